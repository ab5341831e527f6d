"""Schema Objects of a document -> schemas and types of the IR.

Components keep their names; inline objects and enums are named by their place
(`CustomerAddress` for the property `address` of `Customer`). `allOf` is flattened, every
spelling of null becomes one, and no limit is part of a type: responses are read, not validated.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..ir import (
    ANY,
    NULL,
    AliasSchema,
    Field,
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
from ..load.schema_values import is_enum, specificity, values_of
from ..load.schemas import (
    allows_null,
    included,
    is_component,
    is_flagged,
    is_null,
    is_nullable,
    is_object,
    is_reference,
    item_schemas,
    only_included,
    other_values,
    own_properties,
    properties,
    required,
    resolved,
    takes_others,
    types_of,
    variants,
)
from ..names import ClassName, FieldName, ModuleName
from .class_names import ClassNames
from .enums import enum_schema
from .facts import description_of, limits_of_object, schema_facts, value_facts
from .given_names import GivenNames
from .places import place_of
from .problems import Problems
from .recursion import with_recursion
from .unions import (
    Discriminators,
    Member,
    Tag,
    ambiguous_tag,
    tag_field,
    with_shared_fields,
    with_tags,
    without_tag,
)
from .values import SCALARS, kinds, literal_types

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
        self._unions = Discriminators(root, problems)
        self._names: dict[str, ClassName] = {}
        """The names of schemas by their pointers; of the objects in one, by `_OBJECT` too."""
        self._schemas: dict[ClassName, Schema] = {}
        self._fragments: dict[ClassName, str] = {}
        self._tags: dict[ClassName, dict[str, set[Tag]]] = {}
        self._followed: set[str] = set()
        """The schemas without a name whose types are being found, by pointer."""

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
        return self._is_model(resolved(node)) and bool(properties(node))

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
        finished = map(self._finished, self._schemas.values())
        by_fragment: dict[str, list[Schema]] = {}
        for schema in with_recursion(finished, self._report_empty):
            by_fragment.setdefault(self._fragments[schema.name], []).append(schema)
        return tuple(
            ModelModule(name=ModuleName(fragment or "schemas"), schemas=tuple(schemas))
            for fragment, schemas in by_fragment.items()
        )

    def _report_empty(self, alias: AliasSchema) -> None:
        message = f"{alias.name} is described as itself only"
        self._problems.warn(self._root.at(alias.at), message, "say what it is")

    # --- names ---

    def _define(self, node: Node, name: ClassName) -> None:
        self._add(self._schema_of(node, name), node, node.pointer)

    def _add(self, schema: Schema, node: Node, key: str) -> None:
        if reader_of(schema):
            self._classes.has_reader(key)
        self._schemas[schema.name] = schema
        self._fragments[schema.name] = node.document.fragment(node.pointer)

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
            return enum_schema(node, name, self._given)
        if members := self._unions.members(node):
            return self._union(node, name, members)
        if self._is_model(node):
            return self._object(node, name, node.pointer)
        return AliasSchema(
            name=name, type=self.type_of(node, name), **schema_facts(node)
        )

    def _is_model(self, node: Node) -> bool:
        """Return whether a schema is a class: an object, and nothing else but null."""
        if is_reference(node) or values_of(node) or self._unions.members(node):
            return False
        if own_properties(node):
            return is_object(node)
        is_bare = is_component(node) and (node / "type").text == "object"
        return is_bare and not (included(node) or variants(node) or other_values(node))

    def _is_class(self, node: Node) -> bool:
        return is_enum(node) or self._is_model(node) or bool(self._unions.members(node))

    def _object(self, node: Node, name: ClassName, key: str) -> ObjectSchema:
        always, named = required(node), properties(node)
        places = {wire: [part.pointer] for wire, part in named.items()}
        names = self._given.names_of(FieldName, places, node)
        fields = tuple(
            Field(
                wire=wire,
                name=names[wire],
                type=self.type_of(part, f"{self._owner(part, node, key)}_{wire}"),
                required=wire in always,
                description=description_of(part),
                read_only=is_flagged(part, "readOnly"),
                write_only=is_flagged(part, "writeOnly"),
                **value_facts(part),
            )
            for wire, part in named.items()
        )
        return ObjectSchema(
            name=name,
            fields=fields,
            others=self._other_type(node, self._classes.place(key)),
            open=takes_others(node),
            limits=limits_of_object(node),
            **schema_facts(node),
        )

    def _owner(self, part: Node, node: Node, key: str) -> str:
        """Return what a property of an object is named after: the component that describes it."""
        owner = "/".join(part.pointer.split("/")[:4])
        is_own = f"{node.pointer}/".startswith(f"{owner}/")
        is_inherited = owner in self._names and not is_own
        return self._classes.place(owner if is_inherited else key)

    def _other_type(self, node: Node, name: str) -> Type:
        """Return the type of the properties without a name."""
        values = [self.type_of(each, f"{name}_value") for each in other_values(node)]
        return one_of(*values or (ANY,))

    # --- discriminated unions ---

    def _union(
        self, node: Node, name: ClassName, members: Sequence[Member]
    ) -> UnionSchema:
        tag = tag_field(node, members)
        classes: list[ClassName] = []
        for member in members:
            place = f"{name}_{(member.node / 'title').text or member.node.key}"
            if member.node.pointer == node.pointer:
                class_ = self._object_in(node, name).name
            else:
                class_ = self._hoist(member.node, place, "Object").name
            self._tags.setdefault(class_, {}).setdefault(tag.wire, set()).update(
                member.tags
            )
            classes.append(class_)
        fallback = self._classes.of(
            f"{node.pointer}/discriminator", f"Unknown{name}", "Variant"
        )
        return UnionSchema(
            name=name,
            tag=tag,
            members=tuple(classes),
            fallback=fallback,
            **schema_facts(node),
        )

    def _finished(self, schema: Schema) -> Schema:
        """Return a schema with what is known when all schemas are."""
        if isinstance(schema, UnionSchema):
            return self._finished_union(schema)
        if isinstance(schema, ObjectSchema) and schema.name in self._tags:
            return with_tags(schema, self._tags[schema.name])
        return schema

    def _finished_union(self, union: UnionSchema) -> Schema:
        """Return a union; without a discriminator if others give its classes other values."""
        wire = union.tag.wire
        twice = ambiguous_tag(self._tags[name][wire] for name in union.members)
        if twice is None:
            members = [self._schemas[name] for name in union.members]
            return with_shared_fields(union, members)
        message = f"another discriminator gives {twice!r} to another of these schemas"
        hint = "map the value to the same schema in both"
        self._problems.warn(self._root.at(union.tag.at), message, hint)
        return without_tag(union)

    # --- types ---

    def _type_without_null(self, node: Node, place: str) -> Type:
        if is_reference(node):
            return self._reference(node, place)
        if values := values_of(node):
            return self._listed(node, values, place)
        if self._unions.members(node):
            return self._hoist(node, place, "Union")
        if inner := only_included(node):
            return self.type_of(inner, place)
        if own_properties(node):
            return self._object_type(node, place)
        if options := variants(node):
            return self._options(options, place)
        if included(node):
            return self._all_of(node, place)
        return one_of(*(self._simple(node, kind, place) for kind in types_of(node)))

    def _listed(self, node: Node, values: Sequence[Node], place: str) -> Type:
        """Return the type of a schema that lists its values; only one of an enum may be new."""
        if is_enum(node):
            return self._hoist(node, place, "Enum")
        listed = [value.value for value in values]
        return literal_types(listed) if "const" in node else kinds(listed)

    def _simple(self, node: Node, kind: str, place: str) -> Type:
        if kind == "object":
            return MapOf(self._other_type(node, place))
        if kind == "array":
            items = [self.type_of(each, f"{place}_item") for each in item_schemas(node)]
            return ListOf(one_of(*items or (ANY,)))
        if kind == "string":
            if (node / "contentEncoding").text == "base64":
                return Scalar("base64")
            return Scalar(_FORMATS.get((node / "format").text, "string"))
        return Scalar(SCALARS[kind]) if kind in SCALARS else ANY

    def _object_type(self, node: Node, place: str) -> Type:
        """Return the type of an object with properties, which may be something else too."""
        if is_object(node):
            return self._hoist(node, place, "Object")
        found: list[Type] = []
        types = types_of(node) if "type" in node else ["object"]
        for kind in types:
            is_class = kind == "object"
            found.append(
                self._object_in(node, place)
                if is_class
                else self._simple(node, kind, place)
            )
        others = [each for each in variants(node) if not is_object(each)]
        return (
            one_of(*found, self._options(others, place)) if others else one_of(*found)
        )

    def _object_in(self, node: Node, place: str) -> Named:
        """Return the class of the objects that a schema describes beside other values."""
        key = f"{node.pointer}#object"
        if key not in self._names:
            name = self._names[key] = self._classes.of(key, place, "Object")
            self._add(self._object(node, name, key), node, key)
        return Named(self._names[key])

    def _reference(self, node: Node, place: str) -> Type:
        target = node.at(node.reference or "")
        pointer = target.pointer
        null = (NULL,) if is_nullable(target) else ()
        if pointer not in self._names and self._is_class(target):
            return one_of(self._hoist(target, place_of(pointer), "Object"), *null)
        if pointer in self._followed and pointer not in self._names:
            name = self._classes.of(pointer, place_of(pointer), "Value")
            self._names[pointer] = name
        if pointer in self._names:
            named = Named(self._names[pointer])
            return one_of(named, *null) if self._is_class(target) else named
        self._followed.add(pointer)
        type_ = self.type_of(target, place)
        self._followed.remove(pointer)
        if pointer in self._names:  # it contains itself
            name = self._names[pointer]
            alias = AliasSchema(name=name, type=type_, **schema_facts(target))
            self._add(alias, target, pointer)
        return type_

    def _options(self, options: Sequence[Node], place: str) -> Type:
        """Return the type of a value of one of several schemas."""
        single = sum(not is_null(option) for option in options) == 1
        types = [
            self.type_of(option, place if single else f"{place}_option_{number}")
            for number, option in enumerate(options, 1)
        ]
        return one_of(*types)

    def _all_of(self, node: Node, place: str) -> Type:
        """Return the type of a value that fits several schemas: of the one that says most."""
        own = types_of(node)
        best = max(included(node), key=specificity)
        if specificity(best) <= 1 and own != ["any"]:
            return one_of(*(self._simple(node, kind, place) for kind in own))
        return self.type_of(best, place)
