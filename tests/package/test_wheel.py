"""The wheel: what is in it, what it asks for, and that it needs nothing else to work."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from email.message import Message
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import pytest

from support.bundles import payload
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
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as it is published."""
    output = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation"]
    subprocess.run(
        [*command, "--outdir", str(output), str(PROJECT)],
        check=True,
        capture_output=True,
    )
    (built,) = output.iterdir()
    return built


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


def test_the_installed_wheel_works_alone(wheel: Path, tmp_path: Path) -> None:
    """In a fresh environment the client reads, although nothing that generates is there."""
    venv.create(tmp_path, symlinks=True)
    python = tmp_path / "bin/python"
    # The pip of this environment: to install one in the new environment takes as long again.
    pip = [sys.executable, "-m", "pip", "--python", str(tmp_path)]
    quiet = ["--disable-pip-version-check", "install", "--quiet", "--no-compile"]
    subprocess.run([*pip, *quiet, str(wheel)], check=True, cwd=tmp_path)
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
