"""Recognition: a page is compared only if its address or its call is of the spec."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.load import load
from generator.review.audit import audit
from generator.review.audit.page import page_claims, read_page
from generator.review.audit.recognise import NotRecognised, Recognised, recognise
from generator.review.audit.spec_view import SpecView
from support.paths import SAVED

DOCUMENT = load(SAVED / "spec.yaml")
SPEC = SpecView(DOCUMENT)
PARCEL = (SAVED / "get-parcel.txt").read_text("utf-8")
OBJECT = (SAVED / "parcel-object.txt").read_text("utf-8")
CALL = "GET /v2/parcels/123 HTTP/1.1"
API = "https://api.depot.example"


def found(page: str) -> str | NotRecognised:
    """Return the address of a page as far as the spec cites it."""
    claims = page_claims(read_page("page.txt", page))
    recognised = recognise(claims, [SPEC])
    return recognised.page if isinstance(recognised, Recognised) else recognised


def reason(page: str) -> str:
    """Return why a page is not recognised, and assert that nothing else is said of it."""
    recognised = found(page)
    assert isinstance(recognised, NotRecognised), recognised
    messages = [
        one.message
        for one in audit([DOCUMENT], [page_claims(read_page("p", page))]).findings
    ]
    assert f"not recognised: {recognised.reason}" in messages
    assert not [m for m in messages if "documented" in m or " has no " in m]
    return recognised.reason


@pytest.mark.parametrize(
    "call",
    [CALL, f"GET {API}/v2/parcels/123", f"Method: GET\nURL: {API}/v2/parcels/123"],
)
def test_a_call_recognises_a_page(call: str) -> None:
    """The call may be relative, or at a server of the spec."""
    assert "docs.depot.example/api/endpoints/parcels/get" == found(
        PARCEL.replace(CALL, call)
    )


@pytest.mark.parametrize(
    "host", ["labels.depot.example", "api.depot.example.org", "depot.example"]
)
def test_a_call_at_another_host_is_of_another_api(host: str) -> None:
    """APIs of one vendor may have the same paths: the host counts."""
    call = f"GET https://{host}/v2/parcels/123"
    assert f"no operation of the spec is GET {host}/v2/parcels/{{parcelId}}" == reason(
        PARCEL.replace(CALL, call)
    )


@pytest.mark.parametrize(
    ("servers", "host", "is_ours"),
    [
        ("[{url: 'https://{depot}.depot.example/v2'}]", "north.depot.example", True),
        ("[{url: 'https://{depot}.depot.example/v2'}]", "depot.example", False),
        ("[{url: /v2}]", "any.example", True),
        ("[]", "any.example", True),
    ],
)
def test_the_servers_of_a_spec_may_have_variables(
    servers: str, host: str, is_ours: bool, tmp_path: Path
) -> None:
    """A variable in the host of a server stands for anything; without a host all are taken."""
    file = tmp_path / "spec.yaml"
    info = "{title: Depot, version: '1'}"
    file.write_text(f"openapi: 3.1.0\ninfo: {info}\npaths: {{}}\nservers: {servers}\n")
    assert is_ours == SpecView(load(file)).has_host(host)


def test_a_call_in_passing_is_no_page() -> None:
    """A guide about something else may show a call of ours."""
    guide = f"Connect a Scale\n\nTo weigh\n\n{CALL}\n\nSettings\n\nName Type Notes\nscale Int The scale\n"
    assert "no title on it is about GET /v2/parcels/123" in reason(guide)
    other = "GET /v2/scales/1 HTTP/1.1\n\nGET /v2/scales/2/weights HTTP/1.1\n\n"
    assert "GET /v2/parcels/123" in reason(f"Parcel Scale\n\n{other}{CALL}\n")


def test_a_title_may_have_lost_its_mark() -> None:
    """The first lines of a copy are titles, whatever they are called there."""
    assert "docs.depot.example/api/endpoints/parcels/get" == found(
        PARCEL.replace("Get Parcel\n\n", "Get Parcel:\n")
    )


def test_a_page_without_a_call_needs_more_than_its_title() -> None:
    """The words of the address and most fields have to be on it, or the address itself."""
    address = "https://docs.depot.example/webhooks/objects/parcel"
    key = "docs.depot.example/webhooks/objects/parcel"
    unnamed = re.sub(r"(?i)webhook", "scan", OBJECT)
    assert (
        key
        == found(f"{address}\n\n{unnamed}")
        == found(f"{OBJECT}\nSent to webhooks.\n")
    )
    assert "no address, call or title" in reason(unnamed)
    fields = "Name Type Example Notes\nscale Int 1 The scale\nunit String kg The unit\nmood String good A mood\n"
    assert "no address, call or title" in reason(
        f"Parcel Object\n\nSent to webhooks.\n\n{fields}"
    )


def test_an_address_of_another_host_is_another_page() -> None:
    """The same path at another host is no page of the spec."""
    for host in ("labels.depot.example", "docs.depot.example.org"):
        address = f"https://{host}/api/endpoints/parcels/get/"
        assert (
            f"the page says it is {address}, which no x-docs of the spec cites"
            == reason(f"{address}\n\n{PARCEL}")
        )


def test_a_request_may_name_its_host_in_a_header() -> None:
    """The header Host below a request line says which API it is."""
    for host, is_ours in (("api.depot.example", True), ("labels.depot.example", False)):
        recognised = found(PARCEL.replace(CALL, f"{CALL}\nHost: {host}"))
        assert is_ours == isinstance(recognised, str)


@pytest.mark.parametrize(
    ("address", "call"),
    [("get", "POST /v2/parcels HTTP/1.1"), ("create", CALL)],
)
def test_an_address_of_another_call_is_wrong(address: str, call: str) -> None:
    """A page that documents only calls of other pages is compared with none."""
    url = f"https://docs.depot.example/api/endpoints/parcels/{address}/"
    named = call.partition(" HTTP")[0].replace("123", "{parcelId}")
    assert f"the page says it is {url}, but documents {named}" == reason(
        f"{url}\n\n{PARCEL.replace(CALL, call)}"
    )


def test_a_title_of_another_call_with_the_same_path(tmp_path: Path) -> None:
    """Where the title is that of another method, the method on the page may be wrong."""
    file = tmp_path / "spec.yaml"
    text = (SAVED / "spec.yaml").read_text("utf-8")
    assert 1 == text.count("      operationId: parcels.get\n")
    other = (
        "    delete:\n      operationId: parcels.delete\n      summary: Delete a parcel\n"
        "      x-docs:\n        - page: https://docs.depot.example/api/endpoints/parcels/delete/\n"
        '          checked: "2026-03-01"\n      responses: {"204": {description: Deleted.}}\n'
    )
    place = text.rindex("    get:\n", 0, text.index("operationId: parcels.get\n"))
    path = text.rindex("  /v2", 0, place)
    end = text.index("\n", path) + 1
    file.write_text(text[:end] + other + text[end:], "utf-8")
    page = PARCEL.replace(CALL, CALL.replace("GET", "DELETE"))
    recognised = recognise(page_claims(read_page("p", page)), [SpecView(load(file))])
    get = "docs.depot.example/api/endpoints/parcels/get"
    assert recognised == NotRecognised(
        f"its title is that of {get}, but it documents DELETE /v2/parcels/{{parcelId}}",
        5,
    )


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("", "there is no text in the file"),
        (" \n\t\n\xa0\n", "there is no text in the file"),
        (
            "<html><body><script>run()</script></body></html>",
            "there is no text in the file",
        ),
        (
            " ".join(OBJECT.split()),
            "all its text is on one line: save it with its lines",
        ),
    ],
)
def test_a_page_without_lines_of_text(page: str, said: str) -> None:
    """What is wrong with the file is said, rather than that it lacks an address."""
    assert said == reason(page)


def test_a_call_that_differs_only_in_case() -> None:
    """A page in capitals has no operation of the spec, but it is said why."""
    named = "GET /v2/parcels/{parcelId}"
    assert f"which differs only in case from {named}" in reason(PARCEL.upper())
    page = f"https://docs.depot.example/api/endpoints/parcels/get/\n\n{PARCEL.upper()}"
    found = audit([DOCUMENT], [page_claims(read_page("p", page))]).findings
    assert any(f"differs only in case from {named}" in one.message for one in found)


def test_a_list_of_many_names_is_short() -> None:
    """Five names are enough to find a table on the page."""
    rows = "".join(f"odd{number} String o A word\n" for number in range(300))
    table = f"Odd fields\n\nName Type Example Notes\n{rows}"
    found = audit([DOCUMENT], [page_claims(read_page("p", f"{PARCEL}\n\n{table}"))])
    named = "odd0, odd1, odd10, odd100, odd101 and 295 more"
    assert f"a table of {named} fits nothing in the spec" in {
        one.message for one in found.findings
    }


@pytest.mark.parametrize("char", ["\u202e", "\x1b"])
@pytest.mark.parametrize("bar", ["| Name | Type |\n| --- | --- |\n| {} | Int |\n"])
def test_a_name_with_a_hidden_character(char: str, bar: str) -> None:
    """The name of the row is wrong, not the layout of the table."""
    page = page_claims(read_page("p", f"{PARCEL}\n\n{bar.format(f'na{char}me')}"))
    assert [f"a row whose name has the character U+{ord(char):04X}"] == [
        unknown.message for unknown in page.unknown
    ]
