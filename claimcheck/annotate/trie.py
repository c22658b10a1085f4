"""The words of the lexicon as a trie, and as the states that a walk through it goes by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Role = Literal["thing", "relation", "cue"]
Sort = Literal["noun", "verb", "word", "phrase"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One word of the lexicon: what it is for, the list it stands in, its sort, and the words as listed."""

    role: Role
    name: str
    sort: Sort
    words: str


# A place in a trie: each next word leads to another. There are tens of thousands, so a place is one dictionary and no
# more, plain enough to be kept in a file; what is no word stands under keys that hold a space, as no word does.
Node = dict[str, Any]
GAP = "..."
SLOTS = " slots"  # the places that a thing of certain kinds leads to
JOINS = " joins"  # places where an alternative that is read to its end goes on
ENDS = " ends"  # the fields of the entries that end here


def grow(node: Node, part: str) -> Node:
    """The place one part further, made when it is not there yet."""
    if part.startswith("{"):
        slot: Node = node.setdefault(SLOTS, {}).setdefault(frozenset(part[1:-1].split("|")), {})
        return slot
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

    __slots__ = ("_gap", "_kinds", "_made", "_slots", "_words", "ends", "gapped", "rest", "slotted")

    def __init__(self, places: Sequence[Node], made: dict[tuple[int, ...], State]) -> None:
        cut = next((i for i, place in enumerate(places, 1) if SLOTS in place or GAP in place), len(places))
        last = places[cut - 1]
        self._made = made
        self._words: dict[str, list[Node] | State] = {}
        for place in places[:cut]:
            for word, following in place.items():
                if " " not in word and word != GAP:
                    self._words.setdefault(word, []).append(following)  # type: ignore[union-attr]
        self._slots: dict[frozenset[str], Node] = last.get(SLOTS, {})
        self._kinds: dict[str, State | None] = {}
        self._gap: Node | None = last.get(GAP)
        self.slotted, self.gapped = bool(self._slots), bool(self._gap)  # whether a thing, or a gap, leads on
        self.ends = tuple(Entry(*entry) for place in places[:cut] for entry in place.get(ENDS, ()))
        self.rest = State(places[cut:], made) if cut < len(places) else None

    def after(self, word: str) -> State | None:
        """The state that a word leads to; None when no entry goes on with it."""
        following = self._words.get(word)
        if isinstance(following, list):
            following = self._words[word] = self._state(following)
        return following

    def filled(self, kind: str) -> State | None:
        """The state that a thing of a kind leads to where it fills a slot."""
        if kind not in self._kinds:
            kinds = NUMBERS if kind == "percent" else {kind}
            places = [place for wanted, place in self._slots.items() if not wanted.isdisjoint(kinds)]
            self._kinds[kind] = self._state(places) if places else None
        return self._kinds[kind]

    def passed(self) -> State | None:
        """The state after the words that a gap takes."""
        return self._state([self._gap]) if self._gap else None

    def _state(self, places: Sequence[Node]) -> State:
        key = tuple(map(id, places))
        if key not in self._made:
            self._made[key] = State(_joined(places), self._made)
        return self._made[key]


def first(root: Node) -> State:
    """The state in which a walk through a trie begins."""
    return State(_joined([root]), {})


def _joined(places: Sequence[Node]) -> list[Node]:
    """The places and those where their alternatives go on, each once."""
    return list({id(place): place for one in places for place in _onward(one)}.values())


def _onward(place: Node) -> Iterator[Node]:
    for joined in place.get(JOINS, ()):
        yield from _onward(joined)
    yield place
