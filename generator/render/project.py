"""What makes a project of a package: metadata, a README, and tests that call every operation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from packaging.version import InvalidVersion, Version

from ..ir import Api, Package
from .calls import outline
from .python import PythonCode, code, literal


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceEntry:
    """A resource in the README."""

    name: str
    methods: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """What metadata and README say about a package."""

    version: str
    """As Python packages have versions."""
    description: str
    operations: PythonCode
    """How many the package has."""
    unsupported: PythonCode
    """What introduces the operations that it does not have."""
    call: PythonCode
    """An example of a call."""
    resources: tuple[ResourceEntry, ...]


def project_of(package: Package) -> Project:
    """Return what metadata and README say about a package."""
    api = package.main
    operations = len(api.operations())
    return Project(
        version=valid_version(package.version),
        description=f"Typed Python client of {api.title}, sync and async",
        operations=code(
            "{} operation" if operations == 1 else "{} operations", literal(operations)
        ),
        unsupported=code(
            "The document has more, for which there is no method (`UNSUPPORTED`):"
            if api.unsupported
            else "It has every operation of the document."
        ),
        call=outline(api),
        resources=tuple(_entries(api)),
    )


def _entries(api: Api) -> Iterator[ResourceEntry]:
    methods: dict[str, list[str]] = {}
    for operation in api.operations():
        resource, _, method = operation.id.rpartition(".")
        methods.setdefault(resource, []).append(method)
    for resource, names in methods.items():
        yield ResourceEntry(name=resource, methods=", ".join(names))


def valid_version(text: str) -> str:
    """Return the version of a document as one of a Python package: `2024-01-31` is `2024.1.31`."""
    try:
        return str(Version(text))
    except InvalidVersion:
        numbers = re.findall(r"\d{1,18}", text)[:4]
        return ".".join(str(int(number)) for number in numbers) or "0"
