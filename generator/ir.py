"""The intermediate representation: what a package is made of, as frozen values.

Every identifier in it is already a name of `names`; every other string is raw text of the
spec and reaches code only through the `literal` and `docstring` filters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from dataclasses import fields as dataclass_fields
from graphlib import TopologicalSorter
from typing import Any, Literal

from .names import (
    ClassName,
    ClientName,
    ConstantName,
    FieldName,
    MethodName,
    ModuleName,
    PackageName,
    PythonName,
)

ScalarKind = Literal[
    "any",
    "base64",
    "boolean",
    "bytes",
    "created",
    "date",
    "date-time",
    "integer",
    "null",
    "number",
    "string",
]
JsonScalar = str | int | float | bool | None
Facts = Mapping[str, JsonScalar | tuple[str, ...]]


# --- types ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Scalar:
    """A JSON value without parts; `any` is whatever JSON can say.

    `base64` is a file where a caller gives it, and text in an answer; `bytes` is a download.
    """

    kind: ScalarKind


@dataclass(frozen=True, slots=True)
class Named:
    """A component by the name of its class."""

    name: ClassName


@dataclass(frozen=True, slots=True)
class ListOf:
    """A JSON array of equal items."""

    item: Type


@dataclass(frozen=True, slots=True)
class MapOf:
    """A JSON object used as a map."""

    value: Type


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few literal values."""

    values: tuple[JsonScalar, ...]


@dataclass(frozen=True, slots=True)
class OneOf:
    """A value of any of several types."""

    members: tuple[Type, ...]


Type = Scalar | Named | ListOf | MapOf | Choice | OneOf

NULL = Scalar("null")
ANY = Scalar("any")


def one_of(*members: Type) -> Type:
    """Return the union of the types, flattened, without repetition."""
    flat: dict[Type, None] = {}
    for member in members:
        parts = member.members if isinstance(member, OneOf) else (member,)
        flat.update(dict.fromkeys(parts))
    if ANY in flat:
        return ANY
    return next(iter(flat)) if len(flat) == 1 else OneOf(tuple(flat))


def is_nullable(type_: Type) -> bool:
    """Tell whether null is a value of the type."""
    return type_ in (NULL, ANY) or (
        isinstance(type_, OneOf) and any(map(is_nullable, type_.members))
    )


def without_null(type_: Type) -> Type:
    """Return the type of a value that is there."""
    if not isinstance(type_, OneOf):
        return type_
    return one_of(*(member for member in type_.members if member != NULL))


def names_in(type_: Type) -> Iterator[ClassName]:
    """Yield the components that the type mentions."""
    match type_:
        case Named(name):
            yield name
        case ListOf(part) | MapOf(part):
            yield from names_in(part)
        case OneOf(members):
            for member in members:
                yield from names_in(member)


