"""Build the site into the folder `site` of the project: `python -m website`."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from release.index_page import SettingError
from website.building import build
from website.checks import SiteError
from website.navigation import NavigationError
from website.pages import PROJECT, collect

SITE = PROJECT / "site"


def main() -> None:
    """Replace the site by a new one, if the new one has no mistakes."""
    with TemporaryDirectory() as work:
        try:
            sources = collect()
            built = build(sources, Path(work))
        except (NavigationError, SettingError, SiteError) as error:
            sys.exit(str(error))
        shutil.rmtree(SITE, ignore_errors=True)
        shutil.move(built, SITE)
    print(f"{len(sources.pages)} pages in {SITE}")


if __name__ == "__main__":
    main()
