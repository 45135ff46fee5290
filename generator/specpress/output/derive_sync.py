"""Asynchronous modules → their blocking twins.

A pass over tokens: names change, strings and comments do not, docstrings only where they name a class that changes. The
names that change are the ones below and every class that a file below `_async/` defines with the prefix `Async`. In the
modules that are rendered from a document, a name changes only if it is the module's own or imported from the runtime: a
parameter or a schema keeps its name, whatever it is.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath
from typing import TypeAlias

from specpress.output.files import File
from specpress.workers.processes import Submit

_NAMES = {
    "_async": "_sync",
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "__aiter__": "__iter__",
    "__anext__": "__next__",
    "AsyncClient": "Client",
    "AsyncConnectionInterface": "ConnectionInterface",
    "AsyncConnectionPool": "ConnectionPool",
    "AsyncContextManager": "ContextManager",
    "AsyncGenerator": "Generator",
    "AsyncIterable": "Iterable",
    "AsyncIterator": "Iterator",
    "AsyncNetworkStream": "NetworkStream",
    "AsyncSecretInput": "SecretInput",
    "StopAsyncIteration": "StopIteration",
    "aclose": "close",
    "aiter": "iter",
    "aiter_bytes": "iter_bytes",
    "aiter_raw": "iter_raw",
    "anext": "next",
    "aread": "read",
    "apieces": "pieces",
    "async_pager": "pager",
    "async_raw": "raw",
    "async_streamed": "streamed",
    "asynccontextmanager": "contextmanager",
    "handle_async_request": "handle_request",
}
# Types that become their first argument in a blocking client: `Awaitable[T]` is `T`.
_TRANSPARENT = frozenset(("AsyncPager", "Awaitable"))
Edit: TypeAlias = tuple[tuple[int, int], tuple[int, int], str]
"""Start and end, each as line and column, and the new text."""

# A word in any script may follow the prefix; `Asynchronous` is none.
_ASYNC_CLASS = re.compile(r"\b_?Async(?![a-z_])\w+\b")
_LAYOUT = frozenset((tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.COMMENT))


def begin_deriving(files: tuple[File, ...], submit: Submit) -> Callable[[], tuple[File, ...]]:
    """Start deriving blocking twins of modules in `_async/` that have none; the returned function waits for them."""
    present = {file.path for file in files}
    sources = [file for file in files if "_async" in file.path.parts and file.path.suffix == ".py"]
    names = _NAMES | _class_names(sources)
    twins = [
        (file, submit(derive_module, file.text, _in(file.text, names), is_rendered=_is_rendered(file.path)))
        for file in sources
        if _twin_path(file.path) not in present
    ]
    return lambda: tuple(File(_twin_path(file.path), text(), is_laid_out=file.is_laid_out) for file, text in twins)


def _in(text: str, names: dict[str, str]) -> dict[str, str]:
    """The names that a module has, which are all that another process needs to know of them."""
    return {name: new for name, new in names.items() if name in text}


def _twin_path(path: PurePosixPath) -> PurePosixPath:
    return PurePosixPath(*("_sync" if part == "_async" else part for part in path.parts))


def _is_rendered(path: PurePosixPath) -> bool:
    """Whether a module comes from the document; the others are the runtime's."""
    return "resources" in path.parts or path.name == "api.py"


def _class_names(sources: Iterable[File]) -> dict[str, str]:
    found = (
        node.name
        for file in sources
        for node in ast.parse(file.text).body
        if isinstance(node, ast.ClassDef) and _ASYNC_CLASS.match(node.name) and node.name not in _TRANSPARENT
    )
    return {name: name.replace("Async", "", 1) for name in found}


def derive_module(text: str, names: dict[str, str], *, is_rendered: bool = False) -> str:
    """The blocking twin of one module. `is_rendered`: the document has names in it, which stay as they are."""
    lines = text.splitlines(keepends=True)
    edits: list[Edit] = []
    in_code, kept = _names_of_the_runtime(text, names) if is_rendered else (names, frozenset[int]())
    for edit in sorted(one for one in _edits(text, in_code, names) if one[0][0] not in kept):
        # Edits inside a dropped range are dropped with it.
        if not edits or edit[0] >= edits[-1][1]:
            edits.append(edit)
    for (row, start), (end_row, end), new in reversed(edits):
        lines[row - 1 : end_row] = [lines[row - 1][:start] + new + lines[end_row - 1][end:]]
    return _tidy_imports("".join(lines))


def _names_of_the_runtime(text: str, names: dict[str, str]) -> tuple[dict[str, str], frozenset[int]]:
    """The names of a rendered module that change, and the lines of imports that do not.

    Names change that the module defines as classes or imports from the runtime.
    """
    found = {"_async"}
    kept: set[int] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.ImportFrom):
            # One dot leads to resources below this one, which may be called `types` too.
            if node.level > 1 and (node.module or "").partition(".")[0] in ("types", "_operations"):
                kept.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
            else:
                found.update(alias.name for alias in node.names)
    return {name: names[name] for name in names.keys() & found}, frozenset(kept)


