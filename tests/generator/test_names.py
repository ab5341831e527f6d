"""Names: any text of a spec becomes a valid identifier, or an error that says why not."""

from __future__ import annotations

import keyword
import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.names import (
    ClassName,
    ClientName,
    ConstantName,
    FieldName,
    MethodName,
    ModuleName,
    Name,
    NameTaken,
    PackageName,
    PythonName,
    Spellings,
    names_of,
    told_apart,
)

KINDS = (
    PythonName,
    FieldName,
    MethodName,
    ClassName,
    ClientName,
    ConstantName,
    ModuleName,
)
FILE_NAME = re.compile(r"[a-z][a-z0-9_]{0,63}")

awkward = st.sampled_from(
    [
        *keyword.kwlist,
        *keyword.softkwlist,
        *("self", "options", "model_config", "__class__", "__init__", "with_response"),
        *(
            "\ufb01eld",
            "field",
            "Ⅷ",
            "ª",
            "ΐ",
            "ǰ",
            "İ",
            "\u017f",
            "a \u0301b",
            "\u0301",
        ),
        *("", " ", "_", "-1", "2fa", "x" * 300, "\0", "\u202e", "日本", "名 前", "‿a"),
    ]
)
wire_names = awkward | st.text(max_size=20) | st.from_regex(r"[A-Za-z_.\-0-9 ]{1,20}")


@given(text=wire_names)
@example(text="a \u0301b").via("words that compose when joined")
@example(text="ΐ").via("an upper case that composes")
def test_every_text_becomes_an_identifier(text: str) -> None:
    """A name is an identifier, no keyword, not reserved, and Python leaves it as it is."""
    for kind in KINDS:
        name = kind(text)

        assert name.isidentifier(), kind
        assert not keyword.iskeyword(name), kind
        assert name not in kind.reserved
        assert name[0] != "_", kind
        assert unicodedata.normalize("NFKC", name) == name, kind


@pytest.mark.parametrize("name", ["AsyncDownload", "AsyncPages", "AsyncResource"])
def test_a_resource_is_not_named_like_the_runtime(name: str) -> None:
    """The async twin of a resource never has the name of a class that its module imports."""
    assert name != f"Async{ClientName(name.removeprefix('Async'))}"


@given(text=wire_names)
def test_file_names_are_plain(text: str) -> None:
    """A module is named in lower case ASCII that every file system keeps."""
    assert FILE_NAME.fullmatch(ModuleName(text))


DECISIONS: list[tuple[type[Name], str, str]] = [
    (FieldName, "userModifiedAt", "user_modified_at"),
    (FieldName, "HTMLBody", "html_body"),
    (FieldName, "userIDs", "user_ids"),
    (FieldName, "_links", "links"),
    (FieldName, "_embedded", "embedded"),
    (FieldName, "photo-url", "photo_url"),
    (FieldName, "type", "type"),
    (FieldName, "class", "class_"),
    (FieldName, "copy", "copy_"),
    (FieldName, "model_config", "model_config_"),
    (FieldName, "__class__", "class_"),
    (FieldName, "int", "int_"),
    (FieldName, "id", "id"),
    (FieldName, "\ufb01eld", "field"),
    (FieldName, "2fa", "field_2fa"),
    (FieldName, "", "field_"),
    (PythonName, "mailboxId", "mailbox_id"),
    (PythonName, "async", "async_"),
    (PythonName, "self", "self_"),
    (PythonName, "options", "options_"),
    (PythonName, "match", "match_"),
    (PythonName, "customFields[]", "custom_fields"),
    (MethodName, "list_in_mailbox", "list_in_mailbox"),
    (MethodName, "listPets", "list_pets"),
    (MethodName, "with_response", "with_response_"),
    (ClassName, "mailbox ref", "MailboxRef"),
    (ClassName, "HTMLBody", "HTMLBody"),
    (ClassName, "Event", "Event_"),
    (ClassName, "Warning", "Warning"),
    (ClassName, "2fa", "Type2fa"),
    (ClientName, "Client", "Client_"),
    (ClientName, "API", "API_"),
    (ConstantName, "Not Good", "NOT_GOOD"),
    (ConstantName, "not-good", "NOT_GOOD"),
    (ConstantName, "", "EMPTY"),
    (ConstantName, "-1", "VALUE_1"),
    (ConstantName, "None", "NONE"),
    (ModuleName, "conversations", "conversations"),
    (ModuleName, "Help Scout", "help_scout"),
    (ModuleName, "../../etc/passwd", "etc_passwd"),
    (ModuleName, "import", "import_"),
    (ModuleName, "AUX", "aux_"),
    (ModuleName, "com1", "com1_"),
    (PackageName, "con", "con_"),
    (ModuleName, "日本", "u65e5_u672c"),
    (ModuleName, "Läden und Straßen", "laden_und_strassen"),
    (ModuleName, "/", "slash"),
    (PackageName, "Calendar", "calendar_"),
    (PackageName, "ipaddress", "ipaddress_"),
    (PackageName, "Pet Store", "pet_store"),
    (PackageName, "Our APIs", "our_apis"),
    (ConstantName, "<", "LESS"),
    (ConstantName, "<=", "LESS_OR_EQUAL"),
    (ConstantName, "*", "STAR"),
    (ConstantName, "€", "U20AC"),
    (PythonName, "$", "dollar"),
    (FieldName, "a·b", "a_b"),
]


