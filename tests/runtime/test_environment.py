"""What a client takes from the environment: proxies and certificates, and nothing else."""

from __future__ import annotations

import socket
import ssl
import time
from base64 import b64encode
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import Self

import httpx2
import pytest
import trustme

from runtime import _errors as errors
from runtime._contract.api import SecurityScheme
from runtime._contract.lazy import LOADING
from runtime._http.clock import Clock
from runtime.auth import ApiKey, ClientCredentials, RefreshToken
from support.client import Case
from support.server import FaultServer, Raw, reply
from support.things import api_with

HOST = "api.acme.example"
NAMES = (
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "no_proxy",
    "ssl_cert_file",
    "ssl_cert_dir",
    "sslkeylogfile",
)
KEY_API = api_with(key=SecurityScheme(kind="api_key", name="X-Key"))


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the machine of these tests sets is not theirs."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def case(case: Case) -> Case:
    """Return a case whose server knows one thing."""
    case.server.route(lambda _: reply(200, {"id": 7}))
    return case


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """An authority that no computer trusts."""
    return trustme.CA()


@pytest.fixture
def trust(
    authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], None]:
    """Return a function that makes this program trust the authority."""

    def run() -> None:
        authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))

    return run


@pytest.fixture
def secure(authority: trustme.CA) -> Iterator[FaultServer]:
    """A server that has a certificate of the authority, for two names."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", HOST).configure_cert(context)
    with FaultServer(context) as server:
        server.route(lambda _: reply(200, {"id": 7}))
        yield server


class Proxy(ThreadingTCPServer):
    """Tunnels every CONNECT to one address, and records each request."""

    daemon_threads = True
    is_refusing = False
    seconds_a_byte = 0.0
    """For what the server sends."""

    def __init__(self, target: str, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Tunnel)
        self._tls = tls
        self.target = "127.0.0.1", int(target.rpartition(":")[2])
        self.heads: list[list[str]] = []
        self._thread = Thread(target=self.serve_forever, args=(0.01,))

    def url(self, user: str = "") -> str:
        scheme = "https" if self._tls else "http"
        return f"{scheme}://{user}127.0.0.1:{self.server_address[1]}"

    def get_request(self) -> tuple[socket.socket, tuple[str, int]]:
        connection, address = self.socket.accept()
        if self._tls is not None:
            connection = self._tls.wrap_socket(connection, server_side=True)
        return connection, address

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()
        self._thread.join()


class _Tunnel(StreamRequestHandler):
    server: Proxy

    def handle(self) -> None:
        lines = iter(self.rfile.readline, b"\r\n")
        self.server.heads.append([line.decode().strip() for line in lines])
        if self.server.is_refusing:
            self.wfile.write(b"HTTP/1.1 503 Full\r\nContent-Length: 0\r\n\r\n")
            return
        with socket.create_connection(self.server.target) as far:
            self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
            back = Thread(target=_pump, args=(far, self.connection, self.server))
            back.start()
            _pump(self.connection, far)
            back.join()


def _pump(
    source: socket.socket, target: socket.socket, proxy: Proxy | None = None
) -> None:
    with suppress(OSError):  # one side has hung up
        while data := source.recv(65_536):
            size = 1 if proxy and proxy.seconds_a_byte else len(data)
            for start in range(0, len(data), size):
                target.sendall(data[start : start + size])
                time.sleep(proxy.seconds_a_byte if proxy else 0.0)
        target.shutdown(socket.SHUT_WR)


# --- proxies ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
def test_a_proxy_tunnels_what_is_encrypted(
    case: Case,
    secure: FaultServer,
    trust: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    """The proxy gets the address and its own credentials, and no credentials of ours."""
    trust()
    with Proxy(secure.url) as proxy:
        monkeypatch.setenv(name, proxy.url("user:pw@"))
        case.open(base_url=f"https://{HOST}", http_client=None)

        assert 7 == case.get().id
        case.close()

    ((first, *headers),) = proxy.heads
    assert f"CONNECT {HOST}:443 HTTP/1.1" == first
    credentials = b64encode(b"user:pw").decode()
    assert [f"Proxy-Authorization: Basic {credentials}"] == [
        header for header in headers if "authorization" in header.lower()
    ]
    (request,) = secure.requests
    assert ("Bearer token-1", None) == (
        request.header("Authorization"),
        request.header("Proxy-Authorization"),
    )


@pytest.mark.parametrize("behind", [b"", b"HTTP/1.1 200 OK\r\n"], ids=["no", "more"])
def test_an_encrypted_proxy(
    case: Case,
    authority: trustme.CA,
    trust: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    behind: bytes,
) -> None:
    """Its connection is used again, unless something follows the response on it."""
    trust()
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", HOST).configure_cert(tls)
    answer = Raw(reply(200, {"id": 7}, keep_alive=True).data + behind, keep_alive=True)
    with FaultServer(tls) as server, Proxy(server.url, tls) as proxy:
        server.route(lambda _: answer)
        monkeypatch.setenv("HTTPS_PROXY", proxy.url())
        case.open(base_url=f"https://{HOST}", http_client=None)

        assert [7, 7] == [case.get().id, case.get().id]
        case.close()

    assert (2 if behind else 1) == len(proxy.heads)


def test_encryption_that_cannot_begin_fails_the_call(
    case: Case, secure: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a connection that cannot be made does; the socket is closed."""

    def refuse(*_: object, **_named: object) -> None:
        raise ssl.SSLError("no ciphers")

    monkeypatch.setattr(ssl.SSLContext, "wrap_bio", refuse)
    case.open(base_url=secure.url, http_client=None, max_retries=0)

    with pytest.raises(errors.ConnectionFailed):
        case.get()
    case.close()


