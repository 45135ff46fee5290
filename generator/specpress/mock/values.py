"""Makes values that fit a schema: the documented example, or else a value from its limits, formats and enums."""

from __future__ import annotations

import base64
import math
import random
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final

from .document import JSON, Document, Object, items, member, text
from .patterns import matching, without_slashes
from .schemas import Direction
from .validators import Validators

_OPTIONAL_FIELDS_TO: Final = 4
"""Objects inside each other deeper than this have their required fields alone."""
_DEEPEST: Final = 24
_MOST_VALUES: Final = 10_000
"""The most values inside one value: a recursive list would have no end."""
_MOST_ITEMS: Final = 100
_WORDS: Final = (
    *("amber", "birch", "cedar", "delta", "ember", "fable", "grove", "haven"),
    *("island", "juniper", "kite", "lumen", "maple", "north", "opal"),
)
_START: Final = datetime(2024, 1, 1, tzinfo=UTC)
_HIDDEN: Final[dict[Direction, str]] = {"request": "readOnly", "reply": "writeOnly"}


_BRANCHES: Final = frozenset(("allOf", "oneOf", "anyOf"))

_ALIASES: Final = {
    "idn-email": "email",
    "idn-hostname": "hostname",
    **dict.fromkeys(("url", "iri", "uri-reference", "iri-reference"), "uri"),
}


class ValueMaker:
    """Makes values for one document; equal seeds make equal values."""

    def __init__(self, document: Document, validators: Validators, seed: int = 0) -> None:
        self._document = document
        self._validators = validators
        self._seed = seed

    def make(self, schema: JSON, direction: Direction = "reply", place: str = "") -> JSON:
        """A value for a schema; `place` tells the values of equal schemas apart."""
        return _Making(self._document, self._validators, direction, f"{self._seed}:{place}").value(schema, "", 0)


