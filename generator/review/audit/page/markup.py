"""What Markdown, extractors and copying leave in the words of a page."""

from __future__ import annotations

import html
import re

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""Characters that allow or forbid a line break, as pages have them in long names."""
_BLANKS = re.compile("[\u2000-\u200a\u202f\u205f\u3000]")
_QUOTES = str.maketrans({"\u201c": '"', "\u201d": '"', "\u201e": '"', "\xa0": " "})
_IMAGE = re.compile(r"!\[[^\]]{0,500}\]\([^)]{0,2000}\)")
_LINK = re.compile(
    r"(?<![\w.])\[((?:[^\[\]\\]++|\\.|\[\]){0,99}+)\]\([^()\s]*(?: \"[^\"]*\")?\)"
)
_ANCHOR = re.compile(r"\[[#\u00b6]?\]\([^()\s]*\)$")
"""The link to itself behind a heading."""
_AUTOLINK = re.compile(r"<(https?://[^<>\s]+)>")
_TAG = re.compile(r"</?(?:a|b|code|em|i|p|span|strong|sub|sup|u)(?:\s[^<>]*)?>", re.I)
_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)(.{1,500}?)(?<!`)\1(?!`)")
_STRONG = re.compile(r"(?<![\\\w])(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1(?!\w)")
_EMPHASIS = re.compile(r"(?<![\\\w*])([*_])(?=[^\s*_])([^*_]+)(?<=\S)\1(?!\w)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~])")


def visible(text: str) -> str:
    """Return the text without characters that nobody sees."""
    return text.translate(_INVISIBLE)


def clean(line: str) -> str:
    """Return a line with its entities resolved, without what nobody sees; a hard blank stays."""
    return _BLANKS.sub(" ", visible(html.unescape(line))).rstrip()


def words(text: str) -> str:
    """Return the words of a text in Markdown; other text stays as it is."""
    for pattern, kept in (
        (_IMAGE, ""),
        (_ANCHOR, ""),
        (_LINK, r"\1"),
        (_AUTOLINK, r"\1"),
        (_TAG, ""),
        (_CODE, r"\2"),
        (_STRONG, r"\2"),
        (_EMPHASIS, r"\2"),
        (_ESCAPE, r"\1"),
    ):
        text = pattern.sub(kept, text)
    return text


def code(line: str) -> str:
    """Return a line of code with the quotes and blanks that a program would write."""
    return line.translate(_QUOTES)
