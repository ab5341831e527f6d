"""What changes for whoever gives something: arguments of calls and keys of dictionaries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ...ir import (
    DictSchema,
    Field,
    JsonScalar,
    ListOf,
    Operation,
    Parameter,
    Type,
    one_of,
    without_null,
)
from ...render.python import given
from .assignable import choices
from .changes import Change, Spot, Subject
from .constraints import compare_defaults, compare_limits, compare_marks, own_words
from .pairing import alike, pair
from .versions import Sides, same_type

_PARAMETER = frozenset("wire name type required description style default".split())
_FIELD = frozenset("wire name type required description".split())
_BODY = "body"


@dataclass(frozen=True, slots=True)
class Argument:
    """A parameter of a call and where it travels."""

    parameter: Parameter
    location: str
    place: str
    """How programs spell it: `conversations.get(embed=)`."""
    spot: Spot
    number: int

    @property
    def is_positional(self) -> bool:
        """Whether a call may give it by position."""
        return self.location == "path"

    @property
    def type(self) -> Type:
        """What a call may give: one value stands for a list of one where commas join it."""
        match self.parameter:
            case Parameter(type=ListOf(item) as many, style="comma"):
                return one_of(item, many)
            case Parameter(type=type_):
                return type_


def compare_arguments(sides: Sides, old: Operation, new: Operation) -> Iterator[Change]:
    """Compare the signatures of two versions of an operation."""
    before, now = _arguments(old), _arguments(new)
    forms = _body_form(old), _body_form(new)
    if all(forms) and forms[0] != forms[1]:
        spots = (("requestBody", o.path, o.method) for o in (old, new))
        subject = sides.subject("argument", f"{new.id}()", *spots)
        yield subject.change("body-form-changed", *forms)
        before, now = _without_body(before), _without_body(now)
    found = pair(before, now, _likeness(sides))
    for each in found.removed.values():
        told = given(each.type)
        yield _subject(sides, each, each).change("argument-removed", told)
    for each in found.added.values():
        needed = each.parameter.required
        rule = "required-argument-added" if needed else "argument-added"
        yield _subject(sides, each, each).change(rule, "", given(each.type))
    for one, other in found.same.values():
        yield from _compare_argument(sides, one, other)
    yield from _compare_order(sides, new, list(found.same.values()))


def _arguments(operation: Operation) -> dict[str, Argument]:
    groups = {
        "path": operation.path_parameters,
        "query": operation.query,
        "header": operation.headers,
        _BODY: (*operation.body_fields, *filter(None, [operation.body])),
    }
    return {
        parameter.name: _argument(operation, location, parameter, number)
        for location, group in groups.items()
        for number, parameter in enumerate(group)
    }


def _argument(
    operation: Operation, location: str, parameter: Parameter, number: int
) -> Argument:
    spelled = parameter.name if location == "path" else f"{parameter.name}="
    spot = ("argument", operation.path, operation.method, location, parameter.wire)
    return Argument(parameter, location, f"{operation.id}({spelled})", spot, number)


def _body_form(operation: Operation) -> str:
    return (
        "one value" if operation.body else "keywords" if operation.body_fields else ""
    )


def _without_body(arguments: Mapping[str, Argument]) -> dict[str, Argument]:
    return {name: each for name, each in arguments.items() if each.location != _BODY}


def _likeness(sides: Sides) -> Callable[[Argument, Argument], float]:
    def likeness(old: Argument, new: Argument) -> float:
        one, other = old.parameter, new.parameter
        if old.is_positional != new.is_positional or one.required != other.required:
            return 0
        if not same_type(old.type, sides.known(new.type)):
            return 0
        same_place = old.is_positional and old.number == new.number
        return float(same_place or _same_words(one, other))

    return likeness


def _same_words(old: Parameter | Field, new: Parameter | Field) -> bool:
    same_text = bool(old.description) and old.description == new.description
    return old.wire == new.wire or alike(old.name, new.name) or same_text


def _subject(sides: Sides, old: Argument, new: Argument) -> Subject:
    return sides.subject("argument", new.place, old.spot, new.spot)


def _compare_argument(sides: Sides, old: Argument, new: Argument) -> Iterator[Change]:
    subject = _subject(sides, old, new)
    one, other = old.parameter, new.parameter
    yield from subject.moved("argument-renamed", one.name, other.name)
    if old.is_positional and not new.is_positional:
        yield subject.change("argument-became-keyword-only", old.location, new.location)
    else:
        yield from subject.moved("argument-moved", old.location, new.location)
    yield from _compare_requirement(subject, one.required, other.required)
    found = list(compare_given(sides, subject, old.type, new.type))
    yield from found or _compare_fine_print(sides, subject, one, other)
    yield from compare_defaults(sides, subject)
    yield from compare_marks(sides, subject)
    yield from subject.prose(one.description, other.description)
    yield from subject.others(one, other, _PARAMETER)


def _compare_fine_print(
    sides: Sides, subject: Subject, old: Parameter, new: Parameter
) -> Iterator[Change]:
    """Compare what the wire and the server see of a parameter whose type stayed."""
    if old.name == new.name:
        wires = (f"{p.wire} {p.style or ''}".strip() for p in (old, new))
        yield from subject.moved("argument-spelled-differently", *wires)
    yield from compare_limits(sides, subject, is_given=True)


def _compare_requirement(subject: Subject, old: bool, new: bool) -> Iterator[Change]:
    if new and not old:
        yield subject.change("argument-became-required", "optional", "required")
    elif old and not new:
        yield subject.change("argument-became-optional", "required", "optional")


def _compare_order(
    sides: Sides, new: Operation, same: list[tuple[Argument, Argument]]
) -> Iterator[Change]:
    """Compare the positions of arguments that stayed, or that became positional."""
    was = [one for one, other in same if one.is_positional and other.is_positional]
    is_ = [other for _, other in same if other.is_positional]
    old_names = [other.parameter.name for one, other in same if one in was]
    new_names = [
        each.parameter.name for each in sorted(is_, key=lambda each: each.number)
    ]
    if new_names[: len(old_names)] != old_names:
        spot = ("operation", new.path, new.method)
        subject = sides.subject("argument", f"{new.id}()", spot)
        told = [", ".join(one.parameter.name for one in was), ", ".join(new_names)]
        yield subject.change("argument-order-changed", *told)


# --- types ------------------------------------------------------------------------------


def compare_given(
    sides: Sides, subject: Subject, old: Type, new: Type
) -> Iterator[Change]:
    """Compare types of a value that programs give."""
    was, is_ = sides.nullable(old, new)
    if was and not is_:
        yield subject.change("argument-null-refused", given(old), given(new))
    elif is_ and not was:
        yield subject.change("argument-null-accepted", given(old), given(new))
    old, new = without_null(old), without_null(new)
    if same_type(old, sides.known(new)):
        return
    before, now = choices(old), choices(new)
    if before is not None and now is not None and type(old) is type(new):
        yield from _compare_values(subject, before, now)
    else:
        wider = sides.accepts(old, new)
        rule = "argument-type-widened" if wider else "argument-type-narrowed"
        yield subject.change(rule, given(old), given(new))


def _compare_values(
    subject: Subject, old: tuple[JsonScalar, ...], new: tuple[JsonScalar, ...]
) -> Iterator[Change]:
    gone = [repr(value) for value in old if value not in new]
    come = [repr(value) for value in new if value not in old]
    if gone:
        yield subject.change("argument-value-removed", ", ".join(gone))
    if come:
        yield subject.change("argument-value-added", "", ", ".join(come))


# --- keys of dictionaries, and fields of models that are also given ---------------------


def compare_keys(sides: Sides, old: DictSchema, new: DictSchema) -> Iterator[Change]:
    """Compare the keys of two versions of a dictionary."""
    before, now = ({f.wire: f for f in schema.fields} for schema in (old, new))
    found = pair(before, now, lambda a, b: _alike_fields(sides, a, b))

    def subject(one: Field, other: Field) -> Subject:
        spots = ("field", old.name, one.wire), ("field", new.name, other.wire)
        return sides.subject("argument", f'{new.name}["{other.wire}"]', *spots)

    for field in found.removed.values():
        yield subject(field, field).change("argument-removed", given(field.type))
    for field in found.added.values():
        yield given_field_added(subject(field, field), field)
    for one, other in found.same.values():
        here = subject(one, other)
        yield from here.moved("argument-renamed", one.wire, other.wire)
        yield from compare_given_field(sides, here, one, other)
        yield from compare_defaults(sides, here)
        yield from compare_marks(sides, here)
        yield from here.prose(*map(own_words, (one.description, other.description)))
        yield from here.others(one, other, _FIELD)


def _alike_fields(sides: Sides, old: Field, new: Field) -> float:
    same = same_type(old.type, sides.known(new.type)) and old.required == new.required
    return float(same and _same_words(old, new))


def given_field_added(subject: Subject, field: Field) -> Change:
    """Return that callers may, or have to, give one more field."""
    rule = "required-argument-added" if field.required else "argument-added"
    return subject.change(rule, "", given(field.type))


def compare_given_field(
    sides: Sides, subject: Subject, old: Field, new: Field
) -> Iterator[Change]:
    """Compare two versions of a field that callers give."""
    yield from _compare_requirement(subject, old.required, new.required)
    found = list(compare_given(sides, subject, old.type, new.type))
    yield from found or compare_limits(sides, subject, is_given=True)
