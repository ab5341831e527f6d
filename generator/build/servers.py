"""Server Objects of a document -> the URLs that requests are sent to."""

from __future__ import annotations

import re
from collections import Counter
from ipaddress import ip_address
from urllib.parse import urljoin, urlsplit

from ..ir import Server, origin_of
from ..load import Document
from ..load.node import Node, root_of
from ..load.openapi import operations
from .problems import Problems

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_ABSOLUTE = re.compile(r"https?://", re.IGNORECASE)


class Servers:
    """The servers of one document.

    A URL that still has a variable in braces stays as it is: only callers know its value.
    """

    def __init__(self, document: Document, problems: Problems) -> None:
        self._document = document
        self._root = root_of(document)
        self._problems = problems
        self.base_url = self._base_url()
        """The server of the API, "" if the document names no host."""

    def listed(self) -> tuple[Server, ...]:
        """Return the servers that the document names for all operations."""
        return tuple(
            Server(
                url=(node / "url").text,
                description=(node / "description").text or (node / "name").text,
                at=node.pointer,
            )
            for node in self._root.items_of("servers")
        )

    def of(self, operation: Node) -> str:
        """Return the URL of an operation's own server, "" if it is that of the API.

        Report one that no request can be sent to.
        """
        node = _own_server(operation)
        if node is None:
            return ""
        url = self._resolved(node)
        if not _ABSOLUTE.match(url):
            if not _ABSOLUTE.match(self.base_url):
                return self._without_host(node, url)
            url = urljoin(f"{self.base_url}/", url)
        url = url.rstrip("/")
        if problem := _problem(url):
            self._problems.report(node, f"the server {url!r} {problem}")
        return "" if url == self.base_url else url

    def token_url(self, text: str) -> str:
        """Return a token endpoint: a path below the base URL, a URL elsewhere, "" if unusable."""
        if not _ABSOLUTE.match(text):
            return f"/{text.lstrip('/')}" if text and "{" not in text else ""
        url = _over_https(text)
        if _problem(url.partition("?")[0]) or "{" in url:
            return ""
        below = f"{self.base_url}/"
        return url[len(below) - 1 :] if self.base_url and url.startswith(below) else url

    def shares_origin(self, url: str) -> bool:
        """Return whether a URL, or path, is on the origin of the API."""
        return url.startswith("/") or origin_of(url) == origin_of(self.base_url)

    def page(self, text: str) -> str:
        """Return the URL of a page for people, "" if nobody can open it."""
        if _ABSOLUTE.match(text) or not text or not self.base_url:
            return text if _ABSOLUTE.match(text) else ""
        return urljoin(f"{self.base_url}/", text)

    def _base_url(self) -> str:
        node = next(self._root.items_of("servers"), None)
        if node is None:
            return self._of_all_operations()
        url = self._resolved(node)
        if not _ABSOLUTE.match(url):
            return ""
        if problem := _problem(url):
            self._problems.warn(node, f"the server {url!r} {problem}", "pass base_url")
            return ""
        return url.rstrip("/")

    def _of_all_operations(self) -> str:
        """Return the server of most operations, if each has one of its own."""
        nodes = [_own_server(operation) for _, operation in operations(self._document)]
        urls = Counter(
            self._resolved(node).rstrip("/") if node else "" for node in nodes
        )
        most = max(urls, key=lambda url: urls[url], default="")
        return most if all(map(_ABSOLUTE.match, urls)) and not _problem(most) else ""

    def _without_host(self, node: Node, url: str) -> str:
        if url.strip("/"):
            message = f"the server {url!r} is relative to a server that is not known"
            self._problems.warn(node, message, "pass base_url")
        return ""

    def _resolved(self, server: Node) -> str:
        """Return the URL with its variables filled in, over https."""
        variables = server / "variables"
        url = _VARIABLE.sub(
            lambda name: _value(variables / name[1], name[0]), (server / "url").text
        )
        if "{" in url:
            message = f"the server {url!r} has a variable without a default"
            self._problems.warn(server, message, "pass base_url")
        secure = _over_https(f"https:{url}" if url.startswith("//") else url)
        if secure.startswith("https:") and not url.startswith(("https:", "//")):
            message = f"requests to {url!r} are sent over https, as all are"
            self._problems.warn(server, message)
        return secure


def _own_server(operation: Node) -> Node | None:
    """Return the first server of an operation, or of its path."""
    owners = [operation, *([operation.parent] if operation.parent else [])]
    listed = (next(owner.items_of("servers"), None) for owner in owners)
    return next(
        (node for node in listed if node and isinstance(node.value, dict)), None
    )


def _value(variable: Node, placeholder: str) -> str:
    """Return the default of a variable, or else the first value that it can have."""
    values = [variable.object[key] for key in ("default",) if key in variable]
    given = next(iter([*values, *(variable / "enum").array]), placeholder)
    return str(given) if isinstance(given, str | int | float) else placeholder


def _over_https(url: str) -> str:
    """Return a URL with https instead of http, but for this computer."""
    scheme, colon, rest = url.strip().partition("://")
    if scheme.lower() != "http" or _is_loopback(url):
        return f"{scheme.lower()}{colon}{rest}" if colon else scheme
    host, slash, path = rest.partition("/")
    return f"https{colon}{host.removesuffix(':80')}{slash}{path}"


def _is_loopback(url: str) -> bool:
    host = _host(url)
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def _problem(url: str) -> str:
    """Return why no request can be sent to a server, "" if one can."""
    if not _host(url):
        return "names no host"
    if "@" in origin_of(url):
        return "contains a user name or password"
    if re.search(r"[?#]", url):
        return "has a query or a fragment"
    return "" if re.fullmatch(r"[\x21-\x7e]+", url) else "has invalid characters"
