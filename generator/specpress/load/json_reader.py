"""JSON text to a tree with positions, which the standard library's parser does not give."""

from __future__ import annotations

import json
import re

from specpress.load.scalars import NumberError, floating, integer
from specpress.load.source import Source
from specpress.load.tree import Tree
from specpress.openapi.diagnostics import Diagnostics

_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_WORDS = {"true": True, "false": False, "null": None}
_WORD = re.compile(r"\w+")


def read_json(source: Source) -> Tree:
    """Raises `Diagnostics` where the text is no JSON; other problems are collected in the tree."""
    tree = Tree(source)
    text = source.text
    closers: list[str] = []
    offset = _skip(text, 0)
    while True:
        offset, opened = _take_value(source, tree, offset)
        if opened:
            closers.append(opened)
            offset = _skip(text, offset)
            if text[offset : offset + 1] != opened:
                offset = _take_key(source, tree, offset) if opened == "}" else offset
                continue
        offset = _close(source, tree, closers, offset)
        if not closers:
            break
        offset = _skip(text, offset + 1)
        if closers[-1] == "}":
            offset = _take_key(source, tree, offset)
    if offset < len(text):
        raise _unexpected(source, offset, "the end of the file")
    return tree


def _close(source: Source, tree: Tree, closers: list[str], offset: int) -> int:
    """Past the closing brackets at `offset`, to the comma after them or the end of the text."""
    offset = _skip(source.text, offset)
    while closers:
        character = source.text[offset : offset + 1]
        if character == ",":
            return offset
        if character != closers[-1]:
            raise _unexpected(source, offset, f"',' or '{closers[-1]}'")
        closers.pop()
        tree.end()
        offset = _skip(source.text, offset + 1)
    return offset


def _take_value(source: Source, tree: Tree, offset: int) -> tuple[int, str]:
    """The offset after a scalar or opening bracket, and the bracket that closes it."""
    text = source.text
    character = text[offset : offset + 1]
    if character == "{":
        tree.begin({}, offset)
        return offset + 1, "}"
    if character == "[":
        tree.begin([], offset)
        return offset + 1, "]"
    if character == '"':
        value, end = _string(source, offset)
        tree.scalar(value, offset)
        return end, ""
    number = _NUMBER.match(text, offset)
    if number:
        try:
            digits = number.group()
            tree.scalar(floating(digits) if number[1] or number[2] else integer(digits), offset)
        except NumberError as error:
            tree.problems.append(source.problem(offset, str(error), "quote it if it is meant as text"))
            tree.scalar(None, offset)
        return number.end(), ""
    word = _WORD.match(text, offset)
    if word and word.group() in _WORDS:
        tree.scalar(_WORDS[word.group()], offset)
        return word.end(), ""
    raise _unexpected(source, offset, "a value")


def _take_key(source: Source, tree: Tree, offset: int) -> int:
    if source.text[offset : offset + 1] != '"':
        raise _unexpected(source, offset, "a key in double quotes")
    key, end = _string(source, offset)
    tree.key(key, offset)
    end = _skip(source.text, end)
    if source.text[end : end + 1] != ":":
        raise _unexpected(source, end, "':' after the key")
    return _skip(source.text, end + 1)


def _string(source: Source, offset: int) -> tuple[str, int]:
    found = _STRING.match(source.text, offset)
    if not found:
        raise source.error(
            offset, "this is not JSON: a string without its end, or with a wrong escape", "close it with a double quote"
        )
    raw = found.group()
    value: str = json.loads(raw) if "\\" in raw else raw[1:-1]
    return value, found.end()


def _skip(text: str, offset: int) -> int:
    found = _SPACE.match(text, offset)
    return found.end() if found else offset


def _unexpected(source: Source, offset: int, expected: str) -> Diagnostics:
    found = repr(source.text[offset]) if offset < len(source.text) else "the end of the file"
    return source.error(
        offset, f"this is not JSON: expected {expected}, found {found}", "check commas, quotes, brackets"
    )
