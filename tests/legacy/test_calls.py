"""The calls of the older client: their requests and results, which were compared with its version 0.27.8."""

from __future__ import annotations

import asyncio
import inspect
import json
from collections.abc import Callable
from typing import Any

import pytest

import openai_v1.legacy as openai
from tests.contract.cases import FILES
from tests.contract.server import LoopbackServer, Reply

HELLO = [{"role": "user", "content": "Hello!"}]
FILE_ID, JOB = "file-XjGxS3KTG0uNmNOK362iJua3", "ft-AF1WoRqd3aJAHsqc9NY7iL8F"
EVENTS = (("Content-Type", "text/event-stream"),)


def content(name: str) -> bytes:
    return (FILES / name).read_bytes()


CALLS: dict[str, tuple[Callable[[], Any], Callable[[], Any], str]] = {
    "Model.list": (openai.Model.list, openai.Model.alist, "GET /v1/models"),
    "Model.retrieve": (
        lambda: openai.Model.retrieve("text-davinci-003"),
        lambda: openai.Model.aretrieve(id="text-davinci-003"),
        "GET /v1/models/text-davinci-003",
    ),
    "Model.delete": (
        lambda: openai.Model.delete("curie:ft-1"),
        lambda: openai.Model.adelete(sid="curie:ft-1"),
        "DELETE /v1/models/curie:ft-1",
    ),
    "Engine.list": (openai.Engine.list, openai.Engine.alist, "GET /v1/engines"),
    "Engine.retrieve": (
        lambda: openai.Engine.retrieve("text-davinci-003"),
        lambda: openai.Engine.aretrieve("text-davinci-003"),
        "GET /v1/engines/text-davinci-003",
    ),
    "ChatCompletion.create": (
        lambda: openai.ChatCompletion.create(model="gpt-3.5-turbo", messages=HELLO),
        lambda: openai.ChatCompletion.acreate(model="gpt-3.5-turbo", messages=HELLO),
        "POST /v1/chat/completions",
    ),
    "Completion.create": (
        lambda: openai.Completion.create(engine="davinci", prompt="Say this is a test"),
        lambda: openai.Completion.acreate(engine="davinci", prompt="Say this is a test"),
        "POST /v1/completions",
    ),
    "Edit.create": (
        lambda: openai.Edit.create(model="text-davinci-edit-001", instruction="Fix it"),
        lambda: openai.Edit.acreate(model="text-davinci-edit-001", instruction="Fix it"),
        "POST /v1/edits",
    ),
    "Embedding.create": (
        lambda: openai.Embedding.create(model="text-embedding-ada-002", input="hi"),
        lambda: openai.Embedding.acreate(model="text-embedding-ada-002", input="hi"),
        "POST /v1/embeddings",
    ),
    "Moderation.create": (
        lambda: openai.Moderation.create("I want to kill them."),
        lambda: openai.Moderation.acreate(input="I want to kill them."),
        "POST /v1/moderations",
    ),
    "Image.create": (
        lambda: openai.Image.create(prompt="A sea otter", n=2, size="1024x1024"),
        lambda: openai.Image.acreate(prompt="A sea otter", n=2, size="1024x1024"),
        "POST /v1/images/generations",
    ),
    "Image.create_edit": (
        lambda: openai.Image.create_edit(content("otter.png"), content("mask.png"), prompt="A hat"),
        lambda: openai.Image.acreate_edit(image=content("otter.png"), prompt="A hat"),
        "POST /v1/images/edits",
    ),
    "Image.create_variation": (
        lambda: openai.Image.create_variation(content("otter.png"), n=2),
        lambda: openai.Image.acreate_variation(image=content("otter.png"), n=2),
        "POST /v1/images/variations",
    ),
    "Audio.transcribe": (
        lambda: openai.Audio.transcribe("whisper-1", content("audio.mp3")),
        lambda: openai.Audio.atranscribe("whisper-1", content("audio.mp3")),
        "POST /v1/audio/transcriptions",
    ),
    "Audio.transcribe_raw": (
        lambda: openai.Audio.transcribe_raw("whisper-1", content("audio.mp3"), "a.mp3"),
        lambda: openai.Audio.atranscribe_raw("whisper-1", content("audio.mp3"), "a.mp3"),
        "POST /v1/audio/transcriptions",
    ),
    "Audio.translate": (
        lambda: openai.Audio.translate("whisper-1", content("german.m4a") or b"audio"),
        lambda: openai.Audio.atranslate("whisper-1", content("german.m4a") or b"audio"),
        "POST /v1/audio/translations",
    ),
    "Audio.translate_raw": (
        lambda: openai.Audio.translate_raw("whisper-1", b"audio", filename="a.m4a"),
        lambda: openai.Audio.atranslate_raw("whisper-1", b"audio", filename="a.m4a"),
        "POST /v1/audio/translations",
    ),
    "File.list": (openai.File.list, openai.File.alist, "GET /v1/files"),
    "File.create": (
        lambda: openai.File.create(file=content("mydata.jsonl"), purpose="fine-tune"),
        lambda: openai.File.acreate(content("mydata.jsonl"), "fine-tune"),
        "POST /v1/files",
    ),
    "File.retrieve": (
        lambda: openai.File.retrieve(FILE_ID),
        lambda: openai.File.aretrieve(FILE_ID),
        f"GET /v1/files/{FILE_ID}",
    ),
    "File.delete": (
        lambda: openai.File.delete(FILE_ID),
        lambda: openai.File.adelete(FILE_ID),
        f"DELETE /v1/files/{FILE_ID}",
    ),
    "File.download": (
        lambda: openai.File.download(FILE_ID),
        lambda: openai.File.adownload(FILE_ID),
        f"GET /v1/files/{FILE_ID}/content",
    ),
    "FineTune.list": (openai.FineTune.list, openai.FineTune.alist, "GET /v1/fine-tunes"),
    "FineTune.create": (
        lambda: openai.FineTune.create(training_file="file-1"),
        lambda: openai.FineTune.acreate(training_file="file-1"),
        "POST /v1/fine-tunes",
    ),
    "FineTune.retrieve": (
        lambda: openai.FineTune.retrieve(id=JOB),
        lambda: openai.FineTune.aretrieve(JOB),
        f"GET /v1/fine-tunes/{JOB}",
    ),
    "FineTune.cancel": (
        lambda: openai.FineTune.cancel(JOB),
        lambda: openai.FineTune.acancel(JOB),
        f"POST /v1/fine-tunes/{JOB}/cancel",
    ),
    "FineTune.list_events": (
        lambda: openai.FineTune.list_events(JOB),
        lambda: openai.FineTune.alist_events(JOB),
        f"GET /v1/fine-tunes/{JOB}/events",
    ),
    "FineTune.stream_events": (
        lambda: list(openai.FineTune.stream_events(JOB)),
        lambda: drained(openai.FineTune.astream_events(JOB)),
        f"GET /v1/fine-tunes/{JOB}/events",
    ),
}


