"""How programs pass files around: what can be sent, fetched and written to."""

from __future__ import annotations

import io
from pathlib import Path
from typing import assert_type

from helpscout_client.files import (
    AsyncDestination,
    AsyncDownload,
    Destination,
    Download,
    Upload,
)


class AsyncFile:
    async def write(self, content: bytes) -> int:
        return len(content)


class Sink:
    def write(self, content: bytes) -> None:
        print(content)


def sent() -> list[Upload]:
    with Path("a").open("rb") as file:
        return [b"content", Path("a"), file, io.BytesIO()]


def written(path: Path) -> list[Destination]:
    with path.open("wb") as file:
        return ["a", path, file, io.BytesIO(), Sink()]


def written_async() -> list[AsyncDestination]:
    return ["a", io.BytesIO(), Sink(), AsyncFile()]


def fetched(download: Download) -> bytes:
    for chunk in download:
        assert_type(chunk, bytes)
    return download.read()


async def fetched_async(download: AsyncDownload) -> bytes:
    async for chunk in download:
        assert_type(chunk, bytes)
    return await download.read()


def mistakes(path: str, text: io.StringIO) -> None:
    uploads: list[Upload] = [path]  # type: ignore[list-item]
    destination: Destination = text  # type: ignore[assignment]
    sync_only: Destination = AsyncFile()  # type: ignore[assignment]
    print(uploads, destination, sync_only)
