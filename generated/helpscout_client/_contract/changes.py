# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Changes by keyword: `status="closed"` for a body with one JSON Patch operation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from .omit import OMIT


@dataclass(frozen=True, slots=True)
class PatchKeyword:
    """The JSON Patch operation that a keyword stands for."""

    op: str
    path: str
    removal: str = ""
    """The operation that `None` stands for; "" if None is a value like any other."""

    def body(self, value: object) -> Mapping[str, object]:
        """Return the operation that sets the field to a value."""
        if value is None and self.removal:
            return {"op": self.removal, "path": self.path}
        return {"op": self.op, "path": self.path, "value": value}


def one_change(
    call: str,
    changes: Mapping[str, PatchKeyword],
    passed: Mapping[str, object],
    body: object,
) -> object:
    """Return the body of a call that makes one change, by the body or by one keyword.

    Raises `TypeError` if a call passes more than one of these, or none.
    """
    given = {name: value for name, value in passed.items() if value is not OMIT}
    if not given and not _is_left_out(body):
        return body
    if len(given) == 1 and _is_left_out(body):
        ((name, value),) = given.items()
        return changes[name].body(value)
    found = [*given, *([] if _is_left_out(body) else ["a body"])]
    raise TypeError(
        f"{call}: a call makes one change; pass one of {', '.join(changes)}, or a body; it"
        f" has {' and '.join(found) or 'none'}"
    )


def _is_left_out(body: object) -> bool:
    if not isinstance(body, Mapping):
        return body is OMIT
    keywords = cast("Mapping[str, object]", body)
    return all(value is OMIT for value in keywords.values())
