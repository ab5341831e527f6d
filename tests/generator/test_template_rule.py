"""Templates print names and code, and decide little: no raw text of a spec.

Every printed expression of every template is checked against the annotations of what it is
given: a chain of attributes may be printed if it ends in a name of `generator.names` or in
`PythonCode`, and anything else must pass a filter that writes code. What `PythonCode` is made
of is checked in the modules that make it.
"""

from __future__ import annotations

import ast
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import nodes

from generator import ir
from generator.names import ModuleName, Name
from generator.render import environment
from generator.render.calls import ExampleCall
from generator.render.classes import ClientModule, ResourceModule
from generator.render.declarations import Declarations
from generator.render.project import Project
from generator.render.python import FILTERS, PythonCode, code, joined, lines, literal
from support.documents import TINY, linted
from support.paths import PROJECT

TEMPLATES = sorted((PROJECT / "templates").rglob("*.jinja"))

# What the renderer gives to the templates.
GIVEN: Mapping[str, object] = {
    "api": ir.Api,
    "calls": tuple[ExampleCall, ...],
    "clients": ClientModule,
    "declared": Declarations,
    "module": ResourceModule,
    "package": ir.Package,
    "project": Project,
}
# Names joined by dots; `test_import_paths_are_names` says why it may be printed.
IMPORT_PATH = (ir.Api, "path")

STATEMENTS = (nodes.For, nodes.If, nodes.Output)
MOST_LINES, MOST_CONTROL, DEEPEST = 150, 0.25, 3


class Unsafe(Exception):
    """An expression that a template must not print."""


class Template:
    """The rule, applied to one template."""

    def __init__(self, source: str) -> None:
        self._tree = environment().parse(source)
        self._scope = dict(GIVEN)

    def problems(self) -> list[str]:
        """Return what the template must not do, with line numbers."""
        return [f"{line}: {said}" for line, said in self._statements(self._tree.body)]

    def _statements(self, body: list[nodes.Node]) -> Iterator[tuple[int, str]]:
        for node in body:
            if not isinstance(node, STATEMENTS):
                yield node.lineno, f"{type(node).__name__} is not for templates"
                continue
            try:
                self._statement(node)
            except Unsafe as unsafe:
                yield node.lineno, str(unsafe)
            yield from self._statements(getattr(node, "body", []))
            yield from self._statements(getattr(node, "elif_", []))
            yield from self._statements(getattr(node, "else_", []))

    def _statement(self, node: nodes.Node) -> None:
        match node:
            case nodes.Output():
                for printed in node.nodes:
                    self._print(printed)
            case nodes.For():
                self._bind(node.target, _item(self._type(node.iter)))
            case _:
                pass

    def _bind(self, target: nodes.Node, type_: object) -> None:
        if not isinstance(target, nodes.Name):
            raise Unsafe(f"{target} is more than one name")
        self._scope[target.name] = type_

    def _print(self, node: nodes.Node) -> None:
        """Raise `Unsafe` unless the value of an expression is safe in Python code."""
        match node:
            case nodes.TemplateData():
                pass
            case nodes.Filter() if _writes_code(node.name):
                pass
            case nodes.Getattr() if self._is_import_path(node):
                pass
            case _:
                type_ = self._type(node)
                if not all(_is_word(part) for part in _alternatives(type_)):
                    raise Unsafe(f"{node} is printed unfiltered")

    def _is_import_path(self, node: nodes.Getattr) -> bool:
        return (self._type(node.node), node.attr) == IMPORT_PATH

    def _type(self, node: nodes.Node) -> object:
        """Return the annotation of an expression."""
        match node:
            case nodes.Name() if node.name in self._scope:
                return self._scope[node.name]
            case nodes.Getattr():
                owner = self._type(node.node)
                found = {_attribute(part, node.attr) for part in _alternatives(owner)}
                return found.pop() if len(found) == 1 else object
            case _:
                raise Unsafe(f"the type of {node} is not known")


def _attribute(owner: object, name: str) -> object:
    found = getattr(owner, name, None)
    if isinstance(found, property):
        return _hints(found.fget).get("return", object)
    return _hints(owner).get(name, object)


def _hints(owner: object) -> dict[str, object]:
    return typing.get_type_hints(owner) if callable(owner) else {}


def _item(type_: object) -> object:
    """Return the type of the items of a tuple."""
    parts = [part for part in typing.get_args(type_) if part is not ...]
    return parts[0] if len(parts) == 1 else object


def _alternatives(type_: object) -> list[object]:
    """Return the members of a union, None aside."""
    if isinstance(type_, types.UnionType):
        members = [m for part in typing.get_args(type_) for m in _alternatives(part)]
        return [member for member in members if member is not types.NoneType]
    return [type_]


def _is_word(type_: object) -> bool:
    return isinstance(type_, type) and issubclass(type_, (Name, PythonCode))


def _writes_code(name: str) -> bool:
    return _hints(FILTERS.get(name)).get("return") is PythonCode


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_templates_print_only_what_is_safe(path: Path) -> None:
    """No template prints a text of the spec other than through a filter that writes code."""
    assert [] == Template(path.read_text("utf-8")).problems()


def test_there_are_templates() -> None:
    """The rule has something to hold."""
    assert len(TEMPLATES) >= 10


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_templates_decide_little(path: Path) -> None:
    """A template is short, at most a quarter of its lines control it, and loops nest little."""
    lines = path.read_text("utf-8").splitlines()
    control = [line for line in lines if "{%" in line]

    assert len(lines) <= MOST_LINES
    assert len(control) <= MOST_CONTROL * len(lines)
    assert DEEPEST >= depth(environment().parse("\n".join(lines)))


