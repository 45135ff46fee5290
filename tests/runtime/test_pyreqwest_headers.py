"""Headers of pyreqwest, which are read lazily, behave like any others."""

from __future__ import annotations

import copy
import pickle

import pytest
from pyreqwest.http import HeaderMap

from openai_v1._async.transports.pyreqwest_headers import PyreqwestHeaders
from openai_v1._core.headers import Headers

PAIRS = [("content-type", "text/plain"), ("x-several", "1"), ("x-several", "2"), ("x-request-id", "req_1")]


def headers() -> Headers:
    held = HeaderMap()
    for name, value in PAIRS:
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


def test_copies_and_pickles_are_plain_headers() -> None:
    for one in (copy.copy(headers()), pickle.loads(pickle.dumps(headers()))):  # of our own making
        assert type(one) is Headers
        assert dict(one) == dict(Headers(PAIRS))


def test_what_is_no_header_is_no_attribute() -> None:
    assert not hasattr(headers(), "other")
