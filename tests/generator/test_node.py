"""Nodes: the one way to read a document, and what OpenAPI says of its objects."""

from __future__ import annotations

import copy

import pytest

from generator.build import build
from generator.limits import Limits
from generator.lint import lint
from generator.load import Document, JsonValue, load
from generator.load.node import Node, root_of
from generator.load.openapi import examples, json_schemas, operations, parameters
from generator.load.place_names import place_name
from generator.load.schemas import parts, properties, required
from generator.load.yaml_text import read
from support.documents import TINY, document, tiny
from support.paths import PROJECT

PETS = """
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets/{id}:
    parameters:
    - {name: id, in: path, required: true, schema: {type: integer}}
    - {name: page, in: query, schema: {type: integer}}
    get:
      parameters:
      - {$ref: "#/components/parameters/Page"}
      responses:
        "200":
          description: Pets.
          content:
            text/html: {schema: {type: string}}
            application/hal+json:
              schema: {$ref: "#/components/schemas/Pet"}
              examples:
                one: {$ref: "#/components/examples/One"}
                two: {externalValue: https://pets.example/two.json}
  /cats: {$ref: "#/components/pathItems/Cats"}
components:
  parameters:
    Page: {name: page, in: query, schema: {type: string}}
  examples:
    One: {value: {name: Rex}}
  pathItems:
    Cats:
      parameters: [{name: q, in: query, schema: {}}]
      post: {responses: {"204": {description: Done.}}}
  schemas:
    Pet:
      allOf: [{$ref: "#/components/schemas/Named"}, {$ref: "#/components/schemas/Pet"}]
      properties: {name: {type: string, enum: [Rex]}, age: {}}
      required: [age]
    Named:
      properties: {id: {}, name: {type: string}}
      required: [name]
"""


@pytest.fixture(scope="module")
def pets(tmp_path_factory: pytest.TempPathFactory) -> Node:
    """Return the root of the example."""
    path = tmp_path_factory.mktemp("spec") / "pets.yaml"
    path.write_text(PETS, "utf-8")
    return root_of(load(path))


# --- values and places ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "object_", "array", "text"),
    [
        ({"a": 1}, {"a": 1}, [], ""),
        ([1], {}, [1], ""),
        ("a", {}, [], "a"),
        (7, {}, [], ""),
        (None, {}, [], ""),
    ],
)
def test_a_value_of_another_type_is_empty(
    value: JsonValue, object_: JsonValue, array: JsonValue, text: str
) -> None:
    """A value can be read without a check of its type first."""
    node = Node(value, document(tiny()))
    assert (object_, array, text) == (node.object, node.array, node.text)
    assert ("a" in node) == (value == {"a": 1})
    assert len(list(node.members())) == len(node.object)
    assert [1 for _ in node.array] == [item.value for item in node.items()]


def test_members_know_their_places(pets: Node) -> None:
    """The pointer of a member is that of the document, and so are its file and line."""
    item = pets / "paths" / "/pets/{id}"
    _, page = item.items_of("parameters")
    assert "/paths/~1pets~1{id}/parameters/1" == page.pointer
    assert ("1", "parameters", item) == (page.key, *_above(page))
    assert 7 + 1 == page.position.line
    problem = page.problem("found", "do")
    assert (page.pointer, 8, "found") == (
        problem.pointer,
        problem.line,
        problem.message,
    )
    assert page.value is pets.at(page.pointer).value
    assert (None, "/paths/x/y") == (
        (pets / "paths" / "x" / "y").value,
        pets.at("/paths/x/y").pointer,
    )


def _above(node: Node) -> tuple[str, Node | None]:
    assert node.parent is not None
    return node.parent.key, node.parent.parent


# --- kinds ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pointer", "kind"),
    [
        ("", "document"),
        ("/paths", "paths"),
        ("/paths/~1pets~1{id}", "path-item"),
        ("/paths/~1pets~1{id}/get", "operation"),
        ("/paths/~1pets~1{id}/get/parameters", "[parameter&]"),
        ("/paths/~1pets~1{id}/get/parameters/0", "reference"),
        ("/paths/~1pets~1{id}/parameters/0", "parameter"),
        ("/paths/~1pets~1{id}/parameters/0/name", "text"),
        ("/paths/~1pets~1{id}/get/responses/200", "response"),
        ("/paths/~1pets~1{id}/get/responses/nobody", ""),
        ("/paths/~1cats", "reference"),
        ("/components/schemas", "{schema}"),
        ("/components/schemas/Pet/allOf/0", "schema"),
        ("/components/schemas/Pet/properties/name", "schema"),
        ("/components/schemas/Pet/properties/name/enum/0", "any"),
        ("/components/schemas/Pet/properties/name/enum/0/x", ""),
        ("/x-client/schema", ""),
    ],
)
def test_a_kind_follows_from_the_kind_above(
    pets: Node, pointer: str, kind: str
) -> None:
    """A node is called what the fields of OpenAPI call it at its place."""
    assert kind == pets.at(pointer).kind


def test_kinds_are_those_of_the_version() -> None:
    """In OpenAPI 3.0, true is no schema, and a webhook is nothing."""
    root = tiny() | {"openapi": "3.0.3", "webhooks": {}}
    cat = root_of(document(root)).at("/components/schemas/Cat")
    assert "boolean" == Node(True, cat.document, cat, "additionalProperties").kind
    assert "schema" == Node({}, cat.document, cat, "additionalProperties").kind
    assert "" == root_of(document(root)).at("/webhooks").kind


