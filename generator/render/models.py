"""The annotations of model classes, by datamodel-code-generator.

The one module that knows the library. It is handed JSON schemas that are made of our own names,
without a word of the spec's prose, and is asked once for all components whose answer is not in
the cache. An annotation that it writes is published where `python` writes the same from the
IR; where it writes another one, or none, that of `python` is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from ..ir import (
    NULL,
    Api,
    Choice,
    CreatedWith,
    EnumSchema,
    Field,
    ListOf,
    MapOf,
    Named,
    ObjectSchema,
    OneOf,
    Scalar,
    ScalarKind,
    Schema,
    StreamOf,
    Type,
    UnionSchema,
    names_in,
    one_of,
)
from ..names import ClassName
from .cache import Cache
from .python import PythonCode, wire_annotation

_LIBRARY = f"datamodel-code-generator {version('datamodel-code-generator')}"
_REFERENCE = "#/components/schemas/"
# What values of the wire are read as: classes of the runtime.
_RUNTIME: Mapping[ScalarKind, str] = {
    "date": "Date",
    "date-time": "DateTime",
    "number": "Number",
}
_TEXT = frozenset({"base64", "bytes", "string"})

_Asked = ObjectSchema | EnumSchema
Answer = Mapping[str, str]
"""The annotations of a component by the names of its fields; members of enums have none."""


def field_types(api: Api, cache: Cache) -> dict[ClassName, dict[str, PythonCode]]:
    """Return the annotation of each field of each model class of an API, by their names.

    A union has those of its fallback.
    """
    schemas = api.schemas().values()
    answered = answers(schemas, cache)
    types: dict[ClassName, dict[str, PythonCode]] = {}
    for schema in schemas:
        if isinstance(schema, ObjectSchema):
            answer = answered[schema.name]
            types[schema.name] = {
                field.name: _annotation(field, answer.get(field.name))
                for field in schema.fields
            }
        elif isinstance(schema, UnionSchema):
            types[schema.name] = {f.name: _annotation(f) for f in schema.shared}
    return types


def _annotation(field: Field, answer: str | None = None) -> PythonCode:
    type_ = field.type if field.required else one_of(field.type, NULL)
    ours = wire_annotation(type_)
    return PythonCode(answer) if answer == ours else ours


# --- the components ---------------------------------------------------------------------


def _component(schema: _Asked) -> dict[str, object]:
    if isinstance(schema, EnumSchema):
        return {
            "type": schema.base,
            "enum": [member.value for member in schema.members],
            "x-enum-varnames": [member.name for member in schema.members],
        }
    return {
        "type": "object",
        "properties": {field.name: _schema(field.type) for field in schema.fields},
        "required": [field.name for field in schema.fields if field.required],
    }


def _schema(type_: Type) -> dict[str, object]:
    match type_:
        case Scalar("any") | CreatedWith():  # the latter is never in a model
            return {}
        case Scalar(kind) if kind in _RUNTIME:
            return {"$ref": f"{_REFERENCE}{_RUNTIME[kind]}"}
        case Scalar(kind):
            return {"type": "string" if kind in _TEXT else kind}
        case Named(name):
            return {"$ref": f"{_REFERENCE}{name}"}
        case ListOf(item) | StreamOf(item):  # the latter is never in a model
            return {"type": "array", "items": _schema(item)}
        case MapOf(value):
            return {"type": "object", "additionalProperties": _schema(value) or True}
        case Choice(values):
            return {"enum": list(values), "x-enum-field-as-literal": True}
        case OneOf(members):
            return {"anyOf": [_schema(member) for member in members]}


# --- asking -----------------------------------------------------------------------------


def answers(schemas: Iterable[Schema], cache: Cache) -> dict[ClassName, Answer]:
    """Return what the library writes for each object and enum."""
    asked = {s.name: s for s in schemas if isinstance(s, ObjectSchema | EnumSchema)}
    sources = {name: json.dumps(_component(schema)) for name, schema in asked.items()}
    by_source = {sources[name]: schema for name, schema in asked.items()}

    def make(missing: Sequence[str]) -> list[str]:
        found = _ask([by_source[source] for source in missing])
        return [json.dumps(found.get(by_source[s].name, {})) for s in missing]

    texts = cache.texts(_LIBRARY, list(sources.values()), make)
    return {name: json.loads(text) for name, text in zip(asked, texts, strict=True)}


def _ask(schemas: Sequence[_Asked]) -> dict[str, Answer]:
    """Return the answers for components; one that makes the library fail has none."""
    try:
        return _generated(schemas)
    except ImportError:
        raise
    except Exception:  # The failures of the library have no class in common.
        middle = len(schemas) // 2
        return _ask(schemas[:middle]) | _ask(schemas[middle:]) if middle else {}


def _generated(schemas: Sequence[_Asked]) -> dict[str, Answer]:
    """Return what the library says of its classes: the types of their fields by name."""
    # Takes a quarter of a second to import, and answers that are cached need none of it.
    from datamodel_code_generator import generate
    from datamodel_code_generator.config import GenerateConfig
    from datamodel_code_generator.enums import DataModelType, InputFileType
    from datamodel_code_generator.format import PythonVersion
    from datamodel_code_generator.parser import LiteralType

    with TemporaryDirectory(prefix="models-") as folder:
        metadata = Path(folder) / "models.json"
        config = GenerateConfig(
            input_file_type=InputFileType.OpenAPI,
            output_model_type=DataModelType.PydanticV2BaseModel,
            target_python_version=PythonVersion.PY_311,
            enum_field_as_literal=LiteralType.Off,
            use_standard_collections=True,
            use_union_operator=True,
            strict_nullable=True,
            strict_refs=True,
            allow_remote_refs=False,
            disable_timestamp=True,
            formatters=[],
            custom_class_name_generator=str,
            emit_model_metadata=metadata,
        )
        generate(_document(schemas), config=config)
        models = json.loads(metadata.read_text("utf-8"))["models"]
    fields = {model["source_ref"]: model["fields"] for model in models}
    return {
        schema.name: {
            field["name"]: field["type"]
            for field in fields.get(f"{_REFERENCE}{schema.name}", ())
        }
        for schema in schemas
    }


def _document(schemas: Sequence[_Asked]) -> dict[str, object]:
    """Return a document with the components, and a name for each that they refer to."""
    objects = [schema for schema in schemas if isinstance(schema, ObjectSchema)]
    fields = [field for schema in objects for field in schema.fields]
    named = [name for field in fields for name in names_in(field.type)]
    components: dict[str, object] = {
        name: {"type": "object"} for name in (*_RUNTIME.values(), *named)
    }
    components |= {schema.name: _component(schema) for schema in schemas}
    return {
        "openapi": "3.1.0",
        "info": {"title": "models", "version": "1"},
        "paths": {},
        "components": {"schemas": components},
    }
