"""The stub server: a consumer's tests run against it as they would against Help Scout."""

from __future__ import annotations

import asyncio
import errno
import os
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from socketserver import ThreadingTCPServer
from threading import Thread
from typing import Any
from unittest.mock import Mock

import helpscout_client
import helpscout_client.v1.webhooks
import httpx2
import pytest
from helpscout_client import AsyncHelpScout, HelpScout, errors, v1, webhooks
from helpscout_client.auth import BearerToken
from helpscout_client.testing import StubServer
from helpscout_client.v2.models import Conversation

from support.bundles import bundle, payload

pytestmark = pytest.mark.client

NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # certificates take long to load
LIST = "conversations.list_in_mailbox"


@contextmanager
def sync_client(kind: Any, stub: StubServer, **settings: Any) -> Iterator[Any]:
    """Give a sync client of a started stub server."""
    with httpx2.Client(verify=NO_TLS) as http, warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        with kind(base_url=stub.url, http_client=http, **settings) as client:
            yield client


@pytest.fixture
def stub() -> Iterator[StubServer]:
    with StubServer() as stub:
        yield stub


@pytest.fixture
def helpscout(stub: StubServer) -> Iterator[Any]:
    with sync_client(HelpScout, stub, auth=stub.auth) as client:
        yield client


@pytest.fixture
def legacy(stub: StubServer) -> Iterator[Any]:
    with sync_client(v1.HelpScoutV1, stub, auth=stub.auth_for("v1")) as client:
        yield client


def operations(stub: StubServer) -> list[str | None]:
    """Return the names of what was asked, in order."""
    return [request.operation for request in stub.requests]


def complaint(stub: StubServer) -> str:
    """Return the message of `check` about the requests."""
    with pytest.raises(AssertionError) as caught:
        stub.check()
    return str(caught.value)


# --- answers --------------------------------------------------------------------------


def test_the_documented_example_is_served(stub: StubServer, helpscout: Any) -> None:
    """A call is answered as documented, after the client has got a token."""
    conversation = helpscout.conversations.get(123)

    assert payload("v2", "Conversation", "get") == conversation.to_payload()
    assert () == conversation.mismatches
    assert ["token", "conversations.get"] == operations(stub)


def test_the_async_client_is_served_too(stub: StubServer) -> None:
    """`with` in a coroutine works: the server has a thread of its own."""

    async def run() -> tuple[int | None, list[int | None]]:
        stub.pages(LIST, pages=2, per_page=2)
        async with httpx2.AsyncClient(verify=NO_TLS) as http:
            settings: Any = {"base_url": stub.url, "http_client": http}
            with pytest.warns(DeprecationWarning):
                old = v1.AsyncHelpScoutV1(auth=stub.auth_for("v1"), **settings)
            async with AsyncHelpScout(auth=stub.auth, **settings) as helpscout, old:
                conversation = await helpscout.conversations.get(123)
                listed = old.conversations.list_in_mailbox(85)
                return conversation.id, [item.id async for item in listed]

    assert (123, [291938, 291939, 291940, 291941]) == asyncio.run(run())


def test_an_example_with_threads_answers_who_asks_for_threads(helpscout: Any) -> None:
    """The example `withThreads` is the answer to `embed=threads`."""
    conversation = helpscout.conversations.get(123, embed="threads")

    assert [202, 201] == [thread.id for thread in conversation.embedded.threads]


def test_a_list_with_threads_answers_who_asks_for_threads(
    stub: StubServer, helpscout: Any
) -> None:
    """A list embeds what is asked for, on each of its pages, and nothing else."""
    stub.pages("conversations.list", pages=2, per_page=2)

    plain = list(helpscout.conversations.list())
    embedded = list(helpscout.conversations.list(embed="threads"))

    assert [None] * 4 == [each.embedded for each in plain]
    assert [2, 1, 2, 1] == [len(each.embedded.threads) for each in embedded]
    assert [each.id for each in plain] == [each.id for each in embedded]


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_every_success_has_an_example(version: str) -> None:
    """No call of a test needs a command: each response with content has an example."""
    missing = [
        f"{operation['operationId']} {status} {media_type}"
        for item in bundle(version)["paths"].values()
        for method, operation in item.items()
        if method in ("get", "put", "post", "delete", "patch")
        for status, response in operation["responses"].items()
        for media_type, content in response.get("content", {}).items()
        if status.startswith("2") and not content.get("examples")
    ]

    assert [] == missing


