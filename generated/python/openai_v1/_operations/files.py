# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of files."""

from __future__ import annotations

from typing import Final

from .._core.binary import BinaryResponse
from .._core.operation import Binary, Body, Case, Json, Operation
from ..types.files import FileDeleted, FileList
from ..types.shared import FileObject

LIST: Final = Operation[FileList](
    id="files.list",
    method="GET",
    path="/files",
    cases=(Case({}, Json(FileList)),),
)

CREATE: Final = Operation[FileObject](
    id="files.create",
    method="POST",
    path="/files",
    body=Body(kind="multipart", media_type="multipart/form-data", files=("file",)),
    cases=(Case({}, Json(FileObject)),),
)

RETRIEVE: Final = Operation[FileObject](
    id="files.retrieve",
    method="GET",
    path="/files/{file_id}",
    cases=(Case({}, Json(FileObject)),),
)

DELETE: Final = Operation[FileDeleted](
    id="files.delete",
    method="DELETE",
    path="/files/{file_id}",
    cases=(Case({}, Json(FileDeleted)),),
)

CONTENT: Final = Operation[BinaryResponse](
    id="files.content",
    method="GET",
    path="/files/{file_id}/content",
    cases=(Case({}, Binary()),),
)
