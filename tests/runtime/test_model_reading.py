"""Reading is lenient and lossless: what `Model.from_payload` and `read` promise."""

from __future__ import annotations

import copy
import importlib
import pickle
import threading
import tracemalloc
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from json import dumps, loads
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetPydanticSchema,
    TypeAdapter,
    ValidationError,
    field_validator,
)
from pydantic_core import core_schema
from typing_extensions import TypedDict

from runtime._contract.observed import Mismatch
from runtime._errors import DecodeError
from runtime._models import repair
from runtime._models.lenient import Reading
from runtime._models.model import Model, read
from runtime._models.validators import validator_of
from runtime._models.values import DateTime
from support.random_json import RandomJson, for_examples
from support.sample_models import (
    Bit,
    Cat,
    Conversation,
    Direction,
    Dog,
    Embedded,
    MessageThread,
    NoteThread,
    Person,
    Priority,
    Status,
    UnknownThread,
)

MINIMAL: dict[str, Any] = {
    "id": 1,
    "subject": "Help",
    "status": "active",
    "createdAt": "2012-07-24T20:18:33Z",
}

FULL: dict[str, Any] = MINIMAL | {
    "closedAt": "2012-07-24T20:18:33.250001+02:00",
    "day": "2012-07-24",
    "priority": 2,
    "direction": "up",
    "bit": 0,
    "isDraft": False,
    "score": 7,
    "tags": ["vip", ""],
    "counts": {"a/b": 1},
    "byStatus": {"x": "not_good"},
    "assignee": {"id": 1, "firstName": "Ann", "email": None},
    "people": [{"id": 2}],
    "parent": MINIMAL,
    "latest": {"type": "note", "text": "Hi"},
    "tagged": {"type": "reply", "to": []},
    "animal": {"name": "Rex", "tricks": ["sit"], "good": True},
    "value": ["a"],
    "constant": "fixed",
    "anything": {"deep": [1, 1.5, None]},
    "_embedded": {"threads": [{"type": "message", "to": ["a@example.com"]}]},
    "unknown": {"kept": [True]},
}


def conversation(**fields: Any) -> Conversation:
    """Read a conversation both ways and make sure that they give the same."""
    payload = MINIMAL | fields
    from_text = Conversation.from_payload(dumps(payload))
    from_mapping = Conversation.from_payload(payload)
    assert from_text == from_mapping
    assert from_text.mismatches == from_mapping.mismatches
    return from_text


def same(left: object, right: object) -> bool:
    """Return whether JSON values are equal, types included: True is not 1, 1 not 1.0."""
    if type(left) is not type(right):
        return False
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(
            same(left[key], right[key]) for key in left
        )
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    return repr(left) == repr(right)


def says_the_same(before: Any, after: Any) -> bool:
    """Return whether values are the same up to the changes that reading may make."""
    if isinstance(before, dict) and isinstance(after, dict):
        return before.keys() == after.keys() and all(
            says_the_same(before[key], after[key]) for key in before
        )
    if isinstance(before, list) and isinstance(after, list):
        return len(before) == len(after) and all(map(says_the_same, before, after))
    if isinstance(before, str) and type(after) is int:
        return before.removeprefix("-") == str(after).removeprefix("-")
    if isinstance(before, str) and type(after) is bool:
        return before == str(after).lower()
    return same(before, after)


# --- documented payloads ------------------------------------------------------------