def test_a_download_has_an_example(helpscout: Any) -> None:
    """A file is one of a few words."""
    download = helpscout.conversations.attachments.download(1, 2)

    assert b"The cup arrived broken.\n" == download.read()


def test_every_response_has_the_rate_limit_and_the_id_of_the_request(
    helpscout: Any,
) -> None:
    """The headers that the documentation names are there."""
    response = helpscout.conversations.with_response.get(123)

    assert (400, 400) == (response.rate_limit.limit, response.rate_limit.remaining)
    assert "stub-2" == response.correlation_id
    assert "application/hal+json" == response.headers["Content-Type"]


def test_links_lead_to_the_stub(stub: StubServer, helpscout: Any) -> None:
    """A link to the real server would lead the client under test away from the stub."""
    stub.respond("conversations.get", json={"preview": "https://api.helpscout.net/v2"})

    assert f"{stub.url}/v2" == helpscout.conversations.get(123).preview


# --- commands -------------------------------------------------------------------------


def test_a_command_holds_for_one_request(stub: StubServer, helpscout: Any) -> None:
    """The client tries again after a failure, and then reads the example."""
    stub.respond("conversations.get", status=429, headers={"Retry-After": "0"})

    assert 123 == helpscout.conversations.get(123).id
    assert ["token", "conversations.get", "conversations.get"] == operations(stub)


def test_commands_queue_up(stub: StubServer, helpscout: Any) -> None:
    """Each command follows the one before, and the lasting one comes last."""
    stub.respond("conversations.get", status=404, times=None)
    stub.respond("conversations.get", json={"id": 7}, times=2)
    stub.respond("conversations.get", body=b"<html>", headers={"Content-Type": "a/b"})

    assert [7, 7] == [helpscout.conversations.get(n).id for n in (1, 2)]
    for kind in (errors.DecodeError, errors.NotFoundError, errors.NotFoundError):
        with pytest.raises(kind):
            helpscout.conversations.get(3)


def test_a_dropped_connection_is_a_failed_one(stub: StubServer, helpscout: Any) -> None:
    """`drop` resets the connection; the client tries as often as it may."""
    stub.respond("conversations.get", drop=True, times=None)

    with pytest.raises(errors.ConnectionFailed):
        helpscout.conversations.get(123, max_retries=0)

    assert ["token", "conversations.get"] == operations(stub)


@pytest.mark.parametrize("asynchronous", [False, True])
@pytest.mark.parametrize("with_sockets", [False, True])
def test_an_answer_can_be_late(
    stub: StubServer, asynchronous: bool, with_sockets: bool
) -> None:
    """`delay` seconds pass before an answer; a client that waits for less gives up."""
    transport = None if with_sockets else stub.transport()
    settings: Any = {"verify": NO_TLS, "transport": transport}
    options: Any = {"max_retries": 0, "timeout": 0.05}
    stub.respond("conversations.get", delay=0.02)
    stub.respond("conversations.get", delay=5)

    async def run() -> int | None:
        async with httpx2.AsyncClient(**settings) as http:
            client = AsyncHelpScout(base_url=stub.url, auth=stub.auth, http_client=http)
            found = await client.conversations.get(123)
            with pytest.raises(errors.ConnectionFailed, match="silent for too long"):
                await client.conversations.get(123, **options)
            return found.id

    def run_sync() -> int | None:
        with httpx2.Client(**settings) as http:
            client = HelpScout(base_url=stub.url, auth=stub.auth, http_client=http)
            found = client.conversations.get(123)
            with pytest.raises(errors.ConnectionFailed, match="silent for too long"):
                client.conversations.get(123, **options)
            return found.id

    began = time.monotonic()
    assert 123 == (asyncio.run(run()) if asynchronous else run_sync())
    assert time.monotonic() - began >= 0.02 + 0.05


def test_a_documented_error_has_its_documented_body(
    stub: StubServer, helpscout: Any
) -> None:
    """A status alone gives the example of that status, as far as there is one."""
    stub.respond("conversations.get", status=400)

    with pytest.raises(errors.BadRequestError) as caught:
        helpscout.conversations.get(123)

    assert ["subject"] == [error.path for error in caught.value.field_errors]


