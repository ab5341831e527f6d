"""Schemas of the IR -> the fields and members of model classes.

The one module that knows datamodel-code-generator. The library is handed a document made
of our own names, without a word of the spec's prose, and what it answers is taken apart and
compared with the IR: a class, field or value that it renamed or dropped is an error here.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import NewType

from ..ir import (
    AliasSchema,
    Api,
    Choice,
    DictSchema,
    EnumSchema,
    Field,
    ListOf,
    MapOf,
    Named,
    ObjectSchema,
    OneOf,
    Scalar,
    Schema,
    Type,
    UnionSchema,
)
from ..names import ClassName
from .cache import Cache

PythonCode = NewType("PythonCode", str)

_JSON_SCHEMA: Mapping[str, Mapping[str, str]] = {
    "any": {},
    "base64": {"type": "string"},
    "boolean": {"type": "boolean"},
    "bytes": {"type": "string"},
    "date": {"type": "string", "format": "date"},
    "date-time": {"type": "string", "format": "date-time"},
    "integer": {"type": "integer"},
    "null": {"type": "null"},
    "number": {"type": "number"},
    "string": {"type": "string"},
}
_WIRE_TYPES = {
    "datetime": "DateTime",
    "date": "Date",
    "float": "Number",
}


@dataclass(frozen=True, slots=True)
class FieldCode:
    """A field of a model class: its annotation, and whether it may be absent."""

    field: Field
    annotation: PythonCode
    optional: bool


@dataclass(frozen=True, slots=True)
class ModelClass:
    """A class of a model module, ready to be printed."""

    schema: ObjectSchema
    fields: tuple[FieldCode, ...]


class ModelMismatch(RuntimeError):
    """datamodel-code-generator answered something other than what the IR says."""


def model_classes(api: Api, cache: Cache) -> dict[ClassName, ModelClass]:
    """Return the model class of every object schema of an API."""
    schemas = api.schemas()
    answered = {
        node.name: node
        for node in _generate(schemas, cache).body
        if isinstance(node, ast.ClassDef)
    }
    _check_enums(schemas.values(), answered)
    return {
        name: ModelClass(schema, tuple(_fields(schema, answered.get(name))))
        for name, schema in schemas.items()
        if isinstance(schema, ObjectSchema)
    }


def _generate(schemas: Mapping[ClassName, Schema], cache: Cache) -> ast.Module:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "models", "version": "1"},
        "paths": {},
        "components": {"schemas": {n: _component(s) for n, s in schemas.items()}},
    }
    if not schemas:
        return ast.Module(body=[], type_ignores=[])
    source = json.dumps(document)
    return ast.parse(cache.text(_LIBRARY, source, lambda: _answer(source)))


_LIBRARY = f"datamodel-code-generator {version('datamodel-code-generator')}"


def _answer(document: str) -> str:
    # Takes half a second to import, and an answer that is cached needs none of it.
    from datamodel_code_generator import generate
    from datamodel_code_generator.config import GenerateConfig
    from datamodel_code_generator.enums import DataModelType, InputFileType
    from datamodel_code_generator.format import DatetimeClassType, PythonVersion
    from datamodel_code_generator.parser import LiteralType

    config = GenerateConfig(
        input_file_type=InputFileType.OpenAPI,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        output_datetime_class=DatetimeClassType.Datetime,
        enum_field_as_literal=LiteralType.Off,
        use_specialized_enum=True,
        use_standard_collections=True,
        use_union_operator=True,
        use_annotated=True,
        strict_nullable=True,
        strict_refs=True,
        allow_remote_refs=False,
        keep_model_order=True,
        disable_timestamp=True,
        formatters=[],
        custom_class_name_generator=str,
    )
    return str(generate(json.loads(document), config=config))


def _component(schema: Schema) -> dict[str, object]:
    match schema:
        case ObjectSchema(fields=fields):
            return {
                "type": "object",
                "properties": {field.name: _schema(field.type) for field in fields},
                "required": [field.name for field in fields if field.required],
            }
        case EnumSchema(base=base, members=members):
            return {
                "type": base,
                "enum": [member.value for member in members],
                "x-enum-varnames": [member.name for member in members],
            }
        case UnionSchema() | AliasSchema() | DictSchema():
            return {
                "type": "object"
            }  # a name to refer to; the template prints the alias


def _schema(type_: Type) -> dict[str, object]:
    match type_:
        case Scalar(kind):
            return dict(_JSON_SCHEMA[kind])
        case Named(name):
            return {"$ref": f"#/components/schemas/{name}"}
        case ListOf(item):
            return {"type": "array", "items": _schema(item)}
        case MapOf(value):
            return {"type": "object", "additionalProperties": _schema(value) or True}
        case Choice(values):
            return {"type": "string", "const": json.dumps(values)}
        case OneOf(members):
            return {"anyOf": [_schema(member) for member in members]}


def _fields(schema: ObjectSchema, answer: ast.ClassDef | None) -> Iterable[FieldCode]:
    body = answer.body if answer else []
    statements = {
        node.target.id: node
        for node in body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }
    if set(statements) != {field.name for field in schema.fields}:
        raise ModelMismatch(
            f"the fields of {schema.name} came back as {sorted(statements)}"
        )
    for field in schema.fields:
        statement = statements[field.name]
        annotation = ast.unparse(_WireTypes().visit(statement.annotation))
        yield FieldCode(
            field, PythonCode(annotation), optional=statement.value is not None
        )


class _WireTypes(ast.NodeTransformer):
    """Replace types by those of the runtime, which keep what was sent."""

    def visit_Name(self, node: ast.Name) -> ast.Name:
        return ast.Name(id=_WIRE_TYPES.get(node.id, node.id), ctx=node.ctx)

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        """Unpack a choice, which travels as one constant: the library has no plural."""
        values = json.loads(node.value) if isinstance(node.value, str) else [node.value]
        constants: list[ast.expr] = [ast.Constant(value) for value in values]
        return constants[0] if len(constants) == 1 else ast.Tuple(constants, ast.Load())


def _check_enums(
    schemas: Iterable[Schema], answered: Mapping[str, ast.ClassDef]
) -> None:
    for schema in schemas:
        if isinstance(schema, EnumSchema):
            answer = answered.get(schema.name)
            found = [
                (target.id, ast.literal_eval(node.value))
                for node in (answer.body if answer else [])
                if isinstance(node, ast.Assign)
                for target in node.targets
                if isinstance(target, ast.Name)
            ]
            if found != [(member.name, member.value) for member in schema.members]:
                raise ModelMismatch(
                    f"the members of {schema.name} came back as {found}"
                )
