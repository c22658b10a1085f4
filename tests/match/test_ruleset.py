"""What rule files become when they are loaded, and which of them belong to a ruleset."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from rule_files import DUTY, RULE, small, write

from claimcheck.errors import ConfigError
from claimcheck.match.ruleset import about, available, load
from claimcheck.rule import (
    Citation,
    ClaimPattern,
    Example,
    FindingPattern,
    MentionPattern,
    PhrasePattern,
    ReadingPattern,
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small(tmp_path / "rulesets")


def test_a_rule_file_becomes_a_rule(root):
    (ruleset,) = load(["us"], root)
    (rule,) = ruleset.rules
    assert ruleset.name == "us"
    assert (rule.id, rule.path, rule.duty) == ("us/cures", "rulesets/us/cures.yaml", False)
    assert (rule.title, rule.category) == ("Says a product cures a disease", "cure")
    assert (rule.severity, rule.hedged) == ("error", "warning")
    assert rule.over == ("treatment", "symptom-relief")
    assert rule.why == "What cures is a drug."
    assert rule.when == (
        ClaimPattern(frozenset({"therapy"}), frozenset({"cure"}), frozenset({"disease", "condition"})),
    )
    assert rule.cite == (
        Citation("21 U.S.C. 321(g)", "https://uscode.house.gov/view.xhtml?req=321", date(2026, 11, 22)),
    )
    assert rule.bad[0] == Example("Our stem cells cure arthritis.", ((4, 29),))
    assert rule.good[2] == Example("yes")
    assert rule.known_misses == (Example("Say goodbye to arthritis."),)


def test_a_duty_file_becomes_a_duty(root):
    notice = load(["us-fl"], root)[0].rules[0]
    assert notice.id == "us-fl/duties/notice"
    assert notice.duty
    assert notice.require is not None
    assert (notice.require.near, notice.require.visible, notice.require.min_size) == (3, True, "body")
    status, phrase = notice.require.any_of
    assert status == ClaimPattern(
        relation=frozenset({"approve"}), polarity=frozenset({"denied"}), voice=frozenset()
    )  # whoever says it, of whatever
    assert phrase == PhrasePattern(("has not been approved",))


def test_includes_are_united_and_each_name_is_a_ruleset(root):
    assert [rule.id for rule in load(["us-fl"], root)[0].rules] == ["us-fl/duties/notice", "us/cures"]
    assert [one.name for one in load(["us-fl", "us", "us"], root)] == ["us-fl", "us"]


def test_rulesets_that_include_each_other_load(root):
    write(root / "us" / "about.yaml", "name: United States\nauthority: FDA\nincludes: us-fl\n")
    assert len(load(["us"], root)[0].rules) == 2


def test_a_ruleset_inside_another_is_not_part_of_it(root):
    write(root / "us" / "states" / "about.yaml", "name: Here\nauthority: X\n")
    write(root / "us" / "states" / "cures.yaml", RULE)
    assert available(root) == ("us", "us-fl", "us/states")
    assert [rule.id for rule in load(["us"], root)[0].rules] == ["us/cures"]
    assert [rule.id for rule in load(["us/states"], root)[0].rules] == ["us/states/cures"]


def test_about_says_what_a_ruleset_is(root):
    assert about("us-fl", root).includes == ("us",)
    assert about("us", root).as_of == date(2026, 11, 22)


def test_own_rules_join_every_ruleset(root, tmp_path):
    write(tmp_path / "house" / "words" / "gout.yaml", RULE)
    for ruleset in load(["us", "us-fl"], root, [tmp_path / "house"]):
        assert "house/words/gout" in [rule.id for rule in ruleset.rules]


def test_an_unknown_ruleset_is_told_with_what_was_meant(root):
    with pytest.raises(ConfigError, match=r"unknown ruleset 'us-fk'; did you mean 'us-fl'\?; there are us, us-fl$"):
        load(["us", "us-fk"], root)


def test_a_missing_folder_of_own_rules_is_told(root, tmp_path):
    with pytest.raises(ConfigError, match="house is not a folder of rules"):
        load(["us"], root, [tmp_path / "house"])


def test_the_digest_follows_rules_and_lexicon(root):
    def digest() -> str:
        return load(["us"], root)[0].digest

    first = digest()
    assert first == digest()
    assert first.startswith("sha256:")
    write(root / "lexicon" / "relations" / "cure.yaml", "about: Other words.\n")
    second = digest()
    write(root / "us" / "cures.yaml", RULE + "# more\n")
    assert len({first, second, digest()}) == 3
    assert load(["us-fl"], root)[0].digest != load(["us"], root)[0].digest


def test_lists_of_conditions_and_defaults(root):
    when = """when:
  - claim: {relation: treat, agent: any, voice: any, polarity: any}
  - claim: {relation: [cure, treat]}
  - phrase: [one word, another]
    lemmas: true
  - mention: [disease, nobody]
  - {reading: cure, at_least: 0.75}
unless: {claim: {relation: approve}}
"""
    text = RULE.replace(RULE[RULE.index("when:") : RULE.index("why:")], when)
    write(root / "us" / "cures.yaml", text)
    rule = load(["us"], root)[0].rules[0]
    assert rule.when == (
        ClaimPattern(relation=frozenset({"treat"}), voice=frozenset(), polarity=frozenset()),
        ClaimPattern(frozenset({"therapy"}), frozenset({"cure", "treat"})),
        PhrasePattern(("one word", "another"), lemmas=True),
        MentionPattern(frozenset({"disease", "nobody"})),
        ReadingPattern("cure", 0.75),
    )
    assert rule.unless == (ClaimPattern(relation=frozenset({"approve"}), voice=frozenset()),)


def test_a_contradiction_file(root):
    text = DUTY.replace("missing-fda-status", "contradiction").replace("{mention: therapy}", "{finding: [cure]}")
    text = text.replace(
        text[text.index("require:") : text.index("why:")], "against: {claim: {relation: [cure, treat]}}\n"
    )
    write(root / "us" / "cures.yaml", text)
    rule = load(["us"], root)[0].rules[0]
    assert rule.when == (FindingPattern(frozenset({"cure"})),)
    (denial,) = rule.against
    assert isinstance(denial, ClaimPattern)
    assert (denial.agent, denial.polarity) == ({"therapy"}, {"denied"})
    assert "question" not in denial.voice


def test_brackets_of_the_text_are_escaped(root):
    write(root / "us" / "cures.yaml", RULE.replace("Our [stem cells", r"Our \[own\] [stem cells"))
    assert load(["us"], root)[0].rules[0].bad[0] == Example("Our [own] stem cells cure arthritis.", ((10, 35),))
