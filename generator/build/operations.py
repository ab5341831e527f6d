"""Operation Objects of a document -> operations of the IR."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import replace
from typing import Literal

from ..ir import (
    ANY,
    ErrorResponse,
    ListOf,
    Operation,
    Pagination,
    Parameter,
    Result,
    Scalar,
    Type,
    without_null,
)
from ..load.node import METHODS, Node, Source
from ..load.pointers import split
from ..names import (
    ClassName,
    ConstantName,
    DownloadArgument,
    FieldName,
    MethodName,
    NameTaken,
    PythonName,
    Scope,
)
from .docs import docs_of
from .resource_tree import CallPath
from .schemas import SchemaBuilder
from .values import deprecation, pointer_of, value_facts

_STYLES = {"path": "simple", "query": "form", "header": "simple"}
_ANY_FILE = "application/octet-stream"
_JSON = re.compile(r"application/json\b|[^;]*\+json\b|\*/\*", re.IGNORECASE)


class OperationBuilder:
    """Builds the operations of one document, with the schemas they use."""

    def __init__(self, source: Source, schemas: SchemaBuilder) -> None:
        self._source = source
        self._schemas = schemas
        self.bodies: set[ClassName] = set()
        """The components that are a whole request body; their fields may be arguments."""

    def operations(self) -> Iterator[tuple[CallPath, Operation]]:
        """Yield each operation with the path under which a client calls it."""
        for path, item in self._source.at("#").members_of("paths"):
            item = self._source.follow(item)
            for method in METHODS:
                if method in item.schema:
                    yield self._operation(path, method, item)

    def _operation(
        self, path: str, method: str, item: Node
    ) -> tuple[CallPath, Operation]:
        node = item / method
        call = CallPath.of(path, method, node.schema)
        place = "_".join((*call.resource, call.method))
        parameters = self._parameters(path, item, node, place)
        taken = {part.name for group in parameters.values() for part in group}
        body = self._body(node, place, taken)
        operation = Operation(
            id=".".join(map(MethodName, (*call.resource, call.method))),
            name=MethodName(call.method),
            constant=ConstantName(call.method),
            method=method.upper(),
            path=path,
            docs=docs_of(node.schema),
            at=pointer_of(node),
            evidence=_evidence(node),
            deprecated=deprecation(self._source, node),
            path_parameters=parameters["path"],
            query=parameters["query"],
            headers=parameters["header"],
            body_fields=body if isinstance(body, tuple) else (),
            body=body if isinstance(body, Parameter) else None,
            repeat_status=_repeat_status(node),
            errors=tuple(self._errors(node)),
            examples=dict(self._examples(node)),
            anonymous=node.schema.get("security") == [],
        )
        operation = _with_free_names(self._with_result(operation, node, place))
        self._check_names(operation, node)
        return call, operation

    # --- parameters ---

    def _parameters(
        self, path: str, item: Node, node: Node, place: str
    ) -> dict[str, tuple[Parameter, ...]]:
        """Return the parameters by location; those of the path in the order of the URL."""
        nodes: dict[tuple[str, str], Node] = {}
        for part in (*item.items_of("parameters"), *node.items_of("parameters")):
            part = self._source.follow(part)
            nodes[str(part.schema.get("in")), str(part.schema.get("name"))] = part
        found: dict[str, list[Parameter]] = {location: [] for location in _STYLES}
        for (location, _), part in nodes.items():
            if location in found:
                found[location].append(self._parameter(part, location, place))
            else:
                self._source.report(
                    part.pointer, f"a {location} parameter is not supported"
                )
        found["path"].sort(key=lambda parameter: path.find(f"{{{parameter.wire}}}"))
        return {location: tuple(group) for location, group in found.items()}

    def _parameter(self, node: Node, location: str, place: str) -> Parameter:
        wire = str(node.schema.get("name"))
        facts = value_facts(self._source, node, node / "schema")
        schema = self._source.follow(node / "schema").schema
        type_ = self._schemas.parameter_type(node / "schema", f"{place}_{wire}")
        is_bool = schema.get("x-boolean") is True
        if is_bool and isinstance(facts["default"], int):
            facts["default"] = bool(facts["default"])
        return Parameter(
            wire=wire,
            name=PythonName(wire),
            type=Scalar("boolean") if is_bool else type_,
            required=node.schema.get("required") is True,
            description=str(node.schema.get("description") or ""),
            style="zero_one" if is_bool else self._list_style(node, location, type_),
            **facts,
        )

    def _list_style(
        self, node: Node, location: str, type_: Type
    ) -> Literal["comma"] | None:
        style = node.schema.get("style", _STYLES[location])
        if "schema" not in node.schema or style != _STYLES[location]:
            found = f"style {style}" if "schema" in node.schema else "`content`"
            self._source.report(
                node.pointer, f"a {location} parameter with {found} is not supported"
            )
        explode = node.schema.get("explode", location == "query")
        return "comma" if isinstance(type_, ListOf) and not explode else None

    def _check_names(self, operation: Operation, node: Node) -> None:
        """A name stands once in a signature."""
        scope = Scope()
        parameters = (*operation.path_parameters, *operation.keywords)
        for number, parameter in enumerate(parameters, 1):
            try:
                scope.claim(parameter.name, f"{parameter.wire} (parameter {number})")
            except NameTaken as error:
                self._source.report(node.pointer, f"{operation.id}: {error}")

    # --- body ---

    def _body(
        self, node: Node, place: str, taken: Set[str]
    ) -> Parameter | tuple[Parameter, ...]:
        """Return the fields of an object body, or the one parameter of any other.

        An object whose fields would meet names that are taken stays whole as well.
        """
        if "requestBody" not in node.schema:
            return ()
        body = self._source.follow(node / "requestBody")
        _, content = self._json_content(body)
        if content is None:
            kinds = ", ".join((body / "content").schema) or "none"
            self._source.report(
                body.pointer, f"a request body is sent as JSON only; here it is {kinds}"
            )
            return ()
        schema = content / "schema"
        required = body.schema.get("required") is True
        if name := self._schemas.component(schema):
            self.bodies.add(name)
        if self._schemas.is_object(schema):
            fields = self._body_fields(schema, f"{place}_body", required=required)
            if taken.isdisjoint(field.name for field in fields):
                return fields
        facts = value_facts(self._source, schema)
        facts["at"] = pointer_of(node / "requestBody")
        return Parameter(
            wire="body",
            name=PythonName("body"),
            type=self._schemas.type_of(schema, f"{place}_body"),
            required=required,
            description=str(body.schema.get("description") or ""),
            **facts,
        )

    def _body_fields(
        self, node: Node, place: str, *, required: bool
    ) -> tuple[Parameter, ...]:
        shape = self._source.shape_of(node)
        return tuple(
            Parameter(
                wire=wire,
                name=PythonName(wire),
                type=self._schemas.type_of(part, f"{place}_{wire}"),
                required=required and wire in shape.required,
                description=str(part.schema.get("description") or ""),
                **value_facts(self._source, part),
            )
            for wire, part in shape.properties.items()
            if part.schema.get("readOnly") is not True
        )

    def _json_content(self, node: Node) -> tuple[str, Node | None]:
        for media_type, content in node.members_of("content"):
            if _JSON.match(media_type):
                return media_type, content
        return "", None

    # --- responses ---

    def _with_result(self, operation: Operation, node: Node, place: str) -> Operation:
        status, response = self._success(node)
        json, content = self._json_content(response)
        if content is None:
            return replace(
                operation, result=_bodiless(operation.method, status, response)
            )
        read = self._schemas.type_of(content / "schema", f"{place}_response")
        unwrap, value = self._at(node / "x-envelope", read)
        pagination = self._pagination(node / "x-pagination", read)
        if pagination is not None:
            _, items = self._at(node / "x-pagination" / "items", read)
            value = items.item if isinstance(items, ListOf) else ANY
        downloads = tuple(self._downloads(response, content))
        result = Result(
            kind="json",
            read=read,
            unwrap=unwrap,
            value=value,
            accept=json if downloads else "",
            downloads=downloads,
            at=pointer_of(response),
        )
        return replace(operation, result=result, pagination=pagination)

    def _downloads(self, response: Node, json: Node) -> Iterator[str]:
        """Yield what a response has beside JSON, unless that is the same in other clothes."""
        known = self._source.follow(json / "schema").schema
        for media_type, content in response.members_of("content"):
            schema = self._source.follow(content / "schema").schema
            if not _JSON.match(media_type) and schema != known:
                yield media_type

    def _success(self, node: Node) -> tuple[str, Node]:
        """Return the success that callers wait for: the lowest 2xx that has a body."""
        responses = {
            status: self._source.follow(response)
            for status, response in node.members_of("responses")
        }
        successes = sorted(status for status in responses if status.startswith("2"))
        with_body = [s for s in successes if responses[s].schema.get("content")]
        for status in (*with_body, *successes, "default"):
            if status in responses:
                return status, responses[status]
        return "", Node({}, node.pointer)

    def _errors(self, node: Node) -> Iterator[ErrorResponse]:
        for status, response in node.members_of("responses"):
            if status.isdigit() and status[0] in "345":
                response = self._source.follow(response)
                yield ErrorResponse(
                    status=int(status),
                    description=str(response.schema.get("description") or ""),
                    at=pointer_of(response),
                )

    def _examples(self, node: Node) -> Iterator[tuple[str, object]]:
        """Yield the documented payloads by where they are used and what they are called."""
        for status, body in (
            ("request", node / "requestBody"),
            *node.members_of("responses"),
        ):
            for _, content in self._source.follow(body).members_of("content"):
                if "example" in content.schema:
                    yield f"{status} example", content.schema["example"]
                for name, example in content.members_of("examples"):
                    payload = self._source.follow(example).schema.get("value")
                    yield f"{status} {name}", payload

    # --- pagination ---

    def _pagination(self, node: Node, read: Type) -> Pagination | None:
        if not (node / "parameter").text or not (node / "items").text.startswith("/"):
            return None  # some other generator's key of this name
        paths = {
            key: self._at(node / key, read)[0]
            for key in ("items", "page", "pages", "total", "cursor", "next_link")
            if key in node.schema
        }
        return Pagination(parameter=str(node.schema.get("parameter")), **paths)

    def _at(self, node: Node, type_: Type) -> tuple[tuple[FieldName, ...], Type]:
        """Follow a JSON pointer of the spec into a type, as attributes of its models."""
        names: list[FieldName] = []
        for step in split(node.text):
            field = self._schemas.field(type_, step)
            if field is None:
                message = f"{node.text} names nothing in the response"
                self._source.report(node.pointer, message, f"{step} is not a property")
                return (), ANY
            names.append(field.name)
            type_ = field.type
        return tuple(names), without_null(type_)


def _repeat_status(node: Node) -> int | None:
    status = node.schema.get("x-repeat-status")
    return int(status) if isinstance(status, str) and status.isdecimal() else None


def _with_free_names(operation: Operation) -> Operation:
    """Leave a method that downloads the names of its own arguments."""
    if not operation.result.is_download:
        return operation

    def free(parameters: tuple[Parameter, ...]) -> tuple[Parameter, ...]:
        return tuple(replace(p, name=DownloadArgument(p.wire)) for p in parameters)

    return replace(
        operation,
        path_parameters=free(operation.path_parameters),
        query=free(operation.query),
        headers=free(operation.headers),
        body_fields=free(operation.body_fields),
    )


def _evidence(node: Node) -> Literal["page", "sdk", "observed"]:
    found = node.schema.get("x-evidence")
    return "sdk" if found == "sdk" else "observed" if found == "observed" else "page"


def _bodiless(method: str, status: str, response: Node) -> Result:
    """Return what a success without JSON gives: other content, a new id, or nothing."""
    at = pointer_of(response)
    if response.schema.get("content"):
        # Documents write octet-stream for a file of any type; asked for it, servers refuse.
        types = (response / "content").schema
        accept = "*/*" if _ANY_FILE in types else ", ".join(types)
        return Result(kind="download", value=Scalar("bytes"), accept=accept, at=at)
    if method == "POST" and status == "201":
        return Result(kind="created", value=Scalar("created"), at=at)
    return Result(kind="none", at=at)
