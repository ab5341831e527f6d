# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The stub server: commands, recorded requests, and the response to each request."""

from __future__ import annotations

import json as json_module  # `json` is an argument below
from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any, Self, TypeVar
from urllib.parse import SplitResult, parse_qs, urlsplit

from .._contract.api import SecurityScheme
from .._contract.mistakes import check_kind
from .._contract.omit import OMIT
from .._http.response import Headers
from .._http.urls import is_loopback
from .bodies import StubPart, form_of, parts_of
from .checks import Problem, request_problems
from .commands import Command, check_number, command_of, known
from .document import Pairs, StubApi, StubOperation, load_apis, named_texts
from .events import StubWebhook, webhook_of
from .http import StubSocket, StubTransport
from .parameters import RawParameters, ReadParameter, read_parameters, values_of
from .responses import (
    StubResponse,
    complete_response,
    error_response,
    ordinary_response,
)
from .state import StubState
from .tokens import MadeUp, StubTokens, made_up_auth

if TYPE_CHECKING:
    from .._contract.api import Api
    from ..auth import Auth

T = TypeVar("T")

_UNKNOWN = Problem("path", "", "no operation of this method and path is documented")
_NOT_DOCUMENTED = "this request is not as documented"
_DELETED = "an earlier request deleted this"
_UNAUTHORIZED = "credentials are missing or expired; give the client those of the stub"
_PACKAGE = str(__package__).rpartition(".")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class StubRequest:
    """One request as it arrived. `repr` shows neither headers nor body, which contain secrets."""

    operation: str | None
    """Name of the operation, `token` for the token endpoint; None for other requests."""
    method: str
    path: str
    query: Mapping[str, list[str]]
    """Texts by name, without an API key in the query."""
    parameters: Mapping[str, Mapping[str, Any]] = field(repr=False)
    """What its documented parameters mean, by place and name: `parameters["cookie"]["visit"]`."""
    headers: Headers = field(repr=False)
    body: bytes = field(repr=False)

    def json(self) -> Any:  # whatever the program sent
        """Return the body read as JSON; raises `ValueError` if it is not JSON."""
        return json_module.loads(self.body)

    def form(self) -> dict[str, list[str]]:
        """Return the texts of a form by name; raises `ValueError` if the body is none."""
        return form_of(self.headers, self.body)

    def parts(self) -> tuple[StubPart, ...]:
        """Return the parts of a form; raises `ValueError` if the body is no multipart form."""
        return parts_of(self.headers, self.body)


