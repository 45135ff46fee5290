"""Components of a build without references, because the build expresses them in another way."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.export.transform import Object
from specpress.openapi.document import JSON, Pointer, from_text


def without_orphans(build: Object, source: Object) -> Object:
    """The build without the components that its source uses and that it does not use itself.

    What the source does not use either stays: that is its author's affair.
    """
    orphans = _used(source) - _used(build)
    components = build.get("components")
    if not orphans or not isinstance(components, dict):
        return build
    kept = {
        section: {name: value for name, value in members.items() if (section, name) not in orphans}
        for section, members in components.items()
        if isinstance(members, dict)
    }
    left: Object = {section: members for section, members in kept.items() if members or components[section] == members}
    return {**build, "components": {**{key: value for key, value in components.items() if key not in kept}, **left}}


def _used(root: Object) -> set[tuple[str, str]]:
    """The components that lead from the root, other components not counted, over any number of references."""
    components = root.get("components")
    held = components if isinstance(components, dict) else {}
    used: set[tuple[str, str]] = set()
    waiting: list[JSON] = [value for key, value in root.items() if key != "components"]
    while waiting:
        for pointer in _references(waiting.pop()):
            match pointer:
                case ("components", str(section), str(name), *_) if (section, name) not in used:
                    used.add((section, name))
                    members = held.get(section)
                    waiting.append(members.get(name) if isinstance(members, dict) else None)
                case _:
                    pass
    return used


def _references(value: JSON) -> Iterator[Pointer]:
    waiting: list[JSON] = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            for key, member in one.items():
                if key == "mapping" and isinstance(member, dict):
                    yield from (_target(name) for name in member.values() if isinstance(name, str))
            reference = one.get("$ref")
            if isinstance(reference, str) and reference.startswith("#"):
                yield from_text(reference)
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one


def _target(name: str) -> Pointer:
    """What a value in the mapping of a discriminator means: a reference, or the bare name of a schema."""
    return from_text(name) if name.startswith("#") else ("components", "schemas", name)
