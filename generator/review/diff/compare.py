"""The walk over two versions of an IR, in which judges compare each field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...ir import Api, Package
from .changes import Change
from .context import Context, Version
from .judges import judges_of, keyed
from .pairing import pair
from .revisions import Revision
from .subject import Found, Subject


def compare(old: Revision, new: Revision) -> list[Change]:
    """Return what changes for users of the package, API by API."""
    before, now = old.versions(), new.versions()
    alone = len(before) == len(now) == 1
    apis = keyed(
        pair(before, now, lambda a, b: float(alone or a.api.client == b.api.client)),
        _api,
        removed="api-removed",
        added="api-added",
        text=lambda api: api.path,
    )
    return list(_changes([_package(old, new), *apis]))


def _package(old: Revision, new: Revision) -> Subject[Package]:
    packages = old.package, new.package
    context = Context.of(old.main(), new.main())
    at = packages[0].main.place("package"), packages[1].main.place("package")
    return Subject(context, "package", new.package.name, *packages, at)


def _api(old: Version, new: Version) -> Subject[Api]:
    context, apis = Context.of(old, new), (old.api, new.api)
    at = old.api.place("title"), new.api.place("title")
    return Subject(context, "client", new.api.client, *apis, at)


def _changes(found: Iterable[Found]) -> Iterator[Change]:
    """Yield changes, and those of all that is inside the parts among them.

    Parts of two classes are compared in what both classes have. Judges see equal fields as
    well: types of the same name differ where an alias changed its meaning.
    """
    for each in found:
        if isinstance(each, Change):
            yield each
            continue
        shared = next(c for c in type(each.old).__mro__ if isinstance(each.new, c))
        for judge in judges_of(shared):
            yield from _changes(judge(each))
