"""The later fields, which the overlay adds: our client and the official one send the same request for the same call."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import openai
import pytest

import openai_v1

from .multipart import Part, parse_form
from .server import LoopbackServer, Reply, Request

HELLO = [{"role": "user", "content": "Hi"}]
WEATHER = {
    "type": "function",
    "function": {"name": "weather", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}},
}
CALLED = {"id": "call_1", "type": "function", "function": {"name": "weather", "arguments": '{"city":"Bern"}'}}
PARTS = [
    {"type": "text", "text": "What is this?"},
    {"type": "image_url", "image_url": {"url": "data:image/png;base64,AAAA", "detail": "low"}},
    {"type": "input_audio", "input_audio": {"data": "AAAA", "format": "wav"}},
    {"type": "file", "file": {"file_id": "file-1"}},
]
SOUND, PICTURE, LINES = ("a.mp3", b"sound"), ("a.png", b"\x89PNG"), ("a.jsonl", b"{}\n")


def chat(**more: Any) -> Callable[[Any], object]:  # Any: what a program passes, of every type
    return lambda client: client.chat.completions.create(**({"model": "m", "messages": HELLO} | more))


CALLS: dict[str, Callable[[Any], object]] = {
    "tools": chat(tools=[WEATHER], tool_choice="auto", parallel_tool_calls=False),
    "a tool by name": chat(tools=[WEATHER], tool_choice={"type": "function", "function": {"name": "weather"}}),
    "functions": chat(functions=[WEATHER["function"]], function_call={"name": "weather"}),
    "answers of tools": chat(
        messages=[
            *HELLO,
            {"role": "assistant", "content": None, "tool_calls": [CALLED]},
            {"role": "tool", "tool_call_id": "call_1", "content": "sunny"},
        ]
    ),
    "every role": chat(
        messages=[{"role": role, "content": "x"} for role in ("developer", "system", "user", "assistant")]
    ),
    "parts of content": chat(messages=[{"role": "user", "content": PARTS}]),
    "a refusal": chat(messages=[{"role": "assistant", "content": [{"type": "refusal", "refusal": "no"}]}, *HELLO]),
    "json_schema": chat(
        response_format={"type": "json_schema", "json_schema": {"name": "s", "schema": {"type": "object"}, "strict": True}}
    ),
    "json_object": chat(response_format={"type": "json_object"}),
    "numbers": chat(seed=7, logprobs=True, top_logprobs=3, max_completion_tokens=9, n=1),
    "efforts": chat(reasoning_effort="low", verbosity="low", service_tier="auto", store=True, metadata={"a": "b"}),
    "prediction and modalities": chat(
        prediction={"type": "content", "content": "x"}, modalities=["text", "audio"], audio={"voice": "alloy", "format": "wav"}
    ),
    "web search": chat(web_search_options={"search_context_size": "low"}),
    "nulls": chat(temperature=None, stop=None, tools=[]),
    "streams with usage": lambda client: list(
        client.chat.completions.create(model="m", messages=HELLO, stream=True, stream_options={"include_usage": True})
    ),
    "completions": lambda client: client.completions.create(model="m", prompt=["a", "b"], seed=3, suffix="x"),
    "embeddings": lambda client: client.embeddings.create(model="m", input="x", dimensions=8, encoding_format="float"),
    "embeddings in Base64": lambda client: client.embeddings.create(model="m", input=["x"], encoding_format="base64"),
    "moderation of pictures": lambda client: client.moderations.create(
        model="m", input=[{"type": "text", "text": "x"}, {"type": "image_url", "image_url": {"url": "https://a.test/b.png"}}]
    ),
    "speech": lambda client: client.audio.speech.create(
        model="m", input="x", voice="alloy", response_format="wav", speed=1.5, instructions="calm"
    ),
    "words and segments": lambda client: client.audio.transcriptions.create(
        file=SOUND, model="m", response_format="verbose_json", timestamp_granularities=["word", "segment"]
    ),
    "parts of sound": lambda client: client.audio.transcriptions.create(
        file=SOUND, model="m", chunking_strategy={"type": "server_vad", "threshold": 0.5}, include=["logprobs"]
    ),
    "parts of sound, by the server": lambda client: client.audio.transcriptions.create(
        file=SOUND, model="m", chunking_strategy="auto", temperature=0.25, language="de"
    ),
    "a file that expires": lambda client: client.files.create(
        file=LINES, purpose="user_data", expires_after={"anchor": "created_at", "seconds": 3600}
    ),
    "some files": lambda client: client.files.list(purpose="batch", limit=2, order="asc", after="file-1"),
    "a picture": lambda client: client.images.generate(
        prompt="x", model="m", background="transparent", output_format="webp", output_compression=80, quality="high",
        moderation="low", size="1536x1024", style="vivid",
    ),
    "several pictures": lambda client: client.images.edit(
        prompt="x", model="m", image=[PICTURE, ("b.png", b"2")], mask=("m.png", b"3"), input_fidelity="high", n=2
    ),
    "one picture": lambda client: client.images.edit(prompt="x", image=PICTURE, size="1024x1024"),
}  # fmt: skip


def reply(request: Request) -> Reply:
    """A response that both clients can read, whatever the call is."""
    if b'"stream":true' in request.body.replace(b" ", b""):
        return Reply(200, (("Content-Type", "text/event-stream"),), b"data: [DONE]\n\n")
    return Reply(200, (("Content-Type", "application/json"),), b'{"data":[{"embedding":[0.5],"index":0}],"choices":[]}')


def told(request: Request) -> object:
    """The contents of a request, without the order of fields, spaces and boundaries."""
    if request.media_type != "multipart/form-data":
        return (request.method, request.path, sorted(request.query), json.loads(request.body or b"null"))
    # The official client leaves out the media type of a file, or guesses it from the name.
    parts = [Part(one.name, one.filename, "", one.content) for one in parse_form(request)]
    return (request.method, request.path, sorted(parts))


@pytest.mark.parametrize("name", CALLS)
def test_both_clients_send_the_same(server: LoopbackServer, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "respond", reply)
    requests: list[object] = []
    for library in (openai_v1, openai):
        server.requests.clear()
        with library.OpenAI(api_key="sk-test", base_url=server.base_url, max_retries=0) as client:
            CALLS[name](client)
        [request] = server.requests
        requests.append(told(request))
    ours, official = requests
    assert ours == official
