"""Programs import names from the modules of the official client under the name of the package."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import Any, get_args
from unittest.mock import patch

import pytest
import yaml

import openai_v1
from openai_v1 import AsyncOpenAI, OpenAI, types
from openai_v1._legacy import option_types
from tests.conftest import ROOT
from tests.contract.server import LoopbackServer

LEGACY = yaml.safe_load((ROOT / "spec" / "openapi.yaml").read_text(encoding="utf-8"))["x-specpress"]["legacy"]
REEXPORTS: dict[str, dict[str, str | list[str]]] = LEGACY["reexports"]
NAMES = [(module, name) for module, names in REEXPORTS.items() for name in names]
CHECKED = ("types.chat", "types.audio")
"""Packages of the official client whose every class is either here, or told about, or of an operation that is not."""
ELSEWHERE = ("VoiceConsent", "VoiceCreate", "VoiceDeleted", "StoreMessage", "Deleted", "ListParams", "UpdateParams")
"""Parts of the names of types that belong to operations which the document lacks."""
OTHER = frozenset(
    (
        "CreateChatCompletionRequestMessageParam",
        "TranslationVerbose",
        "TranslationCreateResponse",
        "TranscriptionInclude",
        "ParsedFunction",
        "Voice",
    )
)
INTERNAL = frozenset(
    (
        *("__main__", "_data_residency", "_provider", "_send_queue", "_streaming_cleanup", "_vendor"),
        *("_websocket_connection", "cli"),
    )
)
"""Modules of the official client that programs have no use for."""
OF_EARLIER_VERSIONS = ("types.chat.chat_completion_message", "ChatCompletionMessageToolCall")
"""A name that the newest version has elsewhere alone."""


@pytest.mark.parametrize(("module", "name"), NAMES)
def test_name_can_be_imported(module: str, name: str) -> None:
    found = getattr(import_module(f"openai_v1.{module}"), name)
    targets = REEXPORTS[module][name]
    if isinstance(targets, str):
        owner: Any = types if targets in types.__all__ and module.startswith("types") else openai_v1
        if module.startswith("resources."):
            owner = import_module(f"openai_v1.{module.rpartition('.')[0]}")
        elif targets in option_types.__all__:
            owner = option_types
        assert found is getattr(owner, targets)
    else:
        assert set(get_args(found)) == {getattr(types, one) for one in targets}


@pytest.mark.parametrize(("module", "name"), NAMES)
def test_official_client_has_the_name_there(module: str, name: str) -> None:
    found = import_module(f"openai.{module}")
    if (module, name) == OF_EARLIER_VERSIONS:
        return
    # `types` has the types of all its packages here.
    assert hasattr(found, name) or (module == "types" and hasattr(import_module("openai.types.chat"), name))


@pytest.mark.parametrize("name", LEGACY["package-names"])
def test_name_of_the_package_is_that_of_its_module(name: str) -> None:
    module, _, inner = name.rpartition(".")
    assert getattr(openai_v1, inner) is getattr(import_module(f"openai_v1.{module}"), inner)
    assert hasattr(import_module("openai"), inner)


@pytest.mark.parametrize("module", sorted(one.name for one in iter_modules(import_module("openai").__path__)))
def test_every_module_is_there_or_told_about(module: str) -> None:
    """The modules that programs import names from; the others are parts of what the official client does itself."""
    if module in INTERNAL or find_spec(f"openai_v1.{module}") is not None:
        return
    with pytest.raises(ModuleNotFoundError, match=": "):
        import_module(f"openai_v1.{module}")


@pytest.mark.parametrize("module", [one for one in REEXPORTS if one[0] == "_"])
def test_every_name_of_a_package_is_told_about_in_its_modules(module: str) -> None:
    here = import_module(f"openai_v1.{module}")
    with pytest.raises(ImportError, match="openai/v1"):
        exec(f"from openai_v1.{module} import AzureOpenAI")
    assert getattr(here, "AzureOpenAI", None) is None


@pytest.mark.parametrize("package", CHECKED)
def test_every_type_is_there_or_told_about(package: str) -> None:
    there, here = import_module(f"openai.{package}"), import_module(f"openai_v1.{package}")
    silent = list[str]()
    for name in dir(there):
        if not name[:1].isupper() or any(part in name for part in ELSEWHERE) or name in OTHER:
            continue
        try:
            getattr(here, name)
        except AttributeError as error:
            silent += [name] if "write" not in str(error) else []
    assert not silent


def test_parameter_types_are_called_as_in_the_official_client() -> None:
    from openai.types import chat as there

    from openai_v1.types import chat as here

    for name in ("ChatCompletionUserMessageParam", "ChatCompletionSystemMessageParam"):
        assert getattr(here, name)(role="user", content="x") == getattr(there, name)(role="user", content="x")


def test_methods_are_replaced_where_tests_of_programs_replace_them(server: LoopbackServer) -> None:
    async def embedded() -> Any:
        async with AsyncOpenAI(api_key="sk-test") as client:
            return await client.embeddings.create(model="m", input="x")

    with OpenAI(api_key="sk-test", base_url=server.base_url) as client:
        for place in ("chat.completions.Completions", "chat.Completions"):
            with patch(f"openai_v1.resources.{place}.create", return_value=7):
                assert client.chat.completions.create(model="m", messages=[]) == 7
        assert openai_v1.resources.audio.speech.Speech is type(client.audio.speech)
    with patch("openai_v1.resources.AsyncEmbeddings.create", return_value=8):
        assert asyncio.run(embedded()) == 8


def test_pydantic_takes_the_parameter_types() -> None:
    program = """
from pydantic import BaseModel
from openai_v1.types.chat import ChatCompletionMessageParam, ChatCompletionToolParam, ChatCompletionUserMessageParam
class Conversation(BaseModel):
    first: ChatCompletionUserMessageParam
    rest: list[ChatCompletionMessageParam] = []
    tool: ChatCompletionToolParam | None = None
made = Conversation(first={"role": "user", "content": "x"}, rest=[{"role": "assistant", "content": "y"}])
print(made.first["content"], made.model_dump()["rest"][0]["content"])
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": str(ROOT / "generated" / "python")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("x y\n", "")


def test_typed_program_of_the_official_client_is_checked_here_as_well() -> None:
    """`tests/typing/moved.py` is such a program with its import changed: each name that it imports is official."""
    text = (ROOT / "tests" / "typing" / "moved.py").read_text(encoding="utf-8")
    imports = re.findall(r"^from openai_v1(\S*) import (\([^)]*\)|.*)$", text, re.MULTILINE)
    assert len(imports) > 4
    for module, names in imports:
        there = import_module(f"openai{module}")
        assert [name for name in re.findall(r"\w+", names) if not hasattr(there, name)] == []
