"""Where operations stand in the client: the call path and the tree of resources."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

from ..ir import Operation, Resource
from ..load.node import as_list
from ..names import (
    ClientName,
    MethodName,
    ModuleName,
    NameTaken,
    ResourceName,
    Scope,
)

ReportProblem = Callable[[str, str, str], None]


@dataclass(frozen=True, slots=True)
class CallPath:
    """`conversations.threads.list`: the resources that lead to a method, and the method."""

    resource: tuple[str, ...]
    method: str

    @classmethod
    def of(cls, path: str, method: str, operation: Mapping[str, object]) -> Self:
        """Return the call path of an operation.

        A dotted operationId says it all; otherwise it is the first tag and the operationId,
        and what is missing of these is taken from the path and the method.
        """
        operation_id = str(operation.get("operationId") or "")
        if "." in operation_id:
            *resource, name = operation_id.split(".")
            return cls(tuple(resource), name)
        literals = [part for part in path.split("/") if part and "{" not in part]
        tag = str(next(iter(as_list(operation.get("tags"))), ""))
        spoken = path.replace("{", "by_").replace("}", "").replace("/", "_")
        return cls(
            (tag or (literals[0] if literals else "root"),),
            operation_id or f"{method}_{spoken}",
        )


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of the document: what it says of the resource that has its name."""

    name: str = ""
    description: str = ""
    at: str = ""


@dataclass(slots=True)
class _Branch:
    operations: list[Operation] = field(default_factory=list[Operation])
    children: dict[str, _Branch] = field(default_factory=dict[str, "_Branch"])


def resource_tree(
    operations: Iterable[tuple[CallPath, Operation]],
    tags: Iterable[Tag],
    models: Collection[str],
    report: ReportProblem,
) -> tuple[Resource, ...]:
    """Arrange operations into resources, in the order of the document's tags.

    A resource of a tag's name has its description.
    `models` are classes that resources use, so none of them can have the name of one.
    """
    root = _Branch()
    by_path: dict[str, Tag] = {}
    for tag in tags:
        by_path |= {ResourceName(tag.name): tag, _dotted(tag.name): tag}
        root.children[ResourceName(tag.name)] = _Branch()
    for call, operation in operations:
        first, *steps = call.resource
        branch = root.children.setdefault(ResourceName(first), _Branch())
        for step in steps:
            branch = branch.children.setdefault(MethodName(step), _Branch())
        branch.operations.append(operation)
    return tuple(
        _resource((name,), branch, by_path, models, report)
        for name, branch in root.children.items()
        if branch.operations or branch.children
    )


def _dotted(tag: str) -> str:
    """Return the place of the resource that a tag describes: `conversations.threads`."""
    first, *steps = tag.split(".")
    return ".".join((ResourceName(first), *map(MethodName, steps)))


def _resource(
    path: tuple[str, ...],
    branch: _Branch,
    tags: Mapping[str, Tag],
    models: Collection[str],
    report: ReportProblem,
) -> Resource:
    _refuse_twins(path, branch, report)
    tag = tags.get(".".join(path), Tag())
    return Resource(
        attribute=ResourceName(path[-1]) if len(path) == 1 else MethodName(path[-1]),
        class_name=_class_name(path, models),
        module=ModuleName("_".join(path)),
        description=tag.description or f"The {' '.join(path)} operations.",
        at=tag.at,
        operations=tuple(branch.operations),
        children=tuple(
            _resource((*path, name), child, tags, models, report)
            for name, child in branch.children.items()
        ),
    )


def _class_name(path: tuple[str, ...], models: Collection[str]) -> ClientName:
    """Return `Pets`, or `PetsResource` if a model has that name."""
    name = ClientName("_".join(path))
    is_taken = name in models or f"Async{name}" in models
    return ClientName("_".join((*path, "resource"))) if is_taken else name


def _refuse_twins(path: tuple[str, ...], branch: _Branch, report: ReportProblem) -> None:
    """A name stands once in a class, be it a method or a resource."""
    scope = Scope()
    taken: list[tuple[str, str]] = [
        (op.name, f"{op.method} {op.path}") for op in branch.operations
    ]
    taken += [(name, f"resource {name}") for name in branch.children]
    for name, origin in taken:
        try:
            scope.claim(name, origin)
        except NameTaken as error:
            hint = "give one of them another operationId"
            report("#/paths", f"{'.'.join(path)}: {error}", hint)
