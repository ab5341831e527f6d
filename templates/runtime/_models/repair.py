"""Reading of payloads that are not as documented, piece by piece.

Everything that fits its annotation is still read by pydantic's core. The rest is taken apart, down
to the values that are kept as they were sent and listed as mismatches.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum
from os import PathLike
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    BinaryIO,
    Literal,
    TypeAlias,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
)

from pydantic import BaseModel, JsonValue, ValidationError

from .._contract.observed import Mismatch, Mismatches
from .._contract.pointers import join
from .._errors import DecodeError
from .annotations import is_named_type, named_type, other_type
from .validators import Fallback, is_model, validator_of, wire_names
from .values import OpenIntEnum, OpenStrEnum

_Key = TypeVar("_Key", str, int)
_Path: TypeAlias = tuple[str | int, ...]

_MAX_DEPTH = 100
"""Levels that are repaired, far below the limit of Python; deeper ones stay raw."""

MAX_LISTED = 100
"""Mismatches that are listed; more are counted only."""

# A response that a proxy compressed can contain millions of values that do not fit.
_FIRST_REPAIRS = 500
_BYTES_PER_REPAIR = 100
_SIZE_OF_MAPPING = 1_000_000  # not known: it was read elsewhere

_MISSING = object()

_OPEN_ENUMS = (OpenStrEnum, OpenIntEnum)

_TYPE_NAMES: Mapping[type, str] = {
    NoneType: "null",
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    bytes: "string",
    PathLike: "string",
    BinaryIO: "string",
    datetime: "date-time",
    date: "date",
    list: "array",
    dict: "object",
}

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")

# Other text that `datetime.fromisoformat` accepts is ambiguous, or loses digits.
_DATE_TIME = re.compile(
    r"[0-9W-]{7,10}[T ][0-9:]+(?:[.,][0-9]{1,6})?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?",
    re.IGNORECASE,
)


def repair(
    annotation: Any, payload: bytes | str | Mapping[str, object], misfit: _Path
) -> tuple[Any, Mismatches]:
    """Read a payload that validation refused, because of a value at `misfit` and maybe others.

    The work is limited by the size of the payload: after so many values that do not fit,
    the rest is kept as it was sent. Raises `DecodeError` if the payload is not JSON, or does
    not fit as a whole.
    """
    if isinstance(payload, (bytes, str)):
        raw, size = _parsed(payload), len(payload)
    else:
        raw, size = cast("JsonValue", dict(payload)), _SIZE_OF_MAPPING
    reader = _Reader(_FIRST_REPAIRS + size // _BYTES_PER_REPAIR)
    value = reader.read(annotation, raw, (), misfit)
    mismatches = Mismatches(reader.listed).and_more(reader.unlisted)
    for mismatch in mismatches:
        if mismatch.pointer == "":
            raise DecodeError(
                f"the payload is not as documented: expected {mismatch.expected}, "
                f"found {mismatch.found}"
            )
    if mismatches and isinstance(value, BaseModel):
        vars(value)["mismatches"] = mismatches
    return value, mismatches


def _parsed(payload: bytes | str) -> JsonValue:
    """Parse with the json module, which accepts more than pydantic's parser."""
    try:
        text = payload if isinstance(payload, str) else payload.decode()
        return cast("JsonValue", json.loads(text.removeprefix("\ufeff")))
    except UnicodeDecodeError as error:
        problem = f"byte {error.start} is not UTF-8"
    except json.JSONDecodeError as error:
        problem = f"syntax error in line {error.lineno}, column {error.colno}"
    except RecursionError:
        problem = "it is nested too deeply"
    except ValueError:
        problem = "an integer has too many digits"
    # Raised here, because the context of an error in the handlers contains the payload.
    raise DecodeError(f"the payload cannot be read as JSON: {problem}")


