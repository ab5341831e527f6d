"""The IR knows where in the document each part of it is, and what the document says there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import build
from generator.ir import (
    Api,
    EnumMember,
    EnumSchema,
    Field,
    ObjectSchema,
    Operation,
    Parameter,
    PatchKeyword,
)
from generator.load import Document, load, spec_paths
from generator.load.pointers import follow, split
from support.paths import PROJECT

SPECS = spec_paths(PROJECT / "spec")
EXAMPLE = """
openapi: 3.1.0
info: {title: Pets, version: "1"}
tags:
- {name: pets, description: Pets.}
servers:
- url: https://pets.example
x-client: {errors: {message: /message, field: {name: /name}}}
paths:
  /pets/{id}:
    parameters:
    - {name: id, in: path, required: true, schema: {type: integer, minimum: 1}}
    put:
      operationId: pets.update
      deprecated: true
      parameters:
      - {$ref: "#/components/parameters/Page"}
      - name: sort
        in: query
        schema: {type: string, default: name, deprecated: true, x-deprecated: Unused.}
      requestBody:
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Pet"}
            example: {name: Rex}
      responses:
        "200":
          description: The pet.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Pet"}
              examples: {dog: {value: {name: Rex}}}
        "404": {$ref: "#/components/responses/Missing"}
components:
  parameters:
    Page:
      {name: page, in: query, schema: {$ref: "#/components/schemas/PageNumber"}}
  responses:
    Missing: {description: Not there.}
  schemas:
    PageNumber: {type: integer, maximum: 100, default: 1}
    Base:
      type: object
      properties:
        name: {type: string, minLength: 1, pattern: "^[A-Z]", format: name}
    Pet:
      allOf:
      - $ref: "#/components/schemas/Base"
      - type: object
        properties:
          kind: {$ref: "#/components/schemas/Kind", deprecated: true}
    Kind: {type: string, enum: [dog, cat], description: Kind of pet.}
webhooks:
  pet.born:
    post:
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      responses: {"200": {description: Received.}}
"""


@pytest.fixture(scope="module")
def pets(tmp_path_factory: pytest.TempPathFactory) -> Api:
    """Return the IR of the example."""
    path = tmp_path_factory.mktemp("spec") / "pets.yaml"
    path.write_text(EXAMPLE, "utf-8")
    return build(load(path))


def test_values_carry_what_the_document_says_of_them(pets: Api) -> None:
    """Limits, formats, defaults and deprecation come by references, places by `allOf`."""
    (operation,) = pets.operations()
    page, sort = operation.query
    assert ({"maximum": 100}, 1, "") == (page.limits, page.default, page.deprecated)
    assert "/components/parameters/Page" == page.at
    assert ({}, "name", "Unused.") == (sort.limits, sort.default, sort.deprecated)
    (id_,) = operation.path_parameters
    assert ({"minimum": 1}, "/paths/~1pets~1{id}/parameters/0") == (id_.limits, id_.at)

    pet = pets.schemas()[operation.result.read.name]  # type: ignore[union-attr]  # a class
    assert isinstance(pet, ObjectSchema)
    name, kind = pet.fields
    assert {"minLength": 1, "pattern": "^[A-Z]"} == name.limits
    assert ("name", "/components/schemas/Base/properties/name") == (
        name.format,
        name.at,
    )
    assert "/components/schemas/Pet/allOf/1/properties/kind" == kind.at
    assert "do not use it in new programs." == kind.deprecated


def test_operations_carry_their_places_and_payloads(pets: Api) -> None:
    """An operation is at its method, what it shares with others at the component."""
    (operation,) = pets.operations()
    put = "/paths/~1pets~1{id}/put"
    assert put == operation.at
    assert f"{put}/responses/200" == operation.result.at
    assert ["/components/responses/Missing"] == [e.at for e in operation.errors]
    assert {"request example": {"name": "Rex"}, "200 dog": {"name": "Rex"}} == (
        operation.examples
    )
    assert ["/webhooks/pet.born"] == [webhook.at for webhook in pets.webhooks]
    assert ["/tags/0"] == [resource.at for resource in pets.all_resources()]


@pytest.mark.parametrize(
    ("keys", "pointer"),
    [
        (("facts", "errors", "message"), "/x-client/errors/message"),
        (("facts", "errors", "field_name"), "/x-client/errors/field/name"),
        (("facts", "errors", "code"), "/x-client/errors"),
        (("facts", "rate_limit", "limit"), "/x-client"),
        (("facts", "api", "base_url"), "/servers"),
        (("schemes",), "/components"),
        (("title",), "/info/title"),
        (("nothing",), ""),
    ],
)
def test_facts_have_the_nearest_place(
    pets: Api, keys: tuple[str, ...], pointer: str
) -> None:
    """A fact that the document leaves out is where it would be written."""
    assert pointer == pets.place(*keys)


@pytest.fixture(scope="module", params=SPECS, ids=[path.name for path in SPECS])
def spec(request: pytest.FixtureRequest) -> tuple[Document, Api]:
    """Return a document of the project and its IR."""
    path: Path = request.param
    document = load(path)
    return document, build(document)


def placed(api: Api) -> Iterator[tuple[str, object]]:
    """Yield each part of an API by its place."""
    for resource in api.all_resources():
        yield resource.at, resource
    for operation in api.operations():
        yield operation.at, operation
        yield operation.result.at, operation.result
        parameters = (*operation.path_parameters, *operation.keywords)
        for part in (*parameters, *operation.errors):
            yield part.at, part
    for schema in api.schemas().values():
        yield schema.at, schema
        parts = getattr(schema, "fields", ())
        parts += schema.members if isinstance(schema, EnumSchema) else ()
        for part in parts:
            yield part.at, part


def test_every_place_of_the_spec_is_that_of_its_part(
    spec: tuple[Document, Api],
) -> None:
    """What the document has at a place has the name, the method or the value of the part."""
    document, api = spec
    for at, part in placed(api):
        value = follow(document.root, at)  # raises LookupError where nothing is
        match part:
            case Operation(method=method):
                assert method.lower() == split(at)[-1]
            case Parameter(wire=wire) if isinstance(value, dict) and "in" in value:
                assert wire == value["name"]
            case Parameter(wire="body") if split(at)[-1] == "requestBody":
                assert isinstance(value, dict) and "content" in value
            case PatchKeyword():
                assert ["properties", "value"] == split(at)[-2:]
            case Field(wire=wire) | Parameter(wire=wire):
                assert ["properties", wire] == split(at)[-2:]
            case EnumMember(value=known):
                assert known == value
            case _:
                assert isinstance(value, dict)
