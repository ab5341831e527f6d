"""x-client: what the generated package is called and how its API behaves."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator

from ...errors import Problem, suggestion
from ...load import JsonValue
from ...load.node import Node
from ..index import Index
from ..spelling import respelling

# `!` marks a required key; a name in brackets is the table of its value.
TABLES = {
    "client": """
        package!:identifier distribution!:text module:identifier class!:identifier
        main:boolean version:text authentication!:[authentication]
        rate_limit:[rate_limit] correlation_id:text created_id:text errors:[errors]
        webhooks:[webhooks] apps:[apps] search:boolean deprecated:text
        datetime:seconds
    """,
    "authentication": "scheme!:text environment!:texts password:text",
    "rate_limit": """
        limit:text remaining:text retry_after:list window:number write_cost:number
    """,
    "errors": "message!:pointers log_ref:pointers fields:pointers field:[field]",
    "field": """
        path:pointers message:pointers rejected_value:pointers source:pointers
    """,
    "webhooks": "event_header!:text signature_header!:text digest!:text",
    "apps": "signature_header!:text digest!:text x-docs!:pages",
}
_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_KINDS = {
    "text": "a text",
    "identifier": "a Python name",
    "boolean": "true or false",
    "number": "a positive number",
    "seconds": "the text seconds",
    "texts": "a mapping of texts",
    "list": "a list of texts",
    "pointers": "a list of JSON pointers",
    "pages": "a list of pages",
}


_JSON_TYPES = {"text": "string"}


def client_is_whole(index: Index) -> Iterator[Problem]:
    """x-client has all required keys and no unknown ones."""
    yield from _table(index.root / "x-client", "client")


def _table(node: Node, name: str) -> Iterator[Problem]:
    if not isinstance(node.value, dict):
        yield node.problem(f"{node.key} is not a mapping", "see spec/README.md")
        return
    words = dict(word.split(":") for word in TABLES[name].split())
    known = {key.rstrip("!"): expected for key, expected in words.items()}
    for key in words:
        if key.endswith("!") and key[:-1] not in node:
            message = f"{key[:-1]} is missing in {node.key}"
            yield node.problem(message, f"add {key[:-1]}")
    for key, item in node.members():
        if key in known:
            yield from _entry(item, known[key])
        else:
            hint = suggestion(key, known) or "known are " + ", ".join(known)
            yield item.problem(f"{key!r} means nothing in {node.key}", hint)


def _entry(node: Node, expected: str) -> Iterator[Problem]:
    if expected.startswith("["):
        yield from _table(node, expected[1:-1])
    elif not _fits(node.value, expected):
        message = f"{node.key} is {node.shown}, not {_KINDS[expected]}"
        yield node.problem(
            message, respelling(node, {_JSON_TYPES.get(expected, expected)})
        )


def _fits(value: JsonValue, expected: str) -> bool:
    if expected == "boolean":
        return isinstance(value, bool)
    if expected == "number":
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return is_number and isinstance(value, (int, float)) and value > 0
    if expected == "seconds":
        return value == "seconds"
    if expected == "texts":
        return isinstance(value, dict) and all(map(_is_text, value.values()))
    if expected == "pages":
        return bool(value) and isinstance(value, list)
    if expected in {"list", "pointers"}:
        texts = value if isinstance(value, list) else []
        start = "/" if expected == "pointers" else ""
        return bool(texts) and all(
            isinstance(text, str) and text.startswith(start) for text in texts
        )
    if expected == "identifier":
        is_name = isinstance(value, str) and not keyword.iskeyword(value)
        return is_name and _IDENTIFIER.fullmatch(str(value)) is not None
    return _is_text(value)


def _is_text(value: JsonValue) -> bool:
    return isinstance(value, str) and bool(value)


def authentication_exists(index: Index) -> Iterator[Problem]:
    """The scheme that x-client authenticates with is one of the components."""
    scheme = index.root / "x-client" / "authentication" / "scheme"
    schemes = (index.root / "components" / "securitySchemes").object
    if isinstance(scheme.value, str) and scheme.value not in schemes:
        hint = suggestion(scheme.value, schemes)
        hint = hint or "describe it in components.securitySchemes"
        yield scheme.problem(f"there is no security scheme {scheme.value!r}", hint)


def client_is_spelled(index: Index) -> Iterator[Problem]:
    """No other key of the root has the content of x-client.

    A misspelt x-client would turn off all house rules.
    """
    for key, member in index.root.members():
        if key.startswith("x-") and key != "x-client" and _looks_like_client(member):
            hint = "did you mean x-client?"
            yield member.problem(f"{key!r} has the content of x-client", hint)


def _looks_like_client(member: Node) -> bool:
    return {"package", "class"} <= member.object.keys()


def house_is_3_1(index: Index) -> Iterator[Problem]:
    """A spec of the house is written in OpenAPI 3.1."""
    version = index.root / "openapi"
    if not str(version.value).startswith("3.1."):
        message = f"openapi is {version.value}; x-client needs 3.1"
        yield version.problem(message, 'write "3.1.0"')
