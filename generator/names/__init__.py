"""Turn words of a spec into Python identifiers: the only sanitizer of the project.

`PythonName`, `ClassName`, `ConstantName`, `ModuleName` and their like are strings that are
already valid where their name says; templates print nothing else as an identifier.
Names that differ in the spec may be equal in Python (`createdAt`, `created_at`):
`told_apart` gives each of them one of its `spellings`, by what it is called and not by its
order or a number, which would move when the spec grows.
`words` splits a text, and `reserved` lists the words that are taken.
"""

from __future__ import annotations

import keyword
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Self, TypeVar

from .meetings import NameTaken, Spellings, own_name, told_apart
from .reserved import (
    CALL_WORDS,
    CLASS_WORDS,
    CLIENT_METHODS,
    CLIENT_WORDS,
    DEVICES,
    KEYWORDS,
    LIBRARIES,
    MODEL_WORDS,
    OPTION_WORDS,
    RESOURCE_WORDS,
)
from .words import (
    CHECKSUM,
    ascii_words,
    case_of,
    checksum,
    exact,
    letters,
    shortened,
    with_capitals,
    words,
)

__all__ = [
    "CALL_WORDS",
    "OPTION_WORDS",
    "ClassName",
    "ClientName",
    "ConstantName",
    "DownloadArgument",
    "FieldName",
    "MethodName",
    "ModuleName",
    "Name",
    "NameTaken",
    "PackageName",
    "PythonName",
    "ResourceName",
    "Spellings",
    "checksum",
    "is_dict_key",
    "is_usual",
    "names_of",
    "own_name",
    "told_apart",
]

_LONGEST = 64  # characters of a file name without its ending, and of a client


class Name(str):
    """A string that is a valid Python identifier."""

    __slots__ = ()
    reserved: frozenset[str] = frozenset()

    def __new__(cls, text: str) -> Self:
        """Make an identifier from any text; reserved words get a trailing underscore."""
        # Joined words can compose, and so can the upper case of one.
        name = unicodedata.normalize("NFKC", cls._shape(words(text)))
        if name in KEYWORDS or name in cls.reserved:
            name += "_"
        return super().__new__(cls, name)

    @classmethod
    def spellings(cls, text: str) -> Iterator[Self]:
        """Yield the names of a text, from the plain one to one that no other text has.

        First come signs, then the case of letters, and at last a checksum.
        """
        yield cls(text)
        spelled = exact(text)
        yield cls(spelled)
        yield cls(f"{spelled} {case_of(text)}")
        yield cls(with_capitals(spelled))
        for digits in (CHECKSUM, 64):
            yield cls(f"{text} {checksum(text, digits)}")

    @staticmethod
    def _shape(parts: Sequence[str]) -> str:
        return _start_with_letter("_".join(parts).lower(), "field_")


_NameT = TypeVar("_NameT", bound=Name)


def names_of(kind: type[_NameT], texts: Iterable[str]) -> dict[str, _NameT]:
    """Return a name for each of the texts that stand in one place."""
    return told_apart({text: Spellings(kind.spellings(text)) for text in texts})


class PythonName(Name):
    """A parameter, such as `mailbox_id`."""

    __slots__ = ()
    reserved = CALL_WORDS


class DownloadArgument(PythonName):
    """A parameter of a method that downloads, and has arguments of its own for that."""

    __slots__ = ()
    reserved = CALL_WORDS | {"accept", "to"}


class FieldName(Name):
    """An attribute of a model, such as `created_at`; `_links` is `links`."""

    __slots__ = ()
    reserved = MODEL_WORDS


class MethodName(Name):
    """A method or a resource on a client, such as `list_in_mailbox`."""

    __slots__ = ()
    reserved = RESOURCE_WORDS


class ResourceName(MethodName):
    """A resource of the client itself, such as `conversations`."""

    __slots__ = ()
    reserved = MethodName.reserved | CLIENT_METHODS


class ClassName(Name):
    """A class, such as `MailboxRef`."""

    __slots__ = ()
    reserved = CLASS_WORDS

    @staticmethod
    def _shape(parts: Sequence[str]) -> str:
        return _start_with_letter("".join(p[0].upper() + p[1:] for p in parts), "Type")


class ClientName(ClassName):
    """A client or a resource, such as `Customers`, that shares a module with the runtime."""

    __slots__ = ()
    reserved = ClassName.reserved | CLIENT_WORDS

    @staticmethod
    def _shape(parts: Sequence[str]) -> str:
        return ClassName._shape(shortened(parts, _LONGEST))


class ConstantName(Name):
    """A member of an enum or a module constant, such as `NOT_GOOD`."""

    __slots__ = ()

    @staticmethod
    def _shape(parts: Sequence[str]) -> str:
        return _start_with_letter("_".join(parts).upper() or "EMPTY", "VALUE_")


class ModuleName(Name):
    """A file of the generated package without its ending, such as `conversations`.

    It is in ASCII and lower case, which every file system keeps. A long one is cut, and ends with
    a checksum of the whole.
    """

    __slots__ = ()
    reserved = DEVICES

    @staticmethod
    def _shape(parts: Sequence[str]) -> str:
        plain = ascii_words(parts)
        if not plain or not plain[0][0].isalpha():
            plain = ["module", *(plain or [""])]
        return "_".join(shortened(plain, _LONGEST, gap=1)).lower()


class PackageName(ModuleName):
    """The import name of a package, such as `helpscout_client`."""

    __slots__ = ()
    reserved = DEVICES | LIBRARIES


def _start_with_letter(name: str, prefix: str) -> str:
    return name if name[:1].isidentifier() and name[0] != "_" else prefix + name


def is_usual(name: str, wire: str) -> bool:
    """Return whether the runtime knows the Python name of a wire name by itself."""
    usual = _start_with_letter("_".join(letters(wire)).lower(), "field_")
    return name.removesuffix("_") == unicodedata.normalize("NFKC", usual)


def is_dict_key(wire: str) -> bool:
    """Return whether a class body can declare this key of a typed dictionary."""
    is_private = wire.startswith("__")  # which a class body would mangle
    is_kept = unicodedata.normalize("NFKC", wire) == wire
    is_name = wire.isidentifier() and not keyword.iskeyword(wire)
    return is_name and is_kept and not is_private
