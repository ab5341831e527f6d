"""Changes of a spec, one at a time, at every place that can change in that way."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeAlias, cast

from generator.load.node import root_of
from generator.load.pointers import follow, join
from generator.load.references import bad_references
from support.documents import Root, document, remove, rename_key

Json: TypeAlias = (
    Any  # documents are walked by their keys; the loader checks what they are
)
Edit = Callable[[Json], None]

_METHODS = ("get", "post", "put", "patch", "delete")
_TYPES: dict[str, Json] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "moment": {"type": "string", "format": "date-time"},
    "day": {"type": "string", "format": "date"},
    "list": {"type": "array", "items": {"type": "string"}},
    "map": {"type": "object", "additionalProperties": {"type": "integer"}},
    "anything": {},
}


_TEXT: Json = {"application/json": {"schema": {"type": "string"}}}


@dataclass(frozen=True)
class Mutant:
    """A spec that differs from another in one way."""

    name: str
    """What was done, and where."""
    root: Root


def mutants(root: Root, first: int = 0, step: int = 1) -> Iterator[Mutant]:
    """Yield every mutant of a document that is still whole, or of each so many changes one."""
    for name, edit in islice(_edits(root), first, None, step):
        mutant = copy.deepcopy(root)
        edit(mutant)
        if not list(bad_references(root_of(document(mutant)))):
            yield Mutant(name, mutant)


def count(root: Root) -> int:
    """Return how many changes there are."""
    return sum(1 for _ in _edits(root))


def _edits(root: Root) -> Iterator[tuple[str, Edit]]:
    yield from _schema_edits(root)
    yield from _component_edits(root)
    for path, item in cast("Json", root)["paths"].items():
        for method in _METHODS:
            if method in item:
                yield from _operation_edits(root, ("paths", path, method))
    yield from _webhook_edits(root)
    yield from _client_edits(root)


# --- schemas ----------------------------------------------------------------------------


def _schemas(value: Json, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the places of the schemas below a value."""
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from _schemas(item, (*path, str(number)))
    elif isinstance(value, dict) and path[-1:] not in (("example",), ("x-client",)):
        in_map = path[-1:] == ("properties",) or path == ("components", "schemas")
        looks_like_one = {"type", "$ref", "oneOf", "const"} & set(value)
        above = path[-2:-1] in (("properties",), ("schemas",)) or path[-1:] in (
            ("schema",),
            ("items",),
        )
        if above and looks_like_one and not in_map:
            yield path
        for key, item in value.items():
            yield from _schemas(item, (*path, key))


def _schema_edits(root: Root) -> Iterator[tuple[str, Edit]]:
    for path in _schemas(root):
        pointer = join(path)
        schema: Json = follow(root, pointer)
        if "properties" in schema:
            yield from _object_edits(pointer, schema)
        elif "enum" in schema:
            yield from _enum_edits(pointer, schema)
        if "oneOf" in schema:
            yield f"variant removed {pointer}", _at(pointer, lambda s: s["oneOf"].pop())
        is_component = path[:2] == ("components", "schemas") and len(path) == 3
        if not is_component:
            yield from _type_edits(pointer, schema)
        yield f"described {pointer}", _at(
            pointer, lambda s: s.update(description="New words.")
        )


def _object_edits(pointer: str, schema: Json) -> Iterator[tuple[str, Edit]]:
    for name in schema["properties"]:
        place = f"{pointer}/properties/{name}"
        yield f"property removed {place}", _without(pointer, name)
        yield f"property renamed {place}", _renamed(pointer, name)
        if name in schema.get("required", []):
            yield f"made optional {place}", _at(
                pointer, lambda s, n=name: s["required"].remove(n)
            )
        else:
            yield f"made required {place}", _at(
                pointer, lambda s, n=name: _require(s, n)
            )
    new = {"type": "string"}
    yield f"property added {pointer}", _at(
        pointer, lambda s: s["properties"].update(extraWord=new)
    )
    yield f"required property added {pointer}", _at(
        pointer,
        lambda s: (s["properties"].update(extraWord=new), _require(s, "extraWord")),
    )


def _require(schema: Json, name: str) -> None:
    schema["required"] = [*schema.get("required", []), name]


