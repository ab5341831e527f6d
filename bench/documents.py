"""Made-up OpenAPI documents of any size, shaped like those of a real help desk."""

from __future__ import annotations

from .payloads import Json

OPERATIONS_PER_TAG = 8


def synthetic(schemas: int, operations: int) -> Json:
    """Return a document with so many component schemas and operations.

    Every fifth schema is an enum, the others are objects that refer to earlier ones.
    """
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Synthetic Desk",
            "version": "1.0",
            "description": "Made up.",
        },
        "servers": [{"url": "https://desk.example"}],
        "paths": {
            f"/v1/things{number}/{{thingId}}": {"get": _operation(number, schemas)}
            for number in range(operations)
        },
        "components": {"schemas": {f"Thing{n}": _schema(n) for n in range(schemas)}},
    }


def _schema(number: int) -> Json:
    if number % 5 == 0:
        values = [f"state{number}-{value}" for value in ("open", "closed", "spam")]
        about = f"State of thing {number}."
        return {"type": "string", "enum": values, "description": about}
    properties: Json = {
        "id": _field("integer", "Unique id."),
        "subject": _field(["string", "null"], "One line that says what it is about."),
        "isRead": _field("boolean", "Whether somebody opened it."),
        "score": _field("number", "How well it matches, from 0 to 1."),
        "createdAt": _field("string", "Time of creation.", format="date-time"),
        "labels": _field("array", "Words it is filed under.", items={"type": "string"}),
        "state": reference(f"Thing{number - number % 5}"),
        "parts": _field("array", "What it consists of.", items=_object_before(number)),
    }
    return {
        "type": "object",
        "description": f"Thing {number} of the desk.",
        "required": ["id"],
        "properties": properties,
    }


def _operation(number: int, schemas: int) -> Json:
    answer = {"schema": _object_before(number % schemas)}
    return {
        "operationId": f"getThing{number}",
        "tags": [f"desk{number // OPERATIONS_PER_TAG}"],
        "summary": f"Get thing {number}",
        "description": "Returns one thing of the desk, with its parts.",
        "parameters": [
            _parameter("thingId", "path", "integer", "Id of the thing."),
            _parameter("label", "query", "string", "Word it has to be filed under."),
            _parameter("page", "query", "integer", "Number of the page, from 1."),
        ],
        "responses": {
            "200": {
                "description": "The thing.",
                "content": {"application/json": answer},
            },
            "404": {"description": "There is no such thing."},
        },
    }


def _parameter(name: str, place: str, kind: str, description: str) -> Json:
    return {
        "name": name,
        "in": place,
        "required": place == "path",
        "description": description,
        "schema": {"type": kind},
    }


def _field(kind: str | list[str], description: str, **keywords: object) -> Json:
    return {"type": kind, "description": description, **keywords}


def reference(name: str) -> Json:
    """Return a reference to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def _object_before(number: int) -> Json:
    """Return a reference to the nearest object schema at or before a number."""
    return reference(f"Thing{max(1, number - 1 if number % 5 == 0 else number)}")
