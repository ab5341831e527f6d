"""The pages of the public modules of the package, as griffe reads them.

They are Markdown like all pages, so that their twins for agents are the same text; mkdocstrings
writes HTML only.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import cast

import griffe

from .apis import FOLDER
from .layout import formatted
from .text import code, fenced, page_text, paragraphs, prose, sentence, slug, url_link

GENERATED = Path(__file__).resolve().parents[2] / "generated"
PACKAGE = "helpscout_client"
_LONGEST = 88
_SECTION = re.compile(r"(Args|Raises|Documentation):\n((?: {4}.*\n?)+)")
_CLIENTS = {"HelpScout", "AsyncHelpScout"}
_MADE_BY_USERS = _CLIENTS | {"NamedFile", "StubServer"}
_WITHOUT_PAGE = (
    *("AuthorizationPage", "BaseClient", "SyncClient", "AsyncClient"),
    *("Generic[", "Protocol[", "Fallback", "ABC"),
)
_INTERNAL = {
    *("and_more", "exclusive", "fits", "form", "goal", "grant_types", "keep", "kinds"),
    *("recall", "rotates", "sign"),
}
"""What the package itself calls."""


@dataclass(frozen=True)
class Module:
    """A page: a module, and what of it or of other modules is on the page."""

    name: str
    title: str
    module: str = ""
    intro: str = ""
    """What the page begins with; by default the docstring of the module."""
    more: str = ""
    """What it ends with."""
    names: tuple[str, ...] = ()
    """Paths of objects in the package; by default all that the module exports."""


_WITH_RESPONSE = """\
## with_response

