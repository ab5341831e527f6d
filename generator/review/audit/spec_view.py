"""A document in the terms of pages: calls, objects, cited pages, errata.

This module and `spec_claims` are the only ones of the audit that read a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from ...load import Document
from ...load.legacy import (
    METHODS,
    Node,
    Source,
    as_list,
    as_object,
    enum_values,
    types_of,
)

_SCHEMAS = "#/components/schemas"


@dataclass(slots=True)
class View:
    """A schema, merged with its references and alternatives."""

    node: Node
    chain: list[Node] = field(default_factory=list[Node])
    """The schema and everything its references and alternatives lead to."""
    kinds: set[str] = field(default_factory=set[str])
    """JSON types; "date-time" instead of string where that is the format; "any"."""
    components: set[str] = field(default_factory=set[str])
    values: dict[str, str] = field(default_factory=dict[str, str])
    """The values of an enum, and the pointer of each."""
    properties: dict[str, Node] = field(default_factory=dict[str, Node])
    required: set[str] = field(default_factory=set[str])
    owners: list[str] = field(default_factory=list[str])
    """Pointers of the objects whose properties these are."""
    items: Node | None = None
    map_value: Node | None = None
    name: str = ""
    """How messages call a call; "" for a schema."""

    @property
    def pointer(self) -> str:
        """The pointer of the object whose properties these are."""
        return self.owners[0] if self.owners else self.node.pointer

    @property
    def label(self) -> str:
        """What messages call that object."""
        return self.name or label(Node({}, self.pointer))


@dataclass(frozen=True, slots=True)
class Call:
    """An operation, or a webhook, which has neither method nor path."""

    node: Node
    method: str
    path: str
    pages: tuple[str, ...]
    parameters: dict[str, Node]
    body: Node | None
    responses: dict[str, Node]
    """By status; references are followed."""

    @property
    def name(self) -> str:
        """The operationId, or the event."""
        return str(
            self.node.schema.get("operationId") or self.node.pointer.split("/")[2]
        )


@dataclass(frozen=True, slots=True)
class Citation:
    """A page that something cites, when it was last checked, and the pointer of the entry."""

    page: str
    checked: str
    pointer: str


@dataclass(frozen=True, slots=True)
class Erratum:
    """An `x-errata` entry: what is said where, and what the spec chose."""

    pointer: str
    owner: str
    """The property, parameter or schema that has the entry."""
    said: str
    where: str
    chose: str


def page_key(address: str) -> str:
    """Return an address without what makes no difference: scheme, query, last slash."""
    original = (
        address[address.rfind("http") :] if address.startswith("http") else address
    )
    parts = urlsplit(original)
    host = parts.netloc.lower().removeprefix("www.")
    return host + parts.path.rstrip("/").removesuffix("/index.html")


class SpecView:
    """A document in the terms of pages."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._source = Source(document)
        self._views: dict[str, View] = {}
        self.schemas = dict(self._source.at("#/components").members_of("schemas"))
        self.calls = [*self._operations(), *self._webhooks()]

    # --- calls ---

    def _operations(self) -> Iterator[Call]:
        for path, item in self._source.at("#").members_of("paths"):
            item = self._source.follow(item)
            for method in METHODS:
                if method in item.schema:
                    yield self._call(item / method, item, method.upper(), path)

    def _webhooks(self) -> Iterator[Call]:
        for _, item in self._source.at("#").members_of("webhooks"):
            yield self._call(item / "post", item, "", "")

    def _call(self, node: Node, item: Node, method: str, path: str) -> Call:
        listed = (*item.items_of("parameters"), *node.items_of("parameters"))
        parameters = [self._source.follow(part) for part in listed]
        body = self._source.follow(node / "requestBody")
        return Call(
            node=node,
            method=method,
            path=path,
            pages=self.pages(node),
            parameters={str(p.schema.get("name")): p for p in parameters},
            body=next(self.json_schemas(body), None),
            responses={
                status: self._source.follow(response)
                for status, response in node.members_of("responses")
            },
        )

    def json_schemas(self, node: Node) -> Iterator[Node]:
        """Yield the schemas of the JSON media types of a body or an answer."""
        for media_type, content in node.members_of("content"):
            if "json" in media_type and "schema" in content.schema:
                yield content / "schema"

    def examples(self, call: Call) -> Iterator[Node]:
        """Yield the examples of a call's own bodies."""
        for part in (
            self._source.follow(call.node / "requestBody"),
            *call.responses.values(),
        ):
            for _, content in part.members_of("content"):
                for _, example in content.members_of("examples"):
                    yield example

    # --- pages ---

    def pages(self, node: Node) -> tuple[str, ...]:
        """Return the keys of the pages that an operation, a webhook or a schema cites."""
        return tuple(page_key(citation.page) for citation in citations(node))

    def cited(self) -> Iterator[Citation]:
        """Yield every citation of the document."""
        for node in (*(call.node for call in self.calls), *self.schemas.values()):
            yield from citations(node)

    def cited_pages(self) -> set[str]:
        """Return the keys of all pages that the document cites."""
        return {page_key(citation.page) for citation in self.cited()}

    # --- schemas ---

    def view(self, node: Node) -> View:
        """Return a schema with its references followed."""
        if node.pointer not in self._views:
            self._views[node.pointer] = view = View(node)
            pending, seen = [node], set[str]()
            while pending:
                part = pending.pop(0)
                if part.pointer not in seen:
                    seen.add(part.pointer)
                    view.chain.append(part)
                    pending.extend(self._read(part, view))
        return self._views[node.pointer]

    def _read(self, node: Node, view: View) -> Iterator[Node]:
        """Add what a schema itself says to a view, and yield the schemas it includes."""
        schema = node.schema
        ref = schema.get("$ref")
        if isinstance(ref, str):
            if ref.startswith(_SCHEMAS):
                view.components.add(ref.rpartition("/")[2])
            yield self._source.at(ref)
            return
        parts = [
            part for key in ("allOf", "anyOf", "oneOf") for part in node.items_of(key)
        ]
        yield from parts
        if not parts or {"properties", "type"} & set(schema):
            view.kinds |= _kinds(node)
        for index, value in enumerate(as_list(schema.get("enum"))):
            view.values[str(value)] = f"{node.pointer}/enum/{index}"
        if "const" in schema:
            view.values[str(schema["const"])] = f"{node.pointer}/const"
        if "properties" in schema:
            view.owners.append(node.pointer)
            view.properties.update(node.members_of("properties"))
            view.required.update(map(str, as_list(schema.get("required"))))
        if "items" in schema:
            view.items = node / "items"
        if isinstance(schema.get("additionalProperties"), dict):
            view.map_value = node / "additionalProperties"

    def object_view(self, node: Node) -> View:
        """Return the view of an object, or of the objects in an array."""
        view = self.view(node)
        while view.items and not view.properties:
            view = self.view(view.items)
        return view

    def reachable(self, *roots: Node) -> dict[str, View]:
        """Return the objects that bodies consist of, outer ones first."""
        found: dict[str, View] = {}
        pending, seen = list(roots), set[str]()
        while pending:
            view = self.view(pending.pop(0))
            if view.node.pointer in seen:
                continue
            seen.add(view.node.pointer)
            if view.properties:
                found.setdefault("|".join(view.owners), view)
            inner = (*view.properties.values(), view.items, view.map_value)
            pending.extend(part for part in inner if part)
        return found


