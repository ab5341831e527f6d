"""Request Body Objects -> the arguments that make a body, and the media types it is sent in.

The fields of an object or a form are arguments, anything else is the one argument `body`. Where
a body has several media types, JSON is the default, and the others are offered if they take the
same arguments.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..ir import (
    ANY,
    FILE,
    BodyType,
    FieldEncoding,
    MapOf,
    Parameter,
    StreamOf,
    Type,
    one_of,
    without_null,
)
from ..ir.bodies import BodyKind
from ..load import media_types
from ..load.node import Node
from ..load.openapi import contents
from ..load.schemas import properties, required, types_of
from ..names import ClassName, PythonName
from .encodings import TEXT_OR_FILE, encoding_of, has_files, is_binary, part_type
from .facts import limits_of_object, value_facts
from .problems import Problems
from .schemas import SchemaBuilder

_SCALARS = ("boolean", "integer", "number")
_FORMS = ("form", "multipart")
_JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Body:
    """What a call takes for its body, and how that is sent."""

    types: tuple[BodyType, ...] = ()
    fields: tuple[Parameter, ...] = ()
    whole: Parameter | None = None
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class _Content:
    """A media type of a body, and its Media Type Object."""

    kind: BodyKind
    media_type: str
    node: Node

    @property
    def schema(self) -> Node:
        return self.node / "schema"

    def encoding(self, wire: str) -> Node:
        """Return the Encoding Object of a field, which may be missing."""
        return self.node / "encoding" / wire


class BodyBuilder:
    """Builds the bodies of the operations of one document."""

    def __init__(self, schemas: SchemaBuilder, problems: Problems) -> None:
        self._schemas = schemas
        self._problems = problems
        self.components: set[ClassName] = set()
        """The components that are a whole body; their fields may be arguments."""

    def body(self, operation: Node, place: str) -> Body:
        """Return the body of an operation."""
        if "requestBody" not in operation:
            return Body()
        node = (operation / "requestBody").follow()
        contents = self._supported(node)
        if not contents:
            self._say_why(node)
            return Body()
        main = _preferred(contents)
        body = self._arguments(operation, main, f"{place}_body")
        same = [each for each in contents if self._takes_the_same(each, main)]
        self._warn_of_others(node, main, same)
        types = (self._type(each, body) for each in dict.fromkeys([main, *same]))
        return replace(body, types=tuple(types))

    def _takes_the_same(self, one: _Content, other: _Content) -> bool:
        """Return whether two media types take the same arguments."""
        if "content" in (one.kind, other.kind):
            both = one.kind == other.kind
            return both and self._content_type(one) == self._content_type(other)
        if one.schema.follow().value != other.schema.follow().value:
            return False
        have_fields = self._has_fields(one) and self._has_fields(other)
        fields_alike = have_fields and _has_files(one) == _has_files(other)
        return fields_alike or one.kind == other.kind

    # --- media types ---

    def _supported(self, body: Node) -> list[_Content]:
        """Return the media types in which a body can be sent."""
        found: dict[str, _Content] = {}
        for media_type, node in contents(body):
            kind = _kind(media_type.strip(), node / "schema")
            if kind is None:
                continue
            is_any = kind == "json" and media_types.is_range(media_type)
            sent = _JSON if is_any else media_type.strip()
            if not (is_any and sent in found):
                found[sent] = _Content(kind, sent, node)
        return list(found.values())

    def _say_why(self, body: Node) -> None:
        """Report a body whose media types are not supported; without any, there is no body."""
        if kinds := ", ".join((body / "content").object):
            self._problems.report(body, f"a request body of {kinds} is not supported")
        else:
            self._problems.warn(body, "a request body without a media type is not sent")

    def _warn_of_others(self, body: Node, main: _Content, same: list[_Content]) -> None:
        """Name the media types in which a call cannot send the body, although some could."""
        offered = {main.media_type, *(each.media_type for each in same)}
        others = [
            name
            for name, node in contents(body)
            if name.strip() not in offered and not _is_any_json(name, node / "schema")
        ]
        if others:
            message = f"this body is sent as {main.media_type}, never as "
            self._problems.warn(body / "content", message + ", ".join(others))

    def _type(self, content: _Content, body: Body) -> BodyType:
        always = required(content.schema) if body.is_optional else set[str]()
        types = {field.wire: field.type for field in body.fields}
        encodings: dict[str, FieldEncoding] = {}
        if content.kind in _FORMS:
            for wire, part in properties(content.schema).items():
                found = encoding_of(
                    part,
                    content.encoding(wire),
                    types.get(wire, ANY),
                    self._problems,
                    is_part=content.kind == "multipart",
                )
                encodings |= {wire: found} if found.facts else {}
        return BodyType(
            media_type=content.media_type,
            kind=content.kind,
            encodings=encodings,
            limits=limits_of_object(content.schema) if body.fields else {},
            needed=tuple(each.wire for each in body.fields if each.wire in always),
            at=content.node.pointer,
        )

    # --- arguments ---

    def _arguments(self, operation: Node, content: _Content, place: str) -> Body:
        body = (operation / "requestBody").follow()
        is_required = body.object.get("required") is True
        if name := self._schemas.component(content.schema):
            self.components.add(name)
        if self._has_fields(content):
            fields = self._fields(content, place, is_required=is_required)
            return Body(fields=fields, is_optional=not is_required)
        facts = value_facts(content.schema)
        facts["at"] = (operation / "requestBody").pointer
        whole = Parameter(
            wire="body",
            name=PythonName("body"),
            type=self._whole_type(content, place),
            required=is_required,
            description=(body / "description").text,
            **facts,
        )
        return Body(whole=whole)

    def _has_fields(self, content: _Content) -> bool:
        is_object = self._schemas.is_object(content.schema)
        return content.kind in ("json", *_FORMS) and is_object

    def _fields(
        self, content: _Content, place: str, *, is_required: bool
    ) -> tuple[Parameter, ...]:
        always = required(content.schema) if is_required else set[str]()
        return tuple(
            Parameter(
                wire=wire,
                name=PythonName(wire),
                type=self._field_type(content, wire, part, f"{place}_{wire}"),
                required=wire in always,
                description=(part / "description").text,
                **value_facts(part),
            )
            for wire, part in _parts(content.schema).items()
            if part.object.get("readOnly") is not True
        )

    def _field_type(self, content: _Content, wire: str, part: Node, place: str) -> Type:
        """Return the type of a field; a form has no null, and its parts may be files."""
        if content.kind == "multipart":
            return part_type(self._schemas, part, content.encoding(wire), place)
        type_ = self._schemas.type_of(part, place)
        return without_null(type_) if content.kind == "form" else type_

    def _whole_type(self, content: _Content, place: str) -> Type:
        """Return the type of a body that is one argument."""
        match content.kind:
            case "lines" | "records":
                return one_of(StreamOf(self._item_type(content, place)), FILE)
            case "content":
                return self._content_type(content)
            case "json":
                return self._schemas.type_of(content.schema, place)
            case "multipart":
                return MapOf(ANY)
            case "form":
                type_ = without_null(self._schemas.type_of(content.schema, place))
                return MapOf(ANY) if type_ == ANY else type_

    def _item_type(self, content: _Content, place: str) -> Type:
        """Return the type of a line: the schema is that of a line, or of all of them."""
        item, schema = content.node / "itemSchema", content.schema.follow()
        if item.value is None:
            is_array = types_of(schema) == ["array"]
            item = schema / "items" if is_array else content.schema
        is_whole = types_of(item.follow()) == ["string"]
        return ANY if is_whole else self._schemas.type_of(item, f"{place}_item")

    def _content_type(self, content: _Content) -> Type:
        """Return the type of a body that is sent as it is: a file, or else a text as well."""
        says = media_types.kind_of(content.media_type)
        schema = content.schema.follow()
        if says == "file" or is_binary(schema):
            return FILE
        kinds = types_of(schema)
        if len(kinds) == 1 and kinds[0] in _SCALARS:
            return self._schemas.type_of(schema, "")
        return TEXT_OR_FILE if says == "text" or kinds == ["string"] else FILE


def _kind(media_type: str, schema: Node) -> BodyKind | None:
    """Return how bodies of a media type are made; None if that is not supported."""
    kind = media_types.kind_of(media_type)
    name = media_types.essence(media_type)
    is_multipart = name.startswith("multipart/") and kind != "multipart"
    if is_multipart or not media_types.is_valid(media_type):
        return None
    if name in ("*/*", "application/*"):
        is_value = schema.value is not None and not is_binary(schema)
        return "json" if is_value else "content"
    if (
        kind == "text" or kind == "file" or kind == "other"
    ):  # not `in`, for type checkers
        return "content"
    return kind


def _is_any_json(media_type: str, schema: Node) -> bool:
    """Return whether a range of media types is sent as plain JSON."""
    return media_types.is_range(media_type) and _kind(media_type, schema) == "json"


def _preferred(contents: list[_Content]) -> _Content:
    """Return JSON if there is JSON, else the first; files are sent in a form that has them."""
    files = [each.schema.follow().value for each in contents if _has_files(each)]
    for each in contents:
        if each.kind == "json" and each.schema.follow().value not in files:
            return each
    return next((each for each in contents if each.kind != "json"), contents[0])


def _parts(schema: Node) -> dict[str, Node]:
    """Return the properties of a body, and the names that it requires without describing them."""
    found = properties(schema)
    undescribed = sorted(required(schema) - set(found))
    return found | {wire: schema / "properties" / wire for wire in undescribed}


def _has_files(content: _Content) -> bool:
    fields = properties(content.schema) if content.kind == "multipart" else {}
    return any(has_files(part, content.encoding(wire)) for wire, part in fields.items())
