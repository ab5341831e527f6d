"""Parameter Objects of a document -> parameters of the IR: what callers pass, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace

from ..ir import (
    ANY,
    NULL,
    Choice,
    ListOf,
    OneOf,
    Parameter,
    Scalar,
    Style,
    Type,
    one_of,
    without_null,
)
from ..load.node import Node
from ..load.openapi import (
    PATH_VARIABLE,
    is_form,
    is_json,
    parameter_content,
    parameters,
    path_variables,
)
from ..load.schema_values import literals
from ..load.schemas import (
    alternatives,
    is_null,
    is_union,
    types_of,
)
from ..names import PythonName
from .facts import value_facts
from .problems import Problems
from .schemas import SchemaBuilder
from .styles import USUAL, style_of

_IGNORED = {
    **dict.fromkeys(
        ("accept", "authorization", "content-type"),
        "OpenAPI describes it by responses, bodies and security instead",
    ),
    **dict.fromkeys(
        (
            "accept-encoding",
            "connection",
            "content-length",
            "host",
            "transfer-encoding",
        ),
        "the client sets it itself",
    ),
    "cookie": "the client makes it of the parameters and keys in cookies",
}
"""Headers that are no arguments, by the reason."""

Groups = Mapping[str, tuple[Parameter, ...]]
"""Parameters by their place."""


class ParameterBuilder:
    """Builds the parameters of operations, with the schemas that they use."""

    def __init__(self, schemas: SchemaBuilder, problems: Problems) -> None:
        self._schemas = schemas
        self._problems = problems

    def parameters(self, path: str, operation: Node, place: str) -> Groups:
        """Return the parameters of an operation; those of the path in the order of the URL."""
        found: dict[str, list[Parameter]] = {location: [] for location in USUAL}
        for node in self._sent(path, operation):
            location = (node / "in").text
            if location == "querystring":
                found["query"].append(self._parameter(node, "query", place))
            elif location in found:
                found[location].append(self._parameter(node, location, place))
            else:
                message = f"a parameter in {(node / 'in').shown} is not supported"
                self._problems.report(node, message)
        order = PATH_VARIABLE.findall(path)
        found["path"].sort(key=lambda parameter: order.index(parameter.wire))
        found["path"] = [_with_slashes(each, path) for each in found["path"]]
        return {location: tuple(group) for location, group in found.items()}

    def _sent(self, path: str, operation: Node) -> Iterator[Node]:
        """Yield the parameters that a call can send."""
        for node in parameters(operation):
            location, wire = (node / "in").text, (node / "name").text
            ignored = _IGNORED.get(wire.lower()) if location == "header" else None
            if ignored:
                self._problems.warn(
                    node, f"the header {wire} is no argument: {ignored}"
                )
            elif location != "path" or wire in path_variables(path):  # lint says it
                yield node

    def _parameter(self, node: Node, location: str, place: str) -> Parameter:
        wire, content = (node / "name").text, parameter_content(node)
        schema = content[1] / "schema" if content else node / "schema"
        facts = value_facts(node, schema)
        style = style_of(node, location, self._problems)
        if is_flag := schema.follow().object.get("x-boolean") is True:
            style = Style("form", zero_one=True)
            is_given = isinstance(facts["default"], int)
            facts["default"] = bool(facts["default"]) if is_given else None
        return Parameter(
            wire=wire,
            name=PythonName(wire),
            type=Scalar("boolean") if is_flag else self._type(node, f"{place}_{wire}"),
            required=node.object.get("required") is True or location == "path",
            description=(node / "description").text,
            style=None if style == USUAL[location] else style,
            **facts,
        )

    # --- types ---

    def _type(self, node: Node, place: str) -> Type:
        """Return the type of what callers pass: without null, which only JSON can express."""
        schema = node / "schema"
        if content := parameter_content(node):
            schema = content[1] / "schema"
            if is_json(content[0]):
                return self._schemas.type_of(schema, place)
            if not is_form(content[0]):
                return Scalar("string")
        type_ = without_null(self._value_type(schema, place, frozenset()))
        if type_ == NULL:
            message = "null is the only value of this parameter, and none can be sent"
            self._problems.report(node, message)
        is_text = type_ in (ANY, Scalar("string"))
        if node.object.get("allowEmptyValue") is True and not is_text:
            return one_of(type_, Choice(("",)))
        return type_

    def _value_type(self, node: Node, place: str, seen: Set[str]) -> Type:
        """Return the type of a value or of a part: enums are literals, and base64 is text.

        `seen` are the pointers of the schemas around it.
        """
        schema = node.follow()
        if values := literals(schema):
            return Choice(values)
        if schema.pointer not in seen:
            seen = seen | {schema.pointer}
            if is_union(schema) and "discriminator" not in schema:
                return self._union_type(schema, place, seen)
            if "array" in types_of(schema):
                return self._array_type(schema, place, seen)
            parts = [*schema.items_of("allOf")]
            if len(parts) == 1 and not schema.object.get("properties"):
                return self._value_type(parts[0], place, seen)
        type_ = self._schemas.type_of(node, place)
        return Scalar("string") if type_ == Scalar("base64") else type_

    def _union_type(self, schema: Node, place: str, seen: Set[str]) -> Type:
        members = [each for each in alternatives(schema) if not is_null(each)]
        places = [f"{place}_option_{number}" for number in range(1, len(members) + 1)]
        places = [place] if len(members) == 1 else places
        types = [
            self._value_type(member, name, seen)
            for member, name in zip(members, places, strict=True)
        ]
        return without_null(one_of(*types)) if types else ANY

    def _array_type(self, schema: Node, place: str, seen: Set[str]) -> Type:
        """Return the type of an array, or of one among other types."""
        items = schema / "items"
        is_schema = isinstance(items.value, dict)
        item = self._value_type(items, place, seen) if is_schema else ANY
        list_ = ListOf(without_null(item))
        if len(set(types_of(schema)) - {"null"}) == 1:
            return list_
        whole = self._schemas.type_of(schema, place)
        members = whole.members if isinstance(whole, OneOf) else (whole,)
        return one_of(*(list_ if isinstance(m, ListOf) else m for m in members))


def _with_slashes(parameter: Parameter, path: str) -> Parameter:
    """Return a parameter of a path, which may contain slashes if it is a `{+name}` there."""
    if f"{{+{parameter.wire}}}" not in path:
        return parameter
    style = parameter.style or USUAL["path"]
    return replace(parameter, style=replace(style, reserved=True))
