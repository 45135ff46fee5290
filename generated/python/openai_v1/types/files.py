# Generated from openapi.yaml by specpress. Do not edit.
"""The types of files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypedDict

from .._core.models.model import Model as _Model
from .._core.request.files import FileInput
from .shared import FileObject


class FileList(_Model):
    """All files."""

    object: Literal["list"]
    """Always `list`."""
    data: list[FileObject]
    """The files."""

    def __iter__(self) -> Iterator[FileObject]:
        """The items, one after the other."""
        return iter(self.data or ())


class FileDeleted(_Model):
    """What became of a file that was to be deleted."""

    id: str
    """The id of the file."""
    object: Literal["file"]
    """Always `file`."""
    deleted: bool
    """Whether the file is gone."""


class FileCreateRequestDict(TypedDict):
    """Which file to store, and what for."""

    file: FileInput
    """The file in JSON Lines: one JSON object a line. For fine-tuning each line has the fields `prompt` and
    `completion`.
    """
    purpose: str
    """What the file is for. Use `fine-tune` for training data; such files are checked."""
