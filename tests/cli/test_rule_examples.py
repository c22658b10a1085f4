"""Every rule's examples come out as its file says: flagged at the marks, silent, missed, and clean once rewritten."""

from __future__ import annotations

import pytest

from claimcheck import resources
from claimcheck.check import load
from claimcheck.examples import outcomes

RULESETS = load(sorted(path.parent.name for path in resources.rulesets().glob("*/about.yaml")))
RULES = {rule.id: rule for ruleset in RULESETS for rule in ruleset.rules}


@pytest.mark.parametrize("name", sorted(RULES))
def test_examples(name: str) -> None:
    wrong = [outcome for outcome in outcomes(RULES[name], RULESETS) if not outcome.passed]
    assert [f"{each.kind}: wanted {each.wanted!r}, got {each.got!r}" for each in wrong] == []
