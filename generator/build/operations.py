"""Operation Objects of a document -> operations of the IR."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import Literal

from ..errors import Problem
from ..ir import (
    ErrorResponse,
    Operation,
)
from ..load import Document
from ..load.node import Node, root_of
from ..load.openapi import contents, examples, faults, operations
from ..names import ClassName
from .argument_names import with_argument_names
from .bodies import BodyBuilder
from .call_paths import CallPath, call_paths
from .changes import changes_of
from .facts import deprecation, docs_of
from .given_names import GivenNames
from .parameters import ParameterBuilder
from .problems import Problems
from .results import ResultBuilder
from .schemas import SchemaBuilder
from .security import SecurityBuilder
from .servers import Servers


class OperationBuilder:
    """Builds the operations of one document, with the schemas they use."""

    def __init__(
        self,
        schemas: SchemaBuilder,
        servers: Servers,
        security: SecurityBuilder,
        problems: Problems,
        given: GivenNames,
    ) -> None:
        self._schemas = schemas
        self._servers = servers
        self._security = security
        self._problems = problems
        self._parameters = ParameterBuilder(schemas, problems)
        self._given = given
        self._results = ResultBuilder(schemas, problems)
        self._bodies = BodyBuilder(schemas, problems)

    @property
    def bodies(self) -> Set[ClassName]:
        """The components that are a whole request body; their fields may be arguments."""
        return self._bodies.components

    def operations(self, document: Document) -> list[tuple[CallPath, Operation]]:
        """Return each operation with the path under which a client calls it.

        What is reported while one is built leaves out that one.
        """
        self._report_others(document)
        found: list[tuple[CallPath, Operation]] = []
        calls = call_paths(document, self._given)
        for path, node in operations(document):
            name, call = f"{node.key.upper()} {path}", calls[path, node.key]
            if self._problems.leaves_out(name):
                continue
            with self._problems.building(node, name, call.id):
                for fault in faults(node):
                    self._problems.add(fault)
                if not self._problems.leaves_out(name):
                    found.append((call, self._operation(path, node, call)))
        return found

    def _report_others(self, document: Document) -> None:
        """Report the paths whose operations nobody knows, and methods of their own."""
        for path, item in root_of(document).members_of("paths"):
            end = item.follow()
            if fault := item.fault or end.fault:
                self._leave_out(item, path, fault)
            for method, node in end.members_of("additionalOperations"):
                message = "a method of additionalOperations is not supported"
                self._leave_out(node, f"{method} {path}", node.problem(message))

    def _leave_out(self, node: Node, name: str, problem: Problem) -> None:
        if not self._problems.leaves_out(name):
            with self._problems.building(node, name):
                self._problems.add(problem)

    def _operation(self, path: str, node: Node, call: CallPath) -> Operation:
        place = "_".join((*call.resource, call.method))
        groups = self._parameters.parameters(path, node, place)
        body = self._bodies.body(node, place)
        operation = Operation(
            id=call.id,
            name=call.method,
            constant=call.constant,
            method=node.key.upper(),
            path=path,
            docs=docs_of(node),
            at=node.pointer,
            evidence=_evidence(node),
            deprecated=deprecation(node),
            path_parameters=groups["path"],
            query=groups["query"],
            headers=groups["header"],
            cookies=groups["cookie"],
            body_fields=body.fields,
            body=body.whole,
            body_types=body.types,
            body_is_optional=body.is_optional,
            changes=tuple(changes_of(node, self._schemas)),
            repeat_status=_repeat_status(node),
            errors=tuple(_errors(node)),
            response_headers=tuple(dict.fromkeys(_response_headers(node))),
            examples=dict(_payloads(node)),
            security=self._security.of(node),
            server=self._servers.of(node),
        )
        operation = self._results.completed(operation, node, place)
        return with_argument_names(operation, self._given)


def _errors(operation: Node) -> Iterator[ErrorResponse]:
    for status, response in operation.members_of("responses"):
        if status.isdigit() and status[0] in "345":
            response = response.follow()
            yield ErrorResponse(
                status=int(status),
                description=(response / "description").text,
                at=response.pointer,
            )


def _response_headers(operation: Node) -> Iterator[str]:
    for status, response in operation.members_of("responses"):
        if status.startswith("2"):
            yield from (name for name, _ in response.follow().members_of("headers"))


def _payloads(operation: Node) -> Iterator[tuple[str, object]]:
    """Yield the documented payloads by where they are used and what they are called."""
    bodies = (
        ("request", operation / "requestBody"),
        *operation.members_of("responses"),
    )
    for status, body in bodies:
        for _, content in contents(body.follow()):
            for name, payload in examples(content):
                yield f"{status} {name}", payload.value


def _repeat_status(node: Node) -> int | None:
    status = (node / "x-repeat-status").text
    return int(status) if status.isdecimal() else None


def _evidence(node: Node) -> Literal["page", "sdk", "observed"]:
    found = (node / "x-evidence").text
    return "sdk" if found == "sdk" else "observed" if found == "observed" else "page"
