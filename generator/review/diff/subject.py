"""What a judge looks at: one part of the IR in two versions, and where users meet it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Generic, Protocol, TypeAlias, TypeVar, cast

from .changes import Change, SubjectKind, text_of
from .context import Context
from .rules import RULES

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


class Placed(Protocol):
    """A part of the IR with its place in the document, a JSON pointer."""

    @property
    def at(self) -> str: ...  # noqa: D102  # says the class


@dataclass(frozen=True, slots=True)
class Subject(Generic[T_co]):
    """A part of the IR in two versions; of one that was added or removed, twice the same."""

    context: Context
    kind: SubjectKind
    place: str
    """How programs write it: `conversations.get(embed=)`."""
    old: T_co
    new: T_co
    at: tuple[str | None, str | None]
    """The pointers of its places in the two documents."""
    is_given: bool = False
    """Whether it is a value that programs pass."""

    @property
    def both(self) -> tuple[T_co, T_co]:
        """The old and the new version."""
        return self.old, self.new

    @property
    def is_read(self) -> bool:
        """Whether it is a field that programs read."""
        return self.kind == "field"

    def part(
        self,
        kind: SubjectKind,
        place: str,
        old: T,
        new: T,
        at: tuple[str, str] | None = None,
        *,
        is_given: bool = False,
    ) -> Subject[T]:
        """Return a part inside this one; `at` is needed where it has no place of its own."""
        at = at or (cast("Placed", old).at, cast("Placed", new).at)
        return Subject(self.context, kind, place, old, new, at, is_given)

    def change(self, rule: str, old: object = "", new: object = "") -> Change:
        """Return a change of this part by the rule of that id."""
        is_package = self.kind == "package"
        return Change(
            rule=RULES[rule],
            api=self.place if is_package else self.context.new.api.path,
            kind=self.kind,
            place=self.place,
            old=str(old),
            new=str(new),
            old_at=self.context.old.where(self.at[0]),
            new_at=self.context.new.where(self.at[1]),
        )

    def moved(self, rule: str, old: object, new: object) -> Iterator[Change]:
        """Yield a change unless the two values are equal."""
        if old != new:
            yield self.change(rule, text_of(old), text_of(new))

    def removed(self, rule: str, text: str) -> Change:
        """Return the change that only the old version has this part."""
        return replace(self, at=(self.at[0], None)).change(rule, text)

    def added(self, rule: str, text: str) -> Change:
        """Return the change that only the new version has this part."""
        return replace(self, at=(None, self.at[1])).change(rule, "", text)


Found: TypeAlias = "Change | Subject[Any]"
"""A change, or a part that is compared next."""
Judge: TypeAlias = Callable[["Subject[Any]"], Iterable[Found]]
"""Compares a field of two versions; fields that depend on each other have one judge."""
