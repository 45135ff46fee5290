# Generated from openapi.yaml by specpress. Do not edit.
"""The older name of models."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ..._core.options.request_options import RequestOptions
from ..._operations import engines as operations
from ...types.engines import Engine, EngineList
from ..raw import raw, streamed
from ..resource import Methods, Resource


class Engines(Resource):
    """The older name of models. Use models in new code."""

    @cached_property
    def with_raw_response(self) -> EnginesWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return EnginesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> EnginesWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return EnginesWithStreamingResponse(self)

    def list(self, **options: Unpack[RequestOptions]) -> EngineList:
        """List the engines.

        Returns the models under their older name, with owner and readiness. Use `models.list` in new code.

        Deprecated.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/engines/list
        """
        return self._client.page(operations.LIST, options=options)

    def retrieve(self, engine_id: str, **options: Unpack[RequestOptions]) -> Engine:
        """Retrieve an engine.

        Returns one engine with owner and readiness. Use `models.retrieve` in new code.

        Deprecated.

        Args:
            engine_id: The id of the engine.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/engines/retrieve
        """
        return self._client.request(operations.RETRIEVE, path={"engine_id": engine_id}, options=options)


class EnginesWithRawResponse(Methods):
    """The methods of Engines, each giving the whole HTTP reply."""

    def __init__(self, resource: Engines) -> None:
        self.list = raw(resource.list)
        self.retrieve = raw(resource.retrieve)


class EnginesWithStreamingResponse(Methods):
    """The methods of Engines, each giving a reply whose body is not read yet."""

    def __init__(self, resource: Engines) -> None:
        self.list = streamed(resource.list)
        self.retrieve = streamed(resource.retrieve)
