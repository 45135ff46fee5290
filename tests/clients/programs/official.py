"""The newest official Python package."""

from calls import lines, png, run, sound
from openai import NotFoundError, OpenAI

client = OpenAI()
CHAT = {"model": "gpt-3.5-turbo", "messages": [{"role": "user", "content": "Hello!"}]}
TEXT = {"model": "text-davinci-003", "prompt": "Hello"}
SMALL = {"size": "256x256"}


def tool():
    function = {"name": "weather", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}
    choice = {"type": "function", "function": {"name": "weather"}}
    reply = client.chat.completions.create(
        **CHAT, tools=[{"type": "function", "function": function}], tool_choice=choice
    )
    return reply.choices[0].message.tool_calls[0].function.name == "weather"


def streamed(stream):
    return sum(1 for _ in stream) > 1


def chat_streamed():
    with client.chat.completions.stream(**CHAT) as stream:
        return any(event.type == "content.delta" for event in stream) and bool(stream.get_final_completion())


def file():
    return client.files.create(file=lines(), purpose="fine-tune")


def missing():
    try:
        client.models.retrieve("none")
    except NotFoundError as error:
        return error.code == "model_not_found"
    return False


run(
    {
        "models.list": lambda: len(list(client.models.list())) > 1,
        "models.retrieve": lambda: client.models.retrieve("davinci").id == "davinci",
        "models.retrieve, of one that does not exist": missing,
        "models.delete": lambda: client.models.delete(next(m.id for m in client.models.list() if ":" in m.id)).deleted,
        "completions.create": lambda: bool(client.completions.create(**TEXT, n=2).choices[1].text),
        "completions.create, stream": lambda: streamed(client.completions.create(**TEXT, stream=True)),
        "chat.completions.create": lambda: bool(client.chat.completions.create(**CHAT).choices[0].message.content),
        "chat.completions.create, stream": lambda: streamed(client.chat.completions.create(**CHAT, stream=True)),
        "chat.completions.create, tool": tool,
        "chat.completions.stream": chat_streamed,
        "embeddings.create": lambda: len(
            client.embeddings.create(model="text-embedding-ada-002", input="a").data[0].embedding
        )
        == 1536,
        "images.generate": lambda: client.images.generate(prompt="an otter", **SMALL).data[0].url.startswith("http"),
        "images.edit": lambda: bool(
            client.images.edit(image=png(), mask=png(), prompt="an otter", **SMALL).data[0].url
        ),
        "images.create_variation": lambda: bool(client.images.create_variation(image=png(), **SMALL).data[0].url),
        "audio.transcriptions.create": lambda: bool(
            client.audio.transcriptions.create(model="whisper-1", file=sound()).text
        ),
        "audio.translations.create": lambda: bool(
            client.audio.translations.create(model="whisper-1", file=sound()).text
        ),
        "audio.speech.create": lambda: len(client.audio.speech.create(model="tts-1", voice="alloy", input="Hi").content)
        > 0,
        "moderations.create": lambda: client.moderations.create(input="I want to kill them.").results[0].flagged,
        "files.create": lambda: file().purpose == "fine-tune",
        "files.list": lambda: file().id in [one.id for one in client.files.list()],
        "files.retrieve": lambda: client.files.retrieve(file().id).filename == "train.jsonl",
        "files.content": lambda: client.files.content(file().id).content == lines().read(),
        "files.delete": lambda: client.files.delete(file().id).deleted,
    }
)
