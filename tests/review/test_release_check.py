"""The release check: a version and a changelog that follow from what changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.review.diff.rules import Verdict
from release import history
from release.check import NO_RELEASE, Release, problems
from release.surface import breakages, surface

RIGHT = Release(
    version="1.5.0",
    version_file='from typing import Final\n\n__version__: Final = "1.5.0"\n',
    changelog="# Changelog\n\n## 1.5.0\n\n### Client\n\n- **breaking** A thing.\n\n## 1.4.2\n",
    readme="# A package\n",
    base_version="1.4.2",
    verdict="compatible",
    repository="https://example.com/acme/acme",
)


def test_a_right_release_has_no_problems() -> None:
    """Version, package and changelog agree, and the version is what the changes ask for."""
    assert [] == list(problems(RIGHT))


def test_a_larger_step_than_needed_is_fine() -> None:
    """A version may promise less than it could."""
    assert [] == list(problems(replace(RIGHT, verdict="documentation")))


@pytest.mark.parametrize(
    ("verdict", "base", "asked"),
    [("breaking", "1.4.2", "2.0.0"), ("compatible", "1.5.0", "1.6.0")],
)
def test_a_version_below_the_proposed_one(
    verdict: Verdict, base: str, asked: str
) -> None:
    """The message says what the changes ask for and where to set it."""
    (problem,) = problems(replace(RIGHT, verdict=verdict, base_version=base))
    assert problem.startswith(
        f"the version is 1.5.0; {verdict} changes since {base} ask for {asked}"
    )


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"version_file": ""}, "_version.py says no version, the spec 1.5.0"),
        ({"changelog": "# Changelog\n"}, "has no section '## 1.5.0'"),
        (
            {"changelog": "## 1.5.0\n\n## 1.4.2\n\n- A.\n"},
            "says nothing under '## 1.5.0'",
        ),
        (
            {
                "changelog": "## 1.5.0\n\n- A.\n",
                "verdict": "breaking",
                "base_version": "0.9.0",
            },
            "marks nothing under '## 1.5.0' as **breaking**",
        ),
        ({"changelog": "## 1.5.01\n\n- A.\n"}, "has no section '## 1.5.0'"),
        ({"tag": "v1.5.1"}, "the tag is v1.5.1, the version 1.5.0"),
        (
            {"tag": "v1.5.0", "changelog": "## 1.5.0 (unreleased)\n\n- A.\n"},
            "CHANGELOG.md has '## 1.5.0 (unreleased)'",
        ),
        (
            {
                "tag": "v1.5.0",
                "changelog": f"## Unreleased\n\n- B.\n\n{RIGHT.changelog}",
            },
            "CHANGELOG.md has '## Unreleased'",
        ),
        ({"tag": "v1.5.0", "repository": ""}, "pyproject.toml: repository is empty"),
        (
            {
                "version": "01.5.0",
                "version_file": '__version__: Final = "01.5.0"\n',
                "changelog": "## 01.5.0\n\n- A.\n",
            },
            "the version '01.5.0' is not written as in 1.2.3",
        ),
        (
            {"tag": "v1.5.0", "readme": f"- **{NO_RELEASE}** Build it.\n"},
            "README.md says 'No release yet.': remove that paragraph",
        ),
    ],
)
def test_what_does_not_agree_is_reported(changed: dict[str, str], message: str) -> None:
    """Each problem is one sentence that names the file."""
    (problem,) = problems(replace(RIGHT, **changed))  # type: ignore[arg-type]  # fields are texts
    assert message in problem


def test_the_first_release_needs_no_predecessor() -> None:
    """Without a release before, any version will do."""
    assert [] == list(problems(replace(RIGHT, base_version=None, verdict=None)))


def test_a_release_is_compared_with_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not with the tag that it has already, which every commit agrees with."""
    monkeypatch.setattr(history, "PROJECT", tmp_path)
    for command in (
        ("init", "--quiet"),
        *(("config", f"user.{key}", "name@example.com") for key in ("name", "email")),
    ):
        history.git(*command)
    commit = ("commit", "--quiet", "--allow-empty", "--message")
    history.git(*commit, "Begin")
    assert history.last_tag() is None
    for tag in ("v1.0.0", "v1.1.0"):
        history.git(*commit, "Release")
        history.git("tag", tag)
    assert "v1.0.0" == history.last_tag()
    history.git(*commit, "Go on")
    assert "v1.1.0" == history.last_tag()


# --- the Python surface -----------------------------------------------------------------

OLD = """\
class Client:
    def get(self, number: int, *, size: int = 1) -> str: ...
    def list(self) -> str: ...
    def _secret(self) -> str: ...
LIMIT = 3
"""


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("def list(", "def all(", ["shop.Client.list: Public object was removed"]),
        (
            "size: int = 1",
            "size: int",
            ["shop.Client.get(size): Parameter is now required"],
        ),
        (
            "*, size: int = 1",
            "*, more: int, size: int = 1",
            ["shop.Client.get(more): Parameter was added as required"],
        ),
        ("_secret", "_hidden", []),
        ("LIMIT = 3", "LIMIT = 4", []),
        ("-> str", "-> bytes", []),
        ("LIMIT = 3", "LIMIT = 3\nMORE = 4", []),
    ],
)
def test_breakages_of_the_surface(
    before: str, after: str, expected: list[str], tmp_path: Path
) -> None:
    """Public names and signatures count; private ones, values and types do not."""
    for name, text in (("old", OLD), ("new", OLD.replace(before, after))):
        (tmp_path / name / "shop").mkdir(parents=True)
        (tmp_path / name / "shop/__init__.py").write_text(text, "utf-8")
    old, new = (surface("shop", tmp_path / name) for name in ("old", "new"))
    found = breakages(old, new)
    assert expected == list(map(str, found))


def test_only_exported_names_of_the_stub_server_count(tmp_path: Path) -> None:
    """The modules that `testing` consists of may change, what it exports may not."""
    for name, argument in (("old", ""), ("new", "number: int")):
        folder = tmp_path / name / "shop/testing"
        folder.mkdir(parents=True)
        (folder.parent / "__init__.py").write_text("", "utf-8")
        exports = 'from .server import Stub\n__all__ = ["Stub"]\n'
        (folder / "__init__.py").write_text(exports, "utf-8")
        module = f"class Stub:\n    def check(self, {argument}): ...\n"
        module += f"def helper({argument}): ...\n"
        (folder / "server.py").write_text(module, "utf-8")
    old, new = (surface("shop", tmp_path / name) for name in ("old", "new"))
    found = [each.path for each in breakages(old, new)]
    assert ["shop.testing.server.Stub.check(number)"] == found
