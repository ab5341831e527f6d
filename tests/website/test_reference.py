"""The reference has all of the API, what it shows has happened, and text of the spec stays text."""

from __future__ import annotations

import ast
import copy
import re
import textwrap
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from helpscout_client._contract.options import ClientOptions
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.errors import one_line
from generator.ir import DictSchema, ObjectSchema
from generator.load.pointers import JsonValue
from support.documents import document, hostile, linted
from support.paths import PROJECT
from support.type_checker import HAS_PYRIGHT, mypy, pyright
from website.reference import reference_pages
from website.reference.apis import Described, described_apis
from website.reference.events import events_page
from website.reference.models import ModelPages
from website.reference.operations import ResourcePages
from website.reference.overviews import api_index
from website.reference.text import code, fenced, prose, slug, url_link

APIS = described_apis()
GENERATED = str(PROJECT / "generated")
api = pytest.mark.parametrize("described", APIS, ids=lambda each: each.api.module)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return reference_pages()


def sections(page: str) -> dict[str, str]:
    """Return the text below each heading of a page, by the heading."""
    parts = re.split(r"^#+ (.+)$", page, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


# --- completeness -----------------------------------------------------------------------


@api
def test_every_operation_has_its_signature_arguments_and_example(
    described: Described, pages: dict[str, str]
) -> None:
    for resource in described.resources:
        found = sections(pages[described.page_of(resource)])
        for operation in resource.operations:
            text = found[operation.id]
            assert f"\ndef {operation.name}(" in text
            assert operation.endpoint in text
            for argument in (*operation.path_parameters, *operation.keywords):
                assert f'<a id="{operation.id}.{argument.name}"></a>' in text
            assert f"helpscout.{operation.id}(" in text.partition("**Example**")[2]
            assert all(page in text for page in operation.docs.pages)


def test_no_comparison_with_a_page_that_was_not_read_is_claimed(
    pages: dict[str, str],
) -> None:
    text = sections(pages["reference/v2/users.md"])["users.get"]
    assert "the documentation page could not be read" in text
    assert "compared on" not in text


def test_a_model_claims_no_comparison_with_an_unread_page(
    pages: dict[str, str],
) -> None:
    text = sections(pages["reference/v2/models/webhooks.md"])["WebhookList"]
    assert "/webhooks/list/), which could not be read." in text


def test_long_lists_of_values_are_whole(pages: dict[str, str]) -> None:
    """They stand beside the type, each value once."""
    text = pages["reference/v2/conversations.md"]
    [line] = re.findall(r'^.*"conversations.list.sort_field".*$', text, re.MULTILINE)
    assert "(`str`): " in line
    assert "Values: `createdAt`, `customerEmail`, " in line
    text = sections(pages["reference/v2/models/webhooks.md"])[
        "WebhookSettingsEventsItem"
    ]
    assert "Another name for `str`.\n\nValues: `beacon." in text


def test_limits_are_said_once(pages: dict[str, str]) -> None:
    text = "\n".join(pages.values())
    assert "At least 1 item." in text
    assert "at most 40 characters." in text
    assert not re.search(
        r"at least 1 \w+s\b|at most 40 characters\. At most 40", text, re.I
    )


def test_all_operations_are_there(pages: dict[str, str]) -> None:
    """What `resources` leaves out has no operations."""
    ids = {each.id for described in APIS for each in described.api.operations()}
    headings = re.findall(r"^## (.+)$", "\n".join(pages.values()), re.MULTILINE)
    assert ids <= set(headings)


@api
def test_every_class_and_field_has_an_anchor(
    described: Described, pages: dict[str, str]
) -> None:
    for module in described.api.modules:
        found = sections(pages[f"{described.folder}/models/{module.name}.md"])
        for schema in module.schemas:
            is_object = isinstance(schema, ObjectSchema | DictSchema)
            own = schema.fields if is_object else ()
            inherited = getattr(schema, "inherited", ())
            for field in own:
                anchor = f'<a id="{schema.name}.{field.name}"></a>'
                assert (anchor in found[schema.name]) == (field.name not in inherited)


@api
def test_every_event_has_an_example(
    described: Described, pages: dict[str, str]
) -> None:
    found = sections(pages[f"{described.folder}/events.md"])
    for webhook in described.api.webhooks:
        assert f"webhooks.{webhook.class_name}" in found[webhook.event]


@pytest.mark.parametrize(
    "name", ["auth", "errors", "files", "hooks", "search", "streams", "testing"]
)
def test_every_public_name_of_a_module_is_there(
    name: str, pages: dict[str, str]
) -> None:
    path = Path(GENERATED, "helpscout_client", name)
    module = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    (exported,) = (
        ast.literal_eval(node.value)
        for node in ast.parse(module.read_text("utf-8")).body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    )
    assert set(exported) <= sections(pages[f"reference/python/{name}.md"]).keys()


def test_every_link_leads_to_a_page_and_an_anchor(pages: dict[str, str]) -> None:
    anchors = {
        path: {*map(slug, sections(text)), *re.findall(r'<a id="([^"]+)"', text)}
        for path, text in pages.items()
    }
    for path, text in pages.items():
        for target in re.findall(r"\]\((?!https?:)([^()\s]+)\)", text):
            file, _, anchor = target.partition("#")
            folder = PurePosixPath("docs", path).parent
            place = (PROJECT / folder / file).resolve().relative_to(PROJECT / "docs")
            name = place.as_posix() if file else path
            assert name in pages or (PROJECT / "docs" / name).is_file(), target
            assert not anchor or name not in pages or anchor in anchors[name], target


# --- examples ---------------------------------------------------------------------------


def programs(pages: dict[str, str]) -> list[str]:
    """Return the programs of all pages, which ran when the pages were written."""
    text = "\n".join(pages.values())
    return re.findall(r"^```python\n(from .*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_an_example_shows_what_it_printed(pages: dict[str, str]) -> None:
    """It is what the stub server answers: the documented example."""
    text = sections(pages["reference/v2/tags.md"])["tags.list"]
    assert "```text\n9149 Refund refund\n9150 vip vip\n```" in text


def test_an_example_shows_what_it_sent(pages: dict[str, str]) -> None:
    text = sections(pages["reference/v2/conversations.tags.md"])
    assert '```json\n{"tags": ["vip", "new"]}\n```' in text["conversations.tags.update"]


@pytest.fixture
def examples(pages: dict[str, str], tmp_path: Path) -> Path:
    """Return a folder with a module that has each program as a function."""
    functions = (
        f"def example_{number}() -> None:\n{textwrap.indent(program, '    ')}"
        for number, program in enumerate(programs(pages))
    )
    (tmp_path / "examples.py").write_text("\n\n".join(functions), "utf-8")
    return tmp_path


def test_examples_type_check_with_mypy(examples: Path) -> None:
    quiet = "--follow-imports=silent"
    found = mypy(examples, "--config-file=", "--strict", quiet, ".", path=GENERATED)
    assert [] == found


@pytest.mark.skipif(not HAS_PYRIGHT, reason="pyright is for the session `typing`")
def test_examples_type_check_with_pyright(examples: Path) -> None:
    assert [] == pyright(examples, path=GENERATED)


# --- text of the spec -------------------------------------------------------------------

HOSTILE = "\n\n".join(
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)> <!-- --> &lt;b&gt; <https://evil.example>",
        "[x](javascript:alert(1)) ![x](https://evil.example/x.png) [x]: https://evil.example",
        "# heading",
        "- item",
        "1. item",
        "> quote",
        "```python\nprint()\n```",
        "`` ` ``` unbalanced `<b>` `",
        "*a* _b_ __c__ ~~d~~ a_b_c \\ \\` \\<b>",
        "| a |\n|---|\n| b |",
        "{: onclick=alert(1) } { #id }",
        '::: os\n!!! note\n--8<-- "README.md"\n[TOC]',
    ]
)
MARKDOWN = MarkdownIt("commonmark").enable("table")


