# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of the methods."""

from __future__ import annotations

from .audio import AsyncAudio, Audio
from .chat import AsyncChat, Chat
from .completions import AsyncCompletions, Completions
from .edits import AsyncEdits, Edits
from .embeddings import AsyncEmbeddings, Embeddings
from .engines import AsyncEngines, Engines
from .files import AsyncFiles, Files
from .fine_tunes import AsyncFineTunes, FineTunes
from .images import AsyncImages, Images
from .models import AsyncModels, Models
from .moderations import AsyncModerations, Moderations

__all__ = [
    "AsyncAudio",
    "AsyncChat",
    "AsyncCompletions",
    "AsyncEdits",
    "AsyncEmbeddings",
    "AsyncEngines",
    "AsyncFiles",
    "AsyncFineTunes",
    "AsyncImages",
    "AsyncModels",
    "AsyncModerations",
    "Audio",
    "Chat",
    "Completions",
    "Edits",
    "Embeddings",
    "Engines",
    "Files",
    "FineTunes",
    "Images",
    "Models",
    "Moderations",
]
