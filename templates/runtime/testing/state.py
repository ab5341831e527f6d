"""What requests created, changed and deleted, for a stub server that remembers it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from copy import deepcopy
from typing import NamedTuple, cast
from urllib.parse import quote, unquote

from .._contract.omit import OMIT
from .._contract.pointers import find, put, split
from .document import JsonObject, StubDocument, StubOperation
from .schemas import SchemaCheck, kinds


class _Kind(NamedTuple):
    """What the things of one collection, or of one address, are like."""

    document: StubDocument
    schema: JsonObject
    key: str
    """The field whose value ends the address, such as `id`."""
    example: JsonObject

    def named(self, name: str) -> JsonObject:
        """Return the field that is the end of an address, if things have it."""
        schema = self.document.properties(self.schema).get(self.key)
        is_number = schema and "integer" in kinds(self.document.follow(schema))
        value = int(name) if is_number and name.isdecimal() else unquote(name)
        return {self.key: value} if schema else {}

    def thing(self, kept: JsonObject, changes: JsonObject) -> JsonObject:
        """Return a thing with the changes that fit its schema, and with what that requires.

        Required fields that are not given are those of the example.
        """
        check = SchemaCheck(self.document.follow)
        known = self.document.properties(self.schema)
        for name, value in changes.items():
            if name in known and not check.misfits(known[name], value):
                kept[name] = value
        misfits = check.misfits(self.schema, kept)
        missing = {each.path[0] for each in misfits if each.path} - kept.keys()
        return {k: v for k, v in self.example.items() if k in missing} | kept


class StubState:
    """The things that requests made, each at the path of its address."""

    def __init__(self, operations: Iterable[StubOperation]) -> None:
        self._operations = {(o.document, o.method, o.path): o for o in operations}
        self._things: dict[str, JsonObject | None] = {}  # None is deleted

    def is_deleted(self, path: str) -> bool:
        """Return whether the thing of a path, or one that it belongs to, was deleted."""
        deleted = [address for address, thing in self._things.items() if thing is None]
        return any(f"{path}/".startswith(f"{address}/") for address in deleted)

    def write(
        self, operation: StubOperation, path: str, body: bytes, number: int
    ) -> str:
        """Remember what a request does, and return the address of the thing.

        `number` ends the address of a new thing whose body does not name it.
        """
        method, kind = operation.method, self._kind(operation)
        if method == "DELETE" and operation.path.endswith("}"):
            self._things[path] = None
        if kind is None or method not in ("POST", "PUT", "PATCH"):
            return path
        changes = _changes(body)
        given = {name: value for name, value in changes.items() if value is not None}
        if method == "POST":
            path += "/" + quote(str(given.get(kind.key, number)), safe="")
        kept = kind.named(path.rpartition("/")[2])
        if method != "POST":
            replaced = changes | (operation.request_fields if method == "PUT" else {})
            old = self._things.get(path) or kind.example
            kept = {k: v for k, v in old.items() if k not in replaced} | kept
        self._things[path] = kind.thing(kept, given)
        return path

    def value(self, operation: StubOperation, address: str, example: object) -> object:
        """Return what a response has in place of its example; `OMIT` is none."""
        thing, kind = self._things.get(address), self._kind(operation)
        if thing and kind and kind.schema == operation.response_schema:
            return thing
        below = [each for each in self._things if each.rpartition("/")[0] == address]
        if operation.method != "GET" or operation.items is None or not (kind and below):
            return example
        body: JsonObject = {"": {} if example is OMIT else deepcopy(example)}
        found: list[JsonObject] = find(body, f"/{operation.items}") or []
        listed: JsonObject = {f"{address}/{each.get(kind.key)}": each for each in found}
        listed |= {each: self._things[each] for each in below}
        shown = [each for each in listed.values() if each is not None]
        put(body, f"/{operation.items}", shown)
        return body[""]

    def _kind(self, operation: StubOperation) -> _Kind | None:
        """Return what an operation creates, changes or lists; None if that is not known."""
        path = operation.path
        is_list = operation.method == "GET" and operation.items is not None
        if operation.method == "POST" or is_list:
            path = self._path_below(operation)
        collection, _, last = path.rpartition("/")
        document = operation.document
        if single := self._operations.get((document, "GET", path)):
            schema, examples = single.response_schema, single.examples
        elif several := self._operations.get((document, "GET", collection)):
            schema, examples = several.item_schema, several.example_items
        else:
            return None
        names, key = document.properties(schema), last.strip("{}")
        key = key if key in names else "id"
        first: object = next(iter(examples), None)
        example = cast("JsonObject", first if isinstance(first, dict) else {})
        return _Kind(document, schema, key, example) if names else None

    def _path_below(self, operation: StubOperation) -> str:
        """Return the path of the single things of a collection; empty if there is none."""
        paths = (p for d, _, p in self._operations if d is operation.document)
        below = (each for each in paths if each.rpartition("/{")[0] == operation.path)
        return next((each for each in below if each.endswith("}")), "")


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
