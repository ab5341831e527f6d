"""The x- keys of the house: their names, their places and their values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from ...errors import Problem, suggestion
from ...load.node import Node
from ...load.openapi import shared_errors, webhooks
from ...load.schemas import is_component
from ..index import Index, has_text

BY_NOTES = "object with x-notes"
# The objects in which each x- key is allowed; "" is for all of them.
PLACES = {
    "x-client": frozenset({"document"}),
    "x-closed": frozenset({"schema", "component schema"}),
    "x-boolean": frozenset({"schema", "component schema"}),
    "x-deprecated": frozenset({"operation", "parameter", "schema", "component schema"}),
    "x-docs": frozenset(
        {"document", "operation", "component schema", "webhook", BY_NOTES}
    ),
    "x-embeds": frozenset({"operation"}),
    "x-envelope": frozenset({"operation"}),
    "x-errata": frozenset({""}),
    "x-evidence": frozenset({"operation"}),
    "x-notes": frozenset({""}),
    "x-pagination": frozenset({"operation"}),
    "x-patch": frozenset({"operation"}),
    "x-repeat-status": frozenset({"operation"}),
}

# These would reach the library that renders the models, some of them as code.
_REFUSED = frozenset("""
    customBasePath customTypePath default_factory x-enum-descriptions x-enum-varnames
    x-python-import x-python-type
    """.split())
_EVIDENCE = frozenset({"page", "sdk", "observed"})
LONGEST_NOTE = 120  # characters: words of a page are quoted, sentences are not copied
_ADD_DOCS = 'add x-docs: [{page: https://…, checked: "2024-01-31"}]'
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def no_foreign_code_keys(index: Index) -> Iterator[Problem]:
    """No schema carries a key that the model library would act upon."""
    for owner in index.keyword_objects:
        for key in owner.object.keys() & _REFUSED:
            hint = "remove it; names and types come from the schema itself"
            yield (owner / key).problem(f"{key} is refused", hint)


def extensions_are_known(index: Index) -> Iterator[Problem]:
    """Each x- key is one of the house's, in an object where it has a meaning."""
    for owner in index.keyword_objects:
        for key in owner.object:
            if not key.startswith("x-") or key in _REFUSED:
                continue
            allowed = PLACES.get(key)
            if allowed is None:
                hint = suggestion(key, PLACES) or "known are " + ", ".join(PLACES)
                yield (owner / key).problem(f"{key} is unknown", hint)
            elif allowed.isdisjoint(_places(owner)):
                hint = "it belongs in: " + ", ".join(sorted(allowed))
                yield (owner / key).problem(f"{key} means nothing here", hint)


def _places(owner: Node) -> Iterator[str]:
    """Yield what an object is, as the table of places calls it."""
    yield ""
    yield _place(owner)
    if "x-notes" in owner:
        yield BY_NOTES


def _place(owner: Node) -> str:
    is_webhook = (
        owner.pointer.startswith("/webhooks/") and owner.pointer.count("/") <= 3
    )
    if is_webhook and owner.kind in {"path-item", "operation"}:
        return "webhook"
    if owner.kind == "schema" and is_component(owner):
        return "component schema"
    return owner.kind


def documented(index: Index) -> Iterator[Problem]:
    """Each operation, component schema and webhook says in x-docs what it records."""
    hint = _ADD_DOCS
    for owner in (*index.operations, *index.component_schemas):
        if "x-docs" not in owner:
            yield owner.problem("x-docs is missing", hint)
    for _, item in webhooks(index.root.document):
        operations = (member for _, member in item.members())
        if not any("x-docs" in owner for owner in (item, *operations)):
            yield item.problem("x-docs is missing", hint)


def shared_errors_are_documented(index: Index) -> Iterator[Problem]:
    """Errors that most operations share are documented on pages in x-docs of the root."""
    shared = shared_errors(index.root.document)
    if "x-docs" not in index.root and len(index.operations) > 1 and shared:
        message = "x-docs is missing at the root: most operations share the errors "
        first = index.root / "openapi"  # the root of fragments has no place of its own
        yield first.problem(message + ", ".join(shared), _ADD_DOCS)


def docs_are_whole(index: Index) -> Iterator[Problem]:
    """x-docs is a list of pages, each with the date on which it was last compared."""
    for owner in (*index.objects, index.root / "x-client" / "apps"):
        if "x-docs" not in owner:
            continue
        docs = owner / "x-docs"
        if not docs.array:
            hint = 'put "- " before page' if docs.object else "add a page"
            yield docs.problem("x-docs is not a list of pages", hint)
        known = set[str]()
        for page in docs.items():
            yield from _wrong_page(page)
            if (address := (page / "page").text) and address in known:
                yield page.problem(f"{address} is listed twice", "remove one of them")
            known.add(address)


