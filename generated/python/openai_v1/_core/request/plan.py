# Generated from openapi.yaml by specpress. Do not edit.
"""What all calls of one operation with one client have in common; the first of them works it out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from ..._settings import CREDENTIALS, SECURITY, USER_AGENT
from ..credentials.authentication import HeldSecret, chosen_credentials
from ..credentials.credential import Credential, Secret
from ..operation.descriptors import Events, Lines, Operation, Parameter, ResponseCase
from ..options.config import ClientConfig
from ..options.omit import Omit, omit
from .parameters import checked_header

ACCEPT_ENCODING: Final = "gzip, deflate"
"""The codings that `response.content_coding` decodes."""


class Head(msgspec.Struct, frozen=True):
    """Headers of a request, without credentials; `names` are theirs and those that the caller wants away, in lower case."""

    headers: dict[str, str]
    names: frozenset[str]

    def with_header(self, name: str, value: str) -> Head:
        """The same with one more, unless there is one of that name or none is wanted."""
        if name.lower() in self.names:
            return self
        return Head({**self.headers, name: checked_header(name, value)}, self.names | {name.lower()})

    def changed(self, *layers: Mapping[str, str | Omit]) -> Head:
        """The same with more headers, in place of those of the same names."""
        mine: dict[str, str | Omit] = {**dict.fromkeys(self.names, omit), **self.headers}
        return merged_head(mine, *layers)

    def __repr__(self) -> str:
        return f"<Head {sorted(self.names)}>"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """What rich shows of it in a traceback; by default it would be every value."""
        return [("names", sorted(self.names))]


class Plan(msgspec.Struct, frozen=True):
    """One operation as one client calls it; `secrets` is None where some must be asked for at each request."""

    operation: Operation[Any]  # Any: what it returns does not matter here
    server: str
    credentials: tuple[Credential, ...]
    secrets: dict[str, Secret] | None
    path_styles: dict[str, Parameter]
    query_styles: dict[str, Parameter]
    header_styles: dict[str, Parameter]
    cookie_styles: dict[str, Parameter]
    heads: dict[tuple[str, bool, str | None], Head]

    def __repr__(self) -> str:
        return f"<Plan {self.operation.id}>"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """What rich shows of it in a traceback; by default it would be every field."""
        return [("operation_id", self.operation.id)]

    def head(self, case: ResponseCase, content_type: str | None, defaults: Mapping[str, str | Omit]) -> Head:
        """The headers that only the response, the body and the client decide on."""
        accept = self.operation.accept or case.content.media_type
        streamed = isinstance(case.content, (Events, Lines))
        key = (accept, streamed, content_type)
        head = self.heads.get(key)
        if head is None:
            usual = {
                "Accept": accept,
                # Servers hold back what they compress, until they have enough of it.
                "Accept-Encoding": "identity" if streamed else ACCEPT_ENCODING,
                "User-Agent": USER_AGENT,
                **({} if content_type is None else {"Content-Type": content_type}),
            }
            head = merged_head(usual, defaults)
            body = self.operation.body
            # The type of a form ends with a boundary, another one each time, and that of a file is the caller's.
            if content_type is None or (body is not None and content_type == body.media_type):
                self.heads[key] = head
        return head


def plan_of(config: ClientConfig, operation: Operation[Any]) -> Plan:  # Any: as above
    """How a client calls an operation."""
    plan = config.plans.get(id(operation))
    if not isinstance(plan, Plan):
        credentials = chosen_credentials(
            CREDENTIALS, config.secrets, SECURITY if operation.security is None else operation.security
        )
        # It holds the operation, so that no other one can get its id.
        plan = config.plans[id(operation)] = Plan(
            operation=operation,
            server=config.base_url_for(operation.server),
            credentials=credentials,
            secrets=_fixed_secrets(credentials, config.secrets),
            path_styles=operation.styles("path"),
            query_styles=operation.styles("query"),
            header_styles=operation.styles("header"),
            cookie_styles=operation.styles("cookie"),
            heads={},
        )
    return plan


def _fixed_secrets(credentials: tuple[Credential, ...], held: Mapping[str, HeldSecret]) -> dict[str, Secret] | None:
    found: dict[str, Secret] = {}
    for credential in credentials:
        secret = held[credential.scheme]
        if not isinstance(secret, Secret):
            return None
        found[credential.scheme] = secret
    return found


def merged_head(*layers: Mapping[str, str | Omit]) -> Head:
    """The headers of several layers, of which later ones win and may take away what earlier ones have."""
    merged: dict[str, tuple[str, str]] = {}
    removed: set[str] = set()
    for layer in layers:
        for name, value in layer.items():
            key = name.lower()
            if isinstance(value, Omit):
                merged.pop(key, None)
                removed.add(key)
            else:
                merged[key] = (name, checked_header(name, str(value)))
                removed.discard(key)
    return Head(dict(merged.values()), frozenset((*merged, *removed)))
