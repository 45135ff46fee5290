from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from specpress import pipeline
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import Document
from specpress.openapi.location import Location
from specpress.pipeline import accept
from specpress.pipeline.options import Options
from specpress.validate import Validation, validate
from specpress.workers import processes as background
from specpress.workers.processes import here

SPEC = Path(__file__).resolve().parents[2] / "spec" / "openapi.yaml"
SMALL = SPEC.parents[1] / "tests" / "cases" / "streams" / "spec.yaml"
LARGE = 600_000


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)


def process() -> int:
    return os.getpid()


def fails() -> None:
    raise ValueError("no")


def dies_in_another_process() -> str:
    if multiprocessing.parent_process() is not None:
        os.kill(os.getpid(), signal.SIGKILL)
    return "done here"


def is_running(process_id: int) -> bool:
    """A process that has ended and that nobody waits for is there, but does not run."""
    try:
        status = Path(f"/proc/{process_id}/stat").read_text("utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def takes_long(begun: Path) -> None:
    """Far longer than a test may take."""
    begun.touch()
    time.sleep(600)


def test_small_work_is_done_here() -> None:
    with background.background(LARGE - 1) as submit:
        assert submit(process)() == os.getpid()


@pytest.mark.slow
def test_large_work_is_done_elsewhere_and_errors_come_back() -> None:
    with background.background(LARGE) as submit:
        number, error = submit(process), submit(fails)
        assert number() != os.getpid()
        with pytest.raises(ValueError, match="no"):
            error()


@pytest.mark.slow
def test_what_was_killed_is_done_here() -> None:
    with background.background(LARGE) as submit:
        assert submit(dies_in_another_process)() == "done here"


@pytest.mark.slow
def test_what_comes_after_a_process_was_killed_is_done_here() -> None:
    with background.background(LARGE) as submit:
        assert submit(dies_in_another_process)() == "done here"
        assert submit(process)() == os.getpid()


@pytest.mark.slow
def test_work_of_terminated_processes_is_not_waited_for(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    with background.background(LARGE) as submit:
        submit(takes_long, begun)
        while not begun.exists():
            time.sleep(0.05)
        background.terminate_processes()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc, which Linux has")
def test_no_process_outlives_a_killed_run() -> None:
    program = (
        "import os, sys, time\n"
        "from specpress.workers.processes import background\n"
        "if __name__ == '__main__':\n"
        f"    with background({LARGE}) as submit:\n"
        "        print(submit(os.getpid)(), flush=True)\n"
        "        time.sleep(600)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        worker = int(run.stdout.readline())
        run.kill()
    while is_running(worker):
        time.sleep(0.05)


@pytest.mark.slow
def test_a_run_in_several_processes_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = pipeline.generate(SMALL)
    monkeypatch.setattr(background, "_WORTH_PROCESSES", 1)
    assert pipeline.generate(SMALL) == alone


def found_invalid_late(
    document: Document, submit: background.Submit = here, *, is_faultless: bool = False
) -> Validation:
    validation = validate(document, submit, is_faultless=is_faultless)
    late = Diagnostic(Location("spec", 7, 1), "invalid after all")
    return Validation(validation.faults, validation.repaired, lambda: (late,))


def test_a_document_that_is_found_invalid_late_is_not_blamed_on_the_generator(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks_down(*_: object) -> None:
        raise AttributeError("what validation would have prevented")

    monkeypatch.setattr(accept, "lower", breaks_down)
    with pytest.raises(AttributeError):
        pipeline.load_api(SPEC)
    monkeypatch.setattr(accept, "validate", found_invalid_late)
    with pytest.raises(Diagnostics, match="invalid after all"):
        pipeline.load_api(SPEC)


def test_a_document_that_is_found_invalid_late_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accept, "validate", found_invalid_late)
    with pytest.raises(Diagnostics, match="invalid after all"):
        pipeline.load_api(SPEC, Options(accept_invalid=True))
