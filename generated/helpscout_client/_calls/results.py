# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""What a response means: its value, its error, its rate limit."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, NamedTuple, TypeGuard, get_args, get_origin
from urllib.parse import unquote, urlsplit

from .. import _errors as errors
from .._contract.api import Api
from .._contract.media_types import essence, is_json
from .._contract.observed import Mismatch, Mismatches, RateLimit
from .._contract.operation import AttributePath, Operation
from .._contract.pointers import first
from .._contract.redaction import MAX_LENGTH, PART_LENGTH, quoted, redacted
from .._http.request import HttpRequest
from .._http.response import Created, Headers, HttpResponse
from .._models.reading import reader
from .retry import parse_retry_after

ERRORS: Mapping[int, type[errors.APIError]] = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    412: errors.PreconditionFailedError,
    413: errors.PayloadTooLargeError,
    422: errors.BadRequestError,
    423: errors.LockedError,
    429: errors.RateLimitError,
}
"""The class of error of a status; the docstrings of methods are written from this table."""

MAX_FIELD_ERRORS = 100
"""Rejected fields that an error lists."""

_ID_TYPES: Mapping[type, str] = {int: "integer", str: "string"}
_INTEGER = re.compile(r"\d{1,18}", re.ASCII)
_PLACEHOLDER = re.compile(r"\\\{[^{}]*\\\}")


class Exchange(NamedTuple):
    """A response and the request that it answers: together they have a meaning."""

    api: Api
    operation: Operation[Any]
    request: HttpRequest
    """As it was sent: its credentials are masked where the server repeats them."""
    response: HttpResponse

    @property
    def name(self) -> str:
        """How messages name the call."""
        return errors.call_name(self.operation.id, self.request.method)

    @property
    def correlation_id(self) -> str | None:
        """Name of the request in the server's logs."""
        header = self.api.correlation_id
        return self.quoted(self.response.headers.get(header)) if header else None

    def quoted(self, value: object, most: int = MAX_LENGTH) -> str | None:
        """Return a JSON string or number as text that can be shown; None for anything else."""
        if isinstance(value, bool) or not isinstance(value, (str, int)):
            return None
        return quoted(str(value), self.request.secrets, most)

    def redacted(self, value: Any) -> Any:
        """Return a JSON value of the server without the credentials that it repeats."""
        return redacted(value, self.request.secrets)

    def unreadable(self, problem: str) -> errors.DecodeError:
        """Return the error of a response that is not what the operation returns."""
        return errors.DecodeError(
            f"{self.name}: {problem}",
            status_code=self.response.status_code,
            correlation_id=self.correlation_id,
        )


def rate_limit(api: Api, headers: Headers, now: float) -> RateLimit:
    """Return the state of the rate limit; `now` is in seconds since 1970."""
    names = api.rate_limit
    return RateLimit(
        limit=_integer(headers.get(names.limit or "")),
        remaining=_integer(headers.get(names.remaining or "")),
        retry_after=parse_retry_after(map(headers.get, names.retry_after), now),
    )


def _integer(text: str | None) -> int | None:
    return int(text) if text is not None and _INTEGER.fullmatch(text) else None


def _id(text: str) -> int | str | None:
    number = _integer(text)
    return number if number is not None else text or None


def location_id(template: str, location: str) -> int | str | None:
    """Return the id in an address: the segment at the last parameter of the template."""
    path = _path(location)
    pattern = _PLACEHOLDER.sub("([^/]+)", re.escape(template))
    found = re.search(f"{pattern}$", path)
    last = path.rpartition("/")[2]
    return _id(unquote(found[found.lastindex] if found and found.lastindex else last))


def _path(location: str) -> str:
    try:
        return urlsplit(location).path.rstrip("/")
    except ValueError:  # an invalid host
        return ""


def created(exchange: Exchange, returns: Any) -> tuple[Created[Any], Mismatches]:
    """Return what the headers report about a resource that was created.

    An id that is not of the type that the operation documents is a mismatch.
    """
    headers, header = exchange.response.headers, exchange.api.created_id
    location = headers.get("location")
    named = headers.get(header) if header else None
    text = named or unquote(_path(location or "").rpartition("/")[2])
    (documented,) = get_args(returns)
    types = get_args(documented) or (documented,)
    found = _id(text) if int in types else text or None
    mismatch = Mismatch(
        "/id", _ID_TYPES[types[0]], "missing" if found is None else "string"
    )
    is_documented = isinstance(found, types)
    mismatches = Mismatches(() if is_documented else (mismatch,))
    return Created(id=found, location=location), mismatches


def _documented_type(exchange: Exchange) -> Any:
    """Return the type that the documented success with the status of a response is read as.

    A response without a body, where none is expected, may have another status of success:
    202 for 204. Raises `DecodeError` for any other response that is not documented.
    """
    operation, response = exchange.operation, exchange.response
    status, returns = response.status_code, operation.returns
    usual = 201 if _is_created(returns) else 204 if returns is None else 200
    statuses: tuple[int | None, ...] = operation.statuses or (usual,)
    known = {**dict.fromkeys(statuses, returns), **operation.others}
    if status >= 300:  # it shows that an earlier attempt has worked
        return returns
    if status in known or None in known:
        found = known.get(status, known.get(None))
        if not (_is_bodiless(found) and _is_html(response)):
            return found
    elif _is_bodiless(returns) and not response.content:
        return returns
    expected = " or ".join(str(each or "any success") for each in known)
    is_read = exchange.request.method in ("GET", "HEAD")
    raise exchange.unreadable(
        f"the server responded with {_summary(exchange)}, where {expected} is documented"
        f"{'' if is_read else '; it is not known whether the request had an effect'}"
    )


