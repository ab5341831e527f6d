"""Servers of paths and operations: where calls go, and which origins get credentials."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator.cli import main
from generator.reading import read_api
from support.client import Case
from support.server import FaultServer, Raw, Request, reply

TEMPLATE = """
openapi: 3.1.0
info: {title: Depot, version: "1"}
servers:
- {url: "API/v1/", description: In use}
- {url: "https://trial.example/v1", description: For trials}
security: [{key: []}]
paths:
  /things: {get: {operationId: things.find, responses: {"204": {description: None.}}}}
  /upload:
    get: {operationId: things.upload, servers: [{url: /upload}], responses: {"204": {description: None.}}}
  /files:
    servers: [{url: "FILES/store/"}]
    get: {operationId: things.file, responses: {"204": {description: None.}}}
    put:
      operationId: things.put
      servers: [{url: "API/{stage}", variables: {stage: {enum: [beta], default: beta}}}]
      responses: {"204": {description: None.}}
  /tenant:
    get:
      operationId: things.tenant
      servers: [{url: "https://{tenant}.example.com/up"}]
      responses: {"204": {description: None.}}
  /zone: {get: {operationId: things.zone, servers: [{url: "/{zone}"}], responses: {"204": {description: None.}}}}
  /pages:
    servers: [{url: "FILES"}]
    get:
      operationId: things.list
      parameters: [{name: after, in: query, schema: {type: string}}]
      x-pagination: {parameter: after, items: /items, cursor: /next}
      responses:
        "200":
          description: A page.
          content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}
  /granted: {get: {operationId: things.granted, security: [{oauth: []}], responses: {"204": {description: None.}}}}
components:
  schemas:
    Page: {type: object, properties: {items: {type: array, items: {type: integer}}, next: {type: string}}}
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    oauth:
      type: oauth2
      flows: {clientCredentials: {tokenUrl: "FILES/oauth/token", scopes: {}}}
