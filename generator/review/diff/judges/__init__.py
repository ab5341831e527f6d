"""The table of judges: what compares each field of the IR, by subject in the modules here."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from ....ir import (
    Choice,
    CreatedWith,
    Docs,
    ListOf,
    MapOf,
    Named,
    OneOf,
    Scalar,
    StreamOf,
    Style,
)
from ..changes import Change, text_of
from ..subject import Judge, Subject
from . import arguments, bodies, client, operations, schemas, security, values
from .common import Judges, NotCompared, keyed

__all__ = ["JUDGES", "TABLES", "NotCompared", "judge_of", "judges_of", "keyed"]

_PART = NotCompared("compared as a part of the whole type or text")
_PARTS: Judges = {
    Docs: {"summary description pages": _PART},
    Scalar: {"kind": _PART},
    Named: {"name": _PART},
    ListOf: {"item": _PART},
    StreamOf: {"item": _PART},
    MapOf: {"value": _PART},
    Choice: {"values": _PART},
    OneOf: {"members": _PART},
    CreatedWith: {"id": _PART},
    Style: {"name explode reserved is_named zero_one": _PART},
}
TABLES: tuple[Judges, ...] = (
    client.JUDGES,
    security.JUDGES,
    operations.JUDGES,
    arguments.JUDGES,
    bodies.JUDGES,
    schemas.JUDGES,
    values.JUDGES,
    _PARTS,
)
JUDGES: dict[tuple[type, str], Judge] = {
    (class_, name): judge
    for table in TABLES
    for class_, judges in table.items()
    for names, judge in judges.items()
    for name in names.split()
}


@functools.cache
def judges_of(class_: type) -> tuple[Judge, ...]:
    """Return the judges of the fields of a class of the IR, each once."""
    judges = (judge_of(class_, field.name) for field in fields(class_))
    return tuple(dict.fromkeys(judges))


def judge_of(class_: type, name: str) -> Judge:
    """Return the judge of a field; one without a judge is reported by its name."""
    found = (JUDGES.get((base, name)) for base in class_.__mro__)
    return next(filter(None, found), _unclassified(name))


def _unclassified(name: str) -> Judge:
    def judge(subject: Subject[Any]) -> Iterator[Change]:
        old, new = (getattr(version, name) for version in subject.both)
        if old != new:
            texts = (f"{name}: {text_of(value)}" for value in (old, new))
            yield subject.change("unclassified-change", *texts)

    return judge
