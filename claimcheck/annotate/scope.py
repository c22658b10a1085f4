"""Polarity, strength and voice of a claim, from the cues that reach it (after NegEx and ConText)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from claimcheck.annotate.clause import SUBJECTS, governors
from claimcheck.annotate.mentions import Found, Hit
from claimcheck.annotate.reach import heights, live
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


def scope(hit: Hit, head: Token, found: Found, sentence: Doc, target: Token | None = None) -> Scope:
    """Polarity, strength and voice of the relation `hit` to `target`; the head word of the relation is `head`."""
    reached = heights(hit, head, found.grammar, target)
    cues = live(hit, head, reached, found)
    denials = [cue for cue in cues if cue.name == "denial"]
    hedges = [cue for cue in cues if cue.name == "hedge"]
    hedges += [cue for cue in found.cues if cue.name == "mild" and hit.start <= cue.start and cue.end <= hit.end]
    absolutes = [cue for cue in cues if cue.name == "absolute"]
    voice, speakers = _voice(hit, cues, found, sentence)
    if voice == "own" and (sayer := _hearsay(head, found)):
        voice, speakers = "reported", [sayer]
    strength: Strength = "hedged" if hedges else "absolute" if absolutes else "plain"
    denied = bool(denials) and not _cancelled(denials, reached, sentence)
    return Scope("denied" if denied else "affirmed", strength, voice, (*denials, *(hedges or absolutes), *speakers))


def _cancelled(denials: Sequence[Hit], reached: Mapping[int, int], sentence: Doc) -> bool:
    """Whether one denial denies another: "no knee that we cannot help", "not without benefit", "does not fail to"."""
    if len({cue.entry.sort == "verb" for cue in denials}) == 2:
        return True
    # One denial may be several words ("incapable of"): it stands where the nearest of them does.
    reaching = [[i for i in range(cue.start, cue.end) if i in reached] for cue in denials]
    at = [min((reached[i], sentence[i].dep_) for i in tokens) for tokens in reaching if tokens]
    lowest, highest = min(at)[0], max(at)[0]
    # A verb that is denied, or "without": "no reason that no ..." only says no twice.
    return lowest < highest and bool({(lowest, "neg"), (lowest, "prep")}.intersection(at))


def _hearsay(head: Token, found: Found) -> Hit | None:
    """The words of others, where what they say is the clause of the relation ("many sites tell you that ...")."""
    for node in governors(head, found.grammar):
        for who in node.children if node != head else ():
            if who.dep_ not in SUBJECTS:
                continue
            sayer = node.head if who.lower_ in found.grammar.relative and node.dep_ == "relcl" else who
            named = found.thing(sayer.i)
            if named and named.name == "rival" and not any(c.lower_ in found.grammar.seller for c in sayer.children):
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
    asked = sentence[-1].text == "?" or any(token.text == "?" for token in sentence[-3:])
    leading = [cue for cue in found.cues if cue.name == "leading" and cue.start <= (hit.start if asked else 0)]
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
