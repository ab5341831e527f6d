"""What requests created, changed and deleted, for a stub server that remembers it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import Any, NamedTuple, cast
from urllib.parse import quote, unquote

from .._contract.omit import OMIT
from .._contract.pointers import find, put, split
from .document import JsonObject, Query, StubDocument, StubOperation
from .schemas import SchemaCheck, kinds


class _Kind(NamedTuple):
    """What the things of one collection, or of one address, are like."""

    document: StubDocument
    schema: JsonObject
    key: str
    """The field whose value ends the address, such as `id`."""
    examples: Sequence[JsonObject]

    def named(self, name: str) -> JsonObject:
        """Return the field that is the end of an address, if things have it."""
        schema = self.document.properties(self.schema).get(self.key)
        is_number = schema and "integer" in kinds(self.document.follow(schema))
        value = int(name) if is_number and name.isdecimal() else unquote(name)
        return {self.key: value} if schema else {}

    def free_name(self, taken: Iterable[str]) -> str:
        """Return a name that follows those that are taken, and those of the examples."""
        names = [*taken, *(str(each.get(self.key)) for each in self.examples)]
        return str(1 + max((int(n) for n in names if n.isdecimal()), default=0))

    def fitting(self, fields: JsonObject) -> JsonObject:
        """Return the fields that a thing can have with these values; null is none."""
        check = SchemaCheck(self.document.follow)
        known = self.document.properties(self.schema)
        given = {n: v for n, v in fields.items() if n in known and v is not None}
        return {n: v for n, v in given.items() if not check.misfits(known[n], v)}


class _Thing(NamedTuple):
    """What requests said of one thing."""

    fields: JsonObject
    """The fields that were set; those that were removed are `OMIT`."""
    is_new: bool = False

    def shown(
        self, document: StubDocument, schema: JsonObject, example: JsonObject
    ) -> JsonObject:
        """Return the thing: as the example, except for what requests said.

        A new one has nothing of the example but required fields, in which lists are empty.
        """
        kept = self.fields if self.is_new else example | self.fields
        kept = {name: value for name, value in kept.items() if value is not OMIT}
        misfits = SchemaCheck(document.follow).misfits(schema, kept)
        missing = {each.path[0] for each in misfits if each.path} - kept.keys()
        required = {k: v for k, v in example.items() if k in missing}
        return (_emptied(required) if self.is_new else required) | kept


class StubState:
    """The things that requests made, each at the path of its address."""

    def __init__(self, operations: Iterable[StubOperation]) -> None:
        self._operations = {(o.document, o.method, o.path): o for o in operations}
        self._things: dict[str, _Thing | None] = {}  # None is deleted

    def is_deleted(self, path: str) -> bool:
        """Return whether the thing of a path, or one that it belongs to, was deleted."""
        deleted = [address for address, thing in self._things.items() if thing is None]
        return any(f"{path}/".startswith(f"{address}/") for address in deleted)

    def write(self, operation: StubOperation, path: str, body: bytes) -> str:
        """Remember what a request does, and return the address of the thing."""
        method, kind = operation.method, self._kind(operation)
        if method == "DELETE" and operation.path.endswith("}"):
            self._things[path] = None
        if kind is None or method not in ("POST", "PUT", "PATCH"):
            return path
        changes, thing = _changes(body), self._things.get(path) or _Thing({})
        if method == "POST":
            below = (each.rpartition("/")[2] for each in self._below(path))
            name = changes.get(kind.key) or kind.free_name(below)
            path, thing = f"{path}/{quote(str(name), safe='')}", _Thing({}, is_new=True)
        replaced = [*changes, *(operation.request_fields if method == "PUT" else ())]
        fields = thing.fields | dict.fromkeys(replaced, OMIT)
        fields |= kind.named(path.rpartition("/")[2]) | kind.fitting(changes)
        self._things[path] = thing._replace(fields=fields)
        return path

    def value(
        self, operation: StubOperation, address: str, query: Query, example: object
    ) -> object:
        """Return what a response has in place of its example; `OMIT` is none."""
        thing, kind = self._things.get(address), self._kind(operation)
        if thing and kind and kind.schema == operation.response_schema:
            own = cast("JsonObject", example) if isinstance(example, dict) else {}
            return thing.shown(kind.document, operation.schema_with(query), own)
        below = self._below(address)
        if operation.method != "GET" or operation.items is None or not (kind and below):
            return example
        body: JsonObject = {"": {} if example is OMIT else deepcopy(example)}
        found: list[JsonObject] = find(body, f"/{operation.items}") or []
        listed: dict[str, JsonObject | None] = {
            f"{address}/{each.get(kind.key)}": each for each in found
        }
        for path in below:
            own = listed.get(path) or next(iter(kind.examples), JsonObject())
            thing, schema = self._things[path], operation.item_schema(query)
            listed[path] = thing and thing.shown(kind.document, schema, own)
        shown = [each for each in listed.values() if each is not None]
        put(body, f"/{operation.items}", shown)
        return body[""]

    def _below(self, address: str) -> list[str]:
        """Return the paths of the things of a collection."""
        return [each for each in self._things if each.rpartition("/")[0] == address]

    def _kind(self, operation: StubOperation) -> _Kind | None:
        """Return what an operation creates, changes or lists; None if that is not known."""
        path, document = operation.path, operation.document
        is_list = operation.method == "GET" and operation.items is not None
        if operation.method == "POST" or is_list:
            path = self._path_below(operation)
        collection, _, last = path.rpartition("/")
        single = self._operations.get((document, "GET", path))
        several = self._operations.get((document, "GET", collection))
        schemas = [single.response_schema] if single else []
        schemas += [several.item_schema({})] if several else []
        if not schemas or not (names := document.properties(schemas[0])):
            return None
        examples = single.examples if single else []
        examples += several.example_items if several else []
        objects = [cast("JsonObject", e) for e in examples if isinstance(e, dict)]
        key = last.strip("{}")
        return _Kind(document, schemas[0], key if key in names else "id", objects)

    def _path_below(self, operation: StubOperation) -> str:
        """Return the path of the single things of a collection; empty if there is none."""
        paths = (p for d, _, p in self._operations if d is operation.document)
        below = (each for each in paths if each.rpartition("/{")[0] == operation.path)
        return next((each for each in below if each.endswith("}")), "")


def _emptied(value: Any) -> Any:  # any JSON value
    """Return a value in which all lists are empty."""
    if isinstance(value, dict):
        fields = cast("JsonObject", value)
        return {name: _emptied(each) for name, each in fields.items()}
    return [] if isinstance(value, list) else value


def _changes(body: bytes) -> JsonObject:
    """Return the fields that a body sets, by itself or as a JSON Patch; null removes one."""
    try:
        value: object = json.loads(body)
    except ValueError:  # it is of another type, or there is none
        value = None
    fields: JsonObject = {}
    for each in cast("list[object]", value if isinstance(value, list) else [value]):
        if isinstance(each, dict):
            change = cast("JsonObject", each)
            if {"op", "path"} <= change.keys():
                names = split(str(change["path"]))
                change = {names[0]: change.get("value")} if len(names) == 1 else {}
            fields |= change
    return fields
