"""Which cues reach a claim: denial, hedge, absolute, report, question, condition (after NegEx and ConText).

A cue reaches a relation when it sits on a word that governs the relation, right under such a word, or under its
subject. Cues inside the relation's own words ("no side effects") or inside a pseudo-denial ("not only") deny nothing.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from claimcheck.annotate.clause import ancestors, governors, is_verbal, marks
from claimcheck.annotate.lexicon import Entry
from claimcheck.annotate.mentions import Found, Hit
from claimcheck.claim import Polarity, Strength, Voice

DENYING = frozenset({"denial", "neutral", "report"})  # cues that clear a claim
PLACED = frozenset({"hedge", "neutral"})  # cues that may stand in a phrase of their own: "in certain cases"
COORDINATED = frozenset({"conj", "appos"})
MENTIONED = 8  # words in quotation marks up to so many are words that somebody mentions


@dataclass(frozen=True, slots=True)
class Scope:
    """Polarity, strength and voice of one relation, with the hits that set them."""

    polarity: Polarity = "affirmed"
    strength: Strength = "plain"
    voice: Voice = "own"
    cues: tuple[Hit, ...] = ()


def reach(hit: Hit, head: Token) -> dict[int, int]:
    """The tokens whose cues reach a relation, what governs its head and the small words under those, by how far up."""
    reached: dict[int, int] = {}
    level, below, shared = 0, head, False
    for node in governors(head):
        shared = shared or (node != below and below.dep_ in COORDINATED)  # "not now and not ever" denies once
        level += node != below and not shared
        below = node
        for token in (node, *marks(node)):
            if not hit.start <= token.i < hit.end:
                reached.setdefault(token.i, level)
    return reached


def scope(hit: Hit, head: Token, found: Found, sentence: Doc, targets: Iterable[Token] = ()) -> Scope:
    """Polarity, strength and voice of the relation `hit`, whose head word is `head`."""
    reached = reach(hit, head)
    for target in targets:
        for noun in (target, *_whole(target)):
            for token in (noun, *(mark for mark in noun.children if mark.dep_ == "det")):
                if not hit.start <= token.i < hit.end:
                    reached.setdefault(token.i, 0)
    around = reached | dict.fromkeys(_adverbial(head), 0)
    live = [
        cue
        for cue in found.cues
        if _live(cue, around if cue.name in PLACED else reached, found, sentence) and _used_as_listed(cue, sentence)
    ]
    denials = [cue for cue in live if cue.name == "denial"]
    hedges = [cue for cue in live if cue.name == "hedge"]
    hedges += [cue for cue in found.cues if cue.name == "mild" and hit.start <= cue.start and cue.end <= hit.end]
    absolutes = [cue for cue in live if cue.name == "absolute"]
    above = {token.i for token in ancestors(head)}
    live += [
        cue
        for cue in found.cues
        if cue.name == "report"
        and cue not in live
        and above & set(range(cue.start, cue.end))
        and _used_as_listed(cue, sentence)
    ]
    voice, speakers = _voice(hit, live, found, sentence)
    strength: Strength = "hedged" if hedges else "absolute" if absolutes else "plain"
    denied = bool(denials) and not _cancelled(denials, reached, sentence)
    return Scope("denied" if denied else "affirmed", strength, voice, (*denials, *(hedges or absolutes), *speakers))


def _live(cue: Hit, reached: Container[int], found: Found, sentence: Doc) -> bool:
    """Whether a cue reaches the relation and is no part of a pseudo-denial ("no wonder", "isn't it ...?")."""
    if not any(i in reached for i in range(cue.start, cue.end)):
        return False
    if cue.name == "denial" and cue.start <= 1 and _asked(cue, sentence):
        return False  # "Isn't it time ...?" expects a yes
    pseudo = (other for other in found.cues if other.name == "pseudo")
    return cue.name not in DENYING or not any(_swallows(other, cue) for other in pseudo)


def _whole(part: Token) -> Iterator[Token]:
    """The noun that a target is a part or a kind of: "kind" in "no kind of arthritis"."""
    if part.dep_ == "pobj" and part.head.lower_ == "of":
        yield part.head.head


def _asked(cue: Hit, sentence: Doc) -> bool:
    return sentence[-1].text == "?" and sentence[cue.start].dep_ == "neg"


def _adverbial(head: Token) -> Iterator[int]:
    """The prepositions under what governs a relation: the first words of phrases that tell when, where and how."""
    for node in governors(head):
        yield from (token.i for token in node.children if token.dep_ == "prep" and token.tag_ == "IN")


def _swallows(pseudo: Hit, cue: Hit) -> bool:
    """Whether a pseudo-denial shares words with a cue that does not say more than it does."""
    return pseudo.start < cue.end and cue.start < pseudo.end and cue.end - cue.start <= pseudo.end - pseudo.start


def _cancelled(denials: Sequence[Hit], reached: Mapping[int, int], sentence: Doc) -> bool:
    """Whether one denial denies another: "no knee that we cannot help", "not without benefit", "does not fail to"."""
    if len({cue.entry.sort == "verb" for cue in denials}) == 2:
        return True
    at = [(reached[i], sentence[i].dep_) for cue in denials for i in range(cue.start, cue.end) if i in reached]
    lowest, highest = min(at)[0], max(at)[0]
    # A verb that is denied, or "without": "no reason that no ..." only says no twice.
    return lowest < highest and bool({(lowest, "neg"), (lowest, "prep")}.intersection(at))


def _used_as_listed(cue: Hit, sentence: Doc) -> bool:
    """Whether a word of asking, testing or accusing is the verb that is listed, and not a noun ("studies show")."""
    return cue.name not in ("neutral", "report") or cue.entry.sort != "verb" or is_verbal(sentence[cue.start])


def _quoted(hit: Hit, sentence: Doc) -> Hit | None:
    """The words in quotation marks around a relation, where a sentence mentions them rather than says them."""
    marks = [token.i for token in sentence if token.text == '"']
    for opening, closing in zip(marks[::2], marks[1::2], strict=False):
        if (
            opening < hit.start
            and hit.end <= closing <= opening + MENTIONED + 1
            and len(sentence) > closing - opening + 2
        ):
            return Hit(Entry("cue", "report", "phrase", "in quotation marks"), opening, closing + 1)
    return None


def _voice(hit: Hit, live: list[Hit], found: Found, sentence: Doc) -> tuple[Voice, list[Hit]]:
    """Who says it and how, from the cues that reach the relation; a question is one for the whole sentence."""
    by_name = {name: [cue for cue in live if cue.name == name] for name in ("report", "neutral", "condition", "desire")}
    leading = [cue for cue in found.cues if cue.name == "leading" and cue.start <= hit.start]
    asked = sentence[-1].text == "?" or any(token.text == "?" for token in sentence[-3:])
    if quoted := _quoted(hit, sentence):
        return "reported", [quoted]
    balanced = [cue for cue in found.cues if cue.name == "balanced"]
    if balanced:
        return "neutral", balanced
    if by_name["report"]:
        return "reported", by_name["report"]
    if by_name["neutral"] or by_name["desire"]:
        return "neutral", by_name["neutral"] or by_name["desire"]
    if asked:
        presuming = leading or [cue for cue in found.cues if cue.name == "presuming" and cue.start == 0]
        return ("leading", presuming) if presuming else ("question", [])
    if by_name["condition"]:
        return "conditional", by_name["condition"]
    return ("leading", leading) if leading else ("own", [])
