"""A running application, and the client generated from the document that it writes of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.frameworks.calls import Program, Way, plain
from tests.frameworks.package import Package


# Any below: what a call gives is known only while the test runs.
@dataclass(frozen=True, slots=True)
class Live:
    """A server on loopback. Its package is made at the first call: only tests that need it fail with it."""

    url: str
    package: Callable[[], Package]

    def run(self, way: Way, program: Program, **options: Any) -> Any:
        """What a program gives."""
        return way.run(self.package(), self.url, program, **options)

    def expect(self, way: Way, program: Program, expected: Any, **options: Any) -> None:
        """A program gives a value, or one that satisfies a condition."""
        result = self.run(way, program, **options)
        if callable(expected):
            assert expected(result), result
        else:
            assert plain(result) == expected
