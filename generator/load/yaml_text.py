"""Read one YAML or JSON text into plain values, each with its place in the file.

`yaml_builder` builds the values of YAML. JSON is YAML once `json_text` has rewritten it a little,
and is checked to be JSON as well.
"""

from __future__ import annotations

import re

from ..errors import Problem, SpecError
from ..limits import Limits
from .json_text import as_yaml, require_json
from .tree import Tree
from .yaml_builder import Oddities, YamlBuilder, refusal

_CONFLICT = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)", re.MULTILINE)


def read(raw: bytes, file: str, limits: Limits, odd: Oddities | None = None) -> Tree:
    """Return the value of the YAML or JSON text `raw`; `file` is its name in messages.

    A file whose name ends in `.json` has to be JSON. Raise `SpecError` for anything else than
    one document of plain values within `limits`. `odd` collects what a careful author would not
    write; without it, that is refused as well.
    """
    text = _decode(raw, file)
    _refuse_conflicts(text, file)
    if not file.endswith(".json"):
        return YamlBuilder(text, file, limits, odd).build()
    builder = YamlBuilder(as_yaml(text), file, limits, odd, is_json=True)
    try:
        tree = builder.build()
    finally:  # what is no JSON is said in words about JSON
        require_json(builder.cleaned(text), file)
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


def _refuse_conflicts(text: str, file: str) -> None:
    """Raise `SpecError` with the lines that a merge has left where two versions differ."""
    hint = "keep one of the versions, and remove the lines of the markers"
    markers = [
        Problem(
            file,
            text.count("\n", 0, marker.start()) + 1,
            1,
            "",
            f"conflict marker {marker[0]}",
            hint,
        )
        for marker in _CONFLICT.finditer(text)
    ]
    if markers:
        raise SpecError(markers)
