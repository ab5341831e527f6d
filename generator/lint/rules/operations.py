"""Operations: how they are called, described and answered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...errors import Problem
from ...load.pointers import JsonValue
from ...load.references import Tokens
from ...names import CALL_WORDS, PythonName
from ..openapi_walk import Object, suggestion
from ..spec import Spec, has_text, items, mapping, member

_CALL_PATH = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+")


def operation_ids_are_call_paths(spec: Spec) -> Iterator[Problem]:
    """Each operationId is the path of the call: resource.method, in snake_case."""
    hint = "write resource.method, such as conversations.get"
    for operation in spec.operations():
        name = operation.get("operationId")
        if name is None:
            yield spec.problem(operation.path, "operationId is missing", hint)
        elif not (isinstance(name, str) and _CALL_PATH.fullmatch(name)):
            path = (*operation.path, "operationId")
            yield spec.problem(path, f"operationId {name!r} is no call path", hint)


def operations_are_no_resources(spec: Spec) -> Iterator[Problem]:
    """No operation has the call path of a resource."""
    names = [str(found.get("operationId")) for found in spec.operations()]
    resources = {}
    for name in names:
        for end in range(1, name.count(".") + 1):
            resources[".".join(name.split(".")[:end])] = name
    for operation in spec.operations():
        name = str(operation.get("operationId"))
        if name in resources:
            message = f"operationId {name!r} is the resource of {resources[name]!r}"
            path = (*operation.path, "operationId")
            yield spec.problem(path, message, "rename one of the two")


def operations_are_described(spec: Spec) -> Iterator[Problem]:
    """Each operation has a summary of one line and a description."""
    for operation in spec.operations():
        for key in ("summary", "description"):
            if not has_text(operation.get(key)):
                message = f"this operation has no {key}"
                yield spec.problem(operation.path, message, f"add {key}")
        summary = operation.get("summary")
        if isinstance(summary, str) and "\n" in summary.strip():
            path = (*operation.path, "summary")
            hint = "keep one line, and move the rest to the description"
            yield spec.problem(path, "the summary has several lines", hint)


def parameters_are_described(spec: Spec) -> Iterator[Problem]:
    """Each parameter has a description."""
    for parameter in spec.of("parameter"):
        if not has_text(parameter.get("description")):
            message = f"the parameter {parameter.get('name')!r} has no description"
            yield spec.problem(parameter.path, message, "add description")


def arguments_are_no_options(spec: Spec) -> Iterator[Problem]:
    """No parameter or body field has the name of a per-call option.

    `options` is none: the method that is generated takes it as `options_`.
    """
    for operation in spec.operations():
        for name, path in _arguments(spec, operation):
            if PythonName(name).rstrip("_") in CALL_WORDS - {"options"}:
                message = f"{name!r} is the name of a per-call option"
                hint = "the generated method cannot take both"
                yield spec.problem(path, message, hint)


def arguments_are_distinct(spec: Spec) -> Iterator[Problem]:
    """No two of path, query, header and body of an operation have one Python name."""
    for operation in spec.operations():
        first: dict[str, tuple[str, Tokens]] = {}
        for name, path in _arguments(spec, operation):
            argument = PythonName(name)
            other, other_path = first.setdefault(argument, (name, path))
            if other_path != path:
                method = operation.get("operationId")
                message = f"{name!r} and {other!r} are both {argument} in {method}"
                yield spec.problem(path, message, "a call can take only one of them")


def _arguments(spec: Spec, operation: Object) -> Iterator[tuple[str, Tokens]]:
    for parameter in spec.parameters(operation):
        if parameter.get("in") != "cookie":
            yield str(parameter.get("name")), parameter.path
    for path, schema in spec.body_schemas(operation):
        yield from spec.properties(path, schema).items()


def tags_are_declared(spec: Spec) -> Iterator[Problem]:
    """Each operation has a tag, and every tag it has is one of the root list."""
    declared = frozenset(str(tag.get("name")) for tag in spec.of("tag"))
    for operation in spec.operations():
        tags = items(operation.get("tags"))
        if not tags:
            yield spec.problem(operation.path, "this operation has no tag", "add tags")
        for index, tag in enumerate(tags):
            if str(tag) not in declared:
                path = (*operation.path, "tags", str(index))
                hint = suggestion(str(tag), declared) or "add it to the root tags"
                yield spec.problem(path, f"the tag {tag!r} is not declared", hint)


def tags_are_used(spec: Spec) -> Iterator[Problem]:
    """Each tag of the root list is that of some operation."""
    used = {str(tag) for found in spec.operations() for tag in items(found.get("tags"))}
    for tag in spec.of("tag"):
        if str(tag.get("name")) not in used:
            message = f"no operation has the tag {tag.get('name')!r}"
            yield spec.problem(tag.path, message, "remove it")


def answers_are_named(spec: Spec) -> Iterator[Problem]:
    """The JSON of a 2xx response is a component, or a list of one."""
    for operation in spec.operations():
        for path, schema in spec.success_schemas(operation):
            is_list = member(schema, "type") == "array"
            named = mapping(schema).get("items") if is_list else schema
            if not _is_reference(named):
                message = "the schema of a successful response has no name"
                hint = "refer to a component: $ref: '#/components/schemas/…'"
                yield spec.problem(path, message, hint)


def _is_reference(schema: JsonValue) -> bool:
    return isinstance(member(schema, "$ref"), str)
