# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The servers of an API: where requests go, and which origins get credentials."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple, Self
from urllib.parse import urlsplit

from .._contract.api import Api
from .._errors import ConfigurationError
from .urls import BaseUrl


class Servers(NamedTuple):
    """Where the requests of a client go.

    Operations may have servers of their own. A base URL that the caller gives stands for all
    of them; what is on the same origin as the server of the API keeps its own path.
    """

    main: BaseUrl
    is_given: bool
    """Whether the caller gave it."""
    documented: BaseUrl | None
    """The server of the API, None if its document names none that can be used."""
    trusted: tuple[BaseUrl, ...]
    """Other origins that get credentials."""

    @classmethod
    def of(cls, api: Api, base_url: str | None, origins: Iterable[str]) -> Self:
        """Return the servers of a client; raise `ConfigurationError` for a URL that is none."""
        if base_url is None and not api.base_url:
            raise ConfigurationError(
                f"the document of {api.title} names no server; pass base_url"
            )
        if base_url is None and "{" in api.base_url:
            raise ConfigurationError(
                f"the server of {api.title} is {api.base_url}; pass base_url without braces"
            )
        return cls(
            main=BaseUrl.parse(api.base_url if base_url is None else base_url),
            is_given=base_url is not None,
            documented=_documented(api),
            trusted=tuple(map(_origin, origins)),
        )

    def server(self, url: str) -> BaseUrl:
        """Return the server of operations that have this one, "" for that of the API."""
        if not url:
            return self.main
        moved = self._moved(url) if self.is_given else url
        return (
            BaseUrl.parse(moved, "the server of the operation") if moved else self.main
        )

    def token_url(self, url: str) -> str:
        """Return the URL of a token endpoint, which may be a path.

        Raises `ConfigurationError` if it is on an origin that gets no credentials.
        """
        if url.startswith("/"):
            return self.main.join(url)
        if self.is_given:
            return self._moved(url) or self.main.join(urlsplit(url).path)
        origin = _origin_of(url)
        if not self.gets_credentials(origin):
            raise ConfigurationError(
                f"the token endpoint is not on {self.main.origin}; to send credentials to"
                f" it, pass credential_origins=[{origin.text!r}]"
            )
        return url

    def gets_credentials(self, server: BaseUrl) -> bool:
        """Return whether requests to a server are sent with credentials."""
        return server is self.main or any(
            server.shares_origin(each) for each in (self.main, *self.trusted)
        )

    def _moved(self, url: str) -> str | None:
        """Return the URL with the given server instead of that of the API, if it is on that."""
        old, new = self.documented, self.main.text
        if old is None or "{" in url or not old.shares_origin(_origin_of(url)):
            return None
        if not new.endswith(old.prefix):
            return None
        return new.removesuffix(old.prefix) + urlsplit(url).path


def _documented(api: Api) -> BaseUrl | None:
    with suppress(ConfigurationError):
        return BaseUrl.parse(api.base_url)
    return None


def _origin_of(url: str) -> BaseUrl:
    parts = urlsplit(url)
    return BaseUrl.parse(f"{parts.scheme}://{parts.netloc}", "a server of the API")


def _origin(text: str) -> BaseUrl:
    origin = BaseUrl.parse(text, "an origin of credential_origins")
    if origin.prefix:
        raise ConfigurationError("an origin of credential_origins has no path")
    return origin
