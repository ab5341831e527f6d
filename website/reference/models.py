"""The pages of the models: one for each module, that is for each file of the spec.

Classes of a module belong together, as a thread and what it contains do, so that they are read
together; a page for each of the hundreds of classes would be a few lines between headings.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from generator.ir import (
    AliasSchema,
    DictSchema,
    EnumSchema,
    Field,
    ModelModule,
    ObjectSchema,
    Schema,
    UnionSchema,
)
from generator.render.classes import import_path

from .annotations import details, given_type, linked, optional, returned, words
from .apis import Described
from .sources import source_line
from .text import code, page_text, paragraphs, prose, sentence, slug, target
from .users import Users

_FEW = 3


class ModelPages:
    """Writes the pages of the models of an API."""

    def __init__(self, described: Described) -> None:
        """Take the API."""
        self._described = described
        self._users = Users(described)
        modules = sorted(described.api.modules, key=attrgetter("name"))
        self._modules = {module.name: module for module in modules}

    def pages(self) -> Iterator[tuple[str, str]]:
        """Yield the path and the text of each page, the list of all classes first."""
        folder = f"{self._described.folder}/models"
        yield f"{folder}/index.md", self._index(f"{folder}/index.md")
        for name, module in self._modules.items():
            path = f"{folder}/{name}.md"
            yield path, self._page(module, path)

    def _index(self, page: str) -> str:
        places = self._described.places
        path = import_path(self._described.api)
        names = sorted(places, key=str.lower)
        return page_text(
            self._described.titled("Model classes"),
            f"All classes of `{path}.models`. Models are what the server sends, typed"
            " dictionaries what only requests contain; "
            f"{linked('models.md', page, 'models')} explains how to read and write them.",
            ", ".join(f"[models.{name}]({name}.md)" for name in self._modules),
            "\n".join(f"- {linked(places[name], page, code(name))}" for name in names),
        )

    def _page(self, module: ModelModule, page: str) -> str:
        path = import_path(self._described.api)
        listed = (f"[{code(each.name)}](#{slug(each.name)})" for each in module.schemas)
        names = [code(each.name) for each in module.schemas]
        others = f" and {len(names) - _FEW} more" if len(names) > _FEW else ""
        return page_text(
            self._described.titled(f"models.{module.name}"),
            f"Classes of `{path}.models`: {', '.join(names[:_FEW])}{others}.",
            "`| None` means that a value can be null or missing, as far as its"
            f" {linked('evidence.md', page, 'documentation')} says. A field that the server"
            " leaves out reads as None,"
            f" {linked('models.md#nothing-is-lost', page, 'whatever its type')}.",
            ", ".join(listed),
            *(self._schema(schema, page) for schema in module.schemas),
        )

    def _schema(self, schema: Schema, page: str) -> str:
        users = self._users.links(schema.name, page)
        return paragraphs(
            f"## {schema.name}",
            sentence(prose(schema.docs.description or schema.docs.summary)),
            (
                f"**Deprecated:** {sentence(prose(schema.deprecated))}"
                if schema.deprecated
                else ""
            ),
            *self._contents(schema, page),
            f"Used by {users}." if users else "",
            source_line(self._described, schema.at),
        )

    def _contents(self, schema: Schema, page: str) -> Iterator[str]:
        """Yield what kind of class it is, and what it contains."""
        match schema:
            case ObjectSchema(base=base):
                if base:
                    link = linked(self._described.places[base], page, code(base))
                    yield f"It has the fields of {link}, and:"
                own = [f for f in schema.fields if f.name not in schema.inherited]
                yield "\n".join(self._field(f, schema, page) for f in own)
            case DictSchema():
                yield "A dictionary with these keys:"
                keys = (self._key(f, schema, page) for f in schema.fields)
                yield "\n".join(keys)
            case EnumSchema(closed=closed):
                yield (
                    "All values:"
                    if closed
                    else (
                        "The documented values; another one is read as well, and its"
                        " `is_known` is False:"
                    )
                )
                yield "\n".join(_members(schema))
            case UnionSchema(tag=tag, members=members, fallback=fallback):
                places = self._described.places
                yield (
                    f"One of these, by its {code(tag.name)}; an object with another one is"
                    f" read as {target(fallback)}{code(fallback)}:"
                )
                yield "\n".join(
                    f"- {linked(places[name], page, code(name))}" for name in members
                )
            case AliasSchema(type=type_, given=given):
                write = given_type if given else returned
                yield f"Another name for {write(type_, self._described, page)}."
                yield words(type_, self._described)

    def _field(self, field: Field, schema: Schema, page: str) -> str:
        type_ = optional(field.type, required=field.required)
        shown = returned(type_, self._described, page)
        wire = f", {code(field.wire)} in JSON" if field.name != field.wire else ""
        return self._entry(field, schema, code(field.name), f"{shown}{wire}")

    def _key(self, field: Field, schema: Schema, page: str) -> str:
        shown = given_type(field.type, self._described, page)
        need = ", required" if field.required else ""
        return self._entry(field, schema, code(field.wire), f"{shown}{need}")

    def _entry(self, field: Field, schema: Schema, name: str, about: str) -> str:
        place = target(f"{schema.name}.{field.name}")
        text = details(field, self._described)
        return f"- {place}{name} ({about}): {text}".removesuffix(": ")


def _members(schema: EnumSchema) -> Iterator[str]:
    for member in schema.members:
        text = f": {sentence(prose(member.description))}" if member.description else ""
        place = target(f"{schema.name}.{member.name}")
        yield f"- {place}{code(member.name)} = {code(repr(member.value))}{text}"
