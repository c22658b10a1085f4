"""Keeps what takes long to make from what seldom changes, in the user's cache folder.

The lexicon's tries are made of thousands of files' lines, always the same until a file changes. They are kept there as
Python keeps compiled modules: as marshal, under the hash of all that they are made from, so that what is found is never
out of date. It is not shipped in the wheel, since it depends on the rules in use and on the installed tokenizer. What
is missing, broken or of another is made anew; a folder that cannot be written to costs time and nothing else.
"""

from __future__ import annotations

import marshal
import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

Plain = TypeVar("Plain")  # dicts, lists, tuples, sets, text and numbers; what is shared stays shared
MOST = 8  # files; each set of rules has one of its own


def kept(name: str, sources: Iterable[bytes], make: Callable[[], Plain]) -> Plain:
    """What `make` gives, from the cache where it was made of the same sources before."""
    key = sha256(f"{sys.version} {marshal.version}".encode())
    for source in sources:
        key.update(sha256(source).digest())
    path = folder() / f"{name}-{key.hexdigest()[:32]}"
    if not path.is_absolute():
        return make()  # no home: what lies in the folder of the day is nobody's cache
    with suppress(OSError, ValueError, EOFError, TypeError):
        found: Plain = _read(path)
        return found
    made = make()
    with suppress(OSError, ValueError):
        _write(path, marshal.dumps(made))  # type: ignore[arg-type]
        _prune(path.parent, name)
    return made


def folder() -> Path:
    """Where this user's programs keep what they can make again; not absolute where that cannot be told."""
    home = Path(os.path.expanduser("~"))
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return base / "claimcheck"


def _read(path: Path) -> Any:
    digest, data = (whole := path.read_bytes())[:32], whole[32:]
    if digest != sha256(data).digest():
        raise ValueError("not whole")
    return marshal.loads(data)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".new-", delete=False) as file:
        file.write(sha256(data).digest() + data)
    try:
        os.replace(file.name, path)  # whole or not at all, whoever else writes it now
    finally:
        Path(file.name).unlink(missing_ok=True)


def _prune(place: Path, name: str) -> None:
    """Leaves the newest files of this name."""
    files = sorted(place.glob(f"{name}-*"), key=lambda file: file.stat().st_mtime)
    for old in files[:-MOST]:
        old.unlink(missing_ok=True)
