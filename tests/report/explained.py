"""A page explained, made by hand: a finding, a claim denied, one lent, words of no use, a silent one."""

from __future__ import annotations

from dataclasses import replace

from made import CLAIM, document, finding

from claimcheck.claim import Annotation, Cue, Evidence, Listed, Mention, Offer, Sentence, Slot, Trace, Unused, Word
from claimcheck.finding import Checked, Explanation, Verdict

CELL = Listed("things/therapy.yaml", 7, "cell")
CURE = Listed("relations/cure.yaml", 34, "cure")
LONG = "(call|ring|write to|ask for|talk to) (us|our office|our clinic|the team|) (today|now|)"
OURS = Evidence("our cells", 2, 0, 0, 9, Listed("cues/sells.yaml", 19, "our (cells|clinic)"))
COUNT = Evidence("2 of 4 sentences denied, reported or asked", -2, 0, 0, 0)


def page(path: str = "page.txt") -> Checked:
    """The page with its explanation."""
    text = "Our cells cure arthritis.\nThey do not cure it. Call us: a treat for heelitis. Open daily."
    made = document(text, path)
    claim = replace(CLAIM, agent=Slot("therapy", "Our cells", 0, 9, listed=CELL), start=0, end=24)
    claim = replace(claim, cues=(Cue("relation", "cure", 10, 14, CURE),))
    relieving = replace(claim, relation="relieve", cues=(Cue("relation", "cure", 10, 14),))
    denied = replace(
        claim,
        agent=Slot("therapy", "They", 26, 30, "pronoun"),
        target=Slot("disease", "it", 43, 45, "pronoun"),
        polarity="denied",
        start=26,
        end=45,
        cues=(
            Cue("relation", "cure", 38, 42, CURE),
            Cue("denial", "not", 34, 37, Listed("cues/denial.yaml", 24, "not")),
        ),
    )
    lent = replace(
        denied,
        agent=Slot("therapy", via="list"),
        target=Slot("disease", "heelitis", 68, 76, listed=Listed("forms/disease.yaml", 0, "-itis")),
        polarity="affirmed",
        voice="question",
        basis="lent",
        start=68,
        end=76,
        cues=(Cue("lead", "What we see", 68, 76),),
    )
    mentions = (Mention("therapy", "cell", 0, 9, CELL), Mention("disease", "arthritis", 15, 24))
    call = Unused(Cue("sells", "Call us", 47, 54, Listed("cues/sells.yaml", 3, LONG)), "counts for who speaks")
    treat = Unused(Cue("treat", "treat", 58, 63, Listed("relations/treat.yaml", 9, "treat")), "read as NN")
    words = (
        Word("They", "PRP", "nsubj", 3),
        Word("do", "VBP", "aux", 3),
        Word("not", "RB", "neg", 3),
        Word("cure", "VB", "ROOT", 3),
        Word("it", "PRP", "dobj", 3),
    )
    sentences = (
        Sentence(0, 0, 25, "Our cells cure arthritis.", mentions, (claim, relieving), trace=Trace()),
        Sentence(0, 26, 46, "They do not cure it.", (), (denied,), trace=Trace((), words)),
        Sentence(0, 47, 77, "Call us: a treat for heelitis.", (), (lent,), trace=Trace((call, treat))),
        Sentence(0, 78, 89, "Open daily.", trace=Trace()),
    )
    verdicts = (
        Verdict(claim, 0, "us/cures-disease", "error", "flagged by us/cures-disease"),
        Verdict(relieving, 0, None, None, "no rule for 'relieve' of arthritis", "us/relieves"),
        Verdict(denied, 1, None, None, "denied by 'not'", "us/cures-disease"),
        Verdict(lent, 2, None, None, "asked, not claimed"),
    )
    findings = (finding(made, "Our cells cure arthritis", claim=claim), finding(made, "Open daily", claim=None))
    annotation = Annotation(made, sentences, Offer(True, (COUNT, OURS)))
    return Checked(path, made, findings, explanation=Explanation(annotation, verdicts))
