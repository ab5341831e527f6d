"""JSON as the YAML parser reads it, and what is wrong with a text that is no JSON, in its words."""

from __future__ import annotations

import json
import re

from .yaml_builder import refusal

_SURROGATE_PAIR = re.compile(
    r"(?<!\\)(?P<before>(?:\\\\)*)"
    r"\\u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})"
)
# YAML knows a longer key by a question mark in front of it only.
_LONG_KEY = re.compile(r'"(?:[^"\\]|\\.){500,}"(?=\s*:)')

_LONGEST = 40  # characters of a word in a message
_COMMENT = ("a comment", "remove it: JSON has none")
_FOUND = {
    "'": ("single quotes", "write double quotes"),
    "/": _COMMENT,
    "#": _COMMENT,
    ",": ("a comma too many", "remove it"),
    "": ("the text ends too early", "close what is open, by } or ]"),
}
"""What is wrong where something else was expected, by the character that is there."""
_FAULTS = {
    "Expecting ','": ("a comma is missing", "write one after this value"),
    "Expecting ':'": ("a colon is missing", "write one after this key"),
    "Expecting property": ("a key without quotes", "write it in double quotes"),
    "Expecting value": (
        "{word} is no value of JSON",
        "quote a text; write true, false and null in lower case",
    ),
    "Extra data": ("more text after the end", "keep one value in the file"),
    "Unterminated string": ("a text without an end", "close the quotes"),
    "Invalid control": ("a line break in a text", "close the quotes, or write \\n"),
    "Invalid \\": ("an unknown escape", "write the backslash twice"),
}
"""What is wrong, by the beginning of Python's message."""


def as_yaml(text: str) -> str:
    """Rewrite what JSON strings may contain and YAML strings may not."""

    def character(pair: re.Match[str]) -> str:
        high, low = int(pair["high"], 16), int(pair["low"], 16)
        code = 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF)
        return f"{pair['before']}\\U{code:08x}"

    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    text = _LONG_KEY.sub(lambda key: f"? {key[0]}", text)
    return _SURROGATE_PAIR.sub(character, text)


def require_json(text: str, file: str) -> None:
    """Raise `SpecError` for a text that is no JSON, with what is wrong with it."""
    try:
        json.loads(text)
    except RecursionError:
        return  # which the limits of depth refuse
    except json.JSONDecodeError as error:
        place, found, hint = _fault(text, error)
        line = text.count("\n", 0, place) + 1
        column = place - text.rfind("\n", 0, place)
        raise refusal(file, line, column, f"not JSON: {found}", hint) from None


def _fault(text: str, error: json.JSONDecodeError) -> tuple[int, str, str]:
    """Return the place of an error, what is wrong there, and what to do about it."""
    before = len(text[: error.pos].rstrip())
    found = text[error.pos : error.pos + 1]
    comma = error.pos if found == "," else before - 1
    closing = text[comma + 1 :].lstrip()[:1]
    if text[comma : comma + 1] == "," and closing in {"}", "]"}:
        return comma, f"a trailing comma before {closing}", "remove it"
    if error.msg.startswith(("Expecting", "Extra")) and found in _FOUND:
        message, hint = _FOUND[found]
        return error.pos, message, hint
    if error.msg.startswith("Expecting") and found in {"}", "]", ":"}:
        return error.pos, f"{found} is out of place", "complete what is before it"
    known = (said for start, said in _FAULTS.items() if error.msg.startswith(start))
    place = before if "delimiter" in error.msg else error.pos
    message, hint = next(known, (error.msg, ""))
    word = re.split(r"[\s,}\]]", text[error.pos :][:_LONGEST])[0]
    return place, message.format(word=word), hint
