"""Tokens of a user: how they are got, renewed and kept, and that nothing shows them."""

from __future__ import annotations

import copy
import errno
import json
import os
import pickle
import stat
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime import _errors as errors
from runtime._client.authorization import AuthorizationPage
from runtime._client.client import AsyncClient, SyncClient
from runtime._contract.api import SecurityScheme
from runtime.auth import (
    Auth,
    AuthorizationCode,
    FileTokenStore,
    MemoryTokenStore,
    RefreshToken,
    TokenPair,
    state_matches,
)
from support.client import Case
from support.paths import RUNTIME
from support.server import Raw, Request, reply
from support.things import api_with

ID, SECRET, CODE = "app-1", "5ecret-sentinel", "c0de-sentinel"
PAGE = "https://accounts.acme.example/authorize"
LIFE = 7200
TOKENS = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1)
posix = pytest.mark.skipif(os.name != "posix", reason="this system has no file modes")


class Tokens:
    """A token endpoint whose refresh tokens and codes can be used once, and its API."""

    def __init__(self, *, newest: int = 0) -> None:
        self.forms: list[dict[str, str]] = []
        self.issued = 0
        self.rotates = True
        self.life = LIFE
        self.good: str | None = None
        self._refresh_token = f"refresh-{newest}"

    def __call__(self, request: Request) -> Raw:
        if request.method != "POST":
            good = request.header("authorization") == f"Bearer {self.good}"
            return reply(200, {"id": 7}) if good else reply(401)
        form = {key: value[0] for key, value in parse_qs(request.body.decode()).items()}
        self.forms.append(form)
        if (
            form.get("refresh_token") != self._refresh_token
            and form.get("code") != CODE
        ):
            reason = {"error_description": "Invalid refresh_token"}
            return reply(400, {"error": "invalid_request", **reason})
        return reply(200, self._new())

    def issue(self, number: int) -> None:
        """Make the pair of this number the one that is valid."""
        self.good, self._refresh_token = f"access-{number}", f"refresh-{number}"

    def _new(self) -> dict[str, object]:
        self.issued += 1
        self.good = f"access-{self.issued}"
        answer = {"token_type": "bearer", "access_token": self.good}
        answer = {**answer, "expires_in": self.life}
        if not self.rotates:
            return answer
        self._refresh_token = f"refresh-{self.issued}"
        return {**answer, "refresh_token": self._refresh_token}


class WatchedStore(MemoryTokenStore):
    """Writes down what is saved, by which thread, and what the server had been asked then."""

    def __init__(self, case: Case, pair: TokenPair | None = None) -> None:
        super().__init__(pair)
        self.case = case
        self.saved: list[TokenPair] = []
        self.asked: list[list[str]] = []
        self.threads: set[int] = set()
        self.failures: list[Exception] = []

    def load(self) -> TokenPair | None:
        self.threads.add(threading.get_ident())
        return super().load()

    def save(self, pair: TokenPair) -> None:
        self.threads.add(threading.get_ident())
        self.saved.append(pair)
        self.asked.append([target.split()[0] for target in self.case.server.targets])
        if self.failures:
            raise self.failures.pop()
        super().save(pair)


def pair(number: int, expires_at: float = 0.0) -> TokenPair:
    """Return the pair with this number."""
    return TokenPair(
        access_token=f"access-{number}",
        refresh_token=f"refresh-{number}",
        expires_at=expires_at,
    )


def serve(case: Case, auth: Auth, tokens: Tokens | None = None) -> Tokens:
    """Open the case with these credentials; return the server's tokens."""
    tokens = tokens or Tokens()
    case.server.route(tokens)
    case.open(auth, max_retries=0)
    return tokens


def shown_by(error: BaseException | None) -> str:
    """Return all that a report of an error shows: its text, and the locals of our frames."""
    shown = ""
    while error is not None:
        trace = traceback.TracebackException.from_exception(error, capture_locals=True)
        ours = [f.locals for f in trace.stack if f.filename.startswith(str(RUNTIME))]
        shown += f"{error} {error!r} {vars(error)} {ours}"
        error = error.__cause__ or error.__context__
    return shown


# --- grants ---------------------------------------------------------------------------