Each resource has the attribute `with_response`, with the same methods. They return a
[`Response`](#response) around the value, for its headers, its status or the
[`RateLimit`](#ratelimit): `helpscout.conversations.with_response.get(123).rate_limit`. The guide
has [an example](../../inbox-api.md#merged-conversations)."""
_OPTIONS = (f"_contract.options.{n}Options" for n in ("Client", "Call", "Page"))
MODULES = (
    Module(
        "client",
        f"{PACKAGE}: clients, pages and responses",
        intro="The clients, what their calls return, and the options of calls. The guide has more"
        " about [options](../../options.md), [credentials](../../authentication.md) and"
        " [lists](../../inbox-api.md#pagination-of-lists).",
        more=_WITH_RESPONSE,
        names=(
            *("HelpScout", "AsyncHelpScout", "Page", "AsyncPage", "AsyncPages"),
            *("Response", "Created", "RateLimit", "Mismatch", "Mismatches"),
            *("Omit", *_OPTIONS),
        ),
    ),
    Module(
        "models",
        "What all models have",
        module="_models",
        names=(
            *("_models.model.Model", "_models.model.UnknownVariant"),
            *("_models.values.OpenStrEnum", "_models.values.OpenIntEnum"),
        ),
    ),
    *(
        Module(name, f"{PACKAGE}.{name}", module=name)
        for name in ("auth", "errors", "files", "hooks", "search", "streams", "testing")
    ),
    Module(
        "webhooks",
        f"{PACKAGE}.webhooks",
        module="webhooks",
        intro="`parse` turns a webhook into an event. [Events](../v2/events.md) lists the classes"
        " and their payloads, all of which are in this module; the guide explains how to receive"
        " [webhooks](../../webhooks.md).",
        names=(
            *(f"webhooks.{name}" for name in ("parse", "verify", "verify_app")),
            *("webhooks.delivery_key", "webhooks.AnyEvent"),
            *("_webhooks.Event", "webhooks.UnknownEvent"),
        ),
    ),
)


def runtime_pages(generated: Path = GENERATED) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each page, their list first."""
    package = _target(
        griffe.load(PACKAGE, search_paths=[generated], resolve_aliases=True)
    )
    texts = {
        f"{FOLDER}/python/{module.name}.md": _page(module, package)
        for module in MODULES
    }
    yield f"{FOLDER}/python/index.md", _index()
    yield from texts.items()


def _index() -> str:
    return page_text(
        "# Python modules",
        "What the package has beside the resources and models of an API.",
        "\n".join(f"- [{each.title}]({each.name}.md)" for each in MODULES),
    )


def _page(module: Module, package: griffe.Object) -> str:
    about = package[module.module] if module.module else package
    names = module.names or tuple(
        f"{module.module}.{name}" for name in map(str, about.exports or ())
    )
    texts = (part for name in names for part in _object(_of(package, name)))
    here = {name.rpartition(".")[2] for name in names}
    return page_text(
        f"# {module.title}",
        module.intro or _prose(about),
        *(_with_links(text, here) for text in texts),
        module.more,
    )


def _with_links(text: str, here: Collection[str]) -> str:
    """Link the types of attributes that are on the same page."""

    def linked(found: re.Match[str]) -> str:
        name = found[1]
        return f"[{code(name)}](#{slug(name)})" if name in here else found[0]

    return re.sub(r"(?<= \()`(\w+)`(?=\))", linked, text)


def _of(package: griffe.Object, name: str) -> griffe.Object:
    return _target(package[name])


def _object(found: griffe.Object) -> Iterator[str]:
    """Yield what a page says of an object that a module exports."""
    yield f"## {found.name}"
    match found:
        case griffe.Class():
            yield from _class(found)
        case griffe.Function():
            yield from _function(found)
        case _:
            yield from _attribute(found)


def _class(found: griffe.Class) -> Iterator[str]:
    constructor = found.all_members.get("__init__")
    is_made = found.name in _MADE_BY_USERS or found.module.name == "auth"
    if constructor and is_made:
        yield _signature(_target(constructor), found.name)
    if bases := [str(each) for each in found.bases if _is_shown(str(each))]:
        yield f"Bases: {code(', '.join(bases))}."
    yield _prose(found)
    if constructor and found.name in _CLIENTS:
        yield f"### {found.name}: arguments"
        yield _prose(_target(constructor))
    members = [*_members(found)]
    attributes = [each for each in members if not isinstance(each, griffe.Function)]
    yield "\n".join(_entry(each, found) for each in attributes)
    for method in members:
        if isinstance(method, griffe.Function) and method.docstring:
            yield f"### {found.name}.{method.name}"
            yield from _function(method)


def _members(found: griffe.Class) -> Iterator[griffe.Object]:
    """Yield the public members of a class, and of its bases that have no page."""
    for name, member in found.all_members.items():
        target = _target(member)
        is_public = not name.startswith(("_", "model_")) and name not in _INTERNAL
        owner = str(target.parent.name) if target.parent else ""
        is_own = owner == found.name or not _is_shown(owner)
        if is_public and is_own and not _is_resource(target):
            yield target


def _is_shown(base: str) -> bool:
    """Whether a base class means something to users."""
    return not base.startswith(("_", *_WITHOUT_PAGE))


def _is_resource(member: griffe.Object) -> bool:
    decorators = member.decorators if isinstance(member, griffe.Function) else []
    return any(str(each.value) == "lazy_property" for each in decorators)


def _target(member: griffe.Object | griffe.Alias) -> griffe.Object:
    return member.final_target if isinstance(member, griffe.Alias) else member


def _function(found: griffe.Function) -> Iterator[str]:
    yield _signature(found, found.name)
    yield _prose(found)


def _signature(found: griffe.Object, name: str) -> str:
    """Write the head of a function; of a constructor, its call."""
    function = cast("griffe.Function", found)
    text = function.signature(name=name).replace("'", '"')
    is_async = "async " if "async" in function.labels else ""
    head = formatted(f"{is_async}def {text}: ...").removesuffix(": ...")
    if function.name == "__init__":
        head = head.removeprefix("def ").removesuffix(" -> None")
    return fenced(head, "python")


def _attribute(found: griffe.Object) -> Iterator[str]:
    value = getattr(found, "value", None)
    if value is not None and len(str(value)) <= _LONGEST:
        yield fenced(formatted(f"{found.name} = {value}"), "python")
    yield _prose(found)


def _entry(found: griffe.Object, owner: griffe.Class) -> str:
    """Write an attribute; its type is that of the argument of the same name, if it has none."""
    annotation: object = getattr(found, "annotation", None)
    if annotation is None and found.name in owner.parameters:
        annotation = owner.parameters[found.name].annotation
    about = f" ({code(str(annotation))})" if annotation is not None else ""
    text = found.docstring.value if found.docstring else ""
    return f"- {code(found.name)}{about}: {sentence(prose(text))}".removesuffix(": ")


def _prose(found: griffe.Object) -> str:
    """Write a docstring: paragraphs, indented code, and the entries of sections."""
    text = found.docstring.value if found.docstring else ""
    return paragraphs(*_blocks(text))


def _blocks(text: str) -> Iterator[str]:
    for block in re.split(r"\n\n(?=\S)", text):
        head, colons, rest = block.partition("::\n")
        if colons:
            yield f"{prose(head)}:" if head.strip() else ""
            yield fenced(dedent(rest).strip("\n"), "text")
        elif section := _SECTION.match(f"{block}\n"):
            yield f"**{section[1]}**"
            yield "\n".join(map(_named, re.split(r"\n(?=\S)", dedent(section[2]))))
        elif block.startswith("- "):
            items = re.split(r"\n(?=- )", block)
            yield "\n".join(f"- {prose(item.removeprefix('- '))}" for item in items)
        else:
            yield prose(block)


def _named(entry: str) -> str:
    """Write an entry of a section: a name and what is said of it, or an address."""
    name, colon, text = entry.strip().partition(": ")
    return f"- {code(name)}: {prose(text)}" if colon else f"- {url_link(name)}"