# --- references, parameters, bodies -----------------------------------------------------


def test_a_parameter_of_an_operation_replaces_one_of_its_path(pets: Node) -> None:
    """Name and location make a parameter, and references are followed."""
    (_, get), (path, post) = operations(pets.document)
    assert ["id", "page"] == [p.object["name"] for p in parameters(get)]
    assert "/components/parameters/Page" == parameters(get)[1].pointer
    assert ("/cats", "/components/pathItems/Cats/post") == (path, post.pointer)
    assert ["q"] == [p.object["name"] for p in parameters(post)]


def test_json_is_found_among_the_media_types(pets: Node) -> None:
    """Names of media types that end in +json are JSON; examples have a value."""
    response = pets.at("/paths/~1pets~1{id}/get/responses/200")
    (schema,) = json_schemas(response)
    assert "/components/schemas/Pet" == schema.follow().pointer
    content = response / "content" / "application/hal+json"
    found = [(name, node.pointer) for name, node in examples(content)]
    assert [("one", "/components/examples/One/value")] == found


# --- allOf ------------------------------------------------------------------------------


def test_an_object_has_the_fields_of_all_that_it_includes(pets: Node) -> None:
    """What an object says itself replaces what it includes, and a circle ends."""
    pet = pets.at("/components/schemas/Pet")
    assert ["Named", "Pet"] == [part.key for part in parts(pet)]
    found = properties(pet)
    assert ["id", "name", "age"] == list(found)
    assert "/components/schemas/Pet/properties/name" == found["name"].pointer
    assert {"age", "name"} == required(pet)


def test_what_is_included_twice_is_read_once() -> None:
    """Thirty levels that include the next one twice each are 31 parts, not 2 ** 30."""
    root = copy.deepcopy(TINY)
    levels: dict[str, JsonValue] = {
        f"Level{n}": {"allOf": [{"$ref": f"#/components/schemas/Level{n + 1}"}] * 2}
        for n in range(30)
    }
    last: JsonValue = {"type": "object", "properties": {"name": {"type": "string"}}}
    root["components"] = {"schemas": {**levels, "Level30": last}}
    root["paths"] = {}
    whole = document(root)
    assert 31 == len(parts(root_of(whole).at("/components/schemas/Level0")))
    assert [] == lint(whole)
    assert 31 == len(build(whole).schemas())


PLACES = [
    ("", ""),
    ("/info/title", "info.title"),
    ("/x-client/rate_limit/window", "x-client.rate_limit.window"),
    ("/tags/3/name", "tags[3].name"),
    ("/paths/~1pets~1{id}", "/pets/{id}"),
    ("/paths/~1pets~1{id}/get", "GET /pets/{id}"),
    ("/paths/~1pets~1{id}/parameters/1", "/pets/{id}, parameter page"),
    ("/paths/~1pets~1{id}/get/parameters", "GET /pets/{id}, parameters"),
    ("/paths/~1pets~1{id}/get/parameters/0", "GET /pets/{id}, parameter Page"),
    ("/paths/~1pets~1{id}/get/parameters/7/in", "GET /pets/{id}, parameter 7, in"),
    ("/paths/~1a/put/requestBody/content/text~1csv", "PUT /a, body, text/csv"),
    ("/paths/~1a/get/responses/200/description", "GET /a, response 200, description"),
    ("/paths/~1a/get/x-docs/0/page", "GET /a, x-docs[0].page"),
    ("/paths/~1a/get/a/examples/one/value/items/0/id", "GET /a, a, example one.items[0].id"),
    ("/webhooks/pet.sold/post/requestBody", "webhook pet.sold, body"),
    ("/components/schemas", "schemas"),
    ("/components/schemas/Pet/properties/state/enum/2", "Pet.state, enum[2]"),
    ("/components/schemas/Pet/properties/tags/items/type", "Pet.tags[], type"),
    ("/components/schemas/Pet/properties/get/properties/items", "Pet.get.items"),
    ("/components/schemas/Pet/allOf/1/title", "Pet, allOf[1].title"),
    ("/components/parameters/page/schema", "parameter page, schema"),
]  # fmt: skip


@pytest.mark.parametrize(("pointer", "name"), PLACES)
def test_what_messages_call_a_place(pointer: str, name: str) -> None:
    """A reader knows requests, schemas and parameters by their names, and no JSON pointers."""
    root = read(PETS.encode(), "pets.yaml", Limits()).value

    assert name == place_name(pointer, root)


def documents() -> list[Document]:
    """Return the documents of the project."""
    return [load(path) for path in sorted((PROJECT / "spec").glob("v?"))]


def test_every_object_of_the_spec_has_a_kind() -> None:
    """What a reference leads to has the kind that is expected where it is used."""
    for whole in documents():
        for _, operation in operations(whole):
            assert "operation" == operation.kind
            assert {"parameter"} >= {p.kind for p in parameters(operation)}
            for _, response in operation.members_of("responses"):
                assert "response" == response.follow().kind
                assert {"schema"} >= {s.follow().kind for s in json_schemas(response)}
