"""The lines of a page that was saved as text, read from the first to the last."""

from __future__ import annotations

from collections.abc import Sequence

from .blocks import Text


class Lines:
    """Lines and the place of the next one."""

    def __init__(self, lines: Sequence[Text]) -> None:
        self._lines = lines
        self._next = 0

    def peek(self, ahead: int = 0) -> Text | None:
        """Return a line without going on, None before the first and behind the last."""
        place = self._next + ahead
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def text(self, ahead: int = 0) -> str:
        """Return the words of a line, "" where there is none."""
        line = self.peek(ahead)
        return line.text.strip() if line else ""

    def near(self, step: int) -> str:
        """Return the words of the nearest line that has some, above (-1) or below (1)."""
        place = step
        while self.peek(place) and not self.text(place):
            place += step
        return self.text(place)

    def skip(self, count: int = 1) -> None:
        """Go on by some lines."""
        self._next += count

    def take(self, count: int = 1) -> tuple[Text, ...]:
        """Return the next lines and go on behind them."""
        found = tuple(self._lines[self._next : self._next + count])
        self._next += count
        return found
