"""Layers: a spec flows one way, and each thing that can go wrong has one module to go wrong in."""

from __future__ import annotations

import ast
import functools
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from support.documents import tiny, write_json
from support.paths import PROJECT, RUNTIME

GENERATOR = PROJECT / "generator"
WRITING = frozenset("""
    chmod copy copyfile copytree hardlink_to link makedirs mkdir move remove removedirs
    rename renames replace rmdir rmtree symlink symlink_to touch truncate unlink
    write_bytes write_text
    """.split())
# Methods of texts and functions of dataclasses, which write nothing.
HARMLESS = frozenset({"copy", "replace", "remove"})
# The folders and modules of the runtime, from the ground up.
FLOORS = (
    {"_contract", "hooks"},
    {"_errors"},
    {"_auth", "_models"},
    {"_http", "_webhooks"},
    {"auth", "files"},
    {"_calls"},
    {"_lists", "streams"},
    {"_client"},
    {"testing"},
)


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


@functools.cache
def imported(
    path: Path,
    folder: Path,
    nodes: Callable[[ast.AST], Iterable[ast.AST]] = run_nodes,
) -> frozenset[str]:
    """Return what a module imports; a module of the folder by its path from there.

    `ast.walk` as `nodes` includes what is imported for type checkers only.
    """
    found: set[str] = set()
    package = path.relative_to(folder).parts[:-1]
    for node in nodes(ast.parse(path.read_text("utf-8"))):
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
    return frozenset(found)


def name_of(path: Path) -> str:
    """Return the path of a module of the generator, a package by that of its folder."""
    inside = path.relative_to(GENERATOR).with_suffix("")
    return (inside.parent if inside.name == "__init__" else inside).as_posix()


def room(name: str) -> str:
    """Return the room that a module lives in: a stage, a review or a single module."""
    parts = name.split("/")
    return "/".join(parts[:2] if parts[0] == "review" else parts[:1])


def ours() -> dict[str, frozenset[str]]:
    """Return the modules of the generator that each of them imports."""
    paths = {name_of(path): path for path in modules(GENERATOR)}
    return {n: imported(path, GENERATOR) & set(paths) for n, path in paths.items()}


def rooms() -> dict[str, set[str]]:
    """Return the rooms that each room of the generator imports from."""
    found: dict[str, set[str]] = {}
    for name, targets in ours().items():
        others = {room(target) for target in targets} - {room(name)}
        found.setdefault(room(name), set()).update(others)
    return found


def importers(library: str, folder: Path) -> set[str]:
    """Return the modules of a folder that import a library or a module."""
    return {
        path.relative_to(folder).as_posix()
        for path in modules(folder)
        if library in imported(path, folder)
    }


ROOMS: dict[str, set[str]] = {
    "errors": set(),
    "names": {"errors"},
    "garbage": set(),
    "home": set(),
    "limits": set(),
    "disk": set(),
    "output": {"disk"},
    "kept": {"home"},
    "edition": {"disk", "home"},
    "record": {"disk", "edition", "kept", "output"},
    "json_schema": {"home"},
    "progress": set(),
    "options": {"home", "limits", "names"},
    "ir": {"errors", "names"},
    "load": {"disk", "errors", "limits", "names"},
    "lint": {"errors", "json_schema", "names", "load"},
    "build": {"errors", "names", "load", "ir"},
    "render": {
        *("disk", "edition", "errors", "home", "ir", "json_schema", "kept", "names"),
        *("output", "progress"),
    },
    "publish": {"errors", "output"},
    "reading": {"errors", "limits", "load", "lint", "ir", "build"},
    "review/audit": {"errors", "names", "load"},
    "review/diff": {
        *("errors", "names", "limits", "load", "ir", "build", "reading", "render"),
    },
    "cli": {"errors", "garbage", "home", "options"},
}
"""What each room may import; `commands` may import all but `cli`."""


@pytest.mark.parametrize("name", ROOMS)
def test_a_stage_knows_only_those_below_it(name: str) -> None:
    """From the IR on, nothing of the document can be reached."""
    assert set() == rooms()[name] - ROOMS[name]


def test_every_room_has_a_rule() -> None:
    """A new room is given its place: all but the commands and empty packages are listed."""
    assert set(ROOMS) == set(rooms()) - {".", "__main__", "commands", "review"}
    assert set() == rooms()["."] | rooms()["review"]


