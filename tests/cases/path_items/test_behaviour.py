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


def test_text_of_a_path_is_percent_encoded(case: Case) -> None:
    case.replies([Reply(204)])
    case.client().données.read_data("é/1")
    assert case.sent.target.endswith("/donn%C3%A9es/%C3%A9%2F1/%C3%A0%20jour")

    case.replies([Reply(204)])
    case.client().数据.read_all()
    assert case.sent.target.endswith("/%E6%95%B0%E6%8D%AE/a%2Fb")
