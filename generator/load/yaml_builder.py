"""Build the values of one YAML text, each with its place in the file.

The parser underneath is libyaml's, used for its events only: the values are built here, so
that a key written twice or endless nesting is refused at its place, and an alias is a copy that
counts. Words mean what the core schema of YAML 1.2 says.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NoReturn, TypeAlias

import yaml

from ..errors import Problem, SpecError
from ..limits import Limits
from .place_names import place_name
from .pointers import JsonValue, join
from .tree import Mark, Tree
from .yaml_scalars import is_no_json_number, plain_value

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff"
_ODD_IN_VALUE = re.compile(f"[{_CONTROL}]")
# libyaml ends a line at the two Unicode separators, which no editor shows as one.
_ODD_IN_TEXT = re.compile(f"[{_CONTROL}\u2028\u2029]")
_STATUS_CODE = re.compile(r"[1-5][0-9]{2}")
_CORE_TAG = "tag:yaml.org,2002:"
_PLAIN_TAGS = frozenset(
    f"{_CORE_TAG}{name}" for name in ("bool", "float", "int", "null")
)
_KNOWN_TAGS = _PLAIN_TAGS | {f"{_CORE_TAG}{name}" for name in ("map", "seq", "str")}

_ValueEvent: TypeAlias = yaml.ScalarEvent | yaml.CollectionStartEvent

_LONGEST_KEY = 8192

_SYNTAX_HINTS = {
    "mapping values are not allowed": 'check the indentation, or quote text that contains ": "',
    "cannot start any token": "quote text that starts with @, ` or %",
    "invalid Unicode character escape": "write the character itself",
    "expected ':'": "a key needs a colon and a space after it",
    "unexpected end of stream": "close the quotes",
    "unknown escape": "write the backslash twice",
    "did not find expected": "check the indentation and the quotes here and just above",
}


@dataclass(slots=True)
class Oddities:
    """What is read although a careful author would not write it."""

    warnings: list[Problem] = field(default_factory=list[Problem])
    shorthands: list[Problem] = field(default_factory=list[Problem])
    """Anchors and the like: YAML, but not for documents that people compare."""


def refusal(
    file: str, line: int, column: int, message: str, hint: str = ""
) -> SpecError:
    """Return the error of one problem."""
    return SpecError([Problem(file, line, column, "", message, hint)])


@dataclass(slots=True)
class _Open:
    """A mapping or a list that is being read."""

    value: dict[str, JsonValue] | list[JsonValue]
    mark: Mark
    anchor: str | None = None
    key: str | None = None
    key_place: tuple[int, int] | None = None
    has_merge: bool = False

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


class YamlBuilder:
    """Builds one document from the events of the parser, without recursion."""

    def __init__(
        self,
        text: str,
        file: str,
        limits: Limits,
        odd: Oddities | None,
        *,
        is_json: bool = False,
    ) -> None:
        self._text = text
        self._file = file
        self._limits = limits
        self._odd = odd
        self._is_json = is_json
        self._open: list[_Open] = []
        self._path: list[str] = []
        self._values = 0
        self._anchors: dict[str, Tree] = {}
        self._tree: Tree | None = None

    def build(self) -> Tree:
        """Return the value of the text."""
        self._find_control_characters()
        documents = 0
        for event in self._events():
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(
                        event, "a second document", "keep one document per file"
                    )
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)):
                self._node(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close(event)
        if self._tree is None:
            hint = "write one, or remove the file"
            raise refusal(self._file, 1, 1, "the document is empty", hint)
        return self._tree

    # --- what a careful author would not write ---

    def _find_control_characters(self) -> None:
        found = _ODD_IN_TEXT.search(self._text)
        if found:
            line = self._text.count("\n", 0, found.start()) + 1
            column = found.start() - self._text.rfind("\n", 0, found.start())
            message = f"control character U+{ord(found[0]):04X}"
            problem = Problem(self._file, line, column, "", message, "remove it")
            self._warn(problem)
            self._text = self.cleaned(self._text)

    @staticmethod
    def cleaned(text: str) -> str:
        """Return a text with spaces in the place of control characters."""
        return _ODD_IN_TEXT.sub(" ", text)

    def _warn(self, problem: Problem) -> None:
        if self._odd is None:
            raise SpecError([problem])
        self._odd.warnings.append(replace(problem, severity="warning"))

    def _shorthand(self, event: yaml.Event, message: str, hint: str) -> None:
        if self._odd is None:
            self._refuse(event, message, hint)
        self._odd.shorthands.append(self._problem(event, message, hint))

    def _tag(self, event: _ValueEvent) -> None:
        tag = str(event.tag).replace(_CORE_TAG, "!!")
        hint = "remove it; quote what has to be text"
        if event.tag in _KNOWN_TAGS:
            self._shorthand(event, f"tag {tag}", hint)
        else:
            self._warn(self._problem(event, f"tag {tag}", hint))

    # --- aliases ---

    def _alias(self, event: yaml.AliasEvent) -> None:
        """Add a copy of what an anchor names; it counts like any other value."""
        hint = "use $ref, or repeat it"
        tree = self._anchors.get(str(event.anchor))
        if tree is None or (self._open and self._open[-1].wants_key):
            self._refuse(event, f"alias *{event.anchor}", hint)
        self._shorthand(event, f"alias *{event.anchor}", hint)
        self._count(event, tree.size())
        self._check_depth(event, tree.depth())
        copied = tree.copy()
        mark = self._mark(event)
        self._add(
            copied.value, replace(copied.mark, line=mark.line, column=mark.column)
        )

    def _close(self, event: yaml.Event) -> None:
        opened = self._open.pop()
        del self._path[max(len(self._open) - 1, 0) :]
        tree = Tree(opened.value, opened.mark)
        if opened.has_merge:
            self._merge(event, tree)
        if opened.anchor is not None:
            self._anchors[opened.anchor] = tree

    def _merge(self, event: yaml.Event, tree: Tree) -> None:
        """Add the members of other mappings, as the key `<<` says."""
        merged = tree.member("<<")
        tree.remove("<<")
        is_list = isinstance(merged.value, list)
        parts = [merged.member(t) for t in merged.mark.members] if is_list else [merged]
        for part in parts:
            if not isinstance(part.value, dict):
                self._refuse(event, "merge key << of no mapping", "repeat the keys")
            for key in part.value:
                if key not in tree.mark.members:
                    tree.put(key, part.member(key))

    # --- events ---

    def _events(self) -> Iterator[yaml.Event]:
        language = "JSON" if self._is_json else "YAML"
        try:
            yield from yaml.parse(self._text, Loader=_PARSER)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            fault = error.problem or error.context or "the parser stopped"
            hint = next((h for part, h in _SYNTAX_HINTS.items() if part in fault), "")
            if mark and self._text[mark.index : mark.index + 1] == "\t":
                fault, hint = "a tab in front of a token", "indent with spaces"
            found = f"not {language}: {fault}"
            raise refusal(self._file, line, column, found, hint) from None
        except yaml.YAMLError:
            raise refusal(self._file, 1, 1, f"not {language}") from None

    def _node(self, event: _ValueEvent) -> None:
        if event.anchor is not None:
            self._shorthand(event, f"anchor &{event.anchor}", "use $ref, or repeat it")
        if event.tag is not None:
            self._tag(event)
        self._count(event, 1)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        else:
            self._collection(event)

    def _count(self, event: yaml.Event, values: int) -> None:
        self._values += values
        if self._values > self._limits.values:
            found = f"more than {self._limits.values} values"
            self._refuse(event, found, "split the file, or raise --max-mib")

    def _check_depth(self, event: yaml.Event, levels: int) -> None:
        if len(self._open) + levels > self._limits.depth:
            found = f"nested deeper than {self._limits.depth} levels"
            self._refuse(event, found, "name the inner part in components")

    def _collection(self, event: yaml.CollectionStartEvent) -> None:
        if self._open and self._open[-1].wants_key:
            self._refuse(
                event, "a key that is not text", "write a plain word as the key"
            )
        self._check_depth(event, 1)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        opened = _Open({} if is_mapping else [], self._mark(event), event.anchor)
        self._path = self._pointer_tokens()
        self._add(opened.value, opened.mark)
        self._open.append(opened)

    def _add(self, value: JsonValue, mark: Mark) -> None:
        if self._open:
            self._open[-1].add(value, mark)
        else:
            self._tree = Tree(value, mark)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        control = _ODD_IN_VALUE.search(event.value)
        if control:
            found = f"control character U+{ord(control[0]):04X} in a text"
            self._warn(self._problem(event, found, "remove the escape"))
            event.value = _ODD_IN_VALUE.sub(" ", event.value)
        if self._open and self._open[-1].wants_key:
            self._key(event)
            return
        value, mark = self._value(event), self._mark(event)
        self._add(value, mark)
        if event.anchor is not None:
            self._anchors[event.anchor] = Tree(value, mark)

    def _value(self, event: yaml.ScalarEvent) -> JsonValue:
        # An empty style is a plain scalar, the only kind whose words have a meaning.
        text = str(event.value)
        if event.style or (event.tag is not None and event.tag not in _PLAIN_TAGS):
            return text
        if is_no_json_number(text):
            self._refuse_number(event)
        value = plain_value(text)
        if isinstance(value, float) and not math.isfinite(value):
            self._refuse_number(event)
        if isinstance(value, str) and self._is_json:
            self._refuse(event, f"{value[:40]} is not JSON", "quote it")
        return value

    def _refuse_number(self, event: yaml.ScalarEvent) -> NoReturn:
        self._refuse(event, f"{event.value[:40]} is not a number in JSON", "quote it")

    def _key(self, event: yaml.ScalarEvent) -> None:
        key = str(event.value)
        if len(key) > _LONGEST_KEY:
            self._refuse(event, f"a key of {len(key)} characters", "shorten it")
        if not event.style:
            self._plain_key(event, key)
        mapping = self._open[-1]
        before = mapping.mark.members.get(key)
        if before is not None:
            found = f"{key!r} is already defined in line {before.line}"
            mapping.key = key
            self._refuse(event, found, "keep one of the two")
        mapping.key_place = _place(event)
        mapping.key = key

    def _plain_key(self, event: yaml.ScalarEvent, key: str) -> None:
        if key == "<<":
            hint = "use allOf with $ref, or repeat the keys"
            self._shorthand(event, "merge key <<", hint)
            self._open[-1].has_merge = True
        if not (_STATUS_CODE.fullmatch(key) or isinstance(plain_value(key), str)):
            found = f"the key {key or '(nothing)'} is not text"
            self._shorthand(event, found, f'quote it: "{key}"')

    def _mark(self, event: yaml.Event) -> Mark:
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

    def _problem(self, event: yaml.Event, message: str, hint: str) -> Problem:
        line, column = _place(event)
        pointer = join(self._pointer_tokens())
        place = place_name(pointer)
        return Problem(self._file, line, column, pointer, message, hint, place=place)

    def _refuse(self, event: yaml.Event, message: str, hint: str) -> NoReturn:
        raise SpecError([self._problem(event, message, hint)])


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
