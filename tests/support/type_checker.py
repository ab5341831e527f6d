"""mypy in a process of its own: in this one it would leave a million objects behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def mypy(folder: Path, *arguments: str, path: str = "") -> list[str]:
    """Return the lines that mypy prints in a folder; `path` is where it finds packages."""
    run = subprocess.run(
        [sys.executable, "-P", "-m", "mypy", "--no-error-summary", *arguments],
        cwd=folder,
        env={**os.environ, "MYPYPATH": path},
        capture_output=True,
        text=True,
    )
    assert "" == run.stderr
    return run.stdout.splitlines()
