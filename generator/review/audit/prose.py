"""What a page says in words that no claim and no note covers: it is listed as not compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .claims import WITHOUT_PARTNER, ClaimKind
from .findings import Finding, FindingKind
from .page.blocks import Code, Paragraph
from .page.claims import PageClaims
from .page.stated import stated
from .words import spaced_words

_FEWEST = 4  # words of a paragraph: "REST Method: GET" is no sentence


def prose_findings(page: PageClaims, notes: Iterable[str]) -> Iterator[Finding]:
    """Yield the sentences of a page that are not compared; `notes` are the notes on the page."""
    covered = [spaced_words(note) for note in notes]
    said = (*_in_rows(page), *_in_paragraphs(page), *_in_code(page))
    for line, what, sentence in said:
        words = spaced_words(sentence)
        is_covered = any(note in words for note in covered)
        if not is_covered and not words.replace(" ", "").isdecimal():
            message = f"{what}{sentence}"
            yield Finding(FindingKind.PROSE, page.page.name, line, None, message)


def _in_rows(page: PageClaims) -> Iterator[tuple[int | None, str, str]]:
    """Yield the sentences of rows, with the names of the rows in front."""
    for part in page.parts:
        for claim in part.claims:
            if claim.kind is ClaimKind.UNREAD:
                name = ".".join(str(step) for step in claim.subject)
                yield claim.place, f"{name}: ", claim.text


def _in_paragraphs(page: PageClaims) -> Iterator[tuple[int, str, str]]:
    """Yield the sentences of paragraphs that name no call, status or other claim."""
    claims = (claim for part in page.parts for claim in part.claims)
    read = {
        (c.place, spaced_words(c.text)) for c in claims if c.kind not in WITHOUT_PARTNER
    }
    read |= {(call.line, spaced_words(call.method)) for call in page.calls}
    for block in page.page.blocks:
        for said in stated([block]).remarks if isinstance(block, Paragraph) else ():
            words = spaced_words(said.text)
            is_read = any(line == said.line and text in words for line, text in read)
            if len(words.split()) >= _FEWEST and not is_read:
                yield said.line, "", said.text


def _in_code(page: PageClaims) -> Iterator[tuple[int, str, str]]:
    """Yield the first line of each sample without a call, a status, JSON or another claim."""
    read = {c.place for part in page.parts for c in part.claims}
    read |= {line for call in page.calls for line in (call.line, call.named)}
    read |= {part.line for part in page.parts}
    for block in page.page.blocks:
        if isinstance(block, Code) and not any(at.line in read for at in block.lines):
            first = next((line for line in block.lines if line.text.strip()), None)
            if first:
                yield first.line, "a sample that is not read: ", first.text.strip()
