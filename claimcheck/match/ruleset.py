"""Loads rulesets: folders under `rulesets/` with an about.yaml and one rule a file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from claimcheck.errors import ConfigError, did_you_mean
from claimcheck.match import rulefile
from claimcheck.match.mistakes import Mistake, raise_all
from claimcheck.match.schema import OWN_KINDS, AboutFile, Vocabulary
from claimcheck.rule import Rule, Ruleset

ABOUT = "about.yaml"
LEXICON = "lexicon"
SUFFIXES = (".yaml", ".yml")


def load(names: Sequence[str], root: Path, extra: Sequence[Path] = ()) -> tuple[Ruleset, ...]:
    """The rulesets of these names, in order, each with the rules of those it includes and of the `extra` folders.

    `root` is the rulesets/ folder. A rule's id is its path under `root` (under `extra`: the folder's name and its path
    there) without suffix. Raises ConfigError for a name that is none, RuleError with every mistake in every file read.
    """
    vocabulary = _vocabulary(root)
    known = sorted(vocabulary.rulesets)
    for name in names:
        if name not in known:
            raise ConfigError(f"unknown ruleset '{name}'{did_you_mean(name, known)}; there are {', '.join(known)}")
    for folder in extra:
        if not folder.is_dir():
            raise ConfigError(f"{folder} is not a folder of rules; `claimcheck rules new` writes a first rule")
    mistakes: list[Mistake] = []
    folders = {name: _with_included(name, root, vocabulary, mistakes) for name in dict.fromkeys(names)}
    files = _files(root, dict.fromkeys(one for included in folders.values() for one in included), extra, mistakes)
    rules = _rules(files, vocabulary, mistakes)
    raise_all(mistakes)
    extras = tuple(_prefix(folder) for folder in extra)
    return tuple(_ruleset(name, (*included, *extras), files, rules, root) for name, included in folders.items())


def available(root: Path) -> tuple[str, ...]:
    """The names of the rulesets under `root`: its folders that hold an about.yaml."""
    return tuple(sorted(path.parent.relative_to(root).as_posix() for path in root.rglob(ABOUT)))


def about(name: str, root: Path) -> AboutFile:
    """What a ruleset says of itself; RuleError when its about.yaml has mistakes."""
    path = root / name / ABOUT
    found, mistakes = rulefile.about(path.read_text(encoding="utf-8"), _shown(path, root), _vocabulary(root))
    raise_all(mistakes)
    assert found is not None  # no mistakes, so there is a model
    return found


def _with_included(name: str, root: Path, vocabulary: Vocabulary, mistakes: list[Mistake]) -> tuple[str, ...]:
    """The ruleset and all it includes, also at second hand; a circle ends where it began."""
    found: list[str] = []
    waiting = [name]
    while waiting:
        folder = waiting.pop(0)
        if folder in found:
            continue
        found.append(folder)
        path = root / folder / ABOUT
        model, wrong = rulefile.about(path.read_text(encoding="utf-8"), _shown(path, root), vocabulary)
        mistakes += wrong
        waiting += model.includes if model else ()
    return tuple(found)


def _files(
    root: Path, folders: Iterable[str], extra: Sequence[Path], mistakes: list[Mistake]
) -> dict[str, tuple[str, Path, str]]:
    """By rule id: the folder it was found in, its file, and the path to show."""
    found: dict[str, tuple[str, Path, str]] = {}
    shipped = [(folder, root / folder, "rulesets") for folder in folders]
    for name, folder, kind in (*shipped, *((_prefix(path), path, "own") for path in extra)):
        for path in _yaml(folder):
            ident = f"{name}/{path.relative_to(folder).with_suffix('').as_posix()}"
            shown = _shown(path, root) if kind == "rulesets" else path.as_posix()
            if ident in found:
                mistakes.append(Mistake(shown, 1, f"the id {ident} is taken by {found[ident][2]}"))
            else:
                found[ident] = (name, path, shown)
    return found


def _yaml(folder: Path) -> Iterator[Path]:
    """The rule files of a folder, those of a ruleset inside it left out."""
    for path in sorted(folder.iterdir()):
        if path.is_dir() and not (path / ABOUT).exists():
            yield from _yaml(path)
        elif path.suffix in SUFFIXES and path.name != ABOUT:
            yield path


def _rules(files: dict[str, tuple[str, Path, str]], vocabulary: Vocabulary, mistakes: list[Mistake]) -> dict[str, Rule]:
    found: dict[str, Rule] = {}
    for ident, (_, path, shown) in files.items():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            mistakes.append(Mistake(shown, 1, "not UTF-8 text; save it as UTF-8"))
            continue
        rule, wrong = rulefile.rule(text, ident, shown, vocabulary)
        mistakes += wrong
        if rule:
            found[ident] = rule
    return found


def _vocabulary(root: Path) -> Vocabulary:
    relations = frozenset(path.stem for path in (root / LEXICON / "relations").glob("*.yaml"))
    kinds = frozenset(path.stem for path in (root / LEXICON / "things").glob("*.yaml"))
    return Vocabulary(relations, kinds | OWN_KINDS, frozenset(available(root)))


def _ruleset(
    name: str, folders: tuple[str, ...], files: dict[str, tuple[str, Path, str]], rules: dict[str, Rule], root: Path
) -> Ruleset:
    idents = sorted(ident for ident, (folder, _, _) in files.items() if folder in folders)
    parts = [(ident, files[ident][1]) for ident in idents]
    parts += [(path.relative_to(root).as_posix(), path) for path in sorted((root / LEXICON).rglob("*.yaml"))]
    return Ruleset(name, tuple(rules[ident] for ident in idents), _digest(parts))


def _digest(parts: Iterable[tuple[str, Path]]) -> str:
    """A digest of named files: names and bytes, each with its length so that no two lists read alike."""
    digest = hashlib.sha256()
    for name, path in parts:
        for part in (name.encode(), path.read_bytes()):
            digest.update(len(part).to_bytes(8, "big") + part)
    return f"sha256:{digest.hexdigest()}"


def _prefix(folder: Path) -> str:
    return folder.resolve().name


def _shown(path: Path, root: Path) -> str:
    """A shipped file's path for people: from `rulesets/` on."""
    return f"rulesets/{path.relative_to(root).as_posix()}"
