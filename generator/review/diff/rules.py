"""The rules: what each kind of change means for programs that use the package.

`docs/diff-rules.md` shows an example of each; a test compares the page with this table, and
makes each example happen, in both directions.
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
    package-renamed: Imports and requirements name a package that no longer exists.
    api-removed: Imports of the module fail.
    api-moved: Imports name a module that no longer exists.
    client-renamed: Programs use a class that no longer exists.
    main-client-changed: The package root exports another client than before.
    resource-class-renamed: Annotations use a class that no longer exists.
    operation-removed: Calls of the method fail.
    operation-renamed: Calls use a method that was removed; the new one probably replaces it.
    model-removed: Imports of the class fail.
    model-renamed: Programs use a class that was removed; the new one probably replaces it.
    model-kind-changed: A class, an enum, a dictionary and an alias are used differently.
    base-removed: Programs that pass an object where its base is expected fail to type-check.
    enum-member-removed: Programs use a member that no longer exists; reading is not affected.
    enum-value-changed: The member exists, but comparisons with its old value never succeed.
    closed-enum-member-added: A `match` over all members of a closed enum is no longer complete.
    enum-opened: A `match` over all members is no longer complete.
    enum-closed: A closed enum has no `is_known`, and an unknown value is a mismatch.
    enum-base-changed: Members are texts instead of numbers, or numbers instead of texts.
    union-member-removed: Values of the variant are no longer read into its class.
    union-tag-changed: Another field decides which variant is read, also for unknown variants.
    webhook-removed: Programs use an event class that no longer exists.
    webhook-renamed: Programs use an event class that no longer exists.
    """
_NAMES_COMPATIBLE = """
    api-added: Nothing that exists changes.
    operation-added: Nothing that exists changes.
    model-added: Nothing that exists changes.
    base-added: Programs can also pass an object where its base is expected.
    enum-member-added: Enums are open: programs have to expect unknown values at any time.
    union-member-added: Unions are open: programs have to expect unknown variants at any time.
    webhook-added: Programs have to expect unknown events at any time.
    """
_REQUEST_BREAKING = """
    argument-removed: Calls that pass it fail.
    required-argument-added: Calls that do not pass it fail.
    argument-renamed: Calls use a name that was removed; the new one probably replaces it.
    argument-became-required: Calls that left it out fail.
    argument-type-narrowed: Values that were accepted are now refused.
    argument-value-removed: Calls that pass the value are refused.
    argument-null-refused: Calls that pass `None` are refused.
    argument-limit-tightened: The server refuses values that it accepted; types do not show this.
    argument-default-changed: Calls without it get another default.
    argument-order-changed: Calls by position pass values to other parameters.
    argument-became-keyword-only: Calls by position fail.
    body-form-changed: A body is one value instead of keywords, or keywords instead of one value.
    content-type-removed: Calls that select the media type fail.
    needed-field-added: Calls that pass other fields of the body, but not this one, fail.
    """
_REQUEST_COMPATIBLE = """
    argument-added: Calls that do not pass it work as before.
    argument-became-optional: Calls that pass it work as before.
    argument-type-widened: All values that were accepted still are accepted.
    argument-value-added: All values that were accepted still are accepted.
    argument-null-accepted: All values that were accepted still are accepted.
    argument-limit-relaxed: All values that were accepted still are accepted.
    argument-moved: It is sent in another part of the request; calls by keyword do not change.
    argument-spelled-differently: Only how it is sent differs; calls do not change.
    content-type-added: Calls that do not select it work as before.
    content-type-changed: The body is sent as another media type; calls do not change.
    needed-field-removed: Calls that pass it work as before.
    empty-body-changed: Calls without any field send an empty body instead of none, or none.
    body-encoding-changed: Fields are written in another way; calls do not change.
    """
_RESPONSE_BREAKING = """
    field-removed: Programs read an attribute that no longer exists.
    field-renamed: Programs read an attribute that was removed; the new one probably replaces it.
    field-became-optional: Programs get `None` where they always got a value.
    field-became-write-only: Answers no longer have it, so that programs get `None`.
    value-became-nullable: Programs get `None` where they always got a value.
    value-type-changed: Programs get values of types that they do not expect.
    result-removed: Calls return nothing instead of a value.
    result-form-changed: Calls return another kind of result.
    embed-removed: Calls that ask for it return a type without what is embedded.
    download-removed: Calls that request the media type fail.
    stream-removed: Calls that request the media type fail.
    response-header-removed: Programs read a header that the server no longer promises.
    pagination-added: A call returns a page instead of the whole response.
    pagination-removed: A call returns the whole response instead of a page.
    pagination-fact-removed: Attributes of a page, such as the total, read as `None`.
    """
_RESPONSE_COMPATIBLE = """
    field-added: Additional fields do not affect programs.
    field-became-required: A value is present in more cases than before.
    field-became-readable: Answers have it, where only requests did.
    field-absence-respelled: An absent field and null both read as `None`, as before.
    field-spelled-differently: Only its name in the payload differs; the attribute does not change.
    value-became-not-null: A value is present in more cases than before.
    value-type-narrowed: All values fit the type that they had before.
    result-added: Calls return a value instead of nothing.
    embed-added: Calls that ask for it return a more precise type.
    download-added: Nothing that exists changes.
    stream-added: Nothing that exists changes.
    response-header-added: Nothing that exists changes.
    reading-changed: The response is read in another way, with the same type of result.
    pagination-changed: Pages are found in another way; programs iterate as before.
    """
_CLIENT_BREAKING = """
    credentials-changed: Environment variables or credentials of programs are no longer accepted.
    credentials-needed: Calls that worked without credentials now need them.
    credentials-withheld: Calls go to an origin that gets credentials only if programs list it.
    scheme-renamed: Programs that pass credentials by security scheme use its old name.
    server-removed: Clients without `base_url` cannot be created.
    client-setting-removed: Attributes that depend on it read as `None`, methods cannot be called.
    webhook-signature-changed: `parse` takes other arguments for signed than for unsigned webhooks.
    unclassified-change: No rule covers this change yet, so it has the worst verdict.
    """
_CLIENT_COMPATIBLE = """
    authentication-changed: The same credentials are sent in another way.
    credentials-added: Calls take other credentials as well.
    credentials-not-needed: Calls are sent without credentials; clients may still have credentials.
    server-changed: Calls go to another address.
    client-setting-changed: The client finds the same facts in another way, or finds more of them.
    address-changed: The request is sent to another path; calls do not change.
    repeat-status-changed: Only the retry of a request that was cut off is interpreted differently.
    deprecated: It still works; its documentation advises against it for new programs.
    deprecation-withdrawn: It works as before.
    """
_PROSE = """
    documentation-changed: Only descriptions, pages or titles differ.
    evidence-changed: Only the evidence for it differs.
    error-documented: The error was raised before, documented or not.
    error-undocumented: The error is still raised if the server responds with its status.
    field-default-changed: Only documentation: an absent field of a response reads as `None`.
    argument-default-documented: The default was used before, documented or not.
    value-limits-changed: Clients do not check limits of responses; only readers notice the change.
    format-changed: Texts with a format are texts; dates have types and rules of their own.
    examples-changed: Only documented payloads differ; the stub server responds with them.
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
