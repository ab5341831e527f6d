"""Which of the pages that a spec cites was saved?

A page that says its address is that page. Otherwise the calls it documents lead to their
operations, and its title tells their pages apart. A page without calls is known by its title
alone. Nothing is guessed: what is not certain is not recognised.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .page.claims import Documented, PageCall, is_instance
from .spec_view import Call, SpecView, page_key, words_in

_TITLES = 5
"""The title is among the first headings; banners may stand above it."""
_HINT = "write its address on the first line of the file"


@dataclass(frozen=True, slots=True)
class Recognised:
    """A saved page by the key of its address."""

    page: str


def recognise(found: Documented, specs: Sequence[SpecView]) -> Recognised | str:
    """Return which page was saved, or why that is not known."""
    if found.page.address:
        return _by_address(found.page.address, specs)
    if found.endpoints:
        return _by_calls(found, specs)
    return _by_title(found, specs)


def call_at(spec: SpecView, endpoint: PageCall) -> Call | None:
    """Return the operation that a call on a page is, the one with fewest variables."""
    alike = [
        call
        for call in spec.calls
        if call.method == endpoint.method
        and (call.path == endpoint.path or is_instance(endpoint.path, call.path))
    ]
    return min(alike, key=lambda call: call.path.count("{"), default=None)


def _by_address(address: str, specs: Sequence[SpecView]) -> Recognised | str:
    key = page_key(address)
    if key in _cited(specs):
        return Recognised(key)
    return f"the page says it is {address}, which no x-docs of the spec cites"


def _by_calls(found: Documented, specs: Sequence[SpecView]) -> Recognised | str:
    """Choose the page by its title, and of pages alike the one with fewest operations."""
    citing = Counter(page for spec in specs for c in spec.calls for page in c.pages)
    calls = [call_at(spec, endpoint) for spec in specs for endpoint in found.endpoints]
    pages = {page for call in calls if call for page in call.pages}
    if not pages:
        named = ", ".join(f"{call.method} {call.path}" for call in found.endpoints)
        return f"no operation of the spec is {named}"
    scores = {page: (_title_score(found, page), -citing[page]) for page in pages}
    return _one([page for page in pages if scores[page] == max(scores.values())])


def _title_score(found: Documented, page: str) -> int:
    """Return how many words of the best title stand in an address."""
    words = set(words_in(page.partition("/")[2]))
    titles = [set(words_in(heading.text)) for heading in found.page.headings[:_TITLES]]
    return max((len(title & words) for title in titles), default=0)


def _by_title(found: Documented, specs: Sequence[SpecView]) -> Recognised | str:
    cited = _cited(specs)
    for heading in found.page.headings[:_TITLES]:
        title = set(words_in(heading.text))
        alike = [page for page in cited if _is_titled(page, title)]
        if alike:
            return _one(alike)
    return "no address, call or title on it leads to an x-docs of the spec; " + _HINT


def _is_titled(page: str, title: set[str]) -> bool:
    """Tell whether an address has all words of a title, and the title those of its end."""
    path = page.partition("/")[2]
    last = set(words_in(path.rpartition("/")[2]))
    return bool(last) and last <= title <= set(words_in(path))


def _one(pages: Sequence[str]) -> Recognised | str:
    if len(pages) == 1:
        return Recognised(pages[0])
    return f"it may be any of {', '.join(sorted(pages))}; {_HINT}"


def _cited(specs: Sequence[SpecView]) -> set[str]:
    return {page_key(citation.page) for spec in specs for citation in spec.cited()}
