from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import Enum
from typing import Any
from urllib.parse import unquote

import pytest

from openai_v1._core.errors import InvalidArgumentError
from openai_v1._core.operation.descriptors import ArrayFormat, Parameter
from openai_v1._core.options.omit import omit
from openai_v1._core.request.parameters import (
    checked_header,
    cookie_header,
    fill_path,
    header_value,
    path_segment,
    query_string,
)
from openai_v1._settings import RootError

COLORS = ["blue", "black", "brown"]
RGB = {"R": 100, "G": 200, "B": 150}


class Color(Enum):
    BLUE = "blue"


@pytest.mark.parametrize(
    ("style", "explode", "value", "expected"),
    # The table of the OpenAPI specification, "Style Examples".
    [
        ("simple", False, "blue", "blue"),
        ("simple", False, COLORS, "blue,black,brown"),
        ("simple", False, RGB, "R,100,G,200,B,150"),
        ("simple", True, COLORS, "blue,black,brown"),
        ("simple", True, RGB, "R=100,G=200,B=150"),
        ("label", False, "blue", ".blue"),
        ("label", False, COLORS, ".blue,black,brown"),
        ("label", False, RGB, ".R,100,G,200,B,150"),
        ("label", True, COLORS, ".blue.black.brown"),
        ("label", True, RGB, ".R=100.G=200.B=150"),
        ("matrix", False, "blue", ";color=blue"),
        ("matrix", False, COLORS, ";color=blue,black,brown"),
        ("matrix", False, RGB, ";color=R,100,G,200,B,150"),
        ("matrix", True, COLORS, ";color=blue;color=black;color=brown"),
        ("matrix", True, RGB, ";R=100;G=200;B=150"),
    ],
)
def test_path_styles(style: str, explode: bool, value: object, expected: str) -> None:
    assert path_segment("color", value, Parameter("path", "color", style, explode=explode)) == expected


@pytest.mark.parametrize(
    ("style", "explode", "value", "expected"),
    [
        ("form", True, "blue", "color=blue"),
        ("form", True, COLORS, "color=blue&color=black&color=brown"),
        ("form", True, RGB, "R=100&G=200&B=150"),
        ("form", False, COLORS, "color=blue,black,brown"),
        ("form", False, RGB, "color=R,100,G,200,B,150"),
        ("form", True, "", "color="),
        ("form", True, None, "color="),
        ("form", True, [], ""),
        ("form", False, [], ""),
        ("spaceDelimited", False, COLORS, "color=blue%20black%20brown"),
        ("pipeDelimited", False, COLORS, "color=blue%7Cblack%7Cbrown"),
        ("deepObject", True, RGB, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
        ("deepObject", True, {"a": {"b": [1, 2]}}, "color%5Ba%5D%5Bb%5D%5B0%5D=1&color%5Ba%5D%5Bb%5D%5B1%5D=2"),
        ("deepObject", True, ["a", {"b": [[1]]}], "color%5B0%5D=a&color%5B1%5D%5Bb%5D%5B0%5D%5B0%5D=1"),
        ("deepObject", True, [], ""),
        ("deepObject", True, {"a": [], "b": omit, "c": None}, "color%5Bc%5D="),
        ("deepObject", True, "now", "color=now"),
        ("form", True, {"sort": ["a", "b"], "page": 0}, "sort=a&sort=b&page=0"),
        ("form", True, {"sort": [], "page": 0}, "page=0"),
    ],
)
def test_query_styles(style: str, explode: bool, value: object, expected: str) -> None:
    assert query_string({"color": value}, {"color": Parameter("query", "color", style, explode=explode)}) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, "true"),
        (False, "false"),
        (1, "1"),
        (0.25, "0.25"),
        ("a b&c=d/é", "a%20b%26c%3Dd%2F%C3%A9"),
        (Color.BLUE, "blue"),
        (datetime(2023, 3, 1, 12, 0, tzinfo=UTC), "2023-03-01T12%3A00%3A00Z"),
        (range(2), "0&x=1"),
    ],
)
def test_values_as_text(value: object, expected: str) -> None:
    assert query_string({"x": value}, {}) == f"x={expected}"


