"""Overlays: changes of someone else's document, by OpenAPI Overlay 1.0."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.errors import SpecError
from generator.load import Document, load

SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /pets:
    get:
      tags: [pets]
      parameters:
        - {name: old, in: query, schema: {type: string}}
        - {name: page, in: query, schema: {type: string}}
      responses: {"204": {description: Done.}}
  /internal:
    get:
      x-internal: true
      responses: {"204": {description: Done.}}
"""
HEAD = 'overlay: 1.0.0\ninfo: {title: Changes, version: "1"}\nactions:\n'


def changed(folder: Path, *actions: str, more: str = "") -> Document:
    """Return the document after the actions."""
    (folder / "api.yaml").write_text(SPEC)
    text = HEAD + "".join(f"  - {action}\n" for action in actions) + more
    (folder / "overlay.yaml").write_text(text)
    return load(folder / "api.yaml", overlays=[folder / "overlay.yaml"])


def operation(document: Document) -> Any:
    """Return the operation of the pets."""
    paths: Any = document.root["paths"]
    return paths["/pets"]["get"]


def test_objects_are_merged(tmp_path: Path) -> None:
    """Members are added, objects merged, single values replaced, lists continued."""
    update = '{summary: List, tags: [more], responses: {"204": {description: Ok.}}}'
    found = operation(
        changed(tmp_path, f"{{target: \"$.paths['/pets'].get\", update: {update}}}")
    )
    assert ("List", ["pets", "more"]) == (found["summary"], found["tags"])
    assert {"204": {"description": "Ok."}} == found["responses"]


def test_an_update_of_a_list_is_an_item(tmp_path: Path) -> None:
    """What is merged into a list comes at its end."""
    update = "{name: size, in: query, schema: {type: integer}}"
    found = operation(
        changed(tmp_path, f"{{target: $.paths.*.get.parameters, update: {update}}}")
    )
    assert ["old", "page", "size"] == [each["name"] for each in found["parameters"]]


def test_every_part_that_is_selected_is_changed(tmp_path: Path) -> None:
    """Each gets an update of its own: what is changed later is changed once."""
    document = changed(
        tmp_path,
        "{target: $.paths.*.*, update: {tags: [all], x-a: {b: 1}}}",
        "{target: \"$.paths['/pets'].get.x-a\", update: {b: 2}}",
    )
    paths: Any = document.root["paths"]
    assert ["pets", "all"] == paths["/pets"]["get"]["tags"]
    assert ["all"] == paths["/internal"]["get"]["tags"]
    assert [2, 1] == [path["get"]["x-a"]["b"] for path in paths.values()]


def test_parts_are_removed(tmp_path: Path) -> None:
    """By a filter, or several items of one list."""
    document = changed(
        tmp_path,
        '{target: "$.paths[?@.get.x-internal == true]", remove: true}',
        "{target: \"$..parameters[?@.name == 'old']\", remove: true}",
    )
    assert ["/pets"] == list(document.root["paths"])  # type: ignore[arg-type]
    assert ["page"] == [each["name"] for each in operation(document)["parameters"]]
    place = document.position("/paths/~1pets/get/parameters/0/name")
    assert (9, str(tmp_path / "api.yaml")) == (place.line, place.file)


def test_all_items_of_a_list_are_removed(tmp_path: Path) -> None:
    """The numbers of the later items stay right."""
    document = changed(tmp_path, '{target: "$..parameters[*]", remove: true}')
    assert [] == operation(document)["parameters"]


@pytest.mark.parametrize("selected", ["[0,1]", "[1,0]", "[::-1]", "[-1,0]"])
def test_items_are_removed_in_any_order(selected: str, tmp_path: Path) -> None:
    """Those that were selected, whatever order the path gives them."""
    document = changed(
        tmp_path,
        "{target: \"$.paths['/pets'].get.tags\", update: [b, c]}",
        f"{{target: \"$.paths['/pets'].get.tags{selected}\", remove: true}}",
    )
    left = {"[0,1]": ["c"], "[1,0]": ["c"], "[::-1]": [], "[-1,0]": ["b"]}
    assert left[selected] == operation(document)["tags"]


def test_a_single_value_is_replaced(tmp_path: Path) -> None:
    """As Overlay 1.1 says."""
    document = changed(tmp_path, "{target: $.info.title, update: Other}")
    assert {"title": "Other", "version": "1"} == document.root["info"]


