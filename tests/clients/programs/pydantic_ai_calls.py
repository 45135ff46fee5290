"""Pydantic AI: agents with text, objects and tools, and streams."""

import asyncio

from calls import run
from pydantic import BaseModel, Field
from pydantic_ai import Agent, Embedder, NativeOutput, PromptedOutput
from pydantic_ai.models.openai import OpenAIChatModel

model = OpenAIChatModel("gpt-4o")


class Person(BaseModel):
    name: str = Field(min_length=3)
    age: int = Field(ge=18)
    tags: list[str] = Field(min_length=2)


def answer(output_type):
    return isinstance(Agent(model, output_type=output_type).run_sync("Who is it?").output, Person)


async def stream():
    async with Agent(model).run_stream("one two") as reply:
        return [piece async for piece in reply.stream_text(delta=True, debounce_by=None)]


def with_a_tool():
    agent = Agent(model)

    @agent.tool_plain
    def add(left: int, right: int) -> int:
        return left + right

    return agent.run_sync("Hello!").output == "You said: Hello!"


run(
    {
        "run": lambda: Agent(model).run_sync("Hello!").output == "You said: Hello!",
        "run, an object by a tool": lambda: answer(Person),
        "run, an object by response_format": lambda: answer(NativeOutput(Person)),
        "run, an object by the prompt": lambda: answer(PromptedOutput(Person)),
        "run, with a tool": with_a_tool,
        "run_stream": lambda: "".join(asyncio.run(stream())) == "You said: one two",
        "embed_documents": lambda: (
            len(Embedder("openai:text-embedding-ada-002").embed_documents_sync(["a", "b"]).embeddings) == 2
        ),
    }
)
