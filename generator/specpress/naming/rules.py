"""The rules for shorter names: the `names` table of the options, and the effect of each rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Final

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.hints import nearest, shown
from specpress.openapi.node import Node


@dataclass(frozen=True, slots=True)
class NameRules:
    """One switch for each rule; docs/operations.md says what each one cuts."""

    path_prefix: bool = True
    path: bool = True
    method: bool = True
    module: bool = True
    group: bool = True
    number: bool = True
    verbs: bool = True
    types: bool = True


ALL_RULES: Final = NameRules()
RULE_KEYS: Final = tuple(one.name.replace("_", "-") for one in fields(NameRules))


@dataclass(frozen=True, slots=True)
class Applied:
    """What one rule did: `what` it cut, from how many `of` how many `things`, and `sign` of what wrote these names."""

    rule: str
    what: str
    count: int
    of: int
    things: str
    sign: str = ""

    def __str__(self) -> str:
        sign = f" ({self.sign})" if self.sign else ""
        keeps = f"`{self.rule} = false` below [names] keeps the longer names"
        return f"names: {self.what} {self.count} of {self.of} {self.things}{sign}; {keeps}"


def read_rules(block: Node) -> NameRules:
    """The `names` table of an `x-specpress` block; every rule that is not turned off holds."""
    table = block.get("names")
    if table is None:
        return ALL_RULES
    return NameRules(**{key.replace("-", "_"): table.flag(key, True) for key in RULE_KEYS})


def check_rules(block: Node) -> Iterator[Diagnostic]:
    """Report unknown rules, and values that are neither true nor false."""
    for key, node in block.members("names"):
        if key not in RULE_KEYS:
            hint = nearest(key, RULE_KEYS, f"the rules are {', '.join(RULE_KEYS)}")
            yield Diagnostic(node.location, f"there is no rule {shown(key)} for names", hint)
        elif not isinstance(node.value, bool):
            yield Diagnostic(node.location, f"{shown(node.value)} is no value for '{key}'", "write true or false")