def test_a_documented_payload_is_read_in_one_pass(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing but pydantic's core reads an answer that is as documented."""
    monkeypatch.setattr(repair, "repair", lambda *_: pytest.fail("was repaired"))
    read_back = conversation(**FULL)

    assert () == read_back.mismatches
    assert same(FULL, read_back.to_payload())


def test_fields_are_typed() -> None:
    """Each documented type reads as its Python type."""
    read_back = conversation(**FULL)

    assert Status.ACTIVE is read_back.status
    assert Priority.HIGH is read_back.priority
    assert Direction.UP is read_back.direction
    assert Bit.OFF is read_back.bit
    assert datetime(2012, 7, 24, 20, 18, 33, tzinfo=UTC) == read_back.created_at
    assert date(2012, 7, 24) == read_back.day
    assert isinstance(read_back.latest, NoteThread)
    assert isinstance(read_back.tagged, MessageThread)
    assert isinstance(read_back.animal, Dog)
    assert isinstance(read_back.parent, Conversation)


def test_an_absent_field_is_none_and_not_set() -> None:
    """A field the server left out reads as None and is not written."""
    read_back = conversation()

    assert read_back.closed_at is None
    assert {"id", "subject", "status", "created_at"} == read_back.model_fields_set
    assert same(MINIMAL, read_back.to_payload())


def test_null_in_an_optional_field_is_kept() -> None:
    """A null that the server sent differs from an absent field."""
    read_back = conversation(closedAt=None)

    assert () == read_back.mismatches
    assert "closed_at" in read_back.model_fields_set
    assert same(MINIMAL | {"closedAt": None}, read_back.to_payload())


def test_unknown_fields_are_kept() -> None:
    """An undocumented field is an attribute and survives the round trip."""
    read_back = conversation(novel={"a": [1]})

    assert {"a": [1]} == read_back.model_extra["novel"]  # type: ignore[index]  # extra="allow"
    assert same(MINIMAL | {"novel": {"a": [1]}}, read_back.to_payload())


@pytest.mark.parametrize("sent", [{}, {"closedAt": None}, {"isDraft": "true"}])
def test_an_extra_spelled_like_a_python_name_is_an_extra(sent: dict[str, Any]) -> None:
    """Only wire names fill fields; `created_at` and `closed_at` are unknown keys."""
    read_back = conversation(closed_at=5, is_draft="no", **sent)

    assert () == read_back.mismatches
    assert read_back.closed_at is None
    assert ("closed_at" in read_back.model_fields_set) == ("closedAt" in sent)
    assert {"closed_at": 5, "is_draft": "no"} == read_back.model_extra


# --- values that do not fit ---------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "name", "raw", "expected", "found"),
    [
        ("id", "id", 7.0, "integer", "number"),
        ("id", "id", True, "integer", "boolean"),
        ("id", "id", "007", "integer", "string"),
        ("id", "id", "7.0", "integer", "string"),
        ("id", "id", "+7", "integer", "string"),
        ("id", "id", "\u0667", "integer", "string"),
        ("id", "id", "9" * 19, "integer", "string"),
        ("id", "id", {}, "integer", "object"),
        ("id", "id", None, "integer", "null"),
        ("subject", "subject", 1, "string", "integer"),
        ("status", "status", 1, "string", "integer"),
        ("priority", "priority", True, "integer", "boolean"),
        ("priority", "priority", 1.0, "integer", "number"),
        ("direction", "direction", "left", "one of up, down", "string"),
        ("bit", "bit", 2, "one of 0, 1", "integer"),
        ("bit", "bit", True, "one of 0, 1", "boolean"),
        ("constant", "constant", "other", "one of fixed", "string"),
        ("isDraft", "is_draft", 1, "boolean", "integer"),
        ("isDraft", "is_draft", "yes", "boolean", "string"),
        ("isDraft", "is_draft", "True", "boolean", "string"),
        ("score", "score", "7", "number", "string"),
        ("score", "score", True, "number", "boolean"),
        ("createdAt", "created_at", 0, "date-time", "integer"),
        ("createdAt", "created_at", "0", "date-time", "string"),
        ("createdAt", "created_at", "2012-07-23T3:21:43Z", "date-time", "string"),
        ("createdAt", "created_at", "2012-07-24", "date-time", "string"),
        ("createdAt", "created_at", "2012-07-24-05:00", "date-time", "string"),
        (
            "createdAt",
            "created_at",
            "2012-07-24T20:18:33.1234567Z",
            "date-time",
            "string",
        ),
        ("createdAt", "created_at", "2012-07-24T20:18:60Z", "date-time", "string"),
        ("day", "day", "2012-07-24T00:00:00", "date", "string"),
        ("day", "day", "0", "date", "string"),
        ("day", "day", 0, "date", "integer"),
        ("tags", "tags", "vip", "array", "string"),
        ("tags", "tags", {}, "array", "object"),
        ("counts", "counts", [], "object", "array"),
        ("assignee", "assignee", [], "object", "array"),
        ("animal", "animal", 1, "object", "integer"),
        ("value", "value", 1.5, "integer or string or array", "number"),
    ],
)
def test_a_misfit_stays_raw_and_is_listed(
    key: str, name: str, raw: object, expected: str, found: str
) -> None:
    """A value of another type is kept as it came and listed, its siblings are typed."""
    read_back = conversation(**{"closedAt": MINIMAL["createdAt"], key: raw})

    assert (Mismatch(f"/{key}", expected, found),) == read_back.mismatches
    assert same(raw, getattr(read_back, name))
    assert isinstance(read_back.closed_at, datetime)
    assert same(raw, read_back.to_payload()[key])


def test_a_mismatch_never_shows_the_value() -> None:
    """Types only: a value may be personal data."""
    read_back = conversation(id="secret", people=[{"id": "secret"}])

    assert "secret" not in repr(read_back.mismatches)


def test_a_missing_required_field_is_listed() -> None:
    """A required field that is absent reads as None, is not set and is listed."""
    read_back = Conversation.from_payload({**MINIMAL, "assignee": {"x": 1}})
    person = read_back.assignee

    assert isinstance(person, Person)
    assert person.id is None
    assert {"x"} == person.model_fields_set
    assert (Mismatch("/assignee/id", "integer", "missing"),) == read_back.mismatches
    assert same({"x": 1}, person.to_payload())


def test_only_the_failing_items_of_a_container_stay_raw() -> None:
    """Lists and dicts are typed item by item; pointers are escaped."""
    read_back = conversation(
        people=[{"id": 1}, 5, {"id": "2"}, {"id": None}], counts={"a": 1, "b/~": 1.5}
    )

    assert (
        Mismatch("/counts/b~1~0", "integer", "number"),
        Mismatch("/people/1", "object", "integer"),
        Mismatch("/people/3/id", "integer", "null"),
    ) == read_back.mismatches
    assert read_back.people is not None
    assert [Person, int, Person, Person] == [type(item) for item in read_back.people]
    assert 2 == read_back.people[2].id