def test_a_code_is_exchanged_once(case: Case) -> None:
    """The first call exchanges the code, later ones go on with the refresh token it gave."""
    tokens = serve(case, AuthorizationCode(ID, SECRET, CODE))
    for _ in range(3):
        assert 7 == case.get().id
        case.time.now += LIFE

    application = {"client_id": ID, "client_secret": SECRET}
    assert [
        {"grant_type": "authorization_code", "code": CODE, **application},
        {"grant_type": "refresh_token", "refresh_token": "refresh-1", **application},
        {"grant_type": "refresh_token", "refresh_token": "refresh-2", **application},
    ] == tokens.forms


def test_a_code_wins_over_what_a_store_holds(case: Case) -> None:
    """The tokens of an earlier grant are replaced, not used."""
    later = case.time.since_1970 + LIFE
    store = MemoryTokenStore(pair(99, later))
    serve(case, AuthorizationCode(ID, SECRET, CODE, store=store))
    case.get()

    assert pair(1, later) == store.load()
    assert ["POST", "GET"] == [r.method for r in case.server.requests]


def test_a_code_without_a_refresh_token_ends(case: Case) -> None:
    """Where the server gives no refresh token, the user is needed again in the end."""
    tokens = Tokens()
    tokens.rotates = False
    serve(case, AuthorizationCode(ID, SECRET, CODE), tokens)
    case.get()
    case.time.now += LIFE

    with pytest.raises(errors.ConfigurationError, match="has to grant access again"):
        case.get()


def test_new_tokens_are_stored_before_they_are_used(case: Case) -> None:
    """Each renewal saves once: after the token request, and before any other."""
    store = WatchedStore(case)
    serve(case, RefreshToken(ID, SECRET, "refresh-0", store=store))
    for _ in range(2):
        case.get()
        case.get()
        case.time.sleep(LIFE)

    start = case.time.since_1970 - LIFE
    assert [pair(1, start), pair(2, start + LIFE)] == store.saved
    assert [["POST"], ["POST", "GET", "GET", "POST"]] == store.asked


def test_a_refused_token_is_renewed(case: Case) -> None:
    """A 401 renews the tokens, once, although the store says that they are good."""
    store = WatchedStore(case, pair(0, case.time.since_1970 + LIFE))
    tokens = serve(case, RefreshToken(ID, SECRET, store=store))

    assert 7 == case.get().id
    assert 1 == tokens.issued
    assert ["GET", "POST", "GET"] == [r.method for r in case.server.requests]


def test_a_stored_token_that_is_refused_too_is_renewed(case: Case) -> None:
    """What another client has stored meanwhile may be dead as well; a new token is not."""
    later = case.time.since_1970 + LIFE
    store, tokens = MemoryTokenStore(pair(0, later)), Tokens(newest=8)
    tokens.good = "access-0"
    serve(case, RefreshToken(ID, SECRET, store=store), tokens)
    case.get()
    store.save(pair(8, later))
    tokens.good = None

    assert 7 == case.get().id
    assert ["refresh-8"] == [form["refresh_token"] for form in tokens.forms]
    assert 5 == len(case.server.requests)


def test_tokens_that_are_refused_are_not_renewed_again_and_again(case: Case) -> None:
    """A second refusal after a renewal is the answer."""
    later = case.time.since_1970 + LIFE
    store = MemoryTokenStore(pair(0, later))
    case.server.route(lambda request: reply(401))
    case.open(RefreshToken(ID, SECRET, store=store))
    answer = {"token_type": "bearer", "access_token": "access-1"}
    case.server.script(reply(401), reply(200, answer))

    with pytest.raises(errors.AuthenticationError, match=r"^things.get: 401"):
        case.get()

    assert ["GET", "POST", "GET"] == [r.method for r in case.server.requests]


def test_stored_tokens_are_used_until_they_expire(case: Case) -> None:
    """A program that starts again requests no token until shortly before that.

    Shortly is half of what is left, and five minutes at most.
    """
    for left, used in ((1000, 700), (400, 200), (10, 5)):
        tokens = Tokens(newest=1)
        tokens.good = "access-1"
        store = MemoryTokenStore(pair(1, case.time.since_1970 + left))
        serve(case, RefreshToken(ID, SECRET, store=store), tokens)
        case.get()
        case.time.now += used - 0.1
        case.get()
        assert [] == tokens.forms
        case.time.now += 0.1
        case.get()

        assert ["refresh-1"] == [form["refresh_token"] for form in tokens.forms]


