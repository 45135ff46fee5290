"""Each operation gets the credentials that it asks for, and no other."""

from __future__ import annotations

import base64

import pytest

from tests.cases.case import Case
from tests.contract.server import Reply, Request

ALL = {
    "header": "h-key",
    "query": "q-key",
    "cookie": "c-key",
    "basic": "user:password",
    "bearer": "b-key",
    "token": "t-key",
    "openid": "o-key",
    "django": "d-key",
    "aspnet": "a-key",
    "raw": "r-key",
}


def sent(case: Case, name: str, **credentials: str | tuple[str, str]) -> Request:
    case.replies([Reply(204)])
    getattr(case.client(**(credentials or ALL)).things, name)()
    return case.sent


def shown(request: Request) -> dict[str, object]:
    found = {name: request.header(name) for name in ("X-Key", "Authorization", "Cookie") if request.header(name)}
    return {**found, **dict(request.query)}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("usual", {"X-Key": "h-key"}),
        ("open", {}),
        ("query", {"api key": "q-key"}),
        ("cookie", {"Cookie": "sid=c-key"}),
        ("basic", {"Authorization": f"Basic {base64.b64encode(b'user:password').decode()}"}),
        ("bearer", {"Authorization": "Bearer b-key"}),
        ("token", {"Authorization": "Token t-key"}),
        ("openid", {"Authorization": "Bearer o-key"}),
        ("django", {"Authorization": "Token d-key"}),
        ("aspnet", {"Authorization": "Bearer a-key"}),
        ("raw", {"Authorization": "r-key"}),
        ("both", {"X-Key": "h-key", "api key": "q-key"}),
        ("either", {"Authorization": "Bearer b-key"}),
    ],
)
def test_what_is_sent(case: Case, name: str, expected: dict[str, str]) -> None:
    assert shown(sent(case, name)) == expected


@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        ("django", "Token x", "Token x"),
        ("django", "token x", "token x"),
        ("django", "Tokenx", "Token Tokenx"),
        ("bearer", "Bearer x", "Bearer x"),
        ("openid", "bearer x", "bearer x"),
    ],
)
def test_a_scheme_before_the_secret_is_not_repeated(case: Case, name: str, given: str, expected: str) -> None:
    assert shown(sent(case, name, **{name: given})) == {"Authorization": expected}


def test_basic_takes_a_pair(case: Case) -> None:
    encoded = base64.b64encode("u:pä€".encode()).decode()
    assert shown(sent(case, "basic", basic=("u", "pä€"))) == {"Authorization": f"Basic {encoded}"}


def test_the_second_alternative(case: Case) -> None:
    assert shown(sent(case, "either", query="q-key")) == {"api key": "q-key"}


def test_nothing_is_needed_where_the_document_says_so(case: Case) -> None:
    case.replies([Reply(204)])
    case.client().things.usual()
    assert shown(case.sent) == {}


def test_a_missing_credential_is_named(case: Case) -> None:
    root = case.module().SecuritySchemesError
    with pytest.raises(root, match=r"pass bearer=…, or set the environment variable SECURITY_SCHEMES_BEARER"):
        case.client().things.bearer()
    with pytest.raises(root, match=r"this operation takes bearer, or query"):
        case.client().things.either()


def test_from_the_environment(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECURITY_SCHEMES_TOKEN", "e-key")
    case.replies([Reply(204)])
    case.client().things.token()
    assert shown(case.sent) == {"Authorization": "Token e-key"}


@pytest.mark.parametrize(
    ("name", "options", "expected"),
    [
        ("bearer", {"default_headers": {"authorization": "Own x"}}, {"Authorization": "Own x"}),
        ("bearer", {"default_headers": {"Authorization": None}}, {}),
        ("query", {"default_query": {"api key": "own"}}, {"api key": "own"}),
        ("query", {"default_query": {"api key": None}}, {}),
        ("both", {"header": "h-key", "default_query": {"api key": None}}, {"X-Key": "h-key"}),
    ],
)
def test_what_the_user_gives_or_leaves_out_needs_no_credential(
    case: Case, name: str, options: dict[str, object], expected: dict[str, str]
) -> None:
    case.replies([Reply(204)])
    getattr(case.client(**options).things, name)()
    assert shown(case.sent) == expected


def test_a_header_of_one_call_needs_no_credential_for_this_call(case: Case) -> None:
    things = case.client().things
    case.replies([Reply(204), Reply(204)])
    things.bearer(extra_headers={"Authorization": "Own x"})
    assert shown(case.sent) == {"Authorization": "Own x"}
    things.query(extra_query={"api key": "own"})
    assert shown(case.sent) == {"api key": "own"}
    with pytest.raises(case.module().SecuritySchemesError, match=r'default_headers=\{"Authorization": None\}'):
        things.bearer()
