"""`x-later`: the note on parts that an API did not have from the beginning."""

from __future__ import annotations

from specpress.locale.languages import language_of
from specpress.openapi.extensions import LATER
from specpress.openapi.node import Node


def with_mark(description: str, *nodes: Node) -> str:
    """A description with the note if one of the nodes is marked; marks behind references do not count."""
    mark = next((found.value for node in nodes if (found := node.get(LATER)) is not None), None)
    if mark is not True and not isinstance(mark, str):
        return description
    language = language_of(nodes[0].document.language)
    older_servers = language.gettext("older servers may not know it")
    text = mark.strip().rstrip(".。") if isinstance(mark, str) else older_servers
    if not text:
        return description
    before = description.strip()
    sentence = language.gettext("Later: {text}.").format(text=text)
    if not before:
        return sentence
    is_sentence = before.endswith((".", "。")) and "\n\n" not in before
    return language.joined(before, sentence) if is_sentence else f"{before}\n\n{sentence}"