def depth(node: nodes.Node) -> int:
    """Return how deep the statements of a template are nested."""
    inner = max(map(depth, node.iter_child_nodes()), default=0)
    return inner + isinstance(node, nodes.For | nodes.If)


def test_depth_is_counted() -> None:
    """An else is as deep as its if, what follows a loop is not inside it."""
    source = "{% for a in b %}{% if c %}{% else %}{% if d %}{% endif %}{% endif %}{% endfor %}"
    assert 3 == depth(environment().parse(source + "{% if e %}{% endif %}"))


BREACHES = [
    "{{ api.description }}",
    "{{ api.title }}",
    "{{ api | api_docs }}",
    "{{ api | api_docs | upper }}",
    "{{ api.resources }}",
    "{{ api.resources[0].class_name }}",
    "{{ module.description }}",
    "{{ module.description if module.imports else 'x' }}",
    "{{ 'x' or module.description }}",
    "{{ description }}",
    "{{ [api.title] | join }}",
    "{{ api.title ~ 'x' }}",
    "{{ api.title.upper() }}",
    "{% for webhook in api.webhooks %}{{ webhook.event }}{% endfor %}",
    "{% for a, b in api.webhooks %}{{ a }}{% endfor %}",
    "{% for class in module.classes %}{{ class.methods }}{% endfor %}",
    "{% set x = api.title %}{{ x }}",
    "{% set x = api.client %}{{ x }}",
    "{% set x %}{{ api.title }}{% endset %}",
    "{% if api.main %}x{% else %}{{ api.version }}{% endif %}",
    "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(api.title) }}",
    "{% filter upper %}x{% endfilter %}",
    "{% include 'x' %}",
]


@pytest.mark.parametrize("template", BREACHES)
def test_a_breach_is_found(template: str) -> None:
    """A template that prints raw text, or hides where a value comes from, is refused."""
    assert [] != Template(template).problems()


def test_import_paths_are_names() -> None:
    """The one text that is printed unfiltered consists of names, joined by dots."""
    parts = {name: _hints(ir.Api)[name] for name in ("package", "module")}
    assert all(map(_is_word, _alternatives(parts["package"])))
    assert all(map(_is_word, _alternatives(parts["module"])))
    api = linted(TINY)
    assert "tiny_shop" == api.path
    assert "tiny_shop.v1" == replace(api, module=ModuleName("v1")).path


# --- code that Python makes -------------------------------------------------------------

COMPOSE: list[Callable[[str], PythonCode]] = [
    lambda text: code("x = {}", text),  # type: ignore[arg-type]  # the mistake to be found
    lambda text: joined([text]),  # type: ignore[list-item]
    lambda text: lines([text], 4),  # type: ignore[list-item]
]


@pytest.mark.parametrize("compose", COMPOSE)
def test_code_is_not_made_of_raw_text(compose: Callable[[str], PythonCode]) -> None:
    """Only code and names are put together; a text is not, even one that looks harmless."""
    with pytest.raises(TypeError, match="neither code nor a name"):
        compose("text")
    assert "x" in compose(code("x")) and "x" in compose(ModuleName("x"))


def test_a_literal_keeps_code_only() -> None:
    """Code is printed in a literal as it is; a text is quoted, and so is a name."""
    parts = {"a": code("x"), "b": "x", "c": ModuleName("x")}
    assert "{'a': x, 'b': 'x', 'c': 'x'}" == literal(parts)


# Where text becomes code: `docstring`, `literal` and `dict_key` take that of the spec, and the
# fields of models are an answer of datamodel-code-generator, which sees names only.
MAKERS = {
    "python": {
        "code",
        "docstring",
        "dict_key",
        "joined",
        "keywords",
        "lines",
        "literal",
        "markdown",
        "toml",
    },
    "models": {"_published"},
}
RENDER = sorted((PROJECT / "generator/render").glob("*.py"))


@pytest.mark.parametrize("path", RENDER, ids=lambda path: path.stem)
def test_few_functions_make_code(path: Path) -> None:
    """`PythonCode` is constructed in these functions, and of constants; nowhere else."""
    tree = ast.parse(path.read_text("utf-8"))
    makers = {
        function.name
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef) and any(calls(function, "PythonCode"))
    }
    outside = [
        call
        for node in tree.body
        if not isinstance(node, ast.FunctionDef)
        for call in calls(node, "PythonCode")
    ]

    assert makers == MAKERS.get(path.stem, set())
    assert all(map(is_constant, outside))


@pytest.mark.parametrize(
    "path", [p for p in RENDER if p.stem != "python"], ids=lambda path: path.stem
)
def test_templates_of_code_are_constants(path: Path) -> None:
    """The text around the parts of code is written where it is used."""
    assert all(map(is_constant, calls(ast.parse(path.read_text("utf-8")), "code")))


def calls(node: ast.AST, name: str) -> Iterator[ast.Call]:
    """Yield the calls of a function inside a node."""
    for call in ast.walk(node):
        if (
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Name)
            and call.func.id == name
        ):
            yield call


def is_constant(call: ast.Call) -> bool:
    """Return whether the first argument of a call is one constant or a choice of two."""
    match call.args[0]:
        case ast.Constant() | ast.IfExp(body=ast.Constant(), orelse=ast.Constant()):
            return True
        case _:
            return False
