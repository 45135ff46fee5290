# Generated from openapi.yaml by specpress. Do not edit.
"""The names of an older client: `import openai_v1.legacy as …` lets programs run that were written for it.

The settings are attributes of this module, read at each call. `install_as` lets libraries import it that import the older
client themselves.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextvars import ContextVar
from typing import TYPE_CHECKING

from .._legacy.modules import LegacyModules
from . import error, openai_object
from ._classes import (
    Audio,
    ChatCompletion,
    Completion,
    Edit,
    Embedding,
    Engine,
    File,
    FineTune,
    Image,
    Model,
    Moderation,
)
from .error import APIError, InvalidRequestError, OpenAIError

__all__ = [
    "APIError",
    "Audio",
    "ChatCompletion",
    "Completion",
    "Edit",
    "Embedding",
    "Engine",
    "File",
    "FineTune",
    "Image",
    "InvalidRequestError",
    "Model",
    "Moderation",
    "OpenAIError",
    "VERSION",
    "aiosession",
    "api_base",
    "api_key",
    "api_key_path",
    "api_type",
    "api_version",
    "app_info",
    "ca_bundle_path",
    "debug",
    "enable_telemetry",
    "error",
    "install_as",
    "log",
    "openai_object",
    "organization",
    "proxy",
    "requestssession",
    "verify_ssl_certs",
]

__version__ = "0.27.8"

api_key: str | None = os.environ.get("OPENAI_API_KEY")
api_key_path: str | None = os.environ.get("OPENAI_API_KEY_PATH")
organization: str | None = os.environ.get("OPENAI_ORGANIZATION")
api_base: str = os.environ.get("OPENAI_API_BASE", "https://api.openai.com/v1")
api_type: str = os.environ.get("OPENAI_API_TYPE", "open_ai")
api_version: str | None = os.environ.get("OPENAI_API_VERSION")
proxy: str | Mapping[str, str] | None = None
log: str | None = os.environ.get("OPENAI_LOG")
requestssession: object = None
aiosession: ContextVar[object] = ContextVar("aiosession", default=None)
app_info: object = None
ca_bundle_path: object = None
debug: object = False
enable_telemetry: object = False
verify_ssl_certs: object = True
VERSION: object = "0.27.8"

_MODULES = LegacyModules(
    __name__,
    same=(
        "version",
        "api_resources",
        "api_resources.audio",
        "api_resources.chat_completion",
        "api_resources.completion",
        "api_resources.edit",
        "api_resources.embedding",
        "api_resources.engine",
        "api_resources.file",
        "api_resources.fine_tune",
        "api_resources.image",
        "api_resources.model",
        "api_resources.moderation",
    ),
)


def install_as(name: str) -> None:
    """Let `import NAME`, and `import NAME.…`, mean this module in the whole program.

    Libraries that import the older client themselves run on this module then. Raises ImportError where the name is taken,
    so call it before any of them is imported.
    """
    _MODULES.install_as(name)


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        return _MODULES.attribute(name)
