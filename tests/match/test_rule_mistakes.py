"""Every mistake in a rule file is told with its file, its line and what was probably meant."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from rule_files import RULE, small, write

from claimcheck.errors import RuleError
from claimcheck.match.ruleset import load


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small(tmp_path / "rulesets")


def mistakes(root: Path, text: str) -> list[str]:
    """What is wrong with a rule file, as "line: what"."""
    write(root / "us" / "wrong.yaml", text)
    with pytest.raises(RuleError) as raised:
        load(["us"], root)
    lines = str(raised.value).splitlines()
    assert all(line.startswith("rulesets/us/wrong.yaml:") for line in lines)
    return [line.removeprefix("rulesets/us/wrong.yaml:") for line in lines]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("category: cure", "category: curse", "2: unknown category 'curse'; did you mean 'cure'?"),
        ("severity: error", "severity: eror", "3: unknown severity 'eror'; did you mean 'error'? (known: error, "),
        ("[treatment,", "[treatmnt,", "5: unknown category 'treatmnt'; did you mean 'treatment'?"),
        ("relation: cure", "relation: [treat, cur]", "7: unknown relation 'cur'; did you mean 'cure'?"),
        ("agent: therapy", "agent: terapy", "7: unknown kind 'terapy'; did you mean 'therapy'?"),
        ("[disease, ", "[diseas, ", "7: unknown kind 'diseas'; did you mean 'disease'?"),
        ("relation: cure", "relation: cure, voise: own", "7: unknown key `voise`; did you mean 'voice'?"),
        ("relation: cure", "relation: cure, voice: pateint", "7: unknown voice 'pateint'; did you mean 'patient'?"),
        ("relation: cure", "relation: cure, polarity: no", "7: unknown polarity 'no'"),
        ("relation: cure", "relation: cure, strength: plane", "7: unknown strength 'plane'; did you mean 'plain'?"),
        ("relation: cure", "relation: cure, basis: implid", "7: unknown basis 'implid'; did you mean 'implied'?"),
        ("What cures is a drug.", "", "8: `why` is empty"),
        ("checked: 2026-11-22", "checked: 2026-13-22", "11: `checked`: '2026-13-22' is not a date"),
        ("https://usc", "http://usc", "11: 'http://uscode.house.gov/view.xhtml?req=321' is not a link"),
        ("{is|are}", "{verb}", "13: unknown slot '{verb}'"),
        ("{target}", "{taget}", "13: unknown slot '{taget}'; did you mean '{target}'?"),
        ("Our [stem", "Our [[stem", "15: a [ inside brackets"),
        ("arthritis].", "arthritis.", "15: a [ without its ]"),
        ("[stem cells cure arthritis]", "[] stem", "15: nothing between the brackets"),
        ("Our [stem", "Our stem", "15: a ] without its ["),
        ("Here [they cure gout].", "Here.", "17: a bad example marks what is flagged"),
        ("  - Here [they cure gout].\n", "", "14: `bad` has 2 and needs 3: a rule has three examples that it flags"),
        ("  - yes\n", "", "18: `good` has 2 and needs 3: a rule has three examples that it leaves alone"),
        ("  - yes\n", "  - \"[yes]\"\n", "21: a good example has no marks"),
        ("do not cure", "tried to cure", "18: no good example denies the claim"),
        ("arthritis?", "arthritis.", "18: no good example asks or reports the claim"),
        ("why: >", "title: Again\nwhy: >", "8: `title` stands twice; the first is on line 1"),
        ("why: >", "given: {mention: therapy}\nwhy: >", "8: `given` is for duties"),
        ("category: cure", "category: missing-risks", "2: missing-risks is a duty"),
        ("category: cure", "against: {claim: {}}\ncategory: cure", "3: `require` and `against` are for duties"),
        ("  claim: {", "  mention: disease\n  claim: {", "6: a condition has exactly one of claim, phrase, "),
        ("  claim: {", "  at_least: 0.5\n  claim: {", "6: `reading` and `at_least` stand together"),
        ("  claim: {", "  lemmas: true\n  claim: {", "6: `lemmas` stands beside a `phrase`"),
        ("why: >", "unless: {phrase: a, lemmas: perhaps}\nwhy: >", "8: `lemmas` is true or false"),
        ("why: >", "unless: {finding: cure}\nwhy: >", "8: `finding` is for the `when` or `given` of a duty"),
        ("why: >", "unless: {phrase: \"cures {diseas|therapy}\"}\nwhy: >", "8: unknown kind 'diseas'"),
        ("why: >", "unless: {reading: hype, at_least: most}\nwhy: >", "8: `at_least` is a number from 0 to 1"),
    ],
)  # fmt: skip
def test_each_mistake_is_told_at_its_line(root, old, new, expected):
    (told,) = mistakes(root, RULE.replace(old, new, 1))
    assert told.startswith(expected)


def test_an_unknown_key_is_told_beside_the_one_it_should_be(root):
    assert mistakes(root, RULE.replace("severity", "severty")) == [
        "1: `severity` is missing",
        "3: unknown key `severty`; did you mean 'severity'?",
    ]


def test_every_mistake_of_every_file_is_told_at_once(root):
    write(
        root / "us" / "a.yaml", RULE.replace("category: cure", "category: curse").replace("severity: error", "bad: x")
    )
    write(root / "us" / "b.yaml", "title: [\n")
    write(root / "us" / "c.yaml", "")
    write(root / "us" / "about.yaml", "name: US\nauthority: FDA\nincludes: [us-gl]\n")
    with pytest.raises(RuleError) as raised:
        load(["us"], root)
    told = str(raised.value)
    for expected in (
        "rulesets/us/a.yaml:1: `severity` is missing",
        "rulesets/us/a.yaml:2: unknown category 'curse'",
        "rulesets/us/a.yaml:14: `bad` stands twice; the first is on line 3",
        "rulesets/us/about.yaml:3: unknown ruleset 'us-gl'; did you mean 'us-fl'? (known: us, us-fl)",
        "rulesets/us/b.yaml:2: not YAML: ",
        "rulesets/us/c.yaml:1: the file is empty",
    ):
        assert expected in told


def test_a_missing_law_is_told(root):
    text = RULE.replace(RULE[RULE.index("cite:") : RULE.index("suggest:")], "")
    assert mistakes(root, text) == ["1: `cite` is missing: a rule names its law"]


def test_a_day_in_the_future_is_told(root):
    day = date.today() + timedelta(days=3)
    (told,) = mistakes(root, RULE.replace("2026-11-22", day.isoformat()))
    assert told.startswith(f"11: {day} is in the future")


def test_aliases_and_bytes_that_are_no_text_are_told(root):
    (told,) = mistakes(root, RULE.replace("title: Says", "title: &a Says").replace("- yes", "- *a"))
    assert told.startswith("1: what an anchor (&name) marks is used twice")
    (root / "us" / "wrong.yaml").write_bytes(b"title: \xff\n")
    with pytest.raises(RuleError, match=r"wrong\.yaml:1: not UTF-8 text"):
        load(["us"], root)


@pytest.mark.parametrize("text", ["[" * 5000, "x" * 300_000, "- a\n- b\n", "word", "a: b\n---\nc: d\n", "? [x]\n: y\n"])
def test_odd_files_are_mistakes_and_no_faults(root, text):
    assert mistakes(root, text)


def test_two_files_of_one_id_are_told(root):
    write(root / "us" / "cures.yml", RULE)
    with pytest.raises(RuleError, match=r"cures\.yml:1: the id us/cures is taken by rulesets/us/cures\.yaml"):
        load(["us"], root)
