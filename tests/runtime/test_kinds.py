"""Kinds of values, from annotations of any shape: what fits, and what is said of what does not."""

from __future__ import annotations

import enum
from collections import OrderedDict, UserDict, deque
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Annotated, Any, Literal, NotRequired
from typing import TypedDict as PlainTypedDict

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field
from typing_extensions import TypedDict

import support.runtime_package  # noqa: F401
from generator.names import FieldName, PythonName
from runtime._client.arguments import arguments_of
from runtime._client.kinds import kind_of, or_one
from runtime._contract.names import python_name
from runtime._contract.omit import OMIT, Omit
from runtime._contract.operation import Operation, Parts
from runtime._models.model import Model, UnknownVariant
from runtime._models.values import OpenIntEnum, OpenStrEnum
from runtime.files import Upload


class Colour(OpenStrEnum):
    RED = "red"


class Size(OpenIntEnum):
    SMALL = 1


class Plain(enum.Enum):
    NUMBER = 7
    TEXT = "text"


class Text(str):
    pass


class Part(Model):
    short_name: Annotated[str, Field(alias="shortName")]
    made_at: Annotated[date | None, Field(alias="madeAt")] = None
    parts: list[Part] | None = None


class Circle(TypedDict):
    type: Literal["circle"]
    radius: float
    drawnAt: NotRequired[datetime]


class Square(PlainTypedDict):
    type: Literal["square"]
    sideLength: int
    files: NotRequired[Sequence[Upload]]
    inside: NotRequired[Sequence[Shape]]
    labels: NotRequired[Mapping[str, Sequence[str]]]


Shape = Circle | Square


class Renaming(TypedDict):
    op: Literal["replace"]
    path: Literal["/name"]
    status: NotRequired[Literal["open"]]
    value: str


class Sizing(TypedDict):
    op: Literal["replace"]
    path: Literal["/size", "/width"]
    status: NotRequired[Literal["open"]]
    value: int


class Removal(TypedDict):
    op: Literal["remove"]
    path: str


Change = Renaming | Sizing | Removal


class Read(Model):
    type: Literal["read"]
    full_name: Annotated[str | None, Field(alias="fullName")] = None


class UnknownRead(UnknownVariant):
    type: str


MOMENT = datetime(2026, 1, 2, tzinfo=UTC)
SQUARE: dict[str, Any] = {"type": "square", "sideLength": 2}


@pytest.mark.parametrize(
    ("annotation", "values"),
    [
        (int, [0, 2, 2**70, Size.SMALL, Size(9), Plain.NUMBER]),
        (float, [1, 1.5, -0.0]),
        (bool, [True, False]),
        (str, [date(2026, 1, 2), "", "a", Text("a"), Colour.RED, Colour("blue"), Plain.TEXT]),
        (Colour, ["red", "blue", Colour.RED, Plain.TEXT]),
        (Size, [1, 9, Size.SMALL]),
        (Literal["a", "b"], ["a", "z", Colour.RED]),
        (Literal["a", 1], ["z", 7]),
        (datetime, [MOMENT, datetime(2026, 1, 1)]),
        (date, [date(2026, 1, 2)]),
        (Upload, [b"a", bytearray(b"a"), memoryview(b"a"), Path("a"), BytesIO()]),
        (Sequence[int], [[], [1], (1,), range(3), deque([1])]),
        (Sequence[str], [[], ["a"], (Text("a"),), [Colour.RED]]),
        (Mapping[str, int], [{}, {"a": 1}, OrderedDict(a=1), UserDict({"a": 1}), {"a": None}]),
        (int | None, [None, 1]),
        (int | None | Omit, [None, 1]),
        (str | Sequence[str], ["a", ["a"]]),
        (Any, [None, object(), "a", [set()]]),
        (Sequence[Any], [[1, "a", None]]),
        (Circle, [{}, {"radius": 1}, {"radius": None}, {"radius": OMIT}, {"x": 1}]),
        (Circle, [{"drawnAt": MOMENT}, {"drawnAt": "2026-01-02T03:04:05+01:00"}]),
        (Shape, [SQUARE, {"type": "circle", "radius": 1.5}, {"type": "new", "radius": "a"}]),
        (Shape, [{"radius": 1}, {"sideLength": 2}, SQUARE | {"inside": [SQUARE]}]),
        (Shape, [{"type": "new", "radius": "a", "sideLength": "a", "drawn_at": 1}]),
        (Change, [{"op": "replace", "path": "/name", "value": "a"}]),
        (Change, [{"op": "replace", "path": path, "value": value} for path, value in [("/new", ["a"]), ("/new/0", {"a": 1}), ("/tags", True)]]),
        (Change, [{"op": "add", "path": "/name", "value": 5}, {"op": None, "value": []}]),
        (Square, [SQUARE | {"labels": {"anyKey": ["a"]}}, SQUARE | {"files": [b"a"]}]),
        (Part, [Part(shortName="a"), {"shortName": "a"}, {"madeAt": date(2026, 1, 2)}]),
        (Part, [{"madeAt": "2026-01-02"}, {"parts": [{"shortName": "a", "new": 1}]}]),
        (Annotated[Read | UnknownRead, Field()], [{"type": "read"}, {"type": "new"}]),
    ],
)  # fmt: skip
def test_a_value_of_a_kind_fits(annotation: Any, values: list[Any]) -> None:
    """Whatever Python has for it: classes of one's own, enums, sequences, mappings, models."""
    assert {""} == {kind_of(annotation).problem(value) for value in values}


