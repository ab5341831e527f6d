"""How values of the IR are written as Python: the only ways from the spec into code.

`PythonCode` is text that is valid where it is printed. Raw text of the spec becomes code by
`literal` and `docstring`, identifiers are names of `names`, types are written by `annotation`,
`argument` and `given`; `code`, `joined` and `keywords` put these together and refuse anything
else. The template rule's test knows this list.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import LiteralString, cast

from ..errors import one_line
from ..ir import (
    Choice,
    CreatedWith,
    ListOf,
    MapOf,
    Named,
    OneOf,
    Parameter,
    Scalar,
    StreamOf,
    Type,
)
from ..names import Name, is_dict_key
from . import docstrings

WIDTH = 88
_LONGEST_UNION = 60  # type checkers give up on a few hundred operators
_MARKUP = re.compile(r"[\\\\`*_{}\[\]<>#|~&]")
_ENDING_QUOTE = re.compile(r'"(?=""|\s*\Z)')


class PythonCode(str):
    """Python text that contains nothing of the spec but literals, docstrings and names."""

    __slots__ = ()


Part = PythonCode | Name

_SCALARS: Mapping[str, PythonCode] = {
    "any": PythonCode("Any"),
    "base64": PythonCode("str"),
    "boolean": PythonCode("bool"),
    "bytes": PythonCode("bytes"),
    "date": PythonCode("date"),
    "date-time": PythonCode("datetime"),
    "integer": PythonCode("int"),
    "null": PythonCode("None"),
    "number": PythonCode("float"),
    "string": PythonCode("str"),
}
_UPLOAD = PythonCode("Upload")
_GIVEN_SCALARS = {**_SCALARS, "base64": _UPLOAD, "bytes": _UPLOAD}
_WIRE_SCALARS = {
    **_SCALARS,
    "date": PythonCode("Date"),
    "date-time": PythonCode("DateTime"),
    "number": PythonCode("Number"),
}


# --- composing --------------------------------------------------------------------------


def code(template: LiteralString, *parts: Part) -> PythonCode:
    """Put code and names into the gaps `{}` of a template; raise `TypeError` for raw text."""
    return PythonCode(template.format(*map(_checked, parts)))


def joined(parts: Iterable[Part], separator: LiteralString = ", ") -> PythonCode:
    """Put code and names one after another; raise `TypeError` for raw text."""
    return PythonCode(separator.join(map(_checked, parts)))


def lines(statements: Iterable[PythonCode], indent: int) -> PythonCode:
    """Put statements on lines of their own, all but the first indented."""
    return PythonCode(("\n" + " " * indent).join(map(_checked, statements)))


def keywords(arguments: Mapping[str, object]) -> PythonCode:
    """Write the keyword arguments of a call, their values code or JSON values."""
    if not all(key.isidentifier() for key in arguments):
        raise TypeError("a keyword is not an identifier")
    return PythonCode(", ".join(f"{key}={literal(v)}" for key, v in arguments.items()))


def _checked(part: object) -> Part:
    if not isinstance(part, PythonCode | Name):
        raise TypeError(f"{part!r} is neither code nor a name")
    return part


# --- values -----------------------------------------------------------------------------


def literal(value: object) -> PythonCode:
    """Write a JSON value as a Python literal; code in it is kept as it is."""
    match value:
        case PythonCode():
            return value
        case None | bool() | int() | float() | str():
            return PythonCode(repr(value))
        case Mapping():
            members = cast("Mapping[object, object]", value).items()
            return code(
                "{{{}}}",
                joined(code("{}: {}", literal(k), literal(v)) for k, v in members),
            )
        case list() | tuple():
            items = [literal(item) for item in cast("Sequence[object]", value)]
            return code("({},)" if len(items) == 1 else "({})", joined(items))
        case _:
            raise TypeError(f"{type(value).__name__} is not a JSON value")


def dict_key(wire: str) -> PythonCode:
    """Write a wire name as the key of a typed dictionary; raise `TypeError` if none can be."""
    if not is_dict_key(wire):
        raise TypeError(f"{wire!r} is not a key of a typed dictionary")
    return PythonCode(wire)


def docstring(text: str, indent: int) -> PythonCode:
    """Write text as a docstring, wrapped; lines that start with spaces are entries."""
    width = WIDTH - indent
    wrapped = [_wrapped(line, width) for line in _printable(text).splitlines()]
    body = "\n".join(wrapped).strip() or "Not described."
    if "\n" in body or len(body) + 6 > width:
        body += "\n"
    return PythonCode(textwrap.indent(f'"""{body}"""', " " * indent).strip())


def _printable(text: str) -> str:
    """Escape what could end a docstring, hide in it or not be encoded; keep line breaks."""
    text = "\n".join(text.splitlines()).replace("\\", "\\\\")
    text = _ENDING_QUOTE.sub(r"\\\g<0>", text)
    return "".join(
        char if char.isprintable() or char == "\n" else _escaped(char) for char in text
    )


def _escaped(char: str) -> str:
    return (
        " "
        if char.isspace()
        else char.encode("unicode_escape", "surrogatepass").decode()
    )


def _wrapped(line: str, width: int) -> str:
    text = line.strip()
    indent = " " * (4 if line.startswith("    ") else 0)
    return textwrap.fill(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent * 2,
        break_long_words=False,
        break_on_hyphens=False,
    )


# --- types ------------------------------------------------------------------------------


def annotation(type_: Type) -> PythonCode:
    """Write the type of a value that a call returns."""
    return _annotation(type_, "list[{}]", "dict[str, {}]", _SCALARS)


def wire_annotation(type_: Type) -> PythonCode:
    """Write the type of a value in a model, which keeps what was sent."""
    return _annotation(type_, "list[{}]", "dict[str, {}]", _WIRE_SCALARS)


def given(type_: Type) -> PythonCode:
    """Write the type of a value that callers pass, or part of one."""
    return _annotation(type_, "Sequence[{}]", "Mapping[str, {}]", _GIVEN_SCALARS)


def argument(parameter: Parameter) -> PythonCode:
    """Write the type of an argument, and its default where it may be left out."""
    type_ = given(parameter.type)
    if parameter.takes_one and isinstance(parameter.type, ListOf):
        type_ = code("{} | {}", given(parameter.type.item), type_)
    if parameter.required:
        return type_
    return code("{} | Omit = OMIT", type_) if type_ else code("Omit = OMIT")


def _annotation(
    type_: Type,
    list_: LiteralString,
    dict_: LiteralString,
    scalars: Mapping[str, PythonCode],
) -> PythonCode:
    def write(part: Type) -> PythonCode:
        return _annotation(part, list_, dict_, scalars)

    match type_:
        case Scalar(kind):
            return scalars[kind]
        case Named(name):
            return code("{}", name)
        case ListOf(item):
            return code(list_, write(item))
        case StreamOf(item):
            return code("Iterable[{}]", write(item))
        case MapOf(value):
            return code(dict_, write(value))
        case Choice(values):
            return union(_choice(values, scalars))
        case OneOf(members):
            return union(map(write, members))
        case CreatedWith(id_):
            return code("Created[{}]", write(id_))


def union(types: Iterable[Part]) -> PythonCode:
    """Write the type of any of several; many by `Union`, as operators would nest too deeply."""
    members = [*types]
    is_long = len(members) > _LONGEST_UNION
    return code("Union[{}]", joined(members)) if is_long else joined(members, " | ")


def _choice(
    values: Collection[object], scalars: Mapping[str, PythonCode]
) -> Iterator[PythonCode]:
    """Yield the types of a choice: there is no literal type of a number with a fraction."""
    listed = [literal(value) for value in values if not isinstance(value, float)]
    if listed:
        yield code("Literal[{}]", joined(listed))
    if len(listed) < len(values):
        yield scalars["number"]


def markdown(text: str) -> PythonCode:
    """Write text as one line of Markdown that shows it as it is."""
    line = " ".join(one_line(text.replace("\n", " ")).split())
    return PythonCode(_MARKUP.sub(r"\\\g<0>", line))


def toml(text: str) -> PythonCode:
    """Write text as a string of TOML."""
    return PythonCode(json.dumps(one_line(text), ensure_ascii=False))


FILTERS: Mapping[str, Callable[..., object]] = {
    "api_docs": docstrings.api_docs,
    "app_docs": docstrings.app_docs,
    "client_docs": docstrings.client_docs,
    "docstring": docstring,
    "joined": joined,
    "keywords": keywords,
    "lines": lines,
    "markdown": markdown,
    "literal": literal,
    "thing_docs": docstrings.thing_docs,
    "toml": toml,
    "union": union,
}
"""What templates may do to values."""