def _edits(text: str, names: dict[str, str], in_prose: dict[str, str]) -> Iterator[Edit]:
    """All edits of a module: `names` change in code, `in_prose` in docstrings."""
    tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
    in_f_string = 0
    in_exports = False
    for index, token in enumerate(tokens):
        kind = tokenize.tok_name[token.type]
        in_exports = kind != "NEWLINE" and (in_exports or token.string == "__all__")
        in_f_string += {"FSTRING_START": 1, "FSTRING_END": -1}.get(kind, 0)
        if in_f_string or (kind == "STRING" and _is_f_string(token)):
            _refuse_names(token, names)
            continue
        if kind == "STRING" and _is_docstring(tokens, index):
            yield token.start, token.end, _in_prose(token.string, in_prose)
        elif kind == "STRING" and in_exports:
            yield token.start, token.end, re.sub(r"\w+", lambda word: names.get(word[0], word[0]), token.string)
        elif kind != "NAME":
            continue
        elif token.string in ("async", "await"):
            yield token.start, tokens[index + 1].start, ""
        elif token.string in _TRANSPARENT and tokens[index + 1].string == "[":
            comma, close = _subscript(tokens, index + 1)
            yield token.start, tokens[index + 1].end, ""
            yield comma.start, close.end, ""
        elif token.string in names:
            yield token.start, token.end, names[token.string]


def _is_f_string(token: tokenize.TokenInfo) -> bool:
    prefix, _, _ = token.string.replace("'", '"').partition('"')
    return "f" in prefix.lower()


def _refuse_names(token: tokenize.TokenInfo, names: dict[str, str]) -> None:
    """Refuse f-strings with names that change: Python before 3.12 reads an f-string as one token."""
    for name in re.findall(r"\w+", token.string):
        if name in names or name in ("async", "await"):
            raise ValueError(f"line {token.start[0]}: {name!r} stands in an f-string, where it cannot be changed")


def _is_docstring(tokens: list[tokenize.TokenInfo], index: int) -> bool:
    before = tokens[index - 1].type if index else tokenize.NEWLINE
    return before in _LAYOUT and tokens[index + 1].type == tokenize.NEWLINE


def _in_prose(text: str, names: dict[str, str]) -> str:
    return _ASYNC_CLASS.sub(lambda match: names.get(match[0], match[0]), text)


def _subscript(tokens: list[tokenize.TokenInfo], start: int) -> tuple[tokenize.TokenInfo, tokenize.TokenInfo]:
    """The token after the first argument, and the bracket that closes."""
    depth = 0
    comma: tokenize.TokenInfo | None = None
    for token in tokens[start:]:
        if token.string in "[({" and token.type == tokenize.OP:
            depth += 1
        elif token.string in "])}" and token.type == tokenize.OP:
            depth -= 1
            if depth == 0:
                return comma or token, token
        elif token.string == "," and depth == 1:
            comma = comma or token
    raise ValueError("a bracket is not closed")


def _tidy_imports(text: str) -> str:
    """Sort the names of each `from … import …`, and remove doubles and names that are no longer used."""
    tree = ast.parse(text)
    lines = text.splitlines(keepends=True)
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    gone = _TRANSPARENT & {alias.name for node in imports for alias in node.names}
    used = _used(tree) if gone else set[str]()
    for node in sorted(imports, key=lambda node: node.lineno, reverse=True):
        if node.end_lineno is None or node.module == "__future__":
            continue
        source = "".join(lines[node.lineno - 1 : node.end_lineno])
        if "#" in source or ";" in source:
            continue
        kept = {
            (alias.name, alias.asname)
            for alias in node.names
            if alias.name not in gone or (alias.asname or alias.name) in used
        }
        listed = ", ".join(
            name if other is None else f"{name} as {other}" for name, other in sorted(kept, key=_import_order)
        )
        statement = f"from {'.' * node.level}{node.module or ''} import {listed}\n" if listed else ""
        lines[node.lineno - 1 : node.end_lineno] = [" " * node.col_offset + statement if statement else ""]
    return "".join(lines)


def _used(tree: ast.Module) -> set[str]:
    """All names in a module, those in strings included: an annotation may be one."""
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    strings = " ".join(
        node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and type(node.value) is str
    )
    return names | set(re.findall(r"\w+", strings))


def _import_order(imported: tuple[str, str | None]) -> tuple[int, str, str]:
    """Constants, then classes, then the rest: the order of ruff and isort."""
    name, other = imported
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return kind, name, other or ""
