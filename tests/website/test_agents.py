"""What agents read has all pages, without the layout of the HTML."""

from __future__ import annotations

from pathlib import Path

import pytest

from website import agents

PAGES = {
    "index.md": '# Home\n\n<div class="grid" markdown>\n\nThe first. The second.\n\n<!-- end -->\n</div>\n',
    "api/tags.md": "# Tags\n\n| a | table |\n",
}
SETTINGS = {
    "site_name": "client",
    "site_description": "A client",
    "nav": [{"Home": "index.md"}, {"Reference": ["api/tags.md"]}],
}


def test_each_page_and_the_list_are_written(tmp_path: Path) -> None:
    (tmp_path / "api").mkdir()
    agents.write(tmp_path, PAGES, SETTINGS)

    assert "# Home\n\nThe first. The second.\n\n" == (tmp_path / "index.md").read_text()
    assert PAGES["api/tags.md"] == (tmp_path / "api/tags.md").read_text()
    listed = (tmp_path / "llms.txt").read_text()
    assert listed.startswith(
        "# client\n\n> A client\n\nInstall it by `pip install client`. "
    )
    assert listed.endswith(
        "\n## Home\n\n- [Home](index.md): The first.\n"
        "\n## Reference\n\n- [Tags](api/tags.md)\n"
    )


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("# T\n\nOne sentence. Another.", "One sentence."),
        (
            "# T\n\n`code` of\na [link](a.md#b) is **bold**:\n\n- item",
            "code of a link is bold",
        ),
        ("# T\n\nIt has 1.5 MB, e.g.now! And more.", "It has 1.5 MB, e.g.now!"),
        ("# T\n\n## Heading\n\n```\ncode\n```\n\nText?", "Text?"),
        ("# T\n\n- item", ""),
    ],
)
def test_the_first_sentence_is_the_summary(text: str, summary: str) -> None:
    assert summary == agents.summary(text)
