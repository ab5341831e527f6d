"""Where operations are in the client: `conversations.threads.list`, one place for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from ..load import Document
from ..load.node import Node
from ..load.openapi import METHODS, operations
from ..names import (
    ConstantName,
    MethodName,
    ResourceName,
    Spellings,
    names_of,
    told_apart,
)

_DOTTED = re.compile(r"[^\W\d][\w-]*(?:\.[^\W\d][\w-]*)+")


@dataclass(frozen=True, slots=True)
class CallPath:
    """`conversations.threads.list`: the resources that lead to a method, and the method."""

    resource: tuple[MethodName, ...]
    method: MethodName
    constant: ConstantName
    """What the module of the resource calls it."""

    @property
    def id(self) -> str:
        """How a program writes it."""
        return ".".join((*self.resource, self.method))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a document calls an operation: `name` is the method, without what FastAPI adds."""

    resource: tuple[MethodName, ...]
    name: str
    whole: str
    verb: str
    path: str

    @classmethod
    def of(cls, path: str, operation: Node) -> Self:
        """A dotted operationId says it all; otherwise it is the first tag and the operationId.

        What is missing of these is taken from the path and the method.
        """
        operation_id = (operation / "operationId").text
        literals = [part for part in path.split("/") if part and "{" not in part]
        tag = (operation / "tags" / "0").text
        steps = [tag or (literals[0] if literals else "root")]
        whole = operation_id or f"{operation.key}_{_words(path)}"
        if _DOTTED.fullmatch(operation_id):
            *steps, whole = operation_id.split(".")
        name = _without_route(whole, path)
        return cls(resource_path(steps), name, whole, operation.key, path)

    def spellings(self) -> Iterator[MethodName]:
        """Yield the names of its method, from the plain one to one that no other has."""
        plain, signs, case, *_ = MethodName.spellings(self.name)
        yield plain
        yield MethodName(self.whole)
        yield signs
        yield MethodName(f"{self.verb}_{self.name}")
        yield case
        address = f"{self.verb}_{_words(self.path)}"
        yield from MethodName.spellings(address)


def resource_path(steps: Iterable[str]) -> tuple[MethodName, ...]:
    """Return the attributes that lead from a client to a resource.

    Resources that are spelled alike (`Pets`, `pets`) are one.
    """
    first, *others = steps
    return (ResourceName(first), *map(MethodName, others))


def call_paths(document: Document) -> dict[tuple[str, str], CallPath]:
    """Return the call path of each operation by its path and method; no two have the same."""
    wanted = {
        (path, node.key): _Wanted.of(path, node) for path, node in operations(document)
    }
    by_resource: dict[tuple[MethodName, ...], dict[tuple[str, str], _Wanted]] = {}
    for key, each in wanted.items():
        for end in range(1, len(each.resource)):
            by_resource.setdefault(each.resource[:end], {})
        by_resource.setdefault(each.resource, {})[key] = each
    found: dict[tuple[str, str], CallPath] = {}
    for resource, members in by_resource.items():
        children = {r[-1] for r in by_resource if r[:-1] == resource}
        found |= _of_resource(resource, members, children)
    return {key: found[key] for key in wanted}


def _of_resource(
    resource: tuple[MethodName, ...],
    members: Mapping[tuple[str, str], _Wanted],
    children: Iterable[MethodName],
) -> dict[tuple[str, str], CallPath]:
    """Return the call paths of the operations of a resource, none of which hides a child."""
    names = told_apart(
        {key: Spellings(each.spellings()) for key, each in members.items()},
        taken=frozenset(children),
    )
    constants = names_of(ConstantName, names.values())
    return {
        key: CallPath(resource, name, constants[name]) for key, name in names.items()
    }


def _without_route(operation_id: str, path: str) -> str:
    """Return an operationId without the path and method that FastAPI writes behind it."""
    route = re.sub(r"\W", "_", path)
    for method in METHODS:
        name = operation_id.removesuffix(f"{route}_{method}")
        if name not in (operation_id, ""):
            return name
    return operation_id


def _words(path: str) -> str:
    return path.replace("{", "by_").replace("}", "").replace("/", "_")
