"""What becomes of each line of the input."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from openai_v1.testing import OpenAIMock
from tests.examples.running import KEY, Bulk, chats


def test_every_line_has_its_row(bulk: Bulk, openai_mock: OpenAIMock, capsys: pytest.CaptureFixture[str]) -> None:
    bulk.write(chats(range(1, 31)))
    code = bulk.run("chat", "--batch-rows", "8")
    assert code == 0
    assert "30 lines done (30 rows), 0 failed" in capsys.readouterr().err
    rows = bulk.rows()
    assert [(row["line"], row["custom_id"], row["content"]) for row in rows] == [
        (number, f"id-{number}", f"You said: number {number}") for number in range(1, 31)
    ]
    assert {row["finish_reason"] for row in rows} == {"stop"}
    assert rows[0]["prompt_tokens"] > 0 < rows[0]["completion_tokens"]
    assert len(list((bulk.output / "results").iterdir())) == 4
    assert list((bulk.output / "journal").iterdir()) == []
    assert len(openai_mock.calls_of("chat.completions.create")) == 30


def test_a_reply_of_several_rows(bulk: Bulk) -> None:
    texts = [["one", "two", "three"], "four", [[1, 2], [3]], [5, 6]]
    bulk.write(
        {"custom_id": f"id-{number}", "body": {"input": text, "dimensions": 4, "encoding_format": form}}
        for number, (text, form) in enumerate(zip(texts, ["float", "base64", "float", "float"], strict=True))
    )
    code = bulk.run("embeddings")
    assert code == 0
    rows = bulk.rows()
    assert [(row["custom_id"], row["index"]) for row in rows] == [
        *(("id-0", 0), ("id-0", 1), ("id-0", 2)),
        ("id-1", 0),
        *(("id-2", 0), ("id-2", 1)),
        ("id-3", 0),
    ]
    assert all(len(row["vector"]) == 4 and abs(sum(one * one for one in row["vector"]) - 1) < 1e-5 for row in rows)


FAULTY: list[tuple[object, str]] = [
    (b'{"custom_id": "a", "body": {', "truncated"),
    (b"not JSON", "malformed"),
    (b'{"custom_id": "\xff", "body": {}}', "utf-8"),
    (b'{"custom_id": "b", "body": ' + b"[" * 1900, "recursion"),
    (b'{"custom_id": "b", "body": {"messages": [{}], "seed": 1' + b"0" * 400 + b"e9}}", "out of range"),
    (b"[]", "Expected `object`, got `array`"),
    ({"body": {"messages": [{}]}}, "missing required field `custom_id`"),
    ({"custom_id": "", "body": {"messages": [{}]}}, "length >= 1 - at `$.custom_id`"),
    ({"custom_id": 7, "body": {"messages": [{}]}}, "at `$.custom_id`"),
    (b'{"custom_id": "\\ud800", "body": {"messages": [{}]}}', "surrogate"),
    ({"custom_id": "b"}, "missing required field `body`"),
    ({"custom_id": "b", "body": 1}, "at `$.body`"),
    ({"custom_id": "b", "body": {}}, "missing required field `messages`"),
    ({"custom_id": "b", "body": {"messages": []}}, "at `$.body.messages`"),
    ({"custom_id": "b", "body": {"messages": ["text"]}}, "at `$.body.messages[0]`"),
    ({"custom_id": "b", "body": {"messages": [{}], "stream": True}}, "at `$.body.stream`"),
    ({"custom_id": "b", "body": {"messages": [{}], "model": None}}, "at `$.body.model`"),
    ({"custom_id": "b", "url": "/v1/embeddings", "body": {"messages": [{}]}}, "this run is for POST /chat/completions"),
    ({"custom_id": "b", "body": {"messages": [{"content": "long" * 1000}]}}, "longer than 2000 bytes"),
    ({"custom_id": "id-1", "body": {"messages": [{}]}}, "line 1 has this custom_id already"),
    (b'{"custom_id": "b", "body": {"messages": [{}], "user": "\\ud800"}}', "truncated"),
]


def test_faulty_lines_stop_nothing(bulk: Bulk, openai_mock: OpenAIMock, capsys: pytest.CaptureFixture[str]) -> None:
    first, last = chats([1, 2])
    bulk.write([first, b"", *(line for line, _ in FAULTY), b"  ", last])
    code = bulk.run("chat", "--max-line-bytes", "2000")
    assert code == 3
    assert f"2 lines done (2 rows), {len(FAULTY)} failed" in capsys.readouterr().err
    assert [(row["line"], row["custom_id"]) for row in bulk.rows()] == [(1, "id-1"), (len(FAULTY) + 4, "id-2")]
    errors = bulk.rows("errors")
    assert [row["line"] for row in errors] == list(range(3, len(FAULTY) + 3))
    assert {row["kind"] for row in errors} == {"input"}
    for row, (_, expected) in zip(errors, FAULTY, strict=True):
        assert expected in row["message"], row
    assert len(openai_mock.calls) == 2


def test_what_the_server_refuses(bulk: Bulk) -> None:
    bad = {"custom_id": "bad", "body": {"messages": [{"role": "boss", "content": "x"}]}}
    bulk.write([*chats([1, 2]), bad])
    code = bulk.run("chat")
    assert code == 3
    [error] = bulk.rows("errors")
    assert (error["line"], error["custom_id"], error["kind"], error["status"]) == (3, "bad", "call", 400)
    assert "messages[0].role" in error["message"]
    # What failed is tried again, and is in the errors once; corrected, it is in the results.
    assert bulk.run("chat") == 3
    assert bulk.ids("errors") == ["bad"]
    bulk.write([*chats([1, 2]), {"custom_id": "bad", "body": {"messages": [{"role": "user", "content": "x"}]}}])
    assert bulk.run("chat") == 0
    assert (bulk.ids("errors"), bulk.ids()) == ([], ["id-1", "id-2", "bad"])


@pytest.mark.parametrize("ending", ["gz", "plain without a last line end", "BOM and CRLF"])
def test_forms_of_the_file(bulk: Bulk, tmp_path: Path, ending: str) -> None:
    bulk.write(chats([1, 2, 3]))
    content = bulk.source.read_bytes()
    if ending == "gz":
        bulk = Bulk(tmp_path / "input.jsonl.gz", bulk.output)
        content = gzip.compress(content)
    elif ending == "BOM and CRLF":
        content = b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n")
    else:
        content = content.rstrip(b"\n")
    bulk.source.write_bytes(content)
    code = bulk.run("chat")
    assert code == 0
    assert bulk.ids() == ["id-1", "id-2", "id-3"]


def test_the_key_is_in_no_file_and_no_output(
    bulk: Bulk, openai_mock: OpenAIMock, capsys: pytest.CaptureFixture[str]
) -> None:
    openai_mock.respond("chat.completions.create", {"error": {"message": f"Incorrect key {KEY}"}}, status=400)
    bulk.write(chats([1, 2]))
    code = bulk.run("chat")
    assert code == 3
    assert KEY not in capsys.readouterr().err
    files = [path for path in bulk.output.rglob("*") if path.is_file()]
    assert files
    assert [path for path in files if KEY.encode() in path.read_bytes()] == []
    assert KEY not in str(bulk.rows("errors"))
