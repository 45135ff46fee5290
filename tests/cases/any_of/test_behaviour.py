"""A value is read as the variant that it fits best."""

from __future__ import annotations

from tests.cases.case import Case


def test_objects(case: Case) -> None:
    case.reply({"shape": {"side": 2.5}, "only": {"radius": 1}})

    answer = case.client().things.create()

    assert isinstance(answer.shape, case.types.Square)
    assert isinstance(answer.only, case.types.Circle)


def test_scalars_and_lists(case: Case) -> None:
    case.reply({"input": [1, 2], "number": None, "choice": "b"})

    answer = case.client().things.create()

    assert (answer.input, answer.number, answer.choice) == ([1, 2], None, "b")


def test_a_format_that_does_not_fit_loses_nothing(case: Case) -> None:
    case.reply({"number": "tomorrow", "choice": "c"})

    answer = case.client().things.create()

    assert answer.to_dict() == {"number": "tomorrow", "choice": "c"}


def test_inline_variants_have_telling_names(case: Case) -> None:
    case.reply({"written": {"url": "https://example.com"}})

    answer = case.client().things.create()

    assert type(answer.written).__name__ == "AnswerWrittenWithUrl"
    assert hasattr(case.types, "AnswerWrittenText")


def test_request(case: Case) -> None:
    case.reply({})

    case.client().things.create(shape={"radius": 1}, input="x", number=None, choice="a", written={"kind": "text"})

    assert case.sent_json == {
        "shape": {"radius": 1},
        "input": "x",
        "number": None,
        "choice": "a",
        "written": {"kind": "text"},
    }
