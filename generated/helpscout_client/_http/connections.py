# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""HTTP clients with what the environment says about proxies and certificates.

Mistakes in the environment are `ConfigurationError`s that name the variable, without its
value: the URL of a proxy can contain a password.
"""

from __future__ import annotations

import functools
import os
import re
import ssl
from contextlib import suppress
from copy import copy
from http.cookiejar import CookieJar, DefaultCookiePolicy
from importlib.util import find_spec
from ipaddress import ip_network
from typing import NamedTuple, TypedDict, TypeVar
from urllib.request import getproxies

import httpcore2
import httpx2

from .._contract.lazy import LOADING
from .._errors import ConfigurationError
from .async_network import AsyncNetwork
from .network import Network

_HOST = re.compile(rb"[\w.:-]+(%25[\w.-]+)?")

HttpClientT = TypeVar("HttpClientT", bound=httpx2.Client | httpx2.AsyncClient)


class _Pool(TypedDict):
    """What all connections of one client have in common."""

    ssl_context: ssl.SSLContext
    max_connections: int
    max_keepalive_connections: int
    keepalive_expiry: float


def tls_settings() -> ssl.SSLContext:
    """Return the settings of encryption: whose certificates are trusted.

    The clients of a process share them, because reading the certificates takes far longer than
    making a client. They are read anew if a variable or a file has changed, and after a fork.
    """
    folders = os.environ.get("SSL_CERT_DIR", "").split(os.pathsep)
    if any(folders) and not any(map(os.path.isdir, folders)):
        raise ConfigurationError("SSL_CERT_DIR does not name a folder")
    variables = ("SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE")
    paths = ssl.get_default_verify_paths()
    stamps = tuple(map(_stamp, paths))
    try:
        with LOADING:  # a fork waits for it: OpenSSL holds locks meanwhile
            return _tls(os.getpid(), *map(os.environ.get, variables), paths, stamps)
    except (OSError, ValueError):  # ssl.SSLError is an OSError
        name = _unusable_tls_variable()
    raise ConfigurationError(f"{name} does not name a file that can be used")


@functools.lru_cache(4)
def _tls(*_read_from: object) -> ssl.SSLContext:
    return httpx2.create_ssl_context()


def _stamp(path: str | None) -> tuple[int, int, int] | None:
    """Return what changes when a file or folder does; None if there is none."""
    with suppress(OSError, ValueError):
        found = os.stat(path or "")
        return found.st_ino, found.st_mtime_ns, found.st_size
    return None


def _unusable_tls_variable() -> str:
    """Return which of the variables prevents encryption."""
    try:
        if file := os.environ.get("SSL_CERT_FILE"):
            ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(file)
    except (OSError, ValueError):
        return "SSL_CERT_FILE"
    return "SSLKEYLOGFILE"


def new_client(tls: ssl.SSLContext, proxy: Proxy | None) -> httpx2.Client:
    """Return an HTTP client whose calls end at their deadline, whatever the server sends."""
    pool = _pool(tls)
    transport = _Transport(Network(holds_http=True), pool)
    routes: dict[str, httpx2.BaseTransport | None] = {}
    if proxy is not None:
        proxied = _Transport(Network(holds_http=False), pool, proxy.with_tls(tls))
        routes = {"https://": proxied, **dict.fromkeys(proxy.direct)}
    return httpx2.Client(transport=transport, mounts=routes, cookies=_no_jar())


def new_async_client(tls: ssl.SSLContext, proxy: Proxy | None) -> httpx2.AsyncClient:
    """Return an async HTTP client with the same properties."""
    pool = _pool(tls)
    transport = _AsyncTransport(AsyncNetwork(holds_http=True), pool)
    routes: dict[str, httpx2.AsyncBaseTransport | None] = {}
    if proxy is not None:
        proxied = _AsyncTransport(
            AsyncNetwork(holds_http=False), pool, proxy.with_tls(tls)
        )
        routes = {"https://": proxied, **dict.fromkeys(proxy.direct)}
    return httpx2.AsyncClient(transport=transport, mounts=routes, cookies=_no_jar())


def without_cookies(http_client: HttpClientT) -> HttpClientT:
    """Return a view of an HTTP client that keeps no cookies; the client keeps its own."""
    view = copy(http_client)
    view.cookies = _no_jar()
    return view


class _Transport(httpx2.HTTPTransport):
    """The transport of httpx2 over a network of ours, for which its constructor has no argument."""

    def __init__(
        self, network: Network, pool: _Pool, proxy: httpcore2.Proxy | None = None
    ) -> None:
        self._network = network
        self._pool = httpcore2.ConnectionPool(
            network_backend=network, proxy=proxy, **pool
        )

    def close(self) -> None:
        """Close all connections."""
        self._network.close()
        super().close()


class _AsyncTransport(httpx2.AsyncHTTPTransport):
    """The same for async clients."""

    def __init__(
        self, network: AsyncNetwork, pool: _Pool, proxy: httpcore2.Proxy | None = None
    ) -> None:
        self._network = network
        self._pool = httpcore2.AsyncConnectionPool(
            network_backend=network, proxy=proxy, **pool
        )

    async def aclose(self) -> None:
        """Close all connections."""
        self._network.close()
        await super().aclose()


def _pool(tls: ssl.SSLContext) -> _Pool:
    return _Pool(
        ssl_context=tls,
        max_connections=100,
        max_keepalive_connections=20,
        keepalive_expiry=5.0,
    )


def _no_jar() -> CookieJar:
    return CookieJar(DefaultCookiePolicy(allowed_domains=()))


class Proxy(NamedTuple):
    """The proxy for encrypted connections, and the hosts that are reached without it."""

    address: httpx2.Proxy
    direct: list[str]

    def with_tls(self, tls: ssl.SSLContext) -> httpcore2.Proxy:
        """Return the proxy with the settings of encryption, in case it is encrypted itself."""
        url = self.address.url
        return httpcore2.Proxy(
            httpcore2.URL(
                scheme=url.raw_scheme,
                host=url.raw_host,
                port=url.port,
                target=url.raw_path,
            ),
            auth=self.address.raw_auth,
            ssl_context=tls if url.scheme == "https" else None,
        )


def read_proxy() -> Proxy | None:
    """Return the proxy of the environment.

    Plain http is for this computer only: a proxy would not reach it, and could read along.
    """
    found = getproxies()
    kind = "https" if found.get("https") else "all"
    url, direct = found.get(kind), [
        name.strip() for name in found.get("no", "").split(",")
    ]
    if not url or "*" in direct:
        return None
    proxy = _parsed(url if "://" in url else f"http://{url}")
    if proxy is None:
        raise ConfigurationError(f"{_variable(kind)} is not the URL of a proxy")
    if proxy.url.scheme.startswith("socks") and find_spec("socksio") is None:
        raise ConfigurationError(f"{_variable(kind)} needs the package httpx2[socks]")
    return Proxy(proxy, [*filter(None, map(_pattern, direct))])


def _parsed(url: str) -> httpx2.Proxy | None:
    try:
        proxy = httpx2.Proxy(url)
    except (httpx2.InvalidURL, ValueError):
        return None
    is_address = _HOST.fullmatch(proxy.url.raw_host) and (proxy.url.port or 1) < 65_536
    return proxy if is_address else None


def _variable(kind: str) -> str:
    """Return the variable that names a proxy; of two, the one in lower case counts."""
    names = sorted(name for name in os.environ if name.lower() == f"{kind}_proxy")
    return names[-1] if names else "the proxy in the settings of the system"


def _pattern(name: str) -> str | None:
    """Return how httpx2 writes an entry of `NO_PROXY`; None if it is not a host."""
    pattern = name if "://" in name else f"all://{_hosts(name)}"
    try:
        return pattern if name and httpx2.URL(pattern).host else None
    except httpx2.InvalidURL:
        return None


def _hosts(name: str) -> str:
    """Return a host, or an address or network in the form of URLs."""
    try:
        network = ip_network(re.sub(r"[][]", "", name), strict=False)
    except ValueError:
        is_exact = name.startswith("*.") or name.lower() == "localhost"
        return name if is_exact else f"*{name}"
    address, _, length = str(network).partition("/")
    host = f"[{address}]" if network.version == 6 else address
    return f"{host}/{length}" if "/" in name else host
