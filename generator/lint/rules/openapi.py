"""What OpenAPI asks of a document as a whole, the house's own or anyone else's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...errors import Problem
from ..openapi_walk import Object
from ..spec import Spec, items, mapping, member

_TEMPLATE = re.compile(r"\{([^{}]*)\}")


def path_parameters_match(spec: Spec) -> Iterator[Problem]:
    """Each `{name}` of a path is a path parameter of its operations, and the reverse."""
    for operation in spec.operations():
        named = set(_TEMPLATE.findall(operation.path[1]))
        described = {
            str(parameter.get("name"))
            for parameter in spec.parameters(operation)
            if parameter.get("in") == "path"
        }
        for name in sorted(named - described):
            message = f"{{{name}}} is no parameter of this operation"
            hint = f"describe it: name: {name}, in: path, required: true"
            yield spec.problem(operation.path, message, hint)
        for name in sorted(described - named):
            message = f"the path parameter {name!r} is not in {operation.path[1]}"
            yield spec.problem(operation.path, message, f"write {{{name}}} in the path")


def parameters_are_unique(spec: Spec) -> Iterator[Problem]:
    """No list of parameters has two of the same name in the same place."""
    for owner in (*spec.of("operation"), *spec.of("path-item")):
        seen: set[tuple[str, str]] = set()
        for index, value in enumerate(items(owner.get("parameters"))):
            path = (*owner.path, "parameters", str(index))
            _, parameter = spec.followed(path, value)
            key = (str(member(parameter, "name")), str(member(parameter, "in")))
            if key in seen:
                message = f"{key[0]!r} in {key[1]} is described twice"
                yield spec.problem(path, message, "keep one of the two")
            seen.add(key)


def operation_ids_are_unique(spec: Spec) -> Iterator[Problem]:
    """No two operations have the same operationId."""
    first: dict[str, Object] = {}
    for operation in spec.of("operation"):
        name = operation.get("operationId")
        if isinstance(name, str) and first.setdefault(name, operation) is not operation:
            method, path = first[name].path[-1], first[name].path[-2]
            message = f"operationId {name!r} is also that of {method} {path}"
            where = (*operation.path, "operationId")
            yield spec.problem(where, message, "give each operation its own")


def paths_are_distinct(spec: Spec) -> Iterator[Problem]:
    """No two paths differ in the names of their parameters only."""
    seen: dict[str, str] = {}
    for path in mapping(spec.document.root.get("paths")):
        shape = _TEMPLATE.sub("{}", path)
        first = seen.setdefault(shape, path)
        if first != path:
            message = f"{path} is the same path as {first}"
            yield spec.problem(
                ("paths", path), message, "use one name of the parameter"
            )


def tags_are_unique(spec: Spec) -> Iterator[Problem]:
    """No two tags of the root list have the same name."""
    names = Counter(str(tag.get("name")) for tag in spec.of("tag"))
    for tag in spec.of("tag"):
        name = str(tag.get("name"))
        if names[name] > 1:
            names[name] = 0
            message = f"the tag {name!r} is described more than once"
            yield spec.problem(tag.path, message, "keep one")


def security_schemes_exist(spec: Spec) -> Iterator[Problem]:
    """Each security requirement names a scheme of the components."""
    components = mapping(spec.document.root.get("components"))
    schemes = mapping(components.get("securitySchemes"))
    for owner in (*spec.of("document"), *spec.of("operation")):
        for index, requirement in enumerate(items(owner.get("security"))):
            for name in mapping(requirement):
                if name not in schemes:
                    path = (*owner.path, "security", str(index), name)
                    message = f"there is no security scheme {name!r}"
                    hint = "describe it in components.securitySchemes"
                    yield spec.problem(path, message, hint)
