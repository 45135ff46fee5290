"""httpx2 by hand, as a program without a client library uses it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import httpx2

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

HEADERS = {"Authorization": "Bearer sk-benchmark"}
CHAT = {"model": "gpt-3.5-turbo", "messages": [{"role": "user", "content": "Hello!"}]}


def connect(url: str) -> httpx2.Client:
    return httpx2.Client(base_url=url, headers=HEADERS, timeout=600)


def _post(client: httpx2.Client, path: str, body: dict[str, Any]) -> Any:  # Any: JSON
    reply = client.post(path, json=body)
    reply.raise_for_status()
    return reply.json()


def chat(client: httpx2.Client) -> None:
    _post(client, "/chat/completions", CHAT)


def long_chat(client: httpx2.Client, messages: list[dict[str, str]]) -> None:
    _post(client, "/chat/completions", {"model": "gpt-3.5-turbo", "messages": messages})


def stream(client: httpx2.Client) -> Iterator[str]:
    with client.stream("POST", "/chat/completions", json={**CHAT, "stream": True}) as reply:
        for line in reply.iter_lines():
            if line.startswith("data: ") and line != "data: [DONE]":
                yield json.loads(line[6:])["choices"][0]["delta"].get("content", "")


def embeddings(client: httpx2.Client) -> float:
    found: float = _post(client, "/embeddings", {"model": "ada", "input": "Hello!"})["data"][-1]["embedding"][-1]
    return found


def upload(client: httpx2.Client, path: Path) -> None:
    with path.open("rb") as file:
        client.post("/files", files={"file": file}, data={"purpose": "fine-tune"}).raise_for_status()


def download(client: httpx2.Client, path: Path) -> None:
    with client.stream("GET", "/files/file-1/content") as reply, path.open("wb") as file:
        for piece in reply.iter_bytes():
            file.write(piece)


def connect_async(url: str) -> httpx2.AsyncClient:
    limits = httpx2.Limits(max_connections=1000)
    return httpx2.AsyncClient(base_url=url, headers=HEADERS, timeout=600, limits=limits)


async def chat_async(client: httpx2.AsyncClient) -> None:
    reply = await client.post("/chat/completions", json=CHAT)
    reply.raise_for_status()
    reply.json()


async def close_async(client: httpx2.AsyncClient) -> None:
    await client.aclose()
