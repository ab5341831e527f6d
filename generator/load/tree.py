"""A value of a file with the places of all its parts, while a document is put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from .pointers import JsonValue, step


@dataclass(slots=True)
class Mark:
    """The place of a value, counted from 1; of a member of a mapping, that of its key."""

    file: str
    line: int
    column: int
    source: str | None = None
    """A plain scalar as it was written: the value 3.1 does not show that it was `3.10`."""
    members: dict[str, Mark] = field(default_factory=dict[str, "Mark"])
    """The marks of the members by the token that names each in a JSON pointer."""


@dataclass(frozen=True)
class Tree:
    """A value with the marks of all its parts."""

    value: JsonValue
    mark: Mark

    def member(self, token: str) -> Tree:
        """Return the member that `token` names in a JSON pointer."""
        return Tree(step(self.value, token), self.mark.members[token])

    def put(self, token: str, member: Tree) -> None:
        """Replace the member that `token` names, or add it at the end."""
        if isinstance(self.value, dict):
            self.value[token] = member.value
        elif isinstance(self.value, list):
            index = int(token)
            self.value[index : index + 1] = [member.value]
        self.mark.members[token] = member.mark

    def opened(self, key: str) -> Tree:
        """Return the mapping that is a member of a mapping; without one, a new one."""
        if key not in self.mark.members:
            self.put(
                key, Tree({}, Mark(self.mark.file, self.mark.line, self.mark.column))
            )
        return self.member(key)

    def remove(self, token: str) -> None:
        """Remove the member that `token` names."""
        if isinstance(self.value, dict):
            del self.value[token], self.mark.members[token]
        elif isinstance(self.value, list):
            members = [self.member(str(index)) for index in range(len(self.value))]
            del members[int(token)]
            self.value.clear()
            self.mark.members.clear()
            for index, member in enumerate(members):
                self.put(str(index), member)

    def size(self) -> int:
        """Return the number of its values."""
        return 1 + sum(self.member(token).size() for token in self.mark.members)

    def depth(self) -> int:
        """Return how many mappings and lists are in each other, this one included."""
        inner = (self.member(token).depth() for token in self.mark.members)
        return max(inner, default=0) + isinstance(self.value, dict | list)

    def copy(self) -> Tree:
        """Return a copy that shares no part with this one."""
        value, mark = self.value, replace(self.mark, members={})
        copied = Tree(type(value)() if isinstance(value, dict | list) else value, mark)
        for token in self.mark.members:
            copied.put(token, self.member(token).copy())
        return copied

    def relabel(self, names: Mapping[str, str]) -> None:
        """Give members of a mapping other names; their order stays."""
        if isinstance(self.value, dict):
            members = {key: self.member(key) for key in self.value}
            self.value.clear()
            self.mark.members.clear()
            for key, member in members.items():
                self.put(names.get(key, key), member)
