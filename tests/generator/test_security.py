"""Security schemes: all credentials are given at once, and each call sends what it needs."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from generator.ir import Security
from generator.reading import read_api
from support.client import Case
from support.fragments import Generate, Import
from support.paths import FRAGMENTS
from support.server import Raw, Request, reply

FRAGMENT = "several_schemes"
HEADERS = ("authorization", "cookie", "x-app", "x-key")
LOGIN = "Basic YW5uOnMzY3JldA=="
SENT: dict[str, tuple[str, dict[str, str]]] = {
    "inherit": ("/v1/orders", {"x-key": "K"}),
    "open": ("/v1/open", {}),
    "both": ("/v1/both", {"x-key": "K", "x-app": "A"}),
    "either": ("/v1/either", {"cookie": "sid=S"}),
    "optional": ("/v1/optional", {"authorization": "Bearer T"}),
    "search": ("/v1/search?search_key=Q%261", {"cookie": "sid=S"}),
    "word": ("/v1/word", {"authorization": "Token W"}),
    "raw": ("/v1/raw", {"authorization": "Custom R"}),
    "certificate": ("/v1/certificate", {}),
    "certified": ("/v1/certified", {"x-app": "A"}),
    "oauth": ("/v1/oauth", {"authorization": "Bearer issued-1"}),
    "open_id": ("/v1/open-id", {"authorization": "Bearer O"}),
    "undeclared": ("/v1/undeclared", {}),
    "clash": ("/v1/clash", {"authorization": LOGIN}),
    "digest_or_key": ("/v1/digest-or-key", {"x-app": "A"}),
}


def everything(auth: ModuleType) -> dict[str, Any]:
    """Return credentials for all security schemes of the fragment."""
    return {
        "key": auth.ApiKey("K"),
        "app": auth.ApiKey("A"),
        "search": auth.ApiKey("Q&1"),
        "session": auth.ApiKey("S"),
        "raw": auth.ApiKey("Custom R"),
        "login": auth.BasicAuth("ann", "s3cret"),
        "token": auth.BearerToken("T"),
        "word": auth.BearerToken("W"),
        "open_id": auth.BearerToken("O"),
        "oauth": auth.ClientCredentials("id", "s3cret"),
    }


class Shop:
    """Issues tokens, and answers everything else with nothing."""

    def __init__(self) -> None:
        self.issued = 0
        self.refused: set[str] = set()

    def __call__(self, request: Request) -> Raw:
        if request.target.endswith("/token"):
            self.issued += 1
            token = {"access_token": f"issued-{self.issued}", "token_type": "bearer"}
            return reply(200, token)
        is_refused = request.header("authorization") in self.refused
        return reply(401, {"message": "who?"}) if is_refused else reply(204)


@pytest.fixture
def shop(import_fragment: Import, case: Case) -> Any:
    """Return the package of the fragment; the server of the case is the shop."""
    package = import_fragment(FRAGMENT)
    case.server.route(Shop())
    return package


def opened(case: Case, package: ModuleType, **settings: Any) -> Any:
    """Return a client whose base URL has the path of the document's server."""
    base_url = f"{case.server.url}/v1"
    return case.open_package(package, "Shop", **{"base_url": base_url, **settings})


def sent(request: Request) -> tuple[str, dict[str, str]]:
    """Return where a request went, and the headers that may be credentials."""
    found = {name: request.header(name) for name in HEADERS}
    return request.target, {name: text for name, text in found.items() if text}


def test_each_call_sends_what_it_needs(case: Case, shop: ModuleType) -> None:
    """Alternatives, several at once, none, schemes by reference: one client has them all."""
    client = opened(case, shop, auth=everything(import_module("shop.auth")))

    found = {}
    for name in SENT:
        case.do(getattr(client.orders, name)())
        found[name] = sent(case.server.requests[-1])

    assert SENT == found
    assert 1 == case.server.targets.count("POST /token")


