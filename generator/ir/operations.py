"""The operations of a package, the resources that contain them, and the webhooks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from dataclasses import fields as dataclass_fields
from typing import Literal

from ..names import (
    ClassName,
    ClientName,
    ConstantName,
    FieldName,
    MethodName,
    ModuleName,
    PythonName,
    is_usual,
)
from .bodies import BodyType
from .schemas import Docs, Value
from .security import Security
from .styles import Style
from .types import NULL, Facts, ListOf, Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter(Value):
    """A value that the caller gives: in the path, the query, a header, a cookie or the body."""

    name: PythonName
    style: Style | None = None
    """How it is written; None is as usual in its place."""

    @property
    def takes_one(self) -> bool:
        """Whether one value stands for a list of one, where commas join the items of a list."""
        return isinstance(self.type, ListOf) and self.style == Style("form")


@dataclass(frozen=True, slots=True, kw_only=True)
class PatchKeyword(Parameter):
    """A keyword for one JSON Patch operation, beside the body that could contain it."""

    op: str
    path: str
    removal: str = ""
    """The operation that null stands for, "" if there is none."""

    @property
    def facts(self) -> Facts:
        """What is known about it, by the keywords of the runtime's `PatchKeyword`."""
        facts = {"op": self.op, "path": self.path}
        return {**facts, "removal": self.removal} if self.removal else facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagination:
    """How the next page of a list is found: attribute paths into the envelope model."""

    parameter: str
    items: tuple[FieldName, ...]
    first: int | None = None
    """The number of the first page, if it is not 1."""
    page: tuple[FieldName, ...] | None = None
    pages: tuple[FieldName, ...] | None = None
    total: tuple[FieldName, ...] | None = None
    cursor: tuple[FieldName, ...] | None = None
    next_link: tuple[FieldName, ...] | None = None

    @property
    def facts(self) -> Facts:
        """What is known about the pages, by the keywords of the runtime's `Pagination`."""
        pairs = ((key.name, getattr(self, key.name)) for key in dataclass_fields(self))
        return {key: value for key, value in pairs if value is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """A media type of a response that is read item by item while it arrives."""

    media_type: str
    item: Type
    of: Literal["data", "event"] = "data"
    """What of a server-sent event the type describes: its data, or all its fields."""
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a successful call returns: `read` is parsed from the body, `value` is taken from it."""

    kind: Literal["json", "download", "stream", "created", "none"]
    read: Type = NULL
    unwrap: tuple[FieldName, ...] = ()
    value: Type = NULL
    accept: str = ""
    """The media types to request, "" if it is JSON only."""
    downloads: tuple[str, ...] = ()
    """Media types that a caller may request and download instead of reading JSON."""
    streams: tuple[Stream, ...] = ()
    """Media types that are read item by item: all of a stream, others on request."""
    successes: Mapping[str, Type] = field(default_factory=dict[str, Type])
    """What each documented status of success is read as: `{"200": Thing, "204": NULL}`. Also
    a range (`2XX`) or `default`; of a stream nothing."""
    at: str = ""

    @property
    def is_download(self) -> bool:
        """Whether a call of it may be a download."""
        return self.kind == "download" or bool(self.downloads)

    @property
    def has_forms(self) -> bool:
        """Whether its method has a form for each kind of result."""
        return self.is_download or bool(self.streams)


@dataclass(frozen=True, slots=True, kw_only=True)
class Embed:
    """What a call reads and returns instead if a query parameter has one of its values."""

    parameter: str
    """The wire name of the parameter."""
    given: str
    read: Type
    value: Type
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorResponse:
    """A documented response that is not a success."""

    status: int
    description: str
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One endpoint: a method of a resource."""

    id: str
    name: MethodName
    constant: ConstantName
    method: str
    path: str
    docs: Docs
    at: str = ""
    evidence: Literal["page", "sdk", "observed"] = "page"
    deprecated: str = ""
    """Why not to call it any more, "" if it is current."""
    path_parameters: tuple[Parameter, ...] = ()
    query: tuple[Parameter, ...] = ()
    headers: tuple[Parameter, ...] = ()
    cookies: tuple[Parameter, ...] = ()
    body_fields: tuple[Parameter, ...] = ()
    body: Parameter | None = None
    body_types: tuple[BodyType, ...] = ()
    """The media types of the body, the default first; they take the same arguments."""
    body_is_optional: bool = False
    changes: tuple[PatchKeyword, ...] = ()
    """Keywords for changes; a call makes one, by one of these or by the body."""
    result: Result = Result(kind="none")
    embeds: tuple[Embed, ...] = ()
    """Results with more in them, for which a call asks by a parameter."""
    pagination: Pagination | None = None
    repeat_status: int | None = None
    """Status of a retry which shows that an earlier attempt succeeded."""
    errors: tuple[ErrorResponse, ...] = ()
    response_headers: tuple[str, ...] = ()
    """The documented headers of its successes."""
    examples: Mapping[str, object] = field(default_factory=dict[str, object])
    """Documented payloads by where they are used: `request example`, `200 closed`."""
    security: Security = ()
    """The credentials that it needs."""
    server: str = ""
    """The URL of its own server, "" if it is that of the API."""

    @property
    def endpoint(self) -> str:
        """Its method and path: `POST /pets`."""
        return f"{self.method} {self.path}"

    @property
    def located(self) -> dict[str, tuple[Parameter, ...]]:
        """The parameters by the part of the request, as the runtime calls these parts."""
        return {
            "path": self.path_parameters,
            "query": self.query,
            "headers": self.headers,
            "cookies": self.cookies,
        }

    @property
    def spelled(self) -> dict[str, dict[str, PythonName]]:
        """Arguments whose names do not follow from their wire names, by part of a request."""
        parts = {**self.located, "fields": self.body_fields}
        spelled = {
            part: {p.wire: p.name for p in parameters if not is_usual(p.name, p.wire)}
            for part, parameters in parts.items()
        }
        return {part: names for part, names in spelled.items() if names}

    @property
    def keywords(self) -> tuple[Parameter, ...]:
        """The keyword-only parameters, required ones first."""
        whole_body = (self.body,) if self.body else ()
        body = (*self.body_fields, *whole_body, *self.changes)
        keywords = (*self.query, *body, *self.headers, *self.cookies)
        return tuple(sorted(keywords, key=lambda parameter: not parameter.required))


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A group of operations: an attribute of the client or of another resource."""

    attribute: MethodName
    class_name: ClientName
    module: ModuleName
    description: str
    at: str = ""
    """Of the tag that describes it."""
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
    at: str = ""
