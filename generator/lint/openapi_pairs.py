"""Rules about fields of one OpenAPI object that depend on each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from ..errors import Problem
from ..load.node import Node

STYLES = {
    "path": {"matrix", "label", "simple"},
    "query": {"form", "spaceDelimited", "pipeDelimited", "deepObject"},
    "header": {"simple"},
    "cookie": {"form", "cookie"},  # which OpenAPI 3.2 added
}
SCHEME_FIELDS = {
    "apiKey": ("name", "in"),
    "http": ("scheme",),
    "oauth2": ("flows",),
    "openIdConnect": ("openIdConnectUrl",),
}


def findings(node: Node) -> Iterator[Problem]:
    """Yield what is wrong with the fields of an object, by its kind."""
    for check in _CHECKS.get(node.kind, ()):
        yield from check(node)


def _schema_or_content(node: Node) -> Iterator[Problem]:
    content = node / "content"
    if ("schema" in node) == ("content" in node):
        yield node.problem(
            "exactly one of schema and content is needed", "write schema"
        )
    elif isinstance(content.value, dict) and len(content.value) != 1:
        message = f"{len(content.value)} media types"
        yield content.problem(message, "describe exactly one")


def _path_parameter_is_required(node: Node) -> Iterator[Problem]:
    if (node / "in").text == "path" and (node / "required").value is not True:
        yield node.problem("a path parameter is always required", "add required: true")


def _style_fits_place(node: Node) -> Iterator[Problem]:
    if has_unknown_style(node):
        place = (node / "in").text
        message = f"style {(node / 'style').shown} does not exist in {place}"
        hint = "write " + " or ".join(sorted(STYLES[place]))
        yield (node / "style").problem(message, hint)


def has_unknown_style(parameter: Node) -> bool:
    """Return whether a parameter has a style that does not exist in its place."""
    style = (parameter / "style").text
    allowed = STYLES.get((parameter / "in").text, {style})
    return "style" in parameter and style not in allowed


def _one_way_to_show(node: Node) -> Iterator[Problem]:
    if "example" in node and "examples" in node:
        message = "example and examples exclude each other"
        yield (node / "example").problem(message, "keep examples")


def _one_value(node: Node) -> Iterator[Problem]:
    if "value" in node and "externalValue" in node:
        message = "value and externalValue exclude each other"
        yield (node / "value").problem(message, "keep value")


def _one_operation(node: Node) -> Iterator[Problem]:
    if ("operationRef" in node) == ("operationId" in node):
        yield node.problem("exactly one of operationRef and operationId is needed")


def _scheme_is_complete(node: Node) -> Iterator[Problem]:
    for key in missing_scheme_fields(node):
        message = f"a security scheme of type {(node / 'type').text} needs {key}"
        yield node.problem(message, f"add {key}")


def missing_scheme_fields(node: Node) -> list[str]:
    """Return the fields that a security scheme of its type needs and does not have."""
    needed = SCHEME_FIELDS.get((node / "type").text, ())
    return [key for key in needed if key not in node]


def _no_empty_choice(node: Node) -> Iterator[Problem]:
    for key in ("allOf", "anyOf", "oneOf", "enum", "type"):
        if node.object.get(key) == []:
            hint = "remove it, or say what is possible"
            yield (node / key).problem(f"{key} is empty", hint)


def _no_repeats(node: Node) -> Iterator[Problem]:
    for key in ("required", "type", "enum"):
        words = node / key
        for word, times in Counter(map(repr, words.array)).items():
            if times > 1:
                message = f"{word} occurs {times} times in {key}"
                yield words.problem(message, "keep one")


_CHECKS: dict[str, tuple[Callable[[Node], Iterator[Problem]], ...]] = {
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