def test_the_second_alternative_is_sent_if_only_that_was_given(
    case: Case, shop: ModuleType
) -> None:
    """The first alternative for which credentials were given is the one that counts."""
    login = import_module("shop.auth").BasicAuth("ann", "s3cret")
    client = opened(case, shop, auth={"login": login})

    case.do(client.orders.either())
    case.do(client.orders.optional())

    either, optional = map(sent, case.server.requests)
    assert ("/v1/either", {"authorization": LOGIN}) == either
    assert ("/v1/optional", {}) == optional


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        (
            "inherit",
            "needs credentials for key; pass auth={'app': ApiKey(...), 'key': ",
        ),
        ("both", "needs credentials for key and app; pass auth="),
        ("either", "needs credentials for session or login; pass auth="),
        (
            "word",
            "needs credentials for word; pass auth={'app': ApiKey(...), 'word': BearerToken(...)}",
        ),
    ],
)
def test_a_call_without_its_credentials_is_not_sent(
    case: Case, shop: ModuleType, name: str, wanted: str
) -> None:
    """The error names the schemes, and how to pass credentials for them."""
    client = opened(case, shop, auth={"app": import_module("shop.auth").ApiKey("A")})

    with pytest.raises(import_module("shop.errors").ConfigurationError) as raised:
        case.do(getattr(client.orders, name)())

    assert str(raised.value).startswith(f"orders.{name} {wanted}")
    assert () == case.server.requests


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda auth: auth.ApiKey("K"),
            "Shop has several security schemes that take such credentials; say which one"
            " they are for: auth={'key': ApiKey(...), 'app': ApiKey(...), ",
        ),
        (lambda auth: {"kee": auth.ApiKey("K")}, "Shop has no security scheme 'kee'; it has key, app"),
        (lambda auth: {"key": auth.BearerToken("T")}, "'key' takes no BearerToken; pass {'key': ApiKey(...)}"),
        (lambda auth: {"token": auth.ClientCredentials("i", "s")}, "'token' takes no ClientCredentials; pass {"),
        (lambda auth: auth.RefreshToken("i", "s", "t"), ""),
        (lambda auth: auth.BearerToken("t"), ""),
        (lambda auth: auth.BasicAuth("u", "p"), ""),
        (lambda auth: {}, ""),
    ],
)  # fmt: skip
def test_credentials_are_for_schemes_that_take_them(
    case: Case, shop: ModuleType, make: Any, message: str
) -> None:
    """One value is for the schemes of its kind, unless these send it to different places."""
    auth = make(import_module("shop.auth"))
    if not message:
        opened(case, shop, auth=auth)
        return
    with pytest.raises(import_module("shop.errors").ConfigurationError) as raised:
        opened(case, shop, auth=auth)
    assert str(raised.value).startswith(message)


def test_a_key_in_a_mapping_is_no_text(case: Case, shop: ModuleType) -> None:
    """The mistake is named with the scheme, and without the key."""
    with pytest.raises(TypeError, match=r"^auth\['key'\] is text; pass ") as raised:
        opened(case, shop, auth={"key": "sentinel"})

    assert "sentinel" not in str(raised.value)


def test_one_token_for_all_schemes_with_tokens(case: Case, shop: ModuleType) -> None:
    """Schemes that send a token alike take the same one."""
    client = opened(case, shop, auth=import_module("shop.auth").BearerToken("T"))

    for name in ("optional", "open_id", "oauth"):
        case.do(getattr(client.orders, name)())

    assert {"Bearer T"} == {r.header("authorization") for r in case.server.requests}


def test_a_refused_token_is_renewed_for_its_scheme_only(
    case: Case, import_fragment: Import
) -> None:
    """A 401 to a fetched token gets a new one; a 401 to a token that was given is an error."""
    package, server = import_fragment(FRAGMENT), Shop()
    case.server.route(server)
    client = opened(case, package, auth=everything(import_module("shop.auth")))
    server.refused = {"Bearer issued-1", "Bearer T"}

    case.do(client.orders.oauth())
    with pytest.raises(import_module("shop.errors").AuthenticationError):
        case.do(client.orders.optional())

    assert [
        *("POST /token", "GET /v1/oauth", "POST /token", "GET /v1/oauth"),
        "GET /v1/optional",
    ] == case.server.targets


def test_threads_share_a_client_with_all_credentials(import_fragment: Import) -> None:
    """Each call sends its own credentials, whatever others send; one token is fetched."""
    with Case("sync") as case:
        package = import_fragment(FRAGMENT)
        case.server.route(Shop())
        client = opened(case, package, auth=everything(import_module("shop.auth")))
        orders = client.with_options(timeout=20).orders
        names = [*SENT] * 4
        with ThreadPoolExecutor(8) as threads:
            list(threads.map(lambda name: getattr(orders, name)(), names))
        calls = [sent(r) for r in case.server.requests if "token" not in r.target]
        fetched = case.server.targets.count("POST /token")

    by_target = dict(SENT.values())
    assert [] == [found for found in calls if found[1] != by_target[found[0]]]
    assert (len(names), 1) == (len(calls), fetched)


def test_each_grant_has_its_token_endpoint(case: Case, import_fragment: Import) -> None:
    """A code, a refresh token and the secret of an application go to those of their flows."""
    package = import_fragment("several_grants")
    auth, stub_server = import_module("shop.auth"), import_module("shop.testing")

    with stub_server.StubServer() as stub:
        for credentials in (
            auth.ClientCredentials("id", "s3cret"),
            auth.AuthorizationCode("id", "s3cret", "code"),
            auth.RefreshToken("id", "s3cret", "renewal"),
        ):
            shop = case.open_package(
                package, "Shop", base_url=stub.url, auth=credentials
            )
            case.do(shop.orders.find())
            stub.expire_tokens()
            case.do(shop.orders.find())
        assert [
            *["/programs/token"] * 2,
            *["/users/token", "/renewal/token"],
            *["/renewal/token"] * 2,
        ] == [each.path for each in stub.requests if each.operation == "token"]


