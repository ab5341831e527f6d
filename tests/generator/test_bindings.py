"""Every name of the text that is published means something, or nothing is published."""

from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path, PurePosixPath

import pytest
from pyflakes.checker import Checker

from generator import kept, render
from generator.build import bind, build
from generator.cli import main
from generator.errors import OutputError
from generator.render import modules, runtime
from generator.render.bindings import Interface, check_taken, interface
from generator.render.cache import Cache
from generator.render.modules import module
from generator.render.runtime import names, sources
from generator.render.source import Source
from support.documents import hostile, tiny, write_json
from support.paths import PROJECT

FILE = PurePosixPath("shop/models/pets.py")
FUTURE = "from __future__ import annotations\n"
CHECKERS = f"{FUTURE}from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n"

UNBOUND = {
    "a name": "x = missing\n",
    "an annotation": f"{FUTURE}class A:\n    b: missing\n",
    "a name inside an annotation": f"{FUTURE}x: dict[str, list[missing]]\n",
    "a string in an annotation": "x: 'missing'\n",
    "a parameter": f"{FUTURE}def f(*, a: missing) -> None: ...\n",
    "a result": f"{FUTURE}async def f() -> missing: ...\n",
    "a default": "def f(a=missing): ...\n",
    "a string in a cast": "from typing import cast\nx = cast('missing', 1)\n",
    "a base": "class A(missing): ...\n",
    "a class as its own base": "class A(list[A]): ...\n",
    "a decorator": "@missing\nclass A: ...\n",
    "what is used before it is there": "def f():\n    x = a\n    a = 1\n    return x\n",
    "what is exported": "__all__ = ['missing']\n",
    "what is defined twice": "class A:\n    def f(self): ...\n    def f(self): ...\n",
    "a function that was an overload": (
        "from typing import overload\n@overload\ndef f(): ...\n"
        "def f(a=1): ...\ndef f(b=1): ...\n"
    ),
    "what is imported and defined": f"{CHECKERS}    from x import A\nclass A: ...\n",
    "a base for type checkers only": f"{CHECKERS}    from x import A\nclass B(A): ...\n",
    "a value for type checkers only": f"{CHECKERS}    from x import A\ny = [A]\n",
    "a parameter for type checkers only": (
        f"{CHECKERS}    from x import A\ndef f(a: A) -> None: ...\n"
    ),
}


@pytest.mark.parametrize("text", UNBOUND.values(), ids=UNBOUND)
def test_an_unbound_name_is_found(text: str) -> None:
    """The error names the file, and the line where it is known."""
    with pytest.raises(OutputError, match=rf"^{FILE}(:\d+)?: "):
        interface(FILE, Source.of(text))


BOUND = {
    "a class that follows": f"{FUTURE}class A:\n    b: B\nclass B: ...\n",
    "an attribute for type checkers": (
        f"{CHECKERS}    from x import A\nclass B:\n    @property\n"
        "    def a(self) -> A:\n        from x import A\n        return A()\n"
    ),
    "a method named like an import": (
        f"{FUTURE}from datetime import date\nclass A:\n    def date(self): ...\n"
    ),
    "an alias of Literal": (
        f"{FUTURE}from typing import Literal as _L\nclass A:\n    Literal: _L['a']\n"
    ),
    "overloads": (
        "from typing import overload as _overload\nclass A:\n    @_overload\n    def f(self): ...\n"
        "    @_overload\n    def f(self, a): ...\n    def f(self, *a): ...\n"
    ),
}


@pytest.mark.parametrize("text", BOUND.values(), ids=BOUND)
def test_what_python_finds_is_bound(text: str) -> None:
    """A name may be defined below, or in the method that uses it."""
    interface(FILE, Source.of(text))


TAKEN = [
    ("shop.models.pets", "Cat"),
    ("shop.models", "pets"),
    (".pets", "Cat"),
    ("..models.pets", "Cat"),
    ("..models", "pets"),
    (".pets", "*"),
    (".", "pets"),
    ("shop._contract.omit", "OMIT"),
    ("shop.testing", "StubServer"),
    ("json", "loads"),
]
NOT_OFFERED = [
    ("shop.models.pets", "Dog"),
    ("shop.models", "Cat"),
    (".pets", "Dog"),
    (".dogs", "*"),
    ("..models.pets", "Dog"),
    ("shop._contract.omit", "omit"),
    ("shop._contract.missing", "OMIT"),
]


def taking(module: str, name: str) -> dict[PurePosixPath, Interface]:
    """Return a package in which one module takes a name of another one."""
    return {
        PurePosixPath("shop/models/pets.py"): Interface(["Cat"], []),
        PurePosixPath("shop/models/more.py"): Interface([], [(module, name)]),
        PurePosixPath("shop/models/__init__.py"): Interface([], []),
    }


@pytest.mark.parametrize(("module", "name"), TAKEN)
def test_what_another_module_offers_is_bound(module: str, name: str) -> None:
    """A class, a module, or anything of the runtime; other libraries are not looked up."""
    check_taken("shop", taking(module, name))


