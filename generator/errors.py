"""Mistakes of users of the generator, with what is needed to correct them, and our own.

SpecError    the spec is wrong: one or more problems, each at its place
UsageError   the command line is wrong, or a file it names does not exist
OutputError  what would be published is wrong: a defect of the generator

The command line prints them without a traceback and exits with code 2, or 3 for a defect.
Problems that do not refuse the spec, warnings and operations that are left out, are printed and
change no exit code.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

Severity: TypeAlias = Literal["error", "left out", "warning"]
"""What follows from a problem: the spec is refused, one operation is left out, or nothing."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong with a spec: its place, what was found, what to do instead.

    `line` and `column` count from 1; `pointer` is the JSON pointer into the merged document.
    """

    file: str
    line: int
    column: int
    pointer: str
    message: str
    hint: str = ""
    severity: Severity = "error"
    subject: str = ""
    """The operation that is left out: `POST /pets (pets.create)`."""
    place: str = ""
    """What messages call the place: `GET /pets, parameter page`."""

    def __str__(self) -> str:
        """Return one line: `file:line:column: place: message; hint`."""
        where = f"{self.file}:{self.line}:{self.column}"
        severity = "" if self.severity == "error" else self.severity
        text = f"{self.message}; {self.hint}" if self.hint else self.message
        parts = [where, severity, self.subject or self.place, text]
        return one_line(": ".join(filter(None, parts)))


class SpecError(Exception):
    """The spec cannot be used; `problems` are the reasons, sorted by place."""

    problems: tuple[Problem, ...]

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Take every problem that was found, in any order."""
        self.problems = tuple(sorted(set(problems)))
        super().__init__(self.problems)

    def __str__(self) -> str:
        """Return one line per problem."""
        return "\n".join(map(str, self.problems))


class UsageError(Exception):
    """A wrong command line, or a file that does not exist; the message names it."""


class OutputError(RuntimeError):
    """Text that must not be published: a defect of the generator, not of the spec."""

    def __init__(self, place: str, found: str) -> None:
        """Take the file, with the line if it is known, and what is wrong there."""
        super().__init__(f"{place}: {found}")


def one_line(text: str) -> str:
    """Escape what would break the line, or hide or reorder text on a terminal."""
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode()
        for char in text
    )


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return a hint for a misspelt word, "" if no known word is like it."""
    close = closest(word, known)
    return f"did you mean {close}?" if close else ""


def closest(word: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """Return the known word that is most like a word, "" if none is as like as that."""
    import difflib  # for a mistake only

    return next(iter(difflib.get_close_matches(word, list(known), 1, likeness)), "")
