"""The arguments of calls."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ....ir import ListOf, Operation, Parameter, PatchKeyword, Type, one_of
from ....render.python import given
from ..changes import Change
from ..pairing import pair
from ..subject import Found, Subject
from .common import Judges, keyed, moved
from .values import (
    given_limits,
    given_type,
    new_argument,
    requirement,
    same_words,
)


@dataclass(frozen=True, slots=True)
class Argument:
    """A parameter of a call, and where in the request it is sent."""

    parameter: Parameter
    location: str
    number: int

    @property
    def is_positional(self) -> bool:
        """Whether a call may pass it by position."""
        return self.location == "path"


# --- the arguments of a call ------------------------------------------------------------


def arguments(subject: Subject[Operation]) -> Iterator[Found]:
    """Judge the signature of a method."""
    old, new = map(_arguments, subject.both)
    forms = [_body_form(operation) for operation in subject.both]
    if all(forms) and forms[0] != forms[1]:
        yield _call(subject, "/requestBody").change("body-form-changed", *forms)
        old, new = _without_body(old), _without_body(new)

    def part(one: Argument, other: Argument) -> Subject[Parameter]:
        name = other.parameter.name
        place = f"{subject.new.id}({name if other.is_positional else f'{name}='})"
        parameters = one.parameter, other.parameter
        return subject.part("argument", place, *parameters, is_given=True)

    pairs = pair(old, new, lambda a, b: _likeness(part(a, b), a, b))
    yield from keyed(
        pairs,
        part,
        removed="argument-removed",
        added=new_argument,
        text=lambda parameter: given(_accepted(parameter)),
    )
    for one, other in pairs.same.values():
        yield from _location(part(one, other), one, other)
    yield from _order(subject, list(pairs.same.values()))


def _arguments(operation: Operation) -> dict[str, Argument]:
    groups = {
        "path": operation.path_parameters,
        "query": operation.query,
        "header": operation.headers,
        "cookie": operation.cookies,
        "body": (*operation.body_fields, *filter(None, [operation.body])),
        "change": operation.changes,
    }
    return {
        parameter.name: Argument(parameter, location, number)
        for location, group in groups.items()
        for number, parameter in enumerate(group)
    }


def _body_form(operation: Operation) -> str:
    if operation.body:
        return "one value"
    return "keywords" if operation.body_fields else ""


def _without_body(arguments: Mapping[str, Argument]) -> dict[str, Argument]:
    return {name: each for name, each in arguments.items() if each.location != "body"}


def _call(subject: Subject[Operation], inside: str = "") -> Subject[Operation]:
    """Return a call as the place of a change that is not of one argument."""
    old, new = subject.both
    at = f"{old.at}{inside}", f"{new.at}{inside}"
    return subject.part("argument", subject.place, old, new, at)


def _likeness(subject: Subject[Parameter], old: Argument, new: Argument) -> float:
    one, other = subject.both
    if old.is_positional != new.is_positional or one.required != other.required:
        return 0
    if not subject.context.same(_accepted(one), _accepted(other)):
        return 0
    if (old.location, one.wire) == (new.location, other.wire):
        return 2
    same_position = old.is_positional and old.number == new.number
    return float(same_position or same_words(one, other))


def _location(
    subject: Subject[Parameter], old: Argument, new: Argument
) -> Iterator[Change]:
    lost_its_position = old.is_positional and not new.is_positional
    rule = "argument-became-keyword-only" if lost_its_position else "argument-moved"
    yield from subject.moved(rule, old.location, new.location)


def _order(
    subject: Subject[Operation], same: list[tuple[Argument, Argument]]
) -> Iterator[Change]:
    """Compare the positions of arguments that stayed, or that became positional."""
    positional = [(one, other) for one, other in same if other.is_positional]
    stayed = [(one, other) for one, other in positional if one.is_positional]
    expected = [other.parameter.name for _, other in stayed]
    positional.sort(key=lambda pair: pair[1].number)
    names = [other.parameter.name for _, other in positional]
    if names[: len(expected)] != expected:
        before = ", ".join(one.parameter.name for one, _ in stayed)
        now = ", ".join(names)
        yield _call(subject).change("argument-order-changed", before, now)


# --- one argument -----------------------------------------------------------------------


def value(subject: Subject[Parameter]) -> Iterator[Change]:
    """Judge which values a call may pass; if these stayed, limits and the wire."""
    found = list(given_type(subject, *map(_accepted, subject.both)))
    yield from found or (*_wire(subject), *given_limits(subject))


def _accepted(parameter: Parameter) -> Type:
    """Return what a call may pass: one value for a list of one where commas join it."""
    if parameter.takes_one and isinstance(parameter.type, ListOf):
        return one_of(parameter.type.item, parameter.type)
    return parameter.type


def _wire(subject: Subject[Parameter]) -> Iterator[Change]:
    if subject.old.name == subject.new.name:
        texts = (_spelling(each) for each in subject.both)
        yield from subject.moved("argument-spelled-differently", *texts)


def _spelling(parameter: Parameter) -> str:
    return f"{parameter.wire} {parameter.style or ''}".strip()


def _operation(change: PatchKeyword) -> str:
    return " ".join(filter(None, [change.op, change.path, change.removal]))


JUDGES: Judges = {
    Parameter: {
        "name": moved("argument-renamed", lambda parameter: parameter.name),
        "required": requirement,
        "type style wire limits format": value,
    },
    PatchKeyword: {
        "op path removal": moved("argument-spelled-differently", _operation),
    },
}
