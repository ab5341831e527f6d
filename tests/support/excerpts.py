"""Parts of a document: a component, a path or a webhook, with what it needs and nothing else.

What a change of one part does can be seen in an excerpt, which is built in a moment.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.load.pointers import JsonValue, join, split, step, target_pointer
from support.documents import Root

_GROUPS = ("components", "paths", "webhooks")
_SCHEMAS = "/components/schemas/"


def part_of(pointer: str) -> str:
    """Return the pointer of the component, path or webhook that a pointer leads into."""
    tokens = split(pointer)
    return join(tokens[: _depth(tokens[0])])


def excerpt(root: Root, part: str) -> Root:
    """Return a document that has one part and everything that it refers to.

    Only schemas are built by themselves: any other component comes with a path that uses it.
    """
    needed, new = set[str](), {part}
    if part.startswith("/components/") and not part.startswith(_SCHEMAS):
        new.add(_user_of(root, part))
    while new:
        needed |= new
        new = {each for pointer in new for each in _needs(root, pointer)} - needed
    return {
        key: _only(value, needed, [key]) if key in _GROUPS else value
        for key, value in root.items()
    }


def _depth(group: str) -> int:
    return 3 if group == "components" else 2


def _user_of(root: Root, part: str) -> str:
    paths = (join(["paths", path]) for path in _object(root["paths"]))
    return next(path for path in paths if part in _needs(root, path))


def _needs(root: Root, pointer: str) -> set[str]:
    value: JsonValue = root
    for token in split(pointer):
        value = step(value, token)
    return {part_of(target_pointer(ref)) for ref in _references(value)}


def _references(value: JsonValue) -> Iterator[str]:
    """Yield every text that is a pointer, such as those in the mapping of a discriminator."""
    if isinstance(value, str) and value.startswith("#/"):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _references(each)


def _only(value: JsonValue, needed: Set[str], tokens: list[str]) -> JsonValue:
    members = _object(value)
    if tokens == ["components", "securitySchemes"]:
        return members
    if len(tokens) + 1 == _depth(tokens[0]):
        return {key: m for key, m in members.items() if join([*tokens, key]) in needed}
    return {key: _only(m, needed, [*tokens, key]) for key, m in members.items()}


def _object(value: JsonValue) -> dict[str, JsonValue]:
    assert isinstance(value, dict)
    return value
