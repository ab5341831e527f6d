"""Names that hide others: each kind is generated, read and called with values of its type."""

from __future__ import annotations

import ast
import inspect
import json
import re
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from typing_extensions import is_typeddict

from generator.cli import main
from generator.names import ClassName, FieldName, MethodName, is_dict_key
from generator.render.imports import with_imports
from generator.render.source import Source
from runtime._models.model import Model
from support.client import Case
from support.documents import tiny, write_json
from support.hidden_names import ARGUMENTS, BUILTIN, FIELDS, METHODS, Json, document
from support.paths import PROJECT
from support.server import Request, reply

DAY, MOMENT = date(2026, 1, 2), datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
BESIDE = {"day": "2026-01-02", "texts": ["a", "b"]}


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """Return the models of the package `hidden_names`."""
    folder = tmp_path_factory.mktemp("hidden")
    with _models("hidden_names", folder, document()) as models:
        yield models


@contextmanager
def _models(package: str, folder: Path, document: Json) -> Generator[ModuleType]:
    spec = write_json(folder / "document.json", document)
    written = ["--output", str(folder), "--package", package]
    assert 0 == main(["generate", "--spec", str(spec), *written])
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder))
        yield import_module(f"{package}.models")
    for module in list(sys.modules):
        if module.partition(".")[0] == package:
            del sys.modules[module]


@pytest.fixture(scope="module")
def case() -> Iterator[Case]:
    with Case("sync") as case:
        yield case


@pytest.fixture(scope="module")
def call(models: ModuleType, case: Case) -> Callable[..., Request]:
    """Return a function that calls a method, its arguments in the order they are documented.

    It returns the request.
    """
    package = import_module(models.__package__.partition(".")[0])
    client = case.open_package(package, "HiddenNames", on_mismatch="ignore")

    def run(resource: str, method: str, *values: object) -> Request:
        case.server.script(reply(200, {} if method.startswith("put") else []))
        bound = getattr(getattr(client, MethodName(resource)), MethodName(method))
        parameters = inspect.signature(bound).parameters.values()
        names = [each.name for each in parameters if each.kind is each.KEYWORD_ONLY]
        bound(**dict(zip(names, values, strict=True)))
        return case.server.requests[-1]

    return run


def test_nothing_is_left_out(models: ModuleType) -> None:
    """Every operation of the document has a method."""
    assert {} == import_module(models.__package__.partition(".")[0]).UNSUPPORTED


@pytest.mark.parametrize("number", range(len(FIELDS)), ids=FIELDS)
def test_a_model_is_read(models: ModuleType, number: int) -> None:
    """The field and its neighbours have values of their documented types."""
    wire, (_, value) = list(FIELDS.items())[number]
    payload = {wire: value, "other": value, **BESIDE}

    model = getattr(models, f"Read{number}").from_payload(payload)

    assert () == model.mismatches
    assert payload == model.to_payload()
    (name,) = {n for n, f in type(model).model_fields.items() if wire in (f.alias, n)}
    assert model.other == getattr(model, name)
    assert type(model.other) is type(getattr(model, name))
    assert DAY == model.day and ["a", "b"] == model.texts


@pytest.mark.parametrize("number", range(len(FIELDS)), ids=FIELDS)
def test_a_request_is_sent(
    models: ModuleType, call: Callable[..., Request], number: int
) -> None:
    """A dictionary takes the key beside others, and so does a model where none can have it."""
    wire, (_, value) = list(FIELDS.items())[number]
    given = {wire: value, "other": value, **BESIDE}

    sent = {"date": DAY, "datetime": MOMENT, "Date": DAY}.get(wire, value)
    request = call(
        "fields",
        f"put_{number}",
        {**given, "day": DAY, wire: sent, "other": sent},
        sent,
    )

    assert {"value": given, wire: value} == json.loads(request.body)
    assert is_dict_key(wire) == is_typeddict(getattr(models, f"Given{number}"))


def test_classes_are_read(models: ModuleType) -> None:
    """A component may be called like a builtin or like what modules import."""
    payload = {
        name: [{"text": name, **BESIDE, "map": {}, "any": 1}] for name in BUILTIN
    }
    payload["Warning"][0]["cause"] = {"text": "inside"}

    read = models.All.from_payload(payload)

    assert () == read.mismatches
    assert payload == read.to_payload()
    assert isinstance(read.warning[0].cause, models.Exception)
    assert all(isinstance(thing[0].day, date) for _, thing in read)


def test_a_field_may_be_called_like_its_class(tmp_path: Path) -> None:
    """In a script without capitals, a class and its field have one name."""
    spec = tiny()
    own = {"$ref": "#/components/schemas/店"}
    spec["components"]["schemas"]["店"] = {
        "type": "object",
        "properties": {"店": own, "other": own},
    }
    with _models("own_names", tmp_path, spec) as models:
        read = models.店.from_payload({"店": {"other": {}}})
    assert () == read.mismatches
    assert type(read) is type(read.店)


def test_annotations_are_text_only_where_classes_contain_each_other(
    models: ModuleType, tmp_path: Path
) -> None:
    """The hidden names mean the same then; pydantic needs longer to read them."""
    real = inspect.get_annotations(models.Warning)
    spec = document(is_circular=True)
    with _models("circular_names", tmp_path, spec) as circular:
        text = inspect.get_annotations(circular.Warning)
        for number, (wire, (_, value)) in enumerate(FIELDS.items()):
            payload = {wire: value, "other": value, **BESIDE}
            model = getattr(circular, f"Read{number}").from_payload(payload)
            assert () == model.mismatches and payload == model.to_payload()
        inner = circular.Warning.from_payload({"cause": {"warning": {"cause": {}}}})

    assert not any(isinstance(each, str) for each in real.values())
    assert all(isinstance(each, str) for each in text.values())
    assert () == inner.mismatches
    assert isinstance(inner.cause.warning, type(inner))