def test_a_token_endpoint_takes_its_grants_only(import_fragment: Import) -> None:
    """The stub server finds a program that sends a code to the wrong one."""
    import_fragment("several_grants")
    form = {"grant_type": "authorization_code", "code": "c", "client_id": "i"}
    with import_module("shop.testing").StubServer() as stub:
        for path, error in (
            ("programs", "unsupported_grant_type"),
            ("users", "invalid_request"),
        ):
            answer = httpx2.post(f"{stub.url}/{path}/token", data=form)
            assert error == answer.json()["error"]


def test_a_raw_request_gets_what_most_calls_need(case: Case, shop: ModuleType) -> None:
    """Without that, it gets what was given, and is sent in any case."""
    auth = import_module("shop.auth")
    for given in (everything(auth), {"token": auth.BearerToken("T")}, {}):
        client = opened(case, shop, auth=given)
        case.do(client.request("GET", "/new"))

    assert [{"x-key": "K"}, {"authorization": "Bearer T"}, {}] == [
        sent(request)[1] for request in case.server.requests
    ]


def test_variables_are_named_by_scheme_where_several_take_the_same(
    case: Case, shop: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`SHOP_KEY_API_KEY` is for `key`, `SHOP_TOKEN` for `token`, `SHOP_USER_NAME` for any."""
    with pytest.raises(import_module("shop.errors").ConfigurationError) as raised:
        opened(case, shop)
    assert (
        "no credentials for Shop: set SHOP_KEY_API_KEY,"
        " or pass auth={'key': ApiKey(...)}"
    ) == str(raised.value)

    monkeypatch.setenv("SHOP_KEY_API_KEY", "FROM-ENV")
    monkeypatch.setenv("SHOP_TOKEN", "T")
    client = opened(case, shop)
    case.do(client.orders.inherit())
    case.do(client.orders.optional())
    assert [{"x-key": "FROM-ENV"}, {"authorization": "Bearer T"}] == [
        sent(request)[1] for request in case.server.requests
    ]

    monkeypatch.setenv("SHOP_USER_NAME", "ann")
    with pytest.raises(
        import_module("shop.errors").ConfigurationError, match="set SHOP_PASSWORD, or"
    ):
        opened(case, shop)


def test_what_cannot_be_sent_leaves_out_the_operation(
    capsys: pytest.CaptureFixture[str], generate: Generate
) -> None:
    """Credentials that are computed are named with their place."""
    generate(FRAGMENTS / f"{FRAGMENT}.yaml")
    found = capsys.readouterr().err

    assert "HTTP digest authentication is not supported" in found
    assert 1 == found.count("left out:")
    assert "there is no security scheme 'nobody'" in found


def test_the_stub_server_asks_for_the_credentials_of_each_operation(
    shop: ModuleType, case: Case
) -> None:
    """Its own credentials are enough for all; with others, it answers 401."""
    testing, auth = import_module("shop.testing"), import_module("shop.auth")
    wrong = auth.ApiKey("X")
    with testing.StubServer() as stub:
        client = opened(case, shop, base_url=stub.url, auth=stub.auth)
        for name in SENT:
            case.do(getattr(client.orders, name)())
        assert all("key" not in str(request.query) for request in stub.requests)

        client = opened(case, shop, base_url=stub.url, auth={"raw": wrong})
        case.do(client.orders.certificate())
        for path in ("/v1/both", "/v1/oauth", "/v1/either", "/v1/search"):
            with pytest.raises(import_module("shop.errors").AuthenticationError):
                case.do(client.request("GET", f"{stub.url}{path}"))
        assert 'auth={"key": ApiKey("stub-key"), ' in stub.introduction()


@pytest.mark.parametrize(
    ("root", "first", "second", "needed"),
    [
        ("[{key: []}]", "", "", (("key",),)),
        ("[{}, {key: []}]", "", "", (("key",), ())),
        ("[]", "", "", ()),
        ("", "", "", (("key",), ())),
        ("", "[{key: []}]", "", ()),
        ("", "[{key: []}]", "[{key: []}]", (("key",),)),
        ("[]", "[{key: []}]", "[{key: []}]", (("key",),)),
        ("[{key: []}]", "[]", "", (("key",),)),
        ("[{other: []}]", "", "", ()),
    ],
)
def test_what_all_operations_need(
    root: str, first: str, second: str, needed: Security, tmp_path: Path
) -> None:
    """A client is made without credentials unless all operations that say nothing need some.

    A document that requires none of its schemes anywhere takes any of them.
    """

    def said(security: str) -> str:
        return f"security: {security}, " if security else ""

    spec = tmp_path / "shop.yaml"
    spec.write_text(
        f"{{openapi: 3.1.0, info: {{title: Shop, version: '1'}}, {said(root)}"
        f"paths: {{/a: {{get: {{{said(first)}responses: {{'204': {{description: A.}}}}}},"
        f" post: {{{said(second)}responses: {{'204': {{description: A.}}}}}}}}}},"
        " components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}}"
    )

    assert needed == read_api(spec).api.security
