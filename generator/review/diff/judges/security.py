"""Servers, security schemes, and what operations need of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ....ir import Api, Operation, Security, SecurityScheme, Server, origin_of
from ..changes import Change
from ..context import Context
from ..pairing import Pairs, pair
from ..subject import Found, Subject
from .common import PLACE, Judges, NotCompared, description, moved

# --- schemes ----------------------------------------------------------------------------


def schemes(subject: Subject[Api]) -> Iterator[Found]:
    """Judge the schemes that stayed, and those that left although nothing else is needed."""
    pairs, needed = _paired(subject.context), _of_apis(subject.context)
    for old, new in pairs.same.values():
        yield subject.part("client", subject.place, old, new)
    for scheme in pairs.removed.values() if needed[0] == needed[1] else ():
        here = subject.part("client", subject.place, scheme, scheme)
        yield here.removed("credentials-changed", scheme.name)


def _paired(context: Context) -> Pairs[str, SecurityScheme]:
    old, new = ({scheme.name: scheme for scheme in api.schemes} for api in context.apis)
    return pair(old, new, _likeness)


def _likeness(old: SecurityScheme, new: SecurityScheme) -> float:
    return float((old.kind, old.sending) == (new.kind, new.sending))


def _sending(scheme: SecurityScheme) -> str:
    return ", ".join(f"{key}: {value}" for key, value in scheme.sending.items())


def address(subject: Subject[SecurityScheme]) -> Iterator[Change]:
    """Judge where tokens come from, and where users grant access."""
    old, new = subject.both
    for name in ("token_url", "authorize_url"):
        before, now = getattr(old, name), getattr(new, name)
        verb = "changed" if now else "removed"
        yield from subject.moved(f"client-setting-{verb}", before, now)
    texts = (_pairs(scheme.token_urls) for scheme in subject.both)
    yield from subject.moved("client-setting-changed", *texts)


def environment(subject: Subject[SecurityScheme]) -> Iterator[Change]:
    """Judge the environment variables of credentials that operations needed, and need."""
    old, new = subject.both
    if old.is_used and new.is_used:
        variables = (_pairs(scheme.environment) for scheme in subject.both)
        yield from subject.moved("credentials-changed", *variables)


def _pairs(values: Mapping[str, str]) -> str:
    return ", ".join(f"{key}: {value}" for key, value in values.items())


# --- requirements -----------------------------------------------------------------------


def security(subject: Subject[Api]) -> Iterator[Change]:
    """Judge the credentials that operations need."""
    old, new = _of_apis(subject.context)
    here = subject.part("client", subject.place, *subject.both, _places(subject))
    yield from _needed(here, old, new)


def own_security(subject: Subject[Operation]) -> Iterator[Change]:
    """Judge the credentials of an operation, unless all operations need others now."""
    old = subject.old.security
    new = _known(subject.new.security, _old_names(subject.context))
    if (old, new) != _of_apis(subject.context):
        yield from _needed(subject, old, new)


def _of_apis(context: Context) -> tuple[Security, Security]:
    old, new = context.apis
    return old.security, _known(new.security, _old_names(context))


def _old_names(context: Context) -> Mapping[str, str]:
    same = _paired(context).same
    return {now.name: name for name, (_, now) in same.items()}


def _known(needed: Security, names: Mapping[str, str]) -> Security:
    """Return alternatives with the old names of schemes."""
    return tuple(tuple(names.get(name, name) for name in each) for each in needed)


def _places(subject: Subject[Api]) -> tuple[str, str]:
    old, new = (api.place("security") for api in subject.both)
    return old, new


def _needed(
    subject: Subject[Api | Operation], old: Security, new: Security
) -> Iterator[Change]:
    texts = _alternatives(old), _alternatives(new)
    was_free, is_free = (not each or () in each for each in (old, new))
    if was_free != is_free:
        rule = "credentials-not-needed" if is_free else "credentials-needed"
        yield subject.change(rule, *texts)
    elif any(not _still(names, new) for names in old):
        rule = "authentication-changed" if is_free else "credentials-changed"
        yield subject.change(rule, *texts)
    elif set(new) - set(old):
        yield subject.change("credentials-added", *texts)


def _still(names: tuple[str, ...], new: Security) -> bool:
    """Return whether credentials that were enough still are."""
    return not names or any(each and {*each} <= {*names} for each in new)


def _alternatives(needed: Security) -> str:
    return " or ".join(" and ".join(names) or "none" for names in needed)


# --- servers ----------------------------------------------------------------------------


def own_server(subject: Subject[Operation]) -> Iterator[Change]:
    """Judge the server of an operation, unless it is and was that of all operations."""
    old, new = (
        operation.server or api.facts.api["base_url"]
        for operation, api in zip(subject.both, subject.context.apis, strict=True)
    )
    if any(operation.server for operation in subject.both) and old != new:
        rule = "credentials-withheld" if _withholds(subject) else "server-changed"
        yield from subject.moved(rule, old, new)


def _withholds(subject: Subject[Operation]) -> bool:
    """Return whether an operation that needs credentials went to an origin that gets none."""
    operation, base_url = subject.new, subject.context.new.api.facts.api["base_url"]
    known = ("", origin_of(str(base_url)), origin_of(subject.old.server))
    is_elsewhere = bool(base_url) and origin_of(operation.server) not in known
    return is_elsewhere and bool(operation.security) and () not in operation.security


def _listed(api: Api) -> str:
    """Return the servers as text; the address of the first is a fact of its own."""
    texts = (
        f"{server.url if number else ''} {server.description}".strip()
        for number, server in enumerate(api.servers)
    )
    return "\n".join(filter(None, texts))


servers = moved("documentation-changed", _listed)

JUDGES: Judges = {
    SecurityScheme: {
        "name": moved("scheme-renamed", lambda scheme: scheme.name),
        "kind": moved("credentials-changed", lambda scheme: scheme.kind),
        "location key password word": moved("authentication-changed", _sending),
        "token_url token_urls authorize_url": address,
        "environment": environment,
        "is_used": NotCompared("follows from what operations need"),
        "description": description,
        "at": PLACE,
    },
    Server: {"url description at": NotCompared("compared as a list")},
}
