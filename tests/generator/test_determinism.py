"""Determinism: the same spec gives the same bytes on every machine."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from support.documents import Root, hostile, write_json
from support.paths import PROJECT


@dataclass(frozen=True)
class Machine:
    """What differs from one machine to another and must not be seen in the output."""

    name: str
    hash_seed: str = "0"
    locale: str = "C.UTF-8"
    zone: str = "UTC"
    umask: str = "022"
    folder_order: str = "0"
    elsewhere: bool = False

    def environment(self) -> dict[str, str]:
        """Return the environment of a process on this machine."""
        return {
            **{key: value for key, value in os.environ.items() if key[:3] != "LC_"},
            "PYTHONHASHSEED": self.hash_seed,
            "LC_ALL": self.locale,
            "PYTHONUTF8": "0",
            "PYTHONCOERCECLOCALE": "0",
            "TZ": self.zone,
            "UMASK": self.umask,
        }


HOME = Machine("home")
# Each differs from home in everything: if one fails, change one thing at a time to see which.
OTHERS = [
    Machine("ASCII", "17", "C", "America/Caracas", "027", "23", elsewhere=True),
    Machine("Turkish", "4321", "tr_TR.UTF-8", "Asia/Kathmandu", "077", "7", True),
]


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of fragments."""
    folder = tmp_path_factory.mktemp("spec")
    root = hostile("foreign").root
    for key in ("paths", "components", "webhooks"):
        write_json(folder / f"{key}.json", {key: root[key]})
    rest: Root = {
        key: value
        for key, value in root.items()
        if key not in ("paths", "components", "webhooks")
    }
    write_json(folder / "openapi.json", rest)
    return folder


def generated(machine: Machine, spec: Path, output: Path) -> str:
    """Return the digest of the tree that a machine generates from a spec."""
    script = PROJECT / "tests/support/other_machine.py"
    arguments = ["generate", "--spec", str(spec), "--output", str(output)]
    done = subprocess.run(
        [sys.executable, str(script), machine.folder_order, *arguments],
        env=machine.environment(),
        cwd=output if machine.elsewhere else PROJECT,
        capture_output=True,
        text=True,
    )
    if done.returncode == 3:
        pytest.skip(f"the locale {machine.locale} is not installed")
    assert (done.returncode, done.stderr) == (0, "")
    return digest(output)


def digest(folder: Path) -> str:
    """Return one hash over the paths, modes and bytes of a tree."""
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            mode = path.stat().st_mode
            whole.update(f"{path.relative_to(folder)} {mode:o}\n".encode())
            whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


@pytest.fixture(scope="module")
def at_home(spec: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the digest that all machines must reach."""
    return generated(HOME, spec, tmp_path_factory.mktemp("home"))


@pytest.mark.parametrize("machine", OTHERS, ids=lambda machine: machine.name)
def test_every_machine_writes_the_same(
    machine: Machine, spec: Path, at_home: str, tmp_path: Path
) -> None:
    """Hash seed, locale, time zone, umask, folder and folder order leave no trace."""
    assert at_home == generated(machine, spec, tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="this system has no file modes")
def test_the_digest_sees_a_byte(tmp_path: Path) -> None:
    """Trees that differ in one byte, or in one mode, have different digests."""
    file = tmp_path / "a.py"
    file.write_text("a")
    before = digest(tmp_path)
    file.write_text("b")
    changed = digest(tmp_path)
    file.chmod(0o755)
    assert len({before, changed, digest(tmp_path)}) == 3
