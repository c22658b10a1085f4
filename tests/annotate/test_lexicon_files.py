"""Every broken file of a lexicon is named at once, whichever folder it stands in."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.lang.en import English

from claimcheck.annotate import store
from claimcheck.annotate.lexicon import load
from claimcheck.errors import RuleError

BROKEN = {
    "grammar/boundary.yaml": "words: [the",
    "cues/denial.yaml": "- not",
    "forms/disease.yaml": "except: [aroma]",
    "forms/symptom.yaml": "endings: algia",
    "relations/cure.yaml": "verbs: [(cure]",
    "things/cell.yaml": "nouns: cell",
    "elsewhere/list.yaml": "nouns: [cell]",
}


def test_all_broken_files_are_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "folder", lambda: tmp_path / "cache")
    for name, text in BROKEN.items():
        path = tmp_path / "lexicon" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as error:
        load(tmp_path / "lexicon", English().tokenizer)
    assert all(str(tmp_path / "lexicon" / name) in str(error.value) for name in BROKEN)
    assert len(str(error.value).split(str(tmp_path))) == len(BROKEN) + 1
