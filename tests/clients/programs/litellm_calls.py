"""LiteLLM's functions for this API."""

import asyncio

import litellm
from calls import lines, png, run, sound

CHAT = {"model": "openai/gpt-3.5-turbo", "messages": [{"role": "user", "content": "Hello!"}]}
litellm.suppress_debug_info = True
litellm.telemetry = False

run(
    {
        "completion": lambda: bool(litellm.completion(**CHAT).choices[0].message.content),
        "completion, stream": lambda: sum(1 for _ in litellm.completion(**CHAT, stream=True)) > 1,
        "acompletion": lambda: bool(asyncio.run(litellm.acompletion(**CHAT)).choices[0].message.content),
        "text_completion": lambda: bool(
            litellm.text_completion(model="text-completion-openai/gpt-3.5-turbo-instruct", prompt="Hello")
            .choices[0]
            .text
        ),
        "embedding": lambda: len(
            litellm.embedding(model="openai/text-embedding-ada-002", input=["a"]).data[0]["embedding"]
        )
        == 1536,
        "image_generation": lambda: bool(
            litellm.image_generation(model="openai/dall-e-2", prompt="an otter", size="256x256").data[0].url
        ),
        "image_edit": lambda: bool(
            litellm.image_edit(model="openai/dall-e-2", image=png(), prompt="an otter", size="256x256").data[0].url
        ),
        "transcription": lambda: bool(litellm.transcription(model="openai/whisper-1", file=sound()).text),
        "speech": lambda: len(litellm.speech(model="openai/tts-1", voice="alloy", input="Hi").content) > 0,
        "moderation": lambda: litellm.moderation(input="I want to kill them.", model="text-moderation-latest")
        .results[0]
        .flagged,
        "create_file": lambda: litellm.create_file(
            file=("train.jsonl", lines().read()), purpose="fine-tune", custom_llm_provider="openai"
        ).purpose
        == "fine-tune",
        "file_list": lambda: litellm.file_list(custom_llm_provider="openai") is not None,
    }
)