def test_tokens_of_a_short_life_are_shared(case: Case) -> None:
    """Each client uses what another has stored, although it is valid for 300 seconds only."""
    tokens, store = Tokens(), MemoryTokenStore(pair(0))
    tokens.life = 300
    for _ in range(3):
        serve(case, RefreshToken(ID, SECRET, store=store), tokens)
        assert 7 == case.get().id

    assert 1 == tokens.issued


@pytest.mark.parametrize("left", [0.0, -1e300, float("nan")])
def test_stored_tokens_that_have_expired_are_renewed(case: Case, left: float) -> None:
    """Once it has expired, a stored access token is not used."""
    store = MemoryTokenStore(pair(0, case.time.since_1970 + left))
    tokens = serve(case, RefreshToken(ID, SECRET, store=store))
    case.get()

    assert 1 == tokens.issued
    assert ["POST", "GET"] == [r.method for r in case.server.requests]


def test_the_wall_clock_renews_nothing(case: Case) -> None:
    """Moving the computer's clock renews no token, and keeps none alive."""
    tokens = serve(case, RefreshToken(ID, SECRET, "refresh-0"))
    for days in (1, -2):
        case.get()
        case.time.since_1970 += days * 86_400
    assert 1 == tokens.issued
    case.time.now += LIFE
    case.get()

    assert 2 == tokens.issued


def test_a_refresh_token_that_is_not_replaced_stays(case: Case) -> None:
    """Where an answer has no refresh token, the one before is kept."""
    store, tokens = WatchedStore(case), Tokens()
    tokens.rotates = False
    serve(case, RefreshToken(ID, SECRET, "refresh-0", store=store), tokens)
    case.get()

    assert ["refresh-0"] == [saved.refresh_token for saved in store.saved]


def test_the_store_wins_over_the_first_refresh_token(case: Case) -> None:
    """The token a program was set up with is used only until the store holds one."""
    store = MemoryTokenStore(pair(0))
    tokens = serve(case, RefreshToken(ID, SECRET, "long-gone", store=store))

    assert 7 == case.get().id
    assert ["refresh-0"] == [form["refresh_token"] for form in tokens.forms]


def test_an_empty_store_is_not_enough(case: Case) -> None:
    """Nothing is sent where there is no refresh token at all; nothing at all is refused."""
    tokens = serve(case, RefreshToken(ID, SECRET, store=MemoryTokenStore()))

    with pytest.raises(errors.ConfigurationError, match="there is no refresh token"):
        case.get()
    with pytest.raises(errors.ConfigurationError, match="give a refresh_token, or"):
        RefreshToken(ID, SECRET)
    assert [] == tokens.forms


def test_a_store_that_fails_loses_nothing(case: Case) -> None:
    """Its error reaches the caller; the next call saves the same tokens and goes on."""
    store = WatchedStore(case)
    store.failures = [OSError("the disk is full")]
    tokens = serve(case, RefreshToken(ID, SECRET, "refresh-0", store=store))
    with pytest.raises(OSError, match="the disk is full") as raised:
        case.get()
    assert "access-1" not in shown_by(raised.value)
    assert ["POST"] == [r.method for r in case.server.requests]

    assert 7 == case.get().id
    assert 1 == tokens.issued
    assert 2 == store.saved.count(pair(1, case.time.since_1970 + LIFE))


def test_a_store_that_fails_loses_no_code(case: Case) -> None:
    """The tokens that a code brought are saved later, over those of an earlier grant.

    Until then no call uses these, which may be those of another user, nor do they win.
    """
    store = WatchedStore(case, pair(99, case.time.since_1970 + LIFE))
    store.failures = [OSError("the disk is full")]
    tokens = serve(case, AuthorizationCode(ID, SECRET, CODE, store=store))
    with pytest.raises(OSError, match="the disk is full"):
        case.get()

    assert 7 == case.get().id
    assert 1 == tokens.issued
    assert pair(1, case.time.since_1970 + LIFE) == store.load()
    assert ["POST", "GET"] == [r.method for r in case.server.requests]


def test_tokens_that_could_not_be_saved_replace_no_newer_ones(case: Case) -> None:
    """Where another program has stored a pair meanwhile, that is the one to go on with.

    So it is where the store was empty, and where that pair has to be renewed at once.
    """
    for first in (pair(0), None):
        for left in (LIFE, 0):
            store, tokens = WatchedStore(case, first), Tokens()
            store.failures = [OSError("the disk is full")]
            serve(case, RefreshToken(ID, SECRET, "refresh-0", store=store), tokens)
            with pytest.raises(OSError, match="the disk is full"):
                case.get()
            tokens.issue(9)
            newer = pair(9, case.time.since_1970 + left)
            MemoryTokenStore.save(store, newer)

            assert 7 == case.get().id
            case.time.now += LIFE
            assert 7 == case.get().id
            sent = [form["refresh_token"] for form in tokens.forms]
            assert ["refresh-0", "refresh-9"] == sent[:2]
            assert [pair(1, newer.expires_at - left + LIFE)] == [
                saved for saved in store.saved if saved.refresh_token == "refresh-1"
            ]


