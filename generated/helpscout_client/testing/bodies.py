# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Bodies of requests as the stub server reads them: JSON, forms, parts, lines and texts."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias
from urllib.parse import parse_qsl

from .._contract.media_types import essence, is_json, is_of_type
from .._http.response import Headers
from .document import FORM, JsonObject, StubDocument
from .schemas import SchemaCheck, kinds
from .texts import tree_of, typed

PARTS: Final = "multipart/form-data"

_LINES: Final = re.compile(
    r"(?:x-)?(?:ndjson|jsonl|jsonlines|json-lines|ldjson)|.*json-seq"
)
_PARAMETER: Final = re.compile(r';\s*([\w-]+)=(?:"([^"]*)"|([^;\s]*))')
_SEPARATORS: Final = {"spaceDelimited": " ", "pipeDelimited": "|"}
_STYLING: Final = frozenset({"style", "explode", "allowReserved"})

Fields: TypeAlias = Mapping[str, Sequence[str]]
"""Texts by the name of their field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StubPart:
    """One part of a form, as it arrived. `repr` does not show its content."""

    name: str
    content: bytes = field(repr=False)
    file_name: str | None
    """None if it is no file."""
    content_type: str | None
    headers: Headers = field(repr=False)


def parts_of(headers: Headers, body: bytes) -> tuple[StubPart, ...]:
    """Return the parts of a form; raises `ValueError` if a body is none."""
    content_type = headers.get("content-type", "")
    boundary = _parameters(content_type).get("boundary")
    if essence(content_type) != PARTS or not boundary:
        raise ValueError(f"this is not {PARTS}")
    opening, *parts = b"\r\n".join([b"", body]).split(f"\r\n--{boundary}".encode())
    if opening or not parts or parts[-1].strip() != b"--":
        raise ValueError("the parts do not begin or end with the boundary")
    return tuple(map(_part, parts[:-1]))


def _part(data: bytes) -> StubPart:
    head, _, content = data.removeprefix(b"\r\n").partition(b"\r\n\r\n")
    lines = [line.partition(":") for line in head.decode().split("\r\n")]
    headers = Headers((name.strip(), value.strip()) for name, _, value in lines)
    names = _parameters(headers.get("content-disposition", ""))
    if "name" not in names:
        raise ValueError("a part has no name")
    file_name = names.get("filename")
    return StubPart(
        name=_unescaped(names["name"]),
        content=content,
        file_name=None if file_name is None else _unescaped(file_name),
        content_type=headers.get("content-type"),
        headers=headers,
    )


def _unescaped(text: str) -> str:
    """Return a name in which browsers have escaped quotes and line ends."""
    return text.replace("%22", '"').replace("%0D", "\r").replace("%0A", "\n")


def _parameters(header: str) -> dict[str, str]:
    """Return the parameters of a header."""
    found = _PARAMETER.findall(header)
    return {name.lower(): quoted or plain for name, quoted, plain in found}


def form_of(headers: Headers, body: bytes) -> dict[str, list[str]]:
    """Return the texts of a form by name, of parts too; raises `ValueError` if a body is none."""
    fields: defaultdict[str, list[str]] = defaultdict(list)
    if essence(headers.get("content-type", "")) == FORM:
        text = body.decode("ascii")
        pairs = parse_qsl(text, keep_blank_values=True)
    else:
        parts = parts_of(headers, body)
        pairs = [(p.name, p.content.decode("utf-8", "replace")) for p in parts]
    for name, value in pairs:
        fields[name].append(value)
    return dict(fields)


def documented_content(body: JsonObject, sent: str) -> JsonObject | None:
    """Return the Media Type Object for what a request says that it sends; None if it has none.

    A range stands for each type in it, and for JSON where clients send that.
    """
    contents: dict[str, JsonObject] = body["content"]
    fitting = [name for name in contents if is_of_type(sent, name)]
    if not fitting and is_json(sent):
        fitting = [name for name in contents if "*" in name and is_json(name)]
    exact = [name for name in fitting if "*" not in name]
    return next((contents[name] for name in [*exact, *fitting]), None)


def value_of(
    document: StubDocument, content: JsonObject, headers: Headers, body: bytes
) -> Any:  # any JSON value
    """Return what a body means as a JSON value, by the Media Type Object that describes it.

    Raises `ValueError`, with the reason, for a body that cannot be read. A text is itself, if its
    schema asks for nothing else; what is no text is its bytes, one character each.
    """
    sent = essence(headers.get("content-type", ""))
    schema = content.get("schema", {})
    if is_json(sent):
        return _json(body)
    if sent in (FORM, PARTS):
        return _Reading(document, content, form_of(headers, body)).value()
    if _LINES.fullmatch(sent.rpartition("/")[2]):
        lines = body.replace(b"\x1e", b"").split(b"\n")
        return [_json(line) for line in lines if line.strip()]
    try:
        text = body.decode()
    except UnicodeDecodeError:
        text = body.decode("latin-1")
    return SchemaCheck(document.follow, is_request=True).reading(schema, text)


def schema_of(
    document: StubDocument, content: JsonObject, headers: Headers
) -> JsonObject:
    """Return the schema that the value of a body has to fit; {} allows anything."""
    sent = essence(headers.get("content-type", ""))
    schema: JsonObject = content.get("schema", {})
    if is_json(sent) or sent in (FORM, PARTS):
        return schema
    followed = document.follow(schema)
    if _LINES.fullmatch(sent.rpartition("/")[2]):
        is_whole = "array" in kinds(followed) or "string" in kinds(followed)
        items = content.get("itemSchema", schema)
        return (
            {}
            if "string" in kinds(followed)
            else schema if is_whole else {"items": items}
        )
    return {} if "object" in kinds(followed) or "properties" in followed else schema


def _json(body: bytes) -> Any:  # any JSON value
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        raise ValueError("this is not JSON") from None


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reads the texts of a form as the fields that its schema describes."""

    document: StubDocument
    content: JsonObject
    fields: Fields

    def value(self) -> JsonObject:
        """Return the form as an object; fields that are not described stay texts."""
        found: JsonObject = {}
        used: set[str] = set()
        described = self.document.properties(self.content.get("schema", {}))
        for name, schema in described.items():
            encoding = self.content.get("encoding", {}).get(name, {})
            names = self._names(name, schema, encoding)
            if names:
                found[name] = self._field(name, names, schema, encoding)
                used |= names
        others = self.fields.keys() - used
        return found | {n: self.fields[n][0] for n in others}

    def _names(self, name: str, schema: JsonObject, encoding: JsonObject) -> set[str]:
        """Return the names under which a field arrived."""
        if encoding.get("style") == "deepObject":
            return {n for n in self.fields if n == name or n.startswith(f"{name}[")}
        is_styled = not _STYLING.isdisjoint(encoding)
        is_exploded = encoding.get("explode", encoding.get("style", "form") == "form")
        if is_styled and is_exploded and (inner := self.document.properties(schema)):
            return self.fields.keys() & inner.keys()
        return self.fields.keys() & {name}

    def _field(
        self, name: str, names: set[str], schema: JsonObject, encoding: JsonObject
    ) -> object:
        document, texts = self.document, self.fields.get(name, ())
        value: object
        if encoding.get("style") == "deepObject":
            found = (
                (n, text) for n in self.fields if n in names for text in self.fields[n]
            )
            value = tree_of(found)
        elif names != {name}:
            value = {n: _one_or_all(self.fields[n]) for n in names}
        elif delimiter := _delimiter(encoding):
            parts = texts[0].split(delimiter)
            is_object = document.properties(schema)
            value = (
                dict(zip(parts[::2], parts[1::2], strict=False)) if is_object else parts
            )
        else:
            value = _one_or_all(texts)
        return typed(document, schema, value)


def _one_or_all(texts: Sequence[str]) -> object:
    return [*texts] if len(texts) > 1 else texts[0]


def _delimiter(encoding: JsonObject) -> str:
    """Return what is between the parts of a field that does not explode; "" if nothing is."""
    style = encoding.get("style", "form")
    explodes = encoding.get("explode", style == "form")
    if explodes is True or _STYLING.isdisjoint(encoding):
        return ""
    return _SEPARATORS.get(style, ",")