def test_a_merged_conversation_can_be_played(stub: StubServer, helpscout: Any) -> None:
    """A redirect leads to another conversation of the stub."""
    location = {"Location": f"{stub.url}/v2/conversations/456"}
    stub.respond("conversations.get", status=301, headers=location)

    assert 456 == helpscout.conversations.with_response.get(5).moved_to


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("conversation.get", r"did you mean conversations\.get"),
        ("v3.conversations.get", r"did you mean .*v1\.conversations\.get"),
        ("x", r"there are: .*, conversations\.get, .*, token, "),
    ],
)
def test_a_misspelt_operation_is_refused(name: str, hint: str) -> None:
    """A command for an unknown operation is an error that names the one that was meant."""
    with pytest.raises(ValueError, match=f"no operation '{name}'; {hint}"):
        StubServer().respond(name, status=500)


@pytest.mark.parametrize(
    ("options", "kind", "message"),
    [
        ({"status": "429"}, TypeError, "status is '429'; .* from 200 to 999"),
        ({"status": True}, TypeError, "status is True"),
        ({"status": 99_999}, ValueError, "status is 99999"),
        ({"status": 1_000}, ValueError, "status is 1000"),
        ({"status": 100}, ValueError, "status is 100"),
        ({"status": 0}, ValueError, "status is 0"),
        ({"body": "text"}, TypeError, "body has to be bytes, not str"),
        ({"json": {}, "body": b""}, ValueError, "two bodies"),
        ({"json": {"at": object()}}, TypeError, "object is no JSON value; pass"),
        ({"json": Conversation}, TypeError, "the class Conversation is no JSON value"),
        ({"drop": 1}, TypeError, "drop is a whole number; pass True or False"),
        ({"drop": "yes"}, TypeError, "drop is text"),
        ({"json": float("nan")}, ValueError, "not JSON compliant"),
        ({"headers": {"X-A": "\u2603"}}, ValueError, "header X-A .* beyond latin-1"),
        ({"headers": {"X-A": "a\r\nY: b"}}, ValueError, "header X-A has a line break"),
        ({"headers": {"X-A": "a\0"}}, ValueError, "another control character"),
        ({"headers": {"X A": "a"}}, ValueError, "'X A' cannot be the name"),
        ({"headers": {"": "a"}}, ValueError, "'' cannot be the name"),
        ({"headers": {"X-A": 7}}, TypeError, "'X-A': name and value have to be texts"),
        ({"headers": {b"X-A": "a"}}, TypeError, "name and value have to be texts"),
        ({"headers": [("X-A", "a")]}, TypeError, "headers has to be a mapping"),
        ({"headers": {"content-length": "1"}}, ValueError, "is set by the server"),
        ({"times": 0}, ValueError, "times is 0; .* from 1 to"),
        ({"times": -1}, ValueError, "times is -1"),
        ({"times": 1.0}, TypeError, "times is 1.0"),
        ({"delay": -1.0}, ValueError, "delay is -1.0; it has to be 0 seconds or more"),
        ({"delay": float("nan")}, ValueError, "delay is nan"),
        ({"delay": float("inf")}, ValueError, "delay is inf"),
        ({"delay": "1"}, TypeError, "delay is '1'; .* number of seconds"),
        ({"drop": True, "status": 500}, ValueError, "drop sends nothing"),
        ({"drop": True, "body": b""}, ValueError, "drop sends nothing"),
        ({"statuss": 500}, TypeError, "statuss"),
    ],
)
def test_what_cannot_be_sent_is_refused(
    stub: StubServer, helpscout: Any, options: Any, kind: Any, message: str
) -> None:
    """The mistake is reported where it is made, and changes no response."""
    with pytest.raises(kind, match=message):
        stub.respond("conversations.get", **options)

    assert 123 == helpscout.conversations.get(123).id


def test_a_model_is_sent_as_its_payload(stub: StubServer, helpscout: Any) -> None:
    """A response can be a model that the program has, or contain some."""
    conversation = helpscout.conversations.get(123, embed="threads")
    conversation.subject = "Cup"
    stub.respond("conversations.get", json=conversation)
    page = {"_embedded": {"conversations": [conversation, {"id": 8}]}}
    stub.respond("conversations.list", json=page)

    assert conversation == helpscout.conversations.get(123, embed="threads")
    found = helpscout.conversations.list().items
    assert [("Cup", 123), (None, 8)] == [(each.subject, each.id) for each in found]


def test_a_header_is_set_in_any_case(stub: StubServer, helpscout: Any) -> None:
    """A header of a command replaces the one that is sent otherwise."""
    headers = {"content-type": "application/problem+json", "CORRELATION-ID": "mine"}
    stub.respond("conversations.get", json={"id": 7}, headers=headers)

    response = helpscout.conversations.with_response.get(7)

    assert "application/problem+json" == response.headers["Content-Type"]
    assert "mine" == response.correlation_id


