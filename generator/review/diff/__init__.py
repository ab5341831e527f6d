"""Two revisions of a spec -> the changes between them, each once, where a user meets it.

`revisions` reads the two, and `compare` walks over both IRs: `judges` has the table that names
what compares each field, each change by a rule of `rules`. `pairing` finds what was renamed,
`assignable` compares types, and `report` writes the changes.

What was only moved between files, or is written in another way in YAML and in the same way in
Python, is not a change.
"""

from .changes import Change
from .compare import compare
from .revisions import Revision, read_revision

__all__ = ["Change", "Revision", "compare", "read_revision"]
