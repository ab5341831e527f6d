"""Blocks of a page -> what the page claims, in parts: calls, messages, tables and samples."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Literal, TypeAlias

from ..claims import Claim, ClaimedType, ClaimKind, PageClaim, Steps
from . import sample_claims, table_claims
from .blocks import Block, Code, Heading, Page, Paragraph, Row, Table, Text, Unknown
from .listed_values import lost_list
from .loose_json import begins_sample, samples_in
from .message_claims import (
    Message,
    MessageReader,
    ShownQuery,
    headers_in,
    queries_in,
    status,
    statuses_in,
)

Form: TypeAlias = Literal["call", "messages", "status table", "table", "sample"]


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
    named: int = 0
    """The line of the path that names the parameters, 0 for that of the call."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page whose claims are all about one thing, which only a call names."""

    form: Form
    line: int | None
    """None for statuses, which may be anywhere on the page."""
    claims: tuple[PageClaim, ...]
    is_request: bool = False
    """Whether the page says that it is about a request."""
    call: PageCall | None = None
    heading: str = ""
    """The last headings above it that follow each other."""
    calls: tuple[PageCall, ...] = ()
    """The last calls above it that no other part is between."""
    partial: frozenset[Steps] = frozenset()
    """Positions of objects of which a sample shows a part only."""

    @property
    def names(self) -> set[str]:
        """The fields of the thing itself, or of the first item of a list."""
        kinds = (ClaimKind.FIELD, ClaimKind.KEY)
        named = (claim for claim in self.claims if claim.kind in kinds)
        return {c.text for c in named if all(step == 0 for step in c.subject)}

    def has(self, kind: ClaimKind) -> bool:
        """Return whether it makes a claim of a kind."""
        return any(claim.kind is kind for claim in self.claims)

    @property
    def is_array(self) -> bool:
        """Whether it is a sample of a list."""
        types = (c.types for c in self.claims if c.kind is ClaimKind.EXAMPLE)
        return "array" in next(types, ())


@dataclass(frozen=True, slots=True)
class Unread:
    """Where a table or a sample cannot be read, so that nothing is known to be missing in it."""

    line: int
    is_response: bool = False
    """Whether the page says that it is about a response."""


@dataclass(frozen=True, slots=True)
class PageClaims:
    """Everything that a page claims, and what of it is not understood.

    Tables come before samples: what both say has the line of the table.
    """

    page: Page
    parts: tuple[Part, ...]
    unknown: tuple[Unknown, ...]
    unread: tuple[Unread, ...] = ()

    @property
    def calls(self) -> list[PageCall]:
        """The calls that the page documents."""
        return [part.call for part in self.parts if part.call]


_METHODS = "GET|POST|PUT|PATCH|DELETE"
_PATH = r"(?:https?://(?P<host>[^/\s]+))?(?P<path>/[^\s?#]*)"
_CALL = re.compile(rf"^(?P<method>{_METHODS}) {_PATH}")
_METHOD = re.compile(rf"^(?:REST )?Method: *(?P<method>{_METHODS})\b", re.IGNORECASE)
_URL = re.compile(rf"^(?:URLs?|Endpoint): *{_PATH}")
_TEMPLATE = re.compile(r"(?:https?://[^/\s]+)?(?P<path>/[^\s?#]*\{[^\s?#]*)")
_VARIABLE = re.compile(r"\{([^{}]*)\}")
_PLACES = {
    "path param": "path",
    "query": "query",
    "url param": "query",
    "body": "body",
    "request field": "body",
    "request header": "header",
}
"""Words of headings, and where the inputs in the table below stand."""
_OTHER_CALL = re.compile(r"((?:[A-Z]\w* )+)(?:call|endpoint|method)\b")
_PROMISES_TABLE = re.compile(r"\b(?:attributes|fields?|parameters?|properties)$", re.I)
_PROMISES_SAMPLE = re.compile(r"(?:response |request )?(?:examples?|samples?)$", re.I)
_WHOLE = ClaimedType("whole numbers", frozenset({"integer"}))


def page_claims(page: Page) -> PageClaims:
    """Return the claims of a page and what of it is not understood."""
    reader = _Reader()
    for block in page.blocks:
        reader.read(block)
    return reader.close(page)


