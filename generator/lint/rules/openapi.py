"""What OpenAPI requires of a document as a whole; these rules apply to all documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...errors import Problem
from ...load.node import Node
from ...load.openapi import PATH_VARIABLE, operations, path_variables
from ...load.pointers import split
from ..index import Index, parameter_names


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
            message = f"operationId {name.value!r} is also that of {method} {path}"
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
