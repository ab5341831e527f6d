"""The pages that a spec cites in its `x-docs`, and the keys of their addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from ...load.node import Node


@dataclass(frozen=True, slots=True)
class Citation:
    """A page that something cites, and when the two were last compared."""

    node: Node
    """The entry in the `x-docs`."""
    page: str
    checked: str

    @property
    def key(self) -> str:
        """The key of the page's address."""
        return page_key(self.page)


def citations(node: Node) -> Iterator[Citation]:
    """Yield the citations of an object of the document."""
    for entry in node.items_of("x-docs"):
        yield Citation(entry, (entry / "page").text, (entry / "checked").text)


def pages_of(node: Node) -> tuple[str, ...]:
    """Return the keys of the pages that an object of the document cites."""
    return tuple(citation.key for citation in citations(node))


def page_key(address: str) -> str:
    """Return an address without what makes no difference: scheme, query, last slash."""
    original = (
        address[address.rfind("http") :] if address.startswith("http") else address
    )
    parts = urlsplit(original)
    host = parts.netloc.lower().removeprefix("www.")
    return host + parts.path.rstrip("/").removesuffix("/index.html")