def test_a_store_that_saves_and_fails_is_not_told_again(case: Case) -> None:
    """A pair that is in the store, although `save` raised, is not saved once more."""

    class Ambiguous(WatchedStore):
        def save(self, pair: TokenPair) -> None:
            MemoryTokenStore.save(self, pair)
            super().save(pair)

    store = Ambiguous(case, pair(0))
    store.failures = [OSError("the connection broke after COMMIT")]
    serve(case, RefreshToken(ID, SECRET, store=store))
    with pytest.raises(OSError, match="after COMMIT"):
        case.get()

    assert 7 == case.get().id
    assert 1 == len(store.saved)


def test_tokens_that_could_not_be_saved_are_reported(
    case: Case, caplog: pytest.LogCaptureFixture
) -> None:
    """The error and a log record say where they are now, and no more."""
    later = "the new tokens are in memory only; the next call tries again to save them"
    store = WatchedStore(case)
    store.failures = [
        errors.ConfigurationError("no space"),
        OSError("INSERT access-1"),
    ]
    serve(case, RefreshToken(ID, SECRET, "refresh-0", store=store))

    with pytest.raises(OSError, match="INSERT") as foreign:
        case.get()
    with pytest.raises(errors.ConfigurationError, match=f"^no space; {later}$"):
        case.get()

    assert [later] == foreign.value.__notes__
    failed = ["OSError", "ConfigurationError"]
    assert [f"token: {name} in save; {later}" for name in failed] == [
        record.getMessage() for record in caplog.records
    ]


class ComputingStore(MemoryTokenStore):
    """Computes when the tokens expire, as from the time to live of a cached value."""

    def __init__(self, pair: TokenPair, *, rotates: bool = False) -> None:
        super().__init__(pair)
        self.loads = 0
        self.rotates = rotates

    def load(self) -> TokenPair | None:
        self.loads += 1
        found = super().load()
        if found is None or not self.rotates:
            return found and replace(found, expires_at=found.expires_at + self.loads)
        return replace(found, refresh_token=f"gone-{self.loads}")


def test_when_tokens_expire_does_not_tell_pairs_apart(case: Case) -> None:
    """A refused refresh token is sent once, and an unsaved pair is saved, whatever it is."""
    store = ComputingStore(replace(pair(0), refresh_token="gone"))
    tokens = serve(case, RefreshToken(ID, SECRET, store=store))
    with pytest.raises(errors.AuthenticationError, match="Invalid refresh_token"):
        case.get()

    assert 1 == len(tokens.forms)


def test_a_store_that_changes_all_the_time_is_followed_once(case: Case) -> None:
    """A renewal that is refused is tried once more at most."""
    store = ComputingStore(pair(0), rotates=True)
    tokens = serve(case, RefreshToken(ID, SECRET, store=store))
    with pytest.raises(errors.AuthenticationError, match="Invalid refresh_token"):
        case.get()

    assert ["gone-2", "gone-3"] == [form["refresh_token"] for form in tokens.forms]


@pytest.mark.parametrize("status", [302, 400, 500])
def test_a_refusal_shows_no_tokens(case: Case, status: int) -> None:
    """Where an error of the token endpoint contains tokens, ours does not."""
    answer = {
        "access_token": "access-sentinel",
        "refresh_token": "fresh-sentinel",
        "message": "replaced by fresh-sentinel",
        "error": "odd",
        "error_description": "replaced by fresh-sentinel",
    }
    location = {"Location": "/tokens#fresh-sentinel"}
    case.server.route(lambda _: reply(status, answer, location))

    with pytest.raises(errors.APIError) as raised:
        case.open(RefreshToken(ID, SECRET, "refresh-0")).get()

    shown = shown_by(raised.value) + str(pickle.dumps(raised.value))
    assert "sentinel" not in shown
    description = {"error_description": "replaced by ***"}
    assert {"error": "odd", **description} == raised.value.body


