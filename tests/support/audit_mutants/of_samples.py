"""Requests, responses and samples of a page with one fact changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from .descriptions import Calls, Request, Response, Sample
from .edits import dropped, put, renamed, walk
from .known import Known
from .of_tables import ANYWHERE, Change
from .words import DAY, INSTANT, INVENTED


def request_changes(request: Request) -> Iterator[Change]:
    other = "PUT" if request.method == "GET" else "PATCH"
    yield "method changed", request.path, (other,), (
        replace(request, method=other),
    ), -1
    path, mark, query = request.path.partition("?")
    step = path.split("/")[2]
    new = path.replace(step, INVENTED)
    yield "path changed", request.path, (new, INVENTED), (
        replace(request, path=new),
    ), -1
    for key, value in request.headers:
        if key == "Content-Type":
            swapped = replace(request, headers=(("Content-Type", "text/csv"),))
            yield "media type changed", value, ("text/csv", value), (swapped,), -1
    more = replace(request, path=f"/v2/{INVENTED}", body=None)
    yield "call added", path, (INVENTED, more.path), (request, more), ANYWHERE
    joined = f"{request.path}{'&' if mark else '?'}{INVENTED}=1"
    yield "sample parameter added", path, (INVENTED,), (
        replace(request, path=joined),
    ), -1
    if query:
        name = query.partition("=")[0]
        renamed_query = replace(request, path=f"{path}?{INVENTED}=1")
        yield "sample parameter renamed", name, (name, INVENTED), (renamed_query,), -1
        bare = replace(request, path=path)
        yield "sample parameter removed", name, (name,), (bare,), ANYWHERE


def response_changes(response: Response) -> Iterator[Change]:
    code = response.status.split()[0]
    new = replace(response, status="202 Accepted" if code != "202" else "200 OK")
    yield "status changed", response.status, (code, "202"), (new,), -1
    for index, (key, value) in enumerate(response.headers):
        others = (*response.headers[:index], *response.headers[index + 1 :])
        if key == "Content-Type":
            swapped = replace(response, headers=((key, "text/csv"), *others))
            yield "media type changed", value, ("text/csv", value), (swapped,), -1
            continue
        yield "header removed", key, (key,), (replace(response, headers=others),), -1
        other = replace(response, headers=((f"X-{INVENTED}", value), *others))
        yield "header renamed", key, (key, f"X-{INVENTED}"), (other,), -1
        more = replace(response, headers=(*response.headers, (f"X-{INVENTED}", "1")))
        yield "header added", key, (f"X-{INVENTED}",), (more,), -1


def call_changes(calls: Calls) -> Iterator[Change]:
    for index, (method, address) in enumerate(calls.calls):
        swaps = {
            "method changed": ("PUT", address),
            "path changed": (method, address.replace("crates", INVENTED)),
            "path variable renamed": (
                method, re.sub(r"\{\w+\}", f"{{{INVENTED}}}", address, count=1),
            ),
        }  # fmt: skip
        for kind, call in swaps.items():
            new = Calls((*calls.calls[:index], call, *calls.calls[index + 1 :]))
            yield kind, address, ("PUT", INVENTED), (new,), -1
        others = (*calls.calls[:index], *calls.calls[index + 1 :])
        path = address.partition("//")[2].partition("/")[2]
        yield "call removed", address, (f"/{path}",), (Calls(others),), -1


# --- samples ----------------------------------------------------------------------------


def sample_changes(
    block: Request | Response | Sample, known: Known
) -> Iterator[Change]:
    for kind, what, names, body in _bodies(block.body, known):
        yield f"sample {kind}", what, names, (replace(block, body=body),), -1


def _bodies(body: Any, known: Known) -> Iterator[tuple[str, str, tuple[str, ...], Any]]:
    for path, value in walk(body):
        what = ".".join(map(str, path))
        if isinstance(value, dict) and value:
            yield "key added", what, (INVENTED,), put(body, (*path, INVENTED), 1)
        if not path or isinstance(path[-1], int):
            continue
        key = str(path[-1])
        yield "key renamed", what, (key, INVENTED), renamed(body, path, INVENTED)
        if key in known.required:
            yield "key removed", what, (key,), dropped(body, path)
        for kind, other in _other_values(value, known):
            new = put(body, path, other)
            yield kind, what, (key, str(other)), new


def _other_values(value: Any, known: Known) -> Iterator[tuple[str, Any]]:
    match value:
        case bool():
            yield "key retyped", "perhaps"
        case int() | float():
            yield "key retyped", "several"
            yield "key nulled", None
        case str():
            yield "key retyped", [value] if DAY.search(value) else 17
            yield "key nulled", None
            if value in known.enumerated:
                yield "value changed", INVENTED
            if INSTANT.fullmatch(value):
                yield "format changed", value[:10]
        case list() | dict():
            yield "key retyped", "several"
        case _:
            pass
