"""The prose of generated docstrings: what a call does, takes, raises, and where to read on."""

from __future__ import annotations

from collections.abc import Iterator

from ..ir import Api, Docs, Operation, Parameter

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
            f"Deprecated: {deprecated}" if deprecated else "",
            api.description,
        ]
    )


def thing_docs(docs: Docs) -> str:
    """Return the docstring of a class: its description and its documentation pages."""
    return _paragraphs([_summary_first(docs.description or docs.summary), _page(docs)])


def method_docs(operation: Operation) -> str:
    """Return the docstring of a method in sections; entries are indented by four."""
    deprecated = f"Deprecated: {operation.deprecated}" if operation.deprecated else ""
    parameters = (*operation.path_parameters, *operation.keywords)
    return _paragraphs(
        [
            _sentence(operation.docs.summary)
            or f"{operation.method} {operation.path}.",
            operation.docs.description,
            deprecated,
            _EVIDENCE.get(operation.evidence, ""),
            _section("Args", [*map(_argument, parameters), *_download(operation)]),
            _section("Raises", list(_raises(operation))),
            _page(operation.docs),
        ]
    )


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


def _argument(parameter: Parameter) -> str:
    text = _sentence(parameter.description)
    if parameter.default is not None:
        text = f"{text} Default: {parameter.default}."
    return f"{parameter.name}: {text.strip()}" if text else ""


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
    told: dict[str, list[tuple[int, str]]] = {}
    for status, text in operation.errors:
        if status >= 400:
            general = "ServerError" if status >= 500 else "APIError"
            told.setdefault(_ERRORS.get(status, general), []).append((status, text))
    for name, answers in told.items():
        if len(answers) == 1 and name != "APIError":
            yield f"{name}: {_sentence(answers[0][1])}"
        else:
            spoken = (f"{status}: {_sentence(text)}" for status, text in answers)
            yield f"{name}: {' '.join(spoken)}"


def _sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text[-1] in ".!?:" else text + "."