@pytest.mark.parametrize("is_encrypted", [False, True], ids=["http", "https"])
@pytest.mark.parametrize("part", ["handshake", "response"])
def test_a_deadline_holds_behind_a_proxy(
    case: Case,
    authority: trustme.CA,
    trust: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    part: str,
    is_encrypted: bool,
) -> None:
    """Also while the handshake, or one record of an encrypted response, comes byte by byte."""
    trust()
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", HOST).configure_cert(tls)
    with (
        FaultServer(tls) as server,
        Proxy(server.url, tls if is_encrypted else None) as proxy,
    ):
        server.route(lambda _: reply(200, {"id": 7, "x": "x" * 999}, keep_alive=True))
        monkeypatch.setenv("HTTPS_PROXY", proxy.url())
        proxy.seconds_a_byte = 0.05 if part == "handshake" else 0.0
        url = f"https://{HOST}"
        case.open(http_client=None, clock=Clock(), base_url=url, max_retries=0)
        if part == "response":
            case.get()
            proxy.seconds_a_byte = 0.05

        begun = time.monotonic()
        with pytest.raises((errors.DeadlineExceeded, errors.ConnectionFailed)):
            case.get(deadline=0.5)
        assert time.monotonic() - begun < 10  # a byte at a time, it takes a minute
        case.close()


