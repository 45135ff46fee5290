# Generated from openapi.yaml by specpress. Do not edit.
"""Fetches tokens for OAuth credentials, over the client's own connections."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from time import monotonic

from .._core.credentials.authentication import HeldSecret, checked_secret
from .._core.credentials.credential import Credential, Secret
from .._core.credentials.oauth import HeldToken
from .._core.credentials.redaction import Redactor
from .._core.request.request import Call, Request
from .._core.response.http_response import HTTPResponse
from .._core.response.token_response import read_token
from .._core.url import URL
from .token_lock import token_lock
from .transport import IncomingResponse


def with_tokens(
    call: Call, held: Mapping[str, HeldSecret], send: Callable[[Request], IncomingResponse]
) -> Mapping[str, HeldSecret]:
    """The secrets of a client, with OAuth credentials replaced by current tokens."""
    tokens: dict[str, HeldSecret] = {}
    for credential in call.plan.credentials:
        secret = held[credential.scheme]
        if isinstance(secret, HeldToken):
            tokens[credential.scheme] = current_token(credential, secret, call, send)
    return {**held, **tokens} if tokens else held


def current_token(
    credential: Credential, held: HeldToken, call: Call, send: Callable[[Request], IncomingResponse]
) -> Secret:
    """The current token; concurrent calls that need a new one share one request."""
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


def _fetch(held: HeldToken, call: Call, send: Callable[[Request], IncomingResponse]) -> HTTPResponse:
    url = held.address(call.plan.base_url)
    headers, content = held.form()
    request = Request(
        method="POST",
        url=url,
        shown_url=url.partition("?")[0],
        headers=headers,
        content=content,
        timeout=call.timeout,
        redactor=Redactor(tuple(map(Secret, held.credentials.secrets()))),
        whole=True,
    )
    incoming = send(request)
    found = incoming.read()
    return HTTPResponse(
        status_code=incoming.status_code,
        headers=incoming.headers,
        content=found,
        method="POST",
        url=URL(request.shown_url),
        redactor=request.redactor,
    )