class _Reader:
    """Reads one payload and collects the mismatches."""

    def __init__(self, budget: int) -> None:
        self._left = budget
        self.listed: list[Mismatch] = []
        self.unlisted = 0

    def read(
        self, annotation: Any, raw: JsonValue, path: _Path, misfit: _Path = ()
    ) -> object:
        """Return the typed value, or what was sent if it does not fit.

        A value that contains `misfit` is known not to fit.
        """
        if not _contains(raw, misfit):
            try:
                return validator_of(annotation).validate_python(raw, by_name=False)
            except ValidationError:
                misfit = ()
        self._left -= 1
        match raw:
            case _ if self._left < 0:
                return self._misfit(annotation, raw, path)
            case dict() | list() if len(path) >= _MAX_DEPTH:
                return self._misfit(f"at most {_MAX_DEPTH} levels", raw, path)
            case dict():
                return self._object(annotation, raw, path, misfit)
            case list():
                return self._array(annotation, raw, path, misfit)
            case str():
                return self._text(annotation, raw, path)
            case _:
                return self._misfit(annotation, raw, path)

    def _object(
        self, annotation: Any, raw: dict[str, JsonValue], path: _Path, misfit: _Path
    ) -> object:
        members = list(_members(annotation))
        misfit = misfit if len(members) == 1 else ()  # places in unions have labels
        models = [member for member in members if is_model(member)]
        model = _variant(models, raw)
        if model is not None:
            return self._model(model, raw, path, misfit)
        for member in members:
            if get_origin(member) is dict:
                _, item_type = get_args(member)
                items = self._items(item_type, raw, iter(raw.items()), path, misfit)
                return dict(items)
        names = " or ".join(model.__name__ for model in models)
        return self._misfit(names or annotation, raw, path)

    def _model(
        self,
        model: type[BaseModel],
        raw: dict[str, JsonValue],
        path: _Path,
        misfit: _Path,
    ) -> BaseModel:
        fields = _fields(model)
        extras: dict[str, Any] = dict(raw)
        values: dict[str, object] = {}
        for key, field in fields.items():
            if key in extras:
                item, below = extras.pop(key), _below(key, misfit)
                values[field.name] = self.read(
                    field.annotation, item, (*path, key), below
                )
            elif field.required:
                self._misfit(field.annotation, _MISSING, (*path, key))
        others = other_type(model)
        if others is not Any:
            items = self._items(others, extras, iter(extras.items()), path, misfit)
            extras = dict(items)
        absent = dict.fromkeys(field.name for field in fields.values())
        instance = model.model_construct()
        vars(instance).clear()
        vars(instance).update(absent | values)
        instance.model_fields_set.update(values, extras.keys() - absent.keys())
        cast("dict[str, object]", instance.model_extra).update(extras)
        return instance

    def _array(
        self, annotation: Any, raw: list[JsonValue], path: _Path, misfit: _Path
    ) -> object:
        members = list(_members(annotation))
        misfit = misfit if len(members) == 1 else ()
        for member in members:
            if get_origin(member) is list:
                (item_type,) = get_args(member)
                items = self._items(item_type, raw, enumerate(raw), path, misfit)
                return [item for _, item in items]
        return self._misfit(annotation, raw, path)

    def _items(
        self,
        annotation: Any,
        raw: JsonValue,
        items: Iterator[tuple[_Key, JsonValue]],
        path: _Path,
        misfit: _Path,
    ) -> Iterator[tuple[_Key, object]]:
        """Yield the members of an array or object, read as long as the budget lasts."""
        for key, item in items:
            if self._left < 0:
                self._misfit("fewer values that do not fit", raw, path)
                yield key, item
                break
            below = _below(key, misfit)
            yield key, self.read(annotation, item, (*path, key), below)
        yield from items

    def _text(self, annotation: Any, raw: str, path: _Path) -> object:
        for member in _members(annotation):
            item = _meant(member, raw)
            if item is not None:
                try:
                    return validator_of(annotation).validate_python(item, by_name=False)
                except ValidationError:
                    pass
        return self._misfit(annotation, raw, path)

    def _misfit(self, expected: Any, raw: object, path: _Path) -> object:
        """List a value that does not fit an annotation, or what a text says instead."""
        if len(self.listed) >= MAX_LISTED:
            self.unlisted += 1
            return raw
        text = expected if isinstance(expected, str) else _expected(expected)
        self.listed.append(Mismatch(join(path), text, _found(raw)))
        return raw


