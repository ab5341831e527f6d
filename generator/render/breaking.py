"""A statement that is too long -> its lines, where black has one way to break it.

This knows the forms that most generated statements have: what ends with a call, a subscript or a
display, and the heads of functions. Black takes milliseconds for each. It is asked for every
other form, such as a union that is too long for a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

WIDTH = 88
_INDENT = "    "
_TEXT = r'"(?:[^"\\]|\\.)*"'
_TOKEN = re.compile(rf"{_TEXT}|[][(){{}},]")
_OPERATOR = re.compile(rf"{_TEXT}|[][(){{}}]| \| ")
_VALUE = re.compile(r"[\w. ]*[\[({]")
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
_STRING = re.compile(r""""(?:[^"\\]|\\.)*"|'([^'"\\]*)'""")
_LAST_COMMA = re.compile(r",\s*[])}]")
_CALLED = re.compile(r"[])\w]$")
_DEFAULT = " = None"
_PARAMETER = re.compile(r"(\w+): ([^=]+?)( = [\w.]+)?,")
_LONG_TYPE = re.compile(r"(\w+: \w+\[)(.+)(\] = \w+\()")
_OPENED = re.compile(r"[\w.:, ]+(?:\[[\w.:, \[\]]+\])? = [\[{(]")
_DECORATOR = re.compile(r" *@[\w.]+")
_DOUBTFUL = re.compile(r"['#;\\]")
_HEAD = re.compile(r"(async )?def \w+\(|class \w+\(")
_COMMENTED = re.compile(r"[^'\"#;\\]+  # [^'\"#\\]*")
# What cannot be broken.
_ATOM = re.compile(rf"[\w.*=:, ]*|\w+={_TEXT},|{_TEXT}(: {_TEXT})?,")
_COMPREHENSION = re.compile(r'[^"]* for ')


class Unbroken(Exception):
    """This statement has a form that only black knows how to break."""


def broken(statement: str) -> str:
    """Return a statement in lines that are not too long, its decorators above it.

    Raises `Unbroken` for a form not known here.
    """
    *above, line = _one_line(_STRING.sub(_double_quoted, statement).split("\n"))
    text = line.lstrip(" ")
    is_commented = _COMMENTED.fullmatch(text) and _fits(line)
    if _DOUBTFUL.search(text) and not is_commented:
        raise Unbroken
    if not all(map(_DECORATOR.fullmatch, above)):
        raise Unbroken
    indent = line[: len(line) - len(text)]
    if _fits(line):
        lines: Iterable[str] = [line]
    elif _HEAD.match(text):
        lines = _head(text, indent)
    elif text.startswith("from "):
        lines = _import(text, indent)
    else:
        lines = _simple(text, indent)
    return "\n".join([*above, *lines])


def _one_line(lines: list[str]) -> list[str]:
    """Join the lines of a display, which is divided again if it is too long."""
    first, *inside, last = lines if len(lines) > 1 else (*lines, "")
    if not _OPENED.fullmatch(first) or last not in _CLOSING or '"""' in "".join(inside):
        return lines
    return [first + " ".join(map(str.strip, inside)) + last]


def _double_quoted(string: re.Match[str]) -> str:
    return string[0] if string[1] is None else f'"{string[1]}"'


def _has_magic_comma(text: str) -> bool:
    """Whether a comma before a closing bracket asks for a line for each item."""
    if not _LAST_COMMA.search(text):
        return False
    commas: list[list[int]] = []
    starts: list[int] = []
    for token in _TOKEN.finditer(text):
        match token[0]:
            case "(" | "[" | "{":
                starts.append(token.start())
                commas.append([])
            case ")" | "]" | "}":
                start, found = starts.pop(), commas.pop()
                ends_so = found and not text[found[-1] + 1 : token.start()].strip()
                is_tuple = text[start] == "(" and _is_display(text[:start])
                if ends_so and (len(found) > 1 or not is_tuple):
                    return True
            case "," if commas:
                commas[-1].append(token.start())
            case _:
                pass
    return False


def _is_display(before: str) -> bool:
    """Whether brackets after this text are a list, tuple or dictionary, no call or subscript."""
    return not _CALLED.search(before)


@dataclass(frozen=True)
class _Brackets:
    """A text around a pair of brackets, and what stands between its commas."""

    before: str
    """What precedes the pair, and its opening bracket."""
    items: list[str]
    after: str
    """Its closing bracket, and what follows."""
    has_last_comma: bool

    @property
    def is_display(self) -> bool:
        """Whether it is a list, a tuple or a dictionary, no call or subscript."""
        return _is_display(self.before[:-1])

    @property
    def is_tuple_of_one(self) -> bool:
        """Whether the last comma makes it a tuple."""
        is_tuple = self.is_display and self.after.startswith(")")
        return is_tuple and self.has_last_comma and len(self.items) == 1

    def fits(self, indent: str) -> bool:
        """Whether what surrounds the items fits into lines of its own."""
        return len(indent) + max(len(self.before), len(self.after)) <= WIDTH


def _head(text: str, indent: str) -> Iterator[str]:
    """Break the head of a function at its parameters, that of a class at its bases."""
    found = _brackets(text, first=True)
    if not found.fits(indent) or not found.items:
        raise Unbroken
    inner = indent + _INDENT
    joined = f"{inner}{', '.join(found.items)}"
    yield indent + found.before
    is_list = len(found.items) == 1 and not text.startswith("class ")
    if not is_list and not found.has_last_comma and len(joined) <= WIDTH:
        yield joined
    else:
        for item in found.items:
            yield from _parameter(f"{item},", inner)
    yield indent + found.after


