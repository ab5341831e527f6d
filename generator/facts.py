"""What the runtime must know about one vendor, from `x-client` or from the document itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypedDict, cast

from .ir import ClientFacts, Facts
from .names import ClientName, ModuleName, PackageName
from .nodes import JsonObject, as_object


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
    )


def client_facts(root: JsonObject, settings: Settings) -> ClientFacts:
    """Return server, authentication, headers and error pointers of an API."""
    given = as_object(root.get("x-client"))
    authentication = as_object(given.get("authentication"))
    scheme = _security_scheme(root, str(authentication.get("scheme") or ""))
    environment = as_object(authentication.get("environment"))
    return ClientFacts(
        api=_api_facts(root, scheme, given, settings),
        environment={k: str(v) for k, v in environment.items()}
        or _environment(scheme, settings["package"]),
        api_key=_key_placement(scheme, str(authentication.get("password") or "")),
        rate_limit=_facts(as_object(given.get("rate_limit"))),
        errors=_error_facts(as_object(given.get("errors"))),
        webhooks=_facts(as_object(given.get("webhooks"))),
    )


def _api_facts(
    root: JsonObject, scheme: JsonObject, given: JsonObject, settings: Settings
) -> Facts:
    base_url = _base_url(root)
    token_url, authorize_url = _oauth_urls(scheme)
    facts = {
        "title": settings["title"],
        "vendor": str(given.get("vendor") or settings["title"]),
        "package": str(settings["package"]),
        "version": settings["version"],
        "base_url": base_url,
        "token_path": _below(base_url, token_url),
        "authorize_url": authorize_url,
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
    return {
        key: tuple(map(str, value)) if isinstance(value, list) else cast("str", value)
        for key, value in given.items()
    }


def _base_url(root: JsonObject) -> str:
    """Return the first server with the defaults of its variables, "" if it is relative."""
    servers = root.get("servers")
    server = as_object(servers[0]) if isinstance(servers, list) and servers else {}
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
    security = root.get("security")
    required = [
        name
        for entry in (security if isinstance(security, list) else [])
        for name in as_object(entry)
    ]
    for name in (wanted, *required, *schemes):
        if name in schemes:
            return as_object(schemes[name])
    return {}


def _oauth_urls(scheme: JsonObject) -> tuple[str, str]:
    flows = [as_object(flow) for flow in as_object(scheme.get("flows")).values()]
    token = next((str(f["tokenUrl"]) for f in flows if f.get("tokenUrl")), "")
    page = next(
        (str(f["authorizationUrl"]) for f in flows if f.get("authorizationUrl")), ""
    )
    return token, page


def _key_placement(scheme: JsonObject, password: str) -> Facts:
    """Tell where an API key travels: a header, the query, a cookie or basic auth."""
    if scheme.get("type") == "apiKey":
        return {"location": str(scheme.get("in")), "name": str(scheme.get("name"))}
    if scheme.get("type") == "http" and str(scheme.get("scheme")).lower() == "basic":
        return {"location": "basic", "password": password}
    return {}


def _environment(scheme: JsonObject, package: str) -> Mapping[str, str]:
    """Return the environment variables that hold the credentials of a scheme."""
    prefix = package.upper()
    if scheme.get("type") == "oauth2" and "clientCredentials" in as_object(
        scheme.get("flows")
    ):
        return {
            "client_id": f"{prefix}_CLIENT_ID",
            "client_secret": f"{prefix}_CLIENT_SECRET",
        }
    if scheme.get("type") in ("apiKey", "http") and scheme.get("scheme") != "bearer":
        return {"api_key": f"{prefix}_API_KEY"}
    return {"token": f"{prefix}_TOKEN"} if scheme else {}


def _below(base_url: str, url: str) -> str:
    """Return a URL of the API's own server as a path, so that it moves with `base_url`."""
    if base_url and url.startswith(base_url + "/"):
        return url.removeprefix(base_url)
    return url
