"""Commands: what each prints and exits with, and what a mistake in a spec looks like."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import main
from generator.commands import dialect
from support.documents import remove, tiny, write_json
from support.paths import PROJECT

Captured = pytest.CaptureFixture[str]

PARAMETER = """\
openapi: 3.1.0
info: {title: Tiny Shop, version: "1.0"}
paths:
  /pets:
    get:
      parameters:
        - %s
      responses: {"200": {description: Pets.}}
"""
WRONG = {
    "not YAML": ("openapi: [3.1.0\n", "2:1: not YAML: "),
    "tab": ("a:\n\tb: 1\n", "2:1: not YAML: "),
    "empty": ("", "1:1: the document is empty"),
    "list": ("- a\n", "1:1: the document is a list, not a mapping"),
    "twice": (
        "openapi: 3.1.0\nopenapi: 3.1.0\n",
        "2:1: openapi: 'openapi' is already",
    ),
    "Swagger": ('swagger: "2.0"\n', '1:1: swagger: swagger "2.0" is not supported'),
    "version": ("openapi: 4.0.0\n", "1:1: openapi: openapi is 4.0.0; write 3.0.x"),
    "reference": (
        PARAMETER % "{$ref: 'https://evil.example/p'}",
        "7:12: GET /pets, parameter p, $ref: $ref 'https://evil.example/p' leaves",
    ),
    "file": (
        PARAMETER % "{$ref: '../../etc/passwd'}",
        "7:12: GET /pets, parameter passwd, $ref: $ref '../../etc/passwd' leaves",
    ),
    "place": (
        PARAMETER % "{name: a, in: body, schema: {type: string}}",
        "7:21: GET /pets, parameter a, in: in is body, not query or header or",
    ),
    "nested": (
        PARAMETER
        % "{name: a, in: header, schema: {type: array, items: {type: object}}}",
        "7:11: GET /pets, parameter a: OpenAPI does not define what is nested",
    ),
    "null": (
        PARAMETER % "{name: a, in: query, schema: {type: 'null'}}",
        "7:11: GET /pets, parameter a: null is the only value of this parameter",
    ),
}


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """Return a spec that is right."""
    return write_json(tmp_path / "spec.json", tiny())


@pytest.mark.parametrize("kind", WRONG)
@pytest.mark.parametrize("command", ["generate", "check"])
def test_a_wrong_spec_is_shown_at_its_place(
    kind: str, command: str, tmp_path: Path, capsys: Captured
) -> None:
    """A mistake is one line with file, line, column and pointer; nothing is written."""
    text, expected = WRONG[kind]
    spec, output = tmp_path / "spec.yaml", tmp_path / "out"
    spec.write_text(text, "utf-8")
    assert 2 == main([command, "--spec", str(spec), "--output", str(output)])
    printed = capsys.readouterr()
    assert printed.err.startswith(f"{spec}:{expected}")
    assert all(line.startswith(f"{spec}:") for line in printed.err.splitlines())
    assert "" == printed.out
    assert not output.exists()


def test_every_mistake_is_shown(tmp_path: Path, capsys: Captured) -> None:
    """All mistakes are reported in one run, sorted by place."""
    root = tiny()
    remove(root, "/info/version")
    remove(root, "/paths/~1pets/get/responses/200/description")
    spec = write_json(tmp_path / "spec.json", root)
    assert 2 == main(["lint", "--spec", str(spec), "--strict"])
    lines = capsys.readouterr().err.splitlines()
    assert ["info", "GET /pets, response 200"] == [
        line.split(": ")[1] for line in lines
    ]


ODD = """\
openapi: 3.1.0
info: {title: Tiny Shop, version: 1}
paths:
  /pets:
    get:
      operationId: pets.list
      responses: {"200": {description: Pets.}}
    post:
      operationId: pets.import
      parameters:
        - {name: a, in: query, schema: {type: "null"}}
      responses: {"204": {description: Done.}}
