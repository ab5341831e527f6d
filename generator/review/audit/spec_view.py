"""A document in the terms of pages: calls, objects, errata.

This module, `spec_claims`, `spec_details`, `unions` and `citations` are the only ones of the audit
that read a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from urllib.parse import urlsplit

from ...load import Document
from ...load.node import Node, root_of
from ...load.openapi import (
    json_schemas,
    operations,
    parameters,
    shared_errors,
    webhooks,
)
from ...load.references import keyword_objects
from ...load.schema_values import enum_values
from ...load.schemas import is_component, types_of
from .citations import Citation, citations, pages_of

_VARIABLE = re.compile(r"\{[^{}]*\}")
_TIMES = ("date", "date-time")


@dataclass(slots=True)
class View:
    """A schema, merged with its references and alternatives; or the inputs of a call.

    The members of a union of objects are alternatives that are not merged.
    """

    node: Node
    chain: list[Node] = field(default_factory=list[Node])
    """The schema and everything its references and alternatives lead to."""
    kinds: set[str] = field(default_factory=set[str])
    """JSON types; "date" or "date-time" instead of string where that is the format; "any"."""
    components: set[str] = field(default_factory=set[str])
    values: dict[str, str] = field(default_factory=dict[str, str])
    """The values of an enum, and the pointer of each."""
    properties: dict[str, Node] = field(default_factory=dict[str, Node])
    required: set[str] = field(default_factory=set[str])
    owners: list[Node] = field(default_factory=list[Node])
    """The objects of the document whose properties these are."""
    members: list[Node] = field(default_factory=list[Node])
    """The objects of which a value is one, those of inner unions included."""
    items: Node | None = None
    map_value: Node | None = None

    @property
    def owner(self) -> Node:
        """The first object whose properties these are."""
        return self.owners[0] if self.owners else self.node


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

    @classmethod
    def of(cls, node: Node, method: str = "", path: str = "") -> Call:
        """Return the call that an Operation Object describes."""
        return cls(
            node=node,
            method=method,
            path=path,
            pages=pages_of(node),
            parameters={
                (part / "name").text.removesuffix("[]"): part
                for part in parameters(node)
            },
            body=next(json_schemas((node / "requestBody").follow()), None),
            responses={
                status: part.follow() for status, part in node.members_of("responses")
            },
        )

    @property
    def title(self) -> str:
        """The words by which the document calls it."""
        return f"{(self.node / 'operationId').text} {(self.node / 'summary').text}"

    @property
    def parts(self) -> set[str]:
        """The pointers of its parameters, its body and its responses, references followed."""
        body = (self.node / "requestBody").follow()
        nodes = (*self.parameters.values(), body, *self.responses.values())
        return {node.pointer for node in nodes}

    @property
    def examples(self) -> Iterator[Node]:
        """The examples of the call's own bodies."""
        for body in ((self.node / "requestBody").follow(), *self.responses.values()):
            for _, content in body.members_of("content"):
                for _, example in content.members_of("examples"):
                    yield example


@dataclass(frozen=True, slots=True)
class Note:
    """An entry of `x-notes`: words that pages must have."""

    node: Node
    owner: Node
    """The object of the document that has it."""
    pages: tuple[str, ...]
    """The keys of the pages that the owner cites: the first one has the words."""

    @property
    def text(self) -> str:
        """The words."""
        return self.node.text


