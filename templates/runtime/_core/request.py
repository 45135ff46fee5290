"""Arguments of a call → the request that is sent."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, Final

import msgspec

from .._settings import CREDENTIALS, SECURITY, USER_AGENT
from .authentication import Authentication, Secret, chosen_credentials
from .body import Content, build_body
from .config import Config, checked_retries
from .content_coding import ACCEPT_ENCODING
from .credentials import Credential
from .encode import as_mapping, without_omitted
from .omit import Omit, omit
from .operation import Case, Events, Lines, Operation, Parameter
from .options import RequestOptions, RetryCallback, Timeout, check_options, checked_deadline
from .parameters import checked_header, cookie_header, fill_path, header_value, query_string
from .progress import counted
from .redaction import without_user

_SECRET_HEADERS: Final = frozenset(("authorization", "proxy-authorization", "api-key", "x-api-key"))


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """One request, ready for a transport; it shows neither headers nor query, where keys stand.

    `deadline` is a point of the monotonic clock; a transport that can break off there should. Where there is one, `total`
    is the seconds left, and `uncut` the timeout without it.
    """

    method: str
    url: str
    shown_url: str
    headers: dict[str, str]
    content: Content | None
    timeout: Timeout
    secrets: tuple[Secret, ...]
    resendable: bool = False
    deadline: float | None = None
    uncut: Timeout | None = None
    total: float | None = None

    def __repr__(self) -> str:
        return f"<Request {self.method} {self.shown_url}>"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """What rich shows of it in a traceback; by default it would be every field."""
        return [("method", self.method), ("url", self.shown_url)]

    def within(self, seconds: float) -> Request:
        """The same, with no phase longer than this."""
        return msgspec.structs.replace(self, timeout=self.timeout.within(seconds), uncut=self.timeout, total=seconds)

    @property
    def repeatable(self) -> bool:
        """Whether the body can be sent again."""
        return self.content is None or isinstance(self.content, bytes) or self.content.repeatable


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """A call whose arguments are checked and written; what is still missing is the values of the credentials."""

    operation_id: str
    method: str
    url: str
    query: dict[str, object]
    query_styles: dict[str, Parameter]
    cookies: dict[str, object]
    cookie_styles: dict[str, Parameter]
    headers: dict[str, str]
    removed_headers: frozenset[str]
    content: Content | None
    timeout: Timeout
    max_retries: int
    case: Case
    operation: Operation[Any]  # Any: what it returns does not matter here
    credentials: tuple[Credential, ...]
    deadline: float | None = None
    on_retry: RetryCallback | None = None

    def __repr__(self) -> str:
        return f"<Call {self.operation_id}>"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """What rich shows of it in a traceback; by default it would be every field."""
        return [("operation_id", self.operation_id)]


def prepare(
    config: Config,
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
    """Check the arguments of a call and write what can be written without the credentials."""
    fields = as_mapping(body)
    if options:
        check_options(operation.id, options, (path, query, header, fields))
    body_fields = without_omitted(fields) if fields else {}
    if fields is body and fields is not None:
        body = body_fields  # most arguments of most calls are omitted: they are looked through once
    extra_body = options.get("extra_body")
    added_fields = None if extra_body is None else as_mapping(extra_body)
    extra_query = options.get("extra_query")
    arguments: dict[str, Mapping[str, object]] = {
        "path": path or {},
        "query": (
            without_omitted({**config.query, **(query or {}), **(extra_query or {})})
            if config.query or query or extra_query
            else {}
        ),
        "header": without_omitted(header) if header else {},
        "cookie": without_omitted(cookie) if cookie else {},
        "body": {**body_fields, **without_omitted(added_fields)} if added_fields else body_fields,
    }
    case = operation.case(arguments)
    content: tuple[str, Content] | None = None
    form = operation.body_of(content_type)
    if form is not None:
        content = build_body(form, body, extra_body)
    header_styles = operation.styles("header")
    documented = {
        name: header_value(value, header_styles.get(name) or Parameter("header", name, "simple"))
        for name, value in arguments["header"].items()
    }
    headers, removed = _headers(
        {
            "Accept": operation.accept or case.reply.media_type,
            # Servers hold back what they compress, until they have enough of it.
            "Accept-Encoding": "identity" if isinstance(case.reply, (Events, Lines)) else ACCEPT_ENCODING,
            "User-Agent": USER_AGENT,
            **({} if content is None else {"Content-Type": content[0]}),
            **_idempotency(operation.method, options),
        },
        config.headers,
        documented,
        options.get("extra_headers") or {},
    )
    timeout = options.get("timeout", omit)
    deadline = options.get("deadline", omit)
    on_retry = options.get("on_retry", omit)
    return Call(
        operation_id=operation.id,
        method=operation.method,
        url=config.base_url_for(operation.server)
        + fill_path(operation.path, arguments["path"], operation.styles("path")),
        query=dict(arguments["query"]),
        query_styles=operation.styles("query"),
        cookies=dict(arguments["cookie"]),
        cookie_styles=operation.styles("cookie"),
        headers=headers,
        removed_headers=removed,
        content=None if content is None else counted(content[1], options.get("on_progress")),
        timeout=config.timeout if isinstance(timeout, Omit) else Timeout.of(timeout),
        max_retries=checked_retries(options.get("max_retries", config.max_retries)),
        case=case,
        operation=operation,
        credentials=chosen_credentials(
            CREDENTIALS, config.secrets, SECURITY if operation.security is None else operation.security
        ),
        deadline=config.deadline if isinstance(deadline, Omit) else checked_deadline(deadline),
        on_retry=config.on_retry if isinstance(on_retry, Omit) else on_retry,
    )


def _idempotency(method: str, options: RequestOptions) -> dict[str, str]:
    """By this the server knows that two tries are one call."""
    key = options.get("idempotency_key")
    if key is None and method != "POST":
        return {}
    return {"Idempotency-Key": key or os.urandom(16).hex()}


def _headers(*layers: Mapping[str, str | Omit]) -> tuple[dict[str, str], frozenset[str]]:
    """The headers without the credentials, and the lower-case names of those that the caller wants away."""
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
    return dict(merged.values()), frozenset(removed)


def finish(call: Call, secrets: Mapping[str, Secret], deadline: float | None = None) -> Request:
    """The request with its credentials; headers that the caller gave stand before those of the credentials."""
    authentication = Authentication()
    for credential in call.credentials:
        authentication.add(credential, secrets[credential.scheme])
    given = {name.lower() for name in call.headers} | call.removed_headers
    headers = {name: value for name, value in authentication.headers.items() if name.lower() not in given}
    headers |= call.headers
    cookies = ""
    if call.cookies or authentication.cookies:
        cookies = cookie_header({**call.cookies, **authentication.cookies}, call.cookie_styles)
    if cookies:
        headers["Cookie"] = f"{headers['Cookie']}; {cookies}" if "Cookie" in headers else cookies
    if isinstance(call.content, bytes):
        headers["Content-Length"] = str(len(call.content))
    elif call.content is not None and call.content.length is not None:
        headers["Content-Length"] = str(call.content.length)
    query = ""
    if call.query or authentication.query:
        query = query_string({**call.query, **authentication.query}, call.query_styles)
    return Request(
        method=call.method,
        url=f"{call.url}{'&' if '?' in call.url else '?'}{query}" if query else call.url,
        shown_url=without_user(call.url) if "@" in call.url else call.url,
        headers=headers,
        content=call.content,
        timeout=call.timeout,
        secrets=(*secrets.values(), *_given_secrets(call.headers)) if given & _SECRET_HEADERS else (*secrets.values(),),
        resendable=_is_resendable(call, headers),
        deadline=deadline,
    )


def _is_resendable(call: Call, headers: Mapping[str, str]) -> bool:
    """Whether it may be sent once more at once when the connection it was put on turns out to be closed already."""
    known = call.method in ("GET", "HEAD", "OPTIONS", "PUT", "DELETE") or "Idempotency-Key" in headers
    rewindable = call.content is None or isinstance(call.content, bytes) or call.content.repeatable
    return known and rewindable and call.max_retries > 0


def _given_secrets(headers: Mapping[str, str]) -> list[Secret]:
    """Keys that the caller gives as headers: those that stand in for the client's own."""
    return [Secret(value.rpartition(" ")[2]) for name, value in headers.items() if name.lower() in _SECRET_HEADERS]
