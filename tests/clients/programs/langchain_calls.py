"""LangChain's models of this API."""

import asyncio

from calls import run
from langchain_openai import ChatOpenAI, OpenAI, OpenAIEmbeddings

chat = ChatOpenAI(model="gpt-3.5-turbo")
text = OpenAI(model="gpt-3.5-turbo-instruct")
embeddings = OpenAIEmbeddings(model="text-embedding-ada-002", check_embedding_ctx_length=False)
tokens = OpenAIEmbeddings(model="text-embedding-ada-002", tiktoken_enabled=False, check_embedding_ctx_length=False)


def weather(city: str) -> str:
    """The weather of a city."""
    return city


run(
    {
        "ChatOpenAI.invoke": lambda: bool(chat.invoke("Hello!").content),
        "ChatOpenAI.ainvoke": lambda: bool(asyncio.run(chat.ainvoke("Hello!")).content),
        "ChatOpenAI.stream": lambda: sum(1 for _ in chat.stream("Hello!")) > 1,
        "ChatOpenAI.batch": lambda: len(chat.batch(["a", "b"])) == 2,
        "ChatOpenAI.bind_tools": lambda: chat.bind_tools([weather], tool_choice="weather")
        .invoke("Oslo?")
        .tool_calls[0]["name"]
        == "weather",
        "OpenAI.invoke": lambda: bool(text.invoke("Hello")),
        "OpenAI.stream": lambda: sum(1 for _ in text.stream("Hello")) > 1,
        "OpenAIEmbeddings.embed_query": lambda: len(embeddings.embed_query("a")) == 1536,
        "OpenAIEmbeddings.embed_documents": lambda: len(embeddings.embed_documents(["a", "b"])) == 2,
    }
)
