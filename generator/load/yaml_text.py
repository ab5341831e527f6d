"""Read one YAML or JSON text into plain values, each with its place in the file.

The parser underneath is libyaml's, used for its events only: the values are built here, so
that a key written twice, an alias or endless nesting is refused at its place instead of
being resolved first. Words mean what the core schema of YAML 1.2 says: `no`, `on` and
`2024-01-31` are text.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn, Self, TypeAlias

import yaml

from ..errors import Problem, SpecError
from .pointers import JsonValue, join
from .tree import Mark, Tree

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff"
_REFUSED_IN_VALUE = re.compile(f"[{_CONTROL}]")
# libyaml ends a line at the two Unicode separators, which no editor shows as one.
_REFUSED_IN_TEXT = re.compile(f"[{_CONTROL}\u2028\u2029]")
_SURROGATE_PAIR = re.compile(
    r"(?<!\\)(?P<before>(?:\\\\)*)"
    r"\\u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})"
)

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
# A decimal with a leading zero is text: it is a code far more often than a number.
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_BASED_INTEGER = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(
    r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
)
_NOT_JSON_NUMBER = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_STATUS_CODE = re.compile(r"[1-5][0-9]{2}")

_ValueEvent: TypeAlias = yaml.ScalarEvent | yaml.CollectionStartEvent

_LONGEST_KEY = 1024
_LONGEST_NUMBER = 300
_CUT_SHORT = "did not find expected"

_SYNTAX_HINTS = {
    "mapping values are not allowed": 'check the indentation, or quote text that contains ": "',
    "cannot start any token": "indent with spaces; quote text that starts with @, ` or %",
    "invalid Unicode character escape": "write the character itself",
    "expected ':'": "a key needs a colon and a space after it",
    "unexpected end of stream": "close the quotes",
    "unknown escape": "write the backslash twice",
    "did not find expected": "check the indentation and the quotes here and just above",
}


@dataclass(frozen=True)
class Limits:
    """How much a spec may contain; what exceeds a limit is refused, never cut."""

    file_bytes: int = 5 * 1024 * 1024
    total_bytes: int = 20 * 1024 * 1024
    depth: int = 64
    values: int = 200_000
    """Mappings, lists and scalars in one file."""

    @classmethod
    def of_mib(cls, mebibytes: int) -> Self:
        """Return limits for files of that size, the others in proportion."""
        size = mebibytes * 1024 * 1024
        return cls(file_bytes=size, total_bytes=4 * size, values=40_000 * mebibytes)


def read(raw: bytes, file: str, limits: Limits) -> Tree:
    """Return the value of the YAML or JSON text `raw`; `file` is its name in messages.

    A file whose name ends in `.json` has to be JSON. Raise `SpecError` for anything else than
    one document of plain values within `limits`.
    """
    text = _decode(raw, file)
    if _is_json(file):
        tree = _Builder(_as_yaml(text), file, limits).build()
        _require_json(text, file)
        return tree
    return _Builder(text, file, limits).build()


def _is_json(file: str) -> bool:
    return file.endswith(".json")


def _language(file: str) -> str:
    return "JSON" if _is_json(file) else "YAML"


def _decode(raw: bytes, file: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - before.rfind(b"\n")
        found = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        raise _refusal(file, line, column, found, "save the file as UTF-8") from None


def _as_yaml(text: str) -> str:
    """Rewrite the two things that JSON strings may contain and YAML strings may not."""

    def character(pair: re.Match[str]) -> str:
        high, low = int(pair["high"], 16), int(pair["low"], 16)
        code = 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF)
        return f"{pair['before']}\\U{code:08x}"

    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return _SURROGATE_PAIR.sub(character, text)


def _require_json(text: str, file: str) -> None:
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        found = f"not JSON: {error.msg}"
        hint = "a .json file has no comments and no trailing commas"
        raise _refusal(file, error.lineno, error.colno, found, hint) from None


def _refusal(
    file: str, line: int, column: int, message: str, hint: str = "", pointer: str = ""
) -> SpecError:
    return SpecError([Problem(file, line, column, pointer, message, hint)])


@dataclass(slots=True)
class _Open:
    """A mapping or a list that is being read."""

    value: dict[str, JsonValue] | list[JsonValue]
    mark: Mark
    key: str | None = None
    key_place: tuple[int, int] | None = None

    @property
    def wants_key(self) -> bool:
        return isinstance(self.value, dict) and self.key is None

    @property
    def token(self) -> str:
        if isinstance(self.value, list):
            return str(len(self.value))
        return self.key or ""

    def add(self, value: JsonValue, mark: Mark) -> None:
        self.mark.members[self.token] = mark
        if isinstance(self.value, list):
            self.value.append(value)
        else:
            self.value[self.token] = value
        self.key = self.key_place = None


class _Builder:
    """Builds one document from the events of the parser, without recursion."""

    def __init__(self, text: str, file: str, limits: Limits) -> None:
        self._text = text
        self._file = file
        self._limits = limits
        self._open: list[_Open] = []
        self._path: list[str] = []
        self._values = 0
        self._tree: Tree | None = None

    def build(self) -> Tree:
        self._refuse_control_characters()
        documents = 0
        for event in self._events():
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(
                        event, "a second document", "keep one document per file"
                    )
            elif isinstance(event, yaml.AliasEvent):
                self._refuse(event, f"alias *{event.anchor}", "use $ref, or repeat it")
            elif isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)):
                self._node(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._open.pop()
                del self._path[max(len(self._open) - 1, 0) :]
        if self._tree is None:
            hint = "write one, or remove the file"
            raise _refusal(self._file, 1, 1, "the document is empty", hint)
        return self._tree

    def _refuse_control_characters(self) -> None:
        found = _REFUSED_IN_TEXT.search(self._text)
        if found:
            line = self._text.count("\n", 0, found.start()) + 1
            column = found.start() - self._text.rfind("\n", 0, found.start())
            message = f"control character U+{ord(found[0]):04X}"
            raise _refusal(self._file, line, column, message, "remove it")

    def _events(self) -> Iterator[yaml.Event]:
        try:
            yield from yaml.parse(self._text, Loader=_PARSER)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            fault = error.problem or error.context or "the parser stopped"
            hint = next((h for part, h in _SYNTAX_HINTS.items() if part in fault), "")
            found = f"not {_language(self._file)}: {fault}"
            if fault.startswith(_CUT_SHORT) and self._is_json_text():
                found = (
                    f"a key before this is written in more than {_LONGEST_KEY} bytes"
                )
                hint = "shorten it"
            raise _refusal(self._file, line, column, found, hint) from None
        except yaml.YAMLError:
            raise _refusal(self._file, 1, 1, f"not {_language(self._file)}") from None

    def _is_json_text(self) -> bool:
        """Return whether the text is JSON, which allows longer keys than the YAML parser."""
        if not _is_json(self._file):
            return False
        try:
            json.loads(self._text)
        except (ValueError, RecursionError):
            return False
        return True

    def _node(self, event: _ValueEvent) -> None:
        if event.anchor is not None:
            self._refuse(event, f"anchor &{event.anchor}", "use $ref, or repeat it")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse(event, f"tag {tag}", "remove it; quote what has to be text")
        self._values += 1
        if self._values > self._limits.values:
            self._refuse(
                event, f"more than {self._limits.values} values", "split the file"
            )
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        else:
            self._collection(event)

    def _collection(self, event: yaml.CollectionStartEvent) -> None:
        if self._open and self._open[-1].wants_key:
            self._refuse(
                event, "a key that is not text", "write a plain word as the key"
            )
        if len(self._open) >= self._limits.depth:
            found = f"nested deeper than {self._limits.depth} levels"
            self._refuse(event, found, "name the inner part in components")
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        opened = _Open({} if is_mapping else [], self._mark(event))
        self._path = self._pointer_tokens()
        self._add(opened.value, opened.mark)
        self._open.append(opened)

    def _add(self, value: JsonValue, mark: Mark) -> None:
        if self._open:
            self._open[-1].add(value, mark)
        else:
            self._tree = Tree(value, mark)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        control = _REFUSED_IN_VALUE.search(event.value)
        if control:
            found = f"control character U+{ord(control[0]):04X} in a text"
            self._refuse(event, found, "remove the escape")
        if self._open and self._open[-1].wants_key:
            self._key(event)
            return
        self._add(self._value(event), self._mark(event))

    def _value(self, event: yaml.ScalarEvent) -> JsonValue:
        # An empty style is a plain scalar, the only kind whose words have a meaning.
        text = str(event.value)
        if event.style:
            return text
        is_long_number = len(text) > _LONGEST_NUMBER and _FLOAT.fullmatch(text)
        if is_long_number or _NOT_JSON_NUMBER.fullmatch(text):
            self._refuse_number(event)
        value = _plain(text)
        if isinstance(value, float) and not math.isfinite(value):
            self._refuse_number(event)
        if isinstance(value, str) and _is_json(self._file):
            self._refuse(event, f"{value[:40]} is not JSON", "quote it")
        return value

    def _refuse_number(self, event: yaml.ScalarEvent) -> NoReturn:
        self._refuse(event, f"{event.value[:40]} is not a number in JSON", "quote it")

    def _key(self, event: yaml.ScalarEvent) -> None:
        key = str(event.value)
        if len(key) > _LONGEST_KEY:
            self._refuse(event, f"a key of {len(key)} characters", "shorten it")
        if not event.style:
            self._refuse_key_words(event, key)
        mapping = self._open[-1]
        before = mapping.mark.members.get(key)
        if before is not None:
            found = f"{key!r} is already defined in line {before.line}"
            mapping.key = key
            self._refuse(event, found, "keep one of the two")
        mapping.key_place = _place(event)
        mapping.key = key

    def _refuse_key_words(self, event: yaml.ScalarEvent, key: str) -> None:
        if key == "<<":
            self._refuse(
                event, "merge key <<", "use allOf with $ref, or repeat the keys"
            )
        if not (_STATUS_CODE.fullmatch(key) or isinstance(_plain(key), str)):
            found = f"the key {key or '(nothing)'} is not text"
            self._refuse(event, found, f'quote it: "{key}"')

    def _mark(self, event: _ValueEvent) -> Mark:
        line, column = _place(event)
        source = None
        if isinstance(event, yaml.ScalarEvent) and not event.style:
            source = event.value
        if self._open and self._open[-1].key_place:
            line, column = self._open[-1].key_place
        return Mark(self._file, line, column, source)

    def _pointer_tokens(self) -> list[str]:
        if not self._open or self._open[-1].wants_key:
            return self._path
        return [*self._path, self._open[-1].token]

    def _refuse(self, event: yaml.Event, message: str, hint: str) -> NoReturn:
        line, column = _place(event)
        pointer = join(self._pointer_tokens())
        raise _refusal(self._file, line, column, message, hint, pointer)


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _plain(text: str) -> JsonValue:
    """Return what a plain scalar means in the core schema of YAML 1.2."""
    if text in _NULL:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    if _INTEGER.fullmatch(text):
        return int(text)
    if _BASED_INTEGER.fullmatch(text):
        return int(text, 0)
    return float(text) if _FLOAT.fullmatch(text) else text
