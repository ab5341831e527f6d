"""The workflow that posts the diff on pull requests."""

from __future__ import annotations

import re
import shlex
from typing import Any

import yaml

from generator.cli import _parser
from support.paths import PROJECT

TEXT = (PROJECT / ".github/workflows/spec-diff.yml").read_text("utf-8")
WORKFLOW: Any = yaml.safe_load(TEXT)


def steps() -> list[Any]:
    """Return the steps of the one job."""
    (job,) = WORKFLOW["jobs"].values()
    return list(job["steps"])


def test_its_command_is_one_of_ours() -> None:
    """The arguments given to the session are what the command line takes."""
    (script,) = (s["run"] for s in steps() if "nox -s diff" in s.get("run", ""))
    command = (
        script.replace("\\\n", " ").partition("nox -s diff -- ")[2].partition(">")[0]
    )
    command = command.replace('$(git merge-base "$BASE" "$HEAD")', "base")
    arguments = _parser().parse_args(["diff", *shlex.split(command)])
    assert ("base", "$HEAD", "markdown", "$FILES") == (
        arguments.base,
        arguments.head,
        arguments.format,
        arguments.links,
    )


def test_it_may_do_no_more_than_comment() -> None:
    """Permissions are named one by one, actions are pinned, no expression is in a script."""
    (job,) = WORKFLOW["jobs"].values()
    assert {} == WORKFLOW["permissions"]
    assert {"contents": "read", "pull-requests": "write"} == job["permissions"]
    used = [step["uses"] for step in steps() if "uses" in step]
    assert used
    assert all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", use) for use in used)
    assert not any("${{" in step.get("run", "") for step in steps())
