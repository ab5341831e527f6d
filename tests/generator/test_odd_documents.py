"""Documents of others that are not valid: what can be made is made, and the rest is named."""

from __future__ import annotations

import copy
import functools
import json
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import Problem, SpecError
from generator.load import JsonValue, load
from generator.load.pointers import escape
from generator.publish import publish
from generator.reading import Reading, read_api
from support.documents import (
    Root,
    remove,
    rendered,
    replace_value,
    tiny,
    write_json,
)
from support.paths import FRAGMENTS, HOSTILE

DOCUMENTS = (
    HOSTILE / "foreign.yaml",
    *(
        FRAGMENTS / f"{name}.yaml"
        for name in (
            *("all_of", "foreign_names", "key_in_cookie", "tagged_union"),
            *("two_media_types", "unsigned_webhooks", "whole_body"),
        )
    ),
)
ODD: tuple[JsonValue, ...] = (
    *(None, True, 7, -1.5, "", "text", [], {}, [None], ["x", "x"], {"a": None}),
    *({"$ref": "#/nowhere"}, {"$ref": "other.yaml#/components/schemas/A"}),
    {"$ref": 7},
)
OPERATION = "/paths/~1pets/get"
DISCRIMINATED: JsonValue = {
    "oneOf": [{"$ref": "#/components/schemas/Cat"}],
    "discriminator": {"propertyName": "name", "mapping": {"dog": "#/nothing"}},
}


@functools.cache
def good(path: Path) -> tuple[Root, list[str]]:
    """Return the data of a document, and the pointers of all that is in it."""
    root = load(path).root
    return root, [pointer for pointer in pointers(root) if pointer]


def pointers(value: JsonValue, at: str = "") -> Iterator[str]:
    """Yield the pointer of a value and of all that is in it."""
    yield at
    members: dict[str, JsonValue] = {}
    if isinstance(value, dict):
        members = value
    elif isinstance(value, list):
        members = {str(index): item for index, item in enumerate(value)}
    for key, member in members.items():
        yield from pointers(member, f"{at}/{escape(key)}")


@st.composite
def odd_documents(draw: st.DrawFn) -> Root:
    """Generate a document some of whose values are others, or missing."""
    root, places = good(draw(st.sampled_from(DOCUMENTS)))
    root = copy.deepcopy(root)
    for place in draw(st.lists(st.sampled_from(places), min_size=1, max_size=3)):
        try:
            if draw(st.integers(0, 4)):
                odd_value = copy.deepcopy(draw(st.sampled_from(ODD)))
                replace_value(root, place, odd_value)
            else:
                remove(root, place)
        except (AssertionError, IndexError, LookupError, ValueError):
            pass  # what it was in was replaced before
    return root


