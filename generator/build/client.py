"""What the runtime must know about one vendor, from `x-client` or from the document itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypedDict, cast

from ..ir import ClientFacts, Facts, JsonScalar
from ..load import Document
from ..load.node import JsonObject, as_list, as_object
from ..load.pointers import join
from ..names import ClientName, ModuleName, PackageName


class Settings(TypedDict):
    """The names of an API and of the package it stands in."""

    title: str
    description: str
    package: PackageName
    distribution: str
    version: str
    module: ModuleName | None
    client: ClientName
    main: bool
    search: bool


def client_settings(root: JsonObject, package: str | None) -> Settings:
    """Return the names that `x-client` gives, or that follow from the title."""
    info = as_object(root.get("info"))
    title = str(info.get("title") or "API")
    given = as_object(root.get("x-client"))
    module = given.get("module")
    name = PackageName(package or str(given.get("package") or title))
    return Settings(
        title=title,
        description=str(info.get("description") or ""),
        package=name,
        distribution=str(given.get("distribution") or name.replace("_", "-")),
        version=str(given.get("version") or info.get("version") or "0"),
        module=ModuleName(str(module)) if module else None,
        client=ClientName(str(given.get("class") or title)),
        main=given.get("main") is True or not module,
        search=given.get("search") is True,
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
    for group in ("rate_limit", "errors", "webhooks"):
        places[f"facts.{group}"] = join(["x-client", group])
        for key in getattr(facts, group):
            field = key.removeprefix("field_")
            path = ["field", field] if group == "errors" and field != key else [key]
            places[f"facts.{group}.{key}"] = join(["x-client", group, *path])
    return {name: document.nearest(pointer) for name, pointer in places.items()}


def client_facts(root: JsonObject, settings: Settings) -> ClientFacts:
    """Return server, authentication, headers and error pointers of an API."""
    given = as_object(root.get("x-client"))
    authentication = as_object(given.get("authentication"))
    scheme = _security_scheme(root, str(authentication.get("scheme") or ""))
    environment = as_object(authentication.get("environment"))
    return ClientFacts(
        api=_api_facts(root, scheme, given, settings),
        environment={k: str(v) for k, v in environment.items()}
        or _environment(scheme, settings["package"], _token_path(root, scheme)),
        api_key=_key_placement(scheme, str(authentication.get("password") or "")),
        rate_limit=_facts(as_object(given.get("rate_limit"))),
        errors=_error_facts(as_object(given.get("errors"))),
        webhooks=_facts(as_object(given.get("webhooks"))),
    )


def _api_facts(
    root: JsonObject, scheme: JsonObject, given: JsonObject, settings: Settings
) -> Facts:
    base_url = _base_url(root)
    facts = {
        "title": settings["title"],
        "vendor": str(given.get("vendor") or settings["title"]),
        "package": str(settings["package"]),
        "version": settings["version"],
        "base_url": base_url,
        "token_path": _token_path(root, scheme),
        "authorize_url": _flow_url(scheme, "authorizationUrl"),
        "correlation_id": given.get("correlation_id"),
        "created_id": given.get("created_id"),
        "deprecated": given.get("deprecated"),
    }
    return {
        key: str(value) for key, value in facts.items() if value or key == "base_url"
    }


def _error_facts(given: JsonObject) -> Facts:
    pointers = {key: value for key, value in given.items() if key != "field"}
    of_a_field = as_object(given.get("field")).items()
    return _facts(pointers | {f"field_{key}": value for key, value in of_a_field})


def _facts(given: JsonObject) -> Facts:
    """Return the entries as literals; what they may be is the lint's business."""
    return {key: _fact(value) for key, value in given.items()}


def _fact(value: object) -> JsonScalar | tuple[str, ...]:
    texts = tuple(map(str, as_list(value)))
    return texts or cast("JsonScalar", value)


def _base_url(root: JsonObject) -> str:
    """Return the first server with the defaults of its variables, "" if it is relative."""
    server = as_object(next(iter(as_list(root.get("servers"))), None))
    variables = as_object(server.get("variables"))
    url = re.sub(
        r"\{([^}]*)\}",
        lambda name: str(as_object(variables.get(name[1])).get("default", "")),
        str(server.get("url") or ""),
    )
    return url.rstrip("/") if re.match("https?://", url, re.IGNORECASE) else ""


def _security_scheme(root: JsonObject, wanted: str) -> JsonObject:
    """Return the scheme that `x-client` names, or the first that the document requires."""
    schemes = as_object(as_object(root.get("components")).get("securitySchemes"))
    security = map(as_object, as_list(root.get("security")))
    required = [name for entry in security for name in entry]
    for name in (wanted, *required, *schemes):
        if name in schemes:
            return as_object(schemes[name])
    return {}


def _flow_url(scheme: JsonObject, key: str) -> str:
    """Return the address that a flow of OAuth 2 has under a key, "" if none has one."""
    flows = map(as_object, as_object(scheme.get("flows")).values())
    return next((str(flow[key]) for flow in flows if flow.get(key)), "")


def _token_path(root: JsonObject, scheme: JsonObject) -> str:
    """Return the token endpoint as a path below the base URL, so that it moves with it.

    Credentials go to the API's own server only; for a token of another, "" is returned
    and the caller brings the token.
    """
    base_url, url = _base_url(root), _flow_url(scheme, "tokenUrl")
    path = url.removeprefix(base_url)
    return path if path.startswith("/") else ""


def _key_placement(scheme: JsonObject, password: str) -> Facts:
    """Tell where an API key travels: a header, the query, a cookie or basic auth."""
    if scheme.get("type") == "apiKey":
        return {"location": str(scheme.get("in")), "name": str(scheme.get("name"))}
    if scheme.get("type") == "http" and str(scheme.get("scheme")).lower() == "basic":
        return {"location": "basic", "password": password}
    return {}


def unsupported_scheme(root: JsonObject) -> str:
    """Return what the client cannot do of the way it would authenticate, "" for nothing."""
    wanted = as_object(as_object(root.get("x-client")).get("authentication"))
    scheme = _security_scheme(root, str(wanted.get("scheme") or ""))
    if scheme.get("type") == "mutualTLS":
        return "authentication by mutual TLS"
    http = str(scheme.get("scheme") or "bearer").lower()
    if scheme.get("type") == "http" and http not in ("basic", "bearer"):
        return f"HTTP {http} authentication"
    return ""


def _environment(
    scheme: JsonObject, package: str, token_path: str
) -> Mapping[str, str]:
    """Return the environment variables that hold the credentials of a scheme."""
    prefix = package.upper()
    flows = as_object(scheme.get("flows"))
    if token_path and "clientCredentials" in flows:
        return {
            "client_id": f"{prefix}_CLIENT_ID",
            "client_secret": f"{prefix}_CLIENT_SECRET",
        }
    if scheme.get("type") == "apiKey":
        return {"api_key": f"{prefix}_API_KEY"}
    if scheme.get("type") == "http" and str(scheme.get("scheme")).lower() == "basic":
        return {"user_name": f"{prefix}_USER_NAME", "password": f"{prefix}_PASSWORD"}
    return {"token": f"{prefix}_TOKEN"} if scheme else {}
