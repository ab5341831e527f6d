# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Validators that read what does not fit, too: one call into pydantic's core reads a payload.

They accept what the validators of the models accept. Wherever those refuse a value, one of the
functions here is asked: it returns what the value means, or a `Misfit` in its place.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from secrets import token_hex
from types import NoneType
from typing import Any, cast, get_args, get_origin

from pydantic import BaseModel, ValidationError, ValidationInfo
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, SchemaValidator, core_schema

from .alternatives import MISSING, alternatives, expected, meant
from .annotations import is_named_type, other_type
from .validators import (
    adapter_of,
    has_validators,
    is_model,
    undocumented_keys,
    validator_of,
    wire_names,
)
from .variants import chosen, tags_of

MAX_LISTED = 100
"""Mismatches that are listed; more are counted only."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """Stands in the place of a value that does not fit, until its place is known."""

    members: Sequence[Any]
    raw: object

    @property
    def expected(self) -> str:
        """What would have fitted instead."""
        if chosen(self.members, self.raw) is not None:
            return "fewer levels"
        models = [each.__name__ for each in self.members if is_model(each)]
        if isinstance(self.raw, dict) and models:
            return " or ".join(models)
        return expected(self.members)


class Reading:
    """What is known of one payload while it is read: the context of the functions below."""

    def __init__(self, budget: int) -> None:
        self._budget = budget
        self._most_listed = MAX_LISTED
        self.keys: dict[str, Any] = {}
        """Keys that core cannot read as they are, by the keys that stand for them."""
        self.restart()

    def restart(self) -> None:
        """Begin again with the same payload."""
        self.listed = 0
        self.unlisted = 0
        self.is_refused = False
        """Whether core could not read an array or object that is meant for its type."""

    def restart_in_flood(self) -> None:
        """Begin again, and list those in incomplete objects, too, which are not made."""
        self._most_listed = self._budget
        self.restart()

    def misfit(self, members: Sequence[Any], raw: Any) -> object:
        """Return what stands in the place of a value that none of the members fits."""
        self.is_refused = self.is_refused or chosen(members, raw) is not None
        if self.listed < self._most_listed:
            self.listed += 1
            return Misfit(members, raw)
        self.unlisted += 1
        return None if raw is MISSING else raw

    @property
    def is_over_budget(self) -> bool:
        """Whether there were so many misfits that the rest is not worth its memory."""
        return self.unlisted > self._budget

    def other_key(self, key: object) -> str:
        """Return a key to stand for one that core cannot read; no payload has it."""
        other = token_hex(16)
        self.keys[other] = key
        return other


class Flood(Exception):
    """Arrays and maps have too many incomplete objects to make models of them."""


@functools.cache
def lenient_validator(
    annotation: Any, is_flood: bool
) -> tuple[SchemaValidator, frozenset[type]]:
    """Return a validator that never refuses, and the types in which it leaves a `Misfit`.

    In a flood, it does not make models of incomplete objects in arrays and maps. To be called
    with the lock `LOADING`.
    """
    schemas = _Schemas(is_flood)
    whole = schemas.value(annotation, is_many=False)
    models = schemas.models
    schema = core_schema.definitions_schema(whole, schemas.definitions)
    with _incomplete(models):
        validator = SchemaValidator(schema, core_schema.CoreConfig(strict=True))
    return validator, frozenset({list, dict, Misfit, *models})


@contextmanager
def _incomplete(models: Iterable[type[BaseModel]]) -> Generator[None]:
    """Let core build the given schemas: of models that are complete it takes the validators."""
    for model in models:
        model.__pydantic_complete__ = False
    try:
        yield
    finally:
        for model in models:
            model.__pydantic_complete__ = True


class _Schemas:
    """Makes the schemas of one validator; those of types that can contain themselves once."""

    def __init__(self, is_flood: bool) -> None:
        self._is_flood = is_flood
        self.definitions: list[CoreSchema] = []
        self.models: set[type[BaseModel]] = set()
        self._references: set[str] = set()

    def value(self, annotation: Any, is_many: bool) -> CoreSchema:
        """Return the schema of a value; `is_many` in arrays and maps of any length."""
        if is_named_type(annotation):
            return self._defined(self._value, annotation, is_many)
        return self._value(annotation, is_many)

    def _value(self, annotation: Any, is_many: bool) -> CoreSchema:
        members = [*alternatives(annotation)]
        containers = [member for member in members if _is_container(member)]
        others = {*members} - {*containers, NoneType}
        readings: list[CoreSchema] = []
        if len(containers) == 1 and not others:
            readings = [self._container(containers[0], is_many)]
        elif containers:
            readings = self._of_union(annotation, containers, others, is_many)
        elif Any not in members:  # it would accept what stands for a missing value, too
            readings = [adapter_of(annotation).core_schema]
        keep = functools.partial(_keep, annotation, members, is_many)
        last = core_schema.with_info_plain_validator_function(keep)
        schema = _first([*readings, last])
        return core_schema.nullable_schema(schema) if NoneType in members else schema

    def _of_union(
        self,
        annotation: Any,
        containers: Sequence[Any],
        others: set[Any],
        is_many: bool,
    ) -> list[CoreSchema]:
        """Return schemas for what fits a union, and then for what is meant for a member."""
        choices = [self._container(member, is_many) for member in containers]

        def choose(raw: object) -> int | None:
            return chosen(containers, raw)

        schemas: list[CoreSchema] = []
        tags = tags_of(containers)
        if tags is not None:
            key, indexes = tags
            tagged = {value: choices[index] for value, index in indexes.items()}
            schemas.append(core_schema.tagged_union_schema(tagged, key))
        if tags is None or others:
            schemas.append(_fitting(annotation))
        meant_for = core_schema.tagged_union_schema(dict(enumerate(choices)), choose)
        return [*schemas, meant_for]

    def _container(self, member: Any, is_many: bool) -> CoreSchema:
        if get_origin(member) is list:
            (item,) = get_args(member)
            return core_schema.list_schema(self.value(item, is_many=True))
        if get_origin(member) is dict:
            _, item = get_args(member)
            values = self.value(item, is_many=True)
            return core_schema.dict_schema(values_schema=values)
        return self._defined(self._model, member, is_many)

    def _defined(
        self, make: Callable[[Any, bool], CoreSchema], type_: Any, is_many: bool
    ) -> CoreSchema:
        reference = f"{type_.__name__}-{id(type_)}-{is_many}"
        if reference not in self._references:
            self._references.add(reference)
            schema: Any = make(type_, is_many)
            self.definitions.append(schema | {"ref": reference})
        return core_schema.definition_reference_schema(reference)

    def _model(self, model: type[BaseModel], is_many: bool) -> CoreSchema:
        self.models.add(model)
        wires = wire_names(model)
        fields: dict[str, core_schema.ModelField] = {}
        for name, field in model.model_fields.items():
            value = self.value(field.rebuild_annotation(), is_many)
            if not (field.is_required() and is_many and self._is_flood):
                value = _or_default(value, field)
            fields[name] = core_schema.model_field(value, validation_alias=wires[name])
        others = other_type(model)
        schema = core_schema.model_fields_schema(
            fields,
            extra_behavior="allow",
            extras_schema=None if others is Any else self.value(others, is_many=True),
            extras_keys_schema=_other_keys(wires),
        )
        lenient = core_schema.model_schema(
            model,
            schema,
            post_init=model.__pydantic_post_init__,
            config=core_schema.CoreConfig(strict=True, extra_fields_behavior="allow"),
        )
        return _first([_fitting(model), lenient]) if has_validators(model) else lenient


def _first(choices: Iterable[CoreSchema]) -> CoreSchema:
    """Return the schema of what fits the first of these schemas that it fits."""
    return core_schema.union_schema([*choices], mode="left_to_right")


def _fitting(annotation: Any) -> CoreSchema:
    """Return the schema of what validation of an annotation accepts as a whole."""
    strict = functools.partial(_strict, annotation)
    return core_schema.no_info_plain_validator_function(strict)


def _or_default(schema: CoreSchema, field: FieldInfo) -> CoreSchema:
    """Let a field be absent; if it is required, the schema is asked what that means."""
    if field.is_required():
        return core_schema.with_default_schema(
            schema, default=MISSING, validate_default=True
        )
    make: Any = field.default_factory
    if make is None:
        return core_schema.with_default_schema(schema, default=field.default)
    if field.default_factory_takes_validated_data:  # it may be no such data
        return core_schema.with_default_schema(schema, default=None)
    return core_schema.with_default_schema(schema, default_factory=make)


def _is_container(member: Any) -> bool:
    return is_model(member) or get_origin(member) in (list, dict)


def _other_keys(wires: Mapping[str, str]) -> CoreSchema | None:
    """Return the schema of unknown keys: those spelled like Python names get another one."""
    names = [name for name, wire in wires.items() if name != wire]
    other = core_schema.with_info_plain_validator_function(_other_key)
    return _first([undocumented_keys(names), other]) if names else None


def _other_key(key: str, info: ValidationInfo) -> str:
    return _reading(info).other_key(key)


def _strict(annotation: Any, raw: object) -> object:
    return validator_of(annotation).validate_python(raw, by_name=False)


def _keep(
    annotation: Any,
    members: Sequence[Any],
    is_many: bool,
    raw: Any,
    info: ValidationInfo,
) -> object:
    """Return what a value means that does not fit, or what stands for it."""
    reading = _reading(info)
    if raw is MISSING and is_many and reading.is_over_budget:
        raise Flood
    if Any in members and raw is not MISSING:
        return raw
    if isinstance(raw, str):
        for member in members:
            value = meant(member, raw)
            if value is not None:
                with suppress(ValidationError):
                    return _strict(annotation, value)
    return reading.misfit(members, raw)


def _reading(info: ValidationInfo) -> Reading:
    return cast("Reading", info.context)
