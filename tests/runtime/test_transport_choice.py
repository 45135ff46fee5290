"""Which transport a client uses: it depends on its option, the environment, installed packages and the event loop."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from typing import Any

import pytest

from openai_v1 import OpenAI, OpenAIError

from .conversation import ConversationServer
from .either import given, run
from .twins import Twin

VARIABLE = "OPENAI_TRANSPORT"
PROGRAM = """
import asyncio, sys
from openai_v1 import AsyncOpenAI, OpenAI

def names(client):
    return [type(one).__name__.removeprefix("Async") for one in client._channel._opened.values()]

def main():
    with OpenAI(api_key="sk-x", base_url=sys.argv[1]) as client:
        client.models.list()
        try:
            client.with_options(base_url="http://127.0.0.1:1/v1", max_retries=0).models.list()
        except Exception as error:
            print(type(error).__name__)
        print(names(client))

async def main_async():
    async with AsyncOpenAI(api_key="sk-x", base_url=sys.argv[1]) as client:
        await client.models.list()
        try:
            await client.with_options(base_url="http://127.0.0.1:1/v1", max_retries=0).models.list()
        except Exception as error:
            print(type(error).__name__)
        print(names(client))

main()
if "green" not in sys.argv:
    asyncio.run(main_async())
"""
HIDE = """
import sys

class Hide:
    def find_spec(self, name, path=None, target=None):
        if name == HIDDEN or name.startswith(HIDDEN + "."):
            raise ERROR
        return None

