"""The wheel: what is in it, what it asks for, and that it needs nothing else to work."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from email.message import Message
from email.parser import Parser
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from support.bundles import payload
from support.distributions import build_both, environment, members
from support.paths import PROJECT
from support.server import FaultServer, reply

PACKAGE = PROJECT / "generated/helpscout_client"

PROGRAM = """
import importlib.util, json, sys
from helpscout_client import HelpScout, __version__
from helpscout_client.auth import BearerToken
from helpscout_client.v1 import models

absent = ["black", "datamodel_code_generator", "generator", "jinja2", "yaml"]
url, text = sys.argv[1:]
with HelpScout(base_url=url, auth=BearerToken("token")) as helpscout:
    conversation = helpscout.conversations.get(123)
print(json.dumps([
    [name for name in absent if importlib.util.find_spec(name)],
    __version__,
    conversation.id,
    models.Conversation.from_payload(text).mismatches,
]))
"""


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Build the wheel from the source distribution, as they are published."""
    return build_both(PROJECT, tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="module")
def wheel(distributions: list[Path]) -> Path:
    """Return the wheel."""
    return distributions[0]


def metadata(wheel: Path) -> Message:
    """Return the metadata of a wheel."""
    with ZipFile(wheel) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        return Parser().parsestr(archive.read(name).decode())


def test_the_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    """Every generated file is in it, `py.typed` and the bundles too, byte by byte."""
    published = {
        f"helpscout_client/{path.relative_to(PACKAGE).as_posix()}": path.read_bytes()
        for path in PACKAGE.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    with ZipFile(wheel) as archive:
        packed = {
            name: archive.read(name)
            for name in archive.namelist()
            if ".dist-info/" not in name
        }

    assert published == packed
    assert {
        "helpscout_client/py.typed",
        "helpscout_client/v1/openapi.json",
        "helpscout_client/v2/openapi.json",
    } <= packed.keys()


def test_the_source_holds_what_the_wheel_is_made_of(distributions: list[Path]) -> None:
    """The package, what describes it and what builds it, and nothing else of the project."""
    found = members(distributions[1])
    assert {
        *("pyproject.toml", "PKG-INFO", "packaging/clientfoundry/hatch_build.py"),
        *("README.md", "CHANGELOG.md", "LICENSE", ".gitignore"),
    } == {path for path in found if not path.startswith("generated/helpscout_client/")}


def test_the_wheel_asks_for_two_libraries(wheel: Path) -> None:
    """The metadata names the package, its version and its only two dependencies."""
    found = metadata(wheel)
    requirements = [
        requirement.partition(">")[0]
        for requirement in found.get_all("Requires-Dist", [])
    ]

    assert ("helpscout-client", ">=3.11") == (found["Name"], found["Requires-Python"])
    assert ["httpx2", "pydantic"] == sorted(requirements)
    assert f'"{found["Version"]}"' in (PACKAGE / "_version.py").read_text("utf-8")
    assert "unofficial" in found["Summary"]


def needed(requirements: Iterable[str]) -> set[str]:
    """Return the distributions that requirements lead to, as they are installed here."""
    found: set[str] = set()
    waiting = [*requirements]
    while waiting:
        requirement = Requirement(waiting.pop())
        name = canonicalize_name(requirement.name)
        is_wanted = not requirement.marker or requirement.marker.evaluate({"extra": ""})
        if is_wanted and name not in found:
            found.add(name)
            waiting += distribution(name).requires or []
    return found


def test_the_installed_wheel_works_alone(wheel: Path, tmp_path: Path) -> None:
    """Beside what it asks for, and nothing else, the client reads."""
    python, site = environment(tmp_path)
    with ZipFile(wheel) as archive:
        archive.extractall(site)
    for name in needed(metadata(wheel).get_all("Requires-Dist", [])):
        here = distribution(name)
        for part in {file.parts[0] for file in here.files or []} - {
            "..",
            "__pycache__",
        }:
            (site / part).symlink_to(here.locate_file(part))
    text = json.dumps(payload("v1", "Conversation"))

    with FaultServer() as server:
        server.script(reply(200, payload("v2", "Conversation")))
        run = subprocess.run(
            [str(python), "-I", "-c", PROGRAM, server.url, text],
            check=True,
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )

    identity = payload("v2", "Conversation")["id"]
    assert [[], metadata(wheel)["Version"], identity, []] == json.loads(run.stdout)
