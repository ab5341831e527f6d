"""A document with names that hide others, each where it can.

A class, a field, a method or an argument may be called like the type of its neighbour, like what
its module imports, or like something that pydantic's classes have already.
"""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]
TEXT = {"type": "string"}
DAY = {"type": "string", "format": "date"}
MOMENT = {"type": "string", "format": "date-time"}
LIST = {"type": "array", "items": TEXT}
MAP = {"type": "object", "additionalProperties": TEXT}

FIELDS: dict[str, tuple[object, object]] = {
    "date": (DAY, "2026-01-02"),
    "datetime": (MOMENT, "2026-01-02T03:04:05Z"),
    "Date": (DAY, "2026-01-02"),
    "Any": ({}, {"any": ["value"]}),
    "Literal": ({"const": "a"}, "a"),
    "Number": ({"type": "number"}, 1.5),
    "Status": ({"$ref": "#/components/schemas/Status"}, {"text": "new"}),
    "Sequence": (LIST, ["a"]),
    "Mapping": (MAP, {"a": "b"}),
    **dict.fromkeys(
        ("Annotated", "NotRequired", "Field", "Model", "UUID"), (TEXT, "a")
    ),
    **dict.fromkeys(
        ("str", "type", "property", "classmethod", "id", "self"), (TEXT, "a")
    ),
    "int": ({"type": "integer"}, 7),
    "float": ({"type": "number"}, 1.5),
    "bool": ({"type": "boolean"}, True),
    "list": (LIST, ["a"]),
    "dict": (MAP, {"a": "b"}),
    **dict.fromkeys(
        ("mro", "register", "model_dump", "model_x", "schema"), (TEXT, "a")
    ),
    **dict.fromkeys(
        ("copy", "json", "validate", "cls", "__class__", "__init__"), (TEXT, "a")
    ),
    **dict.fromkeys(("a·b", "a·b", "ﬁ", "+", "-1", "12", "", "_"), (TEXT, "a")),
    **dict.fromkeys(
        ("class", "None", "_date", "$ref", "@type", "a.b", "a b"), (TEXT, "a")
    ),
}
"""What may be called like something else: the schema of a field, and a value."""
BUILTIN = [
    *(
        "Warning",
        "Exception",
        "BaseException",
        "ValueError",
        "Ellipsis",
        "NotImplemented",
    ),
    *("List", "Dict", "Str", "Type", "Object", "Optional", "Union", "Enum", "StrEnum"),
    *("None", "True", "Any", "Model", "Field", "Date", "DateTime", "Number", "Literal"),
    *("Mapping", "Sequence", "TypedDict", "NotRequired", "Annotated", "TypeAlias"),
    *("Operation", "Page", "Response", "Resource", "OMIT", "Upload", "Final", "Event"),
    *(
        "Unpack",
        "CallOptions",
        "OpenStrEnum",
        "UnknownVariant",
        "TYPE_CHECKING",
        "LOADING",
    ),
]
METHODS = [
    *("list", "dict", "str", "int", "float", "bool", "bytes", "type", "object", "date"),
    *(
        "datetime",
        "property",
        "classmethod",
        "overload",
        "lazy_property",
        "cast",
        "any",
    ),
    *("with_response", "self", "cls", "super", "literal", "sequence", "omit", "len"),
]
ARGUMENTS = [
    "date",
    "datetime",
    "list",
    "str",
    "self",
    "cls",
    "path",
    "query",
    "headers",
]
ARGUMENTS += [
    "fields",
    "body",
    "changes",
    "Any",
    "Omit",
    "OMIT",
    "Sequence",
    "import",
    "_x",
]


def schema(**properties: object) -> Json:
    return {"type": "object", "properties": properties}


def answers(content: object, **more: object) -> Json:
    success = {
        "description": "Done.",
        "content": {"application/json": {"schema": content}},
    }
    return {"responses": {"200": success}, **more}


def takes(content: object) -> Json:
    return {"requestBody": {"content": {"application/json": {"schema": content}}}}


def reference(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def document(*, is_circular: bool = False) -> Json:
    """Return a document with all of the names above, each where it can hide something.

    Annotations of models are text if two of them contain each other.
    """
    schemas = {"Status": schema(text=TEXT)}
    paths: Json = {}
    for number, (wire, (type_, _)) in enumerate(FIELDS.items()):
        fields = schema(**{wire: type_}, other=type_, day=DAY, texts=LIST)
        schemas |= {f"Read{number}": fields, f"Given{number}": fields}
        paths[f"/fields/{number}"] = {
            "put": answers(
                reference(f"Read{number}"), operationId=f"fields.put_{number}"
            )
            | takes(schema(value=reference(f"Given{number}"), **{wire: type_})),
        }
    for name in BUILTIN:
        schemas[name] = schema(text=TEXT, day=DAY, texts=LIST, map=MAP, any={})
        schemas[f"Given{name}"] = schemas[name]
    schemas["All"] = schema(
        **{n: {"type": "array", "items": reference(n)} for n in BUILTIN}
    )
    schemas["AllGiven"] = schema(**{n: reference(f"Given{n}") for n in BUILTIN})
    schemas["Warning"]["properties"]["cause"] = reference("Exception")
    if is_circular:
        schemas["Exception"]["properties"]["warning"] = reference("Warning")
    paths["/all"] = {
        "put": answers(reference("All"), operationId="all.put")
        | takes(reference("AllGiven"))
    }
    for name in METHODS:
        asked = {"day": DAY, "at": MOMENT, "texts": LIST, "n": {"type": "number"}}
        query = [{"name": n, "in": "query", "schema": s} for n, s in asked.items()]
        for resource in ("methods", f"{name}_of"):
            call = {"operationId": f"{resource}.{name}", "parameters": query}
            paths[f"/{resource}/{name}"] = {
                "get": answers({"type": "array", "items": MAP}, **call)
            }
    for number, name in enumerate(ARGUMENTS):
        query = [{"name": n, "in": "query", "schema": DAY} for n in (name, "other")]
        call = {"operationId": f"arguments.query_{number}", "parameters": query}
        paths[f"/arguments/{number}"] = {
            "get": answers(LIST, **call),
            "post": answers(LIST, operationId=f"arguments.post_{number}")
            | takes(schema(**{name: DAY}, other=DAY)),
        }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Hidden Names", "version": "1"},
        "servers": [{"url": "https://hidden.example"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }
