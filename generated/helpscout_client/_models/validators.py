# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Validators of pydantic; each is built once, in one thread at a time."""

from __future__ import annotations

import functools
import threading
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, TypeAdapter

if TYPE_CHECKING:
    from typing import TypeGuard

BUILDING = threading.RLock()
"""The lock while a validator is built."""


@functools.cache
def validator_of(annotation: Any) -> Any:
    """Return the validator of an annotation, which is as strict as those of models."""
    with BUILDING:
        if is_model(annotation):
            annotation.model_rebuild()
            return annotation.__pydantic_validator__
        return TypeAdapter(annotation, config=ConfigDict(strict=True)).validator


def is_model(annotation: Any) -> TypeGuard[type[BaseModel]]:
    """Return whether an annotation is a model class."""
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


class Fallback:
    """Mark of a model that reads an object only if no other member of its union fits."""

    __slots__ = ()
