# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""A server in place of the real one, for tests of programs that use this package.

::

    with StubServer() as stub, Client(base_url=stub.url, auth=stub.auth) as client:
        stub.respond("things.get", status=503)
        client.things.get(7)
    assert ["things.get", "things.get"] == [r.operation for r in stub.requests]

It responds with the documented examples and refuses what is not documented. The name of an
operation is the path of its call, after the module of its API except in the main API:
`v1.things.get`. `python -m PACKAGE.testing` starts one by hand.
"""

from __future__ import annotations

from .bodies import StubPart
from .events import StubWebhook
from .server import StubRequest, StubServer

__all__ = ["StubPart", "StubRequest", "StubServer", "StubWebhook"]

for _name in __all__:
    globals()[_name].__module__ = __name__  # where users import it from


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
