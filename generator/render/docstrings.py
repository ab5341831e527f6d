"""The prose of generated docstrings: what a call does, takes, raises, and where to read on."""

from __future__ import annotations

from collections.abc import Iterator

from ..ir import Api, Docs, ErrorResponse, Field, Operation

# What each status code raises; `_calls/answers.py` of the runtime has the same table.
_ERRORS = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    412: "PreconditionFailedError",
    413: "PayloadTooLargeError",
    422: "BadRequestError",
    423: "LockedError",
    429: "RateLimitError",
}
_LONG = 76  # characters; more than a line holds
_EVIDENCE = {
    "sdk": "Known from the vendor's own SDK only; no documentation page describes it.",
    "observed": "Known from third parties or recorded traffic only; nothing promises it.",
}


def api_docs(api: Api) -> str:
    """Return the docstring of a client and of the modules that lead to it."""
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


def field_docs(field: Field) -> str:
    """Return the docstring of a field, "" if there is nothing to say."""
    return _paragraphs([field.description, _deprecation(field.deprecated)])


def method_docs(operation: Operation) -> str:
    """Return the docstring of a method in sections; entries are indented by four."""
    return _paragraphs(
        [
            _sentence(operation.docs.summary)
            or f"{operation.method} {operation.path}.",
            operation.docs.description,
            _deprecation(operation.deprecated),
            _EVIDENCE.get(operation.evidence, ""),
            _section("Args", [*_arguments(operation), *_download(operation)]),
            _section("Raises", list(_raises(operation))),
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


def _section(title: str, entries: list[str]) -> str:
    lines = [f"    {' '.join(entry.split())}" for entry in entries if entry]
    return "\n".join([f"{title}:", *lines]) if lines else ""


def _arguments(operation: Operation) -> Iterator[str]:
    for parameter in (*operation.path_parameters, *operation.keywords):
        text = _sentence(parameter.description)
        # The descriptions of fields name their defaults.
        if parameter not in operation.body_fields:
            text += _default(parameter.default)
        if text.strip():
            yield f"{parameter.name}: {text.strip()}"


def _default(default: object) -> str:
    is_one_value = isinstance(default, str | int | float)
    return f" Default: {default}." if is_one_value else ""


def _download(operation: Operation) -> Iterator[str]:
    if operation.result.downloads:
        yield "accept: The media type to ask for; all but the default are downloads."
    if operation.result.is_download:
        yield (
            "to: Where to write the download: a path, which gets the file when it is"
            " whole, or an open file. Left out, the method returns a download to iterate."
            " The deadline of the call ends it too; None sets no end."
        )


def _raises(operation: Operation) -> Iterator[str]:
    by_class: dict[str, list[ErrorResponse]] = {}
    for error in operation.errors:
        if error.status >= 400:
            general = "ServerError" if error.status >= 500 else "APIError"
            name = _ERRORS.get(error.status, general)
            by_class.setdefault(name, []).append(error)
    for name, errors in by_class.items():
        if len(errors) == 1 and name != "APIError":
            yield f"{name}: {_sentence(errors[0].description)}"
        else:
            cases = (f"{e.status}: {_sentence(e.description)}" for e in errors)
            yield f"{name}: {' '.join(cases)}"


def _sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text[-1] in ".!?:" else text + "."
