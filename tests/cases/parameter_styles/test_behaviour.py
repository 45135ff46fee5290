"""Parameters are written as their style says."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.cases.case import Case
from tests.contract.server import Reply

POINT = {"x": 1, "y": 2}


def query(case: Case, **arguments: object) -> str:
    case.replies([Reply(204)])
    case.client().things.query(**arguments)
    return case.sent.target.partition("?")[2]


def test_path_styles(case: Case) -> None:
    case.replies([Reply(204)])

    names = ["a", "b/c"]
    assert case.client().things.path(names, POINT, POINT, names, names, names) is None

    assert case.sent.target == ("/v1/path/a,b%2Fc/x=1,y=2/.x,1,y,2/.a.b%2Fc/;matrix=a,b%2Fc/;matrices=a;matrices=b%2Fc")


@pytest.mark.parametrize(
    ("argument", "value", "expected"),
    [
        ("form", ["a", "b c"], "form=a&form=b%20c"),
        ("joined", ["a", "b,c"], "joined=a,b%2Cc"),
        ("spaced", ["a", "b"], "spaced=a%20b"),
        ("piped", ["a", "b"], "piped=a%7Cb"),
        ("point", POINT, "x=1&y=2"),
        ("pair", POINT, "pair=x,1,y,2"),
        (
            "deep",
            {"name": "n", "at": POINT, "tags": ["a", "b"]},
            "deep%5Bname%5D=n&deep%5Bat%5D%5Bx%5D=1&deep%5Bat%5D%5By%5D=2&deep%5Btags%5D%5B0%5D=a&"
            "deep%5Btags%5D%5B1%5D=b",
        ),
        ("expand", ["a", "b,c"], "expand%5B0%5D=a&expand%5B1%5D=b%2Cc"),
        ("include", ["a", "b"], "include%5B%5D=a&include%5B%5D=b"),
        ("raw", "a/b?c:d&e#f", "raw=a/b?c:d%26e%23f"),
        ("as_json", POINT, "as_json=%7B%22x%22%3A1%2C%22y%22%3A2%7D"),
        ("flag", True, "flag=true"),
        ("filter_since", dt.date(2024, 2, 29), "filter%5Bsince%5D=2024-02-29"),
    ],
)
def test_query_styles(case: Case, argument: str, value: object, expected: str) -> None:
    assert query(case, **{argument: value}) == expected


def test_models_are_written_like_dicts(case: Case) -> None:
    assert query(case, point=case.types.Point(x=1, y=2)) == "x=1&y=2"


def test_a_default_is_documented_and_not_sent(case: Case) -> None:
    assert query(case) == ""
    assert "How many. Default: `20`." in case.client().things.query.__doc__


def test_headers_and_cookies(case: Case) -> None:
    case.replies([Reply(204)])

    case.client().things.other(x_names=["a", "b"], x_point=POINT, x_json=POINT, session="s 1", names=["a", "b"])

    assert case.sent.header("X-Names") == "a,b"
    assert case.sent.header("X-Point") == "x=1,y=2"
    assert case.sent.header("X-Json") == '{"x":1,"y":2}'
    assert case.sent.header("Cookie") == "session=s%201; names=a,b"
