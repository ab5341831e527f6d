"""The entries of `x-errata`: what a page says, what the spec chose, and what the spec has.

`said` and `chose` are texts for people, or mappings of facts with a `text` beside them. Only
facts are compared, `said` with the page and `chose` with the spec.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .node import Node, root_of
from .openapi import contents, list_form, parameters
from .pointers import JsonValue
from .schema_values import values_of
from .schemas import (
    is_component,
    is_nullable,
    is_object,
    properties,
    types_of,
    variants,
)

OF_SPEC = frozenset("""
    name type items format values default required nullable status header consumes
    produces in style deprecated since minimum maximum minLength maxLength minItems maxItems pattern
    """.split())
"""The facts that `chose` may have."""
ANSWERS: Mapping[str, frozenset[str]] = {
    **{key: frozenset({key}) for key in OF_SPEC},
    "example": frozenset({"type", "values", "required"}),
    "flaw": frozenset(),
}
"""The facts that `said` may have, and those of `chose` one of which says what the spec has."""
_NAMES = "name type items header consumes produces flaw"
_LIMITS = "minimum maximum minLength maxLength minItems maxItems"
FORMS: Mapping[str, tuple[str, ...]] = {
    "text": ("string",),
    **dict.fromkeys(_NAMES.split(), ("string", "array", "null")),
    "status": ("integer", "string", "array", "null"),
    "values": ("array", "null"),
    **dict.fromkeys(("required", "nullable", "deprecated"), ("boolean",)),
    **dict.fromkeys(_LIMITS.split(), ("number", "null")),
    **dict.fromkeys("format in pattern since style".split(), ("string", "null")),
}
"""The JSON types of facts; `default` and `example` are any value."""


@dataclass(frozen=True, slots=True)
class Erratum:
    """An entry, and the object of the document that has it."""

    node: Node
    owner: Node

    @property
    def said(self) -> dict[str, JsonValue]:
        """The facts that the page says, none if the entry is for people only."""
        return _facts(self.node / "said")

    @property
    def chose(self) -> dict[str, JsonValue]:
        """The facts that the spec chose."""
        return _facts(self.node / "chose")

    @property
    def pages(self) -> list[str]:
        """The addresses of the pages that say so: `page`, or what the owner cites."""
        page = (self.node / "page").value
        return list(map(str, listed(page))) if page else cited_above(self.owner)


def errata_of(*owners: Node) -> Iterator[Erratum]:
    """Yield the entries of some objects of the document."""
    for owner in owners:
        for entry in owner.items_of("x-errata"):
            yield Erratum(entry, owner)


def cited_above(node: Node | None) -> list[str]:
    """Return the addresses of the pages that an object, or the nearest one above it, cites."""
    while node and "x-docs" not in node:
        node = node.parent
    return [(entry / "page").text for entry in node.items_of("x-docs")] if node else []


def listed(value: JsonValue) -> list[JsonValue]:
    """Return the items of a list, the one value, or nothing for null."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _facts(side: Node) -> dict[str, JsonValue]:
    return {key: value for key, value in side.object.items() if key != "text"}


# --- what the spec has ------------------------------------------------------------------


def unlike(erratum: Erratum) -> Iterator[tuple[Node, str]]:
    """Yield each fact of `chose` that is not so in the spec, and what the spec has."""
    for key, chosen in erratum.chose.items():
        if key not in OF_SPEC:
            continue
        read = _READERS.get(key, _keyword(key))
        has = [_spelled(value) for value in read(erratum.owner)]
        said = {_spelled(value) for value in listed(erratum.said.get(key))}
        wanted = {_spelled(value) for value in listed(chosen)}
        is_so = wanted <= {*has} - said if key in OF_SEVERAL else wanted == {*has}
        if not is_so or (not wanted and said & {*has}):
            yield erratum.node / "chose" / key, ", ".join(has) or "none"


def _spelled(value: JsonValue) -> str:
    is_literal = value is None or isinstance(value, bool)
    return json.dumps(value) if is_literal else str(value)


