"""The calls of both Help Scout APIs over real HTTP, byte by byte, sync and async."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
import warnings
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from inspect import iscoroutinefunction, signature
from pathlib import Path
from traceback import TracebackException
from typing import Any

import helpscout_client
import pytest
from helpscout_client import __version__, errors, v1
from helpscout_client._contract.observed import Mismatch, RateLimit
from helpscout_client.auth import ApiKey, BearerToken, ClientCredentials
from helpscout_client.hooks import Attempt, Hooks

from support.bundles import payload
from support.client import Case
from support.json_values import says_the_same
from support.server import Answer, Hang, Raw, Request, Reset, reply

pytestmark = pytest.mark.client

UTC_2013 = datetime(2013, 1, 1, tzinfo=UTC)
JANUARY: dict[str, Any] = {
    "user": 4,
    "start": datetime(2015, 1, 1, tzinfo=UTC),
    "end": datetime(2015, 1, 31, 23, 59, 59, tzinfo=UTC),
}


def helpscout(case: Case, **settings: Any) -> Any:
    """Open a client of the Inbox API 2.0."""
    auth = BearerToken("token-1")
    return case.open_package(
        helpscout_client, "HelpScout", **{"auth": auth, **settings}
    )


def legacy(case: Case, **settings: Any) -> Any:
    """Open a client of the legacy API."""
    return case.open_package(v1, "HelpScoutV1", **{"auth": ApiKey("KEY"), **settings})


def conversation(**changes: Any) -> dict[str, Any]:
    """Return the documented conversation of version 2 with other members."""
    documented: dict[str, Any] = payload("v2", "Conversation", "get")
    return documented | changes


# --- requests -------------------------------------------------------------------------


def test_a_conversation_of_version_2_is_requested_with_a_token(case: Case) -> None:
    """One GET with the path of the documentation, a bearer token and our name."""
    case.server.script(reply(200, conversation()))

    result = case.do(helpscout(case).conversations.get(123, embed="threads"))

    assert conversation()["id"] == result.id
    assert ["GET /v2/conversations/123?embed=threads"] == case.server.targets
    (request,) = case.server.requests
    assert "Bearer token-1" == request.header("Authorization")
    assert "application/json, */*;q=0.5" == request.header("Accept")
    assert f"helpscout_client/{__version__}" == request.header("User-Agent")
    assert b"" == request.body


def test_a_conversation_of_version_1_is_requested_with_the_key(case: Case) -> None:
    """The key is the user name of HTTP basic authentication, X the dummy password.

    The caller gets the value of `item`.
    """
    wrapped = payload("v1", "ConversationEnvelope")
    case.server.script(reply(200, wrapped))

    result = case.do(legacy(case).conversations.get(2391938111))

    assert v1_model("Conversation").from_payload(wrapped["item"]) == result
    assert ["GET /v1/conversations/2391938111.json"] == case.server.targets
    (request,) = case.server.requests
    credentials = b64encode(b"KEY:X").decode()
    assert f"Basic {credentials}" == request.header("Authorization")
    assert "application/json, */*;q=0.5" == request.header("Accept")
    assert f"helpscout_client/{__version__}" == request.header("User-Agent")


def v1_model(name: str) -> Any:
    """Return a model of version 1."""
    from helpscout_client.v1 import models

    return getattr(models, name)


@pytest.mark.parametrize(
    ("method", "ids", "path"),
    [
        ("list_in_mailbox", (1,), "/v1/mailboxes/1/conversations.json"),
        ("list_in_folder", (1, 2), "/v1/mailboxes/1/folders/2/conversations.json"),
        ("list_for_customer", (1, 3), "/v1/mailboxes/1/customers/3/conversations.json"),
        ("list_for_user", (1, 4), "/v1/mailboxes/1/users/4/conversations.json"),
    ],
)
def test_the_four_lists_have_a_path_each(
    case: Case, method: str, ids: tuple[int, ...], path: str
) -> None:
    """Each variation of the list is a method, and all take the same filters."""
    case.server.script(reply(200, payload("v1", "ConversationPage")))
    method_of_list = getattr(legacy(case).conversations, method)

    page = case.do(
        method_of_list(
            *ids,
            page=1,
            status="pending",
            modified_since=UTC_2013,
            tag=["todo", "follow-up"],
        )
    )

    query = (
        "page=1&status=pending&modifiedSince=2013-01-01T00:00:00Z&tag=todo,follow-up"
    )
    assert [f"GET {path}?{query}"] == case.server.targets
    assert ["Conversation"] == [type(item).__name__ for item in page.items]


@pytest.mark.parametrize(
    ("tag", "sent"),
    [
        ("todo", "todo"),
        (["big deal", "ünï"], "big%20deal,%C3%BCn%C3%AF"),
        (("a&b", "c=d"), "a%26b,c%3Dd"),
    ],
)
def test_tags_are_one_value_with_commas(case: Case, tag: Any, sent: str) -> None:
    """Several tags are one comma-separated value, spaces written as %20."""
    case.server.script(reply(200, payload("v1", "ConversationPage")))

    case.do(legacy(case).conversations.list_in_mailbox(1, tag=tag))

    assert [f"GET /v1/mailboxes/1/conversations.json?tag={sent}"] == case.server.targets


@pytest.mark.parametrize(
    ("moment", "sent"),
    [
        (UTC_2013, "2013-01-01T00:00:00Z"),
        (UTC_2013.replace(microsecond=999_999), "2013-01-01T00:00:00Z"),
        (
            datetime(2013, 1, 1, 1, 30, tzinfo=timezone(timedelta(hours=2))),
            "2012-12-31T23:30:00Z",
        ),
    ],
)
def test_dates_are_utc_in_whole_seconds(
    case: Case, moment: datetime, sent: str
) -> None:
    """Whatever its zone, a date-time goes out in UTC, without fractions, with a Z."""
    case.server.script(reply(200, payload("v1", "ConversationPage")))

    case.do(legacy(case).conversations.list_in_mailbox(1, modified_since=moment))

    assert [f"?modifiedSince={sent}"] == [
        target.removeprefix("GET /v1/mailboxes/1/conversations.json")
        for target in case.server.targets
    ]


@pytest.mark.parametrize(("office_hours", "sent"), [(True, "1"), (False, "0")])
def test_a_report_sends_lists_and_flags_as_documented(
    case: Case, office_hours: bool, sent: str
) -> None:
    """Ids and types are comma-separated, office hours are 0 or 1."""
    case.server.script(reply(200, payload("v1", "UserConversationHistory")))

    page = case.do(
        legacy(case).reports.user_conversation_history(
            **JANUARY,
            mailboxes=[1, 2],
            tags=7,
            types=["email", "chat"],
            office_hours=office_hours,
            sort_field="repliesSent",
            sort_order="DESC",
        )
    )

    assert [
        "GET /v1/reports/user/conversation-history.json?user=4"
        "&start=2015-01-01T00:00:00Z&end=2015-01-31T23:59:59Z&mailboxes=1,2&tags=7"
        f"&types=email,chat&officeHours={sent}&sortField=repliesSent&sortOrder=DESC"
    ] == case.server.targets
    assert {"UserConversationHistoryEntry"} == {
        type(row).__name__ for row in page.items
    }


@pytest.mark.parametrize(
    ("method", "arguments", "error", "message"),
    [
        ("list_in_mailbox", {"tag": "a,b"}, ValueError, "tag"),
        ("list_in_mailbox", {"tag": ["todo", "a,b"]}, ValueError, "tag"),
        ("list_in_mailbox", {"tag": []}, ValueError, "tag"),
        ("list_in_mailbox", {"tag": None}, TypeError, "tag"),
        (
            "list_in_mailbox",
            {"modified_since": datetime(2013, 1, 1)},
            ValueError,
            "modified_since",
        ),
        ("list_in_mailbox", {"modifed_since": UTC_2013}, TypeError, "modifed_since"),
        ("list_in_mailbox", {"max_items": -1}, ValueError, "max_items"),
        ("get", {"max_pages": 1}, TypeError, "max_pages"),
    ],
)
def test_what_cannot_be_sent_is_refused_before_anything_is(
    case: Case, method: str, arguments: Any, error: type[Exception], message: str
) -> None:
    """The mistake is named, and the server hears nothing of it."""
    call = getattr(legacy(case).conversations, method)

    with pytest.raises(error, match=message):
        case.do(call(1, **arguments))

    assert [] == case.server.targets


@pytest.mark.parametrize("id_", [True, None, "", "..", "a/../b", 1.5])
def test_an_id_that_is_none_is_refused(case: Case, id_: Any) -> None:
    """What cannot be one segment of a path is refused before anything is sent."""
    with pytest.raises((TypeError, ValueError), match="conversation_id"):
        case.do(helpscout(case).conversations.get(id_))

    assert [] == case.server.targets


# --- pages ----------------------------------------------------------------------------


def three_pages(request: Request) -> Raw:
    """Answer with the page that was asked for: 2, 2 and 1 of 5 conversations."""
    _, _, asked = request.target.partition("page=")
    number = int(asked.partition("&")[0] or 1)
    (item,) = payload("v1", "ConversationPage")["items"]
    ids = {1: [10, 11], 2: [12, 13], 3: [14]}[number]
    items = [item | {"id": each} for each in ids]
    return reply(200, {"page": number, "pages": 3, "count": 5, "items": items})


def test_iterating_a_list_reads_all_pages_in_order(case: Case) -> None:
    """All items come in the order of the server, for one request per page."""
    case.server.route(three_pages)
    pages = legacy(case).conversations.list_in_mailbox(1, status="all", tag=["a", "b"])

    assert [10, 11, 12, 13, 14] == [item.id for item in case.items(pages)]
    path = "GET /v1/mailboxes/1/conversations.json?"
    assert [
        f"{path}status=all&tag=a,b",
        f"{path}page=2&status=all&tag=a,b",
        f"{path}page=3&status=all&tag=a,b",
    ] == [_with_page_first(target) for target in case.server.targets]


def _with_page_first(target: str) -> str:
    """Put the page first, because its place in the query does not matter."""
    path, _, query = target.partition("?")
    pairs = sorted(query.split("&"), key=lambda pair: not pair.startswith("page="))
    return f"{path}?{'&'.join(pairs)}"


def test_a_page_has_its_number_and_the_totals(case: Case) -> None:
    """A page knows what it holds, how many there are, and the next one."""
    case.server.route(three_pages)

    first = case.do(legacy(case).conversations.list_for_user(1, 2))
    second = case.do(first.next())
    third = case.do(second.next())

    assert (1, 3, 5, True) == (first.page, first.pages, first.total, first.has_next)
    assert [12, 13] == [item.id for item in second.items]
    assert (3, False) == (third.page, third.has_next)
    with pytest.raises(ValueError, match="last page"):
        case.do(third.next())
    assert 3 == len(case.server.requests)


def test_a_report_is_read_page_by_page(case: Case) -> None:
    """The rows of a report are iterated like conversations."""
    history = payload("v1", "UserConversationHistory")
    row, *_ = history["results"]
    for number in (1, 2):
        case.server.script(
            reply(200, {"page": number, "pages": 2, "count": 2, "results": [row]})
        )

    rows = case.items(legacy(case).reports.user_conversation_history(**JANUARY))

    assert 2 == len(rows)
    assert ["page=2"] == [
        pair
        for target in case.server.targets
        for pair in target.partition("?")[2].split("&")
        if pair.startswith("page=")
    ]


# --- the probe ------------------------------------------------------------------------


@dataclass(frozen=True)
class Probe:
    """A response of the server, and what the caller gets for it."""

    name: str
    answers: tuple[Raw, ...]
    expect: Callable[[Any], object]
    """Takes the response, or the error that was raised."""
    expected: object
    mismatches: tuple[Mismatch, ...] = ()
    waits: tuple[float, ...] = field(default=())


def probe(
    name: str,
    changes: dict[str, Any],
    expect: Callable[[Any], object],
    expected: object,
    *mismatches: Mismatch,
) -> Probe:
    """Return the probe of a conversation that differs from the documented one."""
    answer = reply(200, conversation(**changes))
    return Probe(
        name, (answer,), lambda response: expect(response.value), expected, mismatches
    )


def identities(response: Any) -> object:
    """Return the requested id, the answered id, and the id of the value."""
    return response.moved_from, response.moved_to, response.value.id


GOOD = reply(200, conversation())
WITHOUT_SUBJECT = conversation()
del WITHOUT_SUBJECT["subject"]
WITH_THREADS = payload("v2", "Conversation", "withThreads")
FIRST_THREAD, *_ = WITH_THREADS["_embedded"]["threads"]
PROBES = [
    probe(
        "valid",
        {},
        lambda value: says_the_same(conversation(), value.to_payload()),
        True,
    ),
    probe(
        "valid with embedded threads",
        WITH_THREADS,
        lambda value: says_the_same(conversation(**WITH_THREADS), value.to_payload()),
        True,
    ),
    probe(
        "unknown enum value",
        {"status": "on-hold"},
        lambda value: (
            value.status,
            value.status.is_known,
            type(value.status).__name__,
            value.to_payload()["status"],
        ),
        ("on-hold", False, "ConversationStatus", "on-hold"),
    ),
    probe(
        "unknown enum values deeper down",
        {"_embedded": {"threads": [FIRST_THREAD | {"state": "held"}]}},
        lambda value: [
            (type(thread).__name__, thread.state, thread.state.is_known)
            for thread in value.embedded.threads
        ],
        [("LineItemThread", "held", False)],
    ),
    probe(
        "unknown type of a thread",
        {"_embedded": {"threads": [FIRST_THREAD | {"type": "sms"}]}},
        lambda value: [
            (type(thread).__name__, thread.type, thread.id)
            for thread in value.embedded.threads
        ],
        [("UnknownThread", "sms", FIRST_THREAD["id"])],
    ),
    probe(
        "unknown field",
        {"mood": {"of": ["the", "day"]}},
        lambda value: (value.model_extra["mood"], value.to_payload()["mood"]),
        ({"of": ["the", "day"]}, {"of": ["the", "day"]}),
    ),
    probe(
        "null in a required field",
        {"subject": None},
        lambda value: (value.subject, value.number, value.to_payload()["subject"]),
        (None, conversation()["number"], None),
        Mismatch("/subject", "string", "null"),
    ),
    probe(
        "null in an optional field",
        {"assignee": None, "closedAt": None},
        lambda value: (value.assignee, value.closed_at),
        (None, None),
    ),
    Probe(
        "required field absent",
        (reply(200, WITHOUT_SUBJECT),),
        lambda response: (
            response.value.subject,
            "subject" in response.value.model_fields_set,
            response.value.created_at.tzinfo,
        ),
        (None, False, UTC),
        (Mismatch("/subject", "string", "missing"),),
    ),
    probe(
        "union of an object and an array",
        {
            "_embedded": {
                "threads": [
                    FIRST_THREAD | {"action": {"associatedEntities": entities}}
                    for entities in ({"user": 9}, [], [3])
                ]
            }
        },
        lambda value: [
            thread.action.associated_entities for thread in value.embedded.threads
        ],
        [{"user": 9}, [], [3]],
    ),
    probe(
        "naive date-time",
        {"createdAt": "2012-03-15T22:46:22"},
        lambda value: (value.created_at, value.to_payload()["createdAt"]),
        (datetime(2012, 3, 15, 22, 46, 22, tzinfo=UTC), "2012-03-15T22:46:22Z"),
    ),
    probe(
        "invalid date-time",
        {"createdAt": "last Tuesday"},
        lambda value: (value.created_at, value.to_payload()["createdAt"]),
        ("last Tuesday", "last Tuesday"),
        Mismatch("/createdAt", "date-time", "string"),
    ),
    probe(
        "integer and boolean as text",
        {
            "folderId": "1234",
            "snooze": {"snoozedBy": "7", "unsnoozeOnCustomerReply": "false"},
        },
        lambda value: (
            value.folder_id,
            value.snooze.snoozed_by,
            value.snooze.unsnooze_on_customer_reply,
        ),
        (1234, 7, False),
    ),
    Probe(
        "429 with Retry-After",
        (reply(429, None, {"Retry-After": "7"}), GOOD),
        lambda response: response.value.id,
        conversation()["id"],
        waits=(7.0,),
    ),
    Probe(
        "429 with Retry-After of nothing",
        (reply(429, None, {"Retry-After": "0"}), GOOD),
        lambda response: response.value.id,
        conversation()["id"],
        waits=(0.5,),
    ),
    Probe(
        "429 with X-RateLimit-Retry-After",
        (reply(429, None, {"X-RateLimit-Retry-After": "9"}), GOOD),
        lambda response: response.value.id,
        conversation()["id"],
        waits=(9.0,),
    ),
    Probe(
        "503 once",
        (reply(503), GOOD),
        lambda response: response.value.id,
        conversation()["id"],
        waits=(0.25,),
    ),
    Probe(
        "404",
        (reply(404, {"logRef": "x-1", "message": "No such conversation"}),),
        lambda error: (type(error), error.message, error.log_ref, error.status_code),
        (errors.NotFoundError, "No such conversation", "x-1", 404),
    ),
    Probe(
        "200 with HTML",
        (
            reply(
                200,
                b"<html>",
                {"Correlation-Id": "c-1"},
                content_type="text/html",
            ),
        ),
        lambda error: (type(error), error.status_code, error.correlation_id),
        (errors.DecodeError, 200, "c-1"),
    ),
    Probe(
        "301 to the merged conversation",
        (reply(301, None, {"Location": "/v2/conversations/456"}), GOOD),
        identities,
        (123, 456, conversation()["id"]),
    ),
    Probe(
        "empty 200",
        (reply(200, None, {"Correlation-Id": "c-2"}),),
        lambda error: (type(error), error.status_code, error.correlation_id),
        (errors.DecodeError, 200, "c-2"),
    ),
]


@pytest.mark.parametrize("probe", PROBES, ids=[probe.name for probe in PROBES])
def test_the_probe(case: Case, probe: Probe) -> None:
    """Whatever a server answers, the caller gets all of it, or an error of ours."""
    case.server.script(*probe.answers)
    client = helpscout(case, on_mismatch="ignore")

    try:
        result = case.do(client.conversations.with_response.get(123))
    except errors.HelpScoutError as error:
        result = error
    else:
        assert probe.mismatches == result.value.mismatches

    assert probe.expected == probe.expect(result)
    assert len(probe.answers) == len(case.server.requests)
    assert list(probe.waits) == case.time.waits


def test_what_does_not_fit_is_logged_without_its_value(
    case: Case, caplog: pytest.LogCaptureFixture
) -> None:
    """By default there is one record per field, on the logger of the package."""
    case.server.script(*[reply(200, conversation(subject=["S3CRET"]))] * 2)
    client = helpscout(case)

    with caplog.at_level(logging.INFO, logger="helpscout_client"):
        case.do(client.conversations.get(1))
        case.do(client.conversations.get(2))

    (record,) = caplog.records
    assert ("helpscout_client", logging.WARNING) == (record.name, record.levelno)
    assert "/subject" in record.getMessage()
    assert "S3CRET" not in record.getMessage()


def test_what_does_not_fit_can_be_an_error(case: Case) -> None:
    """With `on_mismatch="raise"` the mismatches are the error."""
    case.server.script(reply(200, conversation(subject=7)))

    with pytest.raises(errors.MismatchError) as raised:
        case.do(helpscout(case, on_mismatch="raise").conversations.get(1))

    assert (Mismatch("/subject", "string", "integer"),) == raised.value.mismatches


# --- moved conversations --------------------------------------------------------------


def test_a_moved_conversation_of_version_1_is_followed_and_reported(case: Case) -> None:
    """A 301 leads to the conversation that took the place of the one asked for."""
    location = f"{case.server.url}/v1/conversations/9.json"
    case.server.script(
        reply(301, None, {"Location": location}),
        reply(200, payload("v1", "ConversationEnvelope")),
    )

    response = case.do(legacy(case).conversations.with_response.get(7))

    assert (7, 9) == (response.moved_from, response.moved_to)
    assert "GET /v1/conversations/9.json" == case.server.targets[1]
    assert all(request.header("Authorization") for request in case.server.requests)


def test_a_moved_conversation_can_be_an_error(case: Case) -> None:
    """With `follow_moved=False` the error has the new id and address."""
    location = "/v2/conversations/456"
    case.server.script(reply(301, None, {"Location": location}))

    with pytest.raises(errors.ResourceMoved) as raised:
        case.do(helpscout(case, follow_moved=False).conversations.get(123))

    assert (location, 456) == (raised.value.location, raised.value.id)
    assert 1 == len(case.server.requests)


# --- what comes around a value --------------------------------------------------------


def test_with_response_returns_the_value_with_its_headers(case: Case) -> None:
    """The response has the headers that Help Scout documents as typed attributes."""
    headers = {
        "Correlation-Id": "c-3",
        "X-RateLimit-Limit-Minute": "400",
        "X-RateLimit-Remaining-Minute": "399",
    }
    case.server.script(reply(200, conversation(), headers))

    response = case.do(helpscout(case).conversations.with_response.get(123))

    assert conversation()["id"] == response.value.id
    assert (200, "c-3") == (response.status_code, response.correlation_id)
    assert RateLimit(limit=400, remaining=399, retry_after=None) == response.rate_limit
    assert (None, None) == (response.moved_from, response.moved_to)
    assert "399" == response.headers["x-ratelimit-remaining-minute"]
    assert conversation() == response.http.json()


def test_with_response_of_a_list_is_that_of_its_first_page(case: Case) -> None:
    """The value is the page, from which all others follow."""
    case.server.route(three_pages)

    listing = legacy(case).conversations.with_response.list_in_mailbox(1)
    response = case.do(listing)

    assert (200, 3) == (response.status_code, response.value.pages)
    assert [10, 11, 12, 13, 14] == [item.id for item in case.items(response.value)]


def test_errors_of_version_2_contain_all_that_the_server_says(case: Case) -> None:
    """Message, reference and refused fields are attributes of the error."""
    body = payload("v2", "ErrorBody", "BadRequest")
    case.server.script(
        reply(400, body, content_type="application/vnd.error+json"),
    )

    with pytest.raises(errors.BadRequestError) as raised:
        case.do(helpscout(case).conversations.get(1))

    refused, *_ = body["_embedded"]["errors"]
    assert body["message"] == raised.value.message
    assert body["logRef"] == raised.value.log_ref
    assert refused["path"] == raised.value.field_errors[0].path
    assert refused["message"] == raised.value.field_errors[0].message
    assert refused.get("source") == raised.value.field_errors[0].source
    assert isinstance(raised.value, errors.HelpScoutError)


@pytest.mark.parametrize(
    ("place", "message"), [("BadRequest", "error"), ("Forbidden", "message")]
)
def test_errors_of_version_1_are_read_in_both_shapes(
    case: Case, place: str, message: str
) -> None:
    """Real servers say `error` where the documentation says `message`."""
    body = payload("v1", "ErrorBody", place)
    case.server.script(reply(403, body))

    with pytest.raises(errors.PermissionDeniedError) as raised:
        case.do(legacy(case).conversations.get(1))

    assert body[message] == raised.value.message
    assert [each["property"] for each in body.get("validationErrors", [])] == [
        each.path for each in raised.value.field_errors
    ]


def test_a_view_has_settings_of_its_own(case: Case) -> None:
    """`with_options` leaves the client alone and shares its credentials."""
    moved = reply(301, None, {"Location": "/v2/conversations/456"})
    case.server.script(moved, moved, GOOD)
    client = helpscout(case)

    with pytest.raises(errors.ResourceMoved):
        case.do(client.with_options(follow_moved=False).conversations.get(123))
    case.do(client.conversations.get(123))

    assert {"Bearer token-1"} == {
        request.header("Authorization") for request in case.server.requests
    }


def test_the_raw_door_has_the_credentials(case: Case) -> None:
    """A request that no method makes is sent like any other, to the same origin only."""
    case.server.script(reply(200, {"ok": True}))
    client = helpscout(case)

    response = case.do(client.request("GET", "/v2/teams", query={"page": 2}))

    assert {"ok": True} == response.json()
    assert ["GET /v2/teams?page=2"] == case.server.targets
    assert "Bearer token-1" == case.server.requests[0].header("Authorization")
    with pytest.raises(errors.UnsafeLinkError):
        case.do(client.request("GET", "https://evil.example/v2/teams"))


# --- credentials ----------------------------------------------------------------------


def test_version_2_asks_for_a_token_once(case: Case) -> None:
    """Client credentials are exchanged at the documented address, before the first call."""
    token = {"token_type": "bearer", "access_token": "fresh", "expires_in": 172800}
    case.server.script(reply(200, token), GOOD, GOOD)
    client = helpscout(case, auth=ClientCredentials("app", "s3cret"))

    case.do(client.conversations.get(1))
    case.do(client.conversations.get(2))

    assert [
        "POST /v2/oauth2/token",
        "GET /v2/conversations/1",
        "GET /v2/conversations/2",
    ] == case.server.targets
    assert [
        ("client_id", "app"),
        ("client_secret", "s3cret"),
        ("grant_type", "client_credentials"),
    ] == sorted(
        tuple(p.split("=")) for p in case.server.requests[0].body.decode().split("&")
    )
    assert {"Bearer fresh"} == {
        request.header("Authorization") for request in case.server.requests[1:]
    }


def test_credentials_default_to_the_environment(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without `auth`, both clients read the variables that their documentation names."""
    monkeypatch.setenv("HELPSCOUT_API_KEY", "KEY2")
    monkeypatch.setenv("HELPSCOUT_CLIENT_ID", "app")
    monkeypatch.setenv("HELPSCOUT_CLIENT_SECRET", "s3cret")
    token = {"token_type": "bearer", "access_token": "fresh", "expires_in": 3600}
    wrapped = payload("v1", "ConversationEnvelope")
    case.server.script(reply(200, wrapped), reply(200, token), GOOD)

    case.do(legacy(case, auth=None).conversations.get(1))
    case.do(helpscout(case, auth=None).conversations.get(1))

    assert [f"Basic {b64encode(b'KEY2:X').decode()}", None, "Bearer fresh"] == [
        request.header("Authorization") for request in case.server.requests
    ]


