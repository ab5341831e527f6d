"""The pages of the reference, written when the site is built.

Resources, models and events come from the IR that the generator has of the spec, the modules of the
runtime from griffe. Everything is Markdown, with anchors as its only HTML, so that a page and its
twin for agents are one text.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from .apis import FOLDER, Described, described_apis
from .events import events_page
from .models import ModelPages
from .operations import ResourcePages
from .overviews import api_index, reference_index
from .running import call_outcomes, event_outcomes
from .runtime import runtime_pages


@functools.cache
def reference_pages() -> dict[str, str]:
    """Return Markdown by the path of its page in the site, in the order of the navigation."""
    apis = described_apis()
    pages = {f"{FOLDER}/index.md": reference_index(apis)}
    for described in apis:
        pages |= dict(_api_pages(described))
    return pages | dict(runtime_pages())


def _api_pages(described: Described) -> Iterator[tuple[str, str]]:
    yield f"{described.folder}/index.md", api_index(described)
    yield from ResourcePages(described, call_outcomes(described)).pages()
    yield f"{described.folder}/events.md", events_page(
        described, event_outcomes(described)
    )
    yield from ModelPages(described).pages()
