"""The media types of request bodies, and how fields are written in them."""

from __future__ import annotations

from collections.abc import Iterator

from ....ir import BodyType, FieldEncoding, Operation
from ..changes import Change, text_of
from ..subject import Found, Subject
from .common import PLACE, Judges, NotCompared, key, listed
from .values import limits_of_whole


def media_types(subject: Subject[Operation]) -> Iterator[Found]:
    """Judge the media types of a body, and what a call sends in each of them."""
    old, new = (operation.body_types for operation in subject.both)
    if not (old and new):
        return  # which is a matter of the arguments
    at = old[0].at, new[0].at
    here = subject.part("argument", subject.place, *subject.both, at)
    yield from here.moved("content-type-changed", old[0].media_type, new[0].media_type)
    yield from listed(here, _selectable(old), _selectable(new), "content-type")
    optional = (operation.body_is_optional for operation in subject.both)
    texts = ("no body" if each else "an empty body" for each in optional)
    yield from here.moved("empty-body-changed", *texts)
    known = {each.media_type: each for each in old} | {new[0].media_type: old[0]}
    for each in new:
        if each.media_type in known:
            one = known[each.media_type]
            yield subject.part("argument", subject.place, one, each)


def _selectable(types: tuple[BodyType, ...]) -> list[str]:
    """Return the media types that a call can select: there is no choice of one."""
    return [each.media_type for each in types] if len(types) > 1 else []


def encodings(subject: Subject[BodyType]) -> Iterator[Change]:
    """Judge how the fields of a form are written."""
    yield from subject.moved("body-encoding-changed", *map(_written, subject.both))


def _written(body: BodyType) -> str:
    return "; ".join(
        f"{wire}: {text_of(dict(encoding.facts))}"
        for wire, encoding in sorted(body.encodings.items())
    )


def needed(subject: Subject[BodyType]) -> Iterator[Change]:
    """Judge the fields that an optional body has whenever it is sent."""
    old, new = (body.needed for body in subject.both)
    return listed(subject, old, new, "needed-field")


JUDGES: Judges = {
    BodyType: {
        "media_type": key,
        "kind": NotCompared("follows from the media type"),
        "encodings": encodings,
        "needed": needed,
        "limits": limits_of_whole,
        "at": PLACE,
    },
    FieldEncoding: {
        "content_type style base64 headers": NotCompared(
            "compared with the other fields of its form"
        ),
        "at": PLACE,
    },
}
