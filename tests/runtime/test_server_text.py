"""Text of a server in errors, logs and hooks: escaped, cut, and without the credentials sent."""

from __future__ import annotations

import base64
import html
import json
import logging
import pickle
import time
from collections.abc import Callable, Iterator
from urllib.parse import quote, quote_plus, unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from runtime import _errors as errors
from runtime._client.authorization import AuthorizationPage
from runtime._contract import pointers
from runtime._contract.api import Api, SecurityScheme
from runtime._contract.redaction import MAX_LENGTH, quoted, redacted
from runtime._webhooks import UnknownEvent, event_of
from runtime.auth import (
    ApiKey,
    Auth,
    BasicAuth,
    BearerToken,
    ClientCredentials,
    RefreshToken,
)
from runtime.hooks import Attempt, Hooks
from support.client import Case
from support.server import Answer, FaultServer, Raw, Request, reply
from support.things import API, api_with

SECRET = "5entinel+Key/with=Signs"
WRITTEN = ("5entinel+key/with=signs", "5entinel%2bkey%2fwith%3dsigns")
BASE64 = base64.b64encode(f"ann:{SECRET}".encode()).decode()
FORGED = "\x1b[2J\x9b\u202e\r\nforged"


def key_in(location: str, **facts: str) -> Api:
    """Return the API of things with an API key in this place."""
    return api_with(
        key=SecurityScheme(kind="api_key", location=location, **facts)  # type: ignore[arg-type] # one of three
    )


BASIC = api_with(basic=SecurityScheme(kind="basic", password="X"))


CREDENTIALS: dict[str, tuple[Callable[[], Auth], Api]] = {
    "bearer": (lambda: BearerToken(SECRET), API),
    "basic": (lambda: BasicAuth("ann", SECRET), BASIC),
    "key in basic": (lambda: ApiKey(SECRET), BASIC),
    "key in a header": (lambda: ApiKey(SECRET), key_in("header", name="X-Key")),
    "key in the query": (lambda: ApiKey(SECRET), key_in("query", name="key")),
    "key in a cookie": (lambda: ApiKey(SECRET), key_in("cookie", name="key")),
    "client secret": (lambda: ClientCredentials("app-1", SECRET), API),
    "refresh token": (lambda: RefreshToken("app-1", "app-2", SECRET), API),
}


def sent(request: Request) -> str:
    """Return all that a request says in its address, its headers and its body."""
    parts = [request.target, *(value for _, value in request.headers)]
    body = request.body.decode()
    return " ".join([*parts, body, unquote(body), unquote(request.target)])


def with_header(name: str, status: int = 500) -> Callable[[str], Answer]:
    """Return an answer with a header that repeats what it is given."""
    return lambda said: Raw(
        f"HTTP/1.1 {status} X\r\n{name}: https://{said}.x.example/{said}\r\n"
        "Connection: close\r\nContent-Length: 2\r\n\r\n{}".encode("latin-1")
    )


ECHOES: dict[str, Callable[[str], Answer]] = {
    "message": lambda said: reply(400, {"message": said}),
    "error": lambda said: reply(401, {"error": said, "error_description": said}),
    "log ref": lambda said: reply(404, {"message": "m", "logRef": said}),
    "field error": lambda said: reply(
        400,
        {
            "_embedded": {
                "errors": [
                    {"path": said, "message": said, "rejectedValue": [{said: said}]}
                ]
            }
        },
    ),
    "unknown fields": lambda said: reply(409, {said: [{"x": said}]}),
    "page": lambda said: reply(503, said.encode(), content_type="text/html"),
    "correlation id": with_header("Correlation-Id"),
    "any header": with_header("X-Debug", 404),
    "retry after": with_header("Retry-After", 429),
    "redirect": with_header("Location", 307),
    "moved": with_header("Location", 301),
    "media type": with_header("Content-Type", 200),
    "key": lambda said: reply(200, {"id": 7, "sizes": {said: said}}),
}


class Diary(Hooks):
    """Keeps what hooks see."""

    def __init__(self) -> None:
        self.seen: list[Attempt] = []

    def after_response(self, attempt: Attempt) -> None:
        self.seen.append(attempt)


def texts(error: BaseException) -> Iterator[str]:
    """Yield all that an error can show: itself, its attributes, its pickle, its causes."""
    yield from (str(error), repr(error), repr(error.args), repr(vars(error)))
    yield pickle.dumps(error).decode("latin-1")
    if isinstance(error, errors.APIError):
        yield json.dumps([error.body, dict(error.headers)])
    for cause in (error.__cause__, error.__context__):
        if cause is not None:
            yield from texts(cause)


