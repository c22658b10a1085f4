"""The lexicon: words by name from `rulesets/lexicon`, inflected, in one trie that a sentence is walked through once."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import yaml
from lemminflect import getAllInflections, getAllInflectionsOOV
from spacy.lang.en import English

from claimcheck.errors import RuleError
from claimcheck.rule import PhrasePattern

Role = Literal["thing", "relation", "cue"]
Sort = Literal["noun", "verb", "word", "phrase"]
Parts = tuple[str, ...]
FOLDERS: dict[str, Role] = {"things": "thing", "relations": "relation", "cues": "cue"}
SECTIONS: dict[str, Sort] = {"nouns": "noun", "verbs": "verb", "words": "word", "phrases": "phrase"}
GAP = "..."
BOUNDARY = "boundary"  # the one cue list that is a stop list and matches nothing itself

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_CHOICE = re.compile(r"\(([^()]*)\)")
_PART = re.compile(r"\{[^}]+\}|\.\.\.")


@dataclass(frozen=True, slots=True)
class Entry:
    """One word of the lexicon: what it is for, the list it stands in, its sort, and the words as listed."""

    role: Role
    name: str
    sort: Sort
    words: str


@dataclass(frozen=True, slots=True)
class Node:
    """A place in the trie: where each next word, slot or gap leads, what joins here, and the entries that end here."""

    words: dict[str, Node]
    slots: dict[frozenset[str], Node]
    joins: list[Node]  # where an alternative that is read to its end goes on
    ends: list[Entry]

    def grow(self, part: str) -> Node:
        """The node one part further, made when it is not there yet."""
        if part.startswith("{"):
            return self.slots.setdefault(frozenset(part[1:-1].split("|")), _node())
        return self.words.setdefault(part, _node())


def _node() -> Node:
    return Node({}, {}, [], [])


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Two tries: the things that are named, and the relations and cues whose slots the things fill."""

    things: Node
    triggers: Node
    boundaries: frozenset[str]  # words that no noun phrase holds


def load(folder: Path, phrases: Iterable[PhrasePattern] = ()) -> Lexicon:
    """The lexicon in `folder` together with the phrases that rules look for; RuleError names every broken file."""
    lexicon = Lexicon(_node(), _node(), frozenset(_boundaries(folder)))
    tokenizer = English().tokenizer
    mistakes: list[str] = []
    for path in sorted(folder.glob("*/*.yaml")):
        if path.stem == BOUNDARY:
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
            _add(lexicon, Entry("relation", f"phrase:{words}", "verb" if pattern.lemmas else "phrase", words), tokenizer)
    return lexicon


def _boundaries(folder: Path) -> Iterator[str]:
    for entry in _entries(folder / "cues" / f"{BOUNDARY}.yaml"):
        yield entry.words


def _entries(path: Path) -> Iterator[Entry]:
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    if not isinstance(content, dict) or path.parent.name not in FOLDERS:
        raise ValueError("a lexicon file is a map of sections, in one of the folders " + ", ".join(FOLDERS))
    for section, sort in SECTIONS.items():
        for words in content.get(section) or ():
            yield Entry(FOLDERS[path.parent.name], path.stem, sort, words)


def _add(lexicon: Lexicon, entry: Entry, tokenizer: Any) -> None:
    """Puts an entry into its trie; alternatives join again, so that the trie grows with their number, not its power."""
    node = lexicon.things if entry.role == "thing" else lexicon.triggers
    groups = _inflected(list(_groups(entry.words.lower(), tokenizer)), entry.sort)
    for group in groups:
        branches = [_path(node, parts) for parts in group]
        node = branches[0] if len(branches) == 1 else _join(branches)
    node.ends.append(entry)


def _path(node: Node, parts: Parts) -> Node:
    for part in parts:
        node = node.grow(part)
    return node


def _join(branches: list[Node]) -> Node:
    joined = _node()
    for branch in branches:
        branch.joins.append(joined)
    return joined


def _groups(words: str, tokenizer: Any) -> Iterator[list[Parts]]:
    """The entry in order: each stretch of plain words as one way to read it, each `(a|b|)` as several."""
    for i, stretch in enumerate(_CHOICE.split(words)):
        if i % 2:
            yield [_parts(one, tokenizer) for one in stretch.split("|")]
        else:
            yield from ([(part,)] for part in _parts(stretch, tokenizer))


def _parts(words: str, tokenizer: Any) -> Parts:
    """The words as the tokenizer cuts them, hyphens dropped, slots and gaps kept whole."""
    parts: list[str] = []
    position = 0
    for match in itertools.chain(_PART.finditer(words), [None]):
        stretch = words[position : match.start() if match else None]
        for word in stretch.split():
            parts += _tokens(word, tokenizer)
        if match:
            parts.append(match[0])
            position = match.end()
    return tuple(parts)


def _inflected(groups: list[list[Parts]], sort: Sort) -> list[list[Parts]]:
    """The groups with the first word (verbs) or the last one (nouns) in each of its forms."""
    if not groups:
        raise ValueError("an entry has no words")
    if sort in ("verb", "noun"):
        at = 0 if sort == "verb" else -1
        groups[at] = [(*parts[:-1], form) if at else (form, *parts[1:]) for parts in groups[at] for form in _forms(parts[at], sort)]
    return groups


@lru_cache(maxsize=None)
def _tokens(word: str, tokenizer: Any) -> list[str]:
    """One written word as the tokenizer cuts it; plain letters that are no contraction stay whole."""
    if word.isalpha() and word not in tokenizer.rules:
        return [word]
    return [token.text for token in tokenizer(word) if token.text not in ("-", " ")]


@lru_cache(maxsize=None)
def _forms(word: str, sort: Sort) -> list[str]:
    upos = sort.upper()
    known = getAllInflections(word, upos=upos) or getAllInflectionsOOV(word, upos=upos)
    return sorted({word, *(form.lower() for forms in known.values() for form in forms)})
