"""Filters: the only ways of text from a spec into Python, each safe for any text."""

from __future__ import annotations

import ast
import textwrap
from dataclasses import replace
from typing import cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.ir import (
    ANY,
    NULL,
    AliasSchema,
    Choice,
    CreatedWith,
    Docs,
    EnumMember,
    EnumSchema,
    Field,
    JsonScalar,
    ListOf,
    MapOf,
    Named,
    OneOf,
    Parameter,
    Scalar,
    Style,
    Type,
    UnionSchema,
)
from generator.names import ClassName, ConstantName, FieldName, PythonName
from generator.render.declarations import (
    alias_code,
    enum_base,
    field_code,
    member_code,
    tag_code,
)
from generator.render.python import (
    FILTERS,
    WIDTH,
    PythonCode,
    annotation,
    argument,
    docstring,
    keywords,
    literal,
)
from hostile.payloads import PAYLOADS

texts = st.sampled_from(list(PAYLOADS.values())) | st.text() | st.text("\"\\\n '#{")
numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
scalars = st.none() | st.booleans() | numbers | texts
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(texts, inner, max_size=4),
    max_leaves=8,
)
indents = st.sampled_from([0, 4, 8])

CAT = Named(ClassName("Cat"))


def as_tuples(value: object) -> object:
    """Return a JSON value as its literal reads: lists are tuples."""
    if isinstance(value, dict):
        members = cast("dict[str, object]", value)
        return {key: as_tuples(item) for key, item in members.items()}
    if isinstance(value, list):
        return tuple(map(as_tuples, cast("list[object]", value)))
    return value


def parameter(type_: Type, *, required: bool, comma: bool = False) -> Parameter:
    """Return a parameter of the type."""
    return Parameter(
        wire="x",
        name=PythonName("x"),
        type=type_,
        required=required,
        description="",
        style=Style("form") if comma else None,
    )


def a_field(wire: str, *, required: bool = True) -> Field:
    """Return a field of a model."""
    name = FieldName(wire)
    return Field(wire=wire, name=name, type=ANY, required=required, description="")


def only_statement(code: object) -> ast.stmt:
    """Return the one statement that Python reads in `code`."""
    (statement,) = ast.parse(str(code)).body
    return statement


# --- literal ----------------------------------------------------------------------------


@given(value=values)
def test_a_literal_gives_its_value_back(value: object) -> None:
    """What Python reads in a literal equals the JSON value, and is no code."""
    assert as_tuples(value) == ast.literal_eval(literal(value))


@given(value=values)
def test_a_literal_is_plain_text(value: object) -> None:
    """A literal is printable text on one line, so that it can be read and encoded."""
    assert literal(value).isprintable()


@pytest.mark.parametrize("value", [object(), {1}, 1j, ast])
def test_a_literal_refuses_what_is_no_json(value: object) -> None:
    """Anything but a JSON value is a TypeError, never its repr."""
    with pytest.raises(TypeError, match="is not a JSON value"):
        literal(value)


# --- docstring --------------------------------------------------------------------------


@given(text=texts, indent=indents)
@example(text='x"""', indent=0).via("quotes at the end")
@example(text='x\\"', indent=0).via("a quote at the end, after a backslash")
@example(text='""""" x', indent=4).via("five quotes")
def test_a_docstring_is_one_string(text: str, indent: int) -> None:
    """Whatever the text, Python reads one string constant and nothing else."""
    statement = only_statement(docstring(text, indent))
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Constant)
    assert isinstance(statement.value.value, str)


@given(text=texts, indent=indents)
def test_a_docstring_fits_its_lines(text: str, indent: int) -> None:
    """No line is longer than 88 characters, unless a single word is."""
    for line in textwrap.indent(docstring(text, indent), " " * indent).splitlines():
        words = line.replace('"""', ' """ ').split()
        assert len(line) <= WIDTH or len([w for w in words if w != '"""']) <= 1


@given(text=texts, indent=indents)
def test_a_docstring_hides_nothing(text: str, indent: int) -> None:
    """What is not printable is written as an escape that can be seen."""
    lines = docstring(text, indent).split("\n")
    assert all(line.isprintable() for line in lines)