def test_a_reference_that_is_added_leads_into_the_document(tmp_path: Path) -> None:
    """It is part of the document then, wherever the overlay is."""
    schemas = '{components: {schemas: {A: {type: string}, B: {$ref: "#/components/schemas/A"}}}}'
    document = changed(tmp_path, f"{{target: $, update: {schemas}}}")
    assert document.root["components"]


def test_a_part_is_copied(tmp_path: Path) -> None:
    """Overlay 1.1 copies one part of the document into others."""
    document = changed(
        tmp_path,
        "{target: \"$.paths['/internal'].get\", copy: \"$.paths['/pets'].get\"}",
    )
    paths: Any = document.root["paths"]
    assert ["pets"] == paths["/internal"]["get"]["tags"]


def test_what_is_added_has_its_place_in_the_overlay(tmp_path: Path) -> None:
    """Problems of what an overlay adds lead to its line."""
    document = changed(
        tmp_path, "{target: $.paths.*.get, update: {summary: 1, operationId: x}}"
    )
    place = document.position("/paths/~1pets/get/summary")
    assert (str(tmp_path / "overlay.yaml"), 4) == (place.file, place.line)


def test_an_action_that_selects_nothing_is_a_warning(tmp_path: Path) -> None:
    """The document may have changed, so the action is named."""
    (warning,) = changed(tmp_path, "{target: $.paths.x, remove: true}").warnings
    assert ("warning", 4) == (warning.severity, warning.line)
    assert "$.paths.x selects nothing in the document" == warning.message


@pytest.mark.parametrize(
    ("action", "message"),
    [
        ('{target: "$.paths[", remove: true}', "4:6: actions[0].target: no JSONPath"),
        ("{target: paths, remove: true}", "4:6: actions[0].target: no JSONPath"),
        ('{target: "", remove: true}', "4:5: actions[0]: the action has no target"),
        ("{target: $.info}", "4:5: actions[0]: the action changes nothing"),
        ("{target: $.info, updat: {}}", "updat: 'updat' means nothing here; did you"),
        ("{target: $.info, update: []}", "/info is an object, and update is a list"),
        (
            "{target: $.info.title, update: {}}",
            "title is a single value, and update is",
        ),
        ('{target: "$", remove: true}', "the whole document cannot be removed"),
        ("{target: $.info, copy: $.paths.*}", "2 parts of the document are selected"),
    ],
)
def test_what_cannot_be_applied_is_refused(
    action: str, message: str, tmp_path: Path
) -> None:
    """With the place in the overlay."""
    with pytest.raises(SpecError) as caught:
        changed(tmp_path, action)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("overlay: 2.0.0\nactions: [{target: $, update: {}}]", "overlay is 2.0.0"),
        ("actions: [{target: $, update: {}}]", "overlay is missing"),
        ("overlay: 1.0.0\nactions: []", "there are no actions"),
        ("overlay: 1.0.0\nactions: 3", "there are no actions"),
        ("overlay: 1.0.0\naction: []", "did you mean actions?"),
        ("[]", "overlay is missing"),
    ],
)
def test_what_is_no_overlay_is_refused(text: str, message: str, tmp_path: Path) -> None:
    """With what an overlay begins with."""
    (tmp_path / "api.yaml").write_text(SPEC)
    (tmp_path / "overlay.yaml").write_text(text)
    with pytest.raises(SpecError, match=r"overlay\.yaml:") as caught:
        load(tmp_path / "api.yaml", overlays=[tmp_path / "overlay.yaml"])
    assert message in str(caught.value)


def test_the_commands_apply_overlays_in_their_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--overlay` may be given several times; `--strict` refuses unused actions."""
    (tmp_path / "api.yaml").write_text(SPEC)
    for name, title in (("a", "First"), ("b", "Second")):
        action = f"  - {{target: $.info, update: {{title: {title}}}}}\n"
        (tmp_path / f"{name}.yaml").write_text(HEAD + action)
    options = ["--spec", str(tmp_path / "api.yaml")]
    options += ["--overlay", str(tmp_path / "a.yaml")]
    options += ["--overlay", str(tmp_path / "b.yaml")]
    assert 0 == main(["bundle", *options])
    assert "Second" == json.loads(capsys.readouterr().out)["info"]["title"]
    unused = HEAD + "  - {target: $.nothing, remove: true}\n"
    (tmp_path / "b.yaml").write_text(unused)
    assert 0 == main(["lint", *options])
    assert "b.yaml:4:6: warning: actions[0].target" in capsys.readouterr().err
    assert 2 == main(["lint", *options, "--strict"])
    assert "b.yaml:4:6: actions[0].target" in capsys.readouterr().err
