# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Which alternative of a union an array or object is meant for that fits none of them."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import Any, Literal, cast, get_origin

from pydantic import BaseModel

from .alternatives import literal_values
from .validators import Fallback, is_model, wire_names


def chosen(members: Sequence[Any], raw: object) -> int | None:
    """Return the index of the alternative that an array or object is meant for."""
    meant_for: Any = None
    if isinstance(raw, dict):
        models = [each for each in members if is_model(each)]
        meant_for = _variant(models, cast("dict[str, object]", raw))
    kind = list if isinstance(raw, list) else dict if isinstance(raw, dict) else None
    for index, each in enumerate(members if kind else ()):
        if each is meant_for or (meant_for is None and get_origin(each) is kind):
            return index
    return None


def tags_of(members: Sequence[Any]) -> tuple[str, Mapping[str, int]] | None:
    """Return the key whose text tells models apart, and the index of each text; None if none."""
    if not all(map(is_model, members)):
        return None
    documented = {i for i, each in enumerate(members) if not issubclass(each, Fallback)}
    constants = [
        (index, key, value)
        for index in documented
        for key, values in _constants(members[index]).items()
        for value in values
    ]
    keys = {key for _, key, _ in constants}
    tags = {value: index for index, _, value in constants if isinstance(value, str)}
    if len(keys) != 1 or len(tags) < len(constants) or {*tags.values()} != documented:
        return None
    return keys.pop(), tags


def _variant(
    models: Sequence[type[BaseModel]], raw: Mapping[str, object]
) -> type[BaseModel] | None:
    """Return the model that an object is meant for, by its constants, then by its keys."""
    if len(models) > 1:
        models = [model for model in models if _constants_fit(model, raw)]
    documented = [model for model in models if not issubclass(model, Fallback)]
    return max(
        documented or models,
        key=lambda model: len(raw.keys() & {*wire_names(model).values()}),
        default=None,
    )


def _constants_fit(model: type[BaseModel], raw: Mapping[str, object]) -> bool:
    return all(raw.get(key) in values for key, values in _constants(model).items())


@functools.cache
def _constants(model: type[BaseModel]) -> Mapping[str, Sequence[object]]:
    """Return the values of fields that are documented with a few, by wire name."""
    wires = wire_names(model)
    annotations = {
        wires[name]: field.rebuild_annotation()
        for name, field in model.model_fields.items()
    }
    return {
        key: literal_values(annotation)
        for key, annotation in annotations.items()
        if get_origin(annotation) is Literal
    }
