"""Errata explain a difference only if they say what the spec has."""

from __future__ import annotations

import pytest

from generator.load.node import root_of
from generator.review.audit.errata import (
    explains_choice,
    explains_extra,
    explains_missing,
    explains_type,
    explains_value,
)
from generator.review.audit.spec_view import Erratum, errata_of
from support.documents import Root, document


def erratum(said: str, chose: str, owner: str = "shelfId") -> Erratum:
    """Return an entry of a property."""
    return Erratum("/x-errata/0", owner, said, "A page", chose)


@pytest.mark.parametrize(
    ("said", "chose", "explained"),
    [
        ("The sample has a key shelf.", "shelfId, an integer", True),
        ("The sample has a key shelf.", "As said", False),
        ("The sample has shelves.", "shelfId, an integer", False),
        ("shelf and shelfId are both used.", "shelf and shelfId", False),
        ("Sibling pages have shelf.", "shelf is left out", True),
        ("Nothing.", "shelf and rack are left out", True),
        ("Nothing.", "rack is left out", False),
    ],
)
def test_a_name_that_the_spec_lacks(said: str, chose: str, explained: bool) -> None:
    """The entry names what was chosen instead, or says that the name is left out."""
    found = explains_missing([erratum(said, chose)], "shelf", ["shelfId", "id"])
    assert explained == (found is not None)


def test_an_entry_that_moved_along_explains_nothing() -> None:
    """An entry on a property that was renamed does not explain that the old name is gone."""
    entry = erratum("shelf is a number here.", "shelf2, an integer", owner="shelf3")
    assert explains_missing([entry], "shelf", ["shelf3"]) is None


@pytest.mark.parametrize(
    ("said", "chose", "explained"),
    [
        ("Another page writes DATA.", "DATE", True),
        ("The list has both DATE and DATA.", "Both", False),
        ("The list has both DATE and DATA.", "DATE and DATA", False),
        ("DATA is a filter.", "DATA is left out", True),
        ("The page lists DATA.", "DATE and NUMBER are added", False),
    ],
)
def test_a_value_that_the_spec_lacks(said: str, chose: str, explained: bool) -> None:
    """The entry names the value that was chosen instead."""
    found = explains_value([erratum(said, chose)], "DATA", ["DATE", "NUMBER"])
    assert explained == (found is not None)


@pytest.mark.parametrize(
    ("chose", "kinds", "explained"),
    [
        ("folderId, an integer", {"integer"}, True),
        ("folderId, an integer", {"string"}, False),
        ("Arrays of strings, or null", {"array"}, True),
        ("Arrays of strings, or null", {"string"}, False),
        ("An array of strings that is sent as one text", {"string"}, False),
        ("An object of ids, or an array", {"array"}, True),
        ("date-time, written with a Z", {"date-time"}, True),
    ],
)
def test_a_type_that_the_page_does_not_say(
    chose: str, kinds: set[str], explained: bool
) -> None:
    """The entry chose the type that the spec has, not the type of its parts."""
    assert explained == (explains_type([erratum("", chose)], kinds) is not None)


def test_an_object_is_chosen_by_its_name() -> None:
    """The entry may name the component that the spec refers to."""
    assert explains_type([erratum("", "A Person")], {"object", "Person"})
    assert not explains_type([erratum("", "A Person")], {"Party"})


def test_what_no_page_has_is_mentioned() -> None:
    """The entry names the place as a word of its own."""
    entry = erratum("Nothing about draft and spam.", "Two optional fields")
    assert entry == explains_extra([entry], "spam")
    assert explains_extra([entry], "drafts") is None


def test_a_choice_is_found_in_any_case() -> None:
    """`Optional` at the beginning of a sentence is a choice like any other."""
    entry = erratum("", "Optional, without a default")
    assert entry == explains_choice([entry], ["optional"])
    assert explains_choice([entry], ["required"]) is None


def test_entries_are_read_from_the_spec() -> None:
    """An entry knows its place, the thing that has it, and its texts."""
    entry: Root = {"said": "a", "where": "b", "chose": "c", "why": "d"}
    root = root_of(
        document(
            {
                "components": {
                    "schemas": {"A": {"properties": {"b": {"x-errata": [entry]}}}},
                    "parameters": {"Page": {"name": "page", "x-errata": [entry]}},
                }
            }
        )
    )
    pointer = "/components/schemas/A/properties/b"
    assert [Erratum(f"{pointer}/x-errata/0", "b", "a", "b", "c")] == list(
        errata_of(root.at(pointer))
    )
    page = root.at("/components/parameters/Page")
    assert ["page"] == [found.owner for found in errata_of(page)]