async def drained(stream: Any) -> list[Any]:
    return [one async for one in await stream]


def finished(coroutine: Any) -> Any:
    async def main() -> Any:
        return await coroutine

    return asyncio.run(main())


def test_every_method_is_called_below() -> None:
    classes = [getattr(openai, name) for name in openai.__all__]
    methods = {
        f"{one.__name__}.{name}"
        for one in classes
        if inspect.isclass(one) and issubclass(one, openai.openai_object.OpenAIObject)
        for name, found in vars(one).items()
        if isinstance(found, classmethod) and not inspect.iscoroutinefunction(found.__func__)
    }
    assert methods == set(CALLS)


@pytest.mark.parametrize(("blocking", "asynchronous", "request_line"), CALLS.values(), ids=CALLS)
def test_both_forms_of_a_call_give_the_same(
    server: LoopbackServer, blocking: Callable[[], Any], asynchronous: Callable[[], Any], request_line: str
) -> None:
    found = blocking()
    assert finished(asynchronous()) == found
    assert {f"{one.method} {one.path}" for one in server.requests} == {request_line}
    assert isinstance(found, bytes | list | openai.openai_object.OpenAIObject)


def test_stream_gives_dicts(server: LoopbackServer) -> None:
    text = ""
    for chunk in openai.ChatCompletion.create(model="gpt-3.5-turbo", messages=HELLO, stream=True):
        text += chunk["choices"][0]["delta"].get("content", "")
    assert text
    assert json.loads(server.requests[0].body)["stream"] is True

    async def main() -> str:
        found = ""
        async for chunk in await openai.ChatCompletion.acreate(model="m", messages=HELLO, stream=True):
            found += chunk.choices[0].delta.get("content", "")
        return found

    assert asyncio.run(main()) == text


def test_text_replies_are_text(server: LoopbackServer) -> None:
    found = openai.Audio.transcribe("whisper-1", b"audio", response_format="text")
    assert isinstance(found, str)


def test_stream_that_breaks_off_is_an_error(server: LoopbackServer) -> None:
    server.script(Reply(200, EVENTS, pieces=(b'data: {"choices": [{"index": 0, "delta": {}}]}\n\n',)))
    stream = openai.ChatCompletion.create(model="m", messages=HELLO, stream=True)
    assert next(stream)["choices"]
    with pytest.raises(openai.error.APIError, match="not complete"):
        next(stream)


def test_error_in_a_stream(server: LoopbackServer) -> None:
    error = b'data: {"error": {"message": "overloaded", "code": 7, "type": "server_error"}}\n\n'
    server.script(Reply(200, EVENTS, pieces=(b'data: {"choices": []}\n\n', error)))
    with pytest.raises(openai.error.APIError, match=r"^overloaded$") as caught:
        list(openai.ChatCompletion.create(model="m", messages=HELLO, stream=True))
    assert (caught.value.code, caught.value.error.type) == ("7", "server_error")


def test_reply_without_content_is_none(server: LoopbackServer) -> None:
    server.script(Reply(204))
    assert openai.File.delete("file-1") is None


def test_downloads_are_not_read_as_json(server: LoopbackServer) -> None:
    server.script(Reply(200, (("Content-Type", "application/octet-stream"),), b'{"prompt": "a"}\n'))
    assert openai.File.download("file-1") == b'{"prompt": "a"}\n'


# Settings and arguments


@pytest.mark.parametrize(
    ("method", "names"),
    [
        (openai.ChatCompletion.create, "api_key api_base api_type request_id api_version organization"),
        (openai.Model.list, "api_key request_id api_version organization api_base api_type"),
        (openai.Model.retrieve, "id api_key request_id request_timeout"),
        (openai.File.delete, "sid api_type api_version"),
        (
            openai.File.create,
            "file purpose model api_key api_base api_type api_version organization user_provided_filename",
        ),
        (openai.Image.create_edit, "image mask api_key api_base api_type api_version organization"),
        (openai.Audio.transcribe, "model file api_key api_base api_type api_version organization"),
        (openai.Moderation.create, "input model api_key"),
    ],
)
def test_arguments_have_their_old_order(method: Any, names: str) -> None:
    assert [*inspect.signature(method).parameters] == [*names.split(), "params"]
