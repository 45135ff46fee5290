# Generated from openapi.yaml by specpress. Do not edit.
"""Gets the values of the credentials, some of which a function returns for each request."""

from __future__ import annotations

from collections.abc import Coroutine, Iterable, Mapping

from .._core.credentials.authentication import HeldSecret, checked_secret
from .._core.credentials.certificate import ClientCertificate
from .._core.credentials.credential import Credential, Secret
from .._core.credentials.oauth import HeldToken


def current_secrets(credentials: Iterable[Credential], held: Mapping[str, HeldSecret]) -> dict[str, Secret]:
    """The credentials of one request by security scheme, after calling the user's functions."""
    found: dict[str, Secret] = {}
    for credential in credentials:
        secret = held[credential.scheme]
        if isinstance(secret, Secret):
            found[credential.scheme] = secret
            continue
        assert not isinstance(secret, (HeldToken, ClientCertificate)), "only functions are left"
        value: object = secret()
        if hasattr(value, "__await__"):
            if isinstance(value, Coroutine):
                value.close()
            raise TypeError(f"{credential.option}: a blocking client needs a function that is not async")
        found[credential.scheme] = checked_secret(credential, value, f"the function given as {credential.option}")
    return found
