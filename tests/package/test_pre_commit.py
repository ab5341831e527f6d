"""The hooks of pre-commit: those that are published, and those of the repository itself."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml

from generator.cli import main
from support.documents import tiny, write_json
from support.paths import FRAGMENTS, HOSTILE, PROJECT

Hook: TypeAlias = dict[str, Any]

GROUPS = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))[
    "dependency-groups"
]
PUBLISHED: list[Hook] = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text())
CONFIG = yaml.safe_load((PROJECT / ".pre-commit-config.yaml").read_text())
LOCAL: list[Hook] = [hook for repo in CONFIG["repos"] for hook in repo["hooks"]]
NEEDED = {"id", "name", "entry", "language"}
KNOWN = NEEDED | set("""
    additional_dependencies always_run args description exclude exclude_types fail_fast files
    language_version log_file minimum_pre_commit_version pass_filenames require_serial stages
    types types_or verbose
    """.split())


@pytest.mark.parametrize("hook", [*PUBLISHED, *LOCAL], ids=lambda hook: hook["id"])
def test_a_hook_has_the_documented_form(hook: Hook) -> None:
    """pre-commit refuses a hook without one of four keys, and warns of others."""
    assert hook.keys() >= NEEDED
    assert set() == hook.keys() - KNOWN
    assert "python" == hook["language"]
    re.compile(hook.get("files", ""))


def test_hooks_of_the_repository_have_its_versions() -> None:
    """What a hook checks, `nox` finds the same way."""
    pins = {pin for group in GROUPS.values() for pin in group if isinstance(pin, str)}
    for hook in LOCAL:
        assert set() == {*hook["additional_dependencies"]} - pins
    generate, *_ = (hook for hook in LOCAL if "generator" in hook["entry"])
    assert GROUPS["generate"] == generate["additional_dependencies"]


def test_published_hooks_come_with_their_generator() -> None:
    """The command is that of the distribution in the repository, at the same revision."""
    for hook in PUBLISHED:
        (folder,) = hook["additional_dependencies"]
        project = tomllib.loads(
            (PROJECT / folder / "pyproject.toml").read_text("utf-8")
        )
        assert shlex.split(hook["entry"])[0] in project["project"]["scripts"]


def arguments(hooks: list[Hook], identifier: str) -> list[str]:
    """Return the arguments of the generator in the command of a hook."""
    (entry,) = (hook["entry"] for hook in hooks if hook["id"] == identifier)
    words = shlex.split(entry)
    return words[3:] if words[0] == "python" else words[1:]


def test_the_hook_of_the_spec_fails_for_a_mistake() -> None:
    lint = arguments(LOCAL, "lint-spec")

    assert 0 == main([*lint, "--spec", str(HOSTILE / "house.yaml")])
    assert 2 == main([*lint, "--spec", str(FRAGMENTS / "bad/x_misspelt.yaml")])


def test_the_published_hooks_fail_for_a_mistake_and_for_drift(tmp_path: Path) -> None:
    lint = arguments(PUBLISHED, "clientfoundry-lint")
    check = arguments(PUBLISHED, "clientfoundry-check")
    spec = write_json(tmp_path / "openapi.json", tiny())
    output = ["--output", str(tmp_path)]

    assert 0 == main([*lint, str(spec)])
    assert 1 == main([*check, str(spec), *output])
    assert 0 == main(["generate", str(spec), *output])
    assert 0 == main([*check, str(spec), *output])
    spec.write_text(spec.read_text("utf-8").replace("A cat.", "A cat,"), "utf-8")
    assert 1 == main([*check, str(spec), *output])
    spec.write_text("{}", "utf-8")
    assert 2 == main([*lint, str(spec)])
