# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of files."""

from __future__ import annotations

from typing import Final

from .._core.operation.descriptors import Binary, Body, Encoding, Json, Operation, ResponseCase
from .._core.response.binary import BinaryResponse
from ..types.files import FileDeleted, FileExpiresAfterParam, FileList
from ..types.shared import ErrorResponse, FileObject

LIST: Final = Operation[FileList](
    id="files.list",
    method="GET",
    path="/files",
    cases=(ResponseCase({}, Json(FileList)),),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)

CREATE: Final = Operation[FileObject](
    id="files.create",
    method="POST",
    path="/files",
    body=Body(
        kind="multipart",
        media_type="multipart/form-data",
        files=("file",),
        encodings=(Encoding("expires_after", style="deepObject", explode=True),),
        types={"expires_after": FileExpiresAfterParam},
    ),
    cases=(ResponseCase({}, Json(FileObject)),),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)

RETRIEVE: Final = Operation[FileObject](
    id="files.retrieve",
    method="GET",
    path="/files/{file_id}",
    cases=(ResponseCase({}, Json(FileObject)),),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)

DELETE: Final = Operation[FileDeleted](
    id="files.delete",
    method="DELETE",
    path="/files/{file_id}",
    cases=(ResponseCase({}, Json(FileDeleted)),),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)

CONTENT: Final = Operation[BinaryResponse](
    id="files.content",
    method="GET",
    path="/files/{file_id}/content",
    cases=(ResponseCase({}, Binary()),),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)