def _wrong_page(page: Node) -> Iterator[Problem]:
    url, checked = page / "page", page / "checked"
    if set(page.object) != {"page", "checked"}:
        hint = 'write {page: https://…, checked: "2024-01-31"}'
        yield page.problem("an entry of x-docs has exactly page and checked", hint)
    elif not url.text.startswith("https://"):
        hint = "write it with https://"
        yield url.problem(f"page is {url.shown}, not the address of a page", hint)
    elif (day := _day(checked.text)) is None:
        hint = 'write year, month and day: "2024-01-31"'
        yield checked.problem(f"checked is {checked.shown}, not a date", hint)
    elif day > datetime.now(UTC).date() + timedelta(days=1):
        hint = "write the day on which the page was compared"
        yield checked.problem(f"checked is {day}, later than tomorrow", hint)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None


def evidence_is_named(index: Index) -> Iterator[Problem]:
    """Each operation says in x-evidence what it is based on."""
    hint = "write x-evidence: page, sdk or observed"
    for operation in index.operations:
        evidence = operation / "x-evidence"
        if "x-evidence" not in operation:
            yield operation.problem("x-evidence is missing", hint)
        elif str(evidence.value) not in _EVIDENCE:
            yield evidence.problem(f"x-evidence is {evidence.shown}", hint)


def notes_are_whole(index: Index) -> Iterator[Problem]:
    """x-notes lists few words of a page each, in an object that cites the page."""
    for owner in index.keyword_objects:
        if "x-notes" not in owner:
            continue
        notes, known = owner / "x-notes", set[str]()
        if not notes.array:
            hint = "write a list of the words, or remove it"
            yield notes.problem("x-notes is not a list of texts", hint)
        for note in notes.items():
            if wrong := _wrong_note(note, known):
                yield note.problem(*wrong)
            known.add(_folded(note))
        is_shared = owner.pointer.startswith("/components/")
        if not is_shared and not any("x-docs" in node for node in _around(owner)):
            hint = "add the page to the x-docs of this object, or of one around it"
            yield notes.problem("these words are of no page", hint)


def _around(node: Node | None) -> Iterator[Node]:
    """Yield an object and what it is part of."""
    while node:
        yield node
        node = node.parent


def _wrong_note(note: Node, known: set[str]) -> tuple[str, str] | None:
    if not has_text(note):
        return "a note is a text", "write the words of the page, in quotes"
    if note.text != note.text.strip():
        return f"{note.shown} has blanks around it", "remove them"
    if _folded(note) in known:
        return f"{note.shown} is noted twice", "remove one of them"
    if len(note.text) > LONGEST_NOTE:
        message = f"a note of {len(note.text)} characters"
        return message, f"keep the words with the fact, {LONGEST_NOTE} at most"
    return None


def _folded(note: Node) -> str:
    """Return a note as the audit searches it: case and spaces do not matter."""
    return " ".join(note.text.casefold().split())


def repeat_status_is_documented(index: Index) -> Iterator[Problem]:
    """x-repeat-status names an error status among the responses of its operation."""
    for operation in index.operations:
        status = operation / "x-repeat-status"
        is_error = re.fullmatch(r"4\d\d", status.text)
        if "x-repeat-status" in operation and not (
            is_error and status.text in operation / "responses"
        ):
            message = "x-repeat-status names no error among the responses"
            yield status.problem(message, 'quote the status of one: "422"')


def flags_are_true(index: Index) -> Iterator[Problem]:
    """x-closed is set on enums, x-boolean on 0/1 parameters; both are true."""
    for schema in index.of("schema"):
        if "x-closed" in schema:
            hint = "it belongs on a schema with an enum"
            yield from _flag(schema / "x-closed", "enum" in schema, hint)
        if "x-boolean" in schema:
            hint = "it belongs on type: integer, enum: [0, 1]"
            yield from _flag(schema / "x-boolean", _is_bit(index, schema), hint)


def _flag(flag: Node, fits: bool, hint: str) -> Iterator[Problem]:
    if flag.value is not True:
        yield flag.problem(f"{flag.key} is not true", "write true, or nothing")
    elif not fits:
        yield flag.problem(f"{flag.key} means nothing here", hint)


def _is_bit(index: Index, schema: Node) -> bool:
    is_bit = (schema / "type").text == "integer" and (schema / "enum").value == [0, 1]
    return is_bit and index.is_in_parameter(schema)


def deprecations_have_reasons(index: Index) -> Iterator[Problem]:
    """What is deprecated says why, unless the whole API is and says it once."""
    is_covered = has_text(index.root / "x-client" / "deprecated")
    for kind in ("operation", "parameter", "schema"):
        for owner in index.of(kind):
            is_deprecated = owner.object.get("deprecated") is True
            if "x-deprecated" in owner:
                yield from _reason(owner / "x-deprecated", is_deprecated)
            elif is_deprecated and kind == "operation" and not is_covered:
                hint = "add x-deprecated: the reason, and what to use instead"
                yield owner.problem("deprecated without a reason", hint)


def _reason(reason: Node, is_deprecated: bool) -> Iterator[Problem]:
    if not has_text(reason):
        message = "x-deprecated is not a text"
        yield reason.problem(message, "say why, and what to use instead")
    elif not is_deprecated:
        message = "x-deprecated without deprecated: true"
        yield reason.problem(message, "add deprecated: true")
