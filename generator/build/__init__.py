"""A linted document -> the IR of one API.

`schemas`, `operations`, `parameters` (with their `styles`) and `results` build the parts,
`resource_tree` arranges the operations,
`request_types` finds the schemas that only requests contain, `embedded` the classes that are
special cases of others, `unions` what discriminators choose between, `recursion` the types that
contain themselves, `enums` and `values` say what the values are that a schema lists, `places` what
an inline schema is called, `client` reads the facts about one vendor, and `bundle` makes the
document that is shipped. `call_paths`, `class_names` and `argument_names` call things in Python,
around what `given_names` reads of a names file. Whatever the generator does not support is named
with its place, and leaves out one operation or refuses the document, as `problems` says: nothing is
left out silently.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from ..errors import SpecError, UsageError
from ..ir import Api, ModelModule, Named, Operation, Package, Webhook
from ..load import Document, NamesFile
from ..load.node import Node, root_of
from ..load.openapi import webhooks
from ..names import ClassName, ClientName, NameTaken, Spellings
from .bundle import bundle_of
from .class_names import ClassNames
from .client import client_facts, client_places, client_settings
from .embedded import with_bases
from .facts import docs_of
from .given_names import GivenNames
from .operations import OperationBuilder
from .problems import Problems as Problems
from .request_types import with_inputs
from .resource_tree import ResourceBuilder
from .schemas import SchemaBuilder
from .security import SecurityBuilder
from .servers import Servers


def build(
    document: Document,
    *,
    package: str | None = None,
    names: NamesFile | None = None,
    problems: Problems | None = None,
) -> Api:
    """Return the IR of a document, without the operations that cannot be made.

    Raise `SpecError` if there are any in a document with `x-client` or a strict build, or if
    nothing is left. `package` overrides the import name that the document gives, and `names` any
    other; `problems` collects what was found.
    """
    problems = problems or Problems()
    given = GivenNames(names or NamesFile(), problems)
    classes = ClassNames(given, problems)
    problems.strict = problems.strict or document.is_house
    api = None
    try:
        while api is None and not problems.refused:
            api = _without_left_out(document, package, given, classes, problems)
        given.refuse_unknown()
    except NameTaken as taken:
        problems.report(root_of(document), str(taken))
    if api is None or problems.refused:
        raise SpecError(problems.refused)
    if problems.unsupported and not api.resources:
        raise SpecError(problems.reasons)
    return api


def _without_left_out(
    document: Document,
    package: str | None,
    given: GivenNames,
    classes: ClassNames,
    problems: Problems,
) -> Api | None:
    """Return the IR without what is left out, None if that has become more, or if names meet.

    What was made for an operation that is left out then, such as a schema, is not made again.
    """
    problems.begin()
    root = root_of(document)
    schemas = SchemaBuilder(root, problems, given, classes)
    schemas.build_components()
    servers = Servers(document, problems)
    security = SecurityBuilder(document, servers, problems)
    builder = OperationBuilder(schemas, servers, security, problems, given)
    calls = builder.operations(document)
    if not problems.is_settled():
        return None
    operations = [operation for _, operation in calls]
    events = tuple(_webhooks(document, schemas, given, problems))
    if not classes.is_settled():
        return None
    classes.warn(root)
    modules = _modules(schemas, operations, builder.bodies, events)
    settings = client_settings(root, package, given)
    facts = client_facts(root, settings, servers.base_url)
    client = settings["client"]
    taken = [name for module in modules for name in module.names]
    taken += [client, ClientName(f"Async{client}")]
    api = Api(
        **settings,
        facts=facts,
        servers=servers.listed(),
        schemes=security.schemes(settings["package"]),
        security=security.default,
        places=client_places(document, facts),
        source=document.name,
        resources=ResourceBuilder(root, taken, given).resources(calls),
        webhooks=events,
        modules=modules,
        bundle=bundle_of(document, operations),
        unsupported=problems.unsupported,
        is_foreign=not document.is_house,
    )
    return api if problems.is_settled() else None


def _modules(
    schemas: SchemaBuilder,
    operations: Sequence[Operation],
    bodies: Set[ClassName],
    events: Sequence[Webhook],
) -> tuple[ModelModule, ...]:
    """Return the schemas, which are complete once operations and webhooks are built."""
    bases = schemas.bases()
    return with_inputs(
        with_bases(schemas.modules(), operations, bases),
        operations,
        bases=bases,
        bodies=bodies,
        payloads=[webhook.payload for webhook in events],
    )


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


def _webhooks(
    document: Document, schemas: SchemaBuilder, given: GivenNames, problems: Problems
) -> Iterator[Webhook]:
    items = dict(webhooks(document))
    payloads = {event: _payload(event, item, schemas) for event, item in items.items()}
    names = given.told_apart(
        {event: Spellings(_event_names(event)) for event in items},
        given.names(ClassName, {event: [i.pointer] for event, i in items.items()}),
        taken=frozenset(filter(None, payloads.values())),
    )
    for event, item in items.items():
        payload = payloads[event]
        if payload is None:
            message = (
                f"the webhook {event} is left out: its body is not a JSON object"
                " with a schema of its own"
            )
            problems.warn(item, message, "post application/json with a $ref")
            continue
        yield Webhook(
            event=event,
            class_name=names[event],
            docs=docs_of(item / "post"),
            payload=payload,
            at=item.pointer,
        )


def _event_names(event: str) -> Iterator[ClassName]:
    yield ClassName(event)
    yield from ClassName.spellings(f"{event}_event")


def _payload(event: str, item: Node, schemas: SchemaBuilder) -> ClassName | None:
    """Return the class of an event's body: webhooks are posted objects with a name."""
    body = (item / "post" / "requestBody").follow()
    schema = body / "content" / "application/json" / "schema"
    type_ = schemas.type_of(schema, f"{event}_payload")
    return type_.name if isinstance(type_, Named) else None
