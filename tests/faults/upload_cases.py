"""Uploads."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from werkzeug.formparser import FormDataParser

from .case import Check, FaultCase, Outcome, both, either, gives, raises, that
from .connection_cases import AN_ERROR, CLOSE, RESET, fault
from .peers import Calls, Peer
from .server import Answer, Pause, ReadMore, Reads, Run, ScriptedServer, Send, header_of
from .wire import FILE, error_body, whole

GROUP = "Files"
MEGABYTES = 24
is_file: Check = gives(lambda found: found.id == "file-1")


def upload(file: Any) -> Calls:
    """A call that sends a file."""
    return Calls(lambda client: client.files.create(file=file, purpose="fine-tune"))


def case(name: str, text: str, must: str, right: Check, *steps: Any, **more: Any) -> FaultCase:
    """A case with files."""
    return fault(name, text, must, right, *steps, group=GROUP, **more)


def _form_of(outcome: Outcome) -> tuple[dict[str, str], dict[str, tuple[str | None, bytes]]]:
    """Fields and files of the form, read by a parser that is not ours."""
    import io

    request = outcome.requests[-1]
    body = request.partition(b"\r\n\r\n")[2]
    if header_of(request, b"transfer-encoding") == b"chunked":
        body = _dechunked(body)
    media = (header_of(request, b"content-type") or b"").decode()
    boundary = media.partition("boundary=")[2].strip('"')
    parser = FormDataParser()
    _, fields, files = parser.parse(io.BytesIO(body), "multipart/form-data", len(body), {"boundary": boundary})
    found = {name: (one.filename, one.read()) for name, one in files.items()}
    for one in files.values():
        one.close()
    return dict(fields), found


def _dechunked(body: bytes) -> bytes:
    found = b""
    while body:
        size, _, body = body.partition(b"\r\n")
        length = int(size, 16)
        found, body = found + body[:length], body[length + 2 :]
    return found


def _named(name: str, text: str, filename: str, test: Callable[[str | None], bool], must: str) -> FaultCase:
    def right(outcome: Outcome) -> str:
        if outcome.error is not None and outcome.requests == ():
            return ""  # refused before sending
        fields, files = _form_of(outcome)
        if set(fields) != {"purpose"} or set(files) != {"file"} or fields["purpose"] != "fine-tune":
            return f"another form: fields {fields}, files {sorted(files)}"
        found, content = files["file"]
        return "" if content == b"abc" and test(found) else f"arrives as {found!r} with {content!r}"

    return case(name, text, must, right, Send(FILE), play=upload((filename, b"abc")))


def _changing(change: Callable[[Path], object]) -> Callable[[FaultCase, Peer, ScriptedServer], Outcome]:
    """Uploads from a path whose file changes once the head has come."""

    def play(case: FaultCase, peer: Peer, server: ScriptedServer) -> Outcome:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "a.jsonl")
            with path.open("wb") as file:
                file.truncate(MEGABYTES << 20)
            server.answers = (Answer((Run(lambda: change(path)), Pause(0.05), ReadMore(), Send(FILE)), Reads.HEAD),)
            return upload(path)(case, peer, server)

    return play


def _announced(outcome: Outcome) -> str:
    """A request that says it is complete must have the length that it announced."""
    head_, _, body = outcome.requests[0].partition(b"\r\n\r\n")
    length = int(header_of(head_, b"content-length") or b"0")
    return "" if len(body) == length else f"{length} bytes were announced, {len(body)} came, and it counts as a success"


CHANGED = either(both(raises("OpenAIError", within=10)), both(gives(bool, within=10), _announced))
# The whole file is read before sending, so that what is sent is consistent.
GROWN = either(raises("OpenAIError", within=10), both(gives(bool, within=10), _announced))


CASES = (
    case("upload", "Nothing is wrong", "The result", is_file, Send(FILE), play=upload(("a.jsonl", b"abc"))),
    _named(
        "upload-name-quotes",
        "A file name with quotes",
        'a"b".jsonl',
        lambda found: found is not None and found.startswith("a"),
        "One file part, nothing else",
    ),
    _named(
        "upload-name-newlines",
        "A file name with CR and LF that pose as another part",
        'a\r\nContent-Type: x\r\n\r\nb".jsonl',
        lambda found: found is not None,
        "One file part, or a refusal",
    ),
    _named(
        "upload-name-unicode",
        "A file name beyond ASCII",
        "Grüße 👋.jsonl",
        lambda found: found == "Grüße 👋.jsonl",
        "The name arrives",
    ),
    _named(
        "upload-name-path",
        "A file name with a path",
        "../../etc/passwd",
        lambda found: found is not None and "/" not in found,
        "Only the last part of it arrives",
    ),
    _named(
        "upload-name-boundary",
        "A file name that looks like the end of a form",
        "--boundary--.jsonl",
        lambda found: found is not None,
        "One file part",
    ),
    case(
        "upload-missing-file",
        "Nothing: the path does not exist",
        "An error that names the path, before anything is sent",
        both(
            that(
                lambda outcome: outcome.error is not None and "missing-4711" in str(outcome.error),
                "no error that names it",
            ),
            that(lambda outcome: not outcome.requests, "a request was sent"),
        ),
        Send(FILE),
        play=upload(Path("/nonexistent/missing-4711.jsonl")),
    ),
    case(
        "upload-file-shrinks",
        f"A file of {MEGABYTES} MB shrinks while it is sent",
        "A clear error, or the whole file as it was",
        CHANGED,
        Send(FILE),
        play=_changing(lambda path: os.truncate(path, 1000)),
        options={"timeout": 8.0},
    ),
    case(
        "upload-file-grows",
        f"A file of {MEGABYTES} MB grows while it is sent",
        "A clear error, or the file as it was",
        GROWN,
        Send(FILE),
        play=_changing(lambda path: os.truncate(path, (MEGABYTES + 1) << 20)),
        options={"timeout": 8.0},
    ),
    case(
        "upload-reset",
        "Resets within the upload",
        AN_ERROR,
        raises(AN_ERROR),
        Answer((Pause(0.05), RESET), Reads.HEAD),
        play=upload(("a.jsonl", bytes(MEGABYTES << 20))),
    ),
    case(
        "upload-closed",
        "Closes within the upload",
        AN_ERROR,
        raises(AN_ERROR),
        Answer((Pause(0.05), CLOSE), Reads.HEAD),
        play=upload(("a.jsonl", bytes(MEGABYTES << 20))),
    ),
    case(
        "upload-refused-early",
        "413 before the upload is read, then closes",
        "APIStatusError 413, or APIConnectionError",
        either(raises("APIStatusError", status=413), raises(AN_ERROR)),
        Answer(
            (Send(whole(error_body("Too large"), "413 Too Large", "connection: close")), Pause(0.05), CLOSE), Reads.HEAD
        ),
        play=upload(("a.jsonl", bytes(MEGABYTES << 20))),
    ),
    case(
        "upload-not-read",
        "Never reads the upload, `timeout=0.5`",
        "APITimeoutError",
        raises("APITimeoutError", within=4),
        Answer((Pause(5),), Reads.HEAD),
        play=upload(("a.jsonl", bytes(MEGABYTES << 20))),
        options={"timeout": 0.5},
    ),
    case(
        "upload-html",
        "A web page as the reply to an upload",
        "ResponseDecodeError",
        raises("ResponseDecodeError"),
        Send(whole("<html></html>", content_type="text/html")),
        play=upload(("a.jsonl", b"abc")),
    ),
)
