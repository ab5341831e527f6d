"""Turn words of a spec into Python identifiers: the only sanitizer of the project.

`PythonName`, `ClassName`, `ConstantName` and `ModuleName` are strings that are already valid
where their name says; templates print nothing else as an identifier.
Names that differ in the spec may be equal in Python (`createdAt`, `created_at`): a `Scope` refuses
the second one instead of numbering it, because a number would move when the spec grows.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from typing import Self

_WORD_BREAKS = re.compile(
    r"""
      (?<=[a-z0-9])(?=[A-Z])          # created|At
    | (?<=[A-Z])(?=[A-Z][a-z])        # HTML|Body
    """,
    re.VERBOSE,
)
_MODULE = re.compile(r"[a-z][a-z0-9_]{0,63}")

# Changing one of these lists renames what users type: a breaking change.
_KEYWORDS = frozenset([*keyword.kwlist, *keyword.softkwlist]) - {"type"}
# Keyword arguments that every generated method has already, and their neighbours.
CALL_WORDS = frozenset("""
    deadline extra_headers extra_query idempotent max_items max_pages max_retries options
    prefetch self timeout
    """.split())
# The builtin types are here because pydantic reads annotations in the class's own scope.
_MODEL_WORDS = frozenset("""
    bool float int list str
    construct copy dict from_orm from_payload json mismatches model_computed_fields
    model_config model_construct model_copy model_dump model_dump_json model_extra
    model_fields model_fields_set model_json_schema model_parametrized_name
    model_post_init model_rebuild model_validate model_validate_json
    model_validate_strings parse_file parse_obj parse_raw schema schema_json to_payload
    update_forward_refs validate
    """.split())
_RESOURCE_WORDS = frozenset({"with_response"})
_CLASS_WORDS = frozenset("""
    Annotated Any AsyncDestination AsyncDownload AsyncPage AsyncPages AsyncResource Awaitable
    BaseModel CallOptions
    ClosedIntEnum ClosedStrEnum Created Date DateTime Destination Download Event Field
    Final Literal Mapping Model Number Omit OpenIntEnum OpenStrEnum Operation Page
    PageOptions Pagination PatchKeyword Resource Response
    Sequence TypeAlias UnknownEvent UnknownVariant Unpack Upload date
    datetime lazy_property overload override
    """.split())
# Names in the module of the clients; errors of the runtime without `Error`, as `errors` names
# the root of its tree after the client; classes that resources use, without `Async`.
_CLIENT_WORDS = frozenset("""
    API Api ApiKeyPlacement AsyncClient AuthorizationPage Client ErrorShape RateLimitRules
    SyncClient
    Authentication BadRequest Configuration Conflict Decode Locked Mismatch NotFound
    PayloadTooLarge PermissionDenied PreconditionFailed RateLimit Server UnsafeLink
    Pages
    """.split())
_CLIENT_METHODS = frozenset("aclose authorize_url close request with_options".split())
# A package of such a name would hide a library that it imports itself.
_LIBRARIES = frozenset("""
    abc annotated_types anyio ast asyncio base64 certifi collections contextlib copy
    dataclasses datetime decimal email enum functools graphlib h11 hashlib hmac html http
    httpcore2 httpx2 idna importlib inspect io itertools json logging math os pathlib
    platform pydantic pydantic_core queue random re select socket ssl string struct sys
    tempfile textwrap threading time types typing typing_extensions unicodedata urllib
    uuid warnings weakref zlib zoneinfo
    """.split())


class Name(str):
    """A string that is a valid Python identifier."""

    __slots__ = ()
    reserved: frozenset[str] = frozenset()

    def __new__(cls, text: str) -> Self:
        """Make an identifier from any text; reserved words get a trailing underscore."""
        # Joined words can compose, and so can the upper case of one.
        name = unicodedata.normalize("NFKC", cls._shape(words(text)))
        if name in _KEYWORDS or name in cls.reserved:
            name += "_"
        return super().__new__(cls, name)

    @staticmethod
    def _shape(parts: list[str]) -> str:
        return _start_with_letter("_".join(parts).lower(), "field_")


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
    reserved = _MODEL_WORDS


class MethodName(Name):
    """A method or a resource on a client, such as `list_in_mailbox`."""

    __slots__ = ()
    reserved = _RESOURCE_WORDS


class ResourceName(MethodName):
    """A resource of the client itself, such as `conversations`."""

    __slots__ = ()
    reserved = MethodName.reserved | _CLIENT_METHODS


class ClassName(Name):
    """A class, such as `MailboxRef`."""

    __slots__ = ()
    reserved = _CLASS_WORDS

    @staticmethod
    def _shape(parts: list[str]) -> str:
        return _start_with_letter("".join(p[0].upper() + p[1:] for p in parts), "Type")


class ClientName(ClassName):
    """A client or a resource, such as `Customers`, that shares a module with the runtime."""

    __slots__ = ()
    reserved = ClassName.reserved | _CLIENT_WORDS


class ConstantName(Name):
    """A member of an enum or a module constant, such as `NOT_GOOD`."""

    __slots__ = ()

    @staticmethod
    def _shape(parts: list[str]) -> str:
        return _start_with_letter("_".join(parts).upper() or "EMPTY", "VALUE_")


class ModuleName(Name):
    """A file of the generated package without its ending, such as `conversations`."""

    __slots__ = ()

    @staticmethod
    def _shape(parts: list[str]) -> str:
        ascii_parts = (p.encode("ascii", "ignore").decode() for p in parts)
        name = _start_with_letter(
            "_".join(filter(None, ascii_parts)).lower(), "module_"
        )
        if not _MODULE.fullmatch(name):
            raise NameTaken(f"{name[:40]}… is too long for a file name (64 characters)")
        return name


class PackageName(ModuleName):
    """The import name of a package, such as `helpscout_client`."""

    __slots__ = ()
    reserved = _LIBRARIES


class NameTaken(ValueError):
    """Two words of the spec give the same identifier, or one gives no valid one."""


class Scope:
    """The names taken in one place, each with the word of the spec it came from."""

    def __init__(self) -> None:
        self._origins: dict[str, str] = {}

    def claim(self, name: str, origin: str) -> None:
        """Take `name` for `origin`; raise `NameTaken` naming both origins if it is taken."""
        taken = self._origins.setdefault(name.casefold(), origin)
        if taken != origin:
            raise NameTaken(f"{origin!r} and {taken!r} are both {name} in Python")


def words(text: str) -> list[str]:
    """Split any text into the words of an identifier.

    Python compares identifiers after NFKC, so the text is normalised before anything else.
    """
    text = unicodedata.normalize("NFKC", text)
    text = "".join(char if ("a" + char).isidentifier() else " " for char in text)
    return _WORD_BREAKS.sub(" ", text.replace("_", " ")).split()


def _start_with_letter(name: str, prefix: str) -> str:
    return name if name[:1].isidentifier() and name[0] != "_" else prefix + name


def is_dict_key(wire: str) -> bool:
    """Return whether a class body can declare this key of a typed dictionary."""
    is_private = wire.startswith("__")  # which a class body would mangle
    return wire.isidentifier() and not keyword.iskeyword(wire) and not is_private
