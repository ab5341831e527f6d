"""Unions of objects: which member a sample, a row or a heading is about.

Members are never merged. A tag is a property that says which member an object is: that of the
discriminator, or one whose values differ from member to member.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ...load.node import Node
from .spec_view import SpecView, View
from .words import name_words, words_in

_SENTENCE = re.compile(r"(?:[^.;]|[.;](?=\w))+")
_LIMITS = re.compile(r"\b(?:if|only|when)\b", re.IGNORECASE)
_BEFORE = r"\b(?:for|in|is|of|on|to|{tag})\b['\"`]?:?\s+(?:(?:an?|the)\s+)?{others}"
_OTHERS = r"(?:[\w'\"`]{1,80}(?:,|,?\s+(?:and|or))\s+){0,20}"
_AFTER = r"(?:\s+\w+)?\s+only\b"


@dataclass(frozen=True, slots=True)
class Tag:
    """A property that tells the members of a union apart."""

    name: str
    values: Mapping[str, Mapping[str, str]]
    """The values of each member, by its pointer, and the pointer of each value."""

    def fitting(self, members: Collection[Node], value: str) -> list[Node]:
        """Return the members with a value; if no member has it, those with any value."""
        named = [m for m in members if value in self.values[m.pointer]]
        return named or [m for m in members if not self.values[m.pointer]]


def tags(spec: SpecView, union: View) -> list[Tag]:
    """Return what tells the members of a union apart."""
    for node in union.chain:
        if name := (node / "discriminator" / "propertyName").text:
            return [Tag(name, _mapped(spec, union, node) or _own(spec, union, name))]
    first, *others = (spec.view(member).properties for member in union.members)
    shared = [name for name in first if all(name in other for other in others)]
    found = [Tag(name, _own(spec, union, name)) for name in shared]
    return [tag for tag in found if _tells_apart(tag)]


def _mapped(spec: SpecView, union: View, node: Node) -> dict[str, dict[str, str]]:
    """Return the values that the mapping of a discriminator has for each member."""
    name = (node / "discriminator" / "propertyName").text
    own, found = _own(spec, union, name), defaultdict[str, dict[str, str]](dict)
    for value, target in (node / "discriminator").members_of("mapping"):
        named = spec.schemas.get(target.text.rpartition("/")[2])
        members = [m.pointer for m in spec.view(named).members] if named else []
        for at in [at for at in members if value in own.get(at, {})] or members:
            found[at][value] = target.pointer
        if named and not members:
            found[named.pointer][value] = target.pointer
    return found and {m.pointer: found[m.pointer] for m in union.members}


def _own(spec: SpecView, union: View, name: str) -> dict[str, dict[str, str]]:
    """Return the values that the property of each member allows."""
    properties = {m.pointer: spec.view(m).properties.get(name) for m in union.members}
    return {at: spec.view(p).values if p else {} for at, p in properties.items()}


def _tells_apart(tag: Tag) -> bool:
    """Return whether no two members share a part of their values only."""
    sets = {frozenset(values) for values in tag.values.values()}
    return len(sets) > 1 and sum(map(len, sets)) == len(frozenset[str]().union(*sets))


# --- members ----------------------------------------------------------------------------


def shown_member(
    spec: SpecView, union: View, keys: Collection[str], values: Mapping[str, str]
) -> tuple[list[Node], str]:
    """Return the member with the tags that an object has.

    Of members with the same tags it is the one that has most of the keys. If none has a tag, they
    are the members with those before it, and the name of the tag.
    """
    fitting = union.members
    for tag in tags(spec, union):
        if tag.name in values:
            found = tag.fitting(fitting, values[tag.name])
            if not found:
                return fitting, tag.name
            fitting = found
    names = frozenset(keys)

    def score(member: Node) -> tuple[int, int]:
        known = spec.view(member).properties.keys()
        return len(names & known), -len(known)

    return [max(fitting, key=score)], ""


def limited_members(spec: SpecView, union: View, remark: str) -> list[Node]:
    """Return the members that a row is about, by its words: "only for type message"."""
    sentences = [s for s in _SENTENCE.findall(remark) if _LIMITS.search(s)]
    if not sentences:
        return list(union.members)
    found = tags(spec, union)
    named = [m for m in union.members if any(_limits(s, m, found) for s in sentences)]
    return named or list(union.members)


def _limits(sentence: str, member: Node, found: Collection[Tag]) -> bool:
    for tag in found:
        before = _BEFORE.format(tag=re.escape(tag.name), others=_OTHERS)
        for value in tag.values[member.pointer]:
            word = rf"['\"`]?(?<!\w){re.escape(value)}s?(?!\w)['\"`]?"
            if re.search(f"{before}{word}|{word}{_AFTER}", sentence, re.IGNORECASE):
                return True
    return False


def named_members(spec: SpecView, union: View, heading: str) -> list[Node]:
    """Return the members that a heading names: by a tag, or by the name of the schema."""
    words = set(words_in(heading))
    found = tags(spec, union)

    def is_named(member: Node) -> bool:
        values = {v for tag in found for v in tag.values[member.pointer]}
        name = set(name_words(member.key))
        return any(set(words_in(v)) <= words for v in values if v) or name <= words

    return [member for member in union.members if is_named(member)]
