"""The rules: what each kind of change means for programs that use the package.

`docs/diff-rules.md` shows an example of each; a test holds the page to this table, and each
example to its rule, in both directions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

Verdict = Literal["breaking", "compatible", "documentation"]
AffectedSide = Literal["names", "request", "response", "client", "prose"]

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of change: `reason` says why it has this verdict."""

    id: str
    side: AffectedSide
    verdict: Verdict
    reason: str

    @property
    def title(self) -> str:
        """What happened, in words: `field became optional`."""
        return self.id.replace("-", " ")


def _rules(
    side: AffectedSide, verdict: Verdict, table: str
) -> Iterator[tuple[str, Rule]]:
    for line in filter(None, map(str.strip, table.splitlines())):
        name, _, reason = line.partition(": ")
        yield name, Rule(name, side, verdict, reason)


_NAMES_BREAKING = """
    package-renamed: Imports and requirements name a package that is gone.
    api-removed: Imports of the module fail.
    api-moved: Imports name a module that is gone.
    client-renamed: Programs name a class that is gone.
    main-client-changed: The package root exports another client than before.
    resource-class-renamed: Annotations name a class that is gone.
    operation-removed: Calls of the method fail.
    operation-renamed: Calls name a method that is gone; the new one looks like its successor.
    model-removed: Imports of the class fail.
    model-renamed: Programs name a class that is gone; the new one looks like its successor.
    model-kind-changed: A class, an enum, a dictionary and an alias are used differently.
    enum-member-removed: Programs name a member that is gone; reading is not affected.
    enum-value-changed: The member stays; comparisons with its old value never succeed.
    closed-enum-member-added: A `match` over all members of a closed enum is no longer complete.
    enum-opened: A `match` over all members is no longer complete.
    enum-closed: A closed enum has no `is_known`, and an unknown value is a mismatch.
    enum-base-changed: Members are texts where they were numbers, or the other way round.
    union-member-removed: Values of the variant are no longer read into its class.
    union-tag-changed: Variants are told apart by another field, also on unknown ones.
    webhook-removed: Programs name an event class that is gone.
    webhook-renamed: Programs name an event class that is gone.
    """
_NAMES_COMPATIBLE = """
    api-added: Nothing that exists changes.
    operation-added: Nothing that exists changes.
    model-added: Nothing that exists changes.
    enum-member-added: Enums are open: programs meet unknown values at any time.
    union-member-added: Unions are open: programs meet unknown variants at any time.
    webhook-added: Programs meet unknown events at any time.
    """
_REQUEST_BREAKING = """
    argument-removed: Calls that give it fail.
    required-argument-added: Calls that do not give it fail.
    argument-renamed: Calls give a name that is gone; the new one looks like its successor.
    argument-became-required: Calls that left it out fail.
    argument-type-narrowed: Values that were accepted are not any more.
    argument-value-removed: Calls that give the value are refused.
    argument-null-refused: Calls that give `None` are refused.
    argument-limit-tightened: The server refuses values that it accepted; no type says so.
    argument-default-changed: Calls that leave it out mean something else.
    argument-order-changed: Calls by position give values to other parameters.
    argument-became-keyword-only: Calls by position fail.
    body-form-changed: A body is given as one value where it was keywords, or the other way round.
    """
_REQUEST_COMPATIBLE = """
    argument-added: Calls that do not give it work as before.
    argument-became-optional: Calls that give it work as before.
    argument-type-widened: All values that were accepted still are.
    argument-value-added: All values that were accepted still are.
    argument-null-accepted: All values that were accepted still are.
    argument-limit-relaxed: All values that were accepted still are.
    argument-moved: It travels elsewhere in the request; calls by keyword are written as before.
    argument-spelled-differently: Only the wire spells it differently; calls are written as before.
    """
_RESPONSE_BREAKING = """
    field-removed: Programs read an attribute that is gone.
    field-renamed: Programs read an attribute that is gone; the new one looks like its successor.
    field-became-optional: Programs meet `None` where they always found a value.
    value-became-nullable: Programs meet `None` where they always found a value.
    value-type-changed: Programs meet values that they were not written for.
    result-removed: Calls return nothing where they returned a value.
    result-form-changed: Calls return another kind of result.
    download-removed: Calls that ask for the media type fail.
    pagination-added: A call returns a page where it returned the whole answer.
    pagination-removed: A call returns the whole answer where it returned a page.
    pagination-fact-removed: What pages told about the list reads as `None`.
    """
_RESPONSE_COMPATIBLE = """
    field-added: Fields that a program does not know disturb nothing.
    field-became-required: A value is there in more cases than before.
    field-absence-respelled: An absent field and null both read as `None`, as before.
    field-spelled-differently: Only the wire spells it differently; the attribute stays.
    value-became-not-null: A value is there in more cases than before.
    value-type-narrowed: All values that come are such as came before.
    result-added: Calls return a value where they returned nothing.
    download-added: Nothing that exists changes.
    reading-changed: The answer is read another way and gives the same type of value.
    pagination-changed: Pages are found another way; programs iterate as before.
    """
_CLIENT_BREAKING = """
    credentials-changed: Programs set environment variables, or pass credentials, that no longer do.
    credentials-needed: Calls that worked without credentials need them.
    server-removed: Clients that name no `base_url` cannot be made.
    client-setting-removed: What depends on it reads as `None` or cannot be called.
    webhook-signature-changed: `parse` takes other arguments with a signature than without.
    unclassified-change: No rule judges this yet, so it counts as the worst.
    """
_CLIENT_COMPATIBLE = """
    authentication-changed: The same credentials travel another way.
    credentials-not-needed: Calls are made without credentials; clients may still have them.
    server-changed: Calls go to another address.
    client-setting-changed: The client finds the same facts another way, or more of them.
    address-changed: The request goes elsewhere; the call is written as before.
    repeat-status-changed: Only a repeat of a request that was cut off is judged differently.
    deprecated: It still works; its documentation says not to use it in new programs.
    deprecation-withdrawn: It works as before.
    """
_PROSE = """
    documentation-changed: Only descriptions, pages or titles differ.
    evidence-changed: Only what the spec knows it from differs.
    error-documented: The error was raised before, whether documented or not.
    error-undocumented: The error is still raised if the server answers so.
    argument-default-documented: The default was in force before, whether documented or not.
    value-limits-changed: Answers are read, not judged, so limits reach nobody but readers.
    format-changed: Texts of a format are texts; dates are types of their own, and judged as such.
    examples-changed: Only the documented payloads differ, which the stub server answers with.
    """

RULES: dict[str, Rule] = dict(
    [
        *_rules("names", "breaking", _NAMES_BREAKING),
        *_rules("names", "compatible", _NAMES_COMPATIBLE),
        *_rules("request", "breaking", _REQUEST_BREAKING),
        *_rules("request", "compatible", _REQUEST_COMPATIBLE),
        *_rules("response", "breaking", _RESPONSE_BREAKING),
        *_rules("response", "compatible", _RESPONSE_COMPATIBLE),
        *_rules("client", "breaking", _CLIENT_BREAKING),
        *_rules("client", "compatible", _CLIENT_COMPATIBLE),
        *_rules("prose", "documentation", _PROSE),
    ]
)