class _Reader:
    """Reads blocks, and remembers the headings above them."""

    def __init__(self) -> None:
        self._section: Message = ""
        self._place = ""
        self._messages = MessageReader()
        self._method = ""
        self._calls: list[PageCall] = []
        self._last_calls: tuple[PageCall, ...] = ()
        self._templates: list[tuple[int, str]] = []
        self._titles: list[str] = []
        self._headings: list[Heading] = []
        self._promise: Heading | None = None
        self._queries: list[ShownQuery] = []
        self._of_calls: list[PageClaim] = []
        self._sentence = ""
        self._tables: list[Part] = []
        self._samples: list[Part] = []
        self._ids: list[str] = []
        self._is_below_part = self._is_below_heading = False
        self._unknown: list[Unknown] = []
        self._unread: list[Unread] = []

    def read(self, block: Block) -> None:
        """Read the next block of the page."""
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._line(block)
                self._prose(block)
            case Code():
                self._code(block)
            case Table():
                self._promise = None
                self._table(block)
            case Unknown():
                self._promise = None
                self._not_read(block)
        self._is_below_heading = isinstance(block, Heading)

    def close(self, page: Page) -> PageClaims:
        """Return the claims of all blocks."""
        self._missed_promise()
        samples = map(_fragment if self._calls else replace, self._samples)
        whole = bool(self._ids) and all(map(str.isdecimal, self._ids))
        named = map(self._named, self._calls)
        calls = [_call_part(call, whole, self._queries) for call in named]
        messages = [Part("messages", None, tuple(self._of_calls))]
        found = messages if self._of_calls else ()
        parts = (*calls, *found, *self._tables, *samples)
        return PageClaims(page, parts, tuple(self._unknown), tuple(self._unread))

    def _named(self, call: PageCall) -> PageCall:
        """Return a call with the path that names its parameters, if the page has one."""
        for line, template in self._templates:
            if is_instance(call.path, template):
                call = replace(call, path=template, shown=call.path, named=line)
        return call

    def _heading(self, heading: Heading) -> None:
        self._titles.append(heading.text)
        self._sentence = ""
        self._headings = [*(self._headings if self._is_below_heading else ()), heading]
        words = heading.text.lower()
        if not (self._is_below_heading and self._repeats_promise(words)):
            self._missed_promise()
        if "response" in words:
            self._section = "response"
        elif "request" in words or "parameter" in words:
            self._section = "request"
        found = (place for word, place in _PLACES.items() if word in words)
        self._place = next(found, "")
        self._of_calls += self._messages.claims(heading, self._section)
        if _PROMISES_TABLE.search(words) or _PROMISES_SAMPLE.fullmatch(words):
            self._promise = heading

    def _repeats_promise(self, words: str) -> bool:
        """Return whether two headings in a row promise the same."""
        promised = self._promise.text.lower() if self._promise else ""
        return set(words.split()) <= set(promised.split())

    def _missed_promise(self) -> None:
        if self._promise:
            message = f"nothing under the heading {self._promise.text!r}"
            self._not_read(Unknown(self._promise.line, message))
        self._promise = None

    def _not_read(self, unknown: Unknown) -> None:
        self._unknown.append(unknown)
        self._unread.append(Unread(unknown.line, self._section == "response"))

    # --- lines ---

    def _line(self, line: Text) -> None:
        if template := _TEMPLATE.fullmatch(line.text):
            self._templates.append((line.line, template["path"]))
            self._promise = None
        if call := _CALL.match(line.text):
            self._call(line.line, call["method"], call)
        if method := _METHOD.match(line.text):
            self._method = method["method"].upper()
        if self._method and (url := _URL.match(line.text)):
            self._call(line.line, self._method, url)
        self._queries += queries_in(line)
        self._of_calls += self._messages.claims(line, self._section)

    def _prose(self, line: Text) -> None:
        """Read what a line says of messages, except for a sentence about another call."""
        for start, claim in (*statuses_in(line), *headers_in(line)):
            sentence = _end_of(f"{self._sentence} {line.text[:start]}")
            named = _OTHER_CALL.search(sentence)
            if not (named and self._is_other(named[1])):
                self._of_calls.append(claim)
        self._sentence = _end_of(f"{self._sentence} {line.text}")

    def _is_other(self, call: str) -> bool:
        return not any(call.strip() in t or t in call for t in self._titles)

    def _call(self, line: int, method: str, address: re.Match[str]) -> None:
        call = PageCall(line, method, address["path"], address["host"] or "")
        known = {(call.method, call.path): call for call in reversed(self._calls)}
        if (method, call.path) not in known:
            self._calls.append(call)
        above = () if self._is_below_part else self._last_calls
        self._last_calls = (*above, known.get((method, call.path), call))
        self._is_below_part = False

    def _part(
        self, form: Form, line: int, claims: Iterable[PageClaim], *, is_request: bool
    ) -> Part:
        """Return a part that is below the last headings and calls."""
        self._is_below_part = True
        heading = " ".join(heading.text for heading in self._headings)
        calls = self._last_calls
        return Part(form, line, tuple(claims), is_request, heading=heading, calls=calls)

    def _code(self, code: Code) -> None:
        self._sentence = ""
        if self._promise and _PROMISES_SAMPLE.fullmatch(self._promise.text):
            self._promise = None
        for line in takewhile(lambda line: not begins_sample(line.text), code.lines):
            self._line(Text(line.line, line.text.strip()))
            self._of_calls += (claim for _, claim in statuses_in(line))
        texts = [line.text.lstrip() for line in code.lines]
        responds = any(text.startswith("HTTP/") for text in texts)
        is_request = self._section == "request" and not responds
        for printed in samples_in(code.lines):
            claims = sample_claims.claims_of(printed)
            start = printed.sample.line
            part = self._part("sample", start, claims, is_request=is_request)
            partial = frozenset(sample_claims.partial_in(printed.sample))
            self._samples.append(replace(part, partial=partial))
            self._ids += sample_claims.ids_in(printed.sample)

    # --- tables ---

    def _table(self, table: Table) -> None:
        if "status" in table.columns:
            codes = ((row.line, row.cell("status").text[:3]) for row in table.rows)
            statuses = tuple(status(line, c) for line, c in codes if c.isdecimal())
            self._tables.append(Part("status table", table.line, statuses))
        elif "header" in table.columns:
            self._headers(table)
        elif "usage" not in table.columns:
            is_request = self._is_request(table)
            place = self._place_of_inputs() if is_request else ""
            claims: list[PageClaim] = []
            for row in table.rows:
                if not self._is_header(row):
                    self._unknown += table_claims.unknown_in(row)
                    claims += table_claims.claims_of(
                        row, is_request=is_request, place=place
                    )
            if lost := lost_list(table.rows):
                self._not_read(lost)
            elif table.is_cut:
                self._unread.append(Unread(table.line, self._section == "response"))
            part = self._part("table", table.line, claims, is_request=is_request)
            self._tables.append(part)

    def _place_of_inputs(self) -> str:
        """Return where the inputs in a table stand: without a body, they are in the query."""
        methods = {call.method for call in self._last_calls}
        is_query = methods and methods <= {"GET", "DELETE"}
        return self._place or ("query" if is_query else "")

    def _headers(self, table: Table) -> None:
        if self._section != "request":
            for row in table.rows:
                name = row.cell("header").text
                self._of_calls.append(Claim(ClaimKind.HEADER, (), name, row.line))

    def _is_request(self, table: Table) -> bool:
        if "relation" in table.columns:
            return False
        if "section" in table.columns:
            self._section = "response"
        elif "required" in table.columns:
            self._section = "request"
        return self._section == "request"

    def _is_header(self, row: Row) -> bool:
        """Read the row of a header; rows below it without a section are of the body."""
        if row.cell("section").text.lower() not in ("header", "headers"):
            return False
        if row.cell("name").text.lower() == "status":
            self._of_calls.append(status(row.line, row.cell("notes").text[:3]))
        return True


