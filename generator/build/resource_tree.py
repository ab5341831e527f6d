"""Where operations are in the client: the call path and the tree of resources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

from ..ir import ModelModule, Operation, Resource
from ..load.node import Node
from ..names import ClientName, MethodName, ModuleName, ResourceName, Scope
from .problems import Problems


@dataclass(frozen=True, slots=True)
class CallPath:
    """`conversations.threads.list`: the resources that lead to a method, and the method."""

    resource: tuple[str, ...]
    method: str

    @property
    def id(self) -> str:
        """How a program writes it."""
        return ".".join(map(MethodName, (*self.resource, self.method)))

    @classmethod
    def of(cls, path: str, operation: Node) -> Self:
        """Return the call path of an operation.

        A dotted operationId says it all; otherwise it is the first tag and the operationId,
        and what is missing of these is taken from the path and the method.
        """
        operation_id = (operation / "operationId").text
        if "." in operation_id:
            *resource, name = operation_id.split(".")
            return cls(tuple(resource), name)
        literals = [part for part in path.split("/") if part and "{" not in part]
        tag = (operation / "tags" / "0").text
        words = path.replace("{", "by_").replace("}", "").replace("/", "_")
        return cls(
            (tag or (literals[0] if literals else "root"),),
            operation_id or f"{operation.key}_{words}",
        )


@dataclass(slots=True)
class _Branch:
    operations: list[Operation] = field(default_factory=list[Operation])
    children: dict[str, _Branch] = field(default_factory=dict[str, "_Branch"])


class ResourceBuilder:
    """Arranges the operations of one document into resources.

    Resources use the classes of `modules`, so none of them can have the name of one.
    """

    def __init__(
        self, root: Node, modules: Iterable[ModelModule], problems: Problems
    ) -> None:
        self._root = root
        self._tags = list(root.items_of("tags"))
        self._models = {name for module in modules for name in module.names}
        self._problems = problems

    def resources(
        self, operations: Iterable[tuple[CallPath, Operation]]
    ) -> tuple[Resource, ...]:
        """Return the resources in the order of the document's tags.

        A resource of a tag's name has its description.
        """
        root = _Branch()
        by_path: dict[str, Node] = {}
        for tag in self._tags:
            name = (tag / "name").text
            by_path |= {ResourceName(name): tag, _dotted(name): tag}
            root.children[ResourceName(name)] = _Branch()
        for call, operation in operations:
            first, *steps = call.resource
            branch = root.children.setdefault(ResourceName(first), _Branch())
            for step in steps:
                branch = branch.children.setdefault(MethodName(step), _Branch())
            branch.operations.append(operation)
        return tuple(
            self._resource((name,), branch, by_path)
            for name, branch in root.children.items()
            if branch.operations or branch.children
        )

    def _resource(
        self, path: tuple[str, ...], branch: _Branch, tags: Mapping[str, Node]
    ) -> Resource:
        self._refuse_twins(path, branch)
        tag = tags.get(".".join(path))
        description = (tag / "description").text if tag else ""
        is_first = len(path) == 1
        return Resource(
            attribute=ResourceName(path[-1]) if is_first else MethodName(path[-1]),
            class_name=self._class_name(path),
            module=ModuleName("_".join(path)),
            description=description or f"The {' '.join(path)} operations.",
            at=tag.pointer if tag else "",
            operations=tuple(branch.operations),
            children=tuple(
                self._resource((*path, name), child, tags)
                for name, child in branch.children.items()
            ),
        )

    def _class_name(self, path: tuple[str, ...]) -> ClientName:
        """Return `Pets`, or `PetsResource` if a model has that name."""
        name = ClientName("_".join(path))
        is_taken = name in self._models or f"Async{name}" in self._models
        return ClientName("_".join((*path, "resource"))) if is_taken else name

    def _refuse_twins(self, path: tuple[str, ...], branch: _Branch) -> None:
        """Report each name that a class would have twice, of a method or a resource."""
        scope, owner = Scope(), ".".join(path)
        hint = "give one of them another operationId"
        for name in branch.children:
            scope.claim(name, f"resource {name}")
        for operation in branch.operations:
            node, name = self._root.at(operation.at), operation.endpoint
            with self._problems.building(node, name, operation.id):
                self._problems.claim(
                    scope, operation.name, name, node, hint, owner=owner
                )


def _dotted(tag: str) -> str:
    """Return the place of the resource that a tag describes: `conversations.threads`."""
    first, *steps = tag.split(".")
    return ".".join((ResourceName(first), *map(MethodName, steps)))
