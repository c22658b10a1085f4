"""What explain shows: the claims seen, the words behind each slot, the verdict and what decided it."""

from __future__ import annotations

from dataclasses import replace

from made import CLAIM, document, finding

from claimcheck.claim import Annotation, Cue, Evidence, Mention, Offer, Sentence, Slot
from claimcheck.finding import Matched, Verdict
from claimcheck.report import Options
from claimcheck.report.explained import explained

EXPECTED = """\
Read as copy that sells (sells: 'our cells'; informs: 'according to').

Our cells cure arthritis.
  seen:  Our cells (therapy), arthritis (disease)
  claim: 'Our cells cure arthritis'
         agent:    'Our cells', therapy
         relation: cure, relieve ('cure')
         target:   'arthritis', disease
         manner:   plain, affirmed, voice own, explicit
  so:    error: flagged by us/cures-disease

They do not cure it.
  claim: 'They do not cure it'
         agent:    'They', therapy, known from the pronoun
         relation: cure
         target:   'it', disease, known from the pronoun
         manner:   plain, denied, voice own, explicit
         denial:   'not'
  so:    cleared: denied by 'not'

Open daily.
  claims: none

Besides the claims
  flag:  error: Says a product cures a disease (us/cures-disease), at 'Open daily'
"""


def test_everything_seen_is_told() -> None:
    page = document("Our cells cure arthritis. They do not cure it. Open daily.")
    claim = replace(CLAIM, start=0, end=24)
    denied = replace(
        CLAIM,
        agent=Slot("therapy", "They", 26, 30, "pronoun"),
        target=Slot("disease", "it", 43, 45, "pronoun"),
        polarity="denied",
        start=26,
        end=45,
        cues=(Cue("denial", "not", 34, 37),),
    )
    mentions = (Mention("therapy", "cell", 0, 9), Mention("disease", "arthritis", 15, 24))
    sentences = (
        Sentence(0, 0, 25, "Our cells cure arthritis.", mentions, (claim,)),
        Sentence(0, 26, 46, "They do not cure it.", (), (denied,)),
        Sentence(0, 47, 58, "Open daily."),
    )
    offer = Offer(True, (Evidence("our cells", 2, 0, 0, 9), Evidence("according to", -3, 0, 0, 9)))
    verdicts = (
        Verdict(claim, 0, "us/cures-disease", "error", "flagged by us/cures-disease"),
        Verdict(replace(claim, relation="relieve"), 0, None, None, "no rule for 'relieve' of arthritis"),
        Verdict(denied, 1, None, None, "denied by 'not'"),
    )
    matched = Matched((finding(page, "Open daily", claim=None),), verdicts)
    assert explained(Annotation(page, sentences, offer), matched, Options(100)) == EXPECTED
