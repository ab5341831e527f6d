"""Parameters as text: in the path, the query, headers and cookies, by the styles of OpenAPI.

The styles are those of RFC 6570, and a few more for the query. What OpenAPI leaves open is
written as most servers read it: `deepObject` has brackets for each level, with a number only for
items that have parts; a list inside of an exploded mapping repeats its name; any other list or
mapping inside of another is JSON.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence, Sized
from functools import partial
from typing import NamedTuple, TypeAlias, TypeVar
from urllib.parse import quote, unquote

from .._contract.arrays import is_list
from .._contract.mistakes import checked_unicode
from .._contract.omit import OMIT
from .._contract.styles import NO_STYLES, Style, Styles
from .encode import NOTHING, json_text, members_of, scalar_text
from .urls import is_dot_segment

MAX_PATH_PARAMETER_BYTES = 1024

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_TRIPLE = re.compile(r"(%[0-9A-Fa-f]{2})")
_PATH = "/:@!$&'()*+,;="  # what a path can contain, beside what `quote` leaves as it is
_SIMPLE = Style("simple")
_FORM = Style("form", explode=True)

_Encode: TypeAlias = Callable[[str], str]
_Pair: TypeAlias = tuple[str | None, str]
"""A text after its name, both encoded; None is a text without a name."""
SizedT = TypeVar("SizedT", bound=Sized)


class _Layout(NamedTuple):
    """What a style writes around the texts of a value."""

    begins: str = ""
    between: str = ""
    """Between the texts of a value that explodes; a query and cookies have their own."""
    joins: str = ","
    """Between those of any other, encoded."""
    is_named: bool = True


_LAYOUTS: Mapping[str, _Layout] = {
    "simple": _Layout(between=",", is_named=False),
    "label": _Layout(".", between=".", is_named=False),
    "matrix": _Layout(";", between=";"),
    "form": _Layout(),
    "cookie": _Layout(),
    "spaceDelimited": _Layout(joins="%20"),
    "pipeDelimited": _Layout(joins="%7C"),
    "deepObject": _Layout(),
    "json": _Layout(),
}
_MARKS = {",": "a comma", " ": "a space", "|": "a vertical bar", ".": "a dot"}


# --- parts of a request -------------------------------------------------------------------


def encode(text: str) -> str:
    """Percent-encode a name or value of a query, except for colons and commas."""
    return quote(text, safe=":,", encoding="utf-8", errors="strict")


def fill_path(
    template: str,
    values: Mapping[str, object],
    styles: Styles = NO_STYLES,
    spelled: Mapping[str, str] = NOTHING,
) -> str:
    """Return a path template with its parameters filled in; each stays within its segment.

    One with `reserved` may contain slashes, but no segment that leads elsewhere.

    Raises `TypeError` or `ValueError` for a value that cannot be sent, with the name of the
    parameter as in `spelled`.
    """

    if "{" not in template:
        return template

    def filled(match: re.Match[str]) -> str:
        wire = match.group(1)
        label, style = spelled.get(wire, wire), styles.get(wire, _SIMPLE)
        safe = _PATH if style.reserved else ""
        writer = _Writer(wire, label, style, partial(_path_encoded, label, safe))
        if text := writer.joined(values[wire]):
            return text
        raise ValueError(f"{label} is empty")

    def segment(part: str) -> str:
        if "{" not in part:
            return part
        wire = part[1:-1] if part[0] == "{" and part[-1] == "}" else ""
        if type(number := values.get(wire)) is int and wire not in styles:
            return str(number)
        text = _PLACEHOLDER.sub(filled, part)
        if text != part and is_dot_segment(text):
            wire = _PLACEHOLDER.findall(part)[0]
            raise ValueError(f"{spelled.get(wire, wire)} leads to another path")
        return text

    return "/".join(map(segment, template.split("/")))


def query_text(
    values: Mapping[str, object],
    styles: Styles,
    extra: Mapping[str, str],
    spelled: Mapping[str, str] = NOTHING,
) -> str:
    """Return the query of a request without its question mark.

    A value that is `OMIT` is left out; `extra` replaces parameters of the same name.
    Raises `TypeError` or `ValueError` for a value that cannot be sent, with the name of the
    parameter as in `spelled`.
    """

    def pairs(wire: str, value: object, style: Style, label: str) -> list[_Pair]:
        encoded = _reserved_encoded if style.reserved else encode
        return [*_Writer(wire, label, style, encoded).pairs(value)]

    given = {wire: value for wire, value in values.items() if value is not OMIT}
    if not given and not extra:
        return ""
    added = [
        pair
        for name, value in extra.items()
        for pair in pairs(name, scalar_text(value, name), _FORM, name)
    ]
    replaced = {name for name, _ in added}
    found = [
        pair
        for wire, value in given.items()
        if wire not in extra
        for pair in pairs(wire, value, styles.get(wire, _FORM), spelled.get(wire, wire))
        if pair[0] not in replaced
    ]
    return "&".join(map(_assigned, [*found, *added]))


def styled_pairs(
    wire: str, value: object, style: Style, label: str
) -> list[tuple[str, str]]:
    """Return names and texts as of a query, encoded; raises what `query_text` does."""
    encoded = _reserved_encoded if style.reserved else encode
    pairs = _Writer(wire, label, style, encoded).pairs(value)
    return [(name or "", text) for name, text in pairs]


def header_texts(
    values: Mapping[str, object], styles: Styles, spelled: Mapping[str, str] = NOTHING
) -> dict[str, str]:
    """Return the texts of headers, which are not encoded; raises what `query_text` does."""
    return {
        wire: _Writer(
            wire, spelled.get(wire, wire), styles.get(wire, _SIMPLE), str
        ).joined(value)
        for wire, value in values.items()
        if value is not OMIT
    }


def cookie_texts(
    values: Mapping[str, object], styles: Styles, spelled: Mapping[str, str] = NOTHING
) -> list[str]:
    """Return cookies as `name=value`; raises what `query_text` does.

    Values are percent-encoded, except for those of style `cookie`.
    """
    return [
        _assigned(pair)
        for wire, value in values.items()
        if value is not OMIT
        for label in [spelled.get(wire, wire)]
        for style in [styles.get(wire, _FORM)]
        for pair in _Writer(wire, label, style, _cookie_encode(style, label)).pairs(
            value
        )
    ]


def _assigned(pair: _Pair) -> str:
    name, text = pair
    return text if name is None else f"{name}={text}"


def _path_encoded(label: str, safe: str, text: str) -> str:
    # Whether dots alone lead elsewhere depends on the rest of their segment.
    leads_away = text.strip(".") and is_dot_segment(text)
    if len(text.encode()) > MAX_PATH_PARAMETER_BYTES:
        problem = f"is longer than {MAX_PATH_PARAMETER_BYTES} bytes"
    elif any(unicodedata.category(character) == "Cc" for character in text):
        problem = "contains a control character"
    elif leads_away or (safe and "" in text.split("/")):
        problem = "leads to another path"
    else:
        return quote(text, safe=safe)
    raise ValueError(f"{label} {problem}")


def _reserved_encoded(text: str) -> str:
    """Percent-encode what would end a value of a query, and nothing that is encoded already."""
    parts = _TRIPLE.split(text)  # each second one is encoded
    parts[::2] = (quote(part, safe=":/?@!$'()*,;") for part in parts[::2])
    return "".join(parts)


def _cookie_encode(style: Style, label: str) -> _Encode:
    def checked(text: str) -> str:
        if ";" in text:
            raise ValueError(
                f"{label} contains a semicolon, which would end the cookie"
            )
        return text

    return checked if style.name == "cookie" else partial(quote, safe="")


# --- values -------------------------------------------------------------------------------


class _Writer(NamedTuple):
    """Writes the values of one parameter."""

    wire: str
    label: str
    style: Style
    encode: _Encode

    def joined(self, value: object) -> str:
        """Return a value as one text, with what its style begins it with."""
        layout = _LAYOUTS[self.style.name]
        # A text that begins so is complete without a value.
        texts = (
            name if name and not text and layout.begins else _assigned((name, text))
            for name, text in self.pairs(value)
        )
        return layout.begins + layout.between.join(texts)

    def pairs(self, value: object) -> Iterator[_Pair]:
        """Yield the texts of which a value consists."""
        style, label = self.style, self.label
        is_named = style.is_named and _LAYOUTS[style.name].is_named
        name = _name(self.wire, label) if is_named else None
        if style.name == "json":
            yield name, self.encode(json_text(value, label))
        elif style.name == "deepObject":
            yield from self._deep(value)
        elif (members := members_of(value, label)) is not None:
            yield from self._object(name, _filled(members, "mapping", label))
        elif is_list(value):
            yield from self._list(name, _filled(value, "list", label))
        else:
            yield name, self._single(value)

    def _object(
        self, name: str | None, members: Mapping[str, object]
    ) -> Iterator[_Pair]:
        if not self.style.explode:
            parts = [part for member in members.items() for part in member]
            places = [f"{self.label}.{key}" for key in members for _ in range(2)]
            yield name, self._together(parts, places)
            return
        for key, member in members.items():
            place, own_name = f"{self.label}.{key}", _name(key, self.label)
            items: Sequence[object] = [member]
            if is_list(member) and not self._separator:
                items = _filled(member, "list", place)
            yield from ((own_name, self._part(item, place)) for item in items)

    def _list(self, name: str | None, items: Sequence[object]) -> Iterator[_Pair]:
        places = [f"{self.label}[{index}]" for index in range(len(items))]
        if self.style.explode:
            parts = zip(items, places, strict=True)
            yield from ((name, self._part(item, place)) for item, place in parts)
        else:
            yield name, self._together(items, places)

    def _together(self, parts: Sequence[object], places: Sequence[str]) -> str:
        texts = map(self._part, parts, places)
        return _LAYOUTS[self.style.name].joins.join(texts)

    def _part(self, value: object, place: str) -> str:
        """Return one of several texts, which must not contain what separates them."""
        is_nested = is_list(value) or members_of(value, place) is not None
        text = json_text(value, place) if is_nested else self._scalar(value, place)
        if self._separator and self._separator in text:
            mark = _MARKS[self._separator]
            raise ValueError(f"{place} contains {mark}, which would separate two items")
        return self.encode(text)

    def _single(self, value: object) -> str:
        text, layout = self._scalar(value, self.label), _LAYOUTS[self.style.name]
        # In a path and in headers this may be a value that is never a list.
        is_listed = layout.is_named and not layout.begins
        if is_listed and self._separator and self._separator in text:
            mark = _MARKS[self._separator]
            raise ValueError(f"{self.label} contains {mark}; pass a list of items")
        return self.encode(text)

    def _deep(self, value: object) -> Iterator[_Pair]:
        try:
            yield from [*self._levels(value, self.wire, self.label)]
        except RecursionError:
            problem = "is nested too deeply, or contains itself"
            raise ValueError(f"{self.label} {problem}") from None

    def _levels(self, value: object, wire: str, place: str) -> Iterator[_Pair]:
        """Yield the texts below a name in brackets."""
        if (members := members_of(value, place)) is not None:
            for key, member in _filled(members, "mapping", place).items():
                yield from self._levels(member, f"{wire}[{key}]", f"{place}.{key}")
        elif is_list(value):
            for index, item in enumerate(_filled(value, "list", place)):
                below = f"{place}[{index}]"
                has_parts = is_list(item) or members_of(item, below) is not None
                number = str(index) if has_parts else ""
                yield from self._levels(item, f"{wire}[{number}]", below)
        else:
            yield _name(wire, place), self.encode(self._scalar(value, place))

    def _scalar(self, value: object, place: str) -> str:
        if self.style.zero_one and isinstance(value, bool):
            return "1" if value else "0"
        return checked_unicode(place, scalar_text(value, place))

    @property
    def _separator(self) -> str:
        """What separates two texts as it is, "" if a text may contain it."""
        layout = _LAYOUTS[self.style.name]
        if not self.style.explode:
            return unquote(layout.joins)
        return "" if layout.is_named else layout.between


def _name(text: str, label: str) -> str:
    return encode(checked_unicode(label, text))


def _filled(value: SizedT, kind: str, label: str) -> SizedT:
    if not value:
        raise ValueError(f"{label} is an empty {kind}; leave it out instead")
    return value
