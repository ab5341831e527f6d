"""The pages of an invented API, which `tests/described/spec.yaml` records.

They have everything that the audit compares: limits, defaults with remarks, dates, lists of
ids, headers, media types, a deprecation with its date, a union by tag, notes, rows that errata
explain, a page for all operations, a call without a table, and a parameter that only the sample
request shows.
"""

from __future__ import annotations

from support.page_renderings import Prose

from .descriptions import (
    Calls,
    Description,
    Request,
    Response,
    Sample,
    Section,
    Template,
    Title,
    row_of,
    table,
)

HOST = "https://docs.depot.example"
API = "https://api.depot.example"
JSON = ("Content-Type", "application/json")
HAL = ("Content-Type", "application/hal+json")
TOKEN = ("Authorization", "Bearer oauth_token")
PARAMETERS = ("Parameter", "Type", "Examples", "Description")
INPUTS = ("Path", "Type", "Required", "Description")
FIELDS = ("Path", "Type", "Description")
OLD_INPUTS = ("Name", "Type", "Required", "Default", "Options", "Notes")
OLD_FIELDS = ("Name", "Type", "Example", "Notes")

LIST = Description(
    f"{HOST}/api/endpoints/crates/list/",
    (
        Title("List Crates"),
        Section("Request"),
        Request("GET", "/v2/crates?page=1", (TOKEN,)),
        Section("URL Parameters", 3),
        table(
            "|".join(PARAMETERS),
            ("depots", "number", "depots=12,34", "Only crates in these depots"),
            ("pageSize", "number", "pageSize=25", "Crates on a page, defaults to 25; maximum is 50"),
            ("sentSince", "date", "sentSince=2020-05-04T10:00:00Z", "Only crates sent since then"),
            ("onDay", "date", "onDay=2020-05-04", "Only crates sent on this day"),
            row_of(
                PARAMETERS, "sortField", "enumeration", "sortField=weight",
                "Sorts the result by specified field:",
                values="sentAt - default|weight|score", listing="lines",
            ),
            row_of(
                PARAMETERS, "sortOrder", "enumeration", "sortOrder=asc",
                "Direction, default is desc, one of:", values="asc|desc", listing="sentence",
            ),
            ("label", "string", "label=fragile", "Labels of the crates, at most 40 characters"),
            ("query", "special", 'query=(name:"tea")', "Advanced search query"),
        ),
        Section("Response"),
        Response(
            "200 OK",
            (HAL, ("X-Total-Weight", "17")),
            {
                "_embedded": {
                    "crates": [
                        {
                            "id": 7, "name": "tea", "status": "stored", "weight": 1.5,
                            "sentAt": "2020-05-04T10:00:00Z",
                            "_links": {"self": {"href": "https://api.depot.example/v2/crates/7"}},
                        }
                    ]
                },
                "page": {"number": 1, "totalPages": 3},
            },
        ),
        Section("Response fields", 3),
        table(
            "|".join(FIELDS),
            ("_embedded.crates", "Array", "Crates of this page"),
            ("page.number", "Number", "Number of this page"),
            ("page.totalPages", "Number", "How many pages there are"),
        ),
    ),
)  # fmt: skip

GET = Description(
    f"{HOST}/api/endpoints/crates/get/",
    (
        Title("Get Crate"),
        Section("Request"),
        Request("GET", "/v2/crates/7", (TOKEN,)),
        Section("Path Parameters", 3),
        Template("/v2/crates/{crateId}"),
        Section("URL Parameters", 3),
        table(
            "|".join(PARAMETERS),
            row_of(
                PARAMETERS, "embed", "enumeration", "embed=scans",
                "What else to load, allowed values are:", values="scans", listing="lines",
            ),
        ),
        Section("Moved crates", 3),
        Prose(
            "A crate that was moved answers with a HTTP 301 Moved Permanently status code "
            "for 30 days, and with 404 Not Found after that."
        ),
        Section("Response"),
        Response(
            "200 OK",
            (HAL,),
            {
                "id": 7,
                "name": "tea",
                "status": "stored",
                "weight": 1.5,
                "isHeavy": False,
                "sentAt": "2020-05-04T10:00:00Z",
                "dueOn": "2020-06-04",
                "closedAt": None,
                "colour": "#ff0000",
                "origin": {"via": "counter", "depotId": 5},
                "labels": ["fragile"],
                "content": [
                    {"kind": "liquid", "litres": 3},
                    {"kind": "solid", "pieces": 4, "material": "wood"},
                ],
                "_links": {"self": {"href": "..."}, "depot": {"href": "..."}},
            },
        ),
        Section("Response fields", 3),
        table(
            "|".join(FIELDS),
            ("id", "Number", "Unique identifier"),
            ("name", "String", "Name of the crate. Max length 60 characters"),
            row_of(
                FIELDS, "status", "String", "Where it is, one of:",
                values="stored|gone|lost", listing="lines",
            ),
            ("weight", "Number", "Weight in kilograms"),
            ("isHeavy", "Boolean", "Whether two people carry it"),
            ("sentAt", "String", "UTC time when it was sent"),
            ("dueOn", "String", "Day in UTC, kept for 90 days"),
            ("closedAt", "String", "UTC time when it was closed, null if not closed"),
            ("colour", "String", "A hex colour"),
            ("origin.via", "String", "One of: counter, pickup"),
            ("origin.depotId", "Number", "Depot that took it"),
            ("labels", "Array", "List of strings, only with the Plus plan"),
            ("content[].kind", "String", "Kind of content, liquid or solid"),
            ("content[].litres", "Number", "Only for liquid content"),
            ("content[].pieces", "Number", "Only for solid content"),
            ("content[].material", "String", "What it is made of"),
            ("_embedded.scans", "Array", "List of scans - see the embed param"),
        ),
        table(
            "Relation|Description",
            ("depot", "The depot of the crate"),
            ("courier", "The courier who carries it"),
        ),
    ),
)  # fmt: skip

