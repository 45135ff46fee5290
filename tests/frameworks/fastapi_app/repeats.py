"""Operations that fail a given number of times, and count their requests."""

from collections import Counter
from typing import Annotated, Any

from fastapi import APIRouter, Header
from fastapi.responses import JSONResponse

router = APIRouter(prefix="/repeats", tags=["repeats"])
SEEN = Counter[str]()
KEYS = dict[str, list[str]]()


def answer(key: str, status: int, wait: str | None, idempotency_key: str | None) -> JSONResponse:
    SEEN[key] += 1
    KEYS.setdefault(key, []).append(idempotency_key or "")
    if SEEN[key] == 1:
        return JSONResponse({"detail": "again"}, status, {"Retry-After": wait} if wait else None)
    return JSONResponse({"count": SEEN[key]})


@router.post("/post")
async def post(
    key: str,
    status: int,
    wait: str | None = None,
    idempotency_key: Annotated[str | None, Header(include_in_schema=False)] = None,
) -> dict[str, Any]:
    return answer(key, status, wait, idempotency_key)  # type: ignore[return-value]  # a reply is sent as it is


@router.patch("/patch")
async def patch(key: str, status: int, wait: str | None = None) -> dict[str, Any]:
    return answer(key, status, wait, None)  # type: ignore[return-value]  # a reply is sent as it is


@router.get("/get")
async def get(key: str, status: int, wait: str | None = None) -> dict[str, Any]:
    return answer(key, status, wait, None)  # type: ignore[return-value]  # a reply is sent as it is


@router.put("/put")
async def put(key: str, status: int, wait: str | None = None) -> dict[str, Any]:
    return answer(key, status, wait, None)  # type: ignore[return-value]  # a reply is sent as it is


@router.post("/with-key")
async def with_key(key: str, status: int, idempotency_key: Annotated[str | None, Header()] = None) -> dict[str, Any]:
    return answer(key, status, None, idempotency_key)  # type: ignore[return-value]  # a reply is sent as it is


@router.get("/seen")
async def seen(key: str) -> dict[str, Any]:
    return {"count": SEEN[key], "keys": KEYS.get(key, [])}
