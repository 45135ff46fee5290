# Generated from openapi.yaml by specpress. Do not edit.
"""The types of fine_tunes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator
from typing import TYPE_CHECKING, Literal, NotRequired

from .._core.models.model import ABSENT, Model as _Model, filled
from .._core.models.typed_dict import TypedDict
from .shared import FileObject


class FineTune(_Model):
    """A job that trains a model."""

    id: str
    """The id of the job."""
    object: Literal["fine-tune"] = filled("fine-tune")
    """Always `fine-tune`."""
    created_at: int
    """When the job was created, in Unix seconds."""
    updated_at: int
    """When the job last changed, in Unix seconds."""
    model: str
    """The model that the job starts from."""
    fine_tuned_model: str | None
    """The name of the new model; null until the job has succeeded."""
    organization_id: str
    """The organization that the job belongs to."""
    status: str
    """The state of the job."""
    hyperparams: FineTuneHyperparams
    """The settings of the training."""
    training_files: list[FileObject]
    """The files with training examples."""
    validation_files: list[FileObject]
    """The files with examples to measure by."""
    result_files: list[FileObject]
    """The files that the training has written."""
    events: list[FineTuneEvent] | None = ABSENT
    """What has happened so far, oldest first. Lists of jobs leave it out."""


class FineTuneHyperparams(_Model):
    """The settings of a training.

    Jobs may have more of them than are named here.
    """

    batch_size: int | None = ABSENT
    """How many examples make one step."""
    learning_rate_multiplier: float | None = ABSENT
    """The multiplier of the learning rate."""
    n_epochs: int | None = ABSENT
    """How many times the examples are gone through."""
    prompt_loss_weight: float | None = ABSENT
    """How much weight the prompts have in the training."""


class FineTuneEvent(_Model):
    """An event of a job."""

    object: Literal["fine-tune-event"] = filled("fine-tune-event")
    """Always `fine-tune-event`."""
    created_at: int
    """When it happened, in Unix seconds."""
    level: str
    """How serious it is."""
    message: str
    """What happened, in words."""


class FineTuneList(_Model):
    """All jobs."""

    object: Literal["list"] = filled("list")
    """Always `list`."""
    data: list[FineTune]
    """The jobs."""

    def __iter__(self) -> Iterator[FineTune]:
        """The items, one after the other."""
        return iter(self.data or ())

    if not TYPE_CHECKING:  # in a blocking program `async for` is a mistake, which a type checker shall tell

        async def __aiter__(self) -> AsyncIterator[FineTune]:
            """The same for `async for`, as programs write it that may get several pages."""
            for item in self:
                yield item


class FineTuneEventList(_Model):
    """What has happened to a job so far."""

    object: Literal["list"] = filled("list")
    """Always `list`."""
    data: list[FineTuneEvent]
    """The events, oldest first."""

    def __iter__(self) -> Iterator[FineTuneEvent]:
        """The items, one after the other."""
        return iter(self.data or ())

    if not TYPE_CHECKING:  # in a blocking program `async for` is a mistake, which a type checker shall tell

        async def __aiter__(self) -> AsyncIterator[FineTuneEvent]:
            """The same for `async for`, as programs write it that may get several pages."""
            for item in self:
                yield item


class FineTuneCreateRequestDict(TypedDict):
    """What to train, and how."""

    training_file: str
    """The id of an uploaded file with the training examples. It must have the purpose `fine-tune`, and each line the
    fields `prompt` and `completion`.
    """
    validation_file: NotRequired[str | None]
    """The id of an uploaded file with examples to measure the model by while it is trained. It has the form of the
    training file, but must not share examples with it.
    """
    model: NotRequired[str | None]
    """The model to start from, either a base model or a fine-tuned one made after 2022-04-21. Default: `curie`."""
    n_epochs: NotRequired[int | None]
    """How many times to go through the training examples. Default: `4`."""
    batch_size: NotRequired[int | None]
    """How many examples make one step of the training. Without it about 0.2 % of the examples, at most 256. Larger
    batches tend to suit larger data.
    """
    learning_rate_multiplier: NotRequired[float | None]
    """Changes the learning rate of the base model. Without it 0.05, 0.1 or 0.2, more for larger batches. Values from
    0.02 to 0.2 are worth trying.
    """
    prompt_loss_weight: NotRequired[float | None]
    """How much weight the prompts have in the training; completions always have the weight 1. It can make the
    training more stable when completions are short. Default: `0.01`.
    """
    compute_classification_metrics: NotRequired[bool | None]
    """Whether to measure accuracy and F1 as a classifier after every epoch. Needs `validation_file`, and either
    `classification_n_classes` or `classification_positive_class`. Default: `false`.
    """
    classification_n_classes: NotRequired[int | None]
    """How many classes a classifier has. Needed to measure one with more than two."""
    classification_positive_class: NotRequired[str | None]
    """The class that counts as positive. Needed to measure a classifier with two classes."""
    classification_betas: NotRequired[Iterable[float] | None]
    """For which weights to measure F-beta, in classifiers with two classes. With 1 precision and recall count the
    same; larger values favour recall, smaller ones precision.
    """
    suffix: NotRequired[str | None]
    """A text of up to 40 characters that becomes part of the name of the new model. 1 to 40 characters."""