def test_token_requests_reach_the_server_in_the_same_way(
    case: Case,
    secure: FaultServer,
    trust: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Their connections are their own; proxy and certificates are those of the client.

    The environment is read when a client is made, and not again.
    """
    trust()
    token = {"access_token": "t", "token_type": "bearer"}
    secure.script(reply(200, token), reply(200, {"id": 7}))
    with Proxy(secure.url) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url())
        auth = ClientCredentials("app", "secret")
        case.open(auth, base_url=f"https://{HOST}", http_client=None)
        monkeypatch.delenv("SSL_CERT_FILE")
        monkeypatch.setenv("HTTPS_PROXY", "http://other.example:1")

        assert 7 == case.get().id
        case.close()

    assert [f"CONNECT {HOST}:443 HTTP/1.1"] * 2 == [head[0] for head in proxy.heads]
    assert ["POST", "GET"] == [request.method for request in secure.requests]


def test_a_proxy_that_refuses_passes_nothing_on(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server cannot have seen a request, so that any is sent again."""
    with Proxy(case.server.url) as proxy:
        proxy.is_refusing = True
        monkeypatch.setenv("HTTPS_PROXY", proxy.url())
        case.open(base_url=f"https://{HOST}", http_client=None)
        with pytest.raises(
            errors.ConnectionFailed, match=r"the proxy refused .*\(attem"
        ):
            case.create()

        auth = RefreshToken("app", "secret", "refresh-0")
        case.open(auth, base_url=f"https://{HOST}", http_client=None)
        with pytest.raises(errors.ConnectionFailed, match=r"^token: .* connection$"):
            case.get()

    assert [f"CONNECT {HOST}:443 HTTP/1.1"] * 6 == [head[0] for head in proxy.heads]


def test_a_proxy_that_reads_along_gets_nothing(
    case: Case, secure: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A certificate of an unknown authority is as bad behind a proxy as anywhere."""
    with Proxy(secure.url) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url())
        case.open(base_url=f"https://{HOST}", http_client=None, max_retries=0)

        with pytest.raises(errors.ConnectionFailed):
            case.get()

    assert 1 == len(proxy.heads)
    assert () == secure.requests


@pytest.mark.parametrize(
    "name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "HTTPS_PROXY"]
)
def test_no_proxy_reads_what_is_not_encrypted(
    case: Case, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Plain http is for this computer: it does not leave it by way of a proxy."""
    with FaultServer() as proxy:
        monkeypatch.setenv(name, proxy.url)

        assert 7 == case.open(http_client=None).get().id

    assert ((), 1) == (proxy.requests, len(case.server.requests))


def test_no_proxy_is_respected(
    case: Case,
    secure: FaultServer,
    trust: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A host that `NO_PROXY` names is reached directly."""
    trust()
    with FaultServer() as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")

        assert 7 == case.open(base_url=secure.url, http_client=None).get().id

    assert () == proxy.requests


# --- certificates -----------------------------------------------------------------------

HARMLESS = [
    {},
    {"SSL_CERT_FILE": "", "SSL_CERT_DIR": ""},
    {"PYTHONHTTPSVERIFY": "0"},
    {"CURL_CA_BUNDLE": "", "REQUESTS_CA_BUNDLE": ""},
    {"NODE_TLS_REJECT_UNAUTHORIZED": "0", "GIT_SSL_NO_VERIFY": "1"},
    {"SSL_VERIFY": "0", "HTTPX_VERIFY": "false", "ACME_VERIFY": "false"},
]


@pytest.mark.parametrize(
    "environment", HARMLESS, ids=lambda each: ",".join(each) or "none"
)
def test_no_variable_turns_verification_off(
    case: Case,
    secure: FaultServer,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
) -> None:
    """A server that cannot prove who it is receives no request."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    case.open(base_url=secure.url, http_client=None, max_retries=0)

    with pytest.raises(errors.ConnectionFailed, match="cannot be reached"):
        case.get()

    assert () == secure.requests


def test_an_authority_of_ones_own_can_be_trusted(
    case: Case, secure: FaultServer, trust: Callable[[], None]
) -> None:
    """`SSL_CERT_FILE` says whose certificates are good; the name has to fit all the same."""
    trust()
    assert 7 == case.open(base_url=secure.url, http_client=None).get().id

    elsewhere = secure.url.replace("127.0.0.1", "localhost")
    case.open(base_url=elsewhere, http_client=None, max_retries=0)
    with pytest.raises(errors.ConnectionFailed):
        case.get()

    assert 1 == len(secure.requests)


def test_clients_share_certificates_until_others_would_be_read(
    case: Case,
    trust: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Reading them takes longer than anything else that a client is made of."""
    made: list[ssl.SSLContext] = []
    create = httpx2.create_ssl_context

    def created() -> ssl.SSLContext:
        with ThreadPoolExecutor() as another:
            free = another.submit(LOADING.acquire, blocking=False).result()
        assert not free  # so that no fork copies a lock that OpenSSL holds
        made.append(create())
        return made[-1]

    monkeypatch.setattr(httpx2, "create_ssl_context", created)

    def times_read() -> int:
        before = len(made)
        case.open(http_client=None)
        case.open(http_client=None)
        return len(made) - before

    trust()
    first = times_read()
    trustme.CA().cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    changed = times_read()
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    assert (1, 1, 1) == (first, changed, times_read())


# --- mistakes -----------------------------------------------------------------------------

UNUSABLE = [
    ("HTTPS_PROXY", "::::", "is not the URL of a proxy"),
    ("HTTPS_PROXY", "http://", "is not the URL of a proxy"),
    ("HTTPS_PROXY", "http://user:pw@host:port", "is not the URL of a proxy"),
    ("HTTPS_PROXY", "http://user:pw@host:99999", "is not the URL of a proxy"),
    ("HTTPS_PROXY", "http://user:pw@a host:1", "is not the URL of a proxy"),
    ("https_proxy", "ftp://proxy", "is not the URL of a proxy"),
    ("ALL_PROXY", "socks5://127.0.0.1:1", r"needs the package httpx2\[socks\]"),
    ("SSL_CERT_FILE", "/nowhere/ca.pem", "does not name a file that can be used"),
    ("SSL_CERT_FILE", __file__, "does not name a file that can be used"),
    ("SSL_CERT_DIR", "/nowhere", "does not name a folder"),
]


@pytest.mark.parametrize(("name", "value", "problem"), UNUSABLE)
def test_a_mistake_in_the_environment_is_named(
    case: Case, monkeypatch: pytest.MonkeyPatch, name: str, value: str, problem: str
) -> None:
    """The constructor names the variable, and not its value, which can have a password."""
    monkeypatch.setenv(name, value)

    with pytest.raises(
        errors.ConfigurationError, match=f"^{name} {problem}$"
    ) as raised:
        case.open(http_client=None)

    assert (None, None) == (raised.value.__cause__, raised.value.__context__)


def test_an_unusable_key_log_is_named(
    case: Case, trust: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python's ssl opens it when it loads certificates that a variable names."""
    trust()
    monkeypatch.setenv("SSLKEYLOGFILE", "/nowhere/keys")

    with pytest.raises(
        errors.ConfigurationError, match=r"^SSLKEYLOGFILE does not name"
    ):
        case.open(http_client=None)


@pytest.mark.parametrize(
    ("entry", "is_direct"),
    [
        ("127.0.0.1", True),
        ("127.0.0.0/8", True),
        ("10.0.0.0/8", False),
        ("*", True),
        ("::1,[::2]/64, ,not a host, 127.0.0.1", True),
        ("localhost,.example.com", False),
    ],
)
def test_which_hosts_need_no_proxy(
    case: Case,
    secure: FaultServer,
    trust: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    entry: str,
    is_direct: bool,
) -> None:
    """Names, addresses and networks are understood; what is neither is ignored."""
    trust()
    with Proxy(secure.url) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url())
        monkeypatch.setenv("NO_PROXY", entry)

        assert 7 == case.open(base_url=secure.url, http_client=None).get().id
        case.close()

    assert is_direct == (proxy.heads == [])


# --- credentials ------------------------------------------------------------------------


def test_netrc_is_not_read(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The credentials that another program keeps for this host are not sent."""
    netrc = tmp_path / ".netrc"
    netrc.write_text(
        "machine 127.0.0.1 login evil password evil\ndefault login evil password evil\n"
    )
    netrc.chmod(0o600)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(netrc))

    case.open(http_client=None).get()
    case.open(ApiKey("key-1"), api=KEY_API, http_client=None).get()

    assert ["Bearer token-1", None] == [
        request.header("Authorization") for request in case.server.requests
    ]
