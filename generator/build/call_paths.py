"""Where operations are in the client: `conversations.threads.list`, one place for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self, TypeAlias

from ..load import Document
from ..load.node import Node
from ..load.openapi import METHODS, operations
from ..load.pointers import join
from ..names import (
    ConstantName,
    MethodName,
    ResourceName,
    Spellings,
    names_of,
)
from .given_names import GivenNames, Places

_Path: TypeAlias = tuple[MethodName, ...]

_LONG_SIGNS = 16
"""Letters of signs in words that make a name worse than the path of the operation."""
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
    def of(cls, path: str, operation: Node, given: GivenNames) -> Self:
        """Take a dotted operationId, otherwise the first tag and the operationId.

        What is missing of these is taken from the path and the method.
        """
        operation_id = (operation / "operationId").text
        literals = [part for part in path.split("/") if part and "{" not in part]
        tag = (operation / "tags" / "0").text
        steps = [tag or (literals[0] if literals else "root")]
        whole = operation_id or f"{operation.key}_{_words(path)}"
        if _DOTTED.fullmatch(operation_id):
            *steps, whole = operation_id.split(".")
        name = function_of(whole, path)
        return cls(resource_path(steps, given), name, whole, operation.key, path)

    @property
    def places(self) -> Places:
        """What a names file may call it."""
        return f"{self.verb.upper()} {self.path}", join(["paths", self.path, self.verb])

    def spellings(self) -> Iterator[MethodName]:
        """Yield the names of its method, from the plain one to one that no other has."""
        plain, signs, case, *_ = MethodName.spellings(self.name)
        yield plain
        yield MethodName(self.whole)
        is_short = len(signs) - len(plain) < _LONG_SIGNS
        yield signs if is_short else plain
        has_verb = f"{plain}_".startswith(f"{self.verb}_")
        yield plain if has_verb else MethodName(f"{self.verb}_{self.name}")
        yield case if is_short else plain
        yield from MethodName.spellings(f"{self.verb}_{_words(self.path)}")


def resource_path(steps: Iterable[str], given: GivenNames) -> tuple[MethodName, ...]:
    """Return the attributes that lead from a client to a resource.

    Resources that are spelled alike (`Pets`, `pets`) are one.
    """
    first, *others = steps
    name = given.name(ResourceName, [join(["tags", first])])
    return (name or ResourceName(first), *map(MethodName, others))


def call_paths(
    document: Document, given: GivenNames
) -> dict[tuple[str, str], CallPath]:
    """Return the call path of each operation by its path and method; no two have the same."""
    by_resource: dict[_Path, dict[tuple[str, str], _Wanted]] = {}
    methods: dict[tuple[str, str], tuple[MethodName, Places]] = {}
    keys: list[tuple[str, str]] = []
    for path, node in operations(document):
        keys.append((path, node.key))
        each = _Wanted.of(path, node, given)
        resource = each.resource
        if call := _given_call(each.places, given):
            resource, methods[keys[-1]] = call[:-1], (call[-1], each.places)
        for end in range(1, len(resource)):
            by_resource.setdefault(resource[:end], {})
        by_resource.setdefault(resource, {})[keys[-1]] = each
    found: dict[tuple[str, str], CallPath] = {}
    for resource, members in by_resource.items():
        things = {key: Spellings(each.spellings()) for key, each in members.items()}
        named = {key: name for key, name in methods.items() if key in members}
        children = {r[-1] for r in by_resource if r[:-1] == resource}
        names = given.told_apart(things, named, children)
        constants = names_of(ConstantName, names.values())
        for key, name in names.items():
            found[key] = CallPath(resource, name, constants[name])
    return {key: found[key] for key in keys}


def _given_call(places: Places, given: GivenNames) -> _Path | None:
    """Return the call path that the names file gives to an operation."""
    if (text := given.text(places)) is None:
        return None
    first, *others = text.split(".")
    call = (ResourceName(first), *map(MethodName, others or ["call"]))
    if ".".join(call) == text:
        return call
    given.refuse_name(places, text, ".".join(call))
    return None


def function_of(operation_id: str, path: str) -> str:
    """Return an operationId without the path and method that FastAPI writes behind its function."""
    route = re.sub(r"\W", "_", path)
    for method in METHODS:
        name = operation_id.removesuffix(f"{route}_{method}")
        if name not in (operation_id, ""):
            return name
    return operation_id


def _words(path: str) -> str:
    return path.strip("/").replace("{", "by_").replace("}", "").replace("/", "_")