def test_imports_have_no_circle() -> None:
    """Neither rooms nor modules import each other in a circle."""
    TopologicalSorter(rooms()).prepare()
    TopologicalSorter(ours()).prepare()


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("load/pointers", set[str]()),
        ("render/cache", {"disk", "edition", "kept"}),
        ("render/definitions", set[str]()),
        ("render/source", set()),
        ("render/imports", {"render/definitions", "render/source"}),
        ("render/runtime", {"disk", "home", "kept", "render/definitions"}),
        (
            "render/bindings",
            {"errors", "render/definitions", "render/runtime", "render/source"},
        ),
        ("render/docstrings", {"ir", "render/runtime"}),
        ("render/style", {"render/breaking", "render/cache", "render/source"}),
        ("render/breaking", set()),
        ("render/models", {"ir", "names", "render/cache", "render/python"}),
        ("render/declarations", {"ir", "names", "render/docstrings", "render/python"}),
        ("render/python", {"errors", "ir", "names", "render/docstrings"}),
        ("render/signatures", {"ir", "names", "render/docstrings", "render/python"}),
        (
            "render/classes",
            {
                *("ir", "names"),
                *("render/constants", "render/docstrings"),
                *("render/python", "render/signatures"),
            },
        ),
        ("build/request_types", {"ir", "names"}),
        ("ir/types", {"names"}),
    ],
)
def test_modules_keep_their_distance(name: str, allowed: set[str]) -> None:
    """Within a room, too, a module imports no more than its subject needs."""
    assert set() == ours()[name] - allowed


def test_pages_are_read_without_a_spec() -> None:
    """What a page documents does not depend on what is expected of it."""
    page = {n: t for n, t in ours().items() if n.startswith("review/audit/page/")}
    found = set[str]().union(*page.values())
    assert page
    outside = {name for name in found if name not in page}
    assert {"errors", "review/audit/claims"} == outside
    assert set() == ours()["review/audit/claims"]


def test_the_imports_are_seen() -> None:
    """The tests above read real imports: those of the modules that have some."""
    found = ours()
    assert {"build", "publish", "reading", "render"} <= found["commands/making"]
    assert "lint/index" in found["lint"]
    assert "errors" in found["lint/rules/client"]
    assert "render/docstrings" in found["render/python"]


STAGES = {
    f"generator.{name}" for name in ("build", "lint", "load", "publish", "render")
}
SELDOM = {"black", "datamodel_code_generator", "generator.review", "jsonpath", "lxml"}


def loaded(*arguments: str) -> set[str]:
    """Return the modules that a command imports."""
    program = (
        "import sys; from generator.cli import main; code = main(sys.argv[1:]);"
        "print(*sys.modules, file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stderr.split())


def test_a_command_imports_what_it_needs(tmp_path: Path) -> None:
    """No library and no stage for nothing, and what takes long to import only to be used."""
    spec, output = tmp_path / "spec.json", tmp_path / "out"
    generate = ("generate", str(spec), "--output", str(output))
    write_json(spec, tiny())
    first = loaded(*generate)
    unchanged = loaded(*generate)
    spec.write_text(spec.read_text("utf-8").replace("A cat.", "A small cat."))
    changed = loaded(*generate)

    assert STAGES | {"yaml", "jinja2"} <= first
    assert set() == unchanged & (STAGES | SELDOM | {"yaml", "jinja2", "filelock"})
    assert STAGES <= changed
    assert set() == changed & SELDOM
    assert {"generator.lint"} == loaded("lint", str(spec)) & (
        SELDOM | {"generator.lint", "generator.publish", "generator.render", "jinja2"}
    )
    diff = loaded("diff", str(spec), str(spec))
    assert {"generator.review"} == diff & (SELDOM | {"filelock"})


@pytest.mark.parametrize(
    ("library", "module"),
    [
        ("black", {"render/style.py"}),
        ("datamodel_code_generator", {"render/models.py"}),
        ("jinja2", {"render/__init__.py", "review/diff/report/as_html.py"}),
        ("filelock", {"publish.py"}),
        ("jsonpath", {"load/overlay.py"}),
        ("platformdirs", {"home.py"}),
        ("lxml", {"review/audit/page/elements.py"}),
        ("pyflakes", {"render/bindings.py"}),
        ("yaml", {"load/yaml_builder.py", "review/diff/report/excerpts.py"}),
        ("argparse", {"cli.py", "options.py"}),
    ],
)
def test_one_module_knows_each_library(library: str, module: set[str]) -> None:
    """A library can be replaced in one place."""
    assert module == importers(library, GENERATOR)


READS_DATA = {"build/bundle"}
"""The one module outside `load` that walks the data of a document: it changes a copy."""


@pytest.mark.parametrize(
    "path",
    [p for p in modules(GENERATOR) if room(name_of(p)) != "load"],
    ids=name_of,
)
def test_documents_are_read_by_their_nodes(path: Path) -> None:
    """The data of a document is handed on whole, and steps through it are those of `Node`."""
    tree = ast.parse(path.read_text("utf-8"))
    parts = [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute | ast.Subscript)
    ]
    walked = [part for part in parts if re.search(r"document\.root[.\[]", part)]
    steps = {"follow", "get", "step", "target_pointer"}
    used = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and str(node.module).endswith("pointers")
        for alias in node.names
    } & steps
    assert (name_of(path) in READS_DATA) == bool(walked or used), (walked, used)


