"""`python -m PACKAGE.testing`: a stub server, started by hand."""

from __future__ import annotations

import argparse
import time

from .server import StubServer


def main() -> None:
    """Serve until Ctrl+C; print what is served, and how to point a client at it."""
    parser = argparse.ArgumentParser(prog=f"python -m {__package__}")
    parser.add_argument("--port", type=int, default=8765, help="0 takes a free one")
    parser.add_argument("--host", help="a loopback address; 127.0.0.1 by default")
    parser.add_argument("--state", action="store_true", help="remember what is created")
    given = parser.parse_args()
    try:
        with StubServer(**vars(given)) as stub:
            print(stub.introduction(), flush=True)
            while True:  # Ctrl-C ends no other wait on Windows before Python 3.14
                time.sleep(3_600)
    except KeyboardInterrupt:
        pass
    except ValueError as error:
        parser.error(str(error))
    except OSError as error:
        parser.error(f"port {given.port}: {error.strerror}; choose another by --port")


if __name__ == "__main__":
    main()
