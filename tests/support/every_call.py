"""Calls of every operation of a generated package, against the stub server of that package.

The calls are those of generated tests: with the arguments that are needed, or with all that there
are. `failures` names each call that raised::

    assert {} == failures(import_module("shop"), api)
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from importlib import import_module
from types import ModuleType
from typing import Any

import httpx2

from generator.ir import Api
from generator.render.calls import example_calls

ORIGIN = "http://127.0.0.1"


def failures(
    package: ModuleType, api: Api, *, everything: bool = False
) -> dict[str, str]:
    """Return what each call raised that did not succeed, by the operation."""
    found: dict[str, str] = {}
    stub = import_module(f"{package.__name__}.testing").StubServer()
    files = import_module(f"{package.__name__}.files")
    settings: dict[str, Any] = {
        "http_client": httpx2.Client(transport=stub.transport()),
        "max_retries": 0,
        "on_mismatch": "ignore",
    }
    if stub.auth:
        settings["auth"] = stub.auth
    with getattr(package, api.client)(base_url=ORIGIN, **settings) as client:
        names = {"UTC": UTC, "client": client, "date": date, "datetime": datetime}
        names["NamedFile"] = files.NamedFile
        for call in example_calls(api, everything=everything):
            if call.unknown:
                continue
            try:
                # Code of the generator, of a document of the tests.
                eval(call.statement, names)  # noqa: S307
            except Exception as error:
                found[call.name] = f"{type(error).__name__}: {error}"
    return found
