"""Streams whose items FastAPI documents with `itemSchema`."""

from collections.abc import AsyncIterable, Iterable
from typing import Annotated

from fastapi import APIRouter, Header
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel

router = APIRouter(prefix="/item-streams", tags=["item-streams"])


class Tick(BaseModel):
    """One item of a stream."""

    number: int
    message: str = "tick"


TICKS = [Tick(number=1), Tick(number=2, message="zwei")]


@router.get("/events", response_class=EventSourceResponse)
async def events() -> AsyncIterable[Tick]:
    for tick in TICKS:
        yield tick


@router.get("/named-events", response_class=EventSourceResponse)
async def named_events(last_event_id: Annotated[str | None, Header()] = None) -> AsyncIterable[ServerSentEvent]:
    if last_event_id is None:
        yield ServerSentEvent(data=TICKS[0], event="tick", id="one", retry=1500)
    yield ServerSentEvent(data={"message": "all is well", "code": 7}, event="note", id="two")
    yield ServerSentEvent(raw_data="plain words", event="text", id="three")


@router.post("/events", response_class=EventSourceResponse)
async def posted_events(tick: Tick) -> AsyncIterable[Tick]:
    yield tick


@router.get("/lines")
async def lines() -> AsyncIterable[Tick]:
    for tick in TICKS:
        yield tick


@router.get("/plain-lines")
def plain_lines() -> Iterable[str]:
    yield "one"
    yield "two"
