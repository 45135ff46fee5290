"""A name of the older client in the package itself raises an error that says what to write now."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

import openai_v1
from openai_v1._old_names import OVERRIDES
from openai_v1.types.chat import ChatCompletion
from tests.conftest import ROOT

PACKAGE: Any = openai_v1
CLIENT: Any = openai_v1.OpenAI(api_key="sk-test")
REPLY: Any = ChatCompletion(id="a", created=1, model="m", choices=[], object="chat.completion")
HELLO: Any = [{"role": "user", "content": "Hello!"}]


def create(**arguments: Any) -> Any:
    return CLIENT.chat.completions.create(messages=HELLO, **arguments)


@pytest.mark.parametrize(
    ("program", "cls", "told"),
    [
        ("PACKAGE.ChatCompletion.create()", AttributeError, "OpenAI().chat.completions.create(…)"),
        ("PACKAGE.File.list()", AttributeError, "OpenAI().files.list(…)"),
        ("PACKAGE.Audio.transcribe()", AttributeError, "OpenAI().audio.transcriptions.create(…)"),
        ("PACKAGE.Image.create_edit()", AttributeError, "OpenAI().images.edit(…)"),
        ("PACKAGE.error", AttributeError, "InvalidRequestError is now BadRequestError"),
        ("PACKAGE.error.Timeout", AttributeError, "Timeout is now APITimeoutError"),
        ("PACKAGE.InvalidRequestError", AttributeError, "it is now BadRequestError"),
        ("PACKAGE.api_key", AttributeError, "OpenAI(api_key=…)"),
        ('PACKAGE.api_key = "sk"', AttributeError, "OpenAI(api_key=…)"),
        ('PACKAGE.api_base = "http://a"', AttributeError, "OpenAI(base_url=…)"),
        ('PACKAGE.api_type = "azure"', AttributeError, "no successor: for Azure"),
        ('PACKAGE.api_version = "1"', AttributeError, 'default_headers={"OpenAI-Version": …}'),
        ('PACKAGE.api_key_path = "a"', AttributeError, "a function that reads the file"),
        ('PACKAGE.proxy = "http://a"', AttributeError, "OpenAI(http_client=…)"),
        ('PACKAGE.log = "debug"', AttributeError, 'logging.getLogger("openai_v1")'),
        ("PACKAGE.debug = True", AttributeError, "no successor"),
        ("from openai_v1 import error", ImportError, "InvalidRequestError is now BadRequestError"),
        ("from openai_v1 import ChatCompletion", ImportError, "OpenAI().chat.completions.create(…)"),
        ("CLIENT.chat.completions.acreate()", AttributeError, "AsyncOpenAI().chat.completions.create(…)"),
        ("CLIENT.images.create()", AttributeError, "OpenAI().images.generate(…)"),
        ("CLIENT.audio.transcribe()", AttributeError, "OpenAI().audio.transcriptions.create(…)"),
        ('CLIENT.files.download("a")', AttributeError, "OpenAI().files.content(…)"),
        ('create(model="m", engine="m")', TypeError, "engine=… is now model=…"),
        ('create(engine="m")', TypeError, "engine=… is now model=…"),
        ('create(deployment_id="m")', TypeError, "deployment_id=… is now model=…"),
        ('create(engine="m", stream=True)', TypeError, "engine=… is now model=…"),
        ('CLIENT.embeddings.create(engine="m", input="a")', TypeError, "engine=… is now model=…"),
        ('CLIENT.embeddings.with_raw_response.create(engine="m", input="a")', TypeError, "engine=… is now model=…"),
        ('create(model="m", request_timeout=3)', TypeError, "request_timeout=… is now timeout=…"),
        ('create(model="m", headers={})', TypeError, "headers=… is now extra_headers=…"),
        ('create(model="m", request_id="1")', TypeError, 'extra_headers={"X-Request-Id": …}'),
        ('create(model="m", api_key="sk")', TypeError, "client.with_options(api_key=…)"),
        ('create(model="m", api_base="http://a")', TypeError, "client.with_options(base_url=…)"),
        ('REPLY["choices"]', TypeError, ".choices"),
        ('REPLY.get("choices")', AttributeError, ".choices"),
        ("REPLY.keys()", AttributeError, ".to_dict()"),
        ("from openai_v1 import Client", ImportError, "it is OpenAI."),
        ("import openai_v1.pagination", ModuleNotFoundError, "ModelList"),
        ("from openai_v1 import _utils", ImportError, "isinstance(value, Omit)"),
        ("from openai_v1._utils._transform import maybe_transform", ModuleNotFoundError, "maybe_transform(value, ...)"),
        ("from openai_v1._models import FinalRequestOptions", ModuleNotFoundError, "msgspec structs"),
        ("from openai_v1._base_client import SyncHttpxClientWrapper", ImportError, "httpx2.Client"),
        ("from openai_v1._types import ResponseT", ImportError, "TypeVar"),
        ("from openai_v1.lib.azure import AzureOpenAI", ModuleNotFoundError, "openai/v1"),
        ("from openai_v1.lib._parsing._completions import a", ModuleNotFoundError, "model_json_schema()"),
        ("from openai_v1.types.responses import Response", ModuleNotFoundError, 'post("/responses"'),
        ("from openai_v1.types.beta.threads import Run", ModuleNotFoundError, "post("),
        ("from openai_v1.types.shared import Reasoning", ImportError, "responses"),
        ("from openai_v1.types.chat_model import ChatModel", ModuleNotFoundError, "write str"),
        ("import openai_v1.resources.responses", ModuleNotFoundError, 'post("/responses"'),
        ("PACKAGE.AzureOpenAI", AttributeError, "openai/v1"),
        ("PACKAGE.chat.completions.create()", AttributeError, "OpenAI().chat."),
        ("CLIENT.responses.create()", AttributeError, 'client.post("/responses"'),
        ("CLIENT.default_headers", AttributeError, "with_options(default_headers={...})"),
        ("CLIENT.with_raw_response.models", AttributeError, "client.chat.completions.with_raw_response"),
        ("openai_v1.AsyncOpenAI(api_key='a').beta", AttributeError, "client.post(...)"),
        ("CLIENT.chat.completions.parse()", AttributeError, "response_format"),
        ("CLIENT.chat.completions.with_raw_response.parse()", AttributeError, "response_format"),
        ("CLIENT.chat.completions.with_streaming_response.stream()", AttributeError, "collect()"),
        ("CLIENT.chat.completions.with_raw_response.acreate()", AttributeError, "AsyncOpenAI().chat.completions"),
        ('CLIENT.post("/a", cast_to=object, options={})', TypeError, "extra_headers={...}"),
        ('CLIENT.get("/a", options={})', TypeError, "extra_query={...}"),
        ('CLIENT.files.wait_for_processing("a")', AttributeError, "client.files.retrieve(file_id)"),
        ("REPLY.dict()", AttributeError, "use to_dict()"),
        ("REPLY.json()", AttributeError, "use to_json()"),
        ("REPLY.model_fields_set", AttributeError, "use to_dict().keys()"),
        ("ChatCompletion.model_fields", AttributeError, "use __struct_fields__"),
        ("ChatCompletion.model_construct()", AttributeError, "use the class itself"),
        ("ChatCompletion.model_json_schema()", AttributeError, "the schema in the document"),
        ("REPLY.model_config", AttributeError, "keeps unknown members"),
        ("ChatCompletion.from_orm(REPLY)", AttributeError, "use model_validate(…)"),
        ("ChatCompletion.parse_obj({})", AttributeError, "use model_validate(…)"),
    ],
)
def test_error_names_the_new_call(program: str, cls: type[Exception], told: str) -> None:
    with pytest.raises(cls) as caught:
        exec(program, globals())
    assert told in str(caught.value)


@pytest.mark.parametrize("name", ["OpenAI", "AsyncOpenAI"])
def test_override_that_would_never_be_called_is_told(name: str) -> None:
    class Own(getattr(openai_v1, name)):  # type: ignore[misc]  # both clients
        @property
        def tag(self) -> str:
            return "mine"

        def is_closed(self) -> bool:
            return True

    class Authenticated(Own):
        @property
        def auth_headers(self) -> dict[str, str]:
            return {"Authorization": "Token x"}

    class Further(Authenticated):
        def _prepare_options(self, options: object) -> object:
            return options

    assert (Own(api_key="a").tag, Own(api_key="a").is_closed()) == ("mine", True)
    with pytest.raises(TypeError, match=r"^Authenticated\.auth_headers would never be called: write OpenAI\(api_key="):
        Authenticated(api_key="a")
    with pytest.raises(TypeError, match=r"^Further\._prepare_options would never be called: pass an httpx2\.Client\("):
        Further(api_key="a")


def test_overrides_are_those_of_the_official_client() -> None:
    import openai
    from openai._base_client import SyncAPIClient

    for name in OVERRIDES:
        assert hasattr(openai.OpenAI, name) or hasattr(SyncAPIClient, name), name
        assert not hasattr(openai_v1.OpenAI, name)


def test_the_way_to_legacy_is_named() -> None:
    with pytest.raises(AttributeError, match=r"`import openai_v1\.legacy`"):
        _ = PACKAGE.ChatCompletion


def test_names_of_later_versions_do_not_lead_to_legacy() -> None:
    for name in ("Client", "AzureOpenAI", "chat"):
        with pytest.raises(AttributeError) as caught:
            getattr(PACKAGE, name)
        assert "legacy" not in str(caught.value)


@pytest.mark.parametrize(
    "name", ["ChatCompletion", "Client", "chat", "error", "api_key", "InvalidRequestError", "openai_object"]
)
def test_old_names_are_not_there(name: str) -> None:
    assert not hasattr(openai_v1, name)
    assert name not in dir(openai_v1)
    assert getattr(openai_v1, name, None) is None


def test_replies_have_no_methods_of_dicts() -> None:
    assert not hasattr(REPLY, "__getitem__")
    assert not hasattr(REPLY, "get")
    assert not hasattr(REPLY, "keys")
    assert dict(REPLY)["id"] == "a"


def test_other_names_are_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(AttributeError, match=r"^module 'openai_v1' has no attribute 'nothing'$"):
        _ = PACKAGE.nothing
    with pytest.raises(AttributeError, match=r"^module 'openai_v1\.types' has no attribute 'error'$"):
        _ = PACKAGE.types.error
    with pytest.raises(ImportError, match=r"^cannot import name 'nothing' from 'openai_v1' \("):
        exec("from openai_v1 import nothing")
    with pytest.raises(AttributeError, match=r"^'Completions' object has no attribute 'nothing'$"):
        _ = CLIENT.chat.completions.nothing
    with pytest.raises(TypeError, match="extra_body"):
        create(model="m", no_such_argument=1)
    monkeypatch.setattr(openai_v1, "OpenAI", "something of a test")
    monkeypatch.setattr(openai_v1, "a_note", 1, raising=False)
    assert (PACKAGE.OpenAI, PACKAGE.a_note) == ("something of a test", 1)


def test_nothing_of_it_is_loaded_before_it_is_needed() -> None:
    program = (
        "import sys, openai_v1; openai_v1.OpenAI; openai_v1.types;"
        "print([name for name in sys.modules if 'legacy' in name or 'old_names' in name])"
    )
    environment = {"PYTHONPATH": str(ROOT / "generated" / "python")}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout == "[]\n"