def _schema(owner: Node) -> Node:
    """Return the schema of a parameter; any other object is one itself."""
    return owner / "schema" if "in" in owner and "name" in owner else owner


def _names(owner: Node) -> list[JsonValue]:
    """Return the names beside a property or a parameter, or in an object or an operation."""
    above = owner.parent
    if above and above.key == "properties" and above.parent:
        return [*properties(above.parent)]
    if "in" in owner and "name" in owner:
        return [(owner / "name").value]
    if "responses" in owner:
        return [part.object["name"] for part in parameters(owner) if "name" in part]
    return [*properties(owner)]


def _types(owner: Node) -> Sequence[JsonValue]:
    """Return the types of a schema; that of an object is the name of the component."""
    found: set[str] = set()
    pending, seen = [_schema(owner)], set[str]()
    while pending:
        part = pending.pop()
        target = part.follow()
        if (
            target.pointer != part.pointer
            and is_component(target)
            and is_object(target)
        ):
            found.add(target.key)
        elif (part / "x-boolean").value is True:
            found.add("boolean")
        elif options := variants(target):
            pending += [each for each in options if each.pointer not in seen]
            seen.update(each.pointer for each in options)
        else:
            found.update(types_of(target))
    return sorted(found)


def _items(owner: Node) -> Sequence[JsonValue]:
    schema = _schema(owner).follow()
    parts = [schema, *(each.follow() for each in variants(schema))]
    items = [part / "items" for part in parts if "items" in part]
    return sorted({str(name) for each in items for name in _types(each)})


def _values(owner: Node) -> list[JsonValue]:
    schema = _schema(owner).follow()
    items = schema / "items"
    return [node.value for node in values_of(items.follow() if items.value else schema)]


def _is_required(owner: Node) -> list[JsonValue]:
    above = owner.parent.parent if owner.parent else None
    if "in" in owner and "name" in owner:
        return [(owner / "required").value is True]
    return [above is not None and owner.key in (above / "required").array]


def _is_nullable(owner: Node) -> list[JsonValue]:
    return [is_nullable(_schema(owner))]


def _is_deprecated(owner: Node) -> list[JsonValue]:
    return [(owner / "deprecated").value is True]


def _since(owner: Node) -> list[JsonValue]:
    general = (root_of(owner.document) / "x-client" / "deprecated").text
    return [*re.findall(r"\d{4}-\d\d-\d\d", (owner / "x-deprecated").text or general)]


def _place(owner: Node) -> list[JsonValue]:
    return [(owner / "in").text or "body"]


def _style(owner: Node) -> list[JsonValue]:
    return [list_form(owner)] if "array" in _types(owner) else []


def _headers(owner: Node) -> list[JsonValue]:
    responses = (response.follow() for _, response in owner.members_of("responses"))
    return [name for each in responses for name, _ in each.members_of("headers")]


def _consumed(owner: Node) -> list[JsonValue]:
    return [name for name, _ in contents((owner / "requestBody").follow())]


def _produced(owner: Node) -> list[JsonValue]:
    responses = (response.follow() for _, response in owner.members_of("responses"))
    return [name for each in responses for name, _ in contents(each)]


def _statuses(owner: Node) -> list[JsonValue]:
    return [*(owner / "responses").object]


def _keyword(key: str) -> Callable[[Node], list[JsonValue]]:
    def read(owner: Node) -> list[JsonValue]:
        node = _schema(owner).follow() / key
        return [] if node.value is None else [node.value]

    return read


_READERS: Mapping[str, Callable[[Node], Sequence[JsonValue]]] = {
    "name": _names,
    "type": _types,
    "items": _items,
    "values": _values,
    "required": _is_required,
    "nullable": _is_nullable,
    "deprecated": _is_deprecated,
    "since": _since,
    "in": _place,
    "style": _style,
    "status": _statuses,
    "header": _headers,
    "consumes": _consumed,
    "produces": _produced,
}
"""How to read a fact from an object; any other is the keyword of its name."""
OF_SEVERAL = frozenset({"name", "status", "header", "consumes", "produces"})
"""Facts of which the spec may have more than those that an entry is about."""
