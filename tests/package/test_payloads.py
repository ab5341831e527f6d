"""Every documented payload is read as its class, without a mismatch and without a loss."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from helpscout_client._models.model import Model

from support.bundles import (
    VERSIONS,
    JsonObject,
    Payload,
    model,
    model_names,
    payloads,
    schemas,
)
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


# The shapes of payloads that sources other than the pages have, in values of our own.
WITNESSED: Mapping[str, tuple[str, JsonObject]] = {
    "thread-of-a-sdk-fixture": (
        "CustomerThread",
        {
            "id": 205,
            "type": "customer",
            "status": "active",
            "state": "published",
            "action": {"type": "manual-workflow", "text": "You ran a workflow"},
            "body": "Which size?",
            "source": {"type": "email", "via": "user"},
            "createdBy": {"id": 500, "type": "customer"},
            "customer": {"id": 500, "email": "jane@example.com"},
            "savedReplyId": 17,
            "to": ["jane@example.com"],
            "cc": [],
            "bcc": [],
            "createdAt": "2026-03-15T22:46:22Z",
        },
    ),
    "customer-thread-that-was-rated": (
        "CustomerThread",
        {
            "id": 206,
            "type": "customer",
            "status": "active",
            "state": "published",
            "action": {"type": "default", "associatedEntities": {}},
            "source": {"type": "email", "via": "customer"},
            "customer": {"id": 500},
            "createdBy": {"id": 500, "type": "customer"},
            "createdAt": "2026-03-15T22:46:22Z",
            "openedAt": "2026-03-16T22:46:22Z",
            "rating": {"customerId": 500, "rating": "great", "comments": "Fast"},
            "scheduled": {"scheduledBy": 4, "scheduledFor": "2026-03-17T12:00:00Z"},
        },
    ),
    "user-without-links": (
        "User",
        {
            "id": 4,
            "firstName": "Mr",
            "lastName": "Robot",
            "email": "robot@example.com",
            "role": "owner",
            "timezone": "America/New_York",
            "createdAt": "2011-04-01T03:18:33Z",
            "updatedAt": "2012-07-24T20:18:33Z",
            "type": "user",
        },
    ),
    "refused-token": ("ErrorBody", {"status": 400, "message": "no valid key"}),
    "custom-field-with-links": (
        "MailboxCustomField",
        {"id": 104, "type": "dropdown", "_links": {"self": {"href": "…/fields/104"}}},
    ),
    "folder-with-links": (
        "MailboxFolder",
        {"id": 1001, "type": "open", "_links": {"self": {"href": "…/folders/1001"}}},
    ),
}


@pytest.mark.parametrize("name", WITNESSED)
def test_a_payload_of_another_source_fits_its_class(name: str) -> None:
    """Nothing in it is missing, unknown or of another type."""
    schema, value = WITNESSED[name]
    read = model("v2", schema).from_payload(json.dumps(value))

    assert () == read.mismatches
    assert not read.model_extra
    assert value == read.to_payload()


@pytest.mark.parametrize(
    ("kind", "printed"), [("PersonType", "system_user"), ("ConversationStatus", "open")]
)
def test_a_value_that_a_sample_prints_is_known(kind: str, printed: str) -> None:
    """A system user creates conversations of version 3; a conversation may be open."""
    assert model("v2", kind)(printed).is_known
