"""Parts of messages that several rules write: a value as it is in the file, and a hint."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable

from ..load.node import Node

_LONGEST = 60


def shown(node: Node) -> str:
    """Return a value for a message: as it was written, and shortened."""
    source = node.document.source(node.pointer)
    text = source or json.dumps(node.value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return a hint for a misspelt word, "" if no known word is like it."""
    close = difflib.get_close_matches(word, list(known), 1)
    return f"did you mean {close[0]}?" if close else ""
