"""Every parameter has its own argument, whatever its name is."""

from __future__ import annotations

from tests.cases.case import Case, declared
from tests.contract.server import Reply


def test_one_name_in_every_place(case: Case) -> None:
    case.replies([Reply(204)])

    case.client().things.update("p", id_query="q", id_header="h", id_cookie="c", id_body="b", id_body_body="d")

    assert case.sent.target == "/v1/things/p?id=q"
    assert case.sent.header("id") == "h"
    assert case.sent.header("Cookie") == "id=c"
    assert case.sent_json == {"id": "b", "id_body": "d"}


def test_parameters_of_the_path_are_in_its_order(case: Case) -> None:
    case.replies([Reply(204)])

    case.client().things.sold("corner", "chair", q="red")

    assert case.sent.target == "/v1/shops/corner/things/chair?q=red"


def test_two_spellings_of_a_header_are_one_argument(case: Case) -> None:
    method = case.client().things.spelled
    assert declared(method) == ["x_tenant", "x_trace"]
    assert "x_tenant: Whose things." in method.__doc__
    case.replies([Reply(204)])

    method(x_tenant="a", x_trace="b")

    assert (case.sent.header("x-tenant"), case.sent.header("x-trace")) == ("a", "b")


def test_words_with_a_meaning(case: Case) -> None:
    method = case.client().things.words
    names = declared(method)
    case.replies([Reply(204)])

    method(**{name: [name] if name.startswith("list") else name for name in names})

    assert case.sent.query == list(
        zip(
            [
                "self",
                "client",
                "body",
                "options",
                "timeout",
                "headers",
                "extra_headers",
                "content_type",
                "omit",
                "class",
                "str",
                "list",
                "a-b",
                "a b",
                "2nd",
                "$top",
                "+",
            ],
            names,
            strict=True,
        )
    )


def test_options_of_the_call_stay(case: Case) -> None:
    case.replies([Reply(204)])

    case.client().things.words(timeout_="5", timeout=9.0, extra_headers={"X-One": "1"})

    assert case.sent.query == [("timeout", "5")]
    assert case.sent.header("X-One") == "1"
