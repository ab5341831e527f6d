"""Signatures of generated methods: a form for each thing that a call can return."""

from __future__ import annotations

import ast
import copy
from dataclasses import replace

import pytest

from generator.build import build
from generator.ir import (
    NULL,
    Docs,
    Named,
    Operation,
    Pagination,
    Parameter,
    Result,
    Scalar,
    Type,
)
from generator.load import JsonValue
from generator.names import (
    ClassName,
    ConstantName,
    FieldName,
    MethodName,
    PythonName,
)
from generator.render.constants import constant
from generator.render.python import annotation
from generator.render.signatures import ASYNC, SYNC, Form, Twin, method
from support.documents import document, hostile, replace_value

CAT = Named(ClassName("Cat"))
JSON = Result(kind="json", read=CAT, value=CAT, successes={"200": CAT})
FILE = Result(kind="download", value=Scalar("bytes"), accept="image/png")
EITHER = Result(
    kind="json",
    read=CAT,
    value=CAT,
    accept="application/json",
    downloads=("text/csv",),
    successes={"200": CAT},
)
PAGES = Pagination(parameter="page", items=(FieldName("items"),))


def parameter(wire: str, type_: Type, *, required: bool) -> Parameter:
    """Return a parameter of an operation."""
    return Parameter(
        wire=wire,
        name=PythonName(wire),
        type=type_,
        required=required,
        description="",
    )


def operation(result: Result, pagination: Pagination | None = None) -> Operation:
    """Return an operation with a parameter in the path and two in the query."""
    return Operation(
        id="cats.get",
        name=MethodName("get"),
        constant=ConstantName("get"),
        method="GET",
        path="/cats/{catId}",
        docs=Docs(summary="Get a cat"),
        path_parameters=(parameter("catId", Scalar("integer"), required=True),),
        query=(
            parameter("view", Scalar("string"), required=False),
            parameter("atTime", Scalar("date-time"), required=True),
        ),
        result=result,
        pagination=pagination,
    )


def result(form: Form) -> str:
    """Return what a form is and returns."""
    return f"{form.define} -> {form.returns}"


NEW_IDS: list[tuple[dict[str, JsonValue], str]] = [
    ({"X-New": {"required": True, "schema": {"type": "integer"}}}, "int"),
    ({"x-new": {"schema": {"type": "integer"}}}, "int | None"),
    ({"X-New": {"required": True, "schema": {"type": "string"}}}, "str"),
    ({"X-New": {"required": True, "schema": {"type": "number"}}}, "int | str | None"),
    ({"X-New": {"required": True, "schema": {}}}, "int | str | None"),
    (
        {"X-Other": {"required": True, "schema": {"type": "integer"}}},
        "int | str | None",
    ),
    ({}, "int | str | None"),
]


@pytest.mark.parametrize(("headers", "expected"), NEW_IDS)
def test_the_id_of_a_new_resource(headers: dict[str, JsonValue], expected: str) -> None:
    """It has the type of its header, with None unless that is always sent."""
    root = copy.deepcopy(hostile("house").root)
    replace_value(root, "/x-client/created_id", "X-New")
    replace_value(
        root,
        "/paths/~1v1~1pets.json/post",
        {
            "operationId": "pets.create",
            "responses": {"201": {"description": "Created.", "headers": headers}},
        },
    )
    operations = build(document(root)).operations()
    (created,) = (each for each in operations if each.id == "pets.create")

    assert f"Created[{expected}]" == annotation(created.result.value)


RESULTS: list[tuple[Result, Pagination | None, Twin, list[str], str]] = [
    (JSON, None, SYNC, [], "def -> Cat"),
    (JSON, None, ASYNC, [], "async def -> Cat"),
    (JSON, PAGES, SYNC, [], "def -> Page[Cat]"),
    (JSON, PAGES, ASYNC, [], "def -> AsyncPages[Cat]"),
    (FILE, None, SYNC, ["def -> None", "def -> Download"], "def -> Download | None"),
    (
        FILE,
        None,
        ASYNC,
        ["async def -> None", "def -> AsyncDownload"],
        "def -> AsyncDownload | Awaitable[None]",
    ),
    (
        EITHER,
        None,
        SYNC,
        ["def -> Cat", "def -> None", "def -> Download"],
        "def -> Cat | Download | None",
    ),
    (
        EITHER,
        None,
        ASYNC,
        ["async def -> Cat", "async def -> None", "def -> AsyncDownload"],
        "def -> Awaitable[Cat] | AsyncDownload | Awaitable[None]",
    ),
    (
        EITHER,
        PAGES,
        ASYNC,
        ["def -> AsyncPages[Cat]", "async def -> None", "def -> AsyncDownload"],
        "def -> AsyncPages[Cat] | AsyncDownload | Awaitable[None]",
    ),
]


@pytest.mark.parametrize(("kind", "pages", "twin", "overloads", "form"), RESULTS)
def test_a_method_has_a_form_for_each_result(
    kind: Result, pages: Pagination | None, twin: Twin, overloads: list[str], form: str
) -> None:
    """What may be read, saved or iterated is an overload each; the rest has one form."""
    made = method(operation(kind, pages), twin, ())

    assert overloads == list(map(result, made.overloads))
    assert form == result(made.form)
    assert made.has_response == (not overloads)


@pytest.mark.parametrize(("kind", "pages", "twin", "overloads", "form"), RESULTS)
def test_a_form_and_its_body_are_python(
    kind: Result, pages: Pagination | None, twin: Twin, overloads: list[str], form: str
) -> None:
    """Arguments of the path come first, then keywords, those that must be given first."""
    made = method(operation(kind, pages), twin, ())
    body = "\n".join(f"    {line}" for line in made.statements)
    for each in (*made.overloads, made.form):
        source = f"{each.define} f({each.parameters}) -> {each.returns}:\n{body}"
        (function,) = ast.parse(source).body
        assert isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        names = [argument.arg for argument in function.args.kwonlyargs]
        assert ["self", "cat_id"] == [each.arg for each in function.args.args]
        assert ["at_time", "view"] == names[:2]
        assert set(names[2:]) <= {"accept", "to"}


def test_a_constant_leaves_out_what_the_runtime_assumes() -> None:
    """Only what is particular to an operation is among its keywords."""
    plain, paged = constant(operation(JSON), ()), constant(operation(EITHER, PAGES), ())

    assert "id='cats.get', method='GET', path='/cats/{catId}', returns=Cat" == (
        plain.arguments
    )
    assert (
        "accept='application/json', downloads=('text/csv',), "
        "pagination=Pagination(parameter='page', items=('items',))"
    ) == paged.arguments.partition("returns=Cat, ")[2]


@pytest.mark.parametrize(
    ("successes", "written"),
    [
        ({"201": CAT}, "statuses=(201,)"),
        ({"200": CAT, "204": NULL}, "others={204: None}"),
        ({"2XX": CAT}, "statuses=(None,)"),
        ({"default": CAT, "202": NULL}, "statuses=(None,), others={202: None}"),
    ],
)
def test_a_constant_names_unusual_successes(
    successes: dict[str, Type], written: str
) -> None:
    """Each documented status has the type that it is read as."""
    unusual = constant(operation(replace(JSON, successes=successes)), ())

    assert unusual.arguments.endswith(f"returns=Cat, {written}")