def _without(pointer: str, name: str) -> Edit:
    def edit(schema: Json) -> None:
        del schema["properties"][name]
        schema["required"] = [n for n in schema.get("required", []) if n != name]

    return _at(pointer, edit)


def _renamed(pointer: str, name: str) -> Edit:
    def edit(schema: Json) -> None:
        rename_key(schema, f"/properties/{name}", f"{name}Now")
        schema["required"] = [
            f"{n}Now" if n == name else n for n in schema.get("required", [])
        ]

    return _at(pointer, edit)


def _enum_edits(pointer: str, schema: Json) -> Iterator[tuple[str, Edit]]:
    is_text = isinstance(schema["enum"][0], str)
    more: Json = "another" if is_text else 99
    yield f"value added {pointer}", _at(pointer, lambda s: s["enum"].append(more))
    yield f"value replaced {pointer}", _at(
        pointer, lambda s: s["enum"].__setitem__(0, more)
    )
    if len(schema["enum"]) > 1:
        yield f"value removed {pointer}", _at(pointer, lambda s: s["enum"].pop())
    if pointer.count("/") == 3:
        yield f"x-closed {pointer}", _at(pointer, _toggle("x-closed"))


def _type_edits(pointer: str, schema: Json) -> Iterator[tuple[str, Edit]]:
    for name, new in _TYPES.items():
        if not new.items() <= schema.items() or not new:
            yield f"now {name} {pointer}", _at(
                pointer, lambda s, n=new: (s.clear(), s.update(n))
            )
    if isinstance(schema.get("type"), str):
        yield f"nullable {pointer}", _at(
            pointer, lambda s: s.update(type=[s["type"], "null"])
        )
    elif isinstance(schema.get("type"), list):
        yield f"not nullable {pointer}", _at(
            pointer, lambda s: s.update(type=s["type"][0])
        )
    elif "$ref" in schema:
        null = {"type": "null"}
        yield f"nullable {pointer}", _at(
            pointer, lambda s: s.update(anyOf=[{"$ref": s.pop("$ref")}, null])
        )
    if "default" in schema:
        yield f"default {pointer}", _at(
            pointer, lambda s: s.update(default=s["default"] + 1)
        )
    if "maxLength" in schema or "maximum" in schema:
        key = "maxLength" if "maxLength" in schema else "maximum"
        yield f"limit {pointer}", _at(pointer, lambda s: s.update({key: s[key] - 1}))


def _component_edits(root: Root) -> Iterator[tuple[str, Edit]]:
    for name in cast("Json", root)["components"]["schemas"]:
        pointer = f"/components/schemas/{name}"
        yield f"schema removed {pointer}", lambda r, p=pointer: remove(r, p)
        yield f"schema renamed {pointer}", lambda r, n=name: rename_schema(
            r, n, f"{n}Renamed"
        )
    yield "schema added", lambda r: r["components"]["schemas"].update(
        Stamp={"type": "object", "properties": {"worth": {"type": "integer"}}}
    )


def rename_schema(root: Json, name: str, new: str) -> None:
    """Rename a component, and all references to it."""
    rename_key(root, f"/components/schemas/{name}", new)
    _redirect(root, f"#/components/schemas/{name}", f"#/components/schemas/{new}")


def _redirect(value: Json, old: str, new: str) -> None:
    if isinstance(value, dict):
        if value.get("$ref") == old:
            value["$ref"] = new
        for item in value.values():
            _redirect(item, old, new)
    elif isinstance(value, list):
        for item in value:
            _redirect(item, old, new)


# --- operations -------------------------------------------------------------------------