@settings(max_examples=settings.default.max_examples // 2 if settings.default else 50)
@given(root=odd_documents())
def test_whatever_a_document_says_it_is_made_or_refused_at_a_place(
    root: Root, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """An odd document gives a package that compiles, or problems with their places."""
    spec = write_json(tmp_path_factory.mktemp("odd") / "spec.json", root)
    problems: list[Problem] | tuple[Problem, ...]
    try:
        reading = read_api(spec)
    except SpecError as error:
        problems = error.problems
        assert "error" in {problem.severity for problem in problems}
    else:
        problems = list(reading.found)
        assert rendered(reading.api)
    assert {str(spec)} >= {problem.file for problem in problems}
    assert all(problem.line and problem.column for problem in problems)


# --- single faults ----------------------------------------------------------------------


def read(folder: Path, root: Root) -> Reading:
    """Return what is read of a document in memory."""
    return read_api(write_json(folder / "spec.json", root))


def odd(folder: Path, pointer: str, value: JsonValue) -> Reading:
    """Return what is read of the smallest document with another value at a pointer."""
    root = tiny()
    replace_value(root, pointer, value)
    return read(folder, root)


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/info/version", 1.0),
        ("/info/version", None),
        ("/info/description", None),
        ("/info", []),
        ("/servers", None),
        ("/tags", [{"name": "pets"}, {"name": "pets"}, None, {}]),
        ("/security", [{"nobody": []}]),
        ("/security", [{"nobody": None}]),
        ("/components/schemas/Dog", DISCRIMINATED),
        (f"{OPERATION}/summary", None),
        (f"{OPERATION}/note", "unknown"),
        (f"{OPERATION}/responses/4xx", {"description": "No."}),
        (f"{OPERATION}/responses/200/description", None),
        (f"{OPERATION}/responses/404", {"$ref": "#/components/responses/None"}),
        (f"{OPERATION}/parameters/0/schema", None),
        (f"{OPERATION}/parameters/0/style", "simple"),
        (f"{OPERATION}/parameters/0/required", "no"),
        ("/components/schemas/Cat/properties", ["name"]),
        ("/components/schemas/Cat/required", True),
        ("/components/schemas/Cat/required", ["name", "name", None]),
        ("/components/schemas/Cat/properties/name", None),
        ("/components/schemas/Cat/properties/name", {"$ref": "#/nowhere"}),
        ("/components/schemas/Cat/properties/name", {"$ref": "b.yaml#/Name"}),
        ("/components/schemas/Cat/properties/name/enum", []),
        ("/components/schemas/Cat/properties/name/type", "String"),
        ("/components/schemas/Cat/properties/name/minLength", "1"),
        ("/components/schemas/Cat/properties/name/default", 7),
        ("/components/schemas/Cat/items", "Cat"),
        ("/components/schemas/A b", {"type": "string"}),
        ("/webhooks", {"sold": {"post": {"requestBody": {"content": {}}}}}),
    ],
)
def test_harmless_faults_are_warnings(
    pointer: str, value: JsonValue, tmp_path: Path
) -> None:
    """A fault that leaves an operation usable is said, and no more."""
    reading = odd(tmp_path, pointer, value)
    assert {"warning"} == {problem.severity for problem in reading.found}
    assert ["GET /pets"] == [each.endpoint for each in reading.api.operations()]
    assert rendered(reading.api)


@pytest.mark.parametrize("name", ["Accept", "authorization", "Cookie", "Host"])
def test_headers_that_the_client_makes_are_no_arguments(
    name: str, tmp_path: Path
) -> None:
    """Two headers of one name would contradict each other; that is said."""
    header = {"name": name, "in": "header", "required": True}
    reading = odd(tmp_path, "/paths/~1pets/get/parameters/0", header)

    (operation,) = reading.api.operations()
    assert not operation.keywords and not operation.headers
    assert f"the header {name} is no argument" in " ".join(map(str, reading.found))


@pytest.mark.parametrize(
    ("schema", "default"),
    [
        ({"type": "integer", "default": "ten"}, None),
        ({"type": "integer", "default": True}, None),
        ({"type": "integer", "default": 1.5}, None),
        ({"type": "integer", "default": 1.0}, 1.0),
        ({"type": "number", "default": 1}, 1),
        ({"type": ["string", "null"], "default": []}, None),
        ({"type": ["string", "integer"], "default": 1}, 1),
    ],
)
def test_a_default_of_another_type_is_none(
    schema: JsonValue, default: object, tmp_path: Path
) -> None:
    """What no server could assume is not documented, and said as a warning."""
    reading = odd(tmp_path, f"{OPERATION}/parameters/0/schema", schema)
    (operation,) = reading.api.operations()

    assert [default] == [each.default for each in operation.query]
    assert (default is None) == bool(reading.found)


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ({"minimum": 1, "exclusiveMinimum": True}, {"exclusiveMinimum": 1}),
        ({"maximum": 9, "exclusiveMaximum": False}, {"maximum": 9}),
        ({"exclusiveMaximum": True}, {}),
        ({"minimum": 1, "exclusiveMinimum": 2}, {"minimum": 1, "exclusiveMinimum": 2}),
    ],
)
@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_exclusive_limits_are_read_in_both_spellings(
    version: str, limits: dict[str, JsonValue], expected: JsonValue, tmp_path: Path
) -> None:
    """A limit is exclusive by a flag or by its keyword, whatever version a document has."""
    root = tiny()
    replace_value(root, "/openapi", version)
    replace_value(
        root, f"{OPERATION}/parameters/0/schema", {"type": "integer", **limits}
    )
    (operation,) = read(tmp_path, root).api.operations()

    assert [expected] == [each.limits for each in operation.query]


