"""The lexicon: words by name from `rulesets/lexicon`, inflected, in one trie that a sentence is walked through once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import yaml
from spacy.lang.en import English

from claimcheck import grammar
from claimcheck.annotate.inflect import forms
from claimcheck.annotate.store import kept
from claimcheck.annotate.trie import ENDS, GAP, JOINS, Entry, Node, Role, Sort, State, first, grow
from claimcheck.errors import RuleError
from claimcheck.grammar import Grammar
from claimcheck.rule import PhrasePattern

Parts = tuple[str, ...]
FOLDERS: dict[str, Role] = {"things": "thing", "relations": "relation", "cues": "cue"}
SECTIONS: dict[str, Sort] = {"nouns": "noun", "verbs": "verb", "words": "word", "phrases": "phrase"}
FORMS = "forms"  # the folder of endings; the others hold words
DENIAL = "denial"

_Form = tuple[str, tuple[str, ...], frozenset[str]]
_Made = tuple[Node, Node, frozenset[str], list[_Form]]
Tokenizer = Any  # spaCy's, which comes without types
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_CHOICE = re.compile(r"\(([^()]*)\)")
_PART = re.compile(r"(\{[^}]+\}|\.\.\.)")


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of thing that is known by how its names end, and the words that end alike and name none."""

    kind: str
    endings: tuple[str, ...]
    exceptions: frozenset[str]

    def read(self, word: str) -> Entry | None:
        """The entry for a word of this form, which has three letters before the ending and is no exception."""
        if not word.endswith(self.endings) or not word.isalpha() or word in self.exceptions:
            return None
        ending = next(one for one in self.endings if word.endswith(one))
        if len(word) < len(ending) + 3:
            return None
        return Entry("thing", self.kind, "noun", word, f"{FORMS}/{self.kind}.yaml", 0, f"-{ending}")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Two tries: the things that are named, and the relations and cues whose slots the things fill."""

    things: State
    triggers: State
    grammar: Grammar
    denials: frozenset[str]  # words that no gap of a phrase reaches across
    forms: tuple[Form, ...] = ()


def load(folder: Path, tokenizer: Tokenizer, phrases: Iterable[PhrasePattern] = ()) -> Lexicon:
    """The lexicon in `folder` together with the phrases that rules look for; RuleError names every broken file."""
    entries = tuple(_phrases(phrases))
    files = sorted(folder.glob("*/*.yaml"))
    things, triggers, denials, forms = kept(
        "lexicon", _sources(files, tokenizer, entries), lambda: _made(files, tokenizer, entries)
    )
    return Lexicon(first(things), first(triggers), grammar.load(folder), denials, tuple(Form(*one) for one in forms))


def _sources(files: Iterable[Path], tokenizer: Tokenizer, phrases: Iterable[Entry]) -> Iterator[bytes]:
    """All that the tries are made from: the words, and what cuts, inflects and arranges them."""
    code = Path(__file__).parent
    for path in (*files, *(code / name for name in ("lexicon.py", "trie.py", "inflect.py", "forms.json"))):
        yield f"{path.parent.name}/{path.name}".encode()
        yield path.read_bytes()
    yield tokenizer.to_bytes(exclude=["vocab"])
    yield repr([version("spacy"), version("lemminflect"), *phrases]).encode()


def _made(files: Iterable[Path], tokenizer: Tokenizer, phrases: Iterable[Entry]) -> _Made:
    """The tries, the words of denial and the forms of the files, as plain data; RuleError names every broken file."""
    tries: dict[Role, Node] = {"thing": {}, "relation": {}}
    tries["cue"] = tries["relation"]
    denials: frozenset[str] = frozenset()
    forms: list[_Form] = []
    mistakes: list[str] = []
    for path in files:
        try:
            if path.parent.name == FORMS:
                forms.append(_form(path))
                continue
            if path.parent.name == grammar.FOLDER:
                grammar.words(path)
                continue
            entries = list(_entries(path))
            if path.stem == DENIAL:
                denials = frozenset(entry.words for entry in entries if entry.sort == "word")
            for entry in entries:
                _add(tries[entry.role], entry, tokenizer)
        except (yaml.YAMLError, ValueError) as error:
            mistakes.append(f"{path}: {error}")
    if mistakes:
        raise RuleError("\n".join(mistakes))
    for entry in phrases:
        _add(tries[entry.role], entry, tokenizer)
    return tries["thing"], tries["relation"], denials, forms


def _phrases(patterns: Iterable[PhrasePattern]) -> Iterator[Entry]:
    for pattern in patterns:
        for words in pattern.words:
            yield Entry("relation", f"phrase:{words}", "verb" if pattern.lemmas else "phrase", words)


def _sections(path: Path) -> dict[str, list[yaml.Node]]:
    """The words of each section of a file of the lexicon; ValueError says why it is none."""
    content = yaml.compose(path.read_text(encoding="utf-8"), Loader=_LOADER)
    if not isinstance(content, yaml.MappingNode) or path.parent.name not in (*FOLDERS, FORMS):
        folders = ", ".join((*FOLDERS, FORMS, grammar.FOLDER))
        raise ValueError(f"a lexicon file is a map of sections, in one of the folders {folders}")
    sections = {key.value: section for key, section in content.value if key.value != "about"}
    if wrong := [name for name, section in sections.items() if not isinstance(section, yaml.SequenceNode)]:
        raise ValueError("these sections are no lists of words: " + ", ".join(wrong))
    return {name: section.value for name, section in sections.items()}


def _form(path: Path) -> _Form:
    sections = {name: [one.value for one in words] for name, words in _sections(path).items()}
    if not sections.get("endings"):
        raise ValueError("it has no endings")
    return path.stem, tuple(sections["endings"]), frozenset(sections.get("except", ()))


def _entries(path: Path) -> Iterator[Entry]:
    file = f"{path.parent.name}/{path.name}"
    sections = _sections(path)
    for section, sort in SECTIONS.items():
        for one in sections.get(section, ()):
            yield Entry(FOLDERS[path.parent.name], path.stem, sort, one.value, file, one.start_mark.line + 1)


def _add(node: Node, entry: Entry, tokenizer: Tokenizer) -> None:
    """Puts an entry into the trie that begins at `node`; alternatives join again: it grows with their number only."""
    try:
        groups = _inflected(list(_groups(entry.words.lower(), tokenizer)), entry.sort)
    except ValueError as error:
        raise ValueError(f"'{entry.words}': {error}") from error
    for group in groups:
        branches = [_path(node, parts) for parts in group]
        node = branches[0] if len(branches) == 1 else _join(branches)
    node.setdefault(ENDS, []).append(astuple(entry))


def _path(node: Node, parts: Parts) -> Node:
    for part in parts:
        node = grow(node, part)
    return node


def _join(branches: list[Node]) -> Node:
    joined: Node = {}
    for branch in branches:
        branch.setdefault(JOINS, []).append(joined)
    return joined


def _groups(words: str, tokenizer: Tokenizer) -> Iterator[list[Parts]]:
    """The entry in order: each stretch of plain words as one way to read it, each `(a|b|)` as several."""
    for i, stretch in enumerate(_CHOICE.split(words)):
        if i % 2:
            yield [_parts(one, tokenizer) for one in stretch.split("|")]
        elif "(" in stretch or ")" in stretch:
            raise ValueError("its brackets are nested or not closed")
        else:
            for part in _parts(stretch, tokenizer):
                yield [(part,)]


@cache
def _parts(words: str, tokenizer: Tokenizer) -> Parts:
    """The words as the tokenizer cuts them, hyphens dropped, slots and gaps kept whole."""
    parts: list[str] = []
    stretches = _PART.split(words) if "{" in words or GAP in words else (words,)
    for i, stretch in enumerate(stretches):
        if i % 2:
            parts.append(stretch)
        else:
            for word in stretch.split():
                parts += _tokens(word, tokenizer)
    return tuple(parts)


def _inflected(groups: list[list[Parts]], sort: Sort) -> list[list[Parts]]:
    """The groups with the first word (verbs) or the last one (nouns) in each of its forms; that word must be there."""
    if not groups:
        raise ValueError("it has no words")
    if sort in ("verb", "noun"):
        at = 0 if sort == "verb" else -1
        if not all(groups[at]) or any(parts[at][:1] in "{." for parts in groups[at]):
            which = "first" if sort == "verb" else "last"
            raise ValueError(f"the {which} word of a {sort} cannot be optional or a slot")
        groups[at] = [
            (*parts[:-1], form) if at else (form, *parts[1:])
            for parts in groups[at]
            for form in forms(parts[at], sort.upper())
        ]
    return groups


@cache
def _tokens(word: str, tokenizer: Tokenizer) -> list[str]:
    """One written word as the tokenizer cuts it; plain letters that are no contraction stay whole."""
    if word.isalpha() and word not in tokenizer.rules:
        return [word]
    return [token.text for token in tokenizer(word) if token.text not in ("-", " ")]


def inflecting(folder: Path) -> Iterator[tuple[str, str]]:
    """Every word of the lexicon in `folder` that is matched in all its forms, with its part of speech."""
    tokenizer = English().tokenizer
    for path in sorted(path for path in folder.glob("*/*.yaml") if path.parent.name in FOLDERS):
        for entry in _entries(path):
            if entry.sort in ("noun", "verb"):
                group = list(_groups(entry.words.lower(), tokenizer))[0 if entry.sort == "verb" else -1]
                yield from ((parts[0 if entry.sort == "verb" else -1], entry.sort.upper()) for parts in group)
