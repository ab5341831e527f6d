"""Successes as documents of others describe them: null, a 204 with a body, a file with 201."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from support.client import Case
from support.fragments import Import
from support.server import reply


@pytest.fixture(params=["sync", "async"])
def case(request: pytest.FixtureRequest) -> Iterator[Case]:
    with Case(request.param) as case:
        yield case


@pytest.fixture
def answers(import_fragment: Import, case: Case) -> Any:
    return case.open_package(import_fragment("odd_successes"), "Shop").answers


def test_a_success_that_is_null_returns_nothing(case: Case, answers: Any) -> None:
    """The body is the text `null`; there need not be one."""
    case.server.script(reply(200, b"null"), reply(200))
    assert case.do(answers.none()) is None
    assert case.do(answers.none()) is None


def test_204_has_no_body_whatever_is_documented(case: Case, answers: Any) -> None:
    """A description of its content is not looked for in the response."""
    case.server.script(reply(204))
    assert case.do(answers.delete()) is None


def test_a_file_may_come_with_201(case: Case, answers: Any) -> None:
    """As the result of what was created."""
    case.server.script(reply(201, b"%PDF", content_type="application/pdf"))
    assert b"%PDF" == case.do(answers.report().read())


def test_a_version_of_any_text_can_be_sent(case: Case, answers: Any) -> None:
    """The version of a document is no version of software; what no header can have is left out."""
    case.server.script(reply(204))
    case.do(answers.delete())
    assert "shop/1-Gr-e" == case.server.requests[0].header("User-Agent")


def test_the_stub_server_serves_what_fits(import_fragment: Import) -> None:
    """Examples of another type are not served, and the path with more text is meant."""
    package = import_fragment("odd_successes")
    stub_module = import_module("shop.testing")
    with stub_module.StubServer() as stub, package.Shop(base_url=stub.url) as shop:
        assert 1 == shop.answers.thing(7).id
        assert 1 == shop.answers.sound(7).id
        assert shop.answers.none() is None
        assert shop.answers.delete() is None
        assert shop.answers.report().read()
        stub.check()
