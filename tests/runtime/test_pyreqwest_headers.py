"""Headers of pyreqwest, which are read lazily, behave like any others."""

from __future__ import annotations

import copy
import pickle

import pytest
from pyreqwest.http import HeaderMap

from openai_v1._async.transports.pyreqwest_headers import PyreqwestHeaders
from openai_v1._core.headers import Headers

PAIRS = [("content-type", "text/plain"), ("x-several", "1"), ("x-several", "2"), ("x-request-id", "req_1")]


def headers(pairs: list[tuple[str, str]] = PAIRS) -> Headers:
    held = HeaderMap()
    for name, value in pairs:
        held.append(name, value)
    return PyreqwestHeaders(held)


@pytest.mark.parametrize("name", ["Content-Type", "x-several", "X-REQUEST-ID", "absent", "", "no name", "é"])
def test_one_is_found_as_in_other_headers(name: str) -> None:
    assert headers().get(name, "none") == Headers(PAIRS).get(name, "none")
    assert (name in headers()) == (name in Headers(PAIRS))


def test_all_of_them_are_the_same() -> None:
    assert dict(headers()) == dict(Headers(PAIRS))
    assert headers().get_list("X-Several") == ["1", "2"]
    assert sorted(headers().pairs) == sorted(PAIRS)
    assert repr(headers()) == repr(Headers(PAIRS))
    assert len(headers()) == 3


@pytest.mark.parametrize(
    "pairs",
    [
        PAIRS,
        [("request-id", "req_2")],
        [("request-id", "req_2"), ("x-request-id", "req_1")],
        [("x-request-id", "req_1"), ("x-request-id", "req_3")],
        [("x-request-id", "")],
        [("x-request-id", ""), ("request-id", "req_2")],
        [],
    ],
)
def test_the_id_of_the_request_is_the_same(pairs: list[tuple[str, str]]) -> None:
    assert headers(pairs).request_id == Headers(pairs).request_id


def test_an_id_of_the_request_that_cannot_be_read_is_none() -> None:
    held = HeaderMap()
    held.append("x-request-id", "r\xe9q")
    held.append("request-id", "req_2")
    assert PyreqwestHeaders(held).request_id == "req_2"


def test_copies_and_pickles_are_plain_headers() -> None:
    for one in (copy.copy(headers()), pickle.loads(pickle.dumps(headers()))):  # of our own making
        assert type(one) is Headers
        assert dict(one) == dict(Headers(PAIRS))


def test_what_is_no_header_is_no_attribute() -> None:
    assert not hasattr(headers(), "other")
