"""What OpenAPI requires of a document as a whole; these rules apply to all documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...errors import Problem, closest
from ...load import media_types
from ...load.node import Node
from ...load.openapi import PATH_VARIABLE, operations, path_variables
from ...load.pointers import split
from ..index import Index, parameter_names

_MEDIA = frozenset(
    "application audio chemical example font haptics image message model multipart text"
    " video".split()
)
# The media types of APIs; what is nearly one of them is meant to be it.
_MEDIA_TYPES = """
    application/json application/x-www-form-urlencoded multipart/form-data text/plain
    application/octet-stream application/xml text/xml text/html text/csv application/pdf
    application/problem+json text/event-stream application/x-ndjson application/zip
    application/merge-patch+json application/json-patch+json application/hal+json
    """.split()
_SUBTYPES = frozenset(
    {*(name.partition("/")[2] for name in _MEDIA_TYPES)}
    | {
        "json5",
        "jsonl",
        "ndjson",
        "json-l",
        "geo+json",
        "x-json",
        "jwt",
        "x-xml",
        "x-zip",
        "gzip",
    }
)


def path_parameters_match(index: Index) -> Iterator[Problem]:
    """Each `{name}` of a path is a path parameter of its operations, and vice versa."""
    for path, operation in operations(index.root.document):
        named = path_variables(path)
        described = parameter_names(operation, "path")
        for name in sorted(named - described):
            message = f"{{{name}}} is not a parameter of this operation"
            hint = f"describe it: name: {name}, in: path, required: true"
            yield operation.problem(message, hint)
        for name in sorted(described - named):
            message = f"the path parameter {name!r} is not in {path}"
            yield operation.problem(message, f"write {{{name}}} in the path")


def parameters_are_unique(index: Index) -> Iterator[Problem]:
    """No list of parameters has two of the same name in the same place."""
    for owner in (*index.of("operation"), *index.of("path-item")):
        seen: set[tuple[str, str]] = set()
        for item in owner.items_of("parameters"):
            parameter = item.follow().object
            key = (str(parameter.get("name")), str(parameter.get("in")))
            if key in seen:
                message = f"{key[0]!r} in {key[1]} is described twice"
                yield item.problem(message, "keep one of the two")
            seen.add(key)


def operation_ids_are_unique(index: Index) -> Iterator[Problem]:
    """No two operations have the same operationId."""
    first: dict[str, Node] = {}
    for operation in index.of("operation"):
        name = operation / "operationId"
        if not isinstance(name.value, str):
            continue
        other = first.setdefault(name.value, operation)
        if other is not operation:
            *_, path, method = split(other.pointer)
            message = (
                f"operationId {name.value!r} is also that of {method.upper()} {path}"
            )
            yield name.problem(message, "give each operation its own")


def paths_are_distinct(index: Index) -> Iterator[Problem]:
    """No two paths differ in the names of their parameters only."""
    seen: dict[str, str] = {}
    for path, item in index.root.members_of("paths"):
        first = seen.setdefault(PATH_VARIABLE.sub("{}", path), path)
        if first != path:
            message = f"{path} is the same path as {first}"
            yield item.problem(message, "use one name of the parameter")


def tags_are_unique(index: Index) -> Iterator[Problem]:
    """No two tags of the root list have the same name."""
    names = Counter(str(tag.object.get("name")) for tag in index.of("tag"))
    for tag in index.of("tag"):
        name = str(tag.object.get("name"))
        if names[name] > 1:
            names[name] = 0
            message = f"the tag {name!r} is described more than once"
            yield tag.problem(message, "keep one")


def references_lead_somewhere(index: Index) -> Iterator[Problem]:
    """Each `$ref` leads to something in the document."""
    yield from index.root.document.faults.values()


def security_schemes_exist(index: Index) -> Iterator[Problem]:
    """Each security requirement names a scheme of the components."""
    schemes = index.root / "components" / "securitySchemes"
    for owner in (*index.of("document"), *index.of("operation")):
        for requirement in owner.items_of("security"):
            for name, scopes in requirement.members():
                if name not in schemes:
                    message = f"there is no security scheme {name!r}"
                    hint = "describe it in components.securitySchemes"
                    yield scopes.problem(message, hint)


def something_is_described(index: Index) -> Iterator[Problem]:
    """A document has paths, components or webhooks."""
    if not index.root.object.keys() & {"paths", "components", "webhooks"}:
        message = "there are no paths, components or webhooks"
        yield index.root.problem(message, "add paths")


def server_variables_match(index: Index) -> Iterator[Problem]:
    """Each `{name}` of the URL of a server is one of its variables, and vice versa."""
    for server in index.of("server"):
        url, described = server / "url", (server / "variables").object
        named = set(PATH_VARIABLE.findall(url.text))
        for name in sorted(named - described.keys()):
            message = f"{{{name}}} is not a variable of this server"
            yield url.problem(message, f"describe {name} in variables, with a default")
        for name, variable in server.members_of("variables"):
            if name not in named:
                message = f"the variable {name!r} is not in the URL of the server"
                yield variable.problem(message, f"write {{{name}}} in the URL")


def media_types_are_spelled(index: Index) -> Iterator[Problem]:
    """Each content has the name of a media type, or of a range of them."""
    for content in index.of("media-type"):
        if content.parent is None or content.parent.key != "content":
            continue
        name = media_types.essence(content.key)
        if media_types.is_range(name) and media_types.is_valid(name):
            continue
        kind, _, subtype = name.partition("/")
        is_known = kind in _MEDIA or kind.startswith("x-")
        if not media_types.is_valid(name) or not is_known:
            named = (each for each in _MEDIA_TYPES if each.endswith(f"/{name}"))
            meant = next(named, "") or closest(name, _MEDIA_TYPES)
            hint = (
                f"did you mean {meant}?" if meant else "write one, such as text/plain"
            )
            yield content.problem(f"{content.key!r} is not a media type", hint)
        elif subtype not in _SUBTYPES and (meant := closest(name, _MEDIA_TYPES, 0.93)):
            message = f"there is no media type {content.key!r}"
            yield content.problem(message, f"did you mean {meant}?")


def callbacks_and_links_are_unused(index: Index) -> Iterator[Problem]:
    """Callbacks and links of a document are described in vain: a client calls neither."""
    callbacks = [
        each for o in index.of("operation") for _, each in o.members_of("callbacks")
    ]
    links = [each for r in index.of("response") for _, each in r.members_of("links")]
    for what, found in (("callback", callbacks), ("link", links)):
        if found:
            number = f"1 {what} is" if len(found) == 1 else f"{len(found)} {what}s are"
            yield found[0].problem(f"{number} left out: a package has none")
