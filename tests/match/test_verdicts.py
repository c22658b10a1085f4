"""Which claims are findings, how severe they are, and what the verdicts say."""

from __future__ import annotations

import pytest
from annotated import Line, claim, found, line, mention, page, pattern, reasons, rule, ruleset

from claimcheck.claim import Reading
from claimcheck.match import match
from claimcheck.rule import MentionPattern, PhrasePattern, ReadingPattern

CURES = "Our stem cells cure arthritis."
RELIEF = rule("us/relief", "symptom-relief", when=(pattern("relieve"),), hedged="warning")


def test_a_claim_is_flagged_at_its_own_words():
    matched = match(page(Line("Welcome."), line(CURES, "stem cells cure arthritis")), [ruleset(rule())])
    (finding,) = matched.findings
    assert (finding.span, finding.text) == ((14, 39), "stem cells cure arthritis")
    assert (finding.rule, finding.category, finding.message) == ("us/cures", "cure", "Says a product cures a disease")
    assert finding.claim is not None
    (verdict,) = matched.verdicts
    assert (verdict.sentence, verdict.rule, verdict.severity) == (1, "us/cures", "error")
    assert verdict.reason == "flagged by us/cures"


@pytest.mark.parametrize(
    ("slots", "reason"),
    [
        ({"polarity": "denied", "cues": (("denial", "not"),)}, "denied by 'not'"),
        ({"polarity": "denied"}, "denied"),
        ({"voice": "question"}, "asked, not claimed"),
        ({"voice": "reported", "cues": (("report", "the FDA warned"),)}, "reported by 'the FDA warned'"),
        ({"voice": "conditional", "cues": (("condition", "if"),)}, "said under a condition by 'if'"),
        ({"voice": "neutral"}, "told neutrally"),
        ({"agent": "other-treatment:surgery"}, "about surgery"),
        ({"relation": "cost"}, "no rule for 'cost'"),
        ({"voice": "neutral", "cues": (("balanced", "may not"),)}, "told neutrally by 'may not'"),
        ({"strength": "hedged", "cues": (("mild", "may"),)}, "hedged by 'may', and us/cures lets that pass"),
        ({"strength": "hedged", "cues": (("hedge", "may"),)}, "hedged by 'may', and us/cures lets that pass"),
    ],
)
def test_a_cleared_claim_says_why(slots, reason):
    text = "the FDA warned surgery stem cells may not cure arthritis if"
    annotation = page(line(text, text, **slots))
    assert found(annotation, rule()) == []
    assert reasons(annotation, rule()) == [reason]


def test_the_target_is_told_when_only_that_differs():
    only = rule(when=(pattern("cure", target=frozenset({"disease"})),))
    annotation = page(line("They cure boredom.", target="other:boredom"))
    assert found(annotation, only) == []
    assert reasons(annotation, only) == ["no rule for 'cure' of boredom"]


@pytest.mark.parametrize(
    ("slots", "severity"),
    [
        ({}, "error"),
        ({"strength": "absolute"}, "error"),
        ({"strength": "hedged"}, "warning"),
        ({"voice": "leading"}, "warning"),
        ({"voice": "leading", "strength": "hedged"}, "warning"),
        ({"voice": "patient"}, "error"),
        ({"basis": "implied"}, "error"),
    ],
)
def test_severity_follows_strength_and_voice(slots, severity):
    assert found(page(line(CURES, **slots)), rule(hedged="warning"))[0][1] == severity


def test_a_rule_about_hedged_claims_needs_no_severity_of_its_own_for_them():
    only = rule(severity="notice", when=(pattern("cure", strength=frozenset({"hedged"})),))
    assert found(page(line(CURES, strength="hedged")), only)[0][1] == "notice"
    assert found(page(line(CURES)), only) == []


def test_a_notice_stays_one_in_a_question_that_sells():
    assert found(page(line(CURES, voice="leading")), rule(severity="notice"))[0][1] == "notice"


def test_the_verdict_tells_what_lowered_the_severity():
    text = "Stem cells may cure arthritis."
    annotation = page(line(text, strength="hedged", cues=(("hedge", "may"),)))
    assert reasons(annotation, rule(hedged="warning")) == ["flagged by us/cures, warning because hedged by 'may'"]


def test_a_page_that_informs_has_no_findings():
    annotation = page(line(CURES), seller=False)
    assert found(annotation, rule()) == []
    assert reasons(annotation, rule()) == ["the page informs, it does not sell"]


def test_one_finding_for_a_category_in_a_sentence():
    text = "Stem cells may relieve pain and relieve swelling."
    hedged = claim(text, "may relieve pain", "relieve", strength="hedged")
    plain = claim(text, "relieve swelling", "relieve")
    annotation = page(Line(text, (hedged, plain)))
    assert found(annotation, RELIEF) == [("us/relief", "error", "relieve swelling")]
    assert reasons(annotation, RELIEF) == ["same as what us/relief flags in this sentence", "flagged by us/relief"]


def test_the_earliest_of_equals_and_the_narrower_rule_are_chosen():
    text = "Stem cells relieve pain and relieve swelling."
    claims = (claim(text, "relieve pain", "relieve"), claim(text, "relieve swelling", "relieve"))
    narrow = rule("us/z-narrow", "symptom-relief", when=(pattern("relieve", target=frozenset({"disease"})),))
    assert found(page(Line(text, claims)), RELIEF, narrow) == [("us/z-narrow", "error", "relieve pain")]


def test_two_categories_in_a_sentence_are_two_findings():
    text = "Stem cells relieve pain and cure arthritis."
    annotation = page(Line(text, (claim(text, "relieve pain", "relieve"), claim(text, "cure arthritis"))))
    assert [one[0] for one in found(annotation, rule(), RELIEF)] == ["us/relief", "us/cures"]


