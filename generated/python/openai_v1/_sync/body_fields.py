# Generated from openapi.yaml by specpress. Do not edit.
"""Marks a method all of whose arguments are fields of the body."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from typing import Any, Final, TypeVar, cast

from .._core.operation.descriptors import Operation
from .client import APIClient

_REQUEST: Final[object] = APIClient.request
"""The client's own function, by both names of `_SENDERS`."""
_SENDERS: Final = ("request", "request_or_stream")

MethodT = TypeVar("MethodT", bound=Callable[..., object])


@cache
def _perform_fields() -> Callable[..., Any]:  # Any: the result depends on the operation
    """The function that performs these calls: loaded by the first one, so that making a client stays fast."""
    from .direct import perform_fields

    return perform_fields


def body_fields(operation: Operation[Any]) -> Callable[[MethodT], MethodT]:  # Any: what it returns does not matter here
    """Let the calls of a method that give nothing but fields send these, without a list of all that they could give.

    Other calls, such as those with options or without a required field, run the method. So do those of a client whose
    function that the method calls is another one: that of a class of the user, or of a test.
    """

    def mark(method: MethodT) -> MethodT:
        declared: Any = method  # Any, twice: a function, whose attributes are read here
        otherwise: Any = method
        while hasattr(declared, "__wrapped__"):
            declared = declared.__wrapped__
        names = frozenset(declared.__code__.co_varnames[1 : 1 + declared.__code__.co_kwonlyargcount])
        required = names.difference(declared.__kwdefaults__ or ())
        sender = next(name for name in _SENDERS if name in declared.__code__.co_names)

        @wraps(method)
        def send(self: Any, *given: Any, **fields: Any) -> object:  # Any: a resource; arguments of any method
            if not given and names.issuperset(fields) and fields.keys() >= required:
                client = self._client
                if getattr(getattr(client, sender, None), "__func__", None) is _REQUEST:
                    # Its parts are taken here, because a function in between would cost each call time.
                    config, channel, mode = client._config, client._channel, client._mode  # noqa: SLF001
                    return _perform_fields()(config, channel, mode, operation, fields)
            return otherwise(self, *given, **fields)

        return cast(MethodT, send)

    return mark
