# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Annotations that are text until they are needed: of types that contain themselves."""

from __future__ import annotations

import functools
import inspect
import sys
from types import SimpleNamespace
from typing import Any, get_args, get_type_hints


def is_named_type(annotation: Any) -> bool:
    """Return whether an annotation is the name of a type that contains itself.

    Its class is that of typing_extensions before Python 3.12, and that of typing since.
    """
    return type(annotation).__name__ == "TypeAliasType"


@functools.cache
def named_type(alias: Any) -> Any:
    """Return the type that a name stands for."""
    return evaluated(alias.__value__, alias.__module__)


@functools.cache
def other_type(model: type) -> Any:
    """Return the type of the properties of a model that have no name of their own."""
    for class_ in model.__mro__:
        extra = inspect.get_annotations(class_).get("__pydantic_extra__")
        if extra is not None and class_.__module__.partition(".")[0] != "pydantic":
            _, values = get_args(evaluated(extra, class_.__module__))
            return values
    return Any


def evaluated(annotation: Any, module: str) -> Any:
    """Return an annotation with its names as a module knows them."""
    holder = SimpleNamespace(__annotations__={"type": annotation})
    names = vars(sys.modules[module])
    return get_type_hints(holder, globalns=names, include_extras=True)["type"]
