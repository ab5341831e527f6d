# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Types of field values: open and closed enums, date-times, dates and numbers."""

from __future__ import annotations

import enum
import functools
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, TypeVar, cast

from pydantic import GetCoreSchemaHandler, GetPydanticSchema, WithJsonSchema
from pydantic_core import CoreSchema, core_schema

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Self

ValueT = TypeVar("ValueT")

ASSIGNED: Any = None
"""The default of a field that the server assigns: requests need not give it."""


class _PlainValues:
    """Validation of enum members from plain values of exactly their type."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema: Any = handler(source)
        schema["strict"] = False
        if issubclass(cls, int):  # which alone would accept True and 1.0 as 1
            return core_schema.chain_schema(
                [core_schema.int_schema(strict=True), schema]
            )
        return cast("CoreSchema", schema)


class ClosedStrEnum(_PlainValues, enum.StrEnum):
    """Documented texts; there are no others."""


class ClosedIntEnum(_PlainValues, enum.IntEnum):
    """Documented integers; there are no others."""


class _OpenEnum(_PlainValues, enum.Enum):
    """An enum with a member for each undocumented value, too."""

    def _named_after(self, value: str | int) -> Self:
        self._name_ = str(value)
        self._value_ = value
        return self

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        """Pickle by value: Python 3.11.0 to 3.11.3 do it by name, which only known ones have."""
        return type(self), (self._value_,)

    @property
    def is_known(self) -> bool:
        """Whether the value is a documented one."""
        return type(self).__members__.get(self.name) is self


class _OpenStrEnum(_OpenEnum, enum.StrEnum):
    """Documented texts; any other text becomes a member that is not `is_known`."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        return str.__new__(cls, value)._named_after(value)


class _OpenIntEnum(_OpenEnum, enum.IntEnum):
    """Documented integers; any other becomes a member that is not `is_known`."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        return int.__new__(cls, value)._named_after(value)


if TYPE_CHECKING:
    # Type checkers take the members of an enum for all of its values. To them an open one is a
    # text or a number with constants, so that a `match` over all of these is not complete.

    class _Member:
        def __get__(self, instance: object, owner: type[ValueT]) -> ValueT: ...

    def member(value: str | int) -> _Member:
        """Define a member of an open enum."""
        ...

    class _OpenMeta(type):
        @property
        def __members__(cls: type[ValueT]) -> Mapping[str, ValueT]: ...
        def __iter__(cls: type[ValueT]) -> Iterator[ValueT]: ...
        def __len__(cls) -> int: ...
        def __getitem__(cls: type[ValueT], name: str) -> ValueT: ...

    class OpenStrEnum(str, metaclass=_OpenMeta):
        """Documented texts; any other text becomes a member that is not `is_known`."""

        @property
        def name(self) -> str: ...
        @property
        def value(self) -> str: ...
        @property
        def is_known(self) -> bool: ...

    class OpenIntEnum(int, metaclass=_OpenMeta):
        """Documented integers; any other becomes a member that is not `is_known`."""

        @property
        def name(self) -> str: ...
        @property
        def value(self) -> int: ...
        @property
        def is_known(self) -> bool: ...

else:
    member = enum.member
    OpenStrEnum = _OpenStrEnum
    OpenIntEnum = _OpenIntEnum


def _instance_or_text(
    instance: CoreSchema, pattern: str, parsed: CoreSchema
) -> CoreSchema:
    """Parse text that matches a pattern; in Python, accept instances as well."""
    text = core_schema.chain_schema(
        [core_schema.str_schema(strict=True, pattern=pattern), parsed]
    )
    return core_schema.json_or_python_schema(
        json_schema=text, python_schema=core_schema.union_schema([instance, text])
    )


def _date_time_schema(_source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
    exact = functools.partial(
        core_schema.datetime_schema,
        tz_constraint="aware",
        microseconds_precision="error",
    )
    # The pattern excludes plain digits, which pydantic reads as seconds since 1970.
    return _instance_or_text(exact(strict=True), "^[0-9]{4}-", exact(strict=False))


def _date_schema(_source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
    return _instance_or_text(
        core_schema.date_schema(strict=True),
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        core_schema.date_schema(strict=False),
    )


def _number_schema(_source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
    return core_schema.union_schema(
        [core_schema.int_schema(strict=True), core_schema.float_schema(strict=True)]
    )


DateTime: TypeAlias = Annotated[
    datetime,
    GetPydanticSchema(_date_time_schema),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
"""A date-time: an aware datetime, or its text with an offset, to the microsecond."""

Date: TypeAlias = Annotated[
    date,
    GetPydanticSchema(_date_schema),
    WithJsonSchema({"type": "string", "format": "date"}),
]
"""A date, as text `YYYY-MM-DD`."""

Number: TypeAlias = Annotated[
    float, GetPydanticSchema(_number_schema), WithJsonSchema({"type": "number"})
]
"""A JSON number: one written without fraction or exponent stays an int."""
