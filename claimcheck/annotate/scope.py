"""Which cues reach a claim: denial, hedge, absolute, report, question, condition (after NegEx and ConText).

A cue reaches a relation when it sits on a word that governs the relation, right under such a word, or under its
subject. Cues inside the relation's own words ("no side effects") or inside a pseudo-denial ("not only") deny nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from claimcheck.annotate.clause import ancestors, governors, is_verbal, marks
from claimcheck.annotate.mentions import Found, Hit
from claimcheck.annotate.trie import Entry
from claimcheck.claim import Polarity, Strength, Voice

MENTIONED = 8  # words in quotation marks up to so many are words that somebody mentions


@dataclass(frozen=True, slots=True)
class Scope:
    """Polarity, strength and voice of one relation, with the hits that set them."""

    polarity: Polarity = "affirmed"
    strength: Strength = "plain"
    voice: Voice = "own"
    cues: tuple[Hit, ...] = ()


def reach(hit: Hit, head: Token) -> set[int]:
    """The tokens whose cues reach a relation: what governs its head, and the small words under those."""
    reached: set[int] = set()
    for node in governors(head):
        reached.add(node.i)
        reached.update(mark.i for mark in marks(node))
    return reached - set(range(hit.start, hit.end))


def scope(hit: Hit, head: Token, found: Found, targets: Iterable[Token] = ()) -> Scope:
    """Polarity, strength and voice of the relation `hit`, whose head word is `head`."""
    reached = reach(hit, head)
    for target in targets:
        reached.update((target.i, *(mark.i for mark in target.children if mark.dep_ == "det")))
    pseudo = {i for cue in found.cues if cue.name == "pseudo" for i in _tokens(cue)}
    live = [cue for cue in found.cues_on(reached) if cue.name != "denial" or pseudo.isdisjoint(_tokens(cue))]
    live = [cue for cue in live if _used_as_listed(cue, head.doc)]
    denials = [cue for cue in live if cue.name == "denial"]
    hedges = [cue for cue in live if cue.name == "hedge"]
    hedges += [cue for cue in found.cues if cue.name == "mild" and hit.start <= cue.start and cue.end <= hit.end]
    absolutes = [cue for cue in live if cue.name == "absolute"]
    above = found.cues_on(token.i for token in ancestors(head))
    live += [cue for cue in above if cue.name == "report" and cue not in live]
    voice, speakers = _voice(hit, live, found)
    strength: Strength = "hedged" if hedges else "absolute" if absolutes else "plain"
    lexical = any(cue.entry.sort == "verb" for cue in denials)  # "does not fail to": two denials of two sorts
    denied = bool(denials) and not (lexical and any(cue.entry.sort != "verb" for cue in denials))
    return Scope("denied" if denied else "affirmed", strength, voice, (*denials, *(hedges or absolutes), *speakers))


def _tokens(cue: Hit) -> range:
    return range(cue.start, cue.end)


def _used_as_listed(cue: Hit, sentence: Doc) -> bool:
    """Whether a word of asking and testing is the verb that is listed, and not a noun ("studies show")."""
    return cue.name != "neutral" or cue.entry.sort != "verb" or is_verbal(sentence[cue.start])


def _quoted(hit: Hit, words: Sequence[str]) -> Hit | None:
    """The words in quotation marks around a relation, where a sentence mentions them rather than says them."""
    if '"' not in words:
        return None
    marks = [i for i, word in enumerate(words) if word == '"']
    for opening, closing in zip(marks[::2], marks[1::2], strict=False):
        if opening < hit.start and hit.end <= closing <= opening + MENTIONED + 1 and len(words) > closing - opening + 2:
            return Hit(Entry("cue", "report", "phrase", "in quotation marks"), opening, closing + 1)
    return None


def _voice(hit: Hit, live: list[Hit], found: Found) -> tuple[Voice, list[Hit]]:
    """Who says it and how, from the cues that reach the relation; a question is one for the whole sentence."""
    by_name = {name: [cue for cue in live if cue.name == name] for name in ("report", "neutral", "condition", "desire")}
    leading = [cue for cue in found.cues if cue.name == "leading" and cue.start <= hit.start]
    asked = "?" in found.words[-3:]
    if quoted := _quoted(hit, found.words):
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
