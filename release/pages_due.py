"""The documentation pages that nobody has compared with the spec for long, kept as one issue."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from generator.errors import UsageError
from generator.load import load, spec_paths
from generator.review.audit.watch_list import Watched, watch_list

from .index_page import PROJECT

TITLE = "Documentation pages to compare with the spec"
SHOWN = 50
HOW = """\
"The life of a documentation change" in CONTRIBUTING.md says how to compare a page. Set `checked`
of the page to the day on which you did it. This list is renewed each week, and closed when no page
is due.
"""

GitHub = Callable[..., str]
"""Runs `gh` with the given arguments and `body` as its input, and returns what it prints."""


def watched() -> list[Watched]:
    """Return every page that the specs of the project cite, oldest first."""
    return watch_list([load(path) for path in spec_paths(PROJECT / "spec")])


def due(pages: Iterable[Watched], today: date, days: int) -> list[Watched]:
    """Return the pages that were compared more than so many days ago."""
    limit = (today - timedelta(days=days)).isoformat()
    return [page for page in pages if page.checked < limit]


def listing(pages: Sequence[Watched], links: str = "") -> str:
    """Return the pages as Markdown; `links` is the address of a file of the project, `{file}`."""
    return "\n".join(_lines(pages, links)) + "\n"


def _lines(pages: Sequence[Watched], links: str) -> Iterator[str]:
    yield f"Pages that are due: {len(pages)}.\n"
    yield HOW
    for page in pages[:SHOWN]:
        file = Path(page.position.file).relative_to(PROJECT).as_posix()
        place = f"{file}:{page.position.line}"
        if links:
            place = f"[{place}]({links.replace('{file}', file)}#L{page.position.line})"
        yield f"- [ ] {page.checked} <{page.page}> ({place})"
    if len(pages) > SHOWN:
        yield f"\nand {len(pages) - SHOWN} more"


def publish(pages: Sequence[Watched], links: str, gh: GitHub) -> str:
    """Open, renew or close the one issue, and return what was done."""
    asked = ("--app", "github-actions", "--json", "number,title", "--limit", "100")
    issues = json.loads(gh("issue", "list", *asked))
    number = next((str(i["number"]) for i in issues if i["title"] == TITLE), None)
    body = ("--body-file", "-")
    match pages, number:
        case [], None:
            return "No page is due."
        case [], str():
            gh("issue", "close", number, "--comment", "No page is due any more.")
            return f"Closed issue {number}."
        case _, None:
            gh("issue", "create", "--title", TITLE, *body, body=listing(pages, links))
            return "Opened an issue."
        case _:
            gh("issue", "edit", number, *body, body=listing(pages, links))
            return f"Renewed issue {number}."


def run_gh(*arguments: str, body: str = "") -> str:
    """Run the command line of GitHub, which takes its token from the environment."""
    done = subprocess.run(  # noqa: S603  # without a shell
        ("gh", *arguments),  # noqa: S607  # found as any program
        input=body,
        capture_output=True,
        encoding="utf-8",
        cwd=PROJECT,
        check=False,
    )
    if done.returncode:
        raise UsageError(f"gh {' '.join(arguments[:2])}: {done.stderr.strip()}")
    return done.stdout
