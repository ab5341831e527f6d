# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The errors of the client, one tree.

::

    ClientError
    ├── APIError                    the server answered with an error status
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
    ├── ConnectionFailed            no answer: not connected, cut off, or too slow
    ├── DeadlineExceeded            the call took longer than its `deadline`
    ├── DecodeError                 the answer cannot be read
    │   └── MismatchError               … does not fit its types (`on_mismatch="raise"`)
    ├── ResponseTooLarge            the answer is larger than the client accepts
    ├── UnsafeLinkError             a link of the server leads to another origin
    ├── InvalidSignature            a webhook that its sender did not sign
    └── ConfigurationError          credentials or settings are missing or unusable

A mistake in the arguments of a call is a `ValueError` or a `TypeError`, raised before
anything is sent. No message, attribute shown by `repr`, or chained exception holds a secret.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ._contract.observed import Mismatch, RateLimit

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
    """Base of everything this package raises of its own accord."""

    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions are unpickled by calling the class, which knows nothing of keywords.
        return _restore, (type(self), self.args, vars(self))


def _restore(
    kind: type[ClientError], args: tuple[object, ...], state: dict[str, object]
) -> ClientError:
    error = kind.__new__(kind, *args)
    vars(error).update(state)
    return error


@dataclass(frozen=True, slots=True)
class FieldError:
    """One field of a request that the server refused."""

    path: str | None
    """Where the field is, as the server names it."""
    message: str | None
    rejected_value: Any = field(default=None, repr=False)  # any JSON value
    """The value the server refused; `repr` leaves it out."""
    source: str | None = None
    """The part of the request the field is in, such as JSON or query."""


class APIError(ClientError):
    """The server answered with an error status."""

    def __init__(
        self,
        message: str,
        *,
        status_code: int,
        log_ref: str | None = None,
        correlation_id: str | None = None,
        field_errors: tuple[FieldError, ...] = (),
        rate_limit: RateLimit | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        """What the server said, or the name of the status where it said nothing."""
        self.status_code = status_code
        self.log_ref = log_ref
        """Name of the failure in the server's logs."""
        self.correlation_id = correlation_id
        """Name of the request in the server's logs."""
        self.field_errors = field_errors
        """The fields the server refused, in its order."""
        self.rate_limit = rate_limit

    def __str__(self) -> str:
        fields = [f"{error.path}: {error.message}" for error in self.field_errors]
        told = "; ".join([self.message, *fields])
        reference = self.correlation_id or self.log_ref
        return f"{self.status_code} {told}" + (f" [{reference}]" if reference else "")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


class BadRequestError(APIError):
    """The server found fault with the request (400, 422); see `field_errors`."""


class AuthenticationError(APIError):
    """The credentials are missing, wrong or expired (401)."""


class PermissionDeniedError(APIError):
    """The credentials are good, but do not allow this (403)."""


class NotFoundError(APIError):
    """There is no such resource (404)."""


class ConflictError(APIError):
    """The request does not agree with the state of the resource (409)."""


class PreconditionFailedError(APIError):
    """The resource does not allow this any more (412)."""


class PayloadTooLargeError(APIError):
    """The request is larger than the server accepts (413)."""


class LockedError(APIError):
    """The resource is locked (423)."""


class RateLimitError(APIError):
    """Too many requests (429), and waiting for as long as the client may did not help."""

    @property
    def retry_after(self) -> float | None:
        """Seconds the server asks to wait; None where it did not say."""
        return self.rate_limit.retry_after if self.rate_limit else None


class ServerError(APIError):
    """The server failed (500 to 599)."""


class ResourceMoved(ClientError):
    """The resource has moved, for example because it was merged into another.

    Raised only with `follow_moved=False`; otherwise the client follows.
    """

    def __init__(self, location: str, new_id: int | str | None) -> None:
        super().__init__("the resource has moved; its new address is in `location`")
        self.location = location
        """The address the server gave."""
        self.id = new_id
        """The id at the end of that address; None where there is none."""


class ConnectionFailed(ClientError):
    """The server gave no answer: not connected, cut off, or too slow."""


class DeadlineExceeded(ClientError):
    """The call took longer than its `deadline`."""


class DecodeError(ClientError):
    """What the server sent cannot be read. The message holds none of its content."""

    def __init__(
        self,
        message: str,
        *,
        status_code: int | None = None,
        correlation_id: str | None = None,
    ) -> None:
        super().__init__(message)
        self.status_code = status_code
        """Status of the answer; None for a payload that came another way."""
        self.correlation_id = correlation_id
        """Name of the request in the server's logs."""


class MismatchError(DecodeError):
    """Values of an answer do not fit their documented types (`on_mismatch="raise"`)."""

    def __init__(
        self,
        message: str,
        *,
        mismatches: tuple[Mismatch, ...],
        status_code: int | None = None,
        correlation_id: str | None = None,
    ) -> None:
        super().__init__(
            message, status_code=status_code, correlation_id=correlation_id
        )
        self.mismatches = mismatches
        """Each value that does not fit: where it is, what was expected, what was found."""


class ResponseTooLarge(ClientError):
    """The answer is larger than the client accepts; it was not read to its end."""


class UnsafeLinkError(ClientError):
    """A link of the server leads away from `base_url`; nothing was sent there."""


class InvalidSignature(ClientError):
    """A webhook without exactly one signature that fits its body."""


class ConfigurationError(ClientError):
    """Credentials or settings are missing or unusable."""


for _name in __all__:
    globals()[_name].__module__ = f"{__package__}.errors"  # where users import it from
