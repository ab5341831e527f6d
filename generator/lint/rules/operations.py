"""Operations: their call paths, descriptions, arguments and responses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...errors import Problem, suggestion
from ...load.node import Node
from ...load.openapi import json_schemas, parameters
from ...load.schemas import properties
from ...names import CALL_WORDS, MethodName, ModuleName, PythonName
from ..index import Index, has_text, success_schemas

CALL_PATH = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+")
_ENDING = re.compile(r"(?<=\w{3})(?:ies|ing|ed|es|s|e|y)+$")
# Words that add nothing to a summary: the grammar, and what any call does to anything.
_COMMON_WORDS = """
    a all an and are as at be belong by can each every for from had has have in is it its
    of on one or out single that the their them these this those to which with
    account add change create delete get give list remove replace return set update
    """


def operation_ids_are_call_paths(index: Index) -> Iterator[Problem]:
    """Each operationId is the path of the call: resource.method, in snake_case."""
    hint = "write resource.method, such as conversations.get"
    for operation in index.operations:
        name = operation / "operationId"
        if name.value is None:
            yield operation.problem("operationId is missing", hint)
        elif not CALL_PATH.fullmatch(name.text):
            yield name.problem(f"operationId {name.value!r} is not a call path", hint)


def operations_are_no_resources(index: Index) -> Iterator[Problem]:
    """No operation has the call path of a resource."""
    resources: dict[str, str] = {}
    for operation in index.operations:
        name = str(operation.object.get("operationId"))
        for end in range(1, name.count(".") + 1):
            resources[".".join(name.split(".")[:end])] = name
    for operation in index.operations:
        name = str(operation.object.get("operationId"))
        if name in resources:
            message = f"operationId {name!r} is the resource of {resources[name]!r}"
            yield (operation / "operationId").problem(message, "rename one of the two")


def calls_are_distinct(index: Index) -> Iterator[Problem]:
    """No two operations have one call path in Python, and no two resources one module."""
    first: dict[str, str] = {}
    for operation in index.operations:
        id_ = (operation / "operationId").text
        resource = id_.rpartition(".")[0]
        for name, wire in (
            (".".join(map(MethodName, id_.split("."))), id_),
            (ModuleName(resource), resource),
        ):
            other = first.setdefault(name, wire)
            if other != wire:
                message = f"{wire!r} and {other!r} are both {name} in Python"
                yield (operation / "operationId").problem(message, "rename one of them")


def operations_are_summarised(index: Index) -> Iterator[Problem]:
    """Each operation has a summary of one line, without a full stop."""
    for operation in index.operations:
        summary = operation / "summary"
        if not has_text(summary):
            yield operation.problem("this operation has no summary", "add summary")
        if "\n" in summary.text.strip():
            hint = "keep one line, and move the rest to the description"
            yield summary.problem("the summary has several lines", hint)
        if summary.text.rstrip().endswith("."):
            yield summary.problem("the summary ends with a full stop", "leave it out")


def descriptions_add_to_summaries(index: Index) -> Iterator[Problem]:
    """A description of an operation, if there is one, has a word that its summary lacks.

    Common words and other inflections of the same word add nothing.
    """
    common = _stems(_COMMON_WORDS)
    for operation in index.operations:
        summary, description = operation / "summary", operation / "description"
        words = _stems(description.text)
        if words and words <= common | _stems(summary.text):
            hint = "add what the summary does not say, or leave out the description"
            yield description.problem("the description repeats the summary", hint)


def _stems(text: str) -> set[str]:
    """Return the words of a text without the endings of their inflections."""
    return {_ENDING.sub("", word) for word in re.findall(r"\w+", text.lower())}


def parameters_are_described(index: Index) -> Iterator[Problem]:
    """Each parameter has a description."""
    for parameter in index.of("parameter"):
        if not has_text(parameter / "description"):
            name = parameter.object.get("name")
            message = f"the parameter {name!r} has no description"
            yield parameter.problem(message, "add description")


def arguments_are_no_options(index: Index) -> Iterator[Problem]:
    """No parameter or body field has the name of a per-call option.

    `options` is allowed: the generated method takes it as `options_`.
    """
    for operation in index.operations:
        for name, argument in _arguments(operation):
            if PythonName(name).rstrip("_") in CALL_WORDS - {"options"}:
                message = f"{name!r} is the name of a per-call option"
                hint = "the generated method cannot take both"
                yield argument.problem(message, hint)


def arguments_are_distinct(index: Index) -> Iterator[Problem]:
    """No two of path, query, header and body of an operation have one Python name."""
    for operation in index.operations:
        first: dict[str, tuple[str, Node]] = {}
        for name, node in _arguments(operation):
            argument = PythonName(name)
            other, other_node = first.setdefault(argument, (name, node))
            if other_node.pointer != node.pointer:
                method = operation.object.get("operationId")
                message = f"{name!r} and {other!r} are both {argument} in {method}"
                yield node.problem(message, "a call can take only one of them")


def _arguments(operation: Node) -> Iterator[tuple[str, Node]]:
    for parameter in parameters(operation):
        if (parameter / "in").text != "cookie":
            yield str(parameter.object.get("name")), parameter
    for schema in json_schemas((operation / "requestBody").follow()):
        yield from properties(schema).items()


def tags_are_declared(index: Index) -> Iterator[Problem]:
    """Each operation has a tag, and every tag it has is one of the root list."""
    declared = {str(tag.object.get("name")) for tag in index.of("tag")}
    for operation in index.operations:
        tags = operation / "tags"
        if not tags.array:
            yield operation.problem("this operation has no tag", "add tags")
        for tag in tags.items():
            if str(tag.value) not in declared:
                hint = suggestion(str(tag.value), declared)
                hint = hint or "add it to the root tags"
                yield tag.problem(f"the tag {tag.value!r} is not declared", hint)


def tags_are_used(index: Index) -> Iterator[Problem]:
    """Each tag of the root list is used by an operation."""
    used = {
        str(tag) for operation in index.operations for tag in (operation / "tags").array
    }
    for tag in index.of("tag"):
        name = tag.object.get("name")
        if str(name) not in used:
            yield tag.problem(f"no operation has the tag {name!r}", "remove it")


def responses_are_named(index: Index) -> Iterator[Problem]:
    """The JSON of a 2xx response is a component, or a list of one."""
    for operation in index.operations:
        for schema in success_schemas(operation):
            is_list = (schema / "type").text == "array"
            named = schema / "items" if is_list else schema
            if named.reference is None:
                message = "the schema of a successful response has no name"
                hint = "refer to a component: $ref: '#/components/schemas/…'"
                yield schema.problem(message, hint)
