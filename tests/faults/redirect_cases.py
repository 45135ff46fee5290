"""Redirects. Each case has one server; the path of a request shows which place it was sent to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .authority import LOCAL
from .case import KEY, Check, FaultCase, Outcome, both, either, for_official, gives, raises, that
from .connection_cases import CHAT, CLOSE, fault
from .peers import Calls, Peer
from .server import Answer, ScriptedServer, Send
from .wire import MODELS, OK, whole

GROUP = "Redirects"
LIST = Calls(lambda client: client.models.list())
is_list: Callable[[Any], object] = lambda found: found.data[0].id == "gpt-3.5-turbo"  # noqa: E731  # a value
REFUSED = "An error that says where the server points"


def moved(status: int, location: str | None) -> Answer:
    """A redirect."""
    headers = () if location is None else (f"location: {location}",)
    return Answer((Send(whole(b"", f"{status} Moved", *headers)),))


def place(request: bytes) -> int:
    """The second answer is for the new place."""
    return int(b"/moved" in request.partition(b"\r\n")[0])


def _followed(status: int) -> FaultCase:
    return fault(
        f"redirect-get-{status}",
        f"{status} to another path, for a GET",
        "The result of the new place",
        gives(is_list),
        moved(status, "/v1/moved"),
        Answer((Send(MODELS),)),
        group=GROUP,
        play=LIST,
        choose=place,
    )


def _post(status: int) -> FaultCase:
    ours = both(
        raises("APIStatusError", status=status, ours_mentions=("/v1/moved",)),
        that(_only_posts, "the POST became a GET"),
    )
    # RFC 9110 asks for a GET after 303 and allows it after 301 and 302; without the body it does not answer the call.
    kept = that(lambda outcome: status == 303 or _only_posts(outcome), "the POST became a GET")
    theirs = both(either(raises("APIError"), gives(bool)), kept)
    return fault(
        f"redirect-post-{status}",
        f"{status} to another path, for a POST",
        REFUSED + "; never a GET in its place",
        for_official(theirs, ours),
        moved(status, "/v1/moved"),
        Answer((Send(OK),)),
        group=GROUP,
        play=CHAT,
        choose=place,
    )


def _only_posts(outcome: Outcome) -> bool:
    return all(request.startswith(b"POST ") for request in outcome.requests)


def _to_other(call: Calls, status: int) -> Callable[[FaultCase, Peer, ScriptedServer], Outcome]:
    """The server points to a second one, on another port."""

    def play(case: FaultCase, peer: Peer, server: ScriptedServer) -> Outcome:
        with ScriptedServer(Answer((Send(MODELS if call is LIST else OK),))) as other:
            server.answers = (moved(status, f"{other.origin}/v1/moved?token=1"),)
            outcome = call(case, peer, server)
            outcome.notes["other"] = tuple(other.requests)
        return outcome

    return play


def _key_stays(outcome: Outcome) -> str:
    leaked = any(KEY.encode() in request for request in outcome.notes["other"])
    return "the key went to the other server" if leaked else ""


def _unsent(outcome: Outcome) -> str:
    return "the request went to the other server" if outcome.notes["other"] else ""


def _downgrade(case: FaultCase, peer: Peer, server: ScriptedServer) -> Outcome:
    return _to_other(LIST, 302)(case, peer, server)


def refused(name: str, text: str, right: Check, *answers: Answer, **more: Any) -> FaultCase:
    """A case whose redirect is not followed."""
    return fault(name, text, REFUSED, right, *answers, group=GROUP, **{"play": LIST, "choose": place, **more})


ERROR = raises("APIStatusError", ours_mentions=("points",))
# A client may follow without the key, but it must not send the key.
CROSS = for_official(both(either(raises("APIError"), gives(bool)), _key_stays), both(ERROR, _unsent))

CASES = (
    *(_followed(status) for status in (301, 302, 303, 307, 308)),
    *(_post(status) for status in (301, 302, 303, 307, 308)),
    fault(
        "redirect-absolute",
        "302 to the whole URL of the same server, for a GET",
        "The result of the new place",
        gives(is_list),
        Answer((Send(lambda request: whole(b"", "302 Moved", "location: http://" + _host(request) + "/v1/moved")),)),
        Answer((Send(MODELS),)),
        group=GROUP,
        play=LIST,
        choose=place,
    ),
    refused(
        "redirect-get-other-server",
        "302 to another server, for a GET",
        CROSS,
        moved(302, "/"),
        play=_to_other(LIST, 302),
        choose=None,
    ),
    refused(
        "redirect-post-other-server",
        "307 to another server, for a POST",
        CROSS,
        moved(307, "/"),
        play=_to_other(CHAT, 307),
        choose=None,
    ),
    refused(
        "redirect-https-to-http",
        "302 from https to http",
        CROSS,
        moved(302, "/"),
        play=_downgrade,
        choose=None,
        certificate=LOCAL,
        trusts_authority=True,
    ),
    refused("redirect-loop", "302 to itself, for ever", raises("APIError"), moved(302, "/v1/models"), choose=None),
    refused(
        "redirect-without-location",
        "302 that does not say where to",
        raises("APIStatusError", status=302),
        moved(302, None),
    ),
    refused("redirect-to-file", "302 to `file:///etc/passwd`", raises("APIError"), moved(302, "file:///etc/passwd")),
    refused("redirect-to-nonsense", "302 to `http://[broken`", raises("APIError"), moved(302, "http://[broken")),
    refused(
        "redirect-to-user",
        "302 to the same server, with a user in the URL",
        either(raises("APIError"), gives(is_list)),
        moved(302, "//user@127.0.0.1:1/v1/moved"),
        Answer((Send(MODELS),)),
    ),
    fault(
        "status-304",
        "304, which nobody asked for",
        "APIStatusError",
        raises("APIStatusError", status=304),
        Send(b"HTTP/1.1 304 Not Modified\r\n\r\n"),
        CLOSE,
        group=GROUP,
        play=LIST,
    ),
)


def _host(request: bytes) -> str:
    from .server import header_of

    return (header_of(request, b"host") or b"").decode()
