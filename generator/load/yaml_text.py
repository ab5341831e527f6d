"""Read one YAML or JSON text into plain values, each with its place in the file.

`yaml_builder` builds the values of YAML; JSON is YAML once it is rewritten a little, and is
checked to be JSON as well.
"""

from __future__ import annotations

import json
import re

from ..limits import Limits
from .tree import Tree
from .yaml_builder import Oddities, YamlBuilder, refusal

_SURROGATE_PAIR = re.compile(
    r"(?<!\\)(?P<before>(?:\\\\)*)"
    r"\\u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})"
)
# YAML knows a longer key by a question mark in front of it only.
_LONG_KEY = re.compile(r'"(?:[^"\\]|\\.){500,}"(?=\s*:)')


def read(raw: bytes, file: str, limits: Limits, odd: Oddities | None = None) -> Tree:
    """Return the value of the YAML or JSON text `raw`; `file` is its name in messages.

    A file whose name ends in `.json` has to be JSON. Raise `SpecError` for anything else than
    one document of plain values within `limits`. `odd` collects what a careful author would not
    write; without it, that is refused as well.
    """
    text = _decode(raw, file)
    if not file.endswith(".json"):
        return YamlBuilder(text, file, limits, odd).build()
    builder = YamlBuilder(_as_yaml(text), file, limits, odd, is_json=True)
    tree = builder.build()
    _require_json(builder.cleaned(text), file)
    return tree


def _decode(raw: bytes, file: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - before.rfind(b"\n")
        found = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        raise refusal(file, line, column, found, "save the file as UTF-8") from None


def _as_yaml(text: str) -> str:
    """Rewrite what JSON strings may contain and YAML strings may not."""

    def character(pair: re.Match[str]) -> str:
        high, low = int(pair["high"], 16), int(pair["low"], 16)
        code = 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF)
        return f"{pair['before']}\\U{code:08x}"

    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    text = _LONG_KEY.sub(lambda key: f"? {key[0]}", text)
    return _SURROGATE_PAIR.sub(character, text)


def _require_json(text: str, file: str) -> None:
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        found = f"not JSON: {error.msg}"
        hint = "a .json file has no comments and no trailing commas"
        raise refusal(file, error.lineno, error.colno, found, hint) from None