# --- webhooks -------------------------------------------------------------------------

WEBHOOKS = {"": webhooks, "v1.": v1.webhooks}
WITHOUT_EXAMPLE = {
    "helpscout.test",
    "organization.created",
    "organization.updated",
    "user.status.changed",
}


@pytest.mark.parametrize(
    ("prefix", "event"),
    [(prefix, event) for prefix, module in WEBHOOKS.items() for event in module.EVENTS],
)
def test_an_event_is_its_documented_example(prefix: str, event: str) -> None:
    """A receiver reads what the stub signs; an event without an example says so."""
    module, stub = WEBHOOKS[prefix], StubServer()
    if event in WITHOUT_EXAMPLE:
        with pytest.raises(ValueError, match=f"no payload of {event} is documented"):
            stub.webhook(event, secret="made-up")
        return

    body, headers = stub.webhook(prefix + event, secret="made-up")
    parsed = module.parse(body, headers, secret="made-up")

    assert (event, module.EVENTS[event][0]) == (parsed.name, type(parsed))
    assert () == parsed.payload.mismatches
    assert parsed.payload.model_fields_set


@pytest.mark.parametrize(
    ("payload", "body"),
    [
        ({"id": 7}, b'{"id": 7}'),
        (Conversation.from_payload({"id": 7}), b'{"id": 7}'),
        (b"not JSON", b"not JSON"),
        (None, b"null"),
    ],
)
def test_an_event_can_have_another_payload(payload: Any, body: bytes) -> None:
    """A payload is a JSON value, a model, or bytes as they are; all are signed."""
    sent = StubServer().webhook("convo.created", payload, "made-up")

    assert body == sent.body
    assert "application/json" == sent.headers["Content-Type"]
    webhooks.verify(sent.body, sent.headers["X-HelpScout-Signature"], "made-up")


@pytest.mark.parametrize(
    ("arguments", "kind", "message"),
    [
        (("convo.craeted", {}, "s"), ValueError, "did you mean convo.created or"),
        (("x", {}, "s"), ValueError, "no event 'x'; there are: beacon.chat.agent"),
        ((7, {}, "s"), TypeError, "the name of an event is a text, not int"),
        (("convo.created", {}), errors.ConfigurationError, "secret is empty"),
        (("convo.created", {}, "s\n"), ValueError, "line end"),
        (("convo.created", {}, 7), TypeError, "has to be str or bytes, not int"),
        (
            ("convo.created", object(), "s"),
            TypeError,
            "is no JSON value; pass JSON values",
        ),
        (("convo.created", float("nan"), "s"), ValueError, "not JSON compliant"),
    ],
)
def test_an_event_that_cannot_be_sent(arguments: Any, kind: Any, message: str) -> None:
    """A misspelt event, a secret that cannot be one and a payload that is no JSON are refused."""
    with pytest.raises(kind, match=message):
        StubServer().webhook(*arguments)


# --- pages ----------------------------------------------------------------------------


def test_a_list_has_one_page_by_default(legacy: Any) -> None:
    """The documented items are all there is, and the total says so."""
    page = legacy.conversations.list_in_mailbox(85)

    assert [291938] == [item.id for item in page.items]
    assert (1, 1, 1) == (page.page, page.pages, page.total)


def test_pages_are_made_of_the_documented_items(stub: StubServer, legacy: Any) -> None:
    """Each item has an id of its own, and each page knows its place."""
    stub.pages(LIST, pages=3, per_page=2)

    page = legacy.conversations.list_in_mailbox(85, tag=["a", "b"])

    assert list(range(291938, 291944)) == [item.id for item in page]
    assert (1, 3, 6) == (page.page, page.pages, page.total)
    assert [None, ["2"], ["3"]] == [r.query.get("page") for r in stub.requests]
    assert [["a,b"]] * 3 == [r.query["tag"] for r in stub.requests]


def test_pages_need_items() -> None:
    """What is no list cannot be spread over pages."""
    with pytest.raises(ValueError, match=r"no items of conversations\.get"):
        StubServer().pages("conversations.get", pages=2, per_page=2)


@pytest.mark.parametrize("counts", [(0, 2), (2, -1), ("2", 2), (2, True)])
def test_pages_are_counted(counts: Any) -> None:
    """A number of pages or of items that no list can have is refused."""
    pages, per_page = counts
    with pytest.raises((TypeError, ValueError), match="has to be a whole number from"):
        StubServer().pages(LIST, pages=pages, per_page=per_page)


