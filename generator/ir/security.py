"""The servers of an API, and how it identifies its callers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from .types import Facts

Security = tuple[tuple[str, ...], ...]
"""Alternatives, each the names of the security schemes that it needs; an empty one needs none,
and so does an empty tuple."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """One way to send credentials."""

    name: str = ""
    """Its name in the document."""
    kind: Literal["api_key", "basic", "bearer"]
    location: Literal["header", "query", "cookie"] = "header"
    key: str = ""
    """Name of the header, query parameter or cookie with an API key."""
    password: str = ""
    """The password that goes with a key as the user name of basic authentication."""
    word: str = "Bearer"
    """The word before a token."""
    token_url: str = ""
    """The OAuth 2 token endpoint: a path below the base URL, or a URL elsewhere."""
    token_urls: Mapping[str, str] = field(default_factory=dict[str, str])
    """The token endpoints of grant types that have another one, by grant type."""
    authorize_url: str = ""
    environment: Mapping[str, str] = field(default_factory=dict[str, str])
    """Environment variables by argument of the class of credentials that they make."""
    is_used: bool = True
    """Whether an operation needs it."""
    description: str = ""
    at: str = ""

    @property
    def sending(self) -> Facts:
        """How credentials are sent, by the keywords of the runtime's `SecurityScheme`."""
        usual = {"location": "header", "word": "Bearer"}
        facts = {
            "location": self.location,
            "name": self.key,
            "password": self.password,
            "word": self.word,
        }
        return {k: v for k, v in facts.items() if v and v != usual.get(k)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server that the document names; requests go to the first one."""

    url: str
    description: str = ""
    at: str = ""


def origin_of(url: str) -> str:
    """Return scheme, host and port of a URL, "" of a path."""
    match = re.match(r"https?://[^/?#]*", url)
    return match[0].lower() if match else ""
