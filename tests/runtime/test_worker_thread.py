"""Blocking calls on another thread: their results, and the end of calls that nobody waits for any more."""

from __future__ import annotations

import os
import threading
import time
import warnings
from collections.abc import Callable
from typing import Any

import pytest

from openai_v1._sync.transports.worker_thread import _Worker, call_on_worker_thread

LONG = 10.0


def forget(_late: object) -> None:
    """Ignore a result that arrives too late."""


def test_the_result_comes_back_from_another_thread() -> None:
    assert call_on_worker_thread(threading.get_ident, late=forget) != threading.get_ident()


def test_an_error_comes_back_as_it_is() -> None:
    error = LookupError("as it is")

    def fail() -> None:
        raise error

    with pytest.raises(LookupError) as caught:
        call_on_worker_thread(fail, late=forget)
    assert caught.value is error


def test_one_thread_makes_one_call_after_another() -> None:
    assert len({call_on_worker_thread(threading.get_ident, late=forget) for _ in range(20)}) == 1


def test_a_call_may_make_another_one() -> None:
    assert call_on_worker_thread(lambda: call_on_worker_thread(lambda: "inner", late=forget), late=forget) == "inner"


def test_threads_do_not_get_the_results_of_each_other() -> None:
    found: list[bool] = []

    def ask(number: int) -> None:
        found.extend(call_on_worker_thread(lambda: number, late=forget) == number for _ in range(50))

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 400


def test_a_call_that_takes_too_long_is_left_and_its_result_disposed_of() -> None:
    go_on, disposed = threading.Event(), threading.Event()
    late: list[str] = []

    def wait() -> str:
        go_on.wait(LONG)
        return "late"

    def dispose(result: str) -> None:
        late.append(result)
        disposed.set()

    with pytest.raises(TimeoutError):
        call_on_worker_thread(wait, late=dispose, seconds=0.01)
    assert not late
    go_on.set()
    assert disposed.wait(LONG)
    assert late == ["late"]


def test_a_call_that_ends_once_it_is_left_is_waited_for() -> None:
    go_on = threading.Event()
    late: list[object] = []

    def wait() -> bool:
        return go_on.wait(LONG)

    started = time.monotonic()
    with pytest.raises(TimeoutError):
        call_on_worker_thread(wait, late=late.append, left=go_on.set, grace=LONG, seconds=0.01)
    assert late == [True]
    assert time.monotonic() - started < LONG, "no longer than until it ends"


@pytest.mark.parametrize("first", ["the call", "the caller"])
def test_whoever_comes_last_disposes_of_a_late_result(first: str) -> None:
    late: list[str] = []
    worker, called = _Worker(), threading.Event()
    thread = threading.Thread(target=worker.work, daemon=True)

    def call() -> str:
        called.set()
        return "late"

    def make_the_call() -> None:
        thread.start()
        assert called.wait(LONG)
        thread.join(0.05)  # the result is there soon after

    worker.call = call
    worker.wanted.release()
    steps: list[Callable[[], None]] = [make_the_call, lambda: worker.leave(late.append, 0)]
    for step in steps if first == "the call" else reversed(steps):
        assert not late
        step()
    thread.join(LONG)
    assert late == ["late"]
    assert not thread.is_alive(), "it makes no other call"


def test_a_thread_that_another_call_takes_meanwhile_is_left_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    class Contested(list[Any]):
        """Threads of which there seems to be one until it is taken."""

        def __bool__(self) -> bool:
            return True

    monkeypatch.setattr("openai_v1._sync.transports.worker_thread._idle", Contested())
    assert call_on_worker_thread(threading.get_ident, late=forget) != threading.get_ident()


def test_the_error_of_a_call_that_was_left_reaches_nobody() -> None:
    go_on, ended = threading.Event(), threading.Event()

    def fail() -> None:
        go_on.wait(LONG)
        ended.set()
        raise LookupError

    with pytest.raises(TimeoutError):
        call_on_worker_thread(fail, late=forget, seconds=0.01)
    go_on.set()
    assert ended.wait(LONG)
    assert call_on_worker_thread(lambda: "next", late=forget) == "next"


def test_a_result_that_cannot_be_disposed_of_disturbs_nobody() -> None:
    go_on = threading.Event()

    def dispose(_late: object) -> None:
        raise LookupError

    started = time.monotonic()
    with pytest.raises(TimeoutError):
        call_on_worker_thread(lambda: go_on.wait(LONG), late=dispose, left=go_on.set, grace=LONG, seconds=0.01)
    assert time.monotonic() - started < LONG, "no longer than until the call ends"


def test_a_call_is_made_here_where_no_thread_can_be_started_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_thread: object) -> None:
        raise RuntimeError("can't create new thread at interpreter shutdown")  # as Python 3.12 says it

    monkeypatch.setattr("openai_v1._sync.transports.worker_thread._idle", [])
    monkeypatch.setattr(threading.Thread, "start", refuse)
    assert call_on_worker_thread(threading.get_ident, late=forget) == threading.get_ident()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_a_fork_has_threads_of_its_own() -> None:
    call_on_worker_thread(lambda: None, late=forget)
    with warnings.catch_warnings():
        # Python 3.12 and later warn of every fork beside threads; that it works all the same is what is tried here.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        found: Any = None
        try:
            found = call_on_worker_thread(lambda: 7, late=forget, seconds=LONG)
        finally:
            os._exit(0 if found == 7 else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
