"""Mistakes that the type checkers must report: exactly the lines marked so. Checked, never run."""

from __future__ import annotations

from pathlib import Path

import openai_v1._types
import openai_v1.types.chat
from openai_v1 import AsyncOpenAI, OpenAI
from openai_v1.types.chat import ChatCompletionMessageParam

client = OpenAI()
async_client = AsyncOpenAI()
hello: list[ChatCompletionMessageParam] = [{"role": "user", "content": "hi"}]


def names() -> None:
    str(openai_v1.AzureOpenAI)  # expect-error: the error at run time tells what to write, but it is not there
    str(openai_v1._types.ResponseT)  # expect-error: likewise
    str(openai_v1.types.Nothing)  # expect-error: no such type
    str(openai_v1.types.chat.ParsedChoice)  # expect-error: no such type


def arguments() -> None:
    client.chat.completions.create(model="gpt-3.5-turbo")  # expect-error: messages are missing
    client.chat.completions.create(model=1, messages=hello)  # expect-error: wrong type
    client.chat.completions.create("gpt-3.5-turbo", hello)  # expect-error: positional
    client.chat.completions.create(model="gpt-3.5-turbo", messages=hello, temprature=0)  # expect-error: unknown keyword
    client.chat.completions.create(model="gpt-3.5-turbo", messages="hi")  # expect-error: text is no list of messages
    client.chat.completions.create(model="gpt-3.5-turbo", messages=[1])  # expect-error: a number is no message
    client.chat.completions.create(model="gpt-3.5-turbo", messages=hello, stream="yes")  # expect-error: no switch
    client.chat.completions.create(model="gpt-3.5-turbo", messages=hello, temperature="0")  # expect-error: wrong type
    client.chat.completions.create(model="gpt-3.5-turbo", messages=hello, user=None)  # expect-error: not nullable
    client.chat.completions.create(model="gpt-3.5-turbo", messages=hello, timeout="5")  # expect-error: option
    client.images.generate(prompt="An otter", size="1x1")  # expect-error: not in the enum
    client.images.generate(n=1)  # expect-error: the prompt is missing
    client.audio.transcriptions.create(file=Path("a.mp3"), model="whisper-1", response_format="xml")  # expect-error
    client.audio.transcriptions.create(file=1, model="whisper-1")  # expect-error: a number is no file
    client.embeddings.create(model="text-embedding-ada-002", input=None)  # expect-error: not nullable
    client.files.list(pages=1)  # expect-error: unknown argument
    client.files.retrieve()  # expect-error: the path argument is missing
    client.fine_tunes.list_events("ft-1", stream=1)  # expect-error: no switch
    client.models.list(timeout=[])  # expect-error: option
    OpenAI(api_kye="sk-test")  # expect-error: unknown option
    OpenAI("sk-test")  # expect-error: positional


def results() -> None:
    completion = client.chat.completions.create(model="gpt-3.5-turbo", messages=hello)
    str(completion.choice)  # expect-error: no such member
    str(completion.choices[0].text)  # expect-error: a member of another class
    str(completion.usage.total_tokens)  # expect-error: may be absent
    stream = client.chat.completions.create(model="gpt-3.5-turbo", messages=hello, stream=True)
    str(stream.choices)  # expect-error: a stream has no choices
    text = client.audio.transcriptions.create(file=b"", model="whisper-1", response_format="text")
    str(text.segments)  # expect-error: text has no segments
    plain = client.audio.transcriptions.create(file=b"", model="whisper-1")
    str(plain.segments)  # expect-error: only verbose_json has segments
    number: int = client.models.retrieve("ada").id  # expect-error: wrong type
    str(number)
    client.chat.completion.create()  # expect-error: no such resource


async def asynchronously() -> None:
    str(async_client.models.retrieve("ada").id)  # expect-error: not awaited
    str(await client.models.retrieve("ada"))  # expect-error: nothing to await
    async for _ in client.models.list():  # expect-error: iterates without async
        pass
    for _ in async_client.models.list():  # expect-error: iterates with async
        pass
