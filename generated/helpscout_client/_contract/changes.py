# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Changes by keyword: `status="closed"` for a body with one JSON Patch operation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from .omit import OMIT


class PatchKeyword(NamedTuple):
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
    fields: Mapping[str, object],
    body: object,
) -> object:
    """Return the body of a call that makes one change: by one keyword, or by a body.

    The fields of the body may be keywords as well. Raises `TypeError` if a call makes more than
    one change, or none, and for fields that do not make one.
    """
    given = {name: value for name, value in passed.items() if value is not OMIT}
    missing = [name for name, value in fields.items() if value is OMIT]
    has_body = len(missing) < len(fields) or body is not OMIT
    if len(given) + has_body != 1:
        found = [*given, *(["a body"] if has_body else [])]
        raise TypeError(
            f"{call}: a call makes one change; pass one of {', '.join(changes)}, or a"
            f" body; it has {' and '.join(found) or 'none'}"
        )
    if has_body and missing:
        raise TypeError(f"{call}: the body has no {' and no '.join(missing)}")
    if has_body:
        return fields or body
    ((name, value),) = given.items()
    return changes[name].body(value)
