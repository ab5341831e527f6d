"""Loading: what is read, what is merged, what is refused and where."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import FrameType

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.errors import Problem, SpecError, UsageError
from generator.limits import Limits
from generator.load import Document, JsonValue, Position, load
from generator.load.node import root_of
from generator.load.pointers import follow
from generator.load.yaml_text import read
from support.paths import HOSTILE

YAML = HOSTILE / "yaml"
EXPECTED = (YAML / "expected.txt").read_text(encoding="utf-8").splitlines()[1:]

GOOD = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /orders:
    get:
      responses:
        200:
          description: on
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Order"}
components:
  schemas:
    Order:
      type: object
      properties:
        next: {$ref: "#/components/schemas/Order"}
"""


def load_text(folder: Path, text: str, name: str = "spec.yaml") -> Document:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return load(path)


def load_folder(folder: Path, **texts: str) -> Document:
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load(folder)


def faults_of(path: Path) -> list[Problem]:
    """Return what refuses a document of the house, or which of its references lead nowhere."""
    try:
        if path.is_file():
            read(path.read_bytes(), path.as_posix(), Limits())
        return list(load(path).faults.values())
    except SpecError as error:
        return list(error.problems)


def problems_of(folder: Path, text: str, name: str = "spec.yaml") -> list[str]:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return [problem.message for problem in faults_of(path)]


# --- refused texts ----------------------------------------------------------------------


