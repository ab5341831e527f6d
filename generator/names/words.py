"""Any text -> the words of an identifier: as they are, or so exact that other texts differ."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from hashlib import sha256

_WORD_BREAKS = re.compile(
    r"""
      (?<=[a-z0-9])(?=[A-Z])          # created|At
    | (?<=[A-Z])(?=[A-Z][a-z])        # HTML|Body
      (?![A-Z]s(?:[^A-Za-z]|$))       # but APIs
    """,
    re.VERBOSE,
)
CHECKSUM = 8
"""Digits that tell names apart."""
_COMPARISONS = {
    "<=": "less or equal",
    ">=": "greater or equal",
    "!=": "not equal",
    "<>": "less or greater",
}
_SIGNS = {
    " ": "space",
    "!": "not",
    '"': "quote",
    "#": "hash",
    "$": "dollar",
    "%": "percent",
    "&": "and",
    "'": "apostrophe",
    "(": "left parenthesis",
    ")": "right parenthesis",
    "*": "star",
    "+": "plus",
    ",": "comma",
    "-": "dash",
    ".": "dot",
    "/": "slash",
    ":": "colon",
    ";": "semicolon",
    "<": "less",
    "=": "equal",
    ">": "greater",
    "?": "question",
    "@": "at",
    "[": "left bracket",
    "\\": "backslash",
    "]": "right bracket",
    "^": "caret",
    "_": "underscore",
    "`": "backtick",
    "{": "left brace",
    "|": "or",
    "}": "right brace",
    "~": "tilde",
}


def words(text: str) -> tuple[str, ...]:
    """Split a text into the words of an identifier; one of signs only has their names.

    Python compares identifiers after NFKC, so the text is normalised before anything else.
    """
    return letters(text) or letters(exact(text))


@functools.lru_cache(maxsize=65536)
def letters(text: str) -> tuple[str, ...]:
    """Split a text into words of letters and digits."""
    text = unicodedata.normalize("NFKC", text)
    text = "".join(char if is_letter(char) else " " for char in text)
    return tuple(_WORD_BREAKS.sub(" ", text).split())


@functools.lru_cache(maxsize=4096)
def is_letter(char: str) -> bool:
    """Return whether a character is a letter, a digit or an accent of an identifier.

    Identifiers may contain signs too, such as the middle dot, which the libraries rename.
    """
    return unicodedata.category(char)[0] in "LMN" and ("a" + char).isidentifier()


def exact(text: str) -> str:
    """Return a text with its signs in words: `minus name` for `-name`.

    An underscore between two words is no sign.
    """
    return "".join(_exact_parts(text))


def _exact_parts(text: str) -> Iterator[str]:
    position = 0
    while position < len(text):
        char, pair = text[position], text[position : position + 2]
        after = text[position + 1 : position + 2]
        before = text[position - 1 : position] if position else ""
        position += 2 if pair in _COMPARISONS else 1
        if pair in _COMPARISONS:
            yield f" {_COMPARISONS[pair]} "
        elif is_letter(char) and unicodedata.normalize("NFKC", char) == char:
            yield char
        elif char == "_" and _is_inside(before, after):
            yield " "
        elif char == "-" and after and not (before and is_letter(before)):
            yield " minus "
        else:
            yield f" {_SIGNS.get(char) or code_point(char)} "


def _is_inside(before: str, after: str) -> bool:
    return bool(before and after) and is_letter(before) and is_letter(after)


def code_point(char: str) -> str:
    """Return a word for any character: `u4e2d`."""
    return f"u{ord(char):04x}"


def case_of(text: str) -> str:
    """Return what the case of a text is called, "" if it has no letters with case."""
    cased = [char for char in text if char.lower() != char.upper()]
    if not cased:
        return ""
    if all(char.isupper() for char in cased):
        return "upper"
    if any(char.isupper() for char in cased):
        return "pascal" if cased[0].isupper() else "camel"
    return "snake" if "_" in text.strip("_") else "lower"


def with_capitals(text: str) -> str:
    """Return a text that says which of its words are in capitals: `user upper ID` for `userID`."""
    parts = _WORD_BREAKS.sub(" ", text).split()
    return " ".join(f"upper {p}" if p.isupper() and p[1:] else p for p in parts)


def shortened(parts: Sequence[str], longest: int, *, gap: int = 0) -> Sequence[str]:
    """Return as many words as fit into a name, with a checksum of all if they do not.

    `gap` is the length of what stands between two words.
    """
    if len(("_" * gap).join(parts)) <= longest:
        return parts
    room = longest - CHECKSUM - gap
    kept = [*parts]
    while len(("_" * gap).join(kept)) > room:
        kept.pop()
    return [*(kept or [parts[0][:room]]), checksum(" ".join(parts))]


def checksum(text: str, digits: int = CHECKSUM) -> str:
    """Return digits that a text has and no other one."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:digits]


def ascii_words(parts: Sequence[str]) -> list[str]:
    """Return words in ASCII: without accents, and other letters by their code points."""
    return " ".join("".join(map(_in_ascii, part)) for part in parts).split()


def _in_ascii(char: str) -> str:
    plain = unicodedata.normalize(
        "NFKD", char.casefold() if not char.isascii() else char
    )
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    return (
        letters if letters.isalnum() and letters.isascii() else f" {code_point(char)} "
    )
