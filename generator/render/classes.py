"""Resources and clients of the IR -> the classes that the templates print, sync and async."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..ir import Api, Resource, Security, SecurityScheme
from ..names import MethodName, ModuleName
from .constants import Constant, constant
from .docstrings import SharedErrors
from .python import PythonCode, code, keywords, lines
from .signatures import ASYNC, SYNC, Method, Twin, method


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """An attribute of a client or a resource that leads to a resource."""

    attribute: MethodName
    class_name: PythonCode
    module: ModuleName
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceClass:
    """A class with the methods of a resource."""

    name: PythonCode
    base: PythonCode
    methods: tuple[Method, ...]
    children: tuple[Child, ...]
    responses: tuple[PythonCode, ...]
    """What `with_response` has: an attribute for each method."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceModule:
    """What the module of a resource defines."""

    description: str
    imports: PythonCode
    constants: tuple[Constant, ...]
    classes: tuple[ResourceClass, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientClass:
    """A client: the root of all resources."""

    name: PythonCode
    base: PythonCode
    resources: tuple[Child, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientModule:
    """What the module of an API's clients defines."""

    resources: PythonCode
    """The import path of the folder with the resources."""
    imports: PythonCode
    facts: PythonCode
    classes: tuple[ClientClass, ...]


def resource_module(
    resource: Resource, shared: SharedErrors, security: Security
) -> ResourceModule:
    """Return what the module of a resource defines.

    Its methods do not list the errors in `shared`, nor its operations the `security` of the API.
    """
    return ResourceModule(
        description=resource.description,
        imports=_imports(code(""), resource.children),
        constants=tuple(constant(each, security) for each in resource.operations),
        classes=(
            _resource_class(resource, SYNC, shared),
            _resource_class(resource, ASYNC, shared),
        ),
    )


def client_module(api: Api) -> ClientModule:
    """Return what the module of an API's clients defines."""
    folder = code("{}.resources", import_path(api))
    return ClientModule(
        resources=folder,
        imports=_imports(folder, api.resources),
        facts=_api_arguments(api),
        classes=(
            _client_class(api, SYNC, code("SyncClient")),
            _client_class(api, ASYNC, code("AsyncClient")),
        ),
    )


def import_path(api: Api) -> PythonCode:
    """Write the import path of an API: `helpscout_client.v2`."""
    return (
        code("{}.{}", api.package, api.module)
        if api.module
        else code("{}", api.package)
    )


def _resource_class(
    resource: Resource, twin: Twin, shared: SharedErrors
) -> ResourceClass:
    methods = tuple(method(each, twin, shared) for each in resource.operations)
    return ResourceClass(
        name=code("{}{}", twin.prefix, resource.class_name),
        base=code("{}Resource", twin.prefix),
        methods=methods,
        children=_children(resource.children, twin),
        responses=tuple(
            code("self.{} = {}(resource.{})", name, twin.typed_response, name)
            for name in (method.name for method in methods if method.has_response)
        ),
    )


def _client_class(api: Api, twin: Twin, base: PythonCode) -> ClientClass:
    has_page = any(scheme.authorize_url for scheme in api.schemes)
    return ClientClass(
        name=code("{}{}", twin.prefix, api.client),
        base=code("AuthorizationPage, {}", base) if has_page else base,
        resources=_children(api.resources, twin),
    )


def _children(resources: Iterable[Resource], twin: Twin) -> tuple[Child, ...]:
    return tuple(
        Child(
            attribute=resource.attribute,
            class_name=code("{}{}", twin.prefix, resource.class_name),
            module=resource.module,
            description=resource.description,
        )
        for resource in resources
    )


def _imports(folder: PythonCode, resources: Iterable[Resource]) -> PythonCode:
    """Write imports of resources for type checkers: the others load what they touch."""
    statements = [
        code(
            "from {}.{} import Async{}, {}",
            folder,
            r.module,
            r.class_name,
            r.class_name,
        )
        for r in resources
    ]
    block = code("if TYPE_CHECKING:\n    {}", lines(statements, 4))
    return block if statements else code("")


def _scheme(scheme: SecurityScheme) -> PythonCode:
    """Write how credentials are sent."""
    facts: Mapping[str, object] = {
        "kind": scheme.kind,
        **scheme.sending,
        "token_url": scheme.token_url,
        "token_urls": scheme.token_urls,
        "authorize_url": scheme.authorize_url,
        "environment": scheme.environment,
        "unused": not scheme.is_used,
    }
    given = {key: value for key, value in facts.items() if value}
    return code("SecurityScheme({})", keywords(given))


def _api_arguments(api: Api) -> PythonCode:
    """Write what the runtime must know of the vendor, as the keywords of its `Api`."""
    facts = api.facts
    parts: Mapping[str, object] = {
        "schemes": {scheme.name: _scheme(scheme) for scheme in api.schemes},
        "security": api.security,
        "rate_limit": facts.rate_limit
        and code("RateLimitRules({})", keywords(facts.rate_limit)),
        "errors": facts.errors and code("ErrorShape({})", keywords(facts.errors)),
    }
    return keywords(
        {**facts.api, **{key: value for key, value in parts.items() if value}}
    )
