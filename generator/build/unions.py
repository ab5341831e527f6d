"""Unions told apart by a discriminator -> the tags of their members, and what all of them share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from ..ir import ANY, Choice, Field, ObjectSchema, Schema, Type, UnionSchema
from ..load.node import Node
from ..load.schemas import enum_values, properties
from ..names import FieldName


def tags_of(member: Node, discriminator: Node) -> set[str]:
    """Return the values of a discriminator that choose a member of its union."""
    name = member.pointer.removeprefix("/components/schemas/")
    mapping = (discriminator / "mapping").object
    refs = (f"#{member.pointer}", name)
    if mapped := {tag for tag, ref in mapping.items() if ref in refs}:
        return mapped
    tag = properties(member).get((discriminator / "propertyName").text)
    return (_texts(tag.follow()) if tag else set()) or {name}


def _texts(schema: Node) -> set[str]:
    """Return the strings that are the only values of a schema."""
    values = [schema.object.get("const"), *enum_values(schema)]
    return {value for value in values if isinstance(value, str)}


def with_tags(schema: ObjectSchema, tags: Mapping[str, Set[str]]) -> ObjectSchema:
    """Narrow each discriminator of a member to the values that choose it."""
    fields = {field.wire: field for field in schema.fields}
    for wire, values in tags.items():
        tag = fields.get(wire) or Field(
            wire=wire, name=FieldName(wire), type=ANY, required=True,
            description="", at=schema.at,
        )  # fmt: skip
        choice = Choice(tuple(sorted(values)))
        fields[wire] = replace(tag, type=choice, required=True)
    return replace(schema, fields=tuple(fields.values()))


def with_shared_fields(union: UnionSchema, members: Sequence[Schema]) -> UnionSchema:
    """Give the fallback the fields that all members have, of the same type."""
    first, *others = [m.fields for m in members if isinstance(m, ObjectSchema)]
    forms = [{_form(field) for field in fields} for fields in others]
    shared = [
        field
        for field in first
        if field.wire != union.tag.wire and all(_form(field) in f for f in forms)
    ]
    return replace(union, shared=tuple(shared) if others else ())


def _form(field: Field) -> tuple[str, Type, bool]:
    return field.wire, field.type, field.required
