"""Lists: what a page holds, what follows it, and that going through them ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime import _errors as errors
from runtime._http.response import Response
from runtime._http.urls import BaseUrl
from runtime._lists import pages
from runtime._lists.listing import Listing, PageRef
from runtime._lists.pages import Page
from support.client import Case
from support.server import Raw, Request, reply
from support.things import CURSORS, NUMBERS, Thing, ThingList

BASE = BaseUrl.parse("https://api.acme.example")


def numbered(number: Any, pages: Any, ids: list[int], **more: Any) -> dict[str, Any]:
    """Return the body of one page of a list that goes by numbers."""
    return {
        "_embedded": {"things": [{"id": each} for each in ids]},
        "page": {"number": number, "totalPages": pages, "totalElements": 5},
        **more,
    }


def three_pages(request: Request) -> Raw:
    """Answer with the page that was asked for: two items each, one on the last."""
    (number,) = map(int, parse_qs(urlsplit(request.target).query).get("page", ["1"]))
    ids = [[1, 2], [3, 4], [5]][number - 1]
    return reply(200, numbered(number, 3, ids))


def test_iteration_goes_through_all_pages(case: Case) -> None:
    """Iterating a list gives each item once, in order, asking with the same query."""
    case.server.route(three_pages)
    things = case.open().things

    listed = things.list("things.list", query={"tag": ["a", "b c"]})

    assert [1, 2, 3, 4, 5] == [thing.id for thing in case.items(listed)]
    assert [
        f"GET /v2/things?tag=a,b%20c{page}" for page in ("", "&page=2", "&page=3")
    ] == case.server.targets


def test_a_page_has_its_number_and_totals(case: Case) -> None:
    """A page has items, number, counts and the answer it was read from."""
    case.server.route(three_pages)
    page = case.open().list()

    assert [1, 2] == [thing.id for thing in page.items]
    assert (1, 3, 5, True) == (page.page, page.pages, page.total, page.has_next)
    assert isinstance(page.envelope, ThingList)
    assert repr(page).endswith("Page: 2 items, page=1, pages=3, total=5>")


def test_pages_can_be_turned_by_hand(case: Case) -> None:
    """`next` asks for the page after, from wherever one began, and stops at the last."""
    case.server.route(three_pages)
    second = case.open().list(query={"page": 2})
    third = case.do(second.next())

    assert [3, 4] == [thing.id for thing in second.items]
    assert ([5], 3, False) == ([t.id for t in third.items], third.page, third.has_next)
    with pytest.raises(ValueError, match="this is the last page"):
        case.do(third.next())
    assert [3, 4, 5] == [thing.id for thing in case.items(second)]


def test_pages_can_be_iterated(case: Case) -> None:
    """`iter_pages` gives the pages themselves."""
    case.server.route(three_pages)
    page = case.open().list()

    assert [1, 2, 3] == [each.page for each in case.items(page.iter_pages())]
    listed = case.things.list("things.list")
    pages = [each.page for each in case.items(listed.iter_pages())]
    assert [1, 2, 3] == pages


@pytest.mark.parametrize(
    ("options", "ids", "requests"),
    [
        ({"max_pages": 2}, [1, 2, 3, 4], 2),
        ({"max_pages": 1}, [1, 2], 1),
        ({"max_items": 3}, [1, 2, 3], 2),
        ({"max_items": 2}, [1, 2], 1),
        ({"max_items": 99}, [1, 2, 3, 4, 5], 3),
        ({"max_items": 4, "max_pages": 1}, [1, 2], 1),
    ],
)
def test_iteration_ends_where_the_caller_wants(
    case: Case, options: dict[str, int], ids: list[int], requests: int
) -> None:
    """`max_pages` and `max_items` end iteration without a request too many."""
    case.server.route(three_pages)
    listed = case.open().things.list("things.list", options)

    assert ids == [thing.id for thing in case.items(listed)]
    assert requests == len(case.server.requests)


@pytest.mark.parametrize(
    "options", [{"max_pages": 0}, {"max_items": -1}, {"max_pages": "2"}, {"prefix": 1}]
)
def test_unusable_limits_are_refused(case: Case, options: dict[str, Any]) -> None:
    """A limit that is no positive number is a mistake, found before anything is sent."""
    with pytest.raises((TypeError, ValueError)):
        case.items(case.open().things.list("things.list", options))

    assert () == case.server.requests


def test_call_options_hold_for_every_page(case: Case) -> None:
    """Headers and other options of the call go with each page."""
    case.server.route(three_pages)
    case.items(
        case.open().things.list("things.list", {"extra_headers": {"X-Trace": "1"}})
    )

    assert ["1"] * 3 == [request.header("x-trace") for request in case.server.requests]


def test_with_response_gives_the_first_page(case: Case) -> None:
    """`with_response` wraps the first page; the pages after it come plain."""
    case.server.route(three_pages)
    response = case.do(case.open().things.with_response.list("things.list"))

    assert isinstance(response, Response)
    assert (200, 1) == (response.status_code, response.value.page)
    assert 2 == case.do(response.value.next()).page


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"_embedded": None},
        {"_embedded": {}},
        {"_embedded": []},
        {"_embedded": {"things": None}},
        {"_embedded": {"things": []}},
        {"_embedded": {"things": {}}},
        {"page": {"number": 0, "totalPages": 0}},
        {"page": {"number": 1, "totalPages": "many"}},
    ],
)
def test_an_empty_list_is_empty_however_it_is_written(
    case: Case, body: dict[str, Any]
) -> None:
    """An absent, null or empty container of items is a list without items."""
    case.server.route(lambda _: reply(200, body))
    page = case.open(on_mismatch="ignore").list()

    assert ([], False, []) == (page.items, page.has_next, case.items(page))
    assert 1 == len(case.server.requests)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (numbered(1, "many", [1]), "number of pages is missing or not a whole number"),
        (numbered(1, None, [1]), "number of pages is missing or not a whole number"),
        (numbered(1, True, [1]), "number of pages is missing"),
        (numbered(1, -1, [1]), "number of pages is missing"),
        ({"_embedded": {"things": {"id": 1}}}, "items of this page are not an array"),
        ({"_embedded": "x"}, "there is no embedded.things in the response"),
    ],
)
def test_a_list_that_cannot_be_read_on_is_an_error(
    case: Case, body: dict[str, Any], message: str
) -> None:
    """Where the next page is unknown, items are not dropped in silence."""
    case.server.route(lambda _: reply(200, body))

    with pytest.raises(errors.DecodeError, match=message):
        case.items(case.open(on_mismatch="ignore").list())

    assert 1 == len(case.server.requests)


def test_a_server_that_always_sends_the_first_page(case: Case) -> None:
    """A page other than the one asked for is an error, not items given twice."""
    case.server.route(lambda _: reply(200, numbered(1, 3, [1, 2])))

    with pytest.raises(
        errors.DecodeError, match=r"^things\.list: requested page 2, received"
    ):
        case.items(case.open().list())

    assert 2 == len(case.server.requests)


def test_an_empty_page_with_another_number_ends_the_list(case: Case) -> None:
    """A page behind the end ends the list, whatever number of pages it reports."""
    case.server.route(lambda _: reply(200, numbered(1, 99_999_999, [])))

    assert [] == case.items(case.open().list())
    assert 2 == len(case.server.requests)


def link(href: Any) -> dict[str, Any]:
    return {"_links": {"next": {"href": href}}}


@pytest.mark.parametrize(
    "href", ["https://evil.example/v2/things?page=2", "//evil.example/", "http://[::1"]
)
@pytest.mark.parametrize("name", ["things.list", "things.scroll"])
def test_a_next_link_to_another_origin(case: Case, name: str, href: str) -> None:
    """A link that leads away ends iteration with an error, and nothing is sent."""
    case.server.route(lambda _: reply(200, numbered(1, 3, [1], **link(href))))
    page = case.open().list(name)

    with pytest.raises(errors.UnsafeLinkError):
        case.do(page.next())

    assert 1 == len(case.server.requests)


def test_numbers_win_over_links(case: Case) -> None:
    """The next page is asked for by number: a link on our origin is not followed."""
    href = f"{case.server.url}/v2/other?page=9&tag=x"
    case.server.route(lambda _: reply(200, numbered(None, 2, [1], **link(href))))
    case.items(case.open().list())

    assert ["GET /v2/things", "GET /v2/things?page=2"] == case.server.targets


@pytest.mark.parametrize(
    "cursor",
    [
        "a b/+",
        "{url}/v3/things?cursor=a%20b%2F%2B&x=1",
        "/v3/things?x=1&cursor=a+b%2F%2B",
    ],
)
def test_cursors_are_read_from_value_or_link(case: Case, cursor: str) -> None:
    """A cursor, alone or in the query of a link, requests the next page."""
    href = cursor.format(url=case.server.url)
    first = {"_embedded": {"things": [{"id": 1}]}, **link(href)}
    last = {"_embedded": {"things": [{"id": 2}]}, "_links": {}}
    case.server.script(reply(200, first), reply(200, last))
    page = case.open().list("things.scroll", query={"tag": "a"})

    assert (None, None, None) == (page.page, page.pages, page.total)
    assert [1, 2] == [thing.id for thing in case.items(page)]
    assert "GET /v3/things?tag=a&cursor=a%20b%2F%2B" == case.server.targets[1]


@pytest.mark.parametrize(
    ("href", "message"),
    [
        ("/v3/things?page=2", "does not contain exactly one cursor"),
        ("/v3/things?cursor=a&cursor=b", "does not contain exactly one cursor"),
        (7, "is not a string"),
    ],
)
def test_an_invalid_cursor(case: Case, href: Any, message: str) -> None:
    """A link without exactly one cursor, or a cursor that is no text, is an error."""
    case.server.route(lambda _: reply(200, link(href)))

    with pytest.raises(errors.DecodeError, match=message):
        case.do(case.open(on_mismatch="ignore").list("things.scroll").next())


@pytest.mark.parametrize("cycle", [["a"], ["a", "b"], ["a", "b", "c", "b"]])
def test_cursors_that_lead_in_a_circle(case: Case, cycle: list[str]) -> None:
    """A cursor that was used before is an error, not a loop."""
    cursors = iter(cycle * 3)
    case.server.route(lambda _: reply(200, link(next(cursors))))

    with pytest.raises(
        errors.DecodeError, match=r"^things\..*: .*is one that was read before"
    ):
        case.items(case.open().list("things.scroll"))

    assert len(set(cycle)) + 1 == len(case.server.requests)


def test_the_same_page_can_be_turned_twice(case: Case) -> None:
    """Asking for the next page again is not a circle."""
    case.server.route(three_pages)
    page = case.open().list()

    assert 2 == case.do(page.next()).page == case.do(page.next()).page
    assert (
        [1, 2, 3, 4, 5]
        == [t.id for t in case.items(page)]
        == [t.id for t in case.items(page)]
    )


def test_iteration_without_a_limit_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list that never ends is an error; with `max_pages` it ends where the caller said."""
    monkeypatch.setattr(pages, "PAGE_GUARD", 10)
    server = [numbered(None, 10**9, [1])]

    with pytest.raises(errors.DecodeError, match="more than 10 pages; set max_pages"):
        list(walk(NUMBERS, lambda _: server[0]))
    limited = walk(NUMBERS, lambda _: server[0], max_pages=15)
    assert 15 == len(list(limited))


def walk(
    pagination: Any, body: Callable[[PageRef], dict[str, Any]], **limits: int
) -> Page[Thing]:
    """Return the first page of a list whose server is a function."""
    listing = Listing(pagination, BASE, **limits)

    def fetch(ref: PageRef, _: object = None) -> Callable[[], Page[Thing]]:
        envelope = ThingList.from_payload(body(ref))
        return lambda: Page(envelope, listing, ref, fetch)

    return fetch(PageRef(None))()


@given(st.lists(st.integers(0, 20), min_size=1, max_size=20))
def test_any_graph_of_cursors_is_left_again(edges: list[int]) -> None:
    """However pages point at each other, each is read once, in order, or it is an error."""
    visited: list[int] = []

    def body(ref: PageRef) -> dict[str, Any]:
        here = int(ref.position or 0)
        visited.append(here)
        follows = edges[here] if here < len(edges) else 0
        more = link(str(follows)) if 0 < follows < len(edges) else {}
        return {"_embedded": {"things": [{"id": here}]}, **more}

    given_ids: list[object] = []
    try:
        for thing in walk(CURSORS, body):
            given_ids.append(thing.id)
    except errors.DecodeError:
        pass

    assert given_ids == visited
    assert len(visited) == len(set(visited))
