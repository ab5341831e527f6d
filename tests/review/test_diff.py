"""The diff: what counts as a change, where it is shown, and that nothing is forgotten."""

from __future__ import annotations

import copy
import dataclasses
import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias, cast, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import bind
from generator.errors import SpecError
from generator.ir import (
    ANY,
    NULL,
    AliasSchema,
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
    Type,
    Webhook,
)
from generator.load import load
from generator.names import ClassName
from generator.review.diff import Revision, compare
from generator.review.diff.assignable import Types
from generator.review.diff.clients import client
from generator.review.diff.pairing import pair
from generator.review.diff.report import Endpoint, Report, proposed_version
from generator.review.diff.rules import Verdict
from support.documents import document, replace_value, tiny
from support.paths import PROJECT
from support.revisions import EXAMPLE, changes, example_with, revision, rules
from support.spec_mutants import mutants, rename_schema

SPEC = [load(PROJECT / "spec/v1"), load(PROJECT / "spec/v2")]


Json: TypeAlias = Any  # data of documents, which the tests know


def example() -> Json:
    """Return the data of the example of the documentation."""
    return copy.deepcopy(load(EXAMPLE).root)


# --- what is no change ------------------------------------------------------------------


def shuffled(value: Any, dice: random.Random) -> Any:
    """Return a document with the members of its mappings in another order."""
    if isinstance(value, dict):
        keys = list(value)
        dice.shuffle(keys)
        return {key: shuffled(value[key], dice) for key in keys}
    return [shuffled(v, dice) for v in value] if isinstance(value, list) else value


@given(st.randoms(use_true_random=False))
@settings(max_examples=20)
def test_reordering_is_no_change(dice: random.Random) -> None:
    """The order of keys in YAML means nothing."""
    root = example()
    assert [] == changes(root, shuffled(root, dice))


def test_the_spec_does_not_differ_from_itself() -> None:
    """A revision compared with itself shows nothing."""
    assert [] == compare(revision(*SPEC), revision(*SPEC))


def test_splitting_files_is_no_change(tmp_path: Path) -> None:
    """One file per schema is the same as one file for all."""
    text = EXAMPLE.read_text("utf-8")
    head, _, schemas = text.partition("    Letter:\n")
    moved, _, rest = schemas.partition("    LetterStatus:")
    first, second = tmp_path / "one", tmp_path / "two"
    for folder, files in (
        (first, {"openapi": text}),
        (
            second,
            {
                "openapi": f"{head}    LetterStatus:{rest}",
                "letters": f"components:\n  schemas:\n    Letter:\n{moved}",
            },
        ),
    ):
        folder.mkdir()
        for name, part in files.items():
            (folder / f"{name}.yaml").write_text(part, "utf-8")
    assert [] == compare(revision(load(first)), revision(load(second)))


def test_going_through_a_reference_is_no_change() -> None:
    """A parameter that becomes a component is the same parameter."""
    old, new = tiny(), tiny()
    parameters: Json = cast("Json", new)["paths"]["/pets"]["get"]["parameters"]
    components: Json = new["components"]
    components["parameters"] = {"limit": parameters[0]}
    parameters[0] = {"$ref": "#/components/parameters/limit"}
    assert [] == changes(old, new)


# --- one change, one entry --------------------------------------------------------------


def test_a_shared_parameter_is_told_once(tmp_path: Path) -> None:
    """What one component does to many operations is one entry with all places."""
    text = """\
openapi: 3.1.0
info: {title: Shop, version: "1.0"}
paths:
  /a: {get: {operationId: a.list, parameters: [{$ref: "#/components/parameters/P"}], responses: {"204": {description: x}}}}
  /b: {get: {operationId: b.list, parameters: [{$ref: "#/components/parameters/P"}], responses: {"204": {description: x}}}}
components:
  parameters:
    P: {name: size, in: query, schema: {type: string}}
"""
    old = example_with(tmp_path, text)
    new = example_with(tmp_path, text.replace("type: string", "type: integer"))
    (entry,) = report(old, new).entries
    assert ("a.list(size=)", "b.list(size=)") == entry.places
    assert entry.at is not None
    assert ("spec.yaml", 8) == (entry.at.file, entry.at.line)


def test_a_body_is_told_as_keywords_and_as_a_class(tmp_path: Path) -> None:
    """A property of a body is one entry: the keyword and the key are the same thing."""
    text = """\
openapi: 3.1.0
info: {title: Shop, version: "1.0"}
paths:
  /a:
    post:
      operationId: orders.create
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/NewOrder"}}}}
      responses: {"204": {description: x}}
components:
  schemas:
    NewOrder:
      type: object
      properties:
        note: {type: string}
"""
    old = example_with(tmp_path, text)
    new = example_with(
        tmp_path, text.replace("note: {", "count: {type: integer}\n        note: {")
    )
    (entry,) = report(old, new).entries
    assert ("orders.create(count=)", 'NewOrder["count"]') == entry.places


