"""Why a claim was flagged or cleared, in a few words that name the cue which decided it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claim import Claim
from claimcheck.match.conditions import Candidate, misses
from claimcheck.rule import Rule, Severity

INFORMS = "the page informs, it does not sell"
_VOICES = {
    "question": "asked, not claimed",
    "reported": "reported",
    "conditional": "said under a condition",
    "neutral": "told neutrally",
    "patient": "told by a patient",
    "study": "told by a study",
    "leading": "asked to sell",
    "own": "said by the seller itself",
}
_CUES = {
    "question": ("question",),
    "reported": ("report", "reported"),
    "conditional": ("condition", "conditional"),
    "neutral": ("balanced", "neutral", "desire", "study"),
    "patient": ("patient", "story"),
    "study": ("study",),
    "leading": ("leading", "presuming"),
}
_HEDGES = ("hedge", "mild", "desire")


def flagged(claim: Claim, rule: Rule, severity: Severity) -> str:
    """Which rule flagged the claim, and what lowered its severity."""
    reason = f"flagged by {rule.id}"
    if severity == rule.severity:
        return reason
    if claim.voice == "leading":
        return f"{reason}, {severity} because {_VOICES['leading']}{_by(claim, _CUES['leading'], ' with ')}"
    return f"{reason}, {severity} because hedged{_by(claim, _HEDGES)}"


def hedged(claim: Claim, rule: Rule) -> str:
    """For a hedged claim that its rule lets pass."""
    return f"hedged{_by(claim, _HEDGES)}, and {rule.id} lets that pass"


def excused(rule: Rule, text: str) -> str:
    """For a claim beside which words stand that its rule takes for an excuse."""
    return f"excused under {rule.id} by '{text}'"


def silenced(rule: Rule) -> str:
    """For a claim that a more telling rule flagged for the same words."""
    return f"the same words are flagged by {rule.id}, which goes before"


def same(rule: Rule) -> str:
    """For a claim whose sentence has a finding of its category already."""
    return f"same as what {rule.id} flags in this sentence"


def nearest(claim: Claim, candidates: Sequence[Candidate]) -> Candidate | None:
    """The rule and condition that a claim comes nearest to, or None when none is about its relation."""
    return min(candidates, key=lambda one: len(misses(one.pattern, claim)), default=None)


def cleared(claim: Claim, near: Candidate | None) -> str:
    """Why no rule matched: what kept the nearest one from matching."""
    if near is None:
        return f"no rule for '{claim.relation.removeprefix('phrase:')}'"
    return _missed(misses(near.pattern, claim)[0], claim)


def _missed(slot: str, claim: Claim) -> str:
    if slot == "polarity":
        return (
            f"denied{_by(claim, ('denial',))}"
            if claim.polarity == "denied"
            else "affirmed, and the rule is about denial"
        )
    if slot == "voice":
        return _VOICES[claim.voice] + _by(claim, _CUES.get(claim.voice, ()))
    if slot == "agent":
        return f"about {claim.agent.text or claim.agent.kind}"
    if slot == "target":
        target = claim.target.text or claim.target.kind
        return f"no rule for '{claim.relation.removeprefix('phrase:')}' of {target}"
    return f"no rule for {getattr(claim, slot)} claims of this sort"


def _by(claim: Claim, roles: tuple[str, ...], by: str = " by ") -> str:
    """The cue of one of these roles, or nothing when the claim names none."""
    words = next((cue.text for cue in claim.cues if cue.role in roles), "")
    return f"{by}'{words}'" if words else ""