sys.meta_path.insert(0, Hide())
"""
HALF = """
import sys, types
import NAME
sys.modules["NAME"] = types.ModuleType("NAME")
sys.modules["NAME"].__path__ = []
setattr(sys.modules["NAME".rpartition(".")[0]], "NAME".rpartition(".")[2], sys.modules["NAME"])
"""
BY_HTTPX2 = ["APIConnectionError", "['Httpx2Transport']"]


def printed(*programs: str, words: tuple[str, ...] = (), **environment: str) -> list[str]:
    """The lines that a program prints; it runs in another process, with the address of a server."""
    with ConversationServer() as server:
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", "\n".join(map(textwrap.dedent, programs)), server.base_url, *words],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            env={**os.environ, **environment},
        )
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return done.stdout.splitlines()


def hiding(module: str, error: str) -> str:
    return HIDE.replace("HIDDEN", repr(module)).replace("ERROR", error)


class TestTheEnvironment:
    @pytest.mark.parametrize(
        ("value", "name"),
        [("httpx2", "Httpx2Transport"), ("pyreqwest", "PyreqwestTransport"), ("", "PyreqwestTransport")],
    )
    def test_it_names_the_transport(self, twin: Twin, value: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        async def main(client: Any) -> None:
            await given(client.models.list())
            assert [type(one).__name__.removeprefix("Async") for one in client._channel._opened.values()] == [name]

        monkeypatch.setenv(VARIABLE, value)
        with ConversationServer() as server:
            run(twin, main, base_url=server.base_url, transport=None)

    def test_the_argument_wins(self, twin: Twin, monkeypatch: pytest.MonkeyPatch) -> None:
        async def main(client: Any) -> None:
            await given(client.models.list())
            assert [type(one).__name__.removeprefix("Async") for one in client._channel._opened.values()] == [
                "Httpx2Transport"
            ]

        for value in ("pyreqwest", "nonsense"):
            monkeypatch.setenv(VARIABLE, value)
            with ConversationServer() as server:
                run(twin, main, base_url=server.base_url, transport="httpx2")

    def test_pyreqwest_is_not_loaded_where_httpx2_is_chosen(self) -> None:
        program = """
            import asyncio, sys
            from openai_v1 import AsyncOpenAI, OpenAI
            with OpenAI(api_key="sk-x", base_url=sys.argv[1], transport="httpx2") as client:
                client.models.list()
            async def main():
                async with AsyncOpenAI(api_key="sk-x", base_url=sys.argv[1], transport="httpx2") as client:
                    await client.models.list()
            asyncio.run(main())
            print([name for name in sys.modules if name.startswith("pyreqwest")])
        """
        assert printed(program) == ["[]"]

    def test_a_client_of_the_user_wins(self, monkeypatch: pytest.MonkeyPatch) -> None:
        import httpx2

        monkeypatch.setenv(VARIABLE, "pyreqwest")
        with httpx2.Client() as own, ConversationServer() as server:
            OpenAI(api_key="sk-x", base_url=server.base_url, http_client=own).models.list()

    def test_a_wrong_value_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(VARIABLE, "httpx")
        with pytest.raises(OpenAIError, match="OPENAI_TRANSPORT must be one of 'httpx2', 'pyreqwest', not 'httpx'"):
            OpenAI(api_key="sk-x")

    @pytest.mark.parametrize("wanted", ["argument", "variable"])
    def test_a_wish_that_cannot_be_met_is_an_error(self, wanted: str) -> None:
        program = f"""
            import os
            from openai_v1 import OpenAI
            options = {{}} if {wanted!r} == "variable" else {{"transport": "pyreqwest"}}
            if {wanted!r} == "variable":
                os.environ["{VARIABLE}"] = "pyreqwest"
            try:
                OpenAI(api_key="sk-x", **options)
            except Exception as error:
                print(type(error).__name__, error)
        """
        (line,) = printed(hiding("pyreqwest.exceptions", "ImportError('no such file')"), program)
        kind, place = ("ValueError", "transport=") if wanted == "argument" else ("OpenAIError", VARIABLE)
        assert line.startswith(kind)
        assert place in line
        assert "pyreqwest is broken: ImportError: no such file" in line


class TestABrokenInstallation:
    @pytest.mark.parametrize(
        "module",
        ["pyreqwest", "pyreqwest._pyreqwest", "pyreqwest.exceptions", "pyreqwest.proxy"],
    )
    def test_a_missing_module_leaves_it_to_httpx2(self, module: str) -> None:
        hidden = hiding(module, f"ModuleNotFoundError('No module named {module}', name={module!r})")
        assert printed(hidden, PROGRAM) == BY_HTTPX2 * 2

    @pytest.mark.parametrize(
        "error",
        [
            "ImportError('libgcc_s.so.1: cannot open shared object file')",
            "SystemError('initialization failed')",
            "type('PanicException', (BaseException,), {})('from Rust')",
        ],
    )
    def test_whatever_the_import_raises_leaves_it_to_httpx2(self, error: str) -> None:
        assert printed(hiding("pyreqwest._pyreqwest", error), PROGRAM) == BY_HTTPX2 * 2

    @pytest.mark.parametrize("name", ["pyreqwest.client", "pyreqwest.exceptions"])
    def test_an_empty_module_leaves_it_to_httpx2(self, name: str) -> None:
        assert printed(HALF.replace("NAME", name), PROGRAM) == BY_HTTPX2 * 2

    def test_what_is_hidden_after_the_first_call_is_not_needed(self) -> None:
        late = PROGRAM.replace("        try:", "        hide()\n        try:")
        program = f"def hide():\n{textwrap.indent(hiding('pyreqwest', 'ImportError()'), '    ')}\n{late}"
        assert printed(program) == ["APIConnectionError", "['PyreqwestTransport']"] * 2


class TestGreenThreads:
    def test_gevent_gets_httpx2(self) -> None:
        pytest.importorskip("gevent")
        together = """
            import time
            import gevent
            from openai_v1 import OpenAI
            with OpenAI(api_key="sk-x", base_url=sys.argv[1]) as client:
                gevent.joinall([gevent.spawn(client.models.list) for _ in range(20)], raise_error=True)
                print(names(client))
        """
        patch = "from gevent import monkey\nmonkey.patch_all()"
        assert printed(patch, PROGRAM, together, words=("green",)) == [*BY_HTTPX2, BY_HTTPX2[1]]

    def test_eventlet_gets_httpx2(self) -> None:
        pytest.importorskip("eventlet")
        patch = """
            import warnings
            warnings.simplefilter("ignore")
            import eventlet
            eventlet.monkey_patch()
        """
        # trio, which httpcore2 loads where it is installed, cannot be imported beside eventlet.
        assert printed(hiding("trio", "ImportError"), patch, PROGRAM, words=("green",)) == BY_HTTPX2

    def test_gevent_that_patches_nothing_changes_nothing(self) -> None:
        pytest.importorskip("gevent")
        assert printed("import gevent.monkey", PROGRAM) == ["APIConnectionError", "['PyreqwestTransport']"] * 2

    def test_an_explicit_wish_is_refused_under_gevent(self) -> None:
        pytest.importorskip("gevent")
        program = """
            from gevent import monkey
            monkey.patch_all()
            from openai_v1 import OpenAI
            try:
                OpenAI(api_key="sk-x", transport="pyreqwest").models.list()
            except Exception as error:
                print(error)
        """
        (line,) = printed(program)
        assert "gevent has replaced Python's own threads" in line
