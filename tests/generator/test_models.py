"""datamodel-code-generator: what it is asked, and what is published of its answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from generator.build import build
from generator.ir import Api, ObjectSchema
from generator.load import load
from generator.render import models
from generator.render.cache import Cache
from generator.render.models import answers, field_types
from support.documents import Root, SharedCache, hostile, linted, replace_value, tiny
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


@pytest.fixture(scope="module")
def cache() -> Cache:
    """Return a cache for all documents, so that the library is asked once for each shape."""
    return SharedCache()


def differences(api: Api, cache: Cache) -> Iterator[str]:
    """Yield the fields for which the library answers something else than the IR."""
    published = field_types(api, cache)
    for schema in api.schemas().values():
        fields = schema.fields if isinstance(schema, ObjectSchema) else ()
        for field, answer in zip(fields, answers(fields, cache), strict=True):
            ours = published[schema.name][field.name]
            if answer != ours:
                yield f"{schema.name}.{field.name}: {answer} for {ours}"


@pytest.mark.parametrize("path", APIS, ids=lambda path: path.stem)
def test_every_difference_is_known(path: Path, cache: Cache) -> None:
    """The library and the IR agree on every other field."""
    api = build(load(path))

    assert KNOWN.get(path.stem, []) == sorted(differences(api, cache))


@pytest.mark.parametrize("name", ["foreign", "house"])
def test_the_library_understands_hostile_documents(name: str, cache: Cache) -> None:
    """Texts of a spec that reach the library as literal values come back as literals."""
    assert [] == list(differences(build(hostile(name)), cache))


# --- what is asked ----------------------------------------------------------------------

TEXT = {"type": "string"}
FLAG = {"type": "boolean"}
BROKEN = {"type": "string", "const": "broken"}


def list_of(name: str) -> Root:
    return {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}}


def pets(**models: Root) -> Root:
    """Return a document with a model of each name, which has these fields."""
    root = tiny()
    for name, fields in models.items():
        schema: Root = {"type": "object", "properties": fields}
        replace_value(root, f"/components/schemas/{name}", schema)
    return root


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the number of shapes in each call of the library."""
    calls: list[int] = []
    generated = models._generated

    def spy(shapes: Sequence[str]) -> list[str]:
        calls.append(len(shapes))
        if any("broken" in shape for shape in shapes):
            raise KeyError("a bug of the library")
        return generated(shapes)

    monkeypatch.setattr(models, "_generated", spy)
    return calls


def types_of(name: str, root: Root, cache: Cache) -> dict[str, str]:
    """Return the types that are published for the fields of a model."""
    found = field_types(linted(root), cache)
    return next(
        {str(field): str(type_) for field, type_ in types.items()}
        for each, types in found.items()
        if each == name
    )


def test_the_library_is_asked_once_for_each_shape(
    tmp_path: Path, asked: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names make no shape: new fields and models are asked about only if they have a new one."""
    monkeypatch.setattr(models, "_common", list)
    path = str(tmp_path / "cache")
    dog: Root = {"name": TEXT, "cats": list_of("Cat")}
    hen: Root = {"nick_name": TEXT, "dogs": list_of("Dog")}
    for document, expected in (
        (pets(Dog=dog), [2]),
        (pets(Dog=dog), []),
        (pets(Dog=dog, Hen=hen), []),
        (pets(Dog={**dog, "good": FLAG, "bad": FLAG}, Hen=hen), [1]),
    ):
        asked.clear()
        cache = Cache(path)
        found = types_of("Dog", document, cache)
        cache.save()
        assert expected == asked
        assert "list[Cat] | None" == found["cats"]
    assert "bool | None" == found["bad"]
    assert {
        "nick_name": "str | None",
        "dogs": "list[Dog] | None",
    } == types_of("Hen", document, cache)


def test_common_shapes_are_asked_along(tmp_path: Path, asked: list[int]) -> None:
    """A plain field more, or a list of a class, needs no library that takes long to import."""
    path = str(tmp_path / "cache")
    for fields in ({"tags": list_of("Cat")}, {"flag": FLAG, "name": TEXT, "any": {}}):
        cache = Cache(path)
        field_types(linted(pets(Dog=fields)), cache)
        cache.save()
    assert 1 == len(asked)


def test_what_the_library_cannot_do_is_found_by_halves(
    asked: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One shape that makes it fail costs the others nothing, and has our annotation."""
    monkeypatch.setattr(models, "_common", list)
    texts = {f"text{n}": {**TEXT, "const": f"{n}"} for n in range(7)}
    root = pets(Dog={"odd": BROKEN, **texts})
    dog = next(s for s in linted(root).schemas().values() if s.name == "Dog")
    assert isinstance(dog, ObjectSchema)
    odd, *others = answers(dog.fields, Cache())
    assert not odd
    assert [f"Literal['{n}'] | None" for n in range(7)] == others
    assert len(asked) < 8
    assert "Literal['broken'] | None" == types_of("Dog", root, Cache())["odd"]


@pytest.mark.parametrize("answer", ["", "Kitten | None", "__import__('os')"])
def test_another_answer_is_not_published(
    answer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A field that was dropped, renamed or typed otherwise has the annotation of the IR."""
    monkeypatch.setattr(models, "_generated", lambda shapes: [answer] * len(shapes))
    found = types_of("Dog", pets(Dog={"name": TEXT, "any": {}}), Cache())
    assert {"name": "str | None", "any": "Any"} == found


def test_a_literal_that_reads_like_a_class_is_no_class() -> None:
    """What a document lists as values is published as it is, whatever the classes are called."""
    odd = {**TEXT, "const": "Class0"}
    found = types_of("Dog", pets(Dog={"a": {"oneOf": [odd, list_of("Cat")]}}), Cache())
    assert {"a": "Literal['Class0'] | list[Cat] | None"} == found


def test_without_the_library_nothing_is_published(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A library that is not installed is an error, and no shape that fails."""

    def missing(shapes: object) -> list[str]:
        raise ModuleNotFoundError("datamodel_code_generator")

    monkeypatch.setattr(models, "_generated", missing)
    with pytest.raises(ModuleNotFoundError):
        field_types(linted(tiny()), Cache())
