# Generated from openapi.yaml by specpress. Do not edit.
"""A server of the API on this machine, with clients that are pointed to it."""

from __future__ import annotations

import json
from importlib.resources import files
from types import TracebackType
from typing import Any, Self

from .. import AsyncOpenAI, OpenAI

try:
    from ._mock.mock import Mock
    from ._mock.serving import Server
except ImportError as error:
    raise ImportError(
        "the mock server needs packages that come with an extra: "
        "pip install '.[testing]' in the folder of this package"
    ) from error
from ._behaviour import operations


class OpenAIMock(Mock):
    """Answers as the API's document says; orders, faults and recorded calls are in `respond` and `calls_of`.

    It listens on a free port of 127.0.0.1 while it is used as a context manager. Replies are those of the package's own behaviour.

    Args:
        strict: refuse fields and query parameters that the document lacks; otherwise they are listed in `undeclared`.
        seed: what made values depend on.
    """

    def __init__(self, *, strict: bool = False, seed: int = 0) -> None:
        document = json.loads(files(__name__.rpartition(".")[0]).joinpath("openapi.json").read_text(encoding="utf-8"))
        super().__init__(document, strict=strict, seed=seed, behaviour=operations)
        self._server = Server(self)

    @property
    def base_url(self) -> str:
        """The base URL for clients."""
        return self._server.base_url

    # Any, twice: each option of the client has a type of its own, which the client checks.
    def client(self, **options: Any) -> OpenAI:
        """A client of this server."""
        return OpenAI(**self._options(options))

    def async_client(self, **options: Any) -> AsyncOpenAI:
        """An asynchronous client of this server."""
        return AsyncOpenAI(**self._options(options))

    def _options(self, options: dict[str, Any]) -> dict[str, Any]:
        return {"base_url": self.base_url, "api_key": "test", **options}

    def __enter__(self) -> Self:
        self._server.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.stop()
