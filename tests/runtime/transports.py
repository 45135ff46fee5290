"""Calls and programs of the server for the tests of both adapters."""

from __future__ import annotations

from typing import Any, Literal

from openai_v1 import OpenAI

from .conversation import ConversationServer, Peer

TransportName = Literal["httpx2", "pyreqwest"]
LIST = b'{"object": "list", "data": []}'


def list_models(client: Any) -> Any:
    return client.models.list()


def chat(client: Any) -> Any:
    return client.chat.completions.create(model="gpt-3.5-turbo", messages=[{"role": "user", "content": "Hello!"}])


def chat_stream(client: Any) -> Any:
    return client.chat.completions.create(
        model="gpt-3.5-turbo", messages=[{"role": "user", "content": "Hello!"}], stream=True
    )


def answering(content: bytes = LIST, *, status: str = "200 OK", head: str = "") -> Any:
    """A program that sends the same response to every request."""

    def program(peer: Peer) -> None:
        while peer.read() is not None:
            peer.reply(content, status=status, head=head)

    return program


def saying(data: bytes) -> Any:
    """A program that answers one request with bytes, and closes."""

    def program(peer: Peer) -> None:
        if peer.read() is not None:
            peer.send(data)

    return program


def client_of(server: ConversationServer, transport: TransportName, max_retries: int = 0) -> OpenAI:
    return OpenAI(api_key="sk-test-key", base_url=server.base_url, transport=transport, max_retries=max_retries)
