"""Component schemas: their names, their places and their references."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ...errors import Problem, suggestion
from ...load.node import Node
from ...load.pointers import escape, split
from ...load.schema_values import enum_values
from ...load.schemas import is_component, mapped, properties
from ...names import ClassName, ConstantName, FieldName, Name
from ..index import Index, Reference, component_of, has_text

# Names that a reader of the package would take for something else.
_TAKEN = frozenset({"BaseModel", "Enum", "IntEnum", "RootModel", "StrEnum"})

_COMMON = "common"


def schemas_are_class_names(index: Index) -> Iterator[Problem]:
    """Each component schema is named as its class can be: PascalCase, and not taken."""
    for schema in index.component_schemas:
        name = schema.key
        fitting = ClassName(name)
        if name in _TAKEN or fitting == name + "_":
            message = f"{name} already means something in Python or pydantic"
            yield schema.problem(message, "say more, such as CustomField")
        elif fitting != name:
            yield schema.problem(f"{name!r} is not a class name", f"write {fitting}")


def schema_names_are_distinct(index: Index) -> Iterator[Problem]:
    """No two component schemas differ in upper and lower case only."""
    first: dict[str, str] = {}
    for schema in index.component_schemas:
        name = schema.key
        other = first.setdefault(name.casefold(), name)
        if other != name:
            message = f"{name} and {other} differ in upper and lower case only"
            yield schema.problem(message, "rename one of the two")


def members_are_distinct(index: Index) -> Iterator[Problem]:
    """No two properties of a schema, values of an enum or events have one Python name."""
    for schema in index.of("schema"):
        yield from _twins(FieldName, properties(schema).items())
        texts = [(v, n) for v, n in enum_values(schema).items() if isinstance(v, str)]
        yield from _twins(ConstantName, texts)
    yield from _twins(ClassName, (index.root / "webhooks").members())


def _twins(kind: type[Name], named: Iterable[tuple[str, Node]]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for wire, node in named:
        name = kind(wire)
        other = first.setdefault(name, wire)
        if other != wire:
            message = f"{wire!r} and {other!r} are both {name} in Python"
            yield node.problem(message, "rename one of the two")


def schemas_are_described(index: Index) -> Iterator[Problem]:
    """Each component schema and each property has a description.

    A property that refers to a component has that of the component without one of its own.
    """
    for schema in index.of("schema"):
        if has_text(schema / "description"):
            continue
        name = schema.key
        if is_component(schema):
            yield schema.problem(f"the schema {name} has no description", "add one")
        elif "$ref" not in schema and schema.pointer.split("/")[-2] == "properties":
            message = f"the property {name!r} has no description"
            yield schema.problem(message, "add one")


def objects_are_components(index: Index) -> Iterator[Problem]:
    """No object is described where it is used."""
    for schema in index.of("schema"):
        for key in ("properties", "allOf"):
            if key in schema and not is_component(schema):
                hint = "name it in components.schemas and refer to it"
                yield (schema / key).problem("an object without a name", hint)


def enums_are_components(index: Index) -> Iterator[Problem]:
    """No enum of a response is described where it is used: callers get a class for it."""
    read = _reached(index, [r for r in index.references if not _is_in_request(r)])
    for schema in index.of("schema"):
        if "enum" not in schema or is_component(schema):
            continue
        component = component_of(schema.pointer)
        is_read = not _is_schema(component) or component in read
        if is_read and not index.is_in_parameter(schema):
            hint = "name it in components.schemas and refer to it"
            yield (schema / "enum").problem("an enum without a name", hint)


def components_are_used(index: Index) -> Iterator[Problem]:
    """Each component is used by a path or a webhook, directly or not."""
    reached = _reached(index, index.references)
    for kind, named in index.root.members_of("components"):
        if kind.startswith("x-") or kind == "securitySchemes":
            continue
        for name, component in named.members():
            if component.pointer not in reached:
                yield component.problem(f"{name} is used nowhere", "remove it")


def _is_in_request(reference: Reference) -> bool:
    pointer = reference.node.pointer
    return pointer.startswith("/paths/") and "/requestBody/" in pointer


def _is_schema(component: str) -> bool:
    return component.startswith("/components/schemas/")


def _reached(index: Index, references: Iterable[Reference]) -> set[str]:
    """Return the components that the references outside components lead to."""
    uses: dict[str, list[str]] = {}
    for reference in (*references, *_mapped(index), *_embedded(index)):
        owner = component_of(reference.node.pointer)
        uses.setdefault(owner, []).append(component_of(reference.target))
    reached: set[str] = set()
    pending = [""]
    while pending:
        for target in uses.get(pending.pop(), []):
            if target not in reached:
                reached.add(target)
                pending.append(target)
    return reached


def _mapped(index: Index) -> Iterator[Reference]:
    """Yield what discriminators refer to: a `$ref` by another name."""
    for schema in index.of("schema"):
        for _, node in (schema / "discriminator").members_of("mapping"):
            if isinstance(ref := node.value, str):
                name = f"/components/schemas/{escape(ref)}"
                yield Reference(node, ref.removeprefix("#") if "/" in ref else name)


def _embedded(index: Index) -> Iterator[Reference]:
    """Yield what x-embeds refers to."""
    for operation in index.operations:
        for _, values in operation.members_of("x-embeds"):
            for _, name in values.members():
                yield Reference(name, f"/components/schemas/{escape(name.text)}")


def discriminators_lead_somewhere(index: Index) -> Iterator[Problem]:
    """Each value of a discriminator mapping leads to a schema."""
    names = [schema.key for schema in index.component_schemas]
    for schema in index.of("schema"):
        for ref, target in mapped(schema / "discriminator"):
            if not isinstance(target.value, dict):
                message = "the discriminator names no component schema"
                hint = suggestion(ref.text.rpartition("/")[2], names)
                yield ref.problem(message, hint)


def fragments_have_no_cycles(index: Index) -> Iterator[Problem]:
    """The schemas of two files do not refer to each other: each file becomes a module."""
    edges: dict[str, dict[str, Reference]] = {}
    for reference in index.references:
        pair = component_of(reference.node.pointer), component_of(reference.target)
        if all(map(_is_schema, pair)):
            source, target = map(index.root.document.fragment, pair)
            if source != target:
                edges.setdefault(source, {}).setdefault(target, reference)
    reported: set[frozenset[str]] = set()
    for start in sorted(edges):
        cycle = _shortest_cycle(edges, start)
        if cycle and frozenset(cycle) not in reported:
            reported.add(frozenset(cycle))
            yield _cycle_problem(cycle, edges)


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
    cycle: list[str], edges: Mapping[str, Mapping[str, Reference]]
) -> Problem:
    # Report the reference into the first file, or the one from common, which needs none.
    if _COMMON in cycle:
        cut = cycle.index(_COMMON)
        cycle = cycle[cut:] + cycle[:cut]
        last = edges[cycle[0]][cycle[1]]
    else:
        last = edges[cycle[-1]][cycle[0]]
    message = "files refer to each other: " + " -> ".join([*cycle, cycle[0]])
    hint = f"move {split(last.target)[2]} to {_COMMON}"
    return last.node.problem(message, hint)
