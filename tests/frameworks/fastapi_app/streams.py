"""Streamed responses, documented by hand."""

from collections.abc import AsyncIterator
from typing import Any

from fastapi import APIRouter
from fastapi.responses import StreamingResponse

router = APIRouter(prefix="/streams", tags=["streams"])


TEXT: dict[int | str, dict[str, Any]] = {200: {"content": {"text/plain": {"schema": {"type": "string"}}}}}


@router.get("/text", response_class=StreamingResponse, responses=TEXT)
async def text() -> StreamingResponse:
    async def pieces() -> AsyncIterator[str]:
        yield "once "
        yield "upon"

    return StreamingResponse(pieces(), media_type="text/plain")


DECLARED: dict[int | str, dict[str, Any]] = {200: {"content": {"application/x-ndjson": {"schema": {"type": "string"}}}}}


@router.get("/ndjson", response_class=StreamingResponse, responses=DECLARED)
async def ndjson() -> StreamingResponse:
    return StreamingResponse(iter([b'{"number": 1}\n', b'{"number": 2}\n']), media_type="application/x-ndjson")


HAND_WRITTEN: dict[int | str, dict[str, Any]] = {
    200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}}
}


@router.get("/chat", response_class=StreamingResponse, responses=HAND_WRITTEN)
async def chat() -> StreamingResponse:
    return StreamingResponse(iter([b"data: Hello\n\n", b"data: 42\n\n"]), media_type="text/event-stream")
