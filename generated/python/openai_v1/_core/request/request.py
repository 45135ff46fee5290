# Generated from openapi.yaml by specpress. Do not edit.
"""Turns the arguments of a call into the request to send."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from ..credentials.authentication import Authentication
from ..credentials.certificate import ClientCertificate
from ..credentials.credential import Secret, carriers_in
from ..credentials.redaction import Redactor
from ..models.encode import as_mapping, without_absent, without_omitted
from ..operation.descriptors import Operation, Parameter, ResponseCase
from ..options.base_url import without_user
from ..options.config import ClientConfig, checked_retries
from ..options.omit import Omit, omit
from ..options.request_options import RequestOptions, RetryCallback, Timeout, check_options, checked_deadline
from .body import Content, build_body, undeclared_body
from .body_choice import chosen_body
from .draft import Draft, sign
from .idempotency import random_key
from .parameters import cookie_header, fill_path, header_value, query_string
from .plan import Plan, plan_of
from .progress import CountedContent


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """One request, ready for a transport. Its repr shows neither headers nor query, which may contain keys.

    `deadline_at` is a time of the monotonic clock, at which a transport should give up if it can. With a deadline,
    `total` is the seconds left, and `uncut` the timeout before it was cut to that. `whole`: the body of the response
    will be read at once. `resendable`: the request may be sent again at once if the server had closed the connection
    before it came. `certificate`: the client certificate that a server of TLS is shown.
    """

    method: str
    url: str
    shown_url: str
    headers: dict[str, str]
    content: Content | None
    timeout: Timeout
    redactor: Redactor
    resendable: bool = False
    deadline_at: float | None = None
    uncut: Timeout | None = None
    total: float | None = None
    whole: bool = False
    certificate: ClientCertificate | None = None

    def __repr__(self) -> str:
        return f"<Request {self.method} {self.shown_url}>"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """The fields that rich shows in tracebacks. By default it would show all."""
        return [("method", self.method), ("url", self.shown_url)]

    def within(self, seconds: float) -> Request:
        """The same request with no phase of its timeout longer than this."""
        return msgspec.structs.replace(
            self, timeout=self.timeout.within(seconds), uncut=self.uncut or self.timeout, total=seconds
        )

    @property
    def rewindable(self) -> bool:
        """Whether the body can be read again."""
        return is_rewindable(self.content)


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """A call with checked and encoded arguments; only the values of the credentials are missing.

    `key` is the random idempotency key, None for none.
    """

    plan: Plan
    case: ResponseCase
    url: str
    query: dict[str, object]
    cookies: dict[str, object]
    draft: Draft
    key: str | None
    content: Content | None
    timeout: Timeout
    max_retries: int
    deadline: float | None = None
    on_retry: RetryCallback | None = None

    @property
    def operation(self) -> Operation[Any]:  # Any: what it returns does not matter here
        """The operation that is called."""
        return self.plan.operation

    def __repr__(self) -> str:
        return f"<Call {self.operation.id}>"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """The fields that rich shows in tracebacks. By default it would show all."""
        return [("operation_id", self.operation.id)]


def prepare(
    config: ClientConfig,
    operation: Operation[Any],  # Any: what it returns does not matter here
    *,
    path: Mapping[str, object] | None,
    query: Mapping[str, object] | None,
    header: Mapping[str, object] | None,
    cookie: Mapping[str, object] | None,
    body: object,
    content_type: str | Omit = omit,
    options: RequestOptions,
) -> Call:
    """Check and encode the arguments of a call.

    Raises InvalidArgumentError or TypeError for arguments that cannot be sent.
    """
    fields = as_mapping(body)
    if options:
        check_options(operation.id, options, (path, query, header, fields))
    body_fields = without_omitted(fields) if fields else {}
    if fields is body and fields is not None:
        body = body_fields  # most arguments of most calls are omitted, so they are filtered only once
    extra_body = options.get("extra_body")
    added_fields = None if extra_body is None else as_mapping(extra_body)
    extra_query = options.get("extra_query")
    arguments: dict[str, Mapping[str, object]] = {
        "path": path or {},
        "query": (
            without_absent({**config.query, **(query or {}), **(extra_query or {})})
            if config.query or query or extra_query
            else {}
        ),
        "header": without_omitted(header) if header else {},
        "cookie": without_omitted(cookie) if cookie else {},
        "body": {**body_fields, **without_omitted(added_fields)} if added_fields else body_fields,
    }
    extra_headers = options.get("extra_headers") or {}
    plan = plan_of(config, operation, lambda: carriers_in((*arguments["header"], *extra_headers), arguments["query"]))
    case = operation.case(arguments)
    form = chosen_body(operation, content_type, body)
    content = undeclared_body(extra_body) if form is None else build_body(form, body, extra_body)
    draft = plan.draft(case, None if content is None else content[0], config.headers)
    if arguments["header"] or options:
        draft = _with_headers(draft, plan, arguments["header"], options)
    timeout = options.get("timeout", omit)
    deadline = options.get("deadline", omit)
    on_retry = options.get("on_retry", omit)
    on_progress = options.get("on_progress")
    encoded = None if content is None else content[1]
    return Call(
        plan=plan,
        case=case,
        url=plan.url or plan.server + fill_path(operation.path, arguments["path"], plan.path_styles),
        query=dict(arguments["query"]),
        cookies=dict(arguments["cookie"]),
        draft=draft,
        key=None if draft.key_header is None else random_key(),
        content=encoded if on_progress is None or encoded is None else CountedContent(encoded, on_progress),
        timeout=config.timeout if isinstance(timeout, Omit) else Timeout.of(timeout),
        max_retries=checked_retries(options["max_retries"]) if "max_retries" in options else config.max_retries,
        deadline=config.deadline if isinstance(deadline, Omit) else checked_deadline(deadline),
        on_retry=config.on_retry if isinstance(on_retry, Omit) else on_retry,
    )


def _with_headers(draft: Draft, plan: Plan, arguments: Mapping[str, object], options: RequestOptions) -> Draft:
    """The draft with the headers of one call."""
    given, key = options.get("extra_headers"), options.get("idempotency_key")
    if not (given or arguments or key is not None):
        return draft
    documented = {
        name: header_value(value, plan.header_styles.get(name) or Parameter("header", name, "simple"))
        for name, value in arguments.items()
    }
    head = draft.head.changed(documented, given or {}) if given or documented else draft.head
    if key is not None:
        head = head.with_header(plan.retry.idempotency_header or "Idempotency-Key", key or random_key())
    return plan.draft_of(head)


def finish(
    call: Call, secrets: Mapping[str, Secret], deadline_at: float | None = None, *, whole: bool = False
) -> Request:
    """Add the credentials to a call. A header of the caller takes precedence over the same header of a credential."""
    plan, draft, content = call.plan, call.draft, call.content
    signed = draft.signed or sign(draft.head, Authentication(plan.credentials, secrets), secrets)
    authentication = signed.authentication
    headers = signed.headers.copy()
    if draft.key_header is not None and call.key is not None:
        headers[draft.key_header] = call.key
    if call.cookies or authentication.cookies:
        cookies = cookie_header({**call.cookies, **authentication.cookies}, plan.cookie_styles)
        if cookies:
            headers["Cookie"] = f"{headers['Cookie']}; {cookies}" if "Cookie" in headers else cookies
    length = len(content) if isinstance(content, bytes) else None if content is None else content.length
    if length is not None:
        headers["Content-Length"] = str(length)
    url = call.url
    if call.query or authentication.query:
        query = query_string({**call.query, **authentication.query}, plan.query_styles)
        url = f"{url}{'&' if '?' in url else '?'}{query}" if query else url
    return Request(
        method=plan.operation.method,
        url=url,
        shown_url=without_user(call.url) if "@" in call.url else call.url,
        headers=headers,
        content=content,
        timeout=call.timeout,
        redactor=signed.redactor,
        # The server may have closed an idle connection before the request came.
        resendable=draft.repeatable
        and call.max_retries > 0
        and (content is None or isinstance(content, bytes) or content.repeatable),
        deadline_at=deadline_at,
        whole=whole,
        certificate=plan.certificate,
    )


def is_rewindable(content: Content | None) -> bool:
    """Whether a body can be read again."""
    return content is None or isinstance(content, bytes) or content.repeatable
