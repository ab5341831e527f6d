"""A package and its APIs: the roots of the IR."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..names import ClassName, ClientName, ModuleName, PackageName
from .operations import Operation, Resource, Webhook
from .schemas import ModelModule, Schema
from .security import Security, SecurityScheme, Server, origin_of
from .types import Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientFacts:
    """What the runtime must know about one vendor; see `x-client` in spec/README.md.

    The keys of a `Facts` are keywords of the runtime class that takes it.
    """

    api: Facts
    rate_limit: Facts = field(default_factory=dict[str, Any])
    errors: Facts = field(default_factory=dict[str, Any])
    webhooks: Facts = field(default_factory=dict[str, Any])
    apps: Facts = field(default_factory=dict[str, Any])
    """How requests to apps that the API shows beside its own pages are signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsupported:
    """An operation of the document that the package does not have."""

    what: str
    """Its method and path: `POST /soap`."""
    reason: str
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """One OpenAPI document as a part of the package."""

    title: str
    description: str
    package: PackageName
    distribution: str
    version: str
    source: str
    module: ModuleName | None
    client: ClientName
    main: bool
    search: bool
    """Whether arguments take search queries, for which the package has a builder."""
    facts: ClientFacts
    servers: tuple[Server, ...] = ()
    """All that the document names; requests go to `base_url` of its facts."""
    schemes: tuple[SecurityScheme, ...] = ()
    security: Security = ()
    """What most operations need: a client is not made without it."""
    resources: tuple[Resource, ...]
    modules: tuple[ModelModule, ...]
    webhooks: tuple[Webhook, ...]
    bundle: Mapping[str, object]
    unsupported: tuple[Unsupported, ...] = ()
    is_foreign: bool = False
    """Whether the document is one of others, made without this generator in mind."""
    places: Mapping[str, str] = field(default_factory=dict[str, str])
    """JSON pointers of the facts about the whole API, for `place`."""

    @property
    def path(self) -> str:
        """The import path of the API: `helpscout_client.v2`."""
        return f"{self.package}.{self.module}" if self.module else str(self.package)

    def place(self, *keys: str) -> str:
        """Return where a fact is in the document: `place("facts", "errors", "message")`.

        A fact without a place of its own has that of the facts around it.
        """
        found = (
            self.places.get(".".join(keys[:end])) for end in range(len(keys), 0, -1)
        )
        return next((pointer for pointer in found if pointer is not None), "")

    def all_resources(self) -> tuple[Resource, ...]:
        """Return every resource, parents before children."""
        return tuple(inner for outer in self.resources for inner in outer.walk())

    def operations(self) -> tuple[Operation, ...]:
        """Return the operations of all resources."""
        return tuple(each for r in self.all_resources() for each in r.operations)

    def other_origins(self) -> dict[str, list[str]]:
        """Return what is requested elsewhere than on the origin of the API, by origin."""
        wanted = [(each.server, f"{each.id}()") for each in self.operations()]
        wanted += [
            (url, f"tokens for {scheme.name}")
            for scheme in self.schemes
            for url in dict.fromkeys([scheme.token_url, *scheme.token_urls.values()])
        ]
        own = ("", origin_of(str(self.facts.api.get("base_url", ""))))
        found: dict[str, list[str]] = {}
        for url, what in wanted:
            if origin_of(url) not in own:
                found.setdefault(origin_of(url), []).append(what)
        return found

    def schemas(self) -> dict[ClassName, Schema]:
        """Return every schema by the name of its class."""
        return {s.name: s for module in self.modules for s in module.schemas}


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A Python package: one or more APIs over one runtime."""

    name: PackageName
    distribution: str
    version: str
    apis: tuple[Api, ...]

    @property
    def main(self) -> Api:
        """The API whose client the package root exports."""
        return next((api for api in self.apis if api.main), self.apis[0])