@pytest.mark.parametrize(("kind", "text", "name"), DECISIONS)
def test_decisions(kind: type[Name], text: str, name: str) -> None:
    """What users type does not change when the sanitizer does."""
    assert name == kind(text)


def test_a_long_file_name_is_cut() -> None:
    """It ends with a checksum, so that another long text has another name."""
    one, other = (ModuleName(f"all about {'pets ' * 12} {end}") for end in "ab")

    assert FILE_NAME.fullmatch(one)
    assert one.startswith("all_about_pets_")
    assert one != other
    assert ModuleName("x" * 64) == "x" * 64 != ModuleName("x" * 65)


MEETINGS: list[tuple[type[Name], dict[str, str]]] = [
    (ConstantName, {"+1": "PLUS_1", "-1": "MINUS_1", "laugh": "LAUGH"}),
    (ConstantName, {"name": "NAME", "-name": "MINUS_NAME"}),
    (ConstantName, {"TXT": "TXT_UPPER", "txt": "TXT_LOWER"}),
    (ConstantName, {"Txt": "TXT_PASCAL", "txt": "TXT_LOWER"}),
    (FieldName, {"userId": "user_id_camel", "user_id": "user_id_snake"}),
    (FieldName, {"_id": "underscore_id", "id": "id"}),
    (FieldName, {"a-b": "a_dash_b", "a.b": "a_dot_b", "a_b": "a_b"}),
    (PythonName, {"date": "date", "date<": "date_less", "date>": "date_greater"}),
    (
        ClassName,
        {"foo-bar": "FooDashBar", "foo_bar": "FooBarSnake", "FooBar": "FooBarPascal"},
    ),
    (ModuleName, {"用户": "u7528_u6237", "订单": "u8ba2_u5355"}),
    (FieldName, {"\u212a": "u212a", "K": "k"}),
    (FieldName, {"class": "class_", "class_": "class_underscore"}),
    (FieldName, {"userId": "user_id", "userID": "user_upper_id"}),
    (ClassName, {"userId": "UserId", "userID": "UserID"}),
    (FieldName, {"aBcD": "a_bc_d_cba1747e", "a_bcD": "a_bc_d_ee3be6da"}),
]


@pytest.mark.parametrize(("kind", "names"), MEETINGS)
def test_names_that_meet(kind: type[Name], names: dict[str, str]) -> None:
    """Signs come first, then the case; what meets nothing keeps its name."""
    assert names == names_of(kind, names)


@given(texts=st.lists(wire_names, max_size=8, unique=True), more=wire_names)
def test_names_are_told_apart_by_their_texts(texts: list[str], more: str) -> None:
    """All differ, in any order; one that meets no other changes no other."""
    for kind in KINDS:
        check_names(kind, texts, more)


def check_names(kind: type[Name], texts: list[str], more: str) -> None:
    names = names_of(kind, texts)

    assert len(texts) == len(set(names.values()))
    assert all(
        name.isidentifier() and name not in kind.reserved for name in names.values()
    )
    assert names == names_of(kind, reversed(texts))
    known = {name for text in texts for name in kind.spellings(text)}
    if known.isdisjoint(kind.spellings(more)):
        grown = names_of(kind, [*texts, more])
        assert names == {text: grown[text] for text in texts}


def test_the_first_rank_keeps_its_name() -> None:
    """Of several of it, and of one that is taken, nothing does."""
    first = Spellings(("pet", "pet_path"))
    others = Spellings(("pet", "pet_query"), rank=1)

    assert {1: "pet", 2: "pet_query"} == told_apart({1: first, 2: others})
    assert {2: "pet_query"} == told_apart({2: others}, taken={"pet"})
    with pytest.raises(
        NameTaken, match="'a' and 'b' have one name in Python: pet_path"
    ):
        told_apart({"b": first, "a": first})


def test_all_names_of_a_thing_count() -> None:
    """A resource has an async twin."""
    names = told_apart(
        {"pets": Spellings(["Pets", "Pets2"]), "async": Spellings(["AsyncPets", "A"])},
        defined=lambda _, name: (name, f"Async{name}"),
    )

    assert {"pets": "Pets2", "async": "A"} == names
