# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""A text that is not printed by accident."""

from __future__ import annotations

from typing import NoReturn

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


def checked_secret(value: str, name: str) -> Secret:
    """Return a credential that can be sent in a header.

    Raises `ConfigurationError`, without the value, if it is empty or not printable ASCII.
    """
    if not value or not value.isascii() or not value.isprintable() or " " in value:
        raise ConfigurationError(f"{name} is empty or not printable ASCII")
    return Secret(value)


def secret_bytes(value: str, name: str) -> bytes:
    """Return a secret as UTF-8.

    Raises `ConfigurationError` for a lone surrogate; the error of Python contains the text.
    """
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise ConfigurationError(f"{name} is not valid Unicode")
    return value.encode()
