"""Security schemes and requirements of a document -> those of the IR."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from ..ir import Security, SecurityScheme
from ..load import Document
from ..load.node import Node, root_of
from ..load.openapi import operations
from ..names import ConstantName, PackageName
from .problems import Problems
from .servers import Servers

_COMPUTED = frozenset("""
    aws4-hmac-sha256 concealed digest dpop gnap hawk hoba kerberos mutual negotiate ntlm oauth
    privatetoken scram-sha-1 scram-sha-256 signature vapid
    """.split())
"""HTTP authentication schemes whose credentials are computed for each request."""
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


class SecurityBuilder:
    """Builds what the operations of a document need, and the schemes that they use."""

    def __init__(
        self, document: Document, servers: Servers, problems: Problems
    ) -> None:
        self._root = root_of(document)
        self._operations = [node for _, node in operations(document)]
        self._problems = problems
        self._unsupported: dict[str, str] = {}
        """Why a scheme is not supported, by its name."""
        self._schemes: dict[str, SecurityScheme] = {}
        """The others, without those that send nothing."""
        declared = (self._root / "components").members_of("securitySchemes")
        self._declared = {name: node.follow() for name, node in declared}
        for name, node in self._declared.items():
            made = _scheme(name, node, servers)
            if isinstance(made, str):
                self._unsupported[name] = made
            elif made:
                self._schemes[name] = made
        self.default = self._default()
        """What an operation needs that says nothing."""

    # --- requirements ---

    def of(self, operation: Node) -> Security:
        """Return what an operation needs; report what cannot be sent."""
        if "security" not in operation and "security" not in self._root:
            return self.default
        own = "security" in operation
        node = (operation if own else self._root) / "security"
        needed, problem = self._read(node)
        if problem:
            self._problems.report(node, problem)
        return needed

    def _default(self) -> Security:
        """Return what operations need that say nothing, or else what all of them say.

        A document that declares schemes and requires none of them probably means any.
        """
        own = [node for node in self._operations if "security" in node]
        some_say_nothing = len(own) < len(self._operations) or not own
        if "security" in self._root and some_say_nothing:
            return self._read(self._root / "security")[0]
        if not own:
            return (*((name,) for name in self._schemes), ()) if self._schemes else ()
        needed = {self._read(node / "security")[0] for node in own}
        return needed.pop() if len(needed) == 1 and not some_say_nothing else ()

    def _read(self, security: Node) -> tuple[Security, str]:
        """Return the alternatives that can be sent, and the problem if there is none.

        What a document requires without declaring it is not known, and not sent.
        """
        found: dict[tuple[str, ...], None] = {}
        problems: list[str] = []
        for requirement in security.items():
            names = [name for name in requirement.object if name in self._declared]
            unsupported = [each for each in names if each in self._unsupported]
            if unsupported:
                problems.append(self._unsupported[unsupported[0]])
            elif names or not requirement.object:
                found.update(dict.fromkeys(self._together(names)))
        if not found:
            return (), "; ".join(dict.fromkeys(problems))
        needed = tuple(names for names in found if names)
        return (*needed, *([()] if needed and () in found else [])), ""

    def _together(self, names: Iterable[str]) -> Iterator[tuple[str, ...]]:
        """Yield the schemes that one requirement names, as alternatives.

        Schemes that send the same are one: the one that can get a token. A request has no
        header twice, so of others that need the same header, one is enough.
        """
        places: dict[tuple[str, str], dict[str, SecurityScheme]] = {}
        for scheme in (self._schemes[name] for name in names if name in self._schemes):
            alike = places.setdefault(_place(scheme), {})
            key = f"{scheme.kind} {scheme.sending}"
            if scheme.token_url or key not in alike:
                alike[key] = scheme
        for chosen in product(*(alike.values() for alike in places.values())):
            yield tuple(scheme.name for scheme in chosen)

    # --- schemes ---

    def schemes(self, package: PackageName) -> tuple[SecurityScheme, ...]:
        """Return the schemes, with environment variables for those that operations need."""
        needed = [
            self.default,
            *(self._read(node / "security")[0] for node in self._operations),
        ]
        used = {name for security in needed for names in security for name in names}
        given = self._root / "x-client" / "authentication"
        named = _with_variables(
            [each for each in self._schemes.values() if each.name in used],
            package.upper(),
        )
        found = {scheme.name: scheme for scheme in named}
        if known := found.get((given / "scheme").text):
            found[known.name] = _as_given(known, given)
        return tuple(
            found.get(name) or replace(scheme, is_used=False, environment={})
            for name, scheme in self._schemes.items()
        )


def _scheme(name: str, node: Node, servers: Servers) -> SecurityScheme | str | None:
    """Return a scheme, None if it sends nothing, or why it is not supported."""
    kind = (node / "type").text
    if kind == "mutualTLS":
        return None
    made = {"apiKey": _api_key, "http": _http, "openIdConnect": _token}.get(kind)
    scheme = _oauth(node, servers) if kind == "oauth2" else made and made(node)
    if isinstance(scheme, SecurityScheme):
        text = (node / "description").text
        return replace(scheme, name=name, description=text, at=node.pointer)
    return scheme or f"authentication of type {kind!r} is not supported"


def _api_key(node: Node) -> SecurityScheme | str:
    key, location = (node / "name").text, (node / "in").text
    scheme = SecurityScheme(kind="api_key", key=key, environment=_taking("api_key"))
    match location:
        case "query" if key:
            return replace(scheme, location="query")
        case "header" if _TOKEN.fullmatch(key):
            return scheme
        case "cookie" if _TOKEN.fullmatch(key):
            return replace(scheme, location="cookie")
        case _:
            return (
                f"an API key in {location or 'no place'} named {key!r} cannot be sent"
            )


def _http(node: Node) -> SecurityScheme | str:
    word = (node / "scheme").text or "bearer"
    match word.lower():
        case "basic":
            environment = _taking("user_name", "password")
            return SecurityScheme(kind="basic", environment=environment)
        case "bearer":
            return _token(node)
        case other if other in _COMPUTED or not _TOKEN.fullmatch(word):
            return f"HTTP {word} authentication is not supported"
        case _:
            return replace(_token(node), word=word)


def _token(_: Node) -> SecurityScheme:
    return SecurityScheme(kind="bearer", environment=_taking("token"))


def _oauth(node: Node, servers: Servers) -> SecurityScheme:
    """Return a scheme with the addresses of its flows.

    Client credentials come from the environment only for an endpoint that may get them.
    """
    flows = node / "flows"
    application, user = flows / "clientCredentials", flows / "authorizationCode"
    first = (application, user, *(flow for _, flow in flows.members()))
    token_urls = [servers.token_url((flow / "tokenUrl").text) for flow in first]
    token_url = next(filter(None, token_urls), "")
    fetches = bool(token_urls[0]) and servers.shares_origin(token_urls[0])
    of_users = {
        "authorization_code": token_urls[1],
        "refresh_token": servers.token_url((user / "refreshUrl").text) or token_urls[1],
    }
    return SecurityScheme(
        kind="bearer",
        token_url=token_url,
        token_urls={
            k: url for k, url in of_users.items() if url not in ("", token_url)
        },
        authorize_url=servers.page((user / "authorizationUrl").text),
        environment=_taking(
            *(("client_id", "client_secret") if fetches else ("token",))
        ),
    )


def _place(scheme: SecurityScheme) -> tuple[str, str]:
    """Return where a scheme sends its credentials: two cannot use the same header."""
    if scheme.kind != "api_key":
        return "header", "authorization"
    is_header = scheme.location == "header"
    return scheme.location, scheme.key.lower() if is_header else scheme.key


# --- environment variables --------------------------------------------------------------


def _taking(*arguments: str) -> dict[str, str]:
    """Return the ends of the variables for the arguments of a class of credentials."""
    return {argument: argument.upper() for argument in arguments}


def _with_variables(
    schemes: Sequence[SecurityScheme], prefix: str
) -> Iterator[SecurityScheme]:
    """Yield schemes with whole variables: the name of the scheme tells several of a kind apart."""
    takers = Counter(tuple(scheme.environment) for scheme in schemes)
    for scheme in schemes:
        is_alone = takers[tuple(scheme.environment)] == 1
        start = prefix if is_alone else f"{prefix}_{ConstantName(scheme.name)}"
        variables = {
            argument: f"{start.removesuffix(f'_{end}')}_{end}"
            for argument, end in scheme.environment.items()
        }
        yield replace(scheme, environment=variables)


def _as_given(scheme: SecurityScheme, given: Node) -> SecurityScheme:
    """Return the scheme that `x-client` describes, with what that says."""
    environment = (given / "environment").object
    return replace(
        scheme,
        password=(given / "password").text,
        environment={name: str(value) for name, value in environment.items()},
    )
