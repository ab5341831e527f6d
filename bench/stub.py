"""What the stub server takes for a request, which another process sends."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer

from .measure import PROJECT, compare, seconds_of
from .plan import Plan
from .rows import Figures
from .server import Conversation

REQUESTS = 1000
CLIENT = """\
import http.client, sys
connection = http.client.HTTPConnection(sys.argv[1].removeprefix("http://"))
headers = {"Authorization": "Bearer " + sys.argv[2]}
for _ in range(int(sys.argv[3])):
    connection.request("GET", "/v2/conversations/123", headers=headers)
    response = connection.getresponse()
    assert response.status == 200, response.read()
    response.read()
"""


def stub(plan: Plan) -> Iterator[Figures]:
    """Compare with a handler of `http.server` that knows one answer."""
    ours, bare = plan.fresh(serve_ours), plan.fresh(serve_bare)
    yield "requests", compare(plan.rounds, ours, bare)


def serve_ours() -> float:
    """Serve by the stub server, which checks each request and remembers it."""
    import httpx2
    from helpscout_client.testing import StubServer

    grant = {"grant_type": "client_credentials"}
    grant |= {"client_id": "made-up", "client_secret": "made-up"}
    with StubServer() as stub:
        answer = httpx2.post(f"{stub.url}/v2/oauth2/token", data=grant).json()
        token = str(answer["access_token"])
        _request(stub.url, token, 1)
        return seconds_of(lambda: _request(stub.url, token, REQUESTS))


def serve_bare() -> float:
    """Serve the same conversation by a handler that does nothing else."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Conversation) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_address[1]}"
        _request(url, "token", 1)
        seconds = seconds_of(lambda: _request(url, "token", REQUESTS))
        server.shutdown()
    return seconds


def _request(url: str, token: str, times: int) -> None:
    command = [sys.executable, "-c", CLIENT, url, token, str(times)]
    subprocess.run(command, cwd=PROJECT, check=True)
