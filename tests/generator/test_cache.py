"""The cache: a text is made once, and a cache that is damaged or out of reach is an empty one."""

from __future__ import annotations

import sys
from pathlib import Path

import black
import pytest

from generator import cli, kept
from generator.render import cache, models
from generator.render.cache import Cache
from support.documents import tiny, write_json


class Maker:
    """Makes texts and counts them."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> str:
        self.made += 1
        return f"text {self.made}"


def test_a_text_is_made_once(tmp_path: Path) -> None:
    """What the last run made is there for the next; another source or maker is another text."""
    path, make = "texts/a.json", Maker()
    first = Cache(path)
    first.text("black 1", "a", make)
    first.save()

    second = Cache(path)

    assert "text 1" == second.text("black 1", "a", make)
    assert "text 2" == second.text("black 2", "a", make)
    second.save()
    assert "text 1" == Cache(path).text("black 1", "a", make)
    assert "text 2" == Cache(path).text("black 2", "a", make)


def test_another_version_of_a_library_makes_texts_anew(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What is installed is a part of what every text was made of."""
    path, make = "texts/c.json", Maker()
    first = Cache(path)
    first.text("black", "a", make)
    first.save()
    (tmp_path / "black-99.0.dist-info").mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    assert "text 2" == Cache(path).text("black", "a", make)


def test_what_was_not_used_for_long_is_not_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What a run does not use has room for a while; what was used last goes last."""
    monkeypatch.setattr(cache, "_SPARE", 2 * len("text 1"))
    path, make = "texts/b.json", Maker()
    for sources in ("a", "b", "c", "ad", "e"):
        texts = Cache(path)
        for source in sources:
            texts.text("black", source, make)
        texts.save()
    last = Cache(path)
    assert ["text 1", "text 4", "text 5"] == [
        last.text("black", source, make) for source in "ade"
    ]
    assert "text 6" == last.text("black", "b", make)


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b'{"a": 1}', b"\xff"])
def test_a_damaged_cache_is_empty(tmp_path: Path, damage: bytes) -> None:
    """Whatever is in the file, the text is made."""
    path = kept.CACHE / "a.json"
    path.write_bytes(damage)

    assert "text 1" == Cache("a.json").text("black 1", "a", Maker())


def test_a_cache_that_cannot_be_kept_costs_nothing(tmp_path: Path) -> None:
    """Where nothing can be written, the next run makes the texts again."""
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file/a.json")
    cache.text("black 1", "a", Maker())

    cache.save()

    assert ["file"] == [path.name for path in tmp_path.iterdir()]


def test_generate_formats_no_statement_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second run neither formats nor asks the model library, and prose needs neither."""
    monkeypatch.setattr(kept, "CACHE", tmp_path / "cache")
    formatted: list[str] = []
    format_str = black.format_str
    monkeypatch.setattr(
        black,
        "format_str",
        lambda text, mode: formatted.append(text) or format_str(text, mode=mode),
    )
    spec = tmp_path / "shop.json"
    generate = ["generate", "--spec", str(spec), "--output", str(tmp_path / "out")]

    shop = tiny()
    shop["components"]["schemas"]["Cat"]["properties"]["name"]["enum"] = ["it's"]
    write_json(spec, shop)
    assert 0 == cli.main(generate)
    assert formatted  # only black knows how to write this value
    formatted.clear()
    with monkeypatch.context() as patch:
        patch.delattr(models, "_generated")
        assert 0 == cli.main(generate)
    assert [] == formatted

    spec.write_text(spec.read_text().replace("A cat.", "A cat that purrs."))
    assert 0 == cli.main(generate)
    assert [] == formatted
