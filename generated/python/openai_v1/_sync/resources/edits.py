# Generated from openapi.yaml by specpress. Do not edit.
"""Let a model change a text as you instruct it."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._operations import edits as operations
from ...types.edits import Edit
from ..body_fields import body_fields as _body_fields
from ..raw import raw, streamed
from ..renamed import renamed as _renamed
from ..resource import Methods, Resource


class Edits(Resource):
    """Let a model change a text as you instruct it."""

    @cached_property
    def with_raw_response(self) -> EditsWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return EditsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> EditsWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return EditsWithStreamingResponse(self)

    @_body_fields(operations.CREATE)
    @_renamed(engine="model", deployment_id="model")
    def create(
        self,
        *,
        model: str,
        instruction: str,
        input: str | None | Omit = omit,
        n: int | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Edit:
        """Change a text by an instruction.

        Returns the input as the model has changed it. Without input the model writes a new text. This call cannot
        stream.

        Args:
            model: The id of the model. It must be one that can edit text.
            instruction: What to do with the text.
            input: The text to start from. Default: `""`.
            n: How many changed texts to write. Between 1 and 20. Default: `1`.
            temperature: How freely the model picks words. Low values such as 0.2 give focused texts, high ones such
                as 0.8 more varied ones. Change this or `top_p`, not both. Between 0 and 2. Default: `1`.
            top_p: Picks only among the likeliest tokens that together have this share of the probability; 0.1 means
                the top 10 %. Change this or `temperature`, not both. Between 0 and 1. Default: `1`.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/edits/create
        """
        return self._client.request(
            operations.CREATE,
            body={
                "model": model,
                "input": input,
                "instruction": instruction,
                "n": n,
                "temperature": temperature,
                "top_p": top_p,
            },
            options=options,
        )


class EditsWithRawResponse(Methods):
    """The methods of Edits, each giving the whole HTTP reply."""

    def __init__(self, resource: Edits) -> None:
        self.create = raw(resource.create)


class EditsWithStreamingResponse(Methods):
    """The methods of Edits, each giving a reply whose body is not read yet."""

    def __init__(self, resource: Edits) -> None:
        self.create = streamed(resource.create)
