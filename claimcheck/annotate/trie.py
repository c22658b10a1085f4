"""The words of the lexicon as a trie, and as the states that a walk through it goes by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from claimcheck.claim import Listed

Role = Literal["thing", "relation", "cue"]
Sort = Literal["noun", "verb", "word", "phrase"]


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


# A place in a trie: each next word leads to another. There are tens of thousands, so a place is one dictionary and no
# more, plain enough to be kept in a file; what is no word stands under keys that hold a space, as no word does.
Node = dict[str, Any]
GAP = "..."
GAPS = " gap"  # the place after a gap
SLOTS = " slots"  # the places that a thing of certain kinds leads to
JOINS = " joins"  # places where an alternative that is read to its end goes on
ENDS = " ends"  # the fields of the entries that end here


def grow(node: Node, part: str) -> Node:
    """The place one part further, made when it is not there yet."""
    if part.startswith("{"):
        slot: Node = node.setdefault(SLOTS, {}).setdefault(frozenset(part[1:-1].split("|")), {})
        return slot
    part = GAPS if part == GAP else part
    following: Node | None = node.get(part)
    if following is None:
        following = node[part] = {}
    return following


NUMBERS = frozenset({"number", "percent"})  # a percentage is a number too


class State:
    """All the places of a trie that the words so far lead to, whatever alternatives are open.

    So each word leads to one state (the subset construction). A state is made when a text first leads to it: most are
    never needed. Ways on are tried in the order of the places; those after the first place with a slot or a gap are in
    `rest`, so that what is found through it comes before what is found through them.
    """

    __slots__ = ("_after", "_filled", "_made", "_places", "bare", "ends", "passed", "rest", "slots")

    def __init__(self, places: Sequence[Node], ends: tuple[Entry, ...], made: dict[tuple[int, ...], State]) -> None:
        cut = next((i for i, place in enumerate(places, 1) if SLOTS in place or GAPS in place), len(places))
        self._made, self._places, last = made, places[:cut], places[cut - 1]
        self._after: dict[str, State] = {}
        self._filled: dict[str, State | None] = {}
        self.ends = ends
        self.slots: dict[frozenset[str], Node] = last.get(SLOTS, {})
        self.passed = self._state([last[GAPS]]) if GAPS in last else None  # after the words that a gap takes
        self.rest = State(places[cut:], (), made) if cut < len(places) else None
        self.bare = not (self.ends or self.slots or self.passed or self.rest)  # nothing but the next word leads on

    def after(self, word: str) -> State | None:
        """The state that a word leads to; None when no entry goes on with it."""
        following = self._after.get(word)
        if following is None:
            for place in self._places:  # most words lead nowhere, which is found out without a list
                if word in place:
                    following = self._after[word] = self._state([one[word] for one in self._places if word in one])
                    break
        return following

    def filled(self, kind: str) -> State | None:
        """The state that a thing of a kind leads to where it fills a slot."""
        if kind not in self._filled:
            kinds = NUMBERS if kind == "percent" else {kind}
            places = [place for wanted, place in self.slots.items() if not wanted.isdisjoint(kinds)]
            self._filled[kind] = self._state(places) if places else None
        return self._filled[kind]

    def _state(self, places: Sequence[Node]) -> State:
        key = tuple(map(id, places))
        if key not in self._made:
            self._made[key] = _state(places, self._made)
        return self._made[key]


def first(root: Node) -> State:
    """The state in which a walk through a trie begins."""
    return _state([root], {})


def _state(places: Sequence[Node], made: dict[tuple[int, ...], State]) -> State:
    """The state of these places and of those where their alternatives go on, each once."""
    joined = {id(place): place for one in places for place in _onward(one)}
    return State(list(joined.values()), tuple(dict.fromkeys(end for place in places for end in _ends(place))), made)


def _onward(place: Node) -> Iterator[Node]:
    for joined in place.get(JOINS, ()):
        yield from _onward(joined)
    yield place


def _ends(place: Node) -> Iterator[Entry]:
    yield from (Entry(*fields) for fields in place.get(ENDS, ()))
    for joined in place.get(JOINS, ()):
        yield from _ends(joined)
