"""Docstrings of generated methods."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.ir import Api, Docs, ErrorResponse, Field, Operation, Scalar
from generator.names import ConstantName, FieldName, MethodName
from generator.render import docstrings
from generator.render.runtime import error_classes
from runtime._calls import results
from support.documents import TINY, linted


def operation(*errors: tuple[int, str]) -> Operation:
    """Return an operation that documents these errors."""
    return Operation(
        id="things.get",
        name=MethodName("get"),
        constant=ConstantName("get"),
        method="GET",
        path="/things",
        docs=Docs(summary="Get"),
        errors=tuple(
            ErrorResponse(status=status, description=text) for status, text in errors
        ),
    )


def api(*operations: Operation) -> Api:
    """Return an API that has these operations."""
    base = linted(TINY)
    return replace(base, resources=(replace(base.resources[0], operations=operations),))


def raised(docs: str) -> list[str]:
    """Return the lines of the section about errors."""
    return docs.partition("Raises:\n")[2].splitlines()


def test_every_documented_error_is_listed() -> None:
    """Statuses that share an error class are listed in one entry; a rare one is an APIError."""
    gone, broken, busy = (410, "Gone for good"), (500, "Broken"), (503, "Busy")
    docs = docstrings.method_docs(operation((404, "Gone."), gone, broken, busy))

    assert [
        "    NotFoundError: Gone.",
        "    APIError: 410: Gone for good.",
        "    ServerError: 500: Broken. 503: Busy.",
    ] == raised(docs)


def test_the_client_lists_what_all_calls_share() -> None:
    """What most operations say in the same words is in the docstring of the client only."""
    denied, limited, gone = (401, "No token."), (429, "Wait."), (404, "Gone.")
    most = [operation(denied, limited, gone), operation(denied, limited, gone)]
    other = operation((401, "No key."), limited)
    shop = api(*most, other)
    shared = docstrings.shared_errors(shop)

    assert [
        "    AuthenticationError: No token.",
        "    RateLimitError: Wait.",
    ] == raised(docstrings.client_docs(shop))
    assert ["    NotFoundError: Gone."] == raised(
        docstrings.method_docs(most[0], shared)
    )
    assert ["    AuthenticationError: No key."] == raised(
        docstrings.method_docs(other, shared)
    )


def test_errors_that_differ_stay_with_their_methods() -> None:
    """Where no words are those of most operations, the client lists no errors."""
    shop = api(operation((400, "No such size.")), operation((400, "No such colour.")))

    assert [] == docstrings.shared_errors(shop)
    assert docstrings.api_docs(shop) == docstrings.client_docs(shop)


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


def test_the_classes_of_errors_are_read_from_the_runtime() -> None:
    """The table that is read from the source is the one that the runtime has."""
    raised = {status: kind.__name__ for status, kind in results.ERRORS.items()}

    assert raised == error_classes()
