"""The facts that a row states in words: limits, a default, null, a deprecation, the form of a list.

Each rule is a pattern for one sentence and the kinds of claim that its groups are. A sentence
that no rule fits is a remark.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeAlias

from ..claims import ClaimKind
from .blocks import Text
from .vocabulary import VALUE

Rule: TypeAlias = tuple[re.Pattern[str], tuple[ClaimKind, ...]]
"""A pattern, and what its groups that match are; without groups the rule has a value."""
_NUMBER = r"(\d++(?:,\d{3}){0,4}+(?:\.\d++)?+)"
_OTHER_UNITS = r"""
    (?!\s*-?(?:%|percent|px\b|pixels?|bytes?|[kmgt]i?b\b|requests?|times\b
    |(?:milli|micro)?seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b)
"""
"""Units of times, sizes and rates: no schema limits these."""
_AT_MOST = r"""
    (?:max(?:imum)?\.?(?:\s(?:value|number|size|length|allowed|amount|of|is|are|it\s\w+))*\s?[:=]?
    |up\sto|at\smost|(?:no|(?:can)?not)\s(?:be\s)?(?:more|longer|greater|larger|higher)\sthan|<=|≤
    |(?:(?:can)?not|never)\sexceed|limit(?:ed)?(?:\sto|\sof|\sis|:)|capped\sat
    |less\sthan\sor\sequal\sto)\s*
"""
_AT_LEAST = r"""
    (?:min(?:imum)?\.?(?:\s(?:value|number|size|length|allowed|amount|of|is|are))*\s?[:=]?
    |at\sleast|(?:no|(?:can)?not)\s(?:be\s)?(?:less|fewer|shorter|lower|smaller)\sthan|>=|≥
    |(?:greater|more)\sthan\sor\sequal\sto)\s*
"""
_SPAN = r"\s?(?:and|to|-|\u2013|\u2014|\.\.+)\s?"


def _rule(pattern: str, *kinds: ClaimKind) -> Rule:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE), kinds


def _limits(unit: str, span: str, least: ClaimKind, most: ClaimKind) -> Iterator[Rule]:
    """Yield the rules for limits with a unit; `span` is what stands before "1 to 40"."""
    one = _NUMBER + unit
    yield _rule(rf"\b{span}{_NUMBER}{_SPAN}{one}", least, most)
    yield _rule(rf"(?<!\w){_AT_MOST}{one}", most)
    yield _rule(rf"(?<!\w){_AT_LEAST}{one}", least)
    yield _rule(rf"\b{one}\s(?:or\s(?:less|fewer|lower|below)|max(?:imum)?\b)", most)
    yield _rule(
        rf"\b{one}\s(?:or\s(?:more|greater|higher|above)|min(?:imum)?\b)", least
    )


_LENGTHS = (ClaimKind.MIN_LENGTH, ClaimKind.MAX_LENGTH)
_COUNTS = (ClaimKind.MIN_ITEMS, ClaimKind.MAX_ITEMS)
_SIZES = (ClaimKind.MINIMUM, ClaimKind.MAXIMUM)
_LIMITS = (
    *_limits(r"(?:\s|-)?(?:characters?|chars?|letters|digits)\b", "", *_LENGTHS),
    _rule(rf"\bmax(?:imum)?\.?\slength(?:\sis|\sof|:)?\s*{_NUMBER}", _LENGTHS[1]),
    _rule(rf"\bmin(?:imum)?\.?\slength(?:\sis|\sof|:)?\s*{_NUMBER}", _LENGTHS[0]),
    *_limits(r"\s(?:items?|entries|elements)\b", "", *_COUNTS),
    *_limits(
        _OTHER_UNITS,
        r"(?:between|from|range:?|range\s(?:is|of|from)|must\sbe|values?)\s",
        *_SIZES,
    ),
    _rule(
        rf"\b(?:greater|more|larger|higher)\sthan\s{_NUMBER}{_OTHER_UNITS}", _SIZES[0]
    ),
    _rule(rf"\b(?:less|lower|smaller|fewer)\sthan\s{_NUMBER}{_OTHER_UNITS}", _SIZES[1]),
)
_EXCLUSIVE = {
    "greater": ">",
    "more": ">",
    "larger": ">",
    "higher": ">",
} | dict.fromkeys(("less", "lower", "smaller", "fewer"), "<")
_VALUE = rf"[\"'`\u2018\u201c]?({VALUE})[\"'`\u2019\u201d]?"
_DEFAULT = _rule(
    rf"\bdefault(?:s\sto|\sis|s?\svalue\sis|\svalue(?:\sof)?:?|:|\s=|\sof)\s?{_VALUE}",
    ClaimKind.DEFAULT,
)
_IS_DEFAULT = _rule(
    rf"(?<![\w.:/+-]){_VALUE}(?:\s[-\u2013\u2014]|,|\sis|\sby)?\s\(?(?:the\s)?default\b",
    ClaimKind.DEFAULT,
)
"""Only a value of the list, a number or a word in quotes: "included by default" is none."""
_ONLY_OPTION = _rule(
    rf"\bonly\s(?:choice|option|value)\sis\s{_VALUE}\s.*\bdefault\b", ClaimKind.DEFAULT
)
_NO_DEFAULT = frozenset(
    "a an any it no none not the this that today now your when".split()
)
_LITERAL = re.compile(r"true|false|\d+")
_STATES: tuple[tuple[str, ClaimKind, str], ...] = (
    (
        r"\b(?:not|cannot|can[\u2019']t|never|non)[\s-](?:be\s)?null\b",
        ClaimKind.NULL,
        "never null",
    ),
    (r"\bnull(?:able)?\b", ClaimKind.NULL, "nullable"),
    (
        r"\bcomma[\s-](?:separated|delimited)|\bsepara\w{1,9}[\w\s]{0,80}\s(?:with|by)\s(?:a\s)?commas?\b",
        ClaimKind.SERIAL,
        "commas",
    ),
    (
        r"\b(?:repeat|specify|pass)[\w\s]{0,80}\b(?:several|multiple|more\sthan\sone)\stimes\b",
        ClaimKind.SERIAL,
        "repeated",
    ),
    (
        r"^\W*deprecated\b|\((?:now\s)?deprecated\b|\b(?:is|are|was|were|been|now)\sdeprecated\b",
        ClaimKind.DEPRECATED,
        "deprecated",
    ),
)
_PATTERN = re.compile(r"(?<!\w)(?P<regex>\^\S{1,200}?\$)(?=[`'\".,;/)]|\s|$)")
_DAY = re.compile(
    r"\b(?:since|on|as of|in|from|by)\s(?P<day>\d{4}-\d\d-\d\d|[A-Z][a-z]+ \d{1,2}, \d{4}"
    r"|\d{1,2} [A-Z][a-z]+ \d{4})\b",
)
_DAY_FORMS = ("%Y-%m-%d", "%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y")
_SENTENCES = re.compile(r"(?<=[.;!?])\s+")


@dataclass(slots=True)
class Stated:
    """What lines of words state, and which sentences state nothing that is known."""

    facts: list[tuple[ClaimKind, Text]] = field(
        default_factory=list[tuple[ClaimKind, Text]]
    )
    remarks: list[Text] = field(default_factory=list[Text])


def stated(lines: Iterable[Text], values: Collection[str] = ()) -> Stated:
    """Return what lines state of something that has one of `values`, if it has a list of them."""
    found = Stated()
    for line in lines:
        for sentence in _SENTENCES.split(line.text):
            facts = dict.fromkeys(_facts(sentence, values))
            found.facts += [(kind, Text(line.line, text)) for kind, text in facts]
            if not facts and re.search(r"\w", sentence):
                found.remarks.append(Text(line.line, sentence.strip()))
    return found


def says_list(text: str) -> bool:
    """Return whether a text says how several values stand in one parameter."""
    forms = (words for words, kind, _ in _STATES if kind is ClaimKind.SERIAL)
    return any(re.search(words, text, re.IGNORECASE) for words in forms)


def day_in(text: str) -> str:
    """Return the day since when something is so, as 2019-11-20; "" if a text has none."""
    said = _DAY.search(text)
    days = (_day(said["day"], form) for form in _DAY_FORMS) if said else ()
    return next((day.isoformat() for day in days if day), "")


def _day(text: str, form: str) -> date | None:
    try:
        return datetime.strptime(text, form).date()
    except ValueError:
        return None


def _facts(sentence: str, values: Collection[str]) -> Iterator[tuple[ClaimKind, str]]:
    """Yield the facts of one sentence; what one rule has read is hidden from the next."""
    if found := _PATTERN.search(sentence):
        yield ClaimKind.PATTERN, found["regex"]
        sentence = sentence.replace(found["regex"], "")
    for words, kind, value in _STATES:
        if re.search(words, sentence, re.IGNORECASE):
            yield kind, value
            if kind is ClaimKind.DEPRECATED and (day := day_in(sentence)):
                yield ClaimKind.SINCE, day
            if kind is ClaimKind.NULL:
                break
    yield from _defaults(sentence, values)
    for pattern, kinds in _LIMITS:
        for match in pattern.finditer(sentence):
            yield from _numbers(match, kinds)
        sentence = pattern.sub("#", sentence)


def _numbers(
    match: re.Match[str], kinds: Sequence[ClaimKind]
) -> Iterator[tuple[ClaimKind, str]]:
    """Yield the limits of a match; "greater than 0" is no limit of 0 itself."""
    is_exact = "equal" in match[0]
    more = "" if is_exact else _EXCLUSIVE.get(match[0].split()[0].lower(), "")
    for kind, number in zip(kinds, match.groups(), strict=True):
        yield kind, more + number.replace(",", "")


def _defaults(
    sentence: str, values: Collection[str]
) -> Iterator[tuple[ClaimKind, str]]:
    if said := _DEFAULT[0].search(sentence):
        if said[1].lower() not in _NO_DEFAULT:
            yield ClaimKind.DEFAULT, said[1]
        return
    if only := _ONLY_OPTION[0].search(sentence):
        yield ClaimKind.DEFAULT, only[1]
        return
    said = _IS_DEFAULT[0].search(sentence)
    if said and (said[1] in values or _LITERAL.fullmatch(said[1])):
        yield ClaimKind.DEFAULT, said[1]
