"""The prose of generated docstrings: what a call does, takes, raises, and where to read on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import cast

from ..ir import (
    Api,
    Docs,
    Field,
    Named,
    Operation,
    Parameter,
    PatchKeyword,
    SecurityScheme,
)
from .runtime import error_classes

# Statuses that are about the caller or the server, whatever is called.
_GENERAL = frozenset([400, 401, 402, 403, 429, *range(500, 600)])
_LONG = 76  # characters; more than a line holds
EVIDENCE = {
    "sdk": "Known from the vendor's own SDK; the documentation page could not be read.",
    "observed": "Known from third parties only; the documentation page could not be read.",
}
"""What an operation is known from whose page was not read."""


SharedErrors = Collection[tuple[int, str]]
"""Errors of all calls, each as its status and its description."""


def shared_errors(api: Api) -> SharedErrors:
    """Return the general errors that most operations document in the same words.

    The client lists them once. A method keeps what only few operations say of a general
    status, and every status that is about the thing it is called for, such as 404.
    """
    operations = api.operations()
    documented = Counter(
        (error.status, error.description)
        for operation in operations
        for error in operation.errors
        if error.status in _GENERAL
    )
    most = len(operations) / 2
    return sorted(error for error, count in documented.items() if count > most)


def client_docs(api: Api) -> str:
    """Return the docstring of a client, with the errors that all of its calls share."""
    section = _section("Raises", _raises(shared_errors(api)))
    hint = "Every call can raise these errors; a method lists what else it can raise."
    access = [_credentials(api), _servers(api)] if api.is_foreign else []
    return _paragraphs([api_docs(api), *access, hint if section else "", section])


def _credentials(api: Api) -> str:
    """Name the security schemes, what they take, and the environment variables."""
    entries = (
        f"{scheme.name}: {' or '.join(_taken(scheme))}; by default from"
        f" {' and '.join(scheme.environment.values())}."
        for scheme in api.schemes
        if scheme.environment
    )
    return _section("Credentials", entries)


def _taken(scheme: SecurityScheme) -> list[str]:
    """Return the classes of credentials that a security scheme takes."""
    if scheme.kind != "bearer":
        return ["`ApiKey`" if scheme.kind == "api_key" else "`BasicAuth`"]
    fetched = ["`ClientCredentials`"] if "client_id" in scheme.environment else []
    for_users = ["`AuthorizationCode`", "`RefreshToken`"]
    has_users = scheme.authorize_url and scheme.token_url
    return [*fetched, *(for_users if has_users else []), "`BearerToken`"]


def _servers(api: Api) -> str:
    """Name the servers to choose from, and the other origins that requests go to."""
    listed = api.servers if len(api.servers) > 1 else ()
    texts = ((each.url, _sentence(each.description)) for each in listed)
    several = (f"{url}: {text}" if text else url for url, text in texts)
    others = (
        f"{origin}: {', '.join(wanted[:3])}{' …' if len(wanted) > 3 else ''};"
        " gets no credentials unless `credential_origins` has it."
        for origin, wanted in api.other_origins().items()
    )
    return _section("Servers", [*several, *others])


def api_docs(api: Api) -> str:
    """Return the docstring of the modules that lead to a client."""
    deprecated = api.facts.api.get("deprecated")
    return _paragraphs(
        [
            _sentence(api.title),
            _deprecation(str(deprecated or "")),
            api.description,
        ]
    )


def thing_docs(docs: Docs) -> str:
    """Return the docstring of a class: its description and its documentation pages."""
    return _paragraphs([_summary_first(docs.description or docs.summary), _page(docs)])


def app_docs(api: Api) -> str:
    """Return the docstring of the check of requests to apps, with the pages about them."""
    pages = cast("tuple[str, ...]", api.facts.apps["pages"])
    return _paragraphs(
        [
            "Return if the sender of a request to an app knew one of the secrets.",
            _section(
                "Args",
                [
                    "raw_body: The body exactly as it was received.",
                    "headers: The headers of the request, as `parse` takes them.",
                    "secret: The secret of the app, or several while one replaces another.",
                ],
            ),
            _section(
                "Raises",
                [
                    "InvalidSignature: The signature does not fit, or its header is missing.",
                    "TypeError: The body is not bytes, or the headers have another shape.",
                    "ConfigurationError: A secret is empty.",
                    "ValueError: A secret begins or ends with a line end.",
                ],
            ),
            _section("Documentation", pages),
        ]
    )


def field_docs(field: Field) -> str:
    """Return the docstring of a field, "" if there is nothing to say."""
    return _paragraphs([field.description, _deprecation(field.deprecated)])


def method_docs(operation: Operation, shared: SharedErrors = ()) -> str:
    """Return the docstring of a method in sections; entries are indented by four."""
    documented = ((error.status, error.description) for error in operation.errors)
    own = [error for error in documented if error not in shared]
    return _paragraphs(
        [
            _sentence(operation.docs.summary)
            or f"{operation.method} {operation.path}.",
            operation.docs.description,
            _deprecation(operation.deprecated),
            EVIDENCE.get(operation.evidence, ""),
            f"It is sent to {operation.server}." if operation.server else "",
            _one_change(operation),
            _section(
                "Args",
                [
                    *_arguments(operation),
                    *_content_type(operation),
                    *_download(operation),
                ],
            ),
            _section("Raises", _raises(own)),
            _page(operation.docs),
        ]
    )


def _deprecation(reason: str) -> str:
    return f"Deprecated: {reason}" if reason else ""


def _paragraphs(parts: list[str]) -> str:
    return "\n\n".join(part.strip("\n") for part in parts if part.strip())


def _page(docs: Docs) -> str:
    """Name the page that describes the thing; the others only add to it."""
    return _section("Documentation", list(docs.pages[:1]))


def _summary_first(text: str) -> str:
    """Give the first sentence of a long text a paragraph of its own."""
    summary, stop, rest = text.strip().partition(". ")
    return text if not stop or len(text) < _LONG else f"{summary}.\n\n{rest}"


def _section(title: str, entries: Iterable[str]) -> str:
    lines = [f"    {' '.join(entry.split())}" for entry in entries if entry]
    return "\n".join([f"{title}:", *lines]) if lines else ""


def _arguments(operation: Operation) -> Iterator[str]:
    for parameter in (*operation.path_parameters, *operation.keywords):
        text = _sentence(parameter.description)
        # The descriptions of fields name their defaults.
        if parameter not in operation.body_fields:
            text += _default(parameter.default)
        text += _embedded(parameter, operation) + _needed(parameter, operation)
        if isinstance(parameter, PatchKeyword) and parameter.removal:
            text += " None removes it."
        if text.strip():
            yield f"{parameter.name}: {text.strip()}"


def _needed(parameter: Parameter, operation: Operation) -> str:
    is_needed = any(parameter.wire in body.needed for body in operation.body_types)
    is_field = parameter in operation.body_fields
    return " Needed with any other field of the body." if is_needed and is_field else ""


def _one_change(operation: Operation) -> str:
    if not operation.changes:
        return ""
    body = [f"`{each.name}`" for each in operation.body_fields] or ["`body`"]
    names = ", ".join(f"`{change.name}`" for change in operation.changes)
    return f"A call makes one change: pass exactly one of {names}, or {' and '.join(body)}."


def _default(default: object) -> str:
    is_one_value = isinstance(default, str | int | float)
    return f" Default: {default}." if is_one_value else ""


def _embedded(parameter: Parameter, operation: Operation) -> str:
    """Name what a call returns for a value of a parameter, " With `a`, the result is a `B`."."""
    what = "an item is" if operation.pagination else "the result is"
    return "".join(
        f" With `{embed.given}`, {what} a `{embed.value.name}`."
        for embed in operation.embeds
        if embed.parameter == parameter.wire and isinstance(embed.value, Named)
    )


def _content_type(operation: Operation) -> Iterator[str]:
    if len(operation.body_types) > 1:
        yield "content_type: The media type to send the body in."


def _download(operation: Operation) -> Iterator[str]:
    if operation.result.downloads:
        yield "accept: The media type to ask for; all but the default are downloads."
    elif len(operation.result.streams) > (operation.result.kind == "stream"):
        yield "accept: The media type to ask for."
    if operation.result.is_download:
        yield (
            "to: Where to write the download: a path, which gets the file when it is"
            " whole, or an open file. Left out, the method returns a download to iterate."
            " The deadline of the call ends it too; None sets no end."
        )


def _raises(errors: Iterable[tuple[int, str]]) -> Iterator[str]:
    by_class: dict[str, list[tuple[int, str]]] = {}
    for status, text in errors:
        if status >= 400:
            general = "ServerError" if status >= 500 else "APIError"
            name = error_classes().get(status, general)
            by_class.setdefault(name, []).append((status, _sentence(text)))
    for name, cases in by_class.items():
        if len(cases) == 1 and name != "APIError":
            yield f"{name}: {cases[0][1]}"
        else:
            yield f"{name}: {' '.join(f'{status}: {text}' for status, text in cases)}"


def _sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text[-1] in ".!?:" else text + "."
