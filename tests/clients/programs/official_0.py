"""The official Python package from the time of the documents, 0.27.8."""

import openai
from calls import lines, png, run, sound

CHAT = {"model": "gpt-3.5-turbo", "messages": [{"role": "user", "content": "Hello!"}]}
TEXT = {"model": "text-davinci-003", "prompt": "Hello"}
SMALL = {"size": "256x256"}


def streamed(stream):
    return sum(1 for _ in stream) > 1


def file():
    return openai.File.create(file=lines(), purpose="fine-tune")


def job():
    return openai.FineTune.create(training_file=file().id, model="curie")


def missing():
    try:
        openai.Model.retrieve("none")
    except openai.error.InvalidRequestError as error:
        return error.http_status == 404
    return False


run(
    {
        "Model.list": lambda: len(openai.Model.list().data) > 1,
        "Model.retrieve": lambda: openai.Model.retrieve("davinci").id == "davinci",
        "Model.retrieve, of one that does not exist": missing,
        "Model.delete": lambda: openai.Model.delete(
            next(m.id for m in openai.Model.list().data if ":" in m.id)
        ).deleted,
        "Engine.list": lambda: len(openai.Engine.list().data) > 1,
        "Engine.retrieve": lambda: openai.Engine.retrieve("davinci").id == "davinci",
        "Completion.create": lambda: bool(openai.Completion.create(**TEXT, n=2).choices[1].text),
        "Completion.create, stream": lambda: streamed(openai.Completion.create(**TEXT, stream=True)),
        "ChatCompletion.create": lambda: bool(openai.ChatCompletion.create(**CHAT).choices[0].message.content),
        "ChatCompletion.create, stream": lambda: streamed(openai.ChatCompletion.create(**CHAT, stream=True)),
        "Edit.create": lambda: bool(
            openai.Edit.create(model="text-davinci-edit-001", input="teh", instruction="Mend it").choices[0].text
        ),
        "Embedding.create": lambda: len(
            openai.Embedding.create(model="text-embedding-ada-002", input="a").data[0].embedding
        )
        == 1536,
        "Image.create": lambda: openai.Image.create(prompt="an otter", **SMALL).data[0].url.startswith("http"),
        "Image.create_edit": lambda: bool(
            openai.Image.create_edit(image=png(), mask=png(), prompt="an otter", **SMALL).data[0].url
        ),
        "Image.create_variation": lambda: bool(openai.Image.create_variation(image=png(), **SMALL).data[0].url),
        "Audio.transcribe": lambda: bool(openai.Audio.transcribe("whisper-1", sound()).text),
        "Audio.translate": lambda: bool(openai.Audio.translate("whisper-1", sound()).text),
        "Moderation.create": lambda: openai.Moderation.create(input="I want to kill them.").results[0].flagged,
        "File.create": lambda: file().purpose == "fine-tune",
        "File.list": lambda: file().id in [one.id for one in openai.File.list().data],
        "File.retrieve": lambda: openai.File.retrieve(file().id).purpose == "fine-tune",
        "File.download": lambda: openai.File.download(file().id) == lines().read(),
        "File.delete": lambda: openai.File.delete(file().id).deleted,
        "FineTune.create": lambda: job().object == "fine-tune",
        "FineTune.list": lambda: job().id in [one.id for one in openai.FineTune.list().data],
        "FineTune.retrieve": lambda: openai.FineTune.retrieve(job().id).object == "fine-tune",
        "FineTune.cancel": lambda: openai.FineTune.cancel(job().id).status == "cancelled",
        "FineTune.list_events": lambda: bool(openai.FineTune.list_events(job().id).data),
        "FineTune.stream_events": lambda: streamed(openai.FineTune.stream_events(job().id)),
    }
)
