"""The calls of a page: request lines, labelled methods and addresses, paths with names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeAlias

from ..claims import Claim, ClaimedType, ClaimKind, PageClaim
from .blocks import Text
from .message_claims import ShownQuery, queries_in
from .sample_claims import type_of_word
from .vocabulary import METHODS


@dataclass(frozen=True, slots=True)
class PageCall:
    """A call: the path has braces where the page names its parameters."""

    line: int
    method: str
    path: str
    host: str = ""
    """The host of an address that is not relative."""
    shown: str = ""
    """The path with sample values, if the page has both."""
    named: int | None = None
    """The line that names the parameters, if it is another one."""


Calls: TypeAlias = tuple[tuple[str, str], ...]
"""Methods and paths of calls."""

_PATH = r"(?:https?://(?P<host>[^/\s]+))?(?P<path>/[^\s?#]*)"
_CALL = re.compile(rf"^(?P<method>{METHODS}) {_PATH}")
_METHOD = re.compile(rf"^(?:REST )?Method: *(?P<method>{METHODS})\b", re.IGNORECASE)
_URL = re.compile(rf"^(?:URLs?|Endpoint): *{_PATH}")
_HOST = re.compile(r"^Host: *(?P<host>[\w.-]+)", re.IGNORECASE)
_TEMPLATE = re.compile(r"(?:https?://[^/\s]+)?(?P<path>/[^\s?#{]*\{[^\s?#]*)")
_VARIABLE = re.compile(r"\{([^{}]*)\}")
_MOST_CALLS = 500
_WHOLE = ClaimedType("whole numbers", frozenset({"integer"}))
_TEXT_ID = re.compile(r"(?=[^\d]*\d)[\w.-]+")
"""A text with a digit: other words may stand for an id."""


class CallReader:
    """Reads lines, and remembers the calls above the next part of the page."""

    def __init__(self) -> None:
        self._calls: list[PageCall] = []
        self._known = set[tuple[str, str]]()
        self._method = ""
        self._templates: list[Text] = []
        self._queries: list[ShownQuery] = []
        self.above: Calls = ()
        """Methods and paths of the last calls that no other part is between."""
        self.are_apart = False
        """Whether there are calls below a part that is about other calls."""
        self._is_below_part = False

    @property
    def calls(self) -> list[PageCall]:
        """The calls, with the paths that name their parameters if the page has them."""
        return [self._named(call) for call in self._calls]

    @property
    def other_paths(self) -> list[Text]:
        """The paths that name parameters, but are those of no call."""
        known = [call.path for call in self._calls]
        return [
            template
            for template in self._templates
            if known and not any(is_instance(path, template.text) for path in known)
        ]

    def read(self, line: Text) -> bool:
        """Read a line, and return whether it is a path that names its parameters."""
        template = _TEMPLATE.fullmatch(line.text)
        if template and len(self._templates) < _MOST_CALLS:
            self._templates.append(Text(line.line, template["path"]))
        if call := _CALL.match(line.text):
            self._call(line.line, call["method"], call)
        if method := _METHOD.match(line.text):
            self._method = method["method"].upper()
        if self._method and (url := _URL.match(line.text)):
            self._call(line.line, self._method, url)
        if self._calls and (host := _HOST.match(line.text)):
            last = self._calls[-1]
            self._calls[-1] = replace(last, host=last.host or host["host"])
        self._queries += queries_in(line)
        return template is not None

    def _call(self, line: int, method: str, address: re.Match[str]) -> None:
        call = PageCall(line, method, address["path"], address["host"] or "")
        key = (method, call.path)
        if len(self._known) == _MOST_CALLS:
            return
        if key not in self._known:
            self._known.add(key)
            self._calls.append(call)
        is_other = bool(self.above) and key not in self.above
        self.are_apart |= self._is_below_part and is_other
        self.above = (*(() if self._is_below_part else self.above), key)
        self._is_below_part = False

    def _named(self, call: PageCall) -> PageCall:
        for template in self._templates:
            if is_instance(call.path, template.text):
                path, line = template.text, template.line
                return replace(call, path=path, shown=call.path, named=line)
        return call

    def begin_part(self) -> Calls:
        """Return the calls above a part; a call below it is not of this part."""
        self._is_below_part = True
        return self.above

    def claims(self, call: PageCall, ids: Iterable[str]) -> Iterator[PageClaim]:
        """Yield the claims of a call; a path without names claims nothing of its parameters.

        `ids` are those that samples show.
        """
        shown_ids = list(ids)
        are_whole = bool(shown_ids) and all(map(str.isdecimal, shown_ids))
        line = call.named or call.line
        names: list[str] = _VARIABLE.findall(call.path)
        for name in names:
            yield Claim(ClaimKind.PARAMETER, (), name, line)
            yield Claim(ClaimKind.PLACE, (name,), "path", line)
            if are_whole and not call.shown and name.lower().endswith("id"):
                yield Claim(ClaimKind.ID, (name,), _WHOLE, call.line)
        is_only = len(self._calls) == 1
        for query in self._queries:
            is_shown = query.path and query.path in (call.shown, call.path)
            if (
                is_shown
                or is_instance(query.path, call.path)
                or (is_only and not query.path)
            ):
                yield from query.claims()


def ids_shown(call: PageCall, template: str) -> Iterator[PageClaim]:
    """Yield the types of the ids that a call shows where a path names parameters."""
    names: list[str] = _VARIABLE.findall(template)
    values = _shown(call.shown or call.path, template)
    for name, shown in zip(names, values, strict=True) if values else ():
        if shown.isdecimal():
            yield Claim(ClaimKind.ID, (name,), _WHOLE, call.line)
        elif _TEXT_ID.fullmatch(shown):
            text = f"texts such as {shown!r}"
            type_ = replace(type_of_word(shown), text=text)
            yield Claim(ClaimKind.ID, (name,), type_, call.line)


def is_instance(path: str, template: str) -> bool:
    """Return whether a path is what a template with named parameters describes."""
    return _shown(path, template) is not None


def _shown(path: str, template: str) -> list[str] | None:
    """Return what a path has for the variables of a template, None if it is no instance."""
    wanted, segments = _segments(template), path.split("/")
    if len(wanted) != len(segments):
        return None
    found: list[str] = []
    for segment, literals in zip(segments, wanted, strict=True):
        values = _between(segment, literals)
        if values is None:
            return None
        found += values
    return found


@cache
def _segments(template: str) -> tuple[tuple[str, ...], ...]:
    """Return the literals of each segment of a template; a variable is between two of them."""
    segments = _VARIABLE.sub("{}", template).split("/")
    return tuple(tuple(segment.split("{}")) for segment in segments)


def _between(segment: str, literals: Sequence[str]) -> list[str] | None:
    """Return what is between literals: little for each variable, the rest for the last."""
    first, last = literals[0], literals[-1]
    if len(literals) == 1:
        return [] if segment == first else None
    at, end = len(first), len(segment) - len(last)
    if not segment.startswith(first) or not segment.endswith(last):
        return None
    found: list[str] = []
    for literal in literals[1:-1]:
        place = segment.find(literal, at + 1, end)
        if place < 0:
            return None
        found.append(segment[at:place])
        at = place + len(literal)
    return [*found, segment[at:end]] if at < end else None
