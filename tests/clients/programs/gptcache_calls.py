"""GPTCache, written for openai 0.27: its classes derive from those of the package that is called `openai`.

With the argument `legacy`, that is our module with the names of that time.
"""

import asyncio
import sys
import tempfile

if "legacy" in sys.argv[1:]:
    import openai_v1.legacy

    openai_v1.legacy.install_as("openai")

import openai
from calls import run
from gptcache import cache
from gptcache.adapter import openai as cached
from gptcache.manager import manager_factory

folder = tempfile.TemporaryDirectory()
cache.init(
    data_manager=manager_factory("map", data_dir=folder.name),
    pre_embedding_func=lambda data, **_: str(data.get("messages") or data.get("prompt")),
    post_process_messages_func=lambda found: found[0],
)
cache.config.enable_token_counter = False
QUESTION = {"model": "gpt-3.5-turbo", "messages": [{"role": "user", "content": "one two"}]}
ANSWER = "You said: one two"


def chat(**params):
    return cached.ChatCompletion.create(**QUESTION, **params)


def joined(chunks):
    return "".join(chunk["choices"][0]["delta"].get("content", "") for chunk in chunks)


async def achat(question):
    messages = [{"role": "user", "content": question}]
    return await cached.ChatCompletion.acreate(model="gpt-3.5-turbo", messages=messages)


async def astream():
    messages = [{"role": "user", "content": "three four"}]
    stream = await cached.ChatCompletion.acreate(model="gpt-3.5-turbo", messages=messages, stream=True)
    return joined([chunk async for chunk in stream])


def refused():
    try:
        openai.Completion.create(model="text-davinci-003", prompt="a", temperature=9)
    except openai.error.InvalidRequestError as error:
        return (error.http_status, error.param) == (400, "temperature")


run(
    {
        "ChatCompletion.create": lambda: chat()["choices"][0]["message"]["content"] == ANSWER,
        "ChatCompletion.create, cached": lambda: chat()["gptcache"] is True,
        "ChatCompletion.create, stream of what is cached": lambda: joined(chat(stream=True)) == ANSWER,
        "ChatCompletion.acreate": lambda: asyncio.run(achat("a"))["choices"][0]["message"]["content"] == "You said: a",
        "ChatCompletion.acreate, stream": lambda: asyncio.run(astream()) == "You said: three four",
        "Completion.create": lambda: (
            cached.Completion.create(model="text-davinci-003", prompt="a")["choices"][0]["text"] == " This follows: a"
        ),
        "Completion.create, refused": refused,
    }
)
