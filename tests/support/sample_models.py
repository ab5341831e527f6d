"""Models as the generator writes them, for the tests of reading."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

import support.runtime_package  # noqa: F401  # makes `runtime` importable
from runtime._models.model import Model, UnknownVariant
from runtime._models.values import (
    ClosedIntEnum,
    ClosedStrEnum,
    Date,
    DateTime,
    Number,
    OpenIntEnum,
    OpenStrEnum,
)


class Status(OpenStrEnum):
    """Status of a conversation."""

    ACTIVE = "active"
    NOT_GOOD = "not_good"


class Priority(OpenIntEnum):
    """Priority of a conversation."""

    LOW = 1
    HIGH = 2


class Direction(ClosedStrEnum):
    """Sort direction."""

    UP = "up"
    DOWN = "down"


class Bit(ClosedIntEnum):
    """A flag."""

    OFF = 0
    ON = 1


class Person(Model):
    """A person."""

    id: int
    first_name: Annotated[str | None, Field(alias="firstName")] = None
    email: str | None = None


class NoteThread(Model):
    """A note."""

    kind: Annotated[Literal["note"], Field(alias="type")]
    text: str
    created_by: Annotated[Person | None, Field(alias="createdBy")] = None


class MessageThread(Model):
    """A message."""

    kind: Annotated[Literal["message", "reply"], Field(alias="type")]
    to: list[str]


class UnknownThread(UnknownVariant):
    """A thread whose `type` is not documented."""

    kind: Annotated[str, Field(alias="type")]
    to: list[str] | None = None
    cc: list[str] | None = None


Thread: TypeAlias = (
    Annotated[NoteThread | MessageThread, Field(discriminator="kind")] | UnknownThread
)


class Cat(Model):
    """An animal that only its keys distinguish."""

    name: str
    lives: int


class Dog(Model):
    """An animal that only its keys distinguish."""

    name: str
    tricks: list[str]
    good: bool


class Embedded(Model):
    """What came along."""

    threads: list[Thread] | None = None


class Conversation(Model):
    """A conversation."""

    id: int
    subject: str
    status: Status
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    closed_at: Annotated[DateTime | None, Field(alias="closedAt")] = None
    day: Date | None = None
    priority: Priority | None = None
    direction: Direction | None = None
    bit: Bit | None = None
    is_draft: Annotated[bool | None, Field(alias="isDraft")] = None
    score: Number | None = None
    tags: list[str] | None = None
    counts: dict[str, int] | None = None
    by_status: Annotated[dict[str, Status] | None, Field(alias="byStatus")] = None
    assignee: Person | None = None
    people: list[Person] | None = None
    parent: Conversation | None = None
    latest: Thread | None = None
    tagged: (
        Annotated[NoteThread | MessageThread, Field(discriminator="kind")] | None
    ) = None
    animal: Cat | Dog | None = None
    value: int | str | list[str] | None = None
    constant: Literal["fixed"] | None = None
    anything: Any = None
    embedded: Annotated[Embedded | None, Field(alias="_embedded")] = None