OF_FILES = {"exists", "glob", "is_dir", "is_file", "iterdir", "open", "read_bytes"} | {
    *("lstat", "read_text", "readlink", "resolve", "rglob", "samefile", "stat"),
}
READS_GIT = "load/git"
"""Revisions are compared, and no package is made of them."""


@pytest.mark.parametrize(
    "path",
    [
        path
        for path in modules(GENERATOR)
        if room(name_of(path)) in {"load", "lint", "build", "reading"}
    ],
    ids=name_of,
)
def test_what_a_spec_is_read_from_is_known(path: Path) -> None:
    """Whoever reads a spec asks `disk` about files, which notes the questions for a record."""
    called = [
        node.func
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute | ast.Name)
    ]
    asked = [
        ast.unparse(each)
        for each in called
        if (each.attr if isinstance(each, ast.Attribute) else each.id) in OF_FILES
        and not ast.unparse(each).startswith("disk.")
    ]
    assert (name_of(path) == READS_GIT) == bool(asked), asked


READS_PAGES = "review/audit/page/saved"
"""The one module of the reviews that opens files: those that the user names."""


@pytest.mark.parametrize("path", modules(GENERATOR / "review"), ids=name_of)
def test_reviews_are_pure_functions(path: Path) -> None:
    """A review takes documents and gives findings: it prints, writes and starts nothing itself.

    It does not read either, but for saved pages; documents come from `load`.
    """
    found = imported(path, GENERATOR)
    modules_that_act = {"os", "sys", "io", "shutil", "subprocess", "tempfile"}
    assert set() == found & modules_that_act
    assert set() == found & {
        "cli",
        "publish",
        "load/yaml_text",
        "render",
        "render/cache",
        "render/models",
        "render/style",
    }
    tree = ast.parse(path.read_text("utf-8"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert set() == names & {"open", "print", "input"}
    methods = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    reads = {"open", "read_bytes", "read_text"} & methods
    assert ({"open"} if name_of(path) == READS_PAGES else set()) == reads


@pytest.mark.parametrize("library", ["httpx2", "socket", "urllib.request"])
def test_the_generator_reaches_nothing_else(library: str) -> None:
    """The generator connects to nothing."""
    assert set() == importers(library, GENERATOR)


def test_the_generator_starts_git_and_nothing_else() -> None:
    """One module starts a program: git, for a diff, because only git can read its revisions.

    Nothing that makes the package knows that module.
    """
    assert {"load/git.py"} == importers("subprocess", GENERATOR)
    knowing = {"commands/diff.py", "review/diff/revisions.py"}
    assert knowing == importers("load/git", GENERATOR)


def test_the_diff_compares_the_ir() -> None:
    """Two modules of the diff know documents: one loads them, the other finds the lines."""
    diff = {n: t for n, t in ours().items() if n.startswith("review/diff")}
    knowing = {n for n, t in diff.items() if any(m.startswith("load") for m in t)}
    assert {"review/diff/context", "review/diff/revisions"} == knowing
    assert {"load", "load/node"} == {
        m for m in diff["review/diff/context"] if m.startswith("load")
    }


def test_only_the_command_line_knows_reviews() -> None:
    """Nothing that makes the package depends on what looks at changes, nor one review on another."""
    knowing = {n for n, t in rooms().items() if any(r.startswith("review") for r in t)}
    assert {"commands"} == knowing
    reviews = {n for n, t in ours().items() if any(m.startswith("review") for m in t)}
    named = {n for n in reviews if n.startswith("commands")}
    assert {"commands/audit", "commands/diff"} == named


# --- the runtime ------------------------------------------------------------------------


def test_the_runtime_depends_on_two_libraries() -> None:
    """The runtime imports itself, the standard library, pydantic and httpx2.

    Three modules know httpx2: the drivers of the clients, what makes its clients, and what
    translates for it; and the way into the stub server that goes without sockets, which is a
    transport of httpx2 by its purpose. Below it are the networks that we give to httpcore2,
    which is the part of httpx2 that makes connections.
    """
    known = runtime_imports().keys() | sys.stdlib_module_names
    found = {name for path in modules(RUNTIME) for name in imported(path, RUNTIME)}
    assert {"httpcore2", "httpx2", "pydantic", "pydantic_core"} == found - known
    knowing = {f"_http/{name}.py" for name in ("connections", "library", "transport")}
    assert {*knowing, "testing/http.py"} == importers("httpx2", RUNTIME)
    below = "connections", "limits", "encryption", "network", "async_network"
    assert {f"_http/{name}.py" for name in below} == importers("httpcore2", RUNTIME)


@pytest.mark.parametrize("name", ["schemas", "samples"])
def test_two_modules_of_the_runtime_are_shared(name: str) -> None:
    """They need the standard library and each other only, so that files are loaded alone."""
    shared = imported(RUNTIME / f"testing/{name}.py", RUNTIME)

    assert set() == shared - sys.stdlib_module_names - {"testing/schemas"}
    assert {"json_schema.py"} == {
        path.relative_to(GENERATOR).as_posix()
        for path in modules(GENERATOR)
        if "spec_from_file_location" in path.read_text("utf-8")
    }


def runtime_imports() -> dict[str, set[str]]:
    """Return what each module of the runtime imports of it, for type checkers included."""
    paths = {
        path.relative_to(RUNTIME).with_suffix("").as_posix(): path
        for path in modules(RUNTIME)
    }
    return {
        name: imported(path, RUNTIME, ast.walk) & paths.keys()
        for name, path in paths.items()
    }


def test_the_runtime_has_no_import_circle() -> None:
    """Its modules can be put in an order in which each imports earlier ones only."""
    order = list(TopologicalSorter(runtime_imports()).static_order())
    assert len(order) == len(modules(RUNTIME))


LOADED_BEFORE = {"asyncio", "pydantic_core"}
"""What is imported on use, and there already: a loop runs, or pydantic asks."""


@pytest.mark.parametrize("path", modules(RUNTIME), ids=lambda path: path.stem)
def test_a_fork_waits_for_what_is_imported_on_first_use(path: Path) -> None:
    """A module that another thread imports stays half imported, and locked, in a child."""
    tree = ast.parse(path.read_text("utf-8"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    imports = {
        node
        for function in ast.walk(tree)
        if isinstance(function, functions)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    locked = {
        node
        for block in ast.walk(tree)
        if isinstance(block, ast.With)
        and "LOADING" in {ast.unparse(item.context_expr) for item in block.items}
        for node in block.body
    }
    found = {ast.unparse(node).split()[1] for node in imports - locked}
    assert set() == found - LOADED_BEFORE


def test_the_runtime_is_built_in_floors() -> None:
    """A folder or module imports those of lower floors only, and each has its floor."""
    floor_of = {name: floor for floor, names in enumerate(FLOORS) for name in names}
    imports = {
        (module.partition("/")[0], target.partition("/")[0])
        for module, targets in runtime_imports().items()
        for target in targets
    }
    assert floor_of.keys() == {path.stem for path in RUNTIME.iterdir()} - {
        "__pycache__"
    }
    assert ("_http", "_contract") in imports
    assert [] == [
        f"{name} imports {other}"
        for name, other in sorted(imports)
        if name != other and floor_of[name] <= floor_of[other]
    ]


def test_the_runtime_names_no_vendor() -> None:
    """What is true of one vendor comes from the spec."""
    spoken = [
        p.name for p in modules(RUNTIME) if "scout" in p.read_text("utf-8").lower()
    ]
    assert [] == spoken


def test_the_runtime_imports_relatively() -> None:
    """Copied into a package of any name, the modules find each other."""
    names = {path.stem for path in RUNTIME.iterdir()}
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


@pytest.mark.parametrize("path", modules(GENERATOR), ids=name_of)
def test_only_publish_writes(path: Path) -> None:
    """Only `publish` changes the output tree; `kept` has files of its own."""
    writing = name_of(path) in {"kept", "publish"}
    assert writing == bool(writes(path)), writes(path)


@pytest.mark.parametrize("path", modules(GENERATOR), ids=name_of)
def test_text_is_written_as_bytes(path: Path) -> None:
    """On Windows, other ways give lines other ends, and `check` compares bytes."""
    assert not any("write_text" in call for call in writes(path))


@pytest.mark.parametrize("path", modules(GENERATOR), ids=name_of)
def test_nothing_is_executed(path: Path) -> None:
    """The generator evaluates no text: what it compiles, it does not run."""
    tree = ast.parse(path.read_text("utf-8"))
    names = {node.func.id for node in ast.walk(tree)
             if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}  # fmt: skip
    assert set() == names & {"eval", "exec", "__import__", "breakpoint"}
