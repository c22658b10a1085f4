"""What a seller's whole document owes, and where a disclosure must stand to pay it."""

from __future__ import annotations

import pytest
from annotated import Line, claim, found, line, mention, page, pattern, rule, ruleset

from claimcheck.match import match
from claimcheck.rule import FindingPattern, MentionPattern, PhrasePattern, Requirement

DENIED = frozenset({"denied"})
STATUS = pattern("approve", polarity=DENIED, voice=frozenset())
OFFER = Line("We offer PRP.", mentions=(mention("We offer PRP.", "therapy", "PRP"),))
CURES = line("Our stem cells cure arthritis.")
NOT_APPROVED = "Stem cells are not approved by the FDA."


def status(**changes):
    return line(NOT_APPROVED, relation="approve", target="regulator:the FDA", polarity="denied")._replace(**changes)


def duty(when=None, given=(), **requirement):
    require = Requirement((STATUS,), **requirement)
    when = when or (MentionPattern(frozenset({"therapy"})),)
    return rule("us/status", "missing-fda-status", when=when, given=given, require=require)


def test_a_missing_disclosure_is_one_finding_at_the_first_offer():
    annotation = page(Line("Welcome."), OFFER, OFFER)
    (finding,) = match(annotation, [ruleset(duty())]).findings
    assert (finding.rule, finding.text, finding.span) == ("us/status", "PRP", (19, 22))
    assert finding.claim is None
    assert finding.related == ()


def test_a_disclosure_anywhere_pays_the_duty():
    assert found(page(status(), OFFER), duty()) == []
    assert found(page(OFFER, *[Line("More.")] * 30, status()), duty()) == []


def test_no_duty_without_an_offer_and_none_for_a_page_that_informs():
    assert found(page(Line("Opening hours.")), duty()) == []
    assert found(page(OFFER, seller=False), duty()) == []


@pytest.mark.parametrize("changes", [{"visible": False}, {"kind": "meta"}, {"kind": "alt"}, {"kind": "title"}])
def test_a_disclosure_that_no_reader_sees_does_not_count(changes):
    annotation = page(OFFER, status(**changes))
    (finding,) = match(annotation, [ruleset(duty(visible=True))]).findings
    assert [(one.message, one.span) for one in finding.related] == [
        ("stands here, where a reader does not see it", (15, 53))
    ]
    assert found(annotation, duty()) == []


def test_the_offer_in_body_text_is_shown_before_one_in_a_meta_description():
    annotation = page(OFFER._replace(kind="meta"), OFFER)
    assert match(annotation, [ruleset(duty())]).findings[0].span.start > 15
    assert match(page(OFFER._replace(visible=False)), [ruleset(duty())]).findings[0].text == "PRP"


@pytest.mark.parametrize(("size", "min_size", "paid"), [
    (0.8, "any", True), (0.8, "body", False), (1.0, "body", True), (1.0, "largest", False), (2.0, "largest", True),
])  # fmt: skip
def test_type_size(size, min_size, paid):
    annotation = page(OFFER._replace(size=2.0), status(size=size))
    findings = match(annotation, [ruleset(duty(min_size=min_size))]).findings
    assert (findings == ()) is paid
    assert [one.message for finding in findings for one in finding.related] in ([], ["stands here, in small print"])


@pytest.mark.parametrize(("within", "paid"), [("document", True), ("block", False), ("sentence", False)])
def test_within(within, paid):
    assert (found(page(OFFER, status()), duty(within=within)) == []) is paid


def test_within_the_same_sentence():
    text = "PRP, which is not approved."
    both = Line(
        text, (claim(text, "is not approved", "approve", polarity="denied"),), (mention(text, "therapy", "PRP"),)
    )
    assert found(page(both), duty(within="sentence")) == []


BURIED = rule(
    "us/buried",
    "buried-disclosure",
    when=(FindingPattern(frozenset({"cure"})),),
    given=(STATUS,),
    require=Requirement((STATUS,), near=2, visible=True, min_size="body"),
)


def test_a_disclosure_far_below_the_first_claim_is_buried():
    near = page(CURES, Line("One."), status())
    far = page(CURES, Line("One."), Line("Two."), status())
    assert [one[0] for one in found(near, rule(), BURIED)] == ["us/cures"]
    finding = next(one for one in match(far, [ruleset(rule(), BURIED)]).findings if one.rule == "us/buried")
    assert finding.text == CURES.text.rstrip(".")
    assert [one.message for one in finding.related] == ["stands here, 3 blocks below"]


def test_a_disclosure_above_or_repeated_near_is_not_buried():
    rest = [Line("More.")] * 5
    assert len(found(page(status(), *rest, CURES), rule(), BURIED)) == 1
    assert len(found(page(CURES, status(), *rest, status()), rule(), BURIED)) == 1


def test_blocks_that_are_not_body_text_do_not_count_as_distance():
    hidden = [Line("More.", kind="alt"), Line("More.", visible=False), Line("More.", kind="meta")]
    assert len(found(page(CURES, *hidden, status()), rule(), BURIED)) == 1


def test_without_a_disclosure_nothing_is_buried():
    assert len(found(page(CURES), rule(), BURIED)) == 1
    assert len(found(page(CURES, *[Line("More.")] * 5, status(visible=False)), rule(), BURIED)) == 1


