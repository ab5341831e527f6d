"""Operation Objects of a document -> operations of the IR."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace
from typing import Literal

from ..ir import (
    ANY,
    NULL,
    Choice,
    CreatedWith,
    Embed,
    ErrorResponse,
    ListOf,
    Operation,
    Pagination,
    Parameter,
    Result,
    Scalar,
    Type,
    one_of,
    without_null,
)
from ..load import Document
from ..load.node import Node
from ..load.openapi import examples, is_json, json_contents, operations, parameters
from ..load.pointers import split
from ..load.schemas import properties, required
from ..names import (
    ClassName,
    ConstantName,
    DownloadArgument,
    FieldName,
    MethodName,
    PythonName,
    Scope,
)
from .changes import changes_of
from .facts import deprecation, docs_of, value_facts
from .problems import Problems
from .resource_tree import CallPath
from .schemas import SchemaBuilder

_STYLES = {"path": "simple", "query": "form", "header": "simple"}
_ANY_FILE = "application/octet-stream"
_ID_TYPES = (Scalar("integer"), Scalar("string"))


class OperationBuilder:
    """Builds the operations of one document, with the schemas they use."""

    def __init__(self, schemas: SchemaBuilder, problems: Problems) -> None:
        self._schemas = schemas
        self._problems = problems
        self.bodies: set[ClassName] = set()
        """The components that are a whole request body; their fields may be arguments."""

    def operations(self, document: Document) -> Iterator[tuple[CallPath, Operation]]:
        """Yield each operation with the path under which a client calls it."""
        for path, operation in operations(document):
            yield self._operation(path, operation)

    def _operation(self, path: str, node: Node) -> tuple[CallPath, Operation]:
        call = CallPath.of(path, node)
        place = "_".join((*call.resource, call.method))
        groups = self._parameters(path, node, place)
        taken = {part.name for group in groups.values() for part in group}
        body = self._body(node, place, taken)
        operation = Operation(
            id=".".join(map(MethodName, (*call.resource, call.method))),
            name=MethodName(call.method),
            constant=ConstantName(call.method),
            method=node.key.upper(),
            path=path,
            docs=docs_of(node),
            at=node.pointer,
            evidence=_evidence(node),
            deprecated=deprecation(node),
            path_parameters=groups["path"],
            query=groups["query"],
            headers=groups["header"],
            body_fields=body if isinstance(body, tuple) else (),
            body=body if isinstance(body, Parameter) else None,
            changes=tuple(changes_of(node, self._schemas)),
            repeat_status=_repeat_status(node),
            errors=tuple(_errors(node)),
            examples=dict(_payloads(node)),
            anonymous=node.object.get("security") == [],
        )
        operation = _with_free_names(self._with_result(operation, node, place))
        self._check_names(operation, node)
        return call, operation

    # --- parameters ---

    def _parameters(
        self, path: str, operation: Node, place: str
    ) -> dict[str, tuple[Parameter, ...]]:
        """Return the parameters by location; those of the path in the order of the URL."""
        found: dict[str, list[Parameter]] = {location: [] for location in _STYLES}
        for node in parameters(operation):
            location = (node / "in").text
            if location in found:
                found[location].append(self._parameter(node, location, place))
            else:
                message = f"a {location} parameter is not supported"
                self._problems.report(node, message)
        found["path"].sort(key=lambda parameter: path.find(f"{{{parameter.wire}}}"))
        return {location: tuple(group) for location, group in found.items()}

    def _parameter(self, node: Node, location: str, place: str) -> Parameter:
        wire = (node / "name").text
        facts = value_facts(node, node / "schema")
        type_ = self._schemas.parameter_type(node / "schema", f"{place}_{wire}")
        is_bool = (node / "schema").follow().object.get("x-boolean") is True
        if is_bool and isinstance(facts["default"], int):
            facts["default"] = bool(facts["default"])
        return Parameter(
            wire=wire,
            name=PythonName(wire),
            type=Scalar("boolean") if is_bool else type_,
            required=node.object.get("required") is True,
            description=(node / "description").text,
            style="zero_one" if is_bool else self._list_style(node, location, type_),
            **facts,
        )

    def _list_style(
        self, node: Node, location: str, type_: Type
    ) -> Literal["comma"] | None:
        style = node.object.get("style", _STYLES[location])
        if "schema" not in node or style != _STYLES[location]:
            found = f"style {style}" if "schema" in node else "`content`"
            message = f"a {location} parameter with {found} is not supported"
            self._problems.report(node, message)
        explode = node.object.get("explode", location == "query")
        return "comma" if isinstance(type_, ListOf) and not explode else None

    def _check_names(self, operation: Operation, node: Node) -> None:
        """Report each name that a signature would have twice."""
        scope = Scope()
        arguments = (*operation.path_parameters, *operation.keywords)
        for number, parameter in enumerate(arguments, 1):
            origin = f"{parameter.wire} (parameter {number})"
            self._problems.claim(
                scope, parameter.name, origin, node, owner=operation.id
            )

    # --- body ---

    def _body(
        self, node: Node, place: str, taken: Set[str]
    ) -> Parameter | tuple[Parameter, ...]:
        """Return the fields of an object body, or the one parameter of any other.

        An object with fields whose names are taken stays whole as well.
        """
        body = (node / "requestBody").follow()
        content = self._json_body(body) if "requestBody" in node else None
        if content is None:
            return ()
        schema = content / "schema"
        is_required = body.object.get("required") is True
        if name := self._schemas.component(schema):
            self.bodies.add(name)
        if self._schemas.is_object(schema):
            fields = self._body_fields(schema, f"{place}_body", is_required=is_required)
            if taken.isdisjoint(field.name for field in fields):
                return fields
        facts = value_facts(schema)
        facts["at"] = (node / "requestBody").pointer
        return Parameter(
            wire="body",
            name=PythonName("body"),
            type=self._schemas.type_of(schema, f"{place}_body"),
            required=is_required,
            description=(body / "description").text,
            **facts,
        )

    def _json_body(self, body: Node) -> Node | None:
        """Return the media type of a request body that is JSON; report a body without one."""
        if content := next((part for _, part in json_contents(body)), None):
            return content
        kinds = ", ".join((body / "content").object) or "none"
        message = f"a request body is sent as JSON only; here it is {kinds}"
        self._problems.report(body, message)
        return None

    def _body_fields(
        self, node: Node, place: str, *, is_required: bool
    ) -> tuple[Parameter, ...]:
        always = required(node) if is_required else set[str]()
        return tuple(
            Parameter(
                wire=wire,
                name=PythonName(wire),
                type=self._schemas.type_of(part, f"{place}_{wire}"),
                required=wire in always,
                description=(part / "description").text,
                **value_facts(part),
            )
            for wire, part in properties(node).items()
            if part.object.get("readOnly") is not True
        )

    # --- responses ---

    def _with_result(self, operation: Operation, node: Node, place: str) -> Operation:
        status, response = _success(node)
        json, content = next(json_contents(response), ("", None))
        if content is None:
            result = self._bodiless(operation.method, status, response)
            result = self._with_others(result, operation, node, place)
            return replace(operation, result=result)
        read = self._schemas.type_of(content / "schema", f"{place}_response")
        unwrap, value = self._value(node, read)
        downloads = tuple(_downloads(response, content))
        result = Result(
            kind="json",
            read=read,
            unwrap=unwrap,
            value=value,
            accept=json if downloads else "",
            downloads=downloads,
            at=response.pointer,
        )
        pagination = self._pagination(node / "x-pagination", read)
        operation = replace(
            operation, pagination=_numbered(pagination, operation.query)
        )
        result = self._with_others(result, operation, node, place)
        operation = replace(operation, result=result)
        return replace(operation, embeds=tuple(self._embeds(operation, node)))

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
        if result.kind == "download":
            return result
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
        for _, content in json_contents(response):
            schema = content / "schema"
            return self._schemas.type_of(schema, f"{place}_{status}_response")
        result = self._bodiless(operation.method, status, response)
        return None if result.kind == "download" else result.value

    def _bodiless(self, method: str, status: str, response: Node) -> Result:
        """Return what a success without JSON gives: other content, a new id, or nothing."""
        at = response.pointer
        types = (response / "content").object
        if types:
            # Documents write octet-stream for files of any type; servers refuse to send just that.
            accept = "*/*" if _ANY_FILE in types else ", ".join(types)
            return Result(
                kind="download", value=Scalar("bytes"), accept=accept, at=at
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
            type_ = self._schemas.parameter_type(header / "schema", name)
            if name.lower() == wanted and type_ in _ID_TYPES:
                is_sent = header.object.get("required") is True
                return type_ if is_sent else one_of(type_, NULL)
        return one_of(*_ID_TYPES, NULL)

    # --- pagination ---

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
    for media_type, content in response.members_of("content"):
        if not is_json(media_type) and (content / "schema").follow().object != known:
            yield media_type


def _others(result: Result) -> list[Type]:
    """Return what other successes than the main one are read as."""
    return [read for read in result.successes.values() if read != result.read]


def _success(operation: Node) -> tuple[str, Node]:
    """Return the success that callers expect: the lowest 2xx that has a body."""
    found = _successes(operation)
    with_body = [s for s, response in found.items() if response.object.get("content")]
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


def _errors(operation: Node) -> Iterator[ErrorResponse]:
    for status, response in operation.members_of("responses"):
        if status.isdigit() and status[0] in "345":
            response = response.follow()
            yield ErrorResponse(
                status=int(status),
                description=(response / "description").text,
                at=response.pointer,
            )


def _payloads(operation: Node) -> Iterator[tuple[str, object]]:
    """Yield the documented payloads by where they are used and what they are called."""
    bodies = (
        ("request", operation / "requestBody"),
        *operation.members_of("responses"),
    )
    for status, body in bodies:
        for _, content in body.follow().members_of("content"):
            for name, payload in examples(content):
                yield f"{status} {name}", payload.value


def _repeat_status(node: Node) -> int | None:
    status = (node / "x-repeat-status").text
    return int(status) if status.isdecimal() else None


def _with_free_names(operation: Operation) -> Operation:
    """Rename the parameters of a download that have names of its own arguments."""
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
    found = (node / "x-evidence").text
    return "sdk" if found == "sdk" else "observed" if found == "observed" else "page"

