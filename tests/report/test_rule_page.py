"""A rule's page tells everything in its file."""

from __future__ import annotations

from dataclasses import replace

from made import rule

from claimcheck.report import Options
from claimcheck.report.page import described, page
from claimcheck.rule import ClaimPattern, FindingPattern, MentionPattern, PhrasePattern, ReadingPattern, Requirement

PAGE = """\
us/cures-disease: Says a product cures a disease
error; hedged: warning; category cure

What is said to cure a disease is sold as a drug, and may not be sold until it
is approved as one.

  law:   21 U.S.C. 321(g)(1)(B)
         https://uscode.house.gov/view.xhtml?req=21+USC+321
         read there on 2026-11-22
  note:  Name the trial.
  try:   {agent} {is|are} being studied for {target}

Looks for
  - a claim with agent therapy, relation cure, target disease

Flagged, in [brackets]
  - [Our cells cure arthritis] 0.
  - [Our cells cure arthritis] 1.
  - [Our cells cure arthritis] 2.

Not flagged
  - Our cells do not cure arthritis 0.
  - Our cells do not cure arthritis 1.
  - Our cells do not cure arthritis 2.

rulesets/us/cures-disease.yaml:1
"""


def test_page() -> None:
    full = replace(
        rule(),
        hedged="warning",
        advice="Name the trial.",
        suggest=("{agent} {is|are} being studied for {target}",),
        path="rulesets/us/cures-disease.yaml",
    )
    assert page(full, Options(80)) == PAGE


def test_a_duty_says_what_satisfies_it() -> None:
    duty = replace(rule(), require=Requirement((PhrasePattern(("not fda approved",)),)))
    assert "Satisfied by\n  - the words not fda approved\n" in page(duty, Options(80))
    assert "hedged" not in page(duty, Options(80))


def test_every_kind_of_condition_has_words() -> None:
    assert described(ClaimPattern()) == "a claim with any slots"
    assert described(ClaimPattern(polarity=frozenset())) == "a claim with polarity any"
    assert described(ClaimPattern(agent=frozenset({"therapy", "clinic"}))) == "a claim with agent clinic or therapy"
    assert described(PhrasePattern(("a b", "c", "d"), lemmas=True)) == "the words a b, c or d in any inflection"
    assert described(MentionPattern(frozenset({"price"}))) == "a mention of price"
    assert described(FindingPattern(frozenset({"proof", "cure"}))) == "a finding of cure or proof"
    assert described(ReadingPattern("cure", 0.9)) == "a reading as cure at 0.9 or above"
