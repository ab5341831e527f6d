"""A linted document -> the IR of one API.

`schemas` and `operations` build the parts, `resource_tree` arranges the operations,
`request_types` finds the schemas that only requests hold, and `client` reads the facts about one
vendor. Whatever the generator does not support is an error that names it and its place: nothing of
the document is left out silently.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..errors import SpecError, UsageError
from ..ir import Api, Named, Package, Webhook
from ..load import Document
from ..load.node import Node, Source
from ..names import ClassName, NameTaken, Scope
from .client import (
    client_facts,
    client_places,
    client_settings,
    unsupported_scheme,
)
from .docs import docs_of
from .operations import OperationBuilder
from .request_types import with_inputs
from .resource_tree import Tag, resource_tree
from .schemas import SchemaBuilder
from .values import pointer_of


def build(document: Document, *, package: str | None = None) -> Api:
    """Return the IR of a document; raise `SpecError` with all that is not supported.

    `package` overrides the import name that the document asks for.
    """
    source = Source(document)
    try:
        api = _api(document, source, package)
    except NameTaken as error:
        raise SpecError([*source.problems, document.problem("", str(error))]) from None
    if source.problems:
        raise SpecError(source.problems)
    return api


def _api(document: Document, source: Source, package: str | None) -> Api:
    schemas = SchemaBuilder(source)
    schemas.build_components()
    settings = client_settings(document.root, package)
    facts = client_facts(document.root, settings)
    builder = OperationBuilder(source, schemas)
    operations = list(builder.operations())
    webhooks = tuple(_webhooks(source, schemas))
    # Complete only now: operations and webhooks add to them.
    modules = with_inputs(
        schemas.modules(),
        [operation for _, operation in operations],
        bases=schemas.bases(),
        bodies=builder.bodies,
        answers=[webhook.payload for webhook in webhooks],
    )
    models = {name for module in modules for name in module.names}
    api = Api(
        **settings,
        facts=facts,
        places=client_places(document, facts),
        source=document.name,
        resources=resource_tree(operations, _tags(source), models, source.report),
        webhooks=webhooks,
        modules=modules,
        bundle=document.root,
        pointers=schemas.pointers(),
    )
    _refuse_twin_modules(api, source)
    if unsupported := unsupported_scheme(document.root):
        pointer = "#/components/securitySchemes"
        source.report(pointer, f"{unsupported} is not supported")
    return api


def bind(apis: Sequence[Api]) -> Package:
    """Bind APIs into the package that all of them name; raise `UsageError` if they differ."""
    main = next((api for api in apis if api.main), apis[0])
    for api in apis:
        if (api.package, api.version) != (main.package, main.version):
            raise UsageError(
                f"{api.source} is for {api.package} {api.version}, "
                f"{main.source} for {main.package} {main.version}"
            )
    return Package(
        name=main.package,
        distribution=main.distribution,
        version=main.version,
        apis=tuple(apis),
    )


def _tags(source: Source) -> list[Tag]:
    return [
        Tag(
            name=str(tag.schema.get("name")),
            description=str(tag.schema.get("description") or ""),
            at=pointer_of(tag),
        )
        for tag in source.at("#").items_of("tags")
    ]


def _webhooks(source: Source, schemas: SchemaBuilder) -> Iterator[Webhook]:
    scope = Scope()
    for event, item in source.at("#").members_of("webhooks"):
        name = ClassName(event)
        source.claim(scope, name, event, item.pointer)
        yield Webhook(
            event=event,
            class_name=name,
            docs=docs_of((item / "post").schema),
            payload=_payload(source, schemas, item),
            at=pointer_of(item),
        )


def _payload(source: Source, schemas: SchemaBuilder, item: Node) -> ClassName:
    """Return the class of an event's body: webhooks are posted objects with a name."""
    body = source.follow(item / "post" / "requestBody")
    schema = body / "content" / "application/json" / "schema"
    type_ = schemas.type_of(schema, f"{item.pointer.rpartition('/')[2]}_payload")
    if not isinstance(type_, Named):
        message = "the body of a webhook is not a JSON object with a schema of its own"
        source.report(item.pointer, message, "post application/json with a $ref")
        return ClassName("Any")
    return type_.name


def _refuse_twin_modules(api: Api, source: Source) -> None:
    """Refuse resources that would share a file."""
    scope = Scope()
    for resource in api.all_resources():
        hint = "rename one of the resources"
        source.claim(scope, resource.module, resource.class_name, "#/paths", hint)
