"""Schemas of the IR -> the classes and aliases that a model module declares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..ir import (
    ANY,
    NULL,
    AliasSchema,
    DictSchema,
    Docs,
    EnumSchema,
    Field,
    MapOf,
    ModelModule,
    ObjectSchema,
    Type,
    UnionSchema,
    one_of,
    reader_of,
)
from ..names import ClassName, MethodName
from .docstrings import field_docs, thing_docs
from .python import (
    PythonCode,
    code,
    dict_key,
    docstring,
    given,
    literal,
    union,
    wire_annotation,
)

_INSIDE = 4  # spaces before a statement of a class
_NOTHING = code("")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassDeclaration:
    """A class of a model module: an enum, a model or a typed dictionary."""

    name: ClassName
    base: PythonCode
    decorator: PythonCode = _NOTHING
    statements: tuple[PythonCode, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A function that reads a union, as a model reads itself."""

    name: MethodName
    union: ClassName


@dataclass(frozen=True, slots=True, kw_only=True)
class Recursive:
    """A type that contains itself, which only text can name before there is one."""

    name: ClassName
    type: PythonCode
    """The type, as a literal."""
    docs: PythonCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Declarations:
    """What a model module declares, each name after those it is made of."""

    module: ModelModule
    classes: tuple[ClassDeclaration, ...]
    aliases: tuple[PythonCode, ...]
    """The statements of the names that are not classes."""
    recursive: tuple[Recursive, ...]
    """The types that contain themselves."""
    readers: tuple[Reader, ...]
    """The functions that read unions."""
    narrows: bool
    """Whether a class has a field of its base with a narrower type."""


def declarations(
    module: ModelModule, types: Mapping[ClassName, Mapping[str, PythonCode]]
) -> Declarations:
    """Return what a module declares; `types` are those of the fields of its models."""
    return Declarations(
        module=module,
        classes=(
            *map(_enum, module.of(EnumSchema)),
            *(_model(schema, types[schema.name]) for schema in _bases_first(module)),
            *map(_dictionary, module.of(DictSchema)),
            *(_fallback(union, types[union.name]) for union in module.of(UnionSchema)),
        ),
        aliases=tuple(line for each in module.aliases for line in _alias(each)),
        recursive=tuple(map(_recursive, module.recursive)),
        readers=tuple(
            Reader(name=name, union=schema.name)
            for schema in module.schemas
            if (name := reader_of(schema))
        ),
        narrows=any(schema.base for schema in module.of(ObjectSchema)),
    )


# --- classes ----------------------------------------------------------------------------


def _enum(schema: EnumSchema) -> ClassDeclaration:
    members = [
        code(
            "{} = {}" if schema.closed else "{} = member({})",
            each.name,
            literal(each.value),
        )
        for each in schema.members
    ]
    descriptions = [member.description for member in schema.members]
    return ClassDeclaration(
        name=schema.name,
        base=enum_base(schema),
        statements=_body(schema.docs, [*zip(members, descriptions, strict=True)]),
    )


def enum_base(schema: EnumSchema) -> PythonCode:
    """Return the base class of an enum."""
    if schema.base == "string":
        return code("ClosedStrEnum") if schema.closed else code("OpenStrEnum")
    return code("ClosedIntEnum") if schema.closed else code("OpenIntEnum")


def _model(schema: ObjectSchema, types: Mapping[str, PythonCode]) -> ClassDeclaration:
    own = [field for field in schema.fields if field.name not in schema.inherited]
    members = [*_members(own, types), *_others(schema)]
    base = code("Model")
    if schema.base:
        base = code("{}, defer_build=True", schema.base)  # no class derives the option
    return ClassDeclaration(
        name=schema.name,
        base=base,
        decorator=_decorator(schema),
        statements=_body(schema.docs, members),
    )


def _others(schema: ObjectSchema) -> Iterator[tuple[PythonCode, str]]:
    """Yield the type of the properties without a name, which pydantic reads of this attribute.

    To type checkers it would be another type than that of the base class.
    """
    if schema.others != ANY:
        type_ = wire_annotation(MapOf(schema.others))
        attribute = code("__pydantic_extra__: {}", type_)
        yield code("if not TYPE_CHECKING:\n        {}", attribute), ""


