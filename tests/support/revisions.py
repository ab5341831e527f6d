"""What the tests of the review share: specs as revisions, and the changes between them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.build import bind, build
from generator.load import Document, load
from generator.review.diff import Revision, compare
from generator.review.diff.changes import Change
from support.documents import Root, document
from support.paths import PROJECT

EXAMPLE = PROJECT / "docs/diff-example.yaml"


def revision(*documents: Document, top: Path = PROJECT) -> Revision:
    """Return the package that documents make, ready to be compared."""
    return Revision(bind([build(each) for each in documents]), documents, top)


def example_with(folder: Path, text: str) -> Revision:
    """Return the revision that a text of one YAML file makes."""
    file = folder / "spec.yaml"
    file.write_text(text, "utf-8")
    return revision(load(file), top=folder)


def changes(old: Root, new: Root) -> list[Change]:
    """Return the changes between two documents in memory."""
    return compare(revision(document(old)), revision(document(new)))


def rules(found: Sequence[Change]) -> list[str]:
    """Return the rules that changes are by, each once, in order."""
    return list(dict.fromkeys(change.rule.id for change in found))
