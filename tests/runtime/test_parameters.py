"""Parameters as they go out: each row of the table of styles in OpenAPI 3.1.1, byte by byte."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

import pytest

from runtime._contract.omit import OMIT
from runtime._contract.styles import Style, StyleName
from runtime._http.parameters import cookie_texts, fill_path, header_texts, query_text
from support.things import Thing

VALUES = ("", "blue", ["blue", "black", "brown"], {"R": 100, "G": 200, "B": 150})
"""The values of the table: empty, string, array and object."""

Table = Mapping[tuple[StyleName, bool], Sequence[str | None]]
"""Texts by style and `explode`; what OpenAPI does not define is None."""

PATHS: Table = {
    ("matrix", False): (";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
    ("matrix", True): (";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
    ("label", False): (".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
    ("label", True): (".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
    ("simple", False): (None, "blue", "blue,black,brown", "R,100,G,200,B,150"),
    ("simple", True): (None, "blue", "blue,black,brown", "R=100,G=200,B=150"),
}  # fmt: skip
HEADERS: Table = {
    ("simple", False): ("", "blue", "blue,black,brown", "R,100,G,200,B,150"),
    ("simple", True): ("", "blue", "blue,black,brown", "R=100,G=200,B=150"),
}
QUERIES: Table = {
    ("form", False): ("color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    ("form", True): ("color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
    ("spaceDelimited", False): (None, None, "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"),
    ("pipeDelimited", False): (None, None, "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
    ("deepObject", True): (None, None, None, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
}  # fmt: skip
COOKIES: Table = {
    ("form", False): ("color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    # Here the table of 3.1.1 has ampersands, of which the page says that they are always wrong.
    ("form", True): ("color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
    ("cookie", False): ("color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    ("cookie", True): ("color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
}  # fmt: skip


def cells(table: Table) -> list[Any]:
    """Return what a table defines: a style, a value and its text."""
    return [
        pytest.param(Style(name, explode=explode), value, text, id=f"{name}-{explode}-{kind}")
        for (name, explode), texts in table.items()
        for kind, value, text in zip(("empty", "string", "array", "object"), VALUES, texts, strict=True)
        if text is not None
    ]  # fmt: skip


def query(value: object, style: Style | None = None, name: str = "color") -> str:
    return query_text({name: value}, {name: style} if style else {}, {})


def cookie(value: object, style: Style | None = None) -> str:
    return "; ".join(cookie_texts({"color": value}, {"color": style} if style else {}))


# --- the table --------------------------------------------------------------------------


@pytest.mark.parametrize(("style", "value", "text"), cells(PATHS))
def test_styles_of_a_path(style: Style, value: object, text: str) -> None:
    """A path is written as in the table."""
    assert f"/a{text}b/x" == fill_path(
        "/a{color}b/x", {"color": value}, {"color": style}
    )


@pytest.mark.parametrize(("style", "value", "text"), cells(HEADERS))
def test_styles_of_a_header(style: Style, value: object, text: str) -> None:
    """A header is written as in the table."""
    assert {"color": text} == header_texts({"color": value}, {"color": style})


@pytest.mark.parametrize(("style", "value", "text"), cells(QUERIES))
def test_styles_of_a_query(style: Style, value: object, text: str) -> None:
    """A query is written as in the table."""
    assert text == query(value, style)


@pytest.mark.parametrize(("style", "value", "text"), cells(COOKIES))
def test_styles_of_a_cookie(style: Style, value: object, text: str) -> None:
    """Cookies are written as in the tables of 3.1.1 and 3.2."""
    assert text == cookie(value, style)


# --- what the page says beside the table ------------------------------------------------


def test_the_examples_of_appendix_c() -> None:
    """Reserved characters are encoded, spaces are %20, and names are encoded as well."""
    values = {
        "formulas": {"a": "x+y", "b": "x/y", "c": "x^y"},
        "words": ["math", "is", "fun"],
    }
    as_usual = {"words": Style("form")}
    reserved = {
        "formulas": Style("form", explode=True, reserved=True),
        "words": Style("spaceDelimited"),
    }

    assert "a=x%2By&b=x%2Fy&c=x%5Ey&words=math,is,fun" == query_text(
        values, as_usual, {}
    )
    assert "a=x%2By&b=x/y&c=x%5Ey&words=math%20is%20fun" == query_text(
        values, reserved, {}
    )
    assert "%E2%9D%A4%EF%B8%8F=love%21" == query("love!", name="❤️")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a/b?c:d@e!$'()*,;", "a/b?c:d@e!$'()*,;"),
        ("a&b=c#d[e]+f g", "a%26b%3Dc%23d%5Be%5D%2Bf%20g"),
        ("%2F 100% %zz", "%2F%20100%25%20%25zz"),
        ("é", "%C3%A9"),
    ],
)
def test_reserved_characters(value: str, text: str) -> None:
    """With `allowReserved`, only what would end the value is encoded, and nothing twice."""
    style = Style("form", explode=True, reserved=True)

    assert f"color={text}" == query(value, style)


def test_cookies_are_encoded_in_one_of_the_styles() -> None:
    """In style form they are percent-encoded, in style cookie they are sent as they are."""
    assert "color=Hello%2C%20world%21" == cookie("Hello, world!")
    written = cookie({"greeting": "Hello%2C world!", "code": 42}, Style("cookie", True))
    assert "greeting=Hello%2C world!; code=42" == written
    with pytest.raises(ValueError, match="color contains a semicolon"):
        cookie("a;b", Style("cookie", explode=True))


# --- what OpenAPI leaves open -----------------------------------------------------------


def test_deep_objects() -> None:
    """Each level has brackets: empty ones for a list, a number for items that have parts."""
    value = {
        "a": {"b": [1, 2]},
        "c": [{"x": True}, {"x": None, "y": OMIT}],
        "d e": date(2026, 1, 2),
    }
    value["c"][1]["x"] = "[]"

    found = query(value, Style("deepObject")).replace("%5B", "[").replace("%5D", "]")

    expected = "color[a][b][]=1&color[a][b][]=2&color[c][0][x]=true&color[c][1][x]=[]"
    assert f"{expected}&color[d%20e]=2026-01-02" == found
    assert "color%5B%5D=1&color%5B%5D=2" == query([1, 2], Style("deepObject"))


def test_parts_of_parts() -> None:
    """A list in an object that explodes repeats its name, and anything else is JSON."""
    value = {"tag": ["a", "b"], "deep": {"x": 1}, "list": [[1, 2], {"y": "é"}]}

    found = query(value)

    expected = "tag=a&tag=b&deep=%7B%22x%22:1%7D&list=%5B1,2%5D"
    assert f"{expected}&list=%7B%22y%22:%22%5Cu00e9%22%7D" == found
    assert "color=%7B%22x%22:1%7D" == query([{"x": 1}])


def test_json() -> None:
    """A parameter with JSON as its content is that text, encoded as its place needs."""
    value = {"a": [1, None], "b": datetime(2026, 1, 2, tzinfo=UTC), "c": OMIT}
    text = '{"a":[1,null],"b":"2026-01-02T00:00:00Z"}'
    style = Style("json", is_named=False)

    encoded = "%7B%22a%22:%5B1,null%5D,%22b%22:%222026-01-02T00:00:00Z%22%7D"
    assert f"color={encoded}" == query(value, Style("json"))
    assert encoded == query(value, style)
    assert {"color": text} == header_texts({"color": value}, {"color": style})
    quoted = encoded.replace(":", "%3A").replace(",", "%2C")
    assert f"/{quoted}" == fill_path("/{color}", {"color": value}, {"color": style})
    assert f"color={quoted}" == cookie(value, Style("json"))


def test_a_model_is_a_mapping() -> None:
    """What was set on a model is written by its wire names."""
    thing = Thing.from_payload({"id": 7, "extra": True})

    assert "id=7&extra=true" == query(thing)
    assert "color%5Bid%5D=7&color%5Bextra%5D=true" == query(thing, Style("deepObject"))


# --- paths ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("template", "path"),
    [
        ("/a/{x}.{y}", "/a/1.b%2Fc"),
        ("/{x}:{y}/", "/1:b%2Fc/"),
        ("/a?x={x}&y={y}", "/a?x=1&y=b%2Fc"),
        ("/{x}{y}/{x}", "/1b%2Fc/1"),
        ("/a/{dot}:move", "/a/.:move"),
        ("/a/{dot}.{dots}", "/a/...."),
        ("/a/v{dots}/b", "/a/v../b"),
    ],
)
def test_several_variables(template: str, path: str) -> None:
    """Variables stand anywhere in a path, and what is around them stays as it is."""
    values = {"x": 1, "y": "b/c", "dot": ".", "dots": ".."}
    assert path == fill_path(template, values)


@pytest.mark.parametrize(
    ("template", "values", "style"),
    [
        ("/{x}{y}", {"x": "a", "y": ""}, Style("simple")),
        ("/a/{x}", {"x": ""}, Style("label")),
        ("/a/{x}", {"x": ["", ""]}, Style("label", explode=True)),
        ("/a/{x}", {"x": ["a", "../b"]}, Style("simple")),
        ("/a/.{x}", {"x": "."}, Style("simple")),
        ("/a/{x}", {"x": "a/../b"}, Style("simple", reserved=True)),
        ("/a/{x}", {"x": "a/%2e%2E"}, Style("simple", reserved=True)),
        ("/a/{x}", {"x": "/a"}, Style("simple", reserved=True)),
        ("/a/%2e{x}", {"x": [""]}, Style("label", explode=True)),
    ],
)
def test_paths_that_lead_elsewhere(
    template: str, values: dict[str, object], style: Style
) -> None:
    """No value, and no two of them, become a segment that means another path."""
    with pytest.raises(ValueError, match=r"^[xy] (leads to another path|is empty)$"):
        fill_path(template, values, dict.fromkeys(values, style))


# --- what cannot be sent ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "style", "message"),
    [
        (["a b", "c"], Style("spaceDelimited"), r"color\[0\] contains a space, which"),
        ("a b", Style("spaceDelimited"), "color contains a space; pass a list"),
        (["a|b"], Style("pipeDelimited"), r"color\[0\] contains a vertical bar, which"),
        ({"a": "b,c"}, Style("form"), "color.a contains a comma, which"),
        ({"a,b": "c"}, Style("form"), "color.a,b contains a comma, which"),
        ({}, None, "color is an empty mapping; leave it out instead"),
        ({"a": []}, None, "color.a is an empty list; leave it out instead"),
        ({"a": {}}, Style("deepObject"), "color.a is an empty mapping; leave"),
        ({"a": "\ud800"}, None, "color.a is not valid Unicode"),
        ({"\ud800": "a"}, None, "color is not valid Unicode"),
    ],
)
def test_values_that_would_be_read_otherwise(
    value: object, style: Style | None, message: str
) -> None:
    """What contains a separator, or has no text at all, is refused at its place."""
    with pytest.raises(ValueError, match=message):
        query(value, style)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"a": None}, "color.a is None; leave it out instead"),
        ({1: "a"}, "color has a key that is a int"),
        ({"a": b"x"}, "color.a cannot be a bytes"),
    ],
)
def test_members_that_cannot_be_sent(value: object, message: str) -> None:
    """None and what is no value of JSON are mistakes, also within a mapping."""
    with pytest.raises(TypeError, match=message):
        query(value)


def test_a_list_that_contains_itself() -> None:
    """A deep object without an end is refused."""
    circle: list[object] = []
    circle.append({"a": circle})

    with pytest.raises(ValueError, match="color is nested too deeply"):
        query(circle, Style("deepObject"))


def test_a_comma_in_a_list_of_a_header_or_a_path() -> None:
    """A server would read two items; a single value may contain one."""
    for write in (
        lambda value: header_texts({"color": value}, {}),
        lambda value: fill_path("/{color}", {"color": value}),
    ):
        with pytest.raises(ValueError, match=r"color\[0\] contains a comma, which"):
            write(["a,b"])
    assert {"color": "a,b"} == header_texts({"color": "a,b"}, {})
    assert "/a%2Cb" == fill_path("/{color}", {"color": "a,b"})


def test_extra_query_replaces_what_has_its_name() -> None:
    """That is a parameter, or a member of an object."""
    values = {"a": {"b": 1, "c": 2}, "d": {"e": 1, "f": 2}}
    styles = {"d": Style("deepObject")}

    found = query_text(values, styles, {"c": "x", "d[e]": "y"})
    assert "b=1&d%5Bf%5D=2&c=x&d%5Be%5D=y" == found
    assert "b=1&c=2&d=z" == query_text(values, styles, {"d": "z"})