@pytest.mark.parametrize(
    ("key", "name", "sent", "value", "written"),
    [
        ("id", "id", "7", 7, 7),
        ("id", "id", "-7", -7, -7),
        ("id", "id", "9" * 18, 10**18 - 1, 10**18 - 1),
        ("priority", "priority", "2", Priority.HIGH, 2),
        ("bit", "bit", "1", Bit.ON, 1),
        ("isDraft", "is_draft", "true", True, True),
        ("isDraft", "is_draft", "false", False, False),
    ],
)
def test_integers_and_booleans_may_come_as_text(
    key: str, name: str, sent: str, value: object, written: object
) -> None:
    """Canonical decimal and true/false text become what they say; no mismatch."""
    read_back = conversation(**{key: sent})

    assert () == read_back.mismatches
    assert same(value, getattr(read_back, name))
    assert same(written, read_back.to_payload()[key])


@pytest.mark.parametrize(
    ("sent", "written"),
    [
        ("2012-07-24T20:18:33Z", "2012-07-24T20:18:33Z"),
        ("2012-07-24T20:18:33+00:00", "2012-07-24T20:18:33Z"),
        ("2012-07-24T20:18Z", "2012-07-24T20:18:00Z"),
        ("2012-07-24 20:18:33.25-00:30", "2012-07-24T20:18:33.250-00:30"),
        ("2012-07-24T20:18:33+0530", "2012-07-24T20:18:33+05:30"),
        ("2012-07-24T20:18:33.123456", "2012-07-24T20:18:33.123456Z"),
        ("2012-07-24 20:18:33", "2012-07-24T20:18:33Z"),
        ("20120724T201833Z", "2012-07-24T20:18:33Z"),
        ("2012-W30-2T20:18:33+02", "2012-07-24T20:18:33+02:00"),
        ("0001-01-01T00:00:00+05:00", "0001-01-01T00:00:00+05:00"),
    ],
)
def test_date_times_are_written_as_rfc_3339(sent: str, written: str) -> None:
    """Any unambiguous date and time is read; the offset is kept, naive is UTC."""
    read_back = conversation(createdAt=sent)

    assert () == read_back.mismatches
    assert read_back.created_at.tzinfo is not None
    assert written == read_back.to_payload()["createdAt"]


@pytest.mark.parametrize("number", [65, 65.0, -0.0, 10**30, 1e300, float("inf")])
def test_a_number_keeps_its_kind(number: float) -> None:
    """An int stays an int where any number is documented, a float a float."""
    read_back = conversation(score=number, extra=number)

    assert () == read_back.mismatches
    assert same(number, read_back.score)
    assert same(number, read_back.to_payload()["extra"])


# --- enums --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("enum", "value", "key", "name"),
    [(Status, "snoozed", "status", "status"), (Priority, 99, "priority", "priority")],
)
def test_an_unknown_enum_value_is_a_member(
    enum: Any, value: object, key: str, name: str
) -> None:
    """An undocumented value keeps its enum type, and behaves as the value it is."""
    read_back = conversation(**{key: value})
    member = getattr(read_back, name)

    assert () == read_back.mismatches
    assert isinstance(member, enum)
    assert not member.is_known
    assert str(value) == member.name == str(member)
    assert value == member.value == member
    assert hash(value) == hash(member)
    assert member == pickle.loads(pickle.dumps(member)) == copy.deepcopy(member)
    assert member not in list(enum)
    assert dumps(value) == dumps(member) == read_back_json(read_back, key)


def read_back_json(model: Model, key: str) -> str:
    """Return what pydantic itself writes for a field."""
    return dumps(loads(model.model_dump_json(by_alias=True))[key])


def test_documented_enum_values_are_known() -> None:
    """`is_known` is about values: the name of a member is not one of them."""
    assert Status("active").is_known
    assert Priority(1).is_known
    assert not Status("ACTIVE").is_known
    assert not Status("").is_known


@pytest.mark.parametrize(
    ("enum", "good", "bad"),
    [
        (Status, "active", [1, None, True]),
        (Priority, 1, [True, 1.0, "1"]),
        (Direction, "up", ["left", 1]),
        (Bit, 1, [2, True, 1.0]),
    ],
)
def test_enums_take_exactly_their_plain_values_in_python(
    enum: Any, good: object, bad: list[object]
) -> None:
    """Python mode takes plain values and members, nothing that is only equal."""
    adapter: TypeAdapter[Any] = TypeAdapter(enum)

    assert enum(good) is adapter.validate_python(good)
    assert enum(good) is adapter.validate_python(enum(good))
    assert good == adapter.dump_python(enum(good), mode="json")
    for value in bad:
        with pytest.raises(ValidationError):
            adapter.validate_python(value)


# --- unions -------------------------------------------------------------------------


def test_an_unknown_variant_is_read_by_the_fallback() -> None:
    """An undocumented tag is no mismatch; the data are kept."""
    sent = {"type": "sms", "text": 5}
    read_back = conversation(latest=sent, _embedded={"threads": [sent]})

    assert () == read_back.mismatches
    assert isinstance(read_back.latest, UnknownThread)
    assert "sms" == read_back.latest.kind
    assert isinstance(read_back.embedded, Embedded)
    assert same(sent, read_back.to_payload()["latest"])


