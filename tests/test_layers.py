"""Layers: a spec flows one way, and each thing that can go wrong has one module to go wrong in."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from generating import PROJECT, RUNTIME

GENERATOR = PROJECT / "generator"
WRITING = frozenset("""
    chmod copy copyfile copytree hardlink_to link makedirs mkdir move remove removedirs
    rename renames replace rmdir rmtree symlink symlink_to touch truncate unlink
    write_bytes write_text
    """.split())
# Methods of texts and functions of dataclasses, which write nothing.
HARMLESS = frozenset({"copy", "replace", "remove"})


def is_type_checking(node: ast.AST) -> bool:
    """Whether a statement is `if TYPE_CHECKING:`, which is never run."""
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def run_nodes(node: ast.AST) -> Iterator[ast.AST]:
    """Yield everything below a node that a program runs."""
    for child in ast.iter_child_nodes(node):
        if not is_type_checking(child):
            yield child
            yield from run_nodes(child)


def modules(folder: Path) -> list[Path]:
    """Return the modules below a folder."""
    return sorted(folder.rglob("*.py"))


def imported(path: Path, folder: Path) -> set[str]:
    """Return what a module imports; a module of the folder by its path from there."""
    found: set[str] = set()
    package = path.relative_to(folder).parts[:-1]
    for node in run_nodes(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add(str(node.module).split(".")[0])
        elif isinstance(node, ast.ImportFrom):
            base = [*package[: len(package) + 1 - node.level]]
            base += node.module.split(".") if node.module else []
            whole = ["/".join([*base, alias.name]) for alias in node.names]
            found.update(
                [name for name in whole if (folder / f"{name}.py").exists()]
                or ["/".join(base)]
            )
    return found


def ours(name: str) -> set[str]:
    """Return the modules of the generator that one of them imports."""
    path = GENERATOR / f"{name}.py"
    return {
        module
        for module in imported(path, GENERATOR)
        if (GENERATOR / f"{module}.py").exists() or (GENERATOR / module).is_dir()
    }


def importers(library: str, folder: Path) -> set[str]:
    """Return the modules of a folder that import a library."""
    return {
        path.relative_to(folder).as_posix()
        for path in modules(folder)
        if library in imported(path, folder)
    }


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("errors", set[str]()),
        ("names", {"errors"}),
        ("pointers", {"errors"}),
        ("ir", {"errors", "names"}),
        ("docs", {"ir", "names"}),
        ("inputs", {"errors", "ir", "names"}),
        ("cache", set[str]()),
        ("models", {"cache", "errors", "ir", "names"}),
        ("style", {"cache", "errors"}),
        ("filters", {"docs", "errors", "ir", "models", "names"}),
        ("render", {"cache", "errors", "filters", "ir", "models", "names", "style"}),
        ("publish", {"errors", "render"}),
    ],
)
def test_a_stage_knows_only_those_below_it(name: str, allowed: set[str]) -> None:
    """From the IR on, nothing of the document can be reached."""
    assert set() == ours(name) - allowed


def test_the_imports_are_seen() -> None:
    """The test above reads real imports: those of the modules that have some."""
    assert {"build", "errors", "lint", "load", "publish", "render"} <= ours("cli")
    assert "rules/spec" in ours("lint")
    assert "errors" in imported(GENERATOR / "rules/client.py", GENERATOR)


@pytest.mark.parametrize(
    ("library", "module"),
    [
        ("black", {"style.py"}),
        ("datamodel_code_generator", {"models.py"}),
        ("jinja2", {"render.py"}),
        ("lxml", {"review/html_page.py"}),
        ("yaml", {"reader.py"}),
        ("argparse", {"cli.py"}),
    ],
)
def test_one_module_knows_each_library(library: str, module: set[str]) -> None:
    """A library can be replaced in one place."""
    assert module == importers(library, GENERATOR)


@pytest.mark.parametrize("path", modules(GENERATOR / "review"), ids=lambda p: p.stem)
def test_reviews_only_look(path: Path) -> None:
    """A review tool takes documents and gives findings: it reads and prints nothing itself."""
    stages = {"cache", "cli", "models", "publish", "reader", "render", "style"}
    assert set() == stages & imported(path, GENERATOR)
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8")))
             if isinstance(node, ast.Call)]  # fmt: skip
    assert set() == {"print", "open", "read_bytes"} & {
        ast.unparse(call.func).rpartition(".")[2] for call in calls
    }


@pytest.mark.parametrize("library", ["httpx2", "socket", "urllib.request"])
def test_the_generator_reaches_nothing_else(library: str) -> None:
    """The generator connects to nothing."""
    assert set() == importers(library, GENERATOR)


def test_the_generator_starts_git_and_nothing_else() -> None:
    """One module starts a program: git, for a diff, because only git can read its revisions.

    Nothing that makes the package knows that module.
    """
    assert {"revisions.py"} == importers("subprocess", GENERATOR)
    assert {"cli.py"} == importers("revisions", GENERATOR)


@pytest.mark.parametrize(
    "path", modules(GENERATOR / "review"), ids=lambda path: path.stem
)
def test_reviews_are_pure_functions(path: Path) -> None:
    """What reviews import has no way to read, write or print; only the command line knows them."""
    found = imported(path, GENERATOR)
    assert set() == found & {
        "os",
        "sys",
        "io",
        "shutil",
        "tempfile",
        "cli",
        "publish",
        "reader",
    }
    tree = ast.parse(path.read_text("utf-8"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert set() == names & {"open", "print", "input"}


def test_only_the_command_line_knows_reviews() -> None:
    """Nothing that makes the package depends on what looks at changes."""
    knowing = {
        path.relative_to(GENERATOR).as_posix()
        for path in modules(GENERATOR)
        if any(name.startswith("review/") for name in imported(path, GENERATOR))
    }
    assert {"cli.py"} == {name for name in knowing if not name.startswith("review/")}


# --- the runtime ------------------------------------------------------------------------


def test_the_runtime_depends_on_two_libraries() -> None:
    """The runtime imports itself, the standard library, pydantic and httpx2.

    Two modules know httpx2: the driver of the clients, and the way into the stub server
    that goes without sockets, which is a transport of httpx2 by its purpose.
    """
    names = {path.stem for path in modules(RUNTIME)} | sys.stdlib_module_names
    found = {name for path in modules(RUNTIME) for name in imported(path, RUNTIME)}
    assert {"httpx2", "pydantic", "pydantic_core"} >= found - names - {""}
    assert {"_stub_http.py", "_transport.py"} == importers("httpx2", RUNTIME)


def test_the_runtime_names_no_vendor() -> None:
    """What is true of one vendor comes from the spec."""
    spoken = [
        p.name for p in modules(RUNTIME) if "scout" in p.read_text("utf-8").lower()
    ]
    assert [] == spoken


def test_the_runtime_imports_relatively() -> None:
    """Copied into a package of any name, the modules find each other."""
    names = {path.stem for path in modules(RUNTIME)}
    for path in modules(RUNTIME):
        tree = ast.parse(path.read_text("utf-8"))
        absolute = [
            n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and not n.level
        ]
        assert (
            set() == {str(n.module).split(".")[0] for n in absolute} & names
        ), path.name


# --- writing ----------------------------------------------------------------------------


def writes(path: Path) -> list[str]:
    """Return the calls of a module that change files, with their lines."""
    return [
        f"{path.name}:{node.lineno}: {ast.unparse(node)[:60]}"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and (_is_write(node) or _opens_for_writing(node))
    ]


def _is_write(node: ast.Call) -> bool:
    if not isinstance(node.func, ast.Attribute) or node.func.attr not in WRITING:
        return False
    of_a_library = ast.unparse(node.func.value) in ("os", "shutil")
    return of_a_library or node.func.attr not in HARMLESS


def _opens_for_writing(node: ast.Call) -> bool:
    name = (
        node.func.attr
        if isinstance(node.func, ast.Attribute)
        else ast.unparse(node.func)
    )
    given = [*node.args, *(keyword.value for keyword in node.keywords)]
    texts = [
        a.value
        for a in given
        if isinstance(a, ast.Constant) and isinstance(a.value, str)
    ]
    return name == "open" and any(set(text) & set("wax+") for text in texts)


@pytest.mark.parametrize("path", modules(GENERATOR), ids=lambda path: path.stem)
def test_only_publish_writes(path: Path) -> None:
    """Only `publish` changes the output tree; `cache` keeps a file of its own."""
    assert (path.name in {"cache.py", "publish.py"}) == bool(writes(path)), writes(path)


@pytest.mark.parametrize("path", modules(GENERATOR), ids=lambda path: path.stem)
def test_nothing_is_executed(path: Path) -> None:
    """The generator evaluates no text: what it compiles, it does not run."""
    tree = ast.parse(path.read_text("utf-8"))
    names = {node.func.id for node in ast.walk(tree)
             if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}  # fmt: skip
    assert set() == names & {"eval", "exec", "__import__", "breakpoint"}