@pytest.mark.parametrize(
    ("pointer", "value", "reason"),
    [
        ("", None, "post is null, not a mapping"),
        ("/parameters", {"name": "limit"}, "parameters is {"),
        ("/parameters", [None], "0 is null, not a mapping"),
        ("/parameters", [{"in": "query"}], "name is missing in this parameter"),
        ("/parameters", [{"name": "a"}], "in is missing in this parameter"),
        ("/parameters", [{"name": "a", "in": "body"}], "in is "),
        ("/parameters", [{"name": None, "in": "query"}], "name is null"),
        ("/parameters", [{"$ref": "#/nobody"}], "$ref '#/nobody' leads nowhere"),
        ("/requestBody", "json", 'requestBody is "json", not a mapping'),
        ("/requestBody", {}, "content is missing in this request-body"),
        ("/requestBody", {"content": []}, "content is [], not a mapping"),
        ("/requestBody", {"$ref": "b.yaml"}, "$ref 'b.yaml' leads to no file"),
        ("/responses", {"200": {"$ref": "#/no"}}, "$ref '#/no' leads nowhere"),
    ],
)
def test_an_operation_without_its_parts_is_left_out(
    pointer: str, value: JsonValue, reason: str, tmp_path: Path
) -> None:
    """What an operation cannot do without leaves out that one, and is said once."""
    root: Any = tiny()
    root["paths"]["/pets"]["post"] = {"operationId": "pets.add", "responses": {}}
    replace_value(root, f"/paths/~1pets/post{pointer}", value)
    reading = read(tmp_path, root)
    (unsupported,) = reading.api.unsupported
    assert ("POST /pets", True) == (unsupported.what, reason in unsupported.reason)
    (left_out,) = reading.left_out
    assert reason in left_out.message
    assert left_out.message not in {
        each.message for each in reading.found if each.severity == "warning"
    }
    assert ["GET /pets"] == [each.endpoint for each in reading.api.operations()]


@pytest.mark.parametrize("item", [None, {"$ref": "#/nowhere"}, {"$ref": "b.yaml"}])
def test_a_path_without_operations_is_left_out(item: JsonValue, tmp_path: Path) -> None:
    """Where nobody can say what the operations are, the path is named."""
    reading = odd(tmp_path, "/paths/~1toys", item)
    assert ["/toys"] == [each.what for each in reading.api.unsupported]


def test_variables_of_a_path_are_its_arguments(tmp_path: Path) -> None:
    """A variable without a parameter takes a text; a parameter without a variable is none."""
    root: Any = tiny()
    number = {"name": "number", "in": "path", "schema": {"type": "integer"}}
    other = {"name": "other", "in": "path", "schema": {"type": "integer"}}
    operation = {"parameters": [other, number], "responses": {}}
    root["paths"]["/pets/{number}/{name}"] = {"get": operation}
    reading = read(tmp_path, root)
    *_, made = reading.api.operations()
    assert ["number", "name"] == [part.wire for part in made.path_parameters]
    assert all(part.required for part in made.path_parameters)
    assert {
        "the path parameter 'other' is not in /pets/{number}/{name}",
        "{name} is not a parameter of this operation",
        "a path parameter is always required",
    } <= {problem.message for problem in reading.found}
    bundle = json.loads(json.dumps(reading.api.bundle))
    documented = bundle["paths"]["/pets/{number}/{name}"]["get"]["parameters"]
    assert ["number", "name"] == [part["name"] for part in documented]


def test_places_stay_when_items_are_removed(tmp_path: Path) -> None:
    """What follows a part that is not used keeps its place in the file."""
    lines = [
        "openapi: 3.1.0",
        "info: {title: Pets, version: '1'}",
        "paths:",
        "  /pets:",
        "    get:",
        "      tags:",
        "      - null",
        "      - pets",
        "      responses: {'200': {description: Pets.}}",
    ]
    spec = tmp_path / "spec.yaml"
    spec.write_text("\n".join(lines), "utf-8")
    document = read_api(spec).document
    assert {"tags": ["pets"]}.items() <= document.root["paths"]["/pets"]["get"].items()  # type: ignore[index, union-attr, call-overload, operator]  # a mapping
    assert 8 == document.position("/paths/~1pets/get/tags/0").line


