"""Read a spec: files or a git revision -> one document that knows the place of everything.

`files` reads and merges fragments into a `document`, `yaml_text` reads one file, `references`
checks each `$ref`, `pointers` are JSON pointers, `git` unpacks a revision. All other stages look
at a document through `node`, and ask `openapi` and `schemas` what its objects mean;
`openapi_fields` is the table from which nodes know their kinds.
"""

from .document import Document, Position
from .files import load, spec_paths
from .pointers import JsonValue
from .yaml_text import Limits

__all__ = ["Document", "JsonValue", "Limits", "Position", "load", "spec_paths"]