"""
WARNING = "2:26: warning: info.version: version is 1, not a text; quote it"
LEFT_OUT = "11:11: left out: POST /pets (pets.import_): null is the only value"


def test_what_cannot_be_made_leaves_out_one_operation(
    tmp_path: Path, capsys: Captured
) -> None:
    """Commands that read a document say what is odd and what is left out, and go on."""
    spec, output = tmp_path / "spec.yaml", tmp_path / "out"
    spec.write_text(ODD, "utf-8")
    for command in ("generate", "lint"):
        options = ["--output", str(output)] if command == "generate" else []
        assert 0 == main([command, "--spec", str(spec), *options])
        printed = capsys.readouterr()
        warning, left_out = printed.err.splitlines()
        assert f"{spec}:{WARNING}" == warning
        assert left_out.startswith(f"{spec}:{LEFT_OUT}")
        assert (
            "1 of 2 operations; 1 left out; 1 warning" == printed.out.splitlines()[-1]
        )
    assert 0 == main(["check", "--spec", str(spec), "--output", str(output)])
    bundle = json.loads((output / "tiny_shop/openapi.json").read_text("utf-8"))
    assert ["get"] == list(bundle["paths"]["/pets"])
    assert (
        '"POST /pets": "null is the'
        in (output / "tiny_shop/_unsupported.py").read_text()
    )


def test_the_same_warning_is_printed_once(tmp_path: Path, capsys: Captured) -> None:
    """`generate` prints the first of each kind and how many there are; `lint` prints all."""
    spec = tmp_path / "spec.yaml"
    unknown = "responses: {'200': {description: Pets., a: 1}, '404': {description: No., a: 2}}"
    text = ODD.partition("    post:")[0]
    spec.write_text(
        text.replace('responses: {"200": {description: Pets.}}', unknown), "utf-8"
    )
    assert 0 == main(["generate", "--spec", str(spec), "--output", str(tmp_path)])
    lines = capsys.readouterr().err.splitlines()
    assert [2, 7] == [int(line.split(":")[1]) for line in lines]
    assert lines[1].endswith("(and 1 more of this kind)")
    assert 0 == main(["lint", "--spec", str(spec)])
    printed = capsys.readouterr()
    assert 3 == len(printed.err.splitlines())
    assert "3 warnings" == printed.out.splitlines()[-1]


@pytest.mark.parametrize("size", ["0", "-1", "1.5", "five"])
def test_a_size_is_a_number(size: str, capsys: Captured) -> None:
    """Nothing could be read with a limit of 0."""
    with pytest.raises(SystemExit):
        main(["lint", "--max-mib", size])
    assert "is not a whole number from 1" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["generate", "check", "lint", "bundle"])
def test_a_strict_run_leaves_out_nothing(
    command: str, tmp_path: Path, capsys: Captured
) -> None:
    """With --strict, and in a document with x-client, what is odd or not supported is refused."""
    spec = tmp_path / "spec.yaml"
    output = ["--output", str(tmp_path)] if command in {"generate", "check"} else []
    strict = [command, "--spec", str(spec), "--strict", *output]
    spec.write_text(ODD, "utf-8")
    assert 2 == main(strict)
    assert f"{spec}:{WARNING.replace('warning: ', '')}\n" == capsys.readouterr().err
    spec.write_text(ODD.replace("version: 1", 'version: "1"'), "utf-8")
    assert 2 == main(strict)
    assert f"{spec}:11:11: POST /pets, parameter a: null" in capsys.readouterr().err
    spec.write_text(f"{ODD}x-client: {{}}\n", "utf-8")
    assert 2 == main([command, "--spec", str(spec), *output])
    assert "warning" not in capsys.readouterr().err


# --- commands ---------------------------------------------------------------------------


def test_generate_says_what_changed(
    spec: Path, tmp_path: Path, capsys: Captured
) -> None:
    """The first run lists the files it adds, the next one says that nothing changed."""
    output = tmp_path / "out"
    assert 0 == main(["generate", "--spec", str(spec), "--output", str(output)])
    *files, total = capsys.readouterr().out.splitlines()
    assert "added    tiny_shop/resources/pets.py" in files
    assert f"{len(files)} files changed in {output}" == total
    assert 0 == main(["generate", "--spec", str(spec), "--output", str(output)])
    assert f"0 files changed in {output}\n" == capsys.readouterr().out


def test_check_says_what_differs(spec: Path, tmp_path: Path, capsys: Captured) -> None:
    """The check exits with 0 and says nothing, or with 1 and lists what differs."""
    output = tmp_path / "out"
    arguments = ["--spec", str(spec), "--output", str(output)]
    assert 0 == main(["generate", *arguments])
    capsys.readouterr()
    assert 0 == main(["check", *arguments])
    assert ("", "") == capsys.readouterr()
    (output / "tiny_shop/_version.py").unlink()
    assert 1 == main(["check", *arguments])
    printed = capsys.readouterr()
    assert "added    tiny_shop/_version.py\n" == printed.out
    assert f"{output} is not what the spec gives; run generate\n" == printed.err
    assert not (output / "tiny_shop/_version.py").exists()


def test_check_says_that_only_the_schema_differs(
    spec: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The schema of the dialect is made of the tables of lint, not of the spec."""
    output = tmp_path / "project/generated"
    (tmp_path / "project/spec").mkdir(parents=True)
    monkeypatch.setattr(dialect, "OUTPUT", output)
    arguments = ["--spec", str(spec), "--output", str(output)]
    assert 0 == main(["generate", *arguments])
    (output / "../spec/dialect.schema.json").write_text("{}")
    capsys.readouterr()
    assert 1 == main(["check", *arguments])
    printed = capsys.readouterr()
    assert "changed  ../spec/dialect.schema.json\n" == printed.out
    assert "dialect.schema.json is not what lint gives; run generate\n" == printed.err


