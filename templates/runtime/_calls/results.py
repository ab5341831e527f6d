"""What a response means: its value, its error, its rate limit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any, TypeGuard
from urllib.parse import unquote, urlsplit

from .. import _errors as errors
from .._contract.api import Api
from .._contract.observed import RateLimit
from .._contract.operation import AttributePath, Operation
from .._contract.pointers import first
from .._http.response import Created, Headers, HttpResponse
from .retry import parse_retry_after

MAX_MESSAGE_LENGTH = 500
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
_INTEGER = re.compile(r"\d{1,18}", re.ASCII)
_PLACEHOLDER = re.compile(r"\\\{[^{}]*\\\}")


def rate_limit(api: Api, headers: Headers, now: float) -> RateLimit:
    """Return the state of the rate limit; `now` is in seconds since 1970."""
    names = api.rate_limit
    return RateLimit(
        limit=_integer(headers.get(names.limit or "")),
        remaining=_integer(headers.get(names.remaining or "")),
        retry_after=parse_retry_after(map(headers.get, names.retry_after), now),
    )


def correlation_id(api: Api, headers: Headers) -> str | None:
    """Return the name of the request in the server's logs."""
    return headers.get(api.correlation_id) if api.correlation_id else None


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


def created(api: Api, response: HttpResponse) -> Created:
    """Return what the headers report about a resource that was created."""
    location = response.headers.get("location")
    named = response.headers.get(api.created_id) if api.created_id else None
    tail = _path(location or "").rpartition("/")[2]
    return Created(id=_id(named or unquote(tail)), location=location)


def read_value(
    api: Api, operation: Operation[Any], response: HttpResponse
) -> tuple[Any, tuple[Any, ...]]:
    """Return the value of a response and its mismatches.

    Raises `DecodeError` if the response is not what the operation returns.
    """
    if operation.returns is None:
        return None, ()
    if operation.returns is Created:
        return created(api, response), ()
    from .._models.model import read  # models are loaded on first use

    problem = _not_json(response)
    if problem is None:
        try:
            return read(operation.returns, response.content)
        except errors.DecodeError as error:
            problem = str(error)
    raise errors.DecodeError(
        f"{operation.id}: {problem}",
        status_code=response.status_code,
        correlation_id=correlation_id(api, response.headers),
    )


def _not_json(response: HttpResponse) -> str | None:
    if not response.content:
        return f"status {response.status_code} without a body"
    declared = response.headers.get("content-type", "")
    media_type = declared.partition(";")[0].strip().lower()
    if not media_type or is_json(media_type):
        return None
    return f"the body is {media_type!r:.100}, not JSON"


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


def api_error(api: Api, response: HttpResponse, now: float) -> errors.APIError:
    """Return the error of a response; `now` is in seconds since 1970."""
    status = response.status_code
    general = errors.ServerError if status >= 500 else errors.APIError
    body = _error_body(response)
    return ERRORS.get(status, general)(
        _text(first(body, api.errors.message)) or _status_message(response),
        status_code=status,
        log_ref=_text(first(body, api.errors.log_ref)),
        correlation_id=correlation_id(api, response.headers),
        field_errors=tuple(_field_errors(api, body)),
        rate_limit=rate_limit(api, response.headers, now),
    )


def _error_body(response: HttpResponse) -> Any:
    try:
        return response.json()
    except errors.DecodeError:
        return None


def _status_message(response: HttpResponse) -> str:
    if 300 <= response.status_code < 400 and "location" in response.headers:
        return f"redirect to {_host(response.headers['location'])}; not followed"
    try:
        return HTTPStatus(response.status_code).phrase
    except ValueError:
        return "no reason given"


def _host(location: str) -> str:
    try:
        return urlsplit(location).hostname or "the same host"
    except ValueError:
        return "an invalid address"


def _field_errors(api: Api, body: Any) -> Iterable[errors.FieldError]:
    shape = api.errors
    found = first(body, shape.fields)
    for member in found if is_array(found) else []:
        path = _text(first(member, shape.field_path))
        message = _text(first(member, shape.field_message))
        if path is not None or message is not None:
            yield errors.FieldError(
                path=path,
                message=message,
                rejected_value=first(member, shape.field_rejected_value),
                source=_text(first(member, shape.field_source)),
            )


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Return whether a JSON value is an array."""
    return isinstance(value, list)


def _text(value: object) -> str | None:
    """Return a JSON string or number as short printable text; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    text = str(value)[:MAX_MESSAGE_LENGTH]
    return "".join(character if character.isprintable() else " " for character in text)
