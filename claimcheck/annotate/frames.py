"""Claim frames of one parsed sentence: for each relation found, who does it, to what, and which cues reach it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from claimcheck.annotate.clause import (
    FINITE,
    ancestors,
    causer,
    child,
    is_verbal,
    means,
    modifiers,
    objects,
    subject,
    undergone,
)
from claimcheck.annotate.mentions import Found, Hit
from claimcheck.annotate.scope import Scope, scope
from claimcheck.annotate.slots import HEALTH, OTHER_CARE, TARGETS, TELLING, TREATMENTS, Phrase, named, phrase
from claimcheck.annotate.usage import carrier, half_of_a_denial, read_as_listed

NOBODY = Phrase("nobody", -1, -1)
NOTHING = Phrase("nothing", -1, -1)
OFFERED = frozenset({"therapy", "service", "clinic"})
# Who is named first and seldom does it: the means that is named with them does.
RECEIVING = frozenset({"patient", "clinic", "activity", "evidence", "rival"})
HELPING = frozenset({"benefit", "work"})
REACH = 7  # how many words after a relation its target may stand when the parse shows none


@dataclass(frozen=True, slots=True)
class Frame:
    """One relation of a sentence with its slots in token numbers; the agent is not yet resolved."""

    relation: Hit
    head: Token
    agent: Phrase
    target: Phrase
    scope: Scope


def frames(sentence: Doc, found: Found) -> Iterator[Frame]:
    """The frames of a sentence, in order of their relations; one for each kind of target."""
    causative = frozenset(i for cue in found.cues if cue.name == "causative" for i in range(cue.start, cue.end))
    said: dict[tuple[int, int, int, int], Scope] = {}
    for hit in found.relations:
        head = carrier(hit, sentence)
        if not read_as_listed(hit, head, found) or half_of_a_denial(hit, sentence, found):
            continue
        targets = _targets(hit, head, found)
        agent = _agent(hit, head, found, causative)
        others = [target for target in targets if not target.start <= agent.start < target.end]
        if others:
            targets = others
        elif agent.kind not in OTHER_CARE:
            agent = NOBODY  # nothing does to itself what it does, and other care is proven or used by nobody of ours
        acted_on = any(target.kind == "patient" and sentence[target.end - 1].dep_ == "dobj" for target in targets)
        if agent.kind in HEALTH - {"cell"} and not acted_on and all(one.kind not in TARGETS for one in targets):
            # "pain eases", "the stairs get easier": what is said to change is the subject
            targets, agent = [agent], NOBODY
        if agent.kind in HEALTH and _labels(agent, hit, sentence):
            agent = NOBODY  # "Joint pain: reduces swelling": the name of the ill stands over what is said
        if agent.kind in HEALTH - {"cell"} and targets[0].kind in TREATMENTS:
            targets, agent = [agent], targets[0]  # "conditions treated with PRP", "tendons respond to PRP"
        for target in targets:
            # "Reverses neuropathy with no surgery": a "no" of one target is none of the others
            where = (hit.start, hit.end, head.i, target.end)
            if where not in said:  # a word that stands in several lists is read once
                last = sentence[target.end - 1] if target.end > 0 else None
                said[where] = scope(hit, head, found, sentence, last)
            yield Frame(hit, head, agent, target, said[where])


def _labels(agent: Phrase, hit: Hit, sentence: Doc) -> bool:
    """Whether a colon or a dash parts the agent from the relation after it."""
    return any(token.text in (":", "\u2014", "\u2013") for token in sentence[agent.end : hit.start])


def _agent(hit: Hit, head: Token, found: Found, causative: frozenset[int]) -> Phrase:
    """Who is said to do it; somebody who merely receives it gives way to the means that is named."""
    slot = next((one for one in _filled(hit, found) if one.kind in OFFERED), None)
    if told := _told_of(hit, head, found):
        return told
    if slot is not None:
        return _named_before(slot, head.doc, found) or slot
    doer = causer(head, causative, found.grammar) if is_verbal(head) else _noun_agent(hit, head, found)
    named = [phrase(noun, found) for node in _verbs_above(head) for noun in means(node, found.grammar)]
    named += [phrase(noun, found) for noun in _used(head, found)]
    by = next((one for one in named if one.kind in TREATMENTS), None)
    if doer is None or hit.start <= doer.i < hit.end:
        return by or NOBODY
    agent = phrase(doer, found)
    passive = is_verbal(head) and ((doer.dep_ == "nsubjpass" and _same_clause(doer, head)) or undergone(head) == doer)
    if passive or agent.kind in RECEIVING:
        return by or (NOBODY if passive and agent.kind not in OTHER_CARE else agent)
    return agent


def _told_of(hit: Hit, head: Token, found: Found) -> Phrase | None:
    """The other care that somebody is said to know or show something of ("studies show that surgery helps")."""
    for i in range(hit.start, hit.end):
        for clause in head.doc[i].children:
            who = child(clause, "nsubj", "nsubjpass") if clause.dep_ == "ccomp" else None
            if who is not None and (told := phrase(who, found)).kind in OTHER_CARE:
                return told
    return None


def _named_before(slot: Phrase, sentence: Doc, found: Found) -> Phrase | None:
    """The other care that is said to be what fills a slot ("surgery is a solution for")."""
    who = subject(sentence[slot.end - 1], found.grammar) if sentence[slot.end - 1].dep_ == "attr" else None
    named = phrase(who, found) if who is not None else NOBODY
    return named if named.kind in OTHER_CARE else None


def _used(head: Token, found: Found) -> Iterator[Token]:
    """What somebody uses to do it: "exosomes" in "we use exosomes to rebuild discs"."""
    using = {i for cue in found.cues if cue.name == "using" for i in range(cue.start, cue.end)}
    for node in ancestors(head):
        if node.i in using:
            yield from (noun for noun in node.children if noun.dep_ == "dobj")


def _same_clause(doer: Token, head: Token) -> bool:
    return doer.head == head or (head.dep_ == "conj" and doer.head == head.head)


def _verbs_above(head: Token) -> Iterator[Token]:
    """The word and the verb right above it: where "with exosomes" may hang."""
    yield head
    node = head
    for _ in range(4):
        if node.head == node or (is_verbal(node) and node != head):
            return
        node = node.head
        yield node


def _noun_agent(hit: Hit, head: Token, found: Found) -> Token | None:
    """The agent of a noun or adjective: its clause's subject, else a treatment among its own modifiers."""
    above = subject(head, found.grammar)
    if above is not None and above != head:
        return above
    for part in modifiers(head):
        thing = found.thing(part.i)
        if thing and thing.name in TELLING and not hit.start <= part.i < hit.end:
            return part
    return None


