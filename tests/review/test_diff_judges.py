"""The table of judges: each field of the IR is compared, or has a reason not to be."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import ModuleType
from typing import Any, get_args

import pytest

from generator import ir
from generator.build import bind
from generator.ir import (
    BodyType,
    Choice,
    Docs,
    ListOf,
    MapOf,
    Named,
    OneOf,
    Operation,
    Parameter,
    Result,
    Scalar,
    Schema,
    Webhook,
)
from generator.load import load
from generator.review.diff import Revision, compare
from generator.review.diff.judges import JUDGES, TABLES, NotCompared, judge_of
from support.revisions import EXAMPLE, revision

# --- the table and the IR ---------------------------------------------------------------


def classes_of_the_ir() -> list[type]:
    """Return the dataclasses that the modules of the IR define."""
    modules = [each for each in vars(ir).values() if isinstance(each, ModuleType)]
    return [
        each
        for module in modules
        for each in vars(module).values()
        if dataclasses.is_dataclass(each) and isinstance(each, type)
        if each.__module__ == module.__name__
    ]


CLASSES = classes_of_the_ir()
PARTS = [c for c in CLASSES if not any(c in other.__mro__[1:] for other in CLASSES)]
"""The classes that parts have: those that only define common fields are left out."""


def test_the_classes_of_all_modules_are_found() -> None:
    """The tests below see the classes of each module of the IR."""
    assert {ir.Package, ir.Operation, ir.ObjectSchema, ir.Scalar} <= {*CLASSES}


@pytest.mark.parametrize("class_", PARTS, ids=lambda class_: class_.__name__)
def test_each_field_has_one_entry(class_: type) -> None:
    """Each field of the IR has one judge, of its class or the one that it inherits from."""
    entries = {
        field.name: [base for base in class_.__mro__ if (base, field.name) in JUDGES]
        for field in dataclasses.fields(class_)
    }
    assert dict.fromkeys(entries, 1) == {n: len(e) for n, e in entries.items()}


def test_each_entry_names_a_field() -> None:
    """No entry is for a class or a field that the IR does not have."""
    known = {(c, field.name) for c in CLASSES for field in dataclasses.fields(c)}
    assert set() == set(JUDGES) - known


def test_no_entry_is_there_twice() -> None:
    """No entry replaces another one, of the same or of another module."""
    names = Counter(
        (class_, name)
        for table in TABLES
        for class_, judges in table.items()
        for names in judges
        for name in names.split()
    )
    assert {} == {entry: count for entry, count in names.items() if count > 1}


# --- what judges report -----------------------------------------------------------------


def parts(value: Any) -> Iterator[Any]:
    """Yield a dataclass of the IR and all that it holds."""
    if dataclasses.is_dataclass(value):
        yield value
        value = {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
    if isinstance(value, tuple):
        value = dict(enumerate(value))
    if isinstance(value, Mapping):
        for item in value.values():
            yield from parts(item)


def swapped(value: Any, old: Any, new: Any) -> Any:
    """Return a value of the IR in which one part is another."""
    if value is old:
        return new
    if isinstance(value, tuple):
        return tuple(swapped(item, old, new) for item in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        given = {
            f.name: swapped(getattr(value, f.name), old, new)
            for f in dataclasses.fields(value)
        }
        return replace(value, **given)
    return value


def other(value: Any) -> Any:
    """Return another value of the same kind; None where its own parts can be changed."""
    match value:
        case bool():
            return not value
        case str():
            return type(value)(f"{value} other")
        case int():
            return value + 1
        case Docs():
            return Docs(description="Other.")
        case Scalar() | Named() | ListOf() | MapOf() | Choice() | OneOf():
            return Scalar("boolean")
        case (BodyType() as body, *_):  # that there is a body is a matter of arguments
            return (replace(body, media_type="application/other"),)
        case tuple():
            return value[:-1] if value else ("other",)
        case Mapping() if any(map(dataclasses.is_dataclass, value.values())):
            return {}
        case Mapping():
            return {**value, "correlation_id": "Other"}
        case _:
            return 7 if value is None else None


BASE = revision(load(EXAMPLE))


def with_part(old: Any, new: Any) -> Revision:
    """Return the example with another part."""
    api = swapped(BASE.package.main, old, new)
    return replace(BASE, package=bind([api]))


def fields_of_the_ir() -> dict[str, tuple[Any, str]]:
    """Return each field of the example, with a part that has a value of it."""
    found: dict[str, tuple[Any, str]] = {}
    for part in parts(BASE.package.main):
        for field in dataclasses.fields(part):
            name = f"{type(part).__name__}.{field.name}"
            if name not in found or not getattr(found[name][0], field.name):
                found[name] = part, field.name
    return found


FIELDS = fields_of_the_ir()


def test_the_example_has_all_of_the_ir() -> None:
    """The example has a schema of each kind, and everything that operations can have."""
    seen = {name.partition(".")[0] for name in FIELDS}
    classes = [c.__name__ for c in (*get_args(Schema), Operation, Parameter, Webhook)]
    more = {"Pagination", "Result", "Resource", "ClientFacts", "Field"}
    assert seen >= {*classes, *more}


def is_compared(name: str) -> bool:
    """Return whether a field is compared, and is no part whose own fields are tested."""
    part, field = FIELDS[name]
    can_change = other(getattr(part, field)) is not None
    return can_change and not isinstance(judge_of(type(part), field), NotCompared)


@pytest.mark.parametrize("name", sorted(filter(is_compared, FIELDS)))
def test_no_field_of_the_ir_is_forgotten(name: str) -> None:
    """A change of each field that is compared is reported, by a rule for it."""
    part, field = FIELDS[name]
    value = other(getattr(part, field))
    found = compare(BASE, with_part(part, replace(part, **{field: value})))
    assert found
    assert "unclassified-change" not in {change.rule.id for change in found}


@pytest.mark.parametrize("name", sorted(set(FIELDS) - set(filter(is_compared, FIELDS))))
def test_what_is_not_compared_has_a_reason(name: str) -> None:
    """A field that is not compared holds parts that are, or the table says why not."""
    part, field = FIELDS[name]
    judge = judge_of(type(part), field)
    holds_parts = other(getattr(part, field)) is None
    assert holds_parts or (isinstance(judge, NotCompared) and judge.reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class LargerResult(Result):
    """A result of which the IR knows more than the judges."""

    lifetime: str = ""


def test_what_no_judge_compares_counts_as_breaking() -> None:
    """A field that the table does not have is reported by its name, as breaking."""
    result = next(o.result for o in BASE.package.main.operations() if o.pagination)
    known = {f.name: getattr(result, f.name) for f in dataclasses.fields(result)}
    revisions = [
        with_part(result, LargerResult(**known, lifetime=text)) for text in "ab"
    ]
    (change,) = compare(*revisions)
    assert ("unclassified-change", "breaking") == (change.rule.id, change.rule.verdict)
    assert ("lifetime: a", "lifetime: b") == (change.old, change.new)
