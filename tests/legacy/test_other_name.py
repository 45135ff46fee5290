"""Libraries that import the older client get our module by its name, with its modules; absent names are errors."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

import pytest

import openai_v1.legacy
from tests.conftest import ROOT

MODULE: Any = openai_v1.legacy
FOUND = """
import sys
import openai_v1.legacy

openai_v1.legacy.install_as("openai")
openai_v1.legacy.install_as("openai")

import openai
import openai.error
from openai import ChatCompletion, error
from openai.error import RateLimitError
from openai.openai_object import OpenAIObject
from openai.version import VERSION
from openai.api_resources import Model
import openai.api_resources.completion
from openai.api_resources.chat_completion import ChatCompletion as Chat

assert openai is openai_v1.legacy
assert ChatCompletion is Chat is openai_v1.legacy.ChatCompletion
assert openai.error.RateLimitError is RateLimitError is error.RateLimitError
assert openai.api_resources.completion.Completion is openai.Completion
assert issubclass(Model, OpenAIObject)
assert openai.__version__ == VERSION == "0.27.8"
openai.api_base = "http://127.0.0.1:9/v1"
assert openai_v1.legacy.api_base == "http://127.0.0.1:9/v1"
try:
    openai.Model.list(api_key="sk-test")
except openai.error.APIConnectionError as caught:
    assert "127.0.0.1:9" in str(caught)
"""


def run(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "generated" / "python")},
        check=False,
        timeout=60,
    )
    return done.stderr


def test_every_import_gives_the_one_module() -> None:
    assert run(FOUND) == ""


def test_modules_are_found_below_the_own_name_too() -> None:
    program = "from openai_v1.legacy.api_resources import Model; import openai_v1.legacy.version as v; assert v.VERSION"
    assert run(program) == ""
    assert run("import openai_v1.legacy as openai; assert openai.version is openai.api_resources is openai") == ""


def test_a_name_that_is_taken_is_refused() -> None:
    told = run("import json, openai_v1.legacy; openai_v1.legacy.install_as('json')")
    assert "ImportError: 'json' is imported already, from " in told
    assert "call install_as before anything imports it" in told


@pytest.mark.parametrize(
    ("program", "told"),
    [
        ("import openai.embeddings_utils", "numpy.dot(a, b)"),
        ("from openai.embeddings_utils import get_embedding", "numpy.dot(a, b)"),
        ("from openai.datalib.numpy_helper import numpy", "No module named 'openai.datalib'"),
        ("from openai import api_requestor", "OpenAI().post(...)"),
        ("from openai import util", "OpenAIObject.construct_from"),
        ("import openai.cli", "without a command line"),
        ("import openai.other", "No module named 'openai.other'"),
        ("from openai import Customer", "no part of this API"),
    ],
)
def test_an_import_that_fails_says_what_to_use(program: str, told: str) -> None:
    error = run(f"import openai_v1.legacy\nopenai_v1.legacy.install_as('openai')\n{program}")
    assert told in error.splitlines()[-1]
    assert "Error: " in error.splitlines()[-1]


@pytest.mark.parametrize(
    ("program", "told"),
    [
        ("MODULE.Deployment", "a part of Azure's API"),
        ("MODULE.nothing", "module 'openai_v1.legacy' has no attribute 'nothing'"),
        ("MODULE.Engine(id='a').generate", "Completion.create"),
        ("MODULE.Engine.generate", "Completion.create"),
        ("MODULE.File.find_matching_files", "the items of File.list()"),
        ("MODULE.FineTune(id='a').refresh()", "call retrieve(id) again"),
        ("MODULE.Model.refresh", "call retrieve(id) again"),
    ],
)
def test_an_attribute_that_is_missing_says_what_to_use(program: str, told: str) -> None:
    with pytest.raises(AttributeError) as caught:
        eval(program)
    assert told in str(caught.value)


def test_names_that_are_not_there_are_told_from_those_that_are() -> None:
    assert [hasattr(MODULE, name) for name in ("Model", "Customer", "util", "__path__")] == [True, False, False, True]
    assert not hasattr(MODULE.Model, "generate")
