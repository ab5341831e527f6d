"""Schema Objects of a document -> schemas and types of the IR.

Components keep their names; inline objects and enums are named by their place
(`CustomerAddress` for the property `address` of `Customer`). `allOf` is flattened, every
spelling of null becomes one, and constraints are dropped: a response is read, not judged.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
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
    without_null,
)
from ..load.node import (
    JsonObject,
    Node,
    Source,
    as_list,
    as_object,
    enum_values,
    enum_word,
    is_enum,
    is_null,
    is_union,
    types_of,
)
from ..load.pointers import escape
from ..names import ClassName, ConstantName, FieldName, ModuleName, Scope
from .values import pointer_of, schema_facts, value_facts

COMPONENTS = "#/components/schemas/"
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

    def __init__(self, source: Source) -> None:
        self._source = source
        self._scope = Scope()
        self._names: dict[str, ClassName] = {}
        self._schemas: dict[ClassName, Schema] = {}
        self._fragments: dict[ClassName, str] = {}
        self._tags: dict[ClassName, dict[str, set[str]]] = {}

    # --- what the rest of the build asks for ---

    def build_components(self) -> None:
        """Build every component schema, used or not."""
        schemas = self._source.at("#/components/schemas").schema
        for key in schemas:
            self._claim(ClassName(key), COMPONENTS + escape(key))
        for key in schemas:
            pointer = COMPONENTS + escape(key)
            self._define(
                pointer, self._schema_of(self._source.at(pointer), self._names[pointer])
            )

    def type_of(self, node: Node, place: str) -> Type:
        """Return the type of a schema; parts without a name are named after `place`."""
        members = [self._type_without_null(node, place)]
        if self._allows_null(node.schema):
            members.append(NULL)
        return one_of(*members)

    def parameter_type(self, node: Node, place: str) -> Type:
        """Return the type of a parameter: enums are literals, and base64 is text."""
        node = self._source.follow(node)
        values = node.schema.get("enum")
        if isinstance(values, list):
            return Choice(tuple(cast("list[JsonScalar]", values)))
        if node.schema.get("type") == "array":
            return ListOf(self.parameter_type(node / "items", place))
        type_ = self.type_of(node, place)
        return Scalar("string") if type_ == Scalar("base64") else type_

    def is_object(self, node: Node) -> bool:
        """Tell whether a schema describes an object with named properties."""
        node = self._source.follow(node)
        return not is_union(node.schema) and bool(
            self._source.shape_of(node).properties
        )

    def component(self, node: Node) -> ClassName | None:
        """Return the name of the component that a schema refers to."""
        return self._names.get(str(node.schema.get("$ref")))

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
                self._names[ref]
                for part in self._source.at(pointer).items_of("allOf")
                if (ref := str(part.schema.get("$ref"))) in self._names
            ]
            for pointer, name in self._names.items()
        }

    def modules(self) -> tuple[ModelModule, ...]:
        """Return the schemas in the modules of the files that define them."""
        by_fragment: dict[str, list[Schema]] = {}
        for name, schema in self._schemas.items():
            by_fragment.setdefault(self._fragments[name], []).append(
                self._tagged(schema)
            )
        return tuple(
            ModelModule(name=ModuleName(fragment or "schemas"), schemas=tuple(schemas))
            for fragment, schemas in by_fragment.items()
        )

    def pointers(self) -> dict[ClassName, str]:
        """Return where in the document the schema of each class stands."""
        return {name: pointer for pointer, name in self._names.items()}

    # --- names ---

    def _claim(self, name: ClassName, pointer: str) -> ClassName:
        hint = "give one of them another name"
        self._source.claim(self._scope, name, pointer, pointer, hint)
        self._names[pointer] = name
        return name

    def _place_name(self, place: str, kind: str, pointer: str) -> ClassName:
        """Name an inline schema; a component that has the name already keeps it."""
        if pointer in self._names:
            return self._names[pointer]
        name = ClassName(place)
        if name in self._names.values():
            name = ClassName(place + kind)
        return self._claim(name, pointer)

    def _define(self, pointer: str, schema: Schema) -> None:
        self._schemas[schema.name] = schema
        self._fragments[schema.name] = self._source.document.fragment(pointer)

    def _hoist(self, node: Node, place: str, kind: str) -> Named:
        """Give an inline object, enum or tagged union a class of its own."""
        known = node.pointer in self._names
        name = self._place_name(place, kind, node.pointer)
        if not known:
            self._define(node.pointer, self._schema_of(node, name))
        return Named(name)

    # --- schemas ---

    def _schema_of(self, node: Node, name: ClassName) -> Schema:
        if is_enum(node.schema):
            return self._enum(node, name)
        if node.schema.get("discriminator") and (members := self._tagged_members(node)):
            return self._union(node, name, members)
        if self._is_model(node):
            return self._object(node, name)
        return AliasSchema(
            name=name, type=self.type_of(node, name), **schema_facts(self._source, node)
        )

    def _is_model(self, node: Node) -> bool:
        schema = node.schema
        if "$ref" in schema or is_union(schema) or "enum" in schema:
            return False
        shape = self._source.shape_of(node)
        if shape.properties:
            return True
        named = node.pointer.startswith(COMPONENTS) and node.pointer.count("/") == 3
        return named and schema.get("type") == "object" and shape.map_value is None

    def _object(self, node: Node, name: ClassName) -> ObjectSchema:
        scope = Scope()
        shape = self._source.shape_of(node)
        fields: list[Field] = []
        for wire, part in shape.properties.items():
            field_name = FieldName(wire)
            self._source.claim(scope, field_name, wire, part.pointer)
            fields.append(
                Field(
                    wire=wire,
                    name=field_name,
                    type=self.type_of(part, f"{name}_{wire}"),
                    required=wire in shape.required,
                    description=self._description(part),
                    **value_facts(self._source, part),
                )
            )
        return ObjectSchema(name=name, fields=tuple(fields), **schema_facts(self._source, node))

    def _enum(self, node: Node, name: ClassName) -> EnumSchema:
        scope = Scope()
        members: list[EnumMember] = []
        values = as_list(node.schema.get("enum"))
        for value in enum_values(node.schema):
            constant = ConstantName(enum_word(value))
            self._source.claim(scope, constant, repr(value), node.pointer)
            at = f"{pointer_of(node)}/enum/{values.index(value)}"
            members.append(EnumMember(name=constant, value=value, at=at))
        return EnumSchema(
            name=name,
            base="integer" if isinstance(members[0].value, int) else "string",
            members=tuple(members),
            closed=node.schema.get("x-closed") is True,
            **schema_facts(self._source, node),
        )

    # --- discriminated unions ---

    def _union(
        self, node: Node, name: ClassName, members: Mapping[str, set[str]]
    ) -> UnionSchema:
        discriminator = (node / "discriminator").schema
        wire = str(discriminator.get("propertyName"))
        classes = tuple(self._names[pointer] for pointer in members)
        for class_name, (_, values) in zip(classes, members.items(), strict=True):
            self._tags.setdefault(class_name, {}).setdefault(wire, set()).update(values)
        fallback = self._claim(
            ClassName(f"Unknown{name}"), f"{node.pointer}/discriminator"
        )
        tag = Field(
            wire=wire, name=FieldName(wire), type=Scalar("string"), required=True,
            description=f"The value of `{wire}`, which the documents do not name.",
            at=pointer_of(node / "discriminator"),
        )  # fmt: skip
        return UnionSchema(
            name=name,
            tag=tag,
            members=classes,
            fallback=fallback,
            **schema_facts(self._source, node),
        )

    def _tagged_members(self, node: Node) -> dict[str, set[str]]:
        """Return the tags of each member by its pointer; nothing if one has none."""
        discriminator = (node / "discriminator").schema
        wire = discriminator.get("propertyName")
        tags: dict[str, set[str]] = {}
        for member in (*node.items_of("oneOf"), *node.items_of("anyOf")):
            target = self._last_reference(member)
            if (
                target.pointer not in self._names
                or not self._source.shape_of(target).properties
            ):
                return {}
            tags[target.pointer] = self._tags_of(target, str(wire), discriminator)
        return tags

    def _tags_of(self, node: Node, wire: str, discriminator: JsonObject) -> set[str]:
        key = node.pointer.removeprefix(COMPONENTS)
        mapping = as_object(discriminator.get("mapping"))
        mapped = {tag for tag, ref in mapping.items() if ref in (node.pointer, key)}
        if mapped:
            return mapped
        tag = self._source.shape_of(node).properties.get(wire)
        schema: JsonObject = self._source.follow(tag).schema if tag else {}
        values = [schema.get("const"), *enum_values(schema)]
        return {value for value in values if isinstance(value, str)} or {key}

    def _tagged(self, schema: Schema) -> Schema:
        """Narrow the discriminator of a union's member to the values that choose it."""
        if not isinstance(schema, ObjectSchema) or schema.name not in self._tags:
            return schema
        fields = {f.wire: f for f in schema.fields}
        for wire, values in self._tags[schema.name].items():
            tag = fields.get(wire) or Field(
                wire=wire, name=FieldName(wire), type=ANY, required=True,
                description="", at=schema.at,
            )  # fmt: skip
            choice = Choice(tuple(sorted(values)))
            fields[wire] = replace(tag, type=choice, required=True)
        return replace(schema, fields=tuple(fields.values()))

    # --- types ---

    def _type_without_null(self, node: Node, place: str) -> Type:
        schema = node.schema
        if "$ref" in schema:
            return self._reference(node, place)
        if "const" in schema:
            return Choice((cast("JsonScalar", schema["const"]),))
        if is_enum(schema):
            return self._hoist(node, place, "Enum")
        if is_union(schema):
            return self._plain_union(node, place)
        if "allOf" in schema:
            return self._all_of(node, place)
        return one_of(*(self._simple(node, kind, place) for kind in types_of(schema)))

    def _simple(self, node: Node, kind: str, place: str) -> Type:
        if kind == "object":
            return self._inline_object(node, place)
        if kind == "array":
            return ListOf(self._item_type(node, place))
        if kind == "string":
            if node.schema.get("contentEncoding") == "base64":
                return Scalar("base64")
            return Scalar(_FORMATS.get(str(node.schema.get("format")), "string"))
        if kind in _SCALARS:
            return Scalar(_SCALARS[kind])
        return ANY

    def _inline_object(self, node: Node, place: str) -> Type:
        shape = self._source.shape_of(node)
        if shape.properties:
            return self._hoist(node, place, "Object")
        if shape.map_value is not None:
            return MapOf(self.type_of(shape.map_value, f"{place}_value"))
        return MapOf(ANY)

    def _item_type(self, node: Node, place: str) -> Type:
        if not isinstance(node.schema.get("items"), Mapping):
            return ANY
        return self.type_of(node / "items", f"{place}_item")

    def _reference(self, node: Node, place: str) -> Type:
        ref = str(node.schema["$ref"])
        if ref in self._names:
            return Named(self._names[ref])
        target = self._source.at(ref)
        if is_enum(target.schema) or self._is_model(target):
            return self._hoist(target, ref.rpartition("/")[2], "Object")
        return self.type_of(target, place)

    def _plain_union(self, node: Node, place: str) -> Type:
        if node.schema.get("discriminator") and self._tagged_members(node):
            return self._hoist(node, place, "Union")
        members = (*node.items_of("oneOf"), *node.items_of("anyOf"))
        single = sum(not is_null(member.schema) for member in members) == 1
        types = [
            self.type_of(member, place if single else f"{place}_option_{number}")
            for number, member in enumerate(members, 1)
        ]
        return one_of(*types)

    def _all_of(self, node: Node, place: str) -> Type:
        parts = [p for p in node.items_of("allOf") if set(p.schema) - {"description"}]
        if len(parts) == 1 and not node.schema.get("properties"):
            return self.type_of(parts[0], place)
        if self._source.shape_of(node).properties:
            return self._hoist(node, place, "Object")
        return self.type_of(parts[0], place) if parts else ANY

    def _allows_null(self, schema: JsonObject) -> bool:
        values = schema.get("enum")
        return (
            schema.get("nullable") is True
            or (isinstance(schema.get("type"), list) and "null" in types_of(schema))
            or (isinstance(values, list) and None in values)
        )

    # --- small readers ---

    def _last_reference(self, node: Node) -> Node:
        """Follow references, but stop at a component that has a name."""
        ref = node.schema.get("$ref")
        return self._source.at(ref) if isinstance(ref, str) else node

    def _description(self, node: Node) -> str:
        """Return a property's own description, else that of what it refers to."""
        own = (node / "description").text
        return own or (self._source.follow(node) / "description").text
