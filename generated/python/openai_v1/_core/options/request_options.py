# Generated from openapi.yaml by specpress. Do not edit.
"""The options of one call."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from types import FunctionType
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol, Self, TypeAlias, TypedDict

from ..errors import APIError
from ..lazy import show_as_exported
from .omit import Omit, omit

if TYPE_CHECKING:
    from inspect import Signature

__all__ = ["RequestOptions", "Retry", "Timeout"]


class Retry(NamedTuple):
    """The argument of `on_retry`: `attempt` counts retries from 1, `delay` is the wait before it in seconds.

    `error` is the failure of the attempt before it; `url` has no query.
    """

    attempt: int
    delay: float
    error: APIError
    method: str
    url: str
    request_id: str | None


RetryCallback: TypeAlias = Callable[[Retry], object]
"""A function that is called before the wait of each retry; its result is ignored, an exception ends the call."""

ProgressCallback: TypeAlias = Callable[[int, int | None], object]
"""A function that is called with the bytes transferred so far and the total number, None if that is unknown."""


class TimeoutPhases(Protocol):
    """The timeout of any HTTP library that tells the phases of a Timeout apart, such as httpx's."""

    @property
    def connect(self) -> float | None: ...

    @property
    def read(self) -> float | None: ...

    @property
    def write(self) -> float | None: ...

    @property
    def pool(self) -> float | None: ...


class _Phases(NamedTuple):
    connect: float | None
    read: float | None
    write: float | None
    pool: float | None


_DEFAULT_PHASES: Final = _Phases(5.0, 600.0, 600.0, 600.0)


class Timeout(_Phases):
    """The longest time of each phase in seconds; None waits forever.

    `connect`: opening a connection; `read`: waiting for the next chunk of the response; `write`: sending a chunk of the
    request; `pool`: waiting for a free connection. The first argument is the limit of the phases that are not given,
    or the timeout of another library; without it these are 5 seconds to connect and 600 for each of the others.
    """

    __slots__ = ()

    def __new__(
        cls,
        timeout: float | TimeoutPhases | Omit | None = omit,
        read: float | Omit | None = omit,
        write: float | Omit | None = omit,
        pool: float | Omit | None = omit,
        *,
        connect: float | Omit | None = omit,
    ) -> Self:
        """Raises TypeError for what is no number of seconds, ValueError for one that is not more than 0."""
        phases = _DEFAULT_PHASES if isinstance(timeout, Omit) else _phases_of(timeout)
        given = zip((connect, read, write, pool), phases, strict=True)
        return cls._make(phase if isinstance(one, Omit) else checked_seconds(one) for one, phase in given)

    @classmethod
    def of(cls, value: float | TimeoutPhases | None) -> Timeout:
        """A timeout from the argument of a caller; a number is the limit of each phase."""
        return value if isinstance(value, Timeout) else cls(value)

    def within(self, seconds: float) -> Timeout:
        """The same, with no phase longer than this."""
        return type(self)._make(seconds if phase is None else min(phase, seconds) for phase in self)

    def __repr__(self) -> str:
        return f"Timeout({', '.join(f'{name}={value!r}' for name, value in zip(self._fields, self, strict=True))})"


def _phases_of(value: float | TimeoutPhases | None) -> _Phases:
    """The phases of another library's timeout; a number is the limit of each."""
    if all(hasattr(value, name) for name in _Phases._fields):
        return _Phases._make(checked_seconds(getattr(value, name)) for name in _Phases._fields)
    return _Phases._make(4 * (checked_seconds(value),))


