"""What a document says of a call, an input or a field in single values, as pages would."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ...load.media_types import essence
from ...load.node import Node, root_of
from ...load.openapi import contents, list_form
from .claims import ClaimKind
from .spec_view import View


@dataclass(frozen=True, slots=True)
class Source:
    """What is described: a call, or a parameter or a field with its schema."""

    node: Node
    view: View
    """The schema, merged with its references."""
    items: tuple[Node, ...] = ()
    """The schemas of the items, if it is a list."""
    responses: tuple[Node, ...] = ()
    """The responses of a call; of the document, those that operations share."""
    is_schema: bool = True

    @property
    def chain(self) -> tuple[Node, ...]:
        """Everything that describes it; a call describes itself."""
        return (self.node, *self.view.chain) if self.is_schema else (self.node,)


@dataclass(frozen=True, slots=True)
class Details:
    """The values of one kind that a document has for something, each with its pointer."""

    values: Mapping[str, str]
    nodes: tuple[Node, ...] = ()
    """The objects of the document whose errata are about it."""
    is_open: bool = False
    """Whether more may be true than is said."""
    lists: tuple[str, ...] = ()
    """Pointers of what pages list completely if they say this."""


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
_ANY_LIMIT = {
    ClaimKind.MINIMUM: ("minItems", "minLength"),
    ClaimKind.MAXIMUM: ("maxItems", "maxLength"),
}
"""What a limit without a unit may mean as well: "at most 40" may be characters."""
_EXCLUSIVE = {"exclusiveMinimum": ">", "exclusiveMaximum": "<"}
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")


def details(kind: ClaimKind, source: Source) -> Details:
    """Return what the document says of that kind."""
    return _MAKERS[kind](source)


# --- calls ------------------------------------------------------------------------------


def _headers(source: Source) -> Details:
    values = {
        name: header.pointer
        for response in source.responses
        for name, header in response.members_of("headers")
    }
    nodes, lists = (source.node, *source.responses), (_headers_of(source.node),)
    return Details(values, nodes, is_open=not source.responses, lists=lists)


def _consumes(source: Source) -> Details:
    body = (source.node / "requestBody").follow()
    return _media(source, [body], f"{source.node.pointer}/requestBody/content")


def _produces(source: Source) -> Details:
    """Return the media types of responses; a sample that has one shows all headers."""
    listing = f"{source.node.pointer}/responses/content"
    return _media(source, source.responses, listing, _headers_of(source.node))


def _headers_of(node: Node) -> str:
    return f"{node.pointer}/responses/headers"


def _media(source: Source, bodies: Iterable[Node], *lists: str) -> Details:
    """Return the media types of bodies; what has no body may be shown with any."""
    found = {
        essence(name): content.pointer
        for body in bodies
        for name, content in contents(body)
    }
    return Details(found, (source.node,), is_open=not found, lists=lists)


# --- inputs and fields ------------------------------------------------------------------


def _place(source: Source) -> Details:
    node = source.node
    return Details({(node / "in").text or "body": node.pointer}, (node,))


def _null(source: Source) -> Details:
    state = "nullable" if source.view.kinds & {"null", "any"} else "never null"
    return Details({state: source.node.pointer}, source.chain)


def _serial(source: Source) -> Details:
    """Return how the list of a parameter stands in an address; nothing for what is no list."""
    node = source.node
    if "in" not in node or "array" not in source.view.kinds:
        return Details({})
    return Details({list_form(node): node.pointer}, (node,))


def _default(source: Source) -> Details:
    defaults = [node / "default" for node in source.chain if "default" in node]
    if not defaults:
        return Details({"": source.node.pointer}, source.chain)
    value = defaults[0].value
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return Details({"" if value is None else text: defaults[0].pointer}, source.chain)


def _limits(kind: ClaimKind) -> Callable[[Source], Details]:
    own = [keyword for keyword, meant in LIMITS.items() if meant is kind]
    keywords = (*own, *_ANY_LIMIT.get(kind, ()))

    def limits(source: Source) -> Details:
        """Return the limits of something, for a list those of its items too."""
        chain = (*source.chain, *source.items)
        found = {
            _EXCLUSIVE.get(key, "") + str((node / key).value): (node / key).pointer
            for node in chain
            for key in keywords
            if key in node
        }
        return Details(found or {"": source.node.pointer}, chain)

    return limits


# --- deprecation ------------------------------------------------------------------------


def _deprecated(source: Source) -> Details:
    found = _deprecated_in(source.chain)
    if not found:
        return Details({"not deprecated": source.node.pointer}, source.chain)
    place = found if "x-deprecated" in found else _whole_api(found) or found
    return Details({"deprecated": (place / "deprecated").pointer}, source.chain)


def _since(source: Source) -> Details:
    """Return the day of a deprecation; nothing for what is not deprecated."""
    found = _deprecated_in(source.chain)
    if not found:
        return Details({})
    client = _whole_api(found)
    reason = found / "x-deprecated"
    said = client / "deprecated" if client and not reason.text else reason
    day = _DAY.search(said.text)
    place = said if day else found / "deprecated"
    return Details({day[0] if day else "": place.pointer}, source.chain)


def _deprecated_in(chain: Iterable[Node]) -> Node | None:
    for node in chain:
        if (node / "deprecated").value is True:
            return node
        if not node.parent and (client := _whole_api(node)):
            return client
    return None


def _whole_api(node: Node) -> Node | None:
    """Return what says that the whole API is deprecated, for all that gives no reason itself."""
    client = root_of(node.document) / "x-client"
    return client if (client / "deprecated").text else None


_MAKERS: dict[ClaimKind, Callable[[Source], Details]] = {
    ClaimKind.HEADER: _headers,
    ClaimKind.CONSUMES: _consumes,
    ClaimKind.PRODUCES: _produces,
    ClaimKind.PLACE: _place,
    ClaimKind.NULL: _null,
    ClaimKind.SERIAL: _serial,
    ClaimKind.DEFAULT: _default,
    **{kind: _limits(kind) for kind in LIMITS.values()},
    ClaimKind.DEPRECATED: _deprecated,
    ClaimKind.SINCE: _since,
}
KINDS = frozenset(_MAKERS)
"""The kinds of claims whose values are found here."""
OF_CALLS = (ClaimKind.HEADER, ClaimKind.CONSUMES, ClaimKind.PRODUCES)
"""Those that only a call has."""
SINGLE = (
    ClaimKind.DEFAULT,
    *(kind for kind in dict.fromkeys(LIMITS.values()) if kind is not ClaimKind.PATTERN),
    ClaimKind.DEPRECATED,
    ClaimKind.SINCE,
)
"""Those that the row of an input or a field states; few pages write a pattern as one."""
_IMPLIED = frozenset({"", "0", "1", ">0", "not deprecated"})
_LOWER = frozenset({ClaimKind.MINIMUM, ClaimKind.MIN_LENGTH, ClaimKind.MIN_ITEMS})


def is_stated(kind: ClaimKind, value: str, pointer: str) -> bool:
    """Return whether pages say so, rather than leave it to be understood."""
    keyword = pointer.rpartition("/")[2]
    is_own = LIMITS.get(keyword, kind) is kind
    if kind in _LOWER or kind is ClaimKind.DEPRECATED:
        return is_own and value not in _IMPLIED
    return is_own and value != ""
