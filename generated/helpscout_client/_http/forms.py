# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Forms: the fields of a body as `application/x-www-form-urlencoded`, or as parts.

A field is written as its encoding says. Without one, a list is a field for each item, an object
is JSON text, a file is a part with a file name, and anything else is text.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from os import PathLike, fspath
from pathlib import PurePath
from typing import Final, cast
from urllib.parse import quote_plus, unquote, unquote_to_bytes

from .._contract.arrays import is_list
from .._contract.bodies import FieldEncoding, RequestBody
from .._contract.lazy import LOADING
from .._contract.media_types import is_json, is_of_type
from .._contract.mistakes import checked_unicode
from .._contract.omit import OMIT
from .content import Content, NamedFile, Source, is_file, source_of
from .encode import base64_of, json_text, members_of, scalar_text
from .parameters import styled_pairs
from .request import check_header

_USUAL: Final = FieldEncoding()
_IN_QUOTES: Final = re.compile(r'[\x00-\x1f"\x7f]')
_ANY_FILE: Final = "application/octet-stream"


def form_body(
    body: RequestBody, fields: Mapping[str, object], spelled: Mapping[str, str]
) -> bytes:
    """Return fields as the text of a form, without those that are `OMIT`.

    Raises `TypeError` or `ValueError`, with the place, for a value that cannot be sent.
    """
    pairs: list[str] = []
    for name, value, place in _given(fields, spelled):
        encoding = body.encodings.get(name, _USUAL)
        if encoding.style is None:
            items = _items(value, place)
            texts = (_text(item, encoding, where) for item, where in items)
            pairs += [f"{_encoded(name)}={_encoded(text)}" for text in texts]
        else:
            styled = styled_pairs(name, value, encoding.style, place)
            pairs += [f"{key}={text}" for key, text in styled]
    return "&".join(pairs).encode("ascii")


def multipart_body(
    body: RequestBody, fields: Mapping[str, object], spelled: Mapping[str, str]
) -> tuple[str, Content]:
    """Return the `Content-Type` of fields as parts, and the parts, whose files are read later.

    Raises `TypeError` or `ValueError`, with the place, for a value that cannot be sent, and
    `OSError` for a file that cannot be read.
    """
    boundary = os.urandom(16).hex()
    parts: list[bytes | Source] = []
    for name, value, place in _given(fields, spelled):
        encoding = body.encodings.get(name, _USUAL)
        for head, content in _parts(name, value, encoding, place):
            parts += [f"--{boundary}\r\n{head}\r\n\r\n".encode(), content, b"\r\n"]
    parts.append(f"--{boundary}--\r\n".encode())
    return f"{body.media_type}; boundary={boundary}", Content(parts)


def media_type_of(file: object, documented: str, place: str) -> str:
    """Return the media type of a file: its own, the documented one, or what its name says.

    `documented` may be several types or ranges of them, separated by commas. Raises `ValueError`
    if a file does not say which of these it is.
    """
    if isinstance(file, NamedFile) and file.content_type is not None:
        return check_header("content_type", file.content_type)
    types = [each.strip() for each in documented.split(",") if each.strip()] or ["*/*"]
    concrete = [each for each in types if "*" not in each]
    if concrete == types[:1] and len(types) == 1:
        return types[0]
    guess = _guessed_type(filename_of(file) or "")
    for found in (guess, *concrete, _ANY_FILE):
        if found and any(is_of_type(found, each) for each in types):
            return found
    wanted = "pass a NamedFile with its content_type"
    raise ValueError(f"{place} can be any {documented}; {wanted}")


def filename_of(file: object) -> str | None:
    """Return the name of a file without its folders; None if it has none."""
    if isinstance(file, NamedFile):
        return file.name or filename_of(file.content)
    if isinstance(file, PathLike):
        path: object = fspath(cast("PathLike[str]", file))
    else:
        path = getattr(file, "name", None)  # of some files it is a number
    return PurePath(path).name or None if isinstance(path, str) else None