@pytest.mark.parametrize("line", EXPECTED, ids=lambda line: line.split(":")[0])
def test_hostile_file(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hostile file is refused, or has a fault, at its line and column, with a reason."""
    name, line_number, column, message = line.split(":", 3)
    monkeypatch.chdir(YAML)

    problem = faults_of(Path(name))[0]
    assert (name, int(line_number), int(column)) == (
        problem.file,
        problem.line,
        problem.column,
    )
    assert message.strip() == problem.message


def test_every_hostile_file_is_expected() -> None:
    """Each file of the folder is in the table of expectations once."""
    names = [line.split(":")[0] for line in EXPECTED]

    assert sorted(names) == sorted(
        path.name for path in YAML.iterdir() if path.name != "expected.txt"
    )


def test_refusal_names_the_pointer(tmp_path: Path) -> None:
    """A refusal inside a text carries the JSON pointer of its place."""
    with pytest.raises(SpecError) as caught:
        load_text(tmp_path, "paths:\n  /a~b:\n    - x: 1\n      x: 2\n")

    assert "/paths/~1a~0b/0/x" == caught.value.problems[0].pointer


# --- plain scalars ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("Null", None),
        ("true", True),
        ("TRUE", True),
        ("False", False),
        ("no", "no"),
        ("No", "No"),
        ("on", "on"),
        ("off", "off"),
        ("yes", "yes"),
        ("y", "y"),
        ("tRue", "tRue"),
        ("0", 0),
        ("-7", -7),
        ("+7", 7),
        ("0o17", 15),
        ("0x1F", 31),
        ("0777", "0777"),
        ("007.5", "007.5"),
        ("0b11", "0b11"),
        ("1_000", "1_000"),
        ("12:30:45", "12:30:45"),
        ("2024-01-31", "2024-01-31"),
        ("2024-01-31T10:00:00Z", "2024-01-31T10:00:00Z"),
        ("3.10", 3.1),
        (".5", 0.5),
        ("1.", 1.0),
        ("1e3", 1000.0),
        ("-1.5E-3", -0.0015),
        ("1.0.0", "1.0.0"),
        ("=", "="),
        ('"1"', "1"),
        ("'true'", "true"),
        ('"<<"', "<<"),
        ('"\\u00e9"', "é"),
        ("|\n  on\n  two", "on\ntwo\n"),
        (">-\n  on\n  two", "on two"),
    ],
)
def test_plain_scalar(written: str, value: JsonValue, tmp_path: Path) -> None:
    """A scalar means what the core schema of YAML 1.2 says, and nothing of YAML 1.1."""
    read = load_text(tmp_path, f"a: {written}\n").root["a"]

    assert (value, type(value)) == (read, type(read))


def test_keys_that_look_like_yaml_1_1_booleans_are_text(tmp_path: Path) -> None:
    """The keys on, off, yes and no are text."""
    root = load_text(tmp_path, "on: 1\noff: 2\nyes: 3\nno: 4\n").root

    assert {"on": 1, "off": 2, "yes": 3, "no": 4} == root


def test_plain_status_codes_are_text(tmp_path: Path) -> None:
    """A plain three-digit key from 100 to 599 is a status code, read as text."""
    root = load_text(tmp_path, "100: a\n200: b\n599: c\n").root

    assert {"100": "a", "200": "b", "599": "c"} == root


def test_byte_order_mark_and_crlf(tmp_path: Path) -> None:
    """A byte order mark at the start and Windows line ends are read."""
    document = load_text(tmp_path, "\ufeffa: 1\r\nb: {c: x}\r\n")

    assert {"a": 1, "b": {"c": "x"}} == document.root
    assert (2, 5) == (document.position("/b/c").line, document.position("/b/c").column)


# --- JSON -------------------------------------------------------------------------------

json_texts = st.text(
    st.characters(
        codec="utf-8",
        exclude_categories=["Cc", "Cs", "Cn"],
        exclude_characters="\ufeff",
    )
)
# A longer key is refused by name; see the test below.
json_keys = json_texts.filter(
    lambda key: key != "$ref" and len(json.dumps(key)) <= 1024
)
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | json_texts,
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(json_keys, inner, max_size=4),
    max_leaves=20,
)


@given(
    value=st.dictionaries(json_keys, json_values),
    indent=st.sampled_from([None, 0, 2, "\t"]),
    ascii_only=st.booleans(),
)
@example(value={"a": "\U0001f600 \\ \\\U0001f600"}, indent=None, ascii_only=True)
@example(value={"a": "x\u2028y\u2029 z / \t\n"}, indent=2, ascii_only=False)
def test_json_is_read_as_json(
    value: dict[str, JsonValue],
    indent: int | str | None,
    ascii_only: bool,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """A JSON text is read as the standard library reads it, whatever its layout."""
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    path = tmp_path_factory.getbasetemp() / "value.json"
    path.write_text(text, encoding="utf-8")

    read = load(path).root

    assert text == json.dumps(read, indent=indent, ensure_ascii=ascii_only)


@pytest.mark.parametrize("text", ['{"ok": 1, "%s": 2}', '{"a": [{"%s" : {"b": 2}}]}'])
def test_a_long_key_of_json_is_read(text: str, tmp_path: Path) -> None:
    """The YAML parser underneath allows 1,024 characters; JSON has no such limit."""
    for key in (r"\u00e9" * 200, "k" * 1025, r"\n" * 520, "k" * 8000):
        loaded = load_text(tmp_path, text % key, "spec.json")
        assert json.loads(text % key) == loaded.root
    assert ["not JSON"] == [
        problem.split(":")[0]
        for problem in problems_of(tmp_path, text % ("k" * 1025) + "]", "spec.json")
    ]


# --- spellings of others ----------------------------------------------------------------

SHORT = """\
base: &base {type: object, properties: &parts {id: {type: integer}}}
more: {<<: *base, title: More, properties: {<<: [*parts, {n: {}}], id: {}}}
list: [&one 1, *one, *base]
1: !!str 2
true: !!int "3"
date: 2024-01-02
code: 007
"""


def test_anchors_merge_keys_and_words_as_keys_are_read(tmp_path: Path) -> None:
    """They are YAML, so documents of others may have them; a member of one's own counts."""
    document = load_text(tmp_path, SHORT)
    base: JsonValue = {"type": "object", "properties": {"id": {"type": "integer"}}}
    assert {
        "base": base,
        "more": {
            "title": "More",
            "properties": {"id": {}, "n": {}},
            "type": "object",
        },
        "list": [1, 1, base],
        "1": "2",
        "true": "3",
        "date": "2024-01-02",
        "code": "007",
    } == document.root
    assert () == document.warnings
    assert 3 == document.position("/list/2").line
    assert 1 == document.position("/list/2/properties/id").line
    document.root["list"][2]["properties"].clear()  # type: ignore[index, union-attr, call-overload]  # a mapping
    assert base == document.root["base"]


def test_what_is_short_is_refused_in_a_document_of_the_house(tmp_path: Path) -> None:
    """People compare these documents, and see each value where it is."""
    with pytest.raises(SpecError) as caught:
        load_text(tmp_path, f"{SHORT}x-client: {{}}\n")
    lines = [problem.line for problem in caught.value.problems]
    assert [1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 5] == lines


@pytest.mark.parametrize(
    ("text", "value", "message"),
    [
        ('a: "x\\u0005y"', "x y", "control character U+0005 in a text"),
        ('{"a": "x\\ufeffy"}', "x y", "control character U+FEFF in a text"),
        ("a: x\x85y", "x y", "control character U+0085"),
        ("a: !Ref 7", "7", "tag !Ref"),
        ("a: !!binary aGk=", "aGk=", "tag !!binary"),
    ],
)
def test_what_no_reader_sees_is_a_warning(
    text: str, value: str, message: str, tmp_path: Path
) -> None:
    """A control character is read as a space, and a tag means nothing."""
    document = load_text(tmp_path, text)
    assert {"a": value} == document.root
    (warning,) = document.warnings
    assert ("warning", message) == (warning.severity, warning.message)


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [1, 1]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in pairwise("abcdefghijklmnopqrst")),
        "a: &a {<<: *a}",
        "a: &a [*a]",
        "a: {<<: 7}",
        "a: {<<: [7]}",
        "a: {*a : 1}",
        "a: &a " + "[" * 40 + "]" * 40 + "\nb: " + "[" * 30 + "*a" + "]" * 30,
    ],
)  # fmt: skip
def test_aliases_are_limited(text: str, tmp_path: Path) -> None:
    """A copy counts like any other value, and no value is in itself."""
    path = tmp_path / "spec.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(SpecError, match=r"more than|nested deeper|alias|merge key"):
        load(path, limits=Limits(values=10_000))


