# Generated from openapi.yaml by specpress. Do not edit.
"""The fast path: prepares the calls that most programs make, without what only other calls need.

It gives the same as `prepare`, which handles any call.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import inf
from typing import Any, Final

from ..models.encode import encode_json
from ..models.fill import Filler
from ..operation.descriptors import Operation, ResponseCase
from ..options.config import ClientConfig
from ..options.omit import omit
from .idempotency import random_key
from .parameters import fill_path
from .plan import plan_of
from .request import Call

_PLAIN: Final = frozenset((str, int, bool, type(None)))
"""The classes of arguments that JSON has as they are; a number with a fraction may be infinite."""
_PLAIN_ITEMS: Final = _PLAIN | {float, dict}


def fast_call(
    config: ClientConfig,
    operation: Operation[Any],  # Any: what it returns does not matter here
    path: Mapping[str, object] | None,
    fields: dict[str, Any],  # Any: arguments, whose classes are compared here
) -> Call | None:
    """Prepare a call whose arguments are fields of a JSON body, and those of the path; None if it needs `prepare`.

    Raises InvalidArgumentError for arguments that cannot be sent.
    """
    plan = plan_of(config, operation)
    json_body = plan.json_body
    if json_body is None or config.query:
        return None
    body = _body(fields, json_body.fillers)
    if not body:
        return None
    case = _case(operation, body)
    draft = json_body.drafts.get(id(case))
    if draft is None:
        draft = json_body.drafts[id(case)] = plan.draft(case, json_body.media_type, config.headers)
    return Call(
        plan=plan,
        case=case,
        url=plan.url or plan.server + fill_path(operation.path, path or {}, plan.path_styles),
        query={},
        cookies={},
        draft=draft,
        key=None if draft.key_header is None else random_key(),
        content=encode_json(body),
        timeout=config.timeout,
        max_retries=config.max_retries,
        deadline=config.deadline,
        on_retry=config.on_retry,
    )


def _body(fields: Mapping[str, Any], fillers: Mapping[str, Filler]) -> dict[str, Any] | None:  # Any: as above
    """The arguments with what they leave out; None if JSON does not have each of them as it is.

    The first item of a list tells what the others are.
    """
    body: dict[str, Any] = {}
    for name, value in fields.items():
        if value is omit:  # another Omit is none of _PLAIN
            continue
        body[name] = value
        kind = value.__class__
        if kind in _PLAIN:
            continue
        if kind is float:
            if not -inf < value < inf:
                return None
            continue
        if kind is list:
            if value and value[0].__class__ not in _PLAIN_ITEMS:
                return None
        elif kind is not dict:
            return None
        filler = fillers.get(name)
        if filler is not None and not (kind is list and filler.leaves(value)):
            body[name] = filler.fill(value)
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
