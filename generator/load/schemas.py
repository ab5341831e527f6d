"""What a Schema Object says: its types, its alternatives, and its fields with `allOf` flattened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .node import Node
from .pointers import target_pointer

_COMPONENTS = "/components/schemas/"
_MOST = (
    200  # schemas that are followed from one, far below the recursion limit of Python
)

_IMPLIED_BY: Mapping[str, frozenset[str]] = {
    "object": frozenset("""
        properties additionalProperties patternProperties propertyNames required
        minProperties maxProperties dependentRequired dependentSchemas
        unevaluatedProperties
        """.split()),
    "array": frozenset("""
        items prefixItems contains minItems maxItems uniqueItems unevaluatedItems
        """.split()),
    "string": frozenset("""
        pattern minLength maxLength contentEncoding contentMediaType
        """.split()),
    "number": frozenset("""
        minimum maximum exclusiveMinimum exclusiveMaximum multipleOf
        """.split()),
}
"""The keywords that say nothing of other types, and so imply one without `type`."""
_FORMATS_OF: Mapping[str, frozenset[str]] = {
    "integer": frozenset({"int32", "int64"}),
    "number": frozenset({"double", "float"}),
    "string": frozenset("""
        binary byte date date-time duration email hostname ipv4 ipv6 password time uri url
        uuid
        """.split()),
}
_SUBSTANCE = frozenset("""
    $ref additionalProperties allOf anyOf const enum items oneOf patternProperties
    prefixItems properties type
    """.split())
"""The keywords that say what values are; others limit or describe these."""
_CONDITIONS = frozenset({"if", "not"}.union(*_IMPLIED_BY.values())) - _SUBSTANCE


def is_component(schema: Node) -> bool:
    """Return whether a schema is a component, which has a name, and not a part of one."""
    pointer = schema.pointer
    return pointer.startswith(_COMPONENTS) and "/" not in pointer[len(_COMPONENTS) :]


# --- what a schema includes -------------------------------------------------------------


def included(schema: Node) -> list[Node]:
    """Return the schemas that a value has to fit as well: by `$ref`, then by `allOf`."""
    pointer = schema.reference
    referred = [] if pointer is None else [schema.at(pointer)]
    return [*referred, *schema.items_of("allOf")]


def is_reference(schema: Node) -> bool:
    """Return whether a schema is another one, whatever it says of it beside its type."""
    has_own = schema.object.keys() & (_SUBSTANCE - {"$ref"})
    return schema.reference is not None and not has_own


def resolved(schema: Node) -> Node:
    """Return the end of the chain of references that starts here."""
    while is_reference(schema):
        schema = schema.at(schema.reference or "")
    return schema


def only_included(schema: Node) -> Node | None:
    """Return the one schema that a schema is, with other words; None if it says more."""
    inner = [part for part in included(schema) if has_substance(part)]
    has_own = schema.object.keys() & (_SUBSTANCE - {"$ref", "allOf", "type"})
    if len(inner) != 1 or has_own or required(schema) != required(inner[0]):
        return None
    return inner[0]


def parts(schema: Node) -> list[Node]:
    """Return a schema and all that it includes, inner ones first, each once.

    A reference is what it refers to, and is no part of its own unless it says more.
    """
    found: dict[str, Node] = {}
    seen: set[str] = set()
    pending = [(schema, False)]
    while pending:
        part, is_done = pending.pop()
        if is_done:
            if part.object.keys() != {"$ref"}:
                found[part.pointer] = part
        elif part.pointer not in seen:
            seen.add(part.pointer)
            pending.append((part, True))
            pending += [(each, False) for each in reversed(included(part))]
    return list(found.values())


def has_substance(schema: Node) -> bool:
    """Return whether a schema says itself what its values are."""
    return not _SUBSTANCE.isdisjoint(schema.object) or types_of(schema) != ["any"]


def is_flagged(schema: Node, keyword: str) -> bool:
    """Return whether a keyword such as `readOnly` is true, here or in what is included."""
    return any((part / keyword).value is True for part in parts(schema))


# --- objects ----------------------------------------------------------------------------


def properties(schema: Node) -> dict[str, Node]:
    """Return the properties of an object; an outer one replaces an inner one of its name.

    Those that only some of its objects have, by `anyOf` and the like, come last.
    """
    found = own_properties(schema)
    seen = {schema.pointer}
    pending = list(_branches(schema)) if found else []
    for branch in pending:
        if branch.pointer not in seen:
            seen.add(branch.pointer)
            found = own_properties(branch) | found
            pending += _branches(branch)
    return found


def own_properties(schema: Node) -> dict[str, Node]:
    """Return the properties that a schema has without its alternatives."""
    found: dict[str, Node] = {}
    for part in parts(schema):
        for name, node in part.members_of("properties"):
            if name not in found or has_substance(node):
                found[name] = node
    return found


def _branches(schema: Node) -> Iterator[Node]:
    """Yield the schemas that only some of the objects fit which a schema describes."""
    all_parts = parts(schema)
    pointers = {part.pointer for part in all_parts}
    for part in all_parts:
        options = [option.follow() for option in alternatives(part)]
        # Those of a parent are its children, and this schema may be one of them.
        if pointers.isdisjoint(option.pointer for option in options):
            yield from options
        yield from (part / key for key in ("then", "else") if key in part)
        yield from (each for _, each in part.members_of("dependentSchemas"))


def required(schema: Node) -> set[str]:
    """Return the names of the properties that an object always has."""
    listed = (part / "required" for part in parts(schema))
    return {str(name) for names in listed for name in names.array}


def other_values(schema: Node) -> list[Node]:
    """Return the schemas of the properties without a name; none if these are any values.

    Where names have patterns, a name that fits none is taken for undocumented.
    """
    for part in reversed(parts(schema)):
        patterns = [value for _, value in part.members_of("patternProperties")]
        for key in ("additionalProperties", "unevaluatedProperties"):
            others = part / key
            if isinstance(others.value, dict):
                return [*patterns, others]
            if others.value is True:
                return []
        if patterns:
            return patterns
    return []


def takes_others(schema: Node) -> bool:
    """Return whether an object has properties without a name, by its own words."""
    keys = ("additionalProperties", "unevaluatedProperties", "patternProperties")
    return any(
        key in part and (part / key).value is not False
        for part in parts(schema)
        for key in keys
    )


def fixed_text(schema: Node, name: str) -> str:
    """Return the only text that a property of an object may have, "" if there is none."""
    part = properties(schema).get(name)
    return (part.follow() / "const").text if part else ""


# --- arrays -----------------------------------------------------------------------------


def item_schemas(schema: Node) -> list[Node]:
    """Return the schemas of the items of an array; none if these are any values."""
    first = [*schema.items_of("prefixItems")]
    others = schema / "items"
    if isinstance(others.value, list):  # as older versions of JSON Schema write it
        return [*first, *others.items()]
    if isinstance(others.value, dict):
        return [*first, others]
    most = schema.object.get("maxItems")
    is_full = isinstance(most, int) and most <= len(first)
    return first if others.value is False or is_full else []


# --- types ------------------------------------------------------------------------------


def types_of(schema: Node) -> list[str]:
    """Return the JSON types of a schema; keywords that make sense for one type imply it."""
    if "type" in schema:
        kind = schema.object["type"]
        names = kind if isinstance(kind, list) else [kind]
        return ["null" if name is None else str(name) for name in names]
    keys = schema.object.keys()
    for name, implying in _IMPLIED_BY.items():
        if keys & implying:
            return [name]
    form = (schema / "format").text
    return [name for name, forms in _FORMATS_OF.items() if form in forms] or ["any"]


def is_object(schema: Node) -> bool:
    """Return whether each value that a schema allows is an object or null."""
    return _is_object(schema, {})


def _is_object(schema: Node, known: dict[str, bool]) -> bool:
    """Return whether a schema is one of objects; `known` says so of others, by pointer."""
    pointer = schema.pointer
    if pointer not in known:
        known[pointer] = False  # until more is known: it may lead to itself
        known[pointer] = len(known) < _MOST and _only_objects(schema, known)
    return known[pointer]


def _only_objects(schema: Node, known: dict[str, bool]) -> bool:
    if "type" in schema:
        return _has_only_objects(schema)
    all_parts = parts(schema)
    if any("type" in part and _has_only_objects(part) for part in all_parts):
        return True
    if unions := [union for part in all_parts if (union := variants(part))]:
        return any(all(_is_object(each, known) for each in union) for union in unions)
    return any(map(_has_only_objects, all_parts))


def _has_only_objects(schema: Node) -> bool:
    return {*types_of(schema)} <= {"object", "null"}


def is_null(schema: Node) -> bool:
    """Return whether null is all that a schema allows."""
    values = schema.object.get("enum", [schema.object.get("const", ...)])
    return types_of(schema) == ["null"] or values == [None]


def allows_null(schema: Node) -> bool:
    """Return whether a schema itself names null, in any of its spellings."""
    return (
        (schema / "nullable").value is True
        or "null" in types_of(schema)
        or None in (schema / "enum").array
        or schema.object.get("const", ...) is None
        or any(is_null(each) for each in alternatives(schema))
    )


def is_nullable(schema: Node) -> bool:
    """Return whether a schema allows null, by itself or by what it refers to."""
    return _is_nullable(schema, {})


def _is_nullable(schema: Node, known: dict[str, bool]) -> bool:
    """Return whether a schema allows null; `known` says so of others, by pointer."""
    pointer = schema.pointer
    if pointer not in known:
        known[pointer] = allows_null(schema)
        if not known[pointer] and "type" not in schema and len(known) < _MOST:
            inner = included(schema)
            found = (_is_nullable(e, known) for e in inner or alternatives(schema))
            known[pointer] = all(found) if inner else any(found)
    return known[pointer]


# --- alternatives -----------------------------------------------------------------------


def alternatives(schema: Node) -> Iterator[Node]:
    """Yield the schemas one of which a value fits: those of `oneOf`, then of `anyOf`."""
    yield from schema.items_of("oneOf")
    yield from schema.items_of("anyOf")


def variants(schema: Node) -> list[Node]:
    """Return the alternatives; none if they only limit what the schema says beside them."""
    found = [*alternatives(schema)]
    has_own = schema.object.keys() & (_SUBSTANCE - {"anyOf", "oneOf"})
    return [] if has_own and all(map(_is_condition, found)) else found


def _is_condition(schema: Node) -> bool:
    """Return whether a schema limits values, and does not say what they are."""
    keys = schema.object.keys()
    return bool(keys & _CONDITIONS) and not keys & _SUBSTANCE


def is_union(schema: Node) -> bool:
    """Return whether a schema lists alternatives."""
    return bool(variants(schema))


def mapped(discriminator: Node) -> Iterator[tuple[Node, Node]]:
    """Yield the values that a discriminator maps, and the schemas; those may be missing."""
    components = discriminator.at("/components/schemas")
    for _, ref in discriminator.members_of("mapping"):
        is_pointer = ref.text.startswith("#")
        target = (
            ref.at(target_pointer(ref.text)) if is_pointer else components / ref.text
        )
        yield ref, target


def nested(schema: Node) -> Iterator[tuple[str, Node]]:
    """Yield the schemas of the parts of a value, each after the shape of what it is in."""
    schema = schema.follow()
    for alternative in [*alternatives(schema)]:
        yield from nested(alternative)
    if isinstance((schema / "items").value, dict):
        yield "array", schema / "items"
    for part in properties(schema).values():
        yield "object", part
    for value in other_values(schema):
        yield "object", value
