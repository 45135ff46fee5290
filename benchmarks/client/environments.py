"""The virtual environments of the peers."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Peer:
    """A client that is measured, and the lock file of its environment."""

    title: str
    lock: str
    with_client: bool = False


PEERS = {
    "ours": Peer("openai_v1", "bench-client", with_client=True),
    "ours_fast": Peer("openai_v1[fast]", "bench-client-fast", with_client=True),
    "official": Peer("openai 3.54", "bench-official"),
    "official_0": Peer("openai 0.27.8", "bench-official-0"),
    "plain_httpx2": Peer("httpx2 by hand", "bench-client"),
    "plain_pyreqwest": Peer("pyreqwest by hand", "bench-client-fast"),
    "floor": Peer("socket + msgspec", "bench-client"),
}


@cache
def interpreter(peer: str) -> Path:
    """The Python of a peer's environment, which is made if need be."""
    chosen = PEERS[peer]
    folder = ROOT / ".venvs" / chosen.lock
    subprocess.run(["make", f".set-up-{chosen.lock}"], check=True, cwd=ROOT, stdout=sys.stderr)
    python = folder / "bin" / "python"
    if chosen.with_client:
        _show_client(python)
    return python


def _show_client(python: Path) -> None:
    """Let the environment import the generated client from the checkout."""
    command = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    Path(packages, "openai_v1.pth").write_text(f"{ROOT / 'generated' / 'python'}\n", encoding="utf-8")
