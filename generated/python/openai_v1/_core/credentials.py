# Generated from openapi.yaml by specpress. Do not edit.
"""What the document says about a credential."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Literal, NamedTuple, TypeAlias

SecretInput: TypeAlias = str | Callable[[], str]
"""A key, or a function that is asked for it at each request."""

AsyncSecretInput: TypeAlias = str | Callable[[], str | Awaitable[str]]
"""A key, or a function that is asked for it at each request, blocking or not."""


class Credential(NamedTuple):
    """One security scheme of the document, as an option of the client.

    `name` is the header, query parameter or cookie that carries the value; for the kind `http` the scheme that stands
    before it. The kinds `oauth2` and `openid` carry a token as `bearer` does; `basic` takes `user:password`. `token_url`
    is where client credentials become tokens.
    """

    scheme: str
    option: str
    kind: Literal["bearer", "basic", "http", "header", "query", "cookie", "oauth2", "openid"]
    name: str
    variable: str | None = None
    required: bool = True
    token_url: str | None = None
