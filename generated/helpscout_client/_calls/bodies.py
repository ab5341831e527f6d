# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""From the arguments of a call to the body of its request and the media type of that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeAlias, cast

from .._contract.bodies import RequestBody
from .._contract.changes import one_change
from .._contract.mistakes import check_kind, found
from .._contract.omit import OMIT
from .._contract.operation import Operation, Parts
from .._http.content import Content, Items, is_file, source_of
from .._http.encode import NOTHING, json_body, json_text, members_of, scalar_text
from .._http.forms import form_body, media_type_of, multipart_body

Sent: TypeAlias = tuple[bytes | Content | None, str | None]
"""The body of a request, and its media type; None where there is none."""

_CHARSET: Final = re.compile(r';\s*charset="?([\w.:-]+)', re.IGNORECASE)
_IS_TEXT: Final = re.compile(
    r"text/(?!xml)", re.IGNORECASE
)  # XML names its own encoding


def body_to_send(operation: Operation[Any], parts: Parts) -> Sent:
    """Return the body that the arguments of a call make, and its media type.

    Raises `TypeError` or `ValueError`, with the place, for what cannot be sent, and `OSError`
    for a file that cannot be read.
    """
    body = operation.body_of(parts.get("content_type"))
    value = _value(operation, body, parts)
    if value is OMIT:
        return parts.get("content"), None
    spelled = parts.get("spelled", {}).get("fields", NOTHING)
    match body.kind:
        case "json":
            return json_body(value, spelled), body.media_type
        case "form":
            return form_body(body, _fields(value), spelled), body.media_type
        case "multipart":
            media_type, content = multipart_body(body, _fields(value), spelled)
            return content, media_type
        case "lines" | "records" if not is_file(value):
            return Content([_items(body, value)]), body.media_type
        case _:
            return _as_it_is(body, value)


def _value(operation: Operation[Any], type_: RequestBody, parts: Parts) -> object:
    """Return what is sent; `OMIT` if it is nothing."""
    body = parts.get("body", OMIT)
    if operation.changes:
        passed, fields = parts.get("changes", {}), parts.get("fields", {})
        return one_change(operation.id, operation.changes, passed, fields, body)
    if "fields" not in parts:
        return body
    fields = parts["fields"]
    left_out = {name for name, value in fields.items() if value is OMIT}
    if operation.is_body_optional and len(left_out) == len(fields):
        return OMIT
    if missing := [name for name in type_.needed if name in left_out]:
        spelled = parts.get("spelled", {}).get("fields", NOTHING)
        names = [spelled.get(name, name) for name in missing]
        raise TypeError(f"{operation.id}: the body has no {' and no '.join(names)}")
    return fields


def _fields(value: object) -> Mapping[str, object]:
    fields = members_of(value, "body")
    if fields is None:
        raise TypeError(f"body is {found(value)}; pass a mapping of names to values")
    return fields


def _items(body: RequestBody, values: object) -> Items:
    """Return JSON values of which each is a line, or follows a record separator."""
    check_kind("body", values, Iterable, "an iterable of values, or a file")
    start = b"\x1e" if body.kind == "records" else b""

    def line(value: object, number: int) -> bytes:
        return start + json_text(value, f"body[{number}]").encode("ascii") + b"\n"

    return Items(cast("Iterable[object]", values), line)


def _as_it_is(body: RequestBody, value: object) -> Sent:
    """Return a text or a file, and its media type."""
    if is_file(value):
        media_type = media_type_of(value, body.media_type, "body")
        source = source_of(value, "body")
        return source if isinstance(source, bytes) else Content([source]), media_type
    return _encoded(scalar_text(value, "body"), body.media_type)


def _encoded(text: str, documented: str) -> tuple[bytes, str]:
    """Return a text as bytes, and its media type, with the encoding where that is not clear."""
    named = _CHARSET.search(documented)
    charset = named[1] if named else "utf-8"
    try:
        content = text.encode(charset)
    except (LookupError, UnicodeEncodeError):
        raise ValueError(f"body cannot be written in {charset}") from None
    media_type = "text/plain" if "*" in documented else documented
    if named or text.isascii() or not _IS_TEXT.match(documented):
        return content, media_type
    return content, f"{media_type}; charset=utf-8"
