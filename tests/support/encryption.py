"""Encrypted servers for tests, and the one authority that the clients of tests trust."""

from __future__ import annotations

import functools
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import trustme

_authority = functools.cache(trustme.CA)


@contextmanager
def trusting_one_authority(folder: Path) -> Iterator[None]:
    """Let clients trust ours instead of a hundred, which take far longer to read."""
    path = folder / "authority.pem"
    _authority().cert_pem.write_to_path(str(path))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(path))
        patch.delenv("SSL_CERT_DIR", raising=False)
        yield


@functools.cache
def encrypted() -> ssl.SSLContext:
    """Return the encryption of a server on loopback that clients trust."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    _authority().issue_cert("127.0.0.1").configure_cert(context)
    return context
