"""Progress on a terminal or in a log, for stages that take over a second."""

from __future__ import annotations

import threading
from typing import Final, TextIO

_PATIENCE: Final = 1.0


class Progress:
    """Names the current stage once it has lasted a second; quick stages leave no trace."""

    def __init__(self, out: TextIO | None) -> None:
        self._out = out
        self._timer: threading.Timer | None = None

    def stage(self, name: str) -> None:
        """The next stage begins."""
        self.stop()
        if self._out is None:
            return
        self._timer = threading.Timer(_PATIENCE, self._tell, (name,))
        self._timer.daemon = True
        self._timer.start()

    def silence(self) -> None:
        """Name no stage any more."""
        self.stop()
        self._out = None

    def stop(self) -> None:
        """The last stage has ended."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _tell(self, name: str) -> None:
        if self._out is not None:
            self._out.write(f"specpress: {name} …\n")
            self._out.flush()