def test_fine_print_is_buried():
    assert len(found(page(CURES, status(size=0.7)), rule(), BURIED)) == 2


def test_a_duty_can_be_owed_for_findings_or_claims_and_paid_by_a_phrase():
    risks = rule(
        "us/risks",
        "missing-risks",
        when=(FindingPattern(frozenset({"cure", "safety"})),),
        require=Requirement((PhrasePattern(("risks include",)), pattern("risk"))),
    )
    told = line("Risks include infection.", "Risks include", "phrase:risks include", agent="nobody")
    risk = line("Stem cells can cause infection.", relation="risk", target="risk:infection")
    assert len(found(page(CURES), rule(), risks)) == 2
    assert len(found(page(CURES, told), rule(), risks)) == 1
    assert len(found(page(CURES, risk), rule(), risks)) == 1
    by_claim = rule("us/risks", "missing-risks", when=(pattern("cure"),), require=Requirement((pattern("risk"),)))
    assert [one[2] for one in found(page(CURES), by_claim)] == ["Our stem cells cure arthritis"]


def test_unless_excuses_a_sentence_from_owing():
    excused = rule(
        "us/status",
        "missing-fda-status",
        when=(MentionPattern(frozenset({"therapy"})),),
        unless=(MentionPattern(frozenset({"place"})),),
        require=Requirement((STATUS,)),
    )
    text = "PRP in Oslo."
    both = Line(text, mentions=(mention(text, "therapy", "PRP"), mention(text, "place", "Oslo")))
    assert found(page(both), excused) == []
    assert len(found(page(both, OFFER), excused)) == 1


def test_a_duty_gives_advice_and_rewrites_no_claim():
    owes = rule(
        "us/risks",
        "missing-risks",
        when=(pattern("cure"),),
        require=Requirement((pattern("risk"),)),
        suggest=("{agent} {has|have} risks",),
        advice="Name a risk.",
    )
    (finding,) = match(page(CURES), [ruleset(owes)]).findings
    assert (finding.suggestions, finding.advice) == ((), "Name a risk.")


def test_the_fingerprint_of_a_duty_is_that_of_the_document():
    one, other = (match(page(*lines), [ruleset(duty())]).findings[0] for lines in ([OFFER], [Line("New."), OFFER]))
    assert one.fingerprint == other.fingerprint


AGAINST = rule(
    "us/against",
    "contradiction",
    when=(FindingPattern(frozenset({"cure", "regeneration"})),),
    against=(
        pattern("regenerate", "restore", polarity=DENIED),
        pattern("cure", polarity=DENIED),
    ),
)
REGROWS = rule("us/regrows", "regeneration", when=(pattern("regenerate"),))
REGROW = line("Stem cells regrow knee cartilage.", relation="regenerate", target="tissue:knee cartilage")


def denial(relation="regenerate", target="tissue:cartilage", text="Stem cells likely do not regrow cartilage."):
    return line(text, relation=relation, target=target, polarity="denied")


@pytest.mark.parametrize(
    ("other", "contradicted"),
    [
        (denial(), True),
        (denial(relation="restore"), True),
        (denial(target="tissue:"), True),
        (denial(target="tissue:tendons", text="Stem cells do not regrow tendons."), False),
        (denial(target="disease:arthritis", text="Stem cells do not regrow arthritis."), False),
        (denial(relation="cure"), False),
        (line("Stem cells regrow cartilage.", relation="regenerate", target="tissue:cartilage"), False),
    ],
)
def test_a_claim_against_the_documents_own_words(other, contradicted):
    annotation = page(Line("Welcome."), REGROW, other)
    findings = [one for one in match(annotation, [ruleset(REGROWS, AGAINST)]).findings if one.rule == "us/against"]
    assert bool(findings) is contradicted
    for finding in findings:
        assert finding.text == "Stem cells regrow knee cartilage"
        (related,) = finding.related
        assert related.message == "said otherwise here"
        assert annotation.document.source[slice(*related.span)] == other.text.rstrip(".")


def test_a_contradiction_is_told_once_and_not_within_a_sentence():
    assert [one[0] for one in found(page(REGROW, denial(), REGROW), REGROWS, AGAINST)].count("us/against") == 1
    text = "Stem cells regrow cartilage, no, they do not regrow cartilage."
    both = (
        claim(text, "Stem cells regrow cartilage", "regenerate", target="tissue:cartilage"),
        claim(text, "they do not regrow cartilage", "regenerate", target="tissue:cartilage", polarity="denied"),
    )
    assert [one[0] for one in found(page(Line(text, both)), REGROWS, AGAINST)] == ["us/regrows"]


def test_a_claim_without_a_finding_of_its_own_can_be_contradicted():
    text = "Stem cells regrow tendons and regrow cartilage."
    claims = (
        claim(text, "regrow tendons", "regenerate", target="tissue:tendons"),
        claim(text, "regrow cartilage", "regenerate", target="tissue:cartilage"),
    )
    assert ("us/against", "error", "regrow cartilage") in found(page(Line(text, claims), denial()), REGROWS, AGAINST)


def test_a_contradiction_can_be_about_claims_rather_than_findings():
    only = rule("us/against", "contradiction", when=(pattern("regenerate"),), against=AGAINST.against)
    assert [one[0] for one in found(page(REGROW, denial()), only)] == ["us/against"]
