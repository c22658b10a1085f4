"""The shipped table of inflected forms is what lemminflect says of the lexicon's words."""

from __future__ import annotations

import json

from claimcheck.annotate.inflect import TABLE
from claimcheck.annotate.training.forms import table


def test_the_table_is_up_to_date() -> None:
    hint = "run python -m claimcheck.annotate.training.forms"
    assert json.loads(TABLE.read_text(encoding="utf-8")) == table(), hint
