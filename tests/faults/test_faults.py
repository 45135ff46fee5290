from __future__ import annotations

import pytest

from .case import FaultCase
from .peers import HAS_PYREQWEST, OURS, Peer, problem_of, run
from .table import CASES

needs_pyreqwest = pytest.mark.skipif(not HAS_PYREQWEST, reason="needs pyreqwest, which is not installed here")


def _put_to(case: FaultCase, peer: Peer) -> object:
    marks = [pytest.mark.slow] if case.slow else []
    if peer.options.get("transport") == "pyreqwest":
        marks.append(needs_pyreqwest)
    return pytest.param(case, peer, marks=marks, id=f"{case.name}-{peer.name.replace(' ', '-')}")


@pytest.mark.parametrize(
    ("case", "peer"),
    [_put_to(case, peer) for case in CASES for peer in OURS if case.peers is None or peer.name in case.peers],
)
def test_fault(case: FaultCase, peer: Peer) -> None:
    outcome = run(case, peer)
    assert not problem_of(case, outcome)
