"""A document -> its problems: OpenAPI validity for all, house rules where `x-client` is.

Each house rule is a function of `rules` whose docstring is the rule; the tuples below are the
whole list. `openapi_walk` checks what OpenAPI says about single objects, by the kinds of nodes and
by `openapi_pairs`; `index` is what the rules look up, `spelling` what to write instead. What is not
valid in documents of others, or cannot be meant, is a warning: `mending` and `mend_fields` say how
to go on with it. `dialect` writes the tables as a JSON Schema, with the words of `dialect_words`
and `dialect_fields`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from ..errors import Problem
from ..load import Document
from ..load.node import root_of
from .index import Index
from .mend_fields import mend_fields
from .mending import Mending
from .openapi_walk import walk
from .rules import (
    client,
    errata,
    examples,
    extensions,
    forms,
    keywords,
    openapi,
    operations,
    pages,
    schemas,
    values,
)

LintRule = Callable[[Index], Iterator[Problem]]

OPENAPI_RULES: tuple[LintRule, ...] = (
    openapi.path_parameters_match,
    openapi.parameters_are_unique,
    openapi.operation_ids_are_unique,
    openapi.paths_are_distinct,
    openapi.tags_are_unique,
    openapi.security_schemes_exist,
    openapi.references_lead_somewhere,
)
# What OpenAPI allows, and nobody means.
MEANING_RULES: tuple[LintRule, ...] = (
    keywords.required_properties_exist,
    keywords.discriminators_are_properties,
    schemas.discriminators_lead_somewhere,
    keywords.bounds_are_in_order,
    keywords.patterns_are_valid,
    keywords.formats_are_spelled,
    openapi.media_types_are_spelled,
    openapi.server_variables_match,
    values.defaults_fit,
    values.enums_have_types,
    values.variables_have_defaults_of_their_enum,
)
# What is said of documents of others only, and never refuses one.
NOTES: tuple[LintRule, ...] = (
    openapi.callbacks_and_links_are_unused,
    values.examples_have_types,
)
REFUSING_RULES: tuple[LintRule, ...] = (
    openapi.something_is_described,
    client.client_is_spelled,
)
HOUSE_RULES: tuple[LintRule, ...] = (
    client.house_is_3_1,
    client.client_is_whole,
    client.authentication_exists,
    extensions.extensions_are_known,
    extensions.no_foreign_code_keys,
    extensions.documented,
    extensions.shared_errors_are_documented,
    extensions.docs_are_whole,
    extensions.evidence_is_named,
    errata.errata_are_whole,
    errata.errata_can_explain,
    errata.errata_are_true,
    extensions.notes_are_whole,
    extensions.flags_are_true,
    extensions.repeat_status_is_documented,
    extensions.deprecations_have_reasons,
    operations.operation_ids_are_call_paths,
    operations.operations_are_no_resources,
    operations.calls_are_distinct,
    operations.operations_are_summarised,
    operations.descriptions_add_to_summaries,
    operations.parameters_are_described,
    operations.arguments_are_no_options,
    operations.arguments_are_distinct,
    operations.tags_are_declared,
    operations.tags_are_used,
    operations.responses_are_named,
    pages.pagination_is_whole,
    pages.pagination_parameter_exists,
    pages.pagination_pointers_lead_somewhere,
    pages.envelope_leads_somewhere,
    forms.embeds_are_whole,
    forms.patches_are_whole,
    schemas.schemas_are_class_names,
    schemas.schema_names_are_distinct,
    schemas.members_are_distinct,
    schemas.schemas_are_described,
    schemas.objects_are_components,
    schemas.enums_are_components,
    schemas.components_are_used,
    schemas.fragments_have_no_cycles,
)
# These evaluate the schemas, which makes sense only in a valid document.
VALID_HOUSE_RULES: tuple[LintRule, ...] = (
    examples.examples_fit,
    examples.defaults_keep_limits,
)


def lint(
    document: Document, *, house: bool = True, strict: bool = False
) -> list[Problem]:
    """Return every problem of `document`, sorted by place; it never raises for content.

    Without `house`, the house rules are left out: an old revision followed those of its time.
    In a document of others, faults that leave it readable are warnings, unless `strict`.
    """
    return _linted(document, house=house, strict=strict)[0]


def mended(
    document: Document, *, house: bool = True, strict: bool = False
) -> tuple[Document, list[Problem]]:
    """Return a document as a builder can read it, changed in place, and its problems."""
    problems, mending = _linted(document, house=house, strict=strict)
    return mending.applied(document), problems


def _linted(
    document: Document, *, house: bool, strict: bool
) -> tuple[list[Problem], Mending]:
    walked = walk(document, all_keywords_known=house and document.is_house)
    if not walked.objects:
        return walked.problems, Mending()  # only that the version is not supported
    index = Index(root_of(document), tuple(walked.objects))
    problems = set(walked.problems)
    is_whole = house or not document.is_house
    for rule in OPENAPI_RULES + (MEANING_RULES if is_whole else ()):
        problems.update(rule(index))
    if not (strict or document.is_house):
        problems = set(map(_warning, problems))
        mend_fields(index, walked.mending)
    if not document.is_house:
        problems.update(_warning(each) for rule in NOTES for each in rule(index))
    rules = REFUSING_RULES
    if house and document.is_house:
        rules += HOUSE_RULES + (() if walked.problems else VALID_HOUSE_RULES)
    for rule in rules:
        problems.update(rule(index))
    return sorted(problems), walked.mending


def _warning(problem: Problem) -> Problem:
    return replace(problem, severity="warning")
