"""The generators: how each is called, and how the methods of its packages are counted.

Methods are counted in the text of a package, each by the one thing that the generator writes
for each operation, so that a package that cannot be imported is counted, too.
"""

from __future__ import annotations

import ast
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.home import CACHE

from ..figures import version_of

_NAME = "compared"


@dataclass(frozen=True)
class Tool:
    """A generator, with what it needs to know of its own packages."""

    name: str
    version: str
    command: Callable[[Path, Path], list[str | Path]]
    """The arguments that write the package of a document into an empty folder."""
    tops: tuple[str, ...]
    """The modules and packages in that folder, by the names they are imported by."""
    methods: Callable[[Path], int]
    """How many operations have a method in the package in a folder."""


def tools(jar: Path | None = None) -> list[Tool]:
    """Return the generators of this environment, with openapi-generator if its jar is given."""
    found = [
        Tool("this generator", "(here)", _ours, (_NAME,), _operations),
        Tool(
            "openapi-python-client",
            version_of("openapi-python-client"),
            _openapi_python_client,
            (_NAME,),
            _endpoints,
        ),
        Tool(
            "datamodel-code-generator",
            version_of("datamodel-code-generator"),
            _datamodel_code_generator,
            ("models", "client"),
            _plans,
        ),
    ]
    if jar is not None:
        found.append(
            Tool(
                "openapi-generator",
                jar.stem.rpartition("-")[2],
                lambda document, folder: _openapi_generator(jar, document, folder),
                (_NAME,),
                _serializers,
            )
        )
    return found


# --- commands ---------------------------------------------------------------------------


def _ours(document: Path, folder: Path) -> list[str | Path]:
    shutil.rmtree(CACHE, ignore_errors=True)  # every run is a first one
    return [
        *(sys.executable, "-m", "generator", "generate", "--max-mib", "64"),
        *("--spec", document, "--output", folder, "--package", _NAME),
    ]


def _openapi_python_client(document: Path, folder: Path) -> list[str | Path]:
    config = folder.with_suffix(".yaml")
    config.write_text("post_hooks: []\n", "utf-8")  # no formatter
    return [
        *(_installed("openapi-python-client"), "generate", "--path", document),
        *("--config", config, "--meta", "none", "--output-path", folder / _NAME),
    ]


def _datamodel_code_generator(document: Path, folder: Path) -> list[str | Path]:
    return [
        *(_installed("datamodel-codegen"), "--input", document),
        *("--input-file-type", "openapi", "--output", folder / "models.py"),
        *("--output-model-type", "pydantic_v2.BaseModel", "--formatters", "builtin"),
        # Its classes of e-mail addresses need another package.
        *("--type-mappings", "email=string", "idn-email=string"),
        *("--generate-client", "httpx2", "--client-output", folder / "client"),
        *("--client-package", "client", "--client-model-package", "models"),
    ]


def _openapi_generator(jar: Path, document: Path, folder: Path) -> list[str | Path]:
    return [
        *("java", "-jar", jar, "generate", "-g", "python", "-i", document),
        *("-o", folder, "--additional-properties", f"packageName={_NAME}"),
    ]


def _installed(command: str) -> Path:
    return Path(sys.executable).with_name(command)


# --- methods ----------------------------------------------------------------------------


def _operations(folder: Path) -> int:
    """Count the method and path of each `Operation` of ours."""
    return len(set(_declared(folder / _NAME / "resources", "Operation")))


def _plans(folder: Path) -> int:
    """Count the method and path of each `OperationPlan`."""
    return len(set(_declared(folder / "client", "OperationPlan")))


def _endpoints(folder: Path) -> int:
    """Count the modules of openapi-python-client: one builds the request of an operation."""
    names = _functions(folder / _NAME / "api")
    return sum(name == "_get_kwargs" for name in names)


def _serializers(folder: Path) -> int:
    """Count the methods of openapi-generator that build the request of an operation."""
    names = _functions(folder / _NAME / "api")
    return sum(name.startswith("_") and name.endswith("_serialize") for name in names)


def _declared(folder: Path, kind: str) -> Iterator[tuple[str, str]]:
    for node in _nodes(folder):
        match node:
            case ast.Call(func=ast.Name(id=name), keywords=keywords) if name == kind:
                given = {k.arg: k.value for k in keywords}
                method, path = map(_text, (given.get("method"), given.get("path")))
                if method is not None and path is not None:
                    yield method, path
            case _:
                pass


def _text(node: ast.expr | None) -> str | None:
    """Return the text that an expression is, None for any other."""
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, str) else None


def _functions(folder: Path) -> Iterator[str]:
    for node in _nodes(folder):
        if isinstance(node, ast.FunctionDef):
            yield node.name


def _nodes(folder: Path) -> Iterator[ast.AST]:
    """Yield every node of the modules below a folder that can be parsed."""
    for module in folder.rglob("*.py"):
        try:
            yield from ast.walk(ast.parse(module.read_text("utf-8")))
        except (SyntaxError, ValueError, RecursionError):
            continue
