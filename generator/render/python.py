"""What templates may do to values: the only ways from the spec into Python text.

Raw text of the spec passes `literal` or `docstring`; identifiers are names of `names`; types
are written by `annotation` and its kin. The template rule's test knows this list.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Mapping, Sequence
from typing import cast

from ..ir import (
    AliasSchema,
    Choice,
    EnumSchema,
    Field,
    ListOf,
    MapOf,
    Named,
    OneOf,
    Parameter,
    Scalar,
    Type,
    UnionSchema,
    defined_names,
)
from ..names import is_dict_key
from . import docstrings
from .models import FieldCode, PythonCode

WIDTH = 88
_ENDING_QUOTE = re.compile(r'"(?=""|\s*\Z)')

_SCALARS = {
    "any": "Any",
    "base64": "str",
    "boolean": "bool",
    "bytes": "bytes",
    "created": "Created",
    "date": "date",
    "date-time": "datetime",
    "integer": "int",
    "null": "None",
    "number": "float",
    "string": "str",
}
_GIVEN_SCALARS = _SCALARS | {"base64": "Upload"}
_WIRE_SCALARS = _SCALARS | {"date": "Date", "date-time": "DateTime", "number": "Number"}


def literal(value: object) -> str:
    """Write a JSON value as a Python literal that holds nothing but that value."""
    match value:
        case None | bool() | int() | float() | str():
            return repr(value)
        case Mapping():
            members = cast("Mapping[object, object]", value).items()
            return f"{{{', '.join(f'{literal(k)}: {literal(v)}' for k, v in members)}}}"
        case list() | tuple():
            items = [literal(item) for item in cast("Sequence[object]", value)]
            return f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})"
        case _:
            raise TypeError(f"{type(value).__name__} is not a JSON value")


def docstring(text: str, indent: int) -> str:
    """Write text as a docstring, wrapped; lines that start with spaces are entries."""
    width = WIDTH - indent
    lines = [_wrapped(line, width) for line in _printable(text).splitlines()]
    body = "\n".join(lines).strip() or "Not described."
    if "\n" in body or len(body) + 6 > width:
        body += "\n"
    return textwrap.indent(f'"""{body}"""', " " * indent).strip()


def annotation(type_: Type) -> PythonCode:
    """Write the type of a value that a call returns."""
    return PythonCode(_annotation(type_, "list", "dict", _SCALARS))


def argument(parameter: Parameter) -> PythonCode:
    """Write the type of a value that the caller gives."""
    code = given(parameter.type)
    if isinstance(parameter.type, ListOf) and parameter.style == "comma":
        code = f"{given(parameter.type.item)} | {code}"
    return PythonCode(code if parameter.required else f"{code} | Omit = OMIT")


def given(type_: Type) -> str:
    """Write the type of a value that callers give, or hold to give it."""
    return _annotation(type_, "Sequence", "Mapping", _GIVEN_SCALARS)


def _annotation(type_: Type, list_: str, dict_: str, scalars: Mapping[str, str]) -> str:
    def write(part: Type) -> str:
        return _annotation(part, list_, dict_, scalars)

    match type_:
        case Scalar(kind):
            return scalars[kind]
        case Named(name):
            return str(name)
        case ListOf(item):
            return f"{list_}[{write(item)}]"
        case MapOf(value):
            return f"{dict_}[str, {write(value)}]"
        case Choice(values):
            return f"Literal[{', '.join(map(literal, values))}]"
        case OneOf(members):
            return " | ".join(map(write, members))


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


def keywords(facts: Mapping[str, object]) -> PythonCode:
    """Write the keyword arguments of a call; the keys are field names of the runtime."""
    if not all(key.isidentifier() for key in facts):
        raise TypeError("a keyword is not an identifier")
    return PythonCode(", ".join(f"{key}={literal(v)}" for key, v in facts.items()))


def field_code(code: FieldCode) -> PythonCode:
    """Write a field of a model; its wire name is an alias where Python's name differs."""
    field = code.field
    type_ = code.annotation
    if field.name != field.wire:
        type_ = PythonCode(f"Annotated[{type_}, Field(alias={literal(field.wire)})]")
    return PythonCode(f"{field.name}: {type_}{' = None' if code.optional else ''}")


def member_code(field: Field) -> PythonCode:
    """Write a member of a typed dictionary, whose keys are wire names."""
    if not is_dict_key(field.wire):
        raise TypeError(f"{field.wire!r} is no key of a typed dictionary")
    code = given(field.type)
    return PythonCode(
        f"{field.wire}: {code if field.required else f'NotRequired[{code}]'}"
    )


def tag_code(schema: UnionSchema) -> PythonCode:
    """Write the field that tells the members of a union apart, open to other values."""
    return field_code(FieldCode(schema.tag, PythonCode("str"), optional=False))


def enum_base(schema: EnumSchema) -> str:
    """Return the base class of an enum."""
    kind = "Str" if schema.base == "string" else "Int"
    return f"{'Closed' if schema.closed else 'Open'}{kind}Enum"


def alias_code(schema: AliasSchema | UnionSchema) -> PythonCode:
    """Write what a component that is no class of its own stands for."""
    if isinstance(schema, AliasSchema) and schema.given:
        return PythonCode(given(schema.type))
    if isinstance(schema, AliasSchema):
        return PythonCode(_annotation(schema.type, "list", "dict", _WIRE_SCALARS))
    known = " | ".join(schema.members)
    if len(schema.members) > 1:
        known = f"Annotated[{known}, Field(discriminator={literal(schema.tag.name)})]"
    # The fallback takes no JSON, so trying it last saves pydantic the comparison.
    in_order = 'Field(union_mode="left_to_right")'
    return PythonCode(f"Annotated[{known} | {schema.fallback}, {in_order}]")


FILTERS: Mapping[str, Callable[..., object]] = {
    "alias_code": alias_code,
    "annotation": annotation,
    "api_docs": docstrings.api_docs,
    "argument": argument,
    "defined_names": defined_names,
    "docstring": docstring,
    "enum_base": enum_base,
    "field_code": field_code,
    "field_docs": docstrings.field_docs,
    "keywords": keywords,
    "literal": literal,
    "member_code": member_code,
    "tag_code": tag_code,
    "method_docs": docstrings.method_docs,
    "thing_docs": docstrings.thing_docs,
}
