# Generated from openapi.yaml by specpress. Do not edit.
"""The types of files."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model as _Model, filled
from .._core.models.typed_dict import TypedDict
from .._core.request.files import FileInput
from .shared import FileObject


class FileList(_Model):
    """All files."""

    object: Literal["list"] = filled("list")
    """Always `list`."""
    data: list[FileObject]
    """The files."""
    first_id: str | None = ABSENT
    """The id of the first file of the list. Later: older servers may not know it."""
    last_id: str | None = ABSENT
    """The id of the last file of the list, for `after` of the next call. Later: older servers may not know it."""
    has_more: bool | None = ABSENT
    """Whether there are files after these. Later: older servers may not know it."""

    def __iter__(self) -> Iterator[FileObject]:
        """The items, one after the other."""
        return iter(self.data or ())

    if not TYPE_CHECKING:  # in a blocking program `async for` is a mistake, which a type checker shall tell

        async def __aiter__(self) -> AsyncIterator[FileObject]:
            """The same for `async for`, as programs write it that may get several pages."""
            for item in self:
                yield item


class FileDeleted(_Model):
    """The result of deleting a file."""

    id: str
    """The id of the file."""
    object: Literal["file"] = filled("file")
    """Always `file`."""
    deleted: bool
    """Whether the file was deleted."""


class FileExpiresAfter(_Model):
    """When a file is removed by itself.

    Later: older servers may not know it.
    """

    anchor: Literal["created_at"] = filled("created_at")
    """Always `created_at`."""
    seconds: int
    """How many seconds after the upload. Between 3600 and 2592000."""


class FileCreateRequestDict(TypedDict):
    """Which file to store, and what for."""

    file: FileInput
    """The file in JSON Lines: one JSON object a line. For fine-tuning each line has the fields `prompt` and
    `completion`.
    """
    purpose: str
    """What the file is for. Use `fine-tune` for training data; such files are checked."""
    expires_after: NotRequired[FileExpiresAfterParam]
    """When the file is removed by itself. Later: older servers may not know it."""


class FileExpiresAfterDict(TypedDict):
    """What FileExpiresAfter holds, as a plain dict."""

    anchor: NotRequired[Literal["created_at"]]
    """Always `created_at`."""
    seconds: int
    """How many seconds after the upload. Between 3600 and 2592000."""


FileExpiresAfterParam: TypeAlias = FileExpiresAfter | FileExpiresAfterDict
"""What may be passed where FileExpiresAfter is asked for."""
