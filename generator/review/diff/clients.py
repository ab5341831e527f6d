"""What changes for whoever makes a client: names, credentials, servers, headers."""

from __future__ import annotations

from collections.abc import Iterator

from ...ir import Api, ClientFacts, Facts
from .changes import Change, Subject, spoken
from .versions import Side, Sides

_API = frozenset("""
    title description package distribution version source module client main search facts
    resources modules webhooks bundle pointers
    """.split())
_FACTS = frozenset("api environment api_key rate_limit errors webhooks".split())
# Judged by their names, or with the package.
_NO_SETTINGS = frozenset("title vendor package version base_url deprecated".split())


def client(old: Side, new: Side, *spot: str) -> Subject:
    """Return the client of an API as a place, with where it is set up."""
    spot = spot or ("info", "title")
    return Subject(
        api=new.api.path,
        kind="client",
        place=new.api.client,
        old_spot=spot,
        new_spot=spot,
    )


def compare_clients(sides: Sides) -> Iterator[Change]:
    """Compare everything about two APIs that is not about one operation or class."""
    old, new = sides.apis
    if old.package == new.package:
        subject = client(sides.old, sides.new, "x-client", "module")
        yield from subject.moved("api-moved", old.path, new.path)
    subject = client(sides.old, sides.new, "x-client", "class")
    yield from subject.moved("client-renamed", old.client, new.client)
    subject = client(sides.old, sides.new)
    yield from subject.prose(_prose(sides.old), _prose(sides.new))
    yield from subject.others(old, new, _API)
    yield from _compare_facts(sides, old.facts, new.facts)


def _prose(side: Side) -> str:
    facts = (side.api.title, side.api.facts.api.get("vendor"), side.api.description)
    return "\n".join(dict.fromkeys(map(spoken, facts)))


def _compare_facts(
    sides: Sides, old: ClientFacts, new: ClientFacts
) -> Iterator[Change]:
    yield from _compare_server(sides, old.api, new.api)
    yield from compare_deprecation(
        client(sides.old, sides.new, "x-client", "deprecated"), *sides.deprecation
    )
    yield from _settings(sides, "api", *map(_own_settings, sides.apis))
    yield from _compare_credentials(sides, old, new)
    yield from _settings(sides, "rate_limit", old.rate_limit, new.rate_limit)
    yield from _settings(sides, "errors", old.errors, new.errors)
    yield from _compare_signatures(sides, old.webhooks, new.webhooks)
    yield from client(sides.old, sides.new).others(old, new, _FACTS)


def _own_settings(api: Api) -> Facts:
    facts = {k: v for k, v in api.facts.api.items() if k not in _NO_SETTINGS}
    return {**facts, "search": True} if api.search else facts


def _compare_server(sides: Sides, old: Facts, new: Facts) -> Iterator[Change]:
    subject = client(sides.old, sides.new, "servers")
    was, is_ = old.get("base_url"), new.get("base_url")
    yield from subject.moved("server-changed" if is_ else "server-removed", was, is_)


def compare_deprecation(subject: Subject, old: str, new: str) -> Iterator[Change]:
    """Compare whether, and why, something is deprecated."""
    if old and new:
        yield from subject.prose(old, new)
    elif old or new:
        rule = "deprecated" if new else "deprecation-withdrawn"
        yield subject.change(rule, old, new)


def _compare_credentials(
    sides: Sides, old: ClientFacts, new: ClientFacts
) -> Iterator[Change]:
    subject = client(sides.old, sides.new, "components", "securitySchemes")
    was, is_ = _variables(old), _variables(new)
    if was and not is_:
        yield subject.change("credentials-not-needed", was)
    elif is_ and not was:
        yield subject.change("credentials-needed", "", is_)
    elif was != is_:
        yield subject.change("credentials-changed", was, is_)
    elif old.api_key != new.api_key:
        yield subject.change(
            "authentication-changed", *map(_pairs, (old.api_key, new.api_key))
        )


def _variables(facts: ClientFacts) -> str:
    return _pairs(facts.environment)


def _pairs(facts: Facts) -> str:
    return ", ".join(f"{key}: {spoken(value)}" for key, value in facts.items())


def _compare_signatures(sides: Sides, old: Facts, new: Facts) -> Iterator[Change]:
    if bool(old) == bool(new):
        yield from _settings(sides, "webhooks", old, new)
    elif sides.old.api.webhooks:
        subject = client(sides.old, sides.new, "x-client", "webhooks")
        words = ("signed" if facts else "not signed" for facts in (old, new))
        yield subject.change("webhook-signature-changed", *words)


def _settings(sides: Sides, group: str, old: Facts, new: Facts) -> Iterator[Change]:
    """Compare facts that the runtime looks up, one by one."""
    for key in dict.fromkeys([*old, *new]):
        if old.get(key) != new.get(key):
            spot = (key,) if group == "api" else (group, key)
            subject = client(sides.old, sides.new, "x-client", *spot)
            rule = "client-setting-changed" if key in new else "client-setting-removed"
            told = (f"{key}: {spoken(f[key])}" if key in f else "" for f in (old, new))
            yield subject.change(rule, *told)
