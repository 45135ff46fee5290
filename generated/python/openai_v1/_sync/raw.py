# Generated from openapi.yaml by specpress. Do not edit.
"""Turns methods into those of `with_raw_response` and `with_streaming_response`, with their own signatures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from .._core.mode import Mode
from .._core.response import APIResponse
from .response import ResponseManager

P = ParamSpec("P")
T = TypeVar("T")


def raw(method: Callable[P, T]) -> Callable[P, APIResponse[T]]:
    """The same method of a client that returns raw replies."""
    twin: Callable[P, APIResponse[T]] = _twin(method, Mode.RAW)
    return twin


def streamed(method: Callable[P, T]) -> Callable[P, ResponseManager[T]]:
    """The same method of a client that returns replies before their body is read."""
    twin = _twin(method, Mode.STREAMED)

    def send(*args: P.args, **kwargs: P.kwargs) -> ResponseManager[T]:
        return ResponseManager(lambda: twin(*args, **kwargs))

    return send


def _twin(method: Any, mode: Mode) -> Any:  # Any, twice: a bound method of any resource
    resource = method.__self__
    return getattr(resource.in_mode(mode), method.__name__)
