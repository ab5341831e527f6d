"""The values that a schema lists -> an enum, and what each value is called and described as."""

from __future__ import annotations

from ..ir import EnumMember, EnumSchema
from ..load.node import Node
from ..load.pointers import join
from ..load.schema_values import enum_values
from ..names import ClassName, ConstantName
from .facts import schema_facts
from .given_names import GivenNames, Places


def enum_schema(node: Node, name: ClassName, given: GivenNames) -> EnumSchema:
    """Return the enum of a schema that lists texts or integers."""
    values = enum_values(node)
    places = {_word(value): _places(value, item) for value, item in values.items()}
    names = given.names_of(ConstantName, places, node)
    members = tuple(
        EnumMember(
            name=names[_word(value)],
            value=value,
            description=_description(item),
            at=item.pointer,
        )
        for value, item in values.items()
    )
    return EnumSchema(
        name=name,
        base="integer" if isinstance(members[0].value, int) else "string",
        members=members,
        closed=node.object.get("x-closed") is True,
        **schema_facts(node),
    )


def _word(value: str | int) -> str:
    """Return what the member of an enum is named after."""
    return value if isinstance(value, str) else str(value).replace("-", "minus ")


def _places(value: str | int, item: Node) -> Places:
    """Return what a names file may call a value: by itself, or by its number if that is none."""
    by_value = (item.parent or item).pointer + join([str(value)])
    listed = [str(each) for each in (item.parent or item).array]
    return [by_value] if item.key in listed else [by_value, item.pointer]


def _description(value: Node) -> str:
    """Return what `oneOf` says of a value that it lists as an alternative."""
    if value.key != "const" or value.parent is None:
        return ""
    told = (value.parent / key for key in ("description", "title"))
    return next((each.text for each in told if each.text), "")
