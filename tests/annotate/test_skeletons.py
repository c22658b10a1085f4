"""The shipped parser on clause skeletons: sentences written before it was trained, and others after its generator."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from claimcheck.annotate.pipeline import MODEL
from tests.annotate import skeleton

HERE = Path(__file__).parent


@pytest.mark.parametrize(("name", "least"), [("skeletons.yaml", 143), ("skeletons-fresh.yaml", 45)])
def test_skeletons(name: str, least: int) -> None:
    rows = skeleton.load(HERE / name)
    wrong = [doc.text for doc, _, _ in skeleton.score(spacy.load(MODEL), rows)]
    assert len(rows) - len(wrong) >= least, "\n".join(wrong)
