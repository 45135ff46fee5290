"""Public signatures contain no type of an HTTP library: a change of the library must not break programs."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import openai_v1

PACKAGE = Path(openai_v1.__file__).parent
LIBRARIES = frozenset({"httpcore2", "httpx", "httpx2", "h11", "pyreqwest"})


def modules_that_import_a_library() -> Iterator[str]:
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            names += [module_given(node)] if isinstance(node, ast.Call) else []
            if LIBRARIES.intersection(name.partition(".")[0] for name in names):
                yield ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)


def module_given(call: ast.Call) -> str:
    """The argument of a call of `import_module`; empty for other calls."""
    match call:
        case ast.Call(func=ast.Name("import_module"), args=[ast.Constant(str(name))]):
            return name
        case _:
            return ""


def test_only_the_adapters_know_an_http_library() -> None:
    found = {name.rpartition(".")[2] for name in modules_that_import_a_library()}
    assert found == {
        "httpx2_transport",
        "network_backend",
        "pool",
        "trailing_data",
        "pyreqwest_types",
        "pyreqwest_engine",
        "calls",
        "user_transport",
    }


def test_nothing_public_comes_from_them() -> None:
    adapters = set(modules_that_import_a_library())
    names = [("openai_v1", name) for name in openai_v1.__all__]
    names += [("openai_v1.types", name) for name in importlib.import_module("openai_v1.types").__all__]
    assert names
    for module, name in names:
        value = getattr(importlib.import_module(module), name)
        assert getattr(value, "__module__", "") not in adapters, name
        assert getattr(value, "__module__", "").partition(".")[0] not in LIBRARIES, name
