"""Run `specpress generate` unless neither what it reads nor what it wrote has changed since the last run.

Usage: python scripts/generate.py SPEC OUTPUT
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "formatted"
STAMP = ROOT / ".cache" / "generated.sha256"


def fingerprint(spec: Path, output: Path) -> str:
    """One hash over all that decides the output, and the output itself: contents and names, no times."""
    digest = hashlib.sha256(sys.version.encode())
    inputs = [spec.parent, ROOT / "generator", ROOT / "templates", ROOT / "requirements" / "generate.txt"]
    for top in (*inputs, output):
        for file in _files(top):
            content = hashlib.sha256(file.read_bytes()).hexdigest()
            digest.update(f"{file.as_posix()}\0{content}\n".encode())
    return digest.hexdigest()


def _files(top: Path) -> Iterator[Path]:
    if top.is_file():
        yield top
    yield from sorted(path for path in top.rglob("*") if path.is_file() and "__pycache__" not in path.parts)


def main(spec: Path, output: Path) -> int:
    """Generate if there is something to do."""
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == fingerprint(spec, output):
        print(f"{output}/ is up to date: nothing has changed since it was written.")
        return 0
    command = [sys.executable, "-m", "specpress", "generate", str(spec), "--output", str(output)]
    code = subprocess.run([*command, "--cache", str(CACHE)], check=False).returncode
    if code == 0:
        STAMP.parent.mkdir(exist_ok=True)
        STAMP.write_text(fingerprint(spec, output), encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
