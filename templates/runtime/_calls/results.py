"""What a response means: its value, its error, its rate limit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard, get_args, get_origin
from urllib.parse import unquote, urlsplit

from .. import _errors as errors
from .._contract.api import Api
from .._contract.observed import Mismatch, Mismatches, RateLimit
from .._contract.operation import AttributePath, Operation
from .._contract.pointers import first
from .._contract.redaction import MAX_LENGTH, PART_LENGTH, quoted, redacted
from .._http.request import HttpRequest
from .._http.response import Created, Headers, HttpResponse
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

_JSON_TYPES = ("application/json", "text/json")
_ID_TYPES: Mapping[type, str] = {int: "integer", str: "string"}
_INTEGER = re.compile(r"\d{1,18}", re.ASCII)
_PLACEHOLDER = re.compile(r"\\\{[^{}]*\\\}")


@dataclass(frozen=True, slots=True)
class Exchange:
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


def created(exchange: Exchange) -> tuple[Created[Any], Mismatches]:
    """Return what the headers report about a resource that was created.

    An id that is not of the type that the operation documents is a mismatch.
    """
    headers, header = exchange.response.headers, exchange.api.created_id
    location = headers.get("location")
    named = headers.get(header) if header else None
    text = named or unquote(_path(location or "").rpartition("/")[2])
    (documented,) = get_args(exchange.operation.returns)
    types = get_args(documented) or (documented,)
    found = _id(text) if int in types else text or None
    mismatch = Mismatch(
        "/id", _ID_TYPES[types[0]], "missing" if found is None else "string"
    )
    is_documented = isinstance(found, types)
    mismatches = Mismatches(() if is_documented else (mismatch,))
    return Created(id=found, location=location), mismatches


def read_value(exchange: Exchange) -> tuple[Any, Mismatches]:
    """Return the value of a response and its mismatches.

    Raises `DecodeError` if the response is not what the operation returns.
    """
    response, returns = exchange.response, exchange.operation.returns
    if returns is None:
        return None, Mismatches()
    if get_origin(returns) is Created:
        return created(exchange)
    from .._models.model import read  # models are loaded on first use

    problem = _not_json(exchange)
    if problem is None:
        try:
            return read(returns, response.content)
        except errors.DecodeError as error:
            problem = str(error)
    raise exchange.unreadable(problem)


def _not_json(exchange: Exchange) -> str | None:
    response = exchange.response
    if not response.content:
        return f"status {response.status_code} without a body"
    declared = response.headers.get("content-type", "")
    media_type = declared.partition(";")[0].strip().lower()
    if not media_type or is_json(media_type):
        return None
    return f"the body is {exchange.quoted(media_type, PART_LENGTH)}, not JSON"


def is_json(media_type: str) -> bool:
    """Return whether a media type is JSON."""
    return media_type in _JSON_TYPES or media_type.endswith("+json")


def attribute(value: Any, path: AttributePath) -> Any:
    """Return the value at the end of an attribute path; None if a step is missing.

    An empty array or object counts as missing, because some servers write it so. Raises
    `DecodeError` for any other value without the attribute.
    """
    for name in path:
        if value is None or value == [] or value == {}:
            return None
        if not hasattr(value, name):
            raise errors.DecodeError(f"there is no {'.'.join(path)} in the response")
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
    general = errors.ServerError if status >= 500 else errors.APIError
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
        field_errors=tuple(_field_errors(exchange, body)),
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
