"""Schemas of the IR -> the classes and aliases that a model module declares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

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
    names_in,
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
    lines,
    literal,
    union,
    wire_annotation,
)

_INSIDE = 4  # spaces before a statement of a class
_NOTHING = code("")
_TEXT_ANNOTATIONS = code("\nfrom __future__ import annotations\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A name of a model module, and what must be defined before it."""

    name: ClassName
    code: PythonCode
    needs: tuple[ClassName, ...] = ()
    """What it is made of: a base class, the members of an alias."""
    annotations: tuple[Type, ...] = ()
    """The types of its attributes; what they mention must be defined unless they are text."""

    @property
    def mentions(self) -> Sequence[ClassName]:
        """All that it needs, or that its annotations mention."""
        return [
            *self.needs,
            *(n for type_ in self.annotations for n in names_in(type_)),
        ]


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
    """What a module declares."""

    module: ModelModule
    recursive: tuple[Recursive, ...]
    """The types that contain themselves."""
    definitions: tuple[PythonCode, ...]
    """The classes and the other names, each after those it is made of."""
    future: PythonCode
    """What lets annotations mention what is defined below them, if any does."""
    readers: tuple[Reader, ...]
    """The functions that read unions."""
    narrows: bool
    """Whether a class has a field of its base with a narrower type."""


def declarations(
    module: ModelModule, types: Mapping[ClassName, Mapping[str, PythonCode]]
) -> Declarations:
    """Return what a module declares; `types` are those of the fields of its models."""
    aliases = module.of(AliasSchema)
    definitions = (
        *map(_enum, module.of(EnumSchema)),
        *(_model(schema, types[schema.name]) for schema in module.of(ObjectSchema)),
        *map(_dictionary, module.of(DictSchema)),
        *(_fallback(union, types[union.name]) for union in module.of(UnionSchema)),
        *map(_union, module.of(UnionSchema)),
        *(_alias(alias) for alias in aliases if not alias.recursive),
    )
    ordered, is_circular = _in_order({each.name: each for each in definitions})
    return Declarations(
        module=module,
        recursive=tuple(_recursive(alias) for alias in aliases if alias.recursive),
        definitions=tuple(each.code for each in ordered),
        future=_TEXT_ANNOTATIONS if is_circular else _NOTHING,
        readers=tuple(
            Reader(name=name, union=schema.name)
            for schema in module.schemas
            if (name := reader_of(schema))
        ),
        narrows=any(schema.base for schema in module.of(ObjectSchema)),
    )


# --- order ------------------------------------------------------------------------------

_Graph = Mapping[ClassName, Sequence[ClassName]]


def _in_order(
    definitions: Mapping[ClassName, Definition],
) -> tuple[list[Definition], bool]:
    """Return definitions, each after those it mentions, and whether some mention each other.

    These are in the order of what they need. pydantic reads real annotations sooner than text,
    and reads those of a model again that mentions a later one.
    """
    graph: _Graph = {name: each.mentions for name, each in definitions.items()}
    is_circular = _is_circular(graph)
    if is_circular:
        graph = {name: each.needs for name, each in definitions.items()}
    return [definitions[name] for name in _dependencies_first(graph)], is_circular


def _is_circular(graph: _Graph) -> bool:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError:
        return True
    return False


def _dependencies_first(graph: _Graph) -> Iterable[ClassName]:
    """Return the names in their order, but each after those it leads to."""
    ordered: dict[ClassName, None] = {}
    pending = [*graph][::-1]
    while pending:
        name = pending.pop()
        missing = [n for n in graph[name] if n in graph and n not in ordered]
        if missing:
            pending += [name, *missing[::-1]]
        else:
            ordered[name] = None
    return ordered


# --- classes ----------------------------------------------------------------------------


def _class(
    name: ClassName,
    base: PythonCode,
    statements: Iterable[PythonCode],
    decorator: PythonCode = _NOTHING,
) -> PythonCode:
    body = lines(statements, _INSIDE)
    return code("{}class {}({}):\n    {}", decorator, name, base, body)


def _enum(schema: EnumSchema) -> Definition:
    members = [
        code(
            "{} = {}" if schema.closed else "{} = member({})",
            each.name,
            literal(each.value),
        )
        for each in schema.members
    ]
    descriptions = [member.description for member in schema.members]
    body = _body(schema.docs, [*zip(members, descriptions, strict=True)])
    return Definition(
        name=schema.name, code=_class(schema.name, enum_base(schema), body)
    )


def enum_base(schema: EnumSchema) -> PythonCode:
    """Return the base class of an enum."""
    if schema.base == "string":
        return code("ClosedStrEnum") if schema.closed else code("OpenStrEnum")
    return code("ClosedIntEnum") if schema.closed else code("OpenIntEnum")


def _model(schema: ObjectSchema, types: Mapping[str, PythonCode]) -> Definition:
    own = [field for field in schema.fields if field.name not in schema.inherited]
    members = [*_members(own, types), *_others(schema)]
    base = code("Model")
    if schema.base:
        base = code("{}, defer_build=True", schema.base)  # no class derives the option
    body = _body(schema.docs, members)
    return Definition(
        name=schema.name,
        code=_class(schema.name, base, body, _decorator(schema)),
        needs=(schema.base,) if schema.base else (),
        annotations=(*(field.type for field in own), schema.others),
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


def field_code(field: Field, type_: PythonCode) -> PythonCode:
    """Write a field of a model; its wire name is an alias where Python's name differs."""
    if field.name != field.wire:
        type_ = code("Annotated[{}, Field(alias={})]", type_, literal(field.wire))
    if field.assigned:
        return code("{}: {} = ASSIGNED", field.name, type_)
    return code("{}: {}" if field.required else "{}: {} = None", field.name, type_)


def _dictionary(schema: DictSchema) -> Definition:
    members = [(member_code(field), field_docs(field)) for field in schema.fields]
    body = _body(schema.docs, members)
    return Definition(
        name=schema.name,
        code=_class(schema.name, code("TypedDict"), body, _decorator(schema)),
        annotations=tuple(field.type for field in schema.fields),
    )


def member_code(field: Field) -> PythonCode:
    """Write a member of a typed dictionary, whose keys are wire names."""
    type_ = given(field.type)
    if not field.required:
        type_ = code("NotRequired[{}]", type_)
    return code("{}: {}", dict_key(field.wire), type_)


def _fallback(schema: UnionSchema, types: Mapping[str, PythonCode]) -> Definition:
    """Return the class of values whose tag the document does not name."""
    summary = f"A {schema.name} of a kind that the documents do not name."
    tag = (tag_code(schema), schema.tag.description)
    body = _body(Docs(description=summary), [tag, *_members(schema.shared, types)])
    return Definition(
        name=schema.fallback,
        code=_class(schema.fallback, code("UnknownVariant"), body),
        annotations=tuple(field.type for field in (schema.tag, *schema.shared)),
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


def _union(schema: UnionSchema) -> Definition:
    return Definition(
        name=schema.name,
        code=_assignment(schema),
        needs=(*schema.members, schema.fallback),
    )


def _alias(schema: AliasSchema) -> Definition:
    return Definition(
        name=schema.name,
        code=_assignment(schema),
        needs=tuple(names_in(schema.type)),
    )


def _assignment(schema: AliasSchema | UnionSchema) -> PythonCode:
    statements = [code("{}: TypeAlias = {}", schema.name, alias_code(schema))]
    if schema.docs.description:
        statements.append(docstring(thing_docs(schema.docs), 0))
    return lines(statements, 0)


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
