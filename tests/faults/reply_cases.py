"""Responses with status 200 whose bodies are not valid."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from .case import Check, FaultCase, Outcome, either, for_official, gives, raises
from .connection_cases import CHAT, fault, is_hello
from .peers import Calls
from .server import Send
from .wire import OK, REQUEST_ID, completion, whole

GROUP = "Reply"
HTML = "<!DOCTYPE html><html><head><title>Welcome</title></head><body>It works!</body></html>"
DECODE = "ResponseDecodeError"
UNREADABLE = raises(DECODE, tries=1, status=None)
DEEP = '{"id": "x", "choices": ' + "[" * 100_000 + "]" * 100_000 + "}"


def _with(**changes: Any) -> bytes:
    return whole(completion(**changes))


def _without(name: str) -> bytes:
    reply = completion()
    del reply[name]
    return whole(reply)


def _choice(**changes: Any) -> bytes:
    reply = completion()
    reply["choices"][0].update(changes)
    return whole(reply)


def reply(name: str, text: str, must: str, right: Check, data: bytes, **more: Any) -> FaultCase:
    """A case whose server sends one complete reply."""
    return fault(name, text, must, right, Send(data), group=GROUP, **more)


def unreadable(name: str, text: str, body: bytes | str, content_type: str | None = "application/json") -> FaultCase:
    """A case whose body is no completion."""
    data = whole(body, content_type=content_type)
    return reply(name, text, DECODE, UNREADABLE, data)


def _reading(read: Callable[[Any], Any]) -> Calls:
    """Calls, then reads something of the reply."""
    return Reads(CHAT.make, read)


class Reads(Calls):
    """A call whose reply is read at once, so that what this raises counts."""

    def __init__(self, make: Any, read: Any) -> None:
        super().__init__(make)
        object.__setattr__(self, "read", read)

    read: Any

    def __call__(self, case: FaultCase, peer: Any, server: Any) -> Outcome:
        outcome = super().__call__(case, peer, server)
        if outcome.error is None:
            try:
                outcome.value = self.read(outcome.value)
            except Exception as error:  # noqa: BLE001  # what reading raises is the outcome
                outcome.error = error
        return outcome


def _field_error(outcome: Outcome) -> str:
    if not {"OpenAIError", "AttributeError"} <= outcome.kinds:
        return f"{outcome.seen} instead of an OpenAIError that is an AttributeError"
    text = str(outcome.error)
    return next((f"the message lacks {word!r}: {text}" for word in ("choices", REQUEST_ID) if word not in text), "")


# The official client gives None for what is absent, so that the mistake comes up elsewhere: `'NoneType' is not …`.
FIELD_ERROR = for_official(either(raises("APIError"), raises("AttributeError", mentions=("choices",))), _field_error)
READ_CHOICES = _reading(lambda found: found.choices[0].message.content)
LOOSE = "The object stays usable; reading `choices` raises an error that is an AttributeError and an API error, and names field and request"

CASES = (
    reply("complete-reply", "Nothing is wrong", "The result", gives(is_hello), OK),
    unreadable("html", "A web page with status 200", HTML, "text/html"),
    unreadable("html-as-json", "A web page that calls itself JSON", HTML),
    unreadable("empty-body", "No body", b""),
    unreadable("blank-body", "A body of blanks", b" \r\n \n"),
    unreadable("broken-json", "JSON that is broken", b'{"id": "x", "choices": [}'),
    unreadable("cut-json", "JSON that ends early, with the right length", OK.partition(b"\r\n\r\n")[2][:-30]),
    unreadable("json-twice", "Two JSON values", b'{"id": "x"} {"id": "y"}'),
    unreadable("list-for-object", "A list where an object is promised", b"[1, 2]"),
    unreadable("text-for-object", "A string where an object is promised", b'"all is well"'),
    unreadable("number-for-object", "A number where an object is promised", b"42"),
    unreadable("null-for-object", "`null` where an object is promised", b"null"),
    unreadable("invalid-utf8", "Bytes that are no UTF-8", b'{"id": "\xff\xfe"}'),
    unreadable("binary", "An image", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "image/png"),
    unreadable("absurd-nesting", "100,000 brackets", DEEP),
    reply(
        "html-hint",
        "A web page, to a base URL without `/v1`",
        "ResponseDecodeError that suggests `/v1`",
        raises(DECODE, ours_mentions=("/v1",)),
        whole(HTML, content_type="text/html"),
        base="{origin}",
    ),
    reply(
        "decode-error-details",
        "A web page; what the error tells",
        "Status, content type and request id, in attributes or message",
        raises(DECODE, status=200, ours_mentions=("text/html",)),
        whole(HTML, content_type="text/html"),
    ),
    reply(
        "error-object-with-200",
        '`{"error": {…}}` with status 200',
        "APIError with the server's message",
        raises("APIError", mentions=("model overloaded",)),
        whole({"error": {"message": "model overloaded", "type": "server_error"}}),
        play=READ_CHOICES,
    ),
    reply(
        "absurd-integer",
        "A number of 5,000 digits",
        "The result, or ResponseDecodeError",
        either(gives(is_hello), raises(DECODE)),
        whole(json.dumps(completion()).replace("1700000000", "9" * 5_000)),
    ),
    reply("integer-beyond-64-bits", "A number of 30 digits", "The result", gives(is_hello), _with(created=10**30)),
    reply(
        "integer-as-float", "`created` is `1700000000.0`", "The result", gives(is_hello), _with(created=1700000000.0)
    ),
    reply("nan", "`NaN` in a field", "The result", gives(is_hello), _with(created=float("nan"))),
    reply(
        "infinity",
        "`-Infinity` in a field that nobody knows",
        "The result",
        gives(is_hello),
        _with(score=float("-inf")),
    ),
    reply(
        "lone-surrogate",
        "Half of a surrogate pair in the text",
        "The result, with its text",
        gives(lambda found: found.choices[0].message.content.startswith("a")),
        _choice(message={"role": "assistant", "content": "a\ud83d"}),
    ),
    reply(
        "byte-order-mark",
        "A BOM before the JSON",
        "The result, or ResponseDecodeError",
        either(gives(is_hello), raises(DECODE)),
        whole(b"\xef\xbb\xbf" + OK.partition(b"\r\n\r\n")[2]),
    ),
    reply(
        "json-as-text",
        "The right JSON as text/plain",
        "The result",
        gives(is_hello),
        whole(completion(), content_type="text/plain"),
    ),
    reply(
        "json-without-type",
        "The right JSON without a content type",
        "The result",
        gives(is_hello),
        whole(completion(), content_type=None),
    ),
    reply(
        "unknown-field",
        "Fields that are in no document",
        "The result; the fields are kept",
        gives(lambda found: json.loads(found.model_dump_json())["timings"] == {"ms": 5}),
        _with(timings={"ms": 5}),
    ),
    reply(
        "unknown-enum-value",
        '`finish_reason: "tired"`',
        "The result, with the value",
        gives(lambda found: found.choices[0].finish_reason == "tired"),
        _choice(finish_reason="tired"),
    ),
    reply("missing-field", "`choices` is absent", LOOSE, FIELD_ERROR, _without("choices"), play=READ_CHOICES),
    reply(
        "null-field",
        "`choices` is null",
        "None when it is read",
        gives(lambda found: found is None),
        _with(choices=None),
        play=_reading(lambda found: found.choices),
    ),
    reply("wrong-type-of-field", "`choices` is a string", LOOSE, FIELD_ERROR, _with(choices="none"), play=READ_CHOICES),
    reply(
        "usable-without-field",
        "`choices` is absent; another field is read",
        "The value",
        gives(lambda found: found == "chatcmpl-1"),
        _without("choices"),
        play=_reading(lambda found: found.id),
    ),
    reply(
        "strict-missing-field",
        "`choices` is absent, and the client is strict",
        "ResponseDecodeError from the call",
        raises(DECODE),
        _without("choices"),
        options={"strict": True},
        official={"strict": ..., "_strict_response_validation": True},
    ),
    reply(
        "strict-wrong-type",
        "`choices` is a string, and the client is strict",
        "ResponseDecodeError from the call",
        raises(DECODE),
        _with(choices="none"),
        options={"strict": True},
        official={"strict": ..., "_strict_response_validation": True},
    ),
    reply(
        "no-id-created-model",
        "`id`, `created` and `model` are absent, as some servers have it",
        "The result",
        gives(is_hello),
        whole({"choices": completion()["choices"]}),
    ),
    reply(
        "request-id",
        "`x-request-id` in the reply",
        "The id is with the result",
        gives(
            lambda found: getattr(found, "request_id", None) == REQUEST_ID
            or getattr(found, "_request_id", None) == REQUEST_ID
        ),
        OK,
    ),
    reply(
        "unicode-text",
        "Text beyond ASCII, unescaped",
        "The text",
        gives(lambda found: found.choices[0].message.content == "Grüße 👋"),
        whole(json.dumps(completion("Grüße 👋"), ensure_ascii=False)),
    ),
)