@pytest.mark.parametrize(
    ("open_client", "given", "message"),
    [
        (legacy, {}, "HELPSCOUT_API_KEY, or pass auth=ApiKey"),
        (
            helpscout,
            {},
            "HELPSCOUT_CLIENT_ID and HELPSCOUT_CLIENT_SECRET, or pass auth=ClientCred",
        ),
        (
            helpscout,
            {"HELPSCOUT_CLIENT_ID": "app"},
            "set HELPSCOUT_CLIENT_SECRET, or pass",
        ),
    ],
)
def test_missing_credentials_are_named(
    case: Case,
    monkeypatch: pytest.MonkeyPatch,
    open_client: Callable[..., Any],
    given: dict[str, str],
    message: str,
) -> None:
    """The error says which variables to set, and what to pass instead."""
    for name in ("API_KEY", "CLIENT_ID", "CLIENT_SECRET"):
        monkeypatch.delenv(f"HELPSCOUT_{name}", raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)

    with pytest.raises(errors.ConfigurationError, match=message):
        open_client(case, auth=None)


@pytest.mark.parametrize(
    ("open_client", "auth"),
    [(helpscout, ApiKey("KEY")), (legacy, ClientCredentials("app", "s3cret"))],
)
def test_credentials_of_the_other_api_are_refused(
    case: Case, open_client: Callable[..., Any], auth: Any
) -> None:
    """Each API says that it does not take what only the other one takes."""
    with pytest.raises(errors.ConfigurationError):
        open_client(case, auth=auth)


