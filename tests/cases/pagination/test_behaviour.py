"""Iterating over a page goes on with the pages after it."""

from __future__ import annotations

import json

import pytest

from tests.cases.case import Case
from tests.contract.server import Reply

JSON = (("Content-Type", "application/json"),)


def things(*names: str) -> list[dict[str, str]]:
    return [{"id": name} for name in names]


def script(case: Case, *values: object) -> None:
    case.replies([Reply(200, JSON, json.dumps(value).encode()) for value in values])


def targets(case: Case) -> list[str]:
    return [request.target for request in case.server.requests]


CURSORS = ({"data": things("a", "b"), "has_more": True}, {"data": things("c"), "has_more": False})


def test_cursor(case: Case) -> None:
    script(case, *CURSORS)

    assert [one.id for one in case.client().things.cursor(kind="x y")] == ["a", "b", "c"]

    assert targets(case) == ["/v1/cursor?kind=x%20y", "/v1/cursor?after=b&kind=x%20y"]


def test_page_by_page(case: Case) -> None:
    script(case, *CURSORS)

    page = case.client().things.cursor(extra_headers={"X-One": "1"})

    assert [one.id for one in page.items] == ["a", "b"]
    assert page.reply.has_more is True
    assert page.has_next_page()
    last = page.get_next_page()
    assert [one.id for one in last.items] == ["c"]
    assert not last.has_next_page()
    assert case.sent.header("X-One") == "1", "options hold for all pages"
    with pytest.raises(case.module().PaginationError, match="no page after this one"):
        last.get_next_page()


def test_a_page_before_its_body_is_read(case: Case) -> None:
    script(case, *CURSORS)

    with case.client().things.with_streaming_response.cursor() as reply:
        assert reply.status_code == 200
        page = reply.parse()

    assert [one.id for one in page] == ["a", "b", "c"]


@pytest.mark.anyio
async def test_a_page_before_its_body_is_read_async(case: Case) -> None:
    script(case, *CURSORS)

    async with case.async_client() as client:
        async with client.things.with_streaming_response.cursor() as reply:
            page = await reply.parse()
        assert [one.id async for one in page] == ["a", "b", "c"]


def test_a_cursor_that_does_not_move_ends_the_list(case: Case) -> None:
    script(case, *[CURSORS[0]] * 3)

    assert [len(page.items) for page in case.client().things.cursor().iter_pages()] == [2, 2]


def test_a_cursor_in_the_body(case: Case) -> None:
    script(
        case, {"data": things("a"), "meta": {"nextCursor": "n"}}, {"data": things("b"), "meta": {"nextCursor": None}}
    )

    assert [one.id for one in case.client().things.search(text="t")] == ["a", "b"]

    assert [json.loads(request.body) for request in case.server.requests] == [
        {"text": "t"},
        {"text": "t", "start": "n"},
    ]


def test_offset(case: Case) -> None:
    script(case, {"data": things("a", "b")}, {"data": things("c")})

    assert [one.id for one in case.client().things.offset(limit=2)] == ["a", "b", "c"]

    assert targets(case) == ["/v1/offset?limit=2", "/v1/offset?offset=2&limit=2"]


def test_page_number_of_a_bare_list(case: Case) -> None:
    script(case, things("a"), things("b"), [])

    assert [one.id for one in case.client().things.page()] == ["a", "b"]

    assert targets(case) == ["/v1/page", "/v1/page?page=2", "/v1/page?page=3"]


def test_link(case: Case) -> None:
    script(
        case,
        {"data": things("a"), "meta": {"next": "https://elsewhere.example.com/x?kind=k&token=a%26b"}},
        {"data": things("b"), "meta": {}},
    )

    assert [one.id for one in case.client().things.link(kind="k")] == ["a", "b"]

    assert targets(case) == ["/v1/link?kind=k", "/v1/link?kind=k&token=a%26b"]


def test_raw_response(case: Case) -> None:
    script(case, *CURSORS)

    raw = case.client().things.with_raw_response.cursor()

    assert raw.status_code == 200
    assert [one.id for one in raw.parse()] == ["a", "b", "c"]


@pytest.mark.anyio
async def test_the_async_client(case: Case) -> None:
    async with case.async_client() as client:
        script(case, *CURSORS)
        assert [one.id async for one in client.things.cursor()] == ["a", "b", "c"]
        script(case, *CURSORS)
        page = await client.things.cursor()
        assert page.has_next_page()
        assert [one.id for one in (await page.get_next_page()).items] == ["c"]


@pytest.mark.anyio
async def test_the_last_page_of_the_async_client_has_none_after_it(case: Case) -> None:
    async with case.async_client() as client:
        script(case, CURSORS[1])
        page = await client.things.cursor()
        assert repr(page) == "<AsyncPage of 1 items>"
        with pytest.raises(case.module().PaginationError, match="no page after this one"):
            await page.get_next_page()


@pytest.mark.anyio
async def test_raw_response_of_the_async_client(case: Case) -> None:
    async with case.async_client() as client:
        script(case, *CURSORS)
        raw = await client.things.with_raw_response.cursor()
        assert raw.status_code == 200
        assert [one.id async for one in raw.parse()] == ["a", "b", "c"]


def test_a_page_says_how_many_items_it_has(case: Case) -> None:
    script(case, CURSORS[1])
    assert repr(case.client().things.cursor()) == "<Page of 1 items>"
