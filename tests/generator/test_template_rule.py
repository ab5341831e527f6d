"""Templates print names, literals, docstrings and types: nothing of a spec as it stands.

Every printed expression of every template is checked against the annotations of the IR: a
chain of attributes may be printed if it ends in a name of `generator.names`, and anything
else must pass a filter that writes code.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import nodes

from generator import ir
from generator.names import ClassName, ModuleName, Name
from generator.render import environment
from generator.render.models import ModelClass, PythonCode
from generator.render.python import FILTERS, docstring, enum_base, literal
from support.documents import TINY, linted
from support.paths import PROJECT

TEMPLATES = sorted((PROJECT / "templates").rglob("*.jinja"))


class Word(str):
    """A constant of a template."""


# What the renderer, and a macro that calls another, give to the templates.
GIVEN: Mapping[str, object] = {
    "api": ir.Api,
    "asynchronous": bool,
    "classes": Mapping[ClassName, ModelClass],
    "module": ir.ModelModule,
    "form": Word,
    "operation": ir.Operation,
    "options": Word,
    "package": ir.Package,
    "parameters": tuple[ir.Parameter, ...],
    "resource": ir.Resource,
}
# Names joined by dots; `test_import_paths_are_names` says why it may be printed.
IMPORT_PATH = (ir.Api, "path")

WRITES_CODE = {docstring, enum_base, literal}
STATEMENTS = (
    nodes.Assign,
    nodes.For,
    nodes.If,
    nodes.Import,
    nodes.Macro,
    nodes.Output,
)


class Unsafe(Exception):
    """An expression that a template must not print."""


class Template:
    """The rule, applied to one template."""

    def __init__(self, source: str) -> None:
        self._tree = environment().parse(source)
        self._macros = {node.name: node for node in self._tree.find_all(nodes.Macro)}
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
            case nodes.Assign():
                self._bind(node.target, self._type(node.node))
            case _:
                pass

    def _bind(self, target: nodes.Node, type_: object) -> None:
        if isinstance(target, nodes.Tuple):
            for part, part_type in zip(
                target.items, typing.get_args(type_), strict=True
            ):
                self._bind(part, part_type)
        elif isinstance(target, nodes.Name):
            self._scope[target.name] = type_

    def _print(self, node: nodes.Node) -> None:
        """Raise `Unsafe` unless the value of an expression may stand in Python code."""
        match node:
            case nodes.TemplateData() | nodes.Const():
                pass
            case nodes.Call():
                self._call(node)
            case nodes.CondExpr():
                self._print(node.expr1)
                if node.expr2:
                    self._print(node.expr2)
            case nodes.Or() | nodes.And():
                self._print(node.left)
                self._print(node.right)
            case nodes.Filter() if _writes_code(node.name):
                pass
            case nodes.Getattr() if self._is_import_path(node):
                pass
            case _:
                type_ = self._type(node)
                if not all(_is_word(part) for part in _alternatives(type_)):
                    raise Unsafe(f"{node} is printed as it stands")

    def _is_import_path(self, node: nodes.Getattr) -> bool:
        return (self._type(node.node), node.attr) == IMPORT_PATH

    def _call(self, node: nodes.Call) -> None:
        """Check a call of a macro: each argument is what its name promises."""
        name = getattr(node.node, "attr", None) or getattr(node.node, "name", None)
        macro = self._macros.get(str(name)) or _imported_macros().get(str(name))
        if macro is None:
            raise Unsafe(f"{name} is no macro")
        given = [*node.args, *(keyword.value for keyword in node.kwargs)]
        for parameter, argument in zip(macro.args, given, strict=True):
            if self._type(argument) != GIVEN.get(parameter.name):
                raise Unsafe(f"{parameter.name} of {name} is given {argument}")

    def _type(self, node: nodes.Node) -> object:
        """Return the annotation of an expression."""
        match node:
            case nodes.Const():
                return bool if isinstance(node.value, bool) else Word
            case nodes.Name() if node.name in self._scope:
                return self._scope[node.name]
            case nodes.Getattr():
                owner = self._type(node.node)
                found = {_attribute(part, node.attr) for part in _alternatives(owner)}
                return found.pop() if len(found) == 1 else object
            case nodes.Getitem():
                return _item(self._type(node.node), index=-1)
            case nodes.List():
                # The type is known when the test runs, not before.
                return types.GenericAlias(tuple, (self._type(node.items[0]), ...))
            case nodes.CondExpr(expr1=first, expr2=second) if second:
                same = self._type(first) == self._type(second)
                return self._type(first) if same else object
            case nodes.Filter() if node.name in FILTERS:
                return _hints(FILTERS[node.name])["return"]
            case _:
                raise Unsafe(f"the type of {node} is not known")


def _attribute(owner: object, name: str) -> object:
    found = getattr(owner, name, None)
    if isinstance(found, property):
        return _hints(found.fget).get("return", object)
    return _hints(owner).get(name, object)


def _hints(owner: object) -> dict[str, object]:
    return typing.get_type_hints(owner) if callable(owner) else {}


def _item(type_: object, index: int = 0) -> object:
    """Return the type of the items of a collection; of a mapping, the last one's."""
    parts = [part for part in typing.get_args(type_) if part is not ...]
    return parts[index] if parts else object