def test_another_program_may_be_faster(case: Case) -> None:
    """A refused refresh token is no error where the store holds newer tokens by then."""
    tokens, store = Tokens(newest=1), MemoryTokenStore(pair(0))

    def route(request: Request) -> Raw:
        answer = tokens(request)
        if request.method == "POST":
            tokens.good = "access-1"
            store.save(pair(1, case.time.since_1970 + LIFE))
        return answer

    case.server.route(route)
    case.open(RefreshToken(ID, SECRET, store=store))

    assert 7 == case.get().id
    assert ["refresh-0"] == [form["refresh_token"] for form in tokens.forms]


def test_a_refusal_names_the_grant_and_no_secret(case: Case) -> None:
    """The endpoint's words arrive, its echo of what it was sent does not, not even in part."""
    echo = "x" * 180 + "r3fresh-sentinel"
    case.server.route(
        lambda _: reply(400, {"error": "bad refresh_token", "error_description": echo})
    )

    with pytest.raises(errors.AuthenticationError, match="bad refresh_token") as raised:
        case.open(RefreshToken(ID, SECRET, "r3fresh-sentinel")).get()

    shown = shown_by(raised.value)
    assert "r3f" not in shown and SECRET not in shown


def test_an_empty_refresh_token_is_none(case: Case) -> None:
    """The one before is kept, as where the answer has none."""
    answer = {"token_type": "bearer", "access_token": "a", "refresh_token": ""}
    case.server.script(reply(200, answer), reply(200, {"id": 7}))
    store = WatchedStore(case)
    case.open(RefreshToken(ID, SECRET, "refresh-0", store=store)).get()

    assert ["refresh-0"] == [saved.refresh_token for saved in store.saved]


def test_a_long_refresh_token_is_kept(case: Case, tmp_path: Path) -> None:
    """Some contain all that a server knows about the user."""
    long = '"' * 65_536
    answer = {"token_type": "bearer", "access_token": "a", "refresh_token": long}
    case.server.script(reply(200, answer), reply(200, {"id": 7}))
    store = FileTokenStore(tmp_path / "tokens.json")
    case.open(RefreshToken(ID, SECRET, "refresh-0", store=store)).get()

    stored = store.load()
    assert stored and long == stored.refresh_token


@pytest.mark.parametrize("value", ["a b", 7, ["refresh"], "a\r\nb"])
def test_a_refresh_token_that_is_none_is_refused(case: Case, value: object) -> None:
    """Tokens that cannot be stored are not used either."""
    answer = {"token_type": "bearer", "access_token": "a", "expires_in": LIFE}
    case.server.route(lambda _: reply(200, {**answer, "refresh_token": value}))
    store = WatchedStore(case)

    with pytest.raises(
        errors.DecodeError, match="refresh_token has invalid characters"
    ):
        case.open(RefreshToken(ID, SECRET, "refresh-0", store=store)).get()

    assert [] == store.saved


class LaterStore(WatchedStore):
    """Returns awaitables from plain methods, as a wrapper around another library may."""

    wraps: str = ""
    """The method that does."""

    def load(self) -> Any:
        stored = super().load()
        return self._later(stored) if self.wraps == "load" else stored

    def save(self, pair: TokenPair) -> Any:
        if self.wraps == "save":
            return self._later(pair)
        return super().save(pair)

    @staticmethod
    async def _later(value: object) -> object:
        return value


@pytest.mark.parametrize("method", ["load", "save", "lock"])
@pytest.mark.parametrize("grant", [AuthorizationCode, RefreshToken])
def test_a_store_with_async_methods(grant: Any, method: str) -> None:
    """It is refused where the credentials are made: nothing would await its methods."""

    async def later(self: object, *arguments: object) -> None: ...

    store = type("Later", (MemoryTokenStore,), {method: later})()

    with pytest.raises(TypeError, match=f"store.{method} is async; a store has plain"):
        grant(ID, SECRET, CODE, store=store)


def test_a_save_that_is_not_awaited_loses_nothing(case: Case) -> None:
    """The tokens stay in memory, and the next call saves them."""
    store = LaterStore(case)
    store.wraps = "save"
    tokens = serve(case, RefreshToken(ID, SECRET, "refresh-0", store=store))
    with pytest.raises(
        TypeError, match=r"store\.save has to be awaited; a store"
    ) as raised:
        case.get()
    assert "access-1" not in shown_by(raised.value)

    store.wraps = ""
    assert 7 == case.get().id
    assert 1 == tokens.issued
    assert pair(1, case.time.since_1970 + LIFE) == MemoryTokenStore.load(store)