def _targets(hit: Hit, head: Token, found: Found) -> list[Phrase]:
    """What it is about, one phrase a kind: a filled slot, else objects and modifiers, else the next thing named."""
    filled = [one for one in _filled(hit, found) if one.kind in TARGETS - OFFERED]
    if filled:
        return _one_a_kind(filled)
    nouns = [token for i in range(hit.start, hit.end) for token in objects(head.doc[i], found.grammar)]
    acting = hit.entry.sort == "verb" and head.tag_ in FINITE | {"NNS"}  # what stands before it acts
    nouns += [part for part in (*(() if acting else modifiers(head)), *_gerunds(head)) if found.thing(part.i)]
    if head.dep_ == "amod":
        nouns.append(head.head)
    if head.dep_ in ("amod", "compound") and is_verbal(head):
        nouns += list(modifiers(head))
    seen = [phrase(noun, found) for noun in nouns if not hit.start <= noun.i < hit.end]
    known = [_deeper(one, head.doc, found) for one in seen]
    targets = _one_a_kind([one for one in known if one.kind in TARGETS])
    if targets:
        return targets
    if covered := _covered(hit, found):
        return _one_a_kind(covered)
    after = _next(hit, head, found)
    if after is None and (before := _before(hit, found)):
        return [before]
    return [after or (NOTHING if not known else known[0])]


def _gerunds(head: Token) -> Iterator[Token]:
    """The -ing words right under a verb, which may begin its object ("tightens sagging skin")."""
    return (part for part in head.children if part.tag_ == "VBG" and part.dep_ in ("xcomp", "acl", "amod"))


def _covered(hit: Hit, found: Found) -> list[Phrase]:
    """The ills and parts that share words with the relation, wider ones first; one just as wide is the relation."""
    inside = {thing for i in range(hit.start, hit.end) if (thing := found.thing(i)) and thing.name in HEALTH}
    width = hit.end - hit.start
    things = [thing for thing in sorted(inside, key=lambda thing: thing.start) if thing.end - thing.start != width]
    things.sort(key=lambda thing: thing.end - thing.start < width)
    return [named(thing) for thing in things]


def _filled(hit: Hit, found: Found) -> list[Phrase]:
    """What stands in the slots of an idiom."""
    things = [found.thing(start) for start, _ in hit.slots]
    return [named(thing) for thing in things if thing]


def _deeper(one: Phrase, sentence: Doc, found: Found) -> Phrase:
    """The thing inside a phrase whose own head says nothing: "progression of arthritis", "damage in the knee"."""
    if one.kind != "other":
        return one
    head = sentence[one.end - 1]
    inner = (*modifiers(head), *objects(head, found.grammar))
    return next((deeper for part in inner if (deeper := phrase(part, found)).kind in TARGETS), one)


def _next(hit: Hit, head: Token, found: Found) -> Phrase | None:
    """The first thing named shortly after the relation, before any other verb."""
    if hit.entry.sort in ("word", "phrase"):
        return None
    for token in head.doc[hit.end : hit.end + REACH]:
        thing = found.thing(token.i)
        if thing and thing.name in HEALTH:
            while (after := found.thing(thing.end)) and after.name in HEALTH:
                thing = after  # the head of a compound stands last: "joint pain"
            return named(thing)
        if token.tag_ in ("VBZ", "VBD", "VBP", "MD") or token.text in ".;:!?":
            return None
    return None


def _before(hit: Hit, found: Found) -> Phrase | None:
    """For words of help that name nobody's ill: the last ill named before them ("For tennis elbow it may help")."""
    if hit.name not in HELPING or hit.entry.sort != "verb":
        return None
    ills = [
        thing for thing in found.things if thing.end <= hit.start and thing.name in ("disease", "condition", "symptom")
    ]
    return named(ills[-1]) if ills else None


def _one_a_kind(phrases: list[Phrase]) -> list[Phrase]:
    kinds: dict[str, Phrase] = {}
    for one in phrases:
        kinds.setdefault(one.kind, one)
    return list(kinds.values())