# --- connections ----------------------------------------------------------------------


def test_hundreds_of_connections_at_once(stub: StubServer) -> None:
    """All are served, and the system has to send nothing twice."""
    body = b"grant_type=client_credentials&client_id=a&client_secret=b"
    request = (
        b"POST /v2/oauth2/token HTTP/1.1\r\nContent-Length: %d\r\n"
        b"Content-Type: application/x-www-form-urlencoded\r\n\r\n%b"
    ) % (len(body), body)
    address = "127.0.0.1", int(stub.url.rpartition(":")[2])
    with ExitStack() as stack:
        connections = [stack.enter_context(socket.socket()) for _ in range(300)]
        for connection in connections:
            connection.setblocking(False)
            connection.connect_ex(address)
        for connection in connections:
            connection.settimeout(20)
            connection.sendall(request)
        statuses = {connection.recv(65_536)[:15] for connection in connections}
        repeated = sum(map(retransmissions, connections))

    assert {b"HTTP/1.1 200 OK"} == statuses
    assert 0 == repeated


def retransmissions(connection: socket.socket) -> int:
    """Return how many segments were sent again, where the system counts them."""
    if not sys.platform.startswith("linux"):
        return 0
    info = connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 104)
    return int.from_bytes(info[100:104], sys.byteorder)  # tcpi_total_retrans


def test_a_server_listens_once(stub: StubServer, helpscout: Any) -> None:
    """Entered twice, it says where it listens and what to do, and goes on."""
    threads = threading.active_count()

    with pytest.raises(RuntimeError, match=f"already, at {stub.url}; .* StubServer"):
        stub.__enter__()

    assert threads == threading.active_count()
    assert 123 == helpscout.conversations.get(123).id


def test_a_server_that_has_ended() -> None:
    """Its URL is gone, calls say so, and a second `with` starts it again."""
    stub = StubServer()
    with stub:
        url = stub.url
    with pytest.raises(ValueError, match="only listens within"):
        _ = stub.url
    client = HelpScout(base_url=url, auth=stub.auth, max_retries=0)
    with client, pytest.raises(errors.ConnectionFailed):
        client.conversations.get(123)
    with stub, sync_client(HelpScout, stub, auth=stub.auth) as client:
        assert 123 == client.conversations.get(123).id


HAS_IPV6 = socket.has_ipv6 and Path("/proc/net/if_inet6").exists()


@pytest.mark.skipif(not HAS_IPV6, reason="this computer has no IPv6 address")
@pytest.mark.parametrize("host", ["::1", None])
def test_a_host_with_ipv6_only(host: str | None, monkeypatch: Any) -> None:
    """Where 127.0.0.1 does not exist, the server listens at ::1 by itself."""

    def bind(server: Any) -> None:
        if server.address_family == socket.AF_INET:
            raise OSError(errno.EADDRNOTAVAIL, "no such address")
        original(server)

    original = ThreadingTCPServer.server_bind
    monkeypatch.setattr(ThreadingTCPServer, "server_bind", bind)
    with StubServer(host=host) as stub:
        url = stub.url
        assert url.startswith("http://[::1]:")
        with sync_client(HelpScout, stub, auth=stub.auth) as client:
            created = client.customers.create(first_name="Ann")
    assert created.location.startswith(f"{url}/v2/customers/")


def test_a_port_that_is_taken_is_not_looked_for_elsewhere(stub: StubServer) -> None:
    """Only a missing address makes the server listen at another."""
    port = int(stub.url.rpartition(":")[2])

    with pytest.raises(OSError, match="in use"), StubServer(port=port):
        pass


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"host": "10.0.0.1"}, "host is '10.0.0.1'; give a loopback address such as"),
        ({"host": "example.com"}, "give a loopback address"),
        ({"port": 70_000}, "port is 70000; it has to be a whole number from 0 to 65535"),
        ({"port": "80"}, "port is '80'"),
        ({"state": "yes"}, "state is text; pass True or False"),
        ({"state": 1}, "state is a whole number; pass True or False"),
    ],
)  # fmt: skip
def test_a_server_that_cannot_be(options: Any, message: str) -> None:
    """A stub server is for this computer only, and what it takes is checked at once."""
    with pytest.raises((TypeError, ValueError), match=message):
        StubServer(**options)


