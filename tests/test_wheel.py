"""What users install: the wheel made from the sdist, and an editable install, each in an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LARGEST = 20_000_000  # bytes


def python(*arguments: str, executable: Path | str = sys.executable, cwd: Path = ROOT) -> str:
    """The output of a Python command that succeeds, run with nothing of this process's import path."""
    plain = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    done = subprocess.run(
        [str(executable), *arguments], cwd=cwd, env=plain, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def environment(folder: Path) -> Path:
    """The Python of a new environment that borrows this one's libraries, so that nothing is fetched."""
    venv.create(folder, with_pip=False)
    executable = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    site = python("-c", "import sysconfig; print(sysconfig.get_path('purelib'))", executable=executable).strip()
    Path(site, "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return executable


def install(executable: Path, *what: str) -> None:
    offline = ["--no-deps", "--no-index", "--no-build-isolation", "--quiet"]
    python("-m", "pip", "--python", str(executable), "install", *offline, "--force-reinstall", *what)


def works(executable: Path, folder: Path) -> None:
    """Runs the command from another folder: the rules are found and a claim is, too."""
    command = executable.with_name("claimcheck")
    listed = subprocess.run([command, "rules", "list"], cwd=folder, capture_output=True, text=True, check=True).stdout
    assert "us/" in listed
    (folder / "page.md").write_text("Our stem cells cure arthritis.\n", encoding="utf-8")
    checked = subprocess.run([command, "check", "page.md"], cwd=folder, capture_output=True, text=True, check=False)
    assert checked.returncode == 1, checked.stdout + checked.stderr
    assert "page.md:1:" in checked.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel made from the sdist, as an index would hand it out."""
    folder = tmp_path_factory.mktemp("dist")
    python("-m", "hatchling", "build", "-t", "sdist", "-d", str(folder))
    (sdist,) = folder.glob("*.tar.gz")
    offline = ["--no-deps", "--no-index", "--no-build-isolation", "--quiet"]
    python("-m", "pip", "wheel", *offline, "-w", str(folder), str(sdist))
    (made,) = folder.glob("*.whl")
    return made


def test_the_wheel_holds_what_it_needs_and_is_not_large(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert wheel.stat().st_size < LARGEST
    assert "claimcheck/py.typed" in names
    assert any(name.startswith("claimcheck/rulesets/us/") for name in names)
    assert any(name.startswith("claimcheck/rulesets/lexicon/") for name in names)
    assert any(name.endswith("LICENSE") for name in names)
    assert not [name for name in names if name.startswith(("tests/", "rulesets/", "examples/"))]


def test_the_installed_wheel_works(wheel: Path, tmp_path: Path) -> None:
    executable = environment(tmp_path / "env")
    install(executable, str(wheel))
    where = python("-c", "import claimcheck; print(claimcheck.__file__)", executable=executable, cwd=tmp_path)
    assert str(tmp_path / "env") in where
    works(executable, tmp_path)


def test_an_editable_install_works(tmp_path: Path) -> None:
    executable = environment(tmp_path / "env")
    install(executable, "--editable", str(ROOT))
    where = python("-c", "import claimcheck; print(claimcheck.__file__)", executable=executable, cwd=tmp_path)
    assert str(ROOT) in where
    works(executable, tmp_path)
