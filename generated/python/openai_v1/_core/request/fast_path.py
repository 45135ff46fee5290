# Generated from openapi.yaml by specpress. Do not edit.
"""The fast path: prepares the calls that most programs make, without what only other calls need.

It gives the same as `prepare`, which handles any call.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import inf
from typing import Any, Final

import msgspec

from ..models.encode import encode_json
from ..models.fill import Filler
from ..operation.descriptors import Operation, ResponseCase
from ..options.config import ClientConfig
from ..options.omit import omit
from .draft import Draft
from .idempotency import random_key
from .parameters import fill_path
from .plan import Plan, plan_of
from .request import Call, Request

_PLAIN: Final = frozenset((str, int, bool, type(None)))
"""The classes of arguments that JSON has as they are; a number with a fraction may be infinite."""
_PLAIN_ITEMS: Final = _PLAIN | {float, dict}


class JsonCall(msgspec.Struct, frozen=True):
    """A call whose arguments are fields of a JSON body, which `body` has as JSON has them."""

    plan: Plan
    case: ResponseCase
    draft: Draft
    body: dict[str, Any]  # Any: arguments of any type

    def __repr__(self) -> str:
        return f"<JsonCall {self.plan.operation.id}>"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """The fields that rich shows in tracebacks. By default it would show all."""
        return [("operation_id", self.plan.operation.id)]

    def call(self, config: ClientConfig, url: str, key: str | None, content: bytes) -> Call:
        """The call with its encoded body; `key` is the idempotency key."""
        return Call(
            plan=self.plan,
            case=self.case,
            url=url,
            query={},
            cookies={},
            draft=self.draft,
            key=key,
            content=content,
            timeout=config.timeout,
            max_retries=config.max_retries,
            deadline=config.deadline,
            on_retry=config.on_retry,
        )

    def usual_request(self, config: ClientConfig) -> Request | None:
        """What `finish` makes of the call where the reply is read whole; None where another one may be needed.

        Raises InvalidArgumentError for arguments that cannot be sent.
        """
        plan, draft = self.plan, self.draft
        url, signed = plan.usual_url, draft.signed
        if url is None or signed is None:
            return None
        content = encode_json(self.body)
        headers = signed.headers.copy()
        if draft.key_header is not None:
            headers[draft.key_header] = random_key()
        headers["Content-Length"] = str(len(content))
        return Request(
            method=plan.operation.method,
            url=url,
            shown_url=url,
            headers=headers,
            content=content,
            timeout=config.timeout,
            redactor=signed.redactor,
            resendable=draft.repeatable and config.max_retries > 0,
            whole=True,
            certificate=plan.certificate,
        )

    def call_of(self, request: Request, config: ClientConfig) -> Call:
        """The call of which a usual request was made, with the same idempotency key."""
        name, content = self.draft.key_header, request.content
        key = None if name is None else request.headers[name]
        return self.call(config, request.url, key, content if isinstance(content, bytes) else b"")


def json_call(
    config: ClientConfig,
    operation: Operation[Any],  # Any: what it returns does not matter here
    fields: dict[str, Any],  # Any: arguments, whose classes are compared here
) -> JsonCall | None:
    """Prepare a call whose arguments are fields of a JSON body; None if it needs `prepare`."""
    plan = config.plans.get(id(operation))
    if not isinstance(plan, Plan):
        plan = plan_of(config, operation)
    json_body = plan.json_body
    if json_body is None or config.query:
        return None
    body = _body(fields, json_body.fillers)
    if not body:
        return None
    case = json_body.usual_case if json_body.choosing.isdisjoint(body) else _case(operation, body)
    draft = json_body.drafts.get(id(case))
    if draft is None:
        draft = json_body.drafts[id(case)] = plan.draft(case, json_body.media_type, config.headers)
    return JsonCall(plan, case, draft, body)


def fast_call(
    config: ClientConfig,
    operation: Operation[Any],  # Any: as above
    path: Mapping[str, object] | None,
    fields: dict[str, Any],  # Any: as above
) -> Call | None:
    """Prepare a call whose arguments are fields of a JSON body, and those of the path; None if it needs `prepare`.

    Raises InvalidArgumentError for arguments that cannot be sent.
    """
    found = json_call(config, operation, fields)
    if found is None:
        return None
    plan, draft = found.plan, found.draft
    url = plan.url or plan.server + fill_path(operation.path, path or {}, plan.path_styles)
    return found.call(config, url, None if draft.key_header is None else random_key(), encode_json(found.body))


def _body(fields: Mapping[str, Any], fillers: Mapping[str, Filler]) -> dict[str, Any] | None:  # Any: as above
    """The arguments with what they leave out; None if JSON does not have each of them as it is.

    The first item of a list tells what the others are.
    """
    body: dict[str, Any] = {}
    to_fill: list[tuple[str, Filler]] = []
    for name, value in fields.items():
        kind = value.__class__
        if kind in _PLAIN:
            body[name] = value
            continue
        if value is omit:  # any other Omit is of no class below
            continue
        body[name] = value
        if kind is list:
            is_plain = not value or value[0].__class__ in _PLAIN_ITEMS
        else:
            is_plain = kind is dict or (kind is float and -inf < value < inf)
        if not is_plain:
            return None
        filler = fillers.get(name)
        if filler is not None and not (kind is list and filler.leaves(value)):
            to_fill.append((name, filler))
    for name, filler in to_fill:  # at the end: it reads iterators, which nobody else could read again
        body[name] = filler.fill(body[name])
    return body


def _case(operation: Operation[Any], body: dict[str, Any]) -> ResponseCase:  # Any, twice: as above
    """As `Operation.case`, where no other arguments choose the response."""
    for case in operation.cases:
        for name, values in case.when.items():
            if body.get(name, omit) not in values:
                break
        else:
            return case
    return operation.cases[-1]
