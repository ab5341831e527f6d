"""The dialect: a JSON Schema that editors read refuses what lint refuses in a single object."""

from __future__ import annotations

import copy
import functools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema_rs import Draft202012Validator, meta

from generator.cli import main
from generator.commands import dialect as command
from generator.limits import Limits
from generator.lint import lint
from generator.lint.dialect import dialect, dialect_text
from generator.lint.dialect_fields import FIELDS
from generator.lint.dialect_words import CLIENT_KINDS, CONDITIONS, EXTENSIONS
from generator.lint.rules.client import TABLES
from generator.lint.rules.extensions import PLACES
from generator.load import load
from generator.load.node import root_of
from generator.load.openapi_fields import OPENAPI_3_1
from generator.load.references import keyword_objects
from generator.load.yaml_text import read
from support.documents import Root, checked, document, hostile
from support.excerpts import excerpt
from support.paths import PROJECT

Json: TypeAlias = Any  # mutants are documents of any form
Place = tuple[str | int, ...]

SPEC = PROJECT / "spec"
SCHEMA = SPEC / "dialect.schema.json"
FILES = sorted(SPEC.glob("*/*.yaml"))
PARTS = {
    "v2": ["/paths/~1v2~1ratings~1{ratingId}", "/webhooks/convo.created"],
    "v1": ["/paths/~1v1~1conversations~1{conversationId}.json"],
}


@functools.cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(dialect())


@functools.cache
def roots() -> list[Root]:
    """Return a document of the house, and excerpts of the spec."""
    documents = {name: load(SPEC / name).root for name in PARTS}
    excerpts = [excerpt(documents[n], part) for n in PARTS for part in PARTS[n]]
    return [hostile("house").root, *excerpts]


# --- the files --------------------------------------------------------------------------


def test_it_is_a_json_schema() -> None:
    meta.validate(dialect())


def test_the_file_is_what_the_tables_of_lint_give() -> None:
    """After a change of a table, `generate` writes it anew."""
    assert dialect_text().splitlines() == SCHEMA.read_text("utf-8").splitlines()


@pytest.mark.parametrize("file", FILES, ids=lambda f: f"{f.parent.name}/{f.name}")
def test_each_file_of_the_spec_is_in_the_dialect(file: Path) -> None:
    """Editors find the schema by the first line of a file, and show no mistakes in it."""
    first, _ = file.read_text("utf-8").split("\n", 1)
    prefix, _, schema = first.partition("=")
    value = read(file.read_bytes(), file.name, Limits()).value

    assert "# yaml-language-server: $schema" == prefix
    assert SCHEMA == (file.parent / schema).resolve()
    assert [] == [str(error) for error in validator().iter_errors(value)]


def test_the_command_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == main(["dialect"])
    assert dialect() == json.loads(capsys.readouterr().out)


