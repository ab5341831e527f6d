# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The base of generated models, and `read`, which reads responses into them.

Reading is lenient and lossless. One call into pydantic's core reads a payload that is as
documented; a second one, in `repair`, reads any other payload.
"""

from __future__ import annotations

import enum
import functools
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from types import NoneType
from typing import TYPE_CHECKING, Any, ClassVar, cast

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    JsonValue,
    ValidationError,
)
from pydantic_core import CoreSchema, core_schema, to_jsonable_python

from .._contract.lazy import LOADING
from .._contract.moments import rfc3339
from .._contract.observed import Mismatches
from .._contract.pointers import entries
from .._contract.tracebacks import forgetful
from .summary import summary
from .validators import (
    Fallback,
    fail_fast,
    is_model,
    undocumented_keys,
    validator_of,
    wire_names,
)

if TYPE_CHECKING:
    from typing import Self

    from pydantic.json_schema import JsonSchemaValue


class Model(BaseModel):
    """An object of the API: documented fields typed, unknown ones kept."""

    model_config = ConfigDict(
        extra="allow",
        strict=True,
        defer_build=True,
        protected_namespaces=(),
        validate_by_name=True,
        validate_by_alias=True,
        ser_json_inf_nan="constants",
    )

    mismatches: ClassVar[Mismatches] = Mismatches()
    """Where the payload differs from its documentation; empty below the root. The first
    hundred places are listed, `mismatches.unlisted` counts the rest."""

    @classmethod
    @forgetful
    def from_payload(cls, payload: bytes | str | Mapping[str, object]) -> Self:
        """Read a payload: JSON text, or the object that it contains.

        Keys are wire names. A value that does not fit its documented type is kept as it was
        sent and listed in `mismatches`. Raises `DecodeError` if the payload is not JSON or
        not an object, and no other error for content; `TypeError` for anything that is
        neither text nor a mapping.
        """
        model, _ = read(cls, payload)
        return cast("Self", model)

    def to_payload(self) -> dict[str, JsonValue]:
        """Return the JSON object of this model, with wire names.

        It is equal to what was read, but for three kinds of values, which are read without a
        mismatch and written in one way:

        - a date-time as RFC 3339 of the same instant: its offset stays, but an offset of zero
          or none is `Z`; a fraction has three or six digits, and none if it is zero
        - an integer that was sent as decimal text as a number
        - a boolean that was sent as the text `true` or `false` as a boolean
        """
        return cast("dict[str, JsonValue]", _plain(self))

    def __repr_args__(self) -> Iterator[tuple[str | None, object]]:
        """Yield what names the object; `to_payload` returns all that it contains."""
        return summary(self)

    def __init_subclass__(cls, **options: Any) -> None:
        """Build the bases of a class that a program derives.

        pydantic would look up the names in their annotations in the module of the program.
        """
        super().__init_subclass__(**options)
        if cls.model_config.get("defer_build"):
            return
        for base in cls.__bases__:
            if is_model(base) and not base.__pydantic_fields_complete__:
                base.model_rebuild(raise_errors=False)

    @classmethod
    def __pydantic_init_subclass__(cls, **options: Any) -> None:
        """Defer the build of the model, but not of classes that a program derives from it.

        FastAPI suppresses warnings of pydantic while it derives a body from a model, but not
        when that is built later.
        """
        super().__pydantic_init_subclass__(**options)
        cls.model_config["defer_build"] = False

    @classmethod
    def model_rebuild(
        cls, *, _parent_namespace_depth: int = 2, **options: Any
    ) -> bool | None:
        """Build the deferred validator, in one thread at a time.

        pydantic 2.14 and later locks this itself. The options are those of pydantic.
        """
        with LOADING:
            return super().model_rebuild(
                _parent_namespace_depth=_parent_namespace_depth + 1, **options
            )

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Refuse an unknown key that is spelled like a Python field name.

        pydantic would store it as an extra, and still mark the field as set. An object that
        is refused here is read by `repair`.
        """
        schema = fail_fast(handler(source))
        fields: Any = schema
        while fields["type"] != "model-fields":
            if "schema" not in fields:
                return schema
            fields = fields["schema"]
        renamed = [
            name
            for name, field in fields["fields"].items()
            if field.get("validation_alias", name) != name
        ]
        if renamed and cls.model_config.get("extra") == "allow":
            fields["extras_keys_schema"] = undocumented_keys(renamed)
        return schema

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Add the descriptions of the fields."""
        with LOADING:  # few programs need them
            from .descriptions import descriptions
        described = handler(schema)
        properties = handler.resolve_ref_schema(described).get("properties", {})
        for name, text in descriptions(cls).items():
            for key in {name, cls.model_fields[name].alias} & properties.keys():
                properties[key].setdefault("description", text)
        return described


class UnknownVariant(Model, Fallback):
    """Base of the classes for undocumented variants of unions.

    Validation accepts instances only, so that it never prefers this class to a documented
    variant that does not quite fit. `from_payload` makes instances.
    """

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Add an instance check before the model; a complete class has it already."""
        schema = super().__get_pydantic_core_schema__(source, handler)
        if schema["type"] == "chain":
            return schema
        return core_schema.chain_schema([core_schema.is_instance_schema(cls), schema])

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the model without the instance check, which has no JSON Schema."""
        model = schema["steps"][-1] if schema["type"] == "chain" else schema
        return super().__get_pydantic_json_schema__(model, handler)


UnknownVariant.model_config["defer_build"] = True  # for the classes derived from it


# Annotations such as `list[Conversation] | None` are no `type[T]`, hence the Any.
def read(
    type_: Any, payload: bytes | str | Mapping[str, object]
) -> tuple[Any, Mismatches]:
    """Read a payload as any annotation made of models, lists, dicts, unions and values.

    Returns the value, and where it differs from the annotation; a model has the same
    mismatches. Raises `DecodeError` if the payload is not JSON, or if the payload as a whole
    does not fit the annotation.
    """
    validator = validator_of(type_)
    try:
        if isinstance(payload, (bytes, str)):
            return validator.validate_json(payload, by_name=False), Mismatches()
        _require_mapping(payload)
        return validator.validate_python(dict(payload), by_name=False), Mismatches()
    except ValidationError as error:
        misfit = _place(error)  # repaired outside, because the error quotes the payload
    with LOADING:
        from .repair import repair  # most programs never need it

    return repair(type_, payload, misfit)


def _place(error: ValidationError) -> tuple[int | str, ...]:
    """Return where the value is that is deepest of those that do not fit."""
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return max((each["loc"] for each in found), key=len)


def read_union(type_: Any, payload: bytes | str | Mapping[str, object]) -> Any:
    """Read a payload as a union of models, of which none has a `from_payload` for all.

    Raises what `read` raises.
    """
    value, _ = read(type_, payload)
    return value


def _require_mapping(payload: object) -> None:
    if not isinstance(payload, Mapping):
        kind = type(payload).__name__
        raise TypeError(f"a payload is bytes, text or a mapping, not a {kind}")


def wire_items(model: Model) -> dict[str, Any]:
    """Return what was set on a model, extras included, by wire name."""
    present, values = model.__pydantic_fields_set__, vars(model)
    names = wire_names(type(model)).items()
    items = {wire: values[name] for name, wire in names if name in present}
    if extra := model.__pydantic_extra__:
        items |= extra
    return items


def _plain(value: object) -> object:
    """Return JSON values equal to `value`.

    `model_dump` would write True as 1 for a documented integer, and refuse lone surrogates
    and deep nesting. This is a loop, because nesting can exhaust the stack.
    """
    root: list[Any] = [value]
    pending: list[Any] = [root]
    while pending:
        container = pending.pop()
        for place, item in entries(container):
            write = _writer(item.__class__)
            if write is not None:
                container[place] = plain = write(item)
                if type(plain) in _CONTAINERS:
                    pending.append(plain)
    return root[0]


@functools.cache
def _writer(kind: type) -> Callable[[Any], Any] | None:
    """Return what makes a JSON value of values of a class, or a new container of items.

    None if they are JSON values.
    """
    return next(
        (writer for base, writer in _WRITERS.items() if issubclass(kind, base)),
        to_jsonable_python,  # assigned by a caller
    )


def _rfc3339(moment: datetime) -> str:
    """Write a date-time: a naive one is taken as UTC, offsets are kept to the minute."""
    offset = moment.utcoffset()
    if offset is None:
        moment = moment.replace(tzinfo=UTC)
    elif offset % timedelta(minutes=1):
        moment = moment.astimezone(UTC)
    return rfc3339(moment)


_CONTAINERS = (dict, list)
_WRITERS: dict[type, Callable[[Any], Any] | None] = {
    enum.Enum: lambda member: member.value,
    NoneType: None,
    str: None,
    int: None,
    float: None,
    Model: wire_items,
    dict: dict,
    list: list,
    datetime: _rfc3339,
    date: date.isoformat,
}
"""What makes JSON values of instances of these classes; the first class counts."""
