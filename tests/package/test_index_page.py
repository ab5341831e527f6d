"""What a package index shows of both distributions, without and with a public repository."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator
from email.message import Message
from email.parser import Parser
from pathlib import Path

import pytest
from hatchling import build

from release.check import NO_RELEASE
from release.index_page import SettingError, index_page, repository
from support.distributions import ADDRESS, FOLDERS, copy_with_address
from support.paths import PROJECT

OF_PERSONS = ("Author", "Author-email", "Maintainer", "Maintainer-email")


def described(project: Path, folder: str) -> Message:
    """Return the metadata of a distribution, as its build backend makes it."""
    with contextlib.chdir(project / folder):
        name = build.prepare_metadata_for_build_wheel(str(project))
    return Parser().parsestr((project / name / "METADATA").read_text("utf-8"))


@pytest.fixture(scope="module", params=["", ADDRESS], ids=["no address", "an address"])
def address(request: pytest.FixtureRequest) -> str:
    """Return the address of the repository."""
    return str(request.param)


@pytest.fixture(scope="module")
def project(address: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of what describes the distributions, with that address."""
    return copy_with_address(address, tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="module", params=FOLDERS)
def distribution(request: pytest.FixtureRequest, project: Path) -> Iterator[Message]:
    """Return the metadata of each distribution."""
    found = described(project, FOLDERS[request.param])
    assert request.param == found["Name"]
    yield found


def page(distribution: Message) -> str:
    """Return the text that the index renders."""
    return str(distribution.get_payload())


def test_the_page_begins_with_what_its_reader_does_first(distribution: Message) -> None:
    """After one line about the subject it installs, then it shows a program and compares."""
    commands = re.findall(r"```sh\n(.*)\n", page(distribution))
    assert re.match(r"pip install helpscout-client|pipx run clientfoundry", commands[0])
    assert "nox" not in page(distribution)
    assert NO_RELEASE not in page(distribution)
    assert page(distribution).index("```python") > page(distribution).index("```sh")
    assert "| openapi-python-client " in page(distribution)


def test_every_link_of_the_page_is_absolute(
    distribution: Message, address: str
) -> None:
    """Those within the project lead to the released version; without a repository none do."""
    text, version = page(distribution), distribution["Version"]
    targets = re.findall(r"\]\(([^)]*)\)", re.sub(r"(?ms)^```.*?^```$", "", text))
    files = f"{address}/blob/v{version}/"
    assert bool(address) == bool(targets)
    for target in targets:
        path = target.removeprefix(files).partition("#")[0]
        assert target.startswith(files)
        assert (PROJECT / path).is_file()
    assert "<!--" not in text


def test_project_urls_follow_from_the_repository(
    distribution: Message, address: str
) -> None:
    """Each begins with its address, and there are none without it."""
    urls = [each.partition(", ") for each in distribution.get_all("Project-URL", [])]
    names = ["Source", "Documentation", "Changelog", "Issues", "Security"]
    assert (names if address else []) == [name for name, _, _ in urls]
    for _, _, url in urls:
        assert url.startswith(address)
        _, blob, file = url.partition("/blob/HEAD/")
        assert not blob or (PROJECT / file.partition("#")[0]).is_file()
    assert not distribution.get_all("Dynamic")


def test_no_person_is_invented(distribution: Message) -> None:
    """The author is the holder of the licence, all who contributed."""
    named = [distribution[field] for field in OF_PERSONS if field in distribution]
    assert ["The helpscout-client contributors"] == named
    assert named[0] in (PROJECT / "LICENSE").read_text("utf-8")


def test_the_classifiers_say_where_it_runs(distribution: Message) -> None:
    """On any system, and on each version of Python that the tests were run with."""
    classifiers = distribution.get_all("Classifier", [])
    pythons = [c for c in classifiers if re.search(r":: 3\.\d+$", c)]
    readme = (PROJECT / "README.md").read_text("utf-8")
    assert "Operating System :: OS Independent" in classifiers
    assert f"Linux, Python 3.11 to {pythons[-1].rpartition(' ')[2]}." in readme
    assert [f"Programming Language :: Python :: 3.{n}" for n in (11, 12, 13)] == pythons


def test_the_costs_are_those_that_were_measured() -> None:
    """README has the rounded medians of `nox -s bench`."""
    rows = json.loads((PROJECT / "bench/figures.json").read_text("utf-8"))["rows"]
    call = rows["calls/sync"]["median"]
    reading = [row["median"] for key, row in rows.items() if key.startswith("reading/")]
    readme = (PROJECT / "README.md").read_text("utf-8")
    assert f"a call takes {call:.1f} times" in readme
    assert f"conversations {min(reading):.1f} to {max(reading):.1f} times" in readme


def test_what_clients_do_is_what_was_measured() -> None:
    """The rows of README are rows of a table that `nox -s contract` measures."""
    readme = (PROJECT / "README.md").read_text("utf-8")
    section = readme.partition("## Compared")[2].partition("## ")[0]
    _, _, *rows = re.findall(r"^\|.*\|$", section, re.MULTILINE)
    measured = (PROJECT / "docs/why.md").read_text("utf-8").splitlines()
    assert len(rows) > 5
    assert [] == [row for row in rows if row not in measured]


def test_what_generators_make_is_what_was_measured() -> None:
    """Each figure of the README of clientfoundry is one of the comparison."""
    readme = (PROJECT / "packaging/clientfoundry/README.md").read_text("utf-8")
    section = readme.partition("## Compared")[2].partition("## Commands")[0]
    measured = (PROJECT / "docs/comparison.md").read_text("utf-8")
    figures = set(re.findall(r"\d[\d.,-]*\d|\d", section))
    assert len(figures) > 12
    assert figures <= set(re.findall(r"\d[\d.,-]*\d|\d", measured))


def test_only_relative_links_of_the_prose_change() -> None:
    """What looks like a link in a program stays as it is, and so does an address."""
    code = "```python\ncall = table[row](cell)\n```\n"
    address = "[pydantic](https://example.com/pydantic)\n"
    page = index_page(f"{code}[a](../b.md#c) {address}", "docs", ADDRESS, "1.2.3")
    assert f"{code}[a]({ADDRESS}/blob/v1.2.3/b.md#c) {address}" == page
    assert f"{code}a {address}" == index_page(
        f"{code}[a](../b.md#c) {address}", "docs", "", "1.2.3"
    )


def test_parts_of_a_readme_are_left_out() -> None:
    """They stand between two comments, and may be several."""
    out, on = "<!-- not on the index page -->\n", "<!-- on the index page -->\n"
    readme = f"a\n{out}b\n{on}\nc\n{out}d\n{on}"
    assert "a\nc\n" == index_page(readme, ".", "", "1.2.3")


@pytest.mark.parametrize(
    "wrong",
    [
        *(f"{ADDRESS}/", f"{ADDRESS}.git", "http://example.com/a"),
        *("https://example.com", "owner/name"),
    ],
)
def test_the_address_has_one_form(wrong: str, tmp_path: Path) -> None:
    """Anything else is refused when a distribution is built."""
    text = f'[tool.helpscout-client]\nrepository = "{wrong}"\n'
    (tmp_path / "pyproject.toml").write_text(text, "utf-8")
    with pytest.raises(SettingError, match=re.escape(wrong)):
        repository(tmp_path)
