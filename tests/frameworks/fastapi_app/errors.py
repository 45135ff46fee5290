"""Failures, documented and not."""

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

router = APIRouter(prefix="/errors", tags=["errors"])


class Problem(BaseModel):
    """The body of an error."""

    code: int
    message: str


class Order(BaseModel):
    """A model with a limit."""

    amount: Annotated[int, Field(gt=0)]


NOT_FOUND: dict[int | str, dict[str, Any]] = {404: {"model": Problem}}
ANY: dict[int | str, dict[str, Any]] = {"default": {"model": Problem}}


@router.get("/validated")
async def validated(limit: Annotated[int, Query(le=100)]) -> int:
    return limit


@router.post("/order")
async def order(value: Order) -> Order:
    return value


@router.get("/documented", responses=NOT_FOUND)
async def documented() -> JSONResponse:
    return JSONResponse({"code": 7, "message": "No such kettle"}, status_code=404)


@router.get("/default", responses=ANY)
async def default() -> JSONResponse:
    return JSONResponse({"code": 8, "message": "No such pan"}, status_code=409)


@router.get("/detail")
async def detail() -> None:
    raise HTTPException(403, "Not your kitchen")


@router.get("/detail-object")
async def detail_object() -> None:
    raise HTTPException(400, {"reason": "burnt", "dish": "rice"})
