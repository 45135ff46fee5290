# Generated from openapi.yaml by specpress. Do not edit.
"""Store files that other calls use, such as training data."""

from __future__ import annotations

from functools import cached_property
from typing import Literal, Unpack

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._core.request.files import FileInput
from ..._core.response.binary import BinaryResponse
from ..._operations import files as operations
from ...types.files import FileDeleted, FileExpiresAfterParam, FileList
from ...types.shared import FileObject
from ..pager import AsyncPager
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource


class AsyncFiles(AsyncResource):
    """Store files that other calls use, such as training data."""

    @cached_property
    def with_raw_response(self) -> AsyncFilesWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncFilesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncFilesWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncFilesWithStreamingResponse(self)

    def list(
        self,
        *,
        purpose: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        after: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncPager[FileList, FileObject]:
        """List the files.

        Returns every file of the organization. The whole list comes in one reply.

        Args:
            purpose: Only files that are for this. Later: older servers may not know it.
            limit: How many files to list at most. Later: older servers may not know it. Default: `10000`.
            order: Whether the oldest (`asc`) or the newest files come first. Later: older servers may not know it.
                Default: `desc`.
            after: The id of the file after which the list begins: `last_id` of an earlier list. Later: older servers
                may not know it.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/files/list
        """
        return self._client.page(
            operations.LIST, query={"purpose": purpose, "limit": limit, "order": order, "after": after}, options=options
        )

    async def create(
        self,
        *,
        file: FileInput,
        purpose: str,
        expires_after: FileExpiresAfterParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> FileObject:
        """Upload a file.

        Stores a file for use by other calls. All files of an organization together may take up to 1 GB.

        Args:
            file: The file in JSON Lines: one JSON object a line. For fine-tuning each line has the fields `prompt`
                and `completion`.
            purpose: What the file is for. Use `fine-tune` for training data; such files are checked.
            expires_after: When the file is removed by itself. Later: older servers may not know it.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/files/upload
        """
        return await self._client.request(
            operations.CREATE, body={"file": file, "purpose": purpose, "expires_after": expires_after}, options=options
        )

    async def retrieve(self, file_id: str, **options: Unpack[RequestOptions]) -> FileObject:
        """Retrieve information about a file.

        Returns name, size and purpose of a file, not what is in it. See `files.content` for that.

        Args:
            file_id: The id of the file.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/files/retrieve
        """
        return await self._client.request(operations.RETRIEVE, path={"file_id": file_id}, options=options)

    async def delete(self, file_id: str, **options: Unpack[RequestOptions]) -> FileDeleted:
        """Delete a file.

        Removes a file permanently.

        Args:
            file_id: The id of the file.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/files/delete
        """
        return await self._client.request(operations.DELETE, path={"file_id": file_id}, options=options)

    async def content(self, file_id: str, **options: Unpack[RequestOptions]) -> BinaryResponse:
        """Download what is in a file.

        Returns the bytes of a file as they were uploaded. Errors come as JSON, as everywhere.

        Args:
            file_id: The id of the file.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/files/retrieve-content
        """
        return await self._client.request(operations.CONTENT, path={"file_id": file_id}, options=options)


class AsyncFilesWithRawResponse(AsyncMethods):
    """The methods of AsyncFiles, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncFiles) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.retrieve = async_raw(resource.retrieve)
        self.delete = async_raw(resource.delete)
        self.content = async_raw(resource.content)


class AsyncFilesWithStreamingResponse(AsyncMethods):
    """The methods of AsyncFiles, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncFiles) -> None:
        self.list = async_streamed(resource.list)
        self.create = async_streamed(resource.create)
        self.retrieve = async_streamed(resource.retrieve)
        self.delete = async_streamed(resource.delete)
        self.content = async_streamed(resource.content)
