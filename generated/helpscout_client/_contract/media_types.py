# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Media types as headers and documents write them: `application/json; charset=utf-8`."""

from __future__ import annotations

from fnmatch import fnmatchcase

_JSON_TYPES = ("application/json", "text/json")


def essence(name: str) -> str:
    """Return a media type in lower case, without parameters."""
    return name.partition(";")[0].strip().lower()


def is_json(name: str) -> bool:
    """Return whether a media type is JSON."""
    found = essence(name)
    return found in _JSON_TYPES or found.endswith("+json")


def is_of_type(name: str, documented: str) -> bool:
    """Return whether a media type is the documented one, or in the range that is documented."""
    wanted = essence(documented)
    return fnmatchcase(essence(name), wanted.replace("[", "[[]"))