def _end_of(text: str) -> str:
    """Return the sentence that a text ends in."""
    return re.split(r"(?<=[.!?])\s", text)[-1]


def _fragment(sample: Part) -> Part:
    """Return a sample above all calls of its page as one that shows parts of objects only."""
    shown = frozenset(claim.subject for claim in sample.claims)
    return sample if sample.calls else replace(sample, partial=shown)


def _call_part(
    call: PageCall, has_whole_ids: bool, queries: Sequence[ShownQuery]
) -> Part:
    """Return the claims of a call; a path without names claims nothing of its parameters."""
    claims: list[PageClaim] = []
    line = call.named or call.line
    for name, shown in _variables(call):
        claims.append(Claim(ClaimKind.PARAMETER, (), name, line))
        claims.append(Claim(ClaimKind.PLACE, (name,), "path", line))
        if shown.isdecimal() or (has_whole_ids and name.lower().endswith("id")):
            claims.append(Claim(ClaimKind.ID, (name,), _WHOLE, call.line))
    for query in queries:
        if query.path == call.shown or is_instance(query.path, call.path):
            claims += query.claims()
    return Part("call", call.line, tuple(claims), call=call)


def _variables(call: PageCall) -> Iterator[tuple[str, str]]:
    """Yield the names in a path, each with the value that the page shows in its place."""
    names: list[str] = _VARIABLE.findall(call.path)
    match = _pattern(call.path).fullmatch(call.shown)
    yield from zip(names, match.groups() if match else [""] * len(names), strict=True)


def is_instance(path: str, template: str) -> bool:
    """Return whether a path is what a template with named parameters describes."""
    return _pattern(template).fullmatch(path) is not None


def _pattern(template: str) -> re.Pattern[str]:
    between = _VARIABLE.split(template)[::2]
    return re.compile("([^/]+)".join(map(re.escape, between)))
