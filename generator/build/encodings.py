"""Encoding Objects: how the fields of forms are written, and which of them are files."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace
from typing import cast

from ..ir import (
    FILE,
    FieldEncoding,
    ListOf,
    Scalar,
    Style,
    StyleName,
    Type,
    one_of,
    without_null,
)
from ..load import media_types
from ..load.node import Node
from ..load.schemas import alternatives, is_null, parts, types_of
from .problems import Problems
from .schemas import SchemaBuilder

TEXT_OR_FILE = one_of(Scalar("string"), FILE)

_BASE64 = Scalar("base64")
_STYLING = ("style", "explode", "allowReserved")
_STYLES = ("spaceDelimited", "pipeDelimited", "deepObject")


def is_binary(schema: Node) -> bool:
    """Return whether a schema describes bytes: as 3.0 and as 3.1 spell it."""
    for part in parts(schema):
        if (part / "format").text == "binary":
            return True
        media_type = (part / "contentMediaType").text
        if media_type and "contentEncoding" not in part and _is_file(media_type):
            return True
    return False


def part_type(schemas: SchemaBuilder, schema: Node, encoding: Node, place: str) -> Type:
    """Return the type of a part of a form: bytes are files, and null is no part."""
    listed = content_types(encoding)
    is_file = bool(listed) and all(map(_is_file, listed))
    is_text = bool(listed) and not any(map(media_types.is_json, listed))

    def type_of(node: Node, where: str) -> Type:
        kinds = set(types_of(node.follow())) - {"null"}
        if not _has_files(node) and not (is_file or is_text):
            return without_null(schemas.type_of(node, where))
        if kinds == {"array"}:
            return ListOf(type_of(node.follow() / "items", f"{where}_item"))
        if members := [m for m in alternatives(node.follow()) if not is_null(m)]:
            return one_of(*(type_of(member, where) for member in members))
        if is_binary(node) or (is_file and kinds <= {"string", "any"}):
            return FILE
        if is_text and kinds <= {"object", "any"}:
            return TEXT_OR_FILE
        return without_null(schemas.type_of(node, where))

    return type_of(schema, place)


def has_files(schema: Node, encoding: Node) -> bool:
    """Return whether a field of a form is a file, or files."""
    listed = content_types(encoding)
    return _has_files(schema) or (bool(listed) and all(map(_is_file, listed)))


def _has_files(schema: Node, seen: Set[str] = frozenset()) -> bool:
    node = schema.follow()
    if node.pointer in seen:
        return False
    inside = [*alternatives(node), *([node / "items"] if "items" in node else [])]
    seen = {*seen, node.pointer}
    return is_binary(node) or any(_has_files(each, seen) for each in inside)


def content_types(encoding: Node) -> list[str]:
    """Return the media types that an Encoding Object names for its field."""
    listed = (encoding / "contentType").text.split(",")
    return [each.strip() for each in listed if media_types.is_valid(each.strip())]


def encoding_of(
    schema: Node, encoding: Node, type_: Type, problems: Problems, *, is_part: bool
) -> FieldEncoding:
    """Return how a field is written: as in a query where styling is given, else as content."""
    at = encoding.pointer if encoding.object else schema.pointer
    found = FieldEncoding(at=at)
    listed = content_types(encoding)
    is_styled = any(key in encoding for key in _STYLING)
    if is_styled and not (is_part and _has_files(schema)):  # a query has no files
        found = replace(found, style=_style(encoding))
    elif listed and (is_part or any(map(media_types.is_json, listed))):
        found = replace(found, content_type=", ".join(listed))
    elif is_part and is_binary(schema):
        found = replace(found, content_type=_own_media_type(schema))
    if not is_part:
        return found
    is_base64 = _BASE64 in (type_, type_.item if isinstance(type_, ListOf) else type_)
    headers = dict(_headers(encoding, problems))
    if is_base64 and "contentEncoding" in schema.follow():
        headers.setdefault("Content-Transfer-Encoding", "base64")
    return replace(found, base64=is_base64, headers=headers)


def _style(encoding: Node) -> Style:
    """Return how a field is written as in a query, by the defaults of that."""
    given = (encoding / "style").text
    name = given if given in _STYLES else "form"
    explode = encoding.object.get("explode", name == "form") is True
    if explode and name in _STYLES[:2]:  # which OpenAPI does not define
        name = "form"
    return Style(
        cast("StyleName", name),
        explode=explode and name == "form",
        reserved=encoding.object.get("allowReserved") is True,
    )


def _own_media_type(schema: Node) -> str:
    found = (schema.follow() / "contentMediaType").text
    return found if media_types.is_valid(found) else ""


def _headers(encoding: Node, problems: Problems) -> Iterator[tuple[str, str]]:
    """Yield the headers of a part that have one documented value."""
    for name, member in encoding.members_of("headers"):
        header = member.follow()
        schema = (header / "schema").follow()
        values = [(schema / "const").text, (schema / "default").text]
        if len((schema / "enum").array) == 1:
            values.append((schema / "enum" / "0").text)
        if name.lower() == "content-type":
            continue
        if value := next(filter(None, values), ""):
            yield name, value
        elif header.object.get("required") is True:
            message = f"the header {name} of a part has no value of its own"
            problems.warn(member, message, "give its schema a const; it is not sent")


def _is_file(media_type: str) -> bool:
    return media_types.kind_of(media_type) in ("file", "other")
