"""Export all conversations with their threads to SQLite, and from there to Parquet.

::

    python export.py conversations.db
    python export.py conversations.db --parquet conversations

The first run reads everything, each later one what was modified since. A run that was interrupted,
by Ctrl-C for example, goes on where it stopped. Credentials: `HELPSCOUT_CLIENT_ID` and
`HELPSCOUT_CLIENT_SECRET`.
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["helpscout-client", "polars", "rich"]
# ///

from __future__ import annotations

import argparse
import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path

from helpscout_client import OMIT, HelpScout, Page, errors
from helpscout_client.search import between
from helpscout_client.v2.models import ConversationWithThreads
from rich.progress import MofNCompleteColumn, Progress

OVERLAP = timedelta(hours=1)
SCHEMA = """
CREATE TABLE IF NOT EXISTS conversations (
    id INTEGER PRIMARY KEY,
    saved_at TEXT NOT NULL,
    payload TEXT NOT NULL,
    number INTEGER AS (json_extract(payload, '$.number')),
    type TEXT AS (json_extract(payload, '$.type')),
    status TEXT AS (json_extract(payload, '$.status')),
    subject TEXT AS (json_extract(payload, '$.subject')),
    mailbox_id INTEGER AS (json_extract(payload, '$.mailboxId')),
    assignee_id INTEGER AS (json_extract(payload, '$.assignee.id')),
    customer_id INTEGER AS (json_extract(payload, '$.primaryCustomer.id')),
    created_at TEXT AS (json_extract(payload, '$.createdAt')),
    closed_at TEXT AS (json_extract(payload, '$.closedAt')),
    month TEXT AS (coalesce(substr(json_extract(payload, '$.createdAt'), 1, 7), 'unknown'))
);
CREATE INDEX IF NOT EXISTS conversations_by_month ON conversations (month, saved_at);
CREATE VIEW IF NOT EXISTS threads AS
    SELECT
        json_extract(thread.value, '$.id') AS id,
        conversations.id AS conversation_id,
        json_extract(thread.value, '$.type') AS type,
        json_extract(thread.value, '$.createdBy.type') AS author_type,
        json_extract(thread.value, '$.createdBy.id') AS author_id,
        json_extract(thread.value, '$.createdAt') AS created_at,
        json_extract(thread.value, '$.body') AS body,
        conversations.month AS month
    FROM conversations, json_each(payload, '$._embedded.threads') AS thread;
