"""What a sentence gets from its place: the agent that a pronoun or an unnamed doer stands for, a list's lead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from claimcheck.annotate.clause import SUBJECTS
from claimcheck.annotate.mentions import Found
from claimcheck.annotate.slots import OTHER_CARE, TELLING, TREATMENTS, phrase

# What a pronoun that acts may stand for; a disease or a patient does not cure.
TOPICS = TREATMENTS | {"cell"}
TILES = frozenset({"heading", "paragraph"})
LISTED = frozenset({"item", "cell"})
NEAR = 5  # words within which a longer item names the ill that it is about
SHORT = 9  # words of an item that is a name rather than a sentence
ILLS = frozenset({"disease", "condition", "symptom", "looks"})
BACK = 2  # how many sentences back an agent is looked for


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence in its block, with what the lexicon saw; `doc` is parsed when there was something to parse for."""

    block: int
    start: int  # characters of the block's plain text
    text: str
    doc: Doc
    found: Found
    parsed: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands: the lines before it in its section, nearest last, and the headings above it."""

    before: tuple[Line, ...] = ()
    heading: Line | None = None
    lead: Line | None = None
    ills: int = 0  # how many items of its list name an ill and little else


def topic(line: Line) -> str | None:
    """The kind of thing that a sentence is about at its end: its last subject, else the first treatment it names."""
    if line.parsed:
        for token in reversed(line.doc):
            if token.dep_ in SUBJECTS and (kind := phrase(token, line.found).kind) in TOPICS:
                return kind
    return next((hit.name for hit in line.found.things if hit.name in TREATMENTS), None)


def treatment(line: Line | None) -> str | None:
    """The one kind of treatment that a heading is about; None when it names none or several, or denies one."""
    if line is None or line.found.relations or any(cue.name in ("denial", "pseudo") for cue in line.found.cues):
        return None
    kinds = {hit.name for hit in line.found.things}.intersection(TELLING)
    return kinds.pop() if len(kinds) == 1 else None


def antecedent(place: Place) -> str | None:
    """The kind that a pronoun stands for, from up to two sentences back, then from the heading."""
    for line in reversed(place.before[-BACK:]):
        if kind := topic(line):
            return kind
    return topic(place.heading) if place.heading else None


def patient_of(line: Line, place: Place, token: int) -> str | None:
    """The kind of ill that "it" at a token stands for where something is done to it: what was named last before it."""
    earlier = [hit for hit in line.found.things if hit.end <= token and hit.name not in TOPICS]
    if earlier:
        return earlier[-1].name if earlier[-1].name in ILLS else None
    for past in (*reversed(place.before), place.heading):
        for hit in reversed(past.found.things if past else ()):
            if hit.name in ILLS:
                return hit.name
    return None


def resolve(kind: str, place: Place) -> tuple[str, str]:
    """The kind of the agent after reading it in its place, and how that was known.

    In copy that sells, whoever acts and is not known for something else (another treatment, a disease, the body) counts
    as the therapy: sellers have endless names for what they offer.
    """
    if kind == "pronoun":
        kind, via = antecedent(place) or "service", "pronoun"
    else:
        via = "offer"
    if kind in ("other", "service", "cell", "clinic", "patient", "nobody", "evidence", "price", "number", "percent"):
        around = treatment(place.heading)
        if around in OTHER_CARE:
            return around, "heading"
        return "therapy", via
    return kind, "named" if via == "offer" else via


def places(lines: Sequence[Line], kinds: Sequence[str]) -> list[Place]:
    """The place of each line; `kinds` are the kinds of the document's blocks."""
    found: list[Place] = []
    heading: Line | None = None
    lead: Line | None = None
    before: list[Line] = []
    lists = _lists(lines, kinds)
    for number, line in enumerate(lines):
        kind = kinds[line.block]
        if kind == "heading":
            before = []
        listed = kind in LISTED
        found.append(Place(tuple(before[-BACK:]), heading, lead if listed else None, lists.get(number, 0)))
        if kind == "heading":
            heading, lead = line, line
            continue
        if not listed:
            lead = line
        before.append(line)
    return found


def _lists(lines: Sequence[Line], kinds: Sequence[str]) -> dict[int, int]:
    """For each line in a run of items, how many of the run name an ill and little else.

    Headings and paragraphs that are nothing but the name of an ill count as one run, wherever they stand on the page:
    that is how cards and tiles come out.
    """
    counts: dict[int, int] = {}
    run: list[int] = []
    for number in range(len(lines) + 1):
        if number < len(lines) and kinds[lines[number].block] in LISTED:
            run.append(number)
            continue
        ills = sum(_names_ill(lines[one]) for one in run)
        counts.update((one, ills if 2 * ills >= len(run) else 0) for one in run)
        run = []
    tiles = [number for number, line in enumerate(lines) if kinds[line.block] in TILES and is_tile(line)]
    return counts | dict.fromkeys(tiles, len(tiles))


def is_tile(line: Line) -> bool:
    """Whether a line is nothing but the name of an ill: no sentence, no question, nothing told about it."""
    doc, found = line.doc, line.found
    if len(doc) > SHORT or found.relations or any(cue.name in ("denial", "topic", "neutral") for cue in found.cues):
        return False
    last = next((token.i for token in reversed(doc) if token.text.isalpha()), 0)
    hit = found.thing(last)
    return hit is not None and hit.name in ILLS and doc[-1].text not in ".?!:"


def _names_ill(line: Line) -> bool:
    """Whether an item names an ill, bare or with a limit behind it ("Jumper's knee that rest has not mended")."""
    near = SHORT if len(line.doc) <= SHORT else 0 if line.text.rstrip().endswith(".") else NEAR
    return any(hit.name in ("disease", "symptom", "condition") and hit.end <= near for hit in line.found.things)