@given(text=st.text("abc \\\"'{}#`", min_size=1))
def test_a_docstring_keeps_its_words(text: str) -> None:
    """A reader of the docstring sees the words of the text, escapes undone."""
    said = ast.literal_eval(docstring(text, 0))
    assert (text.split() or ["Not", "described."]) == said.split()


DOCSTRINGS = [
    ("One line.", 4, '"""One line."""'),
    ("", 4, '"""Not described."""'),
    ('Say "no"', 4, '"""Say "no\\""""'),
    ("C:\\new", 4, '"""C:\\\\new"""'),
    ("Two.\n\nParagraphs.", 4, '"""Two.\n\n    Paragraphs.\n    """'),
    ("Args:\n    a: One.", 0, '"""Args:\n    a: One.\n"""'),
    ("word " * 20, 60, '"""word' + " word" * 4 + ("\n" + " " * 60 + "word" + " word" * 4) * 3
     + "\n" + " " * 60 + '"""'),
]  # fmt: skip


@pytest.mark.parametrize(("text", "indent", "expected"), DOCSTRINGS)
def test_docstrings(text: str, indent: int, expected: str) -> None:
    """Docstrings are wrapped, indented and closed as people write them."""
    assert expected == docstring(text, indent)


# --- types ------------------------------------------------------------------------------

ANNOTATIONS: list[tuple[Type, str]] = [
    (Scalar("string"), "str"),
    (Scalar("number"), "float"),
    (Scalar("date-time"), "datetime"),
    (CreatedWith(OneOf((Scalar("integer"), NULL))), "Created[int | None]"),
    (NULL, "None"),
    (ANY, "Any"),
    (CAT, "Cat"),
    (ListOf(CAT), "list[Cat]"),
    (MapOf(ListOf(ANY)), "dict[str, list[Any]]"),
    (Choice(("a", 1, None)), "Literal['a', 1, None]"),
    (OneOf((CAT, NULL)), "Cat | None"),
]
ARGUMENTS: list[tuple[Parameter, str]] = [
    (parameter(Scalar("integer"), required=True), "int"),
    (parameter(Scalar("integer"), required=False), "int | Omit = OMIT"),
    (parameter(ListOf(CAT), required=True), "Sequence[Cat]"),
    (parameter(MapOf(CAT), required=True), "Mapping[str, Cat]"),
    (
        parameter(ListOf(Scalar("string")), required=False, comma=True),
        "str | Sequence[str] | Omit = OMIT",
    ),
]


@pytest.mark.parametrize(("type_", "expected"), ANNOTATIONS)
def test_annotations(type_: Type, expected: str) -> None:
    """A type is written as Python has it."""
    assert expected == annotation(type_)


@pytest.mark.parametrize(("given_", "expected"), ARGUMENTS)
def test_arguments(given_: Parameter, expected: str) -> None:
    """A caller may give any sequence or mapping, and nothing where it is optional."""
    assert expected == argument(given_)


@given(choice=st.lists(st.none() | st.booleans() | st.integers() | texts, min_size=1))
def test_an_annotation_holds_its_choices(choice: list[JsonScalar]) -> None:
    """The values of an enum are literals in the annotation of a parameter."""
    code = annotation(Choice(tuple(choice)))
    tree = ast.parse(code, mode="eval").body
    assert isinstance(tree, ast.Subscript)
    found = ast.literal_eval(tree.slice)
    assert (tuple(choice) if len(choice) > 1 else choice[0]) == found


# --- code of models ---------------------------------------------------------------------


@given(wire=texts)
def test_a_field_keeps_its_wire_name(wire: str) -> None:
    """A field is one annotated name; its wire name is a literal."""
    field = a_field(wire, required=False)
    statement = only_statement(field_code(field, PythonCode("str")))
    assert isinstance(statement, ast.AnnAssign)
    assert isinstance(statement.target, ast.Name)
    strings = [n.value for n in ast.walk(statement) if isinstance(n, ast.Constant)]
    assert statement.target.id == wire or wire in strings


FIELDS = [
    (a_field("id"), "int", "id: int"),
    (a_field("id", required=False), "int | None", "id: int | None = None"),
    (
        a_field("createdAt"),
        "DateTime",
        "created_at: Annotated[DateTime, Field(alias='createdAt')]",
    ),
]