@pytest.mark.parametrize(("tag", "found"), [({}, "missing"), ({"type": 5}, "integer")])
def test_a_variant_without_a_readable_tag_is_the_fallback(
    tag: dict[str, Any], found: str
) -> None:
    """A missing tag, or one that is no text, is listed."""
    read_back = conversation(latest={"text": "Hi", **tag})

    assert isinstance(read_back.latest, UnknownThread)
    assert (Mismatch("/latest/type", "string", found),) == read_back.mismatches


def test_a_known_variant_that_does_not_fit_stays_its_class() -> None:
    """The fallback is for unknown tags, not for bad content."""
    read_back = conversation(latest={"type": "note", "text": 5, "to": [], "cc": []})

    assert isinstance(read_back.latest, NoteThread)
    assert (Mismatch("/latest/text", "string", "integer"),) == read_back.mismatches


def test_without_a_fallback_an_unknown_variant_stays_raw() -> None:
    """A union that documents no way out lists the object."""
    sent = {"type": "sms", "text": "Hi"}
    read_back = conversation(tagged=sent)

    assert (
        Mismatch("/tagged", "NoteThread or MessageThread", "object"),
    ) == read_back.mismatches
    assert same(sent, read_back.to_payload()["tagged"])


def test_an_untagged_object_is_the_model_that_knows_most_of_its_keys() -> None:
    """Where no tag distinguishes variants, their keys do."""
    cat = conversation(animal={"name": "Tom", "lives": "9"})
    dog = conversation(animal={"tricks": [1], "good": True})

    assert Cat(name="Tom", lives=9) == cat.animal
    assert isinstance(dog.animal, Dog)
    assert (
        Mismatch("/animal/name", "string", "missing"),
        Mismatch("/animal/tricks/0", "string", "integer"),
    ) == dog.mismatches


def test_text_in_a_union_with_text_stays_text() -> None:
    """Decimal text is an integer only where text is not documented."""
    assert "7" == conversation(value="7").value


def test_pydantic_never_prefers_the_fallback() -> None:
    """`model_validate` refuses bad content and unknown tags, and takes instances."""
    for latest in ({"type": "note", "text": 5}, {"type": "sms"}):
        with pytest.raises(ValidationError):
            Conversation.model_validate(MINIMAL | {"latest": latest})
        with pytest.raises(ValidationError):
            Conversation.model_validate_json(dumps(MINIMAL | {"latest": latest}))

    unknown = UnknownThread.from_payload({"type": "sms", "x": 1})
    built = Conversation.model_validate(MINIMAL | {"latest": unknown})

    assert unknown is built.latest
    dumped = built.model_dump(by_alias=True, exclude_unset=True)
    assert {"type": "sms", "x": 1} == dumped["latest"]


# --- payloads that are hard to read -------------------------------------------------


@pytest.mark.parametrize(
    ("payload", "problem"),
    [
        (b"", "syntax error in line 1, column 1"),
        ("{", "line 1, column 2"),
        ('{"id": 1}\n secret', "line 2, column 2"),
        (b'{"subject": "\xff"}', "byte 13 is not UTF-8"),
        ("[" * 100_000, "nested too deeply"),
        ('{"id": ' + "1" * 5_000 + "}", "too many digits"),
        ("[]", "expected object, found array"),
        ("null", "expected object, found null"),
        ('"secret"', "expected object, found string"),
    ],
)
def test_what_is_not_a_json_object_is_a_decode_error(
    payload: bytes | str, problem: str
) -> None:
    """The error says where and what kind, never what it read, nor in its context."""
    with pytest.raises(DecodeError, match=problem) as caught:
        Conversation.from_payload(payload)

    assert "secret" not in str(caught.value)
    assert caught.value.__context__ is None


@pytest.mark.parametrize(
    "text",
    [
        '{"x": "\\ud800", "\\ud800": ["\\ud800"], "subject": "\\ud800"}',
        '{"status": "\\ud800", "counts": {"\\ud800": 1}}',
        '{"latest": {"type": "\\ud800"}}',
        '{"x": ' + "[" * 250 + "]" * 250 + "}",
        '{"anything": ' + "[" * 800 + "]" * 800 + "}",
        '{"tags": ' + "[" * 800 + "]" * 800 + "}",
        '{"x": 1e400, "y": -1e400, "z": -0.0, "n": 12345678901234567890123}',
        '{"id": 1, "id": 2, "x": 1, "x": 2}',
    ],
)
def test_what_only_the_json_module_reads_is_read(text: str) -> None:
    """Lone surrogates, deep nesting and huge numbers survive the round trip."""
    read_back = Conversation.from_payload(text)

    assert dumps(loads(text), sort_keys=True) == dumps(
        read_back.to_payload(), sort_keys=True
    )


def test_a_lone_surrogate_is_an_unknown_enum_value() -> None:
    """Text that pydantic's core cannot hold is still text."""
    read_back = conversation(status="\ud800")

    assert () == read_back.mismatches
    assert isinstance(read_back.status, Status)


def test_deeply_nested_models_are_read() -> None:
    """Where models nest deeper than pydantic's core reads, the rest stays raw and is listed."""
    payload: dict[str, Any] = dict(MINIMAL)
    for _ in range(300):
        payload = MINIMAL | {"parent": payload, "id": "1"}
    read_back = Conversation.from_payload(payload)
    (mismatch,) = read_back.mismatches
    written: Any = read_back.to_payload()

    depth = mismatch.pointer.count("/")
    assert depth >= 100
    assert Mismatch("/parent" * depth, "fewer levels", "object") == mismatch
    for _ in range(depth - 1):
        written = written["parent"]
        assert 1 == written["id"]


