"""Claims made of a grammar and pinned words of the lexicon, and the ways to put one: sentences by the hundred.

The words are words of the lexicon, but pinned here, so that a new one in the lexicon moves no case. Which claims a
wording is tried on is drawn with a seed of the wording's own, so that a new wording moves no case of another.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

# Verbs by the category they claim, with their -s form, participles and a noun that says the same.
VERBS = {
    "cure": [
        ("cure", "cures", "cured", "curing", "a cure for"),
        ("reverse", "reverses", "reversed", "reversing", "a reversal of"),
        ("eliminate", "eliminates", "eliminated", "eliminating", "the elimination of"),
        ("eradicate", "eradicates", "eradicated", "eradicating", "the eradication of"),
        ("defeat", "defeats", "defeated", "defeating", "a real cure for"),
        ("conquer", "conquers", "conquered", "conquering", "a permanent fix for"),
    ],
    "treatment": [
        ("treat", "treats", "treated", "treating", "a treatment for"),
        ("fight", "fights", "fought", "fighting", "a remedy for"),
        ("manage", "manages", "managed", "managing", "a therapy for"),
        ("prevent", "prevents", "prevented", "preventing", "protection against"),
        ("halt", "halts", "halted", "halting", "an answer to"),
        ("slow", "slows", "slowed", "slowing", "a solution for"),
    ],
    "symptom-relief": [
        ("relieve", "relieves", "relieved", "relieving", "relief from"),
        ("ease", "eases", "eased", "easing", "relief of"),
        ("reduce", "reduces", "reduced", "reducing", "a reduction in"),
        ("soothe", "soothes", "soothed", "soothing", "an end to"),
        ("alleviate", "alleviates", "alleviated", "alleviating", "freedom from"),
        ("calm", "calms", "calmed", "calming", "an antidote to"),
    ],
    "regeneration": [
        ("regenerate", "regenerates", "regenerated", "regenerating", "the regeneration of"),
        ("repair", "repairs", "repaired", "repairing", "the repair of"),
        ("rebuild", "rebuilds", "rebuilt", "rebuilding", "the rebuilding of"),
        ("regrow", "regrows", "regrown", "regrowing", "regrowth of"),
        ("heal", "heals", "healed", "healing", "healing of"),
        ("renew", "renews", "renewed", "renewing", "the renewal of"),
    ],
    "rejuvenation": [
        ("rejuvenate", "rejuvenates", "rejuvenated", "rejuvenating", "rejuvenation of"),
        ("revitalize", "revitalizes", "revitalized", "revitalizing", "revitalization of"),
        ("tighten", "tightens", "tightened", "tightening", "tightening of"),
        ("smooth", "smooths", "smoothed", "smoothing", "the renewal of"),
    ],
}
TARGETS = {
    "cure": ["arthritis", "lupus", "neuropathy", "multiple sclerosis", "asthma", "tendinitis"],
    "treatment": ["osteoarthritis", "Crohn's disease", "heart failure", "COPD", "plantar fasciitis", "sciatica"],
    "symptom-relief": ["knee pain", "stiffness", "swelling", "back pain", "inflammation", "fatigue"],
    "regeneration": ["cartilage", "bone", "nerve tissue", "muscle", "tendon tissue", "damaged tissue"],
    "rejuvenation": ["your skin", "aging skin", "sagging skin", "facial skin"],
}
# What is said with "is" or "has": as plural, singular, infinitive and -ing form.
STATES = {
    "safety": [
        ("are safe", "is safe", "be safe", "being safe"),
        ("are harmless", "is harmless", "be harmless", "being harmless"),
        ("are risk-free", "is risk-free", "be risk-free", "being risk-free"),
        ("are painless", "is painless", "be painless", "being painless"),
    ],
    "proof": [
        ("are clinically proven", "is clinically proven", "be clinically proven", "being clinically proven"),
        ("are backed by science", "is backed by science", "be backed by science", "being backed by science"),
        ("are evidence-based", "is evidence-based", "be evidence-based", "being evidence-based"),
        (
            "are scientifically proven",
            "is scientifically proven",
            "be scientifically proven",
            "being proven by science",
        ),
    ],
    "fda-approval": [
        ("are FDA approved", "is FDA approved", "be FDA approved", "being FDA approved"),
        ("are approved by the FDA", "is approved by the FDA", "be approved by the FDA", "being approved by the FDA"),
        ("are cleared by the FDA", "is cleared by the FDA", "be cleared by the FDA", "being cleared by the FDA"),
        ("are licensed by the FDA", "is licensed by the FDA", "be licensed by the FDA", "being licensed by the FDA"),
    ],
}
MANY = ["stem cells", "exosomes", "cord blood cells", "PRP injections", "stem cell infusions", "fat-derived cells"]
ONE = ["stem cell therapy", "exosome therapy", "platelet-rich plasma", "bone marrow concentrate", "PRP"]
OTHERS = {
    "surgery": False,
    "physical therapy": False,
    "knee replacement surgery": False,
    "ibuprofen": False,
    "a steroid injection": False,
    "steroid shots": True,
    "cortisone injections": True,
    "anti-inflammatory drugs": True,
    "painkillers": True,
    "prescription drugs": True,
}


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with the forms that a wording needs; `ours` is the agent as the seller says it."""

    category: str
    agent: str
    plural: bool
    finite: str  # cure arthritis, cures arthritis, is safe
    base: str  # cure arthritis, be safe
    going: str  # curing arthritis, being safe
    verb: tuple[str, str, str, str, str] | None = None
    target: str = ""

    @property
    def plain(self) -> str:
        """The claim as the seller says it outright."""
        return self.put("{our} {finite}")

    def put(self, wording: str) -> str:
        """The claim in a wording: a sentence with the claim's forms in its slots."""
        words = wording.format_map(self.forms())
        return words[0].upper() + words[1:] + ("" if words[-1] in ".?!" else ".")

    def forms(self) -> dict[str, str]:
        """What fills the slots of a wording."""
        acting = self.verb is not None
        carrier = ("do" if acting else "are") if self.plural else ("does" if acting else "is")
        rest = self.base if acting else self.base.removeprefix("be ")
        common = {"agent": self.agent, "our": f"our {self.agent}", "finite": self.finite, "base": self.base}
        common |= {"going": self.going, "do": carrier, "rest": rest, "target": self.target}
        common |= {"have": "have" if self.plural else "has", "are": "are" if self.plural else "is"}
        common |= {"they": "they" if self.plural else "it", "third": self.by("", False).finite}
        if self.verb is not None:
            common |= dict(zip(("verb", "verbs", "done", "doing", "noun"), self.verb, strict=True))
        return common

    def by(self, agent: str, plural: bool) -> Said:
        """The same said of another agent."""
        states = next((forms for forms in STATES.get(self.category, ()) if self.finite in forms), None)
        if states is not None:
            finite = states[not plural]
        else:
            assert self.verb is not None
            finite = f"{self.verb[not plural]} {self.target}"
        return replace(self, agent=agent, plural=plural, finite=finite)


def _doing() -> list[Said]:
    agents = [*((agent, True) for agent in MANY), *((agent, False) for agent in ONE)]
    return [
        Said(
            category,
            agent,
            plural,
            f"{verb[0] if plural else verb[1]} {target}",
            f"{verb[0]} {target}",
            f"{verb[3]} {target}",
            verb,
            target,
        )
        for category, verbs in VERBS.items()
        for verb, target, (agent, plural) in product(verbs, TARGETS[category], agents)
    ]


def _being() -> list[Said]:
    agents = [*((agent, True) for agent in MANY), *((agent, False) for agent in ONE)]
    return [
        Said(category, agent, plural, forms[not plural], forms[2], forms[3])
        for category, states in STATES.items()
        for forms, (agent, plural) in product(states, agents)
    ]


DOING = _doing()
EVERY = DOING + _being()


def drawn(words: str, count: int, among: Sequence[Said]) -> list[Said]:
    """So many claims, as many of each category as goes, the same ones each time for the same words."""
    draw = random.Random(words)
    categories = sorted({said.category for said in among})
    groups = [[said for said in among if said.category == category] for category in categories]
    return [draw.choice(groups[number % len(groups)]) for number in range(count)]
