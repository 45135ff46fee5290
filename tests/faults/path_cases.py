"""Parameters in the path of a request."""

from __future__ import annotations

from .case import both, that
from .peers import Calls
from .server import Send
from .upload_cases import case
from .wire import FILE

CASES = (
    case(
        "path-parameter-dots",
        "Nothing: the id is `..`",
        "Refused before anything is sent",
        both(
            that(lambda outcome: outcome.error is not None, "no error"),
            that(lambda outcome: not outcome.requests, "a request was sent"),
        ),
        Send(FILE),
        play=Calls(lambda client: client.files.retrieve("..")),
    ),
    case(
        "path-parameter-empty",
        "Nothing: the id is empty",
        "Refused before anything is sent",
        both(
            that(lambda outcome: outcome.error is not None, "no error"),
            that(lambda outcome: not outcome.requests, "a request was sent"),
        ),
        Send(FILE),
        play=Calls(lambda client: client.files.retrieve("")),
    ),
    case(
        "path-parameter-slash",
        "An id with a slash and a question mark",
        "One encoded segment",
        that(lambda outcome: b"/v1/files/a%2Fb%3Fc " in outcome.requests[0], "another path"),
        Send(FILE),
        play=Calls(lambda client: client.files.retrieve("a/b?c")),
    ),
)