class SpecView:
    """A document in the terms of pages."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.root = root_of(document)
        self._views: dict[str, View] = {}
        self.schemas = dict((self.root / "components").members_of("schemas"))
        self.calls = [
            *(Call.of(n, n.key.upper(), path) for path, n in operations(document)),
            *(Call.of(item / "post") for _, item in webhooks(document)),
        ]
        self.pages = {name: pages_of(node) for name, node in self.schemas.items()}
        """The keys of the pages that each schema cites, by its name."""
        self.general_pages = pages_of(self.root)
        """The keys of the pages that speak for all operations."""
        by_call = (call.pages for call in self.calls)
        self.cited_pages = frozenset(
            chain(self.general_pages, *by_call, *self.pages.values())
        )
        """The keys of all pages that the document cites."""

    def cited(self) -> Iterator[Citation]:
        """Yield every citation of the document."""
        apps = self.root / "x-client" / "apps"
        for node in (*keyword_objects(self.root), apps):
            yield from citations(node)

    @cached_property
    def notes(self) -> list[Note]:
        """Every note of the document."""
        return [
            Note(note, owner, pages)
            for owner in keyword_objects(self.root)
            if "x-notes" in owner
            for pages in self._pages_around(owner)
            for note in owner.items_of("x-notes")
        ]

    def _pages_around(self, node: Node) -> list[tuple[str, ...]]:
        """Return the pages of an object, those of each operation for what operations share."""
        citing = node
        while "x-docs" not in citing and citing.parent:
            citing = citing.parent
        part = "/".join(node.pointer.split("/")[:4])
        errors = {response.pointer for response in self.shared_errors.values()}
        calls = [c for c in self.calls if part in c.parts and part not in errors]
        if calls and not citing.pointer:
            return list(dict.fromkeys(call.pages for call in calls if call.pages))
        return [pages] if (pages := pages_of(citing)) else []

    def has_host(self, host: str) -> bool:
        """Return whether a server of the document has that host, or none is named."""
        urls = ((part / "url").text for part in self.root.items_of("servers"))
        hosts = [found for url in urls if (found := urlsplit(url).netloc)]
        forms = (".+".join(map(re.escape, _VARIABLE.split(found))) for found in hosts)
        return not hosts or any(re.fullmatch(form, host) for form in forms)

    @cached_property
    def variants(self) -> frozenset[str]:
        """Pointers of the objects that answers have only where something is embedded."""
        values = (of for c in self.calls for _, of in (c.node / "x-embeds").members())
        embeds = [self.schemas[name.text] for of in values for _, name in of.members()]
        responses = (r for call in self.calls for r in call.responses.values())
        usual = self.objects(*(body for r in responses for body in json_schemas(r)))
        found, known = (
            {owner.pointer for node in nodes for owner in self.view(node).owners}
            for nodes in (self.objects(*embeds), usual)
        )
        return frozenset(found - known)

    @cached_property
    def envelopes(self) -> frozenset[str]:
        """Pointers of the objects in answers that only tell where a page is in a list."""
        found = set[str]()
        for call in self.calls:
            members = (call.node / "x-pagination").members()
            steps = [pointer.text.split("/") for _, pointer in members]
            names = {names[1] for names in steps if len(names) > len(("", "page"))}
            bodies = (b for r in call.responses.values() for b in json_schemas(r))
            fields = [self.view(body).properties for body in bodies]
            found |= {f[name].pointer for f in fields for name in names & f.keys()}
        return frozenset(found)

    @cached_property
    def shared_errors(self) -> dict[str, Node]:
        """The errors that most operations refer to, by status: general pages speak of them."""
        return shared_errors(self.document) if self.general_pages else {}

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
                    pending.extend(self._included(part, view))
        return self._views[node.pointer]

    def _included(self, node: Node, view: View) -> list[Node]:
        """Add what a schema itself says to a view, and return the schemas it includes."""
        if (pointer := node.reference) is not None:
            target = node.at(pointer)
            if is_component(target):
                view.components.add(target.key)
            return [target]
        alternatives = [*node.items_of("anyOf"), *node.items_of("oneOf")]
        objects = [part for part in alternatives if self._is_object(part)]
        if len(objects) > 1:
            alternatives = [part for part in alternatives if part not in objects]
            view.kinds.add("object")
            view.owners.append(node)
            view.members += chain(*map(self._members, objects))
        parts = [*node.items_of("allOf"), *alternatives]
        if not (parts or view.members) or "properties" in node or "type" in node:
            view.kinds |= _kinds(node)
        _add_own(node, view)
        return parts

    def _is_object(self, schema: Node) -> bool:
        view = self.view(schema)
        return bool(view.properties or view.members)

    def _members(self, alternative: Node) -> list[Node]:
        """Return the objects that an alternative stands for: those of a union in it."""
        return self.view(alternative).members or [alternative.follow()]

    def object_view(self, node: Node) -> View:
        """Return the view of an object, or of the objects in an array."""
        view = self.view(node)
        while view.items and not (view.properties or view.members):
            view = self.view(view.items)
        return view

    def objects(self, *roots: Node) -> list[Node]:
        """Return the objects that bodies consist of, outer ones first."""
        found: dict[tuple[str, ...], Node] = {}
        pending, seen = list(roots), set[str]()
        while pending:
            view = self.view(pending.pop(0))
            if view.node.pointer in seen:
                continue
            seen.add(view.node.pointer)
            if view.properties or view.members:
                found.setdefault(tuple(o.pointer for o in view.owners), view.node)
            fields = view.properties.values()
            inner = (*fields, *view.members, view.items, view.map_value)
            pending.extend(part for part in inner if part)
        return list(found.values())


def _add_own(node: Node, view: View) -> None:
    """Add the values, the properties and the items of a schema itself to a view."""
    for value in (
        *node.items_of("enum"),
        *([node / "const"] if "const" in node else ()),
    ):
        view.values[str(value.value)] = value.pointer
    if "properties" in node:
        view.owners.append(node)
        for name, value in node.members_of("properties"):
            view.properties.setdefault(name, value)  # before those of what it includes
    if "properties" in node or "allOf" in node:
        view.required.update(map(str, (node / "required").array))
    if "items" in node:
        view.items = node / "items"
    if isinstance((node / "additionalProperties").value, dict):
        view.map_value = node / "additionalProperties"


def _kinds(node: Node) -> set[str]:
    if (node / "x-boolean").value is True:
        return {"boolean"}
    kinds = set(types_of(node))
    if kinds == {"any"} and (values := enum_values(node)):
        kinds = {"integer" if isinstance(value, int) else "string" for value in values}
    if "string" in kinds and (format_ := (node / "format").text) in _TIMES:
        kinds = kinds - {"string"} | {format_}
    return kinds


def label(node: Node) -> str:
    """Return what messages call a place: Conversation.status, conversations.get, a pointer."""
    if node.parent and node.parent.key == "responses":
        of = node.parent.parent
        call = f" of {label(of)}" if of and of.key != "components" else ""
        return f"the response {node.key}{call}"
    if node.pointer == "":
        return "the API"
    if node.parent and node.parent.key == "headers":
        return f"the header {node.key}"
    if operation := (node / "operationId").text:
        return operation
    if "in" in node and (name := (node / "name").text):
        return f"the parameter {name}"
    schema = node.parent
    if node.key == "items" and schema and schema.key == "schema" and schema.parent:
        return f"an item of {label(schema.parent)}"
    if node.pointer.startswith("/webhooks/") and node.key == "post" and node.parent:
        return node.parent.key
    place = node.pointer.removeprefix("/components/schemas/").removeprefix("/")
    return place.replace("/properties/", ".")
