"""Values in the path, the query, headers and cookies."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Cookie, Header, Query, Request, Response
from pydantic import BaseModel

router = APIRouter(prefix="/parameters", tags=["parameters"])


class Filter(BaseModel):
    """Query parameters of one model."""

    limit: int = 10
    order: Literal["up", "down"] = "up"
    tags: list[str] = []


@router.get("/path/{name}")
async def in_path(name: str, request: Request) -> dict[str, Any]:
    return {"name": name, "raw": request.scope["raw_path"].decode().rpartition("/")[2]}


@router.get("/deep/{rest:path}")
async def deep_path(rest: str) -> str:
    return rest


@router.get("/query")
async def in_query(
    name: str,
    flag: bool = False,
    numbers: Annotated[list[int] | None, Query()] = None,
    when: datetime | None = None,
    day: date | None = None,
    wait: timedelta | None = None,
    price: Decimal | None = None,
    odd: Annotated[str, Query(alias="odd-name[]")] = "",
) -> dict[str, Any]:
    return {
        "name": name,
        "flag": flag,
        "numbers": numbers,
        "when": when and when.isoformat(),
        "day": day,
        "wait": wait and wait.total_seconds(),
        "price": price and str(price),
        "odd": odd,
    }


@router.get("/model")
async def query_model(filter_query: Annotated[Filter, Query()]) -> Filter:
    return filter_query


@router.get("/header")
async def in_header(
    x_token: Annotated[str, Header()], x_many: Annotated[list[str] | None, Header()] = None
) -> dict[str, Any]:
    return {"token": x_token, "many": x_many}


@router.get("/cookie")
async def in_cookie(session_id: Annotated[str | None, Cookie()] = None) -> str:
    return session_id or ""


@router.get("/reply-header")
async def reply_header(response: Response) -> list[int]:
    response.headers["X-Total"] = "3"
    return [1, 2, 3]
