"""Signals that arrive while a program waits for a server, and the calls that they must not disturb."""

from __future__ import annotations

import signal
import threading

from .case import Check, FaultCase, Outcome
from .connection_cases import fault
from .process_cases import GROUP, OPEN, QUIET, Process, interrupted, printed
from .retry_cases import failing
from .server import Answer, Pause, Run, Send
from .wire import OK, TEXT, chunk, completion, head, whole

THE_OTHER = threading.Event()
LARGE = whole(completion("x" * (3 << 20)))
HELD = Answer((Pause(30),))
GOOD = Answer((Send(OK),))


def _await_the_other() -> None:
    """Until the call of the handler has come; longer than the case may last where it does not."""
    THE_OTHER.wait(8)
    THE_OTHER.clear()


def exited(code: int) -> Check:
    """Require that the program ended promptly, with the exit code of the signal's handler."""

    def check(outcome: Outcome) -> str:
        if outcome.error is not None or outcome.elapsed > 3:
            return "hung after the signal"
        noise = "Exception ignored" in outcome.notes["stderr"] or "Fatal" in outcome.notes["stderr"]
        found = outcome.notes["code"]
        return (
            "noise at exit"
            if noise
            else "" if found == code else f"ended with {found}: {outcome.notes['stderr'][-300:]}"
        )

    return check


def by_thread(request: bytes) -> int:
    """The answer that a request gets: which thread it comes from stands in it."""
    return 1 if b"beside" in request else 0


def interrupt(
    name: str, text: str, must: str, right: Check, play: Process, *answers: Answer, **more: object
) -> FaultCase:
    """A case that runs in another process."""
    return fault(name, text, must, right, *answers, group=GROUP, play=play, fake_clock=False, **more)


CTRL_C = signal.SIGINT
CASES = (
    interrupt(
        "ctrl-c-in-call",
        "Sends nothing; Ctrl-C while the call waits",
        QUIET,
        interrupted,
        Process("call", CTRL_C),
        HELD,
    ),
    interrupt(
        "ctrl-c-in-stream",
        "Falls silent after an event; Ctrl-C while the stream waits",
        QUIET,
        interrupted,
        Process("stream", CTRL_C),
        OPEN,
    ),
    interrupt(
        "ctrl-c-in-retry-wait",
        "503 with `Retry-After: 20`; Ctrl-C during the wait",
        QUIET,
        interrupted,
        Process("call", CTRL_C),
        failing(503, "retry-after: 20"),
    ),
    interrupt(
        "ctrl-c-in-body",
        "Falls silent within a short body; Ctrl-C while the call waits",
        QUIET,
        interrupted,
        Process("call", CTRL_C),
        Answer((Send(OK[:-20]), Pause(30))),
    ),
    interrupt(
        "ctrl-c-in-large-body",
        "Falls silent within a body of 3 MB; Ctrl-C while the call waits",
        QUIET,
        interrupted,
        Process("call", CTRL_C),
        Answer((Send(LARGE[: 2 << 20]), Pause(30))),
    ),
    interrupt(
        "ctrl-c-in-chunks",
        "Falls silent within a chunked body; Ctrl-C while the call waits",
        QUIET,
        interrupted,
        Process("call", CTRL_C),
        Answer((Send(head("200 OK", "transfer-encoding: chunked") + chunk(b"{")), Pause(30))),
    ),
    interrupt(
        "ctrl-c-caught",
        "Sends nothing; the program catches the KeyboardInterrupt and calls again",
        "The result of the second call",
        printed(TEXT),
        Process("call_again", CTRL_C),
        HELD,
        GOOD,
    ),
    interrupt(
        "ctrl-c-beside-a-thread",
        "Ctrl-C in a call of the main thread, while another thread's call waits with the same client",
        "KeyboardInterrupt in the main thread; the other call gives its result",
        printed(TEXT),
        Process("call_beside", CTRL_C),
        HELD,
        Answer((Pause(1.5), Send(OK))),
        choose=by_thread,
    ),
    interrupt(
        "handler-exits",
        "Sends nothing; SIGTERM, whose handler calls `sys.exit(3)`",
        "The program ends within three seconds, with 3",
        exited(3),
        Process("exit_by_handler", signal.SIGTERM),
        HELD,
    ),
    interrupt(
        "handler-returns",
        "Replies only after another call; SIGUSR1, whose handler makes that call",
        "The handler runs at once, and the call it interrupts gives its result",
        printed(f"{TEXT} in the handler, {TEXT} after it"),
        Process("call_in_handler", signal.SIGUSR1),
        Answer((Run(_await_the_other), Send(OK))),
        Answer((Run(THE_OTHER.set), Send(OK))),
        choose=by_thread,
        peers=frozenset({"sync", "fast sync"}),
    ),
)
