from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from specpress.ir.graphs import in_circles, leading_to

GRAPHS = st.dictionaries(st.sampled_from("abcdefgh"), st.sets(st.sampled_from("abcdefgh"), max_size=3))


def reached(graph: dict[str, set[str]], start: str) -> set[str]:
    """The names that a name leads to, found by a plain search."""
    found: set[str] = set()
    waiting = list(graph.get(start, ()))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += graph.get(name, ())
    return found


@given(GRAPHS)
def test_names_in_circles_are_those_that_lead_back_to_themselves(graph: dict[str, set[str]]) -> None:
    assert in_circles(graph) == {name for name in graph if name in reached(graph, name)}


@given(GRAPHS, st.sets(st.sampled_from("abcdefgh"), max_size=2))
def test_names_that_lead_to_others(graph: dict[str, set[str]], ends: set[str]) -> None:
    assert leading_to(ends, graph) == ends | {name for name in graph if reached(graph, name) & ends}


def test_a_long_chain_is_no_problem() -> None:
    chain = {str(n): [str(n + 1)] for n in range(20_000)}
    assert in_circles(chain) == frozenset()
    assert in_circles({**chain, "20000": ["19999"]}) == {"19999", "20000"}
    assert len(leading_to(["20000"], chain)) == 20_001
