"""The package and its clients: names, servers, headers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ....ir import Api, ClientFacts, Facts, Package, Unsupported
from ..changes import Change, text_of
from ..subject import Found, Judge, Subject
from .common import PLACE, Judges, NotCompared, moved, reason_of_deprecation
from .operations import resources, webhooks
from .schemas import classes
from .security import schemes, security, servers


def _at(subject: Subject[Any], *keys: str) -> Subject[Api]:
    """Return the client as the place of a change, with where a fact of it is written."""
    old, new = subject.context.apis
    at = old.place(*keys), new.place(*keys)
    return subject.part("client", new.client, old, new, at)


# --- names ------------------------------------------------------------------------------


def main_client(subject: Subject[Package]) -> Iterator[Change]:
    """Judge which client the package root exports."""
    if all(len(package.apis) > 1 for package in subject.both):
        clients = (package.main.client for package in subject.both)
        yield from subject.moved("main-client-changed", *clients)


def module(subject: Subject[Api]) -> Iterator[Change]:
    """Judge the module of an API, unless the whole package was renamed."""
    old, new = subject.both
    if old.package == new.package:
        yield from _at(subject, "module").moved("api-moved", old.path, new.path)


def client(subject: Subject[Api]) -> Iterator[Change]:
    """Judge the name of the client."""
    names = (api.client for api in subject.both)
    return _at(subject, "client").moved("client-renamed", *names)


def _documentation(api: Api) -> str:
    texts = (api.title, api.description)
    return "\n".join(dict.fromkeys(map(text_of, texts)))


# --- facts that the runtime looks up ----------------------------------------------------


def facts(subject: Subject[Api]) -> Iterator[Found]:
    """Judge what the runtime knows about the vendor."""
    old, new = subject.both
    at = old.place("facts"), new.place("facts")
    yield subject.part("client", subject.place, old.facts, new.facts, at)


def api_facts(subject: Subject[ClientFacts]) -> Iterator[Found]:
    """Judge the facts about the API as a whole: some by themselves, others as settings."""
    for judge in (*_API_FACTS.values(), settings(_own_settings, "facts", "api")):
        yield from judge(subject)


def _own_settings(facts: ClientFacts) -> Facts:
    return {key: value for key, value in facts.api.items() if key not in _API_FACTS}


def server(subject: Subject[ClientFacts]) -> Iterator[Change]:
    """Judge the address that calls are sent to."""
    old, new = (facts.api.get("base_url") for facts in subject.both)
    rule = "server-changed" if new else "server-removed"
    yield from _at(subject, "facts", "api", "base_url").moved(rule, old, new)


def deprecation(subject: Subject[ClientFacts]) -> Iterator[Change]:
    """Judge whether, and why, the whole API is deprecated."""
    here = _at(subject, "facts", "api", "deprecated")
    return reason_of_deprecation(here, *subject.context.deprecation)


def _pairs(facts: Facts) -> str:
    return ", ".join(f"{key}: {text_of(value)}" for key, value in facts.items())


def signatures(subject: Subject[ClientFacts]) -> Iterator[Found]:
    """Judge how webhooks are signed."""
    facts = [facts.webhooks for facts in subject.both]
    if all(facts):
        yield from settings(lambda f: f.webhooks, "facts", "webhooks")(subject)
    elif any(facts) and subject.context.old.api.webhooks:
        texts = ("signed" if each else "not signed" for each in facts)
        here = _at(subject, "facts", "webhooks")
        yield here.change("webhook-signature-changed", *texts)


def settings(facts: Callable[[Any], Facts], *group: str) -> Judge:
    """Return a judge of facts that the runtime looks up, one by one."""

    def judge(subject: Subject[Any]) -> Iterator[Change]:
        old, new = map(facts, subject.both)
        for key in dict.fromkeys([*old, *new]):
            if old.get(key) != new.get(key):
                verb = "changed" if key in new else "removed"
                texts = (_pairs({key: f[key]} if key in f else {}) for f in (old, new))
                yield _at(subject, *group, key).change(f"client-setting-{verb}", *texts)

    return judge


_PACKAGE = NotCompared("compared once, for the package")
_TITLE = NotCompared("compared with the title of the API")

_API_FACTS: Mapping[str, Judge] = {
    "title": _TITLE,
    "package": _PACKAGE,
    "version": _PACKAGE,
    "base_url": server,
    "deprecated": deprecation,
}
"""The judges of facts that are more than settings, by their keys."""

JUDGES: Judges = {
    Package: {
        "name distribution": moved(
            "package-renamed", lambda p: f"{p.name} in {p.distribution}"
        ),
        "version": NotCompared("follows from the changes"),
        "apis": main_client,
    },
    Api: {
        "title description": moved("documentation-changed", _documentation),
        "package distribution version main": _PACKAGE,
        "source": NotCompared("the name of a file"),
        "module": module,
        "client": client,
        "search": settings(lambda api: {"search": True} if api.search else {}),
        "facts": facts,
        "servers": servers,
        "schemes": schemes,
        "security": security,
        "resources": resources,
        "modules": classes,
        "webhooks": webhooks,
        "bundle": NotCompared("the document, of which all else is compared"),
        "unsupported": NotCompared("compared as operations that the package lacks"),
        "is_foreign": NotCompared("changes no call"),
        "places": PLACE,
    },
    Unsupported: {"what reason at": NotCompared("the package has no such operation")},
    ClientFacts: {
        "api": api_facts,
        "rate_limit": settings(lambda f: f.rate_limit, "facts", "rate_limit"),
        "errors": settings(lambda f: f.errors, "facts", "errors"),
        "webhooks": signatures,
        "apps": settings(lambda f: f.apps, "facts", "apps"),
    },
}