@pytest.mark.parametrize(("field", "type_", "expected"), FIELDS)
def test_fields(field: Field, type_: str, expected: str) -> None:
    """A field has an alias only where its name is another in Python."""
    assert expected == field_code(field, PythonCode(type_))


def union(wire: str, *members: str) -> UnionSchema:
    """Return a union whose tag is the property `wire`."""
    tag = replace(a_field(wire), type=Scalar("string"))
    return UnionSchema(
        name=ClassName("Pet"),
        docs=Docs(),
        tag=tag,
        members=tuple(map(ClassName, members)),
        fallback=ClassName("UnknownPet"),
    )


def test_unions() -> None:
    """A union has a discriminator for its tag and a fallback class for unknown tags."""
    known = "Annotated[Cat | Dog, Field(discriminator='pet_kind')]"
    last = 'Field(union_mode="left_to_right")'
    several, one = union("petKind", "Cat", "Dog"), union("petKind", "Cat")
    assert f"Annotated[{known} | UnknownPet, {last}]" == alias_code(several)
    assert f"Annotated[Cat | UnknownPet, {last}]" == alias_code(one)
    tag = "pet_kind: Annotated[str, Field(alias='petKind')]"
    assert tag == tag_code(union("petKind", "Cat"))


def test_aliases_have_the_types_that_keep_what_was_sent() -> None:
    """A component that is no class is written with the wire types of the runtime."""
    type_ = ListOf(OneOf((Scalar("date-time"), Scalar("number"))))
    alias = AliasSchema(name=ClassName("Times"), docs=Docs(), type=type_)
    assert "list[DateTime | Number]" == alias_code(alias)


@pytest.mark.parametrize(
    ("closed", "values", "base"),
    [
        (False, ("a",), "OpenStrEnum"),
        (True, ("a",), "ClosedStrEnum"),
        (False, (1,), "OpenIntEnum"),
        (True, (1,), "ClosedIntEnum"),
    ],
)
def test_enum_bases(closed: bool, values: tuple[str | int], base: str) -> None:
    """The base of an enum says what its values are, and whether there may be others."""
    enum = EnumSchema(
        name=ClassName("Colour"),
        docs=Docs(),
        base="integer" if isinstance(values[0], int) else "string",
        members=(EnumMember(name=ConstantName(str(values[0])), value=values[0]),),
        closed=closed,
    )
    assert base == enum_base(enum)


# --- keywords ---------------------------------------------------------------------------


@given(facts=st.dictionaries(st.from_regex(r"[a-z]{4,9}_x", fullmatch=True), scalars))
def test_keywords_are_literals(facts: dict[str, object]) -> None:
    """Facts become keyword arguments with literal values."""
    call = only_statement(f"f({keywords(facts)})")
    assert isinstance(call, ast.Expr)
    assert isinstance(call.value, ast.Call)
    found = {word.arg: ast.literal_eval(word.value) for word in call.value.keywords}
    assert facts == found


@pytest.mark.parametrize("key", ["", "a b", "a=1, b", "2fa", "**x"])
def test_keywords_refuse_what_is_no_name(key: str) -> None:
    """A key that is not an identifier is a TypeError, never code."""
    with pytest.raises(TypeError, match="not an identifier"):
        keywords({key: 1})


@pytest.mark.parametrize("required", [True, False])
def test_members_of_typed_dictionaries(required: bool) -> None:
    """A member has its wire name; one that may be left out says so."""
    field = Field(
        wire="dueAt",
        name=FieldName("dueAt"),
        type=ListOf(Scalar("date-time")),
        required=required,
        description="",
    )
    type_ = "Sequence[datetime]"

    wanted = type_ if required else f"NotRequired[{type_}]"
    assert f"dueAt: {wanted}" == member_code(field)
    for wire in ("due at", "class", "__due", "due-at"):
        with pytest.raises(TypeError, match="not a key of a typed dictionary"):
            member_code(replace(field, wire=wire))


def test_every_filter_is_known() -> None:
    """A filter that is added is one that these tests, or those of the docs, must cover."""
    prose = {"api_docs", "app_docs", "client_docs", "thing_docs"}
    code = {"docstring", "joined", "keywords", "lines", "literal", "union"}
    other_languages = {"markdown", "toml"}  # see test_project
    assert prose | code | other_languages == set(FILTERS)
