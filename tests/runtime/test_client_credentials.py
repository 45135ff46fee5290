"""Tokens for client credentials: responses of a token endpoint, and the lifetime of tokens."""

from __future__ import annotations

import asyncio
import pickle
from importlib import import_module
from time import monotonic
from typing import Any

import pytest

from openai_v1 import OpenAIError
from openai_v1._core.credentials.credential import Credential, Secret
from openai_v1._core.credentials.oauth import ClientCredentials, HeldToken
from openai_v1._core.errors import ResponseDecodeError
from openai_v1._core.headers import Headers
from openai_v1._core.response.http_response import HTTPResponse
from openai_v1._core.response.token_response import read_token
from openai_v1._core.url import URL

from .either import given
from .twins import Twin

CREDENTIAL = Credential(scheme="app", option="app", kind="oauth2", name="Authorization")


def reply_of(content: bytes) -> HTTPResponse:
    return HTTPResponse(
        status_code=200, headers=Headers(), content=content, method="POST", url=URL("http://127.0.0.1/v1/token")
    )


@pytest.mark.parametrize(
    ("content", "lifetime"),
    [(b'{"access_token": "t"}', 300.0), (b'{"access_token": "t", "expires_in": "soon"}', 300.0)],
)
def test_a_token_of_unknown_lifetime_holds_five_minutes(content: bytes, lifetime: float) -> None:
    assert read_token(reply_of(content)) == ("t", lifetime)


@pytest.mark.parametrize("content", [b"", b"[1]", b"<html>", b'{"access_token": ""}'])
def test_a_reply_without_a_token_is_an_error(content: bytes) -> None:
    with pytest.raises(ResponseDecodeError, match="gave no access_token"):
        read_token(reply_of(content))


class TestClientCredentials:
    def test_blank_ones_are_refused(self) -> None:
        with pytest.raises(OpenAIError, match="not blank"):
            ClientCredentials("me", " ")

    def test_they_are_not_pickled(self) -> None:
        with pytest.raises(TypeError, match="not pickled"):
            pickle.dumps(ClientCredentials("me", "hidden"))

    def test_a_token_that_holds_is_not_fetched_again(self, twin: Twin) -> None:
        async def main() -> Any:
            nothing: Any = None  # a request would need it
            return await given(current_token(CREDENTIAL, held, nothing, nothing))

        current_token = import_module(f"openai_v1._{twin.name}.token").current_token
        held, token = HeldToken(ClientCredentials("id", "secret"), "/token"), Secret("held")
        held.keep(token, 3600, monotonic())
        assert asyncio.run(main()) is token

    def test_they_need_an_endpoint(self) -> None:
        with pytest.raises(OpenAIError, match="token endpoint is missing"):
            HeldToken(ClientCredentials("me", "hidden"), None)
        with pytest.raises(OpenAIError, match="must begin with http"):
            HeldToken(ClientCredentials("me", "hidden"), "ftp://h/token").address("http://h/v1/x")
