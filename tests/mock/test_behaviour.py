"""The behaviour of the mock of this API, through the generated client; every response is valid under the document."""

from __future__ import annotations

import base64
import io
import math
import struct
from collections.abc import Generator
from typing import Any

import httpx
import pytest

from openai_v1 import NotFoundError, OpenAI, PermissionDeniedError
from specpress.mock.serving import Server
from specpress.mock.validators import Validators

MESSAGES = [{"role": "user", "content": "one two three four"}]


@pytest.fixture(name="client")
def client_fixture(server: Server) -> Generator[OpenAI]:
    with OpenAI(api_key="sk-test", base_url=server.base_url, max_retries=0, timeout=10.0, strict=True) as client:
        yield client


def test_chat_says_what_was_said(client: OpenAI) -> None:
    reply = client.chat.completions.create(model="m", messages=MESSAGES, n=2)
    assert [one.message.content for one in reply.choices] == [
        "You said: one two three four",
        "You said: one two three four (2)",
    ]
    assert reply.usage is not None
    assert (reply.usage.prompt_tokens, reply.usage.completion_tokens, reply.usage.total_tokens) == (10, 13, 23)
    short = client.chat.completions.create(model="m", messages=MESSAGES, max_tokens=3)
    assert (short.choices[0].message.content, short.choices[0].finish_reason) == ("You said: one", "length")
    ended = client.chat.completions.create(model="m", messages=MESSAGES, stop=[" three"])
    assert (ended.choices[0].message.content, ended.choices[0].finish_reason) == ("You said: one two", "stop")
    assert client.chat.completions.create(model="m", messages=MESSAGES, n=2) == reply


def test_a_stream_adds_up_to_the_whole(client: OpenAI) -> None:
    whole = client.chat.completions.create(model="m", messages=MESSAGES, n=2)
    with client.chat.completions.create(model="m", messages=MESSAGES, n=2, stream=True) as stream:
        collected = stream.collect()
    assert [one.message.content for one in collected.choices] == [one.message.content for one in whole.choices]
    assert [one.finish_reason for one in collected.choices] == ["stop", "stop"]
    with client.completions.create(model="m", prompt=["a", "b"], echo=True, stream=True) as texts:
        assert [one.text for one in texts.collect().choices] == ["a This follows: a", "b This follows: b"]


def test_completions_for_tokens_and_log_probabilities(client: OpenAI) -> None:
    reply = client.completions.create(model="m", prompt=[[1, 2], [3]], logprobs=1, n=2)
    assert len(reply.choices) == 4
    first = reply.choices[0].logprobs
    assert first is not None
    assert len(first.tokens or []) == len(first.text_offset or [])


def product(left: list[float], right: list[float]) -> float:
    return sum(a * b for a, b in zip(left, right, strict=True))


def test_embeddings_are_unit_vectors_that_depend_on_the_input(client: OpenAI, http: httpx.Client) -> None:
    reply = client.embeddings.create(model="text-embedding-ada-002", input=["a red fox", "the red fox", "tax law"])
    first, near, far = (one.embedding for one in reply.data)
    assert len(first) == 1536
    assert math.isclose(sum(one * one for one in first), 1.0)
    assert 1 > product(first, near) > product(first, far)
    body = {"model": "m", "input": "a red fox", "encoding_format": "base64"}
    packed = base64.b64decode(http.post("/embeddings", json=body).json()["data"][0]["embedding"])
    assert struct.unpack("<1536f", packed) == pytest.approx(first)


def test_files_come_back_byte_for_byte(client: OpenAI) -> None:
    content = bytes(range(256)) * 100
    made = client.files.create(file=("a.jsonl", content), purpose="fine-tune")
    assert (made.bytes, made.filename) == (len(content), "a.jsonl")
    assert client.files.retrieve(made.id) == made
    assert client.files.content(made.id).read() == content
    assert made in client.files.list().data
    assert client.files.delete(made.id).deleted
    with pytest.raises(NotFoundError, match=made.id):
        client.files.retrieve(made.id)


