"""Operations of the IR -> the constants of resource modules: what the runtime knows of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..ir import (
    BodyType,
    FieldEncoding,
    Operation,
    Result,
    Security,
    Stream,
    Style,
)
from ..names import ConstantName
from .python import PythonCode, annotation, code, joined, keywords, literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Constant:
    """What the runtime knows of an operation: a constant of the resource module."""

    name: ConstantName
    value: PythonCode
    arguments: PythonCode


def constant(operation: Operation, default: Security) -> Constant:
    """Return the constant of an operation, without what the runtime takes for granted.

    `default` are the credentials that the API needs.
    """
    result = operation.result
    pagination = operation.pagination
    arguments: Mapping[str, object] = {
        "id": operation.id,
        "method": operation.method,
        "path": _template(operation.path),
        "returns": _returned(result),
        "accept": result.accept,
        "downloads": result.downloads,
        "streams": {each.media_type: _stream(each) for each in result.streams},
        "statuses": _statuses(result),
        "others": _others(result),
        "unwrap": result.unwrap,
        "styles": _styles(operation),
        "spelled": operation.spelled,
        "repeat_status": operation.repeat_status,
        "embeds": _embedded_types(operation),
        "changes": {
            change.name: code("PatchKeyword({})", keywords(change.facts))
            for change in operation.changes
        },
        "bodies": _bodies(operation),
        "is_body_optional": operation.body_is_optional,
        "pagination": pagination and code("Pagination({})", keywords(pagination.facts)),
        "security": _security(operation.security, default),
        "server": operation.server,
    }
    return Constant(
        name=operation.constant,
        value=annotation(result.value),
        arguments=keywords({key: value for key, value in arguments.items() if value}),
    )


def _template(path: str) -> str:
    """Return a path as it is sent: without its fragment, and variables without their signs."""
    return path.partition("#")[0].replace("{+", "{")


def _stream(stream: Stream) -> PythonCode:
    of = [code("of={}", literal(stream.of))] if stream.of != "data" else []
    return code("StreamOf({})", joined([annotation(stream.item), *of]))


def _styles(operation: Operation) -> Mapping[str, Mapping[str, PythonCode]]:
    """Write the styles of parameters that are not as usual, by part of the request."""
    styles = {
        part: {p.wire: _style(p.style) for p in parameters if p.style}
        for part, parameters in operation.located.items()
    }
    return {part: found for part, found in styles.items() if found}


def _style(style: Style) -> PythonCode:
    name, *others = style.facts.items()
    unusual = keywords(dict(others))
    parts = [literal(name[1]), *([unusual] if others else [])]
    return code("Style({})", joined(parts))


def _bodies(operation: Operation) -> tuple[PythonCode, ...]:
    """Write the media types of a body; nothing if it is JSON as the runtime assumes."""
    usual = BodyType(media_type="application/json", kind="json")
    types = [replace(each, at="") for each in operation.body_types]
    return () if types in ([], [usual]) else tuple(map(_body_type, types))


def _body_type(body: BodyType) -> PythonCode:
    encodings = {
        wire: code("FieldEncoding({})", keywords(_encoding(encoding)))
        for wire, encoding in body.encodings.items()
    }
    facts = {
        "kind": "" if body.kind == "json" else body.kind,
        "encodings": encodings,
        "needed": body.needed,
    }
    given = {key: value for key, value in facts.items() if value}
    parts = [literal(body.media_type), *([keywords(given)] if given else [])]
    return code("RequestBody({})", joined(parts))


def _encoding(encoding: FieldEncoding) -> Mapping[str, object]:
    style = {"style": _style(encoding.style)} if encoding.style else {}
    return {**encoding.facts, **style}


def _security(needed: Security, default: Security) -> PythonCode | None:
    """Write the credentials that an operation needs, None for those of the API."""
    return None if needed == default else literal(needed)


def _embedded_types(operation: Operation) -> Mapping[str, Mapping[str, PythonCode]]:
    types: dict[str, dict[str, PythonCode]] = {}
    for each in operation.embeds:
        types.setdefault(each.parameter, {})[each.given] = annotation(each.read)
    return types


def _returned(result: Result) -> PythonCode | None:
    """Write the type that a response is read into, None if nothing is read."""
    if result.kind in ("none", "stream"):
        return None
    return annotation(result.value if result.kind == "download" else result.read)


_USUAL = {
    "none": ["204"],
    "json": ["200"],
    "created": ["201"],
    "download": ["200"],
    "stream": ["200"],
}
"""The documented statuses that the runtime assumes, by the kind of result."""


def _statuses(result: Result) -> PythonCode | None:
    """Write the statuses of the main success, None if it has just the usual one."""
    main = [status for status, read in result.successes.items() if read == result.read]
    if main == _USUAL[result.kind]:
        return None
    return code("({},)", joined(map(_status, main or [""])))


def _others(result: Result) -> PythonCode | None:
    """Write what other documented successes are read as, by their status."""
    members = [
        code("{}: {}", _status(status), annotation(read))
        for status, read in result.successes.items()
        if read != result.read
    ]
    return code("{{{}}}", joined(members)) if members else None


def _status(text: str) -> PythonCode:
    """Write a status; None, which is any, for a range and where none is documented."""
    return literal(int(text) if text.isdigit() else None)