@pytest.mark.parametrize("bom", [b"\xef\xbb\xbf", "\ufeff"])
def test_a_byte_order_mark_is_ignored(bom: Any) -> None:
    """Text that starts with a byte order mark is read as if it did not."""
    text: Any = dumps(MINIMAL)
    payload = bom + (text.encode() if isinstance(bom, bytes) else text)

    assert Conversation.from_payload(MINIMAL) == Conversation.from_payload(payload)


# --- work is bounded ---

FLOODS: dict[str, tuple[Any, str]] = {
    "objects": (list[Person], "[{}" + ",{}" * 25_000 + "]"),
    "numbers": (list[Person], "[1" + ",1" * 35_000 + "]"),
    "texts": (list[Person], '["a"' + ',"a"' * 17_500 + "]"),
    "arrays": (list[list[Person]], "[[[]]" + ",[[]]" * 15_000 + "]"),
    "members": (dict[str, int], dumps({f"{n:x}": "a" for n in range(5_000)})),
    "objects in a model": (Conversation, '{"people": [{}' + ",{}" * 25_000 + "]}"),
    "objects in both": (
        Conversation,
        '{"people": [{}'
        + ",{}" * 12_500
        + '], "parent": {"people": [1'
        + ",1" * 4_500
        + "]}}",
    ),
    "objects with misfits": (
        list[Person],
        "["
        + ",".join(['{"firstName": 1, "email": 1}'] * 1_000 + ["{}"] * 25_000)
        + "]",
    ),
    "objects in objects": (Embedded, '{"threads": [{}' + ",{}" * 25_000 + "]}"),
}


@pytest.mark.parametrize("kind", FLOODS)
def test_a_flood_of_misfits_costs_little(kind: str) -> None:
    """A small payload of many values that do not fit needs little memory, and is kept."""
    annotation, text = FLOODS[kind]
    with pytest.raises(ValidationError) as raised:
        validator_of(annotation).validate_json(text, by_name=False)
    assert raised.value.error_count() < 50  # pydantic lists no more than it needs
    raised = None  # type: ignore[assignment] # it quotes the payload
    tracemalloc.start()
    try:
        value, mismatches = read(annotation, text)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert (100, True) == (len(mismatches), mismatches.unlisted > 300)
    assert models_in(value) <= 500 + len(text) // 100 + 102
    assert peak < 8 * 2**20
    if isinstance(value, Model):
        assert loads(text) == value.to_payload()


