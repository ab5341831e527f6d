"""One change of the surface: what happened, by which rule, and where a user meets it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, Literal, cast

from ...ir import Docs
from .rules import RULES, Rule

SubjectKind = Literal[
    "package",
    "client",
    "resource",
    "operation",
    "argument",
    "result",
    "error",
    "model",
    "field",
    "member",
    "webhook",
]
Spot = tuple[str, ...]
"""Address in a document, for `SourceMap`: `("argument", path, method, "query", "embed")`."""


# By `constraints`, and by `SourceMap`.
_READ_FROM_THE_DOCUMENT = frozenset("""
    at limits format default deprecated examples places
    """.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where in a spec something stands, and what stands there."""

    file: str
    line: int
    pointer: str
    value: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference; `old` and `new` are what stood and stands there, "" for nothing."""

    rule: Rule
    api: str
    """Import path of the API: `helpscout_client.v2`."""
    kind: SubjectKind
    place: str
    """How programs spell it: `conversations.get(embed=)`, `Conversation.subject`."""
    old: str = ""
    new: str = ""
    old_spot: Spot = ()
    new_spot: Spot = ()
    old_at: Where | None = None
    new_at: Where | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A place of the surface that two specs are compared at."""

    api: str
    kind: SubjectKind
    place: str
    old_spot: Spot
    new_spot: Spot

    def change(self, rule: str, old: object = "", new: object = "") -> Change:
        """Return a change of this place by the rule of that id."""
        return Change(
            rule=RULES[rule],
            api=self.api,
            kind=self.kind,
            place=self.place,
            old=str(old),
            new=str(new),
            old_spot=self.old_spot,
            new_spot=self.new_spot,
        )

    def moved(self, rule: str, old: object, new: object) -> Iterator[Change]:
        """Yield a change unless the two are equal."""
        if old != new:
            yield self.change(rule, spoken(old), spoken(new))

    def prose(self, old: str | Docs, new: str | Docs) -> Iterator[Change]:
        """Yield a change of the documentation unless the words are equal."""
        if old != new:
            words = _words(old), _words(new)
            yield self.change("documentation-changed", *words)

    def others(self, old: Any, new: Any, judged: frozenset[str]) -> Iterator[Change]:
        """Yield a change for each field of two dataclasses that no rule has judged.

        The IR grows; what nobody has thought about yet is shown, and counts as breaking.
        """
        for field in fields(old):
            if field.name not in judged | _READ_FROM_THE_DOCUMENT:
                pair = getattr(old, field.name), getattr(new, field.name)
                if pair[0] != pair[1]:
                    told = (f"{field.name}: {spoken(value)}" for value in pair)
                    yield self.change("unclassified-change", *told)


def spoken(value: object) -> str:
    """Return a value in few words: lists by commas, nothing for nothing."""
    match value:
        case None | "" | ():
            return ""
        case bool():
            return "yes" if value else "no"
        case tuple():
            return ", ".join(map(str, cast("tuple[object, ...]", value)))
        case _:
            return str(value)


def _words(docs: str | Docs) -> str:
    if isinstance(docs, str):
        return docs
    return "\n".join(filter(None, [docs.summary, docs.description, *docs.pages]))
