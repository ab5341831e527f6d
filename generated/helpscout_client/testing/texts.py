# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""What texts of a request mean, by the schemas of the document."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any, Final, cast

from .document import JsonObject, StubDocument
from .schemas import SchemaCheck

_LEVEL: Final = re.compile(r"\[([^\]]*)\]")


def read_json(text: str) -> Any:  # any JSON value
    """Return JSON as a value, and other text as it is."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def tree_of(pairs: Iterable[tuple[str, str]]) -> JsonObject:
    """Return what names in brackets mean: `a[b]`, or `a[0]` and `a[]` for items of a list.

    A list is an object by its numbers, and what is given several times is a list.
    """
    tree: JsonObject = {}
    for name, text in pairs:
        *outer, last = _LEVEL.findall(name) or [""]
        place = tree
        for key in outer:
            inner = place.setdefault(key, {})
            if not isinstance(inner, dict):
                inner = place[key] = {"": inner}  # a text as well, which no schema has
            place = cast("JsonObject", inner)
        key = last or str(len(place))
        if isinstance(earlier := place.get(key, text), list):
            cast("list[str]", earlier).append(text)
        else:
            place[key] = [earlier, text] if key in place else text
    return tree


def typed(document: StubDocument, schema: JsonObject, value: Any) -> Any:
    """Return a value whose texts are what their schemas say, as far as they can be."""
    kinds = document.kinds(schema)
    if isinstance(value, str) and kinds & {"array", "object"} and value[:1] in "[{":
        value = read_json(value)  # what is nested deeper than a style says
    elif isinstance(value, dict) and "array" in kinds and "object" not in kinds:
        value = [*cast("JsonObject", value).values()]
    if kinds == {"array"} and not isinstance(value, list):
        value = [value]
    if isinstance(value, list):
        items = document.items(schema)
        parts = cast("Iterable[Any]", value)
        return [typed(document, items, each) for each in parts]
    if isinstance(value, dict):
        fields, others = document.members(schema), document.others(schema)
        members = cast("JsonObject", value).items()
        return {k: typed(document, fields.get(k, others), v) for k, v in members}
    check = SchemaCheck(document.follow, is_request=True)
    return check.reading(schema, value) if isinstance(value, str) else value
