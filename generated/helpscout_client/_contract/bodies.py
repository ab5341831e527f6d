# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""How the body of a request is written: its media type, and the encoding of its fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

from .styles import Style

BodyKind: TypeAlias = Literal[
    "json", "form", "multipart", "lines", "records", "content"
]
"""What a body consists of: one JSON value, the fields of a form or the parts of one, JSON values
one a line or each behind a record separator, or content that is sent as it is."""


class FieldEncoding(NamedTuple):
    """How one field of a form is written, if not as usual.

    Usually a list is a field for each item, an object is JSON text, a file is a part with a
    file name, and anything else is text.
    """

    content_type: str = ""
    """Media types, separated by commas, of which a part has one."""
    style: Style | None = None
    """How the field is written if it is written as in a query."""
    base64: bool = False
    """Whether a file is written as base64 text."""
    headers: Mapping[str, str] = {}
    """Additional headers of a part."""


class RequestBody(NamedTuple):
    """A media type in which a body can be sent."""

    media_type: str = "application/json"
    kind: BodyKind = "json"
    encodings: Mapping[str, FieldEncoding] = {}
    """Fields that are not written as usual, by wire name."""
    needed: tuple[str, ...] = ()
    """Fields that a body has whenever it is sent, if a method does not require them."""


JSON_BODY = RequestBody()
