"""The page of a resource: each of its operations, as a program calls it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from generator.ir import (
    CreatedWith,
    Operation,
    Parameter,
    PatchKeyword,
    Resource,
    Scalar,
    Type,
)
from generator.render.docstrings import EVIDENCE, shared_errors
from generator.render.signatures import SYNC, method

from .annotations import details, given_type, linked, returned
from .apis import FOLDER, Described
from .layout import formatted
from .overviews import ERRORS, error_link
from .running import Outcome
from .sources import source_line
from .text import (
    code,
    fenced,
    page_text,
    paragraphs,
    prose,
    sentence,
    slug,
    target,
    url_link,
)

_NARROW = 60  # characters of a line of a signature, which phones show


class ResourcePages:
    """Writes the pages of the resources of an API."""

    def __init__(self, described: Described, outcomes: Mapping[str, Outcome]) -> None:
        """Take an API, and what happened when the examples of its operations ran."""
        self._described = described
        self._outcomes = outcomes
        self._shared = {*shared_errors(described.api)}

    def pages(self) -> Iterator[tuple[str, str]]:
        """Yield the path and the text of each page."""
        for resource in self._described.resources:
            path = self._described.page_of(resource)
            yield path, self._page(resource, path)

    def _page(self, resource: Resource, page: str) -> str:
        owner = self._described.path_of(resource)
        client = self._described.api.client
        listed = (
            f"- [{code(each.id)}](#{slug(each.id)}): {prose(each.docs.summary)}"
            for each in resource.operations
        )
        return page_text(
            self._described.titled(owner),
            sentence(prose(resource.description)),
            f"`{owner}` is an attribute of `{client}` and of `Async{client}`, whose"
            " methods have the same arguments and are awaited.",
            "\n".join(listed),
            *(self._operation(each, page) for each in resource.operations),
        )

    def _operation(self, operation: Operation, page: str) -> str:
        return paragraphs(
            f"## {operation.id}",
            sentence(prose(operation.docs.summary)),
            sentence(prose(operation.docs.description)),
            (
                f"**Deprecated:** {sentence(prose(operation.deprecated))}"
                if operation.deprecated
                else ""
            ),
            fenced(_signature(operation), "python"),
            self._arguments(operation, page),
            self._answer(operation, page),
            self._errors(operation, page),
            self._source(operation),
            self._example(operation),
        )

    # --- arguments ---

    def _arguments(self, operation: Operation, page: str) -> str:
        parameters = (*operation.path_parameters, *operation.keywords)
        entries = [self._argument(each, operation, page) for each in parameters]
        if not entries:
            return ""
        return paragraphs("**Arguments**", _one_change(operation), "\n".join(entries))

    def _argument(self, parameter: Parameter, operation: Operation, page: str) -> str:
        type_ = given_type(parameter.type, self._described, page)
        is_needed = parameter.required and not _is_one_of_several(parameter, operation)
        need = ", required" if is_needed else ""
        many = ", one or several" if parameter.takes_one else ""
        parts = [
            f"- {target(f'{operation.id}.{parameter.name}')}{code(parameter.name)}"
            f" ({type_}{many}{need}):",
            details(parameter, self._described),
            *self._embeds(parameter, operation, page),
        ]
        if parameter.type == Scalar("base64"):
            parts.append("Pass the file itself: the client writes it as base64.")
        if isinstance(parameter, PatchKeyword) and parameter.removal:
            parts.append("`None` removes it.")
        return " ".join(filter(None, parts)).rstrip(":")

    def _embeds(
        self, parameter: Parameter, operation: Operation, page: str
    ) -> Iterator[str]:
        what = "an item is" if operation.pagination else "the result is"
        for embed in operation.embeds:
            if embed.parameter == parameter.wire:
                type_ = returned(embed.value, self._described, page)
                yield f"With {code(embed.given)}, {what} {type_}."

    # --- answers ---

    def _answer(self, operation: Operation, page: str) -> str:
        """Say what a call returns."""
        return paragraphs("**Returns**", self._returned(operation, page))

    def _returned(self, operation: Operation, page: str) -> str:
        result = operation.result
        type_ = self._type(result.value, page)
        if operation.pagination:
            return (
                f"The first page of {type_}. Iterate over it for the items of all pages;"
                f" {linked('inbox-api.md#pagination-of-lists', page, 'lists')} explains pages."
            )
        match result.kind:
            case "none":
                return "`None`."
            case "created":
                return f"{type_}: the id of what was created, and where it is."
            case "download":
                return (
                    "A download to iterate or to read; with `to`, which is a path or an open"
                    f" file, the content is written there. See {linked('files.md', page, 'files')}."
                )
            case "stream":
                return "The items of the response, one after another as they arrive."
            case "json":
                media_types = ", ".join(map(code, result.downloads))
                other = (
                    f" With `accept` ({media_types}), a download."
                    if media_types
                    else ""
                )
                return f"{type_}.{other}"

    def _type(self, type_: Type, page: str) -> str:
        if isinstance(type_, CreatedWith):
            inner = returned(type_, self._described, page)
            return linked(f"{FOLDER}/python/client.md#created", page, inner)
        return returned(type_, self._described, page)

    # --- errors ---

    def _errors(self, operation: Operation, page: str) -> str:
        own = [
            f"- {error_link(each.status, page)} ({each.status}):"
            f" {sentence(prose(each.description))}"
            for each in operation.errors
            if (each.status, each.description) not in self._shared
            and each.status >= 400
        ]
        place = f"{self._described.folder}/index.md#{slug(ERRORS)}"
        every = linked(place, page, "errors of every call")
        text = f"Also the {every}." if own else f"The {every}."
        return paragraphs("**Errors**", "\n".join(own), text)

    # --- where it comes from ---

    def _source(self, operation: Operation) -> str:
        request = f"Request: {code(operation.endpoint)}."
        if operation.evidence not in EVIDENCE:
            return paragraphs(request, source_line(self._described, operation.at))
        unread = ", ".join(map(url_link, operation.docs.pages))
        evidence = EVIDENCE[operation.evidence]
        return paragraphs(request, evidence, f"Page: {unread}." if unread else "")

    def _example(self, operation: Operation) -> str:
        outcome = self._outcomes.get(operation.id)
        if outcome is None:
            return ""
        return paragraphs("**Example**", *outcome.blocks())


def _signature(operation: Operation) -> str:
    form = method(operation, SYNC, ()).form
    parameters = form.parameters.removeprefix("self").removeprefix(", ")
    head = f"def {operation.name}({parameters}) -> {form.returns}: ..."
    text = formatted(head, _NARROW)
    return text.removesuffix(": ...")


def _is_one_of_several(parameter: Parameter, operation: Operation) -> bool:
    """Whether a call has either this argument or another one."""
    return bool(operation.changes) and parameter in (
        operation.body,
        *operation.body_fields,
        *operation.changes,
    )


def _one_change(operation: Operation) -> str:
    if not operation.changes:
        return ""
    body = operation.body_fields or filter(None, [operation.body])
    names = (code(each.name) for each in chain(operation.changes, body))
    return f"A call makes one change: pass exactly one of {', '.join(names)}."