def test_requests_take_such_classes(
    models: ModuleType, call: Callable[..., Request]
) -> None:
    """A typed dictionary may have such names, too."""
    given = {"text": "a", "day": DAY, "texts": [], "map": {}, "any": 1}

    request = call("all", "put", *[given] * len(BUILTIN))

    assert {key: {**given, "day": "2026-01-02"} for key in BUILTIN} == json.loads(
        request.body
    )
    assert all(is_typeddict(getattr(models, ClassName(f"Given{n}"))) for n in BUILTIN)


@pytest.mark.parametrize("name", METHODS)
@pytest.mark.parametrize("place", ["methods", "{}_of"])
def test_a_method_is_called(
    call: Callable[..., Request], name: str, place: str
) -> None:
    """A method or a resource may be called like the types of the methods beside it."""
    request = call(place.format(name), name, DAY, MOMENT, ["a"], 1.5)

    assert request.target.endswith(
        f"/{name}?day=2026-01-02&at=2026-01-02T03:04:05Z&texts=a&n=1.5"
    )


@pytest.mark.parametrize(("number", "name"), [*enumerate(ARGUMENTS)])
def test_an_argument_is_sent(
    call: Callable[..., Request], number: int, name: str
) -> None:
    """An argument may be called like its own type or like a part of a request."""
    asked = call("arguments", f"query_{number}", DAY, DAY)
    posted = call("arguments", f"post_{number}", DAY, DAY)

    assert asked.target.endswith(f"?{name}=2026-01-02&other=2026-01-02")
    assert {name: "2026-01-02", "other": "2026-01-02"} == json.loads(posted.body)


# --- the rules --------------------------------------------------------------------------


def test_fields_are_not_named_like_attributes_of_their_class() -> None:
    """What pydantic, its metaclass and our base have already gets an underscore."""
    taken = {name for name in (*dir(Model), *dir(type(Model))) if name[0] != "_"}
    assert set() == taken - FieldName.reserved


def imported(folder: Path) -> set[str]:
    """Return the classes and constants that the modules of a folder import of others."""
    return {
        each.name
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and path.stem not in ("__init__", "client")
        for each in node.names
        if each.name[0].isupper() and "._" in str(node.module)
    }


@pytest.mark.parametrize("folder", ["models", "resources", "."])
def test_classes_are_not_named_like_what_their_module_imports(folder: str) -> None:
    """Such a class would be taken for what templates and types mean by the name."""
    found = imported(PROJECT / "generated/helpscout_client/v2" / folder)
    assert found
    assert set() == found - ClassName.reserved


def written(text: str) -> str:
    known = {"Date": "shop.values", "date": "datetime", "TypeAlias": "typing"}
    source = Source.of(f'"""Doc."""\n# imports\n{text}')
    source = with_imports(source, known)
    assert ast.dump(source.tree) == ast.dump(ast.parse(source.text))
    return source.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "class A:\n    a: Date\n    Date: int = 1\n",
            "from shop.values import Date as _Date\n"
            "class A:\n    a: _Date\n    Date: int = 1\n",
        ),
        (
            "class A:\n    Date: Date\n    _Date: str\nclass B:\n    a: Date\n",
            "from shop.values import Date, Date as _Date_\n"
            "class A:\n    Date: _Date_\n    _Date: str\nclass B:\n    a: Date\n",
        ),
        (
            "class A:\n    def list(self) -> list[A]: ...\n"
            "    def other(self, x: list[A]) -> list[A]: return list(x)\n",
            "from builtins import list as _list\n"
            "class A:\n    def list(self) -> list[A]: ...\n"
            "    def other(self, x: _list[A]) -> _list[A]: return list(x)\n",
        ),
        (
            "class A:\n    é: str = date; date: int = Date\n",
            "from datetime import date as _date\nfrom shop.values import Date\n"
            "class A:\n    é: str = _date; date: int = Date\n",
        ),
        (
            "class A:\n    a: Warning\nclass Warning: ...\n",
            "from typing import TypeAlias\n"
            "class A:\n    a: _Warning\nclass Warning: ...\n"
            "_Warning: TypeAlias = Warning\n",
        ),
        (
            "A: TypeAlias = int\n'Docs.'\nclass B:\n    A: A\n",
            "from typing import TypeAlias\n"
            "A: TypeAlias = int\n'Docs.'\n_A: TypeAlias = A\nclass B:\n    A: _A\n",
        ),
        (
            "class A:\n    def f(self, date: int, *, o: Date):\n        return date, o\n",
            "from shop.values import Date\n"
            "class A:\n    def f(self, date: int, *, o: Date):\n        return date, o\n",
        ),
        ("class A:\n    date: int\n", "class A:\n    date: int\n"),
    ],
    ids=lambda text: None,
)
def test_a_hidden_name_is_written_otherwise(text: str, expected: str) -> None:
    """With an underscore, and only where a class means something else by it."""
    compact = re.sub(r"\n+", "\n", written(text))
    assert f'"""Doc."""\n{expected}' == compact