def test_a_renamed_class_is_told_once() -> None:
    """Wherever a class is used, its new name is the same change."""
    old, new = example(), example()
    rename_schema(new, "Letter", "Post")
    found = changes(old, new)
    assert [("model-renamed", "Post")] == [(c.rule.id, c.place) for c in found]


def test_a_removed_operation_takes_its_arguments_along() -> None:
    """The parameters, answers and errors of what is gone are not told."""
    old, new = example(), example()
    del new["paths"]["/letters/{letterId}/pages/{pageNumber}"]
    assert ["operation-removed"] * 2 == [change.rule.id for change in changes(old, new)]


def report(old: Revision, new: Revision) -> Report:
    """Return the report of two revisions."""
    return Report.of(
        Endpoint("old", "1.4.2"), Endpoint("new", "1.4.2"), compare(old, new)
    )


# --- several APIs -----------------------------------------------------------------------


def two_apis() -> tuple[Json, Json]:
    """Return two documents that are one package."""
    first, second = example(), example()
    replace_value(second, "/x-client/module", "v1")
    replace_value(second, "/x-client/class", "OldDesk")
    first["x-client"]["main"] = True
    return first, second


def test_an_api_comes_and_goes() -> None:
    """A folder of the spec more or less is one change, breaking or not."""
    first, second = two_apis()
    both, one = revision(document(first), document(second)), revision(document(first))
    assert ["api-removed"] == rules(compare(both, one))
    assert ["api-added"] == rules(compare(one, both))


def test_another_main_client_is_breaking() -> None:
    """The package root exports the main client."""
    first, second = two_apis()
    old = revision(document(first), document(second))
    del first["x-client"]["main"]
    second["x-client"]["main"] = True
    new = revision(document(first), document(second))
    assert ["main-client-changed"] == rules(compare(old, new))


# --- nothing is forgotten ---------------------------------------------------------------

# Fields of the IR that say nothing of their own to a user, each with the reason.
SILENT = {
    "Api.bundle": "compared where it matters: limits, defaults, marks, examples",
    "Api.pointers": "where things stand",
    "Api.source": "the name of a file",
    "Api.modules": "told by their schemas",
    "Api.resources": "told by their operations",
    "Api.package": "told of the package",
    "Api.distribution": "told of the package",
    "Api.version": "what the diff proposes",
    "Api.main": "told of the package",
    "AliasSchema.given": "judged with the type",
    "EnumMember.name": "follows from its value",
    "ModelModule.name": "moving between files is no change",
    "Operation.constant": "private",
    "Operation.name": "the last word of its id",
    "Package.version": "what the diff proposes",
    "Resource.attribute": "the last word of its path",
    "Resource.module": "follows from its path",
    "UnionSchema.fallback": "follows from its name",
}

# Facts that the diff reads from the document, and not yet from the IR.
READ_FROM_THE_DOCUMENT = frozenset(
    "at limits format default deprecated examples places".split()
)


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
        case tuple():
            return value[:-1] if value else ("other",)
        case Mapping():
            return {**value, "correlation_id": "Other"}
        case _:
            return 7 if value is None else None


BASE = revision(load(EXAMPLE))


def fields_of_the_ir() -> dict[str, tuple[Any, str]]:
    """Return each field that a class of the IR has, with a part that has a value of it."""
    found: dict[str, tuple[Any, str]] = {}
    for part in parts(BASE.package.main):
        for field in dataclasses.fields(part):
            name = f"{type(part).__name__}.{field.name}"
            if name not in found or not getattr(found[name][0], field.name):
                found[name] = part, field.name
    return {
        name: row
        for name, row in found.items()
        if not isinstance(
            row[0], Docs | Scalar | Named | ListOf | MapOf | Choice | OneOf
        )
    }


FIELDS = fields_of_the_ir()


def test_the_example_has_all_of_the_ir() -> None:
    """The example has a schema of each kind, and everything that operations can have."""
    seen = {name.partition(".")[0] for name in FIELDS}
    classes = [c.__name__ for c in (*get_args(Schema), Operation, Parameter, Webhook)]
    assert seen >= {
        *classes,
        "Pagination",
        "Result",
        "Resource",
        "ClientFacts",
        "Field",
    }
    assert set() == set(SILENT) - {*FIELDS, "Package.version"}


# Where no other value can be made up, the field holds a part whose own fields are tested.
CHANGEABLE = {
    name for name, (part, f) in FIELDS.items() if other(getattr(part, f)) is not None
}


