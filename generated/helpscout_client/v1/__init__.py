# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Help Scout Mailbox API 1.0 (legacy).

Deprecated: Help Scout deprecated the legacy Mailbox API 1.0 on 2019-11-20 and withdrew
its API keys; use the client of the Inbox API 2.0 instead.

The first Help Scout API: conversations and reports over JSON, authenticated by an API
key. Help Scout deprecated it on 2019-11-20 in favour of what is now the Inbox API 2.0.
This description is kept for programs that still hold stored responses or webhook bodies
of version 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpscout_client._contract.lazy import LOADING

if TYPE_CHECKING:
    from helpscout_client.v1.client import AsyncHelpScoutV1, HelpScoutV1

__all__ = ["AsyncHelpScoutV1", "HelpScoutV1"]


if not TYPE_CHECKING:  # a type checker would accept any name

    def __getattr__(name: str) -> object:
        """Load the clients when they are first used."""
        if name in __all__:
            with LOADING:
                from helpscout_client.v1 import client

            return getattr(client, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
