# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""What `repr` shows of a model: one line that names the object."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from pydantic import BaseModel

LINE_LENGTH = 80

_VALUE_LENGTH = 40
_NAMING_FIELDS = (
    *("id", "number", "name", "subject", "title", "first_name", "last_name"),
    *("email", "status", "state", "type"),
)


class _Word(str):
    """A text whose `repr` has no quotes."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def summary(model: BaseModel) -> Iterator[tuple[str | None, object]]:
    """Yield the fields that name an object, or else the names of all, within one line."""
    left = LINE_LENGTH - len(type(model).__name__)
    for name, value in [*_naming_fields(model)] or _field_names(model):
        left -= len(f"{name}={value!r}, " if name else f"{value!r}, ")
        if left < 0:
            return
        yield name, value


def _naming_fields(model: BaseModel) -> Iterator[tuple[str, object]]:
    for name in _NAMING_FIELDS:
        value = vars(model).get(name)
        if isinstance(value, Enum):
            value = value.value
        if isinstance(value, str) and len(value) > _VALUE_LENGTH:
            value = f"{value[: _VALUE_LENGTH - 1]}…"
        if isinstance(value, (str, int)):
            yield name, value


def _field_names(model: BaseModel) -> Iterator[tuple[None, _Word]]:
    extra: dict[str, object] = getattr(model, "__pydantic_extra__", None) or {}
    known = type(model).model_fields
    for name, value in (*vars(model).items(), *extra.items()):
        if value is not None and (name in known or name in extra):
            yield None, _Word(name)