def _guessed_type(name: str) -> str | None:
    with LOADING:  # few programs need it
        from mimetypes import MimeTypes
    return MimeTypes().guess_type(name)[0]


# --- fields -----------------------------------------------------------------------------


def _given(
    fields: Mapping[str, object], spelled: Mapping[str, str]
) -> Iterator[tuple[str, object, str]]:
    """Yield what is sent: the wire name, the value, and its place in messages."""
    for name, value in fields.items():
        if value is not OMIT:
            place = f"body.{spelled.get(name, name)}"
            if value is None:
                raise TypeError(f"{place} is None; a form has no null, leave it out")
            if is_list(value) and not value:
                raise ValueError(f"{place} is an empty list; leave it out instead")
            yield name, value, place


def _items(value: object, place: str) -> Iterator[tuple[object, str]]:
    """Yield the items of a list with their places, or the only value."""
    if not is_list(value):
        yield value, place
        return
    for index, item in enumerate(value):
        if item is not OMIT:
            yield item, f"{place}[{index}]"


def _text(value: object, encoding: FieldEncoding, place: str) -> str:
    is_object = _is_object(value, place)
    if any(map(is_json, encoding.content_type.split(","))) or (
        is_object and not encoding.content_type
    ):
        return json_text(value, place)
    if is_object:
        raise TypeError(f"{place} is sent as {encoding.content_type}; pass its text")
    return checked_unicode(place, scalar_text(value, place))


def _encoded(text: str) -> str:
    return quote_plus(text, safe=":,")


# --- parts ------------------------------------------------------------------------------


def _parts(
    name: str, value: object, encoding: FieldEncoding, place: str
) -> Iterator[tuple[str, bytes | Source]]:
    """Yield the head and the content of each part of a field."""
    if encoding.style is not None:
        for key, text in styled_pairs(name, value, encoding.style, place):
            # Parts are not encoded.
            yield _head(unquote(key), encoding.headers), unquote_to_bytes(text)
        return
    for item, where in _items(value, place):
        if is_file(item) and not encoding.base64:
            yield _file_part(name, item, encoding, where)
        else:
            yield _text_part(name, item, encoding, where)


def _file_part(
    name: str, file: object, encoding: FieldEncoding, place: str
) -> tuple[str, bytes | Source]:
    headers = {
        "Content-Type": media_type_of(file, encoding.content_type, place),
        **encoding.headers,
    }
    filename = checked_unicode(place, filename_of(file) or name)
    return _head(name, headers, filename), source_of(file, place)


def _text_part(
    name: str, value: object, encoding: FieldEncoding, place: str
) -> tuple[str, bytes | Source]:
    content: bytes | Source
    if encoding.base64 and is_file(value):
        content = base64_of(value, place)
        media_type = media_type_of(value, encoding.content_type, place)
    else:
        content = _text(value, encoding, place).encode()
        usual = "application/json" if _is_object(value, place) else ""
        media_type = _first_fitting(encoding.content_type) or usual
    typed = {"Content-Type": media_type} if media_type else {}
    return _head(name, {**typed, **encoding.headers}), content


def _first_fitting(documented: str) -> str:
    """Return the media type of a text among those that are documented."""
    types = [each.strip() for each in documented.split(",") if "*" not in each]
    json = [each for each in types if is_json(each)]
    return next(iter(json or types), "")


def _is_object(value: object, place: str) -> bool:
    return is_list(value) or members_of(value, place) is not None


def _head(name: str, headers: Mapping[str, str], filename: str | None = None) -> str:
    """Return the headers of a part; names are escaped as browsers do."""
    disposition = f'form-data; name="{_escaped(name)}"'
    if filename is not None:
        disposition += f'; filename="{_escaped(filename)}"'
    lines = [f"Content-Disposition: {disposition}"]
    lines += [f"{key}: {check_header(key, value)}" for key, value in headers.items()]
    return "\r\n".join(lines)


def _escaped(text: str) -> str:
    return _IN_QUOTES.sub(lambda found: f"%{ord(found[0]):02X}", text)
