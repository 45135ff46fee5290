"""Each operation has a method with a name from its operationId, or from its path."""

from __future__ import annotations

from operator import attrgetter

import pytest

from tests.cases.case import Case
from tests.contract.server import Reply


@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    [
        ("chat.rooms.list", (), "GET /v1/a"),
        ("chat.rooms.add_member", (), "POST /v1/a"),
        ("user_accounts.get_user", (), "GET /v1/b"),
        ("user_accounts.post_b", (), "POST /v1/b"),
        ("pets.get_pets_pet_id", ("7",), "GET /v1/pets/7"),
        ("things.get_c", (), "GET /v1/c"),
        ("things.get_c_id", ("7",), "GET /v1/c/7"),
        ("chat.rooms_get", (), "GET /v1/d"),
        ("stream.with_raw_response_", (), "GET /v1/e"),
        ("resource.class_", (), "POST /v1/e"),
        ("close_.resource.omit_", (), "PUT /v1/e"),
        ("timeout_.timeout_.list", (), "PATCH /v1/e"),
        ("events.read", (), "GET /v1/f"),
        ("events.read_all", (), "GET /v1/f"),
        ("jobs.get_jobs", (), "GET /v1/jobs"),
        ("jobs.get_jobs_slash", (), "GET /v1/jobs/"),
        ("jobs.get_jobs_by_id", ("7",), "GET /v1/jobs/7"),
        ("jobs.get_jobs_id", (), "GET /v1/jobs/id"),
        ("jobs.get_jobs_a_dash_b", (), "GET /v1/jobs/a-b"),
        ("jobs.get_jobs_a_underscore_b", (), "GET /v1/jobs/a_b"),
    ],
)
def test_method(case: Case, name: str, arguments: tuple[str, ...], expected: str) -> None:
    client = case.client()
    for method in (attrgetter(name)(client), getattr(_raw(client, name), name.rpartition(".")[2])):
        case.replies([Reply(204)])
        method(*arguments)
        assert f"{case.sent.method} {case.sent.target}" == expected


@pytest.mark.parametrize("transport", ["httpx2", "pyreqwest"])
def test_what_tells_paths_apart_is_not_sent(case: Case, transport: str) -> None:
    case.replies([Reply(204)])
    case.client(transport=transport).events.read_all()
    assert case.sent.target == "/v1/f"


def _raw(client: object, name: str) -> object:
    return attrgetter(f"{name.rpartition('.')[0]}.with_raw_response")(client)
