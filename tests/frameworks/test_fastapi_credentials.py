"""Each operation of FastAPI gets the credential that it requires, and no other."""

from __future__ import annotations

import importlib
from typing import Any

import pytest

from tests.frameworks.calls import Way
from tests.frameworks.live import Live

HELD = {
    "http_bearer": "bear",
    "http_basic": ("anna", "p:ss"),
    "api_key_header": "head",
    "api_key_query": "quer",
    "api_key_cookie": "cook",
}
BASIC = {"authorization": "Basic YW5uYTpwOnNz", "user": "anna", "password": "p:ss"}
WANTED = [
    ("bearer", {"authorization": "Bearer bear"}),
    ("basic", BASIC),
    ("header", {"header": "head"}),
    ("query", {"query": "quer"}),
    ("cookie", {"cookie": "cook"}),
    ("public", {}),
    ("optional", {"authorization": "Bearer bear"}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "expected"), WANTED)
def test_credentials(kitchen: Live, way: Way, name: str, expected: Any) -> None:
    kitchen.expect(way, lambda calls: calls(f"GET /credentials/{name}"), expected, **HELD)


def test_a_token_of_the_password_flow(kitchen: Live, way: Way) -> None:
    held = {"oauth2_password_bearer": "tok"}
    kitchen.expect(way, lambda calls: calls("GET /credentials/password"), {"authorization": "Bearer tok"}, **held)


def test_the_token_of_the_password_flow_is_fetched(kitchen: Live, way: Way) -> None:
    package = importlib.import_module(kitchen.package().name)
    held = {"oauth2_password_bearer": package.PasswordCredentials("anna", "secret")}
    expected = {"authorization": "Bearer anna:secret"}
    kitchen.expect(way, lambda calls: calls("GET /credentials/password"), expected, **held)


def test_a_missing_credential_is_said_before_sending(kitchen: Live, way: Way) -> None:
    error = kitchen.run(way, lambda calls: calls.error("GET /credentials/bearer"))
    assert "http_bearer" in str(error)
