"""The walls of the house: who may import whom, spaCy in one room, prints in the command line only, small files."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "claimcheck"
ROOMS = frozenset({"read", "annotate", "match", "report"})
NOUNS = frozenset({"document", "claim", "rule", "finding", "errors"})
# Besides the rooms themselves these may look into a room: the corridor, the command line, and the
# configuration, which is read with match's text-only YAML.
OPEN = frozenset({"check", "cli", "__main__", "config"})
FILES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 300


def home(file: Path) -> str:
    """The room or module of the package that a file belongs to."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(source: str, package: str = "claimcheck") -> Iterator[str]:
    """Every module imported anywhere in a source of a package, `from a import b` as both a and a.b."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from (module, *(f"{module}.{name.name}" for name in node.names))


def broken(home: str, source: str, package: str = "claimcheck") -> list[str]:
    """The imports of a source that its home may not make."""
    modules = set(imported(source, package))
    ours = {name: name.split(".")[1] for name in modules if name.startswith("claimcheck.")}
    foreign = {name for name, other in ours.items() if other in ROOMS - {home} and home not in OPEN}
    upward = {name for name, other in ours.items() if other in OPEN and home in ROOMS | NOUNS}
    spacy = {name for name in modules if name.split(".")[0] in ("spacy", "thinc") and home != "annotate"}
    return sorted(foreign | upward | spacy)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_a_file_keeps_to_its_room_and_to_its_size(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    package = ".".join(file.relative_to(PACKAGE.parent).parts[:-1])
    assert broken(home(file), source, package) == []
    assert source.count("\n") <= LONGEST


@pytest.mark.parametrize(
    ("home", "source"),
    [
        ("read", "from claimcheck.match import match"),
        ("report", "def f():\n    import claimcheck.annotate.scope"),
        ("claim", "from claimcheck import read"),
        ("files", "from claimcheck.read import READERS"),
        ("match", "from claimcheck.check import examine"),
        ("cli", "import spacy"),
        ("report", "from ..match import match"),
    ],
)
def test_a_broken_wall_is_seen(home: str, source: str) -> None:
    assert broken(home, source, f"claimcheck.{home}") != []


def test_every_room_is_there() -> None:
    assert {home(file) for file in FILES} >= ROOMS | NOUNS | OPEN


def test_only_the_command_line_prints() -> None:
    silent = [file for file in FILES if home(file) not in ("cli", "__main__") and "train" not in file.as_posix()]
    prints = [
        file.relative_to(PACKAGE).as_posix()
        for file in silent
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert prints == []
