"""The diff: what counts as a change, and where it is shown."""

from __future__ import annotations

import copy
import random
from pathlib import Path
from typing import Any, TypeAlias, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    Scalar,
    Type,
)
from generator.limits import Limits
from generator.load import load
from generator.names import ClassName
from generator.review.diff import Revision, compare, read_revision
from generator.review.diff.assignable import Types
from generator.review.diff.pairing import pair
from generator.review.diff.report import Endpoint, Report, proposed_version
from generator.review.diff.rules import Verdict
from support.documents import document, replace_value, tiny, write_json
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


@pytest.mark.fuzz
def test_reordering_is_no_change(is_long: bool) -> None:
    """The order of keys in YAML means nothing."""
    root, dice = example(), random.Random(1)  # noqa: S311 - nothing is secret here
    old = revision(document(root))
    for _ in range(1_000 if is_long else 20):
        assert [] == compare(old, revision(document(shuffled(root, dice))))


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


def test_a_shared_parameter_is_reported_once(tmp_path: Path) -> None:
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


def test_a_body_is_reported_as_keywords_and_as_a_class(tmp_path: Path) -> None:
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


def test_a_renamed_class_is_reported_once() -> None:
    """Wherever a class is used, its new name is the same change."""
    old, new = example(), example()
    rename_schema(new, "Letter", "Post")
    found = changes(old, new)
    assert [("model-renamed", "Post")] == [(c.rule.id, c.place) for c in found]


def test_a_twin_that_comes_later_renames_what_is_there() -> None:
    """What has the wire name of before is its successor, whatever both are called now."""
    old, new = tiny(), tiny()
    for root, names in ((old, ["userId"]), (new, ["user_id", "userId"])):
        properties = {name: {"type": "integer"} for name in names}
        replace_value(root, "/components/schemas/Cat/properties", properties)
        listed = [
            {"name": n, "in": "query", "schema": {"type": "integer"}} for n in names
        ]
        replace_value(root, "/paths/~1pets/get/parameters", listed)

    assert {
        ("argument-renamed", "user_id", "user_id_camel"),
        ("argument-added", "", "int"),
        ("field-renamed", "user_id", "user_id_camel"),
        ("field-added", "", "int | None"),
    } == {(each.rule.id, each.old, each.new) for each in changes(old, new)}


def test_a_shared_response_is_reported_once() -> None:
    """What a response component does to many operations is one entry with all places."""
    old = example()
    get, copied = (old["paths"][f"/letters/{{letterId}}{p}"] for p in ("", "/copy"))
    old["components"]["responses"] = {"Letter": get["get"]["responses"]["200"]}
    del get["get"]["x-embeds"]
    for path in (get, copied):
        path["get"]["responses"]["200"] = {"$ref": "#/components/responses/Letter"}
    new = copy.deepcopy(old)
    content = new["components"]["responses"]["Letter"]["content"]
    content["application/json"]["schema"] = {"type": "string"}
    (entry,) = report(revision(document(old)), revision(document(new))).entries
    assert ("letters.get()", "letters.copy()") == entry.places


def test_an_alias_is_judged_by_its_worse_use() -> None:
    """A type that is read and passed may become neither wider nor narrower."""
    old = example()
    schemas = old["components"]["schemas"]
    schemas["Recipient"]["properties"]["extra"] = {"$ref": "#/components/schemas/Extra"}
    new = copy.deepcopy(old)
    schemas["Extra"]["items"] = {"type": "number"}
    new["components"]["schemas"]["Extra"]["items"] = {"type": "integer"}
    assert ["argument-type-narrowed"] == rules(changes(old, new))
    assert ["value-type-changed"] == rules(changes(new, old))


