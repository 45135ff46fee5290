"""The programs of a guide that the README of a package has not."""

from __future__ import annotations

from specpress import ir
from specpress.markdown.manual import Shown, program_head
from specpress.markdown.python_example import (
    async_python_program,
    client_options,
    invocation,
    sends_files,
    shown_arguments,
    statements,
)
from specpress.python.literals import literal

_UNIT = "    "


def changed_options(api: ir.API) -> str:
    """A copy of a client with other options."""
    package, client = api.package.name, api.package.client
    return _lines(
        f"from {package} import {client}",
        "",
        f"client = {client}({client_options(api)})",
        "patient = client.with_options(timeout=120, max_retries=5)",
        "print(client.max_retries, patient.max_retries)",
    )


def stream(api: ir.API, one: Shown) -> str:
    """A stream that is closed at the end of its block."""
    return _lines(
        *program_head(api, one, _import(api)),
        *_call(one, "with ", after=" as stream:"),
        f"{_UNIT}for event in stream:",
        f"{_UNIT * 2}print(event)",
    )


def async_stream(api: ir.API, one: Shown) -> str:
    """The program of a stream with the async client."""
    return _lines(
        *_async_imports(api, one),
        "",
        "",
        *_async_main(
            api,
            *_call(one, "async with await ", after=" as stream:", indent=_UNIT * 2),
            f"{_UNIT * 3}async for event in stream:",
            f"{_UNIT * 4}print(event)",
        ),
    )


def async_program(api: ir.API, one: Shown) -> str:
    """A call of the async client."""
    return async_python_program(api, one.path, one.operation, one.call)


def progress(api: ir.API, one: Shown) -> str:
    """An upload that reports its progress."""
    return _lines(
        *_imports(one),
        _import(api),
        "",
        "",
        "def show(sent: int, total: int | None) -> None:",
        f'{_UNIT}print(f"{{sent}} of {{total}} bytes")',
        "",
        "",
        _client(api),
        *_call(one, "reply = ", extra="on_progress=show"),
    )


def large_download(api: ir.API, one: Shown) -> str:
    """A download that is written to a file as it arrives."""
    return _lines(
        *program_head(api, one, _import(api)),
        *_call(one, "with ", view="with_streaming_response", after=" as reply:"),
        f"{_UNIT}path = reply.write_to_file({literal(f'{one.operation.name}.bin')})",
        "print(path.stat().st_size)",
    )


def on_retry(api: ir.API, one: Shown) -> str:
    """A client that reports its retries."""
    return _lines(
        *_imports(one),
        _import(api, "Retry"),
        "",
        "",
        "def tell(retry: Retry) -> None:",
        f'{_UNIT}print(f"retry {{retry.attempt}} in {{retry.delay:.1f}} s: {{retry.error}}")',
        "",
        "",
        _client(api, options="on_retry=tell"),
        *_usual(one),
    )


def unread(api: ir.API, one: Shown) -> str:
    """A reply before its body is read."""
    return _lines(
        *program_head(api, one, _import(api)),
        *_call(one, "with ", view="with_streaming_response", after=" as reply:"),
        f"{_UNIT}print(reply.status_code)",
        f"{_UNIT}print(sum(len(piece) for piece in reply.iter_bytes()))",
    )


def other_path(api: ir.API, calls: tuple[Shown, ...]) -> str:
    """A call by its path: one that the document has, where it has one without arguments."""
    plain = (one for one in calls if one.operation.method == "GET" and one.kind == "json" and not one.call.arguments)
    path = next((one.operation.path for one in plain), None)
    if path is not None:
        return _lines(_import(api), "", _client(api), f"reply = client.get({literal(path)})", "print(reply)")
    return _lines(
        _import(api, "NotFoundError"),
        "",
        _client(api),
        "try:",
        f'{_UNIT}print(client.get("/new/path"))',
        "except NotFoundError as error:",
        f'{_UNIT}print("the server has no such path:", error.message)',
    )


def logging(api: ir.API, one: Shown) -> str:
    """A program that logs its calls."""
    return _lines(
        "import logging",
        *_imports(one, before=True),
        _import(api),
        "",
        "logging.basicConfig()",
        f"logging.getLogger({literal(api.package.name)}).setLevel(logging.INFO)",
        _client(api),
        *_usual(one),
    )


def tracing(api: ir.API, one: Shown) -> str:
    """A client whose calls are spans."""
    return _lines(*program_head(api, one, _import(api), options="tracing=True"), *_usual(one))


