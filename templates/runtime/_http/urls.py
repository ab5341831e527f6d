"""The base URL, and the rule that nothing is sent anywhere else, with its one exception."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Self
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from .._errors import ConfigurationError, UnsafeLinkError

MAX_URL_LENGTH = 65_536

# What a browser, a proxy and Python may each read differently has no place in a URL.
_UNCLEAR = re.compile(r"[^\x21-\x7e]|[\\]")
_DEFAULT_PORTS = {"https": 443, "http": 80}


def is_dot_segment(segment: str) -> bool:
    """Tell whether a path segment reads as `.` or `..`, however often it was encoded."""
    while (decoded := unquote(segment)) != segment:
        segment = decoded
    return any(part in (".", "..") for part in re.split(r"[/\\]", segment))


@dataclass(frozen=True, slots=True)
class BaseUrl:
    """Origin and path prefix that every request of a client stays under."""

    scheme: str
    host: str
    port: int
    prefix: str
    """Path below which everything is; empty, or starts with a slash and ends without."""
    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a base URL.

        Raises `ConfigurationError` for anything but an origin with an optional path prefix,
        and for http to a host other than this computer.
        """
        parts = _split(text)
        problem = "is not an absolute URL" if parts is None else _problem(parts)
        if parts is None or problem:
            raise ConfigurationError(
                f"base_url {problem}; give an origin with an optional path,"
                " like https://api.example.com or http://127.0.0.1:8080/prefix"
            )
        prefix = parts.path.rstrip("/")
        origin = f"{parts.scheme}://{parts.netloc}"
        return cls(
            parts.scheme, _host(parts), _port(parts), prefix, f"{origin}{prefix}"
        )

    def join(self, path: str) -> str:
        """Return the URL of a path that starts with a slash, below the prefix."""
        return self.text + path

    def resolve(self, link: str, *, relative_to: str | None = None) -> str:
        """Return a link of the server, or of a caller, as an absolute URL without fragment.

        Raises `UnsafeLinkError` unless it stays on the origin and under the prefix.
        """
        parts = _join(relative_to or f"{self.text}/", link)
        if parts is None:
            raise UnsafeLinkError("a link is not a URL that all would read alike")
        if not self._covers(parts):
            raise UnsafeLinkError(
                f"a link leads to {parts.hostname}, outside of {self.text};"
                " nothing was sent there"
            )
        return parts._replace(fragment="").geturl()

    def storage(self, link: str, *, relative_to: str) -> str:
        """Return the link to a file as an absolute URL, on whichever origin.

        Raises `UnsafeLinkError` unless it is https; http will do between programs of this
        computer.
        """
        parts = _join(relative_to, link)
        if parts is None or "@" in parts.netloc or not self._is_private(parts):
            raise UnsafeLinkError("a link to a file is not one that is safe to follow")
        return parts._replace(fragment="").geturl()

    def _is_private(self, parts: SplitResult) -> bool:
        is_local = _is_loopback(self.host) and _is_loopback(_host(parts))
        return parts.scheme == "https" or (parts.scheme == "http" and is_local)

    def covers(self, url: str) -> bool:
        """Tell whether a URL is on our origin and under its prefix."""
        return self._covers(urlsplit(url))

    def _covers(self, parts: SplitResult) -> bool:
        return (
            (parts.scheme, _host(parts), _port(parts))
            == (self.scheme, self.host, self.port)
            and "@" not in parts.netloc
            and f"{parts.path}/".startswith(f"{self.prefix}/")
        )


def _join(base: str, link: str) -> SplitResult | None:
    """Return the parts of a link; None where its target depends on who reads it."""
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
    """Return the parts of an absolute URL; None where it is none."""
    if _UNCLEAR.search(text):
        return None
    try:
        parts = urlsplit(text)
        _ = parts.port  # read here, because a bad port is only noticed then
    except ValueError:
        return None
    return parts if parts.scheme and parts.hostname else None


def _problem(parts: SplitResult) -> str | None:
    if "@" in parts.netloc:
        return "holds a user name or password"
    if parts.query or parts.fragment:
        return "has a query or a fragment"
    if _leads_upwards(parts.path):
        return "has a path that leads upwards"
    if parts.scheme == "https" or (
        parts.scheme == "http" and _is_loopback(_host(parts))
    ):
        return None
    return "is not https, and its host is not this computer"


def _host(parts: SplitResult) -> str:
    return (parts.hostname or "").lower()


def _port(parts: SplitResult) -> int:
    return parts.port or _DEFAULT_PORTS.get(parts.scheme, 0)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
