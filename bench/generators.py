"""The commands that are compared: our generator and two others, on the same document."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from .measure import process_seconds


def ours(document: Path, folder: Path) -> float:
    """Generate with this project, formatting included; return the seconds."""
    name = () if _is_of_the_house(document) else ("--package", "bench_client")
    return process_seconds(
        [
            *(sys.executable, "-m", "generator", "generate"),
            *("--spec", document, "--output", folder, *name),
        ]
    )


def openapi_python_client(document: Path, folder: Path) -> float:
    """Generate attrs models and a client, unformatted; return the seconds."""
    config = folder.with_suffix(".yaml")
    config.write_text("post_hooks: []\n", "utf-8")
    return process_seconds(
        [
            *(_installed("openapi-python-client"), "generate", "--path", document),
            *("--config", config, "--meta", "none"),
            *("--output-path", folder, "--overwrite"),
        ]
    )


def datamodel_code_generator(document: Path, folder: Path) -> float:
    """Generate pydantic models and a client, formatted by black; return the seconds."""
    return process_seconds(
        [
            *_models_command(document, folder / "models.py"),
            *("--formatters", "black", "isort", "--generate-client", "httpx2"),
            *("--client-output", folder / "client", "--client-package", "client"),
            *("--client-model-package", "models"),
        ]
    )


def pydantic_models(document: Path, module: Path) -> None:
    """Write bare pydantic models of a document, with e-mail addresses as plain text."""
    plain = ("--type-mappings", "email=string", "--formatters", "builtin")
    process_seconds([*_models_command(document, module), *plain])


def python_lines(folder: Path) -> int:
    """Return how many lines of Python a folder holds."""
    files = folder.rglob("*.py")
    return sum(len(file.read_text("utf-8").splitlines()) for file in files)


def _models_command(document: Path, module: Path) -> list[str | Path]:
    return [
        *(_installed("datamodel-codegen"), "--input", document),
        *("--input-file-type", "openapi", "--output", module),
        *("--output-model-type", "pydantic_v2.BaseModel"),
    ]


def _installed(command: str) -> Path:
    return Path(sys.executable).with_name(command)


def _is_of_the_house(document: Path) -> bool:
    return "x-client" in json.loads(document.read_text("utf-8"))
