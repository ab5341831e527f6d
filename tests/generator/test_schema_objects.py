"""Schema Objects: what each construct becomes, and that its values are read and come back."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator.json_schema import SchemaCheck
from generator.load import load
from generator.load.node import root_of
from support.client import Case
from support.fragments import Import
from support.json_values import same
from support.paths import FRAGMENTS
from support.server import reply
from support.type_checker import mypy


def examples() -> Iterator[tuple[str, Any]]:
    """Yield the examples of the components, each with the name of its component."""
    root = root_of(load(FRAGMENTS / "schemas.yaml"))
    for name, schema in (root / "components" / "schemas").members():
        for example in schema.items_of("examples"):
            yield name, example.value


Read = Callable[[str, Any], tuple[Any, Any]]


@pytest.fixture
def package(import_fragment: Import) -> ModuleType:
    return import_fragment("schemas")


@pytest.fixture
def models(package: ModuleType) -> ModuleType:
    return import_module("schemas.models")


@pytest.fixture
def read(models: ModuleType) -> Read:
    """Return a function that reads a JSON value as a component."""

    def run(name: str, value: Any) -> tuple[Any, Any]:
        type_ = getattr(models, name)
        if value is None:  # the type of a reference, as a class has no null
            type_ = type_ | None
        runtime = import_module("schemas._models.model")
        found, mismatches = runtime.read(type_, json.dumps(value))
        return found, mismatches

    return run


def written(value: Any) -> Any:
    """Return what goes out for a value that was read."""
    return import_module("schemas._models.model")._plain(value)


def test_a_documented_value_is_read_and_comes_back(read: Read) -> None:
    """Each example is read without a mismatch, and written as it was."""
    for name, value in examples():
        found, mismatches = read(name, value)

        assert (name, ()) == (name, mismatches)
        assert same(value, written(found)), name


# --- types ------------------------------------------------------------------------------

TYPES = {
    "Aliased.a": "Name",
    "Beside.described": "Aliased",
    "Beside.extended": "BesideExtended",
    "Beside.once": "Aliased",
    "Beside.part": "PartsPart",
    "Beside.kept": "PartsKept",
    "Constants.object": "dict[str, Any]",
    "Constants.number": "Number",
    "Constants.affirmed": "Literal[True]",
    "Constants.nothing": "None",
    "Enums.mixed": "str | int | Number | bool",
    "Enums.numbers": "Number | int",
    "Enums.booleans": "bool",
    "Enums.nothing": "None",
    "Enums.nullable": "EnumsNullable",
    "Enums.annotated": "EnumsAnnotated",
    "Enums.any_annotated": "EnumsAnyAnnotated",
    "Enums.map": "dict[str, EnumsMapValue]",
    "Holder.tree": "Tree",
    "Nulls.one": "Nothing",
    "Nulls.listed": "list[Nothing | None]",
    "Nulls.mapped": "dict[str, NothingElse]",
    "Nulls.all": "Nothing",
    "Nulls.either": "Nothing | str",
    "Optional.x": "int",
    "Optional.a": "str",
    "Optional.e": "UntaggedA",
    "Narrowed.a": "int",
    "Arrays.pair": "list[Number | str]",
    "Arrays.limited": "list[Number | str]",
    "Arrays.rest": "list[str | bool]",
    "Arrays.open": "list[Any]",
    "Formats.binary": "str",
    "Formats.long_text": "str",
    "Formats.uuid": "str",
    "Untyped.text": "str",
    "Untyped.number": "Number",
    "Untyped.list_": "list[Any]",
    "Untyped.object": "dict[str, Any]",
}


def test_a_field_has_the_type_of_its_schema(models: ModuleType) -> None:
    """The annotation of a field, apart from None, is what its schema says."""
    assert TYPES == {place: _annotation(models, place) for place in TYPES}


def _annotation(models: ModuleType, place: str) -> str:
    class_name, _, field = place.partition(".")
    text: str = getattr(models, class_name).__annotations__[field]
    return text.removeprefix("Annotated[").split(", Field(")[0].removesuffix(" | None")


def test_the_values_of_an_annotated_enum_are_documented(models: ModuleType) -> None:
    """What `oneOf` says of a value is the docstring of its member."""
    text = inspect.getsource(models.EnumsAnnotated)

    assert 'A = member("a")\n    """The A"""' in text
    assert 'B = member("b")\n    """The B."""' in text


# --- unions -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value", "class_name"),
    [
        ("Pet", {"petType": "dog", "bark": "x"}, "Dog"),
        ("Pet", {"petType": "cat"}, "Cat"),
        ("Pet", {"petType": "Bird"}, "Bird"),
        ("Pet", {"petType": "eel", "name": "E"}, "UnknownPet"),
        ("Vehicle", {"type": "any", "wheels": 1}, "VehicleObject"),
        ("Vehicle", {"type": "car", "wheels": 4}, "Car"),
        ("Vehicle", {"type": "bus", "wheels": 6}, "UnknownVehicle"),
        ("ByLetter", {"shape": "b", "y": 1}, "ShapeB"),
        ("ByOtherLetter", {"shape": "b", "x": 1}, "ShapeA"),
        ("Numbered", {"kind": 2}, "Second"),
        ("Numbered", {"kind": 3}, "UnknownNumbered"),
        ("Mapped", {"n": 2}, "Other"),
        ("Flagged", {"is_on": False}, "Off"),
        ("Twice", {"k": "s", "b": "x"}, "Again"),
        ("Outer", {"t": "b"}, "InnerB"),
        ("Outer", {"t": "z"}, "UnknownOuter"),
        ("Inline", {"size": "l"}, "InlineLarge"),
        ("Untagged", {"b": "x"}, "UntaggedB"),
    ],
)
def test_a_variant_is_chosen(
    name: str,
    value: Any,
    class_name: str,
    read: Read,
) -> None:
    """The value of the discriminator decides, a mapped one, a listed one or the name."""
    found, mismatches = read(name, value)

    assert (class_name, ()) == (type(found).__name__, mismatches)


def test_a_child_has_the_fields_of_its_parent(
    read: Read,
) -> None:
    """What the parent of a union says is said of its children, known or not."""
    cat, _ = read("Pet", {"petType": "cat", "name": "T", "lives": "nine"})
    eel, _ = read("Pet", {"petType": "eel", "name": "E"})

    assert ("T", "E") == (cat.name, eel.name)
    assert ["/lives"] == [each.pointer for each in cat.mismatches]


# --- what does not fit ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value", "pointers"),
    [
        ("Tree", [[], ["x"]], ["/1/0"]),
        ("Map", {"a": {"b": 1}}, ["/a/b"]),
        ("Left", [1, {"b": 2}], ["/1/b"]),
        ("Holder", {"tree": [[1]], "inner": [[[2]]]}, ["/inner/0/0/0", "/tree/0/0"]),
        ("Extras", {"known": "a", "other": {"a": "x"}}, ["/other/a"]),
        ("Extras", {"other": 1}, ["/other"]),
        ("Nulls", {"one": None, "listed": [None, {"x": "y"}]}, ["/listed/1/x"]),
    ],
)
def test_a_value_that_does_not_fit_is_listed(
    name: str,
    value: Any,
    pointers: list[str],
    read: Read,
) -> None:
    """What a type that contains itself does not allow is found, and kept."""
    found, mismatches = read(name, value)

    assert pointers == sorted(each.pointer for each in mismatches)
    assert same(value, written(found))


# --- requests ---------------------------------------------------------------------------


def test_a_recursive_body_is_sent_and_checked(
    package: ModuleType, models: ModuleType, case: Case
) -> None:
    """A value that contains itself is one argument, checked to its last level."""
    case.server.script(reply(204))
    nodes = case.open_package(package, "Schemas").nodes

    case.do(nodes.put(body=[[[]]]))
    with pytest.raises(TypeError, match=r"body\[0\]\[0\]\[0\] is"):
        case.do(nodes.put(body=[[["x"]]]))

    assert [[[[]]]] == [json.loads(each.body) for each in case.server.requests]


def test_a_parent_is_sent_as_one_of_its_children(
    package: ModuleType, models: ModuleType, case: Case
) -> None:
    """The body of a union has the fields of the child, which keywords could not have."""
    case.server.script(reply(200, b'{"x": 1}'), reply(200, b"null"))
    pets = case.open_package(package, "Schemas").pets

    assert 1 == case.do(pets.create(body=models.Dog(petType="dog", bark="x"))).x
    assert None is case.do(pets.create(body={"petType": "cat", "lives": 9}))

    bodies = [json.loads(each.body) for each in case.server.requests]
    assert [{"petType": "dog", "bark": "x"}, {"petType": "cat", "lives": 9}] == bodies


def test_only_one_direction_has_a_field(
    package: ModuleType, models: ModuleType, case: Case
) -> None:
    """A required password is a keyword and missing in answers; a required id the reverse."""
    case.server.script(reply(200, b'{"id": 1, "name": "n"}'))
    accounts = case.open_package(package, "Schemas", on_mismatch="raise").accounts

    answer = case.do(accounts.create(name="n", password="p"))
    with pytest.raises(TypeError, match="password"):
        case.do(accounts.create(name="n"))

    assert (1, None) == (answer.id, answer.password)
    assert {"name": "n", "password": "p"} == json.loads(case.server.requests[0].body)
    assert {"name": "n", "password": "p"} == models.Account(
        name="n", password="p"
    ).to_payload()


def test_a_key_that_is_a_keyword_is_sent(
    package: ModuleType, models: ModuleType, case: Case
) -> None:
    """A class with such a field contains dictionaries, and what contains itself."""
    case.server.script(reply(204), reply(204))
    mails = case.open_package(package, "Schemas").mails
    draft = {"secret": "s"}

    case.do(mails.send(mail=models.Mail(from_="a", who={"n": "b"}), draft=draft))
    case.do(mails.send(mail={"from": "a", "who": {"n": "b"}}, tree=[1, [2]]))

    mail = {"from": "a", "who": {"n": "b"}}
    bodies = [json.loads(each.body) for each in case.server.requests]
    assert [{"mail": mail, "draft": draft}, {"mail": mail, "tree": [1, [2]]}] == bodies


def test_keys_of_one_direction_are_not_required(models: ModuleType) -> None:
    """A dictionary of requests needs what only they have, and not what answers have."""
    text = inspect.getsource(models.Draft)

    assert "id: NotRequired[int]" in text
    assert "secret: str" in text


# --- the stub server --------------------------------------------------------------------


def test_the_stub_server_takes_children_of_a_parent() -> None:
    """A request may have the fields of a child, and a response lacks what only requests have."""
    root = root_of(load(FRAGMENTS / "schemas.yaml"))

    def follow(part: dict[str, Any]) -> dict[str, Any]:
        return root.at(part["$ref"][1:]).object if "$ref" in part else part

    def misfits(name: str, value: Any, *, is_request: bool) -> list[Any]:
        check = SchemaCheck(follow, is_request)
        schema = root.at(f"/components/schemas/{name}").object
        found: list[Any] = check.misfits(schema, value)
        return found

    dog = {"petType": "dog", "bark": "x"}
    assert [] == misfits("Pet", dog, is_request=True)
    assert [] == misfits("Account", {"id": 1, "name": "n"}, is_request=False)
    assert [] != misfits("Account", {"name": "n"}, is_request=True)
    assert [] != misfits("Arrays", {"choice": ["c"]}, is_request=True)


# --- type checkers ----------------------------------------------------------------------

PROGRAM = """
from schemas import Schemas
from schemas.models import Account, Cat, Dog, Left, Mail, Nothing, Tree

def depth(tree: Tree) -> int:
    return 1 + max((depth(each) for each in tree), default=0)

def texts(value: Left) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [t for each in value if isinstance(each, dict) for v in each.values() for t in texts(v)]

def use(client: Schemas) -> None:
    tree = client.nodes.get()
    client.nodes.put(body=tree)
    client.nodes.put(body=[[[]]])
    depth(tree)
    for pet in client.pets.list():
        match pet:
            case Dog():
                print(pet.bark, pet.name)
            case Cat():
                print(pet.lives)
            case _:
                print(pet.name)
    found: Nothing | None = client.pets.create(body=Dog(pet_type="dog"))
    account: Account = client.accounts.create(name="n", password="p")
    number: int = account.id
    print(found, number, Account(name="n"), Mail(from_="a", who={"n": "b"}))
"""


def test_type_checkers_understand_a_program(
    package: ModuleType, tmp_path: Path
) -> None:
    """Types that contain themselves, unions by a parent and fields of one direction."""
    (tmp_path / "program.py").write_text(PROGRAM)

    path = str(Path(package.__path__[0]).parent)
    assert [] == mypy(tmp_path, "--strict", "program.py", path=path)
