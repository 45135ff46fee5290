"""Errors and replies that must survive pickling and copying."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Iterable
from typing import Any, Final

from .case import FaultCase, Outcome, both, gives, raises
from .connection_cases import CHAT, CLOSE, fault
from .peers import Calls
from .retry_cases import STREAM, failing
from .server import Pause, Send
from .wire import HELLO, MODELS, OK, chunked, completion, error_body, event, whole

PICKLES: Final = "Pickling"


def _again(outcome: Outcome) -> str:
    error = outcome.error
    if error is None:
        return "no error"
    try:
        again = pickle.loads(pickle.dumps(error))
        copies = (again, copy.copy(error), copy.deepcopy(error))
    except Exception as failure:  # noqa: BLE001  # that it cannot be pickled is the finding
        return f"cannot be pickled or copied: {type(failure).__name__}: {failure}"
    for one in copies:
        if type(one) is not type(error) or str(one) != str(error):
            return f"comes back as {one!r}"
        for name in ("status_code", "request_id", "code"):
            if getattr(one, name, None) != getattr(error, name, None):
                return f"{name} is lost"
    return ""


def pickled(name: str, kind: str, *steps: Any, play: Any = CHAT, **more: Any) -> FaultCase:
    """An error that must survive."""
    return fault(
        f"pickle-{name}",
        f"Makes the client raise {kind}",
        "It survives pickling and copying whole",
        both(raises(kind), _again),
        *steps,
        group=PICKLES,
        play=play,
        **more,
    )


def _same(value: Any) -> bool:
    # The contents of a response are compared, not their representation in memory.
    again: Iterable[Any] = (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value))
    return all(one == value and one.model_dump_json() == value.model_dump_json() for one in again)


CASES = (
    *(
        pickled(f"status-{status}", kind, failing(status))
        for status, kind in ((400, "BadRequestError"), (429, "RateLimitError"), (500, "InternalServerError"))
    ),
    pickled("connection-error", "APIConnectionError", CLOSE),
    pickled("timeout-error", "APITimeoutError", Pause(8), options={"timeout": 0.3}),
    pickled("decode-error", "ResponseDecodeError", Send(whole("<html>", content_type="text/html"))),
    pickled("incomplete-stream", "IncompleteStreamError", Send(chunked([HELLO])), play=STREAM),
    pickled("stream-error", "APIError", Send(chunked([HELLO, event(error_body())])), play=STREAM),
    fault(
        "pickle-reply",
        "Nothing is wrong",
        "The reply survives pickling and copying",
        gives(_same),
        Send(OK),
        group=PICKLES,
    ),
    fault(
        "pickle-reply-unknown-fields",
        "Fields that no document has",
        "The reply survives with them",
        gives(_same),
        Send(whole(completion(timings={"ms": 1}))),
        group=PICKLES,
    ),
    fault(
        "pickle-reply-missing-field",
        "`choices` is absent",
        "The reply survives",
        gives(_same),
        Send(whole({"id": "x", "object": "chat.completion", "created": 1, "model": "m"})),
        group=PICKLES,
    ),
    fault(
        "pickle-list",
        "A list of models",
        "The list survives",
        gives(lambda found: [one.id for one in pickle.loads(pickle.dumps(found)).data] == ["gpt-3.5-turbo"]),
        Send(MODELS),
        group=PICKLES,
        play=Calls(lambda client: client.models.list()),
    ),
    fault(
        "pickle-chunk",
        "A stream",
        "Each event survives",
        gives(lambda events: all(map(_same, events))),
        Send(chunked([HELLO, event("[DONE]")])),
        group=PICKLES,
        play=STREAM,
    ),
)
