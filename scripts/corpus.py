"""Generate from every OpenAPI document of a folder, and check the packages: compile, import, call, type-check.

Usage: python scripts/corpus.py DIR [--without NAME,…] [--output DIR] [--no-types]
Exit code 1 if a document crashed the generator, or a package fails anywhere. Only the folder of --output is kept.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

SUFFIXES = (".yaml", ".yml", ".json")
TIMEOUT = 600
IMPORT = Path(__file__).with_name("corpus_import.py")
CALL = Path(__file__).with_name("corpus_call.py")
COUNTS = re.compile(r"(\d+) of (\d+) operations, (\d+) of (\d+) models generated")


@dataclass
class Row:
    """The result for one document."""

    name: str
    operations: str = "–"
    models: str = "–"
    seconds: float = 0.0
    megabytes: int = 0
    lines: int = 0
    import_seconds: float = 0.0
    calls: str = "–"
    wire: str = "–"
    mypy: int = 0
    pyright: int = 0
    outcome: str = "generated"
    failures: list[str] = field(default_factory=list[str])


def main(arguments: Sequence[str]) -> int:
    """Print the table, and the faults below it."""
    parser = argparse.ArgumentParser(
        description="Generate from every OpenAPI document of a folder, and check the output."
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--without", default="", help="names of documents to leave out, with commas between them")
    parser.add_argument("--output", type=Path, help="keep the packages in this folder")
    parser.add_argument("--no-types", action="store_true", help="do not run the type checkers")
    given = parser.parse_args(arguments)
    left_out = set(given.without.split(","))
    documents = [
        path
        for path in sorted(given.folder.resolve().iterdir())
        if path.suffix in SUFFIXES and path.stem not in left_out and path.name not in left_out
    ]
    if not documents:
        print(f"{given.folder} holds no document")
        return 1
    with tempfile.TemporaryDirectory(prefix="specpress-corpus-") as temporary:
        output = given.output or Path(temporary)
        rows = [check(path, output) for path in documents]
        if not given.no_types:
            check_types(rows, output)
        print(table(rows))
    failures = [f"{row.name}: {failure}" for row in rows for failure in row.failures]
    print("\n".join(failures))
    errors = sum(row.mypy + row.pyright for row in rows)
    print(f"{len(rows)} documents, {len(failures)} failures, {errors} type errors")
    return 1 if failures or errors else 0


def check(document: Path, output: Path) -> Row:
    """Generate a package from one document, import it, and construct its clients."""
    row = Row(document.name)
    folder = output / folder_of(document.name)
    options = ["--accept-invalid", "--skip-unsupported", "--quiet"]
    command = [sys.executable, "-m", "specpress", "generate", str(document), "--output", str(folder), *options]
    code, text, row.seconds, row.megabytes = measured(command)
    counts = COUNTS.search(text)
    if counts:
        row.operations, row.models = f"{counts[1]} of {counts[2]}", f"{counts[3]} of {counts[4]}"
    if code in (0, 3) and counts:
        left_out = re.findall(r"left out: (.*)", text)
        row.outcome = f"generated, {len(left_out)} left out" if left_out else "generated"
        if counts[1] != str(int(counts[2]) - len(set(left_out))):
            row.failures.append(f"operations are missing without a word: {counts[0]}")
    elif code == 1 and re.search(r"\d problems?; nothing was written", text):
        row.outcome = "refused: " + text.splitlines()[0][:100]
        return row
    else:
        row.outcome = "crashed"
        row.failures.append(f"exit code {code}: {text[-1000:]}")
        return row
    import_package(row, folder / "python")
    if not row.failures:
        call_package(row, folder / "python", document)
    return row


def folder_of(name: str) -> str:
    """The name of the output folder of a document; Python can import it."""
    return re.sub(r"\W", "_", Path(name).stem)


def measured(command: Sequence[str]) -> tuple[int, str, float, int]:
    """Exit code, output, seconds and megabytes of the largest process."""
    with tempfile.TemporaryFile() as log:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, cwd=log_folder())
        deadline = started + TIMEOUT
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.perf_counter() > deadline:
                process.kill()
            time.sleep(0.02)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        log.seek(0)
        return process.returncode, log.read().decode(errors="replace"), seconds, usage.ru_maxrss // 1024


def log_folder() -> str:
    """A new folder: it has no options file that would be read."""
    return tempfile.gettempdir()


def import_package(row: Row, source: Path) -> None:
    """Import every module, each type by its name, both clients and all their resources, in another process."""
    row.lines = sum(path.read_bytes().count(b"\n") for path in source.rglob("*.py"))
    command = [sys.executable, "-W", "error", str(IMPORT), str(source)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=TIMEOUT)
    if done.returncode == 0:
        row.import_seconds = float(json.loads(done.stdout)["seconds"])
    else:
        row.failures.append("import: " + done.stderr.strip()[-800:])


def call_package(row: Row, source: Path, document: Path) -> None:
    """Call each method in another process, with its required arguments, then with ones that are hard to encode."""
    command = [sys.executable, str(CALL), str(source), str(document)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=TIMEOUT)
    if not done.stdout:
        row.failures.append("call: " + done.stderr.strip()[-800:])
        return
    outcome = json.loads(done.stdout)
    row.calls = f"{outcome['called']} of {outcome['called'] + outcome['untried'] + len(outcome['failures'])}"
    row.wire = f"{outcome['checked'] - len(outcome['misread'])} of {outcome['checked']}"
    row.failures += [f"call: {failure}" for failure in outcome["failures"]]
    row.failures += [f"wire: {place}: {fault}" for place, faults in outcome["misread"].items() for fault in faults]


def check_types(rows: Sequence[Row], output: Path) -> None:
    """Both type checkers, each in one process over all packages."""
    folders = {
        re.sub(r"\W", "_", Path(row.name).stem): row
        for row in rows
        if (output / re.sub(r"\W", "_", Path(row.name).stem)).is_dir()
    }
    places = [str(output / name / "python") for name in folders]
    strict = ["--strict", "--no-error-summary", "--no-color-output", "--hide-error-context"]
    bases = ["--namespace-packages", "--explicit-package-bases", "--cache-dir", str(output / ".mypy")]
    mypy = run([sys.executable, "-m", "mypy", *strict, *bases, *places], output)
    for name, message in located(mypy.splitlines(), folders, output):
        folders[name].mypy += " error:" in message
        folders[name].failures += [f"mypy: {message}"] if " error:" in message and folders[name].mypy <= 5 else []
    if re.search(r"(INTERNAL ERROR|^mypy: )", mypy, re.MULTILINE):
        rows[0].failures.append("mypy: " + mypy[-500:])
    config = output / "pyrightconfig.json"
    config.write_text(json.dumps({"include": places, "typeCheckingMode": "strict"}), encoding="utf-8")
    pyright = [sys.executable, "-m", "basedpyright", "--pythonpath", sys.executable, "--project", str(config)]
    text = run([*pyright, "--outputjson"], output)
    for one in json.loads(text)["generalDiagnostics"]:
        if one["severity"] != "error":
            continue
        place = Path(one["file"]).resolve().relative_to(output.resolve())
        row = folders[place.parts[0]]
        row.pyright += 1
        if row.pyright <= 5:
            row.failures.append(f"pyright: {place}:{one['range']['start']['line'] + 1}: {one['message'][:300]}")


def located(lines: Iterable[str], folders: dict[str, Row], output: Path) -> Iterable[tuple[str, str]]:
    """Each message with the folder of its package."""
    for line in lines:
        name = line.removeprefix(str(output) + os.sep).split(os.sep, 1)[0]
        if name in folders:
            yield name, line


def run(command: Sequence[str], folder: Path) -> str:
    """The output of a program."""
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder).stdout


def table(rows: Iterable[Row]) -> str:
    """A Markdown table."""
    lines = [
        "| document | operations | models | seconds | MB | lines | import s | calls | wire | mypy | pyright | outcome |",
        "|---|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {row.name} | {row.operations} | {row.models} | {row.seconds:.1f} | {row.megabytes} | {row.lines} "
        f"| {row.import_seconds:.2f} | {row.calls} | {row.wire} | {row.mypy} | {row.pyright} | {row.outcome} |"
        for row in rows
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