def test_a_load_that_is_not_awaited(case: Case) -> None:
    """It is reported before anything is sent."""
    store = LaterStore(case)
    store.wraps = "load"
    serve(case, RefreshToken(ID, SECRET, "refresh-0", store=store))

    with pytest.raises(TypeError, match=r"store\.load has to be awaited"):
        case.get()
    assert () == case.server.requests


@pytest.mark.parametrize(
    ("stored", "found"),
    [
        ({"access_token": "access-9", "refresh_token": "refresh-9"}, "a mapping"),
        ("refresh-9", "text"),
        (("access-9", "refresh-9", 0.0), "a tuple"),
        (False, "False"),
    ],
)
def test_a_load_of_something_else(case: Case, stored: Any, found: str) -> None:
    """What is no pair of tokens is reported before anything is sent, without its content."""
    store = WatchedStore(case)
    store.save(stored)
    serve(case, RefreshToken(ID, SECRET, "refresh-0", store=store))

    with pytest.raises(
        TypeError, match=f"store.load returned {found}; .* a TokenPair or"
    ) as raised:
        case.get()
    assert "refresh-9" not in shown_by(raised.value)
    assert () == case.server.requests
    if stored:
        with pytest.raises(TypeError, match=f"pair is {found}; pass a TokenPair"):
            MemoryTokenStore(stored)


class LockedStore(MemoryTokenStore):
    """Records its calls, and whether its lock was held."""

    def __init__(self, pair: TokenPair) -> None:
        super().__init__(pair)
        self.calls: list[str] = []

    @contextmanager
    def lock(self) -> Iterator[None]:
        self.calls.append("lock")
        try:
            yield
        finally:
            self.calls.append("unlock")

    def load(self) -> TokenPair | None:
        self.calls.append("load")
        return super().load()

    def save(self, pair: TokenPair) -> None:
        self.calls.append("save")
        super().save(pair)


def test_a_lock_is_a_method() -> None:
    """A store with a lock of its own under that name is told so."""

    class Locking(MemoryTokenStore):
        def __init__(self) -> None:
            super().__init__()
            self.lock = threading.Lock()

    with pytest.raises(TypeError, match=r"store.lock is .*has to be a method"):
        RefreshToken(ID, SECRET, store=Locking())


class ForwardingStore:
    """Passes everything on to another store."""

    def __init__(self, store: object) -> None:
        self._store = store

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


def test_a_store_may_pass_everything_on(case: Case) -> None:
    """Its lock is one, too."""
    store = LockedStore(pair(0))
    serve(case, RefreshToken(ID, SECRET, store=ForwardingStore(store)))
    case.get()

    assert ["load", "lock", "load", "save", "unlock"] == store.calls


def test_a_lock_is_held_from_load_to_save(case: Case) -> None:
    """The lock of a store is taken for a renewal only, and released if that fails."""
    store = LockedStore(pair(0))
    tokens = serve(case, RefreshToken(ID, SECRET, store=store))
    case.get()

    assert ["load", "lock", "load", "save", "unlock"] == store.calls
    case.time.now += LIFE
    case.time.since_1970 += LIFE
    tokens.good = "none"
    case.server.script(reply(503))
    with pytest.raises(errors.ServerError):
        case.get()
    assert ("lock", "unlock") == (store.calls[6], store.calls[-1])
    assert 2 == store.calls.count("unlock")


def test_a_store_never_blocks_the_event_loop(case: Case) -> None:
    """Clients of both kinds call the store in one other thread."""
    store = WatchedStore(case)
    serve(case, RefreshToken(ID, SECRET, "refresh-0", store=store))
    case.get()

    assert 1 == len(store.threads - {threading.get_ident()})


@pytest.mark.parametrize(
    "auth",
    [AuthorizationCode(ID, SECRET, CODE), RefreshToken(ID, SECRET, CODE)],
)
def test_grants_do_not_show_their_secrets(auth: Auth) -> None:
    """No grant shows a secret, or can leave the process."""
    assert f"{type(auth).__name__}(***)" == repr(auth)
    shown = repr(vars(auth))
    assert SECRET not in shown and CODE not in shown
    for leave in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="can neither be pickled nor copied"):
            leave(auth)


