"""Keys: texts that must not contain them, calls that must fail before a request is sent, and pickling."""

from __future__ import annotations

import io
import logging
import traceback
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final, cast

from .canary import shown
from .case import KEY, Check, FaultCase, Outcome, both, for_official, gives, raises, that
from .connection_cases import CHAT, REFUSED, fault, is_hello
from .peers import Calls, Peer, Programs
from .retry_cases import STREAM, TWO, failing
from .server import Answer, End, ScriptedServer, Send, header_of
from .wire import HELLO, MODELS, OK, chunked, error_body, event, whole

GROUP: Final = "Keys"
HIDDEN: Final = "The key stands nowhere in it"


def key_case(name: str, text: str, must: str, right: Check, *steps: Any, **more: Any) -> FaultCase:
    """A case about keys."""
    return fault(name, text, must, right, *steps, **{"group": GROUP, **more})


def no_key(outcome: Outcome) -> str:
    """Require that no recorded text contains the key."""
    leaks = [where for where, text in outcome.notes.get("texts", {}).items() if KEY in text]
    return f"the key stands in: {', '.join(leaks)}" if leaks else ""


def error_without_key(outcome: Outcome) -> str:
    """Require that no text of the error contains the key."""
    if outcome.error is None:
        return "no error"
    leaks = [where for where, text in shown(outcome.error).items() if KEY in text]
    return f"the key stands in the error's {', '.join(leaks)}" if leaks else ""


def _look(client: Any, outcome: Outcome) -> Any:
    texts = {"repr(client)": repr(client), "vars(client)": repr(client.__dict__)}
    parts = cast(dict[str, object], vars(client))
    for name, value in parts.items():
        texts[f"repr of {name}"] = repr(value)
        if hasattr(value, "__dict__"):
            texts[f"vars of {name}"] = repr(vars(value))
    texts["repr of a resource"] = repr(client.models)
    outcome.notes["texts"] = texts
    return CHAT.make(client)


async def _look_async(client: Any, outcome: Outcome) -> Any:
    return await _look(client, outcome)


def _logged(call: Calls) -> Callable[[FaultCase, Peer, ScriptedServer], Outcome]:
    """Run a call with every logger of the process at DEBUG."""

    def play(case: FaultCase, peer: Peer, server: ScriptedServer) -> Outcome:
        written = io.StringIO()
        handler = logging.StreamHandler(written)
        root = logging.getLogger()
        level, names = root.level, ("openai", "openai_v1", "httpx2", "httpcore2", "pyreqwest")
        root.addHandler(handler)
        root.setLevel(logging.DEBUG)
        before = {name: logging.getLogger(name).level for name in names}
        for name in names:
            logging.getLogger(name).setLevel(logging.DEBUG)
        try:
            outcome = call(case, peer, server)
        finally:
            root.removeHandler(handler)
            root.setLevel(level)
            for name, one in before.items():
                logging.getLogger(name).setLevel(one)
        outcome.notes["texts"] = {"the log": written.getvalue()}
        outcome.notes["log"] = written.getvalue()
        return outcome

    return play


def _locals_of(outcome: Outcome) -> str:
    if outcome.error is None:
        return "no error"
    package = "openai" if outcome.official else "openai_v1"
    for frame, _ in traceback.walk_tb(outcome.error.__traceback__):
        if f"/{package}/" in frame.f_code.co_filename:
            names = [name for name, value in frame.f_locals.items() if KEY in _shown(value)]
            if names:
                return f"the key stands in the variables {names} of {frame.f_code.co_name}"
    return ""


def _shown(value: object) -> str:
    try:
        return repr(value)
    except Exception:  # noqa: BLE001  # objects of HTTP libraries may refuse once they were used
        return ""


def _echo(status: str = "401 Unauthorized", **shape: Any) -> Send:
    def answer(request: bytes) -> bytes:
        key = (header_of(request, b"authorization") or b"").decode().removeprefix("Bearer ")
        return whole(
            (
                {name: value.format(key=key) for name, value in shape.items()}
                if shape
                else error_body(f"Incorrect API key: {key}")
            ),
            status,
        )

    return Send(answer)


def _echo_event(request: bytes) -> bytes:
    key = (header_of(request, b"authorization") or b"").decode()
    return chunked([HELLO, event(error_body(f"Bad key {key}"))])


def _echo_html(request: bytes) -> bytes:
    key = (header_of(request, b"authorization") or b"").decode()
    return whole(f"<html>{key}</html>", content_type="text/html")


def _echo_header(request: bytes) -> bytes:
    key = (header_of(request, b"authorization") or b"").decode()
    return whole(error_body(), "400 Bad Request", f"x-you-sent: {key}")


def refused(name: str, text: str, play: Any = CHAT, right: Check | None = None, **more: Any) -> FaultCase:
    """A case that must end before anything is sent."""
    ours = raises("OpenAIError") if right is None else right
    theirs = that(lambda outcome: outcome.error is not None, "no error")
    unsent = that(lambda outcome: not outcome.requests, "a request was sent")
    shown_safely = that(
        lambda outcome: outcome.error is None or KEY not in str(outcome.error), "the key stands in the message"
    )
    return key_case(
        name,
        text,
        "An error before anything is sent; the key is not in it",
        both(for_official(theirs, ours), unsent, shown_safely),
        Send(OK),
        play=play,
        **more,
    )


def _with_header(name: str, value: str) -> Calls:
    return Calls(lambda client: client.models.list(extra_headers={name: value}))


