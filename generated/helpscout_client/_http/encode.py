# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Encoding of Python values: text for paths, queries and headers, JSON for bodies."""

from __future__ import annotations

import json
import math
import os
from base64 import b64encode
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import Enum
from types import NoneType
from typing import Final, cast

from .._contract.arrays import is_list
from .._contract.lazy import LOADING
from .._contract.mistakes import found
from .._contract.moments import rfc3339
from .._contract.omit import OMIT, Omit
from .content import Base64, Content, Source, is_file, source_of

NOTHING: Final[Mapping[str, str]] = {}
_WITHOUT_TIME = frozenset({str, int, bool, float, bytes, NoneType, Omit})


def date_time_text(value: datetime, name: str) -> str:
    """Return a date-time as UTC, with `Z` and the fraction of a second that it has.

    Raises `ValueError` for one without a time zone, or outside of the years of UTC.
    """
    if value.utcoffset() is None:
        raise ValueError(f"{name}: a date-time needs a time zone, such as timezone.utc")
    try:
        return rfc3339(value.astimezone(UTC))
    except OverflowError:
        raise ValueError(f"{name}: this date-time is out of range in UTC") from None


def whole_seconds(value: object) -> object:
    """Return a value with its date-times cut to whole seconds, however deep they are."""
    try:
        return _cut(value)
    except RecursionError:
        return value  # refused where it is written


def _cut(value: object) -> object:
    match value:
        case datetime():
            return value.replace(microsecond=0)
        case Mapping():
            members = cast("Mapping[object, object]", value).items()
            return {
                key: member if type(member) in _WITHOUT_TIME else _cut(member)
                for key, member in members
            }
        case _ if is_list(value):
            return [
                item if type(item) in _WITHOUT_TIME else _cut(item) for item in value
            ]
        case _ if (model := _model_members(value)) is not None:
            return _cut(model)
        case _:
            return value


def scalar_text(value: object, name: str) -> str:
    """Return one value of a query or header as text; a bool is true or false.

    Raises `TypeError` for a value that cannot be written as text, such as None, and
    `ValueError` for a number that is not finite and a date-time without a time zone.
    """
    match value:
        case Enum():
            return scalar_text(value.value, name)
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int():
            return int.__repr__(value)
        case float():
            return _finite(value, name).__repr__()
        case datetime():
            return date_time_text(value, name)
        case date():
            return value.isoformat()
        case None:
            raise TypeError(f"{name} is None; leave it out instead")
        case _:
            raise TypeError(f"{name} cannot be a {type(value).__name__}")


def json_body(value: object, spelled: Mapping[str, str] = NOTHING) -> bytes | Content:
    """Return the JSON text of a request body, whose members are called as in `spelled`.

    Raises what `json_text` does.
    """
    parts = _json_parts(value, "body", spelled)
    only, *others = parts
    return Content(parts) if others or not isinstance(only, bytes) else only


def json_text(value: object, name: str) -> str:
    """Return a value as JSON in ASCII, without `OMIT` members, with files as base64.

    Raises `TypeError` or `ValueError`, with the place, for a value that JSON cannot express,
    and `OSError` for a file that cannot be read.
    """
    return b"".join(Content(_json_parts(value, name, NOTHING))).decode("ascii")


def _json_parts(
    value: object, name: str, spelled: Mapping[str, str]
) -> list[bytes | Source]:
    """Return a value as JSON, in which files are sources that are read when they are sent."""
    try:
        tree = _json_value(value, name, spelled)
    except RecursionError:
        tree = OMIT
    if tree is OMIT:
        raise ValueError(f"{name} is nested too deeply, or contains itself")
    sources: dict[str, Source] = {}

    def mark(source: Source) -> str:
        """Return a text in place of a file; it is random, so that no value contains it."""
        sources[text := os.urandom(16).hex()] = source
        return text

    rest = json.dumps(tree, separators=(",", ":"), default=mark)
    parts: list[bytes | Source] = []
    for place, source in sources.items():
        before, _, rest = rest.partition(place)
        parts += [before.encode("ascii"), source]
    return [*parts, rest.encode("ascii")]


def members_of(value: object, name: str) -> dict[str, object] | None:
    """Return the members of a mapping or model without `OMIT`; None for anything else.

    Raises `TypeError` for a key that is not text.
    """
    is_mapping = isinstance(value, Mapping)
    members = cast("Mapping[object, object]", value) if is_mapping else None
    if members is None and (members := _model_members(value)) is None:
        return None
    found: dict[str, object] = {}
    for key, member in members.items():
        if not isinstance(key, str):
            raise TypeError(f"{name} has a key that is a {type(key).__name__}")
        if member is not OMIT:
            found[str(key)] = member
    return found


def base64_of(upload: object, name: str) -> bytes | Source:
    """Return a file as base64 text, or as a source that encodes it while it is read.

    Raises what `source_of` does.
    """
    source = source_of(upload, name)
    return b64encode(source) if isinstance(source, bytes) else Base64(source)


def _json_value(
    value: object, name: str, spelled: Mapping[str, str] = NOTHING
) -> object:
    match value:
        case Enum():
            return _json_value(value.value, name)
        case None | bool() | str() | int():
            return value
        case float():
            return _finite(value, name)
        case date():
            return scalar_text(value, name)
        case _ if is_list(value):
            return [
                _json_value(item, f"{name}[{index}]")
                for index, item in enumerate(value)
            ]
        case _ if (members := members_of(value, name)) is not None:
            return {
                key: _json_value(member, f"{name}.{spelled.get(key, key)}")
                for key, member in members.items()
            }
        case _ if is_file(value) and not isinstance(value, type):
            encoded = base64_of(value, name)
            return encoded.decode("ascii") if isinstance(encoded, bytes) else encoded
        case _:
            raise TypeError(f"{name} cannot be {found(value)}")


def _model_members(value: object) -> Mapping[object, object] | None:
    """Return what was set on a model, by wire name, not encoded yet; None for anything else."""
    if not hasattr(value, "model_fields_set"):
        return None
    with LOADING:
        from .._models.model import Model, wire_items
    if not isinstance(value, Model):
        return None
    return cast("Mapping[object, object]", wire_items(value))


def _finite(value: float, name: str) -> float:
    if not math.isfinite(value):
        raise ValueError(f"{name} is {value!r}, which cannot be sent")
    return value