def test_a_pair_does_not_show_its_tokens() -> None:
    """A pair shows when it expires and nothing else, and cannot leave the process."""
    assert "TokenPair(expires_at=12.5)" == repr(pair(1, 12.5))
    assert "access" not in repr(vars(MemoryTokenStore(pair(1))))
    for leave in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="can neither be pickled nor copied"):
            leave(pair(1))


# --- the page to grant access on ------------------------------------------------------


@pytest.mark.parametrize("base", [SyncClient, AsyncClient])
def test_the_page_to_grant_access_on(base: type) -> None:
    """The class knows the page; the state comes back from there as it was."""
    api = api_with(oauth=SecurityScheme(kind="bearer", authorize_url=PAGE))
    kind: Any = type("Acme", (AuthorizationPage, base), {"_api": api})
    url = kind.authorize_url(ID, state="a&b=c é")

    assert PAGE == url.partition("?")[0]
    query = {"response_type": ["code"], "client_id": [ID], "state": ["a&b=c é"]}
    assert query == parse_qs(urlsplit(url).query)


@pytest.mark.parametrize(("client_id", "state"), [("", "s"), (ID, "")])
def test_a_page_is_for_somebody(client_id: str, state: str) -> None:
    """Empty arguments are mistakes."""
    with pytest.raises(ValueError, match="client_id and state cannot be empty"):
        AuthorizationPage.authorize_url(client_id, state=state)


@given(st.none() | st.text(st.characters()), st.text(st.characters()))
def test_a_state_matches_itself_alone(returned: str | None, expected: str) -> None:
    """Any text matches itself unless it is empty, and nothing else, whatever it holds."""
    assert (returned == expected != "") is state_matches(returned, expected)
    assert (expected != "") is state_matches(expected, expected)


@pytest.mark.parametrize("returned", [None, "", "\ud800"])
def test_an_absent_state_never_matches(returned: str | None) -> None:
    """A state that is missing, empty or not even Unicode is not the one expected."""
    assert [False, False] == [state_matches(returned, sent) for sent in ("", "s")]


# --- files ----------------------------------------------------------------------------


@given(TOKENS, st.none() | TOKENS, st.floats(allow_nan=False))
def test_a_file_gives_back_what_it_was_given(
    tmp_path_factory: pytest.TempPathFactory,
    access_token: str,
    refresh_token: str | None,
    expires_at: float,
) -> None:
    """Any pair survives the file."""
    store = FileTokenStore(tmp_path_factory.getbasetemp() / "tokens.json")
    saved = TokenPair(
        access_token=access_token, refresh_token=refresh_token, expires_at=expires_at
    )
    store.save(saved)

    assert saved == store.load()


@posix
def test_a_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    """The file has mode 0600, whatever the umask is, and is all there is in its folder."""
    path = tmp_path / "tokens.json"
    before = os.umask(0)
    try:
        for number in (1, 2):
            FileTokenStore(path).save(pair(number))
    finally:
        os.umask(before)

    assert 0o600 == stat.S_IMODE(path.stat().st_mode)
    assert [path] == list(tmp_path.iterdir())
    assert {"access_token", "refresh_token", "expires_at"} == json.loads(
        path.read_text("ascii")
    ).keys()
    assert f"FileTokenStore({str(path)!r})" == repr(FileTokenStore(path))


def test_no_file_is_an_empty_store(tmp_path: Path) -> None:
    """Before the first renewal there is nothing to load."""
    assert None is FileTokenStore(tmp_path / "tokens.json").load()


@posix
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o602, 0o677])
def test_a_file_for_others_is_refused(tmp_path: Path, mode: int) -> None:
    """Tokens that others could read, or could have put there, are not used."""
    path = tmp_path / "tokens.json"
    FileTokenStore(path).save(pair(1))
    path.chmod(mode)

    with pytest.raises(errors.ConfigurationError, match="set its mode to 600"):
        FileTokenStore(path).load()


