"""Mistakes in arguments: errors that name the argument and what to pass, but no value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from inspect import isawaitable, iscoroutine, iscoroutinefunction
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import cast


def check_kind(
    name: str, value: object, kind: type | tuple[type, ...] | None, wanted: str
) -> None:
    """Raise `TypeError` for a value that is not of a kind; nothing is of the kind None."""
    if kind is None or not isinstance(value, kind):
        raise TypeError(f"{name} is {found(value)}; pass {wanted}")


def check_methods(
    name: str, value: object, methods: Iterable[str], wanted: str
) -> None:
    """Raise `TypeError` for an object without one of the methods.

    Since Python 3.12, `isinstance` with a protocol misses methods that an object passes on to
    another one, as temporary files do.
    """
    # A class has the methods of its objects.
    if isinstance(value, type) or not all(hasattr(value, each) for each in methods):
        raise TypeError(f"{name} is {found(value)}; pass {wanted}")


def check_names(name: str, value: object, wanted: str) -> None:
    """Raise `TypeError` for anything but a mapping by names."""
    if not isinstance(value, Mapping):
        raise TypeError(f"{name} is {found(value)}; pass {wanted}")
    for key in cast("Mapping[object, object]", value):
        if not isinstance(key, str):
            raise TypeError(f"{name} has {found(key)} as a name; pass {wanted}")


def checked_bytes(name: str, value: object) -> bytes:
    """Return the content of bytes of any kind; raise `TypeError` for anything else."""
    try:
        return bytes(memoryview(cast("bytes", value)))
    except TypeError:
        raise TypeError(f"{name} is {found(value)}; pass bytes") from None


def checked_text(name: str, value: object) -> str:
    """Return a text; raise `TypeError` for anything else."""
    if isinstance(value, str):
        return value
    raise TypeError(f"{name} is {found(value)}; pass text")


def check_plain_methods(
    name: str, value: object, methods: Iterable[str], wanted: str
) -> None:
    """Raise `TypeError` for a method that is `async`, as nothing would await it."""
    for method in methods:
        if iscoroutinefunction(getattr(value, method, None)):
            raise TypeError(f"{name}.{method} is async; {wanted}")


def has_surrogates(text: str) -> bool:
    """Return whether a text has lone surrogates, which UTF-8 cannot encode."""
    return not text.isascii() and any("\ud800" <= each <= "\udfff" for each in text)


def checked_unicode(name: str, text: str) -> str:
    """Return a text; raise `ValueError` if UTF-8 cannot encode it."""
    if has_surrogates(text):
        raise ValueError(f"{name} is not valid Unicode")
    return text


def is_closed(file: object) -> bool:
    """Return whether an object is a file that was closed."""
    return getattr(file, "closed", False) is True


def was_awaitable(result: object) -> bool:
    """Return whether a result had to be awaited; a coroutine is closed, as nobody does that."""
    if iscoroutine(result):
        result.close()
    return isawaitable(result)


def either(words: Iterable[str]) -> str:
    """Join words: `a, b or c`."""
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def found(value: object) -> str:
    """Return what a value is, without the value."""
    match value:
        case None | bool():
            return str(value)
        case str():
            return "text"
        case int():
            return "a whole number"
        case float():
            return "a number"
        case bytes():
            return "bytes"
        case Mapping():
            return "a mapping"
        case type():
            return f"the class {value.__name__}"
        case BuiltinFunctionType() | FunctionType() | MethodType():
            return "a function"
        case _:
            kind = type(value)
            if kind.__module__ in ("builtins", "datetime"):
                return f"a {kind.__name__}"
            return f"an object of {kind.__module__}.{kind.__qualname__}"
