"""Random keys by which a server recognizes a repeated call: no two calls may have the same one."""

from __future__ import annotations

import os
import random
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest

from openai_v1._core.request import idempotency
from openai_v1._core.request.idempotency import random_key


def test_a_key_is_a_random_uuid() -> None:
    keys = [random_key() for _ in range(100)]
    assert {str(UUID(key)) for key in keys} == set(keys)
    assert {(UUID(key).version, UUID(key).variant) for key in keys} == {(4, UUID(keys[0]).variant)}
    for place in {*range(36)} - {8, 13, 14, 18, 19, 23}:  # of the dashes, the version and the variant
        assert len({key[place] for key in keys}) > 8


def test_no_two_threads_get_the_same_key() -> None:
    with ThreadPoolExecutor(8) as threads:
        found = [key for keys in threads.map(lambda _: [random_key() for _ in range(500)], range(16)) for key in keys]
    assert len(set(found)) == len(found) == 8_000


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
def test_a_forked_process_gets_other_keys_than_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idempotency, "time_ns", lambda: 0)
    random_key()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writing, " ".join(random_key() for _ in range(60)).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        theirs = set(pipe.read().split())
    os.waitpid(child, 0)
    assert len(theirs) == 60
    assert theirs.isdisjoint(random_key() for _ in range(60))


def test_a_copy_of_a_process_that_was_frozen_gets_other_keys() -> None:
    state = idempotency._bits.getstate()
    first = random_key()
    idempotency._bits.setstate(state)
    assert random_key() != first


def test_a_program_that_repeats_its_random_numbers_gets_other_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idempotency, "time_ns", lambda: 0)
    random.seed(1)
    first = random_key()
    random.seed(1)
    assert random_key() != first
