"""Walks the words of a sentence through the lexicon's tries: mentions of things, then relations and cues."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import regex

from claimcheck.annotate.lexicon import ENDS, GAP, JOINS, SLOTS, Entry, Lexicon, Node
from claimcheck.grammar import Grammar

_NUMBER = regex.compile(r"[\d.,]*\d[\d.,]*(?P<suffix>\D*)|\d+-\d+")
SKIP = 3  # how many words a gap may take, and a slot pass over


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found: the tokens `start` to `end` of the sentence, and the token spans that filled its slots."""

    entry: Entry
    start: int
    end: int
    slots: tuple[tuple[int, int], ...] = ()

    @property
    def name(self) -> str:
        """The list that the entry stands in."""
        return self.entry.name


@dataclass(frozen=True, slots=True)
class Found:
    """What the lexicon sees in one sentence; hits are in order of their start."""

    grammar: Grammar = field(repr=False, compare=False)
    things: tuple[Hit, ...] = ()
    relations: tuple[Hit, ...] = ()
    cues: tuple[Hit, ...] = ()
    _at: dict[int, Hit] = field(default_factory=dict, repr=False, compare=False)

    def thing(self, token: int) -> Hit | None:
        """The mention that covers a token."""
        return self._at.get(token)


def find(words: Sequence[str], lexicon: Lexicon) -> Found:
    """The mentions, relations and cues among `words` (lower case); the longest wins where things overlap."""
    kept = [i for i, word in enumerate(words) if word != "-"]
    tokens = [words[i] for i in kept]
    things = _things(tokens, lexicon)
    spans = {hit.start: hit for hit in things}
    text = _Text(tokens, spans, lexicon)
    hits = _longest([hit for start in range(len(tokens)) for hit in _walk(lexicon.triggers, text, start, start)])
    at = {kept[i]: _placed(hit, kept) for hit in things for i in range(hit.start, hit.end)}
    return Found(
        lexicon.grammar,
        tuple(_placed(hit, kept) for hit in things),
        tuple(_placed(hit, kept) for hit in hits if hit.entry.role == "relation"),
        tuple(_placed(hit, kept) for hit in hits if hit.entry.role == "cue"),
        at,
    )


def _placed(hit: Hit, kept: list[int]) -> Hit:
    """The hit in token numbers of the sentence, hyphens counted again."""
    slots = tuple((kept[start], kept[end - 1] + 1) for start, end in hit.slots)
    return Hit(hit.entry, kept[hit.start], kept[hit.end - 1] + 1, slots)


def _things(tokens: list[str], lexicon: Lexicon) -> list[Hit]:
    found: list[Hit] = []
    text = _Text(tokens, {}, lexicon)
    position = 0
    while position < len(tokens):
        hits = [*_walk(lexicon.things, text, position, position), *_formed(tokens, position, lexicon)]
        best = max(hits, key=lambda hit: hit.end, default=None)
        if best and best.name == "number":
            best = _counted(best, tokens, lexicon.grammar.percent)
        if best:
            found.append(best)
        position = best.end if best else position + 1
    return found


def _formed(tokens: list[str], position: int, lexicon: Lexicon) -> Iterator[Hit]:
    """A number in figures, or a thing that is known by the ending of its name."""
    word = tokens[position]
    number = _NUMBER.fullmatch(word)
    if number and (not number["suffix"] or number["suffix"] in lexicon.grammar.number_suffix):
        yield Hit(Entry("thing", "number", "word", word), position, position + 1)
    for form in lexicon.forms:
        if entry := form.read(word):
            yield Hit(entry, position, position + 1)


def _counted(number: Hit, tokens: list[str], percent: frozenset[str]) -> Hit:
    """A number with the words that make it a percentage, where they follow."""
    for end in (number.end + 1, number.end + 2):
        if " ".join(tokens[number.end : end]) in percent:
            return Hit(Entry("thing", "percent", "word", number.entry.words), number.start, min(end, len(tokens)))
    return number


@dataclass(frozen=True, slots=True)
class _Text:
    """The words of a sentence as the tries see them: hyphens dropped, the things in them by their first word."""

    tokens: list[str]
    things: dict[int, Hit]
    lexicon: Lexicon

    def fillers(self, at: int, skip: int) -> Iterator[Hit]:
        """The things that a slot at `at` can take: what stands there, after up to `skip` plain words."""
        for start in range(at, min(at + skip + 1, len(self.tokens))):
            if thing := self.things.get(start):
                yield from self._run(thing)
                return
            if self.tokens[start] in self.lexicon.grammar.boundary:
                return

    def _run(self, thing: Hit) -> Iterator[Hit]:
        """A thing and those that stand with it as one compound or in one list: "hip and knee arthritis"."""
        yield thing
        after = thing.end
        while after < len(self.tokens):
            if self.tokens[after] in self.lexicon.grammar.joining:
                after += 1
            elif following := self.things.get(after):
                yield following
                after = following.end
            else:
                return


def _walk(node: Node, text: _Text, start: int, at: int, slots: tuple[tuple[int, int], ...] = ()) -> Iterator[Hit]:
    """Every entry that begins at `start` and goes on from `node` at the word `at`."""
    for entry in node.get(ENDS, ()):
        yield Hit(entry, start, at, slots)
    for joined in node.get(JOINS, ()):
        yield from _walk(joined, text, start, at, slots)
    if at >= len(text.tokens):
        return
    if following := node.get(text.tokens[at]):
        yield from _walk(following, text, start, at + 1, slots)
    if places := node.get(SLOTS):
        yield from _walk_slots(places, text, start, at, slots)
    if gap := node.get(GAP):
        for end in range(at + 1, min(at + SKIP, len(text.tokens)) + 1):
            passed = text.tokens[end - 1]
            if passed in text.lexicon.denials or not any(character.isalnum() for character in passed):
                return  # "insurance ... covers" is not found in "insurance does not cover", nor across a full stop
            yield from _walk(gap, text, start, end, slots)


def _walk_slots(
    places: dict[frozenset[str], Node], text: _Text, start: int, at: int, slots: tuple[tuple[int, int], ...]
) -> Iterator[Hit]:
    """Every entry that goes on through a slot at the word `at`; a percentage is a number too."""
    for thing in text.fillers(at, SKIP if at > start else 0):
        kinds = {thing.name, "number"} if thing.name == "percent" else {thing.name}
        for wanted, following in places.items():
            if kinds & wanted:
                yield from _walk(following, text, start, thing.end, (*slots, (thing.start, thing.end)))


def _longest(hits: list[Hit]) -> list[Hit]:
    """The hits without those that lie inside a longer one of the same list."""
    hits = sorted(dict.fromkeys(hits), key=lambda hit: (hit.start, -hit.end, hit.entry.role, hit.entry.name))
    kept: list[Hit] = []
    for hit in hits:
        if not any(_inside(hit, other) for other in hits):
            kept.append(hit)
    return kept


def _inside(hit: Hit, other: Hit) -> bool:
    wider = other.end - other.start > hit.end - hit.start
    return wider and other.name == hit.name and other.start <= hit.start and hit.end <= other.end
