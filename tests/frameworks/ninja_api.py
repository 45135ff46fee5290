"""An API of Django Ninja, as its users write one."""

from datetime import date
from decimal import Decimal
from typing import Any, Literal, Optional

from ninja import Field, File, Form, NinjaAPI, Query, Schema, UploadedFile
from ninja.responses import Status
from ninja.security import APIKeyHeader, HttpBearer


class Bearer(HttpBearer):
    def authenticate(self, request: Any, token: str) -> str:
        return token


class Key(APIKeyHeader):
    param_name = "X-Key"

    def authenticate(self, request: Any, key: str | None) -> str | None:
        return key


class Item(Schema):
    name: str
    price: Decimal
    count: int = Field(1, gt=0)
    kind: Literal["item"] = "item"


class Filters(Schema):
    limit: int = 10
    tags: list[str] = []
    since: Optional[date] = None


larder = NinjaAPI(title="Larder", version="1.0.0")


@larder.post("/files/one", response=dict[str, str])
def upload(request: Any, file: File[UploadedFile]) -> dict[str, str]:
    return {"name": file.name, "content": file.read().decode("latin-1")}


@larder.post("/files/many", response=list[str])
def upload_many(request: Any, files: File[list[UploadedFile]]) -> list[str]:
    return [file.name for file in files]


@larder.post("/files/beside", response=dict[str, Any])
def upload_beside(request: Any, title: Form[str], file: File[UploadedFile]) -> dict[str, Any]:
    return {"title": title, "name": file.name}


@larder.post("/files/optional", response=str)
def upload_optional(request: Any, file: Optional[UploadedFile] = File(None)) -> str:  # noqa: B008 - how Ninja has it
    return file.name if file is not None else "none"


@larder.post("/items", response={201: Item})
def add_item(request: Any, item: Item) -> Status[Item]:
    return Status(201, item)


@larder.post("/form", response=dict[str, Any])
def form(request: Any, item: Form[Item]) -> dict[str, Any]:
    return {"name": item.name, "price": str(item.price), "count": item.count}


@larder.get("/filtered", response=dict[str, Any])
def filtered(request: Any, filters: Query[Filters]) -> dict[str, Any]:
    return {"limit": filters.limit, "tags": filters.tags, "since": str(filters.since)}


@larder.get("/bearer", auth=Bearer(), response=dict[str, Any])
def bearer(request: Any) -> dict[str, Any]:
    return {"token": request.auth, "key": request.headers.get("X-Key")}


@larder.get("/key", auth=Key(), response=dict[str, Any])
def key(request: Any) -> dict[str, Any]:
    return {"token": request.headers.get("Authorization"), "key": request.auth}


@larder.get("/public", response=dict[str, Any])
def public(request: Any) -> dict[str, Any]:
    return {"token": request.headers.get("Authorization"), "key": request.headers.get("X-Key")}


@larder.delete("/items/{number}", response={204: None})
def remove(request: Any, number: int) -> Status[None]:
    return Status(204, None)
