"""What messages call a place of a document: `GET /v2/users, parameter page`, `User.email`."""

from __future__ import annotations

from .pointers import JsonValue, get, split

_NAMED = {
    "callbacks": "callback ",
    "content": "",
    "encoding": "encoding ",
    "examples": "example ",
    "headers": "header ",
    "links": "link ",
    "parameters": "parameter ",
    "pathItems": "path item ",
    "paths": "",
    "requestBodies": "body ",
    "responses": "response ",
    "schemas": "",
    "securitySchemes": "security scheme ",
    "webhooks": "webhook ",
}
"""The mappings whose keys are names, and what comes before a name of each."""
_SILENT = frozenset({*_NAMED, "components", "properties"})
_DATA = frozenset({"const", "default", "enum", "example", "value"})
_METHODS = frozenset("get put post delete options head patch trace query".split())

# What the next key follows: a mapping by its key, or one of these.
_A_NAME, _A_KEYWORD, _INSIDE_DATA = "", ".", "*"


def place_name(pointer: str, root: JsonValue = None) -> str:
    """Return what a pointer leads to in words of the document, "" for the whole of it.

    `root` is the data of the document, from which parameters in a list have their names.
    """
    words: list[str] = []
    state, value = _A_NAME, root
    for key in split(pointer):
        value = get(value, key)
        state = _add(words, state, key, value)
    if state in _SILENT:
        words.append(f", {state}")
    return "".join(words).lstrip(",. ")


def _add(words: list[str], state: str, key: str, value: JsonValue) -> str:
    """Add what is said of a key, and return what the next one follows."""
    if state == "properties":
        words.append(f".{key}")
    elif state in _NAMED:
        is_item = state == "parameters" and key.isdecimal()
        name = _name_of(value) or key if is_item else key
        words.append(f", {_NAMED[state]}{name}")
    elif key.isdecimal():
        words.append(f"[{key}]")
        return state
    elif state == _INSIDE_DATA:
        words.append(f".{key}")
        return state
    elif key in _SILENT:
        return key
    elif key == "items" and words:
        words.append("[]")
    else:
        return _add_keyword(words, state, key)
    return _A_NAME


def _add_keyword(words: list[str], state: str, key: str) -> str:
    last = words[-1] if words else ""
    if key in _METHODS and last.startswith(", /"):
        words[-1] = f", {key.upper()} {last[2:]}"
        return _A_NAME
    if key in _METHODS and last.startswith(", webhook "):
        return _A_NAME
    if key == "requestBody":
        words.append(", body")
        return _A_NAME
    if not (key == "value" and last.startswith(", example ")):
        words.append(f"{'.' if state == _A_KEYWORD else ', '}{key}")
    is_data = key in _DATA or key.startswith("x-")
    return _INSIDE_DATA if is_data else _A_KEYWORD


def _name_of(parameter: JsonValue) -> str:
    """Return the name of a parameter in a list, or of what it refers to."""
    reference = str(get(parameter, "$ref") or "")
    return str(get(parameter, "name") or reference.rpartition("/")[2])