def citations(node: Node) -> Iterator[Citation]:
    """Yield the citations in the `x-docs` of an operation, a webhook or a schema."""
    for index, entry in enumerate(as_list(node.schema.get("x-docs"))):
        said = as_object(entry)
        page, checked = str(said.get("page") or ""), str(said.get("checked") or "")
        yield Citation(page, checked, f"{node.pointer}/x-docs/{index}")


def errata_of(*nodes: Node) -> Iterator[Erratum]:
    """Yield the `x-errata` entries of some objects of the document."""
    for node in nodes:
        name = str(node.schema.get("name") or node.pointer.rpartition("/")[2])
        for index, entry in enumerate(as_list(node.schema.get("x-errata"))):
            texts = as_object(entry)
            said, where, chose = (
                str(texts.get(k) or "") for k in ("said", "where", "chose")
            )
            yield Erratum(f"{node.pointer}/x-errata/{index}", name, said, where, chose)


def _kinds(node: Node) -> set[str]:
    schema = node.schema
    if schema.get("x-boolean") is True:
        return {"boolean"}
    kinds = set(types_of(schema))
    if kinds == {"any"} and (values := enum_values(schema)):
        kinds = {"integer" if isinstance(value, int) else "string" for value in values}
    if "string" in kinds and schema.get("format") in ("date", "date-time"):
        kinds = kinds - {"string"} | {"date-time"}
    return kinds


def label(node: Node) -> str:
    """Return what people call a place: Conversation.status, `page`, or the whole pointer."""
    if "in" in node.schema and isinstance(node.schema.get("name"), str):
        return f"the parameter {node.schema['name']}"
    place = node.pointer.removeprefix(f"{_SCHEMAS}/").removeprefix("#/")
    return place.replace("/properties/", ".")


def words_in(text: str) -> list[str]:
    """Return the words of a title or an address, without their plural."""
    return [w.removesuffix("s") for w in re.findall(r"[a-z0-9]+", text.lower())]