"""


@dataclass
class Depot:
    """A package of the template, and the two servers that it names."""

    package: ModuleType
    api: FaultServer
    files: FaultServer
    said: str
    """What `generate` printed."""

    def open(self, case: Case, auth: Any = None, **settings: Any) -> Any:
        """Return a client with a key, without a base URL unless it is given."""
        auth = auth or self.module("auth").ApiKey("K")
        settings = {"base_url": None, "auth": auth, **settings}
        return case.open_package(self.package, "Depot", **settings)

    def module(self, name: str) -> ModuleType:
        return importlib.import_module(f"depot.{name}")

    def sent(self) -> list[tuple[str, str, str | None]]:
        """Return the requests to the two servers, with the key or token, and forget them."""
        found = [
            (name, f"{request.method} {request.target}", _credential(request))
            for name, server in (("api", self.api), ("files", self.files))
            for request in server.requests
        ]
        self.api.forget()
        self.files.forget()
        return found


def _credential(request: Request) -> str | None:
    return request.header("x-key") or request.header("authorization")


def _answer(request: Request) -> Raw:
    if request.target.endswith("/token"):
        return reply(200, {"access_token": "T", "token_type": "bearer"})
    return reply(204)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Depot]:
    """Generate the package, once the ports of its servers are known."""
    folder = tmp_path_factory.mktemp("depot")
    with (
        FaultServer() as api,
        FaultServer() as files,
        pytest.MonkeyPatch.context() as m,
    ):
        api.route(_answer)
        files.route(_answer)
        text = TEMPLATE.replace("API", api.url).replace("FILES", files.url)
        (folder / "depot.yaml").write_text(text, "utf-8")
        said: list[str] = []
        m.setattr(
            "builtins.print", lambda *parts, **_: said.append(" ".join(map(str, parts)))
        )
        assert 0 == main(
            ["generate", "--spec", f"{folder}/depot.yaml", "--output", str(folder)]
        )
        m.undo()
        sys.path.insert(0, str(folder))
        yield Depot(importlib.import_module("depot"), api, files, "\n".join(said))
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name.partition(".")[0] == "depot"]:
            del sys.modules[name]


@pytest.fixture
def depot(made: Depot) -> Depot:
    made.sent()
    return made


CALLS = ("find", "upload", "file", "put")


def test_each_call_goes_to_its_server(case: Case, depot: Depot) -> None:
    """The key stays on the origin of the API."""
    client = depot.open(case)

    for name in CALLS:
        case.do(getattr(client.things, name)())

    assert [
        ("api", "GET /v1/things", "K"),
        ("api", "GET /upload/upload", "K"),
        ("api", "PUT /beta/files", "K"),
        ("files", "GET /store/files", None),
    ] == depot.sent()


def test_a_listed_origin_gets_credentials(case: Case, depot: Depot) -> None:
    """Only the caller can say that another origin may know them."""
    client = depot.open(case, credential_origins=[depot.files.url])

    case.do(client.things.file())

    assert [("files", "GET /store/files", "K")] == depot.sent()


def test_a_base_url_stands_for_all_servers(case: Case, depot: Depot) -> None:
    """What is on the origin of the API keeps its path; the rest goes below the base URL."""
    client = depot.open(case, base_url=f"{depot.files.url}/v1")

    for name in CALLS:
        case.do(getattr(client.things, name)())

    assert [
        ("files", "GET /v1/things", "K"),
        ("files", "GET /upload/upload", "K"),
        ("files", "GET /v1/files", "K"),
        ("files", "PUT /beta/files", "K"),
    ] == depot.sent()


def test_a_server_with_a_variable_needs_a_base_url(case: Case, depot: Depot) -> None:
    """Only callers know its value, and a base URL stands for the whole."""
    error = depot.module("errors").ConfigurationError
    for name in ("tenant", "zone"):
        with pytest.raises(error, match=r"in braces|is not an absolute URL"):
            case.do(getattr(depot.open(case).things, name)())
        client = depot.open(case, base_url=f"{depot.api.url}/v1")
        case.do(getattr(client.things, name)())
    assert [
        ("api", "GET /v1/tenant", "K"),
        ("api", "GET /v1/zone", "K"),
    ] == depot.sent()


def test_a_token_endpoint_elsewhere(case: Case, depot: Depot) -> None:
    """It gets the secret of the application only if the caller lists its origin."""
    auth = {"oauth": depot.module("auth").ClientCredentials("id", "s3cret")}
    with pytest.raises(depot.module("errors").ConfigurationError) as raised:
        depot.open(case, auth)
    assert f"pass credential_origins=['{depot.files.url}']" in str(raised.value)

    case.do(
        depot.open(case, auth, credential_origins=[depot.files.url]).things.granted()
    )
    assert [
        ("api", "GET /v1/granted", "Bearer T"),
        ("files", "POST /oauth/token", None),
    ] == depot.sent()

    case.do(depot.open(case, auth, base_url=f"{depot.api.url}/x").things.granted())
    assert [
        ("api", "POST /x/oauth/token", None),
        ("api", "GET /x/granted", "Bearer T"),
    ] == depot.sent()


def test_a_refusal_of_a_server_without_credentials_says_why(
    case: Case, depot: Depot
) -> None:
    """The note names the origin to list; the server of the API causes none."""
    for server, name in ((depot.files, "file"), (depot.api, "find")):
        server.script(reply(401, {"message": "who?"}))
        with pytest.raises(depot.module("errors").AuthenticationError) as raised:
            case.do(getattr(depot.open(case).things, name)())
        notes = getattr(raised.value, "__notes__", [])
        wanted = f"no credentials were sent; list {server.url} in credential_origins"
        assert notes == ([wanted] if name == "file" else [])


def test_links_stay_on_the_server_of_the_operation(case: Case, depot: Depot) -> None:
    """The next page may be a link to the server of the list, and to no other."""
    things = depot.open(case).things
    for link, error in ((depot.files.url, None), (depot.api.url, "UnsafeLinkError")):
        page = {"items": [1], "next": f"{link}/pages?after=b"}
        depot.files.script(reply(200, page))
        if error is None:
            depot.files.script(reply(200, {"items": [2]}))
            assert [1, 2] == case.items(things.list())
        else:
            with pytest.raises(getattr(depot.module("errors"), error)):
                case.items(things.list())


def test_the_stub_server_has_the_operations_of_all_servers(
    case: Case, depot: Depot
) -> None:
    """They are below its URL, with or without the paths of their servers."""
    with depot.module("testing").StubServer() as stub:
        for base_url in (stub.url, f"{stub.url}/v1"):
            client = depot.open(case, stub.auth, base_url=base_url)
            for name in (*CALLS, "granted"):
                case.do(getattr(client.things, name)())
        names = [request.operation for request in stub.requests]
    assert 2 == names.count("things.upload")


def test_other_origins_are_printed_and_documented(depot: Depot) -> None:
    """Nobody has to read the document to know where requests go."""
    docs = " ".join((depot.package.Depot.__doc__ or "").split())

    wanted = f"requests go to {depot.files.url} as well: things.file() and 2 more"
    assert wanted in depot.said
    assert (
        f"{depot.files.url}: things.file(), things.list(), tokens for oauth; gets"
        in docs
    )
    assert "https://trial.example/v1: For trials." in docs
    assert "key: `ApiKey`; by default from DEPOT_API_KEY." in docs
    assert depot.api.url not in depot.said


@pytest.mark.parametrize(
    ("servers", "base_url", "warning"),
    [
        ("[]", "", ""),
        ("[{url: /v1}]", "", ""),
        ("[{url: 'https://a.example/'}, {url: 'https://b.example'}]", "https://a.example", ""),
        ("[{url: '//a.example/v1'}]", "https://a.example/v1", ""),
        ("[{url: 'http://a.example'}]", "https://a.example", "are sent over https"),
        ("[{url: 'http://a.example:80/v1'}]", "https://a.example/v1", "are sent over https"),
        ("[{url: 'http://localhost:80/x/'}]", "http://localhost:80/x", ""),
        ("[{url: 'http://[::1]:80'}]", "http://[::1]:80", ""),
        ("[{url: 'HTTPS://a.example'}]", "https://a.example", ""),
        ("[{url: 'https://{t}.example'}]", "https://{t}.example", "a variable without a default"),
        ("[{url: 'https://{t}.example', variables: {t: {default: a}}}]", "https://a.example", ""),
        ("[{url: 'https://a.example:{p}', variables: {p: {default: 8443}}}]", "https://a.example:8443", ""),
        ("[{url: 'https://{t}.example', variables: {t: {enum: [b, c]}}}]", "https://b.example", ""),
        ("[{url: 'https://a.example/{p}', variables: {p: {default: ''}}}]", "https://a.example", ""),
        ("[{url: 'https://user:pw@a.example'}]", "", "contains a user name or password"),
        ("[{url: 'https://a.example?x=1'}]", "", "has a query or a fragment"),
        ("[{url: 'https://'}]", "", ""),
        ("[{url: 'https:///v1'}]", "", "names no host"),
        ("[{url: 'https://a example'}]", "", "has invalid characters"),
        ("[{url: 7}]", "", ""),
        ("[7]", "", ""),
        ("{}", "", ""),
    ],
)  # fmt: skip
def test_the_server_of_a_document(
    servers: str, base_url: str, warning: str, tmp_path: Path
) -> None:
    """The first server counts; one that cannot be used is a warning, and `base_url` is needed."""
    spec = tmp_path / "shop.yaml"
    spec.write_text(
        f"{{openapi: 3.1.0, info: {{title: Shop, version: '1'}}, servers: {servers},"
        " paths: {/a: {get: {responses: {'204': {description: A.}}}}}}"
    )

    reading = read_api(spec)

    assert base_url == reading.api.facts.api["base_url"]
    assert not warning or warning in " ".join(map(str, reading.found))


@pytest.mark.parametrize(
    ("root", "path", "operation", "server"),
    [
        ("https://a.example/v1", "", "", ""),
        ("https://a.example/v1", "https://a.example/v1/", "", ""),
        ("https://a.example/v1", "''", "", ""),
        ("https://a.example/v1", "/", "", "https://a.example"),
        ("https://a.example/v1", "/v2", "", "https://a.example/v2"),
        ("https://a.example/v1", "https://b.example", "", "https://b.example"),
        ("https://a.example/v1", "https://b.example", "https://c.example", "https://c.example"),
        ("https://a.example/v1", "https://{t}.example", "", "https://{t}.example"),
        ("/v1", "/v2", "", ""),
        ("/v1", "https://b.example", "", "https://b.example"),
        ("", "https://b.example", "", ""),
        ("https://a.example/v1", "https://b.example?x=1", "", None),
    ],
)  # fmt: skip
def test_the_server_of_an_operation(
    root: str, path: str, operation: str, server: str | None, tmp_path: Path
) -> None:
    """The innermost one counts, relative to that of the document; "" is that of the document."""
    given = {
        name: f'servers: [{{url: "{url.strip(chr(39))}"}}], ' if url else ""
        for name, url in (("root", root), ("path", path), ("operation", operation))
    }
    spec = tmp_path / "shop.yaml"
    spec.write_text(
        f"{{openapi: 3.1.0, info: {{title: Shop, version: '1'}}, {given['root']}"
        f"paths: {{/a: {{{given['path']}get: {{{given['operation']}operationId: a.b,"
        " responses: {'204': {description: A.}}}},"
        " /b: {servers: [{url: 'https://b.example'}], get: {operationId: b.c,"
        " responses: {'204': {description: A.}}}}}}"
    )

    found = {each.path: each.server for each in read_api(spec).api.operations()}

    assert server == found.get("/a")
