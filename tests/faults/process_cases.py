"""Whole programs: forks, pools of workers, and the end of a process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from .case import Check, FaultCase, Outcome
from .connection_cases import fault
from .peers import Peer, base_url, environment
from .retry_cases import failing
from .server import Answer, Pause, ScriptedServer, Send
from .wire import HELLO, OK, TEXT, chunk, head

GROUP: Final = "Processes"
_PROGRAMS = Path(__file__).with_name("programs.py")
_LONGEST: Final = 40.0
_LONGEST_EXIT: Final = 4.0
_NOISE: Final = ("Traceback", "Exception ignored", "Warning", "Fatal")


@dataclass(frozen=True, slots=True)
class Process:
    """Runs a program, and sends it a signal once the server has its request."""

    program: str
    signal: signal.Signals | None = None

    def __call__(self, case: FaultCase, peer: Peer, server: ScriptedServer) -> Outcome:
        outcome = Outcome(official=peer.official)
        with environment(case):
            variables = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, str(_PROGRAMS), self.program, peer.name, base_url(case, server)]
        with subprocess.Popen(
            command, env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as running:
            start = time.monotonic()
            if self.signal is not None:
                while not server.requests and running.poll() is None and time.monotonic() < start + _LONGEST:
                    time.sleep(0.01)
                time.sleep(0.15)
                start = time.monotonic()
                running.send_signal(self.signal)
            assert running.stdout is not None
            watchdog = threading.Timer(_LONGEST, running.kill)
            watchdog.start()
            said = "" if self.signal is not None else running.stdout.readline()
            watchdog.cancel()
            # The time counts from here, because importing a client may take long on a busy machine.
            start = start if self.signal is not None else time.monotonic()
            try:
                out, err = running.communicate(timeout=_LONGEST_EXIT)
            except subprocess.TimeoutExpired:
                running.kill()
                out, err = running.communicate()
                outcome.error = TimeoutError("the process hung")
            outcome.elapsed = time.monotonic() - start
        outcome.value = (said + out).strip()
        outcome.notes |= {"stderr": err, "code": running.returncode}
        outcome.requests = tuple(server.requests)
        return outcome


def printed(text: str) -> Check:
    """Require that the program succeeded and printed this, and nothing else."""

    def check(outcome: Outcome) -> str:
        err = outcome.notes["stderr"]
        if outcome.error is not None or outcome.value != text:
            return f"printed {outcome.value!r}: {outcome.error or err[-300:]}"
        noise = [word for word in _NOISE if word in err]
        return f"noise on stderr: {err[-300:]}" if noise or outcome.notes["code"] else ""

    return check


def interrupted(outcome: Outcome) -> str:
    """Require that the program ended promptly, by KeyboardInterrupt."""
    if outcome.error is not None or outcome.elapsed > 3:
        return "hung after the signal"
    err = outcome.notes["stderr"]
    if "KeyboardInterrupt" not in err and outcome.notes["code"] != -signal.SIGINT:
        return f"no KeyboardInterrupt: {err[-300:]}"
    return "noise at exit" if "Exception ignored" in err or "Fatal" in err else ""


def program(name: str, text: str, must: str, right: Check, play: Process, *answers: Answer) -> FaultCase:
    """A case that runs in another process."""
    return fault(name, text, must, right, *answers, group=GROUP, play=play, fake_clock=False)


STREAM_HEAD = head("200 OK", "transfer-encoding: chunked", content_type="text/event-stream")
GOOD = Answer((Send(OK),))
OPEN = Answer((Send(STREAM_HEAD + chunk(HELLO)), Pause(30)))
QUIET = "The program ends by KeyboardInterrupt within three seconds"

CASES = (
    program(
        "process-call",
        "Nothing is wrong",
        "The result, and a silent exit without `close()`",
        printed(TEXT),
        Process("call"),
        GOOD,
    ),
    program(
        "process-exit-with-open-stream",
        "Keeps a stream open as the program ends",
        "The process ends at once and silently",
        printed("read"),
        Process("open_stream"),
        OPEN,
    ),
    program(
        "process-exit-while-woken",
        "Keeps a stream open as the program ends, while the thread that brought its last event is still at it",
        "The process ends at once and silently",
        printed("read"),
        Process("open_stream_slowly_woken"),
        OPEN,
    ),
    program(
        "process-fork",
        "Answers parent and child on connections of their own",
        "Parent and child get their results",
        printed(TEXT),
        Process("fork"),
        GOOD,
    ),
    program(
        "process-pool-error",
        "429 to a worker of a pool",
        "The pool gets the RateLimitError; it does not hang",
        printed("RateLimitError 429"),
        Process("pool_of_errors"),
        failing(429, "x-should-retry: false"),
    ),
    program(
        "process-pool-model",
        "A result to a worker of a pool",
        "The pool gets the result",
        printed(TEXT),
        Process("pool_of_models"),
        GOOD,
    ),
)
