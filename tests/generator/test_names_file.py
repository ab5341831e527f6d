"""A names file calls what a document has as its author likes, and says what it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from generator.errors import SpecError, UsageError
from generator.ir import Api, EnumSchema, ObjectSchema
from generator.reading import read_api

DOCUMENT = """\
openapi: 3.1.0
info: {title: Shop, version: "1.0"}
servers: [{url: "https://shop.example"}]
tags: [{name: Pet Things}]
paths:
  /pets/{id}:
    put:
      operationId: op
      tags: [Pet Things]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: id, in: query, schema: {type: string}}
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      responses: {"204": {description: Done.}}
    get:
      operationId: op2
      tags: [Pet Things]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        "200":
          description: A pet.
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
components:
  schemas:
    Sort: {type: string, enum: [name, -name, aBcD, a_bcD]}
    Pet:
      type: object
      properties: {a-b: {type: string}, a_b: {type: string}, sort: {$ref: "#/components/schemas/Sort"}}
"""
NAMES = """\
package: pet_shop
client: PetShop
/tags/Pet Things: pets
PUT /pets/{id}: pets.photos.save
PUT /pets/{id} query id: old_id
PUT /pets/{id} body a-b: b
/paths/~1pets~1{id}/get: pets.load
/components/schemas/Sort/enum/-name: NAME_DOWN
/components/schemas/Sort/enum/2: FIRST
/components/schemas/Pet/properties/a-b: ab
"""


def read(folder: Path, names: str | None, file: str = "names.yaml") -> Api:
    """Return the API of the document with a names file."""
    path = folder / "openapi.yaml"
    path.write_text(DOCUMENT, "utf-8")
    if names is not None:
        (folder / file).write_text(names, "utf-8")
    given = folder / file if names is not None and file != "names.yaml" else None
    return read_api(path, names=given).api


@pytest.mark.parametrize("file", ["names.yaml", "other.yaml"])
def test_everything_can_be_named(tmp_path: Path, file: str) -> None:
    """By its place in the document; `names.yaml` is found beside it."""
    api = read(tmp_path, NAMES, file)

    assert ("pet_shop", "PetShop") == (api.package, api.client)
    load, save = sorted(api.operations(), key=lambda operation: operation.id)
    assert ("pets.load", "pets.photos.save") == (load.id, save.id)
    assert ["old_id"] == [each.name for each in save.query]
    assert ["b", "a_b", "sort"] == [each.name for each in save.body_fields]
    sort, pet = api.schemas().values()
    assert isinstance(sort, EnumSchema)
    assert ["NAME", "NAME_DOWN", "FIRST", "A_BC_D"] == [m.name for m in sort.members]
    assert isinstance(pet, ObjectSchema)
    assert ["ab", "a_b", "sort"] == [field.name for field in pet.fields]


MISTAKES = [
    ("package: a-b", "1:1: 'a-b' cannot be a name there; write a_b, or another one"),
    ("GET /pets/{id}: load", "1:1: 'load' cannot be a name there; write load.call"),
    ("PUT /pets/{id} query id: class", "'class' cannot be a name there; write class_"),
    ("/tags/Pet Thing: a", "nothing to name at /tags/Pet Thing; did you mean /tags/Pet Things?"),
    ("a: b\n/components/schemas/Sort/enum/nam: A", "2:1: there is nothing to name at"),
    (
        "/components/schemas/Sort/enum/name: A\n/components/schemas/Sort/enum/-name: A",
        "2:1: A is the name of something else there",
    ),
    ("PUT /pets/{id}: pets.x\nGET /pets/{id}: pets.x", "x is the name of something else"),
    ("/tags/Pet Things: [a]", "the name is no text; write /tags/Pet Things: name"),
    ("- a", "1:1: this is no mapping of names"),
]  # fmt: skip


@pytest.mark.parametrize(("names", "message"), MISTAKES)
def test_mistakes_are_named(tmp_path: Path, names: str, message: str) -> None:
    """With the line of the file, and what to write."""
    with pytest.raises(SpecError) as refused:
        read(tmp_path, names)

    assert f"names.yaml:{message}" in str(refused.value) or message in str(
        refused.value
    )
    assert "names.yaml:" in str(refused.value)


def test_a_document_beside_is_no_names_file(tmp_path: Path) -> None:
    """An API of names is not mistaken."""
    assert "shop" == read(tmp_path, "openapi: 3.1.0\ninfo: x\n").package


def test_a_document_with_x_client_names_everything_itself(tmp_path: Path) -> None:
    """So a names file for it is refused."""
    path = tmp_path / "openapi.yaml"
    path.write_text(DOCUMENT + "x-client: {package: shop}\n", "utf-8")
    names = tmp_path / "other.yaml"
    names.write_text(NAMES, "utf-8")

    with pytest.raises(UsageError, match="x-client: change the names in it"):
        read_api(path, names=names, house=False)


def test_what_a_checksum_tells_apart_has_a_line_to_write(tmp_path: Path) -> None:
    """The warning gives it."""
    read(tmp_path, None)
    found = read_api(tmp_path / "openapi.yaml").found

    assert [
        f"choose a name in names.yaml: /components/schemas/Sort/enum/{value}: A_BC_D"
        for value in ("aBcD", "a_bcD")
    ] == [each.hint for each in found if "checksum" in each.message]


def test_commands_take_a_names_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`generate`, `check` and `lint` with the same names, `diff` with those of each revision."""
    old, new = tmp_path / "old", tmp_path / "new"
    for folder in (old, new):
        folder.mkdir()
    read(old, None)
    read(new, NAMES)
    arguments = ["--spec", str(new / "openapi.yaml"), "--output", str(tmp_path)]

    assert 0 == main(["generate", *arguments])
    assert 0 == main(["check", *arguments])
    assert 1 == main(
        ["check", *arguments, "--names", str(new / "names.yaml"), "--package", "b"]
    )
    capsys.readouterr()
    assert 0 == main(["diff", str(old / "openapi.yaml"), str(new / "openapi.yaml")])
    assert "NAME_DOWN" in capsys.readouterr().out
    both = ["--names", str(new / "names.yaml")]
    assert 0 == main(
        ["diff", str(old / "openapi.yaml"), str(new / "openapi.yaml"), *both]
    )
    assert "NAME_DOWN" not in capsys.readouterr().out
