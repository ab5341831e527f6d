"""Blocks of a page -> what the page documents: calls, tables of names, statuses, samples."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import Literal, TypeAlias

from .blocks import Code, Heading, Page, Paragraph, Row, Table, Text, Unknown
from .listed_values import values_in
from .loose_json import Printed, samples_in
from .vocabulary import LINK, DocumentedType, flag, type_of

Section: TypeAlias = Literal["", "request", "response"]
TableKind: TypeAlias = Literal["request", "fields", "relations"]


@dataclass(frozen=True, slots=True)
class PageCall:
    """A call: the path has braces where the page names its parameters."""

    line: int
    method: str
    path: str
    shown: str = ""
    """The path with sample values, where the page writes both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row of a table: a parameter, a field or a link."""

    line: int
    names: tuple[str, ...]
    """More than one where a row says "a or b"."""
    type: DocumentedType | None = None
    required: bool | None = None
    default: str | None = None
    """None where the table does not speak of defaults; "" for none."""
    values: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class NameTable:
    """A table of names."""

    line: int
    kind: TableKind
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A JSON sample and the part of the page it stands in."""

    section: Section
    printed: Printed


@dataclass(slots=True)
class Documented:
    """Everything a page documents."""

    page: Page
    endpoints: list[PageCall] = field(default_factory=list[PageCall])
    statuses: list[Text] = field(default_factory=list[Text])
    headers: list[Text] = field(default_factory=list[Text])
    tables: list[NameTable] = field(default_factory=list[NameTable])
    samples: list[Shown] = field(default_factory=list[Shown])
    unknown: list[Unknown] = field(default_factory=list[Unknown])

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found that could be held against a spec."""
        return not (self.endpoints or self.tables or self.samples or self.statuses)


_ARRAY = frozenset({"array"})
_METHODS = "GET|POST|PUT|PATCH|DELETE"
_CALL = re.compile(rf"^(?P<method>{_METHODS}) (?:https?://[^/\s]+)?(?P<path>/[^\s?#]*)")
_METHOD = re.compile(rf"^(?:REST )?Method: *(?P<method>{_METHODS})\b", re.IGNORECASE)
_URL = re.compile(r"^(?:URLs?|PageCall): *(?:https?://[^/\s]+)?(?P<path>/[^\s?#]*)")
_TEMPLATE = re.compile(r"(?:https?://[^/\s]+)?(?P<path>/[^\s?#]*\{[^\s?#]*)")
_PHRASES = "|".join(re.escape(status.phrase) for status in HTTPStatus)
_STATUS = re.compile(
    rf"\bHTTP(?:/[\d.]+)? ([1-5]\d\d)\b|\bStatus(?: code)?:? ([1-5]\d\d)\b"
    rf"|\b([1-5]\d\d) (?:{_PHRASES})\b",
    re.IGNORECASE,
)
_DEFAULT = re.compile(
    r"\bdefault(?:s to| is|:| value is) *[\"'`]?(?P<value>[\w-]+)", re.I
)
_PROMISES_TABLE = re.compile(r"\b(?:attributes|fields?|parameters?|properties)$", re.I)


def documented(page: Page) -> Documented:
    """Return what a page documents, in the order of the page."""
    reader = _ClaimReader(Documented(page))
    for block in page.blocks:
        reader.read(block)
    reader.finish()
    return reader.found


class _ClaimReader:
    """Reads blocks, and remembers under which headings it is."""

    def __init__(self, found: Documented) -> None:
        self.found = found
        self._section: Section = ""
        self._method = ""
        self._templates: list[str] = []
        self._promise: Heading | None = None

    def read(self, block: object) -> None:
        """Take one block of the page."""
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._line(block)
            case Code():
                self._code(block)
            case Table():
                self._promise = None
                self._table(block)
            case Unknown():
                self._promise = None
                self.found.unknown.append(block)
            case _:
                pass

    def finish(self) -> None:
        """Give calls the path with named parameters where the page writes it apart."""
        self._missed_promise()
        for template in self._templates:
            alike = [e for e in self.found.endpoints if is_instance(e.path, template)]
            for endpoint in alike:
                place = self.found.endpoints.index(endpoint)
                self.found.endpoints[place] = replace(
                    endpoint, path=template, shown=endpoint.path
                )

    def _heading(self, heading: Heading) -> None:
        self._missed_promise()
        words = heading.text.lower()
        if "response" in words:
            self._section = "response"
        elif "request" in words or "parameter" in words:
            self._section = "request"
        if _PROMISES_TABLE.search(words):
            self._promise = heading

    def _missed_promise(self) -> None:
        if self._promise:
            message = f"nothing under the heading {self._promise.text!r}"
            self.found.unknown.append(Unknown(self._promise.line, message))
        self._promise = None

    # --- lines ---

    def _line(self, line: Text) -> None:
        if template := _TEMPLATE.fullmatch(line.text):
            self._templates.append(template["path"])
            self._promise = None
        if call := _CALL.match(line.text):
            self._endpoint(line.line, call["method"], call["path"])
        if method := _METHOD.match(line.text):
            self._method = method["method"].upper()
        if self._method and (url := _URL.match(line.text)):
            self._endpoint(line.line, self._method, url["path"])
        for status in _STATUS.finditer(line.text):
            code = next(group for group in status.groups() if group)
            self.found.statuses.append(Text(line.line, code))

    def _endpoint(self, line: int, method: str, path: str) -> None:
        known = [(found.method, found.path) for found in self.found.endpoints]
        if (method, path) not in known:
            self.found.endpoints.append(PageCall(line, method, path))

    def _code(self, code: Code) -> None:
        samples = list(samples_in(code.lines))
        first = min((s.sample.line for s in samples), default=None)
        for line in code.lines:
            if first is None or line.line < first:
                self._line(Text(line.line, line.text.strip()))
        texts = [line.text.lstrip() for line in code.lines]
        answers = any(text.startswith("HTTP/") for text in texts)
        section: Section = "response" if answers else self._section
        self.found.samples += (Shown(section, sample) for sample in samples)

    # --- tables ---

    def _table(self, table: Table) -> None:
        if "status" in table.columns:
            codes = (Text(row.line, row.cell("status").text[:3]) for row in table.rows)
            self.found.statuses += (code for code in codes if code.text.isdecimal())
        elif "header" in table.columns:
            self.found.headers += (
                Text(r.line, r.cell("header").text) for r in table.rows
            )
        else:
            kind = self._kind(table)
            fields = [row for row in table.rows if not self._is_header(row)]
            rows = tuple(entry for row in fields if (entry := self._entry(row)))
            self.found.tables.append(NameTable(table.line, kind, rows))

    def _kind(self, table: Table) -> TableKind:
        if "relation" in table.columns:
            return "relations"
        if "section" in table.columns:
            self._section = "response"
        elif "required" in table.columns:
            self._section = "request"
        return "request" if self._section == "request" else "fields"

    def _is_header(self, row: Row) -> bool:
        """Take the row of a header; rows below it without a section are of the body."""
        if row.cell("section").text.lower() not in ("header", "headers"):
            return False
        name, value = row.cell("name").text, row.cell("notes").text
        if name.lower() == "status":
            self.found.statuses.append(Text(row.line, value[:3]))
        else:
            self.found.headers.append(Text(row.line, name))
        return True

    def _entry(self, row: Row) -> TableRow | None:
        name = row.cell("name").text or row.cell("relation").text
        words = row.cell("type").text
        type_ = type_of(words)
        if words and type_ is None:
            self.found.unknown.append(
                Unknown(row.line, f"the type {words!r} of {name}")
            )
        if not name:
            self.found.unknown.append(Unknown(row.line, "a row without a name"))
            return None
        return TableRow(
            line=row.line,
            names=tuple(part.strip("`* ") for part in name.split(" or ")),
            type=_type(type_, row),
            required=_required(row),
            default=_default(row),
            values=values_in(row),
        )


def _type(type_: DocumentedType | None, row: Row) -> DocumentedType | None:
    if "relation" in row.cells:
        return LINK
    return _listed(type_, row) if type_ else None


def _required(row: Row) -> bool | None:
    return flag(row.cell("required").text) if "required" in row.cells else None


def _default(row: Row) -> str | None:
    if "default" in row.cells:
        return row.cell("default").text.strip("`\"' ")
    found = _DEFAULT.search(row.cell("notes").text)
    return found["value"] if found else None


def _listed(type_: DocumentedType, row: Row) -> DocumentedType:
    """Return the type with what the other cells say of lists and their items."""
    notes = row.cell("notes").text
    examples = [item.text for item in row.cell("notes").items]
    examples.append(row.cell("example").text)
    if any(_is_list(example) for example in examples):
        numeric = all(map(str.isdecimal, examples[-1].rpartition("=")[2].split(",")))
        items = (
            type_of("Int" if numeric else "String")
            if type_.items is None
            else type_.items
        )
        return replace(type_, kinds=_ARRAY, items=items)
    if type_.kinds == _ARRAY and type_.items is None:
        said = re.match(r"(?:Collection|List|Array) of (\w+ objects|strings)\b", notes)
        return type_of(f"list of {said[1]}") or type_ if said else type_
    return type_


def _is_list(example: str) -> bool:
    value = example.rpartition("=")[2]
    return re.fullmatch(r"[\w-]+(?:,[\w-]+)+", value) is not None


def is_instance(path: str, template: str) -> bool:
    """Tell whether a path is what a template with named parameters describes."""
    parts = re.split(r"\{[^{}]*\}", template)
    pattern = "[^/]+".join(map(re.escape, parts))
    return re.fullmatch(pattern, path) is not None
