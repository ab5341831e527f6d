"""What a document says of a call, a parameter or a schema in single values, as pages would."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ...load import media_types
from ...load.node import Node, root_of
from ...load.openapi import contents
from .claims import ClaimKind
from .spec_view import Call, View

_ANY_LIMIT: Mapping[ClaimKind, tuple[str, ...]] = {
    ClaimKind.MINIMUM: ("minimum", "exclusiveMinimum", "minItems", "minLength"),
    ClaimKind.MAXIMUM: ("maximum", "exclusiveMaximum", "maxItems", "maxLength"),
    ClaimKind.MIN_LENGTH: ("minLength",),
    ClaimKind.MAX_LENGTH: ("maxLength",),
    ClaimKind.MIN_ITEMS: ("minItems",),
    ClaimKind.MAX_ITEMS: ("maxItems",),
    ClaimKind.PATTERN: ("pattern",),
}
"""The keywords that a kind of limit may mean: "at most 40" need not name its unit."""
LIMITS: Mapping[str, ClaimKind] = {
    "minimum": ClaimKind.MINIMUM,
    "exclusiveMinimum": ClaimKind.MINIMUM,
    "maximum": ClaimKind.MAXIMUM,
    "exclusiveMaximum": ClaimKind.MAXIMUM,
    "minLength": ClaimKind.MIN_LENGTH,
    "maxLength": ClaimKind.MAX_LENGTH,
    "minItems": ClaimKind.MIN_ITEMS,
    "maxItems": ClaimKind.MAX_ITEMS,
    "pattern": ClaimKind.PATTERN,
}
"""The kind of limit that a keyword of a schema is."""
_STYLES = {
    "spaceDelimited": "spaces",
    "pipeDelimited": "bars",
    "deepObject": "brackets",
}
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")


def limits(kind: ClaimKind, chain: Iterable[Node]) -> Iterator[tuple[str, str]]:
    """Yield the limits of a kind in a chain of schemas, each with its pointer."""
    for node in chain:
        for keyword in _ANY_LIMIT[kind]:
            if keyword in node:
                limit = node / keyword
                more = {"exclusiveMinimum": ">", "exclusiveMaximum": "<"}
                yield more.get(keyword, "") + str(limit.value), limit.pointer


def place(node: Node) -> str:
    """Return where an input of a call stands."""
    return (node / "in").text or "body"


def serial(parameter: Node, view: View) -> str:
    """Return how the list of a parameter stands in an address, "" if it is no list."""
    if (parameter / "in").text not in ("path", "query", "header"):
        return ""
    if "array" not in view.kinds:
        return ""
    if (parameter / "name").text.endswith("[]"):
        return "brackets"
    style = (parameter / "style").text or "form"
    is_exploded = (parameter / "explode").value
    is_single = is_exploded is False or (parameter / "in").text != "query"
    return _STYLES.get(style) or ("commas" if is_single else "repeated")


def headers(call: Call) -> dict[str, str]:
    """Return the names of the headers of responses, and the pointer of each."""
    return {
        name: header.pointer
        for response in call.responses.values()
        for name, header in response.members_of("headers")
    }


def media(bodies: Iterable[Node]) -> dict[str, str]:
    """Return the media types of bodies, and the pointer of each."""
    return {
        media_types.essence(name): content.pointer
        for body in bodies
        for name, content in contents(body)
    }


def deprecated_since(chain: Iterable[Node]) -> str | None:
    """Return on which day something was deprecated, "" if not said, None if it is not."""
    deprecated = [node for node in chain if (node / "deprecated").value is True]
    if not deprecated:
        return None
    root = root_of(deprecated[0].document)
    reason = (deprecated[0] / "x-deprecated").text
    day = _DAY.search(reason or (root / "x-client" / "deprecated").text)
    return day[0] if day else ""
