"""The x- keys of the house: which there are, where each may stand, what it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...errors import Problem
from ...load.pointers import JsonValue
from ...load.references import keyword_mappings
from ..openapi_walk import Object, show, suggestion
from ..spec import Spec, has_text, is_component, items, mapping, member

# Where each x- key may stand; x-errata may stand in any object.
_PLACES = {
    "x-client": frozenset({"document"}),
    "x-closed": frozenset({"schema", "component schema"}),
    "x-boolean": frozenset({"schema", "component schema"}),
    "x-deprecated": frozenset({"operation", "parameter", "schema", "component schema"}),
    "x-docs": frozenset({"operation", "component schema", "webhook"}),
    "x-envelope": frozenset({"operation"}),
    "x-errata": frozenset({""}),
    "x-evidence": frozenset({"operation"}),
    "x-pagination": frozenset({"operation"}),
    "x-repeat-status": frozenset({"operation"}),
}

# These would reach the library that renders the models, some of them as code.
_REFUSED = frozenset("""
    customBasePath customTypePath default_factory x-enum-descriptions x-enum-varnames
    x-python-import x-python-type
    """.split())
_EVIDENCE = frozenset({"page", "sdk", "observed"})
_ERRATUM = ("said", "where", "chose", "why")
_DATE = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")


def no_foreign_code_keys(spec: Spec) -> Iterator[Problem]:
    """No schema carries a key that the model library would act upon."""
    for path, value in keyword_mappings(spec.document.root):
        for key in value.keys() & _REFUSED:
            hint = "remove it; names and types come from the schema itself"
            yield spec.problem((*path, key), f"{key} is refused", hint)


def extensions_are_known(spec: Spec) -> Iterator[Problem]:
    """Each x- key is one of the house's and stands where it means something."""
    places = {found.path: _place(found) for found in spec.objects}
    for path, value in keyword_mappings(spec.document.root):
        for key in value:
            if not key.startswith("x-") or key in _REFUSED:
                continue
            where = (*path, key)
            allowed = _PLACES.get(key)
            if allowed is None:
                hint = suggestion(key, _PLACES) or "known are " + ", ".join(_PLACES)
                yield spec.problem(where, f"{key} is unknown", hint)
            elif "" not in allowed and places.get(path, "") not in allowed:
                hint = "it belongs in: " + ", ".join(sorted(allowed))
                yield spec.problem(where, f"{key} means nothing here", hint)


def _place(found: Object) -> str:
    is_webhook = found.path[:1] == ("webhooks",) and len(found.path) <= 3
    if is_webhook and found.kind in {"path-item", "operation"}:
        return "webhook"
    if found.kind == "schema" and is_component(found.path):
        return "component schema"
    return found.kind


def documented(spec: Spec) -> Iterator[Problem]:
    """Each operation, component schema and webhook says in x-docs what it records."""
    hint = "add x-docs: [{page: https://…, checked: 2024-01-31}]"
    for owner in (*spec.operations(), *spec.component_schemas()):
        if "x-docs" not in owner.value:
            yield spec.problem(owner.path, "x-docs is missing", hint)
    for name, item in mapping(spec.document.root.get("webhooks")).items():
        operations = mapping(item).values()
        if not any("x-docs" in mapping(value) for value in (item, *operations)):
            yield spec.problem(("webhooks", name), "x-docs is missing", hint)


def docs_are_whole(spec: Spec) -> Iterator[Problem]:
    """x-docs is a list of pages, each with the date on which it was last compared."""
    for owner in spec.objects:
        if "x-docs" not in owner.value:
            continue
        path = (*owner.path, "x-docs")
        pages = items(owner.get("x-docs"))
        if not pages:
            yield spec.problem(path, "x-docs is not a list of pages", "add a page")
        for index, page in enumerate(pages):
            wrong = _wrong_page(page)
            if wrong:
                hint = "write {page: https://…, checked: 2024-01-31}"
                yield spec.problem((*path, str(index)), wrong, hint)


