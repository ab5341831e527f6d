"""A rendered module -> the text that black would write, a statement at a time.

Formatting whole modules with black takes longer than everything else together, and most
statements of a generated module are as black writes them. So black is given the others only, and
each of them once, however often and in however many modules it stands. The blank lines between
statements, which black sets too, are set here. A test compares the result with what black
makes of whole modules.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TypeGuard

from .breaking import Unbroken, broken
from .cache import Cache
from .source import Source

_PYTHON = "PY311"
_FORMATTER = f"black {_PYTHON}"
_INDENT = "    "
_NEXT = "\n_next_statement_\n"
_ONE_LINE = re.compile(r'(\A(?:#[^\n]*\n)* *"""[^\n]*)\n *"""\Z')
_SIMPLE = (
    *(ast.AnnAssign, ast.Assign, ast.Expr, ast.Import, ast.ImportFrom),
    *(ast.Pass, ast.Raise, ast.Return),
)
_DEFINITIONS = (ast.AsyncFunctionDef, ast.ClassDef, ast.FunctionDef)
_BLOCKS = (ast.For, ast.If, ast.With)
_IMPORTS = (ast.Import, ast.ImportFrom)
_OPEN = (ast.ClassDef, ast.Module)
_Function = ast.FunctionDef | ast.AsyncFunctionDef
_Divided = ast.ClassDef | ast.If | ast.For | ast.With | _Function
_Parent = ast.Module | _Divided


def styled(source: Source, cache: Cache) -> Source:
    """Return a module as black writes it."""
    pieces = [piece.broken() for piece in _Module(source).pieces()]
    rest = dict.fromkeys(piece.snippet for piece in pieces if not piece.is_done)
    made = dict(zip(rest, cache.texts(_FORMATTER, list(rest), _by_black), strict=True))
    text = "".join(piece.published(made) for piece in pieces)
    return source._replace(text=text)


def _by_black(snippets: Sequence[str]) -> list[str]:
    """Format statements, all in one call, as a call takes as long as a few statements."""
    import black  # takes long to import, and is seldom asked
    from black.mode import TargetVersion

    mode = black.Mode(target_versions={TargetVersion[_PYTHON]})
    text = black.format_str(_NEXT.join(snippets), mode=mode)
    return [part.strip("\n") for part in text.split(_NEXT)]


@dataclass(frozen=True)
class _Piece:
    """A statement, or the head of one that contains others, and the blank lines above it."""

    blank: int
    depth: int
    text: str
    is_head: bool = False
    is_done: bool = False
    """Whether its text is as black writes it."""

    def broken(self) -> _Piece:
        """Return the piece with its lines, if it is known here what black makes of it."""
        if self.text.endswith('"""'):
            return replace(self, is_done=True)
        with suppress(Unbroken):
            return replace(self, text=broken(self.text), is_done=True)
        return self

    @property
    def snippet(self) -> str:
        """The statement as a module, in blocks that indent it as it is indented."""
        opening = [f"{_INDENT * depth}if _:" for depth in range(self.depth)]
        body = [f"{_INDENT * (self.depth + 1)}pass"] if self.is_head else []
        return "\n".join([*opening, self.text, *body])

    def published(self, made: dict[str, str]) -> str:
        """Return its lines, of what black made of it if it was asked."""
        if self.is_done:
            return "\n" * self.blank + self.text + "\n"
        lines = made[self.snippet].split("\n")
        text = "\n".join(lines[self.depth : len(lines) - self.is_head])
        return "\n" * self.blank + text.strip("\n") + "\n"


