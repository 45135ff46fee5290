"""Texts that repeat what was said; tokens are words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from specpress.mock.calls import Call

# Any below: JSON as requests have it, which the mock has checked against the document.
Object = dict[str, Any]

START: Final = 1_677_600_000


def tokens(text: str) -> list[str]:
    """A text as tokens: words with the space before them."""
    return re.findall(r"\s*\S+|\s+$", text)


def written(text: str, most: int | None, stop: str | Sequence[str] | None) -> tuple[list[str], str]:
    """The tokens of an answer, and why it ends."""
    for end in [stop] if isinstance(stop, str) else stop or []:
        text = text.partition(end)[0] if end else text
    pieces = tokens(text)
    return (pieces, "stop") if most is None or len(pieces) <= most else (pieces[:most], "length")


def identifier(prefix: str, *parts: object) -> str:
    """An id that depends on what it is the id of."""
    return prefix + hashlib.sha256(repr(parts).encode()).hexdigest()[:24]


def usage(prompt: int, completion: int) -> Object:
    """The tokens of a call."""
    return {"prompt_tokens": prompt, "completion_tokens": completion, "total_tokens": prompt + completion}


def wants_usage(asked: Object) -> bool:
    """Whether a stream shall end with the tokens of the call."""
    match asked.get("stream_options"):
        case {"include_usage": wanted}:
            return bool(wanted)
        case _:
            return False


def numbered(text: str, index: int) -> str:
    """The text of one of several choices."""
    return text if index == 0 else f"{text} ({index + 1})"


def complete(call: Call) -> Object | Iterator[Object]:
    """Continue each prompt by saying what it was."""
    asked = call.fields
    prompts = texts_of(asked.get("prompt", "<|endoftext|>"))
    most = asked.get("max_tokens", 16)
    made = list[tuple[list[str], str]]()
    for prompt in prompts:
        for index in range(asked.get("n", 1)):
            pieces, reason = written(numbered(f" This follows: {prompt}", index), most, asked.get("stop"))
            made.append(([*(tokens(prompt) if asked.get("echo") else []), *pieces], reason))
    head: Object = {
        "id": identifier("cmpl-", asked),
        "object": "text_completion",
        "created": START,
        "model": asked["model"],
    }
    before = sum(len(tokens(one)) for one in prompts)
    after = sum(len(pieces) for pieces, _ in made) - (before * asked.get("n", 1) if asked.get("echo") else 0)
    counted = usage(before, after)
    if asked.get("stream"):
        return completion_chunks(head, made, counted if wants_usage(asked) else None)
    choices = [
        {
            "text": "".join(pieces),
            "index": index,
            "logprobs": logprobs(pieces, asked.get("logprobs")),
            "finish_reason": reason,
        }
        for index, (pieces, reason) in enumerate(made)
    ]
    return {**head, "choices": choices, "usage": counted}


def completion_chunks(head: Object, made: list[tuple[list[str], str]], counted: Object | None) -> Iterator[Object]:
    """The tokens of each choice, then why it ends; at last the usage, where it is asked for."""
    for index, (pieces, reason) in enumerate(made):
        for text in pieces:
            yield {**head, "choices": [{"text": text, "index": index, "logprobs": None, "finish_reason": None}]}
        yield {**head, "choices": [{"text": "", "index": index, "logprobs": None, "finish_reason": reason}]}
    if counted is not None:
        yield {**head, "choices": [], "usage": counted}


def logprobs(pieces: list[str], count: int | None) -> Object | None:
    """Made-up log probabilities, where they are asked for."""
    if count is None:
        return None
    offsets = [len("".join(pieces[:index])) for index in range(len(pieces))]
    values = [-0.25 for _ in pieces]
    likely = [dict(zip([piece, *"abcde"][:count], [-0.25, -2.5, -3.0, -3.5, -4.0], strict=False)) for piece in pieces]
    return {"tokens": pieces, "token_logprobs": values, "top_logprobs": likely, "text_offset": offsets}


def texts_of(given: Any) -> list[str]:
    """One or several texts, or tokens in their place."""
    if isinstance(given, str):
        return [given]
    if given and isinstance(given[0], int):
        return ["".join(f" token{one}" for one in given).strip()]
    return [text for one in given for text in texts_of(one)]


def edit(call: Call) -> Object:
    """The input with the instruction behind it."""
    asked = call.fields
    text = f"{asked.get('input', '')} ({asked['instruction']})".strip()
    texts = [numbered(text, index) for index in range(asked.get("n", 1))]
    made = [{"text": one, "index": index} for index, one in enumerate(texts)]
    counted = usage(len(tokens(text)), sum(len(tokens(one)) for one in texts))
    return {"object": "edit", "created": START, "choices": made, "usage": counted}
