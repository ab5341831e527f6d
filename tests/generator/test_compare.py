"""The comparison of generators: what it counts, on documents and packages of a few lines."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import yaml

from bench.compare import programs
from bench.compare.__main__ import main
from bench.compare.checks import Package, compiles, probed
from bench.compare.documents import documents, operations
from bench.compare.results import Limits, Result, outcome_of, result
from bench.compare.table import markdown
from bench.compare.tools import Tool, tools

PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    summary: counts as no operation
    parameters: []
    get: {operationId: list, responses: {200: {description: the pets}}}
    post: {operationId: add, responses: {204: {description: added}}}
  /toys: {$ref: paths/toys.yaml}
"""
TOYS = "query: {operationId: find, responses: {200: {description: the toys}}}\n"


@pytest.fixture
def pets(tmp_path: Path) -> Path:
    """Return the folder of a document, and of what belongs to it."""
    (tmp_path / "paths").mkdir()
    (tmp_path / "paths/toys.yaml").write_text(TOYS, "utf-8")
    (tmp_path / "pets.yaml").write_text(PETS, "utf-8")
    return tmp_path


def written(folder: Path, files: dict[str, str]) -> Path:
    """Write the modules of a package and return its folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


# --- documents --------------------------------------------------------------------------


def test_operations_are_counted_also_in_the_files_beside_a_document(pets: Path) -> None:
    (found,) = documents([pets])
    assert (found.path, found.operations) == (pets / "pets.yaml", 3)


@pytest.mark.parametrize(
    "text",
    [
        "swagger: '2.0'\npaths: {/a: {get: {}}}",
        "openapi: 3.0.3\npaths: {}",
        "[1, 2]",
        "a: [",
        '{"openapi": "3.0.3", "paths": 1}',
    ],
    ids=["swagger", "without-operations", "list", "no-yaml", "paths-are-a-number"],
)
def test_what_has_no_operations_is_not_compared(tmp_path: Path, text: str) -> None:
    (tmp_path / "openapi.yaml").write_text(text, "utf-8")
    assert not documents([tmp_path])


def test_dates_and_equal_signs_of_yaml_are_text(tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text("info: {version: 2026-13-45, x: =}\n" + PETS, "utf-8")
    assert operations(path) == 2


# --- methods ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "files", "methods"),
    [
        pytest.param(
            "this generator",
            {
                "compared/resources/pets.py": (
                    'A = Operation(method="GET", path="/pets")\n'
                    'B = Operation(method="POST", path="/pets")\n'
                    'AGAIN = Operation(method="POST", path="/pets")\n'
                    'C = Other(method="PUT", path="/pets")\n'
                ),
                "compared/resources/broken.py": "def",
            },
            2,
            id="ours",
        ),
        pytest.param(
            "openapi-python-client",
            {
                "compared/api/pets/add.py": "def _get_kwargs(): ...\ndef sync(): ...\n",
                "compared/api/pets/list.py": "def _get_kwargs(): ...\n",
                "compared/api/pets/__init__.py": "",
            },
            2,
            id="openapi-python-client",
        ),
        pytest.param(
            "datamodel-code-generator",
            {
                "client/_operations.py": 'OPERATION_1 = OperationPlan(method="GET", path="/pets")\n'
            },
            1,
            id="datamodel-code-generator",
        ),
        pytest.param(
            "openapi-generator",
            {
                "compared/api/pets_api.py": (
                    "class PetsApi:\n"
                    "    def add(self): ...\n"
                    "    def add_with_http_info(self): ...\n"
                    "    def _add_serialize(self): ...\n"
                )
            },
            1,
            id="openapi-generator",
        ),
    ],
)
def test_each_operation_is_counted_once(
    tmp_path: Path, name: str, files: dict[str, str], methods: int
) -> None:
    (tool,) = (t for t in tools(Path("cli-7.9.0.jar")) if t.name == name)
    assert tool.methods(written(tmp_path, files)) == methods


# --- packages ---------------------------------------------------------------------------


def test_a_package_is_built_in_a_process_of_its_own(tmp_path: Path) -> None:
    model = "from pydantic import BaseModel\nclass {}(BaseModel):\n    other: '{}'\n"
    files = {
        "pets/__init__.py": "",
        "pets/models.py": "__all__ = ['Names', 'Unknown']\nNames = list[str]\n"
        "Unknown = list['Nothing']\n" + model.format("Pet", "Pet"),
        "pets/broken.py": model.format("Toy", "Missing"),
        "pets/failing.py": "raise SystemError",
    }
    written(tmp_path, files)
    assert probed(tmp_path, ["pets"], 60) == (False, 4, 2)
    assert "pets" not in sys.modules


def test_what_is_not_python_does_not_compile(tmp_path: Path) -> None:
    written(tmp_path, {"a/b.py": "x = 1\n", "c.py": "y = 2\n"})
    assert compiles(tmp_path, ["a", "c"])
    written(tmp_path, {"a/b.py": "return\n"})
    assert not compiles(tmp_path, ["a", "c"])


def test_the_outcome_is_told_by_what_is_there(tmp_path: Path) -> None:
    tool = Tool("any", "1", lambda _, __: [], ("pets",), lambda _: 0)

    def outcome(code: int, errors: str = "") -> str:
        return outcome_of(programs.Ended(code, "", errors, 1, 1), tmp_path, tool)

    assert outcome(2, "pets.yaml:1:1: wrong") == "refused"
    assert outcome(1, "Traceback (most recent call last):\n") == "traceback"
    assert outcome(-9) == "out of time"
    written(tmp_path, {"pets.py": ""})
    assert outcome(1, "some operations are missing") == "package"


def test_a_program_is_ended_with_what_it_started() -> None:
    sleep = "import subprocess; subprocess.run(['sleep', '60'])"
    ended = programs.run([sys.executable, "-c", sleep], limit=0.5)
    assert ended.code < 0


def test_ours_makes_a_package_that_works(pets: Path) -> None:
    (pets / "paths/toys.yaml").write_text(TOYS.replace("query", "get"), "utf-8")
    ours, *_ = tools()
    (document,) = documents([pets])
    found = result(document, ours, Limits(60, 60), types=False)
    assert found.package
    assert (found.outcome, found.package.methods) == ("package", 3)
    assert found.package.works
    assert found.package.models


# --- tables -----------------------------------------------------------------------------


def test_the_table_says_what_is_bad_about_each() -> None:
    works = Package(4, True, True, 10, 0, mypy=0, pyright=3)
    fails = Package(9, True, False, 10, 1, mypy=1)
    found = [
        Result("a", 4, "ours", "package", 3.0, 50, works),
        Result("a", 4, "theirs", "package", 1.5, 40, fails),
        Result("b", 6, "ours", "refused", 0.5, 20),
        Result("b", 6, "theirs", "traceback", 1.0, 20),
    ]
    compared = [
        Tool(n, "1.0", lambda _, __: [], (), lambda _: 0) for n in ("ours", "theirs")
    ]
    text = markdown(found, compared, "Two documents.")
    assert [row.split(" | ") for row in text.splitlines()[2:]][:2] == [
        ["| ", "ours 1.0", "theirs 1.0 |"],
        ["| ---", "---", "--- |"],
    ]
    for row in (
        "| documents that became a package | 1 | 1 |",
        "| refused | 1 | 0 |",
        "| ended by a traceback | 0 | 1 |",
        "| operations that became a method | 4 of 10 (40.0%) | 4 of 10 (40.0%) |",
        "| the same, in packages that compile, import and build | 4 of 10 (40.0%) | 0 of 10 (0.0%) |",
        "| packages that import, every module | 1 of 1 (100.0%) | 0 of 1 (0.0%) |",
        "| models that build | 10 of 10 (100.0%) | 9 of 10 (90.0%) |",
        "| packages without an error of mypy --strict | 1 of 1 (100.0%) | 0 of 1 (0.0%) |",
        "| packages without an error of pyright, strict | 0 of 1 (0.0%) |  |",
    ):
        assert row in text


def test_times_are_compared_where_both_made_a_package() -> None:
    package = Package(1, True, True, 0, 0)
    seconds = {"ours": (2.0, 3.0, 8.0, 9.0), "theirs": (1.0, 1.0, 2.0, None)}
    found = [
        (
            Result(str(index), 1, name, "package" if each else "refused", each or 1, 1)
            if not each
            else Result(str(index), 1, name, "package", each, 1, package)
        )
        for name, times in seconds.items()
        for index, each in enumerate(times)
    ]
    compared = [Tool(n, "1", lambda _, __: [], (), lambda _: 0) for n in seconds]
    assert "| theirs | 3 | 3.00 | 2.00, 4.00 | 2.00 to 4.00 |" in markdown(
        found, compared, ""
    )


def test_a_folder_without_documents_is_a_mistake(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.yaml").write_text(yaml.safe_dump({"a": 1}), "utf-8")
    assert main([str(tmp_path)]) == 2
    assert "no OpenAPI 3 document" in capsys.readouterr().err
