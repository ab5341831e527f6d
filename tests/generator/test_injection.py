"""Text of a spec stays text: it never becomes code of the package, nor of the generator.

Every string of two documents, and every key that its author chose, is a position. The
documents have a text wherever the generator reads one; one is of the house, with x-client.
"""

from __future__ import annotations

import ast
import copy
import functools
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import cast

import pytest

from generator import render
from generator.cli import main
from generator.errors import OutputError, SpecError
from generator.ir import Api
from generator.load.node import Node, root_of
from generator.load.pointers import escape
from generator.load.references import keyword_objects
from generator.publish import publish
from generator.render import modules
from generator.render.bindings import Interface
from hostile.payloads import MARKER, PAYLOADS
from support.documents import (
    Files,
    Root,
    document,
    hostile,
    linted,
    python_of_the_spec,
    rename_key,
    rendered,
    replace_value,
    write_json,
)
from support.paths import HOSTILE, PROJECT

DOCUMENTS = ("foreign", "house")
# Words that OpenAPI chose: the lint refuses any other text there.
_FIXED = frozenset({"$ref", "in", "openapi", "style", "type"})
_PROSE = frozenset({"description", "summary"})
_HARMLESS = "it's"
# A surrogate has no place in the documents in memory: the loader refuses it, tested below.
LOADABLE = {name: text for name, text in PAYLOADS.items() if name != "lone surrogate"}
# Those that could move a line of a file, or the code around a docstring.
STRUCTURAL = ("triple quotes on a line", "lone backslash", "encoding", "imports")
# Those that are refused where others are taken.
REFUSED = ("bracket and annotation", "line feed", "braces", "lone backslash")


@dataclass(frozen=True)
class Position:
    """A place of a document that holds text: a value, or a key."""

    pointer: str
    original: str
    is_key: bool

    @property
    def is_prose(self) -> bool:
        """Whether nothing but docstrings is made of the text."""
        return not self.is_key and self.pointer.rpartition("/")[2] in _PROSE

    def fill(self, root: Root, payload: str) -> None:
        """Put a payload here: behind the text that is there, around it in a description.

        A summary is the payload alone.
        """
        text = self.original + payload
        if self.is_prose:
            is_summary = self.pointer.endswith("/summary")
            text = payload if is_summary else f"{payload} {self.original} {payload}"
        change = rename_key if self.is_key else replace_value
        change(root, self.pointer, text)


def positions(root: Root) -> list[Position]:
    """Return every position of a document."""
    node = root_of(document(root))
    keywords = {owner.pointer for owner in keyword_objects(node)}
    return list(_positions(node, keywords))[::-1]


def _positions(node: Node, keywords: set[str]) -> Iterator[Position]:
    for key, member in node.members():
        if node.pointer not in keywords:
            yield Position(member.pointer, key, is_key=True)
        yield from _positions(member, keywords)
    for item in node.items():
        yield from _positions(item, keywords)
    if isinstance(node.value, str) and node.key not in _FIXED:
        yield Position(node.pointer, node.value, is_key=False)


def filled(root: Root, places: Iterable[Position], payload: str) -> Root:
    """Return a copy of a document with a payload at the places."""
    changed = copy.deepcopy(root)
    # Inner ones first: a key is a step to what is below it.
    for place in sorted(places, key=lambda p: (-p.pointer.count("/"), p.is_key)):
        place.fill(changed, payload)
    return changed


def accepted(
    root: Root,
    places: Sequence[Position],
    payload: str,
    beside: Sequence[Position] = (),
) -> list[Position]:
    """Return those of the places in which the generator does not refuse a payload.

    The places that are `beside` them have it too.
    """
    try:
        linted(filled(root, [*places, *beside], payload), package="hostile")
    except SpecError as error:
        if len(places) == 1:
            return []
        return [
            place
            for part in _parts(places, payload, error)
            for place in accepted(root, part, payload, beside)
        ]
    return list(places)


def _parts(
    places: Sequence[Position], payload: str, error: SpecError
) -> list[Sequence[Position]]:
    """Split places in two: those that the problems name and the others, or else in halves."""
    suffix = escape(payload)
    named = {problem.pointer.replace(suffix, "") for problem in error.problems}
    innocent = [place for place in places if place.pointer not in named]
    if 0 < len(innocent) < len(places):
        return [innocent, [place for place in places if place.pointer in named]]
    half = len(places) // 2
    return [places[:half], places[half:]]


@functools.cache
def open_positions(name: str) -> tuple[Position, ...]:
    """Return the positions of a document that take any text, such as one with a quote."""
    root = hostile(name).root
    return tuple(accepted(root, positions(root), _HARMLESS))


@functools.cache
def doubtful_positions(name: str) -> tuple[Position, ...]:
    """Return the open positions that refuse one of these texts, and so perhaps others."""
    root, places = hostile(name).root, open_positions(name)
    taken = [set(accepted(root, places, PAYLOADS[kind])) for kind in REFUSED]
    return tuple(each for each in places if not all(each in some for some in taken))


def hostile_files(name: str, payload: str) -> Files:
    """Return the package of a document with a payload wherever it is not refused."""
    return rendered(hostile_api(name, payload))


