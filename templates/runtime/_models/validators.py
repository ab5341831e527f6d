"""Validators of pydantic; each is built once, in one thread at a time."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Annotated, Any, cast

from pydantic import (
    BaseModel,
    ConfigDict,
    GetPydanticSchema,
    PydanticUserError,
    TypeAdapter,
)
from pydantic_core import core_schema

from .._contract.lazy import LOADING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import TypeGuard

    from pydantic_core import CoreSchema

_EXACT: Mapping[type, CoreSchema] = {
    bool: core_schema.bool_schema(strict=True),
    int: core_schema.int_schema(strict=True),
    str: core_schema.str_schema(strict=True),
    type(None): core_schema.none_schema(),
}


@functools.cache
def validator_of(annotation: Any) -> Any:
    """Return the validator of an annotation, which is as strict as those of models."""
    with LOADING:
        if is_model(annotation):
            annotation.model_rebuild()
            return annotation.__pydantic_validator__
        return adapter_of(annotation).validator


@functools.cache
def adapter_of(annotation: Any) -> TypeAdapter[Any]:
    """Return what pydantic knows of an annotation."""
    brief: Any = Annotated[
        annotation, GetPydanticSchema(lambda type_, make: fail_fast(make(type_)))
    ]
    try:
        return TypeAdapter(brief, config=ConfigDict(strict=True))
    except PydanticUserError as error:
        if error.code != "type-adapter-config-unused":
            raise
    return TypeAdapter(brief)  # of a TypedDict or dataclass, which has a configuration


def fail_fast(schema: CoreSchema) -> CoreSchema:
    """Let arrays and objects of any keys fail at their first value that does not fit.

    The errors of all values would take far more memory than the payload. Literals become exact.
    Models inside of the schema are changed when their own is made.
    """
    pending: list[Any] = [schema]
    while pending:
        part = pending.pop()
        if isinstance(part, dict):
            keywords = cast("dict[str, Any]", part)
            kind = keywords.get("type")
            if kind in ("list", "dict"):
                keywords["fail_fast"] = True
            if kind == "literal":
                _let_be_exact(keywords)
            elif (part is schema or kind != "model") and not _may_be_tag(keywords):
                pending += keywords.values()
        elif isinstance(part, (list, tuple)):
            pending += cast("Sequence[Any]", part)
    return schema


def _may_be_tag(keywords: dict[str, Any]) -> bool:
    """Return whether a part is a required field with one value, by which unions may choose."""
    return keywords.get("type") == "model-field" and (
        keywords["schema"]["type"] == "literal"
    )


def _let_be_exact(literal: dict[str, Any]) -> None:
    """Let a literal accept values of its types only: True and 1.0 are equal to 1."""
    values: list[bool | int | str | None] = literal["expected"]
    types = dict.fromkeys(map(type, values))
    if types.keys() & {bool, int}:
        exact = core_schema.chain_schema(
            [
                core_schema.union_schema([_EXACT[type_] for type_ in types]),
                cast("CoreSchema", literal.copy()),
            ],
            metadata={"pydantic_js_updates": {"enum": values}},
        )
        literal.clear()
        literal.update(exact)


@functools.cache
def wire_names(model: type[BaseModel]) -> Mapping[str, str]:
    """Return the wire names of the fields of a model, by their names in Python."""
    validator_of(model)  # a field has no alias until its annotation is resolved
    return {
        name: name if field.alias is None else field.alias  # an alias may be ""
        for name, field in model.model_fields.items()
    }


def undocumented_keys(names: Iterable[str]) -> CoreSchema:
    """Return what unknown keys are, none of which is spelled like these names of fields."""
    spelled = "|".join(map(re.escape, names))
    return core_schema.str_schema(
        pattern=rf"^(?!(?:{spelled})\Z)", regex_engine="python-re"
    )


def is_model(annotation: Any) -> TypeGuard[type[BaseModel]]:
    """Return whether an annotation is a model class."""
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def has_validators(model: type[BaseModel]) -> bool:
    """Return whether a program added validators to a model."""
    added = model.__pydantic_decorators__
    return any(
        (
            *(added.validators, added.root_validators),
            *(added.field_validators, added.model_validators),
        )
    )


class Fallback:
    """Mark of a model that reads an object only if no other member of its union fits."""

    __slots__ = ()
