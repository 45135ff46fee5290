"""Import the generated package below a folder and use all of it that needs no server. Prints the seconds of the import.

Usage: python scripts/corpus_import.py FOLDER
"""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import pkgutil
import re
import sys
import time
from pathlib import Path

TOKEN = "made up"  # noqa: S105 - no secret


def main(source: Path) -> None:
    """Any failure is an exception."""
    (folder,) = (path for path in source.iterdir() if (path / "__init__.py").is_file())
    sys.path.insert(0, str(source))
    started = time.perf_counter()
    package = importlib.import_module(folder.name)
    classes = [
        value
        for name in package.__all__
        if isinstance(value := getattr(package, name), type) and hasattr(value, "with_options")
    ]
    seconds = time.perf_counter() - started
    print(json.dumps({"seconds": seconds}))
    for module in pkgutil.walk_packages([str(folder)], f"{folder.name}."):
        importlib.import_module(module.name)
    types = importlib.import_module(f"{folder.name}.types")
    for name in types.__all__:
        getattr(types, name)
    assert len(classes) >= 2, f"no clients in {package.__all__}"
    asyncio.run(construct(classes))


async def construct(classes: list[type]) -> None:
    """Construct each client, and read all of its resources."""
    for client_class in classes:
        client = client_class(**arguments(client_class))
        walk(client, 0)
        done = client.close()
        if hasattr(done, "__await__"):
            await done


def arguments(client_class: type) -> dict[str, str]:
    """A base URL, and something for every credential."""
    known = {"base_url", "timeout", "max_retries", "default_headers", "default_query", "http_client", "self", "strict"}
    signature = inspect.signature(client_class)
    given = {"base_url": "http://127.0.0.1:9"} if "base_url" in signature.parameters else {}
    for name, parameter in signature.parameters.items():
        if name not in known and re.match(r"str\b|.*SecretInput", str(parameter.annotation)):
            given[name] = TOKEN
    return given


def walk(holder: object, depth: int) -> None:
    """Every resource below a client."""
    for name, value in vars(type(holder)).items():
        if type(value).__name__ in ("cached_property", "property", "lazy_resource") and depth < 6:
            inner = getattr(holder, name)
            if type(inner).__module__.split(".")[0] == type(holder).__module__.split(".")[0]:
                walk(inner, depth + 1)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