# --- deprecation ----------------------------------------------------------------------


def test_each_client_of_version_1_warns_once_at_the_line_that_makes_it() -> None:
    """Construction gives one `DeprecationWarning` that names the caller's own file."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with v1.HelpScoutV1(auth=ApiKey("KEY")) as client:  # the line that is named
            client.with_options(max_retries=0)
        v1.AsyncHelpScoutV1(auth=ApiKey("KEY"))

    assert [DeprecationWarning] * 2 == [warning.category for warning in caught]
    assert {__file__} == {warning.filename for warning in caught}
    line = Path(__file__).read_text("utf-8").splitlines()[caught[0].lineno - 1]
    assert "the line that is named" in line
    assert "2019-11-20" in str(caught[0].message)


def test_nothing_else_of_version_1_warns() -> None:
    """Models and webhooks of version 1 are good to use: they read what was stored."""
    program = """
from helpscout_client.v1 import HelpScoutV1, models, webhooks
models.Conversation.from_payload(b'{"id": 1}')
models.Rating.from_payload(b'{"id": 1}').to_payload()
webhooks.EVENTS["convo.created"]
"""
    generated = Path(helpscout_client.__file__).parent.parent
    subprocess.run(
        [sys.executable, "-W", "error", "-c", program], cwd=generated, check=True
    )


@pytest.mark.parametrize(
    "answer",
    [
        reply(404, {"message": "no"}),
        reply(200, b"<html>", content_type="text/html"),
        reply(201, {"id": 1}, {"Resource-ID": "x"}),
        Reset(),
    ],
    ids=["404", "page", "misfit", "reset"],
)
def test_tracebacks_contain_no_arguments(case: Case, answer: Answer) -> None:
    """Programs that report errors print the variables of frames; ours have none."""
    secret = "ann@sentinel.example"
    case.server.route(lambda _: answer)
    client = helpscout(case, max_retries=0, on_mismatch="raise")
    threads = client.conversations.threads
    calls = (
        lambda: case.do(threads.note(1, text=secret)),
        lambda: case.do(client.conversations.list(query=secret)),
        lambda: case.do(client.request("POST", f"/v2/{secret}", json=[secret])),
        lambda: case.items(client.conversations.list(query=secret)),
    )
    seen = 0
    for call in calls:
        try:
            call()
        except errors.HelpScoutError as error:
            found = TracebackException.from_exception(error, capture_locals=True)
            ours = [each for each in found.stack if "helpscout_client" in each.filename]
            assert ours
            assert [] == [each for each in ours if secret in str(each.locals)]
            seen += 1

    assert seen
    assert iscoroutinefunction(threads.note) == (case.kind == "async")
    assert "text" in signature(threads.note).parameters


class Interrupt(BaseException):
    """What a signal handler of a program raises."""


class Interrupted(Hooks):
    """Raises an interrupt during a call, from a frame of the program."""

    def before_request(self, attempt: Attempt) -> None:
        program = "kept"
        raise Interrupt(program)


def frames(error: BaseException) -> Iterator[tuple[bool, str]]:
    """Yield which frames are ours, and what each shows."""
    found = TracebackException.from_exception(error, capture_locals=True)
    for frame in found.stack:
        yield "helpscout_client" in frame.filename, str(frame.locals)


def test_interrupts_and_mistakes_contain_no_arguments(case: Case) -> None:
    """What is no error of the package says no more; frames of the program stay as they are."""
    secret = "ann@sentinel.example"
    client = helpscout(case, hooks=Interrupted())
    note, pages = client.conversations.threads.note, client.conversations.list
    calls: dict[type[BaseException], list[Callable[[], object]]] = {
        Interrupt: [
            lambda: case.do(note(1, text=secret)),
            lambda: case.items(pages(query=secret)),
            lambda: case.do(client.request("POST", "/v2/x", json=[secret])),
        ],
        TypeError: [lambda: case.do(note(1, text=[secret]))],
        ValueError: [lambda: case.do(client.request("G T", "/v2/x", json=[secret]))],
    }
    for kind, made in calls.items():
        for call in made:
            with pytest.raises(kind) as raised:
                call()
            shown = list(frames(raised.value))
            assert any(is_ours for is_ours, _ in shown)
            assert [] == [text for is_ours, text in shown if is_ours and secret in text]
            assert kind is not Interrupt or "'kept'" in shown[-1][1]


def test_a_cancelled_call_contains_no_arguments() -> None:
    """The frames of the package and the HTTP library are cleared by a timeout, too."""
    secret = "ann@sentinel.example"
    with Case("async") as case:
        case.server.route(lambda _: Hang())
        note = helpscout(case).conversations.threads.note

        async def call() -> None:
            async with asyncio.timeout(0.2):
                await note(1, text=secret)

        with pytest.raises(TimeoutError) as raised:
            case.do(call())
        cancelled = raised.value.__context__
        assert isinstance(cancelled, asyncio.CancelledError)
        shown = [text for is_ours, text in frames(cancelled) if is_ours]
    assert shown
    assert [] == [text for text in shown if secret in text]
