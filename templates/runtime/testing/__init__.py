"""A stand-in for the real server, for the tests of programs that use this package.

::

    with StubServer() as stub, Client(base_url=stub.url, auth=stub.auth) as client:
        stub.respond("things.get", status=503)
        client.things.get(7)
    assert ["things.get", "things.get"] == [r.operation for r in stub.requests]

It answers with the documented examples and refuses what is not documented. An operation is
named by the path of its call, behind the module of its API where the main API has one of
the same name: `v1.things.get`. `python -m PACKAGE.testing` starts one to play with.
"""

from __future__ import annotations

from .server import StubRequest, StubServer

__all__ = ["StubRequest", "StubServer"]

for _name in __all__:
    globals()[_name].__module__ = __name__  # where users import it from


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
