"""Discriminators -> the objects they choose between, their tags, and what all of them share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property

from ..ir import (
    ANY,
    AliasSchema,
    Choice,
    Field,
    Named,
    ObjectSchema,
    Schema,
    Type,
    UnionSchema,
    one_of,
)
from ..load.node import Node
from ..load.schema_values import values_of
from ..load.schemas import (
    is_component,
    is_null,
    is_object,
    is_reference,
    mapped,
    own_properties,
    parts,
    properties,
    required,
    resolved,
    types_of,
    variants,
)
from ..names import FieldName
from .problems import Problems
from .values import kinds

Tag = str | int
"""The value of a discriminator; a boolean is one of them."""


@dataclass(frozen=True, slots=True)
class Member:
    """An object of a union, and the values of the discriminator that choose it."""

    node: Node
    tags: frozenset[Tag]


class Discriminators:
    """Finds the members of the unions of one document."""

    def __init__(self, root: Node, problems: Problems) -> None:
        self._root = root
        self._problems = problems
        self._found: dict[str, Sequence[Member]] = {}

    def members(self, schema: Node) -> Sequence[Member]:
        """Return the members of a union; none of a schema that is no such union.

        Those of a discriminator without alternatives are the components that extend its
        schema by `allOf`.
        """
        if "discriminator" not in schema or is_reference(schema):
            return ()
        if schema.pointer not in self._found:
            self._found[schema.pointer] = ()  # while its members are looked for
            self._found[schema.pointer] = self._members(schema)
        return self._found[schema.pointer]

    def _members(self, schema: Node) -> Sequence[Member]:
        discriminator = schema / "discriminator"
        tags = self._mapped(discriminator)
        nodes = {node.pointer: node for node in self._objects(schema, set())}
        if nodes and schema.pointer in tags and not variants(schema):
            nodes[schema.pointer] = schema  # a parent with values of its own
        wire = (discriminator / "propertyName").text
        if not nodes or not wire:
            return ()
        if not all(is_object(node) and properties(node) for node in nodes.values()):
            return ()
        members = [
            Member(node, frozenset(_tags(node, wire, tags))) for node in nodes.values()
        ]
        twice = ambiguous_tag(member.tags for member in members)
        if twice is not None:
            message = f"the discriminator has {twice!r} for several schemas"
            hint = "map each value to one schema"
            self._problems.warn(discriminator, message, hint)
        all_chosen = twice is None and all(member.tags for member in members)
        return members if all_chosen else ()

    def _objects(self, schema: Node, seen: set[str]) -> Iterator[Node]:
        """Yield the schemas of a union, in place of unions in it those of these."""
        if schema.pointer in seen:
            return
        seen.add(schema.pointer)
        options = variants(schema)
        if not options:
            children = self._children.get(schema.pointer, ())
            yield from (child for child in children if not self.members(child))
        for option in options:
            target = resolved(option)
            is_union = variants(target) and not own_properties(target)
            if is_union or self.members(target):
                yield from self._objects(target, seen)
            elif not is_null(target):
                yield target

    @cached_property
    def _children(self) -> Mapping[str, Sequence[Node]]:
        """The components that extend a schema with a discriminator, by its pointer."""
        found: defaultdict[str, list[Node]] = defaultdict(list)
        for _, schema in (self._root / "components" / "schemas").members():
            if not is_reference(schema):
                for part in parts(schema)[:-1]:
                    if "discriminator" in part:
                        found[part.pointer].append(schema)
        return found

    def _mapped(self, discriminator: Node) -> Mapping[str, set[str]]:
        """Return the values that a discriminator maps to schemas, by their pointers."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for ref, target in mapped(discriminator):
            if isinstance(target.value, dict):
                found[resolved(target).pointer].add(ref.key)
        return found


def _tags(member: Node, wire: str, tags: Mapping[str, set[str]]) -> set[Tag]:
    """Return the values that choose a member: mapped ones, its only ones, or its name."""
    parts_ = parts(properties(member)[wire]) if wire in properties(member) else []
    types = {name for part in parts_ for name in types_of(part)}
    own = {_typed(tag, types) for tag in tags.get(member.pointer, ())}
    others = {tag for listed in tags.values() for tag in listed}
    name = {member.key} - others if is_component(member) else set[str]()
    listed = _listed(parts_)
    if own:
        others_allowed = listed if len(listed) == 1 else set[Tag]()
        return own | (others_allowed if listed else name)
    return {*name} if not listed or (name <= listed and name) else listed


def _listed(schemas: Iterable[Node]) -> set[Tag]:
    """Return the only values of a property: the outermost of its parts narrows them most."""
    for schema in reversed([*schemas]):
        values = [value.value for value in values_of(schema)]
        if found := {value for value in values if isinstance(value, str | int)}:
            return found
    return set()


def _typed(tag: str, types: Set[str]) -> Tag:
    """Return a key of a mapping, which is always a text, as a value of the property."""
    if "integer" in types and tag.removeprefix("-").isdecimal():
        return int(tag)
    return tag == "true" if "boolean" in types and tag in ("true", "false") else tag


def tag_field(schema: Node, members: Sequence[Member]) -> Field:
    """Return the field of a discriminator, as objects have it that are not documented."""
    discriminator = schema / "discriminator"
    wire = (discriminator / "propertyName").text
    return Field(
        wire=wire,
        name=FieldName(wire),
        type=kinds(sorted({tag for each in members for tag in each.tags}, key=str)),
        required=all(wire in required(member.node) for member in members),
        description=f"The value of `{wire}`, which the documents do not name.",
        at=discriminator.pointer,
    )


def with_tags(schema: ObjectSchema, tags: Mapping[str, Set[Tag]]) -> ObjectSchema:
    """Narrow each discriminator of a member to the values that choose it."""
    fields = {field.wire: field for field in schema.fields}
    for wire, values in tags.items():
        tag = fields.get(wire) or Field(
            wire=wire, name=FieldName(wire), type=ANY, required=True,
            description="", at=schema.at,
        )  # fmt: skip
        choice = Choice(tuple(sorted(values, key=str)))
        fields[wire] = replace(tag, type=choice, required=True)
    return replace(schema, fields=tuple(fields.values()))


def ambiguous_tag(members: Iterable[Iterable[Tag]]) -> Tag | None:
    """Return a value that several members of a union have, None if it chooses one of them."""
    times = Counter(tag for tags in members for tag in tags)
    return next((tag for tag, count in times.items() if count > 1), None)


def without_tag(union: UnionSchema) -> AliasSchema:
    """Return the union of the same classes, which only their fields tell apart."""
    return AliasSchema(
        name=union.name,
        type=one_of(*map(Named, union.members)),
        docs=union.docs,
        at=union.at,
        deprecated=union.deprecated,
    )


def with_shared_fields(union: UnionSchema, members: Sequence[Schema]) -> UnionSchema:
    """Give the fallback the fields that all members have, of the same type."""
    first, *others = [m.fields for m in members if isinstance(m, ObjectSchema)]
    forms = [{_form(field) for field in fields} for fields in others]
    shared = [
        field
        for field in first
        if field.wire != union.tag.wire and all(_form(field) in f for f in forms)
    ]
    answered = (replace(f, required=f.required and not f.write_only) for f in shared)
    return replace(union, shared=tuple(answered) if others else ())


def _form(field: Field) -> tuple[str, Type, bool]:
    return field.wire, field.type, field.required
