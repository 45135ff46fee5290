# Generated from openapi.yaml by specpress. Do not edit.
"""The plan of an operation: the parts that all of its calls by one client share; the first call computes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec

from ..._settings import CREDENTIALS, RETRY, SECURITY, USER_AGENT
from ..credentials.authentication import Authentication, HeldSecret, chosen_credentials, missing_credential
from ..credentials.certificate import ClientCertificate
from ..credentials.credential import Credential, Secret, carriers_in
from ..models.fill import Filler
from ..operation.descriptors import Events, Lines, Operation, Parameter, ResponseCase
from ..options.config import ClientConfig
from ..options.omit import Omit
from ..retry_rules import RetryRules
from .body import fillers_of
from .draft import Draft, draft
from .head import Head, merged_head
from .origin import same_origin
from .parameters import fill_path

ACCEPT_ENCODING: Final = "gzip, deflate"
"""The codings that `response.content_coding` decodes."""


class JsonBody(msgspec.Struct, frozen=True):
    """A body of fields that are sent as JSON, where no argument leads to another media type.

    `choosing` are the fields that choose the response, `usual_case` is that without them. `drafts` are those of the
    requests so far, by the id of the response that each expects.
    """

    media_type: str
    fillers: dict[str, Filler]
    choosing: frozenset[str]
    usual_case: ResponseCase
    drafts: dict[int, Draft]


class Plan(msgspec.Struct, frozen=True):
    """One operation as one client calls it.

    `secrets` and the `authentication` made of them are None if a function or a token endpoint gives one of them.
    `base_url` is that of the client, `server` that of the operation. `url` is None if the path has parameters.
    `json_body` is None if the fast path does not take the operation. `challenge` is the scheme that only an HTTP client
    of the user can answer. `usual_url` is the URL of all calls where the credentials are known and become headers, and
    each reply is one of the cases. `drafts` are those of the requests so far, by what they depend on.
    """

    operation: Operation[Any]  # Any: what it returns does not matter here
    base_url: str
    server: str
    url: str | None
    credentials: tuple[Credential, ...]
    secrets: dict[str, Secret] | None
    authentication: Authentication | None
    certificate: ClientCertificate | None
    challenge: Credential | None
    usual_url: str | None
    retry: RetryRules
    path_styles: dict[str, Parameter]
    query_styles: dict[str, Parameter]
    header_styles: dict[str, Parameter]
    cookie_styles: dict[str, Parameter]
    json_body: JsonBody | None
    drafts: dict[tuple[str, bool, str | None], Draft]

    def __repr__(self) -> str:
        return f"<Plan {self.operation.id}>"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """The fields that rich shows in tracebacks. By default it would show all."""
        return [("operation_id", self.operation.id)]

    def draft(self, case: ResponseCase, content_type: str | None, defaults: Mapping[str, str | Omit | None]) -> Draft:
        """The parts that depend only on the expected response, the media type of the body and the client."""
        content = case.content
        accept = self.operation.accept or content.media_type
        streamed = isinstance(content, (Events, Lines))
        key = (accept, streamed, content_type)
        found = self.drafts.get(key)
        if found is None:
            usual = {
                "Accept": accept,
                # Servers delay compressed events until they have enough of them.
                "Accept-Encoding": "identity" if streamed else ACCEPT_ENCODING,
                "User-Agent": USER_AGENT,
                **({} if content_type is None else {"Content-Type": content_type}),
            }
            found = self.draft_of(merged_head(usual, defaults))
            body = self.operation.body
            # The media type of a form contains a random boundary, and that of a file is up to the caller.
            if content_type is None or (body is not None and content_type == body.media_type):
                self.drafts[key] = found
        return found

    def draft_of(self, head: Head) -> Draft:
        """The draft of requests with these headers."""
        return draft(head, self.operation.method, self.retry, self.authentication, self.secrets)


def plan_of(
    config: ClientConfig,
    operation: Operation[Any],  # Any: as above
    carriers: Callable[[], frozenset[str]] = frozenset,
) -> Plan:
    """The plan for an operation of a client.

    `carriers` gives what the call itself carries: a credential that the client lacks may be among it. Such a plan is
    for that call only.
    """
    plans = config.plans  # another one takes its place when a credential changes meanwhile
    plan = plans.get(id(operation))
    if not isinstance(plan, Plan):
        server = config.base_url_for(operation.server)
        usual = carriers_in(config.headers, config.query)
        shared = _credentials_for(config, operation, server, usual)
        chosen = _credentials_for(config, operation, server, usual | carriers()) if shared is None else shared
        if chosen is None:
            security = SECURITY if operation.security is None else operation.security
            raise missing_credential(CREDENTIALS, config.secrets, security or ())
        sent = tuple(one for one in chosen if one.kind not in ("certificate", "challenge"))
        certificates = (config.secrets.get(one.scheme) for one in chosen if one.kind == "certificate")
        secrets = _fixed_secrets(sent, config.secrets)
        authentication = None if secrets is None else Authentication(sent, secrets)
        challenge = next((one for one in chosen if one.kind == "challenge"), None)
        url = None if "{" in operation.path else server + fill_path(operation.path, {}, {})
        # The plan keeps the operation alive, so that no other object gets its id.
        plan = Plan(
            operation=operation,
            base_url=config.base_url,
            server=server,
            url=url,
            credentials=sent,
            secrets=secrets,
            authentication=authentication,
            certificate=next((one for one in certificates if isinstance(one, ClientCertificate)), None),
            challenge=challenge,
            usual_url=(
                None
                if url is None
                or "@" in url  # a user name, which is not shown
                or authentication is None
                or authentication.cookies
                or authentication.query
                or challenge
                or operation.alternatives
                else url
            ),
            retry=RETRY if operation.retry is None else operation.retry,
            path_styles=operation.styles("path"),
            query_styles=operation.styles("query"),
            header_styles=operation.styles("header"),
            cookie_styles=operation.styles("cookie"),
            json_body=_json_body(operation),
            drafts={},
        )
        if operation.is_declared and shared is not None:
            plans[id(operation)] = plan
    return plan


def _json_body(operation: Operation[Any]) -> JsonBody | None:  # Any: as above
    body = operation.body
    if body is None or body.kind != "json" or operation.other_bodies or "*" in body.media_type:
        return None
    if body.type is not None or body.constants or body.decimals is not None or body.decimal_fields:
        return None
    choosing = frozenset(name for case in operation.cases for name in case.when)
    if any("." in name or f"{{{name}}}" in operation.path for name in choosing):  # which may be no field of the body
        return None
    return JsonBody(body.media_type, dict(fillers_of(body)), choosing, operation.case({}), {})


def _credentials_for(
    config: ClientConfig,
    operation: Operation[Any],  # Any: as above
    server: str,
    carriers: frozenset[str],
) -> tuple[Credential, ...] | None:
    """The credentials of an operation; a server of another origin gets one only if the operation itself asks for it."""
    if operation.security is not None:
        return chosen_credentials(CREDENTIALS, config.secrets, operation.security, carriers)
    if not same_origin(server, config.base_url):
        return ()
    return chosen_credentials(CREDENTIALS, config.secrets, SECURITY, carriers)


def _fixed_secrets(credentials: tuple[Credential, ...], held: Mapping[str, HeldSecret]) -> dict[str, Secret] | None:
    found: dict[str, Secret] = {}
    for credential in credentials:
        secret = held[credential.scheme]
        if not isinstance(secret, Secret):
            return None
        found[credential.scheme] = secret
    return found
