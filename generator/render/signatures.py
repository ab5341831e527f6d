"""Operations of the IR -> methods: their forms, and what they call.

Each method exists twice, sync and async, from one description. A method that may be a
download has a form for each thing it returns: what is read, nothing (the bytes are saved),
or a download to iterate; type checkers see these as overloads.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ..ir import (
    NEVER,
    NULL,
    Choice,
    Operation,
    Parameter,
    Stream,
)
from ..names import MethodName
from .docstrings import SharedErrors, method_docs
from .python import PythonCode, annotation, argument, code, joined, keywords, literal

_DEF = code("def")
_CALL_OPTIONS = code("CallOptions")
_PAGE_OPTIONS = code("PageOptions")


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """The words in which sync and async code differ."""

    prefix: PythonCode
    define: PythonCode
    wait: PythonCode
    page: PythonCode
    typed_response: PythonCode

    def awaited(self, type_: PythonCode) -> PythonCode:
        """Write the return type of a method whose result the caller awaits."""
        return code("Awaitable[{}]", type_) if self.prefix else type_


SYNC = Twin(
    prefix=code(""),
    define=_DEF,
    wait=code(""),
    page=code("Page"),
    typed_response=code("typed_response"),
)
ASYNC = Twin(
    prefix=code("Async"),
    define=code("async def"),
    wait=code("await "),
    page=code("AsyncPages"),
    typed_response=code("typed_async_response"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One signature of a method: how it is defined, what it takes and what it returns."""

    define: PythonCode
    parameters: PythonCode
    returns: PythonCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A method of a resource class: its overloads, its own form, and its statements."""

    name: MethodName
    docs: str
    overloads: tuple[Form, ...]
    form: Form
    statements: tuple[PythonCode, ...]
    has_response: bool
    """Whether `with_response` offers it: overloads cannot be typed there."""


def method(operation: Operation, twin: Twin, shared: SharedErrors) -> Method:
    """Return the method of an operation, sync or async; the client lists the errors in `shared`."""
    has_forms = operation.result.has_forms
    form = _implementation if has_forms else _reading
    overloads = _forms if has_forms else _reading_forms
    return Method(
        name=operation.name,
        docs=method_docs(operation, shared),
        overloads=tuple(overloads(operation, twin)),
        form=form(_with_optional_body(operation), twin),
        statements=tuple(_statements(operation, twin)),
        has_response=not has_forms,
    )


# --- forms ------------------------------------------------------------------------------


def _reading(operation: Operation, twin: Twin, *extra: PythonCode) -> Form:
    """Return the form that reads: the caller awaits a page, the method does not."""
    value = annotation(operation.result.value)
    if operation.pagination:
        return Form(
            define=_DEF,
            parameters=_parameters(operation, _PAGE_OPTIONS, *extra),
            returns=code("{}[{}]", twin.page, value),
        )
    return Form(
        define=twin.define,
        parameters=_parameters(operation, _CALL_OPTIONS, *extra),
        returns=value,
    )


def _forms(operation: Operation, twin: Twin) -> Iterator[Form]:
    """Yield a form for each kind of result of an operation, if it has several."""
    result = operation.result
    has_choice = len(result.streams) > 1 or bool(result.accept)
    streams = result.streams if has_choice else ()
    if result.kind == "json":
        json_type = code("accept: {} = ...", annotation(Choice((result.accept,))))
        yield _reading(operation, twin, json_type)
    for number, stream in enumerate(streams):
        is_usual = not (result.accept or number)
        choice = annotation(Choice((stream.media_type,)))
        accept = code("accept: {} = ..." if is_usual else "accept: {}", choice)
        yield Form(
            define=_DEF,
            parameters=_parameters(operation, _CALL_OPTIONS, accept),
            returns=_items_of(stream, twin),
        )
    if result.is_download:
        yield from _download_forms(operation, twin)


def _items_of(stream: Stream, twin: Twin) -> PythonCode:
    return code("{}Stream[{}]", twin.prefix, annotation(stream.item))


def _download_forms(operation: Operation, twin: Twin) -> Iterator[Form]:
    """Yield the forms of an operation that downloads: to a destination, or to iterate."""
    result = operation.result
    other_type: tuple[PythonCode, ...] = ()
    if result.downloads:
        other_type = (code("accept: {}", annotation(Choice(result.downloads))),)
    destination = code("to: {}Destination", twin.prefix)
    yield Form(
        define=twin.define,
        parameters=_parameters(operation, _CALL_OPTIONS, *other_type, destination),
        returns=annotation(NULL),
    )
    yield Form(
        define=_DEF,
        parameters=_parameters(operation, _CALL_OPTIONS, *other_type),
        returns=code("{}Download", twin.prefix),
    )


def _reading_forms(operation: Operation, twin: Twin) -> Iterator[Form]:
    """Yield the forms of an operation that reads, if it has more than one."""
    yield from _embedding_forms(operation, twin)
    if operation.changes:
        yield _reading(replace(operation, changes=()), twin)
    for change in operation.changes:
        only = (replace(change, required=True),)
        yield _reading(
            replace(operation, body=None, body_fields=(), changes=only), twin
        )


def _with_optional_body(operation: Operation) -> Operation:
    """Return an operation whose body may be left out if keywords make the change."""
    if not operation.changes:
        return operation
    fields = (replace(field, required=False) for field in operation.body_fields)
    body = operation.body and replace(operation.body, required=False)
    return replace(operation, body=body, body_fields=tuple(fields))


def _embedding_forms(operation: Operation, twin: Twin) -> Iterator[Form]:
    """Yield a form for each result with something embedded, and one for all other calls."""
    for embed in operation.embeds:
        (asked,) = (p for p in operation.query if p.wire == embed.parameter)
        asked = replace(asked, type=Choice((embed.given,)), required=True)
        yield _reading(
            replace(
                operation,
                query=_replaced(operation.query, asked),
                result=replace(operation.result, value=embed.value),
            ),
            twin,
        )
    if operation.embeds:
        query = tuple(_embedding_nothing(p, operation) for p in operation.query)
        yield _reading(replace(operation, query=query), twin)


def _replaced(
    parameters: tuple[Parameter, ...], new: Parameter
) -> tuple[Parameter, ...]:
    return tuple(new if each.wire == new.wire else each for each in parameters)


def _embedding_nothing(parameter: Parameter, operation: Operation) -> Parameter:
    """Return a parameter without the values for which a call has forms of their own."""
    embeds = [e.given for e in operation.embeds if e.parameter == parameter.wire]
    if not embeds or not isinstance(parameter.type, Choice):
        return parameter
    others = tuple(v for v in parameter.type.values if v not in embeds)
    return replace(parameter, type=Choice(others) if others else NEVER)


def _implementation(operation: Operation, twin: Twin) -> Form:
    """Return the form of the implementation, which accepts what any overload accepts."""
    result = operation.result
    extra: list[PythonCode] = []
    returns = list(dict.fromkeys(_items_of(stream, twin) for stream in result.streams))
    if result.kind == "json":
        read = _reading(operation, twin).returns
        returns.insert(0, read if operation.pagination else twin.awaited(read))
    if result.kind == "json" or len(result.streams) > 1:
        usual = result.accept or result.streams[0].media_type
        extra.append(code("accept: str = {}", literal(usual)))
    if result.is_download:
        extra.append(code("to: {}Destination | None = None", twin.prefix))
        returns += [code("{}Download", twin.prefix), twin.awaited(annotation(NULL))]
    options = _PAGE_OPTIONS if operation.pagination else _CALL_OPTIONS
    return Form(
        define=_DEF,
        parameters=_parameters(operation, options, *extra),
        returns=joined(returns, " | "),
    )


def _parameters(
    operation: Operation,
    options: PythonCode,
    *extra: PythonCode,
) -> PythonCode:
    """Write the parameters: those of the path are positional, all others keywords."""
    named = [*map(_parameter, operation.keywords), *_content_type(operation), *extra]
    return joined(
        [
            code("self"),
            *map(_parameter, operation.path_parameters),
            *([code("*"), *named] if named else []),
            code("**options: Unpack[{}]", options),
        ]
    )


def _content_type(operation: Operation) -> Iterator[PythonCode]:
    """Yield the option that selects a media type of the body, if there are several."""
    types = tuple(each.media_type for each in operation.body_types)
    if len(types) > 1:
        choice = annotation(Choice(types))
        yield code("content_type: {} = {}", choice, literal(types[0]))


def _parameter(parameter: Parameter) -> PythonCode:
    return code("{}: {}", parameter.name, argument(parameter))


# --- bodies -----------------------------------------------------------------------------


def _statements(operation: Operation, twin: Twin) -> Iterator[PythonCode]:
    """Yield the statements of a method: one call, or the choice between two."""
    result, arguments = operation.result, _arguments(operation)
    called = code(
        "self._list({})" if operation.pagination else "self._call({})", arguments
    )
    if result.has_forms and result.kind == "json":
        is_read = code("accept == {}", literal(result.accept))
        if result.downloads:
            is_read = code("{} and to is None", is_read)
        yield from (code("if {}:", is_read), code("    return {}", called))
        if result.streams and result.downloads:
            names = joined([literal(each.media_type) for each in result.streams])
            streamed = code("return self._stream({}, accept=accept)", arguments)
            yield from (code("if accept in ({},):", names), code("    {}", streamed))
        elif result.streams:
            yield code("return self._stream({}, accept=accept)", arguments)
        if result.downloads:
            yield code("return self._download({}, accept=accept, to=to)", arguments)
    elif result.streams:
        only = literal(result.streams[0].media_type)
        accept = code("accept") if len(result.streams) > 1 else only
        yield code("return self._stream({}, accept={})", arguments, accept)
    elif result.is_download:
        yield code("return self._download({}, to=to)", arguments)
    elif operation.pagination:
        yield code("return {}", called)
    else:
        yield code("return {}{}", twin.wait, called)


def _arguments(operation: Operation) -> PythonCode:
    """Write what a method passes on: the constant, and its arguments by their wire names."""
    passed: Mapping[str, object] = {
        **{part: _by_wire_name(group) for part, group in operation.located.items()},
        "fields": _by_wire_name(operation.body_fields),
        "body": operation.body and code("{}", operation.body.name),
        "changes": {
            change.name: code("{}", change.name) for change in operation.changes
        },
        "content_type": len(operation.body_types) > 1 and code("content_type"),
        "options": code("options"),
    }
    arguments = keywords({key: value for key, value in passed.items() if value})
    return code("_{}, {}", operation.constant, arguments)


def _by_wire_name(parameters: tuple[Parameter, ...]) -> dict[str, PythonCode]:
    return {parameter.wire: code("{}", parameter.name) for parameter in parameters}