def test_the_package_is_named_by_the_caller(spec: Path, tmp_path: Path) -> None:
    """`--package` names the package; without it the title does."""
    output = tmp_path / "out"
    arguments = ["--spec", str(spec), "--output", str(output)]
    assert 0 == main(["generate", *arguments, "--package", "shop"])
    assert ["shop"] == [path.name for path in output.iterdir()]


def test_lint_says_that_all_is_well(spec: Path, capsys: Captured) -> None:
    """A spec without problems is one line and exit code 0."""
    assert 0 == main(["lint", "--spec", str(spec)])
    assert "1 document, no problems\n" == capsys.readouterr().out


def test_problems_are_shown_below_the_current_folder(
    spec: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file in the current folder has the short name, whatever name was given."""
    spec.write_text("openapi: 4.0.0\n", "utf-8")
    monkeypatch.chdir(spec.parent)

    assert 2 == main(["lint", "--spec", str(spec)])
    assert capsys.readouterr().err.startswith(f"{spec.name}:1:")


def test_progress_is_shown_on_a_terminal_only(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line says what is being done, and is cleared at the end."""
    write_json(tmp_path / "spec.json", tiny())
    command = ["generate", str(tmp_path / "spec.json"), "--output", str(tmp_path)]
    assert 0 == main(command)
    assert "" == capsys.readouterr().err
    write_json(tmp_path / "spec.json", tiny() | {"x-changed": True})
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert 0 == main(command)
    shown = capsys.readouterr().err.split("\r\x1b[K")
    assert ["reading", "writing", "writing"] == [
        each.split()[0] for each in shown[1:-1]
    ]
    assert "" == shown[-1]


def run_piped(
    *arguments: str, encoding: str = "utf-8", closed: bool = False
) -> subprocess.CompletedProcess[bytes]:
    """Run a command with its output in a pipe, perhaps one that nobody reads."""
    reader, writer = os.pipe()
    if closed:
        os.close(reader)
    with open(writer, "wb") as pipe:
        done = subprocess.run(
            [sys.executable, "-m", "generator", *arguments],
            cwd=PROJECT,
            stdout=pipe if closed else subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONIOENCODING": encoding},
            check=False,
        )
    if not closed:
        os.close(reader)
    return done


def test_bundle_is_utf_8_in_a_pipe_of_any_encoding(tmp_path: Path) -> None:
    """JSON is UTF-8, whatever the encoding of the terminal."""
    document = tiny()
    document["info"]["title"] = "Crème 中 🍕"
    write_json(tmp_path / "spec.json", document)
    spec = str(tmp_path / "spec.json")
    done = run_piped("bundle", "--spec", spec, encoding="ascii")
    assert (0, b"") == (done.returncode, done.stderr)
    assert "Crème 中 🍕" == json.loads(done.stdout)["info"]["title"]


def test_messages_are_escaped_for_a_terminal_of_any_encoding(tmp_path: Path) -> None:
    """What a terminal cannot show is escaped in messages."""
    missing = str(tmp_path / "中.yaml")
    done = run_piped("lint", "--spec", missing, encoding="ascii")
    assert (2, b"") == (done.returncode, done.stdout)
    assert b"\\u4e2d.yaml" in done.stderr


def test_an_interrupt_ends_a_command_without_a_traceback(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As shells expect it."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.commands.inputs.read_api", interrupted)
    assert 130 == main(["lint", "--spec", "x.yaml"])
    assert "interrupted\n" == capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_an_output_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """A full disk is no defect."""
    write_json(tmp_path / "spec.json", tiny())
    command = [sys.executable, "-m", "generator", "bundle", str(tmp_path / "spec.json")]
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            command, cwd=PROJECT, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert 2 == done.returncode
    assert done.stderr.startswith(b"cannot write the output: No space left")


def test_a_pipe_that_is_closed_ends_a_command_quietly(tmp_path: Path) -> None:
    """`bundle | head` is no error that needs a traceback."""
    write_json(tmp_path / "spec.json", tiny())
    done = run_piped("bundle", "--spec", str(tmp_path / "spec.json"), closed=True)
    assert (141, b"") == (done.returncode, done.stderr)


def test_bundle_prints_the_merged_document(tmp_path: Path, capsys: Captured) -> None:
    """Fragments are printed as one JSON document, as it was written, for people to read."""
    root = tiny()
    write_json(tmp_path / "a.json", {"components": root.pop("components")})
    write_json(tmp_path / "b.json", root)
    assert 0 == main(["bundle", "--spec", str(tmp_path)])
    printed = capsys.readouterr().out
    assert tiny() == json.loads(printed)
    assert printed.startswith('{\n  "openapi": "3.1.0",\n')


@pytest.mark.parametrize("command", ["generate", "check", "lint", "bundle"])
def test_a_missing_file_is_named(
    command: str, tmp_path: Path, capsys: Captured
) -> None:
    """A path that does not exist is a message without a traceback."""
    spec = tmp_path / "nothing.yaml"
    assert 2 == main([command, "--spec", str(spec)])
    assert f"there is no file or folder {str(spec)!r}\n" == capsys.readouterr().err


def test_an_empty_folder_is_named(tmp_path: Path, capsys: Captured) -> None:
    """A folder without fragments is a message without a traceback."""
    assert 2 == main(["lint", "--spec", str(tmp_path)])
    assert f"there is no .yaml or .json file in {str(tmp_path)!r}\n" == (
        capsys.readouterr().err
    )


def test_files_of_the_user_are_not_replaced(
    spec: Path, tmp_path: Path, capsys: Captured
) -> None:
    """An output that holds code of the user is refused with exit code 2."""
    mine = tmp_path / "out/tiny_shop/mine.py"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine = 1\n")
    arguments = ["--spec", str(spec), "--output", str(tmp_path / "out")]
    assert 2 == main(["generate", *arguments])
    assert f"{mine} was not generated" in capsys.readouterr().err
    assert [mine] == list(mine.parent.iterdir())


@pytest.mark.parametrize("arguments", [[], ["paint"], ["generate", "--colour", "red"]])
def test_a_wrong_command_line_shows_the_usage(
    arguments: list[str], capsys: Captured
) -> None:
    """An unknown command or option exits with 2 and the usage."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert 2 == ended.value.code
    assert capsys.readouterr().err.startswith("usage: python -m generator")


def test_the_module_runs_as_a_program(tmp_path: Path) -> None:
    """`python -m generator` passes exit code and messages on, without a traceback."""
    spec = tmp_path / "spec.yaml"
    spec.write_text("openapi: 4.0.0\n")
    done = subprocess.run(
        [sys.executable, "-m", "generator", "lint", "--spec", str(spec)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
    )
    assert (2, "") == (done.returncode, done.stdout)
    assert done.stderr.startswith(f"{spec}:1:1: openapi: openapi is 4.0.0")
