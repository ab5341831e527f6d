"""Mutants of a spec, and which of them the audit names: `nox -s audit-mutants`.

Each documented field, parameter and enum value is removed, renamed and retyped in turn, and
an invented one is added at each place. What is documented is decided without the audit's
own readers: a name of something that cites a given page, found as a word in its text. A
mutant counts as named if a finding that nothing explains has its old or new name.
"""

from __future__ import annotations

import argparse
import copy
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.load import Document, load
from generator.review.audit import audit
from generator.review.audit.citations import page_key
from generator.review.audit.page import page_claims, read_page
from generator.review.audit.page.claims import PageClaims
from generator.review.audit.recognise import recognise
from generator.review.audit.spec_view import SpecView
from support.paths import PROJECT

INVENTED = "inventedHere"
SAVED = (".htm", ".html", ".txt")
AT_LEAST = 0.98
WORD = re.compile(r"[A-Za-z_][\w-]*|\d+")
NAMED = (
    r"\"{name}\"\s*:"  # a key of a sample
    r"|(?:^[\xa0 ]*(?:Body )?|<td>(?:<\w+>)?)(?:\w+ or |[\w\[\].]+[.])?{name}\b"  # a row
)
OTHER_TYPES = {
    "array": "string",
    "boolean": "string",
    "integer": "string",
    "number": "string",
    "object": "string",
    "string": "integer",
}

Root = dict[str, Any]
Change = Callable[[Root], None]


@dataclass(frozen=True)
class Mutant:
    """One change of a spec: what was done, and the names a finding must have one of."""

    kind: str
    what: str
    names: tuple[str, ...]
    change: Change


@dataclass(frozen=True)
class Given:
    """A document, and the text of the saved pages by the page that each is."""

    document: Document
    texts: dict[str, str]

    def documents(self, node: Root, name: str) -> bool:
        """Whether a page that the node cites has the name as a key or in front of a line."""
        pattern = re.compile(NAMED.format(name=re.escape(name)), re.MULTILINE)
        return any(pattern.search(self.texts[page]) for page in self.cited(node))

    def shows(self, node: Root, value: str) -> bool:
        """Whether a page that the node cites has the value as a word."""
        return any(value in WORD.findall(self.texts[page]) for page in self.cited(node))

    def cited(self, node: Root) -> list[str]:
        """The given pages that the node cites."""
        keys = [page_key(entry["page"]) for entry in node.get("x-docs", [])]
        return [key for key in keys if key in self.texts]


def at(root: Root, path: Sequence[str | int]) -> Any:
    """Return the value at a path of keys and indexes."""
    value: Any = root
    for key in path:
        value = value[key]
    return value


def mutants(given: Given) -> Iterator[tuple[list[str], Mutant]]:
    """Yield every mutant of a document that differs from it in what the pages document.

    Each is after the pages that are cited for what it changes.
    """
    root: Root = given.document.root
    for name, schema in root.get("components", {}).get("schemas", {}).items():
        path = ("components", "schemas", name)
        if cited := given.cited(schema):
            yield from ((cited, each) for each in field_mutants(given, path, schema))
            values = value_mutants(given, name, path, schema, schema)
            yield from ((cited, each) for each in values)
    for path, item in root.get("paths", {}).items():
        for method, operation in item.items():
            if isinstance(operation, dict) and (cited := given.cited(operation)):
                place = ("paths", path, method)
                found = parameter_mutants(given, place, operation)
                yield from ((cited, each) for each in found)


# --- fields -----------------------------------------------------------------------------


def field_mutants(
    given: Given, path: tuple[str, ...], schema: Root
) -> Iterator[Mutant]:
    """Yield the mutants of the properties of one component."""
    names = [
        name for name in schema.get("properties", {}) if given.documents(schema, name)
    ]
    for name in names:
        label = f"{path[-1]}.{name}"
        yield Mutant("field removed", label, (name,), without(path, name))
        yield Mutant("field renamed", label, (name,), renamed(path, name))
        yield Mutant(
            "field retyped", label, (name,), retyped((*path, "properties", name))
        )
    if names:
        yield Mutant("field invented", path[-1], (INVENTED,), invented(path))


