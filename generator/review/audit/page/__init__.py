"""Saved pages -> blocks -> the claims of the pages.

`from_html` and `from_text` make the same `blocks`; in text, each layout of tables has a reader: bars,
a cell a paragraph, columns, blanks. `claims` finds the calls, statuses, tables and
samples in them, `table_claims` and `sample_claims` what these say, in the words of `vocabulary`.
Only `saved` reads files.
"""

from .claims import page_claims
from .saved import read_page, read_pages

__all__ = ["page_claims", "read_page", "read_pages"]
