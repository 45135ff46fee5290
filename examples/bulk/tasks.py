"""The kinds of calls: the form of a request, how it is sent, and the part of the response that is kept."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from typing import Annotated, ClassVar, Final, Literal, Protocol, TypeAlias, cast

import msgspec
import pyarrow as pa

from bulk.job import Job, TaskName
from openai_v1 import AsyncOpenAI, omit
from openai_v1.types.chat import ChatCompletionRequestMessage

Row: TypeAlias = dict[str, object]
"""A row of a Parquet file, by the names of its columns."""

UNREADABLE: Final = (msgspec.MsgspecError, ValueError, RecursionError)
"""The exceptions of reading untrusted JSON: the last ones for invalid UTF-8, and for too deep nesting."""

_BYTES_OF_A_TOKEN = 4
_USUAL_ANSWER = 256
"""The estimated tokens of an answer whose request sets no limit."""


class InvalidRequestError(ValueError):
    """The body of a line is no request of this kind; the message says where."""


class Reply(msgspec.Struct, frozen=True):
    """The rows of a reply, and the tokens that it has cost."""

    rows: list[Row]
    tokens: int


class Request(Protocol):
    """A checked request."""

    @property
    def rows(self) -> int:
        """The number of rows that its reply will have."""
        ...

    @property
    def tokens(self) -> int:
        """About how many tokens it will cost. The real number comes with the reply."""
        ...

    async def send(self, client: AsyncOpenAI, idempotency_key: str) -> Reply:
        """Make the call; raises what the client raises."""
        ...


class EmbeddingRequest(msgspec.Struct):
    """A request for vectors; each becomes a row."""

    path: ClassVar[str] = "/embeddings"
    columns: ClassVar[tuple[tuple[str, pa.DataType], ...]] = (
        ("vector", pa.list_(pa.float32())),
        ("model", pa.string()),
        ("prompt_tokens", pa.int64()),
    )

    model: str
    # A text, texts, tokens, or lists of tokens; msgspec takes no union of several lists.
    input: str | Annotated[list[str | int | list[int]], msgspec.Meta(min_length=1)]
    encoding_format: Literal["float", "base64"] | None = None
    others: dict[str, object] = {}
    size: int = 0

    @property
    def rows(self) -> int:
        """A vector for each text or list of tokens."""
        return 1 if isinstance(self.input, str) or isinstance(self.input[0], int) else len(self.input)

    @property
    def tokens(self) -> int:
        """Estimated from the length."""
        return self.size // _BYTES_OF_A_TOKEN + 1

    async def send(self, client: AsyncOpenAI, idempotency_key: str) -> Reply:
        """Ask for the vectors."""
        reply = await client.embeddings.create(
            model=self.model,
            input=cast(str | Iterable[str], self.input),  # the server reports the fault of a list of mixed types
            encoding_format=self.encoding_format or omit,
            extra_body=self.others,
            idempotency_key=idempotency_key,
        )
        tokens = reply.usage.prompt_tokens
        rows: list[Row] = [
            {"index": one.index, "vector": one.vector, "model": reply.model, "prompt_tokens": tokens}
            for one in reply.data
        ]
        return Reply(rows, tokens)


class ChatRequest(msgspec.Struct):
    """A request for an answer; each of its choices becomes a row."""

    path: ClassVar[str] = "/chat/completions"
    columns: ClassVar[tuple[tuple[str, pa.DataType], ...]] = (
        ("content", pa.string()),
        ("finish_reason", pa.string()),
        ("message", pa.string()),
        ("model", pa.string()),
        ("prompt_tokens", pa.int64()),
        ("completion_tokens", pa.int64()),
    )

    model: str
    messages: Annotated[list[dict[str, object]], msgspec.Meta(min_length=1)]
    n: Annotated[int, msgspec.Meta(ge=1)] | None = None
    max_tokens: int | None = None
    stream: Literal[False] | None = None
    others: dict[str, object] = {}
    size: int = 0

    @property
    def rows(self) -> int:
        """A row for each choice."""
        return self.n or 1

    @property
    def tokens(self) -> int:
        """Estimated from the length and the longest answer that is allowed."""
        return self.size // _BYTES_OF_A_TOKEN + (self.max_tokens or _USUAL_ANSWER) * self.rows

    async def send(self, client: AsyncOpenAI, idempotency_key: str) -> Reply:
        """Ask for the answer."""
        reply = await client.chat.completions.create(
            model=self.model,
            messages=cast(list[ChatCompletionRequestMessage], self.messages),  # the server reports the fault of one
            n=omit if self.n is None else self.n,
            max_tokens=omit if self.max_tokens is None else self.max_tokens,
            extra_body=self.others,
            idempotency_key=idempotency_key,
        )
        usage = reply.usage
        rows: list[Row] = [
            {
                "index": choice.index,
                "content": choice.message.content,
                "finish_reason": choice.finish_reason,
                "message": choice.message.to_json(indent=None),
                "model": reply.model,
                "prompt_tokens": usage.prompt_tokens if usage else None,
                "completion_tokens": usage.completion_tokens if usage else None,
            }
            for choice in reply.choices
        ]
        return Reply(rows, usage.total_tokens if usage else self.tokens)


KINDS: dict[TaskName, type[EmbeddingRequest | ChatRequest]] = {
    "embeddings": EmbeddingRequest,
    "chat": ChatRequest,
}


def read_request(job: Job, body: bytes) -> Request:
    """Read the body of a line; fields that this program does not know go to the server as they are.

    Raises InvalidRequestError.
    """
    kind = KINDS[job.task]
    try:
        fields = msgspec.json.decode(body, type=dict[str, object])
        if job.model is not None:
            fields.setdefault("model", job.model)
        known = {name: fields.pop(name) for name in kind.__struct_fields__ if name in fields}
        return msgspec.convert({**known, "others": fields, "size": len(body)}, kind)
    except UNREADABLE as error:
        message = str(error)
        place = message.replace("`$", "`$.body") if "`$" in message else f"{message} - at `$.body`"
        raise InvalidRequestError(place) from None


def digest_of(body: bytes) -> str:
    """A digest of a request; the order of its fields and the spaces between them make no difference."""
    return blake2b(msgspec.json.encode(msgspec.json.decode(body), order="sorted"), digest_size=8).hexdigest()


def columns_of(job: Job) -> pa.Schema:
    """The columns of the results."""
    first: list[tuple[str, pa.DataType]] = [
        ("line", pa.int64()),
        ("custom_id", pa.string()),
        ("request", pa.string()),
        ("index", pa.int32()),
    ]
    return pa.schema([*first, *KINDS[job.task].columns])
