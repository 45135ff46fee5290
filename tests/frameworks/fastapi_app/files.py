"""Uploads and downloads."""

from typing import Annotated, Any

from fastapi import APIRouter, Body, File, Form, Request, Response, UploadFile
from fastapi.responses import FileResponse, PlainTextResponse
from pydantic import Base64Bytes, BaseModel, ConfigDict

router = APIRouter(prefix="/files", tags=["files"])


class Upload(BaseModel):
    """The file that was received."""

    name: str | None
    type: str | None
    text: str


class Profile(BaseModel):
    """A form with a file among its fields."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    title: str
    picture: UploadFile


class Attachment(BaseModel):
    """Bytes inside JSON."""

    name: str
    content: Base64Bytes


class Signed(BaseModel):
    """Bytes inside JSON, as pydantic is told to write them."""

    model_config = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")

    content: bytes


async def received(file: UploadFile) -> Upload:
    return Upload(name=file.filename, type=file.content_type, text=(await file.read()).decode("latin-1"))


@router.post("/one")
async def upload_one(file: UploadFile) -> Upload:
    return await received(file)


@router.post("/many")
async def upload_many(files: list[UploadFile]) -> list[Upload]:
    return [await received(file) for file in files]


@router.post("/optional")
async def upload_optional(file: UploadFile | None = None) -> Upload | None:
    return await received(file) if file is not None else None


@router.post("/optional-many")
async def upload_optional_many(files: list[UploadFile] | None = None) -> list[Upload]:
    return [await received(file) for file in files or ()]


@router.post("/with-fields")
async def upload_with_fields(
    file: UploadFile,
    title: Annotated[str, Form()],
    count: Annotated[int, Form()] = 1,
    tags: Annotated[list[str] | None, Form()] = None,
) -> dict[str, Any]:
    return {"name": file.filename, "title": title, "count": count, "tags": tags}


@router.post("/bytes")
async def upload_bytes(file: Annotated[bytes, File()]) -> str:
    return file.decode("latin-1")


@router.post("/optional-bytes")
async def upload_optional_bytes(file: Annotated[bytes | None, File()] = None) -> str:
    return "none" if file is None else file.decode("latin-1")


@router.post("/many-bytes")
async def upload_many_bytes(files: Annotated[list[bytes], File()]) -> list[str]:
    return [file.decode("latin-1") for file in files]


@router.post("/form-model")
async def upload_profile(profile: Annotated[Profile, Form(media_type="multipart/form-data")]) -> dict[str, Any]:
    return {"title": profile.title, "name": profile.picture.filename}


@router.post("/base64")
async def attach(attachment: Attachment) -> Attachment:
    assert attachment.content == b"\xff\x00\x01"
    return attachment


@router.post("/base64-bytes")
async def sign(signed: Signed) -> Signed:
    assert signed.content == b"\xff\xfe\x01"
    return signed


@router.put("/raw", openapi_extra={"requestBody": {"required": True, "content": {"application/octet-stream": {}}}})
async def put_raw(request: Request) -> dict[str, Any]:
    return {"type": request.headers.get("content-type"), "text": (await request.body()).decode("latin-1")}


@router.put("/raw-bytes")
async def put_raw_bytes(data: Annotated[bytes, Body(media_type="application/octet-stream")]) -> str:
    return data.decode("latin-1")


BINARY: dict[str, Any] = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}


@router.get("/report", response_class=FileResponse, responses={200: {"content": BINARY}})
async def report() -> FileResponse:
    return FileResponse(__file__, filename="Bericht für März.txt", media_type="text/plain")


@router.get(
    "/archive",
    response_class=Response,
    responses={200: {"content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}}}},
)
async def archive() -> Response:
    head = {"Content-Disposition": 'attachment; filename="../../up.zip"'}
    return Response(b"PK\x03\x04", media_type="application/zip", headers=head)


@router.get("/readme", response_class=PlainTextResponse)
async def readme() -> str:
    return "# Läs mig"