@pytest.mark.parametrize(("module", "name"), NOT_OFFERED)
def test_what_no_module_offers_is_found(module: str, name: str) -> None:
    """The error names the module that takes it, and the one that should define it."""
    with pytest.raises(
        OutputError, match=rf"^shop/models/more.py: shop\S+ .* {re.escape(name)}$"
    ):
        check_taken("shop", taking(module, name))


def test_names_that_are_loaded_on_first_use_are_taken() -> None:
    """The tables of the package and of its models lead to definitions."""
    text = "_MODULES: dict[str, str] = {'shop.client': 'Shop', 'pets': 'Cat Dog'}\n"
    taken = [("shop.client", "Shop"), (".pets", "Cat"), (".pets", "Dog")]
    assert taken == interface(FILE, Source.of(text)).taken


def test_a_module_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cache has the module of a text, if the names in it come from the same modules."""
    cache, text = Cache(), '"""A."""\n# imports\n\nclass C:\n    b: B\n'
    known = {"B": "shop.b", "Other": "shop.other"}
    first = module(FILE, text, known, cache)
    cache._known = cache._used
    assert Interface(["C", "B"], [("shop.b", "B")]) == first.interface
    monkeypatch.setattr(modules, "with_imports", None)
    more = known | {"Other": "shop.more", "D": "shop.d"}
    assert first == module(FILE, text, more, cache)
    for changed in ({"B": "shop.c"}, {}):
        with pytest.raises(TypeError):
            module(FILE, text, changed, cache)


@pytest.mark.parametrize("name", ["foreign", "house"])
def test_what_is_proved_is_what_is_published(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The syntax that was read before imports and layout is that of the text."""
    seen: list[PurePosixPath] = []

    def spy(path: PurePosixPath, source: Source) -> Interface:
        seen.append(path)
        assert shape(ast.parse(source.text)) == shape(source.tree)
        return interface(path, source)

    monkeypatch.setattr("generator.render.modules.interface", spy)
    render.render(bind([build(hostile(name))]), Cache())
    assert len(seen) > 5


def shape(tree: ast.Module) -> str:
    """Return the syntax of a module; the layout of docstrings is no part of it."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(ast.Constant(str(text)) as docstring):
                docstring.value = " ".join(text.split())
            case _:
                pass
    return ast.dump(tree)


def test_an_unbound_name_is_found_in_the_text() -> None:
    """The error names the line of the text that would be published."""
    source = Source("\n\na = b\n", ast.parse("a = b\n"))
    with pytest.raises(OutputError, match=rf"^{FILE}:3: "):
        interface(FILE, source)


def test_the_runtime_is_bound() -> None:
    """What is copied is always the same text, so that it is proved here and not in each run."""
    trees = [(path, ast.parse(text)) for path, text in sources().items()]
    found = {path: Checker(tree).messages for path, tree in trees}
    assert {} == {path: messages for path, messages in found.items() if messages}


def test_the_names_of_the_runtime_are_read_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A run reads what another one found, until the runtime is edited."""
    monkeypatch.setattr(kept, "CACHE", tmp_path)
    made = names.__wrapped__()
    with monkeypatch.context() as patch:
        patch.setattr(runtime, "_names", None)
        assert made == names.__wrapped__()
    edited = {path: f"{text}\nnew = 1\n" for path, text in sources().items()}
    monkeypatch.setattr(runtime, "sources", lambda: edited)
    assert all("new" in each.defined for each in names.__wrapped__().values())


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return templates, used by the commands, that a test may break."""
    templates = tmp_path / "templates"
    shutil.copytree(PROJECT / "templates", templates)
    strict = render.environment(templates)
    monkeypatch.setattr(render, "environment", lambda: strict)
    return templates


@pytest.mark.parametrize(
    ("template", "old", "new", "said"),
    [
        (
            "api/resources/_resource.py.jinja",
            "class {{ class.name }}({{ class.base }}):",
            "class {{ class.name }}(Missing):",
            r"tiny_shop/resources/pets.py:\d+: undefined name 'Missing'",
        ),
        (
            "api/models/__init__.py.jinja",
            "\"{{ module.names | joined(' ') }}\"",
            '"Missing"',
            "tiny_shop/models/__init__.py: tiny_shop.models.schemas does not define Missing",
        ),
    ],
)
def test_nothing_is_published(
    broken: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    template: str,
    old: str,
    new: str,
    said: str,
) -> None:
    """A defect of the generator is reported as such, with the file and the name."""
    path = broken / template
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    spec, output = write_json(tmp_path / "tiny.json", tiny()), tmp_path / "output"

    assert 3 == main(["generate", "--spec", str(spec), "--output", str(output)])

    error = capsys.readouterr().err
    assert re.match(f"internal error: {said}\n", error)
    assert "report this" in error
    assert not output.exists() or not [*output.iterdir()]
