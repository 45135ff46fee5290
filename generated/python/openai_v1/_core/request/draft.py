# Generated from openapi.yaml by specpress. Do not edit.
"""The parts that all requests of one operation share if their calls add no headers; they are computed once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec

from ..credentials.authentication import Authentication
from ..credentials.credential import Secret
from ..credentials.redaction import Redactor
from ..retry_rules import RetryRules
from .head import Head
from .idempotency import is_repeatable, lacks_key

_SECRET_HEADERS: Final = frozenset(("authorization", "proxy-authorization", "api-key", "x-api-key"))


class SignedHead(msgspec.Struct, frozen=True):
    """The headers of a request with its credentials, and what the credentials add elsewhere.

    `redactor` removes the keys in it from what messages show.
    """

    headers: dict[str, str]
    authentication: Authentication
    redactor: Redactor

    def __repr__(self) -> str:
        return "<SignedHead>"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """No fields: rich would show the keys in tracebacks."""
        return []


class Draft(msgspec.Struct, frozen=True):
    """The part of a request that does not depend on its arguments.

    `key_header`: the header that gets a random idempotency key, None for none. `repeatable`: sending the call twice
    does no more than sending it once. `signed`: None if a function or a token endpoint gives one of the credentials.
    """

    head: Head
    key_header: str | None
    repeatable: bool
    signed: SignedHead | None


def draft(
    head: Head,
    method: str,
    rules: RetryRules,
    authentication: Authentication | None,
    secrets: Mapping[str, Secret] | None,
) -> Draft:
    """The draft of requests with these headers; without secrets they are signed later."""
    return Draft(
        head=head,
        key_header=rules.idempotency_header if lacks_key(method, rules, head) else None,
        repeatable=is_repeatable(method, rules, head),
        signed=None if authentication is None or secrets is None else sign(head, authentication, secrets),
    )


def sign(head: Head, authentication: Authentication, secrets: Mapping[str, Secret]) -> SignedHead:
    """Add credentials to headers. A header of the caller takes precedence over the same header of a credential."""
    if authentication.names.isdisjoint(head.names):
        headers = authentication.headers | head.headers
    else:
        headers = {name: value for name, value in authentication.headers.items() if name.lower() not in head.names}
        headers |= head.headers
    held = (*secrets.values(),)
    given = () if _SECRET_HEADERS.isdisjoint(head.names) else _given_secrets(head.headers)
    return SignedHead(headers, authentication, Redactor((*held, *given)))


def _given_secrets(headers: Mapping[str, str]) -> list[Secret]:
    """The keys that the caller passes in headers instead of the client's own."""
    return [Secret(value.rpartition(" ")[2]) for name, value in headers.items() if name.lower() in _SECRET_HEADERS]
