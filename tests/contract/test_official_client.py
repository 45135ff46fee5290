"""The official client as the reference: both clients send the same request for every call that both have."""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import warnings
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import openai
import pytest

import openai_v1

from .calling import FLAVOURS, Flavour, call, has_method
from .cases import CallCase, load_cases
from .multipart import Part, parse_form
from .server import LoopbackServer, Request

CASES = load_cases()
NEWEST = [case for case in CASES if has_method(openai, case.operation)]
# Calls that newer releases dropped; they are compared with a release of 2023.
EARLY = [case for case in CASES if case.operation.partition(".")[0] in ("edits", "fine_tunes")]
# Calls that no 1.x had.
UNCOMPARED = ("engines.list", "engines.retrieve")

ROOT = Path(__file__).parents[2]
EARLY_PYTHON = Path(os.environ.get("OFFICIAL_OPENAI1_PYTHON", ROOT / ".venvs" / "official-openai1" / "bin" / "python"))


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that the official client does on purpose and that the documents do not have."""

    operation: str
    added: str
    reason: str


# Body members of the official client alone.
DIFFERENCES = (
    Difference(
        "embeddings.create", "encoding_format", "sent as base64 unless the caller chooses, to be decoded by numpy"
    ),
)
# Arguments with another name in the official client: both clients are called without them.
OTHER_ARGUMENTS = {"fine_tunes.create": {"n_epochs": "1.x takes it inside `hyperparameters`"}}
# Calls that the documents allow, but the official client rejects.
REFUSED = {"completions.create-only_the_model": "it asks for `prompt`, which the documents make optional"}
# Never compared: `X-Stainless-*`, `User-Agent`, `Accept`, `Accept-Encoding`, `Idempotency-Key`, and the content type of
# requests without a body, where the official client says `application/json` and curl says nothing.
COMPARED_HEADERS = ("Authorization", "OpenAI-Organization")


@dataclass(frozen=True, slots=True)
class Sent:
    """The documented part of a request."""

    method: str
    path: str
    query: list[tuple[str, str]]
    headers: dict[str, str | None]
    media_type: str | None
    json: Any  # whatever the call sends
    parts: list[Part] | None


def reduce_request(request: Request, operation: str) -> Sent:
    """Keep the documented parts of a request."""
    is_form = request.media_type == "multipart/form-data"
    content: dict[str, Any] | None = json.loads(request.body) if request.body and not is_form else None
    for difference in DIFFERENCES:
        if difference.operation == operation and content is not None:
            content.pop(difference.added, None)
    return Sent(
        method=request.method,
        path=request.path,
        query=sorted(request.query),
        headers={name: request.header(name) for name in COMPARED_HEADERS},
        media_type=request.media_type if request.body else None,
        json=content,
        parts=sorted(parse_form(request)) if is_form else None,
    )


def record(server: LoopbackServer, case: CallCase, flavour: Flavour, module: ModuleType) -> Sent:
    """Call an operation, and return the request that the server received."""
    server.script(case.reply.to_http())
    options = {"api_key": "sk-test", "base_url": server.base_url, "max_retries": 0, **case.client}
    with case.open_arguments() as arguments, warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the official client's, about its older calls
        call(module, flavour, options, case.operation, arguments)
    [request] = server.requests
    return reduce_request(request, case.operation)


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("case", [case for case in NEWEST if str(case) not in REFUSED], ids=str)
def test_newest_release_sends_the_same(server: LoopbackServer, case: CallCase, flavour: Flavour) -> None:
    assert record(server, case, flavour, openai_v1) == record(server, case, flavour, openai)


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_newest_release_still_refuses(server: LoopbackServer, name: str) -> None:
    """If this fails, remove the call from the table."""
    [case] = [case for case in CASES if str(case) == name]
    with pytest.raises(TypeError):
        record(server, case, "sync", openai)


@pytest.mark.parametrize("difference", DIFFERENCES, ids=lambda difference: difference.added)
def test_difference_is_still_there(server: LoopbackServer, difference: Difference) -> None:
    """If this fails, remove the difference from the table."""
    [case] = [case for case in CASES if (case.operation, case.name) == (difference.operation, "sample")]
    server.script(case.reply.to_http())
    with case.open_arguments() as arguments:
        call(openai, "sync", {"api_key": "sk-test", "base_url": server.base_url}, case.operation, arguments)
    assert difference.added in json.loads(server.requests[0].body)


def drop_other_arguments(case: CallCase) -> CallCase:
    """The same call without the arguments that the official client calls something else."""
    dropped = OTHER_ARGUMENTS.get(case.operation, {})
    return dataclasses.replace(
        case, arguments={name: value for name, value in case.arguments.items() if name not in dropped}
    )


@pytest.mark.skipif(not EARLY_PYTHON.is_file(), reason="no environment with openai 1.x: `make test` sets it up")
def test_early_release_sends_the_same(server: LoopbackServer) -> None:
    cases = [drop_other_arguments(case) for case in EARLY]
    ours = [record(server, case, "sync", openai_v1) for case in cases]

    server.script(*(case.reply.to_http() for case in cases))
    task = {
        "base_url": server.base_url,
        "calls": [{"operation": case.operation, "arguments": case.arguments} for case in cases],
    }
    run = subprocess.run(
        [EARLY_PYTHON, "-W", "ignore", Path(__file__).with_name("early_client_calls.py")],
        input=json.dumps(task),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={"PATH": os.environ.get("PATH", "")},
    )

    assert run.returncode == 0, run.stderr
    theirs = [reduce_request(request, case.operation) for case, request in zip(cases, server.requests, strict=True)]
    for case, mine, their in zip(cases, ours, theirs, strict=True):
        assert (str(case), mine) == (str(case), their)


def test_every_operation_has_a_judge() -> None:
    compared = {case.operation for case in [*NEWEST, *EARLY]}
    assert {case.operation for case in CASES} - compared == set(UNCOMPARED)
