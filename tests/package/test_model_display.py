"""What people see of a model: one line in a log, and the descriptions in its JSON Schema."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from helpscout_client._models import descriptions
from helpscout_client._models.model import Model
from helpscout_client.v2 import models
from pydantic import create_model

from support.bundles import VERSIONS, bundle, model, model_names

# --- repr -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        (
            "Conversation",
            {"id": 1, "number": 2, "subject": "Tea", "status": "odd", "folderId": 3},
            "Conversation(id=1, number=2, subject='Tea', status='odd')",
        ),
        (
            "Conversation",
            {"subject": "long " * 20, "id": None},
            f"Conversation(subject='{('long ' * 20)[:39]}…')",
        ),
        ("Customer", {"id": 7, "firstName": "Ada"}, "Customer(id=7, first_name='Ada')"),
        ("AccessToken", {"access_token": "secret"}, "AccessToken(access_token)"),
        ("TagList", {"page": {}, "more": 1}, "TagList(page, more)"),
        ("TagList", {}, "TagList()"),
        ("TagList", {"x" * 90: 1}, "TagList()"),
        ("TagList", {"page": 7}, "TagList(page)"),
    ],
)
def test_repr_names_the_object(
    name: str, content: dict[str, Any], expected: str
) -> None:
    """It is the id and what names the object, else the names of its fields."""
    assert expected == repr(model("v2", name).from_payload(content))


@pytest.mark.parametrize("version", VERSIONS)
def test_repr_fits_a_line(version: str) -> None:
    """Whatever a model contains, its `repr` is a line of 80 characters."""
    for name in model_names(version):
        kind = model(version, name)
        fields = {f.alias or n: "x" * 50 for n, f in kind.model_fields.items()}

        assert len(repr(kind.from_payload({**fields, "y" * 50: 1}))) <= 80


def test_an_object_that_is_not_complete_has_a_repr() -> None:
    """A debugger may show a model before it is filled."""
    assert "Tag()" == repr(models.Tag.__new__(models.Tag))


# --- descriptions -----------------------------------------------------------------------


def described(version: str, name: str) -> dict[str, str]:
    """Return the descriptions of the properties of a schema in the bundle."""
    schema = bundle(version)["components"]["schemas"][name]
    properties = schema.get("properties", {}).items()
    return {
        key: each["description"] for key, each in properties if "description" in each
    }


@pytest.mark.parametrize("by_alias", [True, False])
def test_a_schema_has_the_descriptions_of_the_fields(by_alias: bool) -> None:
    """Properties are described in the words of the spec, under either name."""
    schema = models.Conversation.model_json_schema(by_alias=by_alias)["properties"]
    expected = described("v2", "Conversation")

    assert (
        expected["folderId"]
        == schema["folderId" if by_alias else "folder_id"]["description"]
    )
    assert expected["status"] == schema["status"]["description"]


@pytest.mark.parametrize("version", VERSIONS)
def test_every_description_is_in_the_schema(version: str) -> None:
    """No description of a field is lost on the way to a JSON Schema."""
    for name in model_names(version):
        properties = model(version, name).model_json_schema().get("properties", {})
        for key, text in described(version, name).items():
            found = " ".join(properties[key]["description"].split())
            assert found.startswith(" ".join(text.split())[:40])


def test_fastapi_documents_the_fields() -> None:
    """The pages of FastAPI describe the fields of a body and of a response."""
    app = FastAPI()

    @app.post("/copy")
    def copy(tag: models.AccountTag) -> models.AccountTag:
        return tag

    documented = {
        each["properties"]["name"]["description"]
        for name, each in app.openapi()["components"]["schemas"].items()
        if name.startswith("AccountTag")  # pydantic 2.12 has two of it
    }
    assert {described("v2", "AccountTag")["name"]} == documented


@pytest.fixture
def _no_sources(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hide the sources of modules, as in a package of compiled files only."""

    def refuse(_: object) -> str:
        raise OSError("could not get source code")

    monkeypatch.setattr(inspect, "getsource", refuse)
    descriptions._of_module.cache_clear()
    yield
    descriptions._of_module.cache_clear()


@pytest.mark.usefixtures("_no_sources")
def test_without_source_there_are_no_descriptions() -> None:
    """A schema is made all the same."""
    properties = models.Conversation.model_json_schema()["properties"]

    assert {"title": "Folderid", "type": "integer"} == properties["folderId"]


def test_a_model_of_a_program_may_have_no_source() -> None:
    """Neither a model made by a function nor one of a local class stops a schema."""
    made = create_model("Made", __base__=Model, size=(int, ...))

    class Local(models.AccountTag):
        """A tag of a test."""

        size: int

    assert "integer" == made.model_json_schema()["properties"]["size"]["type"]
    properties = Local.model_json_schema()["properties"]
    assert described("v2", "AccountTag")["name"] == properties["name"]["description"]
    assert "description" not in properties["size"]
