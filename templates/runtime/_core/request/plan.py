"""What all calls of one operation by one client have in common; the first call works it out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from ..._settings import CREDENTIALS, RETRY, SECURITY, USER_AGENT
from ..credentials.authentication import Authentication, HeldSecret, chosen_credentials
from ..credentials.certificate import ClientCertificate
from ..credentials.credential import Credential, Secret
from ..operation.descriptors import Events, Lines, Operation, Parameter, ResponseCase
from ..options.config import ClientConfig
from ..options.omit import Omit, omit
from ..retry_rules import RetryRules
from .origin import same_origin
from .parameters import checked_header

ACCEPT_ENCODING: Final = "gzip, deflate"
"""The codings that `response.content_coding` decodes."""


class Head(msgspec.Struct, frozen=True):
    """The headers of a request without its credentials.

    `names` are in lower case: those of `headers` and those that the caller removed by `omit`.
    """

    headers: dict[str, str]
    names: frozenset[str]

    def with_header(self, name: str, value: str) -> Head:
        """Add a header, unless it is present or the caller removed it."""
        if name.lower() in self.names:
            return self
        return Head({**self.headers, name: checked_header(name, value)}, self.names | {name.lower()})

    def changed(self, *layers: Mapping[str, str | Omit | None]) -> Head:
        """Add headers; they replace those of the same name."""
        mine: dict[str, str | Omit | None] = {**dict.fromkeys(self.names, omit), **self.headers}
        return merged_head(mine, *layers)

    def __repr__(self) -> str:
        return f"<Head {sorted(self.names)}>"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """The fields that rich shows in tracebacks. By default it would show all values."""
        return [("names", sorted(self.names))]


class Plan(msgspec.Struct, frozen=True):
    """One operation as one client calls it.

    `secrets` and the `authentication` made of them are None if a function or a token endpoint gives one of them.
    `base_url` is that of the client, `server` that of the operation. `challenge` is the scheme that only an HTTP client
    of the user can answer.
    """

    operation: Operation[Any]  # Any: what it returns does not matter here
    base_url: str
    server: str
    credentials: tuple[Credential, ...]
    secrets: dict[str, Secret] | None
    authentication: Authentication | None
    certificate: ClientCertificate | None
    challenge: Credential | None
    retry: RetryRules
    path_styles: dict[str, Parameter]
    query_styles: dict[str, Parameter]
    header_styles: dict[str, Parameter]
    cookie_styles: dict[str, Parameter]
    heads: dict[tuple[str, bool, str | None], Head]

    def __repr__(self) -> str:
        return f"<Plan {self.operation.id}>"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """The fields that rich shows in tracebacks. By default it would show all."""
        return [("operation_id", self.operation.id)]

    def head(self, case: ResponseCase, content_type: str | None, defaults: Mapping[str, str | Omit | None]) -> Head:
        """The headers that depend only on the expected response, the media type of the body and the client."""
        accept = self.operation.accept or case.content.media_type
        streamed = isinstance(case.content, (Events, Lines))
        key = (accept, streamed, content_type)
        head = self.heads.get(key)
        if head is None:
            usual = {
                "Accept": accept,
                # Servers delay compressed events until they have enough of them.
                "Accept-Encoding": "identity" if streamed else ACCEPT_ENCODING,
                "User-Agent": USER_AGENT,
                **({} if content_type is None else {"Content-Type": content_type}),
            }
            head = merged_head(usual, defaults)
            body = self.operation.body
            # The media type of a form contains a random boundary, and that of a file is up to the caller.
            if content_type is None or (body is not None and content_type == body.media_type):
                self.heads[key] = head
        return head


def plan_of(config: ClientConfig, operation: Operation[Any]) -> Plan:  # Any: as above
    """The plan for an operation of a client."""
    plans = config.plans  # another one takes its place when a credential changes meanwhile
    plan = plans.get(id(operation))
    if not isinstance(plan, Plan):
        server = config.base_url_for(operation.server)
        chosen = _credentials_for(config, operation, server)
        sent = tuple(one for one in chosen if one.kind not in ("certificate", "challenge"))
        certificates = (config.secrets.get(one.scheme) for one in chosen if one.kind == "certificate")
        secrets = _fixed_secrets(sent, config.secrets)
        # The plan keeps the operation alive, so that no other object gets its id.
        plan = Plan(
            operation=operation,
            base_url=config.base_url,
            server=server,
            credentials=sent,
            secrets=secrets,
            authentication=None if secrets is None else Authentication(sent, secrets),
            certificate=next((one for one in certificates if isinstance(one, ClientCertificate)), None),
            challenge=next((one for one in chosen if one.kind == "challenge"), None),
            retry=RETRY if operation.retry is None else operation.retry,
            path_styles=operation.styles("path"),
            query_styles=operation.styles("query"),
            header_styles=operation.styles("header"),
            cookie_styles=operation.styles("cookie"),
            heads={},
        )
        if operation.is_declared:
            plans[id(operation)] = plan
    return plan


def _credentials_for(
    config: ClientConfig,
    operation: Operation[Any],  # Any: as above
    server: str,
) -> tuple[Credential, ...]:
    """The credentials of an operation; a server of another origin gets one only if the operation itself asks for it."""
    if operation.security is not None:
        return chosen_credentials(CREDENTIALS, config.secrets, operation.security)
    if not same_origin(server, config.base_url):
        return ()
    return chosen_credentials(CREDENTIALS, config.secrets, SECURITY)


def _fixed_secrets(credentials: tuple[Credential, ...], held: Mapping[str, HeldSecret]) -> dict[str, Secret] | None:
    found: dict[str, Secret] = {}
    for credential in credentials:
        secret = held[credential.scheme]
        if not isinstance(secret, Secret):
            return None
        found[credential.scheme] = secret
    return found


def merged_head(*layers: Mapping[str, str | Omit | None]) -> Head:
    """Merge headers; later layers override earlier ones, and remove a header by `omit` or None."""
    merged: dict[str, tuple[str, str]] = {}
    removed: set[str] = set()
    for layer in layers:
        for name, value in layer.items():
            key = name.lower()
            if value is None or isinstance(value, Omit):
                merged.pop(key, None)
                removed.add(key)
            else:
                merged[key] = (name, checked_header(name, str(value)))
                removed.discard(key)
    return Head(dict(merged.values()), frozenset((*merged, *removed)))
