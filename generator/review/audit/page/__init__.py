"""Saved pages -> blocks -> the claims of the pages.

`from_html` and `from_text` make the same `blocks`; each layout of tables in text has its reader,
`bar_tables` and others. `claims` finds the calls, statuses, tables and samples in the blocks,
`table_claims` and `sample_claims` what these say, in the words of `vocabulary`, and `endings`
where a page ends too early. Only `saved` reads files.
"""

from .claims import page_claims
from .saved import read_page, read_pages

__all__ = ["page_claims", "read_page", "read_pages"]
