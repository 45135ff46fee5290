"""Real documents: every operation is called once, and its response is valid under its schema."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from specpress.mock.checking import Incoming
from specpress.mock.mock import Mock
from specpress.mock.operations import MockOperation, is_json
from tests.conftest import SHARED
from tests.mock.documents import SPEC, read
from tests.mock.made_requests import RequestMaker

DOCUMENTS = [SPEC, *sorted(path for path in (SHARED / "corpus").glob("*.*") if path.suffix != ".md")]
CONTRADICTORY = {
    # No value fits: an enum without members, and fields that `additionalProperties` forbids beside `oneOf`.
    "discord": {"action_guild_join_request"},
    "mistral": {
        *("skills_create", "skills_get", "skills_update", "skills_create_version", "skills_get_version"),
        *("skills_update_version_metadata", "skills_list", "libraries_share_delete_v1"),
    },
    # The documented request lacks a field that is required.
    "figma": {"putWebhook"},
}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_every_operation_answers_a_made_request(path: Path) -> None:
    root = read(path)
    mock, requests = Mock(root), RequestMaker.of(root)
    wrong = [
        f"{operation.id}: {problem}"
        for operation in mock.operations.values()
        if operation.id not in CONTRADICTORY.get(path.stem, set())
        for problem in (asyncio.run(_problem(mock, requests, operation)),)
        if problem is not None
    ]
    assert wrong == []


async def _problem(mock: Mock, requests: RequestMaker, operation: MockOperation) -> str | None:
    incoming: Incoming = requests.make(operation)
    reply = (await mock.answer(incoming, lambda _content, _kind: "http://127.0.0.1/")).reply
    if reply.status >= 400:
        return f"{reply.status} {reply.body[:300]!r}"
    media_type = dict(reply.headers).get("content-type", "")
    if not reply.body or not is_json(media_type):
        return None
    fits = [requests.validators.problem(case.schema, json.loads(reply.body), "reply") for case in operation.cases]
    return None if None in fits else str(fits[0])