def _decorator(schema: ObjectSchema | DictSchema) -> PythonCode:
    return code("@open_object\n") if schema.open else _NOTHING


def _members(
    fields: Sequence[Field], types: Mapping[str, PythonCode]
) -> list[tuple[PythonCode, str]]:
    return [
        (field_code(field, types[field.name]), field_docs(field)) for field in fields
    ]


def _bases_first(module: ModelModule) -> list[ObjectSchema]:
    return sorted(module.of(ObjectSchema), key=lambda schema: schema.base is not None)


def field_code(field: Field, type_: PythonCode) -> PythonCode:
    """Write a field of a model; its wire name is an alias where Python's name differs."""
    if field.name != field.wire:
        type_ = code("Annotated[{}, Field(alias={})]", type_, literal(field.wire))
    if field.assigned:
        return code("{}: {} = ASSIGNED", field.name, type_)
    return code("{}: {}" if field.required else "{}: {} = None", field.name, type_)


def _dictionary(schema: DictSchema) -> ClassDeclaration:
    members = [(member_code(field), field_docs(field)) for field in schema.fields]
    return ClassDeclaration(
        name=schema.name,
        base=code("TypedDict"),
        decorator=_decorator(schema),
        statements=_body(schema.docs, members),
    )


def member_code(field: Field) -> PythonCode:
    """Write a member of a typed dictionary, whose keys are wire names."""
    type_ = given(field.type)
    if not field.required:
        type_ = code("NotRequired[{}]", type_)
    return code("{}: {}", dict_key(field.wire), type_)


def _fallback(schema: UnionSchema, types: Mapping[str, PythonCode]) -> ClassDeclaration:
    """Return the class of values whose tag the document does not name."""
    summary = f"A {schema.name} of a kind that the documents do not name."
    tag = (tag_code(schema), schema.tag.description)
    return ClassDeclaration(
        name=schema.fallback,
        base=code("UnknownVariant"),
        statements=_body(
            Docs(description=summary), [tag, *_members(schema.shared, types)]
        ),
    )


def tag_code(schema: UnionSchema) -> PythonCode:
    """Write the field that distinguishes the members of a union, open to other values."""
    return field_code(schema.tag, wire_annotation(tag_type(schema)))


def tag_type(schema: UnionSchema) -> Type:
    """Return the type of the field that distinguishes the members of a union."""
    tag = schema.tag
    return tag.type if tag.required else one_of(tag.type, NULL)


def _body(
    docs: Docs, members: Sequence[tuple[PythonCode, str]]
) -> tuple[PythonCode, ...]:
    """Return the statements of a class: its docstring, and members with theirs."""
    described = bool(docs.description) or not members
    statements = [docstring(thing_docs(docs), _INSIDE)] if described else []
    for member, description in members:
        statements.append(member)
        if description:
            statements.append(docstring(description, _INSIDE))
    return tuple(statements)


# --- aliases ----------------------------------------------------------------------------


def _alias(schema: AliasSchema | UnionSchema) -> Iterator[PythonCode]:
    yield code("")
    yield code("{}: TypeAlias = {}", schema.name, alias_code(schema))
    if schema.docs.description:
        yield docstring(thing_docs(schema.docs), 0)


def _recursive(schema: AliasSchema) -> Recursive:
    documented = bool(schema.docs.description)
    return Recursive(
        name=schema.name,
        type=literal(str(alias_code(schema))),
        docs=docstring(thing_docs(schema.docs), 4) if documented else _NOTHING,
    )


def alias_code(schema: AliasSchema | UnionSchema) -> PythonCode:
    """Write the type that the name of a component without a class means."""
    if isinstance(schema, AliasSchema):
        if schema.type == NULL:
            return code("Literal[None]")  # there is no `None | None`
        return given(schema.type) if schema.given else wire_annotation(schema.type)
    known = union(schema.members)
    if len(schema.members) > 1:
        tag = literal(str(schema.tag.name))
        known = code("Annotated[{}, Field(discriminator={})]", known, tag)
    # The fallback takes no JSON, so trying it last saves pydantic the comparison.
    in_order = code('Field(union_mode="left_to_right")')
    return code("Annotated[{} | {}, {}]", known, schema.fallback, in_order)