CREATE TABLE IF NOT EXISTS run (
    id INTEGER PRIMARY KEY CHECK (id = 1), began TEXT, modified_since TEXT, position TEXT,
    full_began TEXT
);
"""


@dataclass(frozen=True)
class Run:
    """One pass over the conversations that were modified since a time, or over all."""

    began: datetime
    modified_since: datetime | None
    position: datetime | None
    """Time of creation up to which conversations are saved."""


def export(
    helpscout: HelpScout, database: sqlite3.Connection, *, full: bool = False
) -> int:
    """Save what was modified since the last run; return the number of conversations."""
    database.executescript(SCHEMA)
    run = begin(database, full)
    saved = set[int]()
    with Progress(*Progress.get_default_columns(), MofNCompleteColumn()) as progress:
        task = progress.add_task("conversations", total=None)
        for page in by_creation(helpscout, run.modified_since, run.position):
            save(database, page.items)
            saved.update(conversation.id for conversation in page.items)
            progress.update(task, completed=len(saved))
            if page.page == 1 and page.total is not None:
                left = page.total - len(page.items)
                progress.update(task, total=len(saved) + left)
    finish(database, run)
    return len(saved)


def by_creation(
    helpscout: HelpScout,
    modified_since: datetime | None,
    position: datetime | None = None,
) -> Iterator[Page[ConversationWithThreads]]:
    """Yield pages of conversations, the oldest first, from a time of creation on.

    A page begins at the time at which the page before it ends. A conversation that leaves the
    list meanwhile therefore hides no other one. Page numbers are used within one second only.
    """
    while True:
        page = helpscout.conversations.list(
            embed="threads",
            status="all",
            modified_since=modified_since or OMIT,
            query=between("createdAt", position) if position else OMIT,
            sort_field="createdAt",
            sort_order="asc",
        )
        yield page
        while page.has_next and not moved_on(page, position):
            page = page.next()
            yield page
        if not page.has_next:
            return
        position = page.items[-1].created_at


def moved_on(page: Page[ConversationWithThreads], position: datetime | None) -> bool:
    """Return whether a page ends later than where it was asked to begin."""
    return bool(page.items) and (
        position is None or page.items[-1].created_at > position
    )


def begin(database: sqlite3.Connection, full: bool) -> Run:
    """Return the run that was interrupted, or a new one; `full` is a new one over all."""
    now = datetime.now(UTC).isoformat()
    with database:
        if full:
            database.execute("DELETE FROM run")
        database.execute("INSERT OR IGNORE INTO run (id) VALUES (1)")
        database.execute("UPDATE run SET began = ? WHERE began IS NULL", [now])
    row = database.execute("SELECT began, modified_since, position FROM run")
    return Run(*(time and datetime.fromisoformat(time) for time in row.fetchone()))


def save(
    database: sqlite3.Connection, conversations: Sequence[ConversationWithThreads]
) -> None:
    """Save one page and the position behind it, both or neither."""
    now = datetime.now(UTC).isoformat()
    rows = [(each.id, now, json.dumps(each.to_payload())) for each in conversations]
    with database:
        database.executemany(
            "INSERT OR REPLACE INTO conversations (id, saved_at, payload) VALUES (?, ?, ?)",
            rows,
        )
        if conversations:
            position = conversations[-1].created_at.isoformat()
            database.execute("UPDATE run SET position = ?", [position])


def finish(database: sqlite3.Connection, run: Run) -> None:
    """Let the next run begin shortly before this one began; note when a full one began."""
    with database:
        if run.modified_since is None:
            database.execute("UPDATE run SET full_began = began")
        database.execute(
            "UPDATE run SET began = NULL, modified_since = ?, position = NULL",
            [(run.began - OVERLAP).isoformat()],
        )


def write_parquet(database: sqlite3.Connection, folder: Path) -> int:
    """Write two files for each month with a change; return the number of these months."""
    months = database.execute(
        "SELECT month, count(*), max(saved_at) FROM conversations GROUP BY month"
    )
    changed = [
        month
        for month, count, saved_at in months.fetchall()
        if (count, saved_at) != written(folder / f"conversations/{month}.parquet")
    ]
    for month in changed:
        write_month(database, folder, "threads", month)
        write_month(database, folder, "conversations", month)
    return len(changed)


def written(file: Path) -> tuple[int, str] | None:
    """Return how many rows a file has, and when the last of them was saved."""
    import polars

    if not file.exists():
        return None
    rows = polars.scan_parquet(file).select(polars.len(), polars.col("saved_at").max())
    count, saved_at = rows.collect().row(0)
    return count, saved_at


def write_month(
    database: sqlite3.Connection, folder: Path, table: str, month: str
) -> None:
    """Replace one file by what a table has of a month."""
    import polars

    query = f"SELECT * FROM {table} WHERE month = ?"  # noqa: S608 - one of our names
    rows = database.execute(query, [month])
    names = [column[0] for column in rows.description]
    numbers = {name for name in names if name.endswith(("id", "number"))}
    schema = {
        name: polars.Int64 if name in numbers else polars.String for name in names
    }
    frame = polars.DataFrame(rows.fetchall(), schema, orient="row")
    times = polars.col("^(created|closed)_at$").str.to_datetime("%+", time_zone="UTC")
    frame = frame.with_columns(times)
    file = folder / table / f"{month}.parquet"
    file.parent.mkdir(parents=True, exist_ok=True)
    frame.write_parquet(file.with_suffix(".new"))
    file.with_suffix(".new").replace(file)


def database_file(text: str) -> Path:
    """Return the path of a database that exists or can be made."""
    path = Path(text)
    if not path.parent.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {path.parent}")
    if path.is_dir() or not os.access(path if path.exists() else path.parent, os.W_OK):
        raise argparse.ArgumentTypeError(f"cannot write to {path}")
    if path.exists():
        with path.open("rb") as file:
            if file.read(16) not in (b"", b"SQLite format 3\0"):
                raise argparse.ArgumentTypeError(f"{path} is no SQLite database")
    return path


def parquet_folder(text: str) -> Path:
    """Return the path of a folder that exists or can be made, if there is polars."""
    if not find_spec("polars"):
        raise argparse.ArgumentTypeError("needs polars: pip install polars")
    folder = Path(text)
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    if not (existing.is_dir() and os.access(existing, os.W_OK)):
        raise argparse.ArgumentTypeError(f"cannot write to {existing}")
    return folder


def main() -> None:
    """Run the export."""
    parser = argparse.ArgumentParser(description="Export all conversations.")
    parser.add_argument("database", type=database_file)
    parser.add_argument("--parquet", type=parquet_folder, metavar="FOLDER")
    parser.add_argument("--full", action="store_true", help="read everything again")
    arguments = parser.parse_args()
    try:
        with (
            HelpScout() as helpscout,
            closing(sqlite3.connect(arguments.database)) as database,
        ):
            saved = export(helpscout, database, full=arguments.full)
            print(saved, "conversations saved")
            if arguments.parquet:
                print(write_parquet(database, arguments.parquet), "months written")
    except (errors.ConfigurationError, errors.AuthenticationError) as error:
        parser.error(str(error))
    except KeyboardInterrupt:
        parser.exit(130, "interrupted; the next run goes on from here\n")


if __name__ == "__main__":
    main()