def test_a_rule_goes_over_others_for_overlapping_words_only():
    text = "Stem cells cure arthritis and relieve pain."
    over = rule(over=("symptom-relief",))
    apart = page(Line(text, (claim(text, "cure arthritis"), claim(text, "relieve pain", "relieve"))))
    assert [one[0] for one in found(apart, over, RELIEF)] == ["us/cures", "us/relief"]
    together = page(Line(text, (claim(text, text), claim(text, "relieve pain", "relieve"))))
    assert [one[0] for one in found(together, over, RELIEF)] == ["us/cures"]
    assert reasons(together, over, RELIEF)[1] == "the same words are flagged by us/cures, which goes before"


def test_a_cleared_claim_silences_nothing():
    text = "Stem cells do not cure arthritis but relieve pain."
    claims = (claim(text, text, polarity="denied"), claim(text, "relieve pain", "relieve"))
    assert [one[0] for one in found(page(Line(text, claims)), rule(over=("symptom-relief",)), RELIEF)] == ["us/relief"]


def test_rules_that_go_over_each_other_both_stand():
    text = "Stem cells cure arthritis."
    annotation = page(Line(text, (claim(text), claim(text, relation="relieve"))))
    relief = rule("us/relief", "symptom-relief", when=(pattern("relieve"),), over=("cure",))
    assert len(found(annotation, rule(over=("symptom-relief",)), relief)) == 2


def test_unless_excuses_a_sentence():
    text = "Registered with the FDA, which is not approval."
    registered = claim(text, "Registered", "register", target="regulator:FDA")
    excuse = claim(text, "is not approval", "approve", polarity="denied", voice="reported")
    excused = rule(
        "us/registered",
        "fda-registration",
        when=(pattern("register"),),
        unless=(pattern("approve", polarity=frozenset({"denied"}), voice=frozenset()),),
    )
    assert [one[2] for one in found(page(Line(text, (registered,))), excused)] == ["Registered"]
    annotation = page(Line(text, (registered, excuse)))
    assert found(annotation, excused) == []
    assert "excused under us/registered by 'is not approval'" in reasons(annotation, excused)


def test_phrases_are_claims_of_their_own_relation():
    phrases = rule("us/hype", "hype", when=(PhrasePattern(("a miracle", "Game Changer")),))
    text = "It is a miracle."
    assert found(page(line(text, "a miracle", "phrase:a miracle", agent="nobody")), phrases)
    assert found(page(line(text, "a miracle", "phrase:Game Changer", agent="nobody")), phrases)
    assert not found(page(line(text, "a miracle", "phrase:a wonder")), phrases)
    assert not found(page(line(text, "a miracle", "phrase:a miracle", polarity="denied")), phrases)


def test_a_pattern_without_relation_matches_every_relation():
    anything = rule("us/story", "testimonial", when=(pattern(voice=frozenset({"patient"})),))
    assert found(page(line(CURES, relation="dance", voice="patient")), anything)
    assert not found(page(line(CURES, relation="dance")), anything)


def test_mentions_and_readings_can_be_asked_for():
    text = "Come to Tijuana."
    place = rule("us/abroad", "offshore", when=(MentionPattern(frozenset({"place"})),))
    named = Line(text, mentions=(mention(text, "place", "Tijuana"),))
    assert found(page(named), place) == [("us/abroad", "error", "Tijuana")]
    read = rule("us/read", "hype", when=(ReadingPattern("hype", 0.8),))
    assert found(page(Line(text, readings=(Reading("hype", 0.9),))), read) == [("us/read", "error", text)]
    assert not found(page(Line(text, readings=(Reading("hype", 0.7),))), read)


def test_several_rulesets_are_united():
    annotation = page(line(CURES))
    us, uk = rule(), rule("uk/cures")
    united = match(annotation, [ruleset(us), ruleset(us, name="us-fl"), ruleset(uk, name="uk")])
    assert [finding.rule for finding in united.findings] == ["uk/cures", "us/cures"]
    assert [verdict.rule for verdict in united.verdicts] == ["uk/cures", "us/cures"]


def test_what_one_ruleset_flags_is_not_told_as_cleared_by_another():
    united = match(page(line(CURES)), [ruleset(RELIEF), ruleset(rule(), name="uk")])
    assert [verdict.reason for verdict in united.verdicts] == ["flagged by us/cures"]


def test_fingerprints_stay_when_text_moves_and_differ_for_repeats():
    before = match(page(line(CURES), line("Stem  cells CURE arthritis."), line(CURES)), [ruleset(rule())]).findings
    moved = page(Line("New."), line("Stem cells cure arthritis."), Line("More."), line(CURES), line(CURES))
    after = match(moved, [ruleset(rule())]).findings
    assert {one.fingerprint for one in before} == {one.fingerprint for one in after}
    assert len({one.fingerprint for one in before}) == 3
    assert all(len(one.fingerprint) == 16 for one in before)


def test_fingerprints_differ_by_rule():
    one, other = (match(page(line(CURES)), [ruleset(rule(name))]).findings[0] for name in ("us/a", "us/b"))
    assert one.fingerprint != other.fingerprint


def test_findings_are_in_order_of_their_start():
    text = "Stem cells relieve pain and cure arthritis."
    claims = (claim(text, "cure arthritis"), claim(text, "relieve pain", "relieve"))
    starts = [one.span.start for one in match(page(Line(text, claims)), [ruleset(rule(), RELIEF)]).findings]
    assert starts == sorted(starts)
    assert len(starts) == 2
