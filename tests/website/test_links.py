"""Links of the project's files become links of the site."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from website.links import Links

PLACES = {
    "docs/models.md": "models.md",
    "docs/cookbook/README.md": "cookbook/index.md",
    "SECURITY.md": "security.md",
}


@pytest.fixture
def links(tmp_path: Path) -> Links:
    for name in [*PLACES, "docs/diff.schema.json", "examples/a.py"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    return Links(tmp_path, PLACES, repository="")


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("[text](../../SECURITY.md#limits)", "[text](../security.md#limits)"),
        ("[`code` and text](../models.md)", "[`code` and text](../models.md)"),
        ("[page](README.md)", "[page](index.md)"),
        ("[of the page](#heading)", "[of the page](#heading)"),
        ("[elsewhere](https://example.com/)", "[elsewhere](https://example.com/)"),
        ("[no page](../diff.schema.json)", "[no page](../files/docs/diff.schema.json)"),
        ("[a folder](../../examples)", "a folder"),
        ("`[code](../models.md)`", "`[code](../models.md)`"),
        ("```\n[code](../models.md)\n```", "```\n[code](../models.md)\n```"),
        (
            "  ```\n[x](../a.md)\n  ```\n[y](README.md)",
            "  ```\n[x](../a.md)\n  ```\n[y](index.md)",
        ),
    ],
)
def test_a_link_leads_to_the_same_place(links: Links, link: str, expected: str) -> None:
    assert expected == links.of_site("docs/cookbook/README.md", link)


def test_files_that_are_no_pages_are_named(links: Links) -> None:
    links.of_site("SECURITY.md", "[a](examples/a.py), [b](docs/models.md)")
    assert {PurePosixPath("examples/a.py")} == links.files


def test_a_folder_is_shown_by_the_repository(links: Links) -> None:
    public = Links(links.project, PLACES, "https://example.com/repository")
    link = public.of_site("docs/models.md", "[a folder](../examples)")
    assert link == "[a folder](https://example.com/repository/tree/HEAD/examples)"
