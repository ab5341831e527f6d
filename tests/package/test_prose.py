"""The pages for people: Python snippets run and type-check, links and commands exist.

Each snippet of a page is complete, except for the names that `READER` defines. The snippets become
functions of one module that has them on the lines of the page, so that errors name these lines.
A page of the cookbook also has parts of its program, word for word: these run with the program.
Calls of `helpscout` in tables are snippets as well.
"""

from __future__ import annotations

import asyncio
import gc
import inspect
import re
import sys
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from helpscout_client.testing import StubServer

from support.paths import PROJECT
from support.sessions import sessions
from support.type_checker import HAS_PYRIGHT, mypy, pyright
from website.cookbook import programs_of, source_of

PAGES = [
    *sorted(PROJECT.glob("*.md")),
    *sorted(PROJECT.glob("docs/**/*.md")),
    *(PROJECT / folder / "README.md" for folder in ("spec", "bench", "examples")),
]
GENERATED = str(PROJECT / "generated")
READER = """\
from helpscout_client import HelpScout
from helpscout_client.v2.models import Conversation

helpscout = HelpScout()
code = returned_state = state = "made-up"


def archive(conversation: Conversation) -> None:
    pass
"""
CALL_IN_TABLE = re.compile(r"`([^`]*\bhelpscout\.[a-z_.0-9]+\([^`]*)`")
CLIENTS = {
    "helpscout_client.v1": ("HelpScoutV1", "AsyncHelpScoutV1"),
    "helpscout_client.v2.client": ("HelpScout", "AsyncHelpScout"),
}
ENVIRONMENT = {
    "HELPSCOUT_CLIENT_ID": "made-up",
    "HELPSCOUT_CLIENT_SECRET": "made-up",
    "HELPSCOUT_WEBHOOK_SECRET": "made-up",
    "HELPSCOUT_APP_SECRET": "made-up",
}


@dataclass(frozen=True)
class Page:
    """One page, and the module of its Python snippets."""

    path: Path

    @property
    def name(self) -> str:
        """Path of the page in the project."""
        return self.path.relative_to(PROJECT).as_posix()

    @property
    def module(self) -> str:
        """Name of the module."""
        return re.sub(r"\W", "_", self.name.removesuffix(".md").lower())

    @property
    def text(self) -> str:
        """Content of the page."""
        return self.path.read_text("utf-8")

    def code(self) -> str:
        """Return the module: one function for each snippet, on the same lines."""
        assert not re.search(r"^ +```python|^ *```py\b", self.text, re.MULTILINE)
        lines, is_python = list[str](), False
        for number, line in enumerate(self._own_text().splitlines(), 1):
            if line.startswith("```"):
                is_python = line == "```python"
                lines.append(f"async def line_{number}() -> None:" * is_python)
            elif is_python and line:
                line = re.sub(
                    r"^asyncio\.run\((.+)\)$", r"await asyncio.create_task(\1)", line
                )
                lines.append(
                    f"    {line}"
                )  # of a coroutine, in which nothing else runs one
            elif calls := CALL_IN_TABLE.findall(line) if line.startswith("|") else ():
                lines.append(f"async def line_{number}() -> None: {'; '.join(calls)}")
            else:
                lines.append("")
        if not any(lines):
            return ""
        assert not lines[0], "line 1 is needed for the import"
        return "\n".join(["from reader import *", *lines[1:]]) + "\n"

    def _own_text(self) -> str:
        """Return the page with empty lines in place of parts of its program."""
        programs = [source_of(path) for path in programs_of(self.path)]

        def own(found: re.Match[str]) -> str:
            is_part = any(f"\n{found[1]}" in program for program in programs)
            return "\n" * found[0].count("\n") if is_part else found[0]

        return re.sub(
            r"^```python\n(.+?)^```$", own, self.text, flags=re.DOTALL | re.MULTILINE
        )

    def outputs(self) -> list[str]:
        """Return the comments behind calls of `print`: what these calls print."""
        return re.findall(r"^ *print\(.*\)  +# (.+)$", self._own_text(), re.MULTILINE)

    def prose(self) -> str:
        """Return the page without its code."""
        return re.sub(r"^ *```.*?^ *```$", "", self.text, flags=re.DOTALL | re.M)

    def links(self) -> list[tuple[Path, str]]:
        """Return the files of the project that the page links to, with the anchors in them."""
        targets = re.findall(r"\]\((?![a-z]+:)([^()#\s]*)#?([^()\s]*)\)", self.prose())
        return [
            ((self.path.parent / path).resolve() if path else self.path, anchor)
            for path, anchor in targets
        ]

    def anchors(self) -> set[str]:
        """Return the anchors that GitHub gives to the headings."""
        headings = re.findall(r"^#+ (.+)$", self.prose(), re.MULTILINE)
        plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
        return {heading.replace(" ", "-") for heading in plain}


ALL = [Page(path) for path in PAGES]
WITH_SNIPPETS = [page for page in ALL if page.code()]
every_page = pytest.mark.parametrize("page", ALL, ids=lambda page: page.name)


