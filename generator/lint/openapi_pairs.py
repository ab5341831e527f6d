"""What fields of one OpenAPI object allow each other: the rules that no table can hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TypeAlias

from ..load.pointers import JsonValue
from ..load.references import Tokens

_STYLES = {
    "path": {"matrix", "label", "simple"},
    "query": {"form", "spaceDelimited", "pipeDelimited", "deepObject"},
    "header": {"simple"},
    "cookie": {"form"},
}
_SCHEME_FIELDS = {
    "apiKey": ("name", "in"),
    "http": ("scheme",),
    "oauth2": ("flows",),
    "openIdConnect": ("openIdConnectUrl",),
}

PairFinding: TypeAlias = tuple[Tokens, str, str]
"""Where below the object something is wrong, what, and what to do instead."""


def findings(kind: str, value: dict[str, JsonValue]) -> Iterator[PairFinding]:
    """Yield what is wrong with the fields of `value`, an object of the grammar's `kind`."""
    for check in _CHECKS.get(kind, ()):
        yield from check(value)


def _schema_or_content(value: dict[str, JsonValue]) -> Iterator[PairFinding]:
    content = value.get("content")
    if ("schema" in value) == ("content" in value):
        yield (), "exactly one of schema and content is needed", "write schema"
    elif isinstance(content, dict) and len(content) != 1:
        yield ("content",), f"{len(content)} media types", "describe exactly one"


def _path_parameter_is_required(value: dict[str, JsonValue]) -> Iterator[PairFinding]:
    if value.get("in") == "path" and value.get("required") is not True:
        yield (), "a path parameter is always required", "add required: true"


def _style_fits_place(value: dict[str, JsonValue]) -> Iterator[PairFinding]:
    place, style = value.get("in"), value.get("style")
    if isinstance(place, str) and isinstance(style, str):
        allowed = _STYLES.get(place, {style})
        if style not in allowed:
            hint = "write " + " or ".join(sorted(allowed))
            yield ("style",), f"style {style} does not exist in {place}", hint


def _one_way_to_show(value: dict[str, JsonValue]) -> Iterator[PairFinding]:
    if "example" in value and "examples" in value:
        yield ("example",), "example and examples exclude each other", "keep examples"


def _one_value(value: dict[str, JsonValue]) -> Iterator[PairFinding]:
    if "value" in value and "externalValue" in value:
        yield ("value",), "value and externalValue exclude each other", "keep value"


def _one_operation(value: dict[str, JsonValue]) -> Iterator[PairFinding]:
    if ("operationRef" in value) == ("operationId" in value):
        yield (), "exactly one of operationRef and operationId is needed", ""


def _scheme_is_complete(value: dict[str, JsonValue]) -> Iterator[PairFinding]:
    kind = value.get("type")
    for key in _SCHEME_FIELDS.get(kind, ()) if isinstance(kind, str) else ():
        if key not in value:
            yield (), f"a security scheme of type {kind} needs {key}", f"add {key}"


def _no_empty_choice(value: dict[str, JsonValue]) -> Iterator[PairFinding]:
    for key in ("allOf", "anyOf", "oneOf", "enum", "type"):
        if value.get(key) == []:
            yield (key,), f"{key} is empty", "remove it, or say what is possible"


def _no_repeats(value: dict[str, JsonValue]) -> Iterator[PairFinding]:
    for key in ("required", "type"):
        words = value.get(key)
        if isinstance(words, list):
            for word, times in Counter(map(str, words)).items():
                if times > 1:
                    yield (key,), f"{word!r} stands {times} times in {key}", "keep one"


def _something_to_do(value: dict[str, JsonValue]) -> Iterator[PairFinding]:
    if not value.keys() & {"paths", "components", "webhooks"}:
        yield (), "there are no paths, components or webhooks", "add paths"


_CHECKS: dict[
    str, tuple[Callable[[dict[str, JsonValue]], Iterator[PairFinding]], ...]
] = {
    "document": (_something_to_do,),
    "parameter": (
        _schema_or_content,
        _path_parameter_is_required,
        _style_fits_place,
        _one_way_to_show,
    ),
    "header": (_schema_or_content, _one_way_to_show),
    "media-type": (_one_way_to_show,),
    "example": (_one_value,),
    "link": (_one_operation,),
    "security-scheme": (_scheme_is_complete,),
    "schema": (_no_empty_choice, _no_repeats),
}
