"""The software bill of materials of a distribution, as CycloneDX."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from .build import FOLDERS, digests
from .index_page import PROJECT


def write_sbom(name: str, programs: Path, folder: Path) -> None:
    """List what is in an environment to `folder/sbom/`; the distribution is its subject.

    `programs` is the folder of the programs of the environment in which it is installed.
    """
    python = next(programs.glob("python*"))
    described = PROJECT / FOLDERS[name] / "pyproject.toml"
    subject = ("--pyproject", str(described), "--mc-type", "library")
    options = ("--output-reproducible", "--spec-version", "1.6")
    command = (sys.executable, "-m", "cyclonedx_py", "environment", str(python))
    listed = subprocess.run(  # noqa: S603  # without a shell
        (*command, *subject, *options),
        stdout=subprocess.PIPE,
        check=True,
    )
    (wheel,) = (folder / name).glob("*.whl")
    version = wheel.name.split("-")[1]
    document = completed(json.loads(listed.stdout), version, digests(folder / name))
    path = folder / "sbom" / f"{name}-{version}.cdx.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(document, indent=2) + "\n", "utf-8")


def completed(
    document: dict[str, Any], version: str, files: dict[str, str]
) -> dict[str, Any]:
    """Return an SBOM that also names the version and the files of its subject.

    Version and files of the distribution are dynamic: `pyproject.toml` does not have them.
    """
    subject = document["metadata"]["component"]
    subject |= {
        "version": version,
        "purl": f"pkg:pypi/{subject['name']}@{version}",
        "externalReferences": [
            {
                "type": "distribution",
                "url": name,
                "hashes": [{"alg": "SHA-256", "content": digest}],
            }
            for name, digest in files.items()
        ],
    }
    return document