def without(path: Sequence[str | int], name: str) -> Change:
    """Remove a property, also from the required ones."""

    def change(root: Root) -> None:
        schema = at(root, path)
        del schema["properties"][name]
        schema["required"] = [key for key in schema.get("required", []) if key != name]

    return change


def renamed(path: Sequence[str | int], name: str) -> Change:
    """Give a property another name, with all that it says."""

    def change(root: Root) -> None:
        schema = at(root, path)
        new = {name: INVENTED}
        schema["properties"] = {
            new.get(k, k): v for k, v in schema["properties"].items()
        }
        schema["required"] = [new.get(key, key) for key in schema.get("required", [])]

    return change


def retyped(path: Sequence[str | int]) -> Change:
    """Give a schema another type; what describes it stays."""

    def change(root: Root) -> None:
        schema = at(root, path)
        kind = other_type(root, schema)
        for key in ("$ref", "anyOf", "items", "format", "enum", "x-boolean", "style"):
            schema.pop(key, None)
        schema["type"] = kind

    return change


def other_type(root: Root, schema: Root) -> str:
    """Return a type that a schema has not."""
    while "$ref" in schema or "anyOf" in schema:
        ref = schema.get("$ref") or schema["anyOf"][0].get("$ref")
        if not ref:
            return "string"
        schema = at(root, ref.removeprefix("#/").split("/"))
    kind = schema.get("type", "object")
    first = kind if isinstance(kind, str) else kind[0]
    return OTHER_TYPES[first]


def invented(path: Sequence[str | int]) -> Change:
    """Add a property that no page documents."""

    def change(root: Root) -> None:
        at(root, path)["properties"][INVENTED] = {
            "type": "string",
            "description": "Nothing.",
        }

    return change


# --- values -----------------------------------------------------------------------------


def value_mutants(
    given: Given, name: str, path: Sequence[str | int], schema: Root, citing: Root
) -> Iterator[Mutant]:
    """Yield the mutants of the values of one enum."""
    values = [v for v in schema.get("enum", []) if given.shows(citing, str(v))]
    if schema.get("x-boolean"):
        return
    for value in values:
        what = f"{name}={value}"
        index = schema["enum"].index(value)
        enum = (*path, "enum")
        names = (str(value),)
        yield Mutant(
            "value removed",
            what,
            names,
            lambda root, e=enum, i=index: at(root, e).pop(i),
        )
        yield Mutant("value renamed", what, names, value_renamed(enum, index))
    if values:
        yield Mutant(
            "value invented",
            name,
            (INVENTED,),
            lambda root: at(root, path)["enum"].append(INVENTED),
        )


def value_renamed(enum: Sequence[str | int], index: int) -> Change:
    """Put another value in the place of one."""

    def change(root: Root) -> None:
        at(root, enum)[index] = INVENTED

    return change


# --- parameters -------------------------------------------------------------------------


def parameter_mutants(
    given: Given, path: tuple[str, ...], operation: Root
) -> Iterator[Mutant]:
    """Yield the mutants of the parameters of one operation."""
    label = operation["operationId"]
    for index, parameter in enumerate(operation.get("parameters", [])):
        ref = parameter.get("$ref", "")
        place = (
            tuple(ref.removeprefix("#/").split("/"))
            if ref
            else (*path, "parameters", index)
        )
        actual = at(given.document.root, place)
        name = actual["name"]
        if not given.shows(operation, name):
            continue
        what = f"{label}({name})"
        listed = (*path, "parameters")
        yield Mutant(
            "parameter removed",
            what,
            (name,),
            lambda r, p=listed, i=index: at(r, p).pop(i),
        )
        yield Mutant("parameter renamed", what, (name,), parameter_renamed(place, name))
        yield Mutant("parameter retyped", what, (name,), retyped((*place, "schema")))
        schema = actual["schema"]
        inner = (*place, "schema", "items") if "items" in schema else (*place, "schema")
        yield from value_mutants(
            given, what, inner, schema.get("items", schema), operation
        )
    yield Mutant("parameter invented", label, (INVENTED,), parameter_invented(path))


