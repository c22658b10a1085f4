"""The error boundary: a mistake is a message and status 2, a fault of our own status 3 with how to report it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from stand_ins import Run, write

from claimcheck.__main__ import main


def broken(*arguments: object, **options: object) -> None:
    raise RuntimeError("out of luck")


def test_a_fault_tells_how_to_report_it_without_a_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write({"a.txt": "x"})
    monkeypatch.setattr(sys.modules["claimcheck.check"], "examine", broken)
    ran = run("check", "a.txt")
    assert ran.status == 3
    assert "a fault of claimcheck's own (RuntimeError: out of luck)" in ran.err
    assert "Traceback" not in ran.err
    story = Path(re.search(r"with (\S+\.txt)", ran.err)[1])  # type: ignore[index]
    assert "Traceback" in story.read_text()
    story.unlink()


def test_the_traceback_is_shown_when_debugging(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    write({"a.txt": "x"})
    monkeypatch.setattr(sys.modules["claimcheck.check"], "examine", broken)
    monkeypatch.setenv("CLAIMCHECK_DEBUG", "1")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert "Traceback" in run("check", "a.txt").err


def test_an_interrupt_is_quiet(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*arguments: object, **options: object) -> None:
        raise KeyboardInterrupt

    write({"a.txt": "x"})
    monkeypatch.setattr(sys.modules["claimcheck.check"], "examine", interrupted)
    ran = run("check", "a.txt")
    assert (ran.status, ran.out, ran.err) == (130, "", "\n")


def test_a_closed_pipe_is_quiet() -> None:
    code = "import sys; from claimcheck.__main__ import main; sys.exit(main(['check', '--help']))"
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["check", "--help"], ["rules", "test", "--help"]])
def test_help_is_status_0(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    assert "claimcheck" in capfd.readouterr().out


@pytest.mark.parametrize("arguments", [["chek"], ["--vresion"], ["explain"], ["check", "--jobs", "0"]])
def test_a_wrong_command_line_is_status_2(arguments: list[str], here: Path) -> None:
    assert main(arguments) == 2
