# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Items of a streamed response: events, lines and JSON texts, read as their documented type."""

from __future__ import annotations

import json
from typing import Any

from .._contract.media_types import essence
from .._contract.streams import StreamOf
from .._errors import DecodeError
from .._http.items import ServerSentEvent
from .._models.reading import reader
from .results import Exchange, Reading, media_type
from .session import Call
from .values import report_mismatches

_EVENTS = "text/event-stream"
_LAST = "[DONE]"  # by which some servers end a stream
_ANY_TEXT = ("", "application/octet-stream", "text/plain")


class ItemReader:
    """Reads the items of one response, and treats mismatches as its client wants."""

    def __init__(self, stream: StreamOf, expected: str) -> None:
        self._stream = stream
        self._expected = essence(expected)
        self._is_of_events = self._expected == _EVENTS
        is_of_data = self._is_of_events and stream.of == "data"
        self._is_text = is_of_data and stream.item is str
        self._is_json = is_of_data and stream.item is not str
        self._begun: tuple[Call, Exchange] | None = None

    def is_item(self, event: ServerSentEvent) -> bool:
        """Return whether an event is an item: one without data is no JSON, and keeps alive."""
        return bool(event.data) or not self._is_json

    def is_last(self, event: ServerSentEvent) -> bool:
        """Return whether an event says only that no more follow."""
        return self._is_of_events and event.data.strip() == _LAST

    def begin(self, call: Call, found: Exchange) -> None:
        """Take the response, whose headers have arrived."""
        self._begun = call, found

    def check(self) -> None:
        """Raise `DecodeError` if the response is of another media type."""
        if self._begun is None:
            return
        found = self._begun[1]
        declared = media_type(found.response)
        is_lines = not self._is_of_events and (
            "json" in declared or declared in _ANY_TEXT
        )
        if declared and declared != self._expected and not is_lines:
            shown = found.quoted(declared)
            problem = f"the server responded with {shown}, where {self._expected} is documented"
            raise found.unreadable(problem)

    def read(self, event: ServerSentEvent) -> Any:  # an item of the documented type
        """Return what an event or a text contains; raise `DecodeError` if it is not JSON."""
        type_: Any = self._stream.item
        if self._is_text:
            value: Any = event.data
            return value  # text that is no JSON
        try:
            # A traceback can show the variables of this frame, and a `Reading` no value.
            reading = Reading(*reader()(type_, self._content(event)), is_main=True)
        except DecodeError as error:
            problem = f"an item of the stream: {error}"
        else:
            if self._begun and reading.mismatches:
                report_mismatches(*self._begun, reading.mismatches)
            return reading.value
        # Raised outside, because the error above quotes the item.
        raise (
            self._begun[1].unreadable(problem) if self._begun else DecodeError(problem)
        )

    def _content(self, event: ServerSentEvent) -> bytes:
        if self._stream.of == "data":
            return event.data.encode(errors="surrogateescape")
        fields = {"event": event.event, "data": event.data, "id": event.id}
        retry = {} if event.retry is None else {"retry": event.retry}
        present = {n: value for n, value in fields.items() if value or n == "data"}
        return json.dumps({**present, **retry}).encode()
