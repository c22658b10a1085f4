"""Who speaks: a seller or a third party, from the words of the whole document and from what it claims and denies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import yaml

from claimcheck.annotate.context import Line
from claimcheck.annotate.slots import SELLER
from claimcheck.claim import Claim, Evidence, Offer, Section
from claimcheck.errors import RuleError

WEIGHTS = "voice.yaml"  # beside the folders of the lexicon
DOUBTED = "denied, reported or asked"
ASSERTING = frozenset({"own", "study", "leading", "patient"})


@dataclass(frozen=True, slots=True)
class Doubt:
    """The benefit of the doubt that a page is given: so much, and more for each sentence, within bounds."""

    start: float
    sentence: float
    least: float
    most: float

    def of(self, sentences: int) -> float:
        """What a page of so many sentences is given."""
        return min(self.most, max(self.least, self.start + self.sentence * sentences))


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sort of evidence says for a seller (above 0) or against, and how much of it counts."""

    words: Mapping[str, tuple[int, int]]  # by cue list
    ours: tuple[int, int]
    doubt: Doubt
    claimed: int
    denied: int
    button: int
    section: int


def weights(lexicon: Path) -> Weights:
    """The weights that stand in the lexicon's folder; RuleError when they cannot be read."""
    path = lexicon / WEIGHTS
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        words = {str(name): _capped(given) for name, given in content["words"].items()}
        doubt = Doubt(*(float(content["doubt"][name]) for name in ("start", "for a sentence", "least", "most")))
        whole = (int(content[name]) for name in ("claimed", "denied", "button", "section"))
        return Weights(words, _capped(content["ours"]), doubt, *whole)
    except (OSError, yaml.YAMLError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise RuleError(f"{path}: {error}") from error


def _capped(given: Mapping[str, int]) -> tuple[int, int]:
    return int(given["weight"]), int(given["most"])


def offer(
    lines: Sequence[Line],
    kinds: Sequence[str],
    claims: Sequence[tuple[Claim, ...]],
    weights: Weights,
    voice: str | None = None,
) -> Offer:
    """The offer of a document; `voice` ("seller" or "third-party") decides where the user has said so."""
    if voice in ("seller", "third-party"):
        return Offer(voice == "seller", (Evidence(f"set to {voice}", 0, 0, 0, 0),))
    evidence = (
        *_worded(lines, weights.words),
        *_claimed(claims, weights),
        *_spoken(lines, *weights.ours),
        *_pressed(lines, kinds, weights.button),
    )
    seller = weights.doubt.of(len(lines)) + sum(one.weight for one in evidence) >= 0
    return Offer(seller, evidence, tuple(_sections(lines, kinds, claims, weights, seller)))


def _sections(
    lines: Sequence[Line], kinds: Sequence[str], claims: Sequence[tuple[Claim, ...]], weights: Weights, seller: bool
) -> Iterator[Section]:
    """The sections from heading to heading whose own words all speak against the voice of the page, and loud enough."""
    starts = [
        n for n, line in enumerate(lines) if n == 0 or (kinds[line.block] == "heading" != kinds[lines[n - 1].block])
    ]
    for first, last in pairwise([*starts, len(lines)]):
        part = lines[first:last]
        evidence = (*_worded(part, weights.words), *_claimed(claims[first:last], weights))
        against = [one for one in evidence if (one.weight > 0) != seller]
        if len(against) == len(evidence) and abs(sum(one.weight for one in against)) >= weights.section:
            yield Section(part[0].block, part[-1].block + 1, not seller, evidence)


def _worded(lines: Sequence[Line], weights: Mapping[str, tuple[int, int]]) -> Iterator[Evidence]:
    """The first use of each wording, up to the cap of its list."""
    seen: dict[str, set[str]] = {name: set() for name in weights}
    for line in lines:
        for hit in line.found.cues:
            if hit.name not in weights:
                continue
            weight, cap = weights[hit.name]
            words = line.doc[hit.start : hit.end].text
            if words.lower() in seen[hit.name] or len(seen[hit.name]) >= cap:
                continue
            seen[hit.name].add(words.lower())
            first, last = line.doc[hit.start], line.doc[hit.end - 1]
            yield Evidence(
                words,
                weight,
                line.block,
                line.start + first.idx,
                line.start + last.idx + len(last),
                hit.entry.listed,
            )


def _claimed(claims: Sequence[tuple[Claim, ...]], weights: Weights) -> Iterator[Evidence]:
    """How much of the page claims something for the therapy, and how much denies, reports or asks it."""
    about = [[claim for claim in found if claim.agent.kind == "therapy"] for found in claims]
    asserted = sum(any(_asserts(claim) for claim in found) for found in about)
    doubted = sum(bool(found) and not any(_asserts(claim) for claim in found) for found in about)
    for count, most, words in ((asserted, weights.claimed, "claimed"), (doubted, weights.denied, DOUBTED)):
        if weight := round(most * count / max(1, len(claims))):
            yield Evidence(f"{count} of {len(claims)} sentences {words}", weight, 0, 0, 0)


def _spoken(lines: Sequence[Line], each: int, most: int) -> Iterator[Evidence]:
    """How much of the page speaks of "us"."""
    words = [token.lower_ for line in lines for token in line.doc]
    ours = sum(word in SELLER for word in words)
    if weight := min(most, round(each * 100 * ours / max(1, len(words)))):
        yield Evidence(f"{ours} of {len(words)} words are we, our or us", weight, 0, 0, 0)


def _pressed(lines: Sequence[Line], kinds: Sequence[str], weight: int) -> Iterator[Evidence]:
    """The first button of the page."""
    for line in lines:
        if kinds[line.block] == "button":
            yield Evidence(f"the button '{line.text}'", weight, line.block, line.start, line.start + len(line.text))
            return


def _asserts(claim: Claim) -> bool:
    return claim.polarity == "affirmed" and claim.voice in ASSERTING
