"""Downloads."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from .case import FaultCase, Outcome, both, raises
from .connection_cases import AN_ERROR, CLOSE, RESET
from .peers import Peer, Programs
from .server import Pause, ScriptedServer, Send
from .upload_cases import case
from .wire import error_body, head, whole


def _download() -> Any:
    def play(case: FaultCase, peer: Peer, server: ScriptedServer) -> Outcome:
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder, "wanted.bin")

            def sync(client: Any, outcome: Outcome) -> Any:
                found = client.files.content("file-1")
                return found.write_to_file(target)

            async def asynchronous(client: Any, outcome: Outcome) -> Any:
                found = await client.files.content("file-1")
                return found.write_to_file(target)

            outcome = Programs(sync, asynchronous)(case, peer, server)
            outcome.notes["files"] = {
                str(path.relative_to(folder)): path.read_bytes() for path in Path(folder).rglob("*")
            }
        return outcome

    return play


def _streamed_download(case: FaultCase, peer: Peer, server: ScriptedServer) -> Outcome:
    def sync(client: Any, outcome: Outcome) -> Any:
        with client.files.with_streaming_response.content("file-1") as found:
            return b"".join(found.iter_bytes())

    async def asynchronous(client: Any, outcome: Outcome) -> Any:
        async with client.files.with_streaming_response.content("file-1") as found:
            return b"".join([piece async for piece in found.iter_bytes()])

    return Programs(sync, asynchronous)(case, peer, server)


def _nothing_left(outcome: Outcome) -> str:
    return f"files were left: {sorted(outcome.notes['files'])}" if outcome.notes["files"] else ""


def _as_wanted(outcome: Outcome) -> str:
    files = outcome.notes["files"]
    return "" if files == {"wanted.bin": DATA} else f"other files: {sorted(files)}"


DATA = bytes(range(256)) * 64
BINARY = whole(DATA, content_type="application/octet-stream")
SHORT = BINARY[:-1000]
CUT = raises(AN_ERROR)

CASES = (
    case("download", "Nothing is wrong", "The bytes in the file", _as_wanted, Send(BINARY), play=_download()),
    case(
        "download-short",
        "Closes within the body",
        "APIConnectionError, and no file that looks complete",
        both(CUT, _nothing_left),
        Send(SHORT),
        CLOSE,
        play=_download(),
    ),
    case(
        "download-reset",
        "Resets within the body",
        "APIConnectionError, and no file that looks complete",
        both(CUT, _nothing_left),
        Send(SHORT),
        Pause(0.05),
        RESET,
        play=_download(),
    ),
    case(
        "download-streamed-short",
        "Closes within the body, which is read in pieces",
        AN_ERROR,
        raises(AN_ERROR),
        Send(SHORT),
        CLOSE,
        play=_streamed_download,
    ),
    case(
        "download-streamed-chunks-cut",
        "Closes without the last chunk, the body is read in pieces",
        AN_ERROR,
        raises(AN_ERROR),
        Send(head("200 OK", "transfer-encoding: chunked", content_type="application/octet-stream") + b"5\r\nabcde\r\n"),
        CLOSE,
        play=_streamed_download,
    ),
    case(
        "download-streamed-silence",
        "Falls silent within the body, which is read in pieces",
        "APITimeoutError",
        raises("APITimeoutError"),
        Send(SHORT),
        Pause(8),
        play=_streamed_download,
        options={"timeout": 0.3},
    ),
    case(
        "download-name-ignored",
        "A `content-disposition` with `../../evil`",
        "The file that was asked for, no other",
        _as_wanted,
        Send(
            whole(
                DATA,
                "200 OK",
                'content-disposition: attachment; filename="../../evil"',
                content_type="application/octet-stream",
            )
        ),
        play=_download(),
    ),
    case(
        "download-error",
        "404 with a JSON error",
        "NotFoundError, and no file",
        both(raises("NotFoundError"), _nothing_left),
        Send(whole(error_body(), "404 Not Found")),
        play=_download(),
    ),
)
