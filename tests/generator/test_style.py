"""Layout: what is written here without black is what black writes, at every length of a line."""

from __future__ import annotations

import black
import pytest
from black.mode import TargetVersion

from generator.build import bind
from generator.render import render
from generator.render.breaking import Unbroken, broken
from generator.render.cache import Cache
from generator.render.source import Source
from generator.render.style import styled
from support.documents import linted, tiny

MODE = black.Mode(target_versions={TargetVersion.PY311})
STATEMENTS = [
    "{0}: str | None = None",
    "{0}: Annotated[str, Field(alias='{0}')]",
    "{0}: Annotated[str | None, Field(alias='a-{0}')] = None",
    "{0}: Annotated[dict[str, list[{0}]] | None, Field(alias='a', le=10)] = None",
    "{0}: Annotated[list[{0}], Field(alias='{0}')]",
    "{0}: list[{0}] | {0} | None = None",
    "{0} = member('{0}')",
    "{0}: Final[Operation[{0}]] = Operation(id='{0}', path='/{0}/{{a}}', statuses=(201,),)",
    "{0}: Final[Operation[None]] = Operation(id='a', bodies=(Body('{0}', needed=('{0}',)),),)",
    "{0}: Final[Mapping[str, str]] = {{'{0}': '[a, b]', 'b': 'c'}}",
    "{0}: TypeAlias = Annotated[{0}, Check({{'a': 1}})] | {0}",
    "__all__ = ['{0}', '{0}']",
    "from package.{0} import {0}, Other",
    "from package import {0}",
    "def {0}(self, {0}: int, *, a: str | Omit = OMIT, **options: Unpack[O]) -> {0}: ...",
    "def {0}(self) -> Page[{0}]:\n    return self._call({0}, path={{'a': a}}, options=options)",
    "async def {0}(self, body: Body) -> None:\n    '''What {0} does.\n    '''\n"
    "    return await self._call({0}, fields={{'a': a, 'b': [b, c], 'd': {{}}}}, options=options)",
    "def {0}(*, a: {0} | Omit = OMIT, b: {0} | A | {0} = None, **c: int) -> None: ...",
    "def {0}(self, a: {0} | Sequence[{0}] | Omit = OMIT, *, b: int) -> {0}:\n    return a",
    "def {0}(self, a: Literal['a', '{0}'] | Sequence[Literal['b', '{0}']] | Omit = OMIT) -> {0}: ...",
    "def a(self, *, accept: Literal['a/b', '{0}', 'c/d'], to: {0} | B, c: A | {0} | {0}) -> {0}: ...",
    "def a(self, *, accept: Literal['{0}'], to: dict[str, {0}], b: A | dict[str, {0}] = OMIT) -> B: ...",
    "{0}: TypeAlias = A | {0} | B",
    "{0}: TypeAlias = A | {0}",
    "A: TypeAlias = {0} | Literal['{0}', 'a'] | list[{0}]",
    "A: TypeAlias = list[{0}] | Literal['{0}', 'a', 'b']",
    "A: TypeAlias = Annotated[Annotated[A | {0}, Field(a='b')] | {0}, Field(a='b')]",
    "{0}: TypeAlias = Literal['a', 'b', 'c']",
    "{0}: TypeAlias = Literal['{0}']",
    "self.{0} = typed(resource.{0})",
    "_{0}: Final[Operation[A | {0}]] = Operation(id='a', path='/{0}', bodies=(Body('{0}',),),)",
    "_A: Final[Operation[{0}]] = Operation(id='a', path='/a', bodies=(Body('{0}',),),)",
    "class {0}(A):\n    a: int",
    "class {0}(A, {0}):\n    a: int",
    "__all__ = [\n    'a',\n    '{0}',\n]",
    "{0}: Final[Mapping[str, str]] = {{\n    'a': 'b {0}',\n}}",
    "__all__ = [\n'a', '{0}'\n]",
    "{0}: Final[Mapping[str, str]] = {{\n}}",
    "A: Final = {{\n    'a': 'b {0}',\n    'c': '{0} {0}'\n}}",
    "A: Final = {{\n    {0}: b for {0}, b in {0}.items()\n}}",
    "if not {0}:  # {0}\n\n    def {0}(a: str) -> str:\n        for a, b in {0}:\n"
    "            if a:\n                with a.{0}:\n                    return a",
    "{0}.a = b  # why {0}",
    "if {0}:\n    from .a import {0}",
    "def {0}():\n    if a == '{0}' and b is None:\n        return {0}(a, b='{0}')\n    return b",
    "async def {0}():\n    if a:\n        if {0}(a):\n            return a\n    return b",
    "def {0}():\n    if a:\n        return ('{0}', '{0}')\n    raise {0}('a' + '{0}')",
]


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda text: text.split("{")[0])
@pytest.mark.parametrize("depth", [0, 1])
def test_every_length_is_written_as_black_writes_it(statement: str, depth: int) -> None:
    texts = [statement.format("x" * length) for length in range(1, 90, 4)]
    if depth:
        inside = [text.replace("\n", "\n    ") for text in texts]
        head = 'class A(B):\n    """Doc."""\n    x: int'
        texts = [f"{head}\n    {text}\n    y: int" for text in inside]
    text = "\n".join(texts) + "\n"
    assert styled(Source.of(text), Cache()).text == black.format_str(text, mode=MODE)


def test_blank_lines_are_those_of_black() -> None:
    text = """\
# Made by a test.
'''What it is.'''
from __future__ import annotations
from typing import Final


A: Final = 1
B: Final = 2

if A:
    from b import c
class A(B):
    '''What it is.

    With a paragraph.
    '''
    x: int
    '''What x is.'''


    y: int
    @overload
    def a(self) -> int: ...
    @overload
    @typed

    def a(self, b: int) -> str: ...

    @lazy_property
    def b(self) -> int:
        '''What b is.'''

        from c import d
        return d
    def c(self) -> None:
        e = 1
        return e
class C(B):
    pass
D = 1
"""
    assert styled(Source.of(text), Cache()).text == black.format_str(text, mode=MODE)


@pytest.mark.parametrize("end", ["", "\n", ' a \\"', ' a \\"\n'])
def test_docstrings_end_as_with_black(end: str) -> None:
    for length in (1, 80, 81, 85, 90):
        quoted = f'"""{"x" * length}{end}"""\n'
        text = f"# Made.\n{quoted}class A:\n    {quoted}    x: int\n    {quoted}"
        assert styled(Source.of(text), Cache()).text == black.format_str(
            text, mode=MODE
        )


def test_most_statements_need_no_black(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(black, "format_str", None)
    field = '    number: Annotated[list[Number], Field(alias="aNumber", gt=1)]\n'
    text = f"class A(B):\n{field * 2}"
    assert styled(Source.of(text), Cache()).text == text
    with pytest.raises(TypeError):
        styled(Source.of("a = 1  #why"), Cache())


def test_a_small_package_needs_no_black(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that each package has is of a form that only black knows."""
    monkeypatch.setattr(black, "format_str", None)
    render(bind([linted(tiny())]), Cache())


@pytest.mark.parametrize("form", ["a = '\"'", "a = 1  #why", "a: B | " + "C" * 90])
def test_what_only_black_can_break_is_left_to_it(form: str) -> None:
    with pytest.raises(Unbroken):
        broken(form)


@pytest.mark.parametrize("text", ["def", "a = (", "return = 1", "x = 1\n  y = 2"])
def test_what_is_not_python_is_refused(text: str) -> None:
    with pytest.raises((SyntaxError, ValueError)):
        Source.of(text)
