"""The description of a response that is read item by item while it arrives."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple


class StreamOf(NamedTuple):
    """What the items of a media type are read into."""

    item: Any  # an annotation, and only Any includes all of them
    of: Literal["data", "event"] = "data"
    """What of an event the type describes: its data, or an object of all its fields."""
