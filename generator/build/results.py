"""Response Objects of an operation -> what its calls return."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from ..ir import (
    ANY,
    NULL,
    Choice,
    CreatedWith,
    Embed,
    ListOf,
    Operation,
    Pagination,
    Parameter,
    Result,
    Scalar,
    Stream,
    Type,
    one_of,
    without_null,
)
from ..load.media_types import is_of_events, is_stream
from ..load.node import Node
from ..load.openapi import contents, is_json, json_contents
from ..load.pointers import split
from ..load.schemas import properties
from ..names import FieldName
from .problems import Problems
from .schemas import SchemaBuilder

_ANY_FILE = "application/octet-stream"
_FILE = Scalar("bytes")
_BODILESS = ("204", "205")
"""Successes that have no body, whatever a document says."""
_ID_TYPES = (Scalar("integer"), Scalar("string"))


class ResultBuilder:
    """Builds the results of the operations of one document."""

    def __init__(self, schemas: SchemaBuilder, problems: Problems) -> None:
        self._schemas = schemas
        self._problems = problems

    def completed(self, operation: Operation, node: Node, place: str) -> Operation:
        """Return an operation with what its calls return, and how pages and embeds are read."""
        status, response = _success(node)
        if operation.method == "HEAD":  # its response is headers only
            successes = dict.fromkeys(_successes(node), NULL)
            result = Result(kind="none", successes=successes, at=response.pointer)
            return replace(operation, result=result)
        json, content = next(_json(status, response), ("", None))
        streams = tuple(self._streams(status, response, place))
        if content is None and streams:
            (first, *_), at = streams, response.pointer
            result = Result(
                kind="stream", read=_FILE, value=first.item, streams=streams, at=at
            )
            result = self._with_others(result, operation, node, place)
            return replace(operation, result=result)
        if content is None:
            result = self._bodiless(operation.method, status, response)
            result = self._with_others(result, operation, node, place)
            return replace(operation, result=result)
        read = self._schemas.type_of(content / "schema", f"{place}_response")
        if read == NULL and not streams:
            result = Result(kind="none", at=response.pointer)
            result = self._with_others(result, operation, node, place)
            return replace(operation, result=result)
        unwrap, value = self._value(node, read)
        downloads = tuple(_downloads(response, content))
        result = Result(
            kind="json",
            read=read,
            unwrap=unwrap,
            value=value,
            accept=json if downloads or streams else "",
            downloads=downloads,
            streams=streams,
            at=response.pointer,
        )
        pagination = self._pagination(node / "x-pagination", read)
        operation = replace(
            operation, pagination=_numbered(pagination, operation.query)
        )
        result = self._with_others(result, operation, node, place)
        operation = replace(operation, result=result)
        return replace(operation, embeds=tuple(self._embeds(operation, node)))

    def _streams(self, status: str, response: Node, place: str) -> Iterator[Stream]:
        """Yield the media types of a response whose items arrive one by one."""
        for media_type, content in contents(response):
            if not is_stream(media_type) or status in _BODILESS:
                continue
            schema, of = _item(media_type, content)
            item = self._schemas.type_of(schema, f"{place}_item")
            if is_of_events(media_type) and not schema.object:
                item = Scalar("string")
            yield Stream(media_type=media_type, item=item, of=of, at=content.pointer)

    def _value(self, node: Node, read: Type) -> tuple[tuple[FieldName, ...], Type]:
        """Return where the result of a call is in what was read, and its type.

        The result of a list is an item of its pages.
        """
        unwrap, value = self._at(node / "x-envelope", read)
        if self._pagination(node / "x-pagination", read) is not None:
            _, items = self._at(node / "x-pagination" / "items", read)
            value = items.item if isinstance(items, ListOf) else ANY
        return unwrap, value

    def _embeds(self, operation: Operation, node: Node) -> Iterator[Embed]:
        """Yield the results for values of parameters that x-embeds gives a schema."""
        others = () if operation.pagination else _others(operation.result)
        optional = {p.wire: p.type for p in operation.query if not p.required}
        for parameter, values in (node / "x-embeds").members():
            known = optional.get(parameter)
            for given, name in values.members():
                read = self._schemas.named(node.at("/components/schemas") / name.text)
                if read and isinstance(known, Choice) and given in known.values:
                    yield Embed(
                        parameter=parameter,
                        given=given,
                        read=read,
                        value=one_of(self._value(node, read)[1], *others),
                        at=name.pointer,
                    )

    def _with_others(
        self, result: Result, operation: Operation, node: Node, place: str
    ) -> Result:
        """Return the result with what the other documented successes are read as.

        A page is a page: of a list, another success is one without items.
        """
        if result.kind in ("download", "stream"):
            return replace(result, successes=dict(_files(node)))
        successes: dict[str, Type] = {}
        for status, response in _successes(node).items():
            if response.pointer == result.at:
                successes[status] = result.read
            elif (read := self._other(operation, status, response, place)) is not None:
                successes[status] = read
        result = replace(result, successes=successes)
        if operation.pagination:
            return result
        return replace(result, value=one_of(result.value, *_others(result)))

    def _other(
        self, operation: Operation, status: str, response: Node, place: str
    ) -> Type | None:
        """Return what another success than the main one is read as; None if it is a file."""
        for _, content in _json(status, response):
            schema = content / "schema"
            return self._schemas.type_of(schema, f"{place}_{status}_response")
        result = self._bodiless(operation.method, status, response)
        return None if result.kind == "download" else result.value

    def _bodiless(self, method: str, status: str, response: Node) -> Result:
        """Return what a success without JSON gives: other content, a new id, or nothing."""
        at = response.pointer
        types = (response / "content").object
        if types and status not in _BODILESS:
            # Documents write octet-stream for files of any type; servers refuse to send just that.
            accept = "*/*" if _ANY_FILE in types else ", ".join(types)
            return Result(
                kind="download", read=_FILE, value=_FILE, accept=accept, at=at
            )
        if method == "POST" and status == "201":
            created = CreatedWith(self._new_id(response))
            return Result(kind="created", read=created, value=created, at=at)
        return Result(kind="none", at=at)

    def _new_id(self, response: Node) -> Type:
        """Return the type of the header with a new id; without one the address tells the id."""
        wanted = (response.at("/x-client/created_id")).text.lower()
        for name, member in response.members_of("headers"):
            header = member.follow()
            type_ = self._schemas.type_of((header / "schema").follow(), name)
            if name.lower() == wanted and type_ in _ID_TYPES:
                is_sent = header.object.get("required") is True
                return type_ if is_sent else one_of(type_, NULL)
        return one_of(*_ID_TYPES, NULL)

    def _pagination(self, node: Node, read: Type) -> Pagination | None:
        parameter = (node / "parameter").text
        if not parameter or not (node / "items").text.startswith("/"):
            return None  # some other generator's key of this name
        paths = {
            key: self._at(node / key, read)[0]
            for key in ("items", "page", "pages", "total", "cursor", "next_link")
            if key in node
        }
        return Pagination(parameter=parameter, first=None, **paths)

    def _at(self, node: Node, type_: Type) -> tuple[tuple[FieldName, ...], Type]:
        """Follow a JSON pointer of the spec into a type, as attributes of its models."""
        names: list[FieldName] = []
        for step in split(node.text):
            field = self._schemas.field(type_, step)
            if field is None:
                message = f"{node.text} names nothing in the response"
                self._problems.report(node, message, f"{step} is not a property")
                return (), ANY
            names.append(field.name)
            type_ = field.type
        return tuple(names), without_null(type_) if names else type_


def _numbered(
    pagination: Pagination | None, query: tuple[Parameter, ...]
) -> Pagination | None:
    """Return the pagination with the number of the first page, if that is documented as 0."""
    least = {part.wire: (part.limits.get("minimum"), part.default) for part in query}
    if pagination and 0 in least.get(pagination.parameter, ()):
        return replace(pagination, first=0)
    return pagination


def _downloads(response: Node, json: Node) -> Iterator[str]:
    """Yield the media types beside JSON whose schemas differ from it: other data, not other text.

    A media type without a schema allows anything, as an empty schema does.
    """
    known = (json / "schema").follow().object
    for media_type, content in contents(response):
        is_other = (content / "schema").follow().object != known
        if is_other and not (is_json(media_type) or is_stream(media_type)):
            yield media_type


def _item(media_type: str, content: Node) -> tuple[Node, Literal["data", "event"]]:
    """Return the schema of an item of a stream, and what of an event it describes.

    `itemSchema` (OpenAPI 3.2) describes a whole event, or by `contentSchema` the JSON in its
    data. `schema` is that of each item, or of a list of them.
    """
    if "itemSchema" in content:
        schema = content / "itemSchema"
        if not is_of_events(media_type):
            return schema, "data"
        data = properties(schema).get("data")
        typed = data is not None and "contentSchema" in data.follow()
        return (
            (data.follow() / "contentSchema", "data")
            if data and typed
            else (schema, "event")
        )
    schema = content / "schema"
    is_list = (schema.follow() / "type").text == "array" and "items" in schema.follow()
    return (schema.follow() / "items" if is_list else schema), "data"


def _files(operation: Node) -> Iterator[tuple[str, Type]]:
    """Yield the successes of a download: files, and 204, which is an empty one.

    Other responses are not the file: JSON, and a 202 whose file is still to be made.
    """
    for status, response in _successes(operation).items():
        if status in _BODILESS:
            yield status, NULL
        elif (response / "content").object and not any(json_contents(response)):
            yield status, _FILE


def _json(status: str, response: Node) -> Iterator[tuple[str, Node]]:
    """Return the media types of a success that are JSON, with their names."""
    return iter(()) if status in _BODILESS else json_contents(response)


def _others(result: Result) -> list[Type]:
    """Return what other successes than the main one are read as."""
    return [read for read in result.successes.values() if read != result.read]


def _success(operation: Node) -> tuple[str, Node]:
    """Return the success that callers expect: the lowest 2xx that has a body."""
    found = _successes(operation)
    with_body = [
        status
        for status, response in found.items()
        if response.object.get("content") and status not in _BODILESS
    ]
    for status in (*with_body, *found):
        return status, found[status]
    return "", operation / "responses"


def _successes(operation: Node) -> dict[str, Node]:
    """Return the documented successes by status: the 2xx in order, else the default."""
    responses = {
        status: response.follow()
        for status, response in operation.members_of("responses")
    }
    successes = sorted(status for status in responses if status.startswith("2"))
    known = successes or [status for status in responses if status == "default"]
    return {status: responses[status] for status in known}
