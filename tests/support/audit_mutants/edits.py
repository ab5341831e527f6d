"""Changes of nested data that leave the original as it is, and copy no more than they must."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeAlias

Data: TypeAlias = Any
Path: TypeAlias = tuple[str | int, ...]
Edit: TypeAlias = Callable[[Data], Data]


def at(data: Data, path: Sequence[str | int]) -> Data:
    """Return the value at a path of keys and indexes."""
    for key in path:
        data = data[key]
    return data


def walk(data: Data, path: Path = ()) -> Iterator[tuple[Path, Data]]:
    """Yield the data and all values within it, each with its path."""
    yield path, data
    inner: Iterable[tuple[str | int, Data]] = ()
    if isinstance(data, dict):
        inner = data.items()
    elif isinstance(data, list):
        inner = enumerate(data)
    for key, value in inner:
        yield from walk(value, (*path, key))


def changed(data: Data, path: Path, edit: Edit) -> Data:
    """Return the data with the value at a path replaced by what `edit` makes of it."""
    if not path:
        return edit(data)
    copy: Data = dict(data) if isinstance(data, dict) else list(data)
    copy[path[0]] = changed(data[path[0]], path[1:], edit)
    return copy


def put(data: Data, path: Path, value: Data) -> Data:
    """Return the data with a value at a path, whether there is one now or not."""
    *parent, last = path

    def within(held: Data) -> Data:
        if isinstance(held, list):
            return [value if index == last else one for index, one in enumerate(held)]
        return {**held, last: value}

    return changed(data, tuple(parent), within)


def dropped(data: Data, path: Path) -> Data:
    """Return the data without the value at a path."""
    *parent, last = path

    def without(held: Data) -> Data:
        if isinstance(held, dict):
            return {key: value for key, value in held.items() if key != last}
        return [value for index, value in enumerate(held) if index != last]

    return changed(data, tuple(parent), without)


def renamed(data: Data, path: Path, name: str) -> Data:
    """Return the data with another key for a value, in its old place."""
    *parent, last = path
    return changed(
        data,
        tuple(parent),
        lambda held: {(name if k == last else k): v for k, v in held.items()},
    )


def editing(path: Path, edit: Edit) -> Edit:
    """Return the change of the value at a path."""
    return lambda data: changed(data, path, edit)


def putting(path: Path, value: Data) -> Edit:
    """Return the change that puts a value at a path."""
    return lambda data: put(data, path, value)


def dropping(path: Path) -> Edit:
    """Return the change that drops the value at a path."""
    return lambda data: dropped(data, path)


def renaming(path: Path, name: str) -> Edit:
    """Return the change that gives the value at a path another key."""
    return lambda data: renamed(data, path, name)


def pointer(path: Path) -> str:
    """Return the JSON pointer of a path."""
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in path)
    return "".join(f"/{step}" for step in steps)


def parsed(reference: str) -> Path:
    """Return the path of a local `$ref` or a JSON pointer."""
    steps = reference.removeprefix("#").removeprefix("/").split("/")
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in steps)
