"""An API in two versions: what judges use beside the part that they compare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ...build.request_types import Usage, mentioned, usage
from ...ir import (
    AliasSchema,
    Api,
    DictSchema,
    EnumSchema,
    ObjectSchema,
    OneOf,
    Schema,
    Type,
    UnionSchema,
)
from ...load import Document
from ...load.node import Node, root_of
from ...names import ClassName
from ...render.python import annotation
from .assignable import Types, renamed
from .changes import Where, text_of
from .pairing import Pairs, overlap, pair

_SIMILAR = 0.6  # of the fields or values of two schemas


@dataclass(frozen=True, slots=True)
class Version:
    """One API of a revision, and the document that it was built from."""

    api: Api
    document: Document
    top: Path
    """The folder that file names are relative to."""

    def where(self, pointer: str | None) -> Where | None:
        """Return the place in the files that a pointer of the IR leads to."""
        if pointer is None:
            return None
        node = root_of(self.document).at(pointer)
        return Where(
            file=node.position.file.removeprefix(f"{self.top.as_posix()}/"),
            line=node.position.line,
            pointer=pointer,
            part=_with_key(node),
        )


def _with_key(node: Node) -> object:
    """Return the value of a node as it is in the spec: below its key, or as an item."""
    above = node.parent
    if above is None:
        return None
    if isinstance(above.value, list):
        return [node.value]
    part = {node.key: node.value}
    return {above.key: part} if node.kind == "operation" else part


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The two versions of an API, with their classes paired."""

    old: Version
    new: Version
    schemas: Pairs[ClassName, Schema]
    usage: Usage
    """What the old classes were used for: programs were written for that."""
    _names: Mapping[ClassName, ClassName]
    """The old names of classes by their new ones."""
    _old_types: Types
    _new_types: Types

    @classmethod
    def of(cls, old: Version, new: Version) -> Context:
        """Pair the classes of an API, so that a renamed one is known wherever it is used."""
        schemas = pair(old.api.schemas(), new.api.schemas(), _likeness)
        names = {now.name: name for name, (_, now) in schemas.same.items()}
        return cls(
            old=old,
            new=new,
            schemas=schemas,
            usage=usage_of(old.api),
            _names=names,
            _old_types=Types(old.api.schemas()),
            _new_types=Types(new.api.schemas(), names),
        )

    @property
    def apis(self) -> tuple[Api, Api]:
        """The old and the new one."""
        return self.old.api, self.new.api

    @property
    def deprecation(self) -> tuple[str, str]:
        """Why the whole API was and is deprecated, "" if it is not."""
        old, new = (text_of(api.facts.api.get("deprecated")) for api in self.apis)
        return old, new

    def known_name(self, name: ClassName) -> ClassName:
        """Return the old name of a new class, if it was renamed."""
        return self._names.get(name, name)

    def known(self, type_: Type) -> Type:
        """Return a new type with its classes under their old names."""
        return renamed(type_, self._names)

    def same(self, old: Type, new: Type) -> bool:
        """Return whether two types are equal; the order of alternatives means nothing."""
        new = self.known(new)
        if isinstance(old, OneOf) and isinstance(new, OneOf):
            return set(old.members) == set(new.members)
        return old == new

    def accepts(self, old: Type, new: Type) -> bool:
        """Return whether every value of the old type is also a value of the new one."""
        return self._old_types.fits(old, self._new_types, self.known(new))

    def returns(self, old: Type, new: Type) -> bool:
        """Return whether every value of the new type is also a value of the old one."""
        return self._new_types.fits(self.known(new), self._old_types, old)

    def nullable(self, old: Type, new: Type) -> tuple[bool, bool]:
        """Return whether null is a value of each, also by way of an alias."""
        return self._old_types.has_null(old), self._new_types.has_null(self.known(new))


def usage_of(api: Api) -> Usage:
    """Return which classes of an API callers give, and which they read."""
    parts = {name: mentioned(schema) for name, schema in api.schemas().items()}
    payloads = [webhook.payload for webhook in api.webhooks]
    return usage(parts, api.operations(), bodies=(), payloads=payloads)


def _likeness(old: Schema, new: Schema) -> float:
    if type(old) is not type(new):
        return 0
    score = overlap(_parts(old), _parts(new))
    return score if score >= _SIMILAR else 0


def _parts(schema: Schema) -> frozenset[str]:
    match schema:
        case ObjectSchema(fields=fields) | DictSchema(fields=fields):
            return frozenset(field.wire for field in fields)
        case EnumSchema(members=members):
            return frozenset(str(member.value) for member in members)
        case UnionSchema(members=members):
            return frozenset(members)
        case AliasSchema(type=type_):
            return frozenset({annotation(type_)})
