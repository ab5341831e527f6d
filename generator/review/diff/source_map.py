"""Where in a document the things of its IR stand: the way from a change back to the YAML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from ...ir import Api
from ...load import Document
from ...load.legacy import Node, Source, as_list
from ...load.pointers import escape, follow
from .changes import Spot, Where


class SourceMap:
    """The places of one API in its document."""

    def __init__(self, document: Document, api: Api, top: Path) -> None:
        """Take a document, what was built of it, and the folder above its files."""
        self._inside = f"{top.as_posix()}/"
        self._document = document
        self._source = Source(document)
        self._pointers = {str(name): p for name, p in api.pointers.items()}
        self._properties: dict[str, Mapping[str, Node]] = {}  # of a schema, by pointer

    def where(self, spot: Spot) -> Where | None:
        """Return where the thing at `spot` stands, None if the document has none."""
        node = self._node(spot)
        if node is None:
            return None
        pointer = node.pointer.removeprefix("#")
        at = self._document.position(pointer)
        value = follow(self._document.root, pointer)
        file = at.file.removeprefix(self._inside)
        return Where(file=file, line=at.line, pointer=pointer, value=value)

    def schema(self, spot: Spot) -> Node | None:
        """Return the schema of an argument or a field, None if the document has none."""
        node = self._node(spot)
        if node is not None and "in" in node.schema and "name" in node.schema:
            node = node / "schema"
        return node and self._source.follow(node)

    def is_deprecated(self, spot: Spot) -> bool:
        """Tell whether the thing at `spot` is marked as deprecated."""
        node = self._node(spot)
        marks = [node, node / "schema"] if node else []
        return any(each.schema.get("deprecated") is True for each in marks)

    def examples(self, spot: Spot) -> dict[str, object]:
        """Return the documented payloads of an operation by where they stand in it."""
        operation = self._node(spot)
        if operation is None:
            return {}
        bodies = [("request", operation / "requestBody")]
        bodies += operation.members_of("responses")
        return {
            f"{body} {name}": payload
            for body, node in bodies
            for content in self._contents(self._source.follow(node))
            for name, payload in self._payloads(content)
        }

    def _payloads(self, content: Node) -> Iterator[tuple[str, object]]:
        if "example" in content.schema:
            yield "example", content.schema["example"]
        for name, example in content.members_of("examples"):
            yield name, self._source.follow(example).schema.get("value")

    def _node(self, spot: Spot) -> Node | None:
        match spot:
            case ("operation", path, method):
                return self._operation(path, method)
            case ("argument", path, method, "body", wire):
                return self._body_field(self._operation(path, method), wire)
            case ("argument", path, method, location, wire):
                return self._parameter(path, method, location, wire)
            case ("responses", path, method, *status):
                node = self._at(self._operation(path, method), "responses", *status)
                return node and self._source.follow(node)
            case ("requestBody", path, method):
                return self._at(self._operation(path, method), "requestBody")
            case ("schema", name):
                return self._schema(name)
            case ("field", name, wire):
                return self._property(self._schema(name), wire)
            case ("member", name, value):
                return self._member(self._schema(name), value)
            case ("tag", name):
                return self._tag(name)
            case _:
                return self._nearest(*spot)

    def _operation(self, path: str, method: str) -> Node | None:
        item = self._at(self._source.at("#/paths"), path)
        return item and self._at(self._source.follow(item), method.lower())

    def _parameter(
        self, path: str, method: str, location: str, wire: str
    ) -> Node | None:
        item = self._source.follow(self._source.at(f"#/paths/{escape(path)}"))
        for node in (item / method.lower(), item):
            for part in node.items_of("parameters"):
                part = self._source.follow(part)
                if (part.schema.get("in"), part.schema.get("name")) == (location, wire):
                    return part
        return None

    def _body_field(self, operation: Node | None, wire: str) -> Node | None:
        """Return a property of the body, or the body for one that is given whole."""
        body = operation and self._at(operation, "requestBody")
        if body is None:
            return None
        for content in self._contents(self._source.follow(body)):
            if found := self._property(content / "schema", wire):
                return found
        return body if wire == "body" else None

    def _contents(self, node: Node) -> Iterator[Node]:
        return (content for _, content in node.members_of("content"))

    def _schema(self, name: str) -> Node | None:
        pointer = self._pointers.get(name)
        return None if pointer is None else self._source.at(pointer)

    def _property(self, schema: Node | None, wire: str) -> Node | None:
        if schema is None:
            return None
        if schema.pointer not in self._properties:
            properties = self._source.shape_of(schema).properties
            self._properties[schema.pointer] = properties
        return self._properties[schema.pointer].get(wire)

    def _member(self, schema: Node | None, value: str) -> Node | None:
        values = as_list(schema.schema.get("enum")) if schema else []
        found = [i for i, each in enumerate(values) if str(each) == value]
        return schema.items_of("enum")[found[0]] if schema and found else None

    def _tag(self, path: str) -> Node:
        tags = self._source.at("#").items_of("tags")
        return next(
            (tag for tag in tags if _bare(str(tag.schema.get("name"))) == _bare(path)),
            self._nearest("tags"),
        )

    def _nearest(self, *keys: str) -> Node:
        """Return the node under some keys of the root, or the last one that exists."""
        node = self._source.at("#")
        for key in keys:
            if key not in node.schema:
                break
            node = node / key
        return node

    def _at(self, node: Node | None, *keys: str) -> Node | None:
        for key in keys:
            if node is None or key not in node.schema:
                return None
            node = node / key
        return node


def _bare(name: str) -> str:
    """Return a name without what tells its words apart."""
    return "".join(filter(str.isalnum, name)).casefold()
