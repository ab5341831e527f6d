"""A text that is not printed by accident."""

from __future__ import annotations

from typing import NoReturn

from .._contract.mistakes import checked_text, has_surrogates
from .._errors import ConfigurationError


class Secret:
    """A secret; `reveal()` is the only way to read it."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """Return the secret."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(***)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret can neither be pickled nor copied")


def checked_secret(value: object, name: str, *, takes_spaces: bool = False) -> Secret:
    """Return a credential that can be sent in a header.

    Raises `TypeError` if it is not text, and `ConfigurationError` if it is empty, or contains
    anything but printable ASCII, or spaces where it takes none; neither shows the value.
    """
    text = checked_text(name, value)
    if problem := _problem(text, takes_spaces=takes_spaces):
        del value, text  # tracebacks can show the variables of this frame
        raise ConfigurationError(f"{name} {problem}")
    return Secret(text)


def _problem(text: str, *, takes_spaces: bool) -> str:
    if not text:
        return "is empty"
    if "\n" in text or "\r" in text:
        return "contains a line end, as text read from a file may; pass it without"
    has_inner = takes_spaces and text == text.strip()
    if any(map(str.isspace, text.replace(" ", "") if has_inner else text)):
        return "contains white space"
    return "" if text.isascii() and text.isprintable() else "is not printable ASCII"


def secret_bytes(value: str, name: str) -> bytes:
    """Return a secret as UTF-8.

    Raises `ConfigurationError` for a lone surrogate; the error of Python contains the text.
    """
    if has_surrogates(value):
        del value  # tracebacks can show the variables of this frame
        raise ConfigurationError(f"{name} is not valid Unicode")
    return value.encode()
