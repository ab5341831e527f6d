"""The bundled OpenAPI documents of the generated package: their payloads and models."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.resources import files
from typing import Any, cast

VERSIONS = ("v1", "v2")

JsonObject = dict[str, Any]


@dataclass(frozen=True)
class Payload:
    """One documented example and the component schema it is an example of."""

    version: str
    place: str
    """Its place in the bundle, from the path or component on."""
    schema: str
    value: Any

    def __str__(self) -> str:
        return f"{self.version}: {self.place}"


@functools.cache
def bundle(version: str) -> JsonObject:
    """Return the OpenAPI document that ships inside the package."""
    path = files("helpscout_client") / version / "openapi.json"
    return cast("JsonObject", json.loads(path.read_text("utf-8")))


def schemas(version: str) -> dict[str, JsonObject]:
    """Return the component schemas of a bundle by name."""
    return cast("dict[str, JsonObject]", bundle(version)["components"]["schemas"])


def model(version: str, name: str) -> Any:
    """Return the class of a component schema."""
    return getattr(import_module(f"helpscout_client.{version}.models"), name)


def model_names(version: str) -> list[str]:
    """Return the names of the component schemas that are models."""
    kinds = {name: model(version, name) for name in schemas(version)}
    return [
        name
        for name, kind in kinds.items()
        if isinstance(kind, type) and hasattr(kind, "from_payload")
    ]


def component_name(schema: JsonObject) -> str:
    """Return the name of the component that a schema refers to."""
    prefix, _, name = schema["$ref"].rpartition("/")
    assert "#/components/schemas" == prefix
    return cast("str", name)


def payloads() -> list[Payload]:
    """Return every documented example of an object that servers send, in both bundles."""
    return [
        payload
        for version in VERSIONS
        for payload in _walk(version, bundle(version), ())
    ]


def payload(version: str, schema: str, place: str = "") -> Any:
    """Return a copy of the first example of a schema whose place contains `place`."""
    found = (
        each.value
        for each in payloads()
        if (each.version, each.schema) == (version, schema) and place in each.place
    )
    return json.loads(json.dumps(next(found)))


def _walk(version: str, node: Any, path: tuple[str, ...]) -> Iterator[Payload]:
    if not isinstance(node, dict):
        return
    for key, value in cast("JsonObject", node).items():
        if key == "examples" and "schema" in node:
            for name, example in value.items():
                place = " ".join((*path[1:], name))
                for schema, part in _objects(node["schema"], example["value"]):
                    yield Payload(version, place, component_name(schema), part)
        elif key != "requestBody" or path[0] == "webhooks":
            yield from _walk(version, value, (*path, key))


def _objects(schema: JsonObject, value: Any) -> Iterator[tuple[JsonObject, Any]]:
    """Yield an object, or the objects of a list; text has none."""
    if "$ref" in schema:
        yield schema, value
    elif schema.get("type") == "array":
        for item in value:
            yield schema["items"], item