@functools.cache
def _is_created(returns: Any) -> bool:
    return get_origin(returns) is Created


def _is_bodiless(returns: Any) -> bool:
    return returns is None or _is_created(returns)


def _is_html(response: HttpResponse) -> bool:
    """Return whether a response is a page for people, by a proxy, a portal or a login."""
    declared, start = media_type(response), response.content.lstrip()[:1]
    return bool(start) and (declared == "text/html" or (not declared and start == b"<"))


def _summary(exchange: Exchange) -> str:
    """Return the status and the kind of body of a response."""
    response = exchange.response
    body = exchange.quoted(media_type(response), PART_LENGTH) or "a body of no type"
    return f"{response.status_code} and {body if response.content else 'no body'}"


class Reading(NamedTuple):
    """What was read from a response. `repr` does not show the value, which is personal data."""

    value: Any
    mismatches: Mismatches
    is_main: bool
    """Whether it is what the operation returns, not another documented success."""

    def __repr__(self) -> str:
        return f"Reading(mismatches={self.mismatches!r}, is_main={self.is_main})"


def read_value(exchange: Exchange) -> Reading:
    """Read a response as the documented success that it is.

    Raises `DecodeError` if it is none.
    """
    returns = _documented_type(exchange)
    value, mismatches = _read_as(exchange, returns)
    return Reading(value, mismatches, returns == exchange.operation.returns)


def _read_as(exchange: Exchange, returns: Any) -> tuple[Any, Mismatches]:
    if returns is None:
        return None, Mismatches()
    if _is_created(returns):
        return created(exchange, returns)
    response = exchange.response
    declared = media_type(response)
    if response.content and (not declared or is_json(declared)):
        try:
            return reader()(returns, response.content)
        except errors.DecodeError as error:
            problem = str(error)
    else:
        problem = f"the server responded with {_summary(exchange)}, which is not JSON"
    raise exchange.unreadable(problem)


def media_type(response: HttpResponse) -> str:
    """Return the media type that a response declares, without parameters; "" for none."""
    return essence(response.headers.get("content-type", ""))


def attribute(value: Any, path: AttributePath, call: str) -> Any:
    """Return the value at the end of an attribute path; None if a step is missing.

    An empty array or object counts as missing, because some servers write it so. Raises
    `DecodeError`, which names the call, for any other value without the attribute.
    """
    for name in path:
        if value is None or value == [] or value == {}:
            return None
        if not hasattr(value, name):
            del value  # tracebacks can show the variables of this frame
            place = ".".join(path)
            raise errors.DecodeError(f"{call}: there is no {place} in the response")
        value = getattr(value, name)
    return value


def api_error(
    exchange: Exchange,
    now: float,
    *,
    kind: type[errors.APIError] | None = None,
    message: str | None = None,
) -> errors.APIError:
    """Return the error of a response; `now` is in seconds since 1970.

    Class and message follow from the response unless they are given.
    """
    api, operation, response = exchange.api, exchange.operation, exchange.response
    status, body = response.status_code, _error_body(exchange)
    general = errors.ServerError if 500 <= status < 600 else errors.APIError
    return (kind or ERRORS.get(status, general))(
        message
        or exchange.quoted(first(body, api.errors.message))
        or _status_message(exchange),
        operation=operation.id,
        method=exchange.request.method,
        path=operation.path,
        status_code=status,
        log_ref=exchange.quoted(first(body, api.errors.log_ref)),
        correlation_id=exchange.correlation_id,
        field_errors=tuple(islice(_field_errors(exchange, body), MAX_FIELD_ERRORS)),
        rate_limit=rate_limit(api, response.headers, now),
        headers=Headers(exchange.redacted(dict(response.headers)).items()),
        body=body,
    )


def _error_body(exchange: Exchange) -> Any:
    """Return the JSON value of a body, or its text; None if it is empty."""
    try:
        return exchange.redacted(exchange.response.json())
    except (errors.DecodeError, RecursionError):
        return exchange.redacted(exchange.response.text) or None


def _status_message(exchange: Exchange) -> str:
    response = exchange.response
    if 300 <= response.status_code < 400 and "location" in response.headers:
        host = host_of(response.headers["location"])
        return f"redirect to {exchange.quoted(host, PART_LENGTH)}; not followed"
    return errors.status_name(response.status_code) or "no reason given"


def host_of(location: str) -> str:
    """Return the host that an address names, for messages."""
    try:
        return urlsplit(location).hostname or "the same host"
    except ValueError:
        return "an invalid address"


def _field_errors(exchange: Exchange, body: Any) -> Iterable[errors.FieldError]:
    shape, text = exchange.api.errors, exchange.quoted
    found = first(body, shape.fields)
    for member in found if is_array(found) else []:
        path = text(first(member, shape.field_path))
        message = text(first(member, shape.field_message))
        if path is not None or message is not None:
            yield errors.FieldError(
                path=path,
                message=message,
                rejected_value=first(member, shape.field_rejected_value),
                source=text(first(member, shape.field_source)),
            )


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Return whether a JSON value is an array."""
    return isinstance(value, list)
