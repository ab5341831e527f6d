"""What a page and a spec say, one statement at a time, and when two statements agree.

A claim is about a subject and has a place. The subject of a page's claim is a position in a
table or a sample, that of a spec's claim a JSON pointer; `join` finds which belong together.
Claims about one subject are partners if they are of the same kind, or of kinds that say the
same thing in two ways (`PARTNERS`).

To compare a new kind: add it here, make its claims in `page` and `spec_claims`, give its
differences a message in `findings` and, if errata may explain them, a row in `KEYS`.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeAlias, TypeVar

Subject = TypeVar("Subject")
Place = TypeVar("Place")


class ClaimKind(Enum):
    """What a claim is about; the comment says what its value is."""

    CALL = auto()  # method and path
    PARAMETER = auto()  # the name of a parameter in the path of a call
    QUERY = auto()  # the name of a parameter that only the address of a sample has
    ID = auto()  # the type of the ids that a page shows in place of such a parameter
    STATUS = auto()  # the status code of a response
    HEADER = auto()  # the name of a header of a response
    CONSUMES = auto()  # a media type of the body of a request
    PRODUCES = auto()  # a media type of the body of a response
    FIELD = auto()  # the name of a field of an object, or of an input of a call
    PARENT = auto()  # the name of an input that the row of one of its fields has
    KEY = auto()  # the name of a field in a sample
    NAME = auto()  # the name that the example of an input gives to it
    PLACE = auto()  # where an input stands: "path", "query", "header" or "body"
    TYPE = auto()  # the type of a field or an input
    EXAMPLE = auto()  # the types that the value in a sample may be of
    NULL = auto()  # "nullable" or "never null"
    SERIAL = auto()  # how a list stands in an address: "commas", "repeated", "brackets"
    REQUIRED = auto()  # "required" or "optional"
    DEFAULT = auto()  # the default value, "" for none
    VALUE = auto()  # one of the allowed values
    VALUES = auto()  # all allowed values
    MINIMUM = auto()  # the smallest number; fewest items or characters without a unit
    MAXIMUM = auto()  # the largest number; most items or characters without a unit
    MIN_LENGTH = auto()  # the fewest characters
    MAX_LENGTH = auto()  # the most characters
    MIN_ITEMS = auto()  # the fewest items of a list
    MAX_ITEMS = auto()  # the most items of a list
    PATTERN = auto()  # the regular expression that a text has to match
    DEPRECATED = auto()  # "deprecated" or "not deprecated"
    SINCE = auto()  # the day of the deprecation, as 2019-11-20
    REMARK = auto()  # what a row says in words; it has no partner
    UNREAD = auto()  # a sentence of them that makes no other claim; it has no partner
    SHOWN = auto()  # a value in a sample, which has to be one of the allowed values
    LACK = auto()  # the name of a required field that an object in a sample lacks
    SYNTAX = auto()  # an error in the JSON of a sample


@dataclass(frozen=True, slots=True)
class ClaimedType:
    """A type, as a page or a spec names it."""

    text: str
    kinds: frozenset[str]
    """JSON types, "date", "date-time", "enum" for a list of allowed values, or "any"."""
    objects: frozenset[str] = frozenset()
    """Names of objects that are described elsewhere, such as Person."""
    items: ClaimedType | None = None
    """The type of the items of an array, if it is named."""


Value: TypeAlias = str | ClaimedType


@dataclass(frozen=True, slots=True)
class Claim(Generic[Subject, Place]):
    """One statement of a page or a spec."""

    kind: ClaimKind
    subject: Subject
    value: Value
    place: Place

    @property
    def text(self) -> str:
        """The value as messages show it."""
        return self.value if isinstance(self.value, str) else self.value.text

    @property
    def types(self) -> frozenset[str]:
        """The kinds of a type, none for any other value."""
        return frozenset() if isinstance(self.value, str) else self.value.kinds


Steps: TypeAlias = tuple[str | int, ...]
"""A position below a table or a sample: names of fields, and indexes of items."""
PageClaim: TypeAlias = Claim[Steps, int | None]
"""Its place is a line of the page; None if the page has no line for it."""
SpecClaim: TypeAlias = Claim[str, str]
"""Its subject and its place are JSON pointers."""


# --- partners ---------------------------------------------------------------------------

PARTNERS = {
    ClaimKind.PARENT: ClaimKind.FIELD,
    ClaimKind.KEY: ClaimKind.FIELD,
    ClaimKind.QUERY: ClaimKind.PARAMETER,
    ClaimKind.EXAMPLE: ClaimKind.TYPE,
    ClaimKind.ID: ClaimKind.TYPE,
    ClaimKind.SHOWN: ClaimKind.VALUE,
}
"""The kind of the spec's claims that a kind of a page is compared with, if it is another."""

WITHOUT_PARTNER = frozenset({ClaimKind.REMARK, ClaimKind.UNREAD})
"""Kinds that stay words: no claim of the spec is compared with them."""

