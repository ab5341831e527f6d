"""A rendered text -> the module that is published: with imports, laid out, and proved.

All of it is kept by the text and by the names that it uses, so that after a change of the spec only
the modules in which it shows are made again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from ..errors import OutputError
from .bindings import Interface, interface
from .cache import Cache
from .imports import ADDED, with_imports
from .source import Source
from .style import styled

_WORD = re.compile(r"\w+")


class Module(NamedTuple):
    """The text of a module, and what others can take of it."""

    text: str
    interface: Interface


def module(
    path: PurePosixPath, text: str, known: Mapping[str, str], cache: Cache
) -> Module:
    """Return the module that a text becomes; `known` says where names are defined.

    Raises `OutputError` if it is no Python, or uses a name that is not bound.
    """
    words = {ADDED, *_WORD.findall(text)}
    used = {name: known[name] for name in words & known.keys()}
    source = json.dumps([text, used], sort_keys=True)

    def make() -> str:
        try:
            made = styled(with_imports(Source.of(text), used), cache)
            return json.dumps(Module(made.text, interface(path, made)))
        except (SyntaxError, ValueError) as error:
            raise OutputError(str(path), f"invalid Python: {error}") from error

    made, (offered, taken) = json.loads(
        cache.text(f"module {cache.edition}", source, make)
    )
    return Module(made, Interface(offered, [(each, name) for each, name in taken]))