# --- versions and what no package has ---------------------------------------------------


def test_what_is_new_in_3_2_is_known(tmp_path: Path) -> None:
    """`query` is a method, media types may be components, and other methods are left out."""
    root: Any = tiny()
    root |= {"openapi": "3.2.0", "$self": "https://shop.example/openapi.json"}
    root["tags"] = [{"name": "pets", "summary": "Pets", "parent": "all", "kind": "nav"}]
    operation = root["paths"]["/pets"]["get"]
    content = operation["responses"]["200"].pop("content")
    root["components"]["mediaTypes"] = {"Cats": content["application/json"]}
    content = {"application/json": {"$ref": "#/components/mediaTypes/Cats"}}
    operation["responses"]["200"] = {"summary": "Pets.", "content": content}
    root["paths"]["/pets"]["query"] = operation | {"operationId": "pets.find"}
    root["paths"]["/pets"]["additionalOperations"] = {
        "COPY": {"responses": {"200": {"description": "Copied."}}}
    }

    reading = read(tmp_path, root)

    assert [("GET", "json"), ("QUERY", "json")] == [
        (made.method, made.result.kind) for made in reading.api.operations()
    ]
    assert ["COPY /pets"] == [each.what for each in reading.api.unsupported]
    assert ["left out"] == [problem.severity for problem in reading.found]
    assert rendered(reading.api)


def test_swagger_is_refused_with_a_converter(tmp_path: Path) -> None:
    """Documents of the version before OpenAPI 3 are for another program."""
    with pytest.raises(SpecError, match="npx swagger2openapi"):
        read(tmp_path, {"swagger": "2.0", "paths": {}})


def test_callbacks_and_links_are_named_once(tmp_path: Path) -> None:
    """A package has none of them, and a strict run does not mind."""
    root: Any = tiny()
    operation = root["paths"]["/pets"]["get"]
    operation["callbacks"] = {"done": {"{$url}": {"post": {"responses": {"200": {"description": "OK."}}}}}}  # fmt: skip
    link = {"operationId": "pets.list"}
    operation["responses"]["200"]["links"] = {"self": link, "all": link}
    spec = write_json(tmp_path / "spec.json", root)
    for strict in (False, True):
        assert {
            "1 callback is left out: a package has none",
            "2 links are left out: a package has none",
        } == {problem.message for problem in read_api(spec, strict=strict).found}


def test_a_scope_that_is_no_list_still_requires_credentials(tmp_path: Path) -> None:
    """`security: [{key: }]` is common, and means what it says."""
    root: Any = tiny()
    key = {"type": "apiKey", "in": "header", "name": "X-Key"}
    root["components"]["securitySchemes"] = {"key": key}
    root["security"] = [{"key": None}]
    assert [{"key": []}] == read(tmp_path, root).document.root["security"]


# --- the README of a package ------------------------------------------------------------


def test_a_package_says_what_it_has_and_what_is_left_out(tmp_path: Path) -> None:
    """The README is Markdown of our own: words of a document are no markup in it."""
    root: Any = tiny()
    root["info"]["title"] = "Shop <script>\n# [x](http://a.example) `$(id)`"
    root["paths"]["/pets"]["post"] = {"parameters": [{"$ref": "#/<b>"}]}
    reading = read(tmp_path, root)
    files = rendered(reading.api)
    text = files[PurePosixPath(reading.api.package) / "README.md"]
    title, *others = [line for line in text.splitlines() if line.startswith("#")]
    escaped = r"# Shop \<script\> \# \[x\](http://a.example) \`$(id)\`"
    assert [escaped, "## What it has"] == [title, *others]
    assert "| pets | list |" in text
    assert r"- POST /pets: $ref '\#/\<b\>' leads nowhere" in text
    publish(tmp_path / "out", files)
    assert [] == publish(tmp_path / "out", files)
