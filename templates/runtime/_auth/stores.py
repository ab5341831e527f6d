"""Stores that keep the tokens of a user between renewals, and between runs of a program."""

from __future__ import annotations

import json
import os
import stat
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from typing import NoReturn, Protocol

from .._errors import ConfigurationError
from .secret import checked_secret

_MAX_BYTES = 65_536
_NO_FOLLOW: int = getattr(os, "O_NOFOLLOW", 0)  # Windows has none


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenPair:
    """An access token and the refresh token that renews it. `repr` shows neither.

    Raises `ConfigurationError` if a token is empty or not printable ASCII.
    """

    access_token: str = field(repr=False)
    refresh_token: str | None = field(repr=False)
    """None if the server sent none."""
    expires_at: float
    """Time when the access token expires, in seconds since 1970."""

    def __post_init__(self) -> None:
        checked_secret(self.access_token, "access_token")
        if self.refresh_token is not None:
            checked_secret(self.refresh_token, "refresh_token")

    def __reduce__(self) -> NoReturn:
        raise TypeError("tokens can neither be pickled nor copied; store their fields")


class TokenStore(Protocol):
    """Keeps one pair of tokens. Write your own to keep it in a database or a keyring.

    Both methods may block: async clients call them in a thread. Their exceptions reach the
    callers of the client.
    """

    def load(self) -> TokenPair | None:
        """Return the pair that was saved last; None if there is none."""
        ...

    def save(self, pair: TokenPair) -> None:
        """Keep a pair instead of the previous one, completely or not at all.

        Called once per renewal, before the new tokens are used: from then on the previous
        refresh token is not valid.
        """
        ...


class MemoryTokenStore:
    """Keeps the pair while the program runs."""

    def __init__(self, pair: TokenPair | None = None) -> None:
        self._pair = pair

    def load(self) -> TokenPair | None:
        """Return the pair that was saved last; None if there is none."""
        return self._pair

    def save(self, pair: TokenPair) -> None:
        """Keep a pair instead of the previous one."""
        self._pair = pair


class FileTokenStore:
    """Keeps the pair in a JSON file that only its owner can read.

    Both methods raise `ConfigurationError` if the file cannot be used. On Windows, the folder
    of the file decides who can read it.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = os.fspath(path)

    def __repr__(self) -> str:
        return f"FileTokenStore({self._path!r})"

    def load(self) -> TokenPair | None:
        """Return the pair in the file; None if there is no file.

        Refuses a symbolic link, and a file that anyone but its owner can read or write.
        """
        self._refuse_link()
        try:
            descriptor = os.open(self._path, os.O_RDONLY | _NO_FOLLOW)
            with open(descriptor, "rb") as file:
                mode = stat.S_IMODE(os.fstat(descriptor).st_mode)
                if os.name == "posix" and mode & 0o77:
                    raise self._unusable("can be read by others; set its mode to 600")
                pair = _parse(file.read(_MAX_BYTES))
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._unusable(f"cannot be read: {error.strerror}") from None
        if pair is None:
            raise self._unusable("contains no tokens; remove it and start again")
        return pair

    def save(self, pair: TokenPair) -> None:
        """Replace the file at once: a reader sees either the old or the new pair."""
        self._refuse_link()
        draft = f"{self._path}.{os.urandom(8).hex()}"
        try:
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW
            with open(os.open(draft, flags, 0o600), "w", encoding="ascii") as file:
                file.write(json.dumps(asdict(pair)))
                file.flush()
                os.fsync(file.fileno())
            os.replace(draft, self._path)
        except OSError as error:
            raise self._unusable(f"cannot be written: {error.strerror}") from None
        finally:
            with suppress(OSError):
                os.unlink(draft)

    def _refuse_link(self) -> None:
        if os.path.islink(self._path):
            raise self._unusable("is a symbolic link; name the file itself")

    def _unusable(self, problem: str) -> ConfigurationError:
        return ConfigurationError(f"token file {self._path} {problem}")


def _parse(content: bytes) -> TokenPair | None:
    """Return the pair in a file; None if the content is anything else.

    The problem is not raised: a traceback from here could show the tokens.
    """
    try:
        fields = json.loads(content)
        fields["expires_at"] = float(fields["expires_at"])
        return TokenPair(**fields)
    except Exception:  # a file can contain anything
        return None
