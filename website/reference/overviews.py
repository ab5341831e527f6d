"""The pages that lead to others: of the reference, and of each API."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.render.docstrings import EVIDENCE, shared_errors
from generator.render.runtime import error_classes

from .annotations import linked
from .apis import FOLDER, Described
from .text import code, page_text, prose, sentence, slug

ERRORS = "Errors of every call"


def reference_index(apis: Iterable[Described]) -> str:
    """Return the page that leads to all others."""
    page = f"{FOLDER}/index.md"
    listed = (
        f"- {linked(f'{each.folder}/index.md', page, prose(each.api.title))}:"
        f" {len(each.api.operations())} operations, {len(each.schemas)} classes,"
        f" {len(each.api.webhooks)} events"
        for each in apis
    )
    return page_text(
        "# Reference",
        "Each operation, class and event of the package. These pages are written from the"
        " spec when the site is built.",
        "\n".join(listed),
        f"- {linked(f'{FOLDER}/python/index.md', page, 'Python modules')}: clients, pages,"
        " responses, credentials, errors, files, hooks, webhooks, and the stub server",
        "## Examples",
        "Each example is a whole program. It ran against the"
        f" {linked('testing.md', page, 'stub server')} of the package when the site was"
        " built, and what it printed is below it. You can run it without an account. To"
        " call Help Scout, give the client your"
        f" {linked('authentication.md', page, 'credentials')} in place of the server.",
        "## Sources",
        "Behind “Source” are the documentation pages that the spec records, each with the"
        " day on which the spec was last compared with it. An operation whose page could not"
        f" be read is marked; {linked('evidence.md', page, 'evidence')} explains what that means.",
    )


def api_index(described: Described) -> str:
    """Return the page that lists the resources of an API, and what its calls share."""
    api, page = described.api, f"{described.folder}/index.md"
    client_page = f"{FOLDER}/python/client.md"

    def to(place: str, label: str) -> str:
        return linked(place, page, label)

    models = to(f"{described.folder}/models/index.md", "models")
    events = to(f"{described.folder}/events.md", "events")
    call_options = to(f"{client_page}#calloptions", "options of calls")
    page_options = to(f"{client_page}#pageoptions", "options of pages")
    deprecated = str(api.facts.api.get("deprecated") or "")
    return page_text(
        f"# {prose(api.title)}",
        sentence(prose(api.description)),
        f"**Deprecated:** {sentence(prose(deprecated))}" if deprecated else "",
        f"{to(client_page, code(api.client))} and `Async{api.client}` have these resources:",
        "\n".join(_resources(described, page)),
        f"The {models} are the classes that calls take and return, the {events} what webhooks"
        " send.",
        "## Options of every call",
        f"Each method also takes the {call_options}, and a list the {page_options}. A"
        " signature shows them as `**options`. An argument with the default `OMIT` is not"
        " sent if it is left out.",
        f"## {ERRORS}",
        "\n".join(_errors(described, page)),
        *_known_otherwise(described, page),
    )


def _resources(described: Described, page: str) -> Iterator[str]:
    for resource in described.resources:
        path = described.path_of(resource)
        methods = ", ".join(
            linked(described.place_of(each), page, code(each.name))
            for each in resource.operations
        )
        link = linked(described.page_of(resource), page, code(path))
        yield f"- {link}: {methods}"


def _errors(described: Described, page: str) -> Iterator[str]:
    for status, text in shared_errors(described.api):
        yield f"- {error_link(status, page)} ({status}): {sentence(prose(text))}"
    yield f"- The {linked(f'{FOLDER}/python/errors.md', page, 'tree of errors')} has all others."


def error_link(status: int, page: str) -> str:
    """Write a link to the class of the error that a status raises."""
    general = "ServerError" if status >= 500 else "APIError"
    name = error_classes().get(status, general)
    return linked(f"{FOLDER}/python/errors.md#{slug(name)}", page, code(name))


def _known_otherwise(described: Described, page: str) -> Iterator[str]:
    """Yield the section of operations whose page was not read."""
    found = [
        f"- {linked(described.place_of(each), page, code(each.id))}:"
        f" {EVIDENCE[each.evidence]}"
        for each in described.api.operations()
        if each.evidence in EVIDENCE
    ]
    if found:
        yield "## Operations whose page was not read"
        yield "\n".join(found)
