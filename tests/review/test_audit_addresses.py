"""What addresses on a page say: paths, the ids in them, and the parameters that they show."""

from __future__ import annotations

import pytest

from generator.load import load
from generator.review.audit import audit
from generator.review.audit.page import page_claims, read_page
from support.paths import SAVED

SPEC = load(SAVED / "spec.yaml")
PARCEL = (SAVED / "get-parcel.txt").read_text("utf-8")


def differences(page: str) -> dict[str, int | None]:
    """Return the messages about the page of one parcel, with their lines."""
    found = audit([SPEC], [page_claims(read_page("page.txt", page))]).findings
    return {one.message: one.line for one in found}


def changed(old: str, new: str) -> str:
    """Return that page with one place changed."""
    assert old in PARCEL
    return PARCEL.replace(old, new, 1)


@pytest.mark.parametrize("shown", ["abc-def-7", "6f1c2a9e-0b7d-4b8e-9b7c-2f54f7e3a111"])
@pytest.mark.parametrize("template", ["/v2/parcels/{parcelId}\n", ""])
def test_a_text_in_place_of_a_whole_number(shown: str, template: str) -> None:
    """The path of a request shows of which type an id is, with or without its name."""
    page = changed("/parcels/123", f"/parcels/{shown}")
    page = page.replace("Path Parameters\n\n/v2/parcels/{parcelId}\n", template, 1)
    message = (
        f"the parameter parcelId is integer, the ids on the page are "
        f"texts such as {shown!r}"
    )
    assert differences(page) == {message: 5}


@pytest.mark.parametrize("shown", ["{id}", ":parcelId", "<id>", "PARCEL_ID", "456"])
def test_words_that_stand_for_an_id(shown: str) -> None:
    """A word without a digit says nothing about the type."""
    assert {} == differences(changed("/parcels/123", f"/parcels/{shown}"))


@pytest.mark.parametrize("path", ["/v2/boxes/{parcelId}", "/v2/parcels/{parcelId}/x"])
def test_a_path_that_is_not_that_of_the_call(path: str) -> None:
    """A path that names parameters has to be that of a call on its page."""
    page = changed("/v2/parcels/{parcelId}", path)
    message = f"{path} is not the path of a call on the page"
    assert 10 == differences(page)[message]


def test_a_path_names_its_parameters_at_its_own_line() -> None:
    """A name that differs is found where the path has it."""
    found = differences(changed("{parcelId}", "{boxId}"))
    assert 10 == found["parcels.get has no path parameter boxId"]
