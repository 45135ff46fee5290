"""A running application, and a client that is generated from the document that the application serves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.frameworks.calls import Program, Way, plain
from tests.frameworks.package import Package


# Any below: the type of a result is known only at run time.
@dataclass(frozen=True, slots=True)
class Live:
    """A server on loopback. Its package is made at the first call: only tests that need it fail with it."""

    url: str
    package: Callable[[], Package]

    def run(self, way: Way, program: Program, **options: Any) -> Any:
        """Run a program; gives its result."""
        return way.run(self.package(), self.url, program, **options)

    def expect(self, way: Way, program: Program, expected: Any, **options: Any) -> None:
        """Require that a program returns this value, or a value that satisfies this condition."""
        result = self.run(way, program, **options)
        if callable(expected):
            assert expected(result), result
        else:
            assert plain(result) == expected
