"""The parameters of a request, read by the styles in which the document describes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple, cast
from urllib.parse import unquote, unquote_plus

from .._contract.media_types import is_json
from .._contract.omit import OMIT
from .._contract.pointers import join
from .._http.response import Headers
from .document import (
    FORM,
    JsonObject,
    Pairs,
    StubDocument,
    StubOperation,
    named_texts,
)
from .schemas import SchemaCheck
from .texts import read_json, tree_of, typed

_IGNORED = ("accept", "authorization", "content-type", "cookie")
_STYLES = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form", "cookie"),
}
"""The styles of each place, first the usual one, which also stands for one that is not there."""
_BETWEEN = {"simple": ",", "label": r"\."}
"""Styles without names, and what is between parts that explode."""
_DELIMITERS = {"spaceDelimited": r"%20|\+", "pipeDelimited": r"%7[Cc]|\|"}


class RawParameters(NamedTuple):
    """The texts of a request that may be parameters, not decoded."""

    path: dict[str, str]
    query: Pairs
    whole_query: str
    headers: Headers
    cookies: Pairs


class ReadParameter(NamedTuple):
    """A documented parameter, as a request has it."""

    place: str
    name: str
    value: Any  # any JSON value
    """`OMIT` if the request does not have it."""
    problems: list[str]
    names: set[str]
    """The names that it was read from."""


def read_parameters(
    operation: StubOperation, raw: RawParameters
) -> Iterator[ReadParameter]:
    """Yield the documented parameters of a request."""
    names = {parameter["name"] for parameter in operation.parameters}
    for parameter in operation.parameters:
        name, place = parameter["name"], parameter["in"]
        is_ignored = place == "header" and name.lower() in _IGNORED
        is_nowhere = place == "path" and name not in raw.path
        if not (is_ignored or is_nowhere):
            yield _Reader(operation.document, parameter, raw, names).read()


def values_of(parameters: Iterable[ReadParameter]) -> dict[str, JsonObject]:
    """Return the values of the parameters that a request has, by place and name."""
    found: dict[str, JsonObject] = {}
    for each in parameters:
        if each.value is not OMIT:
            found.setdefault(each.place, {})[each.name] = each.value
    return found


@dataclass(eq=False)
class _Reader:
    """Reads one parameter."""

    document: StubDocument
    parameter: JsonObject
    raw: RawParameters
    names: set[str]
    """The names of all parameters."""

    def read(self) -> ReadParameter:
        """Return the value that fits the schema best, of those that the texts may mean."""
        problems: list[str] = []
        value: Any = OMIT  # any JSON value
        if tried := [(self._problems(each), each) for each in self._meanings()]:
            problems, value = min(tried, key=lambda each: len(each[0]))
        elif self._texts:
            problems = [f"given {len(self._texts)} times, and takes one value"]
        elif self.parameter.get("required"):
            problems = ["this parameter is required"]
        if value == "" and self.parameter.get("allowEmptyValue"):
            problems = []
        names = {self._name, *(name for name, _ in self._members)}
        return ReadParameter(self._place, self._name, value, problems, names)

    def _problems(self, value: Any) -> list[str]:
        """Return what does not fit the schema, with its place within an object."""
        check = SchemaCheck(self.document.follow, is_request=True)
        return [
            (
                f"{join(each.path[1:])}: {each.message}"
                if isinstance(value, dict) and len(each.path) > 1
                else each.message
            )
            for each in check.misfits(self._schema, value, (self._name,))
        ]

    # --- what the document says ---

    @property
    def _name(self) -> str:
        return cast("str", self.parameter["name"])

    @property
    def _place(self) -> str:
        return cast("str", self.parameter["in"])

    @property
    def _style(self) -> str:
        usual, *others = _STYLES.get(self._place, ("form",))
        given = cast("str", self.parameter.get("style", usual))
        return given if given in others else usual

    @property
    def _explodes(self) -> bool:
        usual = self.parameter.get("style", self._style) in ("form", "cookie")
        return cast("bool", self.parameter.get("explode", usual))

    @property
    def _schema(self) -> JsonObject:
        content = next(iter(self.parameter.get("content", {}).values()), self.parameter)
        return self.document.follow(content.get("schema", {}))

    @property
    def _is_form(self) -> bool:
        return FORM in self.parameter.get("content", {})

    @property
    def _is_json(self) -> bool:
        return any(map(is_json, self.parameter.get("content", {})))

    # --- what the request has ---

    @cached_property
    def _texts(self) -> list[str]:
        """The texts that it has by its name, or the one of a path, a header or a whole query."""
        if self._place == "querystring":
            return [self.raw.whole_query] if self.raw.whole_query else []
        if self._style == "matrix" or self._place in ("query", "cookie"):
            return [text for name, text in self._pairs if name == self._name]
        found = self.raw.path if self._place == "path" else self.raw.headers
        prefix = "." if self._style == "label" else ""
        return [found[self._name].removeprefix(prefix)] if self._name in found else []

    @cached_property
    def _pairs(self) -> Pairs:
        """The named texts among which it is."""
        if self._style == "matrix":
            return named_texts(self.raw.path.get(self._name, ""), ";")
        if self._place in ("path", "header"):
            parts = self._split(self._texts[0]) if self._texts else []
            named = (part.partition("=") for part in parts)
            return [(unquote(name), text) for name, _, text in named]
        return self.raw.cookies if self._place == "cookie" else self.raw.query

    @cached_property
    def _members(self) -> Pairs:
        """The named texts that are members of an object."""
        if self._place == "querystring" and not self._is_form:
            return self.raw.query
        if self._style == "deepObject":
            return [
                pair for pair in self._pairs if pair[0].startswith(f"{self._name}[")
            ]
        kinds = self.document.kinds(self._schema)
        if not self._explodes or "object" not in kinds or self._is_json:
            return []
        known = self.document.members(self._schema)
        # One without fields of its own takes what no other parameter does.
        is_open = not known or isinstance(
            self._schema.get("additionalProperties"), dict
        )
        taken = self.names - {self._name}
        return [
            (name, text)
            for name, text in self._pairs
            if name in known or (is_open and name.partition("[")[0] not in taken)
        ]

    def _split(self, text: str) -> list[str]:
        delimiter = _DELIMITERS.get(self._style, ",")
        if self._explodes:
            delimiter = _BETWEEN.get(self._style, delimiter)
        return re.split(delimiter, text)

    def _decoded(self, text: str) -> str:
        if self._place == "header" or self._style == "cookie":
            return text
        return unquote_plus(text) if self._place == "query" else unquote(text)

    # --- what that means ---

    def _meanings(self) -> Iterator[Any]:
        """Yield the values that the texts may mean."""
        kinds = self.document.kinds(self._schema)
        if self._is_json:
            yield from (read_json(self._decoded(text)) for text in self._texts)
            return
        if len(self._texts) == 1 and kinds - {"array", "object"}:
            yield self._typed(self._decoded(self._texts[0]))
        if self._style == "deepObject":
            if self._members:
                found = ((name, self._decoded(text)) for name, text in self._members)
                yield self._typed(tree_of(found))
            return
        if self._texts and kinds & {"array", "any"}:
            repeats = self._explodes and self._style not in _BETWEEN
            parts = self._texts if repeats else self._split(self._texts[0])
            yield self._typed([self._decoded(part) for part in parts])
        if "object" in kinds and (members := self._object()):
            yield self._typed(members)

    def _typed(self, value: Any) -> Any:
        return typed(self.document, self._schema, value)

    def _object(self) -> JsonObject:
        if not self._explodes:
            parts = (
                [*map(self._decoded, self._split(self._texts[0]))]
                if self._texts
                else []
            )
            return dict(zip(parts[::2], parts[1::2], strict=False))
        found: dict[str, list[str]] = {}
        for name, text in self._members:
            found.setdefault(name, []).append(self._decoded(text))
        return {name: t[0] if len(t) == 1 else t for name, t in found.items()}