class _Module:
    """The pieces of a module, which together are all its lines but blank ones."""

    def __init__(self, source: Source) -> None:
        self._lines = source.text.split("\n")
        self._tree = source.tree

    def pieces(self) -> Iterator[_Piece]:
        yield from self._body(self._tree, 0, 0)

    def _body(self, parent: _Parent, depth: int, end: int) -> Iterator[_Piece]:
        """Yield the pieces of a body that begins after so many lines."""
        previous: ast.stmt | None = None
        for statement in parent.body:
            start, blank = self._start(end)
            blank = _blank(parent, previous, statement, blank)
            yield from self._statement(parent, statement, depth, start, blank)
            previous, end = statement, statement.end_lineno or 0

    def _statement(
        self, parent: _Parent, statement: ast.stmt, depth: int, start: int, blank: int
    ) -> Iterator[_Piece]:
        if _is_divided(statement):
            end, _ = self._start(statement.lineno)
            text = "\n".join(self._lines[start:end]).rstrip()
            yield _Piece(blank, depth, text, is_head=True)
            yield from self._body(statement, depth + 1, end)
        else:
            text = "\n".join(self._lines[start : statement.end_lineno])
            if _is_docstring(parent, statement):
                text = _docstring(text)
            yield _Piece(blank, depth, text)

    def _start(self, end: int) -> tuple[int, int]:
        """Return the line of the next statement, or of its comment, and the blank ones above."""
        start = end
        while not self._lines[start].strip():
            start += 1
        return start, start - end


def _is_divided(statement: ast.stmt) -> TypeGuard[_Divided]:
    """Whether a statement is formatted in parts: black sees no blocks inside blocks."""
    match statement:
        case ast.ClassDef():
            return True
        case ast.FunctionDef(body=body) | ast.AsyncFunctionDef(body=body):
            return not _is_stub(statement) and all(map(_is_plain, body))
        case ast.If(test=head, body=body, orelse=[]) | ast.For(
            iter=head, body=body, orelse=[]
        ):
            return head.lineno < body[0].lineno and all(map(_is_plain, body))
        case ast.With(items=[ast.withitem(context_expr=head)], body=body):
            return head.lineno < body[0].lineno and all(map(_is_plain, body))
        case _:
            return False


def _is_plain(statement: ast.stmt) -> bool:
    """Whether a statement of a block has no block, or is formatted in parts."""
    return isinstance(statement, _SIMPLE) or _is_divided(statement)


def _is_stub(statement: ast.stmt) -> bool:
    """Whether a statement is a function whose body is `...` on the line of its head."""
    match statement:
        case ast.FunctionDef(
            body=[ast.Expr(ast.Constant(value=value))]
        ) | ast.AsyncFunctionDef(body=[ast.Expr(ast.Constant(value=value))]):
            return value is ...
        case _:
            return False


def _blank(
    parent: _Parent, previous: ast.stmt | None, statement: ast.stmt, found: int
) -> int:
    """Return how many blank lines black leaves above a statement of a body."""
    if previous is None:
        is_inside = isinstance(parent, _BLOCKS) and isinstance(statement, _DEFINITIONS)
        return 1 if is_inside else 0
    most = 2 if isinstance(parent, ast.Module) else 1
    if _ends_a_definition(previous) or isinstance(statement, _DEFINITIONS):
        return found and most if _is_stub(previous) and _is_stub(statement) else most
    if isinstance(parent, _OPEN) and _is_docstring(parent, previous):
        return 1
    if isinstance(previous, _IMPORTS) and not isinstance(statement, _IMPORTS):
        return 1
    return min(found, most)


def _ends_a_definition(statement: ast.stmt) -> bool:
    while isinstance(statement, _BLOCKS):
        statement = statement.body[-1]
    return isinstance(statement, _DEFINITIONS)


def _docstring(text: str) -> str:
    """End a docstring as black does: on its only line, and not with four quotes."""
    text = _ONE_LINE.sub(r'\1"""', text)
    return f'{text[:-3]} """' if text.endswith('\\""""') else text


def _is_docstring(parent: _Parent, statement: ast.stmt) -> bool:
    match statement:
        case ast.Expr(ast.Constant(value=str())):
            return statement is parent.body[0]
        case _:
            return False
