"""Credentials of requests: without one the documented 401 comes, and `--credential` names the only one."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from specpress.mock.document import Object
from specpress.mock.mock import Mock
from specpress.mock.serving import Server
from tests.mock.documents import document, served


def test_without_a_key_the_documented_401_comes(server: Server) -> None:
    reply = httpx.get(f"{server.base_url}/models", trust_env=False)
    assert (reply.status_code, reply.json()["error"]["code"]) == (401, "invalid_api_key")
    assert "Authorization: Bearer" in reply.json()["error"]["message"]


def test_with_a_credential_only_that_one_is_accepted(root: Object) -> None:
    with served(Mock(root, credential="sk-right")) as client:
        assert client.get("/models", headers={"Authorization": "Bearer sk-right"}).status_code == 200
        for wrong in ("Bearer sk-wrong", "Basic sk-right", "sk-right", ""):
            assert client.get("/models", headers={"Authorization": wrong}).status_code == 401


@pytest.mark.parametrize(
    ("scheme", "right", "wrong"),
    [
        ("{type: http, scheme: basic}", {"auth": ("a", "b")}, {"auth": ("a", "c")}),
        (
            "{type: http, scheme: digest}",
            {"headers": {"Authorization": "Digest a:b"}},
            {"headers": {"Authorization": "Digest b"}},
        ),
        ("{type: apiKey, in: header, name: X-Key}", {"headers": {"x-key": "a:b"}}, {"headers": {"x-key": "a"}}),
        (
            "{type: apiKey, in: header, name: Authorization}",
            {"headers": {"Authorization": "Token a:b"}},
            {"headers": {"Authorization": "Token a"}},
        ),
        ("{type: apiKey, in: query, name: key}", {"params": {"key": "a:b"}}, {"params": {"key": "a"}}),
        ("{type: apiKey, in: cookie, name: key}", {"headers": {"cookie": "key=a:b"}}, {"headers": {"cookie": "key=a"}}),
    ],
)
def test_every_kind_of_credential_is_held_against_the_one(scheme: str, right: Any, wrong: Any) -> None:
    paths = "\n  /a: {get: {operationId: a, security: [{it: []}], responses: {'200': {description: d}}}}"
    schemes = f"{{securitySchemes: {{it: {scheme}}}}}"
    with served(Mock(document(paths, schemes), credential="a:b")) as client:
        assert client.get("/a", **right).status_code == 200
        assert client.get("/a", **wrong).status_code == 401
        assert client.get("/a").status_code == 401
