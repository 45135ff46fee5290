"""The places in a program of the base URL and of other values that depend on the server."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from specpress import ir
from specpress.site.highlight import Slot

BASE_URL = "base-url"
"""The slot of the base URL; each other one has the name of an argument."""


@dataclass(frozen=True, slots=True)
class Slots:
    """Finds the slots of every program of one API."""

    base_url: str
    client: str
    arguments: tuple[str, ...]

    def find(self, program: str, language: str) -> tuple[Slot, ...]:
        """The slots of a program in a language that the site writes samples in; none in any other."""
        match language:
            case "bash":
                return (*self._addresses(program), *self._values(program, r'"{}":\s*"([^"\\]*)"|-F {}=([\w.:-]+)'))
            case "python":
                made = rf"\b(?:Async)?{re.escape(self.client)}\(()(?=(\)?))"
                return (
                    *self._constructed(program, made, 'base_url="{}"', 'base_url="{}", '),
                    *self._values(program, r'\b{}="([^"\\]*)"|"{}": "([^"\\]*)"'),
                )
            case "javascript":
                made = r"\bnew \w+\(()(?=(\)?))"
                return (
                    *self._constructed(program, made, '{ baseURL: "{}" }', ""),
                    *self._values(program, r'\b{}: "([^"\\]*)"|\b{}: "([^"\\]*)"'),
                )
            case _:
                return ()

    def _addresses(self, program: str) -> Iterator[Slot]:
        if self.base_url:
            for found in re.finditer(re.escape(self.base_url), program):
                yield Slot(*found.span(), BASE_URL)

    def _constructed(self, program: str, made: str, alone: str, before_others: str) -> Iterator[Slot]:
        """The construction of the client in a sample, where an argument for the base URL goes before its others."""
        for found in re.finditer(made, program):
            template = alone if found[2] else before_others
            if template:
                yield Slot(*found.span(1), BASE_URL, template)

    def _values(self, program: str, form: str) -> Iterator[Slot]:
        for name in self.arguments:
            for found in re.finditer(form.replace("{}", re.escape(name)), program):
                group = 1 if found[1] is not None else 2
                yield Slot(*found.span(group), name)


def slots_of(api: ir.API) -> Slots:
    """The slots of the programs of an API."""
    base_url = next((one.url.rstrip("/") for one in api.servers if one.url.startswith(("http://", "https://"))), "")
    arguments = dict.fromkeys(name for server in api.documentation.servers for name, _ in server.arguments)
    return Slots(base_url, api.package.client, tuple(arguments))
