"""Whether the version of a release, and what its changelog says, follow from what changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from packaging.version import InvalidVersion, Version

from generator.review.diff.report import proposed_version
from generator.review.diff.rules import Verdict

from .changelog import section

NO_RELEASE = "No release yet."
"""What README begins a paragraph with until the first release."""
_VERSION = re.compile(r'^__version__: Final = "([^"]+)"$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Release:
    """What a release says about itself, and what it was made after."""

    version: str
    """That of the spec, `x-client.version`."""
    version_file: str
    """The text of `_version.py`, from which the wheel takes its version."""
    changelog: str
    readme: str
    base_version: str | None
    """That of the release before; None for the first one."""
    verdict: Verdict | None
    """The worst that happened since."""
    repository: str = ""
    """The address of the public repository; "" while there is none."""
    tag: str | None = None
    """The tag under which it is published; None while it is prepared."""


def problems(release: Release) -> Iterator[str]:
    """Yield what is wrong, each with what to do."""
    found = _VERSION.search(release.version_file)
    packaged = found[1] if found else "no version"
    if packaged != release.version:
        yield f"_version.py says {packaged}, the spec {release.version}; run generate"
    if release.base_version is not None:
        yield from _version_problems(release, release.base_version)
    if not _is_canonical(release.version):
        yield f"the version {release.version!r} is not written as in 1.2.3"
    yield from _changelog_problems(release)
    if release.tag is not None:
        yield from _publication_problems(release, release.tag)


def _is_canonical(version: str) -> bool:
    try:
        return str(Version(version)) == version
    except InvalidVersion:
        return False


def _publication_problems(release: Release, tag: str) -> Iterator[str]:
    if tag != f"v{release.version}":
        yield f"the tag is {tag}, the version {release.version}: tag v{release.version}"
    if NO_RELEASE in release.readme:
        yield f"README.md says {NO_RELEASE!r}: remove that paragraph"
    if not release.repository:
        yield (
            "pyproject.toml: repository is empty: the index page of a release cannot get its"
            " links later"
        )
    for heading in re.findall(r"^## .*unreleased.*", release.changelog, re.I | re.M):
        yield f"CHANGELOG.md has {heading!r}: release it, or say when it was"


def _version_problems(release: Release, base: str) -> Iterator[str]:
    proposed = proposed_version(base, release.verdict)
    if _numbers(release.version) < _numbers(proposed):
        yield (
            f"the version is {release.version}; {release.verdict} changes since {base} ask for "
            f"{proposed}: set x-client.version in spec/*/openapi.yaml"
        )


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", version)))


def _changelog_problems(release: Release) -> Iterator[str]:
    heading = f"## {release.version}"
    found = section(release.changelog, release.version)
    if found is None:
        yield f"CHANGELOG.md has no section {heading!r}"
        return
    if "\n- " not in found:
        yield f"CHANGELOG.md says nothing under {heading!r}"
    if release.verdict == "breaking" and "**breaking**" not in found:
        yield f"CHANGELOG.md marks nothing under {heading!r} as **breaking**"
