"""Programs that use everything of a package, written from its IR as its README says to.

Sets that may grow have a default branch, lists are read as `Sequence` and maps as `Mapping`,
models that no request holds are read and never made.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.ir import (
    AliasSchema,
    Api,
    DictSchema,
    EnumSchema,
    Field,
    ObjectSchema,
    Operation,
    Parameter,
    Schema,
    Type,
    UnionSchema,
    is_nullable,
)
from generator.render.python import annotation, argument, given
from generator.review.diff.context import usage_of

_HEADER = """\
from __future__ import annotations
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Literal, assert_never
import {package}
from {package}.files import Download, Upload
from {package}._contract.omit import OMIT
from {package}._http.response import Created
from {path} import {client}, Async{client}
"""


def program(api: Api) -> str:
    """Return a module that uses every call, class and event of an API."""
    head = _HEADER.format(package=api.package, path=api.path, client=api.client)
    names = [name for module in api.modules for name in module.names]
    if names:
        head += f"from {api.path}.models import {', '.join(names)}\n"
    if api.webhooks:
        head += f"from {api.path} import webhooks\n"
    return head + "\n".join(_functions(api)) + "\n"


def _functions(api: Api) -> Iterator[str]:
    for operation in api.operations():
        yield from _calls(api, operation)
    used = usage_of(api)
    for schema in api.schemas().values():
        yield from _uses(schema, is_given=schema.name in used.given)
    for webhook in api.webhooks:
        yield f"def hook_{webhook.class_name}(e: webhooks.{webhook.class_name}) -> None:"
        yield f"    payload: {webhook.payload} = e.payload"
    if api.webhooks:
        arguments = 'b"", {}, secret=""' if api.facts.webhooks else 'b"", ""'
        yield f"webhooks.parse({arguments})"
    for resource in api.all_resources():
        module = f"{api.path}.resources.{resource.module}"
        yield f"from {module} import {resource.class_name} as _{resource.module}"


# --- calls ------------------------------------------------------------------------------


def _calls(api: Api, operation: Operation) -> Iterator[str]:
    """Yield calls with all arguments, with none that can be left out, and by keyword."""
    documented = replace(operation, changes=())
    path, keywords = operation.path_parameters, documented.keywords
    taken = [f"{p.name}: {_argument(p)}" for p in (*path, *keywords)]
    call = f"client.{operation.id}"
    result = operation.result
    by_position = [p.name for p in path]
    needed = [f"{p.name}={p.name}" for p in keywords if p.required]
    name = operation.id.replace(".", "_")
    yield f"def call_{name}({', '.join([f'client: {api.client}', *taken])}) -> None:"
    yield f"    {call}({', '.join([*by_position, *needed])})"
    yield f"    {call}({', '.join([*(f'{p}={p}' for p in by_position), *needed])})"
    every = [*by_position, *(f"{p.name}={p.name}" for p in keywords)]
    gives = "answer = " if result.kind != "none" else ""
    yield f"    {gives}{call}({', '.join(every)})"
    if operation.pagination:
        yield f"    for item in answer: value: {_read(result.value)} = item"
        yield "    number: int | None = answer.total"
    elif result.kind == "download":
        yield "    value: Download = answer"
    elif result.kind != "none":
        yield f"    value: {_read(result.value)} = answer"
    for embed in operation.embeds:
        asked = [
            f"{p.name}={embed.given!r}" for p in keywords if p.wire == embed.parameter
        ]
        wanted = ", ".join([*by_position, *needed, *asked])
        yield f"    more_{embed.given} = {call}({wanted})"
        if operation.pagination:
            yield f"    for it in more_{embed.given}: whole: {_read(embed.value)} = it"
        else:
            yield f"    whole_{embed.given}: {_read(embed.value)} = more_{embed.given}"
    for number, media_type in enumerate(result.downloads):
        accepted = ", ".join([*every, f"accept={media_type!r}"])
        yield f"    file_{number}: Download = {call}({accepted})"
    if not result.is_download:
        yield f"    client.{_with_response(operation)}"
    for change in operation.changes:
        yield f"def change_{name}_{change.name}("
        yield f"    client: {api.client}, {', '.join(taken)}, new: {_argument(change)}"
        yield f") -> None: {call}({', '.join([*by_position, f'{change.name}=new'])})"


def _with_response(operation: Operation) -> str:
    *path, method = operation.id.split(".")
    return ".".join([*path, "with_response", method])


def _argument(parameter: Parameter) -> str:
    return argument(replace(parameter, required=True))


def _read(type_: Type) -> str:
    return annotation(type_).replace("list[", "Sequence[").replace("dict[", "Mapping[")


# --- classes ----------------------------------------------------------------------------


def _uses(schema: Schema, *, is_given: bool) -> Iterator[str]:
    match schema:
        case ObjectSchema(name=name, fields=fields):
            yield f"def read_{name}(m: {name}) -> None:"
            yield f"    whole: {schema.base or name} = m"
            for field in fields:
                yield f"    f_{field.name}: {_field(field)} = m.{field.name}"
            if is_given:
                yield from _made(name, fields)
        case DictSchema(name=name, fields=fields):
            yield from _dictionary(name, fields)
        case EnumSchema():
            yield from _enum(schema)
        case UnionSchema():
            yield from _union(schema)
        case AliasSchema(name=name, type=type_):
            old, new = (given(type_), name) if schema.given else (name, _read(type_))
            yield f"def alias_{name}(value: {old}) -> None:"
            yield f"    other: {new} = value"


def _field(field: Field) -> str:
    absent = not field.required and not is_nullable(field.type)
    return f"{_read(field.type)} | None" if absent else _read(field.type)


def _made(name: str, fields: tuple[Field, ...]) -> Iterator[str]:
    taken = ", ".join(f"{f.name}: {annotation(f.type)}" for f in fields)
    yield f"def make_{name}({taken}) -> None:"
    yield f"    {name}({', '.join(f'{f.name}={f.name}' for f in fields)})"
    yield f"    {name}({', '.join(f'{f.name}={f.name}' for f in fields if f.required)})"


def _dictionary(name: str, fields: tuple[Field, ...]) -> Iterator[str]:
    taken = [f"a_{field.wire}: {given(field.type)}" for field in fields]
    yield f"def give_{name}({', '.join(taken)}) -> None:"
    for number, group in enumerate([fields, [f for f in fields if f.required]]):
        members = ", ".join(f'"{f.wire}": a_{f.wire}' for f in group)
        yield f"    d{number}: {name} = {{{members}}}"


def _enum(schema: EnumSchema) -> Iterator[str]:
    name = schema.name
    yield f"def enum_{name}(e: {name}) -> None:"
    base = "str" if schema.base == "string" else "int"
    yield f"    plain: {base} = e"
    for member in schema.members:
        kind = f"Literal[{member.value!r}]" if schema.closed else base
        yield f"    v_{member.name}: {kind} = {name}.{member.name}.value"
    if not schema.closed:
        yield "    known: bool = e.is_known"
        return
    yield "    match e:"
    for member in schema.members:
        yield f"        case {name}.{member.name}: pass"
    yield "        case other: assert_never(other)"


def _union(schema: UnionSchema) -> Iterator[str]:
    yield f"def union_{schema.name}(value: {schema.name}) -> None:"
    for member in schema.members:
        yield f"    if isinstance(value, {member}): return"
    yield f"    if isinstance(value, {schema.fallback}):"
    yield f"        tag: str = value.{schema.tag.name}"
    for field in schema.shared:
        yield f"        f_{field.name}: {_field(field)} = value.{field.name}"