@pytest.mark.parametrize(
    ("array_format", "expected"),
    [("indices", "x[a][0]=1&x[a][1]=2"), ("brackets", "x[a][]=1&x[a][]=2"), ("repeat", "x[a]=1&x[a]=2")],
)
def test_arrays_of_deep_objects(array_format: ArrayFormat, expected: str) -> None:
    styles = {"x": Parameter("query", "x", "deepObject", explode=True, array_format=array_format)}
    assert unquote(query_string({"x": {"a": [1, 2]}}, styles)) == expected


def test_an_object_that_the_document_does_not_describe_repeats_its_keys() -> None:
    assert unquote(query_string({"x": {"a": [1, 2]}}, {})) == "x[a]=1&x[a]=2"


def test_reserved_characters_stay_where_the_document_allows_it() -> None:
    styles = {"x": Parameter("query", "x", "form", explode=True, allow_reserved=True)}
    assert query_string({"x": "a/b?c=d e"}, styles) == "x=a/b?c=d%20e"


def test_a_parameter_with_content_is_json() -> None:
    styles = {"x": Parameter("query", "x", content="application/json")}
    assert query_string({"x": {"a": [1]}}, styles) == "x=%7B%22a%22%3A%5B1%5D%7D"
    assert header_value({"a": 1}, Parameter("header", "x", content="application/json")) == '{"a":1}'


@pytest.mark.parametrize(
    ("explode", "value", "expected"),
    [
        (False, COLORS, "blue,black,brown"),
        (False, RGB, "R,100,G,200,B,150"),
        (True, RGB, "R=100,G=200,B=150"),
        (False, True, "true"),
    ],
)
def test_header_styles(explode: bool, value: object, expected: str) -> None:
    assert header_value(value, Parameter("header", "x", "simple", explode=explode)) == expected


def test_cookies() -> None:
    assert cookie_header({"a": "x;y", "b": [1, 2]}, {"b": Parameter("cookie", "b", "form")}) == "a=x%3By; b=1,2"


@pytest.mark.parametrize("value", ["", ".", "..", None, []])
def test_what_would_change_the_path_is_refused(value: object) -> None:
    with pytest.raises(InvalidArgumentError, match="'id'") as caught:
        fill_path("/things/{id}", {"id": value}, {})
    assert isinstance(caught.value, RootError)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a/b", "a%2Fb"),
        ("%2e", "%252e"),
        ("ft:x@y", "ft:x@y"),
        ("a?b#c", "a%3Fb%23c"),
        ("ü", "%C3%BC"),
        ("...", "..."),
        ("\\", "%5C"),
    ],
)
def test_a_path_parameter_is_one_segment(value: str, expected: str) -> None:
    assert fill_path("/things/{id}/parts", {"id": value}, {}) == f"/things/{expected}/parts"


def test_two_parameters_cannot_build_a_segment_of_dots() -> None:
    with pytest.raises(InvalidArgumentError, match=r"segment '\.\.'"):
        fill_path("/things/{a}{b}", {"a": ["."], "b": ["."]}, {})


def test_text_that_is_no_unicode_is_refused() -> None:
    with pytest.raises(InvalidArgumentError, match="Unicode"):
        query_string({"x": "\ud800"}, {})


@pytest.mark.parametrize("value", ["a\r\nX: y", "a\nb", "a\0b", "日本"])
def test_header_values_that_cannot_be_sent_are_refused(value: str) -> None:
    with pytest.raises(InvalidArgumentError, match="'X-Name'"):
        checked_header("X-Name", value)


@pytest.mark.parametrize("name", ["", "a b", "a:b", "a\n", "ä"])
def test_header_names_that_cannot_be_sent_are_refused(name: str) -> None:
    with pytest.raises(InvalidArgumentError, match="name of a header"):
        checked_header(name, "x")


def test_a_missing_path_parameter_is_named() -> None:
    arguments: Mapping[str, Any] = {}
    with pytest.raises(TypeError, match="'id' is missing"):
        fill_path("/things/{id}", arguments, {})
