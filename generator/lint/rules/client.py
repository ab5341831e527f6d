"""x-client: what the generated package is called and how its API behaves."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator, Mapping

from ...errors import Problem
from ...load.pointers import JsonValue, join
from ...load.references import Tokens
from ..openapi_walk import show, suggestion
from ..spec import Spec, mapping, member

# `!` marks a required key; a name in brackets is the table of its value.
_TABLES = {
    "client": """
        package!:identifier distribution!:text module:identifier class!:identifier
        main:boolean version:text vendor!:text authentication!:[authentication]
        rate_limit:[rate_limit] correlation_id:text created_id:text errors:[errors]
        webhooks:[webhooks] search:boolean deprecated:text
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
}
_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_KINDS = {
    "text": "a text",
    "identifier": "a Python name",
    "boolean": "true or false",
    "number": "a positive number",
    "texts": "a mapping of texts",
    "list": "a list of texts",
    "pointers": "a list of JSON pointers",
}


def client_is_whole(spec: Spec) -> Iterator[Problem]:
    """x-client has every key it needs and none that means nothing."""
    value = spec.document.root.get("x-client")
    yield from _table(spec, value, "client", ("x-client",))


def _table(spec: Spec, value: JsonValue, name: str, path: Tokens) -> Iterator[Problem]:
    if not isinstance(value, dict):
        yield spec.problem(path, f"{path[-1]} is not a mapping", "see spec/README.md")
        return
    words = dict(word.split(":") for word in _TABLES[name].split())
    known = {key.rstrip("!"): expected for key, expected in words.items()}
    for key in words:
        if key.endswith("!") and key[:-1] not in value:
            message = f"{key[:-1]} is missing in {path[-1]}"
            yield spec.problem(path, message, f"add {key[:-1]}")
    for key, item in value.items():
        yield from _entry(spec, item, known, (*path, key))


def _entry(
    spec: Spec, value: JsonValue, known: Mapping[str, str], path: Tokens
) -> Iterator[Problem]:
    expected = known.get(path[-1], "")
    if not expected:
        hint = suggestion(path[-1], known) or "known are " + ", ".join(known)
        yield spec.problem(path, f"{path[-1]!r} means nothing in {path[-2]}", hint)
    elif expected.startswith("["):
        yield from _table(spec, value, expected[1:-1], path)
    elif not _fits(value, expected):
        found = show(spec.document, join(path))
        yield spec.problem(path, f"{path[-1]} is {found}, not {_KINDS[expected]}")


def _fits(value: JsonValue, expected: str) -> bool:
    if expected == "boolean":
        return isinstance(value, bool)
    if expected == "number":
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return is_number and isinstance(value, (int, float)) and value > 0
    if expected == "texts":
        return isinstance(value, dict) and all(map(_is_text, value.values()))
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


def authentication_exists(spec: Spec) -> Iterator[Problem]:
    """The scheme that x-client authenticates with is one of the components."""
    client = spec.document.root.get("x-client")
    scheme = member(member(client, "authentication"), "scheme")
    schemes = mapping(member(spec.document.root.get("components"), "securitySchemes"))
    if isinstance(scheme, str) and scheme not in schemes:
        hint = (
            suggestion(scheme, schemes) or "describe it in components.securitySchemes"
        )
        path = ("x-client", "authentication", "scheme")
        yield spec.problem(path, f"there is no security scheme {scheme!r}", hint)


def house_is_3_1(spec: Spec) -> Iterator[Problem]:
    """A spec of the house is written in OpenAPI 3.1."""
    version = spec.document.root.get("openapi")
    if not str(version).startswith("3.1."):
        message = f"openapi is {version}; x-client needs 3.1"
        yield spec.problem(("openapi",), message, 'write "3.1.0"')
