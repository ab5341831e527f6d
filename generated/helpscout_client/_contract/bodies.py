# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""How the body of a request is written: its media type, and the encoding of its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from .styles import Style

BodyKind: TypeAlias = Literal[
    "json", "form", "multipart", "lines", "records", "content"
]
"""What a body consists of: one JSON value, the fields of a form or the parts of one, JSON values
one a line or each behind a record separator, or content that is sent as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldEncoding:
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
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    """Additional headers of a part."""


@dataclass(frozen=True, slots=True)
class RequestBody:
    """A media type in which a body can be sent."""

    media_type: str = "application/json"
    kind: BodyKind = "json"
    encodings: Mapping[str, FieldEncoding] = field(
        default_factory=dict[str, FieldEncoding]
    )
    """Fields that are not written as usual, by wire name."""
    needed: tuple[str, ...] = ()
    """Fields that a body has whenever it is sent, if a method does not require them."""


JSON_BODY = RequestBody()
