"""What CHANGELOG.md says of one version."""

from __future__ import annotations

import re

from generator.errors import UsageError


def section(changelog: str, version: str) -> str | None:
    """Return the section of a version, with its heading; None if there is none."""
    sections = re.split(r"^(?=## )", changelog, flags=re.MULTILINE)
    heading = re.compile(rf"## {re.escape(version)}(?![\w.])")
    return next((each for each in sections if heading.match(each)), None)


def notes(changelog: str, version: str) -> str:
    """Return what a release of that version shows: the section without its heading.

    Headings move up by one level, because the page of a release begins with none. Lines of a
    paragraph are joined: in the notes of a release, GitHub shows each end of a line.
    """
    found = section(changelog, version)
    if found is None:
        raise UsageError(f"CHANGELOG.md has no section '## {version}'")
    text = found.partition("\n")[2].strip()
    text = re.sub(r"^##(#+ )", r"#\1", text, flags=re.MULTILINE)
    return re.sub(r"(?<=\S)\n +(?!\s|[-*] )", " ", text) + "\n"
