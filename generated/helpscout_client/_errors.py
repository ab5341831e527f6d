# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The errors of the client, one tree.

::

    ClientError
    ├── APIError                    the server responded with an error status
    │   ├── BadRequestError             400, 422
    │   ├── AuthenticationError         401
    │   ├── PermissionDeniedError       403
    │   ├── NotFoundError               404
    │   ├── ConflictError               409
    │   ├── PreconditionFailedError     412
    │   ├── PayloadTooLargeError        413
    │   ├── LockedError                 423
    │   ├── RateLimitError              429
    │   └── ServerError                 500 to 599
    ├── ResourceMoved               the resource has another address (`follow_moved=False`)
    ├── ConnectionFailed            no response: not connected, interrupted, or too slow
    ├── DeadlineExceeded            the call took longer than its `deadline`
    ├── DecodeError                 the response cannot be read
    │   └── MismatchError               … does not fit its types (`on_mismatch="raise"`)
    ├── ResponseTooLarge            the response is larger than the client accepts
    ├── UnsafeLinkError             a link in a response leads to another origin
    ├── InvalidSignature            a webhook without a valid signature
    └── ConfigurationError          credentials or settings are missing or unusable

A mistake in the arguments of a call is a `ValueError` or a `TypeError`, raised before
anything is sent. No message, attribute shown by `repr`, or chained exception contains a secret.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from ._contract.observed import Mismatches, RateLimit
from ._contract.redaction import MAX_LENGTH, shortened

__all__ = [
    "APIError",
    "AuthenticationError",
    "BadRequestError",
    "ClientError",
    "ConfigurationError",
    "ConflictError",
    "ConnectionFailed",
    "DeadlineExceeded",
    "DecodeError",
    "FieldError",
    "InvalidSignature",
    "LockedError",
    "MismatchError",
    "NotFoundError",
    "PayloadTooLargeError",
    "PermissionDeniedError",
    "PreconditionFailedError",
    "RateLimitError",
    "ResourceMoved",
    "ResponseTooLarge",
    "ServerError",
    "UnsafeLinkError",
]


class ClientError(Exception):
    """Base of all errors that this package defines."""

    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions are unpickled by calling the class, without keyword arguments.
        return _restore, (type(self), self.args, vars(self))


def call_name(operation: str, method: str) -> str:
    """Return how messages name a call: by its path, a raw request by its method."""
    return f'request("{method}", …)' if operation == "request" else operation


def status_name(status_code: int) -> str:
    """Return the name of an HTTP status; "" for one that has none."""
    try:
        return HTTPStatus(status_code).phrase
    except ValueError:
        return ""


def _restore(
    kind: type[ClientError], args: tuple[object, ...], state: dict[str, object]
) -> ClientError:
    error = kind.__new__(kind, *args)
    vars(error).update(state)
    return error


@dataclass(frozen=True, slots=True)
class FieldError:
    """One field of a request that the server rejected."""

    path: str | None
    """The place of the field, as the server names it."""
    message: str | None
    rejected_value: Any = field(default=None, repr=False)  # any JSON value
    """The value that the server rejected; `repr` does not show it."""
    source: str | None = None
    """The part of the request the field is in, such as JSON or query."""


