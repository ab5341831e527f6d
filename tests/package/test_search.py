"""The query builder: whatever is searched for, it stays where it was put."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

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


@given(st.text(max_size=40))
def test_any_text_is_one_phrase(text: str) -> None:
    """The value is one quoted phrase that says the text when its escapes are undone."""
    query = term("subject", text)

    phrase = query.removeprefix("(subject:").removesuffix(")")
    assert QUOTED.fullmatch(phrase)
    assert text == re.sub(r"\\(.)", r"\1", phrase[1:-1], flags=re.DOTALL)
