"""Both distributions, as other tools judge what is published; run by `nox -s contract`."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from support.distributions import (
    ADDRESS,
    DESCRIBED_BY,
    FOLDERS,
    build_both,
    copy_with_address,
)

SOURCES = (*DESCRIBED_BY, "generated/helpscout_client", "generator", "templates")
NO_ADDRESS_TO_WRITE_TO = "Your package does not have author-email data."
NO_REPOSITORY = "Your package should have a 'url' field"


@pytest.fixture(scope="module", params=["", ADDRESS], ids=["no address", "an address"])
def address(request: pytest.FixtureRequest) -> str:
    """Return the address of the repository."""
    return str(request.param)


@pytest.fixture(scope="module")
def project(address: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the project with that address."""
    return copy_with_address(address, tmp_path_factory.mktemp("project"), SOURCES)


@pytest.fixture(scope="module", params=FOLDERS)
def built(
    request: pytest.FixtureRequest,
    project: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> list[Path]:
    """Build a wheel and a source distribution."""
    return build_both(
        project / FOLDERS[request.param], tmp_path_factory.mktemp("built")
    )


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command of a Python package."""
    command = [sys.executable, "-m", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_twine_would_upload_them(built: list[Path]) -> None:
    """`twine check` has no error and no warning."""
    done = run("twine", "--no-color", "check", "--strict", *built)
    assert 0 == done.returncode, done.stdout
    assert len(built) == done.stdout.count("PASSED")


def test_the_wheel_contains_nothing_odd(built: list[Path]) -> None:
    """check-wheel-contents finds nothing: no file twice, no cache, no second package."""
    done = run("check_wheel_contents", "--no-config", built[0])
    assert (0, "") == (done.returncode, done.stderr), done.stdout


def test_pyroma_misses_only_what_would_be_invented(
    built: list[Path], address: str
) -> None:
    """The metadata is complete, but for what does not exist."""
    ruled = re.split(r"^-+\n", run("pyroma", built[1]).stdout, flags=re.MULTILINE)
    missing = [NO_ADDRESS_TO_WRITE_TO, *([] if address else [NO_REPOSITORY])]
    found = ruled[2].splitlines()
    assert len(missing) == len(found), found
    for expected, line in zip(missing, found, strict=True):
        assert line.startswith(expected)


def test_the_index_renders_the_page(
    built: list[Path], address: str, tmp_path: Path
) -> None:
    """By the renderer of the index: tables and code are such, and links are absolute."""
    (unpacked,) = (built[1].parent / "unpacked").iterdir()
    _, page = (unpacked / "PKG-INFO").read_text("utf-8").split("\n\n", 1)
    (tmp_path / "page.md").write_text(page, "utf-8")
    html = run("readme_renderer", tmp_path / "page.md").stdout
    assert "<table>" in html
    assert '<pre lang="python">' in html
    links = re.findall(r'<a href="([^#"][^"]*)"|<img', html)
    assert bool(address) == bool(links)
    assert [] == [link for link in links if not link.startswith(f"{address}/blob/v")]
    assert "](" not in re.sub(r"(?s)<pre.*?</pre>", "", html)
