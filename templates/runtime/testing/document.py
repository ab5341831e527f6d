"""The operations of the documents in the package, for the stub server."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from importlib.resources import files
from typing import Any, TypeAlias, cast
from urllib.parse import quote, unquote, unquote_plus, urlsplit

from .._contract.api import Api, Security
from .._contract.media_types import is_json
from .._contract.pointers import find, join, split
from .schemas import kinds

JsonObject: TypeAlias = dict[str, Any]  # of a document or a body: any JSON value
Query: TypeAlias = Mapping[str, list[str]]

FORM = "application/x-www-form-urlencoded"
_METHODS = (
    *("get", "put", "post", "delete", "options", "head", "patch", "trace"),
    "query",
)
_TOKEN_ENDPOINT: JsonObject = {
    "operationId": "token",
    "security": [],
    "requestBody": {
        "required": True,
        "content": {FORM: {}, "application/json": {"schema": {"type": "object"}}},
    },
    "responses": {},
}
GRANT_FIELDS = {
    "client_credentials": ("client_id", "client_secret"),
    "authorization_code": ("client_id", "client_secret", "code"),
    "refresh_token": ("client_id", "client_secret", "refresh_token"),
}
"""What a token request has to have, by its grant type."""
_UNQUOTED = "/{}%:@!$&'()*+,;=~"
_PLACEHOLDER = re.compile(r"\\\{(\\\+)?[^{}]*\\\}")
"""A variable of a path in a regular expression; with a plus it may contain slashes."""


Pairs: TypeAlias = Sequence[tuple[str, str]]
"""Decoded names, each with its text as it was sent."""


def named_texts(text: str, separator: str) -> Pairs:
    """Return the names and texts of a query, of cookies or of a part of a path."""
    parts = (part.strip().partition("=") for part in text.split(separator))
    return [(unquote_plus(name), text) for name, _, text in parts if name]


def json_media_type(owner: JsonObject) -> JsonObject:
    """Return what a request body or a response documents of its JSON; {} if it has none."""
    contents: dict[str, JsonObject] = owner.get("content", {})
    found: JsonObject = {}
    return next((each for name, each in contents.items() if is_json(name)), found)


class StubDocument:
    """One OpenAPI document; its references stay within it."""

    def __init__(self, content: JsonObject) -> None:
        self.content = content

    def follow(self, value: JsonObject) -> JsonObject:
        """Return an object of the document, or the object that it refers to."""
        while "$ref" in value:
            value = find(self.content, unquote(value["$ref"]))
        return value

    def properties(self, schema: JsonObject) -> JsonObject:
        """Return the schemas of the fields that a schema names."""
        followed = self.follow(schema)
        found: JsonObject = {}
        for part in followed.get("allOf", []):
            found |= self.properties(part)
        found |= followed.get("properties", {})
        return found

    def branches(self, schema: JsonObject) -> list[JsonObject]:
        """Return a schema and all that it is made of, or is an alternative to, each once."""
        found: dict[int, JsonObject] = {}
        pending = [schema]
        while pending:
            each = self.follow(pending.pop())
            if id(each) not in found:
                found[id(each)] = each
                parts = (each.get(key, []) for key in ("allOf", "anyOf", "oneOf"))
                pending += [part for listed in parts for part in listed]
        return [*found.values()]

    def kinds(self, schema: JsonObject) -> set[str]:
        """Return the types of a value; `any` if a schema names none."""
        found: set[str] = set()
        for each in self.branches(schema):
            found.update(kinds(each))
            found.update({"object"} if "properties" in each else ())
            found.update({"array"} if "items" in each else ())
        return found - {"null"} or {"any"}

    def members(self, schema: JsonObject) -> JsonObject:
        """Return the schemas of all fields that an object may have."""
        found: JsonObject = {}
        for each in self.branches(schema):
            found = each.get("properties", {}) | found
        return found

    def others(self, schema: JsonObject) -> JsonObject:
        """Return the schema of the fields of an object that have no name."""
        return self._keyword(schema, "additionalProperties")

    def items(self, schema: JsonObject) -> JsonObject:
        """Return the schema of the items of an array."""
        return self._keyword(schema, "items")

    def _keyword(self, schema: JsonObject, keyword: str) -> JsonObject:
        found = (each.get(keyword) for each in self.branches(schema))
        schemas = [cast("JsonObject", e) for e in found if isinstance(e, dict)]
        return self.follow(schemas[0]) if schemas else {}

    def examples(self, content: JsonObject) -> JsonObject:
        """Return the examples of a media type by name, or else those of its schema."""
        named = {n: self.follow(e) for n, e in content.get("examples", {}).items()}
        found = {name: each["value"] for name, each in named.items() if "value" in each}
        if content.get("example") is not None:  # some tools write null for none
            found["example"] = content["example"]
        if found or not isinstance(content.get("schema"), dict):
            return found
        schema = self.follow(content["schema"])
        of_schema = [schema["example"]] if "example" in schema else []
        of_schema += schema.get("examples", [])
        return {str(number): example for number, example in enumerate(of_schema)}

    def operations_of(self, path_item: JsonObject) -> Iterator[tuple[str, JsonObject]]:
        """Yield the operations of a path or a webhook, each with its method."""
        item = self.follow(path_item)
        return ((method, item[method]) for method in _METHODS if method in item)


@dataclass(frozen=True, kw_only=True, eq=False)
class StubOperation:
    """One operation of a document."""

    id: str
    """Path of its call in the client."""
    name: str
    """The id, after the name of the module except in the main API."""
    method: str
    path: str
    api: Api
    document: StubDocument
    content: JsonObject
    item: JsonObject
    """The path, with what all its operations share."""

    @cached_property
    def parameters(self) -> list[JsonObject]:
        """The parameters; those of the operation replace those of the path."""
        found = [*self.item.get("parameters", []), *self.content.get("parameters", [])]
        followed = map(self.document.follow, found)
        return list({(p["in"], p["name"]): p for p in followed}.values())

    @property
    def servers(self) -> list[JsonObject]:
        """The servers that the operation or its path has of its own."""
        found = self.content.get("servers") or self.item.get("servers")
        return cast("list[JsonObject]", found or [])

    @property
    def request_body(self) -> JsonObject | None:
        """The documented body of a request; None if it has none."""
        body = self.content.get("requestBody")
        return None if body is None else self.document.follow(body)

    @property
    def pagination(self) -> JsonObject | None:
        """The places of items and page numbers; None if the response is not a page."""
        return cast("JsonObject | None", self.content.get("x-pagination"))

    @property
    def request_fields(self) -> JsonObject:
        """The schemas of the fields of its JSON body."""
        content = json_media_type(self.request_body or {})
        return self.document.properties(content.get("schema", {}))

    @property
    def response_schema(self) -> JsonObject:
        """The schema of the JSON that follows a success."""
        content = json_media_type(self.response()[2])
        return self.document.follow(content.get("schema", {}))

    @property
    def examples(self) -> list[Any]:
        """The examples of the JSON that follows a success."""
        content = json_media_type(self.response()[2])
        return [*self.document.examples(content).values()]

    @property
    def items(self) -> str | None:
        """The JSON pointer to the items of a list; None if the response is no list."""
        pointer: str = (self.pagination or self.content).get("items", "")
        pointer = pointer or self.content.get("x-envelope", "")
        return pointer if "items" in self._schema_at(pointer, {}) else None

    def item_schema(self, query: Query) -> JsonObject:
        """Return the schema of an item of a list, with what a query embeds."""
        items = self._schema_at(self.items or "", query).get("items", {})
        return self.document.follow(items)

    @property
    def example_items(self) -> list[Any]:
        """The items of the first example of a list."""
        if self.items is None or not self.examples:
            return []
        return find(self.examples[0], self.items) or []

    def schema_with(self, query: Query) -> JsonObject:
        """Return the schema of the JSON that follows a success, with what a query embeds."""
        embeds: dict[str, JsonObject] = self.content.get("x-embeds", {})
        for name, texts in query.items():
            for value in embeds.get(name, {}).keys() & set(texts):
                schema = f"#/components/schemas/{embeds[name][value]}"
                return self.document.follow({"$ref": schema})
        return self.response_schema

    def _schema_at(self, pointer: str, query: Query) -> JsonObject:
        schema = self.schema_with(query)
        for token in split(pointer):
            fields = self.document.properties(schema)
            schema = self.document.follow(fields.get(token, {}))
        return schema

    @property
    def is_token_endpoint(self) -> bool:
        """Whether it issues tokens; it is not an operation of the document."""
        return self.method == "POST" and self.path in token_paths(self.api)

    @property
    def security(self) -> Security:
        """The credentials that a request needs: alternatives of security schemes."""
        needed: Any = self.document.content.get("security", [])
        needed = self.content.get("security", needed)
        known = self.api.schemes
        return tuple(tuple(n for n in names if n in known) for names in needed)

    def response(self, status: int | None = None) -> tuple[int, str, JsonObject]:
        """Return a status, by default the first 2xx, and what is documented of it.

        The second value is the JSON pointer to it.
        """
        documented: Mapping[str, JsonObject] = self.content.get("responses", {})
        if status is None:
            codes = (code for code in sorted(documented) if code.startswith("2"))
            status = int(next(codes, "200").replace("XX", "00"))
        keys = (str(status), f"{status // 100}XX", "default")
        key = next((key for key in keys if key in documented), "")
        pointer = join(["paths", self.path, self.method.lower(), "responses", key])
        return status, pointer, self.document.follow(documented.get(key, {}))

    def matches(self, method: str, path: str, query: Pairs) -> bool:
        """Return whether a request is one of this operation, given the pairs of its query."""
        is_path = method == self.method and self._pattern.fullmatch(path) is not None
        return is_path and all(pair in query for pair in self.fixed_query)

    @property
    def target(self) -> str:
        """What a request is sent to: the path without what distinguishes documented twins."""
        return self.path.partition("#")[0]

    @cached_property
    def fixed_query(self) -> Pairs:
        """The names and texts of a query that is a part of the path."""
        pairs = named_texts(self.target.partition("?")[2], "&")
        return [pair for pair in pairs if "{" not in pair[1]]

    def path_texts(self, path: str) -> dict[str, str]:
        """Return the path parameters of a path that matches, as they were sent."""
        found = self._pattern.fullmatch(path)
        names = re.findall(r"\{\+?([^{}]*)\}", self.target.partition("?")[0])
        return dict(zip(names, found.groups() if found else (), strict=False))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        relative = find(self.document.content, "/servers/0/url") or ""
        urls = [self.api.base_url or relative, *(each["url"] for each in self.servers)]
        paths = (re.escape(urlsplit(url).path.rstrip("/")) for url in urls)
        prefixes = (_PLACEHOLDER.sub("[^?]*", path) for path in paths)
        sent = quote(self.target.partition("?")[0], safe=_UNQUOTED)
        path = _PLACEHOLDER.sub(
            lambda found: "(.+)" if found[1] else "([^/]+)", re.escape(sent)
        )
        return re.compile(f"(?:{'|'.join(dict.fromkeys(prefixes))})?{path}")


@dataclass(frozen=True, kw_only=True, eq=False)
class StubApi:
    """One API of the package."""

    module: str
    """Name of its subpackage; empty for an API at the root of the package."""
    prefix: str
    """What the names of its operations and events begin with; empty for the main API."""
    client: str
    """Name of its sync client."""
    facts: Api
    document: StubDocument
    operations: list[StubOperation]


@cache
def load_apis(package: str) -> Sequence[StubApi]:
    """Return the APIs of a package, the main one first; they are read once."""
    root = files(package)
    documents = {"": root / "openapi.json"}
    documents |= {f.name: f / "openapi.json" for f in root.iterdir()}
    contents = {
        module: json.loads(path.read_text("utf-8"))
        for module, path in sorted(documents.items())
        if path.is_file()
    }
    apis = [_api(package, module, each) for module, each in contents.items()]
    return sorted(apis, key=lambda api: api.prefix)


def _api(package: str, module: str, content: JsonObject) -> StubApi:
    client = import_module(f"{package}.{module}.client".replace("..", "."))
    facts: Api = client.API
    is_main = not module or content.get("x-client", {}).get("main", False)
    prefix, document = "" if is_main else f"{module}.", StubDocument(content)
    operations = _operations(facts, document, prefix)
    return StubApi(
        module=module,
        prefix=prefix,
        client=next(name for name in vars(client) if f"Async{name}" in vars(client)),
        facts=facts,
        document=document,
        # A path without placeholders has priority, then one with more text.
        operations=sorted(operations, key=_placeholders_and_text),
    )


def token_paths(api: Api, grant_types: Iterable[str] = GRANT_FIELDS) -> set[str]:
    """Return the paths of the token endpoints of these grant types."""
    schemes = api.schemes.values()
    return {each.token_path(kind) for each in schemes for kind in grant_types} - {""}


def _placeholders_and_text(operation: StubOperation) -> tuple[int, int]:
    parts = re.split(r"\{[^{}]*\}", operation.path)
    return len(parts), -sum(map(len, parts))


def _operations(
    api: Api, document: StubDocument, prefix: str
) -> Iterator[StubOperation]:
    paths: dict[str, JsonObject] = {**document.content.get("paths", {})}
    paths |= {path: {"post": _TOKEN_ENDPOINT} for path in sorted(token_paths(api))}
    for path, item in paths.items():
        for method, content in document.operations_of(item):
            # Operations that the client cannot call have no path of a call as their id.
            name = content.get("operationId", f"{method.upper()} {path}")
            yield StubOperation(
                id=name,
                name=prefix + name,
                method=method.upper(),
                path=path,
                api=api,
                document=document,
                content=content,
                item=document.follow(item),
            )