@functools.cache
def hostile_api(name: str, payload: str) -> Api:
    """Return the IR of a document with a payload wherever it is not refused."""
    root = hostile(name).root
    doubtful = doubtful_positions(name)
    others = [place for place in open_positions(name) if place not in doubtful]
    sure = accepted(root, others, payload)
    taken = accepted(root, doubtful, payload, beside=sure)
    return linted(filled(root, [*sure, *taken], payload), package="hostile")


# --- oracles ----------------------------------------------------------------------------


def names_in(text: str) -> Iterator[str]:
    """Yield everything that is a name in the syntax tree of the text of a file."""
    for node in ast.walk(ast.parse(text.encode("utf-8"))):
        for _, value in ast.iter_fields(node):
            values = cast("list[object]", value if isinstance(value, list) else [value])
            if not isinstance(node, ast.Constant):
                yield from (name for name in values if isinstance(name, str))


def live_code(files: Files) -> list[PurePosixPath]:
    """Return the files in which text of a payload is code, or was run as a template."""
    return [
        path
        for path, text in python_of_the_spec(files).items()
        if "1337" in text or any(MARKER in name for name in names_in(text))
    ]


def shapes(files: Files) -> dict[PurePosixPath, str]:
    """Return the syntax trees of the files with all texts left out."""
    return {path: _shape(text) for path, text in python_of_the_spec(files).items()}


def _shape(text: str) -> str:
    tree = ast.parse(text.encode("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return ast.dump(tree)


# --- tests ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_have_enough_positions(name: str) -> None:
    """At least 110 positions of each document take any text, and 16 payloads try them."""
    assert len(open_positions(name)) >= 110
    assert len(PAYLOADS) >= 16


@pytest.mark.parametrize("payload", LOADABLE)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_text_becomes_code(name: str, payload: str) -> None:
    """With a payload in every open position, each file parses and has no code of it."""
    assert [] == live_code(hostile_files(name, PAYLOADS[payload]))


@pytest.mark.parametrize("payload", STRUCTURAL)
def test_prose_changes_nothing_but_strings(payload: str) -> None:
    """With a payload for all prose, the syntax trees differ in their strings only."""
    root = hostile("foreign").root
    prose = [place for place in positions(root) if place.is_prose]
    files = rendered(linted(filled(root, prose, PAYLOADS[payload])))
    assert plain_shapes() == shapes(files)


@functools.cache
def plain_shapes() -> dict[PurePosixPath, str]:
    """Return the shapes of the files of the unchanged document."""
    return shapes(rendered(linted(hostile("foreign").root)))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_closed_positions_refuse_every_kind_of_text(name: str) -> None:
    """A position that refused a harmless quote refuses payloads, or makes no code of them."""
    root = hostile(name).root
    closed = [place for place in positions(root) if place not in open_positions(name)]
    payloads = list(LOADABLE.values())
    for number, place in enumerate(closed):
        for payload in (payloads[number % len(payloads)], payloads[-number - 1 :][0]):
            if accepted(root, [place], payload):
                api = linted(filled(root, [place], payload), package="hostile")
                assert [] == live_code(rendered(api)), (place, payload)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_command_refuses_or_generates_safely(
    payload: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Read from a file, a payload ends in exit code 2 and one line each, or in safe files."""
    root = filled(hostile("foreign").root, open_positions("foreign"), PAYLOADS[payload])
    spec = write_json(tmp_path / "spec.json", root)
    code = main(["lint", "--spec", str(spec)])
    said = capsys.readouterr().err
    assert code in (0, 2)
    assert "Traceback" not in said
    assert all(char.isprintable() or char == "\n" for char in said)
    assert code == 0 or all(str(spec) in line for line in said.splitlines())


def test_importing_a_hostile_package_has_no_effects(tmp_path: Path) -> None:
    """Importing packages made of hostile documents writes, connects and runs nothing."""
    chosen = ("triple double quotes", "single quote and call", "imports", "import")
    for number, payload in enumerate(chosen):
        for name in DOCUMENTS:
            folder = tmp_path / f"{name}{number}"
            publish(folder, hostile_files(name, PAYLOADS[payload]))
    importer = HOSTILE / "import_all.py"
    done = subprocess.run(
        [sys.executable, "-B", str(importer), *map(str, sorted(tmp_path.iterdir()))],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert ("", "", 0) == (done.stderr, done.stdout, done.returncode)


@pytest.fixture
def raw_template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the generator print one description without a filter."""
    templates = tmp_path / "templates"
    shutil.copytree(PROJECT / "templates", templates)
    template = templates / "api/client.py.jinja"
    docs = "{{ api | client_docs | docstring(4) }}"
    text = template.read_text("utf-8")
    assert docs in text
    template.write_text(text.replace(docs, '"""{{ api.description }}"""'), "utf-8")
    strict = render.environment(templates)
    monkeypatch.setattr(render, "environment", lambda: strict)


@pytest.mark.usefixtures("raw_template")
def test_a_raw_template_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """A template that prints a description unfiltered is found by these payloads."""
    with pytest.raises(OutputError):
        hostile_files("foreign", PAYLOADS["lone backslash"])
    with pytest.raises(OutputError):  # the code names what the module does not know
        hostile_files("foreign", PAYLOADS["triple quotes on a line"])
    monkeypatch.setattr(modules, "interface", lambda *_: Interface([], []))
    monkeypatch.setattr(render, "check_taken", lambda *_: None)
    assert [PurePosixPath("hostile/client.py")] == live_code(
        hostile_files("foreign", PAYLOADS["triple quotes on a line"])
    )