def parameter_renamed(place: Sequence[str | int], name: str) -> Change:
    """Give a parameter another name, also in the path."""

    def change(root: Root) -> None:
        at(root, place)["name"] = INVENTED
        for old in [p for p in root["paths"] if f"{{{name}}}" in p]:
            root["paths"][old.replace(f"{{{name}}}", f"{{{INVENTED}}}")] = root[
                "paths"
            ].pop(old)

    return change


def parameter_invented(path: Sequence[str]) -> Change:
    """Add a query parameter that no page documents."""
    parameter = {"name": INVENTED, "in": "query", "schema": {"type": "string"}}

    def change(root: Root) -> None:
        at(root, path).setdefault("parameters", []).append(parameter)

    return change


# --- measuring --------------------------------------------------------------------------


@dataclass(frozen=True)
class Outcome:
    """How many mutants there were, and which were not named."""

    false_alarms: tuple[str, ...]
    counts: Counter[str]
    unnamed: tuple[Mutant, ...]

    @property
    def share(self) -> float:
        """The share of mutants that were named."""
        total = self.counts.total()
        return (total - len(self.unnamed)) / total if total else 0.0


def measure(
    documents: Sequence[Document], pages: Sequence[PageClaims], texts: Sequence[str]
) -> Outcome:
    """Audit every mutant of every document against the pages that are cited for its change."""
    specs = [SpecView(document) for document in documents]
    keys = [getattr(recognise(page, specs), "page", "") for page in pages]
    by_page = {key: text for key, text in zip(keys, texts, strict=True) if key}
    counts: Counter[str] = Counter()
    unnamed: list[Mutant] = []
    for number, document in enumerate(documents):
        for cited, mutant in mutants(Given(document, by_page)):
            root = copy.deepcopy(document.root)
            mutant.change(root)
            changed = [*documents]
            changed[number] = replace(document, root=root)
            counts[mutant.kind] += 1
            near = [page for key, page in zip(keys, pages, strict=True) if key in cited]
            if not is_named(mutant, changed, near):
                unnamed.append(mutant)
    alarms = tuple(finding.message for finding in audit(documents, pages).findings)
    return Outcome(alarms, counts, tuple(unnamed))


def is_named(
    mutant: Mutant, documents: Sequence[Document], pages: Sequence[PageClaims]
) -> bool:
    """Whether a finding that nothing explains has a name of the mutant."""
    names = {*mutant.names, INVENTED}
    found = (
        WORD.findall(finding.message) for finding in audit(documents, pages).findings
    )
    return any(names & set(words) for words in found)


def read_folder(folder: Path) -> tuple[list[PageClaims], list[str]]:
    """Return what the saved pages of a folder document, and their texts."""
    files = [path for path in sorted(folder.iterdir()) if path.suffix in SAVED]
    texts = [path.read_text("utf-8") for path in files]
    found = [
        page_claims(read_page(p.name, t)) for p, t in zip(files, texts, strict=True)
    ]
    return found, texts


def main() -> int:
    """Print how many mutants are named, and those that are not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "folder", type=Path, help="a folder of saved documentation pages"
    )
    pages, texts = read_folder(parser.parse_args().folder)
    documents = [
        load(path.parent) for path in sorted(PROJECT.glob("spec/*/openapi.yaml"))
    ]
    outcome = measure(documents, pages, texts)
    for alarm in outcome.false_alarms:
        print(f"false alarm: {alarm}")
    for mutant in outcome.unnamed:
        print(f"not named: {mutant.kind}: {mutant.what}")
    for kind, count in sorted(outcome.counts.items()):
        missed = sum(mutant.kind == kind for mutant in outcome.unnamed)
        print(f"{kind}: {count - missed} of {count}")
    total = outcome.counts.total()
    print(
        f"{total - len(outcome.unnamed)} of {total} mutants named, {outcome.share:.1%}"
    )
    return 1 if outcome.false_alarms or outcome.share < AT_LEAST else 0


if __name__ == "__main__":
    sys.exit(main())
