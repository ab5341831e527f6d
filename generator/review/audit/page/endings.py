"""Where a page ends that was not saved to its end.

Copies of pages lack their end. A page ends too early within a sample, below the head of a message
that has a body, below the header of a table or below a heading that promises something. A page of
a call that says nothing of the answer lacks its end too, or its answer has left it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .blocks import Block, Code, Heading, Page, Paragraph, Table, Unknown
from .loose_json import samples_in

_OF_MESSAGES = re.compile(
    r"\b(?:re(?:quest|sponse)|attributes|fields?|parameters?|properties|examples?|samples?)\b",
    re.IGNORECASE,
)
_HAS_BODY = re.compile(r"Content-Type: \S*json\b.*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ending:
    """The end of a page that was not saved to its end."""

    line: int
    within: str
    """What the page ends in; "" if only its answer is not there."""
    table: int | None = None
    """The line of the table that the page may end in, between rows or in the last one."""
    row: int = 0
    """The line of the last row of that table."""

    is_sample: bool = False
    """Whether the page may end in its last sample."""

    def is_in(self, table: int | None) -> bool:
        """Return whether a table may lack rows."""
        return self.table is not None and self.table == table


def ending_of(page: Page, *, lacks_answer: bool) -> Ending | None:
    """Return where a page ends too early, None if it is whole."""
    if not (page.blocks and page.lines):
        return None
    line, last = page.lines[-1].line, page.blocks[-1]
    within = _within(last)
    if not within and not lacks_answer:
        return None
    if isinstance(last, Table) and last.rows:
        return Ending(line, within, last.line, last.rows[-1].line)
    return Ending(line, within, is_sample=isinstance(last, Code))


def _within(last: Block) -> str:
    """Return what a page ends in by its last block, "" if that is whole."""
    match last:
        case Heading() if _OF_MESSAGES.search(last.text):
            return f"below the heading {last.text!r}"
        case Unknown() if last.message.startswith("a table without rows:"):
            return "below the header of a table"
        case Table(rows=()):
            return "below the header of a table"
        case Code(lines=()):
            return "below the fence of a sample"
        case Code() if _is_open(last):
            return "within a sample"
        case Code() | Paragraph():
            text = last.lines[-1].text if isinstance(last, Code) else last.text
            has_body = _HAS_BODY.match(text.strip())
            return "above the body of a message" if has_body else ""
        case _:
            return ""


def _is_open(code: Code) -> bool:
    """Return whether the last JSON in lines of code goes on behind them.

    If it ends in the bracket of the whole, another one is missing within it; if others are
    missing too, it is printed without them.
    """
    first, end = (line.text.expandtabs() for line in (code.lines[0], code.lines[-1]))
    if end.lstrip().startswith(("}", "]")) and _indent(end) <= _indent(first):
        return False
    last = list(samples_in(code.lines))[-1:]
    flaws = [flaw.text for printed in last for flaw in printed.flaws]
    is_bare = any(flaw.startswith(("an object has", "an array has")) for flaw in flaws)
    return not is_bare and any(f.endswith("is missing at the end") for f in flaws)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
