"""The number of modules that the import and a new client load: on a busy machine, times say little."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

HEAVY = frozenset(
    (
        *("asyncio", "base64", "ctypes", "dataclasses", "datetime", "decimal", "difflib", "dis", "email", "fractions"),
        *(
            "hashlib",
            "http",
            "http.client",
            "inspect",
            "ipaddress",
            "json",
            "logging",
            "mimetypes",
            "pathlib",
            "pickle",
        ),
        *(
            "platform",
            "random",
            "secrets",
            "select",
            "selectors",
            "signal",
            "socket",
            "ssl",
            "statistics",
            "subprocess",
        ),
        *(
            "tempfile",
            "textwrap",
            "threading",
            "tokenize",
            "traceback",
            "urllib",
            "urllib.parse",
            "urllib.request",
            "uuid",
        ),
        *("anyio", "httpcore2", "httpx2", "idna", "msgspec", "pydantic", "pyreqwest", "trio", "typing_extensions"),
        *(
            "openai_v1.types",
            "openai_v1._operations",
            "openai_v1._core.operation",
            "openai_v1._core.request",
            "openai_v1._core.response",
        ),
    )
)
MAKE = "openai_v1.OpenAI(api_key='sk-x', timeout=3); openai_v1.AsyncOpenAI(api_key='sk-x', default_headers={'A': '1'})"


def loaded(program: str) -> set[str]:
    """The modules that a program loads beyond those that the interpreter starts with."""
    code = f"import sys; before = set(sys.modules); {program}; print(*(set(sys.modules) - before))"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    # Without `site`, whose start-up files belong to the environment and load modules of their own.
    command = [sys.executable, "-S", "-c", code]
    return set(subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout.split())


@pytest.mark.parametrize(
    ("program", "most"),
    [
        ("import openai_v1", 50),
        ("import openai_v1; openai_v1.OpenAI; openai_v1.AsyncOpenAI", 85),
        (f"import openai_v1; {MAKE}", 85),
        (f"import openai_v1; {MAKE}; openai_v1.APIError; openai_v1.Timeout(3); openai_v1.omit", 85),
    ],
)
def test_little_is_loaded_before_the_first_call(program: str, most: int) -> None:
    modules = loaded(program)
    assert modules & HEAVY == set()
    assert len(modules) <= most, sorted(modules)


def test_a_client_loads_few_modules_of_its_package() -> None:
    """Every room costs one more, so small modules that belong together are one."""
    modules = loaded("import openai_v1; openai_v1.OpenAI(api_key='sk-x').chat")
    assert len({name for name in modules if name.partition(".")[0] == "openai_v1"}) <= 29, sorted(modules)
    assert loaded("import openai_v1") >= {"openai_v1", "openai_v1._core", "openai_v1._core.lazy"}
    assert not {name for name in loaded("import openai_v1") if name.startswith("openai_v1._core.")} - {
        "openai_v1._core.lazy"
    }


def test_a_resource_loads_no_http_library() -> None:
    modules = loaded("import openai_v1; openai_v1.AsyncOpenAI(api_key='sk-x').chat.completions")
    assert modules & {"anyio", "asyncio", "httpcore2", "httpx2", "pyreqwest", "socket", "ssl"} == set()
    assert "msgspec" in modules, "what the test above looks for is found where it is"
