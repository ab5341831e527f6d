"""The query builder: whatever is searched for, it stays where it was put."""

from __future__ import annotations

import pickle
import re
from copy import copy
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from typing import Any

import pytest
from helpscout_client.search import Query, between, term
from hypothesis import given
from hypothesis import strategies as st

QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)


def test_terms() -> None:
    """Text is quoted, numbers and booleans are not; several values are alternatives."""
    assert '(subject:"a cup of tea")' == term("subject", "a cup of tea")
    assert "(mailboxid:100)" == term("mailboxid", 100)
    assert "(attachments:true)" == term("attachments", True)
    assert '(email:("a@b.c" OR "d@e.f"))' == term("email", "a@b.c", "d@e.f")
    assert "(replyUserIds:(23 OR 45))" == term("replyUserIds", 23, 45)


def test_queries_combine() -> None:
    """And, or and not are operators, bracketed so that none takes from its neighbour."""
    a, b, c = term("tag", "a"), term("tag", "b"), term("tag", "c")

    assert '((tag:"a") AND ((tag:"b") OR (NOT (tag:"c"))))' == a & (b | ~c)
    assert '(((tag:"a") AND (tag:"b")) OR (tag:"c"))' == a & b | c
    assert isinstance(a & b, Query)


def test_ranges() -> None:
    """Moments are UTC to the second, days are days, an open end is a star."""
    noon = datetime(2026, 1, 2, 12, tzinfo=timezone(timedelta(hours=2)))

    assert "(modifiedAt:[2026-01-02T10:00:00Z TO *])" == between("modifiedAt", noon)
    assert "(createdAt:[2014 TO 2014-12-01])" == between(
        "createdAt", "2014", date(2014, 12, 1)
    )
    assert "(createdAt:[NOW-1HOUR TO *])" == between("createdAt", "NOW-1HOUR")
    assert "(createdAt:[* TO *])" == between("createdAt")


@pytest.mark.parametrize("field", ["", "a b", "a:b", 'a"', "1a", "(a"])
def test_a_field_is_a_name(field: str) -> None:
    """What is no name could change the query around it."""
    with pytest.raises(ValueError, match="is not a field name"):
        term(field, "x")
    with pytest.raises(ValueError, match="is not a field name"):
        between(field)


@pytest.mark.parametrize("moment", ["* TO *] OR x:[1", "", "now()", "2014 OR 1"])
def test_a_moment_is_a_moment(moment: str) -> None:
    """Text that is no moment could change the query around it."""
    with pytest.raises(ValueError, match="is not a date-time that"):
        between("createdAt", moment)


def test_a_moment_has_a_zone() -> None:
    """A date-time without a zone is a mistake, as everywhere."""
    with pytest.raises(ValueError, match="start: a date-time needs a time zone"):
        between("createdAt", datetime(2026, 1, 2))
    assert "(createdAt:[* TO 2026-01-02T00:00:00Z])" == between(
        "createdAt", None, datetime(2026, 1, 2, tzinfo=UTC)
    )


A = term("tag", "a")


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: A & None, "what follows & is None; pass a query: term"),
        (lambda: A | "", "what follows | is text; pass a query: term"),
        (lambda: A & 'tag:"b" OR tag:"c"', "what follows & is text; pass a query"),
        (lambda: A | ["b"], "what follows | is a list; pass a query"),
        (lambda: A & Query, "what follows & is the class Query; pass a query"),
        (lambda: Query(None), "a query is None; pass text"),
        (lambda: Query(5), "a query is a whole number; pass text"),
        (lambda: term("tag", ["a", "b"]), "a value of tag is a list; pass text, a whole"),
        (lambda: term("tag", "a", None), "a value of tag is None; pass text"),
        (lambda: term("tag", b"a"), "a value of tag is bytes; pass text"),
        (lambda: term("at", datetime(2026, 1, 2)), "a value of at is a datetime; pass text"),
        (lambda: term(5, "x"), "field is a whole number; pass text"),
        (lambda: between(None, "2014"), "field is None; pass text"),
        (lambda: between("at", True), "start is True; pass a datetime, a date, or text"),
        (lambda: between("at", None, 2014), "end is a whole number; pass a datetime"),
    ],
)  # fmt: skip
def test_arguments_of_another_kind(make: Any, problem: str) -> None:
    """They would be a query for something else, so that they are a TypeError."""
    with pytest.raises(TypeError, match=f"^{re.escape(problem)}"):
        make()


@pytest.mark.parametrize("text", ["", "  "])
def test_a_query_is_not_empty(text: str) -> None:
    """Combined with another one, it would be half of a query."""
    with pytest.raises(ValueError, match="a query is empty; leave it out instead"):
        Query(text)


def test_members_of_an_enum_are_what_their_value_is() -> None:
    """Also their text is quoted."""

    class Tag(Enum):
        VIP = 'v" OR'
        NUMBER = 7

    assert '(tag:"v\\" OR")' == term("tag", Tag.VIP)  # type: ignore[arg-type]
    assert "(tag:7)" == term("tag", Tag.NUMBER)  # type: ignore[arg-type]


def test_a_query_is_a_text_everywhere() -> None:
    """Copies and pickles are queries as well."""
    query = A & ~term("tag", "b")

    for same in (copy(query), pickle.loads(pickle.dumps(query))):
        assert (query, Query) == (same, type(same))


@given(st.text(max_size=40))
def test_any_text_is_one_phrase(text: str) -> None:
    """The value is one quoted phrase that says the text when its escapes are undone."""
    query = term("subject", text)

    phrase = query.removeprefix("(subject:").removesuffix(")")
    assert QUOTED.fullmatch(phrase)
    assert text == re.sub(r"\\(.)", r"\1", phrase[1:-1], flags=re.DOTALL)
