"""Reading of payloads that are not as documented.

One call into pydantic's core reads everything, and leaves a `Misfit` in each place where a value
does not fit. These are found here, replaced by what was sent, and listed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, TypeAlias, cast

from pydantic import BaseModel, JsonValue, ValidationError
from pydantic_core import SchemaValidator

from .._contract.lazy import LOADING
from .._contract.observed import Mismatch, Mismatches
from .._contract.pointers import entries, join
from .._errors import DecodeError
from .alternatives import MISSING, found
from .lenient import MAX_LISTED, Flood, Misfit, Reading, lenient_validator
from .validators import wire_names

_Path: TypeAlias = tuple[str | int, ...]
_Trail: TypeAlias = "tuple[_Trail, str | int] | None"
"""The keys that lead to a value, the last one first."""
_Place: TypeAlias = tuple[Any, Any, _Trail]
"""A dict or list, the key of a value in it, and the trail to the value."""

# A response that a proxy compressed can contain millions of values that do not fit.
_FIRST_MISFITS = 500
_BYTES_PER_MISFIT = 100
_SIZE_OF_MAPPING = 1_000_000  # not known: it was read elsewhere


def repair(
    annotation: Any, payload: bytes | str | Mapping[str, object], misfit: _Path
) -> tuple[Any, Mismatches]:
    """Read a payload that validation refused, because of a value at `misfit` and maybe others.

    Memory and time are limited by the size of the payload: if very many values do not fit,
    incomplete objects in arrays and maps are kept as they were sent. Raises `DecodeError` if
    the payload is not JSON, or does not fit as a whole.
    """
    is_text = isinstance(payload, (bytes, str))
    size = len(payload) if is_text else _SIZE_OF_MAPPING
    reading = Reading(_FIRST_MISFITS + size // _BYTES_PER_MISFIT)
    root, types = _with_misfits(annotation, payload, reading)
    found_misfits = [*_take_out(root, reading, types, misfit)]
    unlisted = reading.unlisted + len(found_misfits[MAX_LISTED:])
    mismatches = Mismatches(found_misfits[:MAX_LISTED]).and_more(unlisted)
    for mismatch in mismatches:
        if mismatch.pointer == "":
            raise DecodeError(
                f"the payload is not as documented: expected {mismatch.expected}, "
                f"found {mismatch.found}"
            )
    if mismatches and isinstance(root[0], BaseModel):
        vars(root[0])["mismatches"] = mismatches
    return root[0], mismatches


def _with_misfits(
    annotation: Any, payload: bytes | str | Mapping[str, object], reading: Reading
) -> tuple[list[Any], frozenset[type]]:
    """Return a list with the value of a payload, and the types in which it has a `Misfit`."""
    with suppress(Flood):
        with LOADING:
            validator, types = lenient_validator(annotation, is_flood=False)
        return [_read(validator, payload, reading)], types
    reading.restart_in_flood()
    with LOADING:
        validator, types = lenient_validator(annotation, is_flood=True)
    return [_read(validator, payload, reading)], types


def _read(
    validator: SchemaValidator,
    payload: bytes | str | Mapping[str, object],
    reading: Reading,
) -> object:
    """Read a payload, with a `Misfit` in each place where a value does not fit."""
    if not isinstance(payload, (bytes, str)):
        raw: object = dict(payload)
    else:
        with suppress(ValidationError):  # of its syntax; everything else is accepted
            return validator.validate_json(payload, context=reading)
        raw = _parsed(payload)
    value = validator.validate_python(raw, context=reading)
    if reading.is_refused:
        reading.restart()
        value = validator.validate_python(_readable(raw, reading), context=reading)
    return value


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


def _readable(raw: object, reading: Reading) -> object:
    """Return a copy in which other keys stand for those that are no text in UTF-8."""
    root: list[Any] = [raw]
    pending: list[Any] = [root]
    while pending:
        container = pending.pop()
        for place, item in [*entries(container)]:
            if type(item) is dict:
                inside = entries(item)
                copied: Any = {_readable_key(k, reading): v for k, v in inside}
            elif type(item) is list:
                copied = [each for _, each in entries(item)]
            else:
                continue
            container[place] = copied
            pending.append(copied)
    return root[0]


def _readable_key(key: Any, reading: Reading) -> str:
    try:
        str.encode(key)
    except (UnicodeEncodeError, TypeError):
        return reading.other_key(key)
    return cast("str", key)


def _take_out(
    root: list[Any], reading: Reading, types: frozenset[type], hint: _Path
) -> Iterator[Mismatch]:
    """Put what was sent in the places of misfits; yield each place.

    The search begins at the hint if there is one misfit, and ends when all are found.
    """
    pending: list[_Place] = [(root, 0, None)]
    if reading.listed == 1:
        pending.append(_hinted(root, types, hint))
    left = reading.listed
    while pending and (left or reading.keys):
        holder, key, trail = pending.pop()
        value = holder[key]
        if type(value) is Misfit:
            left -= 1
            yield Mismatch(join(_path(trail)), value.expected, found(value.raw))
            value = holder[key] = None if value.raw is MISSING else value.raw
        if reading.keys:
            _restore_keys(value, reading.keys)
        places = _places(value, trail, types)
        places.reverse()
        pending += places


def _places(value: Any, trail: _Trail, types: frozenset[type]) -> list[_Place]:
    """Return the places in a value where there are values of these types, in their order."""
    if not isinstance(value, BaseModel):
        inside = entries(value)
        return [(value, key, (trail, key)) for key, v in inside if type(v) in types]
    values, extra = vars(value), value.__pydantic_extra__
    places: list[_Place] = [
        (values, name, (trail, wire))
        for name, wire in wire_names(type(value)).items()
        if type(values[name]) in types
    ]
    return places + _places(extra, trail, types) if extra else places


def _hinted(root: list[Any], types: frozenset[type], hint: _Path) -> _Place:
    """Return the place that a validation error names; it names members of unions, too."""
    place: _Place = (root, 0, None)
    for key in hint:
        holder, at, trail = place
        inside = _places(holder[at], trail, types)
        place = next((each for each in inside if each[2] == (trail, key)), place)
    return place


def _path(trail: _Trail) -> _Path:
    """Return the keys of a trail, the first one first."""
    keys: list[str | int] = []
    while trail is not None:
        trail, key = trail
        keys.append(key)
    return tuple(reversed(keys))


def _restore_keys(value: Any, keys: Mapping[str, Any]) -> None:
    """Give the keys of an object back that core could not read."""
    if isinstance(value, BaseModel):
        present = value.__pydantic_fields_set__
        others = present & keys.keys()
        present -= others
        present |= {keys[other] for other in others} - type(value).model_fields.keys()
        value = value.__pydantic_extra__
    if isinstance(value, dict):
        extra = cast("dict[str, Any]", value)
        if extra.keys() & keys.keys():
            items = [(keys.get(key, key), item) for key, item in extra.items()]
            extra.clear()
            extra.update(items)
