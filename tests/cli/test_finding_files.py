"""Which files are checked: those named, and under folders those of a known kind that git does not ignore."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from stand_ins import write

from claimcheck.files import Source, find, standard_input

SUFFIXES = {".txt", ".md", ".html"}


def found(*paths: str | Path) -> list[str]:
    return [source.path for source in find(paths, SUFFIXES) if source.error is None]


def error(path: str) -> str:
    (source,) = find([path], SUFFIXES)
    assert source.error is not None
    return source.error


def test_a_folder_gives_what_can_be_read_sorted_by_path(here: Path) -> None:
    write({"b.txt": "", "a/z.HTML": "", "a/b/c.md": "", "a/code.py": "", ".hidden/x.md": "", "node_modules/y.md": ""})
    assert found(".") == ["a/b/c.md", "a/z.HTML", "b.txt"]
    assert found("./a") == ["a/b/c.md", "a/z.HTML"]
    assert found(here / "a") == [f"{here.as_posix()}/a/b/c.md", f"{here.as_posix()}/a/z.HTML"]


def test_a_file_is_checked_once_however_it_is_reached(here: Path) -> None:
    write({"a/b.txt": ""})
    assert found("a/b.txt", ".", "a", "a/../a/b.txt") == ["a/b.txt"]


def test_an_installed_environment_is_passed_over(here: Path) -> None:
    write({"env/pyvenv.cfg": "", "env/lib/LICENSE.txt": "", "a.txt": ""})
    assert found(".") == ["a.txt"]


IGNORES = {
    ".gitignore": "*.txt\n/out/\n!keep.txt\ndrafts/*.md\n",
    "deep/.gitignore": "!again.txt\nlocal.md\n",
    "a.txt": "",
    "keep.txt": "",
    "out/a.md": "",
    "deep/out/a.md": "",
    "deep/again.txt": "",
    "deep/lower/again.txt": "",
    "deep/lower/local.md": "",
    "drafts/a.md": "",
    "drafts/keep/a.md": "",
    "excluded.md": "",
    "plain.md": "",
}


def test_what_git_ignores_is_passed_over_as_git_itself_does(here: Path) -> None:
    subprocess.run(["git", "init", "-q", "."], check=True)
    write(IGNORES)
    write({".git/info/exclude": "excluded.md\n"})
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], capture_output=True, text=True, check=True
    )
    expected = sorted(name for name in listed.stdout.splitlines() if Path(name).suffix in SUFFIXES)
    assert found(".") == expected
    assert "deep/again.txt" in expected
    assert found("deep/lower") == [name for name in expected if name.startswith("deep/lower/")]
    os.chdir("deep")
    assert found(".") == [name.removeprefix("deep/") for name in expected if name.startswith("deep/")]


def test_ignore_files_count_outside_a_repository_too(here: Path) -> None:
    write({".gitignore": "a.txt\n", "a.txt": "", "b.txt": ""})
    assert found(".") == ["b.txt"]


def test_a_file_named_outright_is_checked_though_ignored_or_hidden(here: Path) -> None:
    write({".gitignore": "a.txt\n", "a.txt": "", ".b.md": ""})
    assert found("a.txt", ".b.md") == [".b.md", "a.txt"]


def test_what_cannot_be_checked_says_why_and_the_way_out(here: Path) -> None:
    write({"a.pptx": "", "README": ""})
    assert error("gone.txt").startswith("there is no such file or folder")
    assert error("a.pptx") == ".pptx files are not read; save the text as .html, .md or .txt"
    assert error("README") == "a file without a suffix is not read; save the text as .html, .md or .txt"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read any folder")
def test_a_folder_that_may_not_be_read(here: Path) -> None:
    write({"shut/a.txt": ""})
    Path("shut").chmod(0)
    assert error("shut").startswith("the folder cannot be read")
    Path("shut").chmod(0o700)


def test_standard_input_has_a_name_and_a_kind() -> None:
    assert standard_input(b"x", None) == Source("-", b"x", ".txt")
    assert standard_input(b"x", "a/b.md") == Source("a/b.md", b"x", ".md")
    assert standard_input(b"x", "b") == Source("b", b"x", ".txt")
