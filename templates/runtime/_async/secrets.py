"""Gets the values of the credentials, some of which a function returns for each request."""

from __future__ import annotations

from collections.abc import Awaitable, Iterable, Mapping
from typing import cast

from .._core.credentials.authentication import HeldSecret, checked_secret
from .._core.credentials.certificate import ClientCertificate
from .._core.credentials.credential import Credential, Secret
from .._core.credentials.oauth import HeldToken


async def current_secrets(credentials: Iterable[Credential], held: Mapping[str, HeldSecret]) -> dict[str, Secret]:
    """The credentials of one request by security scheme, after calling the user's functions."""
    found: dict[str, Secret] = {}
    for credential in credentials:
        secret = held[credential.scheme]
        if isinstance(secret, Secret):
            found[credential.scheme] = secret
            continue
        assert not isinstance(secret, (HeldToken, ClientCertificate)), "only functions are left"
        value: object = secret()
        if isinstance(value, Awaitable):
            value = await cast("Awaitable[object]", value)
        found[credential.scheme] = checked_secret(credential, value, f"the function given as {credential.option}")
    return found
