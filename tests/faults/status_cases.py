"""Replies with an error status, in every shape that servers give them."""

from __future__ import annotations

from typing import Any

from .case import Check, FaultCase, both, gives, raises, that
from .connection_cases import CHAT, fault
from .reply_cases import HTML
from .server import End, Send
from .wire import REQUEST_ID, error_body, head, whole

GROUP = "Error status"
SAID = "The server says no"
NAMES = {
    "400 Bad Request": "BadRequestError",
    "401 Unauthorized": "AuthenticationError",
    "403 Forbidden": "PermissionDeniedError",
    "404 Not Found": "NotFoundError",
    "409 Conflict": "ConflictError",
    "422 Unprocessable Content": "UnprocessableEntityError",
    "429 Too Many Requests": "RateLimitError",
    "500 Internal Server Error": "InternalServerError",
    "503 Service Unavailable": "InternalServerError",
    "418 I'm a teapot": "APIStatusError",
}


def refused(
    name: str, text: str, must: str, right: Check, body: Any, *, status: str = "400 Bad Request", **more: Any
) -> FaultCase:
    """A case whose server sends an error."""
    kind = "application/json" if not isinstance(body, (str, bytes)) else "text/plain"
    data = whole(body, status, content_type=more.pop("content_type", kind))
    return fault(name, text, must, right, Send(data), group=GROUP, play=CHAT, **more)


def _status(status: str, kind: str) -> FaultCase:
    number = int(status[:3])
    right = raises(kind, status=number, mentions=(SAID,), tries=1)
    return refused(
        f"status-{number}", f"Answers {status}", f"{kind} with the message", right, error_body(), status=status
    )


def _shape(name: str, text: str, body: Any, message: str = SAID, **more: Any) -> FaultCase:
    right = raises("BadRequestError", mentions=(message,))
    return refused(f"error-body-{name}", text, "The message of the server is told", right, body, **more)


CASES = (
    *(_status(status, kind) for status, kind in NAMES.items()),
    _shape("text-in-error", '`{"error": "text"}`', {"error": SAID}),
    _shape("detail", '`{"detail": "text"}`', {"detail": SAID}),
    _shape("detail-list", '`{"detail": [{"msg": "text"}]}`', {"detail": [{"loc": ["body"], "msg": SAID}]}),
    _shape("message", '`{"message": "text"}`', {"message": SAID}),
    _shape("flat", '`{"object": "error", "message": "text"}`', {"object": "error", "message": SAID, "code": 400}),
    _shape("plain", "Plain text", SAID),
    _shape("errors-list", "A list of errors", [{"error": {"message": SAID}}]),
    refused(
        "error-body-html",
        "A web page",
        "BadRequestError, not a page long",
        both(raises("BadRequestError"), that(lambda outcome: len(str(outcome.error)) < 2_000, "a message of a page")),
        HTML * 200,
        content_type="text/html",
    ),
    refused("error-body-empty", "Nothing", "BadRequestError", raises("BadRequestError", status=400), b""),
    refused(
        "error-body-broken",
        "Broken JSON",
        "BadRequestError",
        raises("BadRequestError", status=400),
        b'{"error": {"mess',
        content_type="application/json",
    ),
    refused(
        "error-body-nested",
        "100,000 brackets",
        "BadRequestError",
        raises("BadRequestError", status=400),
        "[" * 100_000,
        content_type="application/json",
    ),
    refused(
        "error-body-huge",
        "20 MB of text",
        "BadRequestError with a short message",
        both(
            raises("BadRequestError", within=10),
            that(lambda outcome: len(str(outcome.error)) < 20_000, "a message of megabytes"),
        ),
        "x" * (20 << 20),
    ),
    refused(
        "error-attributes",
        "An error with code, type and param, and a request id",
        "All of them as attributes",
        both(
            raises("BadRequestError"),
            that(
                lambda outcome: (outcome.error.code, outcome.error.type, outcome.error.param, outcome.error.request_id)  # type: ignore[union-attr]  # raised above
                == ("bad_model", "some_error", "model", REQUEST_ID),
                "attributes are missing",
            ),
        ),
        error_body(code="bad_model", param="model"),
    ),
    refused(
        "error-code-is-a-number",
        "`code: 42`",
        "BadRequestError",
        raises("BadRequestError", mentions=(SAID,)),
        error_body(code=42),
    ),
    fault(
        "error-body-cut",
        "500, and the connection closes within the error's body",
        "InternalServerError or APIConnectionError",
        raises("APIError"),
        Send(head("500 Internal Server Error", "content-length: 500") + b'{"error": {"message": "x'),
        End.CLOSE,
        group=GROUP,
    ),
    fault(
        "status-201",
        "201 with the result",
        "The result",
        gives(lambda found: found.id == "chatcmpl-1"),
        Send(
            whole(
                {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "m", "choices": []},
                "201 Created",
            )
        ),
        group=GROUP,
    ),
)
