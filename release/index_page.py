"""What a package index shows of a distribution: its page and its URLs.

Both follow from one setting, the address of the public repository. While it is empty there are no
URLs, and what the page would link to is plain text: relative links lead nowhere on an index.
"""

from __future__ import annotations

import posixpath
import re
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
_LEFT_OUT = re.compile(
    r"^<!-- not on the index page -->\n.*?^<!-- on the index page -->\n+", re.M | re.S
)
_CODE = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
_RELATIVE_LINK = re.compile(r"\[([^\[\]]+)\]\((?![a-z]+:)([^()\s]+)\)")


class SettingError(ValueError):
    """The setting `repository` is no address that links can begin with."""


def repository(project: Path = PROJECT) -> str:
    """Return the address of the public repository, or "" while there is none."""
    tools = tomllib.loads((project / "pyproject.toml").read_text("utf-8"))["tool"]
    address = str(tools["helpscout-client"]["repository"])
    is_usable = re.fullmatch(r"https://[^\s?#/]+/[^\s?#]*[^\s?#/]", address)
    if address and (not is_usable or address.endswith(".git")):
        example = "https://HOST/OWNER/NAME, without .git or a slash at its end"
        raise SettingError(
            f"pyproject.toml: repository is {address!r}; write it as {example}"
        )
    return address


def project_urls(repository: str, documentation: str) -> dict[str, str]:
    """Return the URLs that an index lists; `documentation` is a file, with an anchor if need be."""
    if not repository:
        return {}
    files = f"{repository}/blob/HEAD"
    return {
        "Source": repository,
        "Documentation": f"{files}/{documentation}",
        "Changelog": f"{files}/CHANGELOG.md",
        "Issues": f"{repository}/issues",
        "Security": f"{files}/SECURITY.md",
    }


def index_page(readme: str, folder: str, repository: str, version: str) -> str:
    """Return a README of a folder as an index shows it: links lead to files of that version."""

    def linked(link: re.Match[str]) -> str:
        text, target = link.groups()
        # An index gives headings no anchors.
        if not repository or target.startswith("#"):
            return text
        path = posixpath.normpath(posixpath.join(folder, target))
        return f"[{text}]({repository}/blob/v{version}/{path})"

    parts = _CODE.split(_LEFT_OUT.sub("", readme))
    parts[::2] = (_RELATIVE_LINK.sub(linked, prose) for prose in parts[::2])
    return "".join(parts)
