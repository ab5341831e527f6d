"""Names: any text of a spec becomes a valid identifier, or an error that says why not."""

from __future__ import annotations

import keyword
import re
import unicodedata
from itertools import pairwise

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
    PythonName,
    Scope,
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


def name_of(kind: type[Name], text: str) -> Name | None:
    """Return the name, None for a text that is too long to name a file."""
    try:
        return kind(text)
    except NameTaken:
        assert kind is ModuleName
        return None


@pytest.mark.parametrize("kind", KINDS)
@given(text=wire_names)
@example(text="a \u0301b").via("words that compose when joined")
@example(text="ΐ").via("an upper case that composes")
def test_every_text_becomes_an_identifier(kind: type[Name], text: str) -> None:
    """A name is an identifier, no keyword, not reserved, and Python leaves it as it is."""
    name = name_of(kind, text)
    if name is not None:
        assert name.isidentifier()
        assert not keyword.iskeyword(name)
        assert name not in kind.reserved
        assert name[0] != "_"
        assert unicodedata.normalize("NFKC", name) == name


@pytest.mark.parametrize("name", ["AsyncDownload", "AsyncPages", "AsyncResource"])
def test_a_resource_is_not_named_like_the_runtime(name: str) -> None:
    """The async twin of a resource never has the name of a class that its module imports."""
    assert name != f"Async{ClientName(name.removeprefix('Async'))}"


@given(text=wire_names)
def test_file_names_are_plain(text: str) -> None:
    """A module is named in lower case ASCII that every file system keeps."""
    name = name_of(ModuleName, text)
    assert name is None or FILE_NAME.fullmatch(name)


@pytest.mark.parametrize("kind", KINDS)
@given(texts=st.lists(wire_names, min_size=2, max_size=8, unique=True))
def test_a_scope_never_gives_one_name_twice(kind: type[Name], texts: list[str]) -> None:
    """Of two texts, both have different names or the second is refused, naming both."""
    scope = Scope()
    taken: dict[str, str] = {}
    for text in texts:
        name = name_of(kind, text)
        if name is None:
            continue
        other = taken.get(name.casefold())
        if other is None:
            scope.claim(name, text)
            taken[name.casefold()] = text
        else:
            with pytest.raises(NameTaken) as refused:
                scope.claim(name, text)
            assert repr(text) in str(refused.value)
            assert repr(other) in str(refused.value)


@pytest.mark.parametrize(
    ("first", "second"), [*pairwise(["Status", "status", "STATUS"])]
)
def test_names_that_differ_in_case_only_collide(first: str, second: str) -> None:
    """Two names that are one file on some computers are refused."""
    scope = Scope()
    scope.claim(first, "one")
    with pytest.raises(NameTaken, match="'two' and 'one'"):
        scope.claim(second, "two")


def test_one_origin_may_claim_its_name_again() -> None:
    """The same thing met twice is not a collision."""
    scope = Scope()
    scope.claim("pet", "#/components/schemas/Pet")
    scope.claim("pet", "#/components/schemas/Pet")


DECISIONS: list[tuple[type[Name], str, str]] = [
    (FieldName, "userModifiedAt", "user_modified_at"),
    (FieldName, "HTMLBody", "html_body"),
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
    (ModuleName, "日本", "module_"),
]


@pytest.mark.parametrize(("kind", "text", "name"), DECISIONS)
def test_decisions(kind: type[Name], text: str, name: str) -> None:
    """What users type does not change when the sanitizer does."""
    assert name == kind(text)


def test_a_long_file_name_is_refused() -> None:
    """A text of 65 characters names no file, and the message says so."""
    with pytest.raises(NameTaken, match="too long for a file name"):
        ModuleName("x" * 65)