SEVERAL = frozenset(
    {
        ClaimKind.PARAMETER,
        ClaimKind.QUERY,
        ClaimKind.STATUS,
        ClaimKind.HEADER,
        ClaimKind.CONSUMES,
        ClaimKind.PRODUCES,
        ClaimKind.FIELD,
        ClaimKind.PARENT,
        ClaimKind.KEY,
        ClaimKind.VALUE,
        ClaimKind.SHOWN,
    }
)
"""Kinds that a subject may have several claims of: one without an equal partner is missing.

A subject has one claim of any other kind: partners that do not agree are different.
"""

KEYS = {
    **dict.fromkeys((ClaimKind.PARAMETER, ClaimKind.QUERY), "name"),
    **dict.fromkeys((ClaimKind.FIELD, ClaimKind.PARENT), "name"),
    **dict.fromkeys((ClaimKind.KEY, ClaimKind.NAME), "name"),
    **dict.fromkeys((ClaimKind.TYPE, ClaimKind.ID), "type"),
    **dict.fromkeys((ClaimKind.EXAMPLE, ClaimKind.SHOWN, ClaimKind.LACK), "example"),
    **dict.fromkeys((ClaimKind.VALUE, ClaimKind.VALUES), "values"),
    ClaimKind.STATUS: "status",
    ClaimKind.HEADER: "header",
    ClaimKind.CONSUMES: "consumes",
    ClaimKind.PRODUCES: "produces",
    ClaimKind.PLACE: "in",
    ClaimKind.NULL: "nullable",
    ClaimKind.SERIAL: "style",
    ClaimKind.REQUIRED: "required",
    ClaimKind.DEFAULT: "default",
    ClaimKind.MINIMUM: "minimum",
    ClaimKind.MAXIMUM: "maximum",
    ClaimKind.MIN_LENGTH: "minLength",
    ClaimKind.MAX_LENGTH: "maxLength",
    ClaimKind.MIN_ITEMS: "minItems",
    ClaimKind.MAX_ITEMS: "maxItems",
    ClaimKind.PATTERN: "pattern",
    ClaimKind.DEPRECATED: "deprecated",
    ClaimKind.SINCE: "since",
    ClaimKind.SYNTAX: "flaw",
}
"""What `said` and `chose` of an `x-errata` entry call a fact; those of a schema as it does."""
CHOSEN_KEYS = KEYS | {
    ClaimKind.EXAMPLE: "type",
    ClaimKind.SHOWN: "values",
    ClaimKind.LACK: "required",
}
"""The same for `chose`: a value in a sample contradicts what the spec says of values."""
WHOLE = frozenset({ClaimKind.VALUE, ClaimKind.VALUES})
"""Kinds of which a fact has all values: one of several names may be said alone."""
STATES: dict[str, tuple[str, str]] = {
    "required": ("optional", "required"),
    "nullable": ("never null", "nullable"),
    "deprecated": ("not deprecated", "deprecated"),
}
"""The values of claims that a fact calls false and true."""


def compare(page: PageClaim, spec: SpecClaim, objects: Container[str]) -> str | None:
    """Return what the spec says instead of what a page says, None if the two agree.

    `objects` are the names of all objects that the spec describes.
    """
    said, documented = page.value, spec.value
    if isinstance(said, ClaimedType) and isinstance(documented, ClaimedType):
        if page.kind is ClaimKind.TYPE:
            return _compare_types(said, documented, objects)
        return None if said.kinds & documented.kinds else documented.text
    return None if said == documented else spec.text or "none"


def _compare_types(
    said: ClaimedType, spec: ClaimedType, objects: Container[str]
) -> str | None:
    """Compare a type that a page names with that of the spec, then those of their items."""
    kinds = spec.kinds - {"null", "enum"}
    meant = _meant(said)
    if "any" in said.kinds | kinds:
        return None
    if "enum" in said.kinds:
        fits = "enum" in spec.kinds and not kinds & {"object", "array"}
        return None if fits else spec.text
    is_other = "object" in kinds and _is_other_object(said, spec, objects)
    if kinds - meant or is_other:
        return spec.text
    if said.items and spec.items:
        found = _compare_types(said.items, spec.items, objects)
        return found and f"an array of {found}"
    return None


def _meant(said: ClaimedType) -> frozenset[str]:
    """Return the kinds of the spec that a type on a page may mean."""
    kinds = said.kinds | {"null"}
    return kinds | {"object"} if said.objects else kinds


def _is_other_object(
    said: ClaimedType, spec: ClaimedType, objects: Container[str]
) -> bool:
    """Return whether a page names objects of the spec, and the type is none of them.

    An object may have more in its name: CustomField is a Field.
    """
    names = [name for name in said.objects if name in objects]
    return bool(names) and not any(n in other for other in spec.objects for n in names)
