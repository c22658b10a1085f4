"""The lists of grammar: a list that is missing or broken is named, and all of them at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from claimcheck import grammar, resources
from claimcheck.errors import RuleError

BROKEN = {
    "about.yaml": "words: [of",
    "means.yaml": "about: With what it is done.",
    "part.yaml": "about: Parts.\nwords: of",
    "plural.yaml": "about: Many.\nwords: []",
    "reader.yaml": "- you",
    "title.yaml": "about: Titles.\nwords: [aunt]\nphrases: [my dear]",
}


def test_a_list_holds_its_words() -> None:
    assert grammar.shipped().first_person >= {"i", "me", "my"}
    assert "no" in grammar.shipped().denying


def test_every_broken_and_missing_list_is_told(tmp_path: Path) -> None:
    lists = tmp_path / grammar.FOLDER
    shutil.copytree(resources.lexicon() / grammar.FOLDER, lists)
    for name, text in BROKEN.items():
        (lists / name).write_text(text, encoding="utf-8")
    (lists / "own.yaml").unlink()
    with pytest.raises(RuleError) as error:
        grammar.load(tmp_path)
    assert sorted(Path(line.split(": ")[0]).name for line in str(error.value).splitlines()) == sorted(
        [*BROKEN, "own.yaml"]
    )