@pytest.fixture(scope="module")
def stub() -> Iterator[StubServer]:
    """Run a stub server that all clients call."""
    with StubServer() as stub, pytest.MonkeyPatch.context() as patch:
        for module, names in CLIENTS.items():
            for client in (getattr(import_module(module), name) for name in names):
                patch.setattr(client, "_api", client._api._replace(base_url=stub.url))
        for operation in ("attachments.download", "threads.original_source"):
            stub.respond(f"conversations.{operation}", body=b"content", times=None)
        yield stub


@pytest.fixture
def reader(
    stub: StubServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[ModuleType]:
    """Give the names that pages leave to the reader, in a folder with a file to upload.

    In the end no request of a snippet may be undocumented.
    """
    monkeypatch.chdir(tmp_path)
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "plan.pdf").write_bytes(b"content")
    reader = ModuleType("reader")
    exec(READER, vars(reader))  # noqa: S102 - our own text
    monkeypatch.setitem(sys.modules, "reader", reader)
    threshold = gc.get_threshold()
    yield reader
    gc.set_threshold(*threshold)
    reader.helpscout.close()
    stub.check()


@pytest.mark.parametrize("page", WITH_SNIPPETS, ids=lambda page: page.name)
def test_snippets_run(
    page: Page, reader: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every snippet runs with the stub server and prints what its comments say, in order."""
    module = ModuleType(page.module)
    exec(compile(page.code(), page.path, "exec"), vars(module))  # noqa: S102 - our own
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of the legacy client
        for name, run in list(vars(module).items()):
            if name.startswith("line_") and inspect.iscoroutinefunction(run):
                asyncio.run(run())

    printed = iter(
        capsys.readouterr().out.splitlines()
    )  # `in` goes on behind the last one
    assert [] == [output for output in page.outputs() if output not in printed]


@pytest.fixture
def snippets(tmp_path: Path) -> Path:
    """Return a folder with the modules of all pages."""
    (tmp_path / "reader.py").write_text(READER)
    for page in WITH_SNIPPETS:
        (tmp_path / f"{page.module}.py").write_text(page.code(), "utf-8")
    return tmp_path


def test_snippets_type_check_with_mypy(snippets: Path) -> None:
    """mypy finds nothing in the snippets, as strict as it can be."""
    quiet = "--follow-imports=silent"  # of the package, `nox -s typing` checks all
    assert [] == mypy(
        snippets, "--config-file=", "--strict", quiet, ".", path=GENERATED
    )


@pytest.mark.skipif(not HAS_PYRIGHT, reason="pyright is for the session `typing`")
def test_snippets_type_check_with_pyright(snippets: Path) -> None:
    """pyright finds nothing in strict mode.

    A name of a snippet is one of a module: that nothing uses it is no mistake.
    """
    used = dict.fromkeys(("reportUnusedFunction", "reportUnusedVariable"), False)
    assert [] == pyright(snippets, path=GENERATED, **used)


def test_programs_of_one_line_close_their_client(
    reader: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    """Python would warn of it."""
    pages = [page.text for page in ALL]
    found = [c for text in pages for c in re.findall('python -c "(.+)"$', text, re.M)]
    assert found
    for program in found:
        with warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always", ResourceWarning)
            exec(program, {})  # noqa: S102 - our own
            gc.collect()
        assert [] == [str(each.message) for each in warned]
        assert "@" in capsys.readouterr().out


@every_page
def test_links_lead_somewhere(page: Page) -> None:
    """Every link within the project names a file that exists, and a heading in it."""
    dead = [
        f"{path}#{anchor}"
        for path, anchor in page.links()
        if not path.exists() or (anchor and anchor not in Page(path).anchors())
    ]
    assert [] == dead


def test_every_page_is_linked() -> None:
    """README leads to each page, over other pages if need be."""
    found = {PROJECT / "README.md"}
    waiting = list(found)
    while waiting:
        linked = {path for path, _ in Page(waiting.pop()).links()}
        new = (linked & set(PAGES)) - found
        found |= new
        waiting += new
    assert set() == set(PAGES) - found


@every_page
def test_sessions_exist(page: Page) -> None:
    """Every session of nox that a page names is one."""
    named = set(re.findall(r"\bnox -s ([a-z-]+)", page.text))
    assert set() == named - sessions()


def test_the_commands_of_the_readme_are_those_of_ci() -> None:
    """README begins with two commands that work alone; CI runs the second one."""
    first, second = re.findall(r"```sh\n(.*)\n```", Page(PROJECT / "README.md").text)[
        :2
    ]
    assert first.endswith("/nox -s generate")
    assert second == first.replace("generate", "tests")
    assert second in (PROJECT / ".ci/run").read_text("utf-8").splitlines()


def test_the_commands_for_windows_are_the_same() -> None:
    """README has both commands once more, as Windows spells programs and paths."""
    page = Page(PROJECT / "README.md").text
    first, second = re.findall(r"```sh\n(.*)\n```", page)[:2]
    spelt = [
        command.replace("python3", "py -3").replace(".venv/bin/", ".venv\\Scripts\\")
        for command in (first, second)
    ]
    (block,) = re.findall(r"```bat\n(.*?)\n```", page, re.DOTALL)
    assert [f'cmd /c "{command}"' for command in spelt] == block.splitlines()
