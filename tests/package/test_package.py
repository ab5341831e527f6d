"""The published package keeps the promises of its layout, down to each method."""

from __future__ import annotations

import ast
import copy
import importlib
import inspect
import json
import pickle
import pkgutil
import re
import subprocess
import sys
import traceback
from base64 import b64encode
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import helpscout_client
import pytest
from helpscout_client import errors
from helpscout_client._client.resource import AsyncResource, Resource
from helpscout_client._models.model import Model, UnknownVariant
from helpscout_client.v2.models import NewAttachment, NewReply
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError
from typing_extensions import is_typeddict

from support.bundles import VERSIONS, bundle, model

pytestmark = pytest.mark.client

ROOT = Path(helpscout_client.__file__).parent
HEADER = (
    "# Generated from an OpenAPI document. "
    'Do not edit; run "python -m generator generate".'
)
FILES = sorted(ROOT.rglob("*.py"))
RESOURCE_FILES = [path for path in FILES if path.parent.name == "resources"]
PUBLIC_MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages([str(ROOT)], "helpscout_client.")
    if not any(part.startswith("_") for part in module.name.split("."))
)
RESOURCES = [
    f"helpscout_client.{version}.resources.{path.stem}"
    for version in VERSIONS
    for path in RESOURCE_FILES
    if path.parent.parent.name == version and path.stem != "__init__"
]


def loaded_by(program: str) -> set[str]:
    """Return the modules that a program of its own interpreter loads."""
    script = f"import sys\n{program}\nprint(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        cwd=ROOT.parent,
        check=True,
        capture_output=True,
        text=True,
    )
    return set(run.stdout.split())


def of_ours(modules: set[str]) -> set[str]:
    """Return the modules below the package, by their name in it."""
    prefix = "helpscout_client."
    return {name.removeprefix(prefix) for name in modules if name.startswith(prefix)}


# --- layout ---------------------------------------------------------------------------


