# Generated from openapi.yaml by specpress. Do not edit.
"""The types of embeddings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NotRequired

from .._core.models.model import Model as _Model, filled
from .._core.models.packed_numbers import unpacked
from .._core.models.typed_dict import TypedDict


class CreateEmbeddingResponse(_Model):
    """The vectors of the inputs."""

    object: Literal["list"] = filled("list")
    """Always `list`."""
    model: str
    """The model that made the vectors."""
    data: list[Embedding]
    """One vector for each input."""
    usage: EmbeddingUsage
    """What the call has cost in tokens."""


class Embedding(_Model):
    """The vector of one input."""

    index: int
    """The place of the input in the request, from 0."""
    object: Literal["embedding"] = filled("embedding")
    """Always `embedding`."""
    embedding: list[float]
    """The numbers of the vector. `text-embedding-ada-002` gives 1536 of them."""

    _also_sent = {"embedding": (list,)}
    _packed = {"embedding": "float32"}

    @property
    def vector(self) -> list[float]:
        """`embedding` as numbers, also where the server sent them as Base64 text.

        Raises ResponseFieldError for a value that is neither.
        """
        return unpacked(self, "embedding", "float32")


class EmbeddingUsage(_Model):
    """What a call has cost in tokens.

    Vectors cost nothing beyond the input.
    """

    prompt_tokens: int
    """Tokens of the inputs."""
    total_tokens: int
    """All tokens, which are those of the inputs."""


class EmbeddingBase64(_Model):
    """The vector of one input in Base64 text, or as numbers where the server knows no Base64.

    Later: older servers may not know it.
    """

    index: int
    """The place of the input in the request, from 0."""
    object: Literal["embedding"] = filled("embedding")
    """Always `embedding`."""
    embedding: str | list[float]
    """The numbers as 32-bit floats, the lowest byte first, in Base64 text. In Python, `vector` has them as a list."""

    @property
    def vector(self) -> list[float]:
        """`embedding` as numbers, also where the server sent them as Base64 text.

        Raises ResponseFieldError for a value that is neither.
        """
        return unpacked(self, "embedding", "float32")


class CreateEmbeddingBase64Response(_Model):
    """The vectors of the inputs in Base64 text.

    Later: older servers may not know it.
    """

    object: Literal["list"] = filled("list")
    """Always `list`."""
    model: str
    """The model that made the vectors."""
    data: list[EmbeddingBase64]
    """One vector for each input."""
    usage: EmbeddingUsage
    """What the call has cost in tokens."""


class EmbeddingCreateRequestDict(TypedDict):
    """Which texts to turn into vectors."""

    model: str
    """The id of the model. It must be one that makes embeddings."""
    input: str | Iterable[str] | Iterable[int] | Iterable[Iterable[int]]
    """A text, a list of texts, a list of tokens, or a list of token lists. A list of texts or of token lists gives a
    vector for each. Each input may be up to 8192 tokens long.
    """
    user: NotRequired[str]
    """An id that you choose for your end user. It helps to detect abuse."""
    dimensions: NotRequired[int]
    """How many numbers each vector has. Only some models can choose. Later: older servers may not know it. At least
    1.
    """
    encoding_format: NotRequired[Literal["float", "base64"]]
    """The form of the vectors: `base64` is the numbers as 32-bit floats, the lowest byte first, in Base64 text.
    Later: older servers may not know it. Default: `float`.
    """