class _Making:
    def __init__(self, document: Document, validators: Validators, direction: Direction, seed: str) -> None:
        self._document = document
        self._validators = validators
        self._direction: Direction = direction
        self._seed = seed
        self._left = _MOST_VALUES

    def value(self, schema: JSON, place: str, depth: int) -> JSON:
        declared = self._document.resolve(schema)
        for example in self._given(declared):
            if "const" in declared or self._validators.fits(declared, example, self._direction):
                return example
        self._left -= 1
        if depth > _DEEPEST or self._left < 0:
            return {} if "object" in _kinds(declared) else []
        made = self._made(declared, place, depth)
        # Only of a choice between branches may another one fit better; to compile every schema would take long.
        is_choice = "oneOf" in declared or "anyOf" in declared
        if not is_choice or depth > _OPTIONAL_FIELDS_TO or self._validators.fits(declared, made, self._direction):
            return made
        return next(self._other(declared, place, depth), made)

    def _given(self, declared: Object) -> list[JSON]:
        """Values that the document itself gives."""
        if "const" in declared:
            return [declared["const"]]
        found = [*items(declared, "examples")]
        found += [declared[key] for key in ("example", "default") if declared.get(key) is not None]
        return found

    def _other(self, declared: Object, place: str, depth: int) -> Iterator[JSON]:
        """Values of the other branches, of which the first one did not fit."""
        most = max((len(items(declared, key)) for key in ("oneOf", "anyOf")), default=0)
        for index in range(1, min(most, 12)):
            made = self._plain_or_given(self._flat(declared, depth, index), f"{place}|{index}", depth)
            if self._validators.fits(declared, made, self._direction):
                yield made
        if self._validators.fits(declared, None, self._direction):
            yield None

    def _made(self, declared: Object, place: str, depth: int) -> JSON:
        if not any(key in declared for key in _BRANCHES):
            return self._plain(declared, place, depth)
        made = self._plain_or_given(self._flat(declared, depth), place, depth)
        return self._discriminated(declared, made) if isinstance(made, dict) else made

    def _flat(self, declared: Object, depth: int, choice: int = 0) -> Object:
        """The schema with its branches merged into it: all of `allOf`, one of `oneOf` and of `anyOf`."""
        own = {key: value for key, value in declared.items() if key not in _BRANCHES}
        parts = [*items(declared, "allOf"), *self._chosen(declared, depth, choice)]
        if not parts or depth > _DEEPEST:
            return own
        merged: Object = {}
        for one in parts:
            _merge(merged, self._flat(self._document.resolve(one), depth + 1))
        _merge(merged, own)
        if len(parts) > 1 and "properties" in merged:
            # An example of a part is not one of the whole.
            for key in ("example", "examples", "default"):
                merged.pop(key, None)
        return merged

    def _chosen(self, declared: Object, depth: int, choice: int) -> list[JSON]:
        chosen = list[JSON]()
        for key in ("oneOf", "anyOf"):
            branches = items(declared, key)
            usable = [one for one in branches if not self._is_null(one)] or branches
            if depth > _OPTIONAL_FIELDS_TO:
                # Where objects inside each other come to an end, plain values go first.
                usable.sort(key=lambda one: bool({"object", "array"} & _kinds(self._document.resolve(one))))
            if usable:
                chosen.append(usable[min(choice, len(usable) - 1)])
        return chosen

    def _plain_or_given(self, declared: Object, place: str, depth: int) -> JSON:
        given = [one for one in self._given(declared) if self._validators.fits(declared, one, self._direction)]
        return given[0] if given else self._plain(declared, place, depth)

    def _discriminated(self, declared: Object, found: Object) -> Object:
        """The value with the discriminator of the branch that it was made from, where that fits better."""
        name = member(declared, "discriminator").get("propertyName")
        branches = [*items(declared, "oneOf"), *items(declared, "anyOf")]
        if not isinstance(name, str) or not branches or self._validators.fits(declared, found, self._direction):
            return found
        mapping = member(member(declared, "discriminator"), "mapping")
        for branch in branches:
            reference = text(branch, "$ref")
            short = reference.rpartition("/")[2]
            value = next((key for key, target in mapping.items() if target in (reference, short)), short)
            if self._validators.fits(declared, {**found, name: value}, self._direction):
                return {**found, name: value}
        return found

    def _is_null(self, schema: JSON) -> bool:
        declared = self._document.resolve(schema)
        return declared.get("type") == "null" or declared.get("const", 0) is None

    def _plain(self, declared: Object, place: str, depth: int) -> JSON:
        choices = items(declared, "enum")
        if choices:
            return self._chance(place).choice([one for one in choices if one is not None] or choices)
        kinds = _kinds(declared)
        for kind in ("object", "array", "string", "integer", "number", "boolean"):
            if kind in kinds:
                break
        else:
            return None if "null" in kinds else _WORDS[self._chance(place).randrange(len(_WORDS))]
        match kind:
            case "object":
                return self._object(declared, place, depth)
            case "array":
                return self._array(declared, place, depth)
            case "string":
                return self._text(declared, place)
            case "boolean":
                return True
            case _:
                return _number(declared, self._chance(place), is_integer=kind == "integer")

    def _object(self, declared: Object, place: str, depth: int) -> JSON:
        required = {one for one in items(declared, "required") if isinstance(one, str)}
        found: Object = {}
        for name, inner in member(declared, "properties").items():
            resolved = self._document.resolve(inner)
            is_hidden = resolved.get(_HIDDEN[self._direction]) is True or inner is False
            if not is_hidden and (name in required or depth < _OPTIONAL_FIELDS_TO):
                found[name] = self.value(inner, f"{place}.{name}", depth + 1)
        other = declared.get("additionalProperties", {})
        least = declared.get("minProperties")
        for name in sorted(required - found.keys()):
            if name not in member(declared, "properties"):
                found[name] = self.value(other, f"{place}.{name}", depth + 1)
        wanted = int(least) if isinstance(least, int | float) else 0
        if isinstance(other, dict) and "additionalProperties" in declared and not found and depth < _OPTIONAL_FIELDS_TO:
            wanted = max(wanted, 1)
        names = (f"{word}{number or ''}" for number in range(_MOST_ITEMS) for word in _WORDS)
        while len(found) < min(wanted, _MOST_ITEMS) and other is not False:
            name = next(names)
            found.setdefault(name, self.value(other, f"{place}.{name}", depth + 1))
        return found

    def _array(self, declared: Object, place: str, depth: int) -> JSON:
        first = [
            self.value(one, f"{place}[{index}]", depth + 1) for index, one in enumerate(items(declared, "prefixItems"))
        ]
        inner = declared.get("items", {})
        least, most = declared.get("minItems"), declared.get("maxItems")
        low = int(least) if isinstance(least, int | float) else 0
        high = int(most) if isinstance(most, int | float) else _MOST_ITEMS
        count = min(max(low, 0 if depth > _OPTIONAL_FIELDS_TO else 1), high, _MOST_ITEMS)
        if first and (inner is False or low <= len(first)):
            return first
        made = list[JSON]()
        for index in range(count + (_MOST_ITEMS if declared.get("uniqueItems") is True and count > 1 else 0)):
            one = self.value(inner, f"{place}[{index}]" if index else place, depth + 1)
            if one in made and declared.get("uniqueItems") is True:
                one = self._made(self._document.resolve(inner), f"{place}[{index}]", depth + 1)
            if one not in made or declared.get("uniqueItems") is not True:
                made.append(one)
            if len(made) == count:
                break
        return [*first, *made]

    def _text(self, declared: Object, place: str) -> str:
        chance = self._chance(place)
        least, most = declared.get("minLength"), declared.get("maxLength")
        low = int(least) if isinstance(least, int | float) else 0
        pattern = declared.get("pattern")
        if isinstance(pattern, str):
            made = matching(without_slashes(pattern), chance, low)
            if made is not None:
                return made
        made = _of_format(str(declared.get("format", "")), chance)
        if made is None:
            made = " ".join(chance.choice(_WORDS) for _ in range(2))
            if isinstance(most, int | float):
                made = made[: int(most)]
        return made + "x" * (min(low, 100_000) - len(made))

    def _chance(self, place: str) -> random.Random:
        return random.Random(f"{self._seed}:{place}")  # noqa: S311 - values to look at, not secrets