CREATE = Description(
    f"{HOST}/api/endpoints/crates/create/",
    (
        Title("Create Crate"),
        Section("Request"),
        Request(
            "POST",
            "/v2/crates",
            (TOKEN, JSON),
            {
                "name": "tea",
                "copies": 2,
                "insured": True,
                "recipient": {"name": "Bob", "zip": "12345"},
                "items": [{"filename": "a.pdf"}],
            },
        ),
        Section("Request fields", 3),
        table(
            "|".join(INPUTS),
            ("name", "String", "Y", "Name, between 1 and 60 characters"),
            ("copies", "Number", "N", "How many to make. Minimum 1, maximum 100"),
            ("insured", "Boolean", "N", "Whether it is insured. Default: false"),
            row_of(
                INPUTS, "speed", "String", "N", "How fast, one of:",
                values="slow|fast", listing="bullets",
                after="Fast is only available in these depots",
            ),
            ("recipient", "Object", "Y", "Who gets it"),
            ("recipient.name", "String", "Y", "Name of the recipient. Max length 40 characters"),
            ("recipient.zip", "String", "N", "Code of the town, has to match ^[0-9]{5}$"),
            ("items[].filename", "String", "Y", "Name of the file"),
            ("items[].data", "String", "N", "The file as text"),
            ("state", "String", "N", "Deprecated since May 4, 2026: use speed"),
            ("shelf", "String", "N", "Number of the shelf"),
            ("colours", "Array", "N", "Names of colours"),
        ),
        Section("Response"),
        Response("201 Created", (("Resource-ID", "123"), ("Location", f"{API}/v2/crates/123"))),
    ),
)  # fmt: skip

DELETE = Description(
    f"{HOST}/api/endpoints/crates/delete/",
    (
        Title("Delete Crate"),
        Section("Request"),
        Request("DELETE", "/v2/crates/7", (TOKEN,)),
        Section("Path Parameters", 3),
        Template("/v2/crates/{crateId}"),
        Section("Response"),
        Response("204 No Content"),
    ),
)

OLD_LIST = Description(
    f"{HOST}/old-api/crates/list/",
    (
        Section("The old Depot API is deprecated"),
        Prose("The old Depot API was deprecated on May 1, 2021."),
        Title("List Old Crates"),
        Calls(
            (
                ("GET", f"{API}/v1/depots/{{depotId}}/crates.json"),
                ("GET", f"{API}/v1/depots/{{depotId}}/shelves/{{shelfId}}/crates.json"),
            )
        ),
        Prose("Crates come in the order in which they were sent."),
        Section("Request"),
        table(
            "|".join(OLD_INPUTS),
            ("page", "Int", "No", "1", "", "Number of the page"),
            row_of(
                OLD_INPUTS, "state", "String", "No", "any", "",
                "Gone only makes sense in the main depot", values="any|stored|gone",
            ),
            ("sentSince", "Datetime", "Yes", "", "", "Only crates sent since then"),
        ),
        Section("Response"),
        table(
            "Response|Name|Type|Notes",
            ("Header", "Status", "Int", "200"),
            ("Body", "page", "Int", "The page that was asked for"),
            ("", "count", "Int", "How many crates there are"),
            ("", "items", "Collection", "Collection of OldCrate objects"),
        ),
        Response(
            "200 OK",
            (),
            {
                "page": 1,
                "count": 1,
                "items": [{"id": 4711, "kind": "box", "sender": {"id": 3, "name": "Ann"}}],
            },
        ),
    ),
)  # fmt: skip

OBJECT = Description(
    f"{HOST}/webhooks/objects/old-crate",
    (
        Title("Old Crate Object"),
        Section("Field Guide"),
        Prose("What a subscriber gets when a webhook arrives."),
        table(
            "|".join(OLD_FIELDS),
            ("id", "Int", "4711", "Unique number of the crate"),
            row_of(
                OLD_FIELDS, "kind", "String", "box",
                "What is being sent. Possible values include:", values="letter|box",
            ),
            ("sender", "Party", "", "Who brought it"),
            ("isDraft", "Boolean", "false", ""),
            ("movedAt or userMovedAt", "Datetime", "2020-05-05T10:00:00Z", "Last move, in UTC"),
            ("minutes", "Double", "1.5", "Average time at the door, in minutes"),
            ("copies", "Collection", "", "Collection of strings, the addresses of copies"),
        ),
        Section("Example"),
        Sample(
            {
                "id": 4711,
                "kind": "box",
                "sender": {"id": 3, "name": "Ann"},
                "isDraft": "false",
                "minutes": 1.5,
                "copies": ["ann@depot.example"],
            },
        ),
    ),
)  # fmt: skip

ERRORS = Description(
    f"{HOST}/api/overview/errors/",
    (
        Title("Errors"),
        Prose("What every call may answer."),
        table(
            "Status|Description",
            ("400", "The request is wrong"),
            ("401", "The token is wrong"),
            ("403", "The user may not do that"),
            ("429", "Too many requests"),
        ),
        Section("Rate limits"),
        table(
            "Header|Description",
            ("X-RateLimit-Remaining", "Requests that are left"),
            ("Retry-After", "Seconds until the next one"),
        ),
    ),
)

PAGES = (LIST, GET, CREATE, DELETE, OLD_LIST, OBJECT, ERRORS)
