"""Lint of `x-errata`: their form, and whether the spec has what they chose."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import Problem
from generator.lint import lint
from generator.load import load
from support.paths import SAVED

SPEC = (SAVED / "spec.yaml").read_text("utf-8")
PARCELS = "https://docs.depot.example/api/endpoints/parcels/get/"
OPERATION = "      operationId: parcels.get\n"
FIELD = '        kind: {$ref: "#/components/schemas/ParcelKind"}\n'
WHOLE = "where: A row, why: It was seen"


def found_at(
    folder: Path, place: str, entry: str, change: tuple[str, str] = ("", "")
) -> list[Problem]:
    """Return the problems of an entry at a place of the saved spec, by line and column."""
    indent = " " * (len(place) - len(place.lstrip()) + 2 * (place == FIELD))
    owner = '        kind:\n          $ref: "#/components/schemas/ParcelKind"\n'
    kept = owner if place == FIELD else place
    assert 1 == SPEC.count(place)
    text = (
        SPEC.replace(place, f"{kept}{indent}x-errata: [{{{entry}}}]\n")
        + "x-client: {}\n"
    )
    path = folder / "spec.yaml"
    path.write_text(text.replace(*change, 1), "utf-8")
    return [problem for problem in lint(load(path)) if "x-errata" in problem.pointer]


def problems(folder: Path, place: str, entry: str) -> list[str]:
    """Return what is said of an entry at a place of the saved spec."""
    return [problem.message for problem in found_at(folder, place, entry)]


@pytest.mark.parametrize(
    ("place", "entry", "expected"),
    [
        (FIELD, f"said: Words, chose: Words, {WHOLE}", []),
        (FIELD, f"said: {{text: Words}}, chose: Words, {WHOLE}", []),
        (FIELD, f"said: {{name: sort}}, chose: {{name: kind}}, {WHOLE}", []),
        (FIELD, f"said: {{name: sort}}, chose: {{name: null}}, {WHOLE}", []),
        (FIELD, f"said: {{type: Number}}, chose: {{type: string}}, {WHOLE}", []),
        (FIELD, f"said: {{example: a}}, chose: {{values: [box, letter]}}, {WHOLE}", []),
        (FIELD, f"said: {{required: false}}, chose: {{required: true}}, {WHOLE}", []),
        (FIELD, f"said: {{default: box}}, chose: {{default: null}}, {WHOLE}", []),
        (FIELD, f"said: {{flaw: A comma}}, chose: Repaired, {WHOLE}", []),
        (FIELD, "said: Words, chose: Words, where: A row", ["why is missing in the erratum"]),
        (FIELD, f"says: Words, chose: Words, {WHOLE}", ["said is missing in the erratum", "says is no key of an erratum"]),
        (FIELD, "said: Words, chose: Words, where: '', why: 5", ["where is not a text", "why is not a text"]),
        (FIELD, f"said: [], chose: Words, {WHOLE}", ["said has neither a text nor facts"]),
        (FIELD, f"said: {{}}, chose: '', {WHOLE}", ["said has neither a text nor facts", "chose has neither a text nor facts"]),
        (FIELD, f"said: {{name: []}}, chose: {{name: kind}}, {WHOLE}", ["name is []"]),
        (FIELD, f"said: {{name: [5]}}, chose: {{name: kind}}, {WHOLE}", ["name is [5]"]),
        (FIELD, f"said: {{values: [box]}}, chose: {{values: [box, bag]}}, {WHOLE}", ["the erratum chose values [\"box\", \"bag\"], the spec has letter, box"]),
        (FIELD, f"said: {{name: 5}}, chose: {{name: kind}}, {WHOLE}", ["name is 5"]),
        (FIELD, f"said: Words, chose: Words, page: [], {WHOLE}", ["page is [], not the address of a page"]),
        (FIELD, f"said: Words, chose: Words, page: [{PARCELS}, {PARCELS}], {WHOLE}", [f"{PARCELS} is listed twice"]),
        (FIELD, f"said: {{name: sort}}, chose: {{name: kind}}, page: 5, {WHOLE}", ["page is 5, not the address of a page"]),
        (FIELD, f"said: {{name: kind}}, chose: {{name: kind}}, {WHOLE}", ["said and chose are the same"]),
        (FIELD, f"said: {{name: [sort, kind]}}, chose: {{name: kind}}, {WHOLE}", ["said and chose have the same name"]),
        (FIELD, f"said: {{mood: a}}, chose: {{mood: b}}, {WHOLE}", ["mood is no fact of said", "mood is no fact of chose"]),
        (FIELD, f"said: {{required: maybe, values: a}}, chose: {{required: true, values: [letter, box]}}, {WHOLE}", ["required is maybe", "values is a"]),
        (FIELD, f"said: {{name: sort}}, chose: {{type: string}}, {WHOLE}", ["chose has nothing about name"]),
        (FIELD, f"said: {{name: sort}}, chose: {{name: kinds}}, {WHOLE}", ["the erratum chose name kinds, the spec has id, kind, status, sentAt, origin, waiting, labels, _embedded, _links"]),
        (FIELD, f"said: {{name: status}}, chose: {{name: null}}, {WHOLE}", ["the erratum chose name null, the spec has id, kind, status, sentAt, origin, waiting, labels, _embedded, _links"]),
        (FIELD, f"said: {{type: Number}}, chose: {{type: boolean}}, {WHOLE}", ["the erratum chose type boolean, the spec has string"]),
        (FIELD, f"said: {{example: a}}, chose: {{values: [box]}}, {WHOLE}", ["the erratum chose values [\"box\"], the spec has letter, box"]),
        (FIELD, f"said: {{required: true}}, chose: {{required: false}}, {WHOLE}", ["the erratum chose required false, the spec has true"]),
        (FIELD, f"said: {{maximum: 1}}, chose: {{maximum: 2}}, {WHOLE}", ["the erratum chose maximum 2, the spec has none"]),
        (FIELD, f"said: {{name: sort}}, chose: {{name: kind}}, page: https://docs.depot.example/none, {WHOLE}", ["no x-docs has the page https://docs.depot.example/none"]),
        (OPERATION, f"said: {{status: [200]}}, chose: {{status: [301]}}, {WHOLE}", ["it is not known which page says so"]),
        (OPERATION, f"said: {{status: 412}}, chose: {{status: 410}}, page: {PARCELS}, {WHOLE}", ["the erratum chose status 410, the spec has 200, 301, 404, 429"]),
        (OPERATION, f"said: {{name: part}}, chose: {{name: embed}}, page: {PARCELS}, {WHOLE}", []),
        (OPERATION, f"said: {{produces: a/b}}, chose: {{produces: application/json}}, page: {PARCELS}, {WHOLE}", ["the erratum chose produces application/json, the spec has application/hal+json"]),
    ],
)  # fmt: skip
def test_an_erratum_says_what_the_spec_has(
    place: str, entry: str, expected: list[str], tmp_path: Path
) -> None:
    """Facts have a counterpart and a page; what was chosen is what the spec has now."""
    assert expected == problems(tmp_path, place, entry)


@pytest.mark.parametrize(
    ("place", "entry", "hint"),
    [
        (FIELD, f"said: {{required: 'no'}}, chose: {{required: false}}, {WHOLE}", "write true or false"),
        (FIELD, f"said: Words, chose: Words, chosen: Words, {WHOLE}", "did you mean chose?"),
        (FIELD, f"said: {{name: sort}}, chose: {{name: kind}}, page: https://docs.depot.example/none, {WHOLE}", "correct it, or add it to x-docs"),
        (OPERATION, f"said: {{name: part}}, chose: {{name: embed}}, {WHOLE}", "add page: with the address of the page that says so"),
    ],
)  # fmt: skip
def test_hints_say_what_to_write(
    place: str, entry: str, hint: str, tmp_path: Path
) -> None:
    """What is there already is not to be added."""
    assert hint == found_at(tmp_path, place, entry)[0].hint


def test_a_parameter_that_leads_nowhere_has_no_name(tmp_path: Path) -> None:
    """A wrong $ref among the parameters is not a name that the spec has."""
    entry = f"said: {{name: a}}, chose: {{name: b}}, page: {PARCELS}, {WHOLE}"
    first = "        - name: parcelId\n"
    wrong = '        - $ref: "#/components/parameters/Nowhere"\n'
    (found,) = found_at(tmp_path, OPERATION, entry, (first, wrong + first))
    assert "the erratum chose name b, the spec has parcelId, embed" == found.message
