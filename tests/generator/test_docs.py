"""Docstrings of generated methods."""

from __future__ import annotations

from generator.ir import Docs, Operation
from generator.names import ConstantName, MethodName
from generator.render import docstrings
from runtime._calls import answers


def test_every_documented_error_is_told() -> None:
    """Statuses that share an error class are told apart; a rare one is an APIError."""
    operation = Operation(
        id="things.get",
        name=MethodName("get"),
        constant=ConstantName("get"),
        method="GET",
        path="/things",
        docs=Docs(summary="Get"),
        errors=((404, "Gone."), (410, "Gone for good"), (500, "Broken"), (503, "Busy")),
    )
    section = docstrings.method_docs(operation).partition("Raises:\n")[2]

    assert [
        "    NotFoundError: Gone.",
        "    APIError: 410: Gone for good.",
        "    ServerError: 500: Broken. 503: Busy.",
    ] == section.splitlines()


def test_the_errors_that_are_told_are_those_that_are_raised() -> None:
    """The table of the docstrings is the table of the runtime."""
    raised = {status: kind.__name__ for status, kind in answers._ERRORS.items()}

    assert raised == docstrings._ERRORS