# --- limits -----------------------------------------------------------------------------


def test_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    """A file larger than the limit is refused, one of just that size is read."""
    path = tmp_path / "spec.yaml"
    path.write_text("a: 12345\n")

    assert {"a": 12345} == load(path, limits=Limits(file_bytes=9)).root
    with pytest.raises(SpecError, match="larger than 8 bytes"):
        load(path, limits=Limits(file_bytes=8))


def test_files_over_the_limit_together(tmp_path: Path) -> None:
    """Files that are larger than the limit together are refused."""
    (tmp_path / "a.yaml").write_text("a: 1\n")
    (tmp_path / "b.yaml").write_text("b: 1\n")

    assert {"a": 1, "b": 1} == load(tmp_path, limits=Limits(total_bytes=10)).root
    with pytest.raises(SpecError, match="larger than 9 bytes"):
        load(tmp_path, limits=Limits(total_bytes=9))


def test_depth_limit(tmp_path: Path) -> None:
    """A nesting of as many levels as the limit is read, one more is refused."""
    text = "a: " + "[" * 63 + "]" * 63 + "\n"

    assert list(load_text(tmp_path, text).root) == ["a"]
    assert ["nested deeper than 64 levels"] == problems_of(
        tmp_path, "a: " + "[" * 64 + "]" * 64 + "\n"
    )


