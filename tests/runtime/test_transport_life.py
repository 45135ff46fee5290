"""The life of connections: processes, event loops, users' own clients, and the end of the interpreter."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from typing import Any, Literal

import httpx
import httpx2
import pytest
import trio

from openai_v1 import APIConnectionError, AsyncOpenAI, OpenAI

from .conversation import ConversationServer
from .twins import Twin

TransportName = Literal["httpx2", "pyreqwest"]
OPTIONS: dict[str, Any] = {"api_key": "sk-test-key", "max_retries": 0}


@pytest.fixture(params=["httpx2", "pyreqwest"])
def transport(request: pytest.FixtureRequest) -> TransportName:
    """Each of the two adapters."""
    name: TransportName = request.param
    return name


class TestChoice:
    def test_a_name_that_is_none_is_refused(self, twin: Twin) -> None:
        with pytest.raises(ValueError, match="transport must be one of 'httpx2', 'pyreqwest'"):
            twin.call(lambda client: client, transport="curl")

    def test_an_own_client_excludes_a_choice(self) -> None:
        with httpx2.Client() as client, pytest.raises(TypeError, match="exclude each other"):
            OpenAI(**OPTIONS, http_client=client, transport="httpx2")

    def test_what_is_not_installed_is_named(self) -> None:
        program = (
            "import sys; sys.modules['pyreqwest'] = None\n"
            "from openai_v1 import OpenAI\n"
            "try: OpenAI(api_key='sk-x', transport='pyreqwest')\n"
            "except ValueError as error: print(error)"
        )
        assert "install this client with the extra [fast]" in run(program)

    def test_httpx2_takes_over_where_pyreqwest_is_not_installed(self) -> None:
        with ConversationServer() as server:
            program = (
                "import sys; sys.modules['pyreqwest'] = None\n"
                "from openai_v1 import OpenAI\n"
                f"with OpenAI(api_key='sk-x', base_url={server.base_url!r}) as client: print(client.models.list().data)"
            )
            assert run(program) == "[]\n"

    def test_pyreqwest_brings_no_other_http_library(self) -> None:
        with ConversationServer() as server:
            program = (
                "import sys\n"
                "from openai_v1 import OpenAI\n"
                f"with OpenAI(api_key='sk-x', base_url={server.base_url!r}) as client: client.models.list()\n"
                "print({'httpx2', 'httpcore2', 'h11', 'anyio', 'asyncio'} & set(sys.modules))"
            )
            assert run(program) == "set()\n"


class TestUsersClients:
    @pytest.mark.parametrize("library", [httpx2, httpx])
    def test_their_hooks_and_mocks_are_used(self, library: Any, twin: Twin) -> None:
        seen: list[str] = []

        def answer(request: Any) -> Any:
            seen.append(request.headers["authorization"])
            return library.Response(200, json={"id": "1"})

        kind = library.Client if twin.name == "sync" else library.AsyncClient
        own = kind(transport=library.MockTransport(answer))
        found = twin.call(lambda client: client.models.retrieve("m"), http_client=own)
        assert found.id == "1"
        assert seen == ["Bearer sk-test-key"]

    @pytest.mark.parametrize("library", [httpx2, httpx])
    def test_they_stay_open(self, library: Any) -> None:
        with ConversationServer() as server, library.Client() as own:
            for _ in range(2):
                with OpenAI(**OPTIONS, base_url=server.base_url, http_client=own) as client:
                    client.models.list()
            assert not own.is_closed
            assert server.connections == 1

    @pytest.mark.parametrize("library", [httpx2, httpx])
    def test_their_failures_are_ours(self, library: Any) -> None:
        with ConversationServer() as server:
            url = server.base_url
        with library.Client() as own, pytest.raises(APIConnectionError, match="no complete reply"):
            OpenAI(**OPTIONS, base_url=url, http_client=own).models.list()


class TestProcesses:
    @pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
    def test_a_fork_has_connections_of_its_own(self, transport: TransportName) -> None:
        # By itself it is pyreqwest, and httpx2 in the child.
        chosen = None if transport == "pyreqwest" else transport
        with ConversationServer() as server, OpenAI(**OPTIONS, base_url=server.base_url, transport=chosen) as client:
            client.models.list()
            child = os.fork()
            if child == 0:
                # The test must not go on in the child process.
                code = 1
                try:
                    client.models.list()
                    client.close()
                    code = 0
                finally:
                    os._exit(code)
            assert os.waitpid(child, 0)[1] == 0
            client.models.list()
            assert server.connections == 2

    def test_the_end_of_the_interpreter_is_quiet(self, transport: TransportName) -> None:
        with ConversationServer() as server:
            program = (
                "from openai_v1 import OpenAI\n"
                f"client = OpenAI(api_key='sk-x', base_url={server.base_url!r}, transport={transport!r})\n"
                "client.models.list()\n"
                "print('done')"
            )
            assert run(program) == "done\n"

    def test_a_closed_client_leaves_nothing_behind(self, transport: TransportName) -> None:
        with ConversationServer() as server:
            program = (
                "import asyncio\n"
                "from openai_v1 import AsyncOpenAI, OpenAI\n"
                f"options = dict(api_key='sk-x', base_url={server.base_url!r}, transport={transport!r})\n"
                "with OpenAI(**options) as client: client.models.list()\n"
                "async def main():\n"
                "    async with AsyncOpenAI(**options) as client: await client.models.list()\n"
                "asyncio.run(main())\n"
                "print('done')"
            )
            assert run(program, "-W", "always::ResourceWarning") == "done\n"


class TestEventLoops:
    def test_one_client_serves_several_loops_in_turn(self, transport: TransportName) -> None:
        with ConversationServer() as server:
            client = AsyncOpenAI(**OPTIONS, base_url=server.base_url, transport=transport)

            async def use(last: bool) -> None:
                await asyncio.gather(*(_listed(client) for _ in range(3)))
                if last:
                    await client.close()

            for index in range(3):
                asyncio.run(use(last=index == 2))
            assert len(server.requests) == 9

    def test_trio_is_served_by_httpx2(self) -> None:
        async def main() -> Any:
            async with AsyncOpenAI(**OPTIONS, base_url=server.base_url) as client:
                await client.models.list()
                return await client.models.list()

        with ConversationServer() as server:
            assert trio.run(main).data == []
            assert server.connections == 1

    def test_pyreqwest_says_that_it_does_not_run_on_trio(self) -> None:
        async def main() -> Any:
            async with AsyncOpenAI(**OPTIONS, base_url="http://127.0.0.1:1/v1", transport="pyreqwest") as client:
                return await client.models.list()

        with pytest.raises(APIConnectionError, match="this is trio"):
            trio.run(main)

    def test_a_cancelled_call_leaves_the_client_usable(self, transport: TransportName) -> None:
        async def main() -> None:
            async with AsyncOpenAI(**OPTIONS, base_url=server.base_url, transport=transport) as client:
                task = asyncio.create_task(_listed(client))
                await asyncio.sleep(0.1)
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
                await client.models.list()

        def silent_once(peer: Any) -> None:
            peer.read()
            peer.read()

        from .conversation import answer_all

        with ConversationServer(silent_once, answer_all) as server:
            asyncio.run(main())
            assert server.connections == 2

    def test_many_calls_run_at_once(self, transport: TransportName) -> None:
        async def main() -> None:
            async with AsyncOpenAI(**OPTIONS, base_url=server.base_url, transport=transport) as client:
                await asyncio.gather(*(_listed(client) for _ in range(50)))

        with ConversationServer() as server:
            asyncio.run(main())
            assert len(server.requests) == 50


async def _listed(client: AsyncOpenAI) -> Any:
    return await client.models.list()


def run(program: str, *options: str) -> str:
    """The output of a program, which must write nothing to stderr."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, *options, "-c", program],
        capture_output=True,
        text=True,
        timeout=60,
        env=environment,
        check=False,
    )
    assert done.stderr == ""
    return done.stdout
