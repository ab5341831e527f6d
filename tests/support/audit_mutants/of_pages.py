"""Descriptions of pages in which one fact is different."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from support.page_renderings import Prose

from .descriptions import (
    Block,
    Calls,
    Description,
    Request,
    Response,
    Sample,
    Table,
    Template,
)
from .known import Known
from .of_samples import call_changes, request_changes, response_changes, sample_changes
from .of_tables import Change, table_changes
from .words import INVENTED, dated, noted


@dataclass(frozen=True)
class PageMutant:
    """A page with one fact changed, and what a finding about it has to name."""

    kind: str
    what: str
    names: tuple[str, ...]
    page: Description
    block: int
    row: int = -1
    """The row that has the fact, -1 for anywhere in the block, or ANYWHERE."""


def page_mutants(page: Description, known: Known) -> Iterator[PageMutant]:
    """Yield every mutant of a page."""
    for index, block in enumerate(page.blocks):
        for kind, what, names, new, row in _of_block(block, known):
            blocks = (*page.blocks[:index], *new, *page.blocks[index + 1 :])
            changed_page = replace(page, blocks=blocks)
            what = f"{page.slug}: {what}"
            yield PageMutant(kind, what, names, changed_page, index, row)


def _of_block(block: Block, known: Known) -> Iterator[Change]:
    match block:
        case Table():
            yield from table_changes(block, known)
        case Request():
            yield from request_changes(block)
            yield from sample_changes(block, known)
        case Response():
            yield from response_changes(block)
            yield from sample_changes(block, known)
        case Sample():
            yield from sample_changes(block, known)
        case Calls():
            yield from call_changes(block)
        case Template(path):
            for name in re.findall(r"\{(\w+)\}", path):
                new = Template(path.replace(name, INVENTED))
                yield "path variable renamed", name, (name, INVENTED), (new,), -1
        case Prose(text):
            yield from _of_prose(text, known)
        case _:
            pass


def _of_prose(text: str, known: Known) -> Iterator[Change]:
    for kind, new in dated(text):
        yield kind, text[:40], ("2019", "deprecated"), (Prose(new),), -1
    for code in re.findall(r"\b[1-5]\d\d\b", text):
        new = re.sub(rf"\b{code}\b(?: [A-Z]\w+)*", "308 Permanent Redirect", text)
        yield "status changed", code, (code, "308"), (Prose(new),), -1
    for new_texts, words in noted((text, ""), known):
        yield "note changed", words[0], words, (Prose(new_texts[0]),), -1