def _wrong_page(page: JsonValue) -> str:
    if set(mapping(page)) != {"page", "checked"}:
        return "an entry of x-docs has exactly page and checked"
    url, checked = member(page, "page"), member(page, "checked")
    if not (isinstance(url, str) and url.startswith("https://")):
        return f"page is {url!r}, not the address of a page"
    if not (isinstance(checked, str) and _DATE.fullmatch(checked)):
        return f"checked is {checked!r}, not a date"
    return ""


def evidence_is_named(spec: Spec) -> Iterator[Problem]:
    """Each operation says in x-evidence what it rests on."""
    hint = "write x-evidence: page, sdk or observed"
    for operation in spec.operations():
        if "x-evidence" not in operation.value:
            yield spec.problem(operation.path, "x-evidence is missing", hint)
        elif str(operation.get("x-evidence")) not in _EVIDENCE:
            path = (*operation.path, "x-evidence")
            found = show(spec.document, spec.problem(path, "").pointer)
            yield spec.problem(path, f"x-evidence is {found}", hint)


def errata_are_whole(spec: Spec) -> Iterator[Problem]:
    """Each erratum has four texts: said, where, chose and why."""
    hint = "write {said: …, where: …, chose: …, why: …}"
    for path, value in keyword_mappings(spec.document.root):
        if "x-errata" not in value:
            continue
        where = (*path, "x-errata")
        errata = items(value["x-errata"])
        if not errata:
            yield spec.problem(where, "x-errata is not a list of errata", hint)
        for index, erratum in enumerate(errata):
            texts = mapping(erratum)
            whole = set(texts) == set(_ERRATUM) and all(map(has_text, texts.values()))
            if not whole:
                message = "an erratum has exactly the texts said, where, chose and why"
                yield spec.problem((*where, str(index)), message, hint)


def repeat_status_is_documented(spec: Spec) -> Iterator[Problem]:
    """x-repeat-status names an error status among the responses of its operation."""
    for operation in spec.operations():
        status = operation.get("x-repeat-status")
        if "x-repeat-status" in operation.value and not (
            isinstance(status, str)
            and re.fullmatch(r"4\d\d", status)
            and status in mapping(operation.get("responses"))
        ):
            message = "x-repeat-status names no error among the responses"
            hint = 'quote the status of one: "422"'
            path = (*operation.path, "x-repeat-status")
            yield spec.problem(path, message, hint)


def flags_are_true(spec: Spec) -> Iterator[Problem]:
    """x-closed stands on an enum, x-boolean on a 0/1 parameter; both are true."""
    for schema in spec.of("schema"):
        for key, fits, hint in (
            ("x-closed", "enum" in schema.value, "it belongs on a schema with an enum"),
            (
                "x-boolean",
                _is_flag(spec, schema),
                "it belongs on type: integer, enum: [0, 1]",
            ),
        ):
            if key in schema.value:
                path = (*schema.path, key)
                if schema.get(key) is not True:
                    yield spec.problem(
                        path, f"{key} is not true", "write true, or nothing"
                    )
                elif not fits:
                    yield spec.problem(path, f"{key} means nothing here", hint)


def _is_flag(spec: Spec, schema: Object) -> bool:
    is_bit = schema.get("type") == "integer" and schema.get("enum") == [0, 1]
    return is_bit and spec.is_in_parameter(schema.path)


def deprecations_have_reasons(spec: Spec) -> Iterator[Problem]:
    """What is deprecated says why, unless the whole API is and says it once."""
    client = spec.document.root.get("x-client")
    covered = has_text(member(client, "deprecated"))
    for kind in ("operation", "parameter", "schema"):
        for owner in spec.of(kind):
            is_deprecated = owner.get("deprecated") is True
            reason = owner.get("x-deprecated")
            if "x-deprecated" in owner.value:
                path = (*owner.path, "x-deprecated")
                if not has_text(reason):
                    message = "x-deprecated is not a text"
                    yield spec.problem(
                        path, message, "say why, and what to use instead"
                    )
                elif not is_deprecated:
                    message = "x-deprecated without deprecated: true"
                    yield spec.problem(path, message, "add deprecated: true")
            elif is_deprecated and kind == "operation" and not covered:
                hint = "add x-deprecated: the reason, and what to use instead"
                yield spec.problem(owner.path, "deprecated without a reason", hint)