@pytest.mark.parametrize(
    ("annotation", "value", "problem"),
    [
        (int, "7", " is text; pass a whole number"),
        (int, True, " is True; pass a whole number"),
        (int, 7.0, " is a number; pass a whole number"),
        (int, None, " is None; pass a whole number"),
        (int, Plain.TEXT, " is text; pass a whole number"),
        (float, Decimal(1), " is an object of decimal.Decimal; pass a number"),
        (float, "1", " is text; pass a number"),
        (bool, 1, " is a whole number; pass True or False"),
        (str, b"a", " is bytes; pass text"),
        (str, 1, " is a whole number; pass text"),
        (Colour, 1, " is a whole number; pass text"),
        (Literal["a", 1], 1.5, " is a number; pass text or a whole number"),
        (datetime, "2026-01-02T00:00:00Z", " is text; pass a datetime"),
        (datetime, date(2026, 1, 2), " is a date; pass a datetime"),
        (date, MOMENT, " is a datetime; pass a date"),
        (date, "2026-01-02", " is text; pass a date"),
        (Sequence[str], "vip", " is text; pass a list of texts"),
        (Sequence[str], b"vip", " is bytes; pass a list of texts"),
        (Sequence[str], {"a": 1}, " is a mapping; pass a list of texts"),
        (Sequence[str], {"a"}, " is a set; pass a list of texts"),
        (Sequence[str], ["a", 1], "[1] is a whole number; pass text"),
        (Sequence[str], ["a", None], "[1] is None; pass text"),
        (Sequence[Sequence[int]], [[1], [1, "a"]], "[1][1] is text; pass a whole number"),
        (Sequence[Sequence[int]], 1, " is a whole number; pass a list of lists of whole numbers"),
        (Mapping[str, int], [1], " is a list; pass a mapping"),
        (Mapping[str, int], {"a": "1"}, ".a is text; pass a whole number"),
        (Sequence[Circle], {"radius": 1}, " is a mapping; pass a list of mappings"),
        (int | None, "1", " is text; pass a whole number or None"),
        (Upload, "a.pdf", " is text; pass bytes, a pathlib.Path or an open binary file"),
        (Circle, [SQUARE], " is a list; pass a mapping"),
        (Circle, b"{}", " is bytes; pass a mapping"),
        (Circle, {"radius": "1"}, ".radius is text; pass a number"),
        (Circle, {"drawnAt": "today"}, ".drawnAt is text; pass a datetime"),
        (Circle, {"drawnAt": "2026-01-02T00:00:00"}, ".drawnAt is text; pass a datetime"),
        (Circle, {"drawn_at": MOMENT}, ".drawn_at is a name of Python; in a mapping write 'drawnAt'"),
        (Shape, SQUARE | {"sideLength": "2"}, ".sideLength is text; pass a whole number"),
        (Shape, SQUARE | {"side_length": 2}, ".side_length is a name of Python; in a mapping write 'sideLength'"),
        (Shape, SQUARE | {"files": ["a"]}, ".files[0] is text; pass bytes, a pathlib.Path or an open binary file"),
        (Shape, SQUARE | {"inside": [{"type": "circle", "drawn_at": 1}]}, ".inside[0].drawn_at is a name of Python; in a mapping write 'drawnAt'"),
        (Shape, SQUARE | {"labels": {"a": "b"}}, ".labels.a is text; pass a list of texts"),
        (Shape, "circle", " is text; pass a mapping"),
        (Change, {"op": "replace", "path": "/name", "value": 5}, ".value is a whole number; pass text"),
        (Change, {"op": "replace", "path": "/width", "value": "5"}, ".value is text; pass a whole number"),
        (Change, {"path": "/name", "value": ["a"]}, ".value is a list; pass text"),
        (Change, {"op": "replace", "path": "/name", "value": 5, "status": "new"}, ".value is a whole number; pass text"),
        (Change, {"op": "new", "path": 5, "value": ["a"]}, ".path is a whole number; pass text"),
        (Part, {"made_at": date(2026, 1, 2)}, ".made_at is a name of Python; in a mapping write 'madeAt'"),
        (Part, {"madeAt": "today"}, ".madeAt is text; pass a date or None"),
        (Part, {"parts": [{"shortName": 1}]}, ".parts[0].shortName is a whole number; pass text"),
        (Annotated[Read | UnknownRead, Field()], {"type": "read", "fullName": 1}, ".fullName is a whole number; pass text or None"),
    ],
)  # fmt: skip
def test_a_value_of_another_kind_is_named(
    annotation: Any, value: Any, problem: str
) -> None:
    """The place in the value, what is there, and what to pass instead."""
    assert problem == kind_of(annotation).problem(value)


