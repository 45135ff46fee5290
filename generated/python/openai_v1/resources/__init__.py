# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of methods."""

from __future__ import annotations

from .._async.resources.audio import AsyncAudio
from .._async.resources.chat import AsyncChat
from .._async.resources.completions import AsyncCompletions
from .._async.resources.edits import AsyncEdits
from .._async.resources.embeddings import AsyncEmbeddings
from .._async.resources.engines import AsyncEngines
from .._async.resources.files import AsyncFiles
from .._async.resources.fine_tunes import AsyncFineTunes
from .._async.resources.images import AsyncImages
from .._async.resources.models import AsyncModels
from .._async.resources.moderations import AsyncModerations
from .._sync.resources.audio import Audio
from .._sync.resources.chat import Chat
from .._sync.resources.completions import Completions
from .._sync.resources.edits import Edits
from .._sync.resources.embeddings import Embeddings
from .._sync.resources.engines import Engines
from .._sync.resources.files import Files
from .._sync.resources.fine_tunes import FineTunes
from .._sync.resources.images import Images
from .._sync.resources.models import Models
from .._sync.resources.moderations import Moderations

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
