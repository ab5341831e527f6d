"""Is this a valid OpenAPI 3.0 or 3.1 document? Every place where it is not, in one pass."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..errors import Problem
from ..load import Document, JsonValue
from ..load.pointers import follow, join
from ..load.references import Tokens
from .openapi_fields import (
    COMPONENT_NAME,
    KEYED,
    OPENAPI_3_0,
    OPENAPI_3_1,
    Fields,
    Grammar,
)
from .openapi_pairs import findings

_ARTICLES = {
    "text": "a text",
    "boolean": "true or false",
    "number": "a number",
    "count": "a whole number of 0 or more",
}


@dataclass(frozen=True)
class Object:
    """An object that the grammar knows: its kind, where it stands, its fields."""

    kind: str
    path: Tokens
    value: dict[str, JsonValue]

    def get(self, key: str) -> JsonValue:
        """Return the value of a field, None if there is none."""
        return self.value.get(key)


@dataclass(frozen=True)
class Outline:
    """What a document is made of, and every place where it is not valid OpenAPI."""

    objects: tuple[Object, ...]
    problems: tuple[Problem, ...]


def outline(document: Document, *, all_keywords_known: bool) -> Outline:
    """Read `document` as OpenAPI 3.0 or 3.1; of any other version only that is said.

    JSON Schema lets a schema carry any keyword; `all_keywords_known` reports those that
    mean nothing, which are misspelt ones nearly always.
    """
    grammar = _grammar(document.root.get("openapi"))
    if grammar is None:
        return Outline((), (_wrong_version(document),))
    walk = _Walk(document, grammar, all_keywords_known)
    walk.value(document.root, "document", ())
    return Outline(tuple(walk.objects), tuple(walk.problems))


def _grammar(version: JsonValue) -> Grammar | None:
    if isinstance(version, str):
        if re.fullmatch(r"3\.0\.\d+(-.+)?", version):
            return OPENAPI_3_0
        if re.fullmatch(r"3\.1\.\d+(-.+)?", version):
            return OPENAPI_3_1
    return None


def _wrong_version(document: Document) -> Problem:
    root = document.root
    if "swagger" in root:
        found = f"swagger {show(document, '/swagger')} is not supported"
        return document.problem("/swagger", found, "convert it to OpenAPI 3.0 or 3.1")
    if "openapi" not in root:
        return document.problem("", "openapi is missing", 'write `openapi: "3.1.0"`')
    found = f"openapi is {show(document, '/openapi')}"
    return document.problem("/openapi", found, 'write 3.0.x or 3.1.x, such as "3.1.0"')


def show(document: Document, pointer: str) -> str:
    """Return the value at `pointer` for a message: as it was written, and shortened."""
    value = follow(document.root, pointer)
    source = document.source(pointer)
    text = source if source else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:59] + "…"


def suggestion(word: str, known: Mapping[str, object] | frozenset[str]) -> str:
    """Return a hint for a misspelt word, or what words there are."""
    close = difflib.get_close_matches(word, list(known), 1)
    return f"did you mean {close[0]}?" if close else ""


class _Walk:
    """Walks a document along the grammar and collects what does not fit."""

    def __init__(
        self, document: Document, grammar: Grammar, all_keywords_known: bool
    ) -> None:
        self.objects: list[Object] = []
        self.problems: list[Problem] = []
        self._document = document
        self._grammar = grammar
        self._all_keywords_known = all_keywords_known

    def value(self, value: JsonValue, expected: str, path: Tokens) -> None:
        """Check that `value` is what the grammar calls `expected`."""
        if expected.startswith("["):
            self._list(value, expected[1:-1], path)
        elif expected.startswith("{"):
            self._map(value, expected[1:-1], path)
        elif expected.endswith("&"):
            refers = isinstance(value, dict) and "$ref" in value
            self.value(value, "reference" if refers else expected[:-1], path)
        elif expected in KEYED:
            self._keyed(value, expected, path)
        elif expected in self._grammar.objects:
            self._object(value, expected, path)
        else:
            self._scalar(value, expected, path)

    def _say(self, path: Tokens, message: str, hint: str = "") -> None:
        self.problems.append(self._document.problem(join(path), message, hint))

    def _expect(self, path: Tokens, expected: str, hint: str = "") -> None:
        found = show(self._document, join(path))
        what = path[-1] if path else "the document"
        self._say(path, f"{what} is {found}, not {expected}", hint)

    def _list(self, value: JsonValue, item: str, path: Tokens) -> None:
        if not isinstance(value, list):
            self._expect(path, "a list", 'put each item in a line that starts with "-"')
            return
        for index, member in enumerate(value):
            self.value(member, item, (*path, str(index)))

    def _map(self, value: JsonValue, item: str, path: Tokens) -> None:
        if not isinstance(value, dict):
            self._expect(path, "a mapping")
            return
        is_component = len(path) == 2 and path[0] == "components"
        for name, member in value.items():
            if is_component and not COMPONENT_NAME.fullmatch(name):
                hint = "use letters, digits, and . _ -"
                self._say((*path, name), f"{name!r} cannot name a component", hint)
            self.value(member, item, (*path, name))

    def _keyed(self, value: JsonValue, kind: str, path: Tokens) -> None:
        keyed = KEYED[kind]
        if not isinstance(value, dict):
            self._expect(path, "a mapping")
            return
        if kind == "responses" and not value:
            self._say(path, "responses is empty", "describe at least one response")
        for key, member in value.items():
            if keyed.key.fullmatch(key):
                self.value(member, keyed.expected, (*path, key))
            elif not key.startswith("x-"):
                self._say((*path, key), f"{key!r} cannot stand in {kind}", keyed.hint)

    def _object(self, value: JsonValue, kind: str, path: Tokens) -> None:
        if kind == "schema" and self._is_whole_schema(value):
            return
        if not isinstance(value, dict):
            self._expect(path, "a mapping")
            return
        self.objects.append(Object(kind, path, value))
        fields = self._grammar.objects[kind]
        for key, member in value.items():
            if key in fields.expected:
                self.value(member, fields.expected[key], (*path, key))
            elif not key.startswith("x-"):
                self._unknown(kind, fields, (*path, key))
        for key in fields.required:
            if key not in value:
                self._say(path, f"{key} is missing in this {kind}", f"add {key}")
        for where, message, hint in findings(kind, value):
            self._say((*path, *where), message, hint)

    def _is_whole_schema(self, value: JsonValue) -> bool:
        """Return whether a schema has no keywords that could be checked.

        A `$ref` replaces the whole schema in 3.0 and is one keyword of many in 3.1, where
        in turn true and false are schemas.
        """
        if self._grammar.has_boolean_schemas:
            return isinstance(value, bool)
        return isinstance(value, dict) and "$ref" in value

    def _unknown(self, kind: str, fields: Fields, path: Tokens) -> None:
        # A schema of 3.1 may carry any keyword; beside a $ref, 3.0 ignores what stands.
        if self._grammar.has_boolean_schemas:
            is_ignored = kind == "schema" and not self._all_keywords_known
        else:
            is_ignored = kind == "reference"
        if is_ignored:
            return
        hint = suggestion(path[-1], fields.expected)
        self._say(path, f"{path[-1]!r} means nothing in this {kind}", hint)

    def _scalar(self, value: JsonValue, expected: str, path: Tokens) -> None:
        if expected == "type":
            self._type(value, path)
        elif expected == "schema-or-boolean":
            if not isinstance(value, bool):
                self.value(value, "schema", path)
        elif expected == "text":
            if not isinstance(value, str):
                is_scalar = value is not None and not isinstance(value, (dict, list))
                self._expect(path, "a text", "quote it" if is_scalar else "")
        elif "|" in expected or expected not in {*_ARTICLES, "any"}:
            options = expected.split("|")
            if value not in options:
                self._expect(path, " or ".join(options), _spelling(value, options))
        elif not _is_scalar(value, expected):
            hint = "remove the quotes" if isinstance(value, str) else ""
            self._expect(path, _ARTICLES[expected], hint)

    def _type(self, value: JsonValue, path: Tokens) -> None:
        types = value if isinstance(value, list) else [value]
        if not self._grammar.has_boolean_schemas and isinstance(value, list):
            self._expect(path, "one type", "use nullable: true in OpenAPI 3.0")
            return
        for type_ in types:
            if not isinstance(type_, str) or type_ not in self._grammar.types:
                expected = " or ".join(sorted(self._grammar.types))
                self._expect(path, expected, _spelling(type_, self._grammar.types))


def _spelling(value: JsonValue, known: frozenset[str] | list[str]) -> str:
    if value is None and "null" in known:
        return 'quote it: "null"'
    return suggestion(value, frozenset(known)) if isinstance(value, str) else ""


def _is_scalar(value: JsonValue, expected: str) -> bool:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if expected == "boolean":
        return isinstance(value, bool)
    if expected == "number":
        return is_number
    if expected == "count":
        return is_number and isinstance(value, int) and value >= 0
    return True
