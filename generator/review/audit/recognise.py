"""Which of the pages that a spec cites was saved?

The address decides, if the page has one. Otherwise most calls of the page have to be operations
that cite it, and its title to be about it. A title alone is not enough: a page without calls has
to have the words of the address, and fields of the objects that cite it. What is not certain is
not recognised.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from .citations import page_key
from .claims import ClaimKind
from .findings import some_of
from .page.calls import PageCall, is_instance
from .page.claims import PageClaims
from .page.vocabulary import LONGEST_TITLE
from .spec_view import Call, SpecView
from .words import name_words, words_in

_TITLES = 5
"""The title is among the first headings; there may be banners above it."""
_ANY_PAGE = frozenset(
    words_in("a an by for in of on the to API endpoints request response docs overview")
)
"""Words of titles and addresses that say nothing about a page."""
_FEWEST = 3
"""How many fields a page without calls and address has to share with the spec."""
_NAME = re.compile(r"\{[^{}]*\}")
_HINT = "write its address on the first line of the file"


@dataclass(frozen=True, slots=True)
class Recognised:
    """A saved page by the key of its address."""

    page: str


@dataclass(frozen=True, slots=True)
class NotRecognised:
    """Why it is not known which page was saved, and the line that says so."""

    reason: str
    line: int | None = None


def recognise(
    found: PageClaims, specs: Sequence[SpecView]
) -> Recognised | NotRecognised:
    """Return which page was saved, or why that is not known."""
    lines = {line.line for line in found.page.lines if line.text.strip()}
    if not lines:
        return NotRecognised("there is no text in the file")
    if len(lines) == 1 and not found.calls and not found.page.address:
        return NotRecognised("all its text is on one line: save it with its lines")
    if found.page.address:
        return _by_address(found, specs)
    if found.calls:
        return _fits_title(found, _by_calls(found, specs), specs)
    return _by_title(found, specs)


def call_at(spec: SpecView, call: PageCall) -> Call | None:
    """Return the operation that a call on a page is, the one with fewest variables."""
    alike = [
        operation
        for operation in spec.calls
        if operation.method == call.method
        and (operation.path == call.path or is_instance(call.path, operation.path))
    ]
    is_ours = not call.host or spec.has_host(call.host)
    fewest = min(alike, key=lambda found: found.path.count("{"), default=None)
    return fewest if is_ours else None


def case_hint(call: PageCall, specs: Sequence[SpecView]) -> str:
    """Return the operation from which a call differs only in case, as the end of a message."""
    ours = [spec for spec in specs if not call.host or spec.has_host(call.host)]
    written = (f"{op.method} {op.path}" for spec in ours for op in spec.calls)
    own = _NAME.sub("{}", f"{call.method} {call.path}".lower())
    alike = [one for one in written if _NAME.sub("{}", one.lower()) == own]
    return f", which differs only in case from {alike[0]}" if alike else ""


def _by_address(
    found: PageClaims, specs: Sequence[SpecView]
) -> Recognised | NotRecognised:
    """Believe the address, unless all operations on the page cite others and some cite it."""
    said = f"the page says it is {found.page.address}"
    key = page_key(found.page.address)
    if key not in _cited(specs):
        return NotRecognised(f"{said}, which no x-docs of the spec cites")
    known = [(call, op) for call in found.calls for op in _operations(call, specs)]
    is_cited = any(key in operation.pages for spec in specs for operation in spec.calls)
    if not known or not is_cited or any(key in op.pages for _, op in known):
        return Recognised(key)
    call = known[0][0]
    return NotRecognised(f"{said}, but documents {call.method} {call.path}", call.line)


def _operations(call: PageCall, specs: Sequence[SpecView]) -> list[Call]:
    return [op for spec in specs if (op := call_at(spec, call))]


def _by_calls(
    found: PageClaims, specs: Sequence[SpecView]
) -> Recognised | NotRecognised:
    """Choose the page by its title, and of pages alike the one with fewest operations."""
    citing = Counter(page for spec in specs for c in spec.calls for page in c.pages)
    known = [[call_at(spec, call) for spec in specs] for call in found.calls]
    cited = [{page for op in ops if op for page in op.pages} for ops in known]
    by_calls = Counter(page for pages in cited for page in pages)
    pages = [page for page, count in by_calls.items() if 2 * count >= len(cited)]
    first = found.calls[0].line
    if not pages:
        named = some_of(f"{c.method} {c.host}{c.path}" for c in found.calls)
        hint = case_hint(found.calls[0], specs)
        return NotRecognised(f"no operation of the spec is {named}{hint}", first)
    if not any(_is_about(found, op) for ops in known for op in ops if op):
        named = f"{found.calls[0].method} {found.calls[0].path}"
        return NotRecognised(f"no title on it is about {named}; {_HINT}", first)
    scores = {page: (_title_score(found, page), -citing[page]) for page in pages}
    return _one([page for page in pages if scores[page] == max(scores.values())])


def _fits_title(
    found: PageClaims, chosen: Recognised | NotRecognised, specs: Sequence[SpecView]
) -> Recognised | NotRecognised:
    """Refuse a page whose title is that of another call with the same path."""
    if isinstance(chosen, NotRecognised):
        return chosen
    titles = [title for title in _titles(found) if len(title - _ANY_PAGE) > 1]
    if any(title - _ANY_PAGE <= _path_words(chosen.page) for title in titles):
        return chosen
    called = {op.path for call in found.calls for op in _operations(call, specs)}
    alike = [op for spec in specs for op in spec.calls if op.path in called]
    for page in (page for operation in alike for page in operation.pages):
        if any(title - _ANY_PAGE <= _path_words(page) for title in titles):
            call = found.calls[0]
            message = f"its title is that of {page}, but it documents {call.method} {call.path}"
            return NotRecognised(message, call.line)
    return chosen


def _is_about(found: PageClaims, operation: Call) -> bool:
    """Return whether a title has a word of an operation or of an address that it cites."""
    own = set(name_words(" ".join((*operation.pages, operation.title)))) - _ANY_PAGE
    titles = [title for title in _titles(found) if title - _ANY_PAGE]
    return not titles or any(own & title for title in titles)


def _titles(found: PageClaims) -> list[set[str]]:
    """Return the words of the first headings; a copy may have lost the mark of the title."""
    calls = {call.line for call in found.calls}
    above = takewhile(lambda line: line.line not in calls, found.page.lines)
    first = [line.text for line in above if line.text.strip()][:_TITLES]
    short = [text for text in first if len(text.split()) <= LONGEST_TITLE]
    headings = [heading.text for heading in found.page.headings[:_TITLES]]
    return [set(words_in(text)) for text in (*headings, *short)]


def _title_score(found: PageClaims, page: str) -> int:
    """Return how many words of the best title are in an address."""
    words = _path_words(page)
    return max((len(title & words) for title in _titles(found)), default=0)


def _by_title(
    found: PageClaims, specs: Sequence[SpecView]
) -> Recognised | NotRecognised:
    words = {word for line in found.page.lines for word in words_in(line.text)}
    words |= _ANY_PAGE
    cited = [page for page in _cited(specs) if words.issuperset(_path_words(page))]
    for title in _titles(found):
        alike = [page for page in cited if _is_titled(page, title)]
        fitting = [page for page in alike if _shares_fields(found, page, specs)]
        if fitting:
            return _one(fitting)
    reason = "no address, call or title with its fields leads to an x-docs of the spec"
    return NotRecognised(f"{reason}; {_HINT}")


def _path_words(page: str) -> set[str]:
    return set(words_in(page.partition("/")[2]))


def _is_titled(page: str, title: set[str]) -> bool:
    """Return whether an address has all words of a title, and the title those of its end."""
    last = set(words_in(page.rpartition("/")[2]))
    return bool(last) and last <= title <= _path_words(page)


def _shares_fields(found: PageClaims, page: str, specs: Sequence[SpecView]) -> bool:
    """Return whether most fields on a page are those of objects that cite it.

    A general page has the statuses of errors that operations share.
    """
    names = {name for part in found.parts for name in part.names}
    claims = (claim for part in found.parts for claim in part.claims)
    statuses = {claim.text for claim in claims if claim.kind is ClaimKind.STATUS}
    known = set[str]()
    for spec in specs:
        citing = [name for name, pages in spec.pages.items() if page in pages]
        known.update(*(spec.view(spec.schemas[name]).properties for name in citing))
        if page in spec.general_pages:
            names.update(statuses)
            known.update(spec.shared_errors)
    shared = len(names & known)
    return shared >= _FEWEST and 2 * shared >= len(names)


def _one(pages: Sequence[str]) -> Recognised | NotRecognised:
    if len(pages) == 1:
        return Recognised(pages[0])
    return NotRecognised(f"it may be any of {', '.join(sorted(pages))}; {_HINT}")


def _cited(specs: Sequence[SpecView]) -> set[str]:
    return set[str]().union(*(spec.cited_pages for spec in specs))