class StubServer:
    """Serves all APIs of the package with their documented examples.

    `with` makes it listen on loopback, at `port` or a free one, and calls `check` at its end,
    unless an exception ends it. `host` is a loopback address, by default 127.0.0.1, or ::1
    where there is only IPv6. With `state`, what requests create, change and delete is so in
    later responses. `transport` needs no `with`. May be shared by threads.
    """

    def __init__(
        self, *, host: str | None = None, port: int = 0, state: bool = False
    ) -> None:
        check_number("port", port, 0, 65_535)
        check_kind("state", state, bool, "True or False")
        if host is not None and not is_loopback(host):
            raise ValueError(f"host is {host!r}; give a loopback address such as ::1")
        self._host, self._port = host, port
        self._socket: StubSocket | None = None
        self._apis = load_apis(_PACKAGE)
        self._operations = [each for api in self._apis for each in api.operations]
        self._tokens = StubTokens()
        self._requests: list[StubRequest] = []
        self._failures: list[str] = []
        self._commands: defaultdict[str, deque[Command]] = defaultdict(deque)
        self._lasting: dict[str, Command] = {}
        self._layouts: dict[str, tuple[int, int]] = {}
        self._state = StubState(self._operations) if state else None
        self._lock = Lock()

    @property
    def url(self) -> str:
        """Origin of the server, for `base_url`; raises `ValueError` outside of `with`."""
        if self._socket is None:
            raise ValueError("this server only listens within `with StubServer() …:`")
        return self._socket.url

    @property
    def auth(self) -> Auth | Mapping[str, Auth]:
        """Credentials for the main API; by security scheme, if it has several."""
        return self.auth_for(self._apis[0].module)

    def auth_for(self, module: str) -> Auth | Mapping[str, Auth]:
        """Return credentials for the API of a module, such as `v1`.

        Raises `ValueError` if there is none.
        """
        known = {api.module: api for api in self._apis}
        if module not in known:
            raise ValueError(f"no API {module!r}; there are: {', '.join(known)}")
        made_up = _made_up(known[module].facts)
        auth = {name: kind(*arguments) for name, (kind, arguments) in made_up.items()}
        return _only(auth) or auth

    @property
    def requests(self) -> tuple[StubRequest, ...]:
        """The requests so far, in their order, those for tokens included."""
        with self._lock:
            return tuple(self._requests)

    def respond(
        self,
        operation: str,
        *,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        json: object = OMIT,
        body: bytes | None = None,
        drop: bool = False,
        delay: float = 0.0,
        times: int | None = 1,
    ) -> None:
        """Set the response to the next `times` requests of an operation; None is all requests.

        `json` is a JSON value or a model, or contains models; of a stream, its items. Without
        `json` and `body`, it is the documented response of that `status`. `drop` resets the
        connection. `delay` is how many seconds pass before the response. `token` names the token
        endpoint. Commands are queued.

        Raises `ValueError` for an unknown operation, and `TypeError` or `ValueError` for what
        cannot be sent.
        """
        if times is not None:
            check_number("times", times, 1)
        command = command_of(status, headers, json, body, drop, delay)
        name = self._find(operation).name
        with self._lock:
            if times is None:
                self._lasting[name] = command
            else:
                self._commands[name] += [command] * times

    def pages(self, operation: str, *, pages: int, per_page: int) -> None:
        """Distribute the documented items of a list over pages, each with its own id.

        Raises `ValueError` if no items of the operation are documented.
        """
        check_number("pages", pages, 1)
        check_number("per_page", per_page, 0)
        found = self._find(operation)
        if found.pagination is None or not found.example_items:
            raise ValueError(f"no items of {found.name} are documented")
        with self._lock:
            self._layouts[found.name] = (pages, per_page)

    def webhook(
        self, event: str, payload: object = OMIT, secret: str | bytes = ""
    ) -> StubWebhook:
        """Return body and headers of a webhook, signed with a secret, for a receiver.

        `payload` is a JSON value, a model, or bytes that are sent as they are; by default it
        is the documented example of the event. Nothing is sent.

        Raises `ValueError` for an unknown event, and if no example of the event is documented.
        """
        events = {
            api.prefix + name: (api, name)
            for api in self._apis
            for name in api.document.content.get("webhooks", {})
        }
        api, name = known("event", event, events)
        return webhook_of(api, name, payload, secret)

    def expire_tokens(self) -> None:
        """Refuse all tokens issued so far, as if they were expired."""
        with self._lock:
            self._tokens.expire()

    def check(self) -> None:
        """Raise `AssertionError` if requests arrived that are not documented.

        It reports those since the last check, so that a test may expect some.
        """
        with self._lock:
            failures, self._failures = self._failures, []
        if failures:
            raise AssertionError("\n".join(["requests not as documented:", *failures]))

    def transport(self) -> StubTransport:
        """Return a transport for `httpx2.Client` or `AsyncClient` that needs no socket.

        End the test with `check`.
        """
        return StubTransport(self._respond_to)

    def introduction(self) -> str:
        """Return text for people: what is served, and how to point a client at it."""
        width = max((len(o.name) for o in self._operations), default=0)
        served = [
            f"    {o.name:{width}}  {o.method} {o.path}" for o in self._operations
        ]
        title = f"Listening on {self.url} until Ctrl+C. It serves:\n"
        snippets = [_snippet(api, self.url) for api in self._apis]
        return "\n".join([title, *served, "\nPoint a client at it:", *snippets])

    def __enter__(self) -> Self:
        if self._socket is not None:
            raise RuntimeError(
                f"this server listens already, at {self.url};"
                " leave its `with` first, or make another StubServer()"
            )
        self._socket = StubSocket(self._respond_to, self._host, self._port)
        return self

    def __exit__(self, kind: object, error: object, traceback: object) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        if error is None:
            self.check()

    def _find(self, name: str) -> StubOperation:
        names = {
            each: operation
            for operation in reversed(self._operations)
            for each in (operation.id, operation.name)
        }
        return known("operation", name, names)

    def _respond_to(
        self, method: str, url: str, headers: Headers, body: bytes
    ) -> StubResponse:
        """Return the response to a request, from a socket or a transport."""
        parts = urlsplit(url)
        query = parse_qs(parts.query, keep_blank_values=True)
        pairs = named_texts(parts.query, "&")
        matches = [o for o in self._operations if o.matches(method, parts.path, pairs)]
        api = matches[0].api if matches else self._apis[0].facts
        keys = {s.name for s in api.schemes.values() if s.location == "query"}
        pairs = [pair for pair in pairs if pair[0] not in keys]
        operation, read = _closest(matches, parts, pairs, headers)
        with self._lock:
            is_authorized = operation and self._tokens.accepts(
                operation, headers, query
            )
            query = {name: texts for name, texts in query.items() if name not in keys}
            request = StubRequest(
                operation=operation.name if operation else None,
                method=method,
                path=parts.path,
                query=query,
                parameters=values_of(read),
                headers=headers,
                body=body,
            )
            self._requests.append(request)
            number = len(self._requests)
            if operation is None:
                response = self._refuse(404, api, request, [_UNKNOWN])
            elif not is_authorized:
                response = error_response(api, 401, _UNAUTHORIZED)
            else:
                problems = request_problems(operation, read, pairs, headers, body)
                response = self._operation_response(operation, request, problems)
        origin = f"{parts.scheme}://{parts.netloc}"
        return complete_response(response, api, request.path, origin, number)

    def _operation_response(
        self, operation: StubOperation, request: StubRequest, problems: list[Problem]
    ) -> StubResponse:
        if problems:
            return self._refuse(400, operation.api, request, problems)
        commands = self._commands[operation.name]
        command = commands.popleft() if commands else self._lasting.get(operation.name)
        if operation.is_token_endpoint and command is None:
            return self._tokens.issue(operation, request.body, request.headers)
        command = command or Command()
        state = self._state if command.is_documented else None
        path, address, values = request.path, "", None
        if state is not None:
            if state.is_deleted(path):
                return error_response(operation.api, 404, _DELETED)
            address = state.write(operation, path, request.body)
            values = partial(state.value, operation, address, request.query)
        accept = request.headers.get("accept", "")
        layout = self._layouts.get(operation.name)
        response = ordinary_response(
            operation, request.query, accept, layout, command, values
        )
        return replace(response, created="" if address == path else address)

    def _refuse(
        self, status: int, api: Api, request: StubRequest, problems: list[Problem]
    ) -> StubResponse:
        """Return an error, and keep the problems for `check`."""
        details = "; ".join(map(str, problems))
        self._failures.append(f"{request.method} {request.path}: {details}")
        fields = [each for each in problems if each.path and api.errors.fields]
        others = "; ".join(str(each) for each in problems if each not in fields)
        return error_response(api, status, others or _NOT_DOCUMENTED, fields)


