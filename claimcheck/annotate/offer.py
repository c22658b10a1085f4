"""Who speaks: a seller or a third party, from the words of the whole document and from what it claims and denies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.context import Line
from claimcheck.annotate.slots import SELLER
from claimcheck.claim import Claim, Evidence, Offer

# How much each wording of a cue list says for (above 0) or against a seller, and how many wordings count.
WEIGHTS = {
    "sells": (1, 5),
    "offers": (2, 6),
    "informs": (-2, 6),
    "journal": (-1, 5),
    "warns": (-2, 4),
    "educates": (-2, 7),
}
# A page without evidence either way is taken for a seller's draft. A long page gathers words of information whoever
# writes it, a short one must do with few: so the benefit of the doubt grows with the sentences.
START, PER_SENTENCE, LEAST, MOST_DOUBT = 1.0, 0.2, 3.0, 9.0
CLAIMED, DENIED = 2, -4  # what a page earns whose every sentence claims, or denies and reports
BUTTON = 2  # information seldom has a button
FIRST_PERSON, MOST = 2, 5  # for each "we" or "our" in a hundred words, and at most
ASSERTING = frozenset({"own", "study", "leading", "patient"})


def offer(
    lines: Sequence[Line], kinds: Sequence[str], claims: Sequence[tuple[Claim, ...]], voice: str | None = None
) -> Offer:
    """The offer of a document; `voice` ("seller" or "third-party") decides where the user has said so."""
    if voice in ("seller", "third-party"):
        return Offer(voice == "seller", (Evidence(f"set to {voice}", 0, 0, 0, 0),))
    evidence = (*_worded(lines), *_claimed(claims), *_spoken(lines), *_pressed(lines, kinds))
    doubt = min(MOST_DOUBT, max(LEAST, START + PER_SENTENCE * len(lines)))
    return Offer(doubt + sum(one.weight for one in evidence) >= 0, evidence)


def _worded(lines: Sequence[Line]) -> Iterator[Evidence]:
    """The first use of each wording, up to the cap of its list."""
    seen: dict[str, set[str]] = {name: set() for name in WEIGHTS}
    for line in lines:
        for hit in line.found.cues:
            if hit.name not in WEIGHTS:
                continue
            weight, cap = WEIGHTS[hit.name]
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


def _claimed(claims: Sequence[tuple[Claim, ...]]) -> Iterator[Evidence]:
    """How much of the page claims something for the therapy, and how much denies, reports or asks it."""
    about = [[claim for claim in found if claim.agent.kind == "therapy"] for found in claims]
    asserted = sum(any(_asserts(claim) for claim in found) for found in about)
    doubted = sum(bool(found) and not any(_asserts(claim) for claim in found) for found in about)
    for count, most, words in ((asserted, CLAIMED, "claimed"), (doubted, DENIED, "denied, reported or asked")):
        if weight := round(most * count / max(1, len(claims))):
            yield Evidence(f"{count} of {len(claims)} sentences {words}", weight, 0, 0, 0)


def _spoken(lines: Sequence[Line]) -> Iterator[Evidence]:
    """How much of the page speaks of "us"."""
    words = [word for line in lines for word in line.found.words]
    ours = sum(word in SELLER for word in words)
    if weight := min(MOST, round(FIRST_PERSON * 100 * ours / max(1, len(words)))):
        yield Evidence(f"{ours} of {len(words)} words are we, our or us", weight, 0, 0, 0)


def _pressed(lines: Sequence[Line], kinds: Sequence[str]) -> Iterator[Evidence]:
    """The first button of the page."""
    for line in lines:
        if kinds[line.block] == "button":
            yield Evidence(f"the button '{line.text}'", BUTTON, line.block, line.start, line.start + len(line.text))
            return


def _asserts(claim: Claim) -> bool:
    return claim.polarity == "affirmed" and claim.voice in ASSERTING
