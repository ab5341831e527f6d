"""Files beside a document: what it refers to in them becomes a part of it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.limits import Limits
from generator.load import load
from generator.review.diff import read_revision

MAIN = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /things:
    get:
      parameters: [{$ref: "parts/parameters.yaml#/Page"}]
      responses:
        "200":
          description: Things.
          content:
            application/json: {schema: {$ref: "parts/thing.yaml"}}
"""
THING = """\
type: object
properties:
  name: {$ref: "#/$defs/Name"}
  next: {$ref: "thing.yaml"}
  owner: {$ref: "../people.json#/Person"}
$defs:
  Name: {type: string}
"""
PEOPLE = """\
{"Person": {"type": "object", "properties": {"owns": {"$ref": "parts/thing.yaml"}}}}
"""
PARAMETERS = "Page: {name: page, in: query, schema: {type: integer}}\n"
FILES = {
    "api.yaml": MAIN,
    "parts/thing.yaml": THING,
    "parts/parameters.yaml": PARAMETERS,
    "people.json": PEOPLE,
}


def written(folder: Path, files: dict[str, str]) -> Path:
    """Write files below a folder; return the first one."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder / next(iter(files))


def loaded(folder: Path, files: dict[str, str]) -> Any:
    """Return the data of a document with files beside it."""
    return load(written(folder, files)).root


def problems(folder: Path, files: dict[str, str]) -> list[str]:
    """Return the lines that say which references of a document are not followed."""
    faults = load(written(folder, files)).faults.values()
    return [str(problem).replace(f"{folder}/", "") for problem in faults]


def document(schemas: str, **texts: str) -> dict[str, str]:
    """Return a document with these component schemas, and other files."""
    start = 'openapi: 3.1.0\ninfo: {title: Shop, version: "1"}\npaths: {}\n'
    main = f"{start}components:\n  schemas: {schemas}\n"
    return {"api.yaml": main, **{f"{name}.yaml": text for name, text in texts.items()}}


def test_what_files_contain_gets_the_names_it_has_there(tmp_path: Path) -> None:
    """A part of a file is a component of its kind, files that refer to each other too."""
    root = loaded(tmp_path, FILES)
    components = root["components"]
    assert {"thing", "Person", "Name"} == set(components["schemas"])
    assert ["Page"] == list(components["parameters"])
    thing = components["schemas"]["thing"]["properties"]
    assert "#/components/schemas/Name" == thing["name"]["$ref"]
    assert "#/components/schemas/thing" == thing["next"]["$ref"]
    assert "#/components/schemas/Person" == thing["owner"]["$ref"]
    owns = components["schemas"]["Person"]["properties"]["owns"]
    assert "#/components/schemas/thing" == owns["$ref"]


def test_places_are_those_in_the_files(tmp_path: Path) -> None:
    """What is included keeps file and line."""
    read = load(written(tmp_path, FILES))
    place = read.position("/components/schemas/thing/properties/next")
    assert (str(tmp_path / "parts/thing.yaml"), 4) == (place.file, place.line)


def test_a_component_that_is_a_reference_is_what_it_refers_to(tmp_path: Path) -> None:
    """The name that the document gives is the name, also for other references."""
    root = loaded(
        tmp_path,
        document(
            "{Item: {$ref: thing.yaml}, Other: {$ref: thing.yaml}}",
            thing="{type: object, properties: {next: {$ref: thing.yaml}}}",
        ),
    )
    schemas = root["components"]["schemas"]
    assert {"Item", "Other"} == set(schemas)
    assert "#/components/schemas/Item" == schemas["Other"]["$ref"]
    assert "#/components/schemas/Item" == schemas["Item"]["properties"]["next"]["$ref"]


def test_a_path_in_a_file_is_that_path(tmp_path: Path) -> None:
    """Path items stay where they are used."""
    files = {
        "api.yaml": FILES["api.yaml"].split("paths:")[0]
        + "paths: {/a: {$ref: paths/a.yaml}}\n",
        "paths/a.yaml": 'get: {responses: {"204": {description: Done.}}}\n',
    }
    root = loaded(tmp_path, files)
    assert "Done." == root["paths"]["/a"]["get"]["responses"]["204"]["description"]


def test_twins_are_named_after_their_files_in_any_order(tmp_path: Path) -> None:
    """Two parts of one name are both told apart by file and place, whichever comes first."""
    twins = {"cat": "Id: {type: string}\n", "dog": "Id: {type: integer}\n"}
    for number, order in enumerate(["[cat, dog]", "[dog, cat]"]):
        first, second = order.strip("[]").split(", ")
        schemas = f"""{{All: {{properties: {{
            a: {{$ref: "{first}.yaml#/Id"}}, b: {{$ref: "{second}.yaml#/Id"}}}}}}}}"""
        root = loaded(tmp_path / str(number), document(schemas, **twins))
        found = root["components"]["schemas"]
        assert {"All", "cat_Id", "dog_Id"} == set(found)
        assert "integer" == found["dog_Id"]["type"]


def test_a_name_of_the_document_is_not_taken(tmp_path: Path) -> None:
    """A component of the document keeps its name."""
    schemas = '{Id: {type: boolean}, All: {items: {$ref: "cat.yaml#/Id"}}}'
    root = loaded(tmp_path, document(schemas, cat="Id: {type: string}\n"))
    found = root["components"]["schemas"]
    assert "boolean" == found["Id"]["type"]
    assert "#/components/schemas/cat_Id" == found["All"]["items"]["$ref"]


def test_maps_and_texts_of_files_are_included(tmp_path: Path) -> None:
    """A reference in place of a map or of a text is replaced wherever it is."""
    files = document(
        """
    A: {description: {$ref: "words.yaml#/a"}, properties: {$ref: "fields.yaml"}}
    B: {properties: {$ref: "fields.yaml"}}""",
        words="a: The words.\n",
        fields="name: {type: string}\n",
    )
    found = loaded(tmp_path, files)["components"]["schemas"]
    assert "The words." == found["A"]["description"]
    assert {"name": {"type": "string"}} == found["A"]["properties"]
    assert found["A"]["properties"] == found["B"]["properties"]


def test_a_mapping_of_a_discriminator_leads_to_files(tmp_path: Path) -> None:
    """The values of a mapping are references too."""
    schemas = """
    Pet:
      oneOf: [{$ref: cat.yaml}]
      discriminator: {propertyName: kind, mapping: {cat: ./cat.yaml}}"""
    root = loaded(tmp_path, document(schemas, cat="{type: object}"))
    pet = root["components"]["schemas"]["Pet"]
    assert "#/components/schemas/cat" == pet["discriminator"]["mapping"]["cat"]


def test_a_file_may_refer_to_the_document(tmp_path: Path) -> None:
    """By its name, or as if the files were one."""
    cat = """
      properties:
        id: {$ref: "api.yaml#/components/schemas/Id"}
        old: {$ref: "#/components/schemas/Id"}"""
    files = document("{Id: {type: string}, Cat: {$ref: cat.yaml}}", cat=cat)
    found = loaded(tmp_path, files)["components"]["schemas"]["Cat"]["properties"]
    assert {"#/components/schemas/Id"} == {found["id"]["$ref"], found["old"]["$ref"]}


@pytest.mark.parametrize(
    ("reference", "reason"),
    [
        ("../secret.yaml", "leaves the folder of the document"),
        ("/etc/hosts.yaml", "leaves the folder of the document"),
        ("link.yaml", "leaves the folder of the document"),
        ("https://example.com/a.yaml", "leaves the document"),
        ("//example.com/a.yaml", "leaves the document"),
        ("file:///etc/hosts.yaml", "leaves the document"),
        ("notes.md", "is not a .json or .yaml file"),
        ("missing.yaml", "leads to no file"),
        ("cat.yaml#/Nothing", "leads nowhere in its file"),
        ("cat.yaml#name", "leaves the document"),
        ("broken.yaml", "cannot be followed: "),
        ("a%00.yaml", "is not the name of a file"),
    ],
)
def test_other_references_are_refused(
    reference: str, reason: str, tmp_path: Path
) -> None:
    """Files outside of the folder, addresses and what does not exist: named, not read."""
    (tmp_path / "secret.yaml").write_text("{type: string}")
    folder = tmp_path / "api"
    folder.mkdir()
    (folder / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    files = document(f'{{A: {{items: {{$ref: "{reference}"}}}}}}', cat="{}", broken="{")
    (found,) = problems(folder, files)
    assert found.startswith("api.yaml:5:25: A[], $ref: $ref ")
    assert reason in found


def test_references_that_lead_to_each_other_only_are_refused(tmp_path: Path) -> None:
    """A circle of references without a schema is named."""
    files = document("{A: {$ref: b.yaml}}", b="{$ref: c.yaml}", c="{$ref: b.yaml}")
    (found,) = problems(tmp_path, files)
    assert "refers to itself" in found


def test_what_is_included_many_times_is_limited(tmp_path: Path) -> None:
    """Maps that double with each file do not fill the memory."""
    parts = {
        f"p{n}": f"{{a: {{properties: {{$ref: p{n + 1}.yaml}}}},"
        f" b: {{properties: {{$ref: p{n + 1}.yaml}}}}}}"
        for n in range(40)
    }
    files = document("{A: {properties: {$ref: p0.yaml}}}", **parts, p40="{}")
    path = written(tmp_path, files)
    faults = load(path, limits=Limits(values=2_000)).faults.values()
    assert any("too much" in problem.message for problem in faults)


def test_the_commands_read_the_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`bundle` prints one document, and `generate` makes a package of it."""
    path = written(tmp_path, FILES)
    assert 0 == main(["bundle", "--spec", str(path)])
    assert "thing" in json.loads(capsys.readouterr().out)["components"]["schemas"]
    output = str(tmp_path / "out")
    assert 0 == main(
        ["generate", "--spec", str(path), "--package", "shop", "--output", output]
    )
    assert "class Thing(" in (tmp_path / "out/shop/models/schemas.py").read_text()


def test_a_revision_has_the_files_of_its_time(tmp_path: Path) -> None:
    """`diff` reads the files beside the document from the same revision."""
    path = written(tmp_path, FILES)
    git = ["git", "-C", str(tmp_path), "-c", "user.name=a", "-c", "user.email=a@b"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "-qm", "Begin"], check=True)
    (tmp_path / "people.json").write_text('{"Person": {"type": "string"}}')
    revision = read_revision("HEAD", path, Limits())
    assert "Person" in {str(name) for name in revision.package.main.schemas()}
