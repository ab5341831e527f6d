"""Values for the arguments of examples: what documented payloads say of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import Any, cast

from generator.ir import Api, Operation, Parameter
from generator.json_schema import Samples, SchemaCheck
from generator.render.calls import ArgumentSchemas
from generator.render.values import is_array

_PERIOD = {"start": "2019-05-01T00:00:00Z", "end": "2019-06-01T00:00:00Z"}
"""A period of a report: that of the documented ones, which have other names for it."""


class DocumentedValues:
    """Finds a value of a payload for each argument, the nearest that fits."""

    def __init__(self, api: Api) -> None:
        """Take the API, which has the payloads."""
        self._operations = api.operations()
        self._schemas = ArgumentSchemas(api)
        self._samples = Samples(self._schemas.follow, is_request=True)
        self._check = SchemaCheck(self._schemas.follow, is_request=True)
        self._answers = {
            each.path: payload
            for each in self._operations
            if each.method == "GET"
            for payload in _payloads(each, "2")
        }

    def of(self, parameter: Parameter, operation: Operation) -> Any:
        """Return a value, one that only fits the schema if no payload has one."""
        found = self.documented(parameter, operation)
        schema = self._schemas.of(parameter, operation)
        return self._samples.of(schema) if found is None else found

    def documented(self, parameter: Parameter, operation: Operation) -> Any:
        """Return a value of a payload, None if none has one that fits."""
        schema = self._schemas.of(parameter, operation)
        for value in self._candidates(parameter, operation):
            if value not in (None, {}, []) and not self._check.misfits(schema, value):
                return value
        return None

    def request(self, operation: Operation) -> Any:
        """Return the documented body of a request, None if there is none."""
        return next(_payloads(operation, "request"), None)

    def _candidates(self, parameter: Parameter, operation: Operation) -> Iterator[Any]:
        if parameter is operation.body:
            yield self.request(operation)
            return
        if parameter in operation.path_parameters:
            yield from self._ids(parameter.wire, operation.path)
        if parameter in operation.query:
            yield _PERIOD.get(parameter.wire)
        payloads = self._nearest(operation)
        for payload in payloads:
            yield from _under(parameter.wire, payload)
        thing = parameter.wire.removesuffix("Id")
        for payload in payloads:
            for found in (*_under(thing, payload), *_under(f"{thing}s", payload)):
                yield from _under("id", found)

    def _ids(self, name: str, path: str) -> Iterator[Any]:
        """Yield the ids of the things that a path leads to, as documented answers have them."""
        before, placeholder, after = path.partition(f"{{{name}}}")
        ending = "" if "/" in after else after
        for place in (before.rstrip("/"), before + placeholder + ending):
            yield from _under("id", self._answers.get(place))

    def _nearest(self, operation: Operation) -> list[Any]:
        """Return all payloads, those of operations with a like path first."""
        path = operation.path.split("/")
        nearest = sorted(self._operations, key=lambda each: -_common(path, each.path))
        return [
            payload
            for each in (operation, *nearest)
            for kind in ("request", "2")
            for payload in _payloads(each, kind)
        ]


def _payloads(operation: Operation, kind: str) -> Iterator[Any]:
    return (v for name, v in operation.examples.items() if name.startswith(kind))


def _common(path: list[str], other: str) -> int:
    """Return how many steps two paths have in common."""
    pairs = zip(path, other.split("/"), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _under(name: str, value: Any) -> Iterator[Any]:
    """Yield each value that has a name, the outer ones first."""
    if isinstance(value, dict):
        members = cast("Mapping[str, Any]", value)
        if name in members:
            yield members[name]
        for member in members.values():
            yield from _under(name, member)
    elif is_array(value):
        for item in value:
            yield from _under(name, item)
