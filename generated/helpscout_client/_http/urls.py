# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The base URL, and the rule that requests stay below it, with one exception for downloads."""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import NamedTuple, Self
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from .._errors import ConfigurationError, UnsafeLinkError

MAX_URL_LENGTH = 65_536

# Characters that browsers, proxies and Python may read differently.
_UNCLEAR = re.compile(r"[^\x21-\x7e]|[\\]")
_DEFAULT_PORTS = {"https": 443, "http": 80}


def is_dot_segment(segment: str) -> bool:
    """Return whether a path segment means `.` or `..`, however often it is encoded."""
    while (decoded := unquote(segment)) != segment:
        segment = decoded
    return any(part in (".", "..") for part in re.split(r"[/\\]", segment))


class BaseUrl(NamedTuple):
    """Origin and path prefix of all requests of a client."""

    scheme: str
    host: str
    port: int
    prefix: str
    """The path prefix: empty, or with a slash at its start and none at its end."""
    text: str

    @classmethod
    def parse(cls, text: str, name: str = "base_url") -> Self:
        """Read a base URL, which messages call by this name.

        Raises `ConfigurationError` for anything but an origin with an optional path prefix,
        and for http to any host but this computer.
        """
        parts = _split(text)
        problem = "is not an absolute URL" if parts is None else _problem(parts)
        if parts is None or problem:
            raise ConfigurationError(
                f"{name} {problem}; give an origin with an optional path,"
                " like https://api.example.com or http://127.0.0.1:8080/prefix"
            )
        prefix = parts.path.rstrip("/")
        text = f"{parts.scheme}://{parts.netloc}{prefix}"
        return cls(parts.scheme, _host(parts), _port(parts), prefix, text)

    @property
    def origin(self) -> str:
        """The URL without the path prefix."""
        return self.text.removesuffix(self.prefix)

    def shares_origin(self, other: BaseUrl) -> bool:
        """Return whether two URLs have the same scheme, host and port."""
        ours, theirs = ((each.scheme, each.host, each.port) for each in (self, other))
        return ours == theirs

    def join(self, path: str) -> str:
        """Return the URL of a path that starts with a slash, below the prefix."""
        return self.text + path

    def resolve(self, link: str, *, relative_to: str | None = None) -> str:
        """Return a link from a server or a caller as an absolute URL without fragment.

        Raises `UnsafeLinkError` unless it stays on the origin and below the prefix.
        """
        parts = _join(relative_to or f"{self.text}/", link)
        if parts is None:
            raise UnsafeLinkError(
                "the URL is ambiguous: parsers disagree about its host or path"
            )
        if not self._covers(parts):
            raise UnsafeLinkError(
                f"the URL leads outside of {self.text}; no request was sent there"
            )
        return parts._replace(fragment="").geturl()

    def storage(self, link: str, *, relative_to: str) -> str:
        """Return the link to a file as an absolute URL on any origin.

        Raises `UnsafeLinkError` unless it is https, or http between programs on this computer.
        """
        parts = _join(relative_to, link)
        if parts is None or "@" in parts.netloc or not self._is_private(parts):
            raise UnsafeLinkError("the link to a file is not safe to follow")
        return parts._replace(fragment="").geturl()

    def _is_private(self, parts: SplitResult) -> bool:
        is_local = is_loopback(self.host) and is_loopback(_host(parts))
        return parts.scheme == "https" or (parts.scheme == "http" and is_local)

    def covers(self, url: str) -> bool:
        """Return whether a URL is on the origin and below the prefix."""
        return self._covers(urlsplit(url))

    def _covers(self, parts: SplitResult) -> bool:
        return (
            (parts.scheme, _host(parts), _port(parts))
            == (self.scheme, self.host, self.port)
            and "@" not in parts.netloc
            and f"{parts.path}/".startswith(f"{self.prefix}/")
        )


def _join(base: str, link: str) -> SplitResult | None:
    """Return the parts of a link; None if it is invalid, or parsers disagree about it."""
    if _UNCLEAR.search(link) or len(link) > MAX_URL_LENGTH:
        return None
    try:
        path = urlsplit(link).path
        parts = _split(urljoin(base, link))
    except ValueError:
        return None
    return None if _leads_upwards(path) else parts


def _leads_upwards(path: str) -> bool:
    return any(is_dot_segment(part) for part in path.split("/"))


def _split(text: str) -> SplitResult | None:
    """Return the parts of an absolute URL; None for anything else."""
    if _UNCLEAR.search(text):
        return None
    try:
        parts = urlsplit(text)
        _ = parts.port  # an invalid port raises only when it is read
    except ValueError:
        return None
    return parts if parts.scheme and parts.hostname else None


def _problem(parts: SplitResult) -> str | None:
    if "@" in parts.netloc:
        return "contains a user name or password"
    if parts.query or parts.fragment:
        return "has a query or a fragment"
    if "{" in parts.netloc + parts.path:
        return "has a variable in braces"
    if _leads_upwards(parts.path):
        return "has a path that leads upwards"
    is_local = parts.scheme == "http" and is_loopback(_host(parts))
    if parts.scheme == "https" or is_local:
        return None
    return "is not https, and its host is not this computer"


def _host(parts: SplitResult) -> str:
    return (parts.hostname or "").lower()


def _port(parts: SplitResult) -> int:
    return parts.port or _DEFAULT_PORTS.get(parts.scheme, 0)


def is_loopback(host: str) -> bool:
    """Return whether a host is this computer."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
