"""Read a spec: files or a git revision -> one document that knows the place of everything.

`files` reads and merges fragments into a `document`, `yaml_text` reads one file within `limits`,
by `json_text`, `yaml_builder` and `yaml_scalars`, `external` includes what references to other
files lead to, `anchors` what they name, `references` checks each `$ref`, `pointers` are JSON
pointers and `place_names` what messages call places,
`names_file` reads names that override those of a document, `git` unpacks a revision. All other
stages look at a document through `node`, and ask `openapi`, `schemas` and `schema_values` what its
objects mean; `openapi_fields` is the table from which nodes know their kinds, and `media_types`
reads the names of those. `errata` reads the entries of `x-errata`.
"""

from .document import Document, Position
from .files import load, spec_paths
from .names_file import NamesFile, names_beside, read_names
from .pointers import JsonValue

__all__ = [
    "Document",
    "JsonValue",
    "NamesFile",
    "Position",
    "load",
    "names_beside",
    "read_names",
    "spec_paths",
]
