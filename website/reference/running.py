"""The programs of the reference are run before they are shown, each as it stands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from typing import Any
from warnings import catch_warnings, simplefilter

from helpscout_client.testing import StubRequest

from generator.ir import Operation
from generator.render.python import PythonCode, code

from . import programs
from .apis import Described
from .examples import ExampleCalls
from .reading import Reader, indented
from .text import fenced

_LINE = 60  # characters of a body that is shown on one line


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """A program, and what happened when it ran."""

    program: str
    printed: str
    body: str = ""
    """The JSON that it sent, "" if it sent nothing or something else."""

    def blocks(self) -> Iterator[str]:
        """Yield what a page shows of it."""
        yield fenced(self.program, "python")
        if self.printed:
            yield "It prints:"
            yield fenced(self.printed, "text")
        if self.body:
            yield "It sends:"
            yield fenced(self.body, "json")


def call_outcomes(described: Described) -> dict[str, Outcome]:
    """Run the program of each operation of an API, by the ids of the operations."""
    calls, reader = ExampleCalls(described), Reader(described.schemas)
    found: dict[str, Outcome] = {}
    for operation in described.api.operations():
        call = calls.of(operation)
        answer = _answer(described, operation, call)
        block = programs.answering(operation, call, reader, answer)
        program = programs.calling(described, block)
        printed, names = _run(program)
        body = _body(names["stub"].requests[-1])
        found[operation.id] = Outcome(program=program, printed=printed, body=body)
    return found


def event_outcomes(described: Described) -> dict[str, Outcome]:
    """Run a program that receives each event, by the names of the events."""
    reader = Reader(described.schemas)
    found: dict[str, Outcome] = {}
    for webhook in described.api.webhooks:
        _, names = _run(programs.receiving(described, webhook, []))
        payload = names["event"].payload
        shown = reader.of_class(code("event.payload"), webhook.payload, payload)
        block = [
            code("if isinstance(event, webhooks.{}):", webhook.class_name),
            *indented(shown),
        ]
        program = programs.receiving(described, webhook, block)
        printed, _ = _run(program)
        found[webhook.event] = Outcome(program=program, printed=printed)
    return found


def _answer(described: Described, operation: Operation, call: PythonCode) -> Any:
    """Return what a call answers, of a list the first item."""
    if operation.result.kind != "json":
        return None
    _, names = _run(programs.calling(described, [code("answer = {}", call)]))
    answer = names["answer"]
    return next(iter(answer.items), None) if operation.pagination else answer


def _run(program: str) -> tuple[str, dict[str, Any]]:
    """Run a program and return what it prints, and its variables."""
    names: dict[str, Any] = {}
    with redirect_stdout(StringIO()) as printed, catch_warnings():
        simplefilter("ignore", DeprecationWarning)  # of the legacy client
        # All in it are literals and names of the generator.
        exec(compile(program, "example", "exec"), names)  # noqa: S102
    return printed.getvalue(), names


def _body(request: StubRequest) -> str:
    if "json" not in request.headers.get("content-type", ""):
        return ""
    body = request.json()
    short = json.dumps(body, ensure_ascii=False)
    is_short = len(short) <= _LINE
    return short if is_short else json.dumps(body, indent=2, ensure_ascii=False)
