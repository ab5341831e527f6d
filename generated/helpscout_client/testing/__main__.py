# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""`python -m PACKAGE.testing`: a stub server, started by hand."""

from __future__ import annotations

import argparse
from threading import Event

from .server import StubServer


def main() -> None:
    """Serve until Ctrl+C; print what is served, and how to point a client at it."""
    parser = argparse.ArgumentParser(prog=f"python -m {__package__}")
    parser.add_argument("--port", type=int, default=8765, help="0 takes a free one")
    port: int = parser.parse_args().port
    stub = StubServer(port=port)
    try:
        with stub:
            print(stub.introduction(), flush=True)
            Event().wait()
    except KeyboardInterrupt:
        pass
    except (OSError, OverflowError):
        parser.error(f"port {port} cannot be used; choose another with --port")


if __name__ == "__main__":
    main()
