"""Bodies and replies of JSON, text, XML and forms."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Body, Form, Request, Response
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, Field, RootModel, computed_field

router = APIRouter(prefix="/values", tags=["values"])


class Cat(BaseModel):
    """A variant whose tag has a default."""

    kind: Literal["cat"] = "cat"
    lives: int


class Dog(BaseModel):
    """A variant whose tag is required."""

    kind: Literal["dog"]
    good: bool = True


class Home(BaseModel):
    """A model that holds variants."""

    owner: str
    pet: Annotated[Cat | Dog, Field(discriminator="kind")]
    others: list[Annotated[Cat | Dog, Field(discriminator="kind")]] = []


class Circle(BaseModel):
    """A variant without a tag."""

    radius: float


class Square(BaseModel):
    """Another variant without a tag."""

    side: float


class Exact(BaseModel):
    """Values that JSON has no form for."""

    price: Decimal
    wait: timedelta
    at: datetime
    day: date
    clock: time
    id: UUID
    place: tuple[float, float]
    pair: tuple[int, str]


class Colour(Enum):
    """A closed set."""

    red = "red"
    dark_blue = "dark blue"


class Account(BaseModel):
    """A model with fields that only the server writes, or only the user."""

    name: str
    password: Annotated[str, Field(json_schema_extra={"writeOnly": True})] = "secret"
    number: Annotated[int, Field(json_schema_extra={"readOnly": True})] = 0

    @computed_field
    def greeting(self) -> str:
        return f"Hello {self.name}"


class Node(BaseModel):
    """A recursive model."""

    name: str
    children: list["Node"] = []


class Names(RootModel[dict[str, list[int]]]):
    """A model that is a mapping."""


class Patch(BaseModel):
    """Every field may be left out, or be null."""

    name: str | None = None
    size: int | None = None


@router.post("/pet")
async def add_pet(
    pet: Annotated[Cat | Dog, Body(discriminator="kind")],
) -> Annotated[Cat | Dog, Field(discriminator="kind")]:
    return pet


@router.post("/cat")
async def add_cat(request: Request, cat: Cat) -> dict[str, Any]:
    return dict(await request.json())


@router.post("/home")
async def add_home(home: Home) -> Home:
    return home


@router.post("/shape")
async def add_shape(shape: Circle | Square) -> Circle | Square:
    return shape


@router.post("/exact")
async def exact(value: Exact) -> Exact:
    return value


@router.post("/exact-sent")
async def exact_sent(request: Request, value: Exact) -> dict[str, Any]:
    return dict(await request.json())


@router.get("/exact")
async def get_exact() -> Exact:
    return Exact(
        price=Decimal("12345678901234567890.123456789"),
        wait=timedelta(days=1, minutes=2, seconds=3.5),
        at=datetime(2024, 5, 6, 7, 8, 9, 123456, tzinfo=UTC),
        day=date(2024, 2, 29),
        clock=time(1, 2, 3),
        id=UUID("12345678-1234-5678-1234-567812345678"),
        place=(1.5, 2.5),
        pair=(1, "a"),
    )


@router.post("/account")
async def add_account(account: Account) -> Account:
    return account


@router.put("/account")
async def put_account(request: Request, account: Account) -> dict[str, Any]:
    return dict(await request.json())


@router.post("/tree")
async def tree(node: Node) -> Node:
    return node


@router.post("/names")
async def names(value: Names) -> Names:
    return value


@router.post("/colour")
async def colour(value: Annotated[Colour, Body()]) -> Colour:
    return value


@router.post("/two-bodies")
async def two_bodies(cat: Cat, home: Home, note: Annotated[str, Body()] = "") -> dict[str, Any]:
    return {"lives": cat.lives, "owner": home.owner, "note": note}


@router.patch("/patch")
async def patch(value: Patch) -> dict[str, Any]:
    return value.model_dump(exclude_unset=True)


@router.delete("/gone/{number}", status_code=204)
async def gone(number: int) -> None:
    assert number == 3


@router.post("/form")
async def form(
    name: Annotated[str, Form()], tags: Annotated[list[str], Form()], agreed: Annotated[bool, Form()] = False
) -> dict[str, Any]:
    return {"name": name, "tags": tags, "agreed": agreed}


@router.post("/text")
async def text(value: Annotated[str, Body(media_type="text/plain")], request: Request) -> dict[str, Any]:
    return {"type": request.headers["content-type"], "text": value}


XML = {"requestBody": {"required": True, "content": {"application/xml": {"schema": {"type": "string"}}}}}


@router.post("/xml", openapi_extra=XML, response_class=Response, responses={200: {"content": {"application/xml": {}}}})
async def xml(request: Request) -> Response:
    return Response(await request.body(), media_type="application/xml")


@router.get("/page", response_class=HTMLResponse)
async def page() -> str:
    return "<p>hej</p>"


@router.post("/anything")
async def anything(value: Any = Body()) -> Any:  # noqa: B008 - how FastAPI has it
    return value
