"""A stub server that remembers: what was created, changed or deleted is so in later responses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from typing import Any
from urllib.parse import quote

import httpx2
import pytest
from helpscout_client import HelpScout, errors
from helpscout_client.testing import StubServer

from support.fragments import Import

pytestmark = pytest.mark.client


@pytest.fixture
def stub() -> Iterator[StubServer]:
    stub = StubServer(state=True)
    yield stub
    stub.check()


@pytest.fixture
def helpscout(stub: StubServer) -> Iterator[Any]:
    http = httpx2.Client(transport=stub.transport())
    with HelpScout(http_client=http, auth=stub.auth, on_mismatch="raise") as client:
        yield client


def patch(path: str, value: object, op: str = "replace") -> dict[str, object]:
    """Return one operation of a JSON Patch."""
    return {"op": op, "path": path, "value": value}


def test_what_is_created_can_be_read(helpscout: Any) -> None:
    """By its id, and in the list; fields that were not sent are not made up."""
    created = helpscout.customers.create(first_name="Ann", job_title="Baker")

    customer = helpscout.customers.get(created.id)
    assert created.location.endswith(f"/v2/customers/{created.id}")
    assert {"id": created.id, "firstName": "Ann", "jobTitle": "Baker"} == (
        customer.to_payload()
    )
    page = helpscout.customers.list()
    assert [500, created.id] == [each.id for each in page.items]
    assert 2 == page.total


def test_required_fields_are_those_of_the_example(helpscout: Any) -> None:
    """What a response always has is there, whatever the request said."""
    created = helpscout.conversations.create(
        subject="Cup",
        type="email",
        mailbox_id=85,
        status="active",
        customer={"email": "a@example.com"},
        threads=[{"type": "note", "text": "x"}],
    )

    conversation = helpscout.conversations.get(created.id)
    assert (created.id, "Cup") == (conversation.id, conversation.subject)
    assert (12, 2) == (conversation.number, conversation.threads)
    assert None is conversation.closed_at


def test_a_new_id_is_unlike_any_other(stub: StubServer, helpscout: Any) -> None:
    """It follows the ids of the examples, of what was created and of what was deleted."""
    for _ in range(9):
        helpscout.users.me()
    (example,) = helpscout.webhooks.list()

    hook = {"url": "https://x.example", "events": ["convo.created"], "secret": "s"}
    made = [helpscout.webhooks.create(**hook).id for _ in range(3)]
    assert [example.id + 1, example.id + 2, example.id + 3] == made
    helpscout.webhooks.delete(made[-1])
    last = helpscout.webhooks.create(**hook)
    assert example.id + 4 == last.id
    assert [example.id, *made[:2], last.id] == [w.id for w in helpscout.webhooks.list()]
    assert 501 == helpscout.customers.create(first_name="Ann").id


@pytest.mark.parametrize("id_", [123, 124])
def test_a_change_keeps_what_is_embedded(helpscout: Any, id_: int) -> None:
    """Single and in the list, a thing that was there has the threads that it had."""

    def threads() -> tuple[list[int], dict[int, list[int]]]:
        single = helpscout.conversations.get(id_, embed="threads")
        page = helpscout.conversations.list(embed="threads")
        listed = {each.id: [t.id for t in each.embedded.threads] for each in page.items}
        return [t.id for t in single.embedded.threads], listed

    before = threads()
    helpscout.conversations.update(id_, status="pending")

    assert before == threads()
    assert before[0] and before[1][id_]
    for conversation in (
        helpscout.conversations.get(id_),
        helpscout.conversations.get(id_, embed="threads"),
        *(c for c in helpscout.conversations.list(embed="threads") if c.id == id_),
    ):
        assert "pending" == conversation.status


def test_a_new_thing_has_nothing_embedded(helpscout: Any) -> None:
    """What the request asks for is there, and empty."""
    created = helpscout.conversations.create(
        subject="Cup",
        type="email",
        mailbox_id=85,
        status="active",
        customer={"email": "a@example.com"},
        threads=[{"type": "note", "text": "x"}],
    )
    helpscout.conversations.update(created.id, subject="Tea")

    single = helpscout.conversations.get(created.id, embed="threads")
    *_, listed = helpscout.conversations.list(embed="threads")
    assert [("Tea", [])] * 2 == [
        (each.subject, each.embedded.threads) for each in (single, listed)
    ]
    assert None is helpscout.conversations.get(created.id).embedded


def test_a_body_names_what_it_creates(helpscout: Any) -> None:
    """Where the end of an address is a field of the body, it is taken from there."""
    created = helpscout.customer_properties.create(
        name="Size", slug="size", type="text"
    )

    assert created.location.endswith("/v2/customer-properties/size")
    assert "size" in [each.slug for each in helpscout.customer_properties.list()]


def test_entries_below_another_thing(helpscout: Any) -> None:
    """A list that has no calls for its single items shows what was created and changed."""
    created = helpscout.customers.emails.create(5, type="work", value="a@example.com")
    helpscout.customers.emails.update(5, 1001, type="work", value="b@example.com")
    helpscout.customers.emails.delete(5, 1005)

    found = [(e.id, e.value) for e in helpscout.customers.emails.list(5)]
    assert [(1001, "b@example.com"), (created.id, "a@example.com")] == found
    assert [1001, 1005] == [e.id for e in helpscout.customers.emails.list(6)]


def test_a_patch_changes_fields(helpscout: Any) -> None:
    """Of a thing that was created, and of one that was there from the beginning."""
    created = helpscout.customers.create(first_name="Ann", last_name="Lee")
    for id_ in (created.id, 500):
        helpscout.customers.update(id_, body=[patch("/firstName", "Bea")])

    customer = helpscout.customers.get(created.id)
    assert ("Bea", "Lee") == (customer.first_name, customer.last_name)
    example = helpscout.customers.get(500)
    assert (500, "Bea", "Doe") == (example.id, example.first_name, example.last_name)
    assert ["Bea", "Bea"] == [each.first_name for each in helpscout.customers.list()]


def test_a_patch_of_one_operation(helpscout: Any) -> None:
    """A value that no field can have in a response is not remembered."""
    for change in (patch("/subject", "Cup"), patch("/assignTo", 7)):
        helpscout.conversations.update(123, body=change)

    assert "Cup" == helpscout.conversations.get(123).subject


def test_a_put_replaces(helpscout: Any) -> None:
    """Fields that a second body could have and does not have are gone."""
    created = helpscout.customers.create(first_name="Ann", job_title="Baker")
    helpscout.customers.overwrite(created.id, first_name="Bea")

    customer = helpscout.customers.get(created.id)
    assert {"id": created.id, "firstName": "Bea"} == customer.to_payload()


def test_what_is_deleted_is_gone(helpscout: Any) -> None:
    """It is 404, with all below it, and no list has it."""
    helpscout.conversations.delete(124)

    for call in (
        lambda: helpscout.conversations.get(124),
        lambda: helpscout.conversations.delete(124),
        lambda: helpscout.conversations.threads.note(124, text="x"),
    ):
        with pytest.raises(errors.NotFoundError, match="earlier request deleted"):
            call()
    assert [123] == [each.id for each in helpscout.conversations.list()]
    assert 123 == helpscout.conversations.get(1240).id


def test_a_list_of_which_all_is_deleted(stub: StubServer, helpscout: Any) -> None:
    """It is empty, also where it is spread over pages."""
    helpscout.conversations.delete(123)
    helpscout.conversations.delete(124)
    assert [] == list(helpscout.conversations.list())

    stub.pages("conversations.list", pages=2, per_page=2)
    assert [] == helpscout.conversations.list().items


def test_failures_change_nothing(stub: StubServer, helpscout: Any) -> None:
    """A commanded response comes first, and its request is not remembered."""
    stub.respond("customers.create", status=409)
    stub.respond("customers.get", json={"id": 7})

    with pytest.raises(errors.ConflictError):
        helpscout.customers.create(first_name="Ann")

    assert 7 == helpscout.customers.get(500).id
    assert [500] == [each.id for each in helpscout.customers.list()]


def test_a_late_response_is_remembered(stub: StubServer, helpscout: Any) -> None:
    """A delay changes nothing but the time."""
    stub.respond("customers.create", delay=0.001)
    created = helpscout.customers.create(first_name="Ann")

    assert "Ann" == helpscout.customers.get(created.id).first_name


def test_without_state_nothing_is_remembered() -> None:
    """By default each response is its example."""
    stub = StubServer()
    http = httpx2.Client(transport=stub.transport())
    with HelpScout(http_client=http, auth=stub.auth) as helpscout:
        created: Any = helpscout.customers.create(first_name="Ann")
        helpscout.customers.delete(500)
        assert 500 == helpscout.customers.get(created.id).id


def test_things_of_another_document(import_fragment: Import) -> None:
    """All follows from the paths and schemas of the document."""
    shop = import_fragment("nameless")
    stub = import_module(f"{shop.__name__}.testing").StubServer(state=True)
    with httpx2.Client(
        transport=stub.transport(), base_url="http://shop.example"
    ) as http:
        created = http.post("/api/pets", json={"id": 70, "name": "not documented"})
        with pytest.raises(AssertionError, match="body /name"):
            stub.check()
        assert 400 == created.status_code

        created = http.post("/api/pets", json={"id": 70})
        assert created.headers["Location"].endswith("/api/pets/70")
        assert {"id": 70} == http.get("/api/pets/70").json()
        assert [{"id": 8}, {"id": 70}] == http.get("/api/pets").json()
        assert 200 == http.delete("/api/pets/8").status_code
        assert [{"id": 70}] == json.loads(http.get("/api/pets").content)
    stub.check()


@pytest.mark.parametrize("word", ["a/b", "\r\nX-Made-Up: 1", "☃ %41", "7"])
def test_a_name_is_encoded_in_its_address(import_fragment: Import, word: str) -> None:
    """Whatever a body says, the address of what it creates is one segment of a URL."""
    shop = import_fragment("nameless")
    server = import_module(f"{shop.__name__}.testing").StubServer(state=True)
    with server as stub, httpx2.Client(base_url=stub.url) as http:
        created = http.post("/tags", json={"word": word})
        address = created.headers["Location"]
        assert f"{stub.url}/tags/{quote(word, safe='')}" == address
        assert "X-Made-Up" not in created.headers
        assert [{"word": word}] == http.get("/tags").json()
        assert 204 == http.delete(address).status_code
        assert [] == http.get("/tags").json()
