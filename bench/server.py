"""A server on loopback that answers like the Inbox API: `python -m bench.server 20`.

It runs in a process of its own, so that its work is not counted as the client's. Each answer
waits for so many milliseconds.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from .measure import PROJECT
from .payloads import EXAMPLES, PAGES, PLAIN, WITH_THREADS, conversations, page

BLOCK = bytes(1 << 20)


@contextmanager
def serving(latency: int = 0) -> Generator[str, None, None]:
    """Serve, and give the origin."""
    command = [sys.executable, "-m", "bench.server", str(latency)]
    with subprocess.Popen(
        command, cwd=PROJECT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


class Handler(BaseHTTPRequestHandler):
    """Answers on connections that stay open."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def respond(self, status: int, media_type: str, *content: bytes) -> None:
        """Send a response with these parts of a body."""
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(sum(map(len, content))))
        self.end_headers()
        for block in content:
            self.wfile.write(block)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay quiet; the argument is named as in the class above this one."""


class Conversation(Handler):
    """Answers each request in the same way."""

    content = (EXAMPLES / PLAIN).read_bytes()

    def do_GET(self) -> None:
        """Send a conversation."""
        self.respond(200, "application/json", self.content)


class _Inbox(Conversation):
    latency = 0.0
    pages: dict[tuple[bool, int], bytes]
    """By whether threads are embedded, and by number."""

    def do_GET(self) -> None:
        time.sleep(self.latency)
        url = urlsplit(self.path)
        query = parse_qs(url.query)
        if url.path.endswith("/file"):
            mib = int(url.path.split("/")[-2])  # the id of the file
            self.respond(200, "application/octet-stream", *[BLOCK] * mib)
        elif url.path.endswith("/conversations"):
            asked = ("embed" in query, int(query.get("page", ["1"])[0]))
            self.respond(200, "application/json", self.pages[asked])
        else:
            super().do_GET()

    def do_POST(self) -> None:
        if "Content-Length" in self.headers:
            self._drop(int(self.headers["Content-Length"]))
        else:
            self._drop_chunks()
        self.respond(201, "application/json")

    def _drop(self, size: int) -> None:
        while size > 0:
            size -= len(self.rfile.read(min(size, len(BLOCK))))

    def _drop_chunks(self) -> None:
        while size := int(self.rfile.readline(), 16):
            self._drop(size + 2)
        self.rfile.readline()


if __name__ == "__main__":
    _Inbox.latency = int(sys.argv[1]) / 1000
    _Inbox.pages = {
        (example == WITH_THREADS, number): page(conversations(example), number)
        for example in (PLAIN, WITH_THREADS)
        for number in range(1, PAGES + 1)
    }
    with ThreadingHTTPServer(("127.0.0.1", 0), _Inbox) as server:
        print(f"http://127.0.0.1:{server.server_address[1]}", flush=True)
        server.serve_forever()
