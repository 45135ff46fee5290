"""Classes are shown with the names that users import; `help()` shows the texts of a model's fields."""

from __future__ import annotations

import copy
import importlib
import pickle
import pydoc
import subprocess
import sys
import traceback
import typing
from pathlib import Path

import pytest

import openai_v1
from openai_v1 import types

SOURCE = str(Path(openai_v1.__file__).parents[1])
CLASSES = sorted(
    {
        getattr(openai_v1, name)
        for name in openai_v1.__all__
        if isinstance(getattr(openai_v1, name), type) and name != "RequestOptions"
    },
    key=lambda one: str(one.__name__),
)
ERRORS = [one for one in CLASSES if issubclass(one, Exception)]


@pytest.mark.parametrize("one", CLASSES, ids=lambda one: str(one.__name__))
def test_an_exported_class_is_shown_as_the_package_s(one: type) -> None:
    assert repr(one) == f"<class 'openai_v1.{one.__name__}'>"
    assert pickle.loads(pickle.dumps(one)) is one
    assert f"openai_v1.{one.__name__}".encode() in pickle.dumps(one, protocol=0).replace(b"\n", b".")


@pytest.mark.parametrize("one", ERRORS, ids=lambda one: str(one.__name__))
def test_an_error_is_shown_and_pickled_by_its_public_name(one: type[Exception]) -> None:
    error = one("broken")
    assert traceback.format_exception_only(error) == [f"openai_v1.{one.__name__}: broken\n"]
    assert type(pickle.loads(pickle.dumps(error))) is one
    assert type(copy.copy(error)) is one


def test_what_is_not_exported_keeps_its_module() -> None:
    from openai_v1._core.response.http_response import HTTPResponse

    class OwnError(openai_v1.APIError):
        """An error of a program that uses the package."""

    assert HTTPResponse.__module__ == "openai_v1._core.response.http_response"
    assert OwnError.__module__ == __name__


def test_typed_fields_are_still_resolved() -> None:
    assert openai_v1.RequestOptions.__module__ == "openai_v1._core.options.request_options"
    assert typing.get_type_hints(openai_v1.Timeout)["read"] == float | None
    assert typing.get_type_hints(types.ChatCompletion)["choices"] == list[types.ChatCompletionChoice]


@pytest.mark.parametrize("name", ["NotFoundError", "Timeout", "Stream", "APIResponse", "omit"])
def test_another_process_finds_what_was_pickled(name: str) -> None:
    value = getattr(openai_v1, name)
    program = f"import pickle; print(pickle.loads({pickle.dumps(value)!r}))"
    done = subprocess.run(
        [sys.executable, "-c", program], env={"PYTHONPATH": SOURCE}, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == str(value)


def test_a_model_is_shown_as_the_types_package_has_it() -> None:
    assert repr(types.ChatCompletion) == "<class 'openai_v1.types.ChatCompletion'>"
    assert pickle.loads(pickle.dumps(types.ChatCompletion)) is types.ChatCompletion


def test_help_of_a_model_has_the_text_of_its_fields() -> None:
    text = pydoc.plain(pydoc.render_doc(types.ChatCompletion))
    assert "Attributes:\n" in text
    source = Path(sys.modules[types.ChatCompletion.__module__].__file__ or "").read_text(encoding="utf-8")
    for name in types.ChatCompletion.__struct_fields__:
        assert f"    {name}: " in text
        assert f"    {name}: " in source
    assert "usage: CompletionUsage | None" in text
    assert types.ChatCompletion.__doc__ is not None
    assert types.ChatCompletion.__doc__.count("Attributes:") == 1


def test_without_sources_or_docstrings_a_model_says_what_it_can(tmp_path: Path) -> None:
    program = "from openai_v1.types import ChatCompletion; print(repr(ChatCompletion.__doc__))"
    command = [sys.executable, "-OO", "-c", program]
    environment = {"PYTHONPATH": SOURCE, "PYTHONPYCACHEPREFIX": str(tmp_path)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "None"


def test_a_model_whose_source_is_gone_says_what_its_class_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from openai_v1._core.models.field_docs import documented

    monkeypatch.syspath_prepend(tmp_path)
    source = tmp_path / "passing_models.py"
    source.write_text(
        'class Bird:\n    """A bird."""\n\n    name: str\n    """What it is called."""\n    _x = 1\n', "utf-8"
    )
    module = importlib.import_module("passing_models")
    assert documented(module.Bird) == "A bird.\n\nAttributes:\n    name: str\n        What it is called."
    source.unlink()
    assert documented(module.Bird) == "A bird."
    monkeypatch.setattr(module, "__loader__", None)
    assert documented(module.Bird) == "A bird."


def test_import_reads_no_source() -> None:
    program = (
        "import sys, openai_v1.types as t; t.ChatCompletion; print('openai_v1._core.models.field_docs' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", program],
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split()[-1] == "False"
