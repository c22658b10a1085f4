"""What a line says without saying it: items under a lead, a yes to a question, a verb left out after "can"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.annotate.context import SHORT, Line, Place, resolve
from claimcheck.annotate.frames import Frame, frames
from claimcheck.annotate.mentions import Hit
from claimcheck.annotate.offsets import cue
from claimcheck.annotate.scope import scope
from claimcheck.annotate.trie import Entry
from claimcheck.claim import Claim, Cue, Slot, Strength

LENDING = frozenset({"treat", "relieve", "benefit", "offer-for", "cure", "regenerate", "improve", "restore", "prevent"})
LENT = {"disease": "treat", "condition": "treat", "symptom": "relieve", "looks": "rejuvenate"}
REFUSING = frozenset({"refused", "topic"})
MENU = 3  # so many ills in a row are a menu
_UNSAID = Entry("cue", "menu", "phrase", "a list of ills")
ENDING = frozenset({".", "!", ";", ",", ":", "\u2014", "\u2013"})


def refused(line: Line, place: Place, item: bool) -> Cue | None:
    """The words that refuse what a line says: its own label ("Myth: ..."), or for an item its lead or heading."""
    label = next((token.i for token in line.doc if token.text == ":"), 0)
    own = [hit for hit in line.found.cues if hit.name in REFUSING and hit.end <= label]
    if own:
        return cue("denial", own[0], line.doc)
    for lead in (place.lead, place.heading) if item else ():
        names = {hit.name: hit for hit in lead.found.cues} if lead else {}
        if lead and "refused" in names:
            return cue("denial", names["refused"], lead.doc)
        if names.keys() & {"menu", "candidates"}:
            return None
    return None


def listed(line: Line, place: Place) -> Iterator[Claim]:
    """What the lead of a list says of the first thing that an item names."""
    lead, strength, said = _lead(line, place)
    kind, _ = resolve("nobody", place)
    if lead is None or said is None or kind != "therapy":
        return
    denied = min((hit.start for hit in line.found.cues if hit.name == "denial"), default=len(line.doc))
    if denied < len(line.doc) and len(line.doc) > SHORT and line.text.rstrip().endswith("."):
        return  # a sentence that says no to something, not the name of an ill with a limit behind it
    words = lead.doc[said.start : said.end].text
    for hit in line.found.things:
        if hit.name in LENT and hit.start < denied:
            first, last = line.doc[hit.start], line.doc[hit.end - 1]
            start, end = first.idx, last.idx + len(last)
            target = Slot(hit.name, line.doc[hit.start : hit.end].text, start, end, listed=hit.entry.listed)
            lent = Cue("lead", words, start, end, said.entry.listed)
            yield Claim(
                Slot(kind, via="list"), LENT[hit.name], target, strength, "affirmed", "own", "lent", start, end, (lent,)
            )
            return


def _lead(line: Line, place: Place) -> tuple[Line | None, Strength, Hit | None]:
    """The line whose relation a list shares, how firmly it says so, and the words that say it.

    A list of ills under a heading that neither informs nor warns is a menu, whatever the heading calls it.
    """
    for lead in dict.fromkeys((place.lead, place.heading)):
        if lead is None:
            continue
        names = {hit.name for hit in lead.found.cues}
        if names & {"denial", "topic"} and (lead is place.heading or lead.text.rstrip().endswith(":")):
            break  # what stands under "We do not treat" or "Risks" is no menu; a sentence of prose says less
        said = [hit for hit in lead.found.cues if hit.name in ("menu", "candidates")]
        said += [hit for hit in lead.found.relations if hit.name in LENDING]
        if said:
            return lead, "hedged" if names & {"candidates", "hedge"} else "plain", said[0]
        if place.ills >= MENU:
            return lead, "hedged" if "hedge" in names else "plain", Hit(_UNSAID, 0, len(lead.doc))
    if place.lead is None and place.ills >= MENU:
        return line, "plain", Hit(_UNSAID, 0, len(line.doc))
    return None, "plain", None


def answered(line: Line, place: Place) -> Iterator[Claim]:
    """What a plain yes says: the claim that the question right before it asked about."""
    asked = _question(place)
    yes = next((hit for hit in line.found.cues if hit.name == "yes" and hit.start == 0), None)
    if yes is None or any(hit.name == "denial" and hit.start == yes.end for hit in line.found.cues):
        return  # "We do" is a yes, "We do not" is none
    if asked is None:
        return
    said = cue("answer", yes, line.doc)
    for frame in frames(asked.doc, asked.found):
        kind, _ = resolve(frame.agent.kind, place)
        yield Claim(
            Slot(kind, via="heading"),
            frame.relation.name,
            Slot(frame.target.kind, via="heading"),
            basis="lent",
            end=said.end,
            cues=(said, _borrowed(frame, said)),
        )


def _question(place: Place) -> Line | None:
    """The question that stands right before a line: the last sentence, or the heading over the first one."""
    asked = place.before[-1] if place.before else place.heading
    return asked if asked is not None and asked.parsed and asked.text.rstrip().endswith("?") else None


def left_out(line: Line, place: Place, own: tuple[Frame, ...]) -> Iterator[Claim]:
    """What "our cells can" says: the claim just denied of something else, or asked about, here or right before."""
    doc, auxiliaries = line.doc, line.found.grammar.auxiliary
    for i in range(1, len(doc) - 1):
        ending = doc[i + 1].text in ENDING or i + 2 == len(doc)
        if not ending or doc[i].lower_ not in auxiliaries or not _offered(line, i - 1) or not _asserted(line, i):
            continue
        earlier = [frame for frame in own if frame.relation.end <= i]
        asked = None if earlier else _question(place)
        past = asked or (place.before[-1] if place.before else None)
        if not earlier and past is not None and past.parsed:
            earlier = list(frames(past.doc, past.found))
        denied = [frame for frame in earlier if asked or frame.scope.polarity == "denied" or _others(frame)]
        start, end = _noun_start(line, i - 1), doc[i].idx + len(doc[i])
        said = Cue("ellipsis", doc[i].text, doc[i].idx, end)
        named = line.found.thing(i - 1)
        listed = named.entry.listed if named else None
        agent = Slot("therapy", doc[i - 1].text, start, doc[i - 1].idx + len(doc[i - 1]), listed=listed)
        for frame in (one for one in denied if one.relation.start == denied[-1].relation.start):
            yield Claim(
                agent,
                frame.relation.name,
                Slot(frame.target.kind, via="ellipsis"),
                basis="lent",
                start=start,
                end=end,
                cues=(said, _borrowed(frame, said)),
            )


def _borrowed(frame: Frame, said: Cue) -> Cue:
    """The relation's words where they stand in an earlier sentence, placed at the words that bring them back."""
    return replace(cue("relation", frame.relation, frame.head.doc), start=said.start, end=said.end)


def _others(frame: Frame) -> bool:
    return frame.agent.kind == "other-treatment"


def _asserted(line: Line, token: int) -> bool:
    """Whether a verb that stands for another is said plainly: "our cells can", not "nothing that our cells can"."""
    if not line.parsed:
        return not any(hit.name == "denial" for hit in line.found.cues)
    said = scope(Hit(_UNSAID, token, token + 1), line.doc[token], line.found, line.doc)
    return said.polarity == "affirmed" and said.voice == "own"


def _offered(line: Line, token: int) -> bool:
    """Whether a token names what the seller offers."""
    hit, grammar = line.found.thing(token), line.found.grammar
    before = {word.lower_ for word in line.doc[min(line.doc[token].left_edge.i, max(0, token - 3)) : token]}
    named = bool(hit and hit.name == "therapy") or line.doc[token].lower_ in grammar.offered
    return named or bool(before & grammar.seller)


def _noun_start(line: Line, token: int) -> int:
    hit = line.found.thing(token)
    return line.doc[hit.start if hit else token].idx