def test_one_item_stands_for_a_list_in_a_query() -> None:
    """Of any other kind it does not."""
    kind = or_one(kind_of(Sequence[int]))

    assert "" == kind.problem(1) == kind.problem([1])
    assert " is text; pass a whole number or a list of whole numbers" == kind.problem(
        "1"
    )


class Things:
    """A resource, of which only the signature counts."""

    def change(self, **keywords: object) -> None: ...

    change.__annotations__ |= dict.fromkeys("abcdef", int)


def test_of_several_mistakes_the_first_is_named() -> None:
    """Which one does not depend on the seed of hashes: the parts of a request have an order."""
    operation = Operation[None](id="things.change", method="POST", path="/{a}")
    arguments = arguments_of(Things, "change")
    assert arguments is not None
    parts: Parts = {
        "changes": {"f": "1"},
        "fields": {"e": "1"},
        "cookies": {"d": "1"},
        "headers": {"c": "1"},
        "query": {"b": "1"},
        "path": {"a": "1"},
    }
    for place in ("a", "b", "c", "d", "body.e", "f"):
        with pytest.raises(TypeError, match=f"^{place} is text"):
            arguments.check(parts, operation)
        parts.popitem()


class Told(Model):
    """Its names do not follow from those on the wire."""

    user_id_camel: Annotated[int | None, Field(alias="userId")] = None
    user_id_snake: Annotated[int | None, Field(alias="user_id")] = None


def test_names_that_were_told_apart_are_known() -> None:
    """A mapping has wire names only."""
    kind = kind_of(Told)

    assert "" == kind.problem({"userId": 1, "user_id": 2})
    assert (
        ".user_id_camel is a name of Python; in a mapping write 'userId'"
        == kind.problem({"user_id_camel": 1})
    )


@given(
    st.text(max_size=20) | st.from_regex(r"[a-zA-Z0-9_\-. \[\]$]{1,20}", fullmatch=True)
)
def test_names_are_spelled_as_the_generator_spells_them(wire: str) -> None:
    """Only reserved words have an underscore, which no other name ends with.

    Of a text without letters the generator spells the signs.
    """
    name = python_name(wire)

    if name != "field_":
        assert PythonName(wire) in (name, f"{name}_")
        assert FieldName(wire) in (name, f"{name}_")
