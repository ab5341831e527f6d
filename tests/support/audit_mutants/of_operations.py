"""Mutants of an operation: its call, parameters, responses, headers and media types."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .edits import Data, Path, at, dropped, dropping, parsed, put, putting, renaming
from .facts import noted
from .of_schemas import slot_parts
from .slots import Slot
from .spec_parts import Change, Part, SpecMutant
from .words import INVENTED

TEAPOT = "418"
"""A status that no page has."""


def operation_mutants(part: Part) -> Iterator[SpecMutant]:
    """Yield the mutants of an operation that its pages settle."""
    yield from _of_call(part)
    yield from _of_responses(part)
    for index, parameter in enumerate(part.node.get("parameters", ())):
        place = (*part.path, "parameters", index)
        where = parsed(parameter["$ref"]) if "$ref" in parameter else place
        if part.has(part.spec.at(where)["name"]) and not part.spec.is_absent(where):
            yield from _of_parameter(part, place, where)
    schema = {"name": INVENTED, "in": "query", "schema": {"type": "string"}}
    more = [*part.node.get("parameters", ()), schema]
    yield part.mutant(
        "parameter invented", part.label, (INVENTED,),
        putting((*part.path, "parameters"), more),
    )  # fmt: skip
    for names, edit in noted(part.node, part.label):
        yield part.mutant(
            "note changed",
            part.label,
            names,
            putting((*part.path, "x-notes"), edit),
        )


def _of_call(part: Part) -> Iterator[SpecMutant]:
    _, path, method = map(str, part.path)
    names = (path, method.upper(), part.label)
    other = "put" if method != "put" else "patch"
    yield part.mutant(
        "method changed", part.label, (*names, other.upper()), renaming(part.path, other)
    )  # fmt: skip
    moved = re.sub(r"^(/v\d)?", rf"\1/{INVENTED}", path)
    change = moved_to(part.path, moved)
    yield part.mutant(
        "path changed", part.label, (*names, moved, INVENTED), change, ("paths", moved)
    )
    removed = (*names, *part.pages)
    yield part.mutant("call removed", part.label, removed, dropping(part.path))
    copied = f"{path}/{INVENTED}"
    yield part.mutant(
        "call invented", part.label, (INVENTED, copied), _copied(part, copied), ("paths", copied)
    )  # fmt: skip


def moved_to(place: Path, moved: str) -> Change:
    """Put an operation below another path, beside what is there."""

    def change(root: Data) -> Data:
        operation = at(root, place)
        root = dropped(root, place)
        others = root["paths"].get(moved, {})
        return put(root, ("paths", moved), {**others, place[2]: operation})

    return change


def _copied(part: Part, path: str) -> Change:
    operation = {**part.node, "operationId": f"{part.label}.{INVENTED}"}
    return putting(("paths", path), {part.path[2]: operation})


# --- parameters -------------------------------------------------------------------------


def _of_parameter(part: Part, place: Path, where: Path) -> Iterator[SpecMutant]:
    parameter = part.spec.at(where)
    name = str(parameter["name"])
    what = f"{part.label}({name})"
    around = ("paths",) if parameter["in"] == "path" else where
    yield part.mutant("parameter removed", what, (name,), dropping(place), where)
    change = _other_name(where, name)
    yield part.mutant(
        "parameter renamed", what, (name, INVENTED), change, where, around
    )
    rows = part.spec.texts.rows(part.pages, name)
    if parameter["in"] == "path":
        to_query = _to_query(part.path, where, name)
        yield part.mutant(
            "place changed", f"{what} to query", (name,), to_query, where, around
        )
    elif rows:
        yield from _of_input(part, where, what, rows)
    slot = Slot(name, part.spec.at((*where, "schema")), {}, rows, ())
    yield from slot_parts(part, slot, what, (*where, "schema"))
    for names, notes in noted(parameter, name):
        yield part.mutant(
            "note changed",
            what,
            names,
            putting((*where, "x-notes"), notes),
            where,
        )


def _of_input(part: Part, where: Path, what: str, rows: str) -> Iterator[SpecMutant]:
    """Yield the mutants of a parameter of the query that a row is about."""
    parameter = part.spec.at(where)
    names = (str(parameter["name"]),)

    def other(key: str, value: Data) -> Change:
        return putting((*where, key), value)

    yield part.mutant(
        "place changed", f"{what} to header", names, other("in", "header"), where
    )
    if part.has("Required") or part.has("required"):
        needed = not parameter.get("required", False)
        yield part.mutant(
            "required flipped", what, names, other("required", needed), where
        )
    shows_list = re.search(r"[\w-]+,[\w-]+", rows)
    if shows_list and parameter.get("explode") is False:
        yield part.mutant("explode changed", what, names, other("explode", True), where)
        yield part.mutant(
            "style changed", what, names, other("style", "pipeDelimited"), where
        )


def _other_name(where: Path, name: str) -> Change:
    """Give a parameter another name, also in paths."""

    def change(root: Data) -> Data:
        root = put(root, (*where, "name"), INVENTED)
        old, new = f"{{{name}}}", f"{{{INVENTED}}}"
        return {
            **root,
            "paths": {p.replace(old, new): i for p, i in root["paths"].items()},
        }

    return change


def _to_query(place: Path, where: Path, name: str) -> Change:
    """Take a parameter out of the path."""

    def change(root: Data) -> Data:
        root = put(root, (*where, "in"), "query")
        return moved_to(place, str(place[1]).replace(f"/{{{name}}}", ""))(root)

    return change


# --- responses --------------------------------------------------------------------------


def _of_responses(part: Part) -> Iterator[SpecMutant]:
    where = (*part.path, "responses")
    for status, response in part.node["responses"].items():
        place, label = (*where, status), f"{part.label} {status}"
        if not part.has(status) or part.spec.is_absent(place):
            continue
        yield part.mutant("status removed", label, (status,), dropping(place))
        yield part.mutant(
            "status renamed",
            label,
            (status, TEAPOT),
            renaming(place, TEAPOT),
        )
        target = parsed(response["$ref"]) if "$ref" in response else place
        yield from _of_keys(
            part, label, (*target, "headers"), "header", f"X-{INVENTED}"
        )
        yield from _of_keys(part, label, (*target, "content"), "media type", "text/csv")
    body = (*part.path, "requestBody", "content")
    yield from _of_keys(part, part.label, body, "media type", "text/csv")
    teapot = {"description": "A teapot."}
    if len(part.pages) < len(part.node["x-docs"]):
        return
    yield part.mutant(
        "status invented",
        part.label,
        (TEAPOT,),
        putting((*where, TEAPOT), teapot),
    )


def _of_keys(
    part: Part, label: str, where: Path, kind: str, other: str
) -> Iterator[SpecMutant]:
    """Yield the mutants of the headers or of the media types of a message that a page has."""
    *message, key = where
    held: Data = (
        part.spec.at(tuple(message))
        if "responses" in where or message[-1] in part.node
        else {}
    )
    for name in held.get(key, {}):
        if part.has(name):
            place, what = (*where, name), f"{label}: {name}"
            if kind == "header":
                yield part.mutant(
                    "header removed",
                    what,
                    (name,),
                    dropping(place),
                    where,
                )
            yield part.mutant(
                f"{kind} renamed",
                what,
                (name, other),
                renaming(place, other),
                where,
            )
