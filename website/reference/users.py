"""Where the classes of an API are used: by operations, events and other classes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.build.request_types import mentioned
from generator.ir import Operation, Type, names_in
from generator.names import ClassName

from .annotations import linked
from .apis import Described
from .text import code, slug


class Users:
    """Knows who uses a class."""

    def __init__(self, described: Described) -> None:
        """Take the API."""
        found: dict[ClassName, dict[str, str]] = defaultdict(dict)
        for name, user, place in _uses(described):
            found[name][user] = place
        self._found = found

    def links(self, name: ClassName, page: str) -> str:
        """Return links to what uses a class, "" if nothing does."""
        users = self._found[name]
        links = (linked(place, page, code(user)) for user, place in users.items())
        return ", ".join(links)


def _uses(described: Described) -> Iterator[tuple[ClassName, str, str]]:
    """Yield the name of a class, the name of what uses it, and the place of that."""
    for operation in described.api.operations():
        place = described.place_of(operation)
        for type_ in _types(operation):
            yield from ((name, operation.id, place) for name in names_in(type_))
    events = f"{described.folder}/events.md"
    for webhook in described.api.webhooks:
        yield webhook.payload, webhook.event, f"{events}#{slug(webhook.event)}"
    for schema in described.schemas.values():
        for name in mentioned(schema):
            yield name, schema.name, described.places[schema.name]


def _types(operation: Operation) -> Iterator[Type]:
    parameters = (*operation.path_parameters, *operation.keywords)
    yield from (each.type for each in parameters)
    yield operation.result.value
    yield from (embed.value for embed in operation.embeds)