def is_judged(name: str) -> bool:
    """Whether the diff compares a field of the IR."""
    if name == "Operation.deprecated":
        return True
    field = name.partition(".")[2]
    return name not in SILENT and field not in READ_FROM_THE_DOCUMENT


@pytest.mark.parametrize("name", sorted(filter(is_judged, CHANGEABLE)))
def test_no_field_of_the_ir_is_forgotten(name: str) -> None:
    """Whatever the IR knows, a change of it is reported, by a rule or as not yet judged."""
    part, field = FIELDS[name]
    value = other(getattr(part, field))
    api = swapped(BASE.package.main, part, replace(part, **{field: value}))
    assert [] != compare(BASE, replace(BASE, package=bind([api])))


def test_what_no_rule_judges_counts_as_breaking() -> None:
    """A field that the IR got and no rule knows is shown by its name, as breaking."""
    subject = BASE.sides()["v2"]
    here = client(subject, subject)
    old, new = Result(kind="json", accept="a"), Result(kind="json", accept="b")
    (change,) = here.others(old, new, frozenset({"kind", "read", "unwrap", "value"}))
    assert "breaking" == change.rule.verdict
    assert ("accept: a", "accept: b") == (change.old, change.new)


# --- types ------------------------------------------------------------------------------

STRING, INTEGER = Scalar("string"), Scalar("integer")
LOOP = ClassName("Loop")
KNOWN = Types(
    {
        ClassName("Ids"): AliasSchema(
            name=ClassName("Ids"), docs=Docs(), type=ListOf(INTEGER)
        ),
        LOOP: AliasSchema(
            name=LOOP, docs=Docs(), type=OneOf((ListOf(Named(LOOP)), STRING))
        ),
    }
)
FITS = [
    (INTEGER, Scalar("number"), True),
    (Scalar("number"), INTEGER, False),
    (STRING, ANY, True),
    (ANY, STRING, False),
    (Choice(("a",)), STRING, True),
    (Choice((True,)), Scalar("boolean"), True),
    (Choice((True,)), INTEGER, False),
    (STRING, Choice(("a",)), False),
    (Choice(("a",)), Choice(("a", "b")), True),
    (Choice(("a", None)), OneOf((STRING, NULL)), True),
    (ListOf(INTEGER), ListOf(Scalar("number")), True),
    (MapOf(STRING), MapOf(INTEGER), False),
    (Named(ClassName("Ids")), ListOf(INTEGER), True),
    (ListOf(INTEGER), Named(ClassName("Ids")), True),
    (Named(LOOP), Named(LOOP), True),
    (Named(LOOP), STRING, False),
    (Scalar("date-time"), Scalar("date"), False),
]


@pytest.mark.parametrize(("value", "slot", "fits"), FITS)
def test_types_fit_as_values_do(value: Type, slot: Type, fits: bool) -> None:
    """A type fits another if each of its values does; names of aliases mean nothing."""
    assert fits == KNOWN.fits(value, KNOWN, slot)


# --- versions ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("version", "verdict", "expected"),
    [
        ("1.4.2", "breaking", "2.0.0"),
        ("1.4.2", "compatible", "1.5.0"),
        ("1.4.2", "documentation", "1.4.3"),
        ("1.4.2", None, "1.4.2"),
        ("0.4.2", "breaking", "0.5.0"),
        ("0.4.2", "compatible", "0.4.3"),
        ("0.4.2", "documentation", "0.4.3"),
        ("2024-01", "breaking", ""),
    ],
)
def test_the_proposed_version(
    version: str, verdict: Verdict | None, expected: str
) -> None:
    """The worst verdict decides; before 1.0.0 every number counts one place further right."""
    assert expected == proposed_version(version, verdict)


# --- renames ----------------------------------------------------------------------------


@given(st.data())
def test_pairing_loses_nothing(data: st.DataObject) -> None:
    """Everything old is kept, renamed or removed; everything new is kept, renamed or added."""
    names = st.dictionaries(st.text("abc", max_size=3), st.integers(0, 3), max_size=6)
    old, new = data.draw(names), data.draw(names)
    found = pair(old, new, lambda a, b: float(a == b))
    assert {*old} == {*found.same, *found.removed}
    assert {*old} & {*new} <= {*found.same}
    assert len(new) == len(found.same) + len(found.added)
    assert all(old[name] == one for name, (one, _) in found.same.items())


def test_every_mutant_of_the_example_is_noticed_or_says_nothing() -> None:
    """No change of a spec makes the diff fail, in either direction."""
    (loaded,) = BASE.documents
    for mutant in list(mutants(loaded.root))[::12]:
        try:
            new = revision(document(mutant.root, loaded))
        except SpecError:
            continue
        there, back = compare(BASE, new), compare(new, BASE)
        assert bool(there) == bool(back), mutant.name
