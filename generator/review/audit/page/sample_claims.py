"""A JSON sample -> the claims that it makes: its keys, and the types of its values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..claims import Claim, ClaimedType, ClaimKind, PageClaim, Steps
from .loose_json import Printed, Sample

DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DATE_TIME = re.compile(
    rf"{DAY.pattern}[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:?\d\d)"
)
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")


def claims_of(printed: Printed) -> Iterator[PageClaim]:
    """Yield what is wrong with the JSON of a sample, then the claims of its values."""
    for flaw in printed.flaws:
        yield Claim(ClaimKind.SYNTAX, (), flaw.text, flaw.line)
    yield from _value((), printed.sample)


def ids_in(sample: Sample) -> Iterator[str]:
    """Yield the values of all keys that are named like ids."""
    for key, value in sample.members:
        if (key == "id" or key.endswith("Id")) and value.kind in ("number", "string"):
            yield value.text
        yield from ids_in(value)
    for item in sample.items:
        yield from ids_in(item)


def partial_in(sample: Sample, steps: Steps = ()) -> Iterator[Steps]:
    """Yield the positions of the objects of which a sample shows a part only."""
    if not sample.is_whole:
        yield steps
    for key, value in sample.members:
        yield from partial_in(value, (*steps, key))
    for index, item in enumerate(sample.items):
        yield from partial_in(item, (*steps, index))


def _value(steps: Steps, sample: Sample) -> Iterator[PageClaim]:
    """Yield the claims of a value, an object's before those of its fields; a gap has none."""
    if sample.kind == "gap":
        return
    is_null = sample.kind == "literal" and sample.text == "null"
    if sample.kind not in ("object", "array") and not is_null:
        yield Claim(ClaimKind.SHOWN, steps, sample.text, sample.line)
    yield Claim(ClaimKind.EXAMPLE, steps, type_of(sample), sample.line)
    for key, value in sample.members:
        yield Claim(ClaimKind.KEY, steps, key, value.line)
        yield from _value((*steps, key), value)
    for index, item in enumerate(sample.items):
        yield from _value((*steps, index), item)


def type_of(sample: Sample) -> ClaimedType:
    """Return the types of the spec that allow a value."""
    text = sample.text
    if sample.kind in ("object", "array"):
        return ClaimedType(f"an {sample.kind}", frozenset({sample.kind}))
    if sample.kind == "literal":
        return ClaimedType(text, frozenset({"null" if text == "null" else "boolean"}))
    if sample.kind == "number":
        is_whole = re.fullmatch(r"-?\d+", text) is not None
        kinds = {"integer", "number"} if is_whole else {"number"}
        return ClaimedType(text, frozenset(kinds))
    if INSTANT.fullmatch(text):
        return ClaimedType(f"the time {text}", frozenset({"date-time"}))
    times = (("date-time", _DATE_TIME), ("date", DAY))
    kinds = {"string"} | {kind for kind, form in times if form.fullmatch(text)}
    return ClaimedType(f"the text {text!r:.40}", frozenset(kinds))


def type_of_word(word: str) -> ClaimedType:
    """Return the types of the spec that allow a word without quotes, which is no number."""
    also = {"boolean"} if word in ("true", "false") else set[str]()
    kinds = frozenset({"string", "date", "date-time"} | also)
    return ClaimedType(f"the text {word!r:.40}", kinds)
