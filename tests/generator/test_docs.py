"""Docstrings of generated methods."""

from __future__ import annotations

import pytest

from generator.ir import Docs, ErrorResponse, Field, Operation, Scalar
from generator.names import ConstantName, FieldName, MethodName
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
        errors=tuple(
            ErrorResponse(status=status, description=text)
            for status, text in (
                (404, "Gone."),
                (410, "Gone for good"),
                (500, "Broken"),
                (503, "Busy"),
            )
        ),
    )
    section = docstrings.method_docs(operation).partition("Raises:\n")[2]

    assert [
        "    NotFoundError: Gone.",
        "    APIError: 410: Gone for good.",
        "    ServerError: 500: Broken. 503: Busy.",
    ] == section.splitlines()


@pytest.mark.parametrize(
    ("description", "deprecated", "text"),
    [
        ("Name.", "", "Name."),
        ("Name.", "Use id.", "Name.\n\nDeprecated: Use id."),
        ("", "Use id.", "Deprecated: Use id."),
        ("", "", ""),
    ],
)
def test_a_field_says_that_it_is_deprecated(
    description: str, deprecated: str, text: str
) -> None:
    """The reason follows the description."""
    field = Field(
        wire="name",
        name=FieldName("name"),
        type=Scalar("string"),
        required=True,
        description=description,
        deprecated=deprecated,
    )
    assert text == docstrings.field_docs(field)


def test_the_errors_that_are_told_are_those_that_are_raised() -> None:
    """The table of the docstrings is the table of the runtime."""
    raised = {status: kind.__name__ for status, kind in answers._ERRORS.items()}

    assert raised == docstrings._ERRORS
