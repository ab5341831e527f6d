# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""How a name of an API is spelled in Python."""

from __future__ import annotations

import re
import unicodedata

_WORD_BREAKS = re.compile(
    r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])(?![A-Z]s(?:[^A-Za-z]|$))"
)


def python_name(wire: str) -> str:
    """Return the Python spelling of a wire name: `created_at` for `createdAt`.

    The generator spells arguments and fields so, apart from an underscore after reserved words,
    and from names that meet others or have no letters.
    """
    text = unicodedata.normalize("NFKC", wire)
    text = "".join(char if _is_letter(char) else " " for char in text)
    words = _WORD_BREAKS.sub(" ", text).split()
    name = unicodedata.normalize("NFKC", "_".join(words).lower())
    return name if name[:1].isidentifier() else f"field_{name}"


def _is_letter(char: str) -> bool:
    return unicodedata.category(char)[0] in "LMN" and f"a{char}".isidentifier()