def _parameter(text: str, indent: str) -> Iterator[str]:
    """Put a union that is too long into parentheses, and its default behind it."""
    if len(indent) + len(text) <= WIDTH:
        yield indent + text
        return
    found = _PARAMETER.fullmatch(text)
    if found is None:
        raise Unbroken
    name, type_, default = found.groups(default="")
    if len(_operands(type_)) > 1:
        yield f"{indent}{name}: ("
        yield from _lines(type_, indent + _INDENT)
        yield f"{indent}){default},"
    elif default:
        raise Unbroken
    else:
        yield from _split(text, indent)


def _operands(text: str) -> list[str]:
    """Divide a union at its operators that are not in brackets."""
    operands, depth, start = list[str](), 0, 0
    for token in _OPERATOR.finditer(text):
        if token[0] in _OPENING:
            depth += 1
        elif token[0] in _CLOSING:
            depth -= 1
        elif token[0] == " | " and depth == 0:
            operands.append(text[start : token.start()])
            start = token.end()
    return [*operands, text[start:]]


def _import(text: str, indent: str) -> Iterator[str]:
    """Write each imported name on a line of its own."""
    module, _, names = text.partition(" import ")
    lines = [f"{indent}{_INDENT}{name}," for name in names.split(", ")]
    if max(map(len, lines)) > WIDTH:
        raise Unbroken
    yield from (f"{indent}{module} import (", *lines, f"{indent})")


def _simple(text: str, indent: str) -> Iterator[str]:
    """Break a statement; a default of `None` stays behind the annotation if that is short."""
    annotated, default, _ = text.rpartition(_DEFAULT)
    name, _, value = text.partition(" = ")
    if default and len(indent) + len(annotated) + len(" = (") <= WIDTH:
        yield from (f"{indent}{annotated} = (", f"{indent}{_INDENT}None", f"{indent})")
    elif default:
        *lines, last = _split(annotated, indent)
        yield from (*lines, last + default)
    elif value and _asks_for_parentheses(name, value, indent):
        yield f"{indent}{name} = ("
        yield from _lines(value, indent + _INDENT)
        yield f"{indent})"
    else:
        yield from _split(text, indent)


def _asks_for_parentheses(name: str, value: str, indent: str) -> bool:
    """Whether a value begins on a line of its own, as its name leaves no room for it."""
    room = WIDTH - len(indent) - len(name)
    if len(operands := _operands(value)) > 1:
        if len(operands) == 2 and len(indent) + len(_INDENT) + len(value) > WIDTH:
            raise Unbroken
        return room >= len(" = (")
    start = len(value) - len(_VALUE.sub("", value, count=1))
    return len(" = (") <= room < len(" = ") + start


def _fits(text: str, indent: str = "") -> bool:
    return len(indent) + len(text) <= WIDTH and not _has_magic_comma(text)


def _lines(text: str, indent: str) -> Iterator[str]:
    """Break a text at the brackets that it ends with, and what is in them likewise."""
    if _fits(text, indent):
        yield indent + text
    elif len(operands := _operands(text)) > 1:
        first, *others = operands
        yield from _lines(first, indent)
        for other in others:
            yield from _lines(f"| {other}", indent)
    else:
        yield from _split(text, indent)


def _split(text: str, indent: str) -> Iterator[str]:
    found = _brackets(text, first=False)
    if not found.items or len(found.after.rstrip(",")) > 1:
        raise Unbroken
    inner = indent + _INDENT
    before = _before(found, indent)
    joined = ", ".join(found.items) + ("," if found.is_tuple_of_one else "")
    is_list = (found.is_display and len(found.items) > 1) or (
        found.has_last_comma and not found.is_tuple_of_one
    )
    if _COMPREHENSION.match(joined):
        if len(inner) + len(joined) > WIDTH:
            raise Unbroken
        is_list = False
    yield from (indent + line for line in before)
    if len(found.items) == 1 and not is_list:
        yield from _lines(joined, inner)
    elif not is_list and _fits(joined, inner):
        yield inner + joined
    else:
        for item in found.items:
            yield from _item(f"{item},", inner)
    yield indent + found.after


def _before(found: _Brackets, indent: str) -> list[str]:
    """Return what precedes the brackets, in lines if an annotation makes it too long."""
    if found.fits(indent):
        return [found.before]
    long = _LONG_TYPE.fullmatch(found.before)
    if long is None or not found.has_last_comma:
        raise Unbroken
    start, type_, end = long.groups()
    lines = [start, _INDENT + type_, end]
    if len(indent) + max(map(len, lines)) > WIDTH:
        raise Unbroken
    return lines


def _item(text: str, indent: str) -> Iterator[str]:
    if _ATOM.fullmatch(text):
        yield indent + text
    else:
        yield from _lines(text, indent)


def _brackets(text: str, *, first: bool) -> _Brackets:
    """Find the first or last brackets of a text that are not in others."""
    depth, start, end = 0, -1, -1
    commas: list[int] = []
    for token in _TOKEN.finditer(text):
        match token[0]:
            case "(" | "[" | "{":
                if depth == 0:
                    if first and end >= 0:
                        break
                    start, commas = token.start(), []
                depth += 1
            case ")" | "]" | "}":
                depth -= 1
                end = token.start()
            case "," if depth == 1:
                commas.append(token.start())
            case _:
                pass
    if end < 0:
        raise Unbroken
    edges = [start, *commas, end]
    items = [text[a + 1 : b].strip() for a, b in pairwise(edges)]
    has_last_comma = not items[-1]
    if has_last_comma:
        items.pop()
    return _Brackets(text[: start + 1], items, text[end:], has_last_comma)
