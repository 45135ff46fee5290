# Generated from openapi.yaml by specpress. Do not edit.
"""A text that matches a regular expression, for the common forms of them."""

from __future__ import annotations

import random
import re
import string
from typing import Final

_CLASSES: Final = {"d": string.digits, "w": string.ascii_letters + string.digits + "_", "s": " "}
_ANY: Final = string.ascii_lowercase + string.digits
_MOST_REPEATS: Final = 3
_LITERAL: Final = re.compile(r"/((?:[^/\\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+)/([dgimsuvy]*)")


class _UnknownFormError(Exception):
    """A part of an expression that is not read here, such as a look-ahead."""


def without_slashes(pattern: str) -> str:
    """An expression that was written as JavaScript does (NestJS: `/^[a-z]+$/i`), as JSON Schema has it."""
    found = _LITERAL.fullmatch(pattern)
    if found is None:
        return pattern
    inner = found[1].replace("\\/", "/")
    return f"(?i:{inner})" if "i" in found[2] else inner


def matching(pattern: str, chance: random.Random, least: int = 0) -> str | None:
    """Make a text that matches a regular expression.

    It has at least `least` characters if the repeats of the expression allow that. Returns None for an expression with
    a part that this module does not support.
    """
    try:
        reader = _Reader(pattern, chance, least)
        made = reader.alternatives()
        return made if reader.at_end() else None
    except (_UnknownFormError, ValueError, IndexError, RecursionError):
        return None


class _Reader:
    def __init__(self, pattern: str, chance: random.Random, least: int) -> None:
        self._pattern = pattern
        self._place = 0
        self._chance = chance
        self._least = least

    def at_end(self) -> bool:
        return self._place >= len(self._pattern)

    def alternatives(self) -> str:
        made = [self._sequence()]
        while self._peek() == "|":
            self._place += 1
            made.append(self._sequence())
        return self._chance.choice(made)

    def _sequence(self) -> str:
        made = ""
        while not self.at_end() and self._peek() not in "|)":
            start = self._place
            one = self._atom()
            low, high = self._repeats()
            end = self._place
            if low is None:
                made += one
                continue
            count = max(low, min(high, max(low + 1 if low == 0 else low, self._least if high > _MOST_REPEATS else low)))
            for _ in range(count):
                self._place = start
                made += self._atom()
            self._place = end
        return made

    def _peek(self) -> str:
        return self._pattern[self._place] if not self.at_end() else "\0"

    def _next(self) -> str:
        self._place += 1
        return self._pattern[self._place - 1]

    def _atom(self) -> str:
        match self._next():
            case "^" | "$":
                return ""
            case "(":
                return self._group()
            case "[":
                return self._chance.choice(self._set())
            case ".":
                return self._chance.choice(_ANY)
            case "\\":
                return self._chance.choice(self._escape() or "")
            case one:
                return one

    def _group(self) -> str:
        if self._pattern.startswith("?:", self._place):
            self._place += 2
        elif self._pattern.startswith("?<", self._place) and self._pattern[self._place + 2] not in "=!":
            self._place = self._pattern.index(">", self._place) + 1
        elif self._peek() == "?":
            raise _UnknownFormError
        made = self.alternatives()
        if self._next() != ")":
            raise _UnknownFormError
        return made

    def _escape(self) -> str:
        one = self._next()
        if one in _CLASSES:
            return _CLASSES[one]
        if one in ("x", "u"):
            width = 2 if one == "x" else 4
            self._place += width
            return chr(int(self._pattern[self._place - width : self._place], 16))
        known = {"n": "\n", "t": "\t", "r": "\r", "D": "a", "W": "-", "S": "a"}
        if one.isalnum() and one not in known:
            raise _UnknownFormError
        return known.get(one, one)

    def _set(self) -> str:
        is_negated = self._peek() == "^"
        self._place += is_negated
        members = ""
        while (one := self._next()) != "]":
            low = self._escape() if one == "\\" else one
            if self._peek() == "-" and self._pattern[self._place + 1] != "]" and len(low) == 1:
                self._place += 1
                last = self._next()
                high = self._escape() if last == "\\" else last
                members += "".join(chr(code) for code in range(ord(low), min(ord(high), ord(low) + 255) + 1))
            else:
                members += low
        usable = [one for one in (string.ascii_letters + string.digits + "-_ ") if one not in members]
        chosen = "".join(usable) if is_negated else members
        if not chosen:
            raise _UnknownFormError
        letters = "".join(one for one in chosen if one.isalnum())
        return letters or chosen

    def _repeats(self) -> tuple[int | None, int]:
        """The repetitions of the last atom; None if the pattern gives none, which means once."""
        bounds: tuple[int, int]
        match self._peek():
            case "*":
                bounds = (0, 1000)
            case "+":
                bounds = (1, 1000)
            case "?":
                bounds = (0, 1)
            case "{":
                end = self._pattern.index("}", self._place)
                low, comma, high = self._pattern[self._place + 1 : end].partition(",")
                bounds = (int(low or 0), int(high) if high else 1000 if comma else int(low))
                self._place = end
            case _:
                return None, 1
        self._place += 1
        if self._peek() == "?":
            self._place += 1
        return bounds
