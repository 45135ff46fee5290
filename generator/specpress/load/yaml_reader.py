"""YAML text to a tree, event by event: PyYAML's own composer recurses and drops duplicate keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

import yaml

from specpress.load.scalars import NumberError, plain
from specpress.load.source import Source
from specpress.load.tree import Tree
from specpress.openapi.diagnostics import Diagnostics
from specpress.openapi.document import JSON

_OLD_BREAKS = "\x85\u2028\u2029"
_PREFIX = "tag:yaml.org,2002:"
_SCALAR_TAGS = frozenset(_PREFIX + name for name in ("str", "int", "float", "bool", "null"))
_Loader: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(source: Source) -> Tree:
    """Raises `Diagnostics` where the text is no YAML; other problems are collected in the tree."""
    tree = Tree(source)
    documents = 0
    text, breaks = _without_old_breaks(source.text)
    try:
        for event in _events(text, _Loader):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise source.error(
                        _offset(event), "a second YAML document begins here", "keep one document in a file"
                    )
            else:
                if breaks and isinstance(event, yaml.ScalarEvent):
                    event.value = event.value.translate(breaks)
                _take(event, tree, source)
    except yaml.YAMLError as error:
        raise _syntax_error(source, text, error) from None
    return tree


def _without_old_breaks(text: str) -> tuple[str, dict[int, int]]:
    """`text` with characters that YAML 1.2 takes for letters and PyYAML for line ends replaced, and the way back."""
    if not any(character in text for character in _OLD_BREAKS):
        return text, {}
    free = [code for code in range(0xE000, 0xF8FF) if chr(code) not in text][: len(_OLD_BREAKS)]
    there = dict(zip(map(ord, _OLD_BREAKS), free, strict=True))
    return text.translate(there), {code: old for old, code in there.items()}


def _events(text: str, loader: type[yaml.SafeLoader | yaml.CSafeLoader]) -> Iterator[yaml.Event]:
    # PyYAML's stubs leave the kind of stream and events open.
    parse = cast("Callable[[str, type[yaml.SafeLoader | yaml.CSafeLoader]], Iterator[yaml.Event]]", yaml.parse)
    return parse(text, loader)


def _offset(event: yaml.Event) -> int:
    return event.start_mark.index if event.start_mark is not None else 0


def _take(event: yaml.Event, tree: Tree, source: Source) -> None:
    match event:
        case yaml.ScalarEvent():
            _take_scalar(event, tree, source)
        case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
            offset = _offset(event)
            if tree.wants_key:
                raise source.error(offset, "a key must be text, not a list or an object", "quote the key")
            expected = _PREFIX + ("map" if isinstance(event, yaml.MappingStartEvent) else "seq")
            if event.tag not in (None, "!", expected):
                _refuse_tag(event.tag, offset, tree, source)
            tree.begin({} if isinstance(event, yaml.MappingStartEvent) else [], offset, event.anchor)
        case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
            tree.end()
        case yaml.AliasEvent():
            offset = _offset(event)
            if tree.wants_key:
                value = tree.scalar_of(event.anchor or "", offset)
                if not isinstance(value, str):
                    raise source.error(offset, "a key must be text", "write the key out")
                tree.key(value, offset)
            else:
                tree.alias(event.anchor or "", offset)
        case _:
            pass


def _take_scalar(event: yaml.ScalarEvent, tree: Tree, source: Source) -> None:
    offset = _offset(event)
    unquoted = event.implicit[0]
    if tree.wants_key:
        if event.value == "<<" and unquoted:
            tree.problems.append(
                source.problem(offset, "merge keys (<<) are not part of YAML 1.2", "write the members out, or use $ref")
            )
        if event.value == "" and unquoted:
            tree.problems.append(source.problem(offset, "a key is missing", 'write one, or "" for an empty key'))
        tree.key(event.value, offset)
        return
    if event.tag not in (None, "!") and event.tag not in _SCALAR_TAGS:
        _refuse_tag(event.tag, offset, tree, source)
    tree.scalar(_value(event, tree, source), offset, event.anchor)


def _value(event: yaml.ScalarEvent, tree: Tree, source: Source) -> JSON:
    tag = event.tag
    text: str = event.value
    try:
        if tag is None:
            return plain(text) if event.implicit[0] else text
        if tag in ("!", _PREFIX + "str") or tag not in _SCALAR_TAGS:
            return text
        value = plain(text)
        if tag == _PREFIX + "float" and isinstance(value, int):
            return float(value)
    except NumberError as error:
        tree.problems.append(source.problem(_offset(event), str(error), "quote it if it is meant as text"))
        return None
    return value


def _refuse_tag(tag: str, offset: int, tree: Tree, source: Source) -> None:
    shown = "!!" + tag.removeprefix(_PREFIX) if tag.startswith(_PREFIX) else tag
    tree.problems.append(source.problem(offset, f"YAML tag {shown} is not allowed", "remove the tag"))


def _syntax_error(source: Source, text: str, error: yaml.YAMLError) -> Diagnostics:
    """Parse again with the pure Python parser: its messages are better than those of libyaml, and alike everywhere."""
    if _Loader is not yaml.SafeLoader:
        try:
            for _ in _events(text, yaml.SafeLoader):
                pass
        except yaml.YAMLError as better:
            error = better
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return source.error(0, f"this is not YAML: {error}")
    problem = (error.problem or "").strip()
    context = (error.context or "").strip()
    hint = "check indentation, quotes and brackets here and in the lines above"
    if "'\\t'" in problem:
        hint = "use spaces for indentation, not tabs"
    elif error.context_mark is not None and context:
        line, column = source.position(error.context_mark.index)
        hint = f"{context} that begins at line {line}, column {column}: {hint}"
    return source.error(min(error.problem_mark.index, len(source.text)), f"this is not YAML: {problem}", hint)
