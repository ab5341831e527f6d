"""Saved pages with one fact changed in their text, without knowing the layout.

A row begins where a line begins with a name of the spec, and goes on to the next such line; in
it the first word that is a type, a flag, a value, a default or a limit is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .documented import NEAR, TYPE, Span, Texts
from .known import Known
from .words import DAY, DEFAULT, INVENTED, LIMIT, OTHER_TYPES, YEAR

FLAG = re.compile(r"(?<=[ >|`\n])(?:Y|N|Yes|No)(?=[ <|`\n])")
FLIPPED = {"Y": "N", "N": "Y", "Yes": "No", "No": "Yes"}
KEY = re.compile(
    r'^(?P<indent>\s*)"(?P<name>[\w@-]+)" *: *(?P<value>.*)$', re.MULTILINE
)
CALL = re.compile(
    r"\b(?P<method>GET|POST|PUT|PATCH|DELETE) (?P<path>/v\d/\S+)(?= HTTP)"
)
URL = re.compile(r"URLs?: *https?://[^/\s]+(?P<path>/v\d/\S+)")
STATUS = re.compile(
    r"(?:HTTP/1.1 |HTTP |Status: |Status Int )(?P<code>\d{3})\b(?: [A-Z]\w+)*"
)
MEDIA_TYPE = re.compile(r"Content-Type: (?P<type>[\w.+/-]+)")


_TAGS = 2
"""Lines above a name on which its row may begin: with tags, and with the name of a section."""


@dataclass(frozen=True)
class TextMutant:
    """A page with one fact changed, and what a finding about it has to name."""

    kind: str
    what: str
    names: tuple[str, ...]
    text: str
    lines: range
    """Where a finding about it may be placed."""


class TextMutants:
    """The mutants of one saved page."""

    def __init__(self, key: str, texts: Texts, known: Known) -> None:
        self._key = key
        self._texts = texts
        self._known = known
        self._text = texts.texts[key]

    def __iter__(self) -> Iterator[TextMutant]:
        for name in sorted(self._known.names):
            for span in self._texts.spans(self._key, name):
                yield from self._of_row(name, span)
        yield from self._of_samples()
        yield from self._of_calls()
        for note in sorted(self._known.notes):
            yield from self._of_note(note)

    def _mutant(
        self, kind: str, what: str, names: tuple[str, ...], start: int, end: int, new: str,
        span: Span | None = None,
    ) -> TextMutant:  # fmt: skip
        """Return the page with a part of its text replaced."""
        text = self._text[:start] + new + self._text[end:]
        around = span or Span(start, end)
        first = max(1, self._text.count("\n", 0, around.start) + 1 - _TAGS)
        last = self._text.count("\n", 0, around.end) + 1
        last = max(last, first + new.count("\n"))
        return TextMutant(kind, what, names, text, range(first, last + 1))

    # --- rows ---

    def _of_row(self, name: str, span: Span) -> Iterator[TextMutant]:
        row = self._text[span.start : span.end]
        at = span.start + row.index(name)
        whole = Span(0, len(self._text))
        if not re.search(rf"\b{re.escape(name)}(?:\[\w*\])?\.\w", self._text):
            cut = _with_tags(self._text, span)
            yield self._mutant("row removed", name, (name,), *cut, "", whole)
        yield self._mutant(
            "row renamed", name, (name, INVENTED), at, at + len(name), INVENTED, whole
        )
        end = at + len(name)
        found = TYPE.search(self._text, end, min(span.end, end + NEAR))
        if found and (other := OTHER_TYPES.get(found[0].lower())):
            yield self._mutant("row retyped", name, (name,), *found.span(), other, span)
        if found := FLAG.search(self._text, end, min(span.end, end + NEAR)):
            yield self._mutant(
                "required flipped",
                name,
                (name,),
                *found.span(),
                FLIPPED[found[0]],
                span,
            )
        yield from self._of_words(name, span)
        yield from self._of_values(name, span)

    def _of_words(self, name: str, span: Span) -> Iterator[TextMutant]:
        for found in DEFAULT.finditer(self._text, span.start, span.end):
            yield self._mutant(
                "default changed",
                name,
                (INVENTED,),
                *found.span("value"),
                INVENTED,
                span,
            )
        for found in LIMIT.finditer(self._text, span.start, span.end):
            number = str(int(found["limit"]) + 7)
            yield self._mutant(
                "limit changed",
                name,
                (number, name),
                *found.span("limit"),
                number,
                span,
            )
        if "deprecated" in self._text[span.start : span.end].lower():
            for found in YEAR.finditer(self._text, span.start, span.end):
                yield self._mutant(
                    "deprecation date changed",
                    name,
                    (name, "2019"),
                    *found.span(),
                    "2019",
                    span,
                )

    def _of_values(self, name: str, span: Span) -> Iterator[TextMutant]:
        """Yield a row whose values are on lines or in marks of their own with one changed."""
        lone = re.compile(
            r"(?<=[\s`>])(?P<value>[A-Za-z][\w.:-]*)(?=[`<,]|\s*$)", re.MULTILINE
        )
        first = self._text.find("\n", span.start, span.end)
        if first < 0:
            return
        for found in lone.finditer(self._text, first, span.end):
            if found["value"] in self._known.enumerated and found["value"] != name:
                names = (found["value"], INVENTED)
                yield self._mutant(
                    "value changed",
                    f"{name}={found['value']}",
                    names,
                    *found.span(),
                    INVENTED,
                    span,
                )

    # --- samples ---

    def _of_samples(self) -> Iterator[TextMutant]:
        for found in KEY.finditer(self._text):
            name, value = found["name"], found["value"]
            if name not in self._known.names:
                continue
            yield self._mutant(
                "sample key renamed",
                name,
                (name, INVENTED),
                *found.span("name"),
                INVENTED,
            )
            start, end = found.span()
            extra = f'{found["indent"]}"{INVENTED}" : 1,\n'
            yield self._mutant(
                "sample key added", name, (INVENTED,), start, start, extra
            )
            if re.fullmatch(r'("[^"]*"|-?[\d.]+|true|false),', value):
                if name in self._known.required:
                    yield self._mutant(
                        "sample key removed",
                        name,
                        (name,),
                        start,
                        end + 1,
                        "",
                        Span(0, len(self._text)),
                    )
                other = "17," if value.startswith('"') else '"several",'
                other = '"perhaps",' if value in ("true,", "false,") else other
                if not DAY.search(value):
                    yield self._mutant(
                        "sample key retyped", name, (name,), *found.span("value"), other
                    )

    # --- calls and statuses ---

    def _of_calls(self) -> Iterator[TextMutant]:
        whole = Span(0, len(self._text))
        for found in CALL.finditer(self._text):
            other = "PUT" if found["method"] != "PUT" else "PATCH"
            yield self._mutant(
                "method changed",
                found[0],
                (other,),
                *found.span("method"),
                other,
                whole,
            )
            end = found.end("path")
            mark = "&" if "?" in found["path"] else "?"
            yield self._mutant(
                "sample parameter added",
                found[0],
                (INVENTED,),
                end,
                end,
                f"{mark}{INVENTED}=1",
            )
        for found in (*CALL.finditer(self._text), *URL.finditer(self._text)):
            at = found.start("path") + 3
            yield self._mutant(
                "path changed",
                found[0],
                (f"{found['path'][:3]}/{INVENTED}", INVENTED),
                at,
                at,
                f"/{INVENTED}",
                whole,
            )
        for found in STATUS.finditer(self._text):
            code = found["code"]
            yield self._mutant(
                "status changed", code, (code, "418"), *found.span("code"), "418"
            )
        for found in MEDIA_TYPE.finditer(self._text):
            yield self._mutant(
                "media type changed",
                found["type"],
                (found["type"], "text/csv"),
                *found.span("type"),
                "text/csv",
            )

    def _of_note(self, note: str) -> Iterator[TextMutant]:
        for found in re.finditer(re.escape(note), self._text):
            longest = max(re.findall(r"\w+", note), key=lambda w: (w.isdigit(), len(w)))
            at = found.start() + note.index(longest)
            other = str(int(longest) + 7) if longest.isdigit() else "otherwise"
            yield self._mutant(
                "note changed",
                note,
                (note,),
                at,
                at + len(longest),
                other,
                Span(0, len(self._text)),
            )


def _with_tags(text: str, span: Span) -> tuple[int, int]:
    """Return where a row begins and ends, with the tags around it, if it has any."""
    start, end = span.start, span.end
    if text[:start].rstrip().endswith("<tr>"):
        start = text.rindex("<tr>", 0, start)
    if text.startswith("</tr>", end):
        end += len("</tr>")
    return start, end
