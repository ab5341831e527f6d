"""Saved pages -> blocks -> what they document.

`from_html` and `from_text` make the same `blocks`; `claims` finds in them what the page says
about calls and fields, in the words of `vocabulary`. Only `saved` reads files.
"""

from .saved import read_page, read_pages

__all__ = ["read_page", "read_pages"]
