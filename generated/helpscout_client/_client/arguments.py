# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The arguments of generated methods, which are checked before anything is sent.

The signature of a method says how its arguments are spelled and of what kind they are. It is
read at the first call.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from inspect import Parameter, signature
from typing import Any, Final, cast, get_type_hints

from .._contract.names import python_name
from .._contract.omit import OMIT
from .._contract.operation import Operation, Parts
from .kinds import Kind, kind_of, or_one

_PARTS: Final = ("path", "query", "headers", "cookies", "fields", "changes")
"""The parts of a request that are mappings by wire name, in the order of their errors."""


class Arguments:
    """The arguments that a method takes."""

    def __init__(self, method: Callable[..., object]) -> None:
        self._types = get_type_hints(method)
        parameters = [*signature(method).parameters.values()][1:]  # without self
        self.names = [p.name for p in parameters if p.kind is not Parameter.VAR_KEYWORD]
        self.spelled: dict[str, dict[str, str]] = {}
        """The names of arguments by part and wire name, of those that were passed so far."""
        self._kinds: dict[tuple[str, str], tuple[str, Kind]] = {}

    def check(self, parts: Parts, operation: Operation[Any]) -> None:
        """Raise `TypeError`, with the place, for an argument of the wrong kind."""
        by_part = cast("Mapping[str, Mapping[str, object]]", parts)
        for part in filter(by_part.__contains__, _PARTS):
            for wire, value in by_part[part].items():
                if value is not OMIT:
                    self._check(part, wire, value, operation)
        if (body := parts.get("body", OMIT)) is not OMIT:
            self._check("body", "body", body, operation)

    def _check(
        self, part: str, wire: str, value: object, operation: Operation[Any]
    ) -> None:
        if (part, wire) not in self._kinds:
            self._kinds[part, wire] = self._described(part, wire, operation)
        if value is None and part != "path":
            return  # null in a body; nothing else can be None, which its encoding says
        place, kind = self._kinds[part, wire]
        try:
            problem = kind.problem(value)
        except RecursionError:
            return  # which the encoding of the body reports
        if problem:
            raise TypeError(f"{place}{problem}")

    def _described(
        self, part: str, wire: str, operation: Operation[Any]
    ) -> tuple[str, Kind]:
        """Return the place of an argument in messages, and its kind."""
        told = operation.spelled.get(part, {})
        name = told[wire] if wire in told else self._usual_name(wire)
        self.spelled.setdefault(part, {})[wire] = name
        annotation = self._types.get(name, Any)
        style = operation.styles_of(part).get(wire)
        if style and style.zero_one:
            annotation |= int
        kind = kind_of(annotation)
        if part == "query":
            kind = or_one(kind)
        return f"body.{name}" if part == "fields" else name, kind

    def _usual_name(self, wire: str) -> str:
        # With an underscore it is told from a word of Python, or from `to` of a download.
        name = python_name(wire)
        return next((n for n in (f"{name}_", name) if n in self.names), wire)


@functools.cache
def arguments_of(resource: type, name: str) -> Arguments | None:
    """Return the arguments of a generated method, not those of one that overrides it."""
    bases = reversed(resource.__mro__)
    method = next((vars(base)[name] for base in bases if name in vars(base)), None)
    return _arguments(method) if callable(method) else None


@functools.cache
def _arguments(method: Callable[..., object]) -> Arguments:
    return Arguments(method)
