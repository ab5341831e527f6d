"""A small API whose resources are written by hand, as generated ones are."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Self

from pydantic import Field

import support.runtime_package  # noqa: F401
from runtime._client.resource import AsyncResource, Resource
from runtime._contract.api import Api, ErrorShape, RateLimitRules, SecurityScheme
from runtime._contract.operation import Operation, Pagination
from runtime._contract.styles import Style
from runtime._http.response import Created
from runtime._models.model import Model

API = Api(
    title="Acme API",
    package="acme_client",
    version="1.2.3",
    base_url="https://api.acme.example",
    schemes={
        "oauth": SecurityScheme(
            kind="bearer",
            token_url="/v2/oauth2/token",
            environment={"client_id": "ACME_ID", "client_secret": "ACME_SECRET"},
        )
    },
    security=(("oauth",),),
    rate_limit=RateLimitRules(
        limit="X-RateLimit-Limit-Minute",
        remaining="X-RateLimit-Remaining-Minute",
        retry_after=("Retry-After", "X-RateLimit-Retry-After"),
    ),
    correlation_id="Correlation-Id",
    created_id="Resource-ID",
    errors=ErrorShape(
        message=("/message", "/error"),
        log_ref=("/logRef",),
        fields=("/_embedded/errors",),
        field_path=("/path",),
        field_message=("/message",),
        field_rejected_value=("/rejectedValue",),
        field_source=("/source",),
    ),
)


def api_with(**schemes: SecurityScheme) -> Api:
    """Return the API with these security schemes, any of which will do."""
    return API._replace(schemes=schemes, security=tuple((name,) for name in schemes))


class Thing(Model):
    id: int
    name: str | None = None
    sizes: dict[str, int] | None = None


class Href(Model):
    href: str | None = None


class Links(Model):
    next: Href | None = None


class Things(Model):
    things: list[Thing] | None = None


class PageInfo(Model):
    number: int | None = None
    total_pages: Annotated[int | None, Field(alias="totalPages")] = None
    total_elements: Annotated[int | None, Field(alias="totalElements")] = None


class ThingList(Model):
    embedded: Annotated[Things | None, Field(alias="_embedded")] = None
    links: Annotated[Links | None, Field(alias="_links")] = None
    page: PageInfo | None = None


class Wrapped(Model):
    item: Thing


NUMBERS = Pagination(
    parameter="page",
    items=("embedded", "things"),
    page=("page", "number"),
    pages=("page", "total_pages"),
    total=("page", "total_elements"),
    next_link=("links", "next", "href"),
)
CURSORS = Pagination(
    parameter="cursor", items=("embedded", "things"), cursor=("links", "next", "href")
)
EMPTY: Mapping[str, Any] = MappingProxyType({})
SEVEN: Mapping[str, Any] = MappingProxyType({"thingId": 7})
OPERATIONS: dict[str, Operation[Any]] = {
    operation.id: operation
    for operation in [
        Operation[Thing](
            id="things.get", method="GET", path="/v2/things/{thingId}", returns=Thing
        ),
        Operation[Thing](
            id="things.old",
            method="GET",
            path="/v1/things/{thingId}.json",
            returns=Wrapped,
            unwrap=("item",),
        ),
        Operation[Created[int | str | None]](
            id="things.create",
            method="POST",
            path="/v2/things",
            returns=Created[int | str | None],
        ),
        Operation[Created[int]](
            id="things.number", method="POST", path="/v2/things", returns=Created[int]
        ),
        Operation[None](
            id="things.delete", method="DELETE", path="/v2/things/{thingId}"
        ),
        Operation[Thing](
            id="things.add",
            method="PUT",
            path="/v2/things/{thingId}",
            returns=Thing,
            repeat_status=422,
        ),
        Operation[bytes](
            id="things.file",
            method="GET",
            path="/v2/things/{thingId}/file",
            returns=bytes,
            accept="image/png",
        ),
        Operation[None](
            id="things.attach",
            method="POST",
            path="/v2/things/{thingId}/files",
        ),
        Operation[Thing](
            id="things.status",
            method="GET",
            path="/v2/status",
            returns=Thing,
            security=(),
        ),
        Operation[Thing](
            id="things.list",
            method="GET",
            path="/v2/things",
            returns=ThingList,
            styles={"query": {"tag": Style("form")}},
            pagination=NUMBERS,
        ),
        Operation[Thing](
            id="things.scroll",
            method="GET",
            path="/v3/things",
            returns=ThingList,
            pagination=CURSORS,
        ),
    ]
}


class ThingsResource(Resource):
    def call(self, name: str, options: Any = EMPTY, **arguments: Any) -> Any:
        return self._call(OPERATIONS[name], options=options, **arguments)

    def list(self, name: str, options: Any = EMPTY, **arguments: Any) -> Any:
        return self._list(OPERATIONS[name], options=options, **arguments)

    def file(self, to: Any = None, options: Any = EMPTY, path: Any = SEVEN) -> Any:
        operation = OPERATIONS["things.file"]
        return self._download(operation, to=to, path=path, options=options)

    @property
    def with_response(self) -> Self:
        return self._with_response()


class AsyncThingsResource(AsyncResource):
    async def call(self, name: str, options: Any = EMPTY, **arguments: Any) -> Any:
        return await self._call(OPERATIONS[name], options=options, **arguments)

    def list(self, name: str, options: Any = EMPTY, **arguments: Any) -> Any:
        return self._list(OPERATIONS[name], options=options, **arguments)

    def file(self, to: Any = None, options: Any = EMPTY, path: Any = SEVEN) -> Any:
        operation = OPERATIONS["things.file"]
        return self._download(operation, to=to, path=path, options=options)

    @property
    def with_response(self) -> Self:
        return self._with_response()
