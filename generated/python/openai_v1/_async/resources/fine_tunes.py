# Generated from openapi.yaml by specpress. Do not edit.
"""Train a model on your own examples."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Literal, Unpack, overload

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._operations import fine_tunes as operations
from ...types.fine_tunes import FineTune, FineTuneEvent, FineTuneEventList, FineTuneList
from ..body_fields import body_fields as _body_fields
from ..pager import AsyncPager
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource
from ..stream import AsyncStream


class AsyncFineTunes(AsyncResource):
    """Train a model on your own examples."""

    @cached_property
    def with_raw_response(self) -> AsyncFineTunesWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncFineTunesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncFineTunesWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncFineTunesWithStreamingResponse(self)

    def list(self, **options: Unpack[RequestOptions]) -> AsyncPager[FineTuneList, FineTune]:
        """List the fine-tune jobs.

        Returns every job of the organization, without its events. The whole list comes in one reply.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/fine-tunes/list
        """
        return self._client.page(operations.LIST, options=options)

    @_body_fields(operations.CREATE)
    async def create(
        self,
        *,
        training_file: str,
        validation_file: str | None | Omit = omit,
        model: str | None | Omit = omit,
        n_epochs: int | None | Omit = omit,
        batch_size: int | None | Omit = omit,
        learning_rate_multiplier: float | None | Omit = omit,
        prompt_loss_weight: float | None | Omit = omit,
        compute_classification_metrics: bool | None | Omit = omit,
        classification_n_classes: int | None | Omit = omit,
        classification_positive_class: str | None | Omit = omit,
        classification_betas: Iterable[float] | None | Omit = omit,
        suffix: str | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> FineTune:
        """Start a fine-tune job.

        Queues a job that trains a model on an uploaded file. The reply tells the state of the job. Once the job has
        succeeded, `fine_tuned_model` holds the name of the new model. `compute_classification_metrics` needs a
        `validation_file`, and either `classification_n_classes` or `classification_positive_class`.

        Args:
            training_file: The id of an uploaded file with the training examples. It must have the purpose
                `fine-tune`, and each line the fields `prompt` and `completion`.
            validation_file: The id of an uploaded file with examples to measure the model by while it is trained. It
                has the form of the training file, but must not share examples with it.
            model: The model to start from, either a base model or a fine-tuned one made after 2022-04-21. Default:
                `curie`.
            n_epochs: How many times to go through the training examples. Default: `4`.
            batch_size: How many examples make one step of the training. Without it about 0.2 % of the examples, at
                most 256. Larger batches tend to suit larger data.
            learning_rate_multiplier: Changes the learning rate of the base model. Without it 0.05, 0.1 or 0.2, more
                for larger batches. Values from 0.02 to 0.2 are worth trying.
            prompt_loss_weight: How much weight the prompts have in the training; completions always have the weight
                1. It can make the training more stable when completions are short. Default: `0.01`.
            compute_classification_metrics: Whether to measure accuracy and F1 as a classifier after every epoch.
                Needs `validation_file`, and either `classification_n_classes` or `classification_positive_class`.
                Default: `false`.
            classification_n_classes: How many classes a classifier has. Needed to measure one with more than two.
            classification_positive_class: The class that counts as positive. Needed to measure a classifier with two
                classes.
            classification_betas: For which weights to measure F-beta, in classifiers with two classes. With 1
                precision and recall count the same; larger values favour recall, smaller ones precision.
            suffix: A text of up to 40 characters that becomes part of the name of the new model. 1 to 40 characters.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/fine-tunes/create
        """
        return await self._client.request(
            operations.CREATE,
            body={
                "training_file": training_file,
                "validation_file": validation_file,
                "model": model,
                "n_epochs": n_epochs,
                "batch_size": batch_size,
                "learning_rate_multiplier": learning_rate_multiplier,
                "prompt_loss_weight": prompt_loss_weight,
                "compute_classification_metrics": compute_classification_metrics,
                "classification_n_classes": classification_n_classes,
                "classification_positive_class": classification_positive_class,
                "classification_betas": classification_betas,
                "suffix": suffix,
            },
            options=options,
        )

    async def retrieve(self, fine_tune_id: str, **options: Unpack[RequestOptions]) -> FineTune:
        """Retrieve a fine-tune job.

        Returns a job with its state, its files and its events so far.

        Args:
            fine_tune_id: The id of the fine-tune job.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/fine-tunes/retrieve
        """
        return await self._client.request(operations.RETRIEVE, path={"fine_tune_id": fine_tune_id}, options=options)

    async def cancel(self, fine_tune_id: str, **options: Unpack[RequestOptions]) -> FineTune:
        """Cancel a fine-tune job.

        Stops a job at once. The request has no body. The reply has the status `cancelled`.

        Args:
            fine_tune_id: The id of the fine-tune job.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/fine-tunes/cancel
        """
        return await self._client.request(operations.CANCEL, path={"fine_tune_id": fine_tune_id}, options=options)

    @overload
    async def list_events(
        self, fine_tune_id: str, *, stream: Literal[False] | Omit = omit, **options: Unpack[RequestOptions]
    ) -> FineTuneEventList: ...

    @overload
    async def list_events(
        self, fine_tune_id: str, *, stream: Literal[True], **options: Unpack[RequestOptions]
    ) -> AsyncStream[FineTuneEvent]: ...

    @overload
    async def list_events(
        self, fine_tune_id: str, *, stream: bool | Omit = omit, **options: Unpack[RequestOptions]
    ) -> AsyncStream[FineTuneEvent] | FineTuneEventList: ...

    async def list_events(
        self, fine_tune_id: str, *, stream: bool | Omit = omit, **options: Unpack[RequestOptions]
    ) -> AsyncStream[FineTuneEvent] | FineTuneEventList:
        """List the events of a fine-tune job.

        Returns what has happened to a job so far. With `stream` set to true the events come as server-sent events
        while they happen. The stream ends with `[DONE]` once the job has succeeded, failed or been cancelled.

        Args:
            fine_tune_id: The id of the fine-tune job.
            stream: Whether to wait for further events. True sends events until the job ends; false returns those so
                far. Default: `false`.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/fine-tunes/events
        """
        return await self._client.request_or_stream(
            operations.LIST_EVENTS, path={"fine_tune_id": fine_tune_id}, query={"stream": stream}, options=options
        )


class AsyncFineTunesWithRawResponse(AsyncMethods):
    """The methods of AsyncFineTunes, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncFineTunes) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.retrieve = async_raw(resource.retrieve)
        self.cancel = async_raw(resource.cancel)
        self.list_events = async_raw(resource.list_events)


class AsyncFineTunesWithStreamingResponse(AsyncMethods):
    """The methods of AsyncFineTunes, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncFineTunes) -> None:
        self.list = async_streamed(resource.list)
        self.create = async_streamed(resource.create)
        self.retrieve = async_streamed(resource.retrieve)
        self.cancel = async_streamed(resource.cancel)
        self.list_events = async_streamed(resource.list_events)