def _operation_edits(root: Root, path: tuple[str, ...]) -> Iterator[tuple[str, Edit]]:
    pointer = join(path)
    operation: Json = follow(root, pointer)
    yield f"operation removed {pointer}", lambda r: remove(r, pointer)
    yield f"operation renamed {pointer}", _at(
        pointer, lambda o: o.update(operationId=f"{o['operationId']}_now")
    )
    yield f"deprecated {pointer}", _at(pointer, _toggle("deprecated"))
    yield f"summary {pointer}", _at(pointer, lambda o: o.update(summary="Do it now"))
    for number, parameter in enumerate(operation.get("parameters", [])):
        if parameter["in"] != "path":
            yield from _parameter_edits(
                f"{pointer}/parameters/{number}", number, pointer
            )
    for needed in (False, True):
        new = {
            "name": "newWord",
            "in": "query",
            "required": needed,
            "schema": {"type": "string"},
        }
        yield f"parameter added {needed} {pointer}", _at(
            pointer, lambda o, n=new: o.setdefault("parameters", []).append(n)
        )
    yield from _answer_edits(pointer, operation)


def _parameter_edits(
    place: str, number: int, pointer: str
) -> Iterator[tuple[str, Edit]]:
    yield f"parameter removed {place}", _at(
        pointer, lambda o: o["parameters"].pop(number)
    )
    yield f"parameter renamed {place}", _at(
        place, lambda p: p.update(name=f"{p['name']}Now")
    )
    yield f"parameter required {place}", _at(place, _toggle("required"))
    yield f"parameter to header {place}", _at(
        place, lambda p: p.update({"in": "header"})
    )


def _answer_edits(pointer: str, operation: Json) -> Iterator[tuple[str, Edit]]:
    for status, response in operation["responses"].items():
        place = f"{pointer}/responses/{status}"
        if status[0] != "2":
            yield f"error removed {place}", lambda r, p=place: remove(r, p)
        elif "content" in response:
            yield f"answer removed {place}", _at(place, lambda a: a.pop("content"))
        else:
            yield f"answer added {place}", _at(place, lambda a: a.update(content=_TEXT))
    for key in ("x-pagination", "x-envelope", "x-repeat-status", "requestBody"):
        if key in operation:
            yield f"{key} removed {pointer}", lambda r, k=key: remove(
                r, f"{pointer}/{k}"
            )
    if "x-pagination" in operation:
        yield f"total removed {pointer}", _at(
            pointer, lambda o: o["x-pagination"].pop("total")
        )
    if pointer.count("{") == 2:
        yield f"path turned {pointer}", lambda r: _turn_path(r, pointer)


def _turn_path(root: Json, pointer: str) -> None:
    path, _, method = pointer.removeprefix("/paths/").rpartition("/")
    path = path.replace("~1", "/")
    first, second = (p for p in path.split("/") if p.startswith("{"))
    turned = path.replace(first, "{?}").replace(second, first).replace("{?}", second)
    root["paths"].setdefault(turned, {})[method] = root["paths"][path].pop(method)


# --- the rest ---------------------------------------------------------------------------


def _webhook_edits(root: Root) -> Iterator[tuple[str, Edit]]:
    for event in cast("Json", root).get("webhooks", {}):
        pointer = f"/webhooks/{event}"
        yield f"webhook removed {pointer}", lambda r, p=pointer: remove(r, p)
        yield f"webhook renamed {pointer}", lambda r, p=pointer, e=event: rename_key(
            r, p, f"{e}.now"
        )
        yield f"webhook added {pointer}", lambda r, e=event: r["webhooks"].update(
            {f"{e}.too": copy.deepcopy(r["webhooks"][e])}
        )


def _client_edits(root: Root) -> Iterator[tuple[str, Edit]]:
    if "x-client" not in root:
        return
    for key, value in {"class": "Renamed", "module": "v9"}.items():
        yield f"x-client {key}", _at(
            "/x-client", lambda c, k=key, v=value: c.update({k: v})
        )
    for key in ("correlation_id", "rate_limit", "webhooks"):
        yield f"x-client {key} removed", _at(
            "/x-client", lambda c, k=key: c.pop(k, None)
        )
    yield "server changed", lambda r: r.update(servers=[{"url": "https://new.example"}])
    yield "credentials changed", _at(
        "/x-client",
        lambda c: c["authentication"].update(environment={"api_key": "OTHER"}),
    )


def _toggle(key: str) -> Edit:
    def edit(value: Json) -> None:
        if value.pop(key, None) is None:
            value[key] = True

    return edit


def _at(pointer: str, edit: Callable[[Json], object]) -> Edit:
    def applied(root: Json) -> None:
        edit(follow(root, pointer))

    return applied
