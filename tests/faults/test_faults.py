from __future__ import annotations

from typing import Final

import pytest

from .case import Case
from .peers import HAS_PYREQWEST, OURS, Peer, run, verdict
from .table import CASES

RARE: Final = {
    (
        "tls-bytes-after-the-reply",
        peer,
    ): "pyreqwest sends the second request before it looks at what came after the first reply"
    for peer in ("fast sync", "fast async")
}
"""What goes wrong only now and then, inside a dependency; these cases may pass or fail."""

needs_pyreqwest = pytest.mark.skipif(not HAS_PYREQWEST, reason="needs pyreqwest, which is not installed here")


def _put_to(case: Case, peer: Peer) -> object:
    marks = [pytest.mark.slow] if case.slow else []
    if peer.options.get("transport") == "pyreqwest":
        marks.append(needs_pyreqwest)
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
