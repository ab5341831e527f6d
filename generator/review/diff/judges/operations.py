"""Resources, operations with their results and errors, and webhooks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....ir import (
    Api,
    Embed,
    ErrorResponse,
    Named,
    Operation,
    Pagination,
    Resource,
    Result,
    Stream,
    Webhook,
)
from ....render.python import annotation
from ..changes import Change
from ..pairing import alike, pair
from ..subject import Found, Subject
from .arguments import arguments
from .bodies import media_types
from .common import (
    PLACE,
    Judges,
    NotCompared,
    deprecation,
    description,
    docs,
    key,
    keyed,
    listed,
    moved,
)
from .security import own_security, own_server
from .values import read_type

# --- resources and operations -----------------------------------------------------------


def resources(subject: Subject[Api]) -> Iterator[Found]:
    """Judge the resources that stayed, and the operations of all resources."""
    old, new = (dict(_by_path(api.resources)) for api in subject.both)
    tags = [api.place("resources") for api in subject.both]
    for path, (one, other) in pair(old, new).same.items():
        at = one.at or tags[0], other.at or tags[1]
        yield subject.part("resource", path, one, other, at)
    before, now = ({o.id: o for o in api.operations()} for api in subject.both)
    yield from keyed(
        pair(before, now, _likeness),
        lambda a, b: subject.part("operation", f"{b.id}()", a, b),
        removed="operation-removed",
        added="operation-added",
        text=_address,
    )


def _by_path(
    resources: tuple[Resource, ...], above: str = ""
) -> Iterator[tuple[str, Resource]]:
    for resource in resources:
        path = f"{above}{resource.attribute}"
        yield path, resource
        yield from _by_path(resource.children, f"{path}.")


def _likeness(old: Operation, new: Operation) -> float:
    """The same request is the same operation; so is one of the same summary elsewhere."""
    if old.method != new.method:
        return 0
    if _shape(old.path) == _shape(new.path):
        return 2
    return float(bool(old.docs.summary) and old.docs.summary == new.docs.summary)


def _shape(path: str) -> list[str]:
    """Return a path without the names of its parameters."""
    return ["{}" if part.startswith("{") else part for part in path.split("/")]


def _address(operation: Operation) -> str:
    return f"{operation.method} {operation.path}"


def examples(subject: Subject[Operation]) -> Iterator[Change]:
    """Judge the documented payloads."""
    old, new = subject.old.examples, subject.new.examples
    names = [k for k in dict.fromkeys([*old, *new]) if old.get(k) != new.get(k)]
    texts = (", ".join(k for k in names if k in known) for known in (old, new))
    if names:
        yield subject.change("examples-changed", *texts)


def errors(subject: Subject[Operation]) -> Iterator[Found]:
    """Judge the documented errors."""
    old, new = ({str(e.status): e for e in o.errors} for o in subject.both)
    return keyed(
        pair(old, new),
        lambda a, b: subject.part("error", f"{subject.place} → {b.status}", a, b),
        removed="error-undocumented",
        added="error-documented",
        text=lambda error: error.description,
    )


def response_headers(subject: Subject[Operation]) -> Iterator[Change]:
    """Judge the headers that answers have, as the document says."""
    old, new = (operation.response_headers for operation in subject.both)
    return listed(subject, old, new, "response-header")


# --- results ----------------------------------------------------------------------------


def result(subject: Subject[Operation]) -> Iterator[Found]:
    """Judge the form of what a call returns; if that stayed, the result in detail."""
    old, new = subject.both
    here = subject.part("result", subject.place, old.result, new.result)
    if rule := _changed_form(old, new):
        yield here.change(rule, _returned(old), _returned(new))
        return
    yield here
    if old.pagination and new.pagination:
        pages, at = (old.pagination, new.pagination), (old.at, new.at)
        yield subject.part("result", subject.place, *pages, at)


def _changed_form(old: Operation, new: Operation) -> str:
    """Return the rule by which a call returns another form of result, "" for the same."""
    before, now = old.result, new.result
    has_both = "none" not in (before.kind, now.kind)
    if has_both and bool(old.pagination) != bool(new.pagination):
        return "pagination-added" if new.pagination else "pagination-removed"
    if before.kind == now.kind and before.has_forms == now.has_forms:
        return ""
    if before.kind == "none" and not now.is_download:
        return "result-added"
    return "result-removed" if now.kind == "none" else "result-form-changed"


def _returned(operation: Operation) -> str:
    result = operation.result
    value = "Download" if result.kind == "download" else annotation(result.value)
    value = f"Page[{value}]" if operation.pagination else value
    if result.kind == "stream":
        return f"Stream[{value}]"
    return f"{value} | Download" if result.downloads else value


def reading(subject: Subject[Result]) -> Iterator[Change]:
    """Judge the type of a result; if that stayed, how it is read from the response."""
    old, new = subject.both
    found = list(read_type(subject, old.value, new.value))
    known = subject.context.known
    successes = {status: known(type_) for status, type_ in new.successes.items()}
    new = replace(new, read=known(new.read), successes=successes)
    yield from found or subject.moved("reading-changed", _way(old), _way(new))


def _way(result: Result) -> str:
    steps = filter(None, [".".join(result.unwrap), annotation(result.read)])
    others = [f"{s}: {annotation(type_)}" for s, type_ in result.successes.items()]
    return f"{' of '.join(steps)} {result.accept} {', '.join(others)}"


def embeds(subject: Subject[Operation]) -> Iterator[Found]:
    """Judge the results with something embedded."""
    old, new = (
        {f"{e.parameter}={e.given!r}": e for e in o.embeds} for o in subject.both
    )

    def part(one: Embed, other: Embed) -> Subject[Embed]:
        place = f"{subject.new.id}({other.parameter}={other.given!r})"
        return subject.part("result", place, one, other)

    return keyed(
        pair(old, new),
        part,
        removed="embed-removed",
        added="embed-added",
        text=lambda embed: annotation(embed.value),
    )


def embedding(subject: Subject[Embed]) -> Iterator[Change]:
    """Judge the type of a result with something embedded."""
    old, new = subject.both
    found = list(read_type(subject, old.value, new.value))
    ways = annotation(old.read), annotation(subject.context.known(new.read))
    yield from found or subject.moved("reading-changed", *ways)


def downloads(subject: Subject[Result]) -> Iterator[Change]:
    """Judge the media types that can be downloaded instead of reading JSON."""
    old, new = (result.downloads for result in subject.both)
    return listed(subject, old, new, "download")


def streams(subject: Subject[Result]) -> Iterator[Found]:
    """Judge the media types that are read item by item."""
    old, new = (
        {stream.media_type: stream for stream in result.streams}
        for result in subject.both
    )

    def part(one: Stream, other: Stream) -> Subject[Stream]:
        place = f"{subject.place}({other.media_type})"
        return subject.part("result", place, one, other)

    return keyed(
        pair(old, new),
        part,
        removed="stream-removed",
        added="stream-added",
        text=lambda stream: stream.media_type,
    )


def item(subject: Subject[Stream]) -> Iterator[Change]:
    """Judge the type of the items of a stream."""
    old, new = subject.both
    found = list(read_type(subject, old.item, new.item))
    yield from found or subject.moved("reading-changed", old.of, new.of)


def pages(subject: Subject[Pagination]) -> Iterator[Change]:
    """Judge what pages know of the list, and how the next one is found."""
    old, new = subject.old.facts, subject.new.facts
    lost = [k for k in ("page", "pages", "total") if k in old and k not in new]
    if lost:
        yield subject.change("pagination-fact-removed", ", ".join(lost))
    elif old != new:
        yield subject.change("pagination-changed", *map(_facts, subject.both))


def _facts(pagination: Pagination) -> str:
    return ", ".join(
        f"{key}: {'.'.join(value) if isinstance(value, tuple) else value}"
        for key, value in pagination.facts.items()
    )


# --- webhooks ---------------------------------------------------------------------------


def webhooks(subject: Subject[Api]) -> Iterator[Found]:
    """Judge the events that a server posts."""
    old, new = ({w.event: w for w in api.webhooks} for api in subject.both)

    def likeness(one: Webhook, other: Webhook) -> float:
        same = subject.context.same(Named(one.payload), Named(other.payload))
        return float(same and alike(one.event, other.event))

    return keyed(
        pair(old, new, likeness),
        lambda a, b: subject.part("webhook", f"webhooks.{b.class_name}", a, b),
        removed="webhook-removed",
        added="webhook-added",
        text=lambda webhook: webhook.event,
    )


def payload(subject: Subject[Webhook]) -> Iterator[Change]:
    """Judge the class of what an event carries."""
    return read_type(subject, *(Named(webhook.payload) for webhook in subject.both))


JUDGES: Judges = {
    Resource: {
        "attribute": NotCompared("the last word of the ids of its operations"),
        "class_name": moved("resource-class-renamed", lambda r: r.class_name),
        "module": NotCompared("follows from the attributes"),
        "description": description,
        "at": PLACE,
        "operations children": NotCompared("compared with those of all resources"),
    },
    Operation: {
        "id": moved("operation-renamed", lambda operation: f"{operation.id}()"),
        "name": NotCompared("the last word of the id"),
        "constant": NotCompared("private"),
        "method path": moved("address-changed", _address),
        "docs": docs,
        "at": PLACE,
        "evidence": moved("evidence-changed", lambda operation: operation.evidence),
        "deprecated": deprecation,
        "path_parameters query headers cookies body_fields body changes": arguments,
        "body_types body_is_optional": media_types,
        "result pagination": result,
        "embeds": embeds,
        "repeat_status": moved("repeat-status-changed", lambda o: o.repeat_status),
        "errors": errors,
        "response_headers": response_headers,
        "examples": examples,
        "security": own_security,
        "server": own_server,
    },
    Embed: {
        "parameter given": key,
        "read value": embedding,
        "at": PLACE,
    },
    Result: {
        "kind": NotCompared("compared as a form of what the operation returns"),
        "read unwrap value accept successes": reading,
        "downloads": downloads,
        "streams": streams,
        "at": PLACE,
    },
    Stream: {"media_type": key, "item of": item, "at": PLACE},
    Pagination: {"parameter items first page pages total cursor next_link": pages},
    ErrorResponse: {"status": key, "description": description, "at": PLACE},
    Webhook: {
        "event class_name": moved(
            "webhook-renamed", lambda w: f"{w.class_name} of {w.event}"
        ),
        "docs": docs,
        "payload": payload,
        "at": PLACE,
    },
}
