"""Operations of other people's documents: each has a call path of its own, which can be read."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.build import build
from generator.ir import Api
from generator.load import JsonValue
from support.documents import Root, document, tiny

Operations = Mapping[str, tuple[str, str]]
"""The operationId and the tag of operations by method and path."""


def api(operations: Operations, title: str = "Shop", **more: JsonValue) -> Api:
    """Return what is built of a document with these operations."""
    paths: Root = {}
    for endpoint, (operation_id, tag) in operations.items():
        method, path = endpoint.split(" ")
        operation: Root = {"responses": {"204": {"description": "Done."}}}
        operation |= {"operationId": operation_id} if operation_id else {}
        operation |= {"tags": [tag]} if tag else {}
        item = paths.setdefault(path, {})
        assert isinstance(item, dict)
        item[method.lower()] = operation
    root = tiny() | {"paths": paths, "info": {"title": title, "version": "1"}} | more
    return build(document(root))


def calls(operations: Operations) -> dict[str, str]:
    """Return the call path of each operation."""
    return {each.endpoint: each.id for each in api(operations).operations()}


CALLS: list[tuple[str, dict[str, tuple[str, str, str]]]] = [
    (
        "FastAPI's route is left out",
        {
            "GET /items/": ("read_items_items__get", "items", "items.read_items"),
            "GET /items/{id}": ("read_item_items__id__get", "items", "items.read_item"),
        },
    ),
    (
        "but not where names would meet",
        {
            "GET /a": ("read_a_get", "x", "x.read_a_get"),
            "GET /b": ("read_b_get", "x", "x.read_b_get"),
        },
    ),
    (
        "the verb",
        {"GET /p": ("pets", "x", "x.get_pets"), "POST /p": ("pets", "x", "x.post_pets")},
    ),
    (
        "a verb that is the name",
        {"GET /p": ("a.get", "", "a.get"), "HEAD /p": ("a.get", "", "a.head_get")},
    ),
    (
        "the path where there are many signs",
        {
            "GET /a": ("v/{x}/a", "x", "x.get_a"),
            "GET /b": ("v.({x}).a", "x", "x.get_b"),
        },
    ),
    (
        "the path",
        {"GET /a": ("list", "x", "x.get_a"), "GET /b": ("list", "x", "x.get_b")},
    ),
    (
        "signs",
        {"GET /a": ("find", "x", "x.find"), "GET /b": ("$find", "x", "x.dollar_find")},
    ),
    (
        "the case",
        {
            "GET /a": ("getPet", "x", "x.get_pet_camel"),
            "GET /b": ("GetPet", "x", "x.get_pet_pascal"),
        },
    ),
    (
        "a resource keeps its name",
        {
            "GET /u": ("admin.users", "", "admin.get_users"),
            "GET /u/1": ("admin.users.load", "", "admin.users.load"),
        },
    ),
    ("no name at all", {"GET /a/{b}/c": ("", "", "a.get_a_by_b_c")}),
    ("a text with a dot", {"GET /a": ("Get it. Now", "x", "x.get_it_now")}),
    ("a keyword", {"GET /a": ("import", "x", "x.import_")}),
    ("tags of one name", {"GET /a": ("a", "Pets", "pets.a"), "GET /b": ("b", "pets", "pets.b")}),
    ("other letters", {"GET /a": ("a", "用户", "用户.a"), "GET /b": ("b", "订单", "订单.b")}),
    ("a sign", {"GET /a": ("a", "/", "slash.a")}),
]  # fmt: skip


@pytest.mark.parametrize(
    "operations", [case for _, case in CALLS], ids=[name for name, _ in CALLS]
)
def test_calls_are_told_apart(operations: dict[str, tuple[str, str, str]]) -> None:
    """By what the document calls them, then by method and path; never by order."""
    wanted = {endpoint: call for endpoint, (_, _, call) in operations.items()}
    given = {endpoint: (id_, tag) for endpoint, (id_, tag, _) in operations.items()}

    assert wanted == calls(given)
    assert wanted == calls(dict(reversed(given.items())))


def classes(found: Api) -> dict[str, str]:
    """Return the classes of the resources by their modules."""
    return {each.module: each.class_name for each in found.all_resources()}


def test_modules_have_names_of_files() -> None:
    """They are in ASCII, at most 64 characters long, and told apart as all names are."""
    long_tag = "Everything about " + "a very long tag and " * 4
    found = api(
        {
            "GET /a": ("a", "用户"),
            "GET /b": ("b", long_tag),
            "GET /c": ("users.emails.list", ""),
            "GET /d": ("users_emails.list", ""),
        }
    )

    modules = set(classes(found))
    (cut,) = (name for name in modules if name.startswith("everything"))
    assert {"u7528_u6237", "users", "users_dot_emails", "users_emails", cut} == modules
    assert len(cut) <= 64


def test_a_resource_is_not_called_like_a_client_or_a_model() -> None:
    """The client has the title, and models their names."""
    operations = {"GET /a": ("a", "pets"), "GET /b": ("b", "cat"), "GET /c": ("c", "x")}

    assert {"pets": "PetsResource", "cat": "CatResource", "x": "X"} == classes(
        api(operations, title="Pets")
    )
    assert "PetsResource" == classes(api(operations, title="Async Pets"))["pets"]


def test_a_resource_is_not_called_like_a_view_of_its_parent() -> None:
    """The module of a resource also has a class whose methods return responses."""
    operations = {"GET /a": ("x.get", ""), "GET /b": ("x.with_response.get", "")}

    assert {"XResource", "XWithResponseResource"} == set(
        classes(api(operations)).values()
    )


def test_a_package_of_a_reserved_name_has_a_plain_distribution() -> None:
    """A distribution cannot end with a sign."""
    found = api({"GET /a": ("a", "x")}, title="Calendar")

    assert ("calendar_", "calendar") == (found.package, found.distribution)


def test_a_long_title_is_cut() -> None:
    """Nobody types three hundred letters to import a client."""
    found = api({"GET /a": ("a", "x")}, title="The API of " + "many things " * 25)

    assert len(found.client) <= 64
    assert found.client.startswith("TheAPIOfManyThings")
    assert len(found.package) <= 64
