"""pyreqwest by hand: no client with this transport can be faster."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from pyreqwest.client import ClientBuilder, SyncClientBuilder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from pyreqwest.client import Client, SyncClient

HEADERS = {"Authorization": "Bearer sk-benchmark", "Content-Type": "application/json"}
CHAT = {"model": "gpt-3.5-turbo", "messages": [{"role": "user", "content": "Hello!"}]}


def connect(url: str) -> SyncClient:
    return SyncClientBuilder().base_url(f"{url}/").default_headers(HEADERS).error_for_status().no_proxy().build()


def _post(client: SyncClient, path: str, body: dict[str, Any]) -> Any:  # Any: JSON
    reply = client.post(path).body_bytes(msgspec.json.encode(body)).build().send()
    return msgspec.json.decode(reply.bytes())


def chat(client: SyncClient) -> None:
    _post(client, "chat/completions", CHAT)


def long_chat(client: SyncClient, messages: list[dict[str, str]]) -> None:
    _post(client, "chat/completions", {"model": "gpt-3.5-turbo", "messages": messages})


def stream(client: SyncClient) -> Iterator[str]:
    body = msgspec.json.encode({**CHAT, "stream": True})
    with client.post("chat/completions").body_bytes(body).streamed_read_buffer_limit(0).build_streamed() as reply:
        data = b""
        while (chunk := reply.body_reader.read_chunk()) is not None:
            *lines, data = (data + bytes(chunk)).split(b"\n")
            for line in lines:
                if line.startswith(b"data: ") and line != b"data: [DONE]":
                    yield msgspec.json.decode(line[6:])["choices"][0]["delta"].get("content", "")


def embeddings(client: SyncClient) -> float:
    found: float = _post(client, "embeddings", {"model": "ada", "input": "Hello!"})["data"][-1]["embedding"][-1]
    return found


def download(client: SyncClient, path: Path) -> None:
    with client.get("files/file-1/content").build_streamed() as reply, path.open("wb") as file:
        while (chunk := reply.body_reader.read_chunk()) is not None:
            file.write(chunk)


def connect_async(url: str) -> Client:
    return ClientBuilder().base_url(f"{url}/").default_headers(HEADERS).error_for_status().no_proxy().build()


async def chat_async(client: Client) -> None:
    reply = await client.post("chat/completions").body_bytes(msgspec.json.encode(CHAT)).build().send()
    msgspec.json.decode(await reply.bytes())


async def close_async(client: Client) -> None:
    await client.close()
