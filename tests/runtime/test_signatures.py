"""Programs that read the signature of a method find the options of a call in it, one by one."""

from __future__ import annotations

import functools
import inspect
import typing
from typing import Any
from unittest.mock import create_autospec

import pytest

from openai_v1 import AsyncOpenAI, OpenAI
from openai_v1._core.options.request_options import OPTION_NAMES

CLIENTS = (OpenAI(api_key="k"), AsyncOpenAI(api_key="k"))


def methods() -> dict[str, Any]:
    """Methods with renamed arguments and without, of both clients, raw ones too."""
    return {
        f"{type(client).__name__} {name}": method
        for client in CLIENTS
        for name, method in (
            ("renamed", client.chat.completions.create),
            ("other", client.models.retrieve),
            ("raw", client.chat.completions.with_raw_response.create),
            ("streamed", client.chat.completions.with_streaming_response.create),
        )
    }


@pytest.mark.parametrize("name", methods())
def test_options_are_parameters_of_their_names(name: str) -> None:
    found = inspect.signature(methods()[name]).parameters
    assert OPTION_NAMES.issubset(found)
    assert "self" not in found
    assert all(one.kind is not inspect.Parameter.VAR_KEYWORD for one in found.values())
    assert found["timeout"].annotation == "float | TimeoutPhases | Omit | None"


@pytest.mark.parametrize("name", methods())
def test_each_parameter_of_the_signature_has_a_hint(name: str) -> None:
    method = methods()[name]
    hints = typing.get_type_hints(method)
    assert set(inspect.signature(method).parameters).issubset(hints)
    assert float in typing.get_args(hints["timeout"])
    assert hints["max_retries"] is int


def test_arguments_chosen_by_the_signature_are_fields_and_options() -> None:
    wanted = {"model": "m", "messages": [], "timeout": 3, "top_k": 40}
    known = inspect.signature(CLIENTS[0].chat.completions.create).parameters
    assert [name for name in wanted if name not in known] == ["top_k"]


@pytest.mark.parametrize("name", [name for name in methods() if "raw" not in name and "streamed" not in name])
def test_the_source_and_the_hints_of_a_method_are_its_own(name: str) -> None:
    method = methods()[name]
    assert f"def {method.__name__}(" in inspect.getsource(method)
    assert inspect.iscoroutinefunction(inspect.unwrap(method)) == name.startswith("Async")
    assert "return" in typing.get_type_hints(method)


def test_a_stand_in_takes_the_options() -> None:
    standing_in = create_autospec(CLIENTS[0].chat.completions.create)
    standing_in(model="m", messages=[], timeout=3)
    with pytest.raises(TypeError, match="timeuot"):
        standing_in(model="m", messages=[], timeuot=3)


def kept(method: Any) -> Any:
    """Another function that looks like a method."""

    @functools.wraps(method)
    def call(self: Any, *given: Any, **options: Any) -> Any:
        return method(self, *given, **options)

    return call


@pytest.mark.parametrize("name", [name for name in methods() if "streamed" not in name])
def test_a_class_of_the_user_may_wrap_the_methods(name: str) -> None:
    method = methods()[name]
    kind, own = type(method.__self__), method.__func__
    wrapped = type("Wrapped", (kind,), {"once": kept(own), "twice": kept(kept(own)), "alias": own})
    for attribute in ("once", "twice", "alias"):
        assert inspect.signature(getattr(wrapped, attribute)) == inspect.signature(own)
        assert inspect.getsource(getattr(wrapped, attribute)) == inspect.getsource(own)


def test_methods_of_the_user_may_wrap_what_is_no_function() -> None:
    kind = type(OpenAI(api_key="k").models)
    bound = OpenAI(api_key="k").models.list
    wrapped = type("Wrapped", (kind,), {"of_a_class": kept(int), "of_a_bound_method": kept(bound)})
    assert inspect.signature(vars(wrapped)["of_a_bound_method"]) == inspect.signature(bound)
    assert vars(wrapped)["of_a_class"].__wrapped__ is int