def test_number_of_values_is_limited(tmp_path: Path) -> None:
    """A file with more values than the limit is refused before the rest is read."""
    path = tmp_path / "spec.yaml"
    path.write_text("a: [1, 2, 3]\n")

    assert {"a": [1, 2, 3]} == load(path, limits=Limits(values=6)).root
    with pytest.raises(SpecError, match="more than 5 values"):
        load(path, limits=Limits(values=5))


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, "a: " + "{a: " * 100_000, "a: &a [1]\n" + "b: [*a]\n" * 100_000],
)
def test_reading_stops_at_the_first_refusal(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bomb is refused after a hundred and some events, not after it went off."""
    events = 0
    original = yaml.parse

    def counted(
        text: str,
        Loader: type[yaml.SafeLoader],  # noqa: N803 - the name PyYAML gives it
    ) -> Iterator[yaml.Event]:
        nonlocal events
        for event in original(text, Loader=Loader):
            events += 1
            yield event

    monkeypatch.setattr("generator.load.yaml_builder.yaml.parse", counted)
    problems_of(tmp_path, text)

    assert events < 200


# --- references -------------------------------------------------------------------------


def test_recursive_schemas_are_fine(tmp_path: Path) -> None:
    """A schema whose property refers to the schema itself is loaded."""
    document = load_text(tmp_path, GOOD)

    order = root_of(document) / "components" / "schemas" / "Order"
    assert "object" == order.object["type"]


@pytest.mark.parametrize(
    "text",
    [
        "a: {properties: {$ref: {type: string}}}",
        "a: {example: {$ref: http://elsewhere.example/}}",
        "a: {default: {$ref: 1}}",
        "a: {enum: [{$ref: x}]}",
        "a: {const: {$ref: x}}",
        "a: {examples: [{$ref: x}]}",
        "a: {examples: {one: {value: {$ref: x}}}}",
        "a: {x-note: {$ref: x}}",
    ],
)
def test_ref_in_data_is_data(text: str, tmp_path: Path) -> None:
    """A property named $ref, and a $ref inside data, are no references."""
    assert "a" in load_text(tmp_path, text).root


@pytest.mark.parametrize(
    "text",
    [
        "a: {properties: {default: {$ref: x.yaml}}}",
        "a: {properties: {example: {$ref: x.yaml}}}",
        "a: {examples: {one: {$ref: x.yaml}}}",
        "responses: {default: {$ref: x.yaml}}",
        "a: {allOf: [{$ref: x.yaml}]}",
    ],
)
def test_ref_under_a_name_is_a_reference(text: str, tmp_path: Path) -> None:
    """A property that is named like a keyword of data is a schema all the same."""
    assert ["$ref 'x.yaml' leads to no file"] == problems_of(tmp_path, text)


def test_references_to_files_are_faults_without_input_or_output(tmp_path: Path) -> None:
    """For a $ref that leaves the spec, no other file is opened and no host is contacted."""
    opened: list[str] = []
    recording = True

    def audit(event: str, args: tuple[object, ...]) -> None:
        if recording and event in {"open", "socket.connect", "socket.getaddrinfo"}:
            opened.append(str(args[0]))

    path = tmp_path / "spec.yaml"
    path.write_text('a: {$ref: "file:///etc/passwd"}\nb: {$ref: "http://a.example/"}\n')
    sys.addaudithook(audit)
    faults = load(path).faults
    recording = False

    assert [str(path)] == opened
    assert ["/a", "/b"] == list(faults)


def test_pointer_escapes_of_a_reference_are_undone(tmp_path: Path) -> None:
    """~0, ~1 and percent-encoding in a $ref mean the characters they encode."""
    document = load_text(tmp_path, "a/b~c d: {e: 1}\nf: {$ref: '#/a~1b~0c%20d'}\n")

    node = root_of(document)
    assert {"e": 1} == (node / "f").follow().value
    assert node.value == node.at("").value


@pytest.mark.parametrize(
    "pointer", ["/nobody", "/a/0", "/list/2", "/list/-1", "/list/+1"]
)
def test_a_pointer_may_lead_nowhere(pointer: str, tmp_path: Path) -> None:
    """Then the node has no value, and the pointer that was asked for."""
    document = load_text(tmp_path, "a: b\nlist: [1, 2]\n")

    found = root_of(document).at(pointer)
    assert (None, pointer) == (found.value, found.pointer)
    with pytest.raises(LookupError):
        follow(document.root, pointer)


def test_a_ring_of_references_is_followed_once(tmp_path: Path) -> None:
    """The work for a ring of references grows with the ring, not with its square."""
    counts: list[int] = []
    for size in (100, 200):
        ring = {
            f"s{index}": {"$ref": f"#/s{(index + 1) % size}"} for index in range(size)
        }
        followed = 0

        def profile(frame: FrameType, event: str, _arg: object) -> None:
            nonlocal followed
            code = frame.f_code
            followed += event == "call" and code.co_name == "follow"

        path = tmp_path / "ring.json"
        path.write_text(json.dumps(ring))
        sys.setprofile(profile)
        assert size == len(load(path).faults)
        sys.setprofile(None)
        counts.append(followed)

    assert counts[1] <= 2.1 * counts[0]


# --- positions --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pointer", "line", "column"),
    [
        ("", 1, 1),
        ("/info", 2, 1),
        ("/info/version", 2, 21),
        ("/paths/~1orders/get/responses/200", 7, 9),
        ("/paths/~1orders/get/nobody/there", 5, 5),
        ("/components/schemas/Order/properties/next/$ref", 17, 16),
    ],
)
def test_position(pointer: str, line: int, column: int, tmp_path: Path) -> None:
    """A pointer has the place of its key, or of the last part of it that exists."""
    document = load_text(tmp_path, GOOD)

    assert Position(f"{tmp_path}/spec.yaml", line, column) == document.position(pointer)


def test_position_of_a_list_item(tmp_path: Path) -> None:
    """A list item has the place of its value."""
    document = load_text(tmp_path, "a:\n  - x\n  - b: 1\n")

    assert (3, 5) == (
        document.position("/a/1").line,
        document.position("/a/1").column,
    )


def test_source_is_the_text_of_a_plain_scalar(tmp_path: Path) -> None:
    """The source of a plain scalar is what was written; quoted texts and objects have none."""
    document = load_text(tmp_path, "a: 3.10\nb: '3.10'\nc: {}\n")

    assert ["3.10", None, None] == [document.source(f"/{key}") for key in "abc"]


def test_problem_prints_as_one_line() -> None:
    """A problem is one line, and what could hide or reorder text in it is escaped."""
    problem = Problem(
        "a.yaml", 2, 3, "", "bad \u202e text", "do\x1b[31m this", place="x\ny"
    )

    assert r"a.yaml:2:3: x\ny: bad \u202e text; do\x1b[31m this" == str(problem)


def test_spec_error_prints_its_problems_sorted() -> None:
    """A SpecError is a line for each problem, in the order of places."""
    late, early = (Problem("a.yaml", line, 1, "", "wrong") for line in (10, 9))

    assert "a.yaml:9:1: wrong\na.yaml:10:1: wrong" == str(SpecError([late, early]))


# --- folders ----------------------------------------------------------------------------


def test_fragments_are_merged(tmp_path: Path) -> None:
    """Fragments share paths, path items, components and kinds of components."""
    document = load_folder(
        tmp_path,
        b="paths: {/x: {post: {}}}\ncomponents: {schemas: {B: {}}}\n",
        a="openapi: 3.1.0\npaths: {/x: {get: {}}}\ncomponents: {schemas: {A: {}}}\n",
    )

    assert {
        "openapi": "3.1.0",
        "paths": {"/x": {"get": {}, "post": {}}},
        "components": {"schemas": {"A": {}, "B": {}}},
    } == document.root


def test_fragment_is_the_file_that_defines_a_part(tmp_path: Path) -> None:
    """Each part of a merged document knows its fragment and its place in it."""
    document = load_folder(
        tmp_path,
        a="components: {schemas: {A: {}}}",
        b="components:\n  schemas: {B: {}}\n",
    )

    assert ["a", "b"] == [
        document.fragment(f"/components/schemas/{name}") for name in "AB"
    ]
    assert f"{tmp_path}/b.yaml" == document.position("/components/schemas/B").file
    assert 2 == document.position("/components/schemas/B").line


def test_a_single_file_has_no_fragments(tmp_path: Path) -> None:
    """The fragment of anything in a single file is the empty text."""
    assert "" == load_text(tmp_path, GOOD).fragment("/info")


@pytest.mark.parametrize(
    "text",
    [
        "openapi: 3.1.0",
        "tags: [{name: x}]",
        "paths: {/x: {get: {summary: other}}}",
        "components: {schemas: {A: {title: other}}}",
        "paths: []",
    ],
)
def test_a_key_of_two_fragments_is_refused(text: str, tmp_path: Path) -> None:
    """A value that two fragments define is refused, and both places are named."""
    first = (
        "openapi: 3.1.0\ntags: []\npaths: {/x: {get: {}}}\n"
        "components: {schemas: {A: {type: object}}}\n"
    )

    with pytest.raises(SpecError) as caught:
        load_folder(tmp_path, a=first, b=text)

    (problem,) = caught.value.problems
    assert f"{tmp_path}/b.yaml" == problem.file
    assert f"is already defined at {tmp_path}/a.yaml:" in problem.message


def test_problems_of_all_fragments_are_reported_together(tmp_path: Path) -> None:
    """One broken fragment does not hide the problems of the next."""
    with pytest.raises(SpecError) as caught:
        load_folder(tmp_path, a="x: *y", b="- 1")

    assert ["a.yaml", "b.yaml"] == [
        Path(problem.file).name for problem in caught.value.problems
    ]


def test_only_fragments_are_read(tmp_path: Path) -> None:
    """Other files and folders beside the fragments are left alone."""
    (tmp_path / "README.md").write_text("- no: [yaml")
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / "x.json").write_text("{")
    (tmp_path / "b.yml").write_text("b: 1")
    (tmp_path / "c.json").write_text('{"c": 1}')

    assert {"a": 1, "b": 1, "c": 1} == load_folder(tmp_path, a="a: 1").root


def test_order_of_fragments_is_that_of_their_names(tmp_path: Path) -> None:
    """The merged document does not depend on the order in which a folder is listed."""
    names = list(load_folder(tmp_path, c="c: 1", a="a: 1", b="b: 1").root)

    assert ["a", "b", "c"] == names


# --- external examples ------------------------------------------------------------------

EXAMPLE = "content: {application/json: {examples: {one: {externalValue: %s}}}}"


def load_example(folder: Path, name: str, payload: str | None) -> JsonValue:
    (folder / "spec" / "examples").mkdir(parents=True)
    if payload is not None:
        (folder / "spec" / "examples" / "x.json").write_text(payload)
    document = load_folder(folder / "spec", a=EXAMPLE % name)
    return root_of(document).at("/content/application~1json/examples/one").value


def test_external_example_is_inlined(tmp_path: Path) -> None:
    """A payload beside the spec takes the place of the externalValue that names it."""
    example_object = load_example(tmp_path, "examples/x.json", "[1, 2]")

    assert {"value": [1, 2]} == example_object


def test_external_example_has_a_position(tmp_path: Path) -> None:
    """Parts of a payload have their places in its own file."""
    load_example(tmp_path, "examples/x.json", '{\n  "a": 1}')
    document = load(tmp_path / "spec")
    position = document.position("/content/application~1json/examples/one/value/a")

    assert Position(f"{tmp_path}/spec/examples/x.json", 2, 3) == position


@pytest.mark.parametrize(
    "name",
    [
        "../outside.json",
        "/etc/passwd",
        "/etc/passwd.json",
        "https://elsewhere.example/x.json",
        "examples/link.json",
        "examples/missing.json",
        "examples",
        "a.yaml",
    ],
)
def test_external_example_stays_in_the_folder(name: str, tmp_path: Path) -> None:
    """A payload that is outside the spec's folder, or is no JSON file, is refused."""
    (tmp_path / "outside.json").write_text("{}")
    (tmp_path / "spec" / "examples").mkdir(parents=True)
    (tmp_path / "spec" / "examples" / "link.json").symlink_to(tmp_path / "outside.json")

    with pytest.raises(SpecError) as caught:
        load_folder(tmp_path / "spec", a=EXAMPLE % name)

    (problem,) = caught.value.problems
    assert problem.pointer.endswith("/examples/one/externalValue")


@pytest.mark.parametrize(
    "payload", ['{"a": 1, "a": 2}', "{a: 1}", '{"a": 1,}', "[1e999]", "[NaN]", ""]
)
def test_external_example_is_strict_json(payload: str, tmp_path: Path) -> None:
    """A payload is JSON without a key written twice; else it is refused in its file."""
    with pytest.raises(SpecError) as caught:
        load_example(tmp_path, "examples/x.json", payload)

    assert f"{tmp_path}/spec/examples/x.json" == caught.value.problems[0].file


def test_external_example_of_a_single_file_is_left_alone(tmp_path: Path) -> None:
    """A single file is taken as it is: externalValue is a URL there."""
    document = load_text(tmp_path, EXAMPLE % "https://elsewhere.example/x.json")

    assert "externalValue" in json.dumps(document.root)


# --- whatever comes ---------------------------------------------------------------------


@pytest.mark.parametrize("name", ["missing.yaml", "empty", "a\0b", "x" * 5000])
def test_what_is_not_there_is_a_usage_error(name: str, tmp_path: Path) -> None:
    """A path without a file, or a folder without fragments, is a UsageError."""
    (tmp_path / "empty").mkdir()

    with pytest.raises(UsageError):
        load(tmp_path / name)


def only_own_errors(path: Path, raw: bytes) -> None:
    path.write_bytes(raw)
    try:
        load(path)
    except SpecError as error:
        assert all(problem.line >= 1 <= problem.column for problem in error.problems)
        assert len(error.problems) == len(str(error).splitlines())


@given(raw=st.binary(max_size=200), suffix=st.sampled_from(["yaml", "json"]))
def test_random_bytes(
    raw: bytes, suffix: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever bytes a file holds, it is read or refused with a SpecError."""
    only_own_errors(tmp_path_factory.getbasetemp() / f"random.{suffix}", raw)


@given(raw=st.text("ab: -?[]{},&*!|>'\"%@`#\n\t0.~<$ref/\\ux", max_size=60))
def test_random_yaml(raw: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever the signs of YAML are put together to, it is read or refused."""
    only_own_errors(tmp_path_factory.getbasetemp() / "random.yaml", raw.encode())


@given(
    start=st.integers(0, len(GOOD)),
    length=st.integers(0, 20),
    inserted=st.sampled_from(
        [
            "",
            " ",
            "\n",
            "\t",
            ": ",
            "- ",
            "&a ",
            "*a",
            "{",
            "[",
            "'",
            '"',
            "\0",
            "é",
            "#",
        ]
    )
    | st.text(max_size=3),
)
def test_mutations_of_a_good_file(
    start: int, length: int, inserted: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """However a good file is damaged, it is read or refused with a SpecError."""
    text = GOOD[:start] + inserted + GOOD[start + length :]
    only_own_errors(
        tmp_path_factory.getbasetemp() / "mutated.yaml",
        text.encode("utf-8", "surrogatepass"),
    )