# --- schemas ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Docs:
    """What the spec says about one thing, in the words of its authors."""

    summary: str = ""
    description: str = ""
    pages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A property of an object."""

    wire: str
    name: FieldName
    type: Type
    required: bool
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectSchema:
    """A JSON object with named properties: a model class."""

    name: ClassName
    docs: Docs
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DictSchema:
    """A JSON object that callers give and no answer holds: a dictionary by wire names."""

    name: ClassName
    docs: Docs
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumSchema:
    """A set of strings or integers; an open one may grow."""

    name: ClassName
    docs: Docs
    base: Literal["string", "integer"]
    members: tuple[tuple[ConstantName, str | int], ...]
    closed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionSchema:
    """Objects told apart by the value of one property; `fallback` keeps unknown ones."""

    name: ClassName
    docs: Docs
    tag: Field
    members: tuple[ClassName, ...]
    fallback: ClassName


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasSchema:
    """A component that is no class of its own: an array, a map, a scalar, a plain union."""

    name: ClassName
    docs: Docs
    type: Type
    given: bool = False
    """Whether only requests hold it."""


Schema = ObjectSchema | DictSchema | EnumSchema | UnionSchema | AliasSchema


def defined_names(schema: Schema) -> tuple[ClassName, ...]:
    """Return the names that a schema gives a model module."""
    if isinstance(schema, UnionSchema):
        return (schema.name, schema.fallback)
    return (schema.name,)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelModule:
    """The schemas of one spec file, in its order."""

    name: ModuleName
    schemas: tuple[Schema, ...]

    @property
    def names(self) -> list[ClassName]:
        """The names that the module defines."""
        return [name for schema in self.schemas for name in defined_names(schema)]

    @property
    def enums(self) -> list[EnumSchema]:
        """The enums of the module."""
        return [s for s in self.schemas if isinstance(s, EnumSchema)]

    @property
    def objects(self) -> list[ObjectSchema]:
        """The model classes of the module."""
        return [s for s in self.schemas if isinstance(s, ObjectSchema)]

    @property
    def dicts(self) -> list[DictSchema]:
        """The typed dictionaries of the module."""
        return [s for s in self.schemas if isinstance(s, DictSchema)]

    @property
    def unions(self) -> list[UnionSchema]:
        """The tagged unions of the module."""
        return [s for s in self.schemas if isinstance(s, UnionSchema)]

    @property
    def aliases(self) -> list[AliasSchema | UnionSchema]:
        """The names of the module that are no classes, each after those it mentions."""
        return _dependencies_first(
            [s for s in self.schemas if isinstance(s, AliasSchema | UnionSchema)]
        )


def _dependencies_first(
    schemas: list[AliasSchema | UnionSchema],
) -> list[AliasSchema | UnionSchema]:
    aliases = {
        schema.name: schema for schema in schemas if isinstance(schema, AliasSchema)
    }
    graph = {
        name: set(names_in(alias.type)) & set(aliases)
        for name, alias in aliases.items()
    }
    unions = [schema for schema in schemas if isinstance(schema, UnionSchema)]
    return [
        *unions,
        *(aliases[name] for name in TopologicalSorter(graph).static_order()),
    ]


# --- operations -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A value that the caller gives: in the path, the query, a header or the JSON body."""

    wire: str
    name: PythonName
    type: Type
    required: bool
    description: str
    style: Literal["comma", "zero_one"] | None = None
    default: JsonScalar = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagination:
    """How a list goes on: attribute paths into the envelope model."""

    parameter: str
    items: tuple[FieldName, ...]
    page: tuple[FieldName, ...] | None = None
    pages: tuple[FieldName, ...] | None = None
    total: tuple[FieldName, ...] | None = None
    cursor: tuple[FieldName, ...] | None = None
    next_link: tuple[FieldName, ...] | None = None

    @property
    def facts(self) -> Facts:
        """What is known of the pages, by the keywords of the runtime's `Pagination`."""
        pairs = ((key.name, getattr(self, key.name)) for key in dataclass_fields(self))
        return {key: value for key, value in pairs if value is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a successful call gives: `read` is parsed from the body, `value` is returned."""

    kind: Literal["json", "download", "created", "none"]
    read: Type = NULL
    unwrap: tuple[FieldName, ...] = ()
    value: Type = NULL
    accept: str = ""
    """What to ask for, unless it is JSON and nothing else."""
    downloads: tuple[str, ...] = ()
    """Media types that a caller may ask for and download instead of reading JSON."""

    @property
    def is_download(self) -> bool:
        """Whether a call of it may be a download."""
        return self.kind == "download" or bool(self.downloads)

    @property
    def json_type(self) -> Choice:
        """The media type of what is read, as a type."""
        return Choice((self.accept,))

    @property
    def download_types(self) -> Choice:
        """The media types that can be downloaded instead, as a type."""
        return Choice(self.downloads)


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One endpoint: a method of a resource."""

    id: str
    name: MethodName
    constant: ConstantName
    method: str
    path: str
    docs: Docs
    evidence: Literal["page", "sdk", "observed"] = "page"
    deprecated: str = ""
    path_parameters: tuple[Parameter, ...] = ()
    query: tuple[Parameter, ...] = ()
    headers: tuple[Parameter, ...] = ()
    body_fields: tuple[Parameter, ...] = ()
    body: Parameter | None = None
    result: Result = Result(kind="none")
    pagination: Pagination | None = None
    repeat_status: int | None = None
    """Status that a repeat of the request meets because the first one worked."""
    errors: tuple[tuple[int, str], ...] = ()
    anonymous: bool = False
    """Whether it is called without credentials."""

    @property
    def uploads(self) -> tuple[str, ...]:
        """Fields of the body that are files, by wire name."""
        return tuple(
            field.wire
            for field in self.body_fields
            if without_null(field.type) == Scalar("base64")
        )

    @property
    def styles(self) -> dict[str, str]:
        """Query parameters that are not written the usual way."""
        return {p.wire: p.style for p in self.query if p.style}

    @property
    def keywords(self) -> tuple[Parameter, ...]:
        """The keyword-only parameters, required ones first."""
        whole_body = (self.body,) if self.body else ()
        keywords = (*self.query, *self.body_fields, *whole_body, *self.headers)
        return tuple(sorted(keywords, key=lambda parameter: not parameter.required))


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A group of operations: an attribute of the client or of another resource."""

    attribute: MethodName
    class_name: ClientName
    module: ModuleName
    description: str
    operations: tuple[Operation, ...]
    children: tuple[Resource, ...] = ()

    def walk(self) -> Iterator[Resource]:
        """Yield this resource and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """An event that the server posts to a subscriber."""

    event: str
    class_name: ClassName
    docs: Docs
    payload: ClassName


# --- APIs and packages ------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientFacts:
    """What the runtime must know about one vendor; see `x-client` in spec/README.md.

    The keys of a `Facts` are keywords of the runtime class that takes it.
    """

    api: Facts
    environment: Mapping[str, str] = field(default_factory=dict[str, Any])
    api_key: Facts = field(default_factory=dict[str, Any])
    rate_limit: Facts = field(default_factory=dict[str, Any])
    errors: Facts = field(default_factory=dict[str, Any])
    webhooks: Facts = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """One OpenAPI document as it will stand in the package."""

    title: str
    description: str
    package: PackageName
    distribution: str
    version: str
    source: str
    module: ModuleName | None
    client: ClientName
    main: bool
    search: bool
    """Whether arguments take search queries, for which the package has a builder."""
    facts: ClientFacts
    resources: tuple[Resource, ...]
    modules: tuple[ModelModule, ...]
    webhooks: tuple[Webhook, ...]
    bundle: Mapping[str, object]
    pointers: Mapping[ClassName, str] = field(default_factory=dict[ClassName, str])
    """Where in the bundle each class is described."""

    @property
    def path(self) -> str:
        """The import path of the API: `helpscout_client.v2`."""
        return f"{self.package}.{self.module}" if self.module else str(self.package)

    def all_resources(self) -> tuple[Resource, ...]:
        """Return every resource, parents before children."""
        return tuple(inner for outer in self.resources for inner in outer.walk())

    def operations(self) -> tuple[Operation, ...]:
        """Return the operations of all resources."""
        return tuple(each for r in self.all_resources() for each in r.operations)

    def schemas(self) -> dict[ClassName, Schema]:
        """Return every schema by the name of its class."""
        return {s.name: s for module in self.modules for s in module.schemas}


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A Python package: one or more APIs over one runtime."""

    name: PackageName
    distribution: str
    version: str
    apis: tuple[Api, ...]

    @property
    def main(self) -> Api:
        """The API whose client the package root exports."""
        return next((api for api in self.apis if api.main), self.apis[0])
