"""Which files to check: those named, and those of a supported kind under the folders named."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from claimcheck.ignored import Ignored

SKIPPED = frozenset({"node_modules", "__pycache__"})


@dataclass(frozen=True, slots=True)
class Source:
    """A file to check by the path it is reported under, with its bytes where they are known, or why it cannot be."""

    path: str
    data: bytes | None = None  # None: read from the path
    suffix: str | None = None  # None: the path's own
    error: str | None = None


def find(paths: Iterable[str | Path], suffixes: Collection[str]) -> list[Source]:
    """The files that the paths name, once each, sorted by path; what cannot be checked is a source with an error."""
    found: dict[str, Source] = {}
    for path in paths:
        for source in _under(Path(path), suffixes) if Path(path).is_dir() else [_named(Path(path), suffixes)]:
            found.setdefault(os.path.normpath(source.path), source)
    return sorted(found.values(), key=lambda source: source.path)


def standard_input(data: bytes, name: str | None) -> Source:
    """Standard input as a source, read as the kind of file its name tells, else as plain text."""
    return Source(PurePath(name).as_posix() if name else "-", data, (PurePath(name).suffix if name else "") or ".txt")


def _named(path: Path, suffixes: Collection[str]) -> Source:
    """A file named outright, which is an error when it is not there or of a kind that no reader knows."""
    if not path.exists():
        return Source(path.as_posix(), error="there is no such file or folder; check the spelling of the path")
    if path.suffix.lower() not in suffixes:
        kind = f"{path.suffix} files are" if path.suffix else "a file without a suffix is"
        return Source(path.as_posix(), error=f"{kind} not read; save the text as {_either(suffixes)}")
    return Source(path.as_posix())


def _either(suffixes: Collection[str]) -> str:
    *most, last = sorted(suffixes)
    return f"{', '.join(most)} or {last}" if most else last


def _under(folder: Path, suffixes: Collection[str]) -> Iterator[Source]:
    """The files of a supported kind under a folder, but for what git ignores, hidden names and installed packages."""
    yield from _walk(folder, Ignored.above(folder), suffixes)


def _walk(folder: Path, ignored: Ignored, suffixes: Collection[str]) -> Iterator[Source]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Source(folder.as_posix(), error=f"the folder cannot be read: {error.strerror}")
        return
    if any(entry.name == "pyvenv.cfg" for entry in entries):
        return
    ignored = ignored.within(folder)
    for entry in entries:
        path, is_folder = folder / entry.name, entry.is_dir(follow_symlinks=False)
        if entry.name.startswith(".") or entry.name in SKIPPED or ignored(path, is_folder):
            continue
        if is_folder:
            yield from _walk(path, ignored, suffixes)
        elif path.suffix.lower() in suffixes and entry.is_file():
            yield Source(path.as_posix())
