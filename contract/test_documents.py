"""The bundled documents are held against the tools that other people read them with.

Run by `nox -s contract`, not with the tests of the project: it takes a minute, Node.js, and,
the first time, a network.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator
from tools import CONTRACT, PROJECT, run

DOCUMENTS = sorted((PROJECT / "generated/helpscout_client").glob("*/openapi.json"))
REDOCLY = "@redocly/cli@2.77.0"  # runs on Node.js 20.19 and later
QUIET = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}

every_document = pytest.mark.parametrize(
    "document", DOCUMENTS, ids=lambda path: path.parent.name
)


def redocly(document: Path) -> dict[str, Any]:
    """Return the report of Redocly CLI on a document, under the rules of `redocly.yaml`."""
    npx = shutil.which("npx")
    if npx is None:
        pytest.fail("npx was not found: install Node.js 20.19 or later")
    command = (npx, "--yes", REDOCLY, "lint", "--format=json")
    # The exceptions in .redocly.lint-ignore.yaml are found beside the configuration.
    config = f"--config={CONTRACT / 'redocly.yaml'}"
    done = run(*command, config, document, env=QUIET)
    assert done.stdout, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def test_each_api_has_a_document() -> None:
    """Every folder of the spec is bundled into one document."""
    apis = sorted(path.parent.name for path in PROJECT.glob("spec/*/openapi.yaml"))

    assert apis == [path.parent.name for path in DOCUMENTS]


@every_document
def test_openapi_spec_validator_finds_nothing(document: Path) -> None:
    """The document is valid OpenAPI 3.1."""
    validator = OpenAPIV31SpecValidator(json.loads(document.read_text("utf-8")))

    assert [] == [str(error) for error in validator.iter_errors()]


@every_document
def test_redocly_finds_no_error_and_no_warning(document: Path) -> None:
    """The recommended rules hold, but for the exceptions that `redocly.yaml` argues."""
    problems = redocly(document)["problems"]

    assert [] == [f"{p['ruleId']}: {p['message']}" for p in problems]


def test_redocly_needs_every_exception() -> None:
    """Each place in `.redocly.lint-ignore.yaml` still has the problem it excuses."""
    excused = (CONTRACT / ".redocly.lint-ignore.yaml").read_text("utf-8").count("- '#")

    found = sum(redocly(document)["totals"]["ignored"] for document in DOCUMENTS)

    assert excused == found


@every_document
def test_datamodel_code_generator_reads_all_of_it(
    document: Path, tmp_path: Path
) -> None:
    """Models of the schemas and of the operations are made without a warning."""
    models = tmp_path / "models.py"
    scopes = ("schemas", "paths", "parameters", "requestbodies", "webhooks")

    done = run(
        *(sys.executable, "-m", "datamodel_code_generator"),
        *("--input", document, "--input-file-type", "openapi"),
        *("--output", models, "--output-model-type", "pydantic_v2.BaseModel"),
        *("--openapi-scopes", *scopes, "--formatters", "builtin"),
    )

    assert (0, "", "") == (done.returncode, done.stdout, done.stderr)
    compile(models.read_text("utf-8"), models.name, "exec")


@every_document
def test_openapi_python_client_reads_all_of_it(document: Path, tmp_path: Path) -> None:
    """A client is made without a warning, and nothing is left out."""
    config = tmp_path / "config.yaml"
    config.write_text("post_hooks: []\n", "utf-8")
    client = tmp_path / "client"

    done = run(
        *(Path(sys.executable).with_name("openapi-python-client"), "generate"),
        *("--path", document, "--config", config, "--fail-on-warning"),
        *("--meta", "none", "--output-path", client),
        cwd=tmp_path,
    )

    assert (0, "") == (done.returncode, done.stderr), done.stdout
    for module in client.rglob("*.py"):
        compile(module.read_text("utf-8"), module.name, "exec")
