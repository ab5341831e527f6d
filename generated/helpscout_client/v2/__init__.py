# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Help Scout Inbox API 2.0.

The current Help Scout API, called the Mailbox API before: JSON in the HAL style over
HTTPS, authenticated by OAuth 2.0. A mailbox is what the product now calls an inbox.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpscout_client._contract.lazy import LOADING

if TYPE_CHECKING:
    from helpscout_client.v2.client import AsyncHelpScout, HelpScout

__all__ = ["AsyncHelpScout", "HelpScout"]


if not TYPE_CHECKING:  # a type checker would accept any name

    def __getattr__(name: str) -> object:
        """Load the clients when they are first used."""
        if name in __all__:
            with LOADING:
                from helpscout_client.v2 import client

            return getattr(client, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
