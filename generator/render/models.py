"""The annotations of model classes, by datamodel-code-generator.

The one module that knows the library. It is handed JSON schemas of fields, without a word of the
spec: classes are numbered in them, so that fields of the same shape are one question, whatever
they are called and wherever they are. It is asked once for all shapes whose answer is not in the
cache. An annotation that it writes is published where `python` writes the same from the IR; where
it writes another one, or none, that of `python` is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from ..ir import (
    NULL,
    Api,
    Choice,
    CreatedWith,
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

_LIBRARY = "datamodel-code-generator"
_REFERENCE = "#/components/schemas/"
# What values of the wire are read as: classes of the runtime.
_RUNTIME: Mapping[ScalarKind, str] = {
    "date": "Date",
    "date-time": "DateTime",
    "number": "Number",
}
_TEXT = frozenset({"base64", "bytes", "string"})
_ASKED = f"{_REFERENCE}Asked"
_NUMBERED = re.compile(r"\bClass\d+\b")


def field_types(api: Api, cache: Cache) -> dict[ClassName, dict[str, PythonCode]]:
    """Return the annotation of each field of each model class of an API, by their names.

    A union has those of its fallback.
    """
    models = {name: _fields(schema) for name, schema in api.schemas().items()}
    fields = [field for fields in models.values() for field in fields]
    published = map(_published, fields, answers(fields, cache))
    return {
        name: {field.name: next(published) for field in fields}
        for name, fields in models.items()
    }


def _fields(schema: Schema) -> Sequence[Field]:
    match schema:
        case ObjectSchema(fields=fields) | UnionSchema(shared=fields):
            return fields
        case _:
            return ()


def _published(field: Field, answer: str) -> PythonCode:
    type_ = field.type if field.required else one_of(field.type, NULL)
    ours = wire_annotation(type_)
    return PythonCode(answer) if answer == ours else ours


# --- the shapes -------------------------------------------------------------------------


class _Shape(NamedTuple):
    """The schema of a field, as JSON, and the classes that are numbered in it."""

    source: str
    classes: Mapping[str, ClassName]

    @classmethod
    def of(cls, field: Field) -> _Shape:
        names = dict.fromkeys(names_in(field.type))
        numbered = {name: f"Class{number}" for number, name in enumerate(names)}
        schema = _schema(field.type, numbered)
        classes = {number: name for name, number in numbered.items()}
        return cls(json.dumps([schema, field.required]), classes)

    def annotation(self, answer: str) -> str:
        """Return the answer to the shape with the names of the field's classes."""
        return _NUMBERED.sub(lambda n: self.classes.get(n[0], n[0]), answer)


def _schema(type_: Type, numbered: Mapping[ClassName, str]) -> dict[str, object]:
    def schema(part: Type) -> dict[str, object]:
        return _schema(part, numbered)

    match type_:
        case Scalar("any") | CreatedWith():  # the latter is never in a model
            return {}
        case Scalar(kind) if kind in _RUNTIME:
            return {"$ref": f"{_REFERENCE}{_RUNTIME[kind]}"}
        case Scalar(kind):
            return {"type": "string" if kind in _TEXT else kind}
        case Named(name):
            return {"$ref": f"{_REFERENCE}{numbered[name]}"}
        case ListOf(item) | StreamOf(item):  # the latter is never in a model
            return {"type": "array", "items": schema(item)}
        case MapOf(value):
            return {"type": "object", "additionalProperties": schema(value) or True}
        case Choice(values):
            return {"enum": list(values), "x-enum-field-as-literal": True}
        case OneOf(members):
            return {"anyOf": [schema(member) for member in members]}


def _common() -> list[str]:
    """Return the shapes that a field which is added to a document most often has."""
    plain: list[dict[str, object]] = [{}]
    for name in (*_RUNTIME.values(), "Class0"):
        plain.append({"$ref": f"{_REFERENCE}{name}"})
    for kind in ("string", "integer", "boolean"):
        plain.append({"type": kind})
    found: list[tuple[dict[str, object], bool]] = []
    for schema in plain:
        nullable: dict[str, object] = {"anyOf": [schema, {"type": "null"}]}
        listed: dict[str, object] = {"type": "array", "items": schema}
        found += [(schema, True), (schema, False), (nullable, False), (listed, False)]
    return [json.dumps(shape) for shape in found]


# --- asking -----------------------------------------------------------------------------


def answers(fields: Iterable[Field], cache: Cache) -> list[str]:
    """Return what the library writes for each field, "" where it fails.

    Common shapes are asked about as well: importing the library takes long, one more shape
    does not.
    """
    shapes = [_Shape.of(field) for field in fields]
    sources = [*(shape.source for shape in shapes), *_common()]
    texts = cache.texts(_LIBRARY, sources, _ask)
    return [shape.annotation(text) for shape, text in zip(shapes, texts, strict=False)]


def _ask(shapes: Sequence[str]) -> list[str]:
    """Return the answers for shapes; one that makes the library fail has none."""
    try:
        return _generated(shapes)
    except ImportError:
        raise
    except Exception:  # The failures of the library have no class in common.
        middle = len(shapes) // 2
        return [*_ask(shapes[:middle]), *_ask(shapes[middle:])] if middle else [""]


def _generated(shapes: Sequence[str]) -> list[str]:
    """Return what the library says of the fields of a class, which have these shapes."""
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
        generate(_document(shapes), config=config)
        models = json.loads(metadata.read_text("utf-8"))["models"]
    found = {model["source_ref"]: model["fields"] for model in models}
    types = {field["name"]: field["type"] for field in found[_ASKED]}
    return [types.get(f"field{number}", "") for number in range(len(shapes))]


def _document(shapes: Sequence[str]) -> dict[str, object]:
    """Return a document with a class that has the fields, and the classes they refer to."""
    fields = {f"field{n}": json.loads(shape) for n, shape in enumerate(shapes)}
    named = {name for shape in shapes for name in _NUMBERED.findall(shape)}
    empty = {name: {"type": "object"} for name in (*_RUNTIME.values(), *sorted(named))}
    asked = {
        "type": "object",
        "properties": {name: schema for name, (schema, _) in fields.items()},
        "required": [name for name, (_, required) in fields.items() if required],
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "models", "version": "1"},
        "paths": {},
        "components": {"schemas": {**empty, "Asked": asked}},
    }
