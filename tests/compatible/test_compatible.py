"""Each row of the table: our clients over both transports read the expected result, and so does the official client."""

from __future__ import annotations

import asyncio
import importlib.util
from typing import Any

import openai
import pytest

import openai_v1
from tests.contract.server import LoopbackServer

from . import replies, streams
from .row import SAME, Raised, Row

TRANSPORTS = ["httpx2"] + (["pyreqwest"] if importlib.util.find_spec("pyreqwest") else [])
PEERS = [(flavour, transport) for flavour in ("sync", "async") for transport in TRANSPORTS]
ROWS = (*replies.ROWS, *streams.ROWS)
OUR_ROWS = [pytest.param(row, id=row.name) for row in ROWS]


def outcome(row: Row, library: Any, flavour: str, **options: Any) -> Any:
    """The result of the program, or the error that ends it."""
    with LoopbackServer() as server:
        server.script(row.reply)
        options = {"api_key": "sk-test", "base_url": server.base_url, "max_retries": 0, **options}

        async def run() -> Any:
            if flavour == "sync":
                with library.OpenAI(**options) as client:
                    return await row.program(client)
            async with library.AsyncOpenAI(**options) as other:
                return await row.program(other)

        try:
            return asyncio.run(run())
        except Exception as error:  # noqa: BLE001  # whatever it is, the row asks for it
            return error


def check(found: Any, expected: Any) -> None:
    if not isinstance(expected, Raised):
        assert found == expected
        return
    assert isinstance(found, Exception), f"no {expected.kind}, but {found!r}"
    assert expected.kind in {kind.__name__ for kind in type(found).__mro__}, repr(found)
    assert expected.text in str(found)


@pytest.mark.parametrize("peer", PEERS, ids="-".join)
@pytest.mark.parametrize("row", OUR_ROWS)
def test_our_clients(row: Row, peer: tuple[str, str]) -> None:
    flavour, transport = peer
    check(outcome(row, openai_v1, flavour, transport=transport), row.gives)


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore:Pydantic serializer warnings")
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_official_client(row: Row) -> None:
    """If this fails, the official client has changed: change the row."""
    check(outcome(row, openai, "sync"), row.gives if row.official is SAME else row.official)


REFUSED = (
    *("id is null", "created is null", "role is null", "choices are null", "delta is null", "models are null"),
    *("choices are missing", "delta is missing", "created is missing"),
)


@pytest.mark.parametrize("row", [row for row in ROWS if row.name in REFUSED], ids=lambda row: row.name)
def test_strict_clients_refuse_null_and_absence(row: Row) -> None:
    assert isinstance(outcome(row, openai_v1, "sync", strict=True), openai_v1.ResponseDecodeError)


@pytest.mark.parametrize("name", ["content is a list of parts", "embeddings are base64", "embeddings are nested"])
def test_strict_clients_take_what_the_document_says_is_also_sent(name: str) -> None:
    [row] = [row for row in ROWS if row.name == name]
    assert outcome(row, openai_v1, "sync", strict=True) == row.gives
