"""From the arguments of a method to its result, as flows that either transport can run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeVar, cast
from urllib.parse import unquote

from .._contract.mistakes import checked_text
from .._contract.omit import OMIT
from .._contract.operation import Operation, Parts
from .._contract.options import CallOptions, check_options
from .._http.effects import Flow, Stream
from .._http.encode import NOTHING, whole_seconds
from .._http.parameters import cookie_texts, fill_path, header_texts, query_text
from .._http.request import (
    HttpRequest,
    add_query,
    check_method,
    header_values,
    usual_headers,
)
from .._http.response import HttpResponse, Response, StreamedResponse
from .bodies import body_to_send
from .policy import cut_short, exchange, perform
from .results import (
    Exchange,
    Reading,
    attribute,
    location_id,
    read_value,
)
from .retry import is_idempotent
from .session import Call, Session
from .values import report_mismatches

T = TypeVar("T")


def call_flow(
    session: Session, operation: Operation[T], parts: Parts, options: CallOptions
) -> Flow[Response[T]]:
    """Call an operation.

    Raises `TypeError` or `ValueError` for arguments and options that cannot be sent, and
    the errors that the package's error tree names.
    """
    call = _prepared(session, operation, parts, options)
    del parts, options  # tracebacks can show the variables of this frame
    return _read(call, (yield from perform(call)))


def unread_flow(
    session: Session, operation: Operation[T], parts: Parts, options: CallOptions
) -> Flow[Callable[[], Response[T]]]:
    """Call an operation, and return a function that reads its response.

    The flow and the function raise what `call_flow` raises.
    """
    call = _prepared(session, operation, parts, options)
    del parts, options  # tracebacks can show the variables of this frame
    return partial(_read, call, (yield from perform(call)))


def _read(call: Call, response: HttpResponse) -> Response[Any]:
    """Read the response to a call as the result of its operation."""
    found = exchange(call, response)
    reading = read_value(found)
    if reading.mismatches:
        report_mismatches(call, found, reading.mismatches)
    moved_from, moved_to = _move(call)
    return Response(
        value=_unwrapped(found, reading),
        rate_limit=call.rate_limit,
        correlation_id=found.correlation_id,
        moved_from=moved_from,
        moved_to=moved_to,
        http=response,
    )


def stream_flow(
    session: Session,
    operation: Operation[bytes],
    parts: Parts,
    options: CallOptions,
    is_collected: bool = False,
    begun: Callable[[Call, Exchange], None] | None = None,
) -> Flow[Stream]:
    """Call an operation, and leave the body of its response to be read.

    The deadline of the client covers the body if it is collected in memory, as that of any
    call; otherwise only a deadline among the options does. `begun` is told that the body begins.
    Raises what `call_flow` raises, until the body begins.
    """
    call = _prepared(session, operation, parts, options)
    del parts  # tracebacks can show the variables of this frame
    if is_collected or "deadline" in options:
        call.body_expires_at = call.expires_at
    del options
    response = yield from perform(call)
    if not isinstance(response, StreamedResponse):
        problem = f"status {response.status_code} is not that of a whole file"
        raise exchange(call, response).unreadable(problem)
    if begun is not None:
        begun(call, exchange(call, response))
    return Stream(response.source, partial(cut_short, call))


def request_flow(
    session: Session, method: str, target: str, parts: Parts, options: CallOptions
) -> Flow[HttpResponse]:
    """Send a request that is not an operation; logs show its method only."""
    arguments = ("method", "path", "query", "headers", "json", "content")
    check_options(options, CallOptions, call="request", arguments=arguments)
    if parts.get("body", OMIT) is not OMIT and parts.get("content") is not None:
        raise TypeError("json and content exclude each other")
    base = session.servers.main
    for name, value in parts.get("query", {}).items():
        kind = type(value).__name__
        if isinstance(value, Mapping):  # no document says how it is written
            raise TypeError(f"{name} cannot be a {kind}; pass texts")
    target = checked_text("path", target)
    is_path = target.startswith("/") and not target.startswith("//")
    url = base.resolve(base.join(target) if is_path else target)
    operation = Operation[object](
        id="request",
        method=check_method(checked_text("method", method)),
        path="",
        accept="*/*",
        security=session.credentials.any_of_them,
    )
    # These are headers of the caller as well, and no document has them.
    headers = cast("Mapping[str, str]", parts.get("headers", {}))
    extra_headers = {**headers, **options.get("extra_headers", {})}
    options = {**options, "extra_headers": extra_headers}
    parts = {**parts, "headers": {}}
    if session.api.datetime == "seconds":
        parts = cast("Parts", whole_seconds(parts))
    call = _prepared(session, operation, parts, options, url)
    del parts, options  # tracebacks can show the variables of this frame
    return (yield from perform(call))


def _prepared(
    session: Session,
    operation: Operation[Any],
    parts: Parts,
    options: CallOptions,
    url: str | None = None,
) -> Call:
    """Return the call of an operation, at another URL than its own if one is given."""
    base = session.servers.server(operation.server)
    if url is None:
        path, spelled = parts.get("path", {}), parts.get("spelled", {})
        styles = operation.styles_of("path")
        filled = fill_path(operation.path, path, styles, spelled.get("path", NOTHING))
        url = base.join(filled)
    settings, expires_at = session.settings.for_call(options), None
    if settings.deadline is not None:
        expires_at = session.clock.monotonic() + settings.deadline
    request = _request(session, operation, url, parts, options)
    return Call(
        session=session,
        operation=operation.embedding(parts.get("query", {})),
        base=base,
        settings=settings,
        request=request,
        sent=request,
        asked_id=_asked_id(parts),
        idempotent=options.get("idempotent", is_idempotent(operation.method)),
        expires_at=expires_at,
    )


def _request(
    session: Session,
    operation: Operation[Any],
    url: str,
    parts: Parts,
    options: CallOptions,
) -> HttpRequest:
    spelled = parts.get("spelled", {})
    content, media_type = body_to_send(operation, parts)
    headers: dict[str, object] = {}
    if "headers" in parts:
        names = spelled.get("headers", NOTHING)
        styles = operation.styles_of("headers")
        headers |= header_texts(parts["headers"], styles, names)
    cookies = _cookies(operation, parts)
    if cookies:
        headers["Cookie"] = "; ".join(cookies)
    if media_type is not None:
        headers["Content-Type"] = media_type
    query = query_text(
        parts.get("query", NOTHING),
        operation.styles_of("query"),
        options.get("extra_query", NOTHING),
        spelled.get("query", NOTHING),
    )
    extra = options.get("extra_headers")
    # Many programs do not notice that a compressed file is incomplete.
    coding = "identity" if operation.is_download else "gzip, deflate"
    usual = usual_headers(operation.accept, session.user_agent, coding)
    if headers or extra:
        reserved = session.api.credential_headers
        usual = {**usual, **header_values(headers, extra or {}, reserved)}
    secrets = tuple(text for each in cookies for text in _as_sent_and_read(each))
    return HttpRequest(operation.method, add_query(url, query), usual, content, secrets)


def _cookies(operation: Operation[Any], parts: Parts) -> list[str]:
    if "cookies" not in parts:
        return []
    names = parts.get("spelled", {}).get("cookies", NOTHING)
    return cookie_texts(parts["cookies"], operation.styles_of("cookies"), names)


def _as_sent_and_read(cookie: str) -> tuple[str, str]:
    """Return the text of a cookie as it is sent and as a server may repeat it."""
    text = cookie.partition("=")[2]
    return text, unquote(text)


def _unwrapped(found: Exchange, reading: Reading) -> object:
    if not reading.is_main or not found.operation.unwrap:
        return reading.value
    wanted = attribute(reading.value, found.operation.unwrap, found.name)
    if wanted is None:
        raise found.unreadable("the response has an empty envelope")
    return wanted


def _asked_id(parts: Parts) -> int | str | None:
    """Return the id that is asked for: the last parameter of the path."""
    asked = next(reversed([*parts.get("path", {}).values()]), None)
    return asked if isinstance(asked, (int, str)) else None


def _move(call: Call) -> tuple[int | str | None, int | str | None]:
    """Return the id in the request and the id of the resource, if they differ."""
    asked = call.asked_id
    if call.moved_to is None or asked is None:
        return None, None
    found = location_id(call.operation.path, call.moved_to)
    return (None, None) if str(asked) == str(found) else (asked, found)
