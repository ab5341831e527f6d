"""Which of the pages that a spec cites was saved?

The address decides, if the page has one. Otherwise the operations that the page documents cite
it, and its title selects one of the pages that they cite. A page without calls is recognised by
its title alone. What is not certain is not recognised.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .citations import page_key, words_in
from .page.claims import PageCall, PageClaims, is_instance
from .spec_view import Call, SpecView

_TITLES = 5
"""The title is among the first headings; there may be banners above it."""
_HINT = "write its address on the first line of the file"


@dataclass(frozen=True, slots=True)
class Recognised:
    """A saved page by the key of its address."""

    page: str


def recognise(found: PageClaims, specs: Sequence[SpecView]) -> Recognised | str:
    """Return which page was saved, or why that is not known."""
    if found.page.address:
        return _by_address(found.page.address, specs)
    if found.calls:
        return _by_calls(found, specs)
    return _by_title(found, specs)


def call_at(spec: SpecView, call: PageCall) -> Call | None:
    """Return the operation that a call on a page is, the one with fewest variables."""
    alike = [
        operation
        for operation in spec.calls
        if operation.method == call.method
        and (operation.path == call.path or is_instance(call.path, operation.path))
    ]
    return min(alike, key=lambda found: found.path.count("{"), default=None)


def _by_address(address: str, specs: Sequence[SpecView]) -> Recognised | str:
    key = page_key(address)
    if key in _cited(specs):
        return Recognised(key)
    return f"the page says it is {address}, which no x-docs of the spec cites"


def _by_calls(found: PageClaims, specs: Sequence[SpecView]) -> Recognised | str:
    """Choose the page by its title, and of pages alike the one with fewest operations."""
    citing = Counter(page for spec in specs for c in spec.calls for page in c.pages)
    calls = [call_at(spec, call) for spec in specs for call in found.calls]
    pages = {page for call in calls if call for page in call.pages}
    if not pages:
        named = ", ".join(f"{call.method} {call.path}" for call in found.calls)
        return f"no operation of the spec is {named}"
    scores = {page: (_title_score(found, page), -citing[page]) for page in pages}
    return _one([page for page in pages if scores[page] == max(scores.values())])


def _title_score(found: PageClaims, page: str) -> int:
    """Return how many words of the best title are in an address."""
    words = set(words_in(page.partition("/")[2]))
    titles = [set(words_in(heading.text)) for heading in found.page.headings[:_TITLES]]
    return max((len(title & words) for title in titles), default=0)


def _by_title(found: PageClaims, specs: Sequence[SpecView]) -> Recognised | str:
    cited = _cited(specs)
    for heading in found.page.headings[:_TITLES]:
        title = set(words_in(heading.text))
        alike = [page for page in cited if _is_titled(page, title)]
        if alike:
            return _one(alike)
    return "no address, call or title on it leads to an x-docs of the spec; " + _HINT


def _is_titled(page: str, title: set[str]) -> bool:
    """Return whether an address has all words of a title, and the title those of its end."""
    path = page.partition("/")[2]
    last = set(words_in(path.rpartition("/")[2]))
    return bool(last) and last <= title <= set(words_in(path))


def _one(pages: Sequence[str]) -> Recognised | str:
    if len(pages) == 1:
        return Recognised(pages[0])
    return f"it may be any of {', '.join(sorted(pages))}; {_HINT}"


def _cited(specs: Sequence[SpecView]) -> set[str]:
    return set[str]().union(*(spec.cited_pages for spec in specs))
