"""What annotate gives: claim frames, the sentences they stand in, and who speaks in the document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from claimcheck.document import Document

Strength = Literal["plain", "absolute", "hedged"]
Polarity = Literal["affirmed", "denied"]
Voice = Literal["own", "patient", "study", "reported", "question", "leading", "conditional", "neutral"]
Basis = Literal["explicit", "lent", "implied"]


@dataclass(frozen=True, slots=True)
class Listed:
    """Where words are listed: a file under rulesets/lexicon, and the entry as written there."""

    file: str  # "cues/denial.yaml"
    line: int  # 1-based; 0 where it is not known
    entry: str  # "fail to"; of a list of endings the ending, "-itis"


@dataclass(frozen=True, slots=True)
class Cue:
    """The words of a sentence that set one slot of a claim; offsets are characters of the block's text."""

    role: str  # relation, lead, answer, ellipsis, or the cue list: denial, hedge, absolute, report, leading ...
    text: str
    start: int
    end: int
    listed: Listed | None = field(default=None, compare=False, repr=False)  # None for words that stand in no list


@dataclass(frozen=True, slots=True)
class Slot:
    """An agent or a target: its kind, the words that name it, and where (-1 when the sentence does not name it)."""

    kind: str  # a lexicon kind (therapy, disease, tissue, other-treatment ...), or "nobody"
    text: str = ""
    start: int = -1
    end: int = -1
    via: str = "named"  # named, pronoun, heading, list, ellipsis, offer: how the kind was known
    listed: Listed | None = field(default=None, compare=False, repr=False)  # the words that told the kind


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of a block's text that names something the lexicon knows."""

    kind: str
    text: str  # the words as the lexicon writes them
    start: int
    end: int
    listed: Listed | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Claim:
    """One frame: who is said to do what to what, how firmly, in whose voice; offsets are of the block's text."""

    agent: Slot
    relation: str
    target: Slot
    strength: Strength = "plain"
    polarity: Polarity = "affirmed"
    voice: Voice = "own"
    basis: Basis = "explicit"
    start: int = 0
    end: int = 0
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A calibrated probability for one category of the claim guide, given by a trained reader."""

    category: str
    probability: float


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a parsed sentence: its tag (Penn Treebank), and by which label it hangs on which word."""

    text: str
    tag: str
    label: str  # ClearNLP's dependency labels; ROOT for the word that hangs on none
    head: int  # number of the word above it; its own for the root


@dataclass(frozen=True, slots=True)
class Unused:
    """Words of a relation or cue list that were seen in a sentence and are in none of its claims."""

    cue: Cue  # its role is the name of the list
    note: str = ""  # why, where that is known


@dataclass(frozen=True, slots=True)
class Trace:
    """How a sentence was read, kept only when asked for; `words` is empty where it was not parsed."""

    unused: tuple[Unused, ...] = ()
    words: tuple[Word, ...] = ()
    patient: str = ""  # how a patient speaks or is told of, where one does: "in a quotation"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block (by its number in the document) with what was found in it."""

    block: int
    start: int
    end: int
    text: str
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    readings: tuple[Reading, ...] = ()
    trace: Trace | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason to think that a document sells (weight above 0) or informs (below 0), and where it stands."""

    reason: str
    weight: int
    block: int
    start: int
    end: int  # 0 for what stands nowhere in particular
    listed: Listed | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a document that speaks in another voice than the rest: its blocks from `start` to `end`, and why."""

    start: int
    end: int
    seller: bool
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """Whether the document speaks in a seller's voice, and why; `sections` are those that do not speak as it does."""

    seller: bool
    evidence: tuple[Evidence, ...] = ()
    sections: tuple[Section, ...] = ()

    def sells(self, block: int) -> bool:
        """Whether the block with this number speaks in a seller's voice."""
        return next((one.seller for one in self.sections if one.start <= block < one.end), self.seller)


@dataclass(frozen=True, slots=True)
class Annotation:
    """A document with its sentences, in reading order, and its offer."""

    document: Document
    sentences: tuple[Sentence, ...]
    offer: Offer
