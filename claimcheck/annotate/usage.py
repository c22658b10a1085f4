"""Whether the words of a relation are used as the lexicon lists them, where the parser is to be believed."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from claimcheck.annotate.clause import FINITE
from claimcheck.annotate.mentions import Found, Hit
from claimcheck.annotate.slots import TARGETS, TREATMENTS

_WORD = re.compile(r"[\w']+")


def carrier(hit: Hit, sentence: Doc) -> Token:
    """The word that carries a relation: the top of its words, but the verb where its object is taken for the top."""
    root = sentence[hit.start : hit.end].root
    filled = any(start <= root.i < end for start, end in hit.slots)
    return sentence[hit.start] if hit.entry.sort == "verb" and filled else root


def read_as_listed(hit: Hit, head: Token, found: Found) -> bool:
    """Whether the head word is used as the sort of word that the lexicon lists, where the parser is to be believed."""
    thing = found.thing(head.i)
    if hit.entry.sort == "verb":
        if thing and thing.end - thing.start > hit.end - hit.start:
            return False
        if head.i + 1 < len(head.doc) and head.nbor().text == "-" and head.tag_ not in ("VBG", "VBN"):
            return False  # "end-stage", "slow-release": half a compound
        plain = _plain_noun(head) and not _lone_verb(hit, head, found)
        return head.tag_.startswith("VB") or (not plain and _before_thing(hit, found))
    if hit.entry.sort == "noun":
        return not head.tag_.startswith("VB") or (
            head.tag_ == "VBG" and not any(c.dep_ == "dobj" for c in head.children)
        )
    return True


def half_of_a_denial(hit: Hit, sentence: Doc, found: Found) -> bool:
    """Whether a relation is a word of a longer denial ("stop" in "stop short of") or takes a pseudo-denial's "no" for
    its own ("no ... approved" in "no doubt it is approved")."""
    if _part_of_cue(hit, found):
        return True
    spelled = _WORD.findall(hit.entry.words)
    for cue in found.cues:
        inside = range(max(cue.start, hit.start), min(cue.end, hit.end))
        if cue.name == "pseudo" and hit.end > cue.end and _denies(inside, found):
            words = {sentence[i].lower_ for i in range(cue.start, cue.end) if not found.thing(i)}
            if not words.issubset(spelled):
                return True
    return False


def _denies(tokens: range, found: Found) -> bool:
    """Whether there is a word of denial among the tokens."""
    return any(cue.name == "denial" and cue.start in tokens for cue in found.cues)


def _part_of_cue(hit: Hit, found: Found) -> bool:
    """Whether a relation is only a word of a longer denial ("stop" in "stop short of")."""
    return any(
        cue.name == "denial"
        and cue.start <= hit.start
        and hit.end <= cue.end
        and cue.end - cue.start > hit.end - hit.start
        for cue in found.cues
    )


def _before_thing(hit: Hit, found: Found) -> bool:
    """Whether a thing follows at once, as an object follows its verb ("Improves mobility")."""
    return any((thing := found.thing(i)) and thing.name in TARGETS for i in range(hit.end, hit.end + 3))


def _lone_verb(hit: Hit, head: Token, found: Found) -> bool:
    """Whether a word in -s that is taken for a noun must be the verb: a treatment before it, and no verb elsewhere."""
    thing = found.thing(hit.start - 1) if hit.start else None
    verbs = any(token.tag_ in FINITE for token in head.doc)
    return head.tag_ == "NNS" and not verbs and thing is not None and thing.name in TREATMENTS


def _plain_noun(head: Token) -> bool:
    """Whether a word is a noun beyond doubt: one with a determiner or a possessor."""
    return head.tag_.startswith("NN") and any(c.dep_ in ("det", "poss") for c in head.children)
