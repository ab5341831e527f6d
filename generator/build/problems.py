"""What a document says that cannot be made, or is odd, collected while it is built.

A problem that is reported while an operation is built leaves out that operation; any other one,
and every one of a strict build, refuses the document.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain

from ..errors import Problem
from ..ir import Unsupported
from ..load.node import Node
from ..names import NameTaken


@dataclass(frozen=True, slots=True)
class _Part:
    """What is being built: an operation, under the name by which it is left out."""

    name: str
    call: str

    def __str__(self) -> str:
        return f"{self.name} ({self.call})" if self.call else self.name


class Problems:
    """The problems of one document found so far."""

    def __init__(self, *, strict: bool = False) -> None:
        self.strict = strict
        """Whether to refuse the document rather than leave something out."""
        self._is_settled = True
        self.refused: list[Problem] = []
        self._warnings: list[Problem] = []
        self._left_out: dict[str, list[Problem]] = {}
        self._part: _Part | None = None

    # --- what builders say ---

    def report(self, node: Node, message: str, hint: str = "") -> None:
        """Say that a node cannot be made: what is being built is left out."""
        self.add(node.problem(message, hint))

    def add(self, problem: Problem) -> None:
        """Report what is known already."""
        if self._part is None or self.strict:
            self.refused.append(problem)
        else:
            problem = replace(problem, severity="left out", subject=str(self._part))
            self._left_out.setdefault(self._part.name, []).append(problem)
            self._is_settled = False

    def refuse(self, problem: Problem) -> None:
        """Refuse the document for a problem of what was given beside it."""
        self.refused.append(problem)

    def warn(self, node: Node, message: str, hint: str = "") -> None:
        """Say that a node is odd, but does no harm."""
        if self.strict:
            self.report(node, message, hint)
        else:
            problem = node.problem(message, hint)
            self._warnings.append(replace(problem, severity="warning"))

    @contextmanager
    def building(self, node: Node, name: str, call: str = "") -> Generator[None]:
        """Leave out an operation for what is reported inside, a name without a spelling included.

        `name` is its method and path, `call` how a client would call it.
        """
        outer, self._part = self._part, _Part(name, call)
        try:
            yield
        except NameTaken as taken:
            self.report(node, str(taken))
        finally:
            self._part = outer

    # --- what follows ---

    def leaves_out(self, name: str) -> bool:
        """Return whether an operation, by its method and path, is left out."""
        return name in self._left_out

    def begin(self) -> None:
        """Begin to build anew, without what is left out so far."""
        self._is_settled = True
        self._warnings.clear()

    def is_settled(self) -> bool:
        """Return whether nothing more was left out since the build began."""
        return self._is_settled

    @property
    def found(self) -> list[Problem]:
        """Every problem that does not refuse the document, sorted by place."""
        return sorted({*self._reasons(), *self._warnings})

    @property
    def reasons(self) -> list[Problem]:
        """Why operations are left out, as what refuses a document that has no others."""
        return [replace(each, severity="error", subject="") for each in self._reasons()]

    @property
    def unsupported(self) -> tuple[Unsupported, ...]:
        """What is left out, with its reasons."""
        return tuple(
            Unsupported(
                what=name,
                reason="; ".join(dict.fromkeys(each.message for each in reasons)),
                at=reasons[0].pointer,
            )
            for name, reasons in self._left_out.items()
        )

    def _reasons(self) -> Iterator[Problem]:
        return chain.from_iterable(self._left_out.values())
