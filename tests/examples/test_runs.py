"""How a run ends, and how the next one goes on."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from openai_v1.testing import OpenAIMock, Recorded
from tests.examples.running import EXAMPLES, SECONDS, Bulk, chats, wait_until

CHAT = "chat.completions.create"
HELLO = {"role": "user", "content": "Hello!"}


def sent_twice(calls: list[Recorded]) -> int:
    """How many lines were sent more than once; each time with the same Idempotency-Key."""
    keys = {(call.json["messages"][0]["content"], call.headers["idempotency-key"]) for call in calls}
    times = Counter(call.json["messages"][0]["content"] for call in calls)
    assert len(keys) == len(times)
    return sum(count > 1 for count in times.values())


def test_a_restart_sends_what_has_no_result(bulk: Bulk, openai_mock: OpenAIMock) -> None:
    openai_mock.respond(CHAT, status=400, times=2)
    bulk.write(chats(range(10)))
    assert bulk.run("chat", "--batch-rows", "3") == 3
    assert len(bulk.ids("results")) == 8
    assert len(bulk.ids("errors")) == 2
    openai_mock.reset()
    assert bulk.run("chat", "--batch-rows", "4") == 0
    assert len(openai_mock.calls) == 2
    assert bulk.ids("errors") == []
    # A file that has grown.
    bulk.write(chats(range(13)))
    assert bulk.run("chat") == 0
    assert len(openai_mock.calls) == 5
    assert bulk.ids() == [f"id-{number}" for number in range(13)]
    assert bulk.run("chat") == 0
    assert len(openai_mock.calls) == 5


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_program_that_is_ended(bulk: Bulk, openai_mock: OpenAIMock, how: signal.Signals) -> None:
    bulk.write(chats(range(60)))
    openai_mock.respond(CHAT, wait=0.1, times=None)
    with bulk.started("asyncio", "chat", "--concurrency", "4", "--batch-rows", "25") as process:
        wait_until(lambda: len(openai_mock.calls) >= 40, "calls")
        process.send_signal(how)
        process.communicate(timeout=SECONDS)
    assert process.returncode == {signal.SIGKILL: -9, signal.SIGINT: 130, signal.SIGTERM: 143}[how]
    calls = openai_mock.calls_of(CHAT)
    openai_mock.reset()
    assert bulk.run("chat", "--batch-rows", "25") == 0
    assert bulk.ids() == [f"id-{number}" for number in range(60)]
    assert sent_twice(calls + openai_mock.calls_of(CHAT)) <= 4


def test_a_busy_server(bulk: Bulk, openai_mock: OpenAIMock) -> None:
    openai_mock.respond(CHAT, status=429, retry_after=1.5, times=3)
    bulk.write(chats(range(12)))
    start = time.monotonic()
    assert bulk.run("chat", "--concurrency", "3") == 0
    assert time.monotonic() - start > 1.5
    assert bulk.ids() == [f"id-{number}" for number in range(12)]
    assert [call.status for call in openai_mock.calls_of(CHAT)] == [429] * 3 + [200] * 12


def test_a_server_that_is_too_busy(bulk: Bulk, openai_mock: OpenAIMock, capsys: pytest.CaptureFixture[str]) -> None:
    openai_mock.respond(CHAT, status=429, retry_after=300, times=None)
    bulk.write(chats(range(50)))
    assert bulk.run("chat", "--batch-rows", "10") == 1
    said = capsys.readouterr().err
    assert "none of 10 requests got a reply" in said
    assert "the same command goes on" in said
    assert bulk.ids("errors") == []
    assert len(openai_mock.calls) == 10


@pytest.mark.parametrize(("status", "code"), [(401, "invalid_api_key"), (429, "insufficient_quota")])
def test_a_refusal_that_holds_for_all_lines(
    bulk: Bulk, openai_mock: OpenAIMock, status: int, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    error = {"error": {"message": "No more", "type": code, "param": None, "code": code}}
    openai_mock.respond(CHAT, wait=0.02, times=6)
    openai_mock.respond(CHAT, error, status=status, times=None)
    bulk.write(chats(range(50)))
    assert bulk.run("chat", "--concurrency", "2") == 1
    said = capsys.readouterr().err
    assert "stopped: " in said
    assert "No more" in said
    assert 7 <= len(openai_mock.calls) <= 8
    openai_mock.reset()
    assert bulk.run("chat") == 0
    assert len(openai_mock.calls) == 44
    assert bulk.ids() == [f"id-{number}" for number in range(50)]


def test_no_server(bulk: Bulk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    bulk.write(chats(range(3)))
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9")
    assert bulk.run("chat", "--max-retries", "0") == 1
    assert "none of 3 requests got a reply" in capsys.readouterr().err


def test_no_key(bulk: Bulk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    bulk.write(chats(range(3)))
    monkeypatch.delenv("OPENAI_API_KEY")
    assert bulk.run("chat") == 1
    assert "OPENAI_API_KEY" in capsys.readouterr().err


def test_a_folder_of_other_results(bulk: Bulk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bulk.write(chats(range(3)))
    assert bulk.run("chat") == 0
    for task, *options in [("embeddings",), ("chat", "--model", "ada")]:
        assert bulk.run(task, *options) == 2
        assert "holds results of chat with the model gpt-3.5-turbo" in capsys.readouterr().err
    other = Bulk(tmp_path / "other.jsonl", bulk.output)
    assert other.run("chat") == 2
    assert "other.jsonl" in capsys.readouterr().err
    # Another file whose ids are the same.
    other.write({"custom_id": f"id-{number}", "body": {"messages": [HELLO]}} for number in range(3))
    assert other.run("chat") == 3
    assert {row["message"].partition(";")[0] for row in bulk.rows("errors")} == {
        "this custom_id has the result of another request"
    }
    assert len(bulk.rows()) == 3


def test_two_programs_in_one_folder(bulk: Bulk, openai_mock: OpenAIMock, capsys: pytest.CaptureFixture[str]) -> None:
    bulk.write(chats(range(4)))
    openai_mock.respond(CHAT, wait=60, times=None)
    with bulk.started("asyncio", "chat"):
        wait_until(lambda: len(list((bulk.output / "journal").glob("*"))) > 0, "a journal")
        assert bulk.run("chat") == 2
    assert "another program works in this folder" in capsys.readouterr().err


def test_the_quota_of_requests(bulk: Bulk) -> None:
    bulk.write(chats(range(21)))
    start = time.monotonic()
    assert bulk.run("chat", "--requests-per-minute", "600") == 0
    assert time.monotonic() - start > 2.0


def test_the_quota_of_tokens(bulk: Bulk) -> None:
    lines = [{"custom_id": f"id-{number}", "body": {"messages": [HELLO], "max_tokens": 100}} for number in range(6)]
    bulk.write(lines[:3])
    start = time.monotonic()
    # Each call costs about 115 tokens beforehand, of which less than 30 are used; a limit of 100 a second lets a call
    # pass each time that what the one before it was expected to cost has gone by.
    assert bulk.run("chat", "--tokens-per-minute", "6000", "--concurrency", "1") == 0
    fast = time.monotonic() - start
    start = time.monotonic()
    bulk.write(lines)
    assert bulk.run("chat", "--tokens-per-minute", "6000", "--concurrency", "3") == 0
    assert time.monotonic() - start > 2.0 > fast


def test_a_part_that_is_not_finished_counts_for_nothing(bulk: Bulk, openai_mock: OpenAIMock) -> None:
    bulk.write(chats(range(5)))
    assert bulk.run("chat") == 0
    [part] = (bulk.output / "results").iterdir()
    part.rename(part.with_name(f".{part.name}.0123"))
    assert bulk.run("chat") == 0
    assert len(openai_mock.calls) == 10
    assert len(list((bulk.output / "results").iterdir())) == 1


@pytest.mark.parametrize("part_is_there", [False, True])
def test_replies_that_a_killed_run_left_become_a_part(bulk: Bulk, openai_mock: OpenAIMock, part_is_there: bool) -> None:
    bulk.write(chats(range(5)))
    assert bulk.run("chat") == 0
    [part] = (bulk.output / "results").iterdir()
    name = part.stem.removeprefix("part-")
    entry = json.dumps({"line": 1, "rows": [{**bulk.rows()[0], "content": "kept"}]}) + "\n"
    (bulk.output / "journal" / f"{name}.abc.jsonl").write_text(entry + entry.replace("1", "2")[:40])
    if not part_is_there:
        part.unlink()
    openai_mock.reset()
    assert bulk.run("chat") == 0
    assert len(openai_mock.calls) == (0 if part_is_there else 4)
    assert bulk.ids() == [f"id-{number}" for number in range(5)]
    assert bulk.rows()[0]["content"] == ("You said: number 0" if part_is_there else "kept")
    assert list((bulk.output / "journal").iterdir()) == []


PEAK = """
import sys
from pathlib import Path
from bulk.folder import begin
from bulk.job import Job
from bulk.plan import plan
job = Job("chat", sys.argv[1], sys.argv[2], model="m")
with begin(job) as run:
    print(sum(len(batch.lines) for batch in plan(job, run)))
[peak] = [line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")]
print(peak)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the largest memory that a process has had")
def test_the_memory_for_a_long_file(tmp_path: Path) -> None:
    peaks = list[int]()
    for count in (2_000, 200_000):
        bulk = Bulk(tmp_path / f"{count}.jsonl", tmp_path / str(count))
        bulk.write(chats(range(count)))
        command = [sys.executable, "-c", PEAK, str(bulk.source), str(bulk.output)]
        read = subprocess.run(command, cwd=EXAMPLES, capture_output=True, text=True, check=True)
        lines, peak = map(int, read.stdout.split())
        assert lines == count
        peaks.append(peak)
    assert peaks[1] - peaks[0] < 12_000  # kilobytes, for 28 MB of lines