def test_a_flood_of_incomplete_objects_is_left_to_core(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Python is asked about fields that are missing until there are too many, then no more."""
    asked: list[None] = []

    def counted(reading: Reading) -> bool:
        asked.append(None)
        return is_over_budget(reading)

    is_over_budget: Any = vars(Reading)["is_over_budget"].fget
    monkeypatch.setattr(Reading, "is_over_budget", property(counted))
    people, mismatches = read(list[Person], "[{}" + ",{}" * 25_000 + "]")

    assert (25_001, 100, 24_901) == (
        len(people),
        len(mismatches),
        mismatches.unlisted,
    )
    assert {dict} == {type(person) for person in people}
    assert len(asked) < 2_000


def models_in(value: object) -> int:
    """Count the models in a value."""
    if isinstance(value, Model):
        return 1 + sum(map(models_in, vars(value).values()))
    if isinstance(value, dict):
        return sum(map(models_in, value.values()))
    return sum(map(models_in, value)) if isinstance(value, list) else 0


def test_a_flood_of_texts_is_read_to_its_end() -> None:
    """Text that says what is documented is no misfit, however much of it there is."""
    numbers, mismatches = read(list[int], dumps(["7"] * 10_000))

    assert ([7] * 10_000, ()) == (numbers, mismatches)


def test_a_page_of_misfits_is_repaired_to_its_end() -> None:
    """A field that is wrong everywhere is no reason to leave the rest raw."""
    threads = [{"type": "message", "to": ["a@x.example"]}] * 20
    pages = [MINIMAL | {"id": "x", "_embedded": {"threads": threads}}] * 1_000
    conversations, mismatches = read(list[Conversation], dumps(pages))

    assert {Conversation} == {type(each) for each in conversations}
    assert (100, 900) == (len(mismatches), mismatches.unlisted)


def test_the_count_of_the_rest_stays_with_a_copy() -> None:
    """`mismatches` is a tuple that knows how many places it does not list."""
    root = Conversation.from_payload(MINIMAL | {"people": [5] * 130})

    assert (100, 30) == (len(root.mismatches), root.mismatches.unlisted)
    assert isinstance(root.mismatches, tuple)
    for twin in (
        copy.copy(root),
        copy.deepcopy(root),
        pickle.loads(pickle.dumps(root)),
    ):
        assert (100, 30) == (len(twin.mismatches), twin.mismatches.unlisted)
    assert 0 == conversation().mismatches.unlisted == Conversation.mismatches.unlisted


# --- the general door ---------------------------------------------------------------


def test_read_takes_any_annotation() -> None:
    """Lists, dicts, unions and Any are read like models, with mismatches returned."""
    people, mismatches = read(list[Person], b'[{"id": "1"}, {"id": true}]')

    assert [1, True] == [person.id for person in people]
    assert (Mismatch("/1/id", "integer", "boolean"),) == mismatches
    assert ({"a": Person(id=1)}, ()) == read(dict[str, Person], '{"a": {"id": 1}}')
    assert (None, ()) == read(Person | None, "null")
    assert ([1.5, "x"], ()) == read(Any, '[1.5, "x"]')
    with pytest.raises(DecodeError, match="expected array, found object"):
        read(list[Person], "{}")


def test_mismatches_stay_with_the_root() -> None:
    """The root alone lists mismatches; they survive copies and are no field."""
    root = conversation(assignee={"id": "x"})

    assert root.mismatches != ()
    assert isinstance(root.assignee, Person)
    assert () == root.assignee.mismatches == Conversation.mismatches
    for twin in (
        root.model_copy(),
        copy.deepcopy(root),
        pickle.loads(pickle.dumps(root)),
    ):
        assert root.mismatches == twin.mismatches
        assert root == twin
    assert "mismatches" not in root.to_payload() | root.model_dump(warnings=False)
    assert "mismatches" not in repr(root)


def test_a_wire_field_called_mismatches_is_an_extra() -> None:
    """The attribute stays ours; the wire value is in `model_extra`."""
    read_back = conversation(mismatches="theirs", id=None)

    assert 1 == len(read_back.mismatches)
    assert "theirs" == read_back.to_payload()["mismatches"]


def test_what_is_changed_in_python_is_written() -> None:
    """Assigned values are written in wire form; a naive datetime is taken as UTC."""
    built = Person(id=1, firstName="Ann")  # type: ignore[call-arg]  # by wire name
    read_back = conversation()
    read_back.assignee = built
    read_back.closed_at = datetime(2020, 1, 2)
    read_back.created_at = datetime(2020, 1, 2, tzinfo=timezone(timedelta(seconds=61)))
    read_back.day = date(2020, 1, 2)
    read_back.status = Status.NOT_GOOD
    read_back.anything = frozenset({1})

    assert {
        "id": 1,
        "subject": "Help",
        "status": "not_good",
        "createdAt": "2020-01-01T23:58:59Z",
        "closedAt": "2020-01-02T00:00:00Z",
        "day": "2020-01-02",
        "assignee": {"id": 1, "firstName": "Ann"},
        "anything": [1],
    } == read_back.to_payload()


def test_what_is_written_is_a_copy() -> None:
    """Changing a payload does not reach the model."""
    read_back = conversation(extra={"a": [1]})
    payload: Any = read_back.to_payload()
    payload["extra"]["a"].append(2)

    assert {"a": [1]} == read_back.to_payload()["extra"]


def test_models_work_in_python_mode_and_json_schema() -> None:
    """FastAPI's ways in and out: validate Python values, dump JSON, describe itself."""

    class Envelope(BaseModel):
        conversation: Conversation

    built = Envelope.model_validate({"conversation": FULL})
    described = Person.model_json_schema()["properties"]

    assert () == built.conversation.mismatches
    dumped = loads(built.model_dump_json(by_alias=True, exclude_unset=True))
    assert same(FULL, dumped["conversation"])
    assert {"id", "firstName", "email"} == described.keys()
    assert "UnknownThread" in dumps(Embedded.model_json_schema())
    assert {"type": "string", "format": "date-time"} == TypeAdapter(
        DateTime
    ).json_schema()


def test_a_class_is_built_once_by_many_threads() -> None:
    """Threads that read the first answers of a class share one build."""
    builds: list[None] = []

    def counted(_source: Any, _handler: Any) -> core_schema.CoreSchema:
        builds.append(None)
        return core_schema.int_schema()

    class Fresh(Model):
        made_by: Annotated[int, GetPydanticSchema(counted), Field(alias="madeBy")]

    start = threading.Barrier(16)

    def first_use(_: int) -> Fresh:
        start.wait()
        return Fresh.from_payload(b'{"madeBy": 1}')

    with ThreadPoolExecutor(16) as pool:
        models = list(pool.map(first_use, range(16)))

    assert {Fresh} == {type(model) for model in models}
    assert {1} == {model.made_by for model in models}
    assert 1 == len(builds)


def test_fields_and_validators_that_a_program_adds_are_kept() -> None:
    """A value that does not fit changes nothing for fields that were not sent, or that fit."""

    class Named(Person):
        name: str = "nobody"
        tags: list[str] = Field(default_factory=list)
        next_id: int = Field(default_factory=lambda before: before.get("id", 0) + 1)

        @field_validator("name")
        @classmethod
        def upper(cls, name: str) -> str:
            return name.upper()

    people, mismatches = read(list[Named], '[{"id": 1, "name": "ann"}, {"id": []}]')

    assert ["ANN", "nobody"] == [person.name for person in people]
    assert ([], [], 2, None) == (
        *(person.tags for person in people),
        *(person.next_id for person in people),
    )
    assert people[0].tags is not people[1].tags
    assert [Mismatch("/1/id", "integer", "array")] == [*mismatches]


class Size(TypedDict):
    """An object that a program describes as a dictionary."""

    width: int


@dataclass
class Point:
    """An object that a program describes as a dataclass."""

    x: int


def test_fields_of_any_type_are_kept_where_another_value_does_not_fit() -> None:
    """A program may add types that have their own configuration for pydantic."""

    class Placed(Person):
        size: Size | None = None
        exact: Annotated[Size, Field(description="Measured.")] | None = None
        least: Annotated[Size, AfterValidator(lambda size: size)] = Field(default={})
        point: Point = Field(default=Point(0))

    size = {"width": 2}
    payload = {"id": [], "size": size, "exact": size, "least": size, "point": {"x": 1}}
    placed, mismatches = read(Placed, dumps(payload))

    assert (size, size, size, Point(1)) == (
        *(placed.size, placed.exact, placed.least),
        placed.point,
    )
    assert [Mismatch("/id", "integer", "array")] == [*mismatches]


@pytest.mark.parametrize("extra", ["ignore", "forbid"])
def test_a_program_can_derive_a_class_without_unknown_fields(extra: Any) -> None:
    """The base class of models has rules for unknown fields, and other classes none."""

    class Closed(Person):
        model_config = ConfigDict(extra=extra)

    assert "Ann" == Closed.from_payload('{"id": 1, "firstName": "Ann"}').first_name
    assert Closed.model_validate({"id": 1}).model_extra is None


def test_a_program_can_derive_a_class_before_its_base_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The annotations of the base mean what they mean in its own module."""
    source = """from __future__ import annotations
from runtime._models.model import Model
class Base(Model):
    id: Whole
Whole = int
"""
    tmp_path.joinpath("with_a_base.py").write_text(source, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    base: Any = importlib.import_module("with_a_base").Base

    class Derived(base):  # type: ignore[misc]
        name: str = ""

    assert 1 == Derived.from_payload('{"id": 1}').id


# --- rules --------------------------------------------------------------------------

WIRE_KEYS = (*FULL, "created_at", "is_draft", "model_config", "self")
INNER_KEYS = (*FULL, "type", "text")
WORDS = ("note", "message", "sms")
"""Tags of the unions, as values."""


def any_value(json: RandomJson) -> Any:
    """Return any value, whose objects may have names that are documented somewhere."""
    if json.random.random() < 0.1:
        return json.one_of(WORDS)
    return json.value(
        lambda: json.made_by(json.any_text, lambda: json.one_of(INNER_KEYS))
    )


def any_members(json: RandomJson, names: Sequence[str]) -> dict[str, Any]:
    """Return an object whose members have these names or others, and any value."""
    return json.object_of(
        lambda: json.made_by(json.any_text, lambda: json.one_of(names)),
        lambda: any_value(json),
        8,
    )


def person(json: RandomJson) -> dict[str, Any]:
    """Return a person as documented, with an unknown field."""
    return json.members(
        {"id": json.integer},
        {"firstName": lambda: json.one_of([None, json.text()]), "x": json.integer},
    )


def thread(json: RandomJson) -> dict[str, Any]:
    """Return one of the documented threads."""
    if json.flip():
        return json.members(
            {"type": lambda: "note", "text": json.text},
            {"createdBy": lambda: person(json)},
        )
    kind = json.one_of(["message", "reply"])
    return {"type": kind, "to": json.list_of(json.text, 3)}


def documented(json: RandomJson) -> dict[str, Any]:
    """Return a conversation as documented, with an unknown field."""
    return json.members(
        {
            "id": json.integer,
            "subject": json.text,
            "status": json.text,
            "createdAt": json.moment,
        },
        {
            "closedAt": lambda: json.one_of([None, json.moment()]),
            "day": lambda: json.moment()[:10],
            "priority": lambda: json.one_of([None, json.integer() % 2**63]),
            "score": json.number,
            "counts": lambda: json.object_of(json.text, json.integer, 3),
            "people": lambda: json.list_of(lambda: person(json), 3),
            "latest": lambda: thread(json),
            "anything": lambda: any_value(json),
            "_embedded": lambda: {"threads": json.list_of(lambda: thread(json), 3)},
            "novel": lambda: any_value(json),
        },
    )


@for_examples(5)
def test_any_object_is_read_without_loss(json: RandomJson) -> None:
    """No JSON object raises, and each comes back but for the allowed changes.

    Text gives the same as the mapping it encodes, and what was written reads as the same
    model, and is written in the same way.
    """
    payload = any_members(json, WIRE_KEYS)
    from_text = Conversation.from_payload(dumps(payload))
    from_mapping = Conversation.from_payload(payload)
    again = Conversation.from_payload(from_mapping.to_payload())

    assert says_the_same(payload, from_mapping.to_payload())
    assert from_mapping.mismatches == from_text.mismatches == again.mismatches
    assert same(from_mapping.to_payload(), from_text.to_payload())
    assert same(from_mapping.to_payload(), again.to_payload())


NOT_REWRITTEN = (
    "subject",
    "day",
    "tags",
    "constant",
    "anything",
    "created_at",
    "novel",
)


@for_examples(5)
def test_only_three_kinds_of_values_are_rewritten(json: RandomJson) -> None:
    """What is not documented as a date-time, an integer or a boolean stays as it was."""
    payload = any_members(json, NOT_REWRITTEN)
    assert same(payload, Conversation.from_payload(payload).to_payload())


@for_examples(5)
def test_where_a_value_does_not_fit_saves_time_only(json: RandomJson) -> None:
    """Reading is the same whether or not the place of a misfit is known already."""
    payload = documented(json)
    changes = json.object_of(
        lambda: json.one_of([*FULL]), lambda: any_value(json), 8, least=1
    )
    changed = payload | {"parent": payload | changes, "people": [payload, changes]}
    text = dumps(changed)
    hinted, mismatches = read(Conversation, text)
    plain, same_mismatches = repair.repair(Conversation, text, ())

    assert mismatches == same_mismatches
    assert hinted == plain
    assert same(hinted.to_payload(), plain.to_payload())


@pytest.mark.parametrize(
    ("sent", "written"),
    [
        ("2019-02-18T10:00:00Z", "2019-02-18T10:00:00Z"),
        ("2019-02-18T10:00:00.000Z", "2019-02-18T10:00:00Z"),
        ("2019-02-18T10:00:00.5Z", "2019-02-18T10:00:00.500Z"),
        ("2019-02-18T10:00:00.500000Z", "2019-02-18T10:00:00.500Z"),
        ("2019-02-18T10:00:00.000001Z", "2019-02-18T10:00:00.000001Z"),
        ("2019-02-18T10:00:00", "2019-02-18T10:00:00Z"),
        ("2019-02-18T10:00:00+00:00", "2019-02-18T10:00:00Z"),
        ("2019-02-18T10:00:00+0000", "2019-02-18T10:00:00Z"),
        ("2019-02-18T10:00:00-0000", "2019-02-18T10:00:00Z"),
        ("2019-02-18T10:00:00+02:00", "2019-02-18T10:00:00+02:00"),
        ("2019-02-18T10:00:00+0200", "2019-02-18T10:00:00+02:00"),
        ("2019-02-18 10:00:00z", "2019-02-18T10:00:00Z"),
        ("2019-02-18T10:00Z", "2019-02-18T10:00:00Z"),
    ],
)
def test_a_date_time_is_written_in_one_way(sent: str, written: str) -> None:
    """RFC 3339 of the same instant, and no mismatch."""
    read_back = conversation(createdAt=sent)

    assert () == read_back.mismatches
    assert written == read_back.to_payload()["createdAt"]


@for_examples(5)
def test_documented_payloads_have_no_mismatch(json: RandomJson) -> None:
    """Whatever the documentation allows is read as it is, date-times to the instant.

    What was written reads as the same model, and is written in the same way.
    """
    payload = documented(json)
    read_back = Conversation.from_payload(dumps(payload))
    written: dict[str, Any] = read_back.to_payload()
    again = Conversation.from_payload(written)

    assert () == read_back.mismatches == again.mismatches
    assert same(written, again.to_payload())
    for key in {"createdAt", "closedAt"} & payload.keys():
        before, after = payload.pop(key), written.pop(key)
        assert before == after or datetime.fromisoformat(
            before
        ) == datetime.fromisoformat(after)
    assert same(payload, written)


@for_examples(5)
def test_a_changed_documented_payload_is_read(json: RandomJson) -> None:
    """Unknown keys, new enum values, removed and nulled optionals are no mismatch."""
    payload = loads(dumps(FULL))
    for key in FULL.keys() - {"id", "subject", "status", "createdAt"}:
        match json.random.randrange(3):
            case 0:
                payload[key] = None
            case 1:
                del payload[key]
    payload["status"] = json.text()
    payload |= json.object_of(
        lambda: f"an unknown field {json.text()}", lambda: any_value(json), 5
    )
    read_back = Conversation.from_payload(dumps(payload))

    assert () == read_back.mismatches
    assert same(loads(dumps(payload)), read_back.to_payload())


@pytest.mark.parametrize("payload", [[], [("id", 1)], 5, None])
def test_what_is_no_payload_is_a_type_error(payload: Any) -> None:
    """A mistake of the caller is an error, not read as an empty object."""
    with pytest.raises(TypeError, match="bytes, text or a mapping"):
        Model.from_payload(payload)


# --- literals ---------------------------------------------------------------------------


class Literals(Model):
    """Values of Python that are equal, and of different types in JSON."""

    one: Literal[1] | None = None
    true: Literal[True] | None = None
    any_of: str | Literal[1] | bool | None = None
    listed: list[Literal["a", 1]] | None = None


@pytest.mark.parametrize(
    ("payload", "pointers"),
    [
        ({"one": 1, "true": True, "listed": ["a", 1]}, []),
        ({"any_of": True}, []),
        ({"any_of": 1}, []),
        ({"one": True}, ["/one"]),
        ({"one": 1.0}, ["/one"]),
        ({"true": 1}, ["/true"]),
        ({"listed": [True, 1.0]}, ["/listed/0", "/listed/1"]),
    ],
)
def test_a_literal_is_exact(payload: dict[str, Any], pointers: list[str]) -> None:
    """True and 1.0 are not 1: they do not fit, and stay what they are."""
    model = Literals.from_payload(dumps(payload))

    assert pointers == [each.pointer for each in model.mismatches]
    assert same(payload, model.to_payload())


def test_a_literal_is_a_literal_in_json_schema() -> None:
    """Whatever it takes to read it."""
    one = Literals.model_json_schema()["properties"]["one"]

    assert {"type": "integer", "enum": [1]} == one["anyOf"][0]