class Keys:
    """A function that returns another key each time."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> str:
        self.count += 1
        return f"sk-{self.count}"


def _sent_keys(outcome: Outcome) -> list[bytes | None]:
    return [header_of(request, b"authorization") for request in outcome.requests]


def _with_keys(case: FaultCase, peer: Peer, server: ScriptedServer) -> Outcome:
    return CHAT(replace(case, options={**case.options, "api_key": Keys()}), peer, server)


CASES = (
    key_case(
        "key-in-client",
        "Nothing is wrong; the client and its parts are looked at",
        HIDDEN,
        both(gives(is_hello), no_key),
        Send(OK),
        play=Programs(_look, _look_async),
    ),
    key_case(
        "key-in-log",
        "Nothing is wrong; every logger is at DEBUG",
        HIDDEN,
        both(gives(is_hello), no_key, that(lambda outcome: outcome.notes["log"], "nothing was logged")),
        Send(OK),
        play=_logged(CHAT),
    ),
    key_case(
        "key-in-log-of-retries",
        "500 that echoes the key, then the reply; every logger is at DEBUG",
        HIDDEN,
        both(gives(is_hello), no_key),
        Answer((_echo("500 Error"),)),
        Answer((Send(OK),)),
        play=_logged(CHAT),
        options=TWO,
    ),
    key_case(
        "key-in-log-of-errors",
        "401 that echoes the key; every logger is at DEBUG",
        HIDDEN,
        both(raises("AuthenticationError"), no_key),
        _echo(),
        play=_logged(CHAT),
    ),
    key_case(
        "key-echoed",
        "401 whose message repeats the key",
        HIDDEN,
        both(raises("AuthenticationError"), error_without_key),
        _echo(),
    ),
    key_case(
        "key-echoed-in-unknown-field",
        "400 whose body repeats the key in a field of its own",
        HIDDEN,
        both(raises("BadRequestError"), error_without_key),
        _echo("400 Bad Request", message="no", sent="Bearer {key}"),
    ),
    key_case(
        "key-echoed-in-header",
        "400 with a header that repeats the key",
        HIDDEN,
        both(raises("BadRequestError"), error_without_key),
        Send(_echo_header),
    ),
    key_case(
        "key-echoed-in-html",
        "A web page with status 200 that repeats the key",
        HIDDEN,
        both(raises("ResponseDecodeError"), error_without_key),
        Send(_echo_html),
    ),
    key_case(
        "key-echoed-in-stream",
        "An error in a stream that repeats the key",
        HIDDEN,
        both(raises("APIError"), error_without_key),
        Send(_echo_event),
        play=STREAM,
    ),
    key_case(
        "key-in-connection-error",
        "Nobody listens",
        HIDDEN,
        both(raises("APIConnectionError"), error_without_key),
        base=REFUSED,
    ),
    key_case(
        "key-in-locals",
        "400; the variables of the client's frames in the traceback are looked at",
        HIDDEN,
        both(raises("BadRequestError"), _locals_of),
        failing(400),
    ),
    key_case(
        "key-in-locals-of-connection-error",
        "Resets; the variables of the client's frames in the traceback are looked at",
        HIDDEN,
        both(raises("APIConnectionError"), _locals_of),
        End.RESET,
    ),
    key_case(
        "key-from-function",
        "500, then the reply; the key comes from a function",
        "The function is asked for each request",
        both(
            gives(is_hello),
            that(lambda outcome: _sent_keys(outcome) == [b"Bearer sk-1", b"Bearer sk-2"], "not asked for each request"),
        ),
        failing(500),
        Answer((Send(OK),)),
        play=_with_keys,
        options=TWO,
    ),
    refused("key-with-newline", "Nothing: the key ends with a line end", options={"api_key": f"{KEY}\n"}),
    refused("key-blank", "Nothing: the key is blank", options={"api_key": "  "}),
    refused("key-empty", "Nothing: the key is empty", options={"api_key": ""}),
    refused(
        "key-not-latin", "Nothing: the key has a character that no header can carry", options={"api_key": f"{KEY}–“"}
    ),
    refused(
        "key-variable-blank",
        "Nothing: the variable is blank",
        right=raises("OpenAIError", ours_mentions=("OPENAI_API_KEY",)),
        options={"api_key": None},
        environment={"OPENAI_API_KEY": " "},
    ),
    refused(
        "key-missing",
        "Nothing: there is no key",
        right=raises("OpenAIError", mentions=("OPENAI_API_KEY",)),
        options={"api_key": None},
    ),
    refused("header-with-newline", "Nothing: a header's value has CR and LF", _with_header("x-note", "a\r\nx-evil: 1")),
    refused("header-with-nul", "Nothing: a header's value has a NUL", _with_header("x-note", "a\0b")),
    refused(
        "header-name-with-newline", "Nothing: a header's name has CR and LF", _with_header("x-note\r\nx-evil", "1")
    ),
    refused(
        "organization-with-newline",
        "Nothing: the organization has a line end",
        options={"organization": "org\r\nx-evil: 1"},
    ),
    key_case(
        "base-url-variable-blank",
        "Nothing: OPENAI_BASE_URL is blank, the argument counts",
        "The result",
        gives(lambda found: found.data[0].id == "gpt-3.5-turbo"),
        Send(MODELS),
        play=Calls(lambda client: client.models.list()),
        environment={"OPENAI_BASE_URL": " "},
    ),
    key_case(
        "no-fingerprint",
        "Nothing is wrong; the request's headers are looked at",
        "No headers that describe the user's machine",
        both(
            gives(is_hello),
            that(
                lambda outcome: b"x-stainless" not in outcome.requests[0].lower(),
                "x-stainless headers describe the machine",
            ),
        ),
        Send(OK),
    ),
)
