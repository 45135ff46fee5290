"""The option `transport`: which HTTP library sends the requests."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias, TypeGuard

from ..._settings import TRANSPORT_VARIABLE, RootError

TransportName: TypeAlias = Literal["httpx2", "pyreqwest"]
_NAMES: Final = ("httpx2", "pyreqwest")


def chosen_transport(
    name: TransportName | None, http_client: object, environment: Mapping[str, str]
) -> TransportName | None:
    """The library from the option, else from the environment; None leaves the choice to the client.

    Raises ValueError or TypeError for a wrong argument, the package's own error for a wrong variable.
    """
    if name is not None:
        if not _is_name(name):
            raise ValueError(f"transport must be one of {_listed()} or None, not {name!r}")
        if http_client is not None:
            raise TypeError("transport and http_client exclude each other")
        problem = _problem(name)
        if problem is not None:
            raise ValueError(f"transport={name!r} is not possible: {problem}.")
        return name
    given = environment.get(TRANSPORT_VARIABLE, "").strip() if http_client is None else ""
    if not given:
        return None
    if not _is_name(given):
        raise RootError(f"The variable {TRANSPORT_VARIABLE} must be one of {_listed()}, not {given!r}.")
    problem = _problem(given)
    if problem is not None:
        raise RootError(f"The variable {TRANSPORT_VARIABLE} is {given!r}, which is not possible: {problem}.")
    return given


def _is_name(value: str) -> TypeGuard[TransportName]:
    return value in _NAMES


def _listed() -> str:
    return ", ".join(map(repr, _NAMES))


def _problem(name: TransportName) -> str | None:
    """Why the library cannot be loaded; None if it can."""
    if name == "httpx2":
        return None
    from .pyreqwest_engine import engine_problem  # loads pyreqwest, which only its users need

    return engine_problem()