def test_a_connection_serves_many_requests(stub: StubServer, helpscout: Any) -> None:
    """As at the real server, the connection stays open for the next request."""
    for _ in range(3):
        helpscout.conversations.get(123)

    http = helpscout._transport._http
    assert 4 == len(stub.requests)
    assert ["HTTP/1.1, IDLE, Request Count: 4"] == [
        connection.info().partition(", ")[2] for connection in http._transport._pool.connections
    ]  # fmt: skip


def test_answers_without_content_leave_the_connection_usable() -> None:
    """For HEAD, and with 204, a length may be given but no body follows."""
    form = (
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1\r\n\r\na"
    )
    with pytest.raises(AssertionError, match="HEAD /: path"), StubServer() as stub:
        stub.respond("token", status=204, json={"not": "sent"})
        address = "127.0.0.1", int(stub.url.rpartition(":")[2])
        with socket.create_connection(address) as connection:
            connection.sendall(f"POST /v2/oauth2/token HTTP/1.1\r\n{form}".encode())
            connection.sendall(b"HEAD / HTTP/1.1\r\n\r\n" * 2)
            connection.shutdown(socket.SHUT_WR)
            received = b"".join(iter(lambda: connection.recv(65_536), b""))

    answers = received.split(b"\r\n\r\n")
    statuses = [answer.split(b"\r\n")[0] for answer in answers]
    assert [
        b"HTTP/1.1 204 No Content",
        *[b"HTTP/1.1 404 Not Found"] * 2,
        b"",
    ] == statuses


def test_a_stub_that_ends_hangs_up() -> None:
    """Neither an idle connection nor an answer that is to be late keeps a test from ending."""
    caught: list[Exception] = []

    def ask() -> None:
        try:
            http.get(
                f"{stub.url}/v2/conversations/1",
                headers={"Authorization": "Bearer stub-token-1"},
            )
        except httpx2.TransportError as error:
            caught.append(error)

    with httpx2.Client(verify=NO_TLS) as http, StubServer() as stub:
        grant = {
            "grant_type": "client_credentials",
            "client_id": "a",
            "client_secret": "b",
        }
        http.post(f"{stub.url}/v2/oauth2/token", data=grant)
        stub.respond("conversations.get", delay=60)
        late = Thread(target=ask)
        late.start()
        while len(stub.requests) < 2:
            time.sleep(0.001)
    late.join(20)

    assert 1 == len(caught)


# --- credentials ----------------------------------------------------------------------


def test_expired_tokens_are_renewed(stub: StubServer, helpscout: Any) -> None:
    """After `expire_tokens` the client is refused, gets another token, and goes on."""
    helpscout.conversations.get(123)
    stub.expire_tokens()

    assert 123 == helpscout.conversations.get(123).id
    get = "conversations.get"
    assert ["token", get, get, "token", get] == operations(stub)


def test_a_token_of_another_server_is_refused(stub: StubServer) -> None:
    """Only tokens that the stub has issued are good, which is no failure of the test."""
    refused = pytest.raises(errors.AuthenticationError, match="those of the stub")
    with sync_client(HelpScout, stub, auth=BearerToken("stolen")) as client, refused:
        client.conversations.get(123)

    stub.check()


def test_the_token_endpoint_takes_the_documented_grants(stub: StubServer) -> None:
    """A user's grants come with a refresh token, the application's own does not."""
    application = {"client_id": "a", "client_secret": "b"}
    forms = {
        "client_credentials": {},
        "authorization_code": {"code": "c"},
        "refresh_token": {"refresh_token": "r"},
        "password": {},
    }
    with httpx2.Client(verify=NO_TLS) as http:
        answers = [
            http.post(
                f"{stub.url}/v2/oauth2/token",
                data={"grant_type": grant, **application, **more},
            )
            for grant, more in forms.items()
        ]

    assert [200, 200, 200, 400] == [answer.status_code for answer in answers]
    assert [False, True, True, False] == ["refresh_token" in a.json() for a in answers]


def test_the_token_endpoint_can_fail(stub: StubServer, helpscout: Any) -> None:
    """`token` is an operation that can be commanded like others."""
    stub.respond("token", status=401, json={"error": "invalid_client"})

    with pytest.raises(errors.AuthenticationError, match="invalid_client"):
        helpscout.conversations.get(123)


def test_any_key_opens_the_legacy_api(stub: StubServer, legacy: Any) -> None:
    """The module distinguishes an operation that both APIs have."""
    legacy.conversations.get(291938)

    assert ["v1.conversations.get"] == operations(stub)


