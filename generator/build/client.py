"""What the runtime must know about one vendor, from `x-client` or from the document itself."""

from __future__ import annotations

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


def client_settings(root: Node, package: str | None, names: GivenNames) -> Settings:
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
        distribution=(given / "distribution").text or name.strip("_").replace("_", "-"),
        version=version or "0",
        module=ModuleName(module) if module else None,
        client=client or ClientName((given / "class").text or title),
        main=(given / "main").value is True or not module,
        search=(given / "search").value is True,
    )


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
    "servers": "/servers",
    "schemes": "/components/securitySchemes",
    "security": "/security",
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


def client_facts(root: Node, settings: Settings, base_url: str) -> ClientFacts:
    """Return server, headers and error pointers of an API."""
    given = root / "x-client"
    return ClientFacts(
        api=_api_facts(given, settings, base_url),
        rate_limit=_facts(given / "rate_limit"),
        errors=_error_facts(given / "errors"),
        webhooks=_facts(given / "webhooks"),
        apps=_app_facts(given / "apps"),
    )


def _api_facts(given: Node, settings: Settings, base_url: str) -> Facts:
    facts = {
        "title": settings["title"],
        "package": str(settings["package"]),
        "version": settings["version"],
        "base_url": base_url,
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
