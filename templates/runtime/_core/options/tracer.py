"""The option `tracing`: OpenTelemetry's tracer for one client. Loaded only where the option asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any, Protocol

from ..._settings import USER_AGENT, RootError


class Span(Protocol):
    """The methods of an OpenTelemetry span that the client uses."""

    def set_attribute(self, key: str, value: Any) -> None: ...  # Any: a scalar or a list of scalars

    def set_status(self, status: Any) -> None: ...  # Any: the library's own class

    def is_recording(self) -> bool: ...

    def end(self) -> None: ...


class Tracer:
    """The OpenTelemetry tracer of one client."""

    def __init__(self, provider: object) -> None:
        try:
            self.library: Any = import_module("opentelemetry.trace")  # Any: a library that need not be installed
        except ImportError as error:
            distribution = USER_AGENT.partition("/")[0]
            raise RootError(
                f"tracing= needs the package opentelemetry-api: pip install '{distribution}[otel]', or leave tracing out."
            ) from error
        if provider is not True and not hasattr(provider, "get_tracer"):
            raise RootError(
                f"tracing must be True, False or a tracer provider of OpenTelemetry, not {type(provider).__name__}."
            )
        name, _, version = USER_AGENT.partition("/")
        source: Any = self.library if provider is True else provider  # Any: as above
        self._tracer = source.get_tracer(name, version)

    def start_span(self, name: str, attributes: Mapping[str, Any]) -> Span:  # Any: scalars, or lists of them
        """A span of kind "client" that begins now."""
        span: Span = self._tracer.start_span(name, kind=self.library.SpanKind.CLIENT, attributes=attributes)
        return span


def read_tracing(value: object) -> Tracer | None:
    """The tracer for a value of the option `tracing`; None if tracing is off."""
    return None if value is None or value is False else Tracer(value)
