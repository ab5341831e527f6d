"""Texts -> their words, as they are compared: of titles, of names, of sentences."""

from __future__ import annotations

import re

_MARKS = re.compile(r"\\(?=[^\w\s])|['\u2019]|(?<=\])\([^)\s]{0,2000}\)")
"""Escapes of Markdown, apostrophes, and the targets of links."""
_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]\w*|[%$€<>=+≤≥]")
_NAME = re.compile(r"(?<![\w.-])[\w.-]*\w")


def words_in(text: str) -> list[str]:
    """Return the words of a title or an address, without their plural."""
    return [w.removesuffix("s") for w in re.findall(r"[a-z0-9]+", text.lower())]


def name_words(name: str) -> list[str]:
    """Return the words of a name such as CustomField, without their plural."""
    return words_in(re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name))


def names_in(text: str) -> list[str]:
    """Return the words of a text that may be names or values, such as `created-at` and `v1.2`."""
    return _NAME.findall(text)


def spaced_words(text: str) -> str:
    """Return the words of a sentence, with one blank around each."""
    found = _WORD.findall(_MARKS.sub("", text).casefold())
    return "".join(f" {word.rstrip('_')}" for word in found) + " "
