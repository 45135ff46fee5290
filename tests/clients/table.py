"""The clients, the calls that each still has, and the reasons for those that it has not."""

from __future__ import annotations

from typing import Final

from tests.clients.running import Client

_GONE: Final = "the package dropped it when the API did"
_NO_EDITS: Final = {
    "edits.create": _GONE,
    "engines.list, engines.retrieve": _GONE,
    "fine_tunes.*": "the package has fine_tuning.jobs in their place, an API of later years",
}
_MODELS_ONLY: Final = "the package is about models: it has no call for it"
_CACHED: Final = {"all but chat and completions": "what comes from the cache is the same for the others"}

CLIENTS: Final = (
    Client("openai (Python), newest", "clients", "official.py", 23, _NO_EDITS),
    Client("openai (Python) 0.27.8", "clients-0", "official_0.py", 29, {"audio.speech.create": "came later"}),
    Client("openai (npm), newest", "clients", "official.mjs", 22, _NO_EDITS),
    Client("openai (npm) 3.3.0", "clients", "official_3.mjs", 29, {"audio.speech.create": "came later"}),
    Client(
        "langchain-openai",
        "clients",
        "langchain_calls.py",
        9,
        {"models.*, files.*, fine_tunes.*, edits, images, audio, moderations, engines": _MODELS_ONLY},
    ),
    Client(
        "pydantic-ai",
        "clients",
        "pydantic_ai_calls.py",
        7,
        {"models.*, files.*, fine_tunes.*, edits, images, audio, moderations, engines": _MODELS_ONLY},
    ),
    Client("GPTCache on openai (Python) 0.27.8", "clients-0", "gptcache_calls.py", 7, _CACHED),
    Client("GPTCache on `openai_v1.legacy`", "clients-0", "gptcache_calls.py", 7, _CACHED, ("legacy",)),
    Client(
        "litellm",
        "clients",
        "litellm_calls.py",
        12,
        {
            **_NO_EDITS,
            "models.*": "its own list of models is built in",
            "audio.translations.create": _MODELS_ONLY,
            "images.create_variation": "it sends variations as JSON with a URL of the image, as no document has it",
        },
    ),
)
