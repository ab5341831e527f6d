"""Saved pages -> their blocks; the one module of the audit that reads files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from ....errors import UsageError
from .blocks import Page, is_html
from .from_html import read_html
from .from_text import read_text

_MANY = 10
"""Progress is shown from this number of pages on."""


def read_pages(
    paths: Sequence[Path], limit: int, *, progress: TextIO | None = None
) -> Iterator[Page]:
    """Yield the pages in files of at most `limit` bytes, and report many to `progress`.

    A file that is given twice is read once. Raise `UsageError` if a file cannot be read.
    """
    paths = list({path.absolute(): path for path in reversed(paths)}.values())[::-1]
    shown = progress if len(paths) >= _MANY else None
    for number, path in enumerate(paths, 1):
        if shown:
            shown.write(f"\rpage {number} of {len(paths)}")
        yield read_page(str(path), _text_of(path, limit))
    if shown:
        shown.write("\n")


def read_page(name: str, text: str) -> Page:
    """Return the blocks of a page; `name` is what to call it in findings."""
    return read_html(name, text) if is_html(text) else read_text(name, text)


def _text_of(path: Path, limit: int) -> str:
    """Return the text of a saved page; raise `UsageError` if it cannot be read."""
    try:
        with path.open("rb") as file:
            raw = file.read(limit + 1)
        text = raw.decode("utf-8-sig")
        if "\0" in text:
            raise UsageError(f"{str(path)!r} has NUL bytes: save it as UTF-8")
    except UnicodeDecodeError:
        raise UsageError(f"{str(path)!r} is not UTF-8; save it as UTF-8") from None
    except IsADirectoryError:
        raise UsageError(f"{str(path)!r} is a folder: give its files") from None
    except OSError as error:
        raise UsageError(f"cannot read {str(path)!r}: {error.strerror}") from None
    except ValueError as error:  # a name with a null
        raise UsageError(f"cannot read {str(path)!r}: {error}") from None
    if len(raw) > limit:
        raise UsageError(f"{str(path)!r} is larger than {limit} bytes; see --max-mib")
    return text
