"""Two revisions of a spec -> the changes between them, each once, where a user meets it.

`revisions` reads the two, `versions` pairs what is to be compared, by `pairing` and `assignable`;
`clients`, `operations`, `arguments`, `schemas` and `constraints` compare, each change by a rule of
`rules`; `source_map` finds its place in the YAML, `report` writes it all.

What only moved between files, or is spelled otherwise in YAML and the same in Python, is no
change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from ...ir import Named, Package, Resource, Webhook
from .changes import Change, Subject
from .clients import client, compare_clients
from .operations import compare_operations
from .pairing import alike, pair
from .revisions import Revision, read_revision
from .schemas import compare_schemas
from .versions import Side, Sides

__all__ = ["Change", "Revision", "compare", "read_revision"]

_PACKAGE = frozenset({"name", "distribution", "version", "apis"})
_RESOURCE = frozenset(
    {"attribute", "class_name", "module", "description", "operations", "children"}
)
_WEBHOOK = frozenset({"event", "class_name", "docs", "payload"})


def compare(old: Revision, new: Revision) -> list[Change]:
    """Return what changes for users of the package, API by API."""
    before, now = old.sides(), new.sides()
    main = Sides.of(_main(old, before), _main(new, now))
    changes = list(map(main.located, _compare_packages(old.package, new.package)))
    alone = len(before) == len(now) == 1
    apis = pair(before, now, lambda a, b: float(alone or _same_client(a, b)))
    for side in apis.removed.values():
        change = client(side, side).change("api-removed", side.api.path)
        changes.append(replace(change, old_at=side.source_map.where(change.old_spot)))
    for side in apis.added.values():
        change = client(side, side).change("api-added", "", side.api.path)
        changes.append(replace(change, new_at=side.source_map.where(change.new_spot)))
    for one, other in apis.same.values():
        sides = Sides.of(one, other)
        changes += map(sides.located, _compare_apis(sides))
    return changes


def _main(revision: Revision, sides: Mapping[str, Side]) -> Side:
    return sides[str(revision.package.main.module)]


def _same_client(old: Side, new: Side) -> bool:
    return old.api.client == new.api.client


def _compare_packages(old: Package, new: Package) -> Iterator[Change]:
    spot = ("x-client", "package")
    subject = Subject(
        api=new.name, kind="package", place=new.name, old_spot=spot, new_spot=spot
    )
    one, other = (f"{p.name} in {p.distribution}" for p in (old, new))
    yield from subject.moved("package-renamed", one, other)
    if len(old.apis) > 1 and len(new.apis) > 1:
        clients = old.main.client, new.main.client
        yield from subject.moved("main-client-changed", *clients)
    yield from subject.others(old, new, _PACKAGE)


def _compare_apis(sides: Sides) -> Iterator[Change]:
    yield from compare_clients(sides)
    yield from _compare_resources(sides)
    yield from compare_operations(sides)
    yield from compare_schemas(sides)
    yield from _compare_webhooks(sides)


# --- resources --------------------------------------------------------------------------


def _compare_resources(sides: Sides) -> Iterator[Change]:
    """Compare what stays; that a resource comes or goes is told by its operations."""
    now = dict(_paths(sides.new.api.resources))
    for path, old in _paths(sides.old.api.resources):
        if path in now:
            yield from _compare_resource(sides, path, old, now[path])


def _paths(
    resources: tuple[Resource, ...], above: str = ""
) -> Iterator[tuple[str, Resource]]:
    for resource in resources:
        path = f"{above}{resource.attribute}"
        yield path, resource
        yield from _paths(resource.children, f"{path}.")


def _compare_resource(
    sides: Sides, path: str, old: Resource, new: Resource
) -> Iterator[Change]:
    subject = sides.subject("resource", path, ("tag", path))
    yield from subject.moved("resource-class-renamed", old.class_name, new.class_name)
    yield from subject.prose(old.description, new.description)
    yield from subject.others(old, new, _RESOURCE)


# --- webhooks ---------------------------------------------------------------------------


def _compare_webhooks(sides: Sides) -> Iterator[Change]:
    old, new = ({w.event: w for w in api.webhooks} for api in sides.apis)
    found = pair(old, new, _likeness(sides))
    for webhook in found.removed.values():
        yield _webhook(sides, webhook, webhook).change("webhook-removed", webhook.event)
    for webhook in found.added.values():
        yield _webhook(sides, webhook, webhook).change(
            "webhook-added", "", webhook.event
        )
    for one, other in found.same.values():
        yield from _compare_webhook(sides, one, other)


def _likeness(sides: Sides) -> Callable[[Webhook, Webhook], float]:
    def likeness(old: Webhook, new: Webhook) -> float:
        same = Named(old.payload) == sides.known(Named(new.payload))
        return float(same and alike(old.event, new.event))

    return likeness


def _webhook(sides: Sides, old: Webhook, new: Webhook) -> Subject:
    spots = ("webhooks", old.event), ("webhooks", new.event)
    return sides.subject("webhook", f"webhooks.{new.class_name}", *spots)


def _compare_webhook(sides: Sides, old: Webhook, new: Webhook) -> Iterator[Change]:
    subject = _webhook(sides, old, new)
    one, other = (f"{w.class_name} of {w.event}" for w in (old, new))
    yield from subject.moved("webhook-renamed", one, other)
    yield from sides.compare_value(subject, Named(old.payload), Named(new.payload))
    yield from subject.prose(old.docs, new.docs)
    yield from subject.others(old, new, _WEBHOOK)
