"""Print the figures of a week beside those of the week before, and plot its days.

::

    python weekly_report.py
    python weekly_report.py --week 2026-W05 --timezone Europe/Berlin --plot week.png

Without `--week` it is the last week that is over. Credentials: `HELPSCOUT_CLIENT_ID` and
`HELPSCOUT_CLIENT_SECRET`.
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["helpscout-client", "matplotlib", "rich", "tzdata"]
# ///

# matplotlib has types, but not for its keyword arguments.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import argparse
import os
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

from helpscout_client import HelpScout, errors
from matplotlib.figure import Figure
from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Week:
    """The seven days from a Monday on, in a time zone."""

    monday: date
    zone: tzinfo

    @property
    def start(self) -> datetime:
        """Its first second."""
        return datetime.combine(self.monday, time(), self.zone)

    @property
    def end(self) -> datetime:
        """Its last second, as in the documented examples."""
        return datetime.combine(self.days[-1], time(23, 59, 59), self.zone)

    @property
    def days(self) -> list[date]:
        """Monday to Sunday."""
        return [self.monday + timedelta(days=number) for number in range(7)]

    @property
    def before(self) -> Week:
        """The week before."""
        return Week(self.monday - timedelta(days=7), self.zone)


def figures(helpscout: HelpScout, week: Week) -> dict[str, float | None]:
    """Return the figures of a week by name; None is one that the account does not have."""
    start, end = week.start, week.end
    volume = helpscout.reports.conversations.overall(start=start, end=end).current
    work = helpscout.reports.productivity.overall(start=start, end=end).current
    ratings = helpscout.reports.happiness.overall(start=start, end=end).current
    return {
        "New conversations": volume.new_conversations if volume else None,
        "Replies sent": work.replies_sent if work else None,
        "Resolved": work.resolved if work else None,
        "First response, hours": hours(work.first_response_time if work else None),
        "Resolution, hours": hours(work.resolution_time if work else None),
        "Happiness score": ratings.happiness_score if ratings else None,
    }


def hours(seconds: float | None) -> float | None:
    """Return a length of time in hours."""
    return None if seconds is None else seconds / 3600


def table(
    week: Week, now: dict[str, float | None], before: dict[str, float | None]
) -> Table:
    """Return the figures of a week, those of the week before, and the change."""
    result = Table("", "week before", "week", "change", title=f"Week of {week.monday}")
    for column in result.columns[1:]:
        column.justify = "right"
    for name, value in now.items():
        result.add_row(
            name, text(before[name]), text(value), change(before[name], value)
        )
    return result


def text(value: float | None) -> str:
    """Return a figure for people."""
    return "-" if value is None else f"{value:,.1f}".removesuffix(".0")


def change(old: float | None, new: float | None) -> str:
    """Return a change in percent, if there is one."""
    return f"{(new - old) / old:+.0%}" if old and new is not None else ""


def plot(helpscout: HelpScout, week: Week) -> Figure:
    """Return bars of the messages received and the replies sent on each day."""
    start, end = week.start, week.end
    received = helpscout.reports.conversations.received_messages(
        start=start, end=end, view_by="day"
    )
    sent = helpscout.reports.productivity.replies_sent(
        start=start, end=end, view_by="day"
    )
    series = {
        "messages received": by_day(
            week, [(p.date, p.messages) for p in received.current or []]
        ),
        "replies sent": by_day(week, [(p.date, p.replies) for p in sent.current or []]),
    }
    figure = Figure(figsize=(8, 4), layout="constrained")
    axes = figure.subplots()
    for offset, (label, heights) in zip((-0.2, 0.2), series.items(), strict=True):
        axes.bar([day + offset for day in range(7)], heights, 0.4, label=label)
    axes.set_xticks(range(7), [f"{day:%a %d}" for day in week.days])
    axes.set_title(f"Week of {week.monday}")
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False)
    return figure


def by_day(week: Week, points: list[tuple[datetime | None, int | None]]) -> list[int]:
    """Return a number for each day of a week, 0 for a day without a point."""
    days = Counter[date]()
    for moment, number in points:
        if moment is not None:
            days[moment.astimezone(week.zone).date()] += number or 0
    return [days[day] for day in week.days]


def last_monday(today: date) -> date:
    """Return the Monday of the last week that is over."""
    return today - timedelta(days=today.weekday() + 7)


def monday_of(text: str) -> date:
    """Return the Monday of a week, which is written as such or as one of its days."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text} is no week such as 2026-W05"
        ) from None
    return day - timedelta(days=day.weekday())


def zone(text: str) -> ZoneInfo:
    """Return the time zone of a name."""
    try:
        return ZoneInfo(text)
    except (KeyError, ValueError, OSError):
        known = "is no time zone such as Europe/Berlin"
        raise argparse.ArgumentTypeError(f"{text} {known}") from None


def picture(text: str) -> Path:
    """Return the path of a file for a plot."""
    path, formats = Path(text), Figure().canvas.get_supported_filetypes()
    if path.suffix.lower()[1:] not in formats:
        raise argparse.ArgumentTypeError(
            f"{text} ends with none of {', '.join(formats)}"
        )
    if not path.parent.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {path.parent}")
    if path.is_dir() or not os.access(path if path.exists() else path.parent, os.W_OK):
        raise argparse.ArgumentTypeError(f"cannot write to {path}")
    return path


def report(helpscout: HelpScout, week: Week, file: Path | None) -> None:
    """Print the table of a week, and save the plot in a file."""
    now, before = figures(helpscout, week), figures(helpscout, week.before)
    Console().print(table(week, now, before))
    if file:
        plot(helpscout, week).savefig(file)


def main() -> None:
    """Run the report."""
    parser = argparse.ArgumentParser(description="Report on one week.")
    parser.add_argument(
        "--week",
        type=monday_of,
        help="such as 2026-W05, or a day of it; default: the last that is over",
    )
    parser.add_argument("--timezone", type=zone, default=ZoneInfo("UTC"))
    parser.add_argument(
        "--plot", type=picture, metavar="FILE", help="such as week.png or week.svg"
    )
    options = parser.parse_args()
    today = datetime.now(options.timezone).date()
    week = Week(options.week or last_monday(today), options.timezone)
    try:
        with HelpScout() as helpscout:
            report(helpscout, week, options.plot)
    except (errors.ConfigurationError, errors.AuthenticationError) as error:
        parser.error(str(error))


if __name__ == "__main__":
    main()
