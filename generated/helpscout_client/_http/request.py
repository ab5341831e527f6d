# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""HTTP requests, which are built from the arguments of calls and checked before they are sent."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple, Self
from urllib.parse import unquote_plus

from .._contract.api import Api
from .._contract.omit import OMIT
from .content import Content
from .encode import scalar_text
from .parameters import encode
from .urls import MAX_URL_LENGTH

_SIGNED_VALUES = 8
"""How many values of the query of a signed URL may be the signature or belong to it."""

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_NOT_IN_TOKENS = re.compile(r"[^!#$%&'*+.^_`|~0-9A-Za-z-]+")
_HEADER_VALUE = re.compile(r"(?:[\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?)?")
_OURS = frozenset(
    {"authorization", "connection", "content-length", "host", "transfer-encoding"}
)


class HttpRequest(NamedTuple):
    """A request that is ready to be sent. `repr` shows its method only."""

    method: str
    url: str
    headers: Mapping[str, str]
    """By lower-case name."""
    content: bytes | Content | None = None
    secrets: tuple[str, ...] = ()
    """The credentials of its caller, which messages do not repeat."""

    def __repr__(self) -> str:
        return f"HttpRequest(method={self.method!r})"

    @property
    def can_be_sent(self) -> bool:
        """Whether its body can be sent from the beginning: not if it was read from a stream."""
        return not isinstance(self.content, Content) or self.content.can_be_sent

    @property
    def address(self) -> str:
        """The URL without its query."""
        return self.url.partition("?")[0]

    def at(self, url: str) -> Self:
        """Return the request to another URL, with the same query if the URL has none."""
        query = self.url.partition("?")[2]
        return self._replace(url=url if "?" in url or not query else f"{url}?{query}")

    def bare(self, url: str) -> Self:
        """Return the request to a foreign URL, without headers that are meant for the API.

        Who has the URL of a stored file can read it: the query is a credential.
        """
        names = ("accept", "accept-encoding", "user-agent")
        kept = {name: self.headers[name] for name in names if name in self.headers}
        query = url.partition("?")[2]
        values = [unquote_plus(pair.partition("=")[2]) for pair in query.split("&")]
        signed = sorted(values, key=len)[-_SIGNED_VALUES:]
        return self._replace(url=url, headers=kept).knowing((query, *signed))

    def knowing(self, secrets: Iterable[str]) -> Self:
        """Return the same request, where messages do not repeat these secrets either."""
        if not secrets:
            return self
        known = tuple(dict.fromkeys((*self.secrets, *secrets)))
        return self if known == self.secrets else self._replace(secrets=known)

    def with_header(self, name: str, value: str, *secrets: str) -> Self:
        """Return a copy with a credential in a header: the value and its parts are secret."""
        headers = {**self.headers, name.lower(): value}
        known = (*self.secrets, *secrets, value, value.partition(" ")[2])
        return self._replace(headers=headers, secrets=tuple(dict.fromkeys(known)))

    def with_cookie(self, name: str, value: str) -> Self:
        """Return a copy with a credential as a cookie, instead of one of this name."""
        cookies = self.headers.get("cookie", "").split("; ")
        others = [each for each in cookies if each and not each.startswith(f"{name}=")]
        text = "; ".join([*others, f"{name}={value}"])
        return self.with_header("Cookie", text).knowing([value])

    def with_query(self, name: str, value: str) -> Self:
        """Return a copy with a credential in the query, instead of one of this name."""
        address, _, query = self.url.partition("?")
        others = [pair for pair in query.split("&") if pair and _key(pair) != name]
        text = "&".join([*others, f"{encode(name)}={encode(value)}"])
        return self._replace(url=add_query(address, text)).knowing([value])


def add_query(url: str, query: str) -> str:
    """Return a URL with a query, after the one that it may have.

    Raises `ValueError` if it becomes longer than servers accept.
    """
    url = f"{url}{'&' if '?' in url else '?'}{query}" if query else url
    if len(url) > MAX_URL_LENGTH:
        raise ValueError(f"the path and query are longer than {MAX_URL_LENGTH} bytes")
    return url


@functools.lru_cache(256)
def usual_headers(accept: str, user_agent: str, coding: str) -> Mapping[str, str]:
    """Return the headers of each request of an operation, as `header_values` does."""
    return header_values(
        {"Accept": accept, "Accept-Encoding": coding, "User-Agent": user_agent}, {}
    )


def header_values(
    values: Mapping[str, object],
    extra: Mapping[str, str],
    reserved: Iterable[str] = (),
) -> dict[str, str]:
    """Return headers by lower-case name; `extra` replaces headers of the same name.

    Raises `ValueError` for an invalid name or value, and for an `extra` header that only the
    client sets: `reserved`, `Authorization`, `Host`, `Content-Length` ….
    """
    for name in extra:
        if name.lower() in _OURS.union(map(str.lower, reserved)):
            raise ValueError(f"{name} is a header that the client sets itself")
    return {
        name.lower(): check_header(name, scalar_text(value, name))
        for name, value in [*values.items(), *extra.items()]
        if value is not OMIT
    }


def check_method(method: str) -> str:
    """Return an HTTP method in capitals; raises `ValueError` for an invalid one."""
    if not _TOKEN.fullmatch(method):
        raise ValueError("invalid HTTP method; give a word like GET")
    return method.upper()


def check_header(name: str, value: str) -> str:
    """Return the value of a header.

    Raises `ValueError` for a name that is not a token and for a value that is not printable
    ASCII: a line break in it would start another header.
    """
    if not _TOKEN.fullmatch(name):
        raise ValueError("a header name contains invalid characters")
    if not _HEADER_VALUE.fullmatch(value):
        raise ValueError(f"{name}: a header value has to be printable ASCII")
    return value


def user_agent(api: Api, suffix: str | None = None) -> str:
    """Return the `User-Agent`: package and version, then what the caller adds."""
    ours = f"{api.package}/{_NOT_IN_TOKENS.sub('-', api.version) or '0'}"
    return f"{ours} {check_header('user_agent', suffix)}" if suffix else ours


def query_values(query: str, name: str) -> list[str]:
    """Return the decoded values of one parameter of a query."""
    pairs = [pair for pair in query.split("&") if _key(pair) == name]
    return [unquote_plus(pair.partition("=")[2]) for pair in pairs]


def _key(pair: str) -> str:
    return unquote_plus(pair.partition("=")[0])
