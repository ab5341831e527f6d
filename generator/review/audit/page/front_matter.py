"""Where a page that was saved as text says that it was published."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .blocks import Text

_LABELLED = re.compile(
    r"[\s>*_]*(?:canonical|link|original|permalink|saved from|source|source url|url|url source)"
    r"[*_]*\s*:.*?(?P<address>https?://[^\s\"')>\]]+)",
    re.I,
)
_BARE = re.compile(r"\s*<?(?P<address>https?://[^\s<>]+)>?\s*")
_COMMENT = re.compile(r"\s*<!--.*?(?P<address>https?://[^\s<>]+)")
_CALL = re.compile(r"[\s•*-]*(?:REST )?Method\b|[A-Z]+ /", re.I)
_FENCE = "---"
_NEAR = 8  # lines


def read_address(lines: Sequence[Text]) -> tuple[str, int]:
    """Return the address at the beginning of a page, "" for none, and where the page begins.

    The address of a call, which stands below its method, is another one.
    """
    start = _end_of_front_matter(lines)
    for place, line in enumerate(lines[: max(start, _NEAR)]):
        if _CALL.match(line.text):
            break
        for pattern in (_LABELLED, _BARE, _COMMENT):
            if found := pattern.match(line.text):
                is_first = not any(above.text for above in lines[:place])
                end = place + 1 if is_first else start
                return found["address"].rstrip(".,"), end
    return "", start


def _end_of_front_matter(lines: Sequence[Text]) -> int:
    """Return how many lines of keys and values are in front of a page, between two rules."""
    texts = [line.text.strip() for line in lines]
    first = next((n for n, text in enumerate(texts) if text), 0)
    if texts[first : first + 1] != [_FENCE] or _FENCE not in texts[first + 1 :]:
        return 0
    end = texts.index(_FENCE, first + 1)
    inside = (text for text in texts[first + 1 : end] if text)
    return end + 1 if all(re.match(r"[\w-]+:|- |\s", text) for text in inside) else 0
