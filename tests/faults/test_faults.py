from __future__ import annotations

from typing import Final

import pytest

from .case import Case
from .peers import HAS_PYREQWEST, OURS, Peer, run, verdict
from .table import CASES

OPEN: Final = {
    ("slow-loris-head", "sync"): "nothing breaks off a blocking read of the head whose every byte comes in time",
    ("bytes-after-the-reply", "sync"): "httpx2 takes what comes after a reply for the next one",
    ("bytes-after-the-reply", "async"): "httpx2 takes what comes after a reply for the next one",
    ("ctrl-c-in-call", "fast sync"): "pyreqwest looks for signals only once it has its reply",
    ("ctrl-c-in-stream", "fast sync"): "pyreqwest looks for signals only once it has its reply",
}
"""What the clients get wrong as yet, and why; a case that becomes right must leave this list."""

RARE: Final = {
    (
        "process-exit-with-open-stream",
        peer,
    ): "once in some hundred runs a thread of pyreqwest asks for Python as it ends, "
    "and the process aborts"
    for peer in ("fast sync", "fast async")
}
"""What goes wrong only now and then, inside a dependency; these cases may pass or fail."""

needs_pyreqwest = pytest.mark.skipif(not HAS_PYREQWEST, reason="needs pyreqwest, which is not installed here")


def _put_to(case: Case, peer: Peer) -> object:
    marks = [pytest.mark.slow] if case.slow else []
    if peer.options.get("transport") == "pyreqwest":
        marks.append(needs_pyreqwest)
    if (case.name, peer.name) in OPEN:
        marks.append(pytest.mark.xfail(reason=OPEN[case.name, peer.name], strict=True))
    if (case.name, peer.name) in RARE:
        marks.append(pytest.mark.xfail(reason=RARE[case.name, peer.name], strict=False))
    return pytest.param(case, peer, marks=marks, id=f"{case.name}-{peer.name.replace(' ', '-')}")


@pytest.mark.parametrize(
    ("case", "peer"),
    [_put_to(case, peer) for case in CASES for peer in OURS if case.peers is None or peer.name in case.peers],
)
def test_fault(case: Case, peer: Peer) -> None:
    outcome = run(case, peer)
    assert not verdict(case, outcome)
