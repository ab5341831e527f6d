"""What pages of Help Scout contradict is explained by the errata of spec/, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.load import Document, load
from generator.review.audit import audit
from generator.review.audit.findings import FindingKind
from generator.review.audit.page import page_claims, read_pages
from support.paths import PROJECT

ENDPOINTS = "https://developer.helpscout.com/mailbox-api/endpoints"
# Names, types and values of the pages, without their prose.
GET_ORGANIZATION = f"""\
{ENDPOINTS}/organizations/get/

Get Organization

GET /v2/organizations/10?includeCounts=true HTTP/1.1

URL Parameters

Parameter\tType\tExamples\tDescription
includeCounts\tboolean\tincludeCounts=true\tCounts

Response

HTTP/1.1 200 OK
Content-Type: application/hal+json

{{"id": 10, "name": "Test", "location": "US", "customerCount": 42, "conversationCount": 17}}
"""
LIST_USERS = f"""\
{ENDPOINTS}/users/list/

List Users

GET /v2/users HTTP/1.1

URL Parameters

Parameter\tType\tExamples\tDescription
email\tstring\temail=bear@acme.com\tAn address
mailbox\tnumber\tmailbox=123\tAn inbox

Response

HTTP/1.1 200 OK
Content-Type: application/hal+json

{{"page": {{"size": 50, "totalElements": 1, "totalPages": 1, "number": 1}}}}
"""
OVERWRITE_CUSTOMER = f"""\
{ENDPOINTS}/customers/overwrite/

Overwrite Customer

PUT /v2/customers/101 HTTP/1.1
Content-Type: application/json

{{"firstName": "Vernon", "gender": "Male"}}

Response

HTTP/1.1 204 No Content
"""
LIST_TEAMS = f"""\
{ENDPOINTS}/teams/list-teams/

List Teams

GET /v2/teams HTTP/1.1

URL Parameters

Parameter\tType\tExamples\tDescription
page\tnumber\tpage=1\tPage

Response

HTTP/1.1 200 OK
Content-Type: application/hal+json

{{"_embedded": {{"teams": [{{"id": 4, "name": "Team", "timezone": "UTC", "mention": "t",
"photoUrl": "https://x.example/t.png", "createdAt": "2017-04-21T14:43:24Z", "initials": "T",
"updatedAt": "2017-04-21T14:43:24Z", "_links": {{"teamMembers": {{"href": "..."}}}}}}]}},
"page": {{"size": 50, "totalElements": 1, "totalPages": 1, "number": 1}}}}
"""


@pytest.fixture(scope="module")
def spec() -> Document:
    return load(PROJECT / "spec/v2")


@pytest.mark.parametrize(
    ("page", "explained"),
    [
        (
            GET_ORGANIZATION,
            ["the parameter includeProperties", "Organization.properties"],
        ),
        (LIST_USERS, ["the parameter page of users.list"]),
        (OVERWRITE_CUSTOMER, ["CustomerOverwrite.gender has no value Male"]),
        (LIST_TEAMS, []),
    ],
    ids=["Get Organization", "List Users", "Overwrite Customer", "List Teams"],
)
def test_a_contradiction_is_explained(
    spec: Document, tmp_path: Path, page: str, explained: Sequence[str]
) -> None:
    """The audit finds the difference and the entry, and nothing that the spec lacks."""
    saved = tmp_path / "page.txt"
    saved.write_text(page, "utf-8")
    (read,) = read_pages([saved], 10_000)
    found = audit([spec], [page_claims(read)])
    entries = [each.message for each in found.explained]

    for start in explained:
        assert any(message.startswith(start) for message in entries), entries
    # The pages have neither all rows nor the prose of the real ones.
    left_out = (FindingKind.EXTRA, FindingKind.NOTE)
    assert [] == [f.message for f in found.findings if f.kind not in left_out]
