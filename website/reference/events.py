"""The page of the events that webhooks send."""

from __future__ import annotations

from collections.abc import Mapping

from generator.ir import Webhook
from generator.render.classes import import_path

from .annotations import linked
from .apis import FOLDER, Described
from .running import Outcome
from .sources import source_line
from .text import code, page_text, paragraphs, prose, sentence, slug


def events_page(described: Described, outcomes: Mapping[str, Outcome]) -> str:
    """Return the page, with an example for each event."""
    page = f"{described.folder}/events.md"
    listed = (
        f"- [{code(each.event)}](#{slug(each.event)}): {prose(each.docs.summary)}"
        for each in described.api.webhooks
    )
    module = f"{import_path(described.api)}.webhooks"
    return page_text(
        described.titled("Events"),
        f"`{module}.parse` returns an object of one of these classes for a webhook;"
        f" {linked('webhooks.md', page, 'webhooks')} explains how to receive them.",
        "\n".join(listed),
        *(
            _event(each, described, page, outcomes.get(each.event))
            for each in described.api.webhooks
        ),
    )


def _event(
    webhook: Webhook, described: Described, page: str, outcome: Outcome | None
) -> str:
    place = described.places[webhook.payload]
    event = linked(f"{FOLDER}/python/webhooks.md#event", page, "event")
    return paragraphs(
        f"## {prose(webhook.event)}",
        sentence(prose(webhook.docs.summary)),
        sentence(prose(webhook.docs.description)),
        f"The class of the {event} is {code(webhook.class_name)}, that of its `payload`"
        f" {linked(place, page, code(webhook.payload))}.",
        source_line(described, f"{webhook.at}/post"),
        *(outcome.blocks() if outcome else ()),
    )