def typed_options(api: ir.API, one: Shown) -> str:
    """A function that passes options on."""
    return _lines(
        *_imports(one, "from typing import Unpack"),
        _import(api, "RequestOptions"),
        "",
        "",
        f"def call(client: {api.package.client}, **options: Unpack[RequestOptions]) -> object:",
        *_call(one, "return ", extra="**options", indent=_UNIT),
        "",
        "",
        f"print(call({api.package.client}({client_options(api)}), timeout=20))",
    )


def threads(api: ir.API, one: Shown) -> str:
    """One client in several threads."""
    return _lines(
        "from concurrent.futures import ThreadPoolExecutor",
        *_imports(one, before=True),
        _import(api),
        "",
        _client(api),
        "",
        "",
        "def call(number: int) -> object:",
        *_call(one, "return ", indent=_UNIT),
        "",
        "",
        "with ThreadPoolExecutor(8) as pool:",
        f"{_UNIT}print(len(list(pool.map(call, range(3)))))",
    )


def at_once(api: ir.API, one: Shown) -> str:
    """Several calls of the async client at once."""
    return _lines(
        *_async_imports(api, one),
        "",
        "",
        f"async def call(client: Async{api.package.client}) -> object:",
        *_call(one, "return await ", indent=_UNIT),
        "",
        "",
        *_async_main(api, f"{_UNIT * 2}print(len(await asyncio.gather(*(call(client) for _ in range(3)))))"),
    )


def fork(api: ir.API, one: Shown) -> str:
    """One client on both sides of a fork."""
    return _lines(
        "from multiprocessing import get_context",
        *_imports(one, before=True),
        _import(api),
        "",
        _client(api),
        "",
        "",
        "def call() -> None:",
        *_call(one, "", indent=_UNIT),
        "",
        "",
        "call()",
        'child = get_context("fork").Process(target=call)',
        "child.start()",
        "child.join()",
        "print(child.exitcode)",
    )


def mock(api: ir.API, one: Shown, name: str) -> str:
    """A call of the mock server."""
    return _lines(
        *_imports(one),
        f"from {api.package.name}.testing import {name}",
        "",
        f"with {name}() as mock:",
        f"{_UNIT}client = mock.client()",
        *_call(one, "reply = ", indent=_UNIT),
        f"{_UNIT}print([call.status for call in mock.calls])",
    )


def fixture(api: ir.API, one: Shown, name: str, argument: str) -> str:
    """A test that uses the fixture."""
    return _lines(
        *_imports(one),
        f"from {api.package.name}.testing import {name}",
        "",
        "",
        f"def test_call({argument}: {name}) -> None:",
        f"{_UNIT}client = {argument}.client()",
        *_call(one, "", indent=_UNIT),
        f"{_UNIT}assert {argument}.calls",
    )


def _lines(*lines: str) -> str:
    return "\n".join(lines)


def _import(api: ir.API, *others: str) -> str:
    return f"from {api.package.name} import {', '.join([api.package.client, *others])}"


def _imports(one: Shown, *others: str, before: bool = False) -> list[str]:
    """The imports from the standard library with the blank line behind them; `before`: others precede them."""
    paths = ["from pathlib import Path"] if sends_files(one.operation, one.call) else []
    return [*paths, *others, ""] if paths or others or before else []


def _async_imports(api: ir.API, one: Shown) -> list[str]:
    return ["import asyncio", *_imports(one, before=True), f"from {api.package.name} import Async{api.package.client}"]


def _async_main(api: ir.API, *body: str) -> list[str]:
    """The function `main` with these lines in the block of its client, and the call of it."""
    return [
        "async def main() -> None:",
        f"{_UNIT}async with Async{api.package.client}({client_options(api)}) as client:",
        *body,
        "",
        "",
        "asyncio.run(main())",
    ]


def _client(api: ir.API, *, options: str = "") -> str:
    given = ", ".join(part for part in (client_options(api), options) if part)
    return f"client = {api.package.client}({given})"


def _usual(one: Shown) -> list[str]:
    return list(statements(one.path, one.operation, one.call))


def _call(one: Shown, before: str, *, view: str = "", extra: str = "", indent: str = "", after: str = "") -> list[str]:
    """The lines of a call; `view` is written before the name of the method, `extra` after the arguments."""
    name = ".".join(part for part in ("client", *one.path, view, one.operation.name) if part)
    arguments = tuple(shown_arguments(one.operation, one.call))
    *first, last = invocation(indent, before + name, arguments, "")
    if extra and first:
        first.append(f"{indent}{_UNIT}{extra},")
    elif extra:
        last = f"{last.removesuffix(')')}{', ' if arguments else ''}{extra})"
    return [*first, last + after]
