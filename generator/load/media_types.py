"""Media types as documents write them: `application/vnd.acme+json; version=1`."""

from __future__ import annotations

import re
from typing import Literal

_WORD = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_PARAMETER = rf'\s*;\s*{_WORD}=(?:{_WORD}|"[ -~]*")'
_VALID = re.compile(rf"{_WORD}/{_WORD}(?:{_PARAMETER})*\s*;?")
_FILES = ("application/octet-stream", "audio/", "font/", "image/", "video/")
_TEXTS = re.compile(
    r"text/.*|.*[/+](?:xml|yaml|x-yaml|javascript|graphql|sql|toml|csv)"
)
_LINES = re.compile(
    r"application/(?:x-)?(?:ndjson|jsonl|jsonlines|json-lines|ldjson)|text/x-ndjson"
)

Kind = Literal["json", "form", "multipart", "lines", "records", "text", "file", "other"]
"""What bodies of a media type consist of, as far as its name says."""


def is_valid(media_type: str) -> bool:
    """Return whether a text is a media type or a range of them, so that a header can name it."""
    return _VALID.fullmatch(media_type) is not None


def essence(media_type: str) -> str:
    """Return a media type in lower case, without parameters."""
    return media_type.partition(";")[0].strip().lower()


def is_range(media_type: str) -> bool:
    """Return whether it stands for several types, as `image/*` does."""
    return "*" in essence(media_type)


def is_json(media_type: str) -> bool:
    """Return whether bodies of a media type are one JSON value."""
    name = essence(media_type)
    return name in ("application/json", "text/json") or name.endswith("+json")


def is_stream(media_type: str) -> bool:
    """Return whether bodies of a media type consist of items that may arrive one by one."""
    return is_of_events(media_type) or kind_of(media_type) in ("lines", "records")


def is_of_events(media_type: str) -> bool:
    """Return whether bodies of a media type are server-sent events."""
    return essence(media_type) == "text/event-stream"


def kind_of(media_type: str) -> Kind:
    """Return what bodies of a media type consist of; `other` if the name does not say it."""
    name = essence(media_type)
    if is_json(media_type):
        return "json"
    if name == "application/x-www-form-urlencoded":
        return "form"
    if name == "multipart/form-data":
        return "multipart"
    if _LINES.fullmatch(name):
        return "lines"
    if name.endswith(("/json-seq", "+json-seq")):
        return "records"
    if name.startswith(_FILES):
        return "file"
    return "text" if _TEXTS.fullmatch(name) else "other"