def test_a_reset_forgets_files(client: OpenAI, server: Server) -> None:
    before = len(client.files.list().data)
    client.files.create(file=("a.jsonl", b"x"), purpose="fine-tune")
    server.mock.reset()
    assert len(client.files.list().data) == before


def test_a_fine_tune_goes_through_its_states(client: OpenAI) -> None:
    file = client.files.create(file=("a.jsonl", b"x"), purpose="fine-tune")
    job = client.fine_tunes.create(training_file=file.id, model="ada")
    states = [job.status, *(client.fine_tunes.retrieve(job.id).status for _ in range(3))]
    assert states == ["pending", "running", "running", "succeeded"]
    done = client.fine_tunes.retrieve(job.id)
    assert done.fine_tuned_model is not None
    assert client.models.retrieve(done.fine_tuned_model).owned_by == "acmeco"
    assert client.files.content(done.result_files[0].id).read().startswith(b"step")
    assert client.models.delete(done.fine_tuned_model).deleted
    with pytest.raises(PermissionDeniedError):
        client.models.delete("ada")
    other = client.fine_tunes.create(training_file=file.id)
    assert client.fine_tunes.cancel(other.id).status == "cancelled"
    streamed = client.fine_tunes.create(training_file=file.id)
    with client.fine_tunes.list_events(streamed.id, stream=True) as events:
        assert [one.message for one in events][-1] == "The job has succeeded."


@pytest.mark.parametrize("form", ["json", "text", "srt", "vtt", "verbose_json"])
def test_audio_in_each_form(client: OpenAI, form: Any) -> None:
    reply = client.audio.transcriptions.create(file=("a.mp3", b"x"), model="w", response_format=form)
    assert "The otter is asleep." in (reply if isinstance(reply, str) else reply.text)
    starts = {"srt": "1\n00:00:00,000 --> 00:00:02,500\n", "vtt": "WEBVTT\n\n00:00:00.000 --> "}
    assert not isinstance(reply, str) or reply.startswith(starts.get(form, "The"))


def test_images_are_real_ones_of_the_size_asked_for(client: OpenAI) -> None:
    from PIL import Image

    linked = client.images.generate(prompt="an otter", size="512x512", n=2)
    contents = [httpx.get(str(one.url), trust_env=False).content for one in linked.data]
    assert len({*contents}) == 2
    assert Image.open(io.BytesIO(contents[0])).size == (512, 512)
    packed = client.images.create_variation(image=("o.png", b"x"), size="256x256", response_format="b64_json")
    assert Image.open(io.BytesIO(base64.b64decode(str(packed.data[0].b64_json)))).size == (256, 256)
    assert client.images.edit(image=("o.png", b"x"), prompt="hat").data[0].url


def test_moderation_goes_by_words(client: OpenAI) -> None:
    reply = client.moderations.create(input=["I will kill them.", "I love skills."])
    assert [one.flagged for one in reply.results] == [True, False]
    assert reply.results[0].categories.violence


def test_edits_and_models(client: OpenAI) -> None:
    assert client.edits.create(model="m", input="a", instruction="b").choices[0].text == "a (b)"
    assert client.models.retrieve("davinci").id == "davinci"
    with pytest.raises(NotFoundError):
        client.models.retrieve("nothing")


def test_a_behaviour_that_fails_is_a_documented_500(server: Server, http: httpx.Client) -> None:
    mock = server.mock
    usual = mock.behaviour
    try:
        mock.behaviour = lambda: {"models.list": lambda _: 1 // 0}
        mock.reset()
        reply = http.get("/models")
    finally:
        mock.behaviour = usual
        mock.reset()
    assert (reply.status_code, "ZeroDivisionError" in reply.json()["error"]["message"]) == (500, True)


def test_validators_are_compiled_once(root: Any) -> None:
    from specpress.mock.document import Document

    validators = Validators(Document(root))
    schema = root["components"]["schemas"]["Model"]
    assert validators.of(schema, "reply") is validators.of(schema, "reply")
