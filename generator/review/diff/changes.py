"""One change of the surface: what happened, by which rule, and where users meet it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

from .rules import Rule

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A place in the files of a spec, and what is there."""

    file: str
    line: int
    pointer: str
    part: object
    """The part of the spec with its key, None for the whole document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference; `old` and `new` are texts of the two versions, "" for nothing."""

    rule: Rule
    api: str
    """Import path of the API: `helpscout_client.v2`."""
    kind: SubjectKind
    place: str
    """How programs write it: `conversations.get(embed=)`, `Conversation.subject`."""
    old: str = ""
    new: str = ""
    old_at: Where | None = None
    new_at: Where | None = None


def text_of(value: object) -> str:
    """Return a value as a short text: lists by commas, nothing for nothing."""
    match value:
        case None | "" | ():
            return ""
        case bool():
            return "yes" if value else "no"
        case tuple():
            return ", ".join(map(str, cast("tuple[object, ...]", value)))
        case _:
            return str(value)
