"""The bodies of requests: the media types, and how fields are written in each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from dataclasses import fields as dataclass_fields
from typing import Any, Literal

from .styles import Style
from .types import Limits

BodyKind = Literal["json", "form", "multipart", "lines", "records", "content"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldEncoding:
    """How one field of a form is written, if not as usual; as the runtime's `FieldEncoding`."""

    content_type: str = ""
    style: Style | None = None
    """How it is written if it is written as in a query, not as content."""
    base64: bool = False
    """Whether a file is base64 text."""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    at: str = ""

    @property
    def facts(self) -> Mapping[str, Any]:  # of the types above
        """What is not as usual, by the keywords of the runtime's `FieldEncoding`."""
        usual = FieldEncoding()
        return {
            key.name: getattr(self, key.name)
            for key in dataclass_fields(self)
            if key.name != "at" and getattr(self, key.name) != getattr(usual, key.name)
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyType:
    """A media type in which the body of an operation can be sent."""

    media_type: str
    kind: BodyKind
    encodings: Mapping[str, FieldEncoding] = field(
        default_factory=dict[str, FieldEncoding]
    )
    """Fields that are not written as usual, by wire name."""
    needed: tuple[str, ...] = ()
    """Fields that the body has whenever it is sent, if the signature does not require them."""
    limits: Limits = field(default_factory=dict[str, object])
    """Limits of the fields together."""
    at: str = ""
