"""The filter on the join: which `x-errata` entry explains a difference, and which are out of date.

An entry explains a difference only if the page has now what it `said` and the spec what it
`chose`, by the kind of the claims. If a page that it is about says something else, the entry is
out of date: the page was corrected, or the contradiction is another one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...load.errata import Erratum, errata_of, listed
from ...load.pointers import JsonValue
from .citations import page_key
from .claims import CHOSEN_KEYS, KEYS, STATES, WHOLE, ClaimedType, ClaimKind, PageClaim
from .differences import Difference, Outcome
from .page.loose_json import Sample
from .page.sample_claims import type_of as type_of_sample
from .page.vocabulary import type_of
from .spec_claims import Facts

_NAMES = frozenset(
    {
        *(ClaimKind.PARAMETER, ClaimKind.QUERY),
        *(ClaimKind.FIELD, ClaimKind.PARENT, ClaimKind.KEY),
        *(ClaimKind.STATUS, ClaimKind.HEADER, ClaimKind.CONSUMES, ClaimKind.PRODUCES),
    }
)
"""Kinds of which a fact has what one side has and the other has not."""
_KEYS_OF_NAMES = frozenset(KEYS[kind] for kind in _NAMES)


@dataclass(frozen=True, slots=True)
class Statement:
    """What a page says about something that has errata."""

    page: str
    """The file of the page."""
    claim: PageClaim
    whole: frozenset[str] = frozenset()
    """All values that the page lists for the subject."""


@dataclass(frozen=True, slots=True)
class Outdated:
    """An entry that says of a page what the page does not say."""

    erratum: Erratum
    page: str
    line: int | None
    key: str
    has: str
    """What the page has or lacks instead."""


def explanation(difference: Difference) -> Erratum | None:
    """Return the entry that explains a difference."""
    kind = difference.claim.kind
    said_key, chosen_key = KEYS.get(kind, ""), CHOSEN_KEYS.get(kind, "")
    for erratum in errata_of(*difference.facts.nodes):
        said, chose = erratum.said, erratum.chose
        if said_key not in said or not _keys(erratum) & {*difference.addresses}:
            continue
        if difference.outcome is Outcome.EXTRA and kind not in WHOLE:
            is_explained = not said[said_key] and _is_added(chose, difference)
        else:
            is_explained = _is_said(erratum, difference.claim, difference.whole)
            if kind is not ClaimKind.SYNTAX:  # the spec has no text of a sample
                is_explained &= chosen_key in chose and _is_chosen(chose, difference)
        if is_explained:
            return erratum
    return None


def spec_name(facts: Facts, address: str, name: str) -> str | None:
    """Return what the spec calls a field, if an entry says that a page calls it `name`."""
    known = {claim.text for claim in facts.claims}
    for erratum in errata_of(*facts.nodes):
        chosen = erratum.chose.get("name")
        is_renamed = address in _keys(erratum) and name in listed(
            erratum.said.get("name")
        )
        if is_renamed and isinstance(chosen, str) and chosen in known:
            return chosen
    return None


def out_of_date(
    erratum: Erratum, statements: Mapping[tuple[str, str], Iterable[Statement]]
) -> Outdated | None:
    """Return what an entry says of a given page that the page does not say.

    `statements` are those of the keys of pages and the pointers of what has errata.
    """
    for page in sorted(_keys(erratum)):
        heard = [*statements.get((page, erratum.owner.pointer), ())]
        for key in erratum.said:
            about = [
                each for each in heard if each.claim.kind in _kinds_of(erratum, key)
            ]
            if about and _is_outdated(erratum, key, about):
                first = about[0]
                has = _news(erratum, key, about)
                return Outdated(erratum, first.page, first.claim.place, key, has)
    return None


def _news(erratum: Erratum, key: str, about: list[Statement]) -> str:
    """Return what a page says instead of a fact."""
    texts = [each.claim.text for each in about]
    if key == "values":
        texts = sorted(about[0].whole)
    elif key in _KEYS_OF_NAMES and not erratum.said[key]:
        added = _texts(key, erratum.chose.get(key))
        texts = [text for text in texts if text in added]
    said = _texts(key, erratum.said[key])
    is_single = key not in {"values", "flaw", *_KEYS_OF_NAMES}
    more = dict.fromkeys(text for text in texts if is_single or text not in said)
    fewer = sorted(said - set(texts))
    if fewer and not is_single:
        also = f", and has {', '.join(more)}" if key == "values" and more else ""
        return f"lacks {', '.join(fewer)}{also}"
    return f"has {', '.join(more)}"


def _kinds_of(erratum: Erratum, key: str) -> set[ClaimKind]:
    """Return the kinds of claims by which a fact is out of date: a lack is one of names."""
    if key == "flaw":
        return {ClaimKind.SYNTAX}
    kinds = {kind for kind, chosen in CHOSEN_KEYS.items() if chosen in erratum.chose}
    said = {kind for kind in kinds if KEYS[kind] == key} - {ClaimKind.LACK}
    return said | {ClaimKind.LACK} if key == "name" else said


def _keys(erratum: Erratum) -> set[str]:
    return set(map(page_key, erratum.pages))


def _is_outdated(erratum: Erratum, key: str, about: list[Statement]) -> bool:
    """Return whether a page says something else; only a name of the spec shows that one is gone."""
    said = {*map(str, listed(erratum.said[key]))}
    chosen = {*map(str, listed(erratum.chose.get(key)))}
    texts = {each.claim.text for each in about}
    lacking = {e.claim.text for e in about if e.claim.kind is ClaimKind.LACK}
    if key == "flaw":
        return not said <= texts
    if key not in _KEYS_OF_NAMES:
        return not any(_is_said(erratum, each.claim, each.whole) for each in about)
    if not said:
        return not chosen.isdisjoint(texts - lacking)
    return not said <= texts and not chosen.isdisjoint(texts)


# --- facts and claims -------------------------------------------------------------------


def _is_said(erratum: Erratum, claim: PageClaim, whole: frozenset[str]) -> bool:
    """Return whether a page says now what an entry said."""
    key = KEYS[claim.kind]
    fact = erratum.said[key]
    if claim.kind in WHOLE:
        return whole == _texts(key, fact)
    if claim.kind in _NAMES or claim.kind is ClaimKind.SYNTAX:
        return claim.text in _texts(key, fact)
    if claim.kind is ClaimKind.EXAMPLE:
        return claim.text == type_of_sample(_sample(fact)).text
    if isinstance(claim.value, ClaimedType):
        said = type_of(" or ".join(map(str, listed(fact))))
        return said is not None and _parts(said) == _parts(claim.value)
    return claim.text == _text(key, fact)


def _is_chosen(chose: Mapping[str, JsonValue], difference: Difference) -> bool:
    """Return whether the spec has now what an entry chose."""
    kind, claims = difference.claim.kind, difference.facts.claims
    key = CHOSEN_KEYS[kind]
    fact = chose[key]
    texts = frozenset(claim.text for claim in claims)
    if kind in _NAMES:
        return _texts(key, fact) <= texts
    if key == "values":
        allowed = frozenset(c.text for c in claims if c.kind is ClaimKind.VALUE)
        return allowed == _texts(key, fact)
    if key == "type":
        types = [c.value for c in claims if isinstance(c.value, ClaimedType)]
        return any(_parts(type_) == _parts(_chosen_type(chose)) for type_ in types)
    return _text(key, fact) in texts


def _is_added(chose: Mapping[str, JsonValue], difference: Difference) -> bool:
    """Return whether an entry chose what only the spec says."""
    key = CHOSEN_KEYS[difference.claim.kind]
    if difference.claim.kind is ClaimKind.LACK:
        return chose.get(key) is True
    return difference.claim.text in _texts(key, chose.get(key))


def _text(key: str, fact: JsonValue) -> str:
    """Return a fact as claims spell it."""
    if isinstance(fact, bool):
        return STATES.get(key, ("false", "true"))[fact]
    return "" if fact is None else str(fact)


def _texts(key: str, fact: JsonValue) -> frozenset[str]:
    return frozenset(_text(key, each) for each in listed(fact))


def _parts(type_: ClaimedType) -> tuple[object, ...]:
    """Return what has to be equal in two types that are the same."""
    kinds = type_.kinds - {"enum"} or type_.kinds
    objects = type_.objects if "object" in kinds or not kinds else frozenset[str]()
    return kinds, objects, type_.items and _parts(type_.items)


def _chosen_type(chose: Mapping[str, JsonValue]) -> ClaimedType:
    """Return the type that `type`, `format` and `items` of an entry name."""
    names = [str(name) for name in listed(chose.get("type"))]
    objects = frozenset(name for name in names if name[:1].isupper())
    kinds = frozenset("object" if name in objects else name for name in names)
    if (format_ := chose.get("format")) in ("date", "date-time"):
        kinds = kinds - {"string"} | {str(format_)}
    items = chose.get("items")
    return ClaimedType(
        " or ".join(names),
        kinds,
        objects,
        _chosen_type({"type": items}) if items else None,
    )


def _sample(value: JsonValue) -> Sample:
    """Return a value as a sample prints it."""
    if isinstance(value, dict | list):
        return Sample(0, "object" if isinstance(value, dict) else "array")
    if isinstance(value, str):
        return Sample(0, "string", value)
    is_literal = value is None or isinstance(value, bool)
    text = "null" if value is None else str(value).lower()
    return Sample(0, "literal" if is_literal else "number", text)
