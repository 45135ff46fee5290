# Generated from spec.yaml by specpress. Do not edit.
"""The calls below files."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Literal, Unpack, overload

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._core.request.fields_or_body import fields_or_body as _fields_or_body
from ..._core.request.files import FileInput
from ..._core.response.binary import BinaryResponse
from ..._operations import files as operations
from ...types.files import Raw, Several, Signed
from ..body_fields import body_fields as _body_fields
from ..raw import raw, streamed
from ..resource import Methods, Resource


class Files(Resource):
    """The calls below files."""

    @cached_property
    def with_raw_response(self) -> FilesWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return FilesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> FilesWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return FilesWithStreamingResponse(self)

    def parts(
        self,
        *,
        title: str,
        one: Raw | None | Omit = omit,
        several: Several | Omit = omit,
        coded: Iterable[FileInput] | Omit = omit,
        cover: FileInput | Omit = omit,
        untyped: FileInput | Omit = omit,
        table: str | Omit = omit,
        note: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call POST /parts."""
        return self._client.request(
            operations.PARTS,
            body={
                "title": title,
                "one": one,
                "several": several,
                "coded": coded,
                "cover": cover,
                "untyped": untyped,
                "table": table,
                "note": note,
            },
            options=options,
        )

    def card(
        self,
        *,
        title: str,
        picture: FileInput | Omit = omit,
        pictures: Iterable[FileInput] | Omit = omit,
        seal: bytes | str | Omit = omit,
        content_type: (
            Literal["application/json", "multipart/form-data", "application/x-www-form-urlencoded"] | Omit
        ) = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call POST /cards."""
        return self._client.request(
            operations.CARD,
            body={"title": title, "picture": picture, "pictures": pictures, "seal": seal},
            content_type=content_type,
            options=options,
        )

    def link(
        self,
        *,
        title: str,
        picture: str,
        seal: bytes | str | Omit = omit,
        content_type: Literal["application/json", "multipart/form-data"] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call POST /links."""
        return self._client.request(
            operations.LINK,
            body={"title": title, "picture": picture, "seal": seal},
            content_type=content_type,
            options=options,
        )

    @_body_fields(operations.SIGN)
    def sign(
        self, *, seal: bytes | str, seals: Iterable[bytes | str] | Omit = omit, **options: Unpack[RequestOptions]
    ) -> Signed:
        """Call POST /signed."""
        return self._client.request(operations.SIGN, body={"seal": seal, "seals": seals}, options=options)

    @overload
    def either(
        self,
        *,
        name: str | Omit = omit,
        content_type: Literal["application/json"] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> str: ...

    @overload
    def either(
        self, *, body: str, content_type: Literal["application/xml"], **options: Unpack[RequestOptions]
    ) -> str: ...

    @overload
    def either(self, *, body: FileInput, content_type: str, **options: Unpack[RequestOptions]) -> str: ...

    def either(
        self,
        *,
        name: str | Omit = omit,
        body: str | FileInput | Omit = omit,
        content_type: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> str:
        """Call PUT /either.

        Args:
            body: XML, given as text.

        Returns: XML as text, not parsed.
        """
        return self._client.request(
            operations.EITHER,
            body=_fields_or_body(
                {"name": name},
                body,
                content_type,
                fields_as=("application/json",),
                body_as=("application/xml", "image/*"),
            ),
            content_type=content_type,
            options=options,
        )

    def note(self, *, body: FileInput, **options: Unpack[RequestOptions]) -> None:
        """Call PUT /notes.

        Args:
            body: A str is the text itself, not a path.
        """
        return self._client.request(operations.NOTE, body=body, options=options)

    def any(self, *, body: str, content_type: str | Omit = omit, **options: Unpack[RequestOptions]) -> str:
        """Call PUT /any."""
        return self._client.request(operations.ANY, body=body, content_type=content_type, options=options)

    def patch(
        self, *, name: str | Omit = omit, content_type: str | Omit = omit, **options: Unpack[RequestOptions]
    ) -> None:
        """Call PATCH /patches."""
        return self._client.request(operations.PATCH, body={"name": name}, content_type=content_type, options=options)

    def download(self, **options: Unpack[RequestOptions]) -> BinaryResponse:
        """Call GET /download."""
        return self._client.request(operations.DOWNLOAD, options=options)

    def export(self, **options: Unpack[RequestOptions]) -> object:
        """Call GET /export."""
        return self._client.request(operations.EXPORT, options=options)


class FilesWithRawResponse(Methods):
    """The methods of Files, each giving the whole HTTP reply."""

    def __init__(self, resource: Files) -> None:
        self.parts = raw(resource.parts)
        self.card = raw(resource.card)
        self.link = raw(resource.link)
        self.sign = raw(resource.sign)
        self.either = raw(resource.either)
        self.note = raw(resource.note)
        self.any = raw(resource.any)
        self.patch = raw(resource.patch)
        self.download = raw(resource.download)
        self.export = raw(resource.export)


class FilesWithStreamingResponse(Methods):
    """The methods of Files, each giving a reply whose body is not read yet."""

    def __init__(self, resource: Files) -> None:
        self.parts = streamed(resource.parts)
        self.card = streamed(resource.card)
        self.link = streamed(resource.link)
        self.sign = streamed(resource.sign)
        self.either = streamed(resource.either)
        self.note = streamed(resource.note)
        self.any = streamed(resource.any)
        self.patch = streamed(resource.patch)
        self.download = streamed(resource.download)
        self.export = streamed(resource.export)