def test_check_and_generate_keep_the_schema_of_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A schema that is missing or was edited is written anew, beside this output only."""
    output, kept = tmp_path / "generated", tmp_path / "spec/dialect.schema.json"
    monkeypatch.setattr(command, "OUTPUT", output)
    output.mkdir()
    kept.parent.mkdir()
    assert ["added"] == [each.kind for each in command.renew(output)]
    assert dialect_text() == kept.read_text("utf-8")
    assert [] == command.renew(output)
    kept.write_text("{}")
    assert ["changed"] == [each.kind for each in command.outdated(output)]
    assert [] == command.outdated(tmp_path)


# --- the tables -------------------------------------------------------------------------


def test_each_key_of_the_house_is_described() -> None:
    """What lint accepts, the schema has: x- keys, kinds of fields of x-client, conditions."""
    kinds = {word.split(":")[1] for table in TABLES.values() for word in table.split()}
    fields = {key for each in OPENAPI_3_1.objects.values() for key in each.expected}

    manual = (SPEC / "README.md").read_text("utf-8")
    assert PLACES.keys() == EXTENSIONS.keys()
    assert set() == {key for key in EXTENSIONS if f"| `{key}` |" not in manual}
    assert CLIENT_KINDS.keys() == {kind for kind in kinds if not kind.startswith("[")}
    assert set() == CONDITIONS.keys() - OPENAPI_3_1.objects.keys()
    assert set() == FIELDS.keys() - fields


ADVANCED = frozenset(
    "$id $schema $anchor $dynamicRef $dynamicAnchor $vocabulary $defs".split()
)
"""Keywords of schemas that nobody needs here."""


def test_editors_say_what_a_field_means() -> None:
    """Each field has a description of its own, or is described where it leads."""
    silent = {
        name
        for owner in [dialect(), *dialect()["$defs"].values()]
        for part in (owner, owner.get("items", {}))
        for name, field in part.get("properties", {}).items()
        if not {"description", "$ref"} & field.keys()
    }
    assert silent <= ADVANCED


def test_each_key_of_openapi_is_known() -> None:
    """Each object has its fields, and those x- keys that lint allows there."""
    found: Json = {**dialect()["$defs"], "document": dialect()}
    for kind, fields in OPENAPI_3_1.objects.items():
        allowed = {key for key, places in PLACES.items() if {"", kind} & places}
        assert fields.expected.keys() | allowed <= found[kind]["properties"].keys()


# --- compared with lint -----------------------------------------------------------------


def test_misspelt_keys_are_refused() -> None:
    """Wherever lint knows all keys, a letter more is refused by both."""
    for root in roots():
        nodes = keyword_objects(root_of(document(root)))
        for node in (each for each in nodes if each.kind in OPENAPI_3_1.objects):
            for key in node.object:
                mutant = copy.deepcopy(root)
                owner: Json = root_of(document(mutant)).at(node.pointer).object
                owner[f"{key}s"] = owner.pop(key)
                assert not validator().is_valid(mutant), f"{node.pointer}/{key}s"


CLOSED = {"x-client", "x-docs", "x-errata", "x-pagination"}
"""The x- keys whose values have no keys but those of a table."""


def test_misspelt_keys_of_the_house_are_refused() -> None:
    """So are the keys in the values of x- keys, at any depth."""
    root = hostile("house").root
    inside = [
        place
        for place in places(root)
        if CLOSED & {*place[:-1]}
        and place[-2] not in (*CLOSED - {"x-client"}, "environment")
        if isinstance(place[-1], str)
    ]
    assert len(inside) > 40
    for *parents, last in inside:
        mutant: Json = copy.deepcopy(root)
        owner = functools.reduce(lambda value, key: value[key], parents, mutant)
        owner[f"{last}s"] = owner.pop(last)
        assert not validator().is_valid(mutant), (*parents, last)
        assert lint(checked(mutant)), (*parents, last)


KEYS = sorted(
    {key for each in OPENAPI_3_1.objects.values() for key in each.expected}
    | {*PLACES, "x-unknown", "nullable"}
)
VALUES: list[Json] = [None, True, 0, -1, 1.5, "", "x", [], {}, ["x"], {"x": "x"}]
OF_KEYS = ("means nothing", "is unknown", "is refused", "is not allowed", "cannot name")
"""What lint says of keys that it does not know."""


def places(value: Json, path: Place = ()) -> Iterator[Place]:
    """Yield the place of everything in a value."""
    listed = isinstance(value, list)
    members = (
        value.items() if isinstance(value, dict) else enumerate(value) if listed else ()
    )
    for token, member in members:
        yield (*path, token)
        yield from places(member, (*path, token))


@functools.cache
def places_of(number: int) -> list[Place]:
    return list(places(roots()[number]))


@functools.cache
def known_problems(number: int) -> frozenset[str]:
    """Return what lint says of a document before it is changed."""
    return frozenset(problem.message for problem in lint(checked(roots()[number])))


@given(data=st.data())
def test_what_the_schema_refuses_lint_refuses(data: st.DataObject) -> None:
    """After one change, lint finds what the schema finds, and both find the same unknown keys."""
    number = data.draw(st.integers(0, len(roots()) - 1))
    root: Json = copy.deepcopy(roots()[number])
    *parents, last = data.draw(st.sampled_from(places_of(number)))
    owner = functools.reduce(lambda value, key: value[key], parents, root)
    change = data.draw(st.sampled_from(["replace", "remove", "rename", "add"]))
    if change == "remove":
        del owner[last]
    elif change == "replace" or isinstance(owner, list):
        owner[last] = data.draw(st.sampled_from(VALUES))
    else:
        value = (
            owner.pop(last)
            if change == "rename"
            else data.draw(st.sampled_from(VALUES))
        )
        owner.setdefault(data.draw(st.sampled_from(KEYS)), value)
    found = {each.message for each in lint(checked(root))} - known_problems(number)

    refused = [str(error) for error in validator().iter_errors(root)]
    assert found or not refused, refused
    assert refused or not any(word in each for each in found for word in OF_KEYS), found


def errata(key: str, value: Json) -> Json:
    """Return errata of one entry, whose `key` has a value."""
    return [{"said": "a", "where": "b", "chose": "c", "why": "d", key: value}]


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/paths/~1v1~1pets.json/get/x-docs/0/checked", "2026-1-3"),
        ("/paths/~1v1~1pets.json/get/x-docs/0/page", "www.shop.example"),
        ("/paths/~1v1~1pets.json/get/x-evidence", "rumour"),
        ("/paths/~1v1~1pets.json/get/operationId", "listPets"),
        ("/paths/~1v1~1pets.json/get/summary", "List the pets."),
        ("/paths/~1v1~1pets.json/get/parameters/0/required", "yes"),
        ("/components/schemas/Pet/type", ["object", None]),
        ("/components/schemas/Pet/x-notes", ["x" * 121]),
        ("/components/schemas/Pet/x-notes", ["x "]),
        (
            "/components/schemas/Pet/x-docs",
            [{"page": "https://a", "checked": "2024-01-31"}] * 2,
        ),
        ("/components/schemas/Pet/x-errata", errata("page", [])),
        ("/components/schemas/Pet/x-errata", errata("page", 5)),
        ("/components/schemas/Pet/x-errata", errata("page", ["https://a"] * 2)),
        ("/components/schemas/Pet/x-errata", errata("said", {"name": 5})),
        ("/components/schemas/Pet/x-errata", errata("said", {"name": []})),
        ("/components/schemas/Pet/x-errata", errata("said", {"name": ["a", 5]})),
        ("/components/schemas/Pet/properties/name", {"type": "string"}),
        ("/x-client/package", "pet-shop"),
        ("/x-client/rate_limit", {"window": 0}),
    ],
)
def test_what_editors_show(pointer: str, value: Json) -> None:
    """Dates, addresses, words of a set, names, limits and missing descriptions are shown."""
    root: Json = copy.deepcopy(hostile("house").root)
    owner, _, key = pointer.rpartition("/")
    found: Json = root_of(document(root)).at(owner).value
    found[int(key) if isinstance(found, list) else key] = value

    assert not validator().is_valid(root)
