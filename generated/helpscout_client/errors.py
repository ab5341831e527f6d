# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The errors of the client, one tree.

::

    HelpScoutError
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

from helpscout_client._errors import (
    APIError,
    AuthenticationError,
    BadRequestError,
    ClientError,
    ConfigurationError,
    ConflictError,
    ConnectionFailed,
    DeadlineExceeded,
    DecodeError,
    FieldError,
    InvalidSignature,
    LockedError,
    MismatchError,
    NotFoundError,
    PayloadTooLargeError,
    PermissionDeniedError,
    PreconditionFailedError,
    RateLimitError,
    ResourceMoved,
    ResponseTooLarge,
    ServerError,
    UnsafeLinkError,
)

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
    "HelpScoutError",
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

HelpScoutError = ClientError
ClientError.__name__ = ClientError.__qualname__ = "HelpScoutError"


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
