"""Text as Markdown that shows it as it is: nothing in it becomes markup, but code in backticks.

What a document says is the text of others. It reaches a page by `prose`, `code` and `fenced` only.
"""

from __future__ import annotations

import re
from html import escape
from urllib.parse import quote

from generator.errors import one_line

_CODE = re.compile(r"(?<![`\\])`([^`\\]+)`(?!`)")
_MARKUP = re.compile(r"[\\`*_{}\[\]~]")
_BLOCK = re.compile(r"\A(?:[#+!:=?|-]|\d(?=\d*[.)]))")
"""What may begin a heading, a list, a notice or a directive."""
_WORD = re.compile(r"(?<=[^\W_])_(?=[^\W_])")
_OF_URLS = ":/?#@!$&'*+,;=%~"


def prose(text: str) -> str:
    """Write text as one line; what stands between backticks stays code."""
    line = " ".join(one_line(text.replace("\n", " ")).split())
    written, end = "", 0
    for match in _CODE.finditer(line):
        written += _escaped(line[end : match.start()]) + code(match[1])
        end = match.end()
    written += _escaped(line[end:])
    return _BLOCK.sub(_as_entities, written)


def code(text: str) -> str:
    """Write text as code in a line."""
    line = " ".join(one_line(text.replace("\n", " ")).split())
    ticks = "`" * (_longest_run(line) + 1)
    gap = " " if "`" in line else ""
    return f"{ticks}{gap}{line or ' '}{gap}{ticks}"


def fenced(text: str, language: str) -> str:
    """Write text as a block of code."""
    fence = "`" * max(3, _longest_run(text) + 1)
    return f"{fence}{language}\n{text.rstrip()}\n{fence}"


def url_link(url: str) -> str:
    """Write the address of a web page as a link."""
    if not re.match(r"https?://", url):
        return prose(url)
    return (
        f"[{prose(re.sub('^https?://', '', url).rstrip('/'))}]({quote(url, _OF_URLS)})"
    )


def target(name: str) -> str:
    """Write a place that links can lead to, where there is no heading."""
    return f'<a id="{escape(name)}"></a>'


def slug(heading: str) -> str:
    """Return the anchor of a heading."""
    return re.sub(r"[^\w\- ]", "", heading).strip().replace(" ", "-").lower()


def paragraphs(*parts: str) -> str:
    """Put the parts that have content one after another."""
    return "\n\n".join(part for part in parts if part)


def page_text(*parts: str) -> str:
    """Put the parts of a page one after another."""
    return paragraphs(*parts) + "\n"


def sentence(text: str) -> str:
    """Return text with a stop at its end."""
    text = text.strip()
    return text if not text or text[-1] in ".!?:" else text + "."


def capitalized(text: str) -> str:
    """Return text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def _escaped(text: str) -> str:
    text = escape(text, quote=False)
    return _MARKUP.sub(lambda match: _kept(match, text), text)


def _kept(match: re.Match[str], text: str) -> str:
    """Return a character that means something to Markdown, so that it means nothing."""
    if _WORD.match(text, match.start()):
        return "_"
    return "&#126;" if match[0] == "~" else rf"\{match[0]}"


def _as_entities(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(char)};" for char in match[0])


def _longest_run(text: str) -> int:
    return max((len(run) for run in re.findall("`+", text)), default=0)