def checked_seconds(value: object, name: str = "timeout", or_else: str = ", a Timeout") -> float | None:
    """Check that this is a number of seconds greater than 0, or None."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"{name} must be a number of seconds{or_else} or None, not {type(value).__name__}")
    if not 0 < value < float("inf"):
        raise ValueError(f"{name} must be more than 0 seconds, not {value!r}; None waits forever")
    return value


def checked_deadline(value: object) -> float | None:
    """Check a deadline: the seconds that a call may take as a whole, or None."""
    return checked_seconds(value, "deadline", "")


DEFAULT_TIMEOUT: Final = Timeout()
DEFAULT_MAX_RETRIES: Final = 2


class Mode(Enum):
    """TYPED: the decoded content; RAW: an APIResponse; STREAMED: a streamed response, whose body is not read yet."""

    TYPED = "typed"
    RAW = "raw"
    STREAMED = "streamed"


class RequestOptions(TypedDict, total=False):
    """The options of every method, beside the arguments of its operation."""

    extra_headers: Mapping[str, str | Omit | None] | None
    """Additional headers; `omit` or None as a value removes a default header."""
    extra_query: Mapping[str, object] | None
    """Additional query parameters; one that is None is not sent, nor is a default one of the same name."""
    extra_body: object | None
    """Additional fields of the body."""
    timeout: float | TimeoutPhases | Omit | None
    """The timeout of this call in seconds; None waits forever."""
    max_retries: int
    """How often the call is retried after a failure."""
    idempotency_key: str
    """A key by which the server recognizes retries of one call; by default random where the document declares one."""
    deadline: float | Omit | None
    """The time in seconds for the whole call: all attempts, the waits between them, and reading the response."""
    on_retry: RetryCallback | Omit | None
    """Called before the wait of each retry."""
    on_progress: ProgressCallback | None
    """Called with the progress of sending the body, which begins again with each attempt."""


OPTION_NAMES: Final = frozenset(RequestOptions.__annotations__)
_HAS_OPTIONS: Final = 0x08
"""The flag of functions with `**`, `inspect.CO_VARKEYWORDS`."""


def check_options(
    operation_id: str, options: Mapping[str, object], arguments: Iterable[Mapping[str, object] | None]
) -> None:
    """Raise a TypeError for unknown keyword arguments, as Python itself does for functions without `**options`."""
    unknown = [name for name in options if name not in OPTION_NAMES]
    if not unknown:
        return
    from difflib import get_close_matches  # loaded only for the message, as is the next

    from ..old_names import old_argument

    method = operation_id.rpartition(".")[2]
    names = [name for place in arguments for name in place or ()]
    close = get_close_matches(unknown[0], [*names, *sorted(OPTION_NAMES)], n=1)
    now = old_argument(unknown[0], operation_id)
    hint = (
        f". {now}"
        if now
        else (
            f". Did you mean {close[0]!r}?" if close else ". Fields that the document does not know go into extra_body."
        )
    )
    raise TypeError(f"{method}() got an unexpected keyword argument {unknown[0]!r}{hint}")


def spell_out_options(attributes: Iterable[object]) -> None:
    """Let `inspect.signature` and `typing.get_type_hints` show the options one by one, for functions that take them.

    They take `**options: Unpack[RequestOptions]`, which type checkers understand. Programs that choose arguments by the
    signature do not, and would take `timeout` for a field of the body.
    """
    for one in attributes:
        if isinstance(one, FunctionType):
            method: object = one
            while isinstance(method, FunctionType) and "__wrapped__" in method.__dict__:
                method = method.__dict__["__wrapped__"]
            # Any other end of the chain tells its own parameters: where a class of the user wraps one of our methods,
            # it is a SpelledOut.
            if isinstance(method, FunctionType) and method.__code__.co_flags & _HAS_OPTIONS:
                one.__dict__["__wrapped__"] = SpelledOut(method)
                one.__annotations__ = RequestOptions.__annotations__ | one.__annotations__


class SignedLike:
    """Stands between a function and the bound method that it calls: `inspect.signature` would show its `self`."""

    __slots__ = ("__wrapped__",)

    def __init__(self, method: Callable[..., object]) -> None:
        self.__wrapped__ = method

    @property
    def __signature__(self) -> Signature:
        """That of the method."""
        from inspect import signature  # loaded only for programs that ask

        return signature(self.__wrapped__)


class SpelledOut:
    """Follows a method in the chain of `__wrapped__`, where `inspect.signature` stops at the first `__signature__`."""

    __slots__ = ("_method",)

    def __init__(self, method: FunctionType) -> None:
        self._method = method

    @property
    def __wrapped__(self) -> FunctionType:
        """The method, for `inspect.getsource`: a copy, because a chain must not lead back to its beginning."""
        method = self._method
        copy = FunctionType(
            method.__code__, method.__globals__, method.__name__, method.__defaults__, method.__closure__
        )
        copy.__kwdefaults__ = method.__kwdefaults__
        copy.__annotations__ = method.__annotations__
        return copy

    @property
    def __signature__(self) -> Signature:
        """The parameters of the method, then the options."""
        from inspect import Parameter, signature  # loaded only for programs that ask

        found = signature(self.__wrapped__)
        declared = [one for one in found.parameters.values() if one.kind is not Parameter.VAR_KEYWORD]
        hints = {
            name: getattr(hint, "__forward_arg__", hint)
            for name, hint in RequestOptions.__annotations__.items()
            if name not in found.parameters
        }
        options = [
            Parameter(name, Parameter.KEYWORD_ONLY, default=omit, annotation=hint) for name, hint in hints.items()
        ]
        return found.replace(parameters=[*declared, *options])


show_as_exported(__name__)
