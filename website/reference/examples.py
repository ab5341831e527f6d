"""A call of each operation, as one would write it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ir import Operation, Parameter
from generator.names import MethodName
from generator.render.python import PythonCode, code, joined
from generator.render.values import Values

from .apis import Described
from .documented import DocumentedValues

_FEW = 3


class ExampleCalls:
    """Writes the calls of an API."""

    def __init__(self, described: Described) -> None:
        """Take the API."""
        self._described = described
        self._documented = DocumentedValues(described.api)
        self._values = Values(described.schemas)

    def of(self, operation: Operation) -> PythonCode:
        """Write a call with the arguments that an example should have."""
        positional = (
            self._value(each, operation) for each in operation.path_parameters
        )
        named = (
            code("{}={}", each.name, self._value(each, operation))
            for each in self._passed(operation)
        )
        path = code("helpscout")
        for attribute in operation.id.split("."):
            path = code("{}.{}", path, MethodName(attribute))
        return code("{}({})", path, joined([*positional, *named]))

    def _value(self, parameter: Parameter, operation: Operation) -> PythonCode:
        value = self._documented.of(parameter, operation)
        return self._values.written(parameter.type, value)

    def _passed(self, operation: Operation) -> Iterator[Parameter]:
        """Yield what is required, what the documented request has, or else a few fields."""
        if operation.changes:
            yield operation.changes[0]
            return
        sent = self._documented.request(operation) or ()
        required = [each for each in operation.keywords if each.required]
        chosen = [each for each in operation.body_fields if each.wire in sent]
        if operation.body_fields and not (chosen or required):
            chosen = [
                each
                for each in operation.body_fields
                if self._documented.documented(each, operation) is not None
            ][:_FEW]
        yield from (each for each in operation.keywords if each in (*required, *chosen))
