# Generated from spec.yaml by specpress. Do not edit.
"""The types of files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model
from .._core.models.typed_dict import TypedDict
from .._core.request.files import FileInput


class Signed(Model):
    seal: bytes
    seals: list[bytes] | None = ABSENT


class PartsDict(TypedDict):
    """What Parts holds, as a plain dict."""

    title: str
    one: NotRequired[Raw | None]
    several: NotRequired[Several]
    coded: NotRequired[Iterable[FileInput]]
    cover: NotRequired[FileInput]
    untyped: NotRequired[FileInput]
    table: NotRequired[str]
    note: NotRequired[str]


class CardDict(TypedDict):
    """What Card holds, as a plain dict."""

    title: str
    picture: NotRequired[FileInput]
    pictures: NotRequired[Iterable[FileInput]]
    seal: NotRequired[bytes | str]


class LinkDict(TypedDict):
    """What Link holds, as a plain dict."""

    title: str
    picture: str
    seal: NotRequired[bytes | str]


class SignedDict(TypedDict):
    """What Signed holds, as a plain dict."""

    seal: bytes | str
    seals: NotRequired[Iterable[bytes | str]]


class FilesEitherRequestDict(TypedDict):
    """What FilesEitherRequest holds, as a plain dict."""

    name: NotRequired[str]


class FilesPatchRequestDict(TypedDict):
    """What FilesPatchRequest holds, as a plain dict."""

    name: NotRequired[str]


Raw: TypeAlias = FileInput
Several: TypeAlias = Iterable[Raw]
