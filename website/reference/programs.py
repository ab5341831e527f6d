"""The programs of the reference: what an example calls, and what it does with the answer."""

from __future__ import annotations

import ast
from typing import Any

from generator.ir import ListOf, Operation, Webhook
from generator.render.classes import import_path
from generator.render.python import PythonCode, code, joined, literal

from .apis import Described
from .layout import formatted
from .reading import Block, Reader, indented, variable

_DATES = {"UTC", "date", "datetime"}
SECRET = code('"made-up"')


def calling(described: Described, block: Block) -> str:
    """Write a program that runs statements with `helpscout`, a client of a stub server."""
    api = described.api
    module = code("{}", api.package) if api.main else import_path(api)
    auth = (
        code("stub.auth")
        if api.main
        else code("stub.auth_for({})", literal(str(api.module)))
    )
    head = code(
        "with StubServer() as stub, {}(base_url=stub.url, auth={}) as helpscout:",
        api.client,
        auth,
    )
    imports = [
        *_dates(block),
        code("from {} import {}", module, api.client),
        code("from {}.testing import StubServer", api.package),
    ]
    return _written(imports, [head, *indented(block)])


def receiving(described: Described, webhook: Webhook, block: Block) -> str:
    """Write a program that receives a webhook, and runs statements with the event."""
    api = described.api
    event = literal(webhook.event if api.main else f"{api.module}.{webhook.event}")
    is_known = getattr(described.schemas[webhook.payload], "fields", ())
    payload = code("" if is_known else "payload={{}}, ")
    module = code("{}", api.package) if api.main else import_path(api)
    imports = [
        code("from {} import webhooks", module),
        code("from {}.testing import StubServer", api.package),
    ]
    statements = [
        code("sent = StubServer().webhook({}, {}secret={})", event, payload, SECRET),
        code("event = webhooks.parse(sent.body, sent.headers, secret={})", SECRET),
        *block,
    ]
    return _written(imports, statements)


def answering(
    operation: Operation, call: PythonCode, reader: Reader, found: Any
) -> Block:
    """Return the call of an operation and what prints its answer; `found` is the answer."""
    result = operation.result
    match result.kind:
        case "none":
            return [call]
        case "created":
            return [code("created = {}", call), code("print(created.id)")]
        case "download":
            return [code("print({}.read())", call)]
        case "stream":
            return [code("for item in {}:", call), code("    print(item)")]
        case "json" if operation.pagination:
            return reader.of_items(call, result.value, found)
        case "json" if isinstance(result.value, ListOf) and found:
            return reader.of(call, result.value, found)
        case "json":
            name = variable(result.value)
            shown = reader.of(code("{}", name), result.value, found)
            return [code("{} = {}", name, call), *shown]


def _dates(block: Block) -> Block:
    """Return the import of the dates that statements mention."""
    tree = ast.parse(joined(block, "\n"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    used = sorted(names & _DATES)
    parts = joined([code("{}", PythonCode(name)) for name in used])
    return [code("from datetime import {}\n", parts)] if used else []


def _written(imports: Block, statements: Block) -> str:
    return formatted(joined([*imports, code(""), *statements], "\n"))
