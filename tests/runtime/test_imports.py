from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ["asyncio", "ssl", "httpx2", "httpcore2", "anyio", "email", "http.client", "logging", "difflib", "mimetypes"]


@pytest.mark.parametrize(
    ("program", "allowed"),
    [
        ("import openai_v1", ()),
        ("import openai_v1; openai_v1.OpenAI(api_key='sk-x').chat.completions", ()),
        ("import openai_v1; openai_v1.AsyncOpenAI(api_key='sk-x').files.with_raw_response", ()),
    ],
)
def test_importing_is_light(program: str, allowed: tuple[str, ...]) -> None:
    code = f"{program}; import sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=_environment())
    loaded = set(done.stdout.split())
    assert [name for name in HEAVY if name in loaded and name not in allowed] == []


def test_the_package_alone_does_not_load_the_decoder() -> None:
    code = "import openai_v1, sys; print('msgspec' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=_environment())
    assert done.stdout.strip() == "False"


def test_a_call_under_trio() -> None:
    code = """
import trio, openai_v1
async def main():
    async with openai_v1.AsyncOpenAI(api_key='sk-x', base_url='http://127.0.0.1:1/v1', max_retries=1) as client:
        try:
            await client.models.list()
        except openai_v1.APIConnectionError as error:
            print(type(error).__name__)
trio.run(main)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=_environment())
    assert done.stdout.strip() == "APIConnectionError"


def _environment() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