class Plain(HTMLParser):
    """Collects the text of HTML, and its tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags = "", list[str]()
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)


def shown(markdown: str) -> str:
    """Return the text of what is one paragraph; code in it is allowed."""
    html = Plain(MARKDOWN.render(f"- x: {markdown}"))
    assert {"ul", "li"} <= set(html.tags) <= {"ul", "li", "code"}
    return html.text.strip().removeprefix("x:").strip()


@given(st.text() | st.text("<>&`*_[]()!#-+.:{}|~\\ \nab1"))
def test_prose_is_shown_as_it_is(text: str) -> None:
    """Only backticks around code are lost."""
    line = " ".join(one_line(text.replace("\n", " ")).split())
    seen, written = shown(prose(text)), iter(line)
    assert all(char in written for char in seen)
    assert line.replace("`", "") == seen.replace("`", "")


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1))
def test_code_is_shown_as_it_is(text: str) -> None:
    assert text == shown(code(text))


@given(st.text("`~ \nab", min_size=1))
def test_a_block_of_code_ends_where_it_should(text: str) -> None:
    tokens = MARKDOWN.parse(fenced(text, "text"))
    assert ["fence"] == [token.type for token in tokens]
    assert text.rstrip() == tokens[0].content.rstrip()


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/b/", "[a.example/b](https://a.example/b/)"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://a.example/) <b>", "[a.example/) &lt;b&gt;](https://a.example/%29%20%3Cb%3E)"),
    ],
)  # fmt: skip
def test_only_addresses_of_the_web_are_links(url: str, expected: str) -> None:
    assert expected == url_link(url)


def with_hostile_prose(value: JsonValue) -> JsonValue:
    """Return a copy of a document with hostile text around each description."""
    if isinstance(value, list):
        return [with_hostile_prose(item) for item in value]
    if not isinstance(value, dict):
        return value
    copied = {key: with_hostile_prose(each) for key, each in value.items()}
    if isinstance(description := copied.get("description"), str):
        copied["description"] = f"{HOSTILE} {description} {HOSTILE}"
    if isinstance(summary := copied.get("summary"), str):
        copied["summary"] = " ".join(f"{HOSTILE} {summary} {HOSTILE}".split())
    return copied


def hostile_pages() -> Iterator[str]:
    root: Any = with_hostile_prose(copy.deepcopy(hostile("house").root))
    line = " ".join(HOSTILE.split())
    root["info"]["title"] = f"Shop {line}"
    root["webhooks"] = {
        f"{name} {line}": each for name, each in root["webhooks"].items()
    }
    described = Described(linted(root, package="hostile"), document(root))
    yield api_index(described)
    yield events_page(described, {})
    yield from dict(ResourcePages(described, {}).pages()).values()
    yield from dict(ModelPages(described).pages()).values()


def test_text_of_the_spec_becomes_no_markup() -> None:
    """A page of hostile text and names has the HTML, the links and the headings of any page."""
    found = 0
    for page in hostile_pages():
        tokens = MARKDOWN.parse(page)
        inline = [child for token in tokens for child in token.children or ()]
        found += page.count("&lt;script&gt;")
        for token in (*tokens, *inline):
            assert token.type not in ("html_block", "image", "blockquote_open")
            if token.type == "html_inline":
                assert re.fullmatch(r'<a id="[\w.]+">|</a>', token.content)
            if token.type == "link_open":
                assert re.match(
                    r"#|[\w./-]+\.md|https://[^e]", str(token.attrs["href"])
                )
        headings = [t.map for t in tokens if t.type == "heading_open"]
        assert len(headings) == len(re.findall(r"^#+ \w", page, re.MULTILINE))
    assert found


# --- modules of the runtime ---------------------------------------------------------------


@pytest.mark.parametrize("client", ["HelpScout", "AsyncHelpScout"])
def test_every_argument_of_a_client_is_described(
    client: str, pages: dict[str, str]
) -> None:
    text = sections(pages["reference/python/client.md"])
    described = re.findall(r"^- `(\w+)`: ", text[f"{client}: arguments"], re.MULTILINE)
    shown = re.findall(r"^    (\w+):", text[client], re.MULTILINE)
    assert {*shown, *ClientOptions.__annotations__} <= {*described}


def test_types_of_the_same_page_are_linked(pages: dict[str, str]) -> None:
    text = sections(pages["reference/python/client.md"])["Response"]
    assert "- `rate_limit` ([`RateLimit`](#ratelimit))" in text
    assert "- `status_code` (`int`)" in text
