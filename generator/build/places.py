"""JSON pointers of schemas without a name -> the places that they are named after."""

from __future__ import annotations

from ..load.pointers import split

_STRUCTURE = frozenset("""
    allOf components content $defs definitions get headers parameters paths properties
    requestBodies requestBody responses schema schemas
    """.split())
_WORDS = {
    "additionalProperties": "value",
    "anyOf": "option",
    "items": "item",
    "oneOf": "option",
}


def place_of(pointer: str) -> str:
    """Return what a schema at a pointer is called, such as `Pet_owner_item`.

    It is what the schema would be called where it stands in a component.
    """
    words: list[str] = []
    above: str = ""
    for token in split(pointer):
        if above in ("oneOf", "anyOf"):
            words.append(str(int(token) + 1) if token.isdecimal() else token)
        elif above != "allOf" and (token not in _STRUCTURE or above == "properties"):
            words.append(token if above == "properties" else _WORDS.get(token, token))
        above = "" if above == "properties" else token
    return "_".join(words)
