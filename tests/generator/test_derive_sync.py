from __future__ import annotations

import ast
from pathlib import Path, PurePosixPath
from textwrap import dedent

import pytest

from specpress.output.files import File
from tests.stages import with_twins

RUNTIME = Path(__file__).parents[2] / "templates" / "runtime"
BASE = "class AsyncStream: ...\nclass _AsyncHidden: ...\nclass AsyncPager: ...\n"


def derived(text: str) -> str:
    files = with_twins(
        (
            File(PurePosixPath("p/_async/base.py"), BASE),
            File(PurePosixPath("p/_async/module.py"), dedent(text).lstrip("\n")),
        )
    )
    return next(file.text for file in files if file.path == PurePosixPath("p/_sync/module.py"))


def same(before: str, after: str) -> None:
    assert derived(before) == dedent(after).lstrip("\n")


def test_async_and_await_go() -> None:
    same(
        """
        async def use(client):
            async with client as opened:
                async for item in opened:
                    print(await item.get(await other()))
            return [x async for x in client if await x]
        """,
        """
        def use(client):
            with client as opened:
                for item in opened:
                    print(item.get(other()))
            return [x for x in client if x]
        """,
    )


def test_protocols_change_their_names() -> None:
    same(
        """
        class X:
            async def __aenter__(self): ...
            async def __aexit__(self): ...
            def __aiter__(self): ...
            async def __anext__(self):
                raise StopAsyncIteration
            async def stop(self):
                await self.inner.aclose()
        """,
        """
        class X:
            def __enter__(self): ...
            def __exit__(self): ...
            def __iter__(self): ...
            def __next__(self):
                raise StopIteration
            def stop(self):
                self.inner.close()
        """,
    )


def test_classes_of_the_asynchronous_part_lose_their_prefix() -> None:
    same(
        """
        from .base import AsyncStream, _AsyncHidden

        class AsyncThing(AsyncStream[int], _AsyncHidden):
            pass
        """,
        """
        from .base import Stream, _Hidden

        class Thing(Stream[int], _Hidden):
            pass
        """,
    )


def test_names_of_the_document_stay() -> None:
    same(
        """
        from ..types.jobs import AsyncJob

        def start(async_mode: bool, Asynchronous: int) -> AsyncJob: ...
        """,
        """
        from ..types.jobs import AsyncJob

        def start(async_mode: bool, Asynchronous: int) -> AsyncJob: ...
        """,
    )


def test_strings_and_comments_stay_but_docstrings_name_the_twin() -> None:
    same(
        '''
        """About AsyncStream and AsyncJob."""

        class AsyncX:
            """An AsyncX, awaited with await."""

            name: str = "AsyncStream"
            """Of an AsyncStream."""
            # An AsyncStream.

        def make(kind="AsyncX"):
            return {"_async": "await AsyncStream"}
        ''',
        '''
        """About Stream and AsyncJob."""

        class X:
            """An X, awaited with await."""

            name: str = "AsyncStream"
            """Of an Stream."""
            # An AsyncStream.

        def make(kind="AsyncX"):
            return {"_async": "await AsyncStream"}
        ''',
    )


def test_a_pager_becomes_its_page() -> None:
    same(
        """
        from collections.abc import Awaitable, Callable
        from .base import AsyncPager, AsyncStream

        def list_all() -> AsyncPager[Page[int, str], Item]: ...
        def wrap(method: Callable[P, Awaitable[dict[str, T]]]) -> Callable[P, AsyncStream[T]]: ...
        def nested() -> AsyncPager[AsyncPager[A, B], Awaitable[C]]: ...
        """,
        """
        from collections.abc import Callable
        from .base import Stream

        def list_all() -> Page[int, str]: ...
        def wrap(method: Callable[P, dict[str, T]]) -> Callable[P, Stream[T]]: ...
        def nested() -> A: ...
        """,
    )


def test_imports_stay_sorted_and_free_of_doubles() -> None:
    same(
        """
        from collections.abc import (
            AsyncIterator,
            Callable,
            Iterator,
        )
        from contextlib import asynccontextmanager, suppress

        from ..._async.base import AsyncStream as Stream

        def use() -> AsyncIterator[Iterator[Callable[[], Stream]]]: ...
        asynccontextmanager(suppress)
        """,
        """
        from collections.abc import Callable, Iterator
        from contextlib import contextmanager, suppress

        from ..._sync.base import Stream as Stream

        def use() -> Iterator[Iterator[Callable[[], Stream]]]: ...
        contextmanager(suppress)
        """,
    )


def test_imports_that_are_used_in_strings_or_explained_stay() -> None:
    text = """
        from typing import Any, cast  # explained
        from a import B, Unused

        x = cast("B", None)
        """
    same(text, text)


@pytest.mark.parametrize("text", ['x = f"{await y}"', 'x = f"{AsyncStream.name}"', 'x = rf"{aclose}"'])
def test_an_f_string_must_not_need_a_change(text: str) -> None:
    with pytest.raises(ValueError, match=r"line 1: .* in an f-string"):
        derived(f"{text}\n")


def test_a_hand_written_twin_wins() -> None:
    files = (
        File(PurePosixPath("p/_async/sleep.py"), "async def sleep(): ...\n"),
        File(PurePosixPath("p/_sync/sleep.py"), "from time import sleep\n"),
        File(PurePosixPath("p/_core/x.py"), "async def stays(): ...\n"),
    )
    assert {file.path: file.text for file in with_twins(files)} == {file.path: file.text for file in files}


def test_every_module_of_the_runtime_has_a_twin_without_async() -> None:
    files = tuple(
        File(PurePosixPath(path.relative_to(RUNTIME).as_posix()), path.read_text(encoding="utf-8"))
        for path in sorted(RUNTIME.rglob("*.py"))
    )
    result = {file.path: file.text for file in with_twins(files)}
    twins = {path: text for path, text in result.items() if path.parts[0] == "_sync"}
    given = {path.relative_to("_async") for path in result if path.parts[0] == "_async"}
    assert len(given) >= 10
    assert given <= {path.relative_to("_sync") for path in twins}
    for text in twins.values():
        for node in ast.walk(ast.parse(text)):
            assert not isinstance(node, (ast.AsyncFor, ast.AsyncWith, ast.AsyncFunctionDef, ast.Await))
            assert not (isinstance(node, ast.Name) and node.id.startswith("Async"))


@pytest.mark.parametrize("name", ["Été", "Ω", "名前", "عربي", "Ñandú"])
def test_classes_in_any_script_lose_their_prefix(name: str) -> None:
    found = derived(f'''class Async{name}:\n    """Async{name}, which is asynchronous."""\n\nAsynchronous = 1\n''')

    assert found == f'''class {name}:\n    """{name}, which is asynchronous."""\n\nAsynchronous = 1\n'''
