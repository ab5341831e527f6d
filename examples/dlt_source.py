"""Load conversations, inboxes, tags and users into a warehouse with dlt.

::

    python dlt_source.py
    python dlt_source.py --destination bigquery

The first run loads all conversations, each later one those that were modified since. This program
needs `export.py` beside it. Credentials: `HELPSCOUT_CLIENT_ID` and `HELPSCOUT_CLIENT_SECRET`.
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["dlt[duckdb]", "helpscout-client", "pydantic", "rich"]
# ///

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, TypeAlias

import dlt
from dlt.extract import DltResource
from helpscout_client import HelpScout, Page, errors
from pydantic import JsonValue

from export import OVERLAP, by_creation

Row: TypeAlias = dict[str, JsonValue]


@dlt.source(name="helpscout")
def helpscout_source(helpscout: HelpScout) -> Iterable[DltResource]:
    """Return what can be loaded; the client has to stay open meanwhile."""
    yield dlt.resource(
        conversations(helpscout),
        name="conversations",
        primary_key="id",
        write_disposition="merge",
    )
    lists: dict[str, Callable[[], Page[Any]]] = {
        "inboxes": helpscout.mailboxes.list,
        "tags": helpscout.tags.list,
        "users": helpscout.users.list,
    }
    for name, read in lists.items():
        yield dlt.resource(items(read), name=name, write_disposition="replace")


def conversations(helpscout: HelpScout) -> Iterator[list[Row]]:
    """Yield the conversations that were modified since the last load, with their threads.

    dlt stores the state with the rows: a load that fails leaves both as they were.
    """
    state = dlt.current.resource_state()
    began = datetime.now(UTC)
    since = state.get("modified_since")
    for page in by_creation(helpscout, since and datetime.fromisoformat(since)):
        yield [
            {"thread_count": each.threads, **row(each.to_payload())}
            for each in page.items
        ]
    state["modified_since"] = (began - OVERLAP).isoformat()


def items(read: Callable[[], Page[Any]]) -> Iterator[list[Row]]:
    """Yield all items of a list."""
    for page in read().iter_pages():
        yield [row(each.to_payload()) for each in page.items]


def row(payload: Row) -> Row:
    """Return a payload without links, with what is embedded in it among its own fields."""
    own = {key: plain(each) for key, each in payload.items() if key[0] != "_"}
    embedded = payload.get("_embedded")
    return own | row(embedded) if isinstance(embedded, dict) else own


def plain(value: JsonValue) -> JsonValue:
    """Return a value with each object in it made plain."""
    if isinstance(value, list):
        return [plain(each) for each in value]
    return row(value) if isinstance(value, dict) else value


def main() -> None:
    """Run the load."""
    parser = argparse.ArgumentParser(description="Load Help Scout into a warehouse.")
    parser.add_argument(
        "--destination", default="duckdb", help="any of dlt's destinations"
    )
    parser.add_argument("--dataset", default="support")
    parser.add_argument(
        "--pipeline", default="helpscout", help="name under which dlt keeps its state"
    )
    options = parser.parse_args()
    os.environ.setdefault("RUNTIME__DLTHUB_TELEMETRY", "false")
    try:
        with HelpScout() as helpscout:
            pipeline = dlt.pipeline(
                options.pipeline,
                destination=options.destination,
                dataset_name=options.dataset,
            )
            print(pipeline.run(helpscout_source(helpscout)))
    except (errors.ConfigurationError, errors.AuthenticationError) as error:
        parser.error(str(error))


if __name__ == "__main__":
    main()
