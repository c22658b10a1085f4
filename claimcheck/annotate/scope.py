"""Which cues reach a claim: denial, hedge, absolute, report, question, condition (after NegEx and ConText).

A cue reaches a relation when it sits on a word that governs the relation, right under such a word, or under its
subject. Cues inside the relation's own words ("no side effects") or inside a pseudo-denial ("not only") deny nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from claimcheck.annotate.clause import RELATIVE, SUBJECTS, ancestors, governors, is_verbal, marks, matrix
from claimcheck.annotate.lexicon import Entry
from claimcheck.annotate.mentions import Found, Hit
from claimcheck.annotate.slots import SELLER
from claimcheck.claim import Polarity, Strength, Voice

VOID = frozenset({"denial", "neutral", "condition"})  # cues that mean nothing inside a pseudo-denial
MENTIONED = 8  # words in quotation marks up to so many are words that somebody mentions


@dataclass(frozen=True, slots=True)
class Scope:
    """Polarity, strength and voice of one relation, with the hits that set them."""

    polarity: Polarity = "affirmed"
    strength: Strength = "plain"
    voice: Voice = "own"
    cues: tuple[Hit, ...] = ()


def reach(head: Token) -> set[int]:
    """The tokens whose cues reach a relation: what governs its head, small words under those, what is said of it."""
    reached = {token.i for token in matrix(head)}
    for node in governors(head):
        reached.add(node.i)
        reached.update(mark.i for mark in marks(node))
    return reached


def scope(hit: Hit, head: Token, found: Found, sentence: Doc, target: Token | None = None) -> Scope:
    """Polarity, strength and voice of the relation `hit` to `target`; the head word of the relation is `head`."""
    within = reach(head)
    reached = within - set(range(hit.start, hit.end))  # "no side effects" denies nothing by its own "no"
    if target is not None:
        reached.update((target.i, *(mark.i for mark in target.children if mark.dep_ == "det")))
    live = _live(head, reached, within, found)
    denials = [cue for cue in live if cue.name == "denial"]
    hedges = [cue for cue in live if cue.name == "hedge"]
    hedges += [cue for cue in found.cues if cue.name == "mild" and hit.start <= cue.start and cue.end <= hit.end]
    absolutes = [cue for cue in live if cue.name == "absolute"]
    voice, speakers = _voice(hit, live, found, sentence)
    if voice == "own" and (sayer := _hearsay(head, found)):
        voice, speakers = "reported", [sayer]
    strength: Strength = "hedged" if hedges else "absolute" if absolutes else "plain"
    lexical = any(cue.entry.sort == "verb" for cue in denials)  # "does not fail to": two denials of two sorts
    denied = bool(denials) and not (lexical and any(cue.entry.sort != "verb" for cue in denials))
    return Scope("denied" if denied else "affirmed", strength, voice, (*denials, *(hedges or absolutes), *speakers))


def _live(head: Token, reached: set[int], hedging: set[int], found: Found) -> list[Hit]:
    """The cues that count for a relation: those within reach, hedges in its own words too, reports anywhere above it.

    A hedge or a report may also stand in a phrase of its own beside the verb ("in theory", "according to the ad").
    """
    pseudo = {i for cue in found.cues if cue.name == "pseudo" for i in range(cue.start, cue.end)}
    beside = {c.i for node in governors(head) for c in node.children if c.dep_ == "prep"}
    above = {token.i for token in ancestors(head)}
    wider = {"hedge": reached | hedging, "report": reached | above}
    live = []
    for cue in found.cues:
        inside = set(range(cue.start, cue.end))
        far = cue.name in wider and cue.start in beside
        if inside == {head.i}:
            continue  # "promise" is no hedge of itself
        if not (far or inside & wider.get(cue.name, reached)) or (cue.name in VOID and inside & pseudo):
            continue
        if _used_as_listed(cue, head.doc):
            live.append(cue)
    return live


def _used_as_listed(cue: Hit, sentence: Doc) -> bool:
    """Whether a word of asking and testing is the verb that is listed, and not a noun ("studies show")."""
    return cue.name != "neutral" or cue.entry.sort != "verb" or is_verbal(sentence[cue.start])


def _hearsay(head: Token, found: Found) -> Hit | None:
    """The words of others, where what they say is the clause of the relation ("many sites tell you that ...")."""
    for node in governors(head):
        for who in node.children if node != head else ():
            if who.dep_ not in SUBJECTS:
                continue
            sayer = node.head if who.lower_ in RELATIVE and node.dep_ == "relcl" else who
            named = found.thing(sayer.i)
            if named and named.name == "rival" and not any(c.lower_ in SELLER for c in sayer.children):
                return Hit(Entry("cue", "report", "phrase", "others say"), named.start, named.end)
    return None


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
