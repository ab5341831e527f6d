"""Lines of HTTP messages and of prose -> what they claim of the calls of a page.

The claims are about a call: the headers and media types of its messages, and whether it is
deprecated. Parameters that an address shows are about the call with that path.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Literal, TypeAlias
from urllib.parse import unquote

from ..claims import Claim, ClaimKind, PageClaim, Steps
from .blocks import Text
from .sample_claims import type_of_word
from .stated import day_in
from .vocabulary import METHODS, STATUS_LINE

Message: TypeAlias = Literal["", "request", "response"]

_REQUEST_LINE = re.compile(rf"(?:{METHODS}) \S+(?: HTTP/[\d.]+)?$|curl\b")
_PHRASES = "|".join(re.escape(status.phrase) for status in HTTPStatus)
_STATUS = re.compile(
    rf"\bHTTP(?:/[\d.]+)? ([1-5]\d\d)\b|\bStatus(?: code)?:? ([1-5]\d\d)\b"
    rf"|\b([1-5]\d\d) (?:{_PHRASES})\b",
    re.IGNORECASE,
)
_HEADER = re.compile(r"(?P<name>[A-Z][\w-]*): (?P<value>\S.*)")
_TRANSPORT = frozenset("""
    accept-ranges age cache-control connection content-encoding content-length date etag
    expires keep-alive pragma server set-cookie status strict-transport-security
    transfer-encoding vary via
    """.split())
"""Headers that any response may have; no page documents them."""
_SAID_HEADER = re.compile(r"\b(?P<name>[A-Z][\w-]{1,80})[`'\"]? header\b")
_OF_REQUESTS = frozenset(
    "accept authorization content-type http request response".split()
)
"""Words before "header" that are no header of a response."""
_DEPRECATED = re.compile(
    r"^deprecated\b"
    r"|\b(?:api|call|endpoint|method|operation|report|resource)\b(?:\.\d|[^.;'\u2019`]){0,200}"
    r"\b(?:is|was|are|been)\s+(?:now\s+)?deprecated\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?P<path>/[^\s?#\"'`]{0,500})\?(?P<query>[^\s#\"'`]+)")
_QUERY_ALONE = re.compile(r"(?<![^\s(\"'`])\?(?P<query>[\w.%\[\]-]+=[^\s#\"'`]+)")
_EQUIVALENT = re.compile(
    r"\bequivalent to [`'\"]?\?(?P<query>[^\s`'\"]+)", re.IGNORECASE
)
"""What a call does without parameters, said by the parameters that do the same."""
_PLAIN = re.compile(r"[\w.:+-]+")
_WORD = re.compile(r"[\w.-]+")


def status(line: int, code: str) -> PageClaim:
    """Return the claim of a status."""
    return Claim(ClaimKind.STATUS, (), code, line)


def statuses_in(line: Text) -> Iterator[tuple[int, PageClaim]]:
    """Yield the statuses in a line, each with its place in the line."""
    for found in _STATUS.finditer(line.text):
        code = next(code for code in found.groups() if code)
        yield found.start(), status(line.line, code)


def headers_in(line: Text) -> Iterator[tuple[int, PageClaim]]:
    """Yield the headers of responses that sentences name, each with its place in the line."""
    for found in _SAID_HEADER.finditer(line.text):
        if found["name"].lower() not in _OF_REQUESTS:
            claim: PageClaim = Claim(ClaimKind.HEADER, (), found["name"], line.line)
            yield found.start(), claim


class MessageReader:
    """Reads lines, and remembers whether the message of a request or a response goes on."""

    def __init__(self) -> None:
        self._message: Message = ""

    def claims(self, line: Text, section: Message) -> Iterator[PageClaim]:
        """Yield what the next line claims of all calls of the page."""
        header = _HEADER.fullmatch(line.text)
        if STATUS_LINE.match(line.text):
            self._message = "response"
        elif _REQUEST_LINE.match(line.text):
            self._message = "request"
        elif not header:
            self._message = ""
        elif header["name"].lower() == "content-type":
            is_response = (self._message or section) == "response"
            kind = ClaimKind.PRODUCES if is_response else ClaimKind.CONSUMES
            media_type = header["value"].partition(";")[0].strip().lower()
            yield Claim(kind, (), media_type, line.line)
        elif self._message == "response" and header["name"].lower() not in _TRANSPORT:
            yield Claim(ClaimKind.HEADER, (), header["name"], line.line)
        if _DEPRECATED.search(line.text):
            yield Claim(ClaimKind.DEPRECATED, (), "deprecated", line.line)
            if day := day_in(line.text):
                yield Claim(ClaimKind.SINCE, (), day, line.line)
        yield from _defaults_in(line)


def _defaults_in(line: Text) -> Iterator[PageClaim]:
    if found := _EQUIVALENT.search(line.text):
        for pair in found["query"].rstrip(".,;)").split("&"):
            name, _, value = pair.partition("=")
            if _PLAIN.fullmatch(value):
                yield Claim(ClaimKind.DEFAULT, (name,), value, line.line)


@dataclass(frozen=True, slots=True)
class ShownQuery:
    """An address with parameters, as a sample or a sentence shows it."""

    line: int
    path: str
    """It is empty where the sentence has only the parameters."""
    query: str

    def claims(self) -> Iterator[PageClaim]:
        """Yield its parameters, where they stand, and the values and lists that it shows."""
        pairs = [pair.partition("=") for pair in self.query.split("&")]
        counts = Counter(name for name, _, _ in pairs)
        for written, _, value in pairs:
            name, value = unquote(written).removesuffix("[]"), unquote(value)
            if not _WORD.fullmatch(name):
                continue
            steps: Steps = (name,)
            yield Claim(ClaimKind.QUERY, (), name, self.line)
            yield Claim(ClaimKind.PLACE, steps, "query", self.line)
            form = "repeated" if counts[written] > 1 else ""
            if written != name and unquote(written).endswith("[]"):
                form = "brackets"
            elif re.fullmatch(r"[\w-]+(?:,[\w-]+)+", value):
                form = "commas"
            if form:
                yield Claim(ClaimKind.SERIAL, steps, form, self.line)
            for word in value.split(",") if form == "commas" else [value]:
                if _PLAIN.fullmatch(word):
                    yield Claim(ClaimKind.SHOWN, steps, word, self.line)
                    yield from self._types(steps, word, is_list=bool(form))

    def _types(self, steps: Steps, word: str, *, is_list: bool) -> Iterator[PageClaim]:
        """Yield the types of a value: it is that of an item if the parameter is a list."""
        type_ = type_of_word(word)
        if not word.isdecimal():
            yield Claim(ClaimKind.EXAMPLE, (*steps, 0), type_, self.line)
            if not is_list:
                either = replace(type_, kinds=type_.kinds | {"array"})
                yield Claim(ClaimKind.EXAMPLE, steps, either, self.line)


def queries_in(line: Text) -> Iterator[ShownQuery]:
    """Yield the addresses with parameters in a line."""
    for found in _ADDRESS.finditer(line.text):
        path = re.sub(r"^//[^/]*", "", found["path"])
        yield ShownQuery(line.line, path, found["query"].rstrip(".,;)"))
    for found in _QUERY_ALONE.finditer(line.text):
        yield ShownQuery(line.line, "", found["query"].rstrip(".,;)"))
