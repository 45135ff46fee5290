"""How the mock of this API behaves: `specpress mock spec/openapi.yaml --behaviour spec/behaviour`.

Nothing is random and nothing depends on the time: equal calls in equal order get equal replies. docs/mock.md describes
how such a behaviour is written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from .chats import chat
from .images import draw
from .speech import transcript
from .storage import Store
from .texts import complete, edit
from .vectors import embed, moderate

if TYPE_CHECKING:
    from specpress.mock.calls import Call


def operations() -> Mapping[str, Callable[[Call], object]]:
    """The handlers by operation, over a state of their own."""
    store = Store()
    return {
        "models.list": store.list_models,
        "models.retrieve": store.retrieve_model,
        "models.delete": store.delete_model,
        "completions.create": complete,
        "chat.completions.create": chat,
        "edits.create": edit,
        "embeddings.create": embed,
        "moderations.create": moderate,
        "audio.transcriptions.create": lambda call: transcript(call, "transcribe"),
        "audio.translations.create": lambda call: transcript(call, "translate"),
        "images.generate": lambda call: draw(call, call.fields["prompt"].encode()),
        "images.edit": lambda call: draw(call, call.file("image").content + call.fields["prompt"].encode()),
        "images.create_variation": lambda call: draw(call, call.file("image").content),
        "files.list": store.list_files,
        "files.create": store.create_file,
        "files.retrieve": store.retrieve_file,
        "files.content": store.download,
        "files.delete": store.delete_file,
        "fine_tunes.list": store.list_jobs,
        "fine_tunes.create": store.create_job,
        "fine_tunes.retrieve": store.retrieve_job,
        "fine_tunes.cancel": store.cancel_job,
        "fine_tunes.list_events": store.job_events,
    }
