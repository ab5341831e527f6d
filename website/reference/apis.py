"""The APIs that the reference is about, and the documents that they were built from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.ir import (
    AliasSchema,
    Api,
    Choice,
    EnumSchema,
    JsonScalar,
    Operation,
    Resource,
    Schema,
    Type,
    names_in,
)
from generator.load import Document
from generator.load.node import root_of
from generator.names import ClassName
from generator.reading import read_api
from generator.render.docstrings import EVIDENCE

from .text import slug

SPEC = Path(__file__).resolve().parents[2] / "spec"
FOLDER = "reference"


@dataclass(frozen=True)
class Citation:
    """A documentation page, and the day on which the spec was last compared with it."""

    page: str
    checked: str


@dataclass(frozen=True)
class Described:
    """An API with what only its document says, and where the pages of the reference are."""

    api: Api
    document: Document

    @property
    def folder(self) -> str:
        """The folder of its pages."""
        return f"{FOLDER}/{self.api.module}"

    def titled(self, title: str) -> str:
        """Return the heading of a page, which says of which API it is if it is not the main one."""
        return f"# {title}" if self.api.main else f"# {title} ({self.api.module})"

    def page_of(self, resource: Resource) -> str:
        """Return the path of the page of a resource."""
        return f"{self.folder}/{self.path_of(resource)}.md"

    def path_of(self, resource: Resource) -> str:
        """Return the attributes that lead to a resource: `conversations.threads`."""
        return resource.operations[0].id.rpartition(".")[0]

    @property
    def resources(self) -> Iterator[Resource]:
        """The resources that have operations."""
        return (each for each in self.api.all_resources() if each.operations)

    @cached_property
    def schemas(self) -> dict[ClassName, Schema]:
        """The schemas by the names of their classes."""
        return self.api.schemas()

    @cached_property
    def places(self) -> dict[ClassName, str]:
        """The page and the anchor of each class."""
        return {
            schema.name: f"{self.folder}/models/{module.name}.md#{slug(schema.name)}"
            for module in self.api.modules
            for schema in module.schemas
        }

    def place_of(self, operation: Operation) -> str:
        """Return the page and the anchor of an operation."""
        return self._operations[operation.id]

    @cached_property
    def _operations(self) -> dict[str, str]:
        return {
            operation.id: f"{self.page_of(resource)}#{slug(operation.id)}"
            for resource in self.resources
            for operation in resource.operations
        }

    @cached_property
    def unread_pages(self) -> set[str]:
        """The documentation pages that could not be read."""
        operations = self.api.operations()
        unread = [each for each in operations if each.evidence in EVIDENCE]
        read = (each for each in operations if each not in unread)
        return _pages(unread) - _pages(read)

    def citations(self, pointer: str) -> Iterator[Citation]:
        """Yield the documentation pages of an object of the document."""
        for item in (root_of(self.document).at(pointer) / "x-docs").items():
            yield Citation((item / "page").text, (item / "checked").text)

    def words(self, type_: Type) -> Iterator[JsonScalar]:
        """Yield the values of the enums that a type mentions."""
        for name in dict.fromkeys(names_in(type_)):
            match self.schemas.get(name):
                case EnumSchema(members=members):
                    yield from (member.value for member in members)
                case AliasSchema(type=Choice(values)):
                    yield from values
                case _:
                    pass


def _pages(operations: Iterable[Operation]) -> set[str]:
    return {page for operation in operations for page in operation.docs.pages}


def described_apis(spec: Path = SPEC) -> tuple[Described, ...]:
    """Read every API of the spec, the main one first."""
    readings = (
        read_api(path.parent, package="helpscout_client")
        for path in sorted(spec.glob("*/openapi.yaml"))
    )
    found = [Described(reading.api, reading.document) for reading in readings]
    return tuple(sorted(found, key=lambda each: not each.api.main))
