"""Brings the catalogues of the generator's own words up to date, or reports their faults with `--check`.

These words are in the code of the generator and in the templates, as arguments of `gettext` and `_`, and in the
docstrings of the options of a client and of a call.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import extract

from specpress.command.excerpt import with_excerpts
from specpress.locale.catalogs import Key, read_catalog, tag_of
from specpress.locale.languages import FURNITURE
from specpress.locale.update import to_po, updated
from specpress.openapi.diagnostics import Diagnostics
from specpress.openapi.location import Location
from specpress.runtime.contract import contract

ROOT = Path(__file__).resolve().parent.parent
SOURCES = (("python", "generator/specpress", "*.py"), ("jinja2", "templates", "*.jinja"))
FUNCTIONS = ("_", "gettext", "ngettext")


def messages() -> Iterator[tuple[Key, Location]]:
    """Every message with its places."""
    for method, folder, pattern in SOURCES:
        for path in sorted((ROOT / folder).rglob(pattern)):
            yield from _in_file(method, path)
    known = contract()
    for option in (*known.client_options, *known.changed_options, *known.request_options):
        yield ("", option.doc), Location("templates/runtime", 1, 1)


def _in_file(method: str, path: Path) -> Iterator[tuple[Key, Location]]:
    text = path.read_text(encoding="utf-8")
    with path.open("rb") as file:
        options = {"trim_blocks": "true", "lstrip_blocks": "true", "trimmed": "true"}
        for line, message, _, _ in extract(method, file, dict.fromkeys(FUNCTIONS), options=options):
            for one in (message,) if isinstance(message, str) else message[:1]:
                yield ("", str(one)), Location(path.relative_to(ROOT).as_posix(), line, 1, text=text)


def main() -> int:
    """The exit code: 1 where `--check` finds something."""
    wanted = tuple(messages())
    faults = 0
    for path in sorted((ROOT / "templates" / "locale").glob(f"*/{FURNITURE}")):
        catalog = read_catalog(path, tag_of(path.parent.name))
        if "--check" in sys.argv:
            found = Diagnostics(catalog.faults(wanted)).diagnostics
            sys.stderr.write(with_excerpts(found))
            faults += len(found)
        else:
            new = updated(catalog, (key for key, _ in wanted))
            path.write_text(to_po(new), encoding="utf-8", newline="\n")
            is_open = sum(not one.is_whole for one in new.entries.values())
            print(
                f"{path.relative_to(ROOT)}: {len(new.entries)} texts, {is_open} to translate, {len(new.obsolete)} obsolete"
            )
    if faults:
        print(f"{faults} problems of the generator's own words; `make locale` brings them up to date", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
