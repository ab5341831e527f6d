"""Links between files of the project become links between pages of the site."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from posixpath import dirname, relpath

FILES = "files"
"""The folder of the site for files of the project that are no pages."""
CODE_OR_LINK = re.compile(
    r"""
    ^(?P<indent>\ *)(?P<fence>```+).*?^(?P=indent)(?P=fence)\ *$  # a block of code
    | (?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)                  # code in a line
    | \[(?P<text>(?:[^\[\]`]|`[^`]*`)*)\]\((?P<target>[^()\s]+)\)
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Links:
    """The places of the pages, and the files that a page has linked to so far.

    Folders are shown by the repository, whose address may be unknown: "".
    """

    project: Path
    places: dict[str, str]
    repository: str
    files: set[PurePosixPath] = field(default_factory=set[PurePosixPath])

    def of_site(self, source: str, text: str) -> str:
        """Return the text of a page with the links that it has in the site."""

        def replaced(match: re.Match[str]) -> str:
            target = match["target"]
            if target is None or re.match(r"[a-z]+:|#", target):
                return match[0]
            place = self._place(source, target)
            return f"[{match['text']}]({place})" if place else match["text"]

        return CODE_OR_LINK.sub(replaced, text)

    def _place(self, source: str, target: str) -> str:
        """Return where the target is, seen from the page, if it is anywhere."""
        path, hash_, anchor = target.partition("#")
        linked = (self.project / source).parent.joinpath(path).resolve()
        name = linked.relative_to(self.project).as_posix()
        if name not in self.places and linked.is_dir():
            return self.repository and f"{self.repository}/tree/HEAD/{name}"
        if name not in self.places:
            self.files.add(PurePosixPath(name))
        place = self.places.get(name, f"{FILES}/{name}")
        return relpath(place, dirname(self.places[source]) or ".") + hash_ + anchor
