"""What changed in the public Python surface: names, signatures, bases, as griffe sees them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import griffe

# The value of a constant, and a type that griffe compares as text, are judged by the diff of the
# spec, which knows what they mean.
_JUDGED_BY_THE_SPEC = frozenset(
    {
        griffe.BreakageKind.ATTRIBUTE_CHANGED_TYPE,
        griffe.BreakageKind.ATTRIBUTE_CHANGED_VALUE,
        griffe.BreakageKind.RETURN_CHANGED_TYPE,
    }
)


@dataclass(frozen=True, slots=True, order=True)
class Breakage:
    """Something of the surface that programs relied on and that is no longer so."""

    path: str
    what: str

    def __str__(self) -> str:
        """Return both in one line."""
        return f"{self.path}: {self.what}"


def surface(package: str, folder: Path) -> griffe.Module:
    """Return a package as griffe reads it in a folder, without running any of it."""
    loaded = griffe.load(package, search_paths=[folder], allow_inspection=False)
    if not isinstance(loaded, griffe.Module):
        raise TypeError(f"{package} is no package in {folder}")
    return loaded


def breakages(old: griffe.Module, new: griffe.Module) -> list[Breakage]:
    """Return what breaks between two versions of a package, sorted.

    Names that start with an underscore, what they contain, and what `testing` does not export
    are private.
    """
    stub = old.members.get("testing")
    exported = {str(name) for name in stub.exports or ()} if stub else set[str]()
    found = {
        Breakage(f"{each.obj.path}{_parameter(each)}", each.kind.value)
        for each in griffe.find_breaking_changes(old, new)
        if each.kind not in _JUDGED_BY_THE_SPEC
        and not _is_private(each.obj.path.split("."), exported)
    }
    return sorted(found)


def _parameter(breakage: griffe.Breakage) -> str:
    """Return the parameter of a function that it is about, "" for anything else."""
    for value in (breakage.old_value, breakage.new_value):
        if isinstance(value, griffe.Parameter):
            return f"({value.name})"
    return ""


def _is_private(names: list[str], exported_by_testing: set[str]) -> bool:
    if any(name.startswith("_") and not name.endswith("__") for name in names):
        return True
    return names[1:2] == ["testing"] and exported_by_testing.isdisjoint(names)
