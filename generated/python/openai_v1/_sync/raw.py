# Generated from openapi.yaml by specpress. Do not edit.
"""Turns methods into those of `with_raw_response` and `with_streaming_response`, with the same parameters."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from .._core.options.request_options import Mode, SignedLike
from .._core.response.api_response import APIResponse
from .streamed_response import ResponseManager

P = ParamSpec("P")
T = TypeVar("T")


def raw(method: Callable[P, T]) -> Callable[P, APIResponse[T]]:
    """The same method, returning an APIResponse."""
    twin: Callable[P, APIResponse[T]] = _twin(method, Mode.RAW)
    return twin


def streamed(method: Callable[P, T]) -> Callable[P, ResponseManager[T]]:
    """The same method, returning a response whose body is not read yet."""
    twin = _twin(method, Mode.STREAMED)

    @wraps(method)
    def send(*args: P.args, **kwargs: P.kwargs) -> ResponseManager[T]:
        return ResponseManager(lambda: twin(*args, **kwargs))

    send.__dict__["__wrapped__"] = SignedLike(method)
    return send


def _twin(method: Any, mode: Mode) -> Any:  # Any, twice: a bound method of any resource
    resource = method.__self__
    return getattr(resource.in_mode(mode), method.__name__)
