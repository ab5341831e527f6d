"""Fixtures for all tests: a stub server, and a client of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from helpscout_client import HelpScout
from helpscout_client.testing import StubServer


@pytest.fixture
def stub() -> Iterator[StubServer]:
    """Run a server that responds with the documented examples.

    At the end of `with`, requests that are not documented fail the test.
    """
    with StubServer() as stub:
        yield stub


@pytest.fixture
def helpscout(stub: StubServer) -> Iterator[HelpScout]:
    """Return a client of the stub server."""
    with HelpScout(base_url=stub.url, auth=stub.auth) as helpscout:
        yield helpscout
