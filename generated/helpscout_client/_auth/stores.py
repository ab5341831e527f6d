# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Stores that keep the tokens of a user between renewals, and between runs of a program."""

from __future__ import annotations

import errno
import json
import os
import stat
from collections.abc import Awaitable, Callable, Coroutine, Generator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import NoReturn, Protocol, cast, runtime_checkable

from .._contract.mistakes import check_kind, check_methods, check_plain_methods, found
from .._contract.renames import replace, when_free
from .._errors import ConfigurationError
from .locks import NO_FOLLOW, file_lock, process_lock
from .secret import checked_secret

_MAX_BYTES = 1_048_576
"""The largest file that is read."""
_ROOM = 16_384
"""Bytes that have to be free on the disk before tokens are renewed."""
_WANTED = (
    "a store has plain methods, which may block, because they are called in a thread of their"
    " own; load returns a TokenPair or None"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenPair:
    """An access token and the refresh token that renews it. `repr` shows neither.

    Raises `ConfigurationError` if a token is not printable ASCII, or `refresh_token` is empty.
    """

    access_token: str = field(repr=False)
    """Empty if the server sent one that cannot be used, with a new refresh token."""
    refresh_token: str | None = field(repr=False)
    """None if the server sent none."""
    expires_at: float
    """Time when the access token expires, in seconds since 1970; ten years ahead if the server
    does not say."""

    def __post_init__(self) -> None:
        if self.access_token:
            checked_secret(self.access_token, "access_token")
        if self.refresh_token is not None:
            checked_secret(self.refresh_token, "refresh_token")

    def __reduce__(self) -> NoReturn:
        raise TypeError("tokens can neither be pickled nor copied; store their fields")


@runtime_checkable
class TokenStore(Protocol):
    """Keeps one pair of tokens. Write your own to keep it in a database or a keyring.

    Without a `lock`, as `SharedTokenStore` has one, a store is for one process. All methods
    may block, because they are called in a thread of their own. Their exceptions reach the
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


@runtime_checkable
class SharedTokenStore(TokenStore, Protocol):
    """A store that several processes may use at the same time."""

    def lock(self) -> AbstractContextManager[object]:
        """Return a lock that one renewal at a time holds, in all threads and processes.

        It is held while the client loads the pair, renews it and saves the new one: about
        twenty seconds at most. It has to be released when a process ends for any reason.
        """
        ...


def check_store(store: object) -> None:
    """Raise `TypeError` for an object that is no store, or one with `async` methods."""
    check_methods("store", store, ["load", "save"], "an object with load and save")
    check_plain_methods("store", store, ("load", "save", "lock"), _WANTED)
    lock: object = getattr(store, "lock", None)
    if lock is not None and not callable(lock):
        raise TypeError(
            f"store.lock is {found(lock)}; it has to be a method that returns a context"
            " manager, for renewals in several processes"
        )


def load_from(store: TokenStore) -> TokenPair | None:
    """Return what a store loads; raise `TypeError` if that is something else than a pair."""
    stored = cast("object", store.load())
    _check_done(stored, "load")
    if stored is None or isinstance(stored, TokenPair):
        return stored
    kind = found(stored)
    del stored  # tracebacks show the variables of this frame
    raise TypeError(f"store.load returned {kind}; {_WANTED}")


def save_to(store: TokenStore, pair: TokenPair) -> None:
    """Let a store save a pair; raise `TypeError` if it would have to be awaited."""
    save: Callable[[TokenPair], object] = store.save
    _check_done(save(pair), "save")


def _check_done(result: object, method: str) -> None:
    """Raise `TypeError` if what a method of a store returned would have to be awaited."""
    if isinstance(result, Coroutine):
        result.close()
    if isinstance(result, Awaitable):
        raise TypeError(f"store.{method} has to be awaited; {_WANTED}")


def same_tokens(one: TokenPair | None, other: TokenPair | None) -> bool:
    """Return whether two pairs have the same tokens.

    `expires_at` does not count: a store may compute it whenever it loads a pair.
    """
    if one is None or other is None:
        return one is other
    tokens = (one.access_token, one.refresh_token)
    return tokens == (other.access_token, other.refresh_token)


class MemoryTokenStore:
    """Keeps the pair while the program runs."""

    def __init__(self, pair: TokenPair | None = None) -> None:
        if pair is not None:
            check_kind("pair", pair, TokenPair, "a TokenPair")
        self._pair = pair
        # From now on, it is known which process made this.
        self._lock = process_lock(self)

    def load(self) -> TokenPair | None:
        """Return the pair that was saved last; None if there is none."""
        return self._pair

    def save(self, pair: TokenPair) -> None:
        """Keep a pair instead of the previous one."""
        self._pair = pair


class FileTokenStore:
    """Keeps the pair in a JSON file that only its owner can read.

    Several processes may use one file: the lock is another file beside it, which stays there.
    A relative path is one in the folder that is current when the store is made.
    All methods raise `ConfigurationError` if a file cannot be used. On Windows, the folder of the
    file decides who can read it.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = str(Path(os.fsdecode(path)).absolute())

    def __repr__(self) -> str:
        return f"FileTokenStore({self._path!r})"

    def load(self) -> TokenPair | None:
        """Return the pair in the file; None if there is no file.

        Refuses a symbolic link, and a file that anyone but its owner can read or write.
        """
        content = self._read()
        if content is None:
            return None
        pair = _parse(content)
        del content  # tracebacks can show the variables of this frame
        if pair is None:
            raise self._unusable("contains no tokens; remove it and start again")
        return pair

    def save(self, pair: TokenPair) -> None:
        """Replace the file at once: a reader sees either the old or the new pair."""
        self._refuse_link()
        self._replace(json.dumps(asdict(pair)).encode("ascii"))

    @contextmanager
    def lock(self) -> Generator[None, None, None]:
        """Hold a lock that the threads and processes which use this file share.

        Whoever gets it writes the file once more as it is: where it cannot be replaced, this
        is found before tokens are renewed, not after it.
        """
        with ExitStack() as stack:
            try:
                stack.enter_context(file_lock(f"{self._path}.lock"))
            except OSError as error:
                raise self._unusable(f"cannot be locked: {error.strerror}") from None
            self._replace(self._read(), room=_ROOM)
            yield

    def _read(self) -> bytes | None:
        self._refuse_link()
        try:
            flags = os.O_RDONLY | NO_FOLLOW
            descriptor = when_free(lambda: os.open(self._path, flags))
            with open(descriptor, "rb") as file:
                mode = stat.S_IMODE(os.fstat(descriptor).st_mode)
                if os.name == "posix" and mode & 0o77:
                    raise self._unusable("can be read by others; set its mode to 600")
                return file.read(_MAX_BYTES)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._unusable(f"cannot be read: {error.strerror}") from None

    def _replace(self, content: bytes | None, *, room: int = 0) -> None:
        """Replace the file; without content, only find out whether one could be made."""
        draft = f"{self._path}.{os.urandom(8).hex()}"
        try:
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | NO_FOLLOW
            with open(os.open(draft, flags, 0o600), "wb") as file:
                file.write((content or b"").ljust(room))
                file.flush()
                os.fsync(file.fileno())
                file.truncate(len(content or b""))
            if content is not None:
                replace(self._path, by=draft)
        except OSError as error:
            del content  # tracebacks can show the variables of this frame
            problem = f"cannot be written: {error.strerror}"
            if error.errno == errno.EBUSY:
                problem += "; if it is mounted, mount its folder instead"
            raise self._unusable(problem) from None
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
