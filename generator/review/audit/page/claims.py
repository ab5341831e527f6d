"""Blocks of a page -> what the page claims, in parts: calls, messages, tables and samples."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import takewhile
from typing import Literal, TypeAlias

from ..claims import Claim, ClaimKind, PageClaim, Steps
from . import sample_claims, table_claims
from .blocks import Block, Code, Heading, Page, Paragraph, Row, Table, Text, Unknown
from .calls import CallReader, Calls, PageCall
from .endings import Ending, ending_of
from .listed_values import lost_list
from .loose_json import begins_sample, samples_in
from .message_claims import Message, MessageReader, headers_in, status, statuses_in

Form: TypeAlias = Literal["call", "messages", "status table", "table", "sample"]


@dataclass(frozen=True)
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
    calls: Calls = ()
    """Methods and paths of the last calls above it that no other part is between."""
    partial: frozenset[Steps] = frozenset()
    """Positions of objects of which a sample shows a part only."""

    @property
    def names(self) -> set[str]:
        """The fields of the thing itself, or of the first item of a list."""
        kinds = (ClaimKind.FIELD, ClaimKind.PARENT, ClaimKind.KEY)
        named = (claim for claim in self.claims if claim.kind in kinds)
        return {c.text for c in named if all(step == 0 for step in c.subject)}

    @cached_property
    def keys(self) -> Mapping[Steps, Sequence[str]]:
        """The keys of each object in a sample."""
        return _texts_by_subject(self.claims, ClaimKind.KEY)

    @cached_property
    def values(self) -> Mapping[Steps, Sequence[str]]:
        """The values that each row lists."""
        return _texts_by_subject(self.claims, ClaimKind.VALUE)

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
    ending: Ending | None = None
    """Where the page ends, if it was not saved to its end."""
    other_paths: tuple[Text, ...] = ()
    """Paths that name parameters, but are those of no call of the page."""

    @property
    def calls(self) -> list[PageCall]:
        """The calls that the page documents."""
        return [part.call for part in self.parts if part.call]


_PLACES = {
    "path param": "path",
    "query": "query",
    "url param": "query",
    "body": "body",
    "request field": "body",
    "request header": "header",
}
"""Words of headings, and where the inputs in the table below stand."""
_LONGEST_SENTENCE = 500
_OTHER_CALL = re.compile(r"((?:[A-Z]\w* )+)(?:call|endpoint|method)\b")
_PROMISES_TABLE = re.compile(r"\b(?:attributes|fields?|parameters?|properties)$", re.I)
_PROMISES_SAMPLE = re.compile(r"(?:response |request )?(?:examples?|samples?)$", re.I)


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
        self._calls = CallReader()
        self._titles: list[str] = []
        self._headings: list[Heading] = []
        self._promise: Heading | None = None
        self._of_calls = defaultdict[Calls, list[PageClaim]](list)
        self._is_code = False
        self._sentence = ""
        self._tables: list[Part] = []
        self._samples: list[Part] = []
        self._ids: list[str] = []
        self._is_below_heading = False
        self._unknown: list[Unknown] = []
        self._unread: list[Unread] = []

    def read(self, block: Block) -> None:
        """Read the next block of the page."""
        is_status = isinstance(block, Paragraph) and block.text.startswith("HTTP/")
        self._is_code = isinstance(block, Code) or is_status
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
        found_calls = self._calls.calls
        ending = ending_of(page, lacks_answer=bool(found_calls) and not self._answers)
        if ending and ending.within:
            self._close_cut(page.blocks[-1])
        self._missed_promise()
        samples = [_fragment(s) if found_calls else s for s in self._samples]
        calls = [
            Part("call", c.line, tuple(self._calls.claims(c, self._ids)), call=c)
            for c in found_calls
        ]
        parts = (*calls, *self._messages_of_calls(), *self._tables, *samples)
        unread = [*self._unread, Unread(ending.line)] if ending else self._unread
        return PageClaims(
            page,
            parts,
            tuple(self._unknown),
            tuple(unread),
            ending,
            tuple(self._calls.other_paths),
        )

    @property
    def _answers(self) -> bool:
        """Whether the page says anything of an answer."""
        said = (claim for claims in self._of_calls.values() for claim in claims)
        first = min((call.line for call in self._calls.calls), default=0)
        below = [p for p in (*self._tables, *self._samples) if (p.line or 0) > first]
        return (
            any("response" in title.lower() for title in self._titles)
            or any(c.kind is ClaimKind.STATUS and c.text < "3" for c in said)
            or any(not part.is_request for part in below)
        )

    def _close_cut(self, last: Block) -> None:
        """Leave out what is only wrong with the last block because the page ends in it."""
        match last:
            case Heading():
                self._promise = None
            case Unknown():
                self._unknown.pop()
            case Code() if self._samples:
                sample = self._samples[-1]
                end = last.lines[-1].line
                cut = (ClaimKind.SYNTAX, ClaimKind.SHOWN)
                claims = (
                    c for c in sample.claims if c.kind not in cut or c.place != end
                )
                self._samples[-1] = replace(sample, claims=tuple(claims))
            case _:
                pass

    def _messages_of_calls(self) -> Iterator[Part]:
        """Yield what is said of calls, apart only where the page has several in turn."""
        groups = self._of_calls
        if self._calls.are_apart:
            for above, claims in groups.items():
                yield Part("messages", None, tuple(claims), calls=above)
        elif groups:
            claims = [claim for claims in groups.values() for claim in claims]
            claims.sort(key=lambda claim: claim.place or 0)
            yield Part("messages", None, tuple(claims))

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
        self._add(self._messages.claims(heading, self._section))
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
        if self._calls.read(line):
            self._promise = None
        self._add(self._messages.claims(line, self._section))

    def _prose(self, line: Text) -> None:
        """Read what a line says of messages, except for a sentence about another call."""
        for start, claim in (*statuses_in(line), *headers_in(line)):
            sentence = _end_of(f"{self._sentence} {line.text[:start]}")
            named = _OTHER_CALL.search(sentence)
            if not (named and self._is_other(named[1])):
                self._add([claim])
        self._sentence = _end_of(f"{self._sentence} {line.text}")

    def _is_other(self, call: str) -> bool:
        return not any(call.strip() in t or t in call for t in self._titles)

    def _add(self, claims: Iterable[PageClaim]) -> None:
        """Add claims about calls: code is about those above it, other words about all."""
        if found := list(claims):
            self._of_calls[self._calls.above if self._is_code else ()] += found

    def _part(
        self, form: Form, line: int, claims: Iterable[PageClaim], *, is_request: bool
    ) -> Part:
        """Return a part that is below the last headings and calls."""
        heading = " ".join(heading.text for heading in self._headings)
        calls = self._calls.begin_part()
        return Part(form, line, tuple(claims), is_request, heading=heading, calls=calls)

    def _code(self, code: Code) -> None:
        self._sentence = ""
        if self._promise and _PROMISES_SAMPLE.fullmatch(self._promise.text):
            self._promise = None
        for line in takewhile(lambda line: not begins_sample(line.text), code.lines):
            self._line(Text(line.line, line.text.strip()))
            self._add(claim for _, claim in statuses_in(line))
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
            for row in table_claims.with_flags(table.rows):
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
        methods = {method for method, _ in self._calls.above}
        is_query = methods and methods <= {"GET", "DELETE"}
        return self._place or ("query" if is_query else "")

    def _headers(self, table: Table) -> None:
        if self._section != "request":
            for row in table.rows:
                name = row.cell("header").text
                self._add([Claim(ClaimKind.HEADER, (), name, row.line)])

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
            self._add([status(row.line, row.cell("notes").text[:3])])
        return True


def _texts_by_subject(
    claims: Iterable[PageClaim], kind: ClaimKind
) -> Mapping[Steps, Sequence[str]]:
    found = defaultdict[Steps, list[str]](list)
    for claim in claims:
        if claim.kind is kind:
            found[claim.subject].append(claim.text)
    return found


def _end_of(text: str) -> str:
    """Return the sentence that a text ends in, or the end of a very long one."""
    return re.split(r"(?<=[.!?])\s", text[-_LONGEST_SENTENCE:])[-1]


def _fragment(sample: Part) -> Part:
    """Return a sample above all calls of its page as one that shows parts of objects only."""
    shown = frozenset(claim.subject for claim in sample.claims)
    return sample if sample.calls else replace(sample, partial=shown)
