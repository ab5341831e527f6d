"""The fields of each object of an OpenAPI document, as one table per version.

Each object is written as `field:expected` words; `!` after the field says it is required.
What is expected is written as

    text boolean number count any     a scalar, or anything at all
    a|b|c                             one of these words
    [x]  {x}                          a list of x, a mapping of names to x
    server                            the object of that name
    response&                         that object, or a Reference Object

The published JSON schemas say the same, and a compiled validator checks a document with
them in less than a tenth of the time. The table exists for two reasons: it gives each node of a
document its kind, which all readers use, and the messages of the linter name the place, what
was found and what to write instead. A test uses the published schemas as an oracle.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_TYPES = "array|boolean|integer|null|number|object|string"

_OBJECTS_3_1 = {
    "document": """
        openapi!:text info!:info jsonSchemaDialect:text servers:[server] paths:paths
        webhooks:{path-item&} components:components security:[security-requirement]
        tags:[tag] externalDocs:external-documentation
    """,
    "info": """
        title!:text summary:text description:text termsOfService:text contact:contact
        license:license version!:text
    """,
    "contact": "name:text url:text email:text",
    "license": "name!:text identifier:text url:text",
    "server": "url!:text description:text variables:{server-variable}",
    "server-variable": "enum:[text] default!:text description:text",
    "components": """
        schemas:{schema} responses:{response&} parameters:{parameter&}
        examples:{example&} requestBodies:{request-body&} headers:{header&}
        securitySchemes:{security-scheme&} links:{link&} callbacks:{callback&}
        pathItems:{path-item&}
    """,
    "path-item": """
        summary:text description:text get:operation put:operation post:operation
        delete:operation options:operation head:operation patch:operation
        trace:operation servers:[server] parameters:[parameter&]
    """,
    "operation": """
        tags:[text] summary:text description:text externalDocs:external-documentation
        operationId:text parameters:[parameter&] requestBody:request-body&
        responses:responses callbacks:{callback&} deprecated:boolean
        security:[security-requirement] servers:[server]
    """,
    "external-documentation": "description:text url!:text",
    "parameter": """
        name!:text in!:query|header|path|cookie description:text required:boolean
        deprecated:boolean allowEmptyValue:boolean style:text explode:boolean
        allowReserved:boolean schema:schema content:{media-type} example:any
        examples:{example&}
    """,
    "header": """
        description:text required:boolean deprecated:boolean allowEmptyValue:boolean
        style:simple explode:boolean allowReserved:boolean schema:schema
        content:{media-type} example:any examples:{example&}
    """,
    "request-body": "description:text content!:{media-type} required:boolean",
    "media-type": """
        schema:schema example:any examples:{example&} encoding:{encoding}
    """,
    "encoding": """
        contentType:text headers:{header&}
        style:form|spaceDelimited|pipeDelimited|deepObject explode:boolean
        allowReserved:boolean
    """,
    "response": """
        description!:text headers:{header&} content:{media-type} links:{link&}
    """,
    "example": "summary:text description:text value:any externalValue:text",
    "link": """
        operationRef:text operationId:text parameters:{any} requestBody:any
        description:text server:server
    """,
    "tag": "name!:text description:text externalDocs:external-documentation",
    "reference": "$ref!:text summary:text description:text",
    "security-scheme": """
        type!:apiKey|http|mutualTLS|oauth2|openIdConnect description:text name:text
        in:query|header|cookie scheme:text bearerFormat:text flows:oauth-flows
        openIdConnectUrl:text
    """,
    "oauth-flows": """
        implicit:implicit-flow password:token-flow clientCredentials:token-flow
        authorizationCode:code-flow
    """,
    "implicit-flow": "authorizationUrl!:text refreshUrl:text scopes!:{text}",
    "token-flow": "tokenUrl!:text refreshUrl:text scopes!:{text}",
    "code-flow": """
        authorizationUrl!:text tokenUrl!:text refreshUrl:text scopes!:{text}
    """,
    "discriminator": "propertyName!:text mapping:{text}",
    "xml": "name:text namespace:text prefix:text attribute:boolean wrapped:boolean",
    "schema": """
        $ref:text $id:text $schema:text $anchor:text $dynamicRef:text
        $dynamicAnchor:text $vocabulary:{boolean} $comment:text $defs:{schema}
        type:type enum:[any] const:any title:text description:text default:any
        deprecated:boolean readOnly:boolean writeOnly:boolean examples:[any]
        example:any format:text multipleOf:number maximum:number minimum:number
        exclusiveMaximum:number exclusiveMinimum:number maxLength:count
        minLength:count pattern:text maxItems:count minItems:count uniqueItems:boolean
        maxContains:count minContains:count maxProperties:count minProperties:count
        required:[text] dependentRequired:{[text]} allOf:[schema] anyOf:[schema]
        oneOf:[schema] not:schema if:schema then:schema else:schema
        dependentSchemas:{schema} prefixItems:[schema] items:schema contains:schema
        properties:{schema} patternProperties:{schema} additionalProperties:schema
        propertyNames:schema unevaluatedItems:schema unevaluatedProperties:schema
        contentEncoding:text contentMediaType:text contentSchema:schema
        discriminator:discriminator xml:xml externalDocs:external-documentation
    """,
}

_OBJECTS_3_0 = _OBJECTS_3_1 | {
    "document": _OBJECTS_3_1["document"]
    .replace("jsonSchemaDialect:text", "")
    .replace("webhooks:{path-item&}", "")
    .replace("paths:paths", "paths!:paths"),
    "info": _OBJECTS_3_1["info"].replace("summary:text", ""),
    "license": _OBJECTS_3_1["license"].replace("identifier:text", ""),
    "components": _OBJECTS_3_1["components"].replace("pathItems:{path-item&}", ""),
    "operation": _OBJECTS_3_1["operation"].replace("responses:", "responses!:"),
    "security-scheme": _OBJECTS_3_1["security-scheme"].replace("mutualTLS|", ""),
    "schema": """
        title:text multipleOf:number maximum:number exclusiveMaximum:boolean
        minimum:number exclusiveMinimum:boolean maxLength:count minLength:count
        pattern:text maxItems:count minItems:count uniqueItems:boolean
        maxProperties:count minProperties:count required:[text] enum:[any] type:type
        not:schema allOf:[schema] oneOf:[schema] anyOf:[schema] items:schema
        properties:{schema} additionalProperties:schema-or-boolean description:text
        format:text default:any nullable:boolean discriminator:discriminator
        readOnly:boolean writeOnly:boolean example:any
        externalDocs:external-documentation deprecated:boolean xml:xml
    """,
}


_OBJECTS_3_2 = _OBJECTS_3_1 | {
    "document": _OBJECTS_3_1["document"] + " $self:text",
    "server": _OBJECTS_3_1["server"] + " name:text",
    "components": _OBJECTS_3_1["components"] + " mediaTypes:{media-type&}",
    "path-item": _OBJECTS_3_1["path-item"]
    + " query:operation additionalOperations:{operation}",
    "parameter": _OBJECTS_3_1["parameter"]
    .replace("|cookie", "|cookie|querystring")
    .replace("{media-type}", "{media-type&}"),
    "header": _OBJECTS_3_1["header"].replace("{media-type}", "{media-type&}"),
    "request-body": _OBJECTS_3_1["request-body"].replace(
        "{media-type}", "{media-type&}"
    ),
    "media-type": _OBJECTS_3_1["media-type"]
    + " itemSchema:schema prefixEncoding:[encoding] itemEncoding:encoding",
    "encoding": _OBJECTS_3_1["encoding"]
    + " encoding:{encoding} prefixEncoding:[encoding] itemEncoding:encoding",
    "response": _OBJECTS_3_1["response"]
    .replace("description!", "summary:text description")
    .replace("{media-type}", "{media-type&}"),
    "example": _OBJECTS_3_1["example"] + " dataValue:any serializedValue:text",
    "tag": _OBJECTS_3_1["tag"] + " summary:text parent:text kind:text",
    "security-scheme": _OBJECTS_3_1["security-scheme"]
    + " oauth2MetadataUrl:text deprecated:boolean",
    "oauth-flows": _OBJECTS_3_1["oauth-flows"] + " deviceAuthorization:device-flow",
    "device-flow": """
        deviceAuthorizationUrl!:text tokenUrl!:text refreshUrl:text scopes!:{text}
    """,
    "discriminator": _OBJECTS_3_1["discriminator"] + " defaultMapping:text",
    "xml": _OBJECTS_3_1["xml"] + " nodeType:text",
}


@dataclass(frozen=True)
class Fields:
    """The fields of one object: what each is expected to be, and which are required."""

    expected: Mapping[str, str]
    required: tuple[str, ...]


@dataclass(frozen=True)
class Keyed:
    """A mapping whose keys follow a pattern."""

    key: re.Pattern[str]
    expected: str
    hint: str


KEYED = {
    "paths": Keyed(
        re.compile(r"/.*", re.DOTALL), "path-item&", 'a path starts with "/"'
    ),
    "responses": Keyed(
        re.compile(r"default|[1-5](?:[0-9]{2}|XX)"),
        "response&",
        "write a status code, a range such as 4XX, or default",
    ),
    "callback": Keyed(re.compile(r".*", re.DOTALL), "path-item&", ""),
    "security-requirement": Keyed(re.compile(r".*", re.DOTALL), "[text]", ""),
}
COMPONENT_NAME = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True)
class Grammar:
    """One version of OpenAPI."""

    objects: Mapping[str, Fields]
    types: frozenset[str]
    has_boolean_schemas: bool

    def kind_below(self, kind: str, key: str, value: object) -> str:
        """Return the kind of the member `key` of a value of that kind, "" if it has none."""
        if kind in self.objects:
            expected = self.objects[kind].expected.get(key, "")
        elif kind in KEYED:
            expected = KEYED[kind].expected if KEYED[kind].key.fullmatch(key) else ""
        else:
            expected = kind[1:-1] if kind[:1] in {"[", "{"} else ""
        if expected.endswith("&"):
            refers = isinstance(value, dict) and "$ref" in value
            return "reference" if refers else expected[:-1]
        if expected == "schema-or-boolean":
            return "boolean" if isinstance(value, bool) else "schema"
        return expected


def grammar_of(version: object) -> Grammar | None:
    """Return the grammar of a version of OpenAPI, None for one that is not supported."""
    if isinstance(version, str):
        if re.fullmatch(r"3\.0\.\d+(-.+)?", version):
            return OPENAPI_3_0
        if re.fullmatch(r"3\.1\.\d+(-.+)?", version):
            return OPENAPI_3_1
        if re.fullmatch(r"3\.2\.\d+(-.+)?", version):
            return OPENAPI_3_2
    return None


def _fields(table: Mapping[str, str]) -> dict[str, Fields]:
    return {name: _parse(text) for name, text in table.items()}


def _parse(text: str) -> Fields:
    pairs = [word.split(":", 1) for word in text.split()]
    required = tuple(name[:-1] for name, _ in pairs if name.endswith("!"))
    return Fields({name.rstrip("!"): expected for name, expected in pairs}, required)


JSON_TYPES = frozenset(_TYPES.split("|"))
OPENAPI_3_2 = Grammar(_fields(_OBJECTS_3_2), JSON_TYPES, True)
OPENAPI_3_1 = Grammar(_fields(_OBJECTS_3_1), JSON_TYPES, True)
OPENAPI_3_0 = Grammar(_fields(_OBJECTS_3_0), JSON_TYPES - {"null"}, False)
