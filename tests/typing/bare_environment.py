"""A Python environment with only the dependencies that a generated package declares for one extra."""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement


def make(folder: Path, project: Path, extra: str) -> Path:
    """Make an environment of links to the packages that are installed here; gives its interpreter.

    That is what `pip install '.[extra]'` installs.
    """
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    (site,) = folder.glob("lib/python*/site-packages")
    declared = tomllib.loads(project.read_text(encoding="utf-8"))["project"]
    for name in closure([*declared["dependencies"], *declared["optional-dependencies"][extra]]):
        for top in tops(name):
            place = site / top.name
            if not place.exists():
                place.symlink_to(top)
    return folder / "bin" / "python"


def closure(requirements: Iterable[str]) -> set[str]:
    """The names of distributions, and of all their dependencies."""
    found = set[str]()
    pending = [Requirement(one) for one in requirements]
    while pending:
        requirement = pending.pop()
        if requirement.name in found or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        found.add(requirement.name)
        pending += [Requirement(one) for one in distribution(requirement.name).requires or ()]
    return found


def tops(name: str) -> set[Path]:
    """The files and folders that a distribution has directly in site-packages."""
    site = Path(sysconfig.get_path("purelib"))
    first = {Path(str(file)).parts[0] for file in distribution(name).files or ()}
    return {site / top for top in first if not re.match(r"\.\.|__pycache__", top)}
