"""The finished site is read as a browser reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from website.checks import SiteError, check

GOOD = """\
<!doctype html><html><head><link rel="stylesheet" href="site.css">
<link rel="alternate" href="https://example.com/page.md"></head><body><article id="top">
<a href="sub/other.html#there">other</a> <a href="#top">top</a> <a href="https://example.com/">away</a>
<p>2 * 3 and <code>[a](b)</code></p><pre>- a\n* b</pre></article></body></html>"""
OTHER = '<html><body><article><h2 id="there">x</h2><a href="../index.html">up</a></article></body></html>'


def site(folder: Path, page: str) -> Path:
    (folder / "sub").mkdir()
    (folder / "site.css").touch()
    (folder / "index.html").write_text(page)
    (folder / "sub/other.html").write_text(OTHER)
    return folder


def test_a_good_site_passes(tmp_path: Path) -> None:
    check(site(tmp_path, GOOD))


@pytest.mark.parametrize(
    ("right", "wrong", "problem"),
    [
        ("sub/other.html#there", "sub/none.html", "dead link sub/none.html"),
        ("sub/other.html#there", "sub", "dead link sub"),
        ("#there", "#nowhere", "no such anchor sub/other.html#nowhere"),
        ('href="#top"', 'href="#bottom"', "no such anchor #bottom"),
        (
            'href="site.css"',
            'href="https://example.com/x.css"',
            "loads https://example.com/x.css",
        ),
        ('href="site.css"', 'href="//example.com/x.css"', "loads //example.com/x.css"),
        (
            "<p>",
            '<p><img src="https://example.com/x.png">',
            "loads https://example.com/x.png",
        ),
        ("<p>", "<p>A list:\n- item ", "shows Markdown as it is: - item 2 * 3 and"),
        ("<p>", "<p>[text](page.md)", "shows Markdown as it is: ](page.md)2 * 3 and"),
        ("<p>", "<p>``` python", "shows Markdown as it is: ``` python2 * 3 and"),
    ],
)
def test_a_mistake_is_named(
    tmp_path: Path, right: str, wrong: str, problem: str
) -> None:
    assert right in GOOD
    with pytest.raises(SiteError) as error:
        check(site(tmp_path, GOOD.replace(right, wrong)))
    assert f"index.html: {problem}" == str(error.value).strip()
