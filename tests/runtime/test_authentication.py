from __future__ import annotations

import pickle
from collections.abc import Mapping

import pytest

from openai_v1._core.credentials.authentication import (
    Authentication,
    HeldSecret,
    checked_secret,
    chosen_credentials,
    missing_credential,
    read_credentials,
)
from openai_v1._core.credentials.credential import Credential, Secret
from openai_v1._core.credentials.redaction import Redactor
from openai_v1._settings import RootError

KEY = Credential(scheme="key", option="api_key", variable="THE_KEY", kind="bearer", name="Authorization")
ORGANIZATION = Credential(
    scheme="org", option="organization", variable="THE_ORG", kind="header", name="X-Org", required=False
)
BOTH = (KEY, ORGANIZATION)


def held(values: Mapping[str, object], environment: Mapping[str, str]) -> dict[str, object]:
    found = read_credentials(BOTH, values, environment)
    return {scheme: secret.reveal() if isinstance(secret, Secret) else secret for scheme, secret in found.items()}


def test_an_argument_wins_over_the_variable() -> None:
    assert held({"api_key": "a"}, {"THE_KEY": "b", "THE_ORG": "o"}) == {"key": "a", "org": "o"}
    assert held({"api_key": None}, {"THE_KEY": "b"}) == {"key": "b"}


@pytest.mark.parametrize("blank", ["", " ", "\n\t"])
def test_a_blank_variable_is_unset(blank: str) -> None:
    assert held({"api_key": "a"}, {"THE_ORG": blank}) == {"key": "a"}
    with pytest.raises(RootError, match=r"pass api_key=….*environment variable THE_KEY"):
        held({}, {"THE_KEY": blank})


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("", "api_key"),
        ("  ", "the option api_key is blank"),
        ("sk-secret\n", "the option api_key has a newline"),
        ("sk-secret\x00", "control character"),
        ("sk–secret", "the option api_key has characters"),
    ],
)
def test_values_that_no_header_can_carry_are_refused_without_showing_them(value: str, words: str) -> None:
    with pytest.raises(RootError, match=words) as caught:
        held({"api_key": value}, {})
    assert "secret" not in str(caught.value)


def test_a_variable_with_a_newline_is_named() -> None:
    with pytest.raises(RootError, match="the variable THE_KEY has a newline"):
        held({}, {"THE_KEY": "sk\nkey"})


def test_other_types_are_refused() -> None:
    with pytest.raises(TypeError, match="api_key must be a string or a function, not int"):
        held({"api_key": 1}, {})


def test_a_secret_does_not_show() -> None:
    secret = checked_secret(KEY, "sk-canary", "the option api_key")
    assert "canary" not in repr(secret)
    assert "canary" not in str(secret)
    assert not hasattr(secret, "__dict__")
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(secret)


@pytest.mark.parametrize(
    ("kind", "name", "headers", "query", "cookies"),
    [
        ("bearer", "Authorization", {"Authorization": "Bearer u:p"}, {}, {}),
        ("oauth2", "Authorization", {"Authorization": "Bearer u:p"}, {}, {}),
        ("openid", "Authorization", {"Authorization": "Bearer u:p"}, {}, {}),
        ("basic", "Authorization", {"Authorization": "Basic dTpw"}, {}, {}),
        ("http", "Digest", {"Authorization": "Digest u:p"}, {}, {}),
        ("header", "X-Key", {"X-Key": "u:p"}, {}, {}),
        ("query", "key", {}, {"key": "u:p"}, {}),
        ("cookie", "key", {}, {}, {"key": "u:p"}),
    ],
)
def test_each_kind_stands_where_it_belongs(
    kind: str, name: str, headers: dict[str, str], query: dict[str, str], cookies: dict[str, str]
) -> None:
    credential = Credential(scheme="s", option="o", kind=kind, name=name)  # type: ignore[arg-type]
    authentication = Authentication((credential,), {"s": Secret("u:p")})
    assert (authentication.headers, authentication.query, authentication.cookies) == (headers, query, cookies)


def test_an_operation_takes_its_first_alternative_that_can_be_served() -> None:
    key: dict[str, HeldSecret] = {"key": Secret("a")}
    everything: dict[str, HeldSecret] = {**key, "org": Secret("b")}
    assert chosen_credentials(BOTH, everything, None) == BOTH
    assert chosen_credentials(BOTH, key, None) == (KEY,)
    assert chosen_credentials(BOTH, key, (("key", "org"), ("key",))) == (KEY,)
    assert chosen_credentials(BOTH, everything, (("key", "org"), ("key",))) == BOTH
    assert chosen_credentials(BOTH, everything, ()) == ()
    assert chosen_credentials(BOTH, key, (("org",), ())) == ()
    assert chosen_credentials(BOTH, key, (("org",),)) is None
    with pytest.raises(RootError, match="organization"):
        raise missing_credential(BOTH, key, (("org",),))


def test_what_the_user_carries_needs_no_credential() -> None:
    key: dict[str, HeldSecret] = {"key": Secret("a")}
    assert chosen_credentials(BOTH, key, (("key", "org"),), frozenset({"x-org"})) == (KEY,)
    assert chosen_credentials(BOTH, {}, (("org",),), frozenset({"x-org"})) == ()
    assert read_credentials(BOTH, {}, {}, frozenset({"authorization"})) == {}


def test_a_key_that_the_server_sends_back_is_taken_out() -> None:
    assert Redactor((Secret("sk-canary"),)).content(b"bad key sk-canary!") == b"bad key [redacted]!"
    assert Redactor((Secret("a"),)).content(b"abc") == b"abc"
