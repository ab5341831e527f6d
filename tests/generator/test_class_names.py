"""Classes of other people's documents: each has a name of its own, whatever was built first."""

from __future__ import annotations

from typing import Any

import pytest

from generator.build import Problems, build
from generator.ir import Api, ObjectSchema
from generator.load import NamesFile
from generator.names import ClassName
from support.documents import Root, document, tiny

OBJECT: Root = {"type": "object", "properties": {"x": {"type": "string"}}}
ENUM: Root = {"type": "string", "enum": ["a"]}


def having(**properties: Any) -> Root:
    """Return the schema of an object."""
    return {"type": "object", "properties": properties}


def api(schemas: Root, names: NamesFile | None = None, **more: Any) -> Api:
    """Return what is built of a document with these components."""
    root = tiny() | {"components": {"schemas": schemas}} | more
    root["paths"] = {
        "/x": {
            "get": {"operationId": "x.get", "responses": {"204": {"description": ""}}}
        }
    }
    return build(document(root), names=names)


def classes(schemas: Root) -> dict[str, str]:
    """Return the names of classes by their pointers, below that of the components."""
    found = api(schemas).schemas().values()
    return {each.at.removeprefix("/components/schemas/"): each.name for each in found}


CLASSES: list[tuple[str, Root, dict[str, str]]] = [
    (
        "signs and case",
        {"foo-bar": OBJECT, "FooBar": OBJECT, "foo_bar": OBJECT},
        {"foo-bar": "FooDashBar", "FooBar": "FooBarPascal", "foo_bar": "FooBarSnake"},
    ),
    (
        "a component keeps its name",
        {"Pet": having(state=ENUM), "PetState": OBJECT},
        {"Pet": "Pet", "Pet/properties/state": "PetStateEnum", "PetState": "PetState"},
    ),
    (
        "also of what it could be called instead",
        {"Pet": having(state=ENUM), "PetState": OBJECT, "PetStateEnum": OBJECT},
        {
            "Pet": "Pet",
            "Pet/properties/state": "StateOfPet",
            "PetState": "PetState",
            "PetStateEnum": "PetStateEnum",
        },
    ),
    (
        "two places of one name and one kind",
        {"Pet": having(toy_kind=ENUM), "PetToy": having(kind=ENUM)},
        {
            "Pet": "Pet",
            "PetToy": "PetToy",
            "Pet/properties/toy_kind": "ToyKindOfPet",
            "PetToy/properties/kind": "KindOfPetToy",
        },
    ),
    (
        "two places of one name",
        {"Pet": having(toy_kind=OBJECT), "PetToy": having(kind=ENUM)},
        {
            "Pet": "Pet",
            "PetToy": "PetToy",
            "Pet/properties/toy_kind": "PetToyKindObject",
            "PetToy/properties/kind": "PetToyKindEnum",
        },
    ),
    (
        "what is inside is called after the place",
        {"Pet": having(toy_kind=having(a=OBJECT)), "PetToy": having(kind=ENUM)},
        {
            "Pet": "Pet",
            "PetToy": "PetToy",
            "Pet/properties/toy_kind": "PetToyKindObject",
            "Pet/properties/toy_kind/properties/a": "PetToyKindA",
            "PetToy/properties/kind": "PetToyKindEnum",
        },
    ),
    (
        "what is inherited is called after its owner",
        {
            "Cat": {"allOf": [{"$ref": "#/components/schemas/Pet"}, OBJECT]},
            "Pet": having(toy=OBJECT),
        },
        {"Cat": "Cat", "Pet": "Pet", "Pet/properties/toy": "PetToy"},
    ),
]


@pytest.mark.parametrize(
    ("schemas", "names"),
    [(schemas, names) for _, schemas, names in CLASSES],
    ids=[name for name, _, _ in CLASSES],
)
def test_classes_are_told_apart(schemas: Root, names: dict[str, str]) -> None:
    """By what a component is called, or by the place of what has no name; never by order."""
    assert names == classes(schemas)
    assert names == classes(dict(reversed(schemas.items())))


def test_forms_of_fastapi_are_called_after_their_function() -> None:
    """Not after its path and method as well, unless that is what tells them apart."""
    root = tiny()
    root["paths"] = {
        path: {"post": {"operationId": id_, "responses": {"204": {"description": ""}}}}
        for path, id_ in {
            "/up/": "send_file_up__post",
            "/a": "put_a_post",
            "/b": "put_b_post",
        }.items()
    }
    keys = ("Body_send_file_up__post", "Body_put_a_post", "Body_put_b_post")
    root["components"] = {"schemas": dict.fromkeys(keys, OBJECT)}

    assert {"BodySendFile", "BodyPutAPost", "BodyPutBPost"} == set(
        build(document(root)).schemas()
    )


def test_a_class_can_be_named() -> None:
    """The bare pointer of a property is its field, so that its class says so."""
    names = NamesFile(
        "names.yaml",
        {
            "/components/schemas/Pet": "Animal",
            "/components/schemas/Pet/properties/state": "how",
            "/components/schemas/Pet/properties/state class": "Mood",
        },
    )
    found = api({"Pet": having(state=ENUM)}, names).schemas()
    pet = found[ClassName("Animal")]

    assert isinstance(pet, ObjectSchema)
    assert {"Animal", "Mood"} == set(found)
    assert ["how"] == [field.name for field in pet.fields]


def test_a_class_with_a_checksum_has_a_line_to_write() -> None:
    """It is the last resort."""
    schemas = dict.fromkeys(["PetState", "PetStateEnum", "StateOfPet"], OBJECT)
    root = tiny() | {"components": {"schemas": {"Pet": having(state=ENUM), **schemas}}}
    root["paths"] = {}
    problems = Problems()
    build(document(root), problems=problems)

    assert [
        "choose a name in names.yaml: /components/schemas/Pet/properties/state class: PetState"
    ] == [each.hint for each in problems.found]


def test_what_operations_share_is_called_after_itself() -> None:
    """Not after the operation that happens to be built first."""
    schema = having(state=ENUM)
    shared = {"description": "", "content": {"application/json": {"schema": schema}}}
    root = tiny()
    root["components"] = {"responses": {"OnePet": shared}}
    root["paths"] = {
        path: {"get": {"responses": {"200": {"$ref": "#/components/responses/OnePet"}}}}
        for path in ("/a", "/b")
    }

    assert ["OnePetResponse", "OnePetResponseState"] == sorted(
        build(document(root)).schemas()
    )


def test_an_event_is_not_called_like_its_payload() -> None:
    """Both stand in one module."""
    posted = {
        "post": {
            "requestBody": {
                "content": {
                    "application/json": {
                        "schema": {"$ref": "#/components/schemas/NewPet"}
                    }
                }
            }
        }
    }
    found = api({"NewPet": OBJECT}, webhooks={"newPet": posted, "new-pet": posted})

    assert {"newPet": "NewPetEvent", "new-pet": "NewDashPetEvent"} == {
        each.event: each.class_name for each in found.webhooks
    }