LIMITS: list[tuple[str, Json, str]] = [
    ("/items/maxLength", 3, "t.whole(body=)"),
    ("/contains", {"const": "a"}, "t.whole(body=)"),
    ("/unevaluatedItems", False, "t.whole(body=)"),
    ("/maxItems", 3, "t.whole(body=)"),
    ("/properties/list/items/maximum", 3, "t.fields(list=)"),
    ("/properties/map/additionalProperties/maxLength", 3, "t.fields(map=)"),
    ("/properties/one/anyOf/0/maxLength", 3, "t.fields(one=)"),
    ("/properties/two/oneOf/1/maximum", 3, "t.fields(two=)"),
    ("/minProperties", 1, "t.fields()"),
    ("/propertyNames", {"maxLength": 3}, "t.fields()"),
    ("/dependentRequired", {"one": ["map"]}, "t.fields()"),
    ("/not", {"required": ["one", "map"]}, "t.fields()"),
    ("/if", {"required": ["one"]}, "t.fields()"),
    ("/anyOf", [{"required": ["one"]}, {"required": ["map"]}], "t.fields()"),
    ("/properties/part/maxProperties", 3, "Thing"),
    ("/properties/part/unevaluatedProperties", False, "Thing"),
]
THING: Json = {
    "type": "object",
    "properties": {"a": {"type": "array", "items": {"type": "string", "maxLength": 9}}},
}
WHOLE: Json = {"type": "array", "items": {"type": "string", "maxLength": 9}}
FIELDS: Json = {
    "type": "object",
    "properties": {
        "list": {"type": "array", "items": {"type": "integer", "maximum": 9}},
        "map": {"additionalProperties": {"type": "string", "maxLength": 9}},
        "one": {"anyOf": [{"type": "string", "maxLength": 9}, {"type": "null"}]},
        "two": {"oneOf": [{"type": "string"}, {"type": "integer", "maximum": 9}]},
        "part": {"$ref": "#/components/schemas/Thing"},
    },
}


def limited() -> Json:
    """Return a document with a body of one value, a body of fields, and a part of it."""
    root: Json = tiny()
    root["components"]["schemas"]["Thing"] = copy.deepcopy(THING)
    for name, schema in (("whole", WHOLE), ("fields", FIELDS)):
        content = {"application/json": {"schema": copy.deepcopy(schema)}}
        root["paths"][f"/{name}"] = {
            "post": {
                "operationId": f"t.{name}",
                "requestBody": {"required": True, "content": content},
                "responses": {"204": {"description": "Done."}},
            }
        }
    return root


@pytest.mark.parametrize(("pointer", "limit", "place"), LIMITS, ids=str)
def test_a_limit_of_what_is_passed(pointer: str, limit: Json, place: str) -> None:
    """Limits of items, of values of maps and of whole objects are limits as others are."""
    new = limited()
    name = "whole" if "whole" in place else "fields"
    body = f"/paths/~1{name}/post/requestBody/content/application~1json/schema"
    inside = pointer.removeprefix("/properties/part")
    is_part = inside != pointer
    replace_value(
        new, f"{'/components/schemas/Thing' if is_part else body}{inside}", limit
    )

    for old, other, rule in (
        (limited(), new, "argument-limit-tightened"),
        (new, limited(), "argument-limit-relaxed"),
    ):
        found = changes(old, other)
        assert [(rule, place)] == [(each.rule.id, each.place) for each in found]


def test_a_limit_of_what_is_read() -> None:
    """Limits of answers are words, those of items and whole objects as well."""
    old, new = tiny(), tiny()
    for root in (old, new):
        cast("Json", root)["components"]["schemas"]["Cat"] |= copy.deepcopy(THING)
    replace_value(new, "/components/schemas/Cat/properties/a/items/maxLength", 3)
    replace_value(new, "/components/schemas/Cat/not", {"required": ["b"]})

    found = [(each.rule.id, each.place) for each in changes(old, new)]
    assert sorted(found) == [
        ("value-limits-changed", "Cat"),
        ("value-limits-changed", "Cat.a"),
    ]


def test_only_answers_lose_what_became_write_only() -> None:
    """A field that only requests contain is passed as before."""
    new = limited()
    replace_value(new, "/components/schemas/Thing/properties/a/writeOnly", True)

    assert [] == changes(limited(), new)


def test_an_operation_that_is_left_out_is_removed(tmp_path: Path) -> None:
    """An operation that the package lost is a breaking change, one that it got is none."""
    old, new = limited(), limited()
    new["paths"]["/whole"]["post"]["parameters"] = [{"$ref": "#/nowhere"}]
    before, now = (
        read_revision(
            str(write_json(tmp_path / f"{number}.json", root)), None, Limits()
        )
        for number, root in enumerate((old, new))
    )

    assert ["operation-removed"] == rules(compare(before, now))
    assert ["operation-added"] == rules(compare(now, before))


def test_a_removed_operation_takes_its_arguments_along() -> None:
    """The parameters, results and errors of what was removed are not reported."""
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
    loaded = load(EXAMPLE)
    base = revision(loaded)
    for mutant in mutants(loaded.root, step=12):
        try:
            new = revision(document(mutant.root, loaded))
        except SpecError:
            continue
        there, back = compare(base, new), compare(new, base)
        assert bool(there) == bool(back), mutant.name
