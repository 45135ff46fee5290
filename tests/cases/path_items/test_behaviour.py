"""Operations beside a `$ref` of a path item are used, and replace those of the referenced path item."""

from __future__ import annotations

from tests.cases.case import Case
from tests.contract.server import Reply


def test_one_item_at_two_paths(case: Case) -> None:
    case.replies([Reply(204)])
    case.client().plain.get_standard(lang="de", size=1)
    assert case.sent.target.endswith("/plain?lang=de&size=1")

    case.replies([Reply(204)])
    case.client().twin.get_standard(size=1)
    assert case.sent.target.endswith("/twin?size=1")


def test_keys_beside_the_reference(case: Case) -> None:
    case.replies([Reply(204)])
    case.client().more.get_standard(lang=1, page=2, size=3)
    assert case.sent.target.endswith("/more?lang=1&page=2&size=3")

    case.replies([Reply(204)])
    case.client().more.remove_more(lang=1)
    assert case.sent.method == "DELETE"


def test_a_chain_of_references(case: Case) -> None:
    case.replies([Reply(204)])
    case.client().chain.get_standard(lang=1, size=3)
    assert case.sent.target.endswith("/chain?lang=1&size=3")
