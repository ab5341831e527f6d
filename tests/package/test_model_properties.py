"""Properties of every model of both APIs, tested with payloads made from the schemas."""

from __future__ import annotations

from collections.abc import Callable
from json import dumps
from typing import Any

import pytest
from helpscout_client._contract.observed import Mismatch

from support.bundles import VERSIONS, JsonObject, model, model_names
from support.json_values import says_the_same
from support.random_json import RandomJson, for_examples
from support.schema_payloads import LOOKALIKES, Payloads, any_object, places

# `nox -s fuzz` runs what has the mark of Hypothesis.
pytestmark = [pytest.mark.client, pytest.mark.hypothesis]

for_a_few = for_examples(1 / 40)
"""There are some three hundred models, each of which is tested for every property."""

DOCUMENTED = {version: Payloads(version) for version in VERSIONS}
FORWARD = {version: Payloads(version, forward=True) for version in VERSIONS}

MODELS = [(version, name) for version in VERSIONS for name in model_names(version)]


def read(version: str, name: str, payload: JsonObject) -> Any:
    """Read a payload as JSON text."""
    return model(version, name).from_payload(dumps(payload))


@for_a_few
def what_is_documented_fits(version: str, name: str, json: RandomJson) -> None:
    """A payload as the schema documents it has no mismatch, and comes back as it was."""
    payload = DOCUMENTED[version].of(name, json)
    read_back = read(version, name, payload)

    assert () == read_back.mismatches
    assert says_the_same(payload, read_back.to_payload())


@for_a_few
def what_a_later_server_sends_fits(version: str, name: str, json: RandomJson) -> None:
    """Null for optional fields, unknown enum values and unknown fields are not mismatches.

    Unknown fields may be spelled like Python names; all of it comes back.
    """
    payload = FORWARD[version].of(name, json)
    read_back = read(version, name, payload)

    assert () == read_back.mismatches
    assert says_the_same(payload, read_back.to_payload())


@for_a_few
def what_is_missing_is_listed(version: str, name: str, json: RandomJson) -> None:
    """Each required field that is absent is listed, reads as None and is not set."""
    payload = FORWARD[version].of(name, json)
    gone = [
        place
        for place in places(version, name, payload)
        if place.required and json.flip()
    ]
    for place in gone:
        del place.holder[place.key]
    read_back = read(version, name, payload)

    assert _visible({place.pointer for place in gone}) == {
        each.pointer for each in read_back.mismatches
    }
    assert {"missing"} >= {each.found for each in read_back.mismatches}
    assert says_the_same(payload, read_back.to_payload())


@for_a_few
def no_value_is_taken_for_another(version: str, name: str, json: RandomJson) -> None:
    """A value of another type is listed and stays as it came; nothing else is listed.

    1 is not true, 7.0 is not 7, and a number is not a date.
    """
    payload = DOCUMENTED[version].of(name, json)
    changed = [
        place
        for place in places(version, name, payload)
        if not isinstance(place.holder[place.key], dict | list) and json.flip()
    ]
    for place in changed:
        place.holder[place.key] = json.one_of(LOOKALIKES)
    read_back = read(version, name, payload)

    assert {each.pointer for each in read_back.mismatches} <= {
        place.pointer for place in changed
    }
    assert says_the_same(payload, read_back.to_payload())


@for_a_few
def any_object_is_read_without_loss(version: str, name: str, json: RandomJson) -> None:
    """No JSON object raises, as text or as a mapping, and each comes back."""
    payload = any_object(version, name, json)
    from_text = read(version, name, payload)
    from_mapping = model(version, name).from_payload(payload)

    assert says_the_same(payload, from_text.to_payload())
    assert says_the_same(payload, from_mapping.to_payload())
    assert from_text.mismatches == from_mapping.mismatches
    assert all(type(each) is Mismatch for each in from_text.mismatches)


PROPERTIES: tuple[Callable[[str, str], None], ...] = (
    what_is_documented_fits,
    what_a_later_server_sends_fits,
    what_is_missing_is_listed,
    no_value_is_taken_for_another,
    any_object_is_read_without_loss,
)


@pytest.mark.parametrize(("version", "name"), MODELS)
def test_every_property_holds_for_a_model(
    version: str, name: str, subtests: pytest.Subtests
) -> None:
    """A failure names the property that does not hold."""
    for holds in PROPERTIES:
        with subtests.test(holds.__name__):
            holds(version, name)


def _visible(pointers: set[str]) -> set[str]:
    """Leave out what was removed together with an object around it."""
    return {
        pointer
        for pointer in pointers
        if not any(pointer.startswith(f"{other}/") for other in pointers - {pointer})
    }
