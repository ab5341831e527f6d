"""What the runtime must know about one vendor, from `x-client` or from the document itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypedDict, cast

from ..ir import ClientFacts, Facts, JsonScalar
from ..load import Document
from ..load.node import Node
from ..load.pointers import join
from ..names import ClientName, ModuleName, PackageName
from .given_names import GivenNames


class Settings(TypedDict):
    """The names of an API and of the package that contains it."""

    title: str
    description: str
    package: PackageName
    distribution: str
    version: str
    module: ModuleName | None
    client: ClientName
    main: bool
    search: bool


def client_settings(
    root: Node, package: str | None, names: GivenNames
) -> Settings:
    """Return the names that `x-client` or a names file gives, or that follow from the title."""
    info, given = root / "info", root / "x-client"
    title = (info / "title").text or "API"
    module = (given / "module").text
    called = names.name(PackageName, ["package"])
    name = PackageName(package or called or (given / "package").text or title)
    client = names.name(ClientName, ["client", "/info/title"])
    version = (given / "version").text or (info / "version").text
    return Settings(
        title=title,
        description=(info / "description").text,
        package=name,
        distribution=(given / "distribution").text or name.replace("_", "-"),
        version=version or "0",
        module=ModuleName(module) if module else None,
        client=client or ClientName((given / "class").text or title),
        main=(given / "main").value is True or not module,
        search=(given / "search").value is True,
    )


_SECURITY = "/components/securitySchemes"
_PLACES = {
    "title": "/info/title",
    "description": "/info/description",
    "package": "/x-client/package",
    "distribution": "/x-client/distribution",
    "version": "/x-client/version",
    "module": "/x-client/module",
    "client": "/x-client/class",
    "main": "/x-client/main",
    "search": "/x-client/search",
    "resources": "/tags",
    "webhooks": "/webhooks",
    "facts": "/x-client",
    "facts.api.title": "/info/title",
    "facts.api.base_url": "/servers",
    "facts.api.token_path": _SECURITY,
    "facts.api.authorize_url": _SECURITY,
    "facts.environment": _SECURITY,
    "facts.api_key": _SECURITY,
}


def client_places(document: Document, facts: ClientFacts) -> dict[str, str]:
    """Return where in a document its settings and facts are, by their names in the IR."""
    places = dict(_PLACES)
    for key in facts.api:
        places.setdefault(f"facts.api.{key}", join(["x-client", key]))
    for group in ("rate_limit", "errors", "webhooks", "apps"):
        places[f"facts.{group}"] = join(["x-client", group])
        for key in getattr(facts, group):
            field = key.removeprefix("field_")
            path = ["field", field] if group == "errors" and field != key else [key]
            places[f"facts.{group}.{key}"] = join(["x-client", group, *path])
    return {name: document.nearest(pointer) for name, pointer in places.items()}


def client_facts(root: Node, settings: Settings) -> ClientFacts:
    """Return server, authentication, headers and error pointers of an API."""
    given = root / "x-client"
    authentication = given / "authentication"
    scheme = _security_scheme(root)
    environment = (authentication / "environment").object
    return ClientFacts(
        api=_api_facts(root, scheme, settings),
        environment={k: str(v) for k, v in environment.items()}
        or _environment(scheme, settings["package"], _token_path(root, scheme)),
        api_key=_key_placement(scheme, (authentication / "password").text),
        rate_limit=_facts(given / "rate_limit"),
        errors=_error_facts(given / "errors"),
        webhooks=_facts(given / "webhooks"),
        apps=_app_facts(given / "apps"),
    )


def _api_facts(root: Node, scheme: Node, settings: Settings) -> Facts:
    given = root / "x-client"
    base_url = _base_url(root)
    facts = {
        "title": settings["title"],
        "package": str(settings["package"]),
        "version": settings["version"],
        "base_url": base_url,
        "token_path": _token_path(root, scheme),
        "authorize_url": _flow_url(scheme, "authorizationUrl"),
        "correlation_id": (given / "correlation_id").text,
        "created_id": (given / "created_id").text,
        "datetime": (given / "datetime").text,
        "deprecated": (given / "deprecated").text,
    }
    return {key: value for key, value in facts.items() if value or key == "base_url"}


def _error_facts(given: Node) -> Facts:
    of_a_field = _facts(given / "field").items()
    return {key: value for key, value in _facts(given).items() if key != "field"} | {
        f"field_{key}": value for key, value in of_a_field
    }


def _app_facts(given: Node) -> Facts:
    facts = {key: value for key, value in _facts(given).items() if key != "x-docs"}
    pages = tuple((entry / "page").text for entry in given.items_of("x-docs"))
    return {**facts, "pages": pages} if facts else {}


def _facts(given: Node) -> Facts:
    """Return the entries as literals; what they may be is checked by lint."""
    return {key: _fact(value) for key, value in given.members()}


def _fact(value: Node) -> JsonScalar | tuple[str, ...]:
    return tuple(map(str, value.array)) or cast("JsonScalar", value.value)


def _base_url(root: Node) -> str:
    """Return the first server with the defaults of its variables, "" if it is relative."""
    server = root / "servers" / "0"
    url = re.sub(
        r"\{([^}]*)\}",
        lambda name: (server / "variables" / name[1] / "default").text,
        (server / "url").text,
    )
    return url.rstrip("/") if re.match("https?://", url, re.IGNORECASE) else ""


def _security_scheme(root: Node) -> Node:
    """Return the scheme that `x-client` names, or the first that the document requires."""
    schemes = root / "components" / "securitySchemes"
    wanted = (root / "x-client" / "authentication" / "scheme").text
    required = [name for entry in root.items_of("security") for name in entry.object]
    for name in (wanted, *required, *schemes.object):
        if name in schemes:
            return (schemes / name).follow()
    return schemes / wanted


def _flow_url(scheme: Node, key: str) -> str:
    """Return the address that a flow of OAuth 2 has under a key, "" if none has one."""
    urls = ((flow / key).text for _, flow in scheme.members_of("flows"))
    return next(filter(None, urls), "")


def _token_path(root: Node, scheme: Node) -> str:
    """Return the token endpoint as a path below the base URL, so that it moves with it.

    Credentials go to the API's own server only; for a token of another, "" is returned
    and the caller brings the token.
    """
    path = _flow_url(scheme, "tokenUrl").removeprefix(_base_url(root))
    return path if path.startswith("/") else ""


def _key_placement(scheme: Node, password: str) -> Facts:
    """Return where an API key is sent: a header, the query, a cookie or basic auth."""
    if (scheme / "type").text == "apiKey":
        return {"location": (scheme / "in").text, "name": (scheme / "name").text}
    if _http_scheme(scheme) == "basic":
        return {"location": "basic", "password": password}
    return {}


def _http_scheme(scheme: Node) -> str:
    """Return the name of an HTTP authentication scheme, "" for other ways."""
    is_http = (scheme / "type").text == "http"
    return ((scheme / "scheme").text or "bearer").lower() if is_http else ""


def unsupported_scheme(root: Node) -> str:
    """Return the authentication that the client does not support, "" if it does."""
    scheme = _security_scheme(root)
    if (scheme / "type").text == "mutualTLS":
        return "authentication by mutual TLS"
    http = _http_scheme(scheme)
    return "" if http in ("", "basic", "bearer") else f"HTTP {http} authentication"


def _environment(scheme: Node, package: str, token_path: str) -> Mapping[str, str]:
    """Return the environment variables that contain the credentials of a scheme."""
    prefix = package.upper()
    if token_path and "clientCredentials" in scheme / "flows":
        return {
            "client_id": f"{prefix}_CLIENT_ID",
            "client_secret": f"{prefix}_CLIENT_SECRET",
        }
    if (scheme / "type").text == "apiKey":
        return {"api_key": f"{prefix}_API_KEY"}
    if _http_scheme(scheme) == "basic":
        return {"user_name": f"{prefix}_USER_NAME", "password": f"{prefix}_PASSWORD"}
    return {"token": f"{prefix}_TOKEN"} if scheme.object else {}
