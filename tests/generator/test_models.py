"""datamodel-code-generator: what it is asked, and what is published of its answers."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from generator.build import build
from generator.ir import Api, EnumSchema, ObjectSchema
from generator.load import load
from generator.render import models
from generator.render.cache import Cache
from generator.render.models import Answer, answers, field_types
from support.documents import Root, hostile, linted, tiny
from support.paths import FRAGMENTS, PROJECT

APIS = [PROJECT / "spec/v1", PROJECT / "spec/v2", *sorted(FRAGMENTS.glob("*.yaml"))]

KNOWN = {
    "schemas": [
        "Untyped.anything: Any | None for Any",
        "Untyped.described: Any | None for Any",
        "Untyped.nothing: Any | None for Any",
    ],
    "v1": ["FieldError.value: Any | None for Any"],
    "v2": [
        "CustomerPropertyValue.value: Any | None for Any",
        "FieldError.rejected_value: Any | None for Any",
    ],
}
"""What the library writes, and what is published instead: None is one of any values."""


def differences(api: Api) -> Iterator[str]:
    """Yield the fields and enums for which the library answers something else than the IR."""
    cache = Cache()
    published = field_types(api, cache)
    for name, answer in answers(api.schemas().values(), cache).items():
        schema = api.schemas()[name]
        if isinstance(schema, EnumSchema):
            members = [member.name for member in schema.members]
            if list(answer) != members:
                yield f"{name}: {list(answer)} for {members}"
            continue
        for field, ours in published[name].items():
            if answer.get(field) != ours:
                yield f"{name}.{field}: {answer.get(field)} for {ours}"


@pytest.mark.parametrize("path", APIS, ids=lambda path: path.stem)
def test_every_difference_is_known(path: Path) -> None:
    """The library and the IR agree on every other field, and on all members of enums."""
    api = build(load(path))

    assert KNOWN.get(path.stem, []) == sorted(differences(api))


@pytest.mark.parametrize("name", ["foreign", "house"])
def test_the_library_understands_hostile_documents(name: str) -> None:
    """Texts of a spec that reach the library as values of enums come back as literals."""
    assert [] == list(differences(build(hostile(name))))


# --- what is asked ----------------------------------------------------------------------


def pets(*names: str, extra: str = "name") -> Root:
    """Return a document with a model of each name, all of them alike but for the first."""
    root = copy.deepcopy(tiny())
    schemas = root["components"]["schemas"]  # type: ignore[call-overload, index]  # JSON
    for name in names:
        field = extra if name == names[0] else "name"
        schemas[name] = {  # type: ignore[call-overload, index]  # JSON
            "type": "object",
            "properties": {field: {"type": "string"}, "cat": {"$ref": CAT}, name: {}},
        }
    return root


CAT = "#/components/schemas/Cat"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return the components of each call of the library."""
    calls: list[list[str]] = []
    generated = models._generated

    def spy(schemas: Sequence[ObjectSchema | EnumSchema]) -> dict[str, Answer]:
        calls.append([schema.name for schema in schemas])
        if "Broken" in calls[-1]:
            raise KeyError("a bug of the library")
        return generated(schemas)

    monkeypatch.setattr(models, "_generated", spy)
    return calls


def test_the_library_is_asked_once_for_what_changed(
    tmp_path: Path, asked: list[list[str]]
) -> None:
    """All components are one question, and one that changed is asked alone the next time."""
    path = tmp_path / "cache"
    for extra, expected in (
        ("name", [["Cat", "Dog", "Hen"]]),
        ("name", []),
        ("age", [["Dog"]]),
    ):
        asked.clear()
        cache = Cache(path)
        found = field_types(linted(pets("Dog", "Hen", extra=extra)), cache)
        cache.save()
        assert expected == asked
        assert "Cat | None" == found[_name("Dog", found)]["cat"]
        assert "str | None" == found[_name("Dog", found)][extra]


def _name(name: str, found: dict[models.ClassName, object]) -> models.ClassName:
    return next(each for each in found if each == name)


def test_what_the_library_cannot_do_is_found_by_halves(
    asked: list[list[str]],
) -> None:
    """One component that makes it fail costs the others nothing, and has our annotations."""
    names = ["Broken", *(f"Pet{n}" for n in range(7))]
    api = linted(pets(*names))
    found = answers(api.schemas().values(), Cache())
    assert ["Broken"] == [name for name, answer in found.items() if not answer]
    assert len(asked) < len(names)
    published = field_types(api, Cache())
    broken, other = (published[_name(name, published)] for name in ("Broken", "Pet1"))
    assert broken["cat"] == other["cat"] == "Cat | None"


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"nick_name": "str | None", "cat": "Cat | None"},
        {"name": "__import__('os')", "cat": "Kitten | None"},
    ],
)
def test_another_answer_is_not_published(
    answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A field that was dropped, renamed or typed otherwise has the annotation of the IR."""
    monkeypatch.setattr(models, "_generated", lambda schemas: {"Dog": answer})
    found = field_types(linted(pets("Dog")), Cache())
    dog = found[_name("Dog", found)]
    assert {"name": "str | None", "cat": "Cat | None", "dog": "Any"} == dog


def test_without_the_library_nothing_is_published(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A library that is not installed is an error, and no component that fails."""

    def missing(schemas: object) -> dict[str, Answer]:
        raise ModuleNotFoundError("datamodel_code_generator")

    monkeypatch.setattr(models, "_generated", missing)
    with pytest.raises(ModuleNotFoundError):
        field_types(linted(tiny()), Cache())