def test_the_layout_is_the_documented_one() -> None:
    """Public modules are few; what they are made of is in private folders."""
    names = {str(path.relative_to(ROOT)) for path in ROOT.rglob("*") if path.is_file()}
    public = {
        path.name
        for path in ROOT.iterdir()
        if not path.name.startswith("_") and path.suffix != ".pyc"
    }

    modules = {
        "auth.py",
        "errors.py",
        "files.py",
        "hooks.py",
        "webhooks.py",
    }
    assert {
        *modules,
        "search.py",
        "streams.py",
        "testing",
        "py.typed",
        *VERSIONS,
    } == public
    for version in VERSIONS:
        assert {"client.py", "openapi.json", "webhooks.py"} == {
            name.removeprefix(f"{version}/")
            for name in names
            if name.startswith(f"{version}/") and name.count("/") == 1
        } - {"__init__.py"}
    assert "" == (ROOT / "py.typed").read_text("utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_file_says_what_made_it(path: Path) -> None:
    """The first line names the generator and how to run it, the docstring comes next."""
    text = path.read_text("utf-8")

    assert HEADER == text.partition("\n")[0]
    assert ast.get_docstring(ast.parse(text))
    assert "# type: ignore" not in text


@pytest.mark.parametrize("name", ["helpscout_client", *PUBLIC_MODULES])
def test_all_that_is_public_can_be_imported(name: str) -> None:
    """Each public module can be imported, and each name of its `__all__` is there, once."""
    module = importlib.import_module(name)
    listed = list(getattr(module, "__all__", []))

    assert sorted(set(listed)) == sorted(listed)
    assert [] == [each for each in listed if getattr(module, each, None) is None]


@pytest.mark.parametrize(
    "name",
    [
        "helpscout_client",
        "helpscout_client.auth",
        "helpscout_client.errors",
        "helpscout_client.files",
        "helpscout_client.v1",
        "helpscout_client.v2",
        "helpscout_client.webhooks",
    ],
)
def test_the_modules_for_users_list_their_names(name: str) -> None:
    """The modules that the documentation names have an `__all__`."""
    module = importlib.import_module(name)

    assert module.__all__
    assert {"OMIT", "HelpScout", "AsyncHelpScout", "__version__"} <= set(
        helpscout_client.__all__
    )


EXPORTING = [
    *("", ".auth", ".errors", ".files", ".hooks", ".search", ".testing", ".webhooks"),
    *(".v1", ".v1.webhooks", ".v2", ".v2.webhooks"),
]


@pytest.mark.parametrize("name", EXPORTING)
def test_dir_of_a_module_lists_what_it_exports(name: str) -> None:
    """Neither what a module imports nor its private names are in `dir`; what is lazy is."""
    module = importlib.import_module(f"helpscout_client{name}")

    assert sorted(module.__all__) == dir(module)


@pytest.mark.parametrize("name", PUBLIC_MODULES)
def test_a_public_class_says_where_it_is_imported_from(name: str) -> None:
    """The module of each class in `__all__` is public, and has the class."""
    module = importlib.import_module(name)
    exported = [getattr(module, each) for each in getattr(module, "__all__", [])]

    for each in (each for each in exported if isinstance(each, type)):
        assert each.__module__ in ["helpscout_client", *PUBLIC_MODULES]
        home = importlib.import_module(each.__module__)
        assert each is getattr(home, each.__name__)


def test_an_error_has_its_public_name() -> None:
    """A traceback, a pickle and a copy name the module that programs import errors from."""
    error = errors.NotFoundError("gone", status_code=404)

    assert ["helpscout_client.errors.NotFoundError: 404 Not Found: gone\n"] == (
        traceback.format_exception_only(error)
    )
    assert "HelpScoutError" == errors.HelpScoutError.__name__
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert isinstance(again, errors.HelpScoutError)
        assert (type(error), vars(error)) == (type(again), vars(again))
    base = errors.HelpScoutError("x")
    assert type(base) is type(pickle.loads(pickle.dumps(base)))


def test_an_unknown_name_is_an_attribute_error() -> None:
    """The lazy doors of the package raise what Python does."""
    for name in (
        "helpscout_client",
        "helpscout_client.v1",
        "helpscout_client.v2.models",
    ):
        module = importlib.import_module(name)
        with pytest.raises(AttributeError, match="no attribute 'Conversatoin'"):
            module.Conversatoin  # noqa: B018


@pytest.mark.parametrize("version", VERSIONS)
def test_models_are_listed_before_they_are_loaded(version: str) -> None:
    """`dir` of the models names each component schema of the bundle."""
    models = importlib.import_module(f"helpscout_client.{version}.models")

    assert set(bundle(version)["components"]["schemas"]) <= set(dir(models))


@pytest.mark.parametrize("version", VERSIONS)
def test_models_are_what_their_modules_export(version: str) -> None:
    """`dir` of the models lists the names that their modules export, and nothing else."""
    models = importlib.import_module(f"helpscout_client.{version}.models")
    folder = ROOT / version / "models"
    modules = [
        importlib.import_module(f"{models.__name__}.{path.stem}")
        for path in folder.glob("*.py")
        if path.stem != "__init__"
    ]
    exported = [name for module in modules for name in module.__all__]

    assert sorted(exported) == dir(models)
    assert all(getattr(models, name) is not None for name in exported)


# --- loading --------------------------------------------------------------------------


def test_importing_the_package_loads_almost_nothing() -> None:
    """Neither the HTTP library nor pydantic nor a model is loaded before it is used."""
    loaded = loaded_by("import helpscout_client")

    assert set() == loaded & {"httpx2", "pydantic", "pydantic_core"}
    assert {
        "_contract",
        "_contract.lazy",
        "_contract.omit",
        "_version",
    } == of_ours(loaded)


@pytest.mark.parametrize("name", ["errors", "auth"])
def test_errors_and_credentials_load_no_library(name: str) -> None:
    """Programs that only catch errors or hold credentials load nothing else."""
    loaded = loaded_by(f"import helpscout_client.{name}")

    assert set() == loaded & {"httpx2", "pydantic"}


def test_a_client_loads_no_models() -> None:
    """A client is there before pydantic is."""
    loaded = loaded_by("""
from helpscout_client import HelpScout
from helpscout_client.auth import BearerToken
HelpScout(auth=BearerToken("x")).close()
""")

    assert set() == loaded & {"pydantic"}
    assert set() == {name for name in of_ours(loaded) if ".models." in name}


OWN_MODELS = {
    "tags": {"common", "tags"},
    "conversations": {"attachments", "common", "conversations", "threads"},
    "mailboxes.routing": {"common", "mailboxes"},
    "reports.docs": {"common", "reports", "reports_docs"},
}


@pytest.fixture(scope="module")
def loaded_by_resources() -> dict[str, set[str]]:
    """Return the modules that a program loads which uses one resource, for each of them."""
    found = loaded_by(f"""
from operator import attrgetter
for name in {[*OWN_MODELS]}:
    for module in [each for each in sys.modules if each.startswith("helpscout_client")]:
        del sys.modules[module]
    from helpscout_client import HelpScout
    from helpscout_client.auth import BearerToken
    with HelpScout(auth=BearerToken("x")) as helpscout:
        attrgetter(name)(helpscout)
    print(*(f"{{name}}:{{module}}" for module in sys.modules))
""")
    pairs = [each.split(":") for each in found if ":" in each]
    return {
        name: of_ours({module for by, module in pairs if by == name})
        for name in OWN_MODELS
    }


@pytest.mark.parametrize("resource", OWN_MODELS)
def test_a_resource_loads_its_own_modules_only(
    resource: str, loaded_by_resources: dict[str, set[str]]
) -> None:
    """A resource brings its file and those above it, its models, and no other version."""
    loaded = loaded_by_resources[resource]

    first, *below = resource.split(".")
    files = {first, "_".join([first, *below])}
    assert {f"v2.resources.{file}" for file in files} == {
        name for name in loaded if "resources." in name
    }
    assert {f"v2.models.{model}" for model in OWN_MODELS[resource]} >= {
        name for name in loaded if ".models." in name
    }
    assert not [name for name in loaded if name.startswith("v1")]


def test_a_model_loads_neither_http_nor_other_files() -> None:
    """Reading a stored payload takes pydantic and the file of the model."""
    loaded = loaded_by("from helpscout_client.v1.models import Conversation")

    assert set() == loaded & {"httpx2"}
    assert {"v1.models.conversations", "v1.models.common"} == {
        name for name in of_ours(loaded) if ".models." in name
    }


# --- resources ------------------------------------------------------------------------


def resource_classes(name: str) -> Iterator[tuple[type, type]]:
    """Yield the sync and the async class of each resource in a module."""
    module = importlib.import_module(name)
    for each in vars(module).values():
        if (
            isinstance(each, type)
            and issubclass(each, Resource)
            and each is not Resource
        ):
            twin = getattr(module, f"Async{each.__name__}")
            assert issubclass(twin, AsyncResource)
            yield each, twin


def methods(resource: type) -> dict[str, Any]:
    """Return the public methods that a class defines itself."""
    return {
        name: value
        for name, value in vars(resource).items()
        if inspect.isfunction(value) and not name.startswith("_")
    }


@pytest.mark.parametrize("name", RESOURCES)
def test_sync_and_async_have_equal_signatures(name: str) -> None:
    """The twins have the same methods, arguments and docstrings."""
    for sync, async_ in resource_classes(name):
        assert list(methods(sync)) == list(methods(async_))
        for method, twin in zip(
            methods(sync).values(), methods(async_).values(), strict=True
        ):
            ours, theirs = inspect.signature(method), inspect.signature(twin)
            assert list(ours.parameters.values()) == _sync_parameters(theirs)
            assert method.__doc__ == twin.__doc__
            assert _awaited(str(theirs.return_annotation)) == ours.return_annotation


def _sync_parameters(signature: inspect.Signature) -> list[inspect.Parameter]:
    """Return the parameters of an async method, with what the sync one can write to."""
    found = signature.parameters.values()
    if "to" in signature.parameters:
        assert str(signature.parameters["to"].annotation).startswith("AsyncDestination")
    return [
        (
            each.replace(annotation=each.annotation.removeprefix("Async"))
            if each.name == "to"
            else each
        )
        for each in found
    ]


def _awaited(annotation: str) -> str:
    """Return what the sync twin of an async method returns."""
    annotation = re.sub(r"Awaitable\[([^]]+)\]", r"\1", annotation)
    return annotation.replace("AsyncPages[", "Page[").replace("AsyncDown", "Down")


@pytest.mark.parametrize("name", RESOURCES)
def test_each_method_has_a_response_twin(name: str) -> None:
    """`with_response` offers the same calls."""
    module = importlib.import_module(name)
    for pair in resource_classes(name):
        for resource in pair:
            twin = getattr(module, f"{resource.__name__}WithResponse")
            source = inspect.getsource(twin)
            for name, method in methods(resource).items():
                is_download = "to" in inspect.signature(method).parameters
                assert is_download != bool(re.search(rf"resource\.{name}\b", source))


@pytest.mark.parametrize("name", RESOURCES)
def test_each_method_names_the_page_that_documents_it(name: str) -> None:
    """The docstring of a method explains its arguments and links to its page."""
    for pair in resource_classes(name):
        for resource in pair:
            for method in methods(resource).values():
                documentation = inspect.getdoc(method) or ""
                assert "https://developer.helpscout.com/" in documentation
                for parameter in inspect.signature(method).parameters:
                    if parameter not in ("self", "options"):
                        assert f"    {parameter}: " in documentation


@pytest.mark.parametrize("path", RESOURCE_FILES, ids=str)
def test_a_method_is_a_docstring_and_one_call(path: Path) -> None:
    """No method of a resource does more than to call the runtime."""
    for function in _functions(path):
        returns = [node for node in function.body if isinstance(node, ast.Return)]
        is_overload = ast.unparse(function.body[-1]) == "..."
        # A child resource is imported first; which media type is asked for is a choice.
        is_lazy = any(isinstance(n, ast.ImportFrom | ast.If) for n in function.body)
        if function.name in ("__init__", "with_response") or is_overload or is_lazy:
            continue
        assert 2 == len(function.body)
        assert 1 == len(returns)


@pytest.mark.parametrize("path", RESOURCE_FILES, ids=str)
def test_overloads_of_a_method_differ(path: Path) -> None:
    """A type checker learns something of each overload: of its result or what it needs."""
    tree = ast.parse(path.read_text("utf-8"))
    for kind in (node for node in tree.body if isinstance(node, ast.ClassDef)):
        overloads = [
            (node.name, ast.unparse(node.returns), *_needed(node.args))
            for node in kind.body
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            and [ast.unparse(each) for each in node.decorator_list] == ["overload"]
            and node.returns
        ]
        assert sorted(set(overloads)) == sorted(overloads)


def _needed(arguments: ast.arguments) -> list[str]:
    """Return the keywords that a call has to pass."""
    defaults = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    return [argument.arg for argument, default in defaults if default is None]


@pytest.mark.parametrize(
    "path",
    [
        path
        for path in FILES
        if path.relative_to(ROOT).parts[0] in ("__init__.py", *VERSIONS)
    ],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_no_generated_function_is_long(path: Path) -> None:
    """A function that depends on the spec has at most twelve statements."""
    for function in _functions(path):
        statements = [
            node
            for node in ast.walk(function)
            if isinstance(node, ast.stmt) and node is not function
        ]
        assert len(statements) <= 12, function.name


@pytest.mark.parametrize("path", RESOURCE_FILES, ids=str)
def test_no_signature_of_a_resource_gives_up_on_types(path: Path) -> None:
    """Arguments and results are annotated, and none of them is `Any` or `object`."""
    for function in _functions(path):
        arguments = [*function.args.posonlyargs, *function.args.args]
        arguments += function.args.kwonlyargs
        annotations = [
            argument.annotation for argument in arguments if argument.arg != "self"
        ]
        for annotation in [*annotations, function.returns]:
            assert annotation is not None
            names = {
                node.id for node in ast.walk(annotation) if isinstance(node, ast.Name)
            }
            assert set() == names & {"Any", "object"}


def _functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


# --- bundles, models and errors -------------------------------------------------------


@pytest.mark.parametrize("version", VERSIONS)
def test_each_response_of_a_bundle_is_a_class(version: str) -> None:
    """Every JSON schema of an answer is a reference to a component that has a class."""
    document = bundle(version)
    for operation in _operations(document):
        for response in operation["responses"].values():
            for kind, media_type in (
                _followed(document, response).get("content", {}).items()
            ):
                if "json" in kind:
                    schema = media_type["schema"]
                    reference = schema.get("items", schema)["$ref"]
                    prefix, _, name = reference.rpartition("/")
                    assert "#/components/schemas" == prefix
                    assert issubclass(model(version, name), Model)


def _operations(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for item in document["paths"].values():
        yield from (value for value in item.values() if "responses" in value)


def _followed(document: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    for step in value.get("$ref", "#").split("/")[1:]:
        document = document[step]
    return document if "$ref" in value else value


@pytest.mark.parametrize("version", VERSIONS)
def test_a_bundle_is_one_line(version: str) -> None:
    """The document is shipped without white space, what it is at its start."""
    text = (ROOT / version / "openapi.json").read_text("utf-8")

    assert text.startswith('{"openapi":"3.1.')
    assert 1 == text.count("\n")
    assert text.endswith("}\n")


@pytest.mark.parametrize("version", VERSIONS)
def test_each_model_and_field_is_described(version: str) -> None:
    """Models and enums have docstrings that link to a page, fields a text of their own."""
    for path in (ROOT / version / "models").glob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        for kind in (node for node in tree.body if isinstance(node, ast.ClassDef)):
            class_ = model(version, kind.name)
            if is_undocumented(class_):
                continue
            assert "https://developer.helpscout.com/" in (ast.get_docstring(kind) or "")
            if not issubclass(class_, Enum):
                assert issubclass(class_, Model) or is_typeddict(class_)
                assert _undescribed(kind) == []


def is_undocumented(class_: type) -> bool:
    """Return whether a class is for variants that no page documents."""
    return issubclass(class_, UnknownVariant)


def _undescribed(kind: ast.ClassDef) -> list[str]:
    following = zip(kind.body, [*kind.body[1:], ast.Pass()], strict=True)
    return [
        ast.unparse(field)
        for field, text in following
        if isinstance(field, ast.AnnAssign)
        and not (isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant))
    ]


def test_all_errors_have_one_root() -> None:
    """`HelpScoutError` catches whatever the package raises of its own accord."""
    kinds = {
        name: value
        for name in errors.__all__
        if isinstance(value := getattr(errors, name), type)
        and issubclass(value, Exception)
    }

    assert "HelpScoutError" in kinds
    assert [] == [
        name
        for name, kind in kinds.items()
        if not issubclass(kind, errors.HelpScoutError)
    ]


def test_the_docstring_of_errors_shows_the_tree() -> None:
    """Each class is in the printed tree, below the class it derives from."""
    tree = (errors.__doc__ or "").splitlines()
    stack: list[str] = []
    shown: dict[str, str] = {}
    for line in tree:
        bare = line.lstrip("│├└─ ")
        if bare.split(" ")[0] in errors.__all__:
            name, depth = bare.split(" ")[0], (len(line) - len(bare)) // 4 - 1
            stack[depth:] = [name]
            shown[name] = stack[depth - 1] if depth else "Exception"

    derived = {
        name: getattr(errors, name).__base__.__name__.replace(
            "ClientError", "HelpScoutError"
        )
        for name in errors.__all__
        if name not in ("ClientError", "FieldError")
    }
    assert derived == shown


@pytest.mark.parametrize("version", VERSIONS)
def test_pydantic_reads_what_programs_pass(version: str) -> None:
    """Each typed dictionary can be the body of a request that a program receives."""
    models = importlib.import_module(f"helpscout_client.{version}.models")
    dictionaries = [d for n in dir(models) if is_typeddict(d := getattr(models, n))]
    schemas = [TypeAdapter(each).json_schema() for each in dictionaries]
    assert {each.__name__ for each in dictionaries} == {s["title"] for s in schemas}


def test_a_file_in_a_body_is_base64_text() -> None:
    """pydantic reads it as bytes, which calls send as the same text; other text is refused."""
    reader = TypeAdapter(NewAttachment)
    body = {"fileName": "a", "mimeType": "b", "data": "aGk="}

    assert {**body, "data": b"hi"} == reader.validate_python(body)
    assert {**body, "data": b"hi"} == reader.validate_json(json.dumps(body))
    path = {**body, "data": Path("a.png")}
    assert path == reader.validate_python(path)
    for wrong in ("a.png", 7):
        with pytest.raises(ValidationError, match="base64"):
            reader.validate_python({**body, "data": wrong})


class _Job(BaseModel):
    """What a program puts into a queue of its own."""

    reply: NewReply


@given(st.binary(max_size=64))
def test_a_file_is_written_as_it_is_read(content: bytes) -> None:
    """JSON that a program writes is the JSON that it read, whatever the file contains."""
    data = b64encode(content).decode()
    attachment = {"fileName": "a", "mimeType": "b", "data": data}
    reply = {"customer": {"id": 1}, "text": "x", "attachments": [attachment]}
    job = _Job.model_validate_json(json.dumps({"reply": reply}))

    assert {"reply": reply} == json.loads(job.model_dump_json())
    assert {"reply": reply} == job.model_dump(mode="json")
    assert job == _Job.model_validate(job.model_dump())
    assert content == job.model_dump()["reply"]["attachments"][0]["data"]
    adapter = TypeAdapter(NewReply)
    assert reply == json.loads(adapter.dump_json(job.reply))


def test_any_file_is_written_as_base64_text(tmp_path: Path) -> None:
    """pydantic writes each kind of file that a call takes, and nothing else."""
    path = tmp_path / "a.bin"
    path.write_bytes(b"\xff\x00")
    writer = TypeAdapter(NewAttachment)
    body: Any = {"fileName": "a", "mimeType": "b"}
    with path.open("rb") as file:
        for data in (bytearray(b"\xff\x00"), memoryview(b"\xff\x00"), path, file):
            written = writer.dump_json({**body, "data": data})
            assert "/wA=" == json.loads(written)["data"]
    assert {**body, "data": path} == writer.dump_python({**body, "data": path})
    for wrong in ("/wA=", 7):
        with pytest.raises(PydanticSerializationError, match="a file is bytes, a path"):
            writer.dump_json({**body, "data": wrong})


def test_results_can_be_pickled() -> None:
    """Their classes are found under their public names."""
    created = helpscout_client.Created(7, "/v2/customers/7")
    limit = helpscout_client.RateLimit(400, 399, None)

    assert [created, limit] == pickle.loads(pickle.dumps([created, limit]))
