"""Component schemas: what they are called, where they stand, what they refer to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ...errors import Problem
from ...load.pointers import split
from ...load.references import Tokens
from ...names import ClassName
from ..openapi_walk import suggestion
from ..spec import Reference, Spec, has_text, is_component, mapping, member

# Names that a reader of the package would take for something else.
_TAKEN = frozenset({"BaseModel", "Enum", "IntEnum", "RootModel", "StrEnum"})

_COMMON = "common"


def schemas_are_class_names(spec: Spec) -> Iterator[Problem]:
    """Each component schema is named as its class can be: PascalCase, and not taken."""
    for schema in spec.component_schemas():
        name = schema.path[-1]
        fitting = ClassName(name)
        if name in _TAKEN or fitting == name + "_":
            message = f"{name} already means something in Python or pydantic"
            yield spec.problem(schema.path, message, "say more, such as CustomField")
        elif fitting != name:
            message = f"{name!r} is not a class name"
            yield spec.problem(schema.path, message, f"write {fitting}")


def schema_names_are_distinct(spec: Spec) -> Iterator[Problem]:
    """No two component schemas differ in upper and lower case only."""
    first: dict[str, str] = {}
    for schema in spec.component_schemas():
        name = schema.path[-1]
        other = first.setdefault(name.casefold(), name)
        if other != name:
            message = f"{name} and {other} differ in upper and lower case only"
            yield spec.problem(schema.path, message, "rename one of the two")


def schemas_are_described(spec: Spec) -> Iterator[Problem]:
    """Each component schema and each property has a description.

    A property that refers to a component has that of the component without one of its own.
    """
    for schema in spec.of("schema"):
        if is_component(schema.path):
            what = f"the schema {schema.path[-1]}"
        elif schema.path[-2] == "properties" and "$ref" not in schema.value:
            what = f"the property {schema.path[-1]!r}"
        else:
            continue
        if not has_text(schema.get("description")):
            yield spec.problem(schema.path, f"{what} has no description", "add one")


def objects_are_components(spec: Spec) -> Iterator[Problem]:
    """No object is described where it is used."""
    for schema in spec.of("schema"):
        if is_component(schema.path):
            continue
        for key in ("properties", "allOf"):
            if key in schema.value:
                hint = "name it in components.schemas and refer to it"
                yield spec.problem(
                    (*schema.path, key), "an object without a name", hint
                )


def enums_are_components(spec: Spec) -> Iterator[Problem]:
    """No enum of an answer is described where it is used: callers get a class for it."""
    read = _reached(spec, [r for r in spec.references if not _is_in_request(r)])
    for schema in spec.of("schema"):
        if "enum" not in schema.value or is_component(schema.path):
            continue
        is_read = not _is_component_part(schema.path) or schema.path[:3] in read
        if is_read and not spec.is_in_parameter(schema.path):
            hint = "name it in components.schemas and refer to it"
            yield spec.problem((*schema.path, "enum"), "an enum without a name", hint)


def components_are_used(spec: Spec) -> Iterator[Problem]:
    """Each component is reached from a path or a webhook."""
    reached = _reached(spec, spec.references)
    for kind, named in mapping(spec.document.root.get("components")).items():
        if kind.startswith("x-") or kind == "securitySchemes":
            continue
        for name in mapping(named):
            path = ("components", kind, name)
            if path not in reached:
                yield spec.problem(path, f"{name} is used nowhere", "remove it")


def _is_in_request(reference: Reference) -> bool:
    return reference.path[0] == "paths" and "requestBody" in reference.path


def _is_component_part(path: Tokens) -> bool:
    return path[:2] == ("components", "schemas")


def _reached(spec: Spec, references: Iterable[Reference]) -> set[Tokens]:
    """Return the components that the references outside components lead to."""
    uses: dict[Tokens, list[Tokens]] = {}
    for reference in (*references, *_mapped(spec)):
        owner = reference.path[:3] if reference.path[0] == "components" else ()
        uses.setdefault(owner, []).append(reference.target[:3])
    reached: set[Tokens] = set()
    pending: list[Tokens] = [()]
    while pending:
        for target in uses.get(pending.pop(), []):
            if target not in reached:
                reached.add(target)
                pending.append(target)
    return reached


def _mapped(spec: Spec) -> Iterator[Reference]:
    """Yield what discriminators refer to: a `$ref` by another name."""
    for schema in spec.of("schema"):
        path = (*schema.path, "discriminator", "mapping")
        named = mapping(member(schema.get("discriminator"), "mapping"))
        for key, ref in named.items():
            if isinstance(ref, str):
                name = tuple(split(ref.removeprefix("#")))
                target = name if "/" in ref else ("components", "schemas", ref)
                yield Reference((*path, key), target)


def discriminators_lead_somewhere(spec: Spec) -> Iterator[Problem]:
    """Each value of a discriminator mapping is a component schema."""
    schemas = {schema.path: True for schema in spec.component_schemas()}
    names = frozenset(path[-1] for path in schemas)
    for reference in _mapped(spec):
        if reference.target not in schemas:
            message = "the discriminator names no component schema"
            hint = suggestion("".join(reference.target[-1:]), names)
            yield spec.problem(reference.path, message, hint)


def fragments_have_no_cycles(spec: Spec) -> Iterator[Problem]:
    """The schemas of two files do not refer to each other: each file becomes a module."""
    edges: dict[str, dict[str, Reference]] = {}
    for reference in spec.references:
        pair = (reference.path[:3], reference.target[:3])
        if all(map(is_component, pair)):
            source, target = (_fragment(spec, path) for path in pair)
            if source != target:
                edges.setdefault(source, {}).setdefault(target, reference)
    reported: set[frozenset[str]] = set()
    for start in sorted(edges):
        cycle = _shortest_cycle(edges, start)
        if cycle and frozenset(cycle) not in reported:
            reported.add(frozenset(cycle))
            yield _cycle_problem(spec, cycle, edges)


def _fragment(spec: Spec, path: Tokens) -> str:
    return spec.document.fragment(spec.problem(path, "").pointer)


def _shortest_cycle(
    edges: Mapping[str, Mapping[str, Reference]], start: str
) -> list[str]:
    """Return the files from `start` until one refers to `start` again, or nothing."""
    trails = [[start]]
    seen: set[str] = set()
    for trail in trails:
        for target in edges.get(trail[-1], {}):
            if target == start:
                return trail
            if target not in seen:
                seen.add(target)
                trails.append([*trail, target])
    return []


def _cycle_problem(
    spec: Spec, cycle: list[str], edges: Mapping[str, Mapping[str, Reference]]
) -> Problem:
    # The cycle is best cut where it enters the first file: common refers to nobody.
    if _COMMON in cycle:
        cut = cycle.index(_COMMON)
        cycle = cycle[cut:] + cycle[:cut]
        last = edges[cycle[0]][cycle[1]]
    else:
        last = edges[cycle[-1]][cycle[0]]
    message = "files refer to each other: " + " -> ".join([*cycle, cycle[0]])
    hint = f"move {last.target[2]} to {_COMMON}"
    return spec.problem(last.path, message, hint)
