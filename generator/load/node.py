"""A node: any value of a document, with its place and with what OpenAPI calls it there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..errors import Problem
from .document import Document, Position
from .pointers import JsonValue, escape, get, split, target_pointer

_LONGEST = 60  # characters of a value in a message


@dataclass(slots=True, eq=False)
class Node:
    """A value of a document; its members are nodes too.

    Nothing here raises for what a document says: a member that is missing has the value None,
    and a value of another type than the requested one is empty. Pointer and kind are computed
    when they are first used: most nodes are only steps to others.
    """

    value: JsonValue = field(repr=False)
    document: Document = field(repr=False)
    parent: Node | None = field(default=None, repr=False)
    """The node that this one is a member of, None for the root."""
    key: str = ""
    """Its name or number in the parent, "" for the root."""
    _pointer: str | None = field(default=None, init=False, repr=False)
    _kind: str | None = field(default=None, init=False, repr=False)

    # --- the value ---

    @property
    def object(self) -> dict[str, JsonValue]:
        """The value if it is an object, else an empty one."""
        return self.value if isinstance(self.value, dict) else {}

    @property
    def array(self) -> list[JsonValue]:
        """The value if it is an array, else an empty one."""
        return self.value if isinstance(self.value, list) else []

    @property
    def text(self) -> str:
        """The value if it is a string, else an empty one."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def kind(self) -> str:
        """What `openapi_fields` calls it: `operation`, `[parameter&]`, "" for nothing."""
        if self._kind is None:
            above = self.parent
            grammar = self.document.grammar
            self._kind = (
                grammar.kind_below(above.kind, self.key, self.value)
                if above
                else "document"
            )
        return self._kind

    # --- other nodes ---

    def __contains__(self, key: str) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def __truediv__(self, key: str) -> Node:
        value = self.value
        member = value.get(key) if isinstance(value, dict) else get(value, key)
        return Node(member, self.document, self, key)

    def members(self) -> Iterator[tuple[str, Node]]:
        """Yield the members of an object with their names."""
        for key, value in self.object.items():
            yield key, Node(value, self.document, self, key)

    def items(self) -> Iterator[Node]:
        """Yield the items of an array."""
        for index, value in enumerate(self.array):
            yield Node(value, self.document, self, str(index))

    def members_of(self, key: str) -> Iterator[tuple[str, Node]]:
        """Yield the members of an object such as `properties` with their names."""
        return (self / key).members() if key in self else iter(())

    def items_of(self, key: str) -> Iterator[Node]:
        """Yield the items of an array such as `oneOf`."""
        return (self / key).items() if key in self else iter(())

    def at(self, pointer: str) -> Node:
        """Return the node at a pointer into the document."""
        node = Node(self.document.root, self.document)
        for token in split(pointer):
            node /= token
        return node

    @property
    def reference(self) -> str | None:
        """The pointer that its `$ref` refers to, None if it has none that leads somewhere."""
        ref = self.object.get("$ref")
        is_local = isinstance(ref, str) and ref.startswith("#")
        return target_pointer(str(ref)) if is_local and self.fault is None else None

    @property
    def fault(self) -> Problem | None:
        """Why it cannot be used, None if it can."""
        faults = self.document.faults
        return faults.get(self.pointer) if faults else None

    def follow(self) -> Node:
        """Return the end of the chain of references that starts here."""
        node = self
        while (pointer := node.reference) is not None:
            node = self.at(pointer)
        return node

    # --- the place ---

    @property
    def pointer(self) -> str:
        """The JSON pointer in the document, "" for the root."""
        if self._pointer is None:
            above = self.parent
            self._pointer = f"{above.pointer}/{escape(self.key)}" if above else ""
        return self._pointer

    @property
    def position(self) -> Position:
        """The place in the files."""
        return self.document.position(self.pointer)

    @property
    def shown(self) -> str:
        """The value for a message: as it was written, shortened."""
        source = self.document.source(self.pointer)
        text = source or json.dumps(self.value, ensure_ascii=False)
        return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"

    def problem(self, message: str, hint: str = "") -> Problem:
        """Return a problem of this node."""
        return self.document.problem(self.pointer, message, hint)


def root_of(document: Document) -> Node:
    """Return a whole document as a node."""
    return Node(document.root, document)