def _contains(raw: JsonValue, misfit: _Path) -> bool:
    """Return whether the place of a misfit is inside of a value, not the value itself."""
    match raw, misfit:
        case dict(), (str(key), *_):
            return key in raw
        case list(), (int(index), *_):
            return index < len(raw)
        case _:
            return False


def _below(key: str | int, misfit: _Path) -> _Path:
    """Return the place of a misfit from a member on; none if it is in another member."""
    return misfit[1:] if misfit and misfit[0] == key else ()


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    annotation: Any
    required: bool


@functools.cache
def _fields(model: type[BaseModel]) -> Mapping[str, _Field]:
    """Return the fields of a model by wire name."""
    wires = wire_names(model)
    return {
        wires[name]: _Field(name, field.rebuild_annotation(), field.is_required())
        for name, field in model.model_fields.items()
    }


def _variant(
    models: list[type[BaseModel]], raw: Mapping[str, JsonValue]
) -> type[BaseModel] | None:
    """Return the model that an object is meant for, by its constants, then by its keys."""
    if len(models) > 1:
        models = [model for model in models if _constants_fit(model, raw)]
    documented = [model for model in models if not issubclass(model, Fallback)]
    return max(
        documented or models,
        key=lambda model: len(raw.keys() & _fields(model).keys()),
        default=None,
    )


def _constants_fit(model: type[BaseModel], raw: Mapping[str, JsonValue]) -> bool:
    return all(
        raw.get(key) in _values(field.annotation)
        for key, field in _fields(model).items()
        if get_origin(field.annotation) is Literal
    )


def _members(annotation: Any) -> Iterator[Any]:
    """Yield the alternatives of an annotation, without null."""
    if is_named_type(annotation):
        yield from _members(named_type(annotation))
    elif get_origin(annotation) is Annotated:
        yield from _members(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, UnionType):
        for member in get_args(annotation):
            yield from _members(member)
    elif annotation is not NoneType:
        yield annotation


def _is_a(member: Any, base: type) -> bool:
    return isinstance(member, type) and issubclass(member, base)


def _values(member: Any) -> list[Any]:
    """Return the values of an alternative with a closed set of values, else none."""
    values: Iterable[Any] = ()
    if get_origin(member) is Literal:
        values = get_args(member)
    elif _is_a(member, Enum) and not issubclass(member, _OPEN_ENUMS):
        values = member
    return [value.value if isinstance(value, Enum) else value for value in values]


def _meant(member: Any, text: str) -> object:
    """Return the boolean, date-time, integer or member that a text means, None if none."""
    if member is bool:
        return {"true": True, "false": False}.get(text)
    if member is datetime and _DATE_TIME.fullmatch(text):
        return _date_time(text)
    if _is_a(member, int):
        return int(text) if _INTEGER.fullmatch(text) else None
    if _is_a(member, OpenStrEnum):
        # It contains a lone surrogate, which validation refuses.
        return cast("type[OpenStrEnum]", member)(text)
    return None


def _date_time(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text.upper())
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _expected(annotation: Any) -> str:
    names = [
        _one_of(values) if (values := _values(member)) else _type_name(member)
        for member in _members(annotation)
    ]
    return " or ".join(dict.fromkeys(names)) or "null"


def _one_of(values: Iterable[object]) -> str:
    return f"one of {', '.join(map(str, values))}"


def _found(raw: object) -> str:
    return "missing" if raw is _MISSING else _type_name(type(raw))


def _type_name(member: Any) -> str:
    """Return the JSON name of a type; types without another name are objects."""
    bases = (get_origin(member) or member).__mro__
    return next((_TYPE_NAMES[base] for base in bases if base in _TYPE_NAMES), "object")
