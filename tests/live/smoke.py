"""Tries the client on a server: `make test-live BASE_URL=… API_KEY=… [MODEL=…] [EMBEDDING_MODEL=…]`.

Prints a line for each call. Calls that a server does not offer are told apart from calls that fail. The exit status is
1 if a call failed, and 2 if no server is named.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from openai_v1 import APIConnectionError, APIError, APIStatusError, OpenAI
from tests.live.checks import CHECKS, Check, NotOfferedError, Server

PASSED: Final = "passed"
NOT_OFFERED: Final = "not offered"
FAILED: Final = "FAILED"
_USUAL_MODEL: Final = "gpt-3.5-turbo"
_USUAL_EMBEDDINGS: Final = "text-embedding-ada-002"
_ABSENT: Final = frozenset((404, 405, 501))
_NEEDED: Final = "chat"
"""Calls of this name need the model that the user named: if the server lacks it, the name is wrong."""


@dataclass(frozen=True, slots=True)
class Result:
    """One call: how it ended, and a summary of its result."""

    name: str
    outcome: str
    said: str


class UsageError(Exception):
    """No server is named, or it cannot be used; the message says what to give."""


def server_of(settings: Mapping[str, str]) -> Server:
    """The server that the settings name. It must respond; without a named model, one of its list is used."""
    base_url = settings.get("BASE_URL", "").strip()
    if not base_url.startswith(("http://", "https://")):
        raise UsageError(
            "name the server to try: make test-live BASE_URL=https://api.example.com/v1 API_KEY=… [MODEL=…] "
            "[EMBEDDING_MODEL=…]; BASE_URL is the URL up to and with /v1"
        )
    api_key = settings.get("API_KEY", "") or "none"
    model = _listed(base_url, api_key)
    return Server(
        base_url, api_key, settings.get("MODEL", "") or model, settings.get("EMBEDDING_MODEL", "") or _USUAL_EMBEDDINGS
    )


def _listed(base_url: str, api_key: str) -> str:
    """The usual model if the server lists it or lists none, else the first of the list."""
    with OpenAI(base_url=base_url, api_key=api_key) as client:
        try:
            listed = [one.id for one in client.models.list()]
        except APIConnectionError as error:
            raise UsageError(f"{base_url} cannot be tried: {error}") from None
        except APIError:
            return _USUAL_MODEL
    return _USUAL_MODEL if _USUAL_MODEL in listed or not listed else listed[0]


def results(server: Server, checks: Mapping[str, Check] = CHECKS) -> Iterator[Result]:
    """Every call, one after the other."""
    for name, check in checks.items():
        yield _result(name, check, server)


def _result(name: str, check: Check, server: Server) -> Result:
    try:
        return Result(name, PASSED, check(server))
    except NotOfferedError as error:
        return Result(name, NOT_OFFERED, str(error))
    except APIStatusError as error:
        return Result(name, *_status(name, error, server))
    except (APIError, AssertionError) as error:
        return Result(name, FAILED, f"{type(error).__name__}: {error}")
    except Exception as error:  # noqa: BLE001 - anything else is a fault of the client, which the table shows
        return Result(name, FAILED, f"{type(error).__name__}, which no call should raise: {error}")


def _status(name: str, error: APIStatusError, server: Server) -> tuple[str, str]:
    said = f"{error.status_code}: {error}"
    named = next((one for one in (server.model, server.embedding_model) if _is_named(one, str(error))), None)
    if name.startswith(_NEEDED) and named is not None:
        return FAILED, f"{said}; name a model of this server with MODEL=…"
    if error.status_code in _ABSENT:
        return NOT_OFFERED, said
    if error.status_code == 400 and named is not None:
        return NOT_OFFERED, f"{said}; name a model for it with MODEL=… or EMBEDDING_MODEL=…"
    return FAILED, said


def _is_named(model: str, text: str) -> bool:
    """Whether a text has the whole name, and not only a longer one that begins or ends with it."""
    return re.search(rf"(?<![\w-]){re.escape(model)}(?![\w-])", text) is not None


def report(server: Server) -> int:
    """Print the table; 1 where a call failed."""
    print(f"{server.base_url}, model {server.model}", flush=True)
    failed = 0
    for one in results(server):
        failed += one.outcome == FAILED
        print(f"  {one.outcome:11}  {one.name}: {' '.join(one.said.split())[:200]}", flush=True)
    print(f"{failed} failed" if failed else "nothing failed")
    return 1 if failed else 0


def main() -> int:
    """The program."""
    try:
        return report(server_of(os.environ))
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