def messages(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return what our logger wrote; the HTTP library writes whole responses."""
    return [r.getMessage() for r in caplog.records if r.name == API.package]


@pytest.mark.parametrize("place", ECHOES)
@pytest.mark.parametrize("kind", CREDENTIALS)
def test_no_credential_comes_back(
    kind: str, place: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Wherever a server repeats a credential, nothing that the client says contains it."""
    make, api = CREDENTIALS[kind]
    diary, echo = Diary(), ECHOES[place]
    with Case("sync") as case:
        case.server.route(lambda request: echo(sent(request)))
        case.open(make(), api=api, hooks=diary, max_retries=0, on_mismatch="raise")
        with (
            caplog.at_level(logging.DEBUG),
            pytest.raises(errors.ClientError) as raised,
        ):
            case.get()
        shown = [*texts(raised.value), repr(diary.seen)]
        shown += messages(caplog)

    assert diary.seen
    for text in shown:
        assert [] == [each for each in WRITTEN if each in text.lower()]
        assert BASE64 not in text


@pytest.mark.parametrize("place", ECHOES)
def test_text_of_a_server_is_printable_and_short(
    case: Case, place: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Control characters, direction marks and long texts reach no message, log or hook."""
    said = f"{FORGED if 'header' not in place else ''}{'x' * 5000}"
    if place not in ("message", "error", "log ref", "field error", "key"):
        said = "\x9b\x85" + "x" * 5000  # what a header can contain
    diary = Diary()
    case.server.route(lambda _: ECHOES[place](said))
    case.open(hooks=diary, max_retries=0, on_mismatch="raise")
    with caplog.at_level(logging.DEBUG), pytest.raises(errors.ClientError) as raised:
        case.get()

    shown = [str(raised.value), *messages(caplog)]
    shown += [attempt.correlation_id or "" for attempt in diary.seen]
    if isinstance(error := raised.value, errors.APIError):
        shown += [error.message, error.log_ref or "", error.correlation_id or ""]
    assert [] == [text for text in shown if not text.isprintable()]
    assert [] == [text for text in shown if len(text) > MAX_LENGTH]


def test_a_warning_about_a_key_of_the_server_is_clean(
    case: Case, caplog: pytest.LogCaptureFixture
) -> None:
    """A place in a response is named by keys that the server chose."""
    sizes = {f"{SECRET}{FORGED}{'x' * 5000}": "a"}
    case.server.script(reply(200, {"id": 7, "sizes": sizes}))
    with caplog.at_level(logging.WARNING):
        case.open(BearerToken(SECRET)).get()

    (message,) = messages(caplog)
    assert message.startswith(r"things.get: /sizes/***\x1b[2J\x9b\u202e\r\nforgedxx")
    assert message.isprintable() and len(message) < MAX_LENGTH


def test_an_event_of_any_name_can_be_shown() -> None:
    """The name of an undocumented event is text of whoever sent it."""
    event = event_of(b"{}", f"a{FORGED}{'x' * 5000}", {})

    assert isinstance(event, UnknownEvent)
    assert event.name.isprintable() and len(event.name) == MAX_LENGTH


def test_a_key_in_the_query_is_sent_once_after_a_redirect(case: Case) -> None:
    """A server that repeats the query in a redirect does not get the key twice."""
    case.server.script(
        reply(301, None, {"Location": "/v2/things/8?a=1&key=old"}),
        reply(200, {"id": 8}),
    )
    case.open(ApiKey("new-key"), api=key_in("query", name="key")).get()

    assert "GET /v2/things/8?a=1&key=new-key" == case.server.targets[-1]


def refused(case: Case, call: Callable[[], object]) -> str:
    """Return all that the error of a call shows."""
    with pytest.raises(errors.APIError) as raised:
        call()
    return unquote("\n".join(texts(raised.value)))


def test_storage_does_not_repeat_what_is_in_its_url(
    case: Case, caplog: pytest.LogCaptureFixture
) -> None:
    """The URL of a stored file is a credential, and may contain that of the call."""
    signature, diary = "a5ignature/of+the=file", Diary()
    query = f"X-Sig={quote_plus(signature)}&token={quote_plus(SECRET)}"
    with FaultServer() as storage, caplog.at_level(logging.DEBUG):
        case.server.script(reply(302, None, {"Location": f"{storage.url}/f?{query}"}))
        storage.route(
            lambda request: reply(
                403, {"message": sent(request), "f": query}, {"Correlation-Id": query}
            )
        )
        case.open(BearerToken(SECRET), hooks=diary)
        shown = refused(case, case.download)
    shown = "\n".join([shown, unquote(repr(diary.seen)), *messages(caplog)])

    assert [request.header("Authorization") for request in storage.requests] == [None]
    assert SECRET not in shown
    assert signature not in shown


def test_a_credential_of_an_earlier_attempt_is_masked(case: Case) -> None:
    """An answer may name the token that was renewed, and the secret of the application."""
    first, second = "first-5entinel", "second-5entinel"
    case.server.script(
        reply(200, {"token_type": "bearer", "access_token": first}),
        reply(401),
        reply(400, {"error": "x", "error_description": f"{first} is alive"}),
        reply(401),
        reply(200, {"token_type": "bearer", "access_token": second}),
        reply(400, {"message": f"not {first}, {second}, {SECRET}"}),
    )
    case.open(ClientCredentials("app-1", SECRET), max_retries=0)

    assert first not in refused(case, case.get)
    shown = refused(case, case.get)
    assert "not ***, ***, ***" in shown
    assert "5entinel" not in shown


@given(st.text(max_size=600), st.text(min_size=4, max_size=8), st.text(max_size=600))
@example("a" * 498, "secret", "")
@example("x", "\u0130secret", "y")  # two characters in lower case
def test_quoted_text_never_contains_a_secret(
    left: str, secret: str, right: str
) -> None:
    """Whatever stands around a secret, it is masked before the text is cut."""
    text = quoted(f"{left}{secret}{right}", [secret])

    assert text.isprintable() and len(text) <= MAX_LENGTH
    assert secret not in redacted({"a": [f"{left}{secret}{right}"]}, [secret])["a"][0]


def php(text: str) -> str:
    """Return a text as PHP writes it in JSON."""
    return json.dumps(text).replace("/", r"\/")


def by_number(text: str, form: str) -> str:
    """Return a text in which a number stands for each character that is no letter."""
    is_plain = [each.isascii() and each.isalnum() for each in text]
    pairs = zip(text, is_plain, strict=True)
    return "".join(each if plain else form % ord(each) for each, plain in pairs)


SPELLINGS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "URL": lambda secret: quote(secret, safe=""),
    "form": quote_plus,
    "HTML": html.escape,
    "HTML without quotes": lambda secret: html.escape(secret, quote=False),
    "numbers in HTML": lambda secret: by_number(secret, "&#%d;"),
    "hexadecimal numbers in HTML": lambda secret: by_number(secret, "&#x%04X;"),
    "a pointer": lambda secret: pointers.join([secret])[1:],
    "JSON": json.dumps,
    "JSON of PHP": php,
    "JSON with letters": lambda secret: json.dumps(secret, ensure_ascii=False),
    "JSON of numbers": lambda secret: by_number(secret, r"\u%04X"),
    "JSON in JSON": lambda secret: json.dumps(json.dumps(secret)),
    "JSON of PHP in JSON in JSON": lambda secret: php(php(php(secret))),
    "repr": repr,
}
SECRETS = [
    "plain",
    "ab/cd+ef=&<\"'>gh",
    'ab"cd\\efgh',
    "\\" * 40,
    r"c:\\\new\\",
    "~/.a b%20&amp;",
    "pass w\u00f6rd",
    "-._~!$",
]


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("secret", SECRETS)
def test_a_secret_is_masked_in_each_spelling(secret: str, spelling: str) -> None:
    """Servers repeat what they got in the spelling of their own language."""
    text = redacted(SPELLINGS[spelling](secret), [secret])

    assert "***" in text
    assert "" == text.replace("***", "").strip("\\\"'")


def test_hostile_text_is_searched_in_no_time() -> None:
    """Text that almost spells a secret takes time in proportion to its length."""
    for secret in ("/\\\\-a\\\\", '\\"&-a', "&&&&-a"):
        for piece in ("\\", "&", "&#0", "&amp;", "%5c", "/", "u005c"):
            text = piece * 50_000 + "a"
            started = time.process_time()
            assert text == redacted(text, [secret])
            assert time.process_time() - started < 2.0  # quadratic would take minutes


def test_short_secrets_are_left_in_words() -> None:
    """A password of one letter is no reason to mask each such letter."""
    assert "eXit" == quoted("eXit", ["X"])


@pytest.mark.parametrize(
    "make",
    [
        lambda: BearerToken(f"{SECRET}\ud800"),
        lambda: BearerToken(f"{SECRET}é"),
        lambda: ApiKey(f"{SECRET}\ud800"),
        lambda: BasicAuth("ann", f"{SECRET}\ud800"),
        lambda: BasicAuth(f"{SECRET}\udfff", ""),
        lambda: ClientCredentials("id", f"{SECRET}\ud800"),
        lambda: RefreshToken("id", "secret", f"{SECRET}é"),
        lambda: AuthorizationPage.authorize_url("id", state=f"{SECRET}\ud800"),
    ],
)
def test_a_credential_that_cannot_be_encoded_is_not_quoted(
    make: Callable[[], object],
) -> None:
    """An error of Python's encoding would contain the whole text."""
    with pytest.raises(errors.ConfigurationError) as raised:
        make()

    assert SECRET not in "".join(texts(raised.value))