def _made_up(api: Api) -> Mapping[str, MadeUp]:
    """Return credentials for each security scheme; for one of any API if it has none."""
    schemes = api.schemes or {"": SecurityScheme(kind="bearer")}
    return {name: made_up_auth(scheme) for name, scheme in schemes.items()}


def _closest(
    matches: Sequence[StubOperation], url: SplitResult, query: Pairs, headers: Headers
) -> tuple[StubOperation | None, list[ReadParameter]]:
    """Return an operation with its parameters in a request; of twins, what fits it best.

    Twins differ in the fragment of their paths, which no request has.
    """
    twins = [each for each in matches if each.target == matches[0].target]
    cookies = named_texts(headers.get("cookie", ""), ";")
    others = (query, url.query, headers, cookies)
    read = [
        [*read_parameters(o, RawParameters(o.path_texts(url.path), *others))]
        for o in twins
    ]
    wrong = [sum(len(each.problems) for each in parameters) for parameters in read]
    best = min(range(len(twins)), key=wrong.__getitem__, default=None)
    return (None, []) if best is None else (twins[best], read[best])


def _snippet(api: StubApi, url: str) -> str:
    made_up = _made_up(api.facts)
    auth = {
        name: f"{kind.__name__}({', '.join(map(json_module.dumps, arguments))})"
        for name, (kind, arguments) in made_up.items()
    }
    given = ", ".join(f"{json_module.dumps(name)}: {v}" for name, v in auth.items())
    kinds = sorted({kind.__name__ for kind, _ in made_up.values()})
    module = f".{api.module}" if api.prefix else ""
    return f"""
    from {_PACKAGE}{module} import {api.client}
    from {_PACKAGE}.auth import {", ".join(kinds)}
    client = {api.client}(base_url="{url}", auth={_only(auth) or f"{{{given}}}"})"""


def _only(auth: Mapping[str, T]) -> T | None:
    """Return the one value of a mapping, None if it has several."""
    return next(iter(auth.values())) if len(auth) == 1 else None
