"""Read a spec: files or a git revision -> one document that knows the place of everything.

`document` merges fragments, `yaml_text` reads one file, `references` checks each `$ref`,
`pointers` are JSON pointers, `git` unpacks a revision, and `node` is how other stages look at the
objects of a document.
"""

from .document import Document, Limits, Position, load, spec_paths
from .pointers import JsonValue

__all__ = ["Document", "JsonValue", "Limits", "Position", "load", "spec_paths"]