class APIError(ClientError):
    """The server responded with an error status."""

    def __init__(
        self,
        message: str,
        *,
        operation: str = "",
        method: str = "",
        path: str = "",
        status_code: int,
        log_ref: str | None = None,
        correlation_id: str | None = None,
        field_errors: tuple[FieldError, ...] = (),
        rate_limit: RateLimit | None = None,
        headers: Mapping[str, str] | None = None,
        body: Any = None,  # any JSON value
    ) -> None:
        super().__init__(message)
        self.operation = operation
        """The path of the call, like `things.get`; `token` for a request to the token
        endpoint, `request` for a raw request."""
        self.method = method
        self.path = path
        """The path template, like `/things/{id}`; empty for a raw request."""
        self.status_code = status_code
        self.message = message
        """The message of the server, or the name of the status if there is none."""
        self.log_ref = log_ref
        """Name of the error in the server's logs."""
        self.correlation_id = correlation_id
        """Name of the request in the server's logs."""
        self.field_errors = field_errors
        """The fields that the server rejected, in its order."""
        self.rate_limit = rate_limit
        self.headers: Mapping[str, str] = {} if headers is None else headers
        """The headers of the response, by name in any case."""
        self.body = body
        """The body of the response: its JSON value, or its text if it is not JSON. Credentials
        that the server repeats are masked, here and in all other attributes."""

    def __str__(self) -> str:
        fields = [f"{error.path}: {error.message}" for error in self.field_errors]
        reference = self.correlation_id or self.log_ref
        suffix = f" [{shortened(reference, 100)}]" if reference else ""
        text = "; ".join([self._summary(), *fields])
        return f"{shortened(text, MAX_LENGTH - len(suffix))}{suffix}"

    def _summary(self) -> str:
        """Return call, status and message: `things.get: 404 Not Found: no such thing`."""
        status = f"{self.status_code} {status_name(self.status_code)}".rstrip()
        is_said = self.message.casefold() == status_name(self.status_code).casefold()
        summary = status if is_said else f"{status}: {self.message}"
        name = call_name(self.operation, self.method)
        return f"{name}: {summary}" if name else summary

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


class BadRequestError(APIError):
    """The server rejected the content of the request (400, 422); see `field_errors`."""


class AuthenticationError(APIError):
    """The credentials are missing, wrong or expired (401)."""


class PermissionDeniedError(APIError):
    """The credentials are valid, but do not allow this (403)."""


class NotFoundError(APIError):
    """The resource does not exist (404)."""


class ConflictError(APIError):
    """The request conflicts with the state of the resource (409)."""


class PreconditionFailedError(APIError):
    """The state of the resource no longer allows this (412)."""


class PayloadTooLargeError(APIError):
    """The request is larger than the server accepts (413)."""


class LockedError(APIError):
    """The resource is locked (423)."""


class RateLimitError(APIError):
    """Still rate-limited (429) after the last allowed retry."""

    @property
    def retry_after(self) -> float | None:
        """Seconds to wait, as the server reports them; None if it does not."""
        return self.rate_limit.retry_after if self.rate_limit else None


class ServerError(APIError):
    """The server failed (500 to 599)."""


class ResourceMoved(ClientError):
    """The resource has moved, for example because it was merged into another.

    Raised only with `follow_moved=False`; otherwise the client follows.
    """

    def __init__(
        self, location: str, new_id: int | str | None, operation: str = ""
    ) -> None:
        moved = "the resource has moved; `location` is its new address"
        super().__init__(f"{operation}: {moved}" if operation else moved)
        self.location = location
        """The new address, as the server sent it."""
        self.id = new_id
        """The id at the end of that address; None if there is none."""


class ConnectionFailed(ClientError):
    """There was no response: not connected, interrupted, or too slow."""


class DeadlineExceeded(ClientError):
    """The call took longer than its `deadline`."""


class DecodeError(ClientError):
    """A payload cannot be read. The message contains nothing of it."""

    def __init__(
        self,
        message: str,
        *,
        status_code: int | None = None,
        correlation_id: str | None = None,
    ) -> None:
        super().__init__(message)
        self.status_code = status_code
        """Status of the response; None for a payload from elsewhere."""
        self.correlation_id = correlation_id
        """Name of the request in the server's logs."""


class MismatchError(DecodeError):
    """Values in a response do not fit their documented types (`on_mismatch="raise"`)."""

    def __init__(
        self,
        message: str,
        *,
        mismatches: Mismatches,
        status_code: int | None = None,
        correlation_id: str | None = None,
    ) -> None:
        super().__init__(
            message, status_code=status_code, correlation_id=correlation_id
        )
        self.mismatches = mismatches
        """The values that do not fit: the first hundred, and how many more are `unlisted`."""


class ResponseTooLarge(ClientError):
    """The response is larger than the client accepts, and was not read to its end."""


class UnsafeLinkError(ClientError):
    """A link leads away from `base_url`; no request was sent there."""


class InvalidSignature(ClientError):
    """A webhook does not have exactly one signature, or it does not fit the body."""


class ConfigurationError(ClientError):
    """Credentials or settings are missing or unusable."""


for _name in __all__:
    globals()[_name].__module__ = f"{__package__}.errors"  # where users import it from
