"""The names that a names file gives, each validated where it is used.

A thing has the name of the file; the others of its place are told apart around it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TypeAlias, TypeVar

from ..errors import suggestion
from ..load.names_file import NamesFile, line
from ..load.node import Node
from ..names import Name, Spellings, checksum, own_name, told_apart
from .problems import Problems

NameT = TypeVar("NameT", bound=Name)
K = TypeVar("K")

Places: TypeAlias = Sequence[str]
"""What a names file may call the place of a thing, first how we write it."""
Given: TypeAlias = Mapping[K, tuple[NameT, Places]]
"""The things that have a name of the file, with their places."""


class GivenNames:
    """The names of a names file, and the places that were asked for."""

    def __init__(self, file: NamesFile, problems: Problems) -> None:
        self._file = file
        self._problems = problems
        self._asked: set[str] = set()

    def text(self, places: Places) -> str | None:
        """Return what the file says of a thing, None if it says nothing."""
        if not self._file.names:
            return None
        self._asked.update(places)
        texts = (self._file.names.get(place) for place in places)
        return next((text for text in texts if text is not None), None)

    def name(self, kind: type[NameT], places: Places) -> NameT | None:
        """Return the name that the file gives to a thing, None if it gives none that is valid."""
        text = self.text(places)
        if text is None or text == kind(text):
            return None if text is None else kind(text)
        self.refuse_name(places, text, kind(text))
        return None

    def names(self, kind: type[NameT], places: Mapping[K, Places]) -> Given[K, NameT]:
        """Return the things that have a name of the file."""
        if not self._file.names:
            return {}
        named = ((key, self.name(kind, where)) for key, where in places.items())
        return {key: (name, places[key]) for key, name in named if name is not None}

    def told_apart(
        self,
        things: Mapping[K, Spellings[NameT]],
        given: Given[K, NameT],
        taken: Collection[str] = (),
        defined: Callable[[K, NameT], Iterable[str]] = own_name,
    ) -> dict[K, NameT]:
        """Return a name for each thing, that of the file for those which have one."""
        fixed: dict[K, NameT] = {}
        for key, (name, places) in given.items():
            if name in taken or name in fixed.values():
                message = f"{name} is the name of something else there"
                self._refuse(places, message, "choose another name")
            else:
                fixed[key] = name
        ranked = {key: Spellings([name], -1) for key, name in fixed.items()}
        return told_apart({**things, **ranked}, taken=taken, defined=defined)

    def names_of(
        self, kind: type[NameT], places: Mapping[str, Places], node: Node
    ) -> dict[str, NameT]:
        """Return a name for each of the texts at a node; warn of those that need a checksum."""
        things = {text: Spellings(kind.spellings(text)) for text in places}
        names = self.told_apart(things, self.names(kind, places))
        for text, name in names.items():
            if name.lower().endswith(checksum(text)):
                message = f"{text!r} is {name}, as only a checksum tells it apart"
                hint = line(places[text][0], kind(text))
                self._problems.warn(
                    node, message, f"choose a name in names.yaml: {hint}"
                )
        return names

    def refuse_name(self, places: Places, text: str, better: str) -> None:
        """Report that a name of the file is not valid."""
        message = f"{text!r} cannot be a name there"
        self._refuse(places, message, f"write {better}, or another one")

    def refuse_unknown(self) -> None:
        """Report the lines of the file that name nothing."""
        if self._file.is_of_another:
            return
        for place in self._file.names.keys() - self._asked:
            siblings = [p for p in self._asked if _above(p) == _above(place)]
            hint = suggestion(place, siblings or self._asked)
            self._refuse([place], f"there is nothing to name at {place}", hint)

    def _refuse(self, places: Places, message: str, hint: str) -> None:
        place = next(place for place in places if place in self._file.names)
        self._problems.refuse(self._file.problem(place, message, hint))


def _above(place: str) -> str:
    return place.rpartition("/")[0]