def _alternatives(type_: object) -> list[object]:
    """Return the members of a union, None aside."""
    if isinstance(type_, types.UnionType):
        members = [m for part in typing.get_args(type_) for m in _alternatives(part)]
        return [member for member in members if member is not types.NoneType]
    return [type_]


def _is_word(type_: object) -> bool:
    return isinstance(type_, type) and issubclass(type_, (Name, Word))


def _writes_code(name: str) -> bool:
    function = FILTERS.get(name)
    return function in WRITES_CODE or _hints(function).get("return") is PythonCode


def _imported_macros() -> dict[str, nodes.Macro]:
    source = (PROJECT / "templates/api/resources/_macros.jinja").read_text("utf-8")
    return {m.name: m for m in environment().parse(source).find_all(nodes.Macro)}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_templates_print_only_what_is_safe(path: Path) -> None:
    """No template prints a text of the spec other than through a filter that writes code."""
    assert [] == Template(path.read_text("utf-8")).problems()


def test_there_are_templates() -> None:
    """The rule has something to hold."""
    assert len(TEMPLATES) >= 10


BREACHES = [
    "{{ api.description }}",
    "{{ api.title }}",
    "{{ api | api_docs }}",
    "{{ operation | method_docs | upper }}",
    "{{ operation.path }}",
    "{{ operation.docs.summary if operation.deprecated else 'x' }}",
    "{{ 'x' or operation.id }}",
    "{{ description }}",
    "{{ [operation.path] | join }}",
    "{{ operation.path ~ 'x' }}",
    "{{ operation.path.upper() }}",
    "{{ parameters[0].wire }}",
    "{% for parameter in operation.query %}{{ parameter.wire }}{% endfor %}",
    "{% for member in module.enums[0].members %}{{ member.value }}{% endfor %}",
    "{% set x = operation.path %}{{ x }}",
    "{% set x = operation.path.upper() %}",
    "{% set x %}{{ operation.path }}{% endset %}",
    "{% if api.main %}x{% else %}{{ api.version }}{% endif %}",
    "{% macro m(options) %}{{ options }}{% endmacro %}{{ m(operation.path) }}",
    "{% filter upper %}x{% endfilter %}",
    "{% include 'x' %}",
]


@pytest.mark.parametrize("template", BREACHES)
def test_a_breach_is_found(template: str) -> None:
    """A template that prints raw text, or hides where a value comes from, is refused."""
    assert [] != Template(template).problems()


def test_import_paths_are_names() -> None:
    """The one text that is printed as it stands is made of names, joined by dots."""
    parts = {name: _hints(ir.Api)[name] for name in ("package", "module")}
    assert all(map(_is_word, _alternatives(parts["package"])))
    assert all(map(_is_word, _alternatives(parts["module"])))
    api = linted(TINY)
    assert "tiny_shop" == api.path
    assert "tiny_shop.v1" == replace(api, module=ModuleName("v1")).path
