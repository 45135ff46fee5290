"""An error has a body of the model that the document gives for its status."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from tests.cases.case import Case
from tests.contract.server import Reply


def fail(case: Case, status: int, value: object) -> Any:  # Any: a class that exists only while the test runs
    case.reply(value, status=status)
    with pytest.raises(case.module().APIStatusError) as caught:
        case.client().things.list()
    return caught.value


@pytest.mark.parametrize(
    ("status", "body", "model", "error"),
    [
        (404, {"name": "x"}, "Missing", "NotFoundError"),
        (400, {"title": "wrong", "status": 400}, "Problem", "BadRequestError"),
        (500, {"error": {"message": "oh", "code": "e1"}}, "Failure", "InternalServerError"),
    ],
)
def test_the_model_of_the_status(case: Case, status: int, body: object, model: str, error: str) -> None:
    caught = fail(case, status, body)

    assert type(caught).__name__ == error
    assert type(caught.data) is getattr(case.types, model)
    assert caught.data.to_dict() == body


def test_what_the_error_says_stays(case: Case) -> None:
    caught = fail(case, 500, {"error": {"message": "oh", "code": "e1"}})

    assert "oh" in str(caught)
    assert caught.code == "e1"
    assert caught.body == {"message": "oh", "code": "e1"}


def test_a_body_of_another_kind_is_no_model(case: Case) -> None:
    case.replies([Reply(502, (("Content-Type", "text/html"),), b"<h1>Bad gateway</h1>")])
    with pytest.raises(case.module().APIStatusError) as caught:
        case.client().things.list()
    assert caught.value.data is None


def test_errors_with_models_can_be_copied_and_pickled(case: Case) -> None:
    caught = fail(case, 404, {"name": "x"})

    for twin in (copy.copy(caught), pickle.loads(pickle.dumps(caught))):
        assert twin.data.name == "x"