def _merge(target: Object, part: Object) -> None:
    """Add the requirements of a part to a schema without branches."""
    for key, value in part.items():
        earlier = target.get(key)
        if isinstance(value, dict) and isinstance(earlier, dict) and key in ("properties", "patternProperties"):
            joined: Object = {**earlier, **value}
            joined.update({name: {"allOf": [earlier[name], inner]} for name, inner in value.items() if name in earlier})
            target[key] = joined
        elif isinstance(value, list) and isinstance(earlier, list) and key == "required":
            target[key] = [*earlier, *(one for one in value if one not in earlier)]
        elif isinstance(value, list) and isinstance(earlier, list) and key in ("enum", "type"):
            target[key] = [one for one in earlier if one in value] or value
        elif not (key == "type" and isinstance(value, list) and earlier in value):
            target[key] = value


def _kinds(declared: Object) -> frozenset[str]:
    kind = declared.get("type")
    if isinstance(kind, str):
        return frozenset((kind,))
    if isinstance(kind, list):
        return frozenset(str(one) for one in kind)
    if "properties" in declared or "additionalProperties" in declared:
        return frozenset(("object",))
    if "items" in declared or "prefixItems" in declared:
        return frozenset(("array",))
    return frozenset(("string",)) if "pattern" in declared or "format" in declared else frozenset()


def _number(declared: Object, chance: random.Random, *, is_integer: bool) -> JSON:
    def limit(key: str, exclusive: str, step: float) -> float | None:
        bound, strict = declared.get(key), declared.get(exclusive)
        if isinstance(strict, int | float) and not isinstance(strict, bool):
            return strict + step
        if isinstance(bound, int | float):
            return bound + step if strict is True else bound
        return None

    step = 1 if is_integer else 0.5
    low, high = limit("minimum", "exclusiveMinimum", step), limit("maximum", "exclusiveMaximum", -step)
    if low is not None and high is not None and low > high:
        low = high = (low + high) / 2
    start = low if low is not None else (high - 100 if high is not None else 1)
    end = high if high is not None else start + 100
    multiple = declared.get("multipleOf")
    if isinstance(multiple, int | float) and multiple > 0:
        count = math.ceil(start / multiple)
        return int(count * multiple) if is_integer else count * multiple
    if is_integer:
        first = math.ceil(start)
        return chance.randint(first, max(first, math.floor(min(end, start + 1000))))
    return round(min(end, start + chance.random() * min(end - start, 1000)), 3) if end > start else start


def _of_format(name: str, chance: random.Random) -> str | None:
    moment = _START + timedelta(seconds=chance.randrange(30_000_000))
    word, number = chance.choice(_WORDS), chance.randint(1, 59)
    known: dict[str, str] = {
        "date-time": moment.isoformat().replace("+00:00", "Z"),
        "date": moment.date().isoformat(),
        "time": f"{moment.time().isoformat()}Z",
        "duration": f"PT{number}M",
        "uuid": str(uuid.UUID(int=chance.getrandbits(128), version=4)),
        "email": f"{word}@example.com",
        "hostname": f"{word}.example.com",
        "uri": f"https://example.com/{word}",
        "ipv4": f"192.0.2.{number}",
        "ipv6": f"2001:db8::{number:x}",
        "byte": base64.b64encode(word.encode()).decode(),
        "json-pointer": f"/{word}",
        "regex": f"{word}.*",
    }
    return known.get(_ALIASES.get(name, name))
