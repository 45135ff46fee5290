"""Rules for the whole repository."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z][a-z-]*):", MAKEFILE, re.MULTILINE))
MARKER = re.compile(r"Generated (from|by) .*Do not edit", re.IGNORECASE)
# Written with gaps, so that this file does not hold them.
REGISTRY_HOSTS = "pypi .org, python hosted.org, registry.npm js.org, npm mirror.com, yarn pkg.com".replace(
    " ", ""
).split(",")


def tracked(*patterns: str) -> list[Path]:
    """The files that git knows."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--", *patterns], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listing.returncode != 0:
        pytest.skip("this is no git checkout, so nobody can say which files are tracked")
    return [path for name in listing.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def test_every_generated_file_says_so_in_its_first_line() -> None:
    files = [path for path in (ROOT / "generated").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert files
    for path in files:
        with path.open(encoding="utf-8") as file:
            assert MARKER.search(file.readline()), path.relative_to(ROOT)


def test_generated_files_are_marked_for_git() -> None:
    answer = subprocess.run(
        ["git", "check-attr", "linguist-generated", "eol", "--", "generated/python/openai_v1/__init__.py"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode != 0:
        pytest.skip("this is no git checkout, so git cannot say how it sees generated/")
    assert re.findall(r": (\S+): (\S+)$", answer.stdout, re.MULTILINE) == [
        ("linguist-generated", "true"),
        ("eol", "lf"),
    ]


def test_no_line_ends_other_than_git_keeps() -> None:
    exempt = ("fixtures", "cases")
    for path in tracked():
        content = path.read_bytes()
        if b"\0" not in content and not set(exempt) & set(path.parts):
            assert b"\r\n" not in content, path.relative_to(ROOT)


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_every_make_command_that_the_prose_names_exists(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    # Commands stand in code: between backquotes, or in indented and fenced blocks.
    named = set(re.findall(r"(?:`|^\s*\$?\s*)make ([a-z][a-z-]*)", text, re.MULTILINE))
    assert named
    assert named <= TARGETS


def test_the_readme_shows_the_two_commands() -> None:
    assert {"generate", "test"} <= set(re.findall(r"make ([a-z-]+)", (ROOT / "README.md").read_text(encoding="utf-8")))


def test_every_target_is_listed_by_help() -> None:
    printed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    listed = re.findall(r"^  make (\S+) +\S.*$", printed, re.MULTILINE)
    assert sorted(listed) == sorted(TARGETS)
    assert all(len(line) <= 120 for line in printed.splitlines())


def test_help_is_what_make_does_when_nothing_is_asked_for() -> None:
    printed = [
        subprocess.run(["make", *goals], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        for goals in ([], ["help"])
    ]
    assert printed[0] == printed[1]


def test_no_file_names_a_package_registry() -> None:
    for path in tracked():
        text = path.read_text(encoding="utf-8", errors="replace").lower()
        assert not [host for host in REGISTRY_HOSTS if host in text], path.relative_to(ROOT)


@pytest.mark.parametrize("lock", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda path: path.stem)
def test_locks_pin_everything_with_hashes_and_hold_no_addresses(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    requirements = [
        line for line in text.replace("\\\n", " ").splitlines() if line and not line.lstrip().startswith("#")
    ]
    assert requirements
    for requirement in requirements:
        assert re.match(r"[a-z0-9.-]+(\[[a-z0-9, -]+\])?==\S+ .*--hash=sha256:[0-9a-f]{64}", requirement), requirement


def pins(name: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)(?:\[[a-z0-9, -]+\])?==(\S+)", text, re.MULTILINE))


def test_locks_of_one_environment_agree() -> None:
    assert pins("generate").items() <= pins("test").items() <= pins("dev").items()


def test_locks_hold_every_direct_dependency() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    client = tomllib.loads((ROOT / "generated" / "python" / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = settings["dependency-groups"]
    generator, extras = settings["project"]["dependencies"], client["optional-dependencies"].values()
    declared = [*generator, *client["dependencies"], *(one for extra in extras for one in extra)]
    expected = {
        "generate": generator + groups["build"],
        "test": declared + [one for one in groups["test"] if isinstance(one, str)],
        "lowest": declared,
        "dev": [one for one in groups["dev"] + groups["frameworks"] if isinstance(one, str)],
        "official-openai1": groups["official-openai1"],
        "uv": groups["uv"],
    }
    for name, requirements in expected.items():
        missing = {re.split(r"[^a-z0-9-]", one)[0] for one in requirements} - pins(name).keys()
        assert not missing, f"requirements/{name}.txt lacks {missing}; run `make lock`"


def test_the_lowest_versions_are_those_that_are_declared() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    client = tomllib.loads((ROOT / "generated" / "python" / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [one for extra in client["optional-dependencies"].values() for one in extra]
    lowest = pins("lowest")
    for requirement in [*settings["project"]["dependencies"], *client["dependencies"], *extras]:
        name, bound = re.split(r"(?:\[[a-z0-9,-]+\])?[>~]=", requirement)
        tried = lowest[name].split(".")
        assert [*tried, "0"][: bound.count(".") + 1] == bound.split("."), f"{requirement}: {lowest[name]} is tried"
