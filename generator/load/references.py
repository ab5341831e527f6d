"""Where an OpenAPI document refers to itself: every `$ref`, and whether it leads anywhere.

A `$ref` is a keyword only where keywords stand. As the name of a property, or inside an
example, a default or an enum, it is data and is left alone.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import unquote

from .pointers import JsonValue, follow, join, split, step

Tokens: TypeAlias = tuple[str, ...]

# Mappings whose keys are names that the author chose, not keywords.
_NAMED = frozenset("""
    $defs callbacks content definitions dependentRequired dependentSchemas encoding
    examples headers links parameters pathItems paths patternProperties properties
    requestBodies responses schemas securitySchemes variables webhooks
    """.split())
_DATA = frozenset({"const", "default", "enum", "example", "value"})

# Comparing names is slow, and a hostile document has many.
_COMPARED = 200


@dataclass(frozen=True)
class BadReference:
    """A `$ref` that cannot be used: where it stands, what is wrong, what to do instead."""

    path: Tokens
    message: str
    hint: str


def keyword_mappings(root: JsonValue) -> Iterator[tuple[Tokens, dict[str, JsonValue]]]:
    """Yield, in order, every mapping whose keys are keywords, with the path to it."""
    pending: list[tuple[Tokens, JsonValue, bool]] = [((), root, False)]
    while pending:
        path, value, is_named = pending.pop()
        if isinstance(value, dict) and not is_named:
            yield path, value
        pending.extend(reversed(list(_members(path, value, is_named))))


def _members(
    path: Tokens, value: JsonValue, is_named: bool
) -> Iterator[tuple[Tokens, JsonValue, bool]]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield (*path, str(index)), item, False
    elif isinstance(value, dict):
        for key, item in value.items():
            if is_named:
                yield (*path, key), item, False
            elif not _is_data(key, item):
                yield (*path, key), item, key in _NAMED and isinstance(item, dict)


def _is_data(key: str, value: JsonValue) -> bool:
    examples_of_schema = key == "examples" and isinstance(value, list)
    return key in _DATA or key.startswith("x-") or examples_of_schema


def target(root: JsonValue, ref: str) -> JsonValue:
    """Return what `ref`, "#" or "#/…", refers to; raise `LookupError` if there is no such."""
    return follow(root, target_pointer(ref))


def target_pointer(ref: str) -> str:
    """Return the JSON pointer in `ref`, its percent-encoding undone."""
    return unquote(ref.removeprefix("#"))


def bad_references(root: JsonValue) -> Iterator[BadReference]:
    """Yield every `$ref` that leaves the document, leads nowhere or back to itself."""
    chains = _Chains(root)
    for path, mapping in keyword_mappings(root):
        if "$ref" in mapping:
            bad = _bad_reference(root, (*path, "$ref"), mapping["$ref"], chains)
            if bad:
                yield bad


def _bad_reference(
    root: JsonValue, path: Tokens, ref: JsonValue, chains: _Chains
) -> BadReference | None:
    local = 'write "#/…", a pointer into this document'
    if not isinstance(ref, str):
        return BadReference(path, "$ref is not a text", local)
    if ref != "#" and not ref.startswith("#/"):
        return BadReference(path, f"$ref {_short(ref)} leaves the document", local)
    try:
        target(root, ref)
    except LookupError:
        hint = _where_it_ends(root, split(target_pointer(ref)))
        return BadReference(path, f"$ref {_short(ref)} leads nowhere", hint)
    if not chains.ends(join(path[:-1])):
        hint = "let one of the chain be a schema"
        return BadReference(path, f"$ref {_short(ref)} refers to itself", hint)
    return None


def _where_it_ends(root: JsonValue, tokens: list[str]) -> str:
    """Return a hint: the name that is missing, and one like it if there is one."""
    value, known = root, 0
    for token in tokens:
        try:
            value = step(value, token)
        except LookupError:
            break
        known += 1
    names = list(value)[:_COMPARED] if isinstance(value, dict) else []
    close = difflib.get_close_matches(tokens[known], names, 1)
    where = _short("#" + join(tokens[:known])) if known else "the document"
    hint = f"{where} has no {_short(tokens[known])}"
    return f"{hint}, did you mean {_short(close[0])}?" if close else hint


def _short(text: str) -> str:
    return repr(text if len(text) <= 80 else text[:79] + "…")


class _Chains:
    """Follows `$ref` after `$ref`, each link once however many chains share it."""

    def __init__(self, root: JsonValue) -> None:
        self._root = root
        self._ends: dict[str, bool] = {}

    def ends(self, pointer: str) -> bool:
        """Return whether the chain from `pointer` reaches something that is no `$ref`."""
        chain: dict[str, None] = {}
        ends = True
        current: str | None = pointer
        while current is not None:
            if current in self._ends:
                ends = self._ends[current]
                break
            if current in chain:
                ends = False
                break
            chain[current] = None
            current = self._next(current)
        self._ends.update(dict.fromkeys(chain, ends))
        return ends

    def _next(self, pointer: str) -> str | None:
        try:
            value = follow(self._root, pointer)
        except LookupError:
            return None
        ref = value.get("$ref") if isinstance(value, dict) else None
        if not isinstance(ref, str) or not ref.startswith("#"):
            return None
        return target_pointer(ref)
