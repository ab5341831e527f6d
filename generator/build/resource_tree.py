"""The tree of resources: operations by their call paths, and the classes and modules of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from ..ir import Operation, Resource
from ..load.node import Node
from ..names import (
    ClientName,
    MethodName,
    ModuleName,
    Name,
    Spellings,
    told_apart,
)
from .call_paths import CallPath, resource_path
from .given_names import GivenNames

_Path: TypeAlias = tuple[MethodName, ...]


@dataclass(slots=True)
class _Branch:
    operations: list[Operation] = field(default_factory=list[Operation])
    children: dict[MethodName, _Branch] = field(
        default_factory=dict[MethodName, "_Branch"]
    )

    def paths(self, above: _Path = ()) -> Iterator[_Path]:
        """Yield the paths of all resources below."""
        for name, child in self.children.items():
            yield (*above, name)
            yield from child.paths((*above, name))

    def without_empty(self) -> None:
        """Remove the tags that no operation has."""
        self.children = {
            n: c for n, c in self.children.items() if c.operations or c.children
        }


class ResourceBuilder:
    """Arranges the operations of one document into resources.

    Resources share modules with models and clients, so none of them has a name of `taken`.
    """

    def __init__(self, root: Node, taken: Iterable[Name], given: GivenNames) -> None:
        self._tags = list(root.items_of("tags"))
        self._taken = frozenset(taken)
        self._given = given

    def resources(
        self, operations: Iterable[tuple[CallPath, Operation]]
    ) -> tuple[Resource, ...]:
        """Return the resources in the order of the document's tags.

        A resource of a tag's name has its description.
        """
        root = _Branch()
        tags: dict[_Path, Node] = {}
        for tag in self._tags:
            name = (tag / "name").text
            path = resource_path([name], self._given)
            tags |= {path: tag, resource_path(name.split("."), self._given): tag}
            root.children[path[0]] = _Branch()
        for call, operation in operations:
            branch = root
            for step in call.resource:
                branch = branch.children.setdefault(step, _Branch())
            branch.operations.append(operation)
        root.without_empty()
        paths = list(root.paths())
        classes = told_apart(
            {path: Spellings(_class_names(path)) for path in paths},
            taken=self._taken,
            defined=_defined,
        )
        modules = told_apart(
            {path: Spellings(ModuleName.spellings(".".join(path))) for path in paths}
        )
        places = {
            path: (classes[path], modules[path], tags.get(path)) for path in paths
        }
        return _resources(root, (), places)


def _resources(
    branch: _Branch,
    path: _Path,
    places: Mapping[_Path, tuple[ClientName, ModuleName, Node | None]],
) -> tuple[Resource, ...]:
    """Return the resources below a branch, with their classes, modules and tags."""
    found: list[Resource] = []
    for name, child in branch.children.items():
        here = (*path, name)
        class_name, module, tag = places[here]
        description = (tag / "description").text if tag else ""
        found.append(
            Resource(
                attribute=name,
                class_name=class_name,
                module=module,
                description=description or f"The {' '.join(here)} operations.",
                at=tag.pointer if tag else "",
                operations=tuple(child.operations),
                children=_resources(child, here, places),
            )
        )
    return tuple(found)


def _defined(_: _Path, name: ClientName) -> Iterator[str]:
    """Yield the classes that the module of a resource defines."""
    for prefix in ("", "Async"):
        yield f"{prefix}{name}"
        yield f"{prefix}{name}WithResponse"


def _class_names(path: _Path) -> Iterator[ClientName]:
    """Yield `Pets`, `PetsResource`, and names that are more exact."""
    yield ClientName("_".join(path))
    yield from ClientName.spellings(f"{'.'.join(path)}_resource")
