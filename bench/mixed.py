"""A made-up document of any size with the mixed shapes of public ones, always the same.

Each resource has six operations: a list, paged by number or by cursor; create, get, change and
delete; and a transfer, which is a form, a form with a file, a binary body or a download.
"""

from __future__ import annotations

from .documents import reference
from .payloads import Json

OPERATIONS_EACH = 6
WORDS = ("invoice", "shipment", "contract", "ticket", "device", "campaign", "refund")
_TEXT: Json = {"type": "string"}
_NUMBER: Json = {"type": "integer", "format": "int64", "minimum": 1}
_TIME: Json = {"type": "string", "format": "date-time"}
_FILE: Json = {"type": "string", "format": "binary"}
_FORM = "application/x-www-form-urlencoded"


def mixed(operations: int) -> Json:
    """Return a document with so many operations."""
    paths, schemas = dict[str, Json](), _shared_schemas()
    for number in range(operations // OPERATIONS_EACH):
        name = f"{WORDS[number % len(WORDS)].title()}{number}"
        schemas |= _schemas(name, number)
        paths |= _paths(name, number)
    return {
        "openapi": "3.0.3",
        "info": {"title": "Mixed Desk", "version": "2.1", "description": "Made up."},
        "servers": [{"url": "https://mixed.example/api"}],
        "security": [{"token": []}, {"key": []}],
        "paths": paths,
        "components": {"schemas": schemas, "securitySchemes": _security()},
    }


def _security() -> Json:
    flow = {"tokenUrl": "https://mixed.example/token", "scopes": {"write": "Change."}}
    return {
        "token": {"type": "http", "scheme": "bearer"},
        "key": {"type": "apiKey", "in": "header", "name": "X-Api-Key"},
        "oauth": {"type": "oauth2", "flows": {"clientCredentials": flow}},
    }


def _shared_schemas() -> dict[str, Json]:
    """Return the schemas that all resources use."""
    return {
        "Entity": _object({"id": _NUMBER, "created_at": _TIME}, "id"),
        "Money": _object({"amount": {"type": "number"}, "currency": _TEXT}, "amount"),
        "Error": _object({"code": _TEXT, "message": _TEXT}, "code"),
        "Person": _object({"kind": _enum("person"), "email": _TEXT}, "kind"),
        "Company": _object({"kind": _enum("company"), "tax_number": _TEXT}, "kind"),
        "Party": {
            "oneOf": [reference("Person"), reference("Company")],
            "discriminator": {
                "propertyName": "kind",
                "mapping": {
                    kind.lower(): reference(kind)["$ref"]
                    for kind in ("Person", "Company")
                },
            },
        },
    }


def _schemas(name: str, number: int) -> dict[str, Json]:
    """Return the schemas of a resource: a state, its own object, what creates it, a page."""
    own: Json = {
        "state": reference(f"{name}State"),
        "title": {**_TEXT, "maxLength": 200, "description": f"What {name} is about."},
        "owner": reference("Party"),
        "total": {"nullable": True, "allOf": [reference("Money")]},
        "value": {"anyOf": [_TEXT, {"type": "number"}, {"type": "boolean"}]},
        "labels": {"type": "object", "additionalProperties": _TEXT},
        "lines": {"type": "array", "items": _object({"sku": _TEXT, "count": _NUMBER})},
        **{f"extra{n}": {**_TEXT, "nullable": True} for n in range(number % 9)},
    }
    page: Json = {
        "items": {"type": "array", "items": reference(name)},
        **({"next": _TEXT} if number % 2 else {"page": _NUMBER, "pages": _NUMBER}),
    }
    return {
        f"{name}State": _enum("draft", "open", "closed", f"held-{number}"),
        name: {"allOf": [reference("Entity"), _object(own, "state")]},
        f"New{name}": _object({key: own[key] for key in ("title", "labels", "lines")}),
        f"{name}Page": _object(page, "items"),
    }


def _paths(name: str, number: int) -> dict[str, Json]:
    """Return the operations of a resource."""
    path = f"/{name.lower()}s"
    one: Json = {"name": "id", "in": "path", "required": True, "schema": _NUMBER}
    result, new = _content(reference(name)), _body(_content(reference(f"New{name}")))
    listed = _operation("list", name, _content(reference(f"{name}Page")))
    changed = _operation("change", name, result, new)
    return {
        path: {
            "get": listed | {"parameters": _filters(name, number)},
            "post": _operation("create", name, result, new),
        },
        f"{path}/{{id}}": {
            "parameters": [one],
            "get": _operation("get", name, result),
            "patch": changed | {"security": [{"oauth": ["write"]}]},
            "delete": _operation("delete", name),
        },
        f"{path}/{{id}}/transfer": {
            "parameters": [one],
            "post": _transfer(name, number),
        },
    }


def _filters(name: str, number: int) -> list[Json]:
    """Return the parameters of a list."""
    schemas: Json = {
        "cursor" if number % 2 else "page": _TEXT if number % 2 else _NUMBER,
        "state": {"type": "array", "items": reference(f"{name}State")},
        "since": _TIME,
    }
    return [{"name": key, "in": "query", "schema": of} for key, of in schemas.items()]


def _transfer(name: str, number: int) -> Json:
    """Return an operation of another kind of body or answer for each of four resources."""
    fields: Json = {"file": _FILE, "note": _TEXT}
    contents = (
        _content(_object({"reason": _TEXT, "days": _NUMBER}), _FORM),
        _content(_object(fields, "file"), "multipart/form-data"),
        _content(_FILE, "application/octet-stream"),
    )
    if number % 4 == len(contents):
        return _operation("download", name, _content(_FILE, "application/pdf"))
    return _operation("send", name, body=_body(contents[number % 4]))


def _operation(
    verb: str, name: str, answer: Json | None = None, body: Json | None = None
) -> Json:
    done = {"204": {"description": "Done."}} if answer is None else {"200": _of(answer)}
    return {
        "operationId": f"{verb}{name}",
        "tags": [name.rstrip("0123456789").lower()],
        "summary": f"{verb.title()} {name}",
        "description": f"What is not known of {name} yet is left out of it.",
        "responses": {**done, "404": _of(_content(reference("Error")))},
        **({} if body is None else {"requestBody": body}),
    }


def _of(content: Json) -> Json:
    return {"description": "The answer.", "content": content}


def _body(content: Json) -> Json:
    return {"required": True, "content": content}


def _content(schema: Json, media_type: str = "application/json") -> Json:
    return {media_type: {"schema": schema}}


def _object(properties: Json, *required: str) -> Json:
    named = {"required": list(required)} if required else {}
    return {"type": "object", "properties": properties, **named}


def _enum(*values: str) -> Json:
    return {"type": "string", "enum": list(values)}
