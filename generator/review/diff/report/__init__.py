"""Changes -> a report: for a terminal, a pull request, a program or a browser."""

from typing import Literal

from .as_html import html_report
from .as_json import json_report
from .markdown import markdown_report
from .summary import Endpoint, Report, proposed_version
from .text import text_report

__all__ = [
    "Endpoint",
    "Report",
    "formatted",
    "html_report",
    "proposed_version",
]


def formatted(
    report: Report,
    form: Literal["text", "markdown", "json"],
    *,
    links: str = "",
    coloured: bool = False,
) -> str:
    """Return a report as text; `links` is for Markdown, `coloured` for plain text."""
    if form == "json":
        return json_report(report)
    if form == "markdown":
        return markdown_report(report, links=links)
    return text_report(report, coloured=coloured)