@posix
@pytest.mark.parametrize(
    "use", [FileTokenStore.load, lambda store: store.save(pair(2))]
)
def test_a_symbolic_link_is_refused(
    tmp_path: Path, use: Callable[[FileTokenStore], object]
) -> None:
    """A link is neither read nor replaced, even where it leads to a good file."""
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    FileTokenStore(target).save(pair(1))
    link.symlink_to(target)

    with pytest.raises(errors.ConfigurationError, match="is a symbolic link"):
        use(FileTokenStore(link))

    assert link.is_symlink()
    assert pair(1) == FileTokenStore(target).load()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"[" * 50_000,
        b"\xff",
        b'{"access_token": "a5ecret", "expires_at": 0}',
        b'{"access_token": "a5ecret", "refresh_token": "a5ecret b", "expires_at": 0}',
        b'{"access_token": "a5ecret", "refresh_token": null, "expires_at": []}',
        b'{"access_token": "a5ecret", "refresh_token": 7, "expires_at": 0}',
        b'{"access_token": "a", "refresh_token": "b", "expires_at": 1%s}'
        % (b"0" * 999),
    ],
)
def test_a_file_that_holds_something_else_is_refused(
    tmp_path: Path, content: bytes
) -> None:
    """The error names the file and what to do, and shows nothing of what is in it."""
    path = tmp_path / "tokens.json"
    path.write_bytes(content)
    path.chmod(0o600)

    with pytest.raises(errors.ConfigurationError, match="remove it and") as raised:
        FileTokenStore(path).load()

    assert "a5ecret" not in shown_by(raised.value)


def test_a_write_that_fails_leaves_the_old_tokens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Readers see the old tokens or the new ones, and no litter stays behind."""
    path = tmp_path / "tokens.json"
    store = FileTokenStore(path)
    store.save(pair(1))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(errors.ConfigurationError, match="written: No space") as raised:
        store.save(pair(2))
    assert "access-2" not in shown_by(raised.value)

    assert pair(1) == store.load()
    assert [path] == list(tmp_path.iterdir())


def test_a_relative_path_stays_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that goes to another folder, as daemons do, finds its tokens."""
    folders = [tmp_path / name for name in ("one", "two")]
    for folder in folders:
        folder.mkdir()
    monkeypatch.chdir(folders[0])
    store = FileTokenStore("tokens.json")
    monkeypatch.chdir(folders[1])
    store.save(pair(1))
    with store.lock():
        assert pair(1) == store.load()

    assert [] == list(folders[1].iterdir())
    assert f"FileTokenStore({str(folders[0] / 'tokens.json')!r})" == repr(store)


@posix
@pytest.mark.parametrize(
    ("fault", "number", "problem"),
    [
        ("fsync", errno.ENOSPC, "cannot be written: No space left on device$"),
        ("replace", errno.EBUSY, "busy; if it is mounted, mount its folder instead$"),
    ],
)
def test_a_file_that_cannot_be_replaced_costs_no_tokens(
    case: Case,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    fault: str,
    number: int,
    problem: str,
) -> None:
    """It is found before the request that uses them up."""
    path = tmp_path / "tokens.json"
    store = FileTokenStore(path)
    store.save(pair(0))
    tokens = serve(case, RefreshToken(ID, SECRET, store=store))

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, fault, fail)
        with pytest.raises(errors.ConfigurationError, match=problem):
            case.get()
    assert [] == tokens.forms
    assert {"tokens.json", "tokens.json.lock"} == set(os.listdir(tmp_path))

    assert 7 == case.get().id


@posix
@pytest.mark.parametrize("kind", ["link", "folder", "no folder"])
def test_a_path_that_cannot_be_used_costs_no_code(
    case: Case, tmp_path: Path, kind: str
) -> None:
    """It is found before the code is sent."""
    path = tmp_path / "tokens.json"
    if kind == "link":
        path.symlink_to(tmp_path / "other.json")
    elif kind == "folder":
        path.mkdir()
    else:
        path = tmp_path / "no" / "tokens.json"
    code = AuthorizationCode(ID, SECRET, CODE, store=FileTokenStore(path))
    tokens = serve(case, code)

    with pytest.raises(errors.ConfigurationError, match="token file"):
        case.get()

    assert [] == tokens.forms


def test_a_lock_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    """The attempt to write it changes nothing, whatever is in it."""
    path = tmp_path / "tokens.json"
    for content in (b"{}", b"x" * 100_000):
        path.write_bytes(content)
        path.chmod(0o600)
        with FileTokenStore(path).lock():
            assert content == path.read_bytes()


@posix
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """A folder in place of the file, or no folder for it, is an error that says so."""
    with pytest.raises(errors.ConfigurationError, match="cannot be read: Is a dir"):
        FileTokenStore(tmp_path).load()
    with pytest.raises(errors.ConfigurationError, match="cannot be written: No such"):
        FileTokenStore(tmp_path / "no" / "tokens.json").save(pair(1))
