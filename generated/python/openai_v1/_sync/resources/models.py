# Generated from openapi.yaml by specpress. Do not edit.
"""See which models you may use, and remove fine-tuned ones."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ..._core.options.request_options import RequestOptions
from ..._operations import models as operations
from ...types.models import Model, ModelDeleted, ModelList
from ..raw import raw, streamed
from ..renamed import renamed as _renamed
from ..resource import Methods, Resource


class Models(Resource):
    """See which models you may use, and remove fine-tuned ones."""

    @cached_property
    def with_raw_response(self) -> ModelsWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return ModelsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ModelsWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return ModelsWithStreamingResponse(self)

    def list(self, **options: Unpack[RequestOptions]) -> ModelList:
        """List the models.

        Returns every model that the key may use, with its owner. The whole list comes in one reply.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/models/list
        """
        return self._client.page(operations.LIST, options=options)

    @_renamed(engine="model", deployment_id="model")
    def retrieve(self, model: str, **options: Unpack[RequestOptions]) -> Model:
        """Retrieve a model.

        Returns one model with its owner and permissions. A model that does not exist, or that the key may not use,
        gives 404.

        Args:
            model: The id of the model. Ids of fine-tuned models contain colons.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/models/retrieve
        """
        return self._client.request(operations.RETRIEVE, path={"model": model}, options=options)

    @_renamed(engine="model", deployment_id="model")
    def delete(self, model: str, **options: Unpack[RequestOptions]) -> ModelDeleted:
        """Delete a fine-tuned model.

        Removes a model that your organization has fine-tuned. Base models cannot be deleted. The key must belong to
        an owner of the organization.

        Args:
            model: The id of the model. Ids of fine-tuned models contain colons.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/fine-tunes/delete-model
        """
        return self._client.request(operations.DELETE, path={"model": model}, options=options)


class ModelsWithRawResponse(Methods):
    """The methods of Models, each giving the whole HTTP reply."""

    def __init__(self, resource: Models) -> None:
        self.list = raw(resource.list)
        self.retrieve = raw(resource.retrieve)
        self.delete = raw(resource.delete)


class ModelsWithStreamingResponse(Methods):
    """The methods of Models, each giving a reply whose body is not read yet."""

    def __init__(self, resource: Models) -> None:
        self.list = streamed(resource.list)
        self.retrieve = streamed(resource.retrieve)
        self.delete = streamed(resource.delete)
