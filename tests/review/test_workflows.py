"""The workflows, and what else is kept under .github/."""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import _parser
from release.__main__ import PARSER
from release.build import FOLDERS
from support.paths import PROJECT
from support.sessions import sessions

GITHUB = PROJECT / ".github"
PATHS = sorted(GITHUB.glob("workflows/*.yml"))
FORMS = sorted(GITHUB.glob("ISSUE_TEMPLATE/[0-9]*.yml"))
SETTINGS = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
GROUPS = SETTINGS["dependency-groups"]
every_workflow = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


def read(path: Path) -> Any:
    """Return a file of YAML. Its key `on` reads as True."""
    return yaml.safe_load(path.read_text("utf-8"))


def jobs(name: str) -> dict[str, Any]:
    """Return the jobs of a workflow by their ids."""
    found: dict[str, Any] = read(GITHUB / f"workflows/{name}.yml")["jobs"]
    return found


def steps(path: Path) -> Iterator[Any]:
    """Yield the steps of all jobs."""
    for job in read(path)["jobs"].values():
        yield from job["steps"]


def commands(path: Path, start: str) -> Iterator[str]:
    """Yield the commands of a workflow that begin with `start`, each in one line."""
    for step in steps(path):
        for line in step.get("run", "").replace("\\\n", " ").splitlines():
            _, found, rest = line.partition(start)
            if found:
                yield rest.strip()


@every_workflow
def test_a_job_may_do_what_it_has_to(path: Path) -> None:
    """Permissions are named one by one for each job, and each job ends."""
    assert {} == read(path)["permissions"]
    for job in read(path)["jobs"].values():
        assert "permissions" in job
        assert job["timeout-minutes"] <= 120


@every_workflow
def test_no_credentials_stay_and_no_expression_is_in_a_script(path: Path) -> None:
    """What others write reaches scripts in variables only."""
    assert not any("${{" in step.get("run", "") for step in steps(path))
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_actions_are_pinned_to_one_commit_each() -> None:
    """By a full commit, with the version beside it; the same one everywhere."""
    lines = [
        line.partition("uses:")[2].strip()
        for path in PATHS
        for line in path.read_text("utf-8").splitlines()
        if "uses:" in line
    ]
    assert lines
    pinned = r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+"
    assert [] == [line for line in lines if not re.fullmatch(pinned, line)]
    assert len(set(lines)) == len({line.partition("@")[0] for line in lines})


@every_workflow
def test_every_session_is_one_of_ours(path: Path) -> None:
    """Sessions that a workflow names, in a command or in a matrix, exist."""
    named = {
        each
        for command in commands(path, "nox -s ")
        for each in command.partition(" --")[0].split()
        if not each.startswith('"$')
    }
    for job in read(path)["jobs"].values():
        named |= set(job.get("strategy", {}).get("matrix", {}).get("session", []))
    assert set() == named - sessions()


@every_workflow
def test_nox_is_the_one_that_type_checks(path: Path) -> None:
    """Its version stands in each job and in pyproject.toml."""
    (pinned,) = (each for each in GROUPS["typing"] if str(each).startswith("nox=="))
    assert {f"--quiet {pinned}"} == set(commands(path, "pip install"))


def test_ci_runs_every_session_and_every_python() -> None:
    """All that has to pass before a merge; each Python that the package names."""
    needed = {"lint", "typing", "check", "contract", "minimums", "site", "examples"}
    assert needed == set(jobs("ci")["sessions"]["strategy"]["matrix"]["session"])
    pythons = set(jobs("ci")["tests"]["strategy"]["matrix"]["python"])
    classifier = "Programming Language :: Python :: 3."
    named = SETTINGS["project"]["classifiers"]
    named = {
        "3." + each.removeprefix(classifier) for each in named if classifier in each
    }
    assert named <= pythons
    assert {"3.14", "3.14t"} <= pythons
    assert set(jobs("ci")) - {"passed"} == set(jobs("ci")["passed"]["needs"])


def test_the_command_of_the_spec_diff_is_one_of_ours() -> None:
    """The arguments given to the session are what the command line takes."""
    (command,) = commands(GITHUB / "workflows/spec-diff.yml", "nox -s diff -- ")
    command = command.partition(">")[0]
    command = command.replace('$(git merge-base "$BASE" "$HEAD")', "base")
    arguments = _parser().parse_args(["diff", *shlex.split(command)])
    assert ("base", "$HEAD", "markdown", Path("spec-diff.html"), "$FILES") == (
        arguments.base,
        arguments.head,
        arguments.format,
        arguments.html,
        arguments.links,
    )


@pytest.mark.parametrize(
    ("workflow", "session", "command"),
    [
        ("release", "release-check", "check"),
        ("release", "release-build", "build"),
        ("scheduled", "pages-due", "pages-due"),
    ],
)
def test_the_commands_of_a_release_are_ours(
    workflow: str, session: str, command: str
) -> None:
    """The arguments given to the sessions are what `python -m release` takes."""
    path = GITHUB / f"workflows/{workflow}.yml"
    (given,) = commands(path, f"nox -s {session}")
    arguments = PARSER.parse_args([command, *shlex.split(given.removeprefix("-- "))])
    assert command == arguments.command


def test_both_distributions_are_published_by_the_index_s_own_trust() -> None:
    """One job each, which may prove who it is and nothing else; no secret is used."""
    publish = jobs("release")["publish"]
    assert sorted(FOLDERS) == sorted(publish["strategy"]["matrix"]["distribution"])
    assert {"id-token": "write"} == publish["permissions"]
    text = (GITHUB / "workflows/release.yml").read_text("utf-8")
    assert "secrets." not in text
    assert {"tests", "try"} == set(publish["needs"])
    assert "build" == jobs("release")["try"]["needs"]
    assert "publish" == jobs("release")["notes"]["needs"]


# --- people -----------------------------------------------------------------------------


def test_forms_and_template_are_for_the_three_kinds_of_people() -> None:
    """Each of them is named by a form, and by the template of pull requests."""
    described = " ".join(read(form)["description"].lower() for form in FORMS)
    template = (GITHUB / "pull_request_template.md").read_text("utf-8").lower()
    for people in ("consumers", "maintainers", "reviewers"):
        assert people in described
        assert people in template


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.stem)
def test_an_issue_form_asks_for_what_is_needed(form: Path) -> None:
    """Each question has an id of its own and a label, and one of them has to be answered."""
    asked = [each for each in read(form)["body"] if each["type"] != "markdown"]
    assert len(asked) == len({each["id"] for each in asked})
    assert all(each["attributes"]["label"] for each in asked)
    assert any(each.get("validations", {}).get("required") for each in asked)


def test_dependabot_raises_what_shapes_the_output_alone() -> None:
    """Each library of the generator is in the first group, which has a pull request for each."""
    python = read(GITHUB / "dependabot.yml")["updates"][1]
    name, *_ = python["groups"]
    group = python["groups"][name]
    assert ("generator", "dependency-name") == (name, group["group-by"])
    assert [each.partition("==")[0] for each in GROUPS["generate"]] == group["patterns"]
