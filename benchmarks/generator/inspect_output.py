"""Inspects the output of a generator: files, lines, whether they compile and import. Runs in its environment.

Usage: python benchmarks/generator/inspect_output.py FOLDER
Prints one line of JSON.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
import warnings
from pathlib import Path


def main(folder: Path) -> None:
    """Look at every Python file, import the packages, then every module in them."""
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(10_000)
    files = sorted(folder.rglob("*.py"))
    texts = {path: path.read_bytes() for path in files}
    broken = [path for path, text in texts.items() if not _compiles(path, text)]
    tops = [path for path in files if path.name == "__init__.py" and not (path.parent.parent / "__init__.py").exists()]
    packages = [path.parent for path in tops if path.parent.name not in ("test", "tests")]
    started = time.perf_counter()
    failed = [package.name for package in packages if not _imports(package.parent, package.name)]
    seconds = time.perf_counter() - started
    if not packages:
        failed = [path.name for path in files if not _imports(path.parent, path.stem)]
        seconds = time.perf_counter() - started
    for package in packages:
        for path in sorted(package.rglob("*.py")):
            parts = path.relative_to(package.parent).with_suffix("").parts
            module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            if "__main__" not in parts and not _imports(package.parent, module):
                failed.append(module)
    found = {
        "files": len(files),
        "lines": sum(text.count(b"\n") for text in texts.values()),
        "broken": len(broken),
        "failed_imports": len(failed),
        "import_seconds": seconds,
    }
    print(json.dumps(found))


def _compiles(path: Path, text: bytes) -> bool:
    try:
        compile(text, str(path), "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True


def _imports(folder: Path, module: str) -> bool:
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    try:
        importlib.import_module(module)
    except Exception:  # noqa: BLE001 - whatever generated code raises
        return False
    return True


if __name__ == "__main__":
    main(Path(sys.argv[1]))