def test_secrets_are_not_shown(stub: StubServer, helpscout: Any) -> None:
    """The `repr` of what was received holds neither secrets nor tokens."""
    helpscout.conversations.get(123)

    token, get = stub.requests
    assert "Bearer stub-token-1" == get.headers["Authorization"]
    assert b"stub-secret" in token.body
    assert not [s for s in ("stub-secret", "stub-token") if s in repr(stub.requests)]


# --- checks ---------------------------------------------------------------------------


def test_an_unknown_query_parameter_fails_the_test(
    stub: StubServer, helpscout: Any
) -> None:
    """The server names it, and what is documented; the consumer's test fails at its end."""
    with pytest.raises(errors.BadRequestError) as caught:
        helpscout.conversations.get(123, extra_query={"embd": "threads"})

    expected = "this parameter is not documented; documented: embed"
    (error,) = caught.value.field_errors
    assert ("embd", expected, "query") == (error.path, error.message, error.source)
    assert f"GET /v2/conversations/123: query embd: {expected}" in complaint(stub)
    stub.check()


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("/v2/conversations/one", 'path conversationId: expected integer, found "one"'),
        ("/v2/conversations/1?embed=x", 'query embed: expected threads, found "x"'),
        (
            "/v2/conversations/1?embed=threads&embed=threads",
            "query embed: given 2 times, and takes one value",
        ),
        ("/v2/nothing", "path: no operation of this method and path is documented"),
    ],
)
def test_a_wrong_request_is_reported(
    stub: StubServer, helpscout: Any, path: str, problem: str
) -> None:
    """Wrong types, values outside the enumeration and unknown paths are refused."""
    with pytest.raises(errors.APIError):
        helpscout.request("GET", path)

    assert f"requests not as documented:\nGET {path.partition('?')[0]}: {problem}" == (
        complaint(stub)
    )


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (
            {"status": "close"},
            '/value: expected active or closed or open or pending or spam, found "close"',
        ),
        (
            {"body": {"op": "replace", "path": "/state", "value": "x"}},
            "/path: expected /subject or /primaryCustomer.id or /draft or /status or"
            ' /assignTo, found "/state"',
        ),
        (
            {"body": {"op": "add", "path": "/status", "value": "closed"}},
            '/op: expected replace, found "add"',
        ),
        (
            {"body": {"op": "replace", "path": "/subject"}},
            "/value: this field is required",
        ),
    ],
)
def test_a_wrong_change_is_reported(
    stub: StubServer, helpscout: Any, change: Any, problem: str
) -> None:
    """Of all changes that there are, the one that was meant says what is wrong."""
    with pytest.raises(errors.BadRequestError):
        helpscout.conversations.update(1, **change)

    assert f"PATCH /v2/conversations/1: body {problem}" in complaint(stub).splitlines()


def test_text_as_the_data_of_an_attachment(stub: StubServer, helpscout: Any) -> None:
    """What is no base64 is refused with its place, wherever attachments are sent."""
    file = {"fileName": "plan.pdf", "mimeType": "application/pdf", "data": "plan.pdf"}
    expected = 'expected format byte, found "plan.pdf"'
    for path, body, place in (
        ("conversations/1/threads/2/attachments", file, "/data"),
        (
            "conversations/1/notes",
            {"text": "x", "attachments": [file]},
            "/attachments/0/data",
        ),
    ):
        with pytest.raises(errors.BadRequestError) as caught:
            helpscout.request("POST", f"/v2/{path}", json=body)
        (error,) = caught.value.field_errors
        assert (place, expected) == (error.path, error.message)
        assert f"body {place}: {expected}" in complaint(stub)


def test_a_missing_parameter_is_reported(stub: StubServer, legacy: Any) -> None:
    """Required parameters are required, and the items of lists have types."""
    with pytest.raises(errors.BadRequestError):
        legacy.request(
            "GET",
            "/v1/reports/user/conversation-history.json",
            query={"user": "4", "start": "x", "tags": "1,b", "officeHours": 1},
        )

    assert complaint(stub).endswith(
        "query end: this parameter is required;"
        ' query tags: expected integer, found "b"'
    )


def test_the_end_of_the_block_checks() -> None:
    """A test that passed by itself fails for a request that the real server would refuse."""
    failing = pytest.raises(AssertionError, match="GET /nowhere")
    with failing, StubServer() as stub, httpx2.Client(verify=NO_TLS) as http:
        assert 404 == http.get(f"{stub.url}/nowhere").status_code


