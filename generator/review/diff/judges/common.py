"""What judges are made from, and judges of fields that many classes of the IR have."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

from ....ir import Docs
from ..changes import Change
from ..pairing import Pairs
from ..subject import Found, Judge, Subject

T = TypeVar("T")
Part = TypeVar("Part")

Judges: TypeAlias = Mapping[type, Mapping[str, Judge]]
"""Judges by the class that defines a field and by the names of fields: `"method path"`."""


@dataclass(frozen=True, slots=True)
class NotCompared:
    """The judge of a field that is not compared, for a reason."""

    reason: str

    def __call__(self, subject: Subject[Any]) -> tuple[Found, ...]:
        """Find nothing."""
        return ()


PLACE = NotCompared("moving a part of a spec is not a change")


def key(subject: Subject[Any]) -> tuple[Found, ...]:
    """Find nothing: parts that differ in this field are not versions of each other."""
    return ()


def moved(rule: str, text: Callable[[Any], object]) -> Judge:
    """Return a judge that reports by one rule that `text` of the part differs."""
    return lambda subject: subject.moved(rule, *map(text, subject.both))


def flag(name: str, on: str, off: str) -> Judge:
    """Return a judge that reports by these rules that a field became true or false."""

    def judge(subject: Subject[Any]) -> Iterator[Change]:
        old, new = (getattr(version, name) for version in subject.both)
        if old != new:
            yield subject.change(on if new else off)

    return judge


def listed(
    subject: Subject[Any], old: Sequence[str], new: Sequence[str], rules: str
) -> Iterator[Change]:
    """Compare lists of texts, by the two rules `…-removed` and `…-added`."""
    if removed := [text for text in old if text not in new]:
        yield subject.change(f"{rules}-removed", ", ".join(removed))
    if added := [text for text in new if text not in old]:
        yield subject.change(f"{rules}-added", "", ", ".join(added))


def keyed(
    pairs: Pairs[Any, T],
    part: Callable[[T, T], Subject[Part]],
    removed: str,
    added: str | Callable[[Part], str],
    text: Callable[[Part], str],
) -> Iterator[Found]:
    """Yield what was removed and added, by these rules, and the parts that stayed."""
    for each in pairs.removed.values():
        subject = part(each, each)
        yield subject.removed(removed, text(subject.old))
    for each in pairs.added.values():
        subject = part(each, each)
        rule = added if isinstance(added, str) else added(subject.new)
        yield subject.added(rule, text(subject.new))
    for old, new in pairs.same.values():
        yield part(old, new)


def docs(subject: Subject[Any]) -> Iterator[Change]:
    """Judge the documentation of an operation, a schema or a webhook."""
    old, new = subject.old.docs, subject.new.docs
    if old != new:
        yield subject.change("documentation-changed", _text(old), _text(new))


def _text(docs: Docs) -> str:
    return "\n".join(filter(None, [docs.summary, docs.description, *docs.pages]))


description = moved("documentation-changed", lambda part: part.description)


def deprecation(subject: Subject[Any]) -> Iterator[Change]:
    """Judge whether, and why, a part is deprecated; of a whole API it is reported once."""
    reasons = subject.old.deprecated, subject.new.deprecated
    if reasons != subject.context.deprecation:
        yield from reason_of_deprecation(subject, *reasons)


def reason_of_deprecation(
    subject: Subject[Any], old: str, new: str
) -> Iterator[Change]:
    """Compare the reasons why a part is deprecated, "" where it is not."""
    if old and new:
        yield from subject.moved("documentation-changed", old, new)
    elif old or new:
        yield subject.change("deprecated" if new else "deprecation-withdrawn", old, new)
