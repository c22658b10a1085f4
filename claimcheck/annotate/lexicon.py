"""The lexicon: words by name from `rulesets/lexicon`, inflected, in one trie that a sentence is walked through once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml
from spacy.lang.en import English

from claimcheck import grammar
from claimcheck.annotate.inflect import forms
from claimcheck.claim import Listed
from claimcheck.errors import RuleError
from claimcheck.grammar import Grammar
from claimcheck.rule import PhrasePattern

Role = Literal["thing", "relation", "cue"]
Sort = Literal["noun", "verb", "word", "phrase"]
Parts = tuple[str, ...]
FOLDERS: dict[str, Role] = {"things": "thing", "relations": "relation", "cues": "cue"}
SECTIONS: dict[str, Sort] = {"nouns": "noun", "verbs": "verb", "words": "word", "phrases": "phrase"}
FORMS = "forms"  # the folder of endings; the others hold words
GAP = "..."
DENIAL = "denial"

Tokenizer = Any  # spaCy's, which comes without types
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_CHOICE = re.compile(r"\(([^()]*)\)")
_PART = re.compile(r"(\{[^}]+\}|\.\.\.)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One word of the lexicon: what it is for, the list it stands in, its sort, and the words as listed."""

    role: Role
    name: str
    sort: Sort
    words: str
    file: str = field(default="", compare=False)  # under rulesets/lexicon; empty for what no list holds
    line: int = field(default=0, compare=False)
    ending: str = field(default="", compare=False)  # where the list gives the end of the word only

    @property
    def listed(self) -> Listed | None:
        """Where the words are listed, and how they are written there."""
        return Listed(self.file, self.line, self.ending or self.words) if self.file else None


# A place in a trie: each next word leads to another. Tens of thousands of places are made at every start, so a place is
# one dictionary and no more; what is no word stands under keys that hold a space, as no word does.
Node = dict[str, Any]
SLOTS = " slots"  # the places that a thing of certain kinds leads to
JOINS = " joins"  # places where an alternative that is read to its end goes on
ENDS = " ends"  # entries that end here


def _grow(node: Node, part: str) -> Node:
    """The place one part further, made when it is not there yet."""
    if part.startswith("{"):
        slot: Node = node.setdefault(SLOTS, {}).setdefault(frozenset(part[1:-1].split("|")), {})
        return slot
    following: Node | None = node.get(part)
    if following is None:
        following = node[part] = {}
    return following


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of thing that is known by how its names end, and the words that end alike and name none."""

    kind: str
    endings: tuple[str, ...]
    exceptions: frozenset[str]

    def read(self, word: str) -> Entry | None:
        """The entry for a word of this form, which has three letters before the ending and is no exception."""
        ending = next((one for one in self.endings if word.endswith(one)), None)
        if ending is None or not word.isalpha() or len(word) < len(ending) + 3 or word in self.exceptions:
            return None
        return Entry("thing", self.kind, "noun", word, f"{FORMS}/{self.kind}.yaml", 0, f"-{ending}")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Two tries: the things that are named, and the relations and cues whose slots the things fill."""

    things: Node
    triggers: Node
    grammar: Grammar
    denials: frozenset[str]  # words that no gap of a phrase reaches across
    forms: tuple[Form, ...] = ()


def load(folder: Path, tokenizer: Tokenizer, phrases: Iterable[PhrasePattern] = ()) -> Lexicon:
    """The lexicon in `folder` together with the phrases that rules look for; RuleError names every broken file."""
    lexicon = Lexicon({}, {}, grammar.load(folder), _words(folder, DENIAL), tuple(_forms(folder)))
    mistakes: list[str] = []
    for path in sorted(folder.glob("*/*.yaml")):
        if path.parent.name in (FORMS, grammar.FOLDER):
            continue
        try:
            for entry in _entries(path):
                _add(lexicon, entry, tokenizer)
        except (yaml.YAMLError, ValueError) as error:
            mistakes.append(f"{path}: {error}")
    if mistakes:
        raise RuleError("\n".join(mistakes))
    for pattern in phrases:
        for words in pattern.words:
            _add(
                lexicon, Entry("relation", f"phrase:{words}", "verb" if pattern.lemmas else "phrase", words), tokenizer
            )
    return lexicon


def _forms(folder: Path) -> Iterator[Form]:
    for path in sorted((folder / FORMS).glob("*.yaml")):
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
        yield Form(path.stem, tuple(content["endings"]), frozenset(content["except"]))


def _words(folder: Path, cue: str) -> frozenset[str]:
    """The words of one cue list that are matched as written."""
    return frozenset(entry.words for entry in _entries(folder / "cues" / f"{cue}.yaml") if entry.sort == "word")


def _entries(path: Path) -> Iterator[Entry]:
    content = yaml.compose(path.read_text(encoding="utf-8"), Loader=_LOADER)
    if not isinstance(content, yaml.MappingNode) or path.parent.name not in FOLDERS:
        raise ValueError("a lexicon file is a map of sections, in one of the folders " + ", ".join(FOLDERS))
    file = f"{path.parent.name}/{path.name}"
    sections = {key.value: section for key, section in content.value}
    for section, sort in SECTIONS.items():
        for one in sections[section].value if section in sections else ():
            yield Entry(FOLDERS[path.parent.name], path.stem, sort, one.value, file, one.start_mark.line + 1)


def _add(lexicon: Lexicon, entry: Entry, tokenizer: Tokenizer) -> None:
    """Puts an entry into its trie; alternatives join again, so that the trie grows with their number, not its power."""
    node = lexicon.things if entry.role == "thing" else lexicon.triggers
    try:
        groups = _inflected(list(_groups(entry.words.lower(), tokenizer)), entry.sort)
    except ValueError as error:
        raise ValueError(f"'{entry.words}': {error}") from error
    for group in groups:
        branches = [_path(node, parts) for parts in group]
        node = branches[0] if len(branches) == 1 else _join(branches)
    node.setdefault(ENDS, []).append(entry)


def _path(node: Node, parts: Parts) -> Node:
    for part in parts:
        node = _grow(node, part)
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
