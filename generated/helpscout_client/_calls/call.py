# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""From the arguments of a method to its result, as one flow that either driver can run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import (
    Any,
    Generic,
    Literal,
    Self,
    TypeAlias,
    TypedDict,
    TypeVar,
    Unpack,
    cast,
)

from .._contract.omit import OMIT
from .._contract.operation import Operation
from .._contract.options import CallOptions, check_limit, check_options
from .._errors import DecodeError, MismatchError
from .._http.effects import Flow, Stream
from .._http.encode import json_body
from .._http.request import (
    HttpRequest,
    add_query,
    check_header,
    check_method,
    fill_path,
    header_values,
    query_text,
    user_agent,
)
from .._http.response import HttpResponse, Response, StreamedResponse
from .answers import attribute, correlation_id, location_id, rate_limit, read_value
from .policy import Call, Exchange, Session, cut_short, perform
from .retry import is_idempotent

T = TypeVar("T")
TransportT = TypeVar("TransportT")

OnMismatch: TypeAlias = Literal["warn", "raise", "ignore"]


class ClientOptions(TypedDict, total=False):
    """The settings of a client that `with_options` can change."""

    timeout: float | None
    deadline: float | None
    max_retries: int
    follow_moved: bool
    on_mismatch: OnMismatch
    user_agent: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of a client, checked."""

    timeout: float | None
    deadline: float | None
    max_retries: int
    follow_moved: bool
    on_mismatch: OnMismatch
    user_agent: str | None

    def __post_init__(self) -> None:
        for name in ("timeout", "deadline", "max_retries"):
            check_limit(name, getattr(self, name))
        if self.on_mismatch not in ("warn", "raise", "ignore"):
            raise ValueError("on_mismatch has to be 'warn', 'raise' or 'ignore'")
        check_header("user_agent", self.user_agent or "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Arguments:
    """What a caller passed to a method, by wire name. `repr` shows none of it."""

    path: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    query: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    headers: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    body: object = field(default=OMIT, repr=False)
    content: bytes | None = field(default=None, repr=False)
    """A body that is sent as it is."""


@dataclass(frozen=True, kw_only=True)
class Core(Generic[TransportT]):
    """What a client is made of: its settings, what its calls share, and its driver."""

    session: Session
    settings: Settings
    transport: TransportT

    def with_settings(self, **options: Unpack[ClientOptions]) -> Self:
        """Return a core with other settings, over the same connections."""
        return replace(self, settings=replace(self.settings, **options))

    def call(
        self, operation: Operation[T], arguments: Arguments, options: CallOptions
    ) -> Flow[Response[T]]:
        """Call an operation.

        Raises `TypeError` or `ValueError` for arguments and options that cannot be sent,
        and the errors that the package's error tree names.
        """
        call = self._prepared(operation, arguments, options)
        exchange = yield from perform(self.session, call)
        return self._finish(operation, arguments, exchange)

    def stream(
        self, operation: Operation[bytes], arguments: Arguments, options: CallOptions
    ) -> Flow[Stream]:
        """Call an operation and leave the body of its answer to be read.

        Raises what `call` raises, until the body begins.
        """
        call = self._prepared(operation, arguments, options)
        exchange = yield from perform(self.session, call)
        response = cast("StreamedResponse", exchange.response)  # as the call asked for
        return Stream(response.pieces, partial(cut_short, self.session, call))

    def request(
        self, method: str, target: str, arguments: Arguments, options: CallOptions
    ) -> Flow[HttpResponse]:
        """Send a request that is not an operation; logs show its method only."""
        if arguments.body is not OMIT and arguments.content is not None:
            raise TypeError("json and content exclude each other")
        base = self.session.base
        below = target.startswith("/") and not target.startswith("//")
        url = base.resolve(base.join(target) if below else target)
        operation = Operation[object](
            id="request", method=check_method(method), path="", accept="*/*"
        )
        # These are a caller's headers as well, and nothing documents them.
        headers = cast("Mapping[str, str]", arguments.headers)
        extra_headers = {**headers, **options.get("extra_headers", {})}
        options = {**options, "extra_headers": extra_headers}
        call = self._prepare(operation, url, replace(arguments, headers={}), options)
        return (yield from perform(self.session, call)).response

    def _prepared(
        self, operation: Operation[Any], arguments: Arguments, options: CallOptions
    ) -> Call:
        url = self.session.base.join(fill_path(operation.path, arguments.path))
        return self._prepare(operation, url, arguments, options)

    def _prepare(
        self,
        operation: Operation[Any],
        url: str,
        arguments: Arguments,
        options: CallOptions,
    ) -> Call:
        check_options(options, CallOptions)
        settings, now = self.settings, self.session.clock.monotonic()
        deadline = options.get("deadline", settings.deadline)
        return Call(
            request=self._request(operation, url, arguments, options),
            operation=operation.id,
            template=operation.path,
            idempotent=options.get("idempotent", is_idempotent(operation.method)),
            repeat_status=_repeat_status(operation),
            follow_moved=settings.follow_moved,
            timeout=options.get("timeout", settings.timeout),
            expires_at=None if deadline is None else now + deadline,
            retries_left=options.get("max_retries", settings.max_retries),
            anonymous=operation.anonymous,
            is_streamed=operation.returns is bytes,
        )

    def _request(
        self,
        operation: Operation[Any],
        url: str,
        arguments: Arguments,
        options: CallOptions,
    ) -> HttpRequest:
        api, content = self.session.api, arguments.content
        headers: dict[str, object] = {
            "Accept": operation.accept,
            "Accept-Encoding": _encodings(operation),
            "User-Agent": user_agent(api, self.settings.user_agent),
            **arguments.headers,
        }
        if arguments.body is not OMIT:
            content = json_body(arguments.body, operation.uploads)
            headers["Content-Type"] = "application/json"
        extra_query = options.get("extra_query", {})
        extra_headers = options.get("extra_headers", {})
        return HttpRequest(
            operation.method,
            add_query(url, query_text(arguments.query, operation.styles, extra_query)),
            header_values(headers, extra_headers, api.credential_headers),
            content,
        )

    def _finish(
        self, operation: Operation[T], arguments: Arguments, exchange: Exchange
    ) -> Response[T]:
        api, response = self.session.api, exchange.response
        value, mismatches = read_value(api, operation, response)
        if mismatches:
            self._report(operation.id, mismatches, response)
        moved_from, moved_to = _move(operation.path, arguments, exchange.location)
        return Response(
            value=self._unwrapped(operation, value, response),
            rate_limit=rate_limit(api, response.headers, self.session.clock.wall()),
            correlation_id=correlation_id(api, response.headers),
            moved_from=moved_from,
            moved_to=moved_to,
            http=response,
        )

    def _unwrapped(
        self, operation: Operation[T], value: object, response: HttpResponse
    ) -> T:
        wanted = attribute(value, operation.unwrap)
        if operation.unwrap and wanted is None:
            raise DecodeError(
                f"{operation.id}: the answer has an empty envelope",
                status_code=response.status_code,
                correlation_id=correlation_id(self.session.api, response.headers),
            )
        return cast("T", wanted)

    def _report(
        self, operation: str, mismatches: tuple[Any, ...], response: HttpResponse
    ) -> None:
        if self.settings.on_mismatch == "warn":
            self.session.mismatches.warn(operation, mismatches)
        elif self.settings.on_mismatch == "raise":
            raise MismatchError(
                f"{operation}: {len(mismatches)} values do not fit their documented"
                f" types; the first is at {mismatches[0].pointer or 'the root'}",
                mismatches=mismatches,
                status_code=response.status_code,
                correlation_id=correlation_id(self.session.api, response.headers),
            )


def _repeat_status(operation: Operation[Any]) -> int | None:
    gone = 404 if operation.method == "DELETE" else None
    return operation.repeat_status or gone


def _encodings(operation: Operation[Any]) -> str:
    """A file comes as it is: that one was cut off is seldom noticed once it is compressed."""
    return "identity" if operation.returns is bytes else "gzip, deflate"


def _move(
    template: str, arguments: Arguments, location: str | None
) -> tuple[int | str | None, int | str | None]:
    """Return the id that was asked for and the one that was answered, if they differ."""
    asked = next(reversed(list(arguments.path.values())), None)
    if location is None or not isinstance(asked, (int, str)):
        return None, None
    answered = location_id(template, location)
    return (None, None) if str(asked) == str(answered) else (asked, answered)