def test_the_exception_of_a_test_comes_first() -> None:
    """What made the test fail is not hidden behind the check."""
    failing = pytest.raises(ZeroDivisionError)
    with failing, StubServer() as stub, httpx2.Client(verify=NO_TLS) as http:
        http.get(f"{stub.url}/nowhere")
        raise ZeroDivisionError


# --- without sockets, and for people ----------------------------------------------------


def test_a_transport_needs_no_socket() -> None:
    """Sync and async clients reach the same server without a connection."""
    stub = StubServer()

    async def run() -> int | None:
        http = httpx2.AsyncClient(transport=stub.transport())
        async with AsyncHelpScout(http_client=http, auth=stub.auth) as client:
            return (await client.conversations.get(123)).id

    http = httpx2.Client(transport=stub.transport())
    with HelpScout(http_client=http, auth=stub.auth) as client:
        assert 123 == client.conversations.get(123).id == asyncio.run(run())
    stub.respond("conversations.get", drop=True)
    client = HelpScout(http_client=http, auth=stub.auth)
    with client, pytest.raises(errors.ConnectionFailed):
        client.conversations.get(123, max_retries=0)
    with pytest.raises(ValueError, match="only listens within"):
        _ = stub.url
    stub.check()


def _heed_interrupts() -> None:
    """A shell that starts the tests in the background has its children ignore Ctrl+C."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def command() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Return a function that starts `python -m helpscout_client.testing`."""
    started: list[subprocess.Popen[str]] = []
    folder = Path(helpscout_client.__file__).parent.parent

    def start(*arguments: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "helpscout_client.testing", *arguments],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            preexec_fn=_heed_interrupts if os.name == "posix" else None,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def test_the_command_says_how_to_point_a_client_at_it(
    command: Callable[..., subprocess.Popen[str]],
) -> None:
    """The lines it prints make a client that works."""
    process = command("--port", "0", "--host", "127.0.0.1", "--state")
    assert process.stdout is not None
    lines = []
    while not (lines and lines[-1].startswith("    client = HelpScout(")):
        lines.append(process.stdout.readline())
    program = "".join(line[4:] for line in lines[-3:])

    run = subprocess.run(
        [sys.executable, "-c", f"{program}print(client.conversations.get(1).subject)"],
        cwd=Path(helpscout_client.__file__).parent.parent,
        check=True,
        capture_output=True,
        text=True,
    )

    assert "Help\n" == run.stdout
    if os.name == "posix":  # other systems send Ctrl-C to whole groups of processes
        process.send_signal(2)
        assert 0 == process.wait(20)


def test_the_command_says_that_its_port_is_taken(
    stub: StubServer, command: Callable[..., subprocess.Popen[str]]
) -> None:
    """A mistake is one line without a traceback."""
    port = stub.url.rpartition(":")[2]

    _, complaint = command("--port", port).communicate(timeout=20)

    assert f"error: port {port}: " in complaint
    assert os.strerror(errno.EADDRINUSE) in complaint or os.name == "nt"
    assert "; choose another by --port" in complaint
    assert "Traceback" not in complaint


def test_the_command_refuses_a_host(
    command: Callable[..., subprocess.Popen[str]],
) -> None:
    """What the server would raise is said in one line."""
    _, complaint = command("--host", "10.0.0.1").communicate(timeout=20)

    assert "host is '10.0.0.1'; give a loopback address such as ::1" in complaint
    assert "Traceback" not in complaint


def test_a_stub_that_cannot_be_reached_is_closed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A process that may open no more files cannot connect to it, either."""
    with ExitStack() as running:
        stub = running.enter_context(StubServer())
        with sync_client(HelpScout, stub, auth=stub.auth) as client:
            client.conversations.get(123)
        monkeypatch.setattr(socket, "create_connection", Mock(side_effect=OSError))
        closing = Thread(target=running.close, daemon=True)
        closing.start()
        closing.join(20)

        assert not closing.is_alive()


# --- speed ------------------------------------------------------------------------------


def test_the_documents_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server for each test takes the documents and operations of the one before."""
    StubServer()
    monkeypatch.setattr("json.loads", lambda _: pytest.fail("it is read again"))

    StubServer(state=True)


def test_an_example_is_not_examined_for_each_response(
    stub: StubServer, helpscout: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether it is of the documented kind does not depend on what is inside of it."""
    inside = "helpscout_client.testing.schemas._Place._compare_items"
    monkeypatch.setattr(inside, lambda *_: pytest.fail("the items are compared"))

    assert list(helpscout.conversations.list(embed="threads"))
