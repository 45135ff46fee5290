"""The plan of an operation, which its calls share: it shows no value that may be a key."""

from __future__ import annotations

from openai_v1 import OpenAI
from openai_v1._core.request.head import Head
from openai_v1._core.request.plan import Plan, plan_of
from openai_v1._operations.files import CREATE

from .conversation import ConversationServer

HEAD = Head({"X-Key": "sk-secret"}, frozenset(("x-key", "x-away")))


def test_headers_show_their_names_only() -> None:
    assert repr(HEAD) == "<Head ['x-away', 'x-key']>"
    assert HEAD.__rich_repr__() == [("names", ["x-away", "x-key"])]


def test_a_header_is_added_unless_it_is_there_or_not_wanted() -> None:
    assert HEAD.with_header("x-KEY", "other") is HEAD
    assert HEAD.with_header("X-Away", "other") is HEAD
    assert HEAD.with_header("X-New", "new").headers == {"X-Key": "sk-secret", "X-New": "new"}


def test_a_plan_shows_its_operation_only() -> None:
    with ConversationServer() as server, OpenAI(api_key="sk-secret", base_url=server.base_url) as client:
        client.models.list()
        (plan,) = client._config.plans.values()
    assert isinstance(plan, Plan)
    assert "sk-secret" not in repr(plan)
    assert repr(plan) == f"<Plan {plan.operation.id}>"
    assert plan.__rich_repr__() == [("operation_id", plan.operation.id)]


def test_only_headers_that_come_again_are_kept() -> None:
    with OpenAI(api_key="sk-secret", base_url="http://127.0.0.1:1") as client:
        for kept, content_type in (
            (0, "multipart/form-data; boundary=a"),
            (0, "image/png"),
            (1, "multipart/form-data"),
        ):
            plan = plan_of(client._config, CREATE)
            draft = plan.draft(CREATE.cases[0], content_type, {})
            assert draft.head.headers["Content-Type"] == content_type
            assert len(plan.drafts) == kept
