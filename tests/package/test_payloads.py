"""Every documented payload is read as its class, without a mismatch and without a loss."""

from __future__ import annotations

import json

import pytest
from helpscout_client._models.model import Model

from support.bundles import VERSIONS, Payload, model, model_names, payloads, schemas
from support.json_values import says_the_same

pytestmark = pytest.mark.client


@pytest.fixture(params=payloads(), ids=str)
def documented(request: pytest.FixtureRequest) -> Payload:
    assert isinstance(request.param, Payload)
    return request.param


def test_a_documented_payload_fits_its_class(documented: Payload) -> None:
    """The class that a schema names reads its examples, and every value has its type."""
    read = model(documented.version, documented.schema).from_payload(
        json.dumps(documented.value)
    )

    assert () == read.mismatches


def test_a_documented_payload_comes_back(documented: Payload) -> None:
    """What was read is written again, date-times to the instant."""
    kind = model(documented.version, documented.schema)
    from_text = kind.from_payload(json.dumps(documented.value).encode())

    assert says_the_same(documented.value, from_text.to_payload())
    assert kind.from_payload(documented.value) == from_text


@pytest.mark.parametrize(
    "documented", [each for each in payloads() if each.version == "v2"], ids=str
)
def test_a_payload_of_v2_needs_no_repair(documented: Payload) -> None:
    """The documented bodies fit as they are, so one strict pass reads them."""
    kind = model(documented.version, documented.schema)
    text = json.dumps(documented.value)

    assert kind.model_validate_json(text, by_name=False) == kind.from_payload(text)


@pytest.mark.parametrize("version", VERSIONS)
def test_each_component_schema_is_a_class_of_its_name(version: str) -> None:
    """No component is left out: models, enums and aliases have the names of the spec."""
    kinds = {name: model(version, name) for name in schemas(version)}

    assert [] == [name for name, kind in kinds.items() if kind is None]
    for name in model_names(version):
        assert issubclass(kinds[name], Model)
        assert name == kinds[name].__name__
