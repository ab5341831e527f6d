"""A client with many workers and a server with a rate limit, in a time that events move.

The calls are the real flows; only what would wait or use the network is played.
"""

from __future__ import annotations

import heapq
import itertools
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import httpx2

import support.runtime_package  # noqa: F401
from runtime._calls.call import request_flow
from runtime._client.client import SyncClient
from runtime._errors import RateLimitError
from runtime._http.clock import Clock
from runtime._http.effects import Wait
from runtime._http.response import Headers, HttpResponse
from runtime.auth import BearerToken
from support.rate_limiters import Limiter
from support.things import API

WRITE_COST = 2


@dataclass(frozen=True)
class Served:
    """One request that the server let through or refused."""

    at: float
    cost: int
    status: int
    by_us: bool


@dataclass(frozen=True)
class Figures:
    """What a client made of a rate limit."""

    used: int
    used_by_others: int
    allowed: int
    """What the limit allowed both together."""
    refused: float
    """How many of the client's requests were answered 429, as a share of all."""


def bulk_read(
    limiter: Limiter, *, methods: Sequence[str] = ("GET",), others: int = 0
) -> Figures:
    """Let eight workers ask all the time, and others so often in each window.

    What is used is counted over five windows, from the first after the first whole one.
    """
    start, end = 97.0, 97.0 + 5 * limiter.window
    simulation = Simulation(limiter)
    simulation.work(simulation.client(), 8, itertools.cycle(methods))
    if others:
        simulation.share(others, end)
    simulation.run(end)
    served = [
        request
        for request in simulation.served
        if request.at >= start and request.status == 200
    ]
    return Figures(
        used=sum(request.cost for request in served if request.by_us),
        used_by_others=sum(request.cost for request in served if not request.by_us),
        allowed=5 * limiter.limit,
        refused=simulation.refused(),
    )


class Simulation:
    """Plays workers, and what else draws on the limit, against one limiter."""

    def __init__(self, limiter: Limiter) -> None:
        self.served: list[Served] = []
        """The requests that reached the server, in order."""
        self._limiter = limiter
        self._now = 0.0
        self._random = random.Random(1)  # noqa: S311 - nothing is secret here
        self._events: list[tuple[float, int, Callable[[], None]]] = []
        self._numbers = itertools.count()

    def client(self, **settings: Any) -> SyncClient:
        """Return a client that lives in the time of this simulation."""
        clock = Clock(
            monotonic=lambda: self._now,
            wall=lambda: self._now,
            random=self._random.random,
        )
        rules = API.rate_limit._replace(
            window=self._limiter.window, write_cost=WRITE_COST
        )
        api = API._replace(rate_limit=rules)
        kind = type("Acme", (SyncClient,), {"_api": api, "_clock": clock})
        never_used = httpx2.Client(transport=httpx2.MockTransport(httpx2.Response))
        client: SyncClient = kind(
            auth=BearerToken("token-1"), http_client=never_used, **settings
        )
        return client

    def work(self, client: SyncClient, workers: int, methods: Iterator[str]) -> None:
        """Let workers make requests of these methods, each one at a time."""
        for _ in range(workers):
            self._call(client, methods)

    def share(self, requests: int, until: float) -> None:
        """Let another program make so many requests in each window, until it is served."""

        def ask() -> None:
            if not self._serve(1, by_us=False):
                self._after(1, ask)

        pause = self._limiter.window / requests
        for number in range(1, int(until / pause)):
            self._after(pause * number, ask)

    def run(self, until: float = float("inf")) -> None:
        """Let time pass, while there is something to do."""
        while self._events and self._events[0][0] <= until:
            self._now, _, act = heapq.heappop(self._events)
            act()

    def refused(self) -> float:
        """Return how many of our requests were answered 429, as a share of all."""
        statuses = [request.status for request in self.served if request.by_us]
        return statuses.count(429) / len(statuses)

    def _after(self, seconds: float, act: Callable[[], None]) -> None:
        heapq.heappush(self._events, (self._now + seconds, next(self._numbers), act))

    def _call(self, client: SyncClient, methods: Iterator[str]) -> None:
        method = next(methods, None)
        if method is None:
            return
        cost = 1 if method == "GET" else WRITE_COST
        flow = request_flow(client._session, method, "/x", {}, {"deadline": None})

        def go_on(outcome: HttpResponse | None = None) -> None:
            try:
                effect = flow.send(outcome)
            except (StopIteration, RateLimitError):
                self._call(client, methods)
                return
            if isinstance(effect, Wait):
                self._after(effect.seconds, go_on)
            else:
                self._after(self._travel(), arrive)

        def arrive() -> None:
            status = 200 if self._serve(cost, by_us=True) else 429
            headers = self._limiter.headers(cost if status == 429 else 0, self._now)
            response = HttpResponse(status, Headers(headers.items()), b"")
            self._after(self._travel(), lambda: go_on(response))

        go_on()

    def _travel(self) -> float:
        """Return the seconds one way takes."""
        return self._random.uniform(0.01, 0.15)

    def _serve(self, cost: int, *, by_us: bool) -> bool:
        is_let_through = self._limiter.ask(cost, self._now)
        status = 200 if is_let_through else 429
        self.served.append(Served(self._now, cost, status, by_us))
        return is_let_through
