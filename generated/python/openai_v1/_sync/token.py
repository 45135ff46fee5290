# Generated from openapi.yaml by specpress. Do not edit.
"""Tokens for client credentials, fetched over the client's own connections."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from time import monotonic

from .._core.authentication import HeldSecret, Secret, checked_secret
from .._core.credentials import Credential
from .._core.oauth import HeldToken
from .._core.request import Call, Request
from .._core.response import HTTPResponse
from .._core.token_reply import read_token
from .token_lock import token_lock
from .transport import Reply


def with_tokens(
    call: Call, held: Mapping[str, HeldSecret], send: Callable[[Request], Reply]
) -> Mapping[str, HeldSecret]:
    """What a client holds, with the tokens that a call needs."""
    tokens: dict[str, HeldSecret] = {}
    for credential in call.plan.credentials:
        secret = held[credential.scheme]
        if isinstance(secret, HeldToken):
            tokens[credential.scheme] = current_token(credential, secret, call, send)
    return {**held, **tokens} if tokens else held


def current_token(credential: Credential, held: HeldToken, call: Call, send: Callable[[Request], Reply]) -> Secret:
    """The token that holds now; calls that need a new one at the same time wait for one request."""
    token = held.current(monotonic())
    if token is not None:
        return token
    with token_lock(held):
        token = held.current(monotonic())
        if token is None:
            value, lifetime = read_token(_fetch(held, call, send))
            token = checked_secret(credential, value, "the token endpoint")
            held.keep(token, lifetime, monotonic())
    return token


def _fetch(held: HeldToken, call: Call, send: Callable[[Request], Reply]) -> HTTPResponse:
    url = held.address(call.url)
    headers, content = held.form()
    request = Request(
        method="POST",
        url=url,
        shown_url=url.partition("?")[0],
        headers=headers,
        content=content,
        timeout=call.timeout,
        secrets=(Secret(held.credentials.reveal()),),
        whole=True,
    )
    reply = send(request)
    found = reply.read()
    return HTTPResponse(
        status_code=reply.status_code, headers=reply.headers, content=found, method="POST", url=request.shown_url
    )
