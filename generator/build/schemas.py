"""Schema Objects of a document -> schemas and types of the IR.

Components keep their names; inline objects and enums are named by their place
(`CustomerAddress` for the property `address` of `Customer`). `allOf` is flattened, every
spelling of null becomes one, and no limit is part of a type: responses are read, not validated.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from ..ir import (
    ANY,
    NULL,
    AliasSchema,
    Choice,
    EnumMember,
    EnumSchema,
    Field,
    JsonScalar,
    ListOf,
    MapOf,
    ModelModule,
    Named,
    ObjectSchema,
    Scalar,
    ScalarKind,
    Schema,
    Type,
    UnionSchema,
    one_of,
    reader_of,
    without_null,
)
from ..load.node import Node
from ..load.pointers import join
from ..load.schemas import (
    allows_null,
    alternatives,
    enum_values,
    is_component,
    is_enum,
    is_null,
    is_union,
    map_value,
    properties,
    required,
    takes_others,
    types_of,
)
from ..names import (
    ClassName,
    ConstantName,
    FieldName,
    ModuleName,
)
from .class_names import ClassNames
from .facts import schema_facts, value_facts
from .given_names import GivenNames, Places
from .problems import Problems
from .unions import tags_of, with_shared_fields, with_tags

_SCALARS: Mapping[str, ScalarKind] = {
    "boolean": "boolean",
    "integer": "integer",
    "null": "null",
    "number": "number",
    "string": "string",
}
_FORMATS: Mapping[str, ScalarKind] = {
    "byte": "base64",
    "date": "date",
    "date-time": "date-time",
}


class SchemaBuilder:
    """Collects the schemas of one document while its operations are built."""

    def __init__(
        self, root: Node, problems: Problems, given: GivenNames, classes: ClassNames
    ) -> None:
        self._root = root
        self._problems = problems
        self._given = given
        self._classes = classes
        self._names: dict[str, ClassName] = {}
        self._schemas: dict[ClassName, Schema] = {}
        self._fragments: dict[ClassName, str] = {}
        self._tags: dict[ClassName, dict[str, set[str]]] = {}

    # --- what the rest of the build uses ---

    def build_components(self) -> None:
        """Build every component schema, used or not."""
        components = self._root / "components" / "schemas"
        self._classes.begin(components)
        for _, schema in components.members():
            self._names[schema.pointer] = self._classes.of(schema.pointer)
        for _, schema in components.members():
            self._define(schema, self._names[schema.pointer])

    def type_of(self, node: Node, place: str) -> Type:
        """Return the type of a schema; parts without a name are named after `place`."""
        members = [self._type_without_null(node, place)]
        if allows_null(node):
            members.append(NULL)
        return one_of(*members)

    def is_object(self, node: Node) -> bool:
        """Return whether a schema describes an object with named properties."""
        node = node.follow()
        return not is_union(node) and bool(properties(node))

    def component(self, node: Node) -> ClassName | None:
        """Return the name of the component that a schema refers to."""
        return self._names.get(node.reference or "")

    def named(self, node: Node) -> Named | None:
        """Return a component as a type, None for any other schema."""
        name = self._names.get(node.pointer)
        return Named(name) if name else None

    def field(self, type_: Type, wire: str) -> Field | None:
        """Return the property of that name in an object type, None if it has none."""
        type_ = without_null(type_)
        schema = self._schemas.get(type_.name) if isinstance(type_, Named) else None
        if isinstance(schema, AliasSchema):
            return self.field(schema.type, wire)
        fields = schema.fields if isinstance(schema, ObjectSchema) else ()
        return next((field for field in fields if field.wire == wire), None)

    def bases(self) -> dict[ClassName, list[ClassName]]:
        """Return what each schema is made of by `allOf`: a class has only their fields."""
        return {
            name: [
                base
                for part in self._root.at(pointer).items_of("allOf")
                if (base := self.component(part)) is not None
            ]
            for pointer, name in self._names.items()
        }

    def modules(self) -> tuple[ModelModule, ...]:
        """Return the schemas in the modules of the files that define them."""
        by_fragment: dict[str, list[Schema]] = {}
        for name, schema in self._schemas.items():
            by_fragment.setdefault(self._fragments[name], []).append(
                self._finished(schema)
            )
        return tuple(
            ModelModule(name=ModuleName(fragment or "schemas"), schemas=tuple(schemas))
            for fragment, schemas in by_fragment.items()
        )

    # --- names ---

    def _define(self, node: Node, name: ClassName) -> None:
        schema = self._schema_of(node, name)
        if reader_of(schema):
            self._classes.has_reader(node.pointer)
        self._schemas[name] = schema
        self._fragments[name] = node.document.fragment(node.pointer)

    def _hoist(self, node: Node, place: str, kind: str) -> Named:
        """Give an inline object, enum or tagged union a class of its own."""
        if node.pointer not in self._names:
            name = self._classes.of(node.pointer, place, kind)
            self._names[node.pointer] = name
            self._define(node, name)
        return Named(self._names[node.pointer])

    # --- schemas ---

    def _schema_of(self, node: Node, name: ClassName) -> Schema:
        if is_enum(node):
            return self._enum(node, name)
        if members := self._tagged_members(node):
            return self._union(node, name, members)
        if self._is_model(node):
            return self._object(node, name)
        return AliasSchema(
            name=name, type=self.type_of(node, name), **schema_facts(node)
        )

    def _is_model(self, node: Node) -> bool:
        if node.reference is not None or is_union(node) or "enum" in node:
            return False
        if properties(node):
            return True
        is_object = (node / "type").text == "object"
        return is_component(node) and is_object and map_value(node) is None

    def _object(self, node: Node, name: ClassName) -> ObjectSchema:
        always, parts = required(node), properties(node)
        places = {wire: [part.pointer] for wire, part in parts.items()}
        names = self._given.names_of(FieldName, places, node)
        fields = tuple(
            Field(
                wire=wire,
                name=names[wire],
                type=self.type_of(part, f"{self._owner(part, node)}_{wire}"),
                required=wire in always,
                description=_description(part),
                **value_facts(part),
            )
            for wire, part in parts.items()
        )
        return ObjectSchema(
            name=name,
            fields=fields,
            open=takes_others(node),
            **schema_facts(node),
        )

    def _owner(self, part: Node, node: Node) -> str:
        """Return what a property of an object is named after: the component that describes it."""
        owner = "/".join(part.pointer.split("/")[:4])
        is_own = f"{node.pointer}/".startswith(f"{owner}/")
        is_inherited = owner in self._names and not is_own
        return self._classes.place(owner if is_inherited else node.pointer)

    def _enum(self, node: Node, name: ClassName) -> EnumSchema:
        values = enum_values(node)
        places = {_word(value): _places(value, item) for value, item in values.items()}
        names = self._given.names_of(ConstantName, places, node)
        members = tuple(
            EnumMember(name=names[_word(value)], value=value, at=item.pointer)
            for value, item in values.items()
        )
        return EnumSchema(
            name=name,
            base="integer" if isinstance(members[0].value, int) else "string",
            members=members,
            closed=node.object.get("x-closed") is True,
            **schema_facts(node),
        )

    # --- discriminated unions ---

    def _union(
        self, node: Node, name: ClassName, members: Mapping[str, set[str]]
    ) -> UnionSchema:
        discriminator = node / "discriminator"
        wire = (discriminator / "propertyName").text
        classes = tuple(self._names[pointer] for pointer in members)
        for class_name, (_, values) in zip(classes, members.items(), strict=True):
            self._tags.setdefault(class_name, {}).setdefault(wire, set()).update(values)
        fallback = self._classes.of(discriminator.pointer, f"Unknown{name}", "Variant")
        tag = Field(
            wire=wire, name=FieldName(wire), type=Scalar("string"), required=True,
            description=f"The value of `{wire}`, which the documents do not name.",
            at=discriminator.pointer,
        )  # fmt: skip
        return UnionSchema(
            name=name,
            tag=tag,
            members=classes,
            fallback=fallback,
            **schema_facts(node),
        )

    def _tagged_members(self, node: Node) -> dict[str, set[str]]:
        """Return the tags of each member by its pointer; nothing if there are none."""
        tags: dict[str, set[str]] = {}
        if not (node / "discriminator").object:
            return tags
        for member in alternatives(node):
            # A component is a member by its own name, even if it is a reference itself.
            ref = member.reference
            target = member if ref is None else member.at(ref)
            if target.pointer not in self._names or not properties(target):
                return {}
            tags[target.pointer] = tags_of(target, node / "discriminator")
        return tags

    def _finished(self, schema: Schema) -> Schema:
        """Return a schema with what is known when all schemas are."""
        if isinstance(schema, UnionSchema):
            members = [self._schemas[name] for name in schema.members]
            return with_shared_fields(schema, members)
        if isinstance(schema, ObjectSchema) and schema.name in self._tags:
            return with_tags(schema, self._tags[schema.name])
        return schema

    # --- types ---

    def _type_without_null(self, node: Node, place: str) -> Type:
        if node.reference is not None:
            return self._reference(node, place)
        if isinstance(node.object.get("const"), str | int | float):
            return Choice((cast("JsonScalar", node.object["const"]),))
        if is_enum(node):
            return self._hoist(node, place, "Enum")
        if is_union(node):
            return self._plain_union(node, place)
        if "allOf" in node:
            return self._all_of(node, place)
        return one_of(*(self._simple(node, kind, place) for kind in types_of(node)))

    def _simple(self, node: Node, kind: str, place: str) -> Type:
        if kind == "object":
            return self._inline_object(node, place)
        if kind == "array":
            return ListOf(self._item_type(node, place))
        if kind == "string":
            if (node / "contentEncoding").text == "base64":
                return Scalar("base64")
            return Scalar(_FORMATS.get((node / "format").text, "string"))
        if kind in _SCALARS:
            return Scalar(_SCALARS[kind])
        return ANY

    def _inline_object(self, node: Node, place: str) -> Type:
        if properties(node):
            return self._hoist(node, place, "Object")
        value = map_value(node)
        return MapOf(self.type_of(value, f"{place}_value") if value else ANY)

    def _item_type(self, node: Node, place: str) -> Type:
        items = node / "items"
        is_schema = isinstance(items.value, dict)
        return self.type_of(items, f"{place}_item") if is_schema else ANY

    def _reference(self, node: Node, place: str) -> Type:
        target = node.at(node.reference or "")
        if target.pointer in self._names:
            return Named(self._names[target.pointer])
        if is_enum(target) or self._is_model(target):
            return self._hoist(target, target.key, "Object")
        return self.type_of(target, place)

    def _plain_union(self, node: Node, place: str) -> Type:
        if self._tagged_members(node):
            return self._hoist(node, place, "Union")
        members = list(alternatives(node))
        single = sum(not is_null(member) for member in members) == 1
        types = [
            self.type_of(member, place if single else f"{place}_option_{number}")
            for number, member in enumerate(members, 1)
        ]
        return one_of(*types)

    def _all_of(self, node: Node, place: str) -> Type:
        parts = [p for p in node.items_of("allOf") if set(p.object) - {"description"}]
        if len(parts) == 1 and not node.object.get("properties"):
            return self.type_of(parts[0], place)
        if properties(node):
            return self._hoist(node, place, "Object")
        return self.type_of(parts[0], place) if parts else ANY


def _word(value: str | int) -> str:
    """Return what the member of an enum is named after."""
    return value if isinstance(value, str) else str(value).replace("-", "minus ")


def _places(value: str | int, item: Node) -> Places:
    """Return what a names file may call a value: by itself, or by its number if that is none."""
    by_value = (item.parent or item).pointer + join([str(value)])
    listed = [str(each) for each in (item.parent or item).array]
    return [by_value] if item.key in listed else [by_value, item.pointer]


def _description(schema: Node) -> str:
    """Return a property's own description, else that of what it refers to."""
    return (schema / "description").text or (schema.follow() / "description").text
