"""The lexicon's hygiene: every file is plain text that a person can find a word in, and a thing has one kind only."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest
import yaml
from lemminflect import getAllInflections, getAllInflectionsOOV

LEXICON = Path(__file__).parents[2] / "rulesets" / "lexicon"
FILES = sorted(LEXICON.glob("*/*.yaml"))
THINGS = [path for path in FILES if path.parent.name == "things"]
# Only relations have verbs; a thing or a cue is a noun, a fixed word or a phrase.
SECTIONS = {
    "things": {"nouns", "words", "phrases"},
    "relations": {"nouns", "verbs", "words", "phrases"},
    "cues": {"nouns", "verbs", "words", "phrases"},
    "forms": {"endings", "except"},
}
# A list of single tokens, marks among them; nothing of it is a pattern.
TOKENS = LEXICON / "cues" / "boundary.yaml"
CURLY = re.compile("[\u2018\u2019\u201a\u201b\u201c\u201d\u2032\u00b4\u0060\u00a0]")


def content(path: Path) -> dict[str, str | list[str]]:
    """The file with every value as text, so that `no` and `1271` stay words."""
    loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(loaded, dict)
    return loaded


def entries(path: Path) -> list[tuple[str, str]]:
    """Every entry of a file with the section it stands in."""
    return [(section, words) for section, listed in content(path).items() if section != "about" for words in listed]


def readings(words: str) -> list[str]:
    """Every way to read `(a|b|)`; hyphen and space are one to the matcher, so they are here."""
    pieces = [piece.split("|") if i % 2 else [piece] for i, piece in enumerate(re.split(r"\(([^()]*)\)", words))]
    return [" ".join("".join(chosen).replace("-", " ").split()) for chosen in itertools.product(*pieces)]


def forms(section: str, words: str) -> set[str]:
    """The readings of an entry, a noun's with its last word in each form."""
    found = set(readings(words))
    if section == "nouns":
        for reading in list(found):
            *before, last = reading.split(" ")
            inflected = getAllInflections(last, upos="NOUN") or getAllInflectionsOOV(last, upos="NOUN")
            found |= {" ".join([*before, form.lower()]) for written in inflected.values() for form in written}
    return found


def repeated(words: list[str]) -> list[str]:
    """The words that are listed more than once."""
    return sorted(word for word, times in Counter(words).items() if times > 1)


@pytest.fixture(params=FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def path(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_every_folder_of_the_lexicon_is_read() -> None:
    assert {path.parent.name for path in FILES} == set(SECTIONS)
    assert {child.name for child in LEXICON.iterdir()} == {*SECTIONS, "voice.yaml"}


def test_a_file_says_what_belongs_in_it(path: Path) -> None:
    assert isinstance(content(path).get("about"), str)
    assert content(path)["about"].strip()


def test_a_file_has_known_sections_each_once_and_with_words_in_it(path: Path) -> None:
    keys = [key.value for key, _ in yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader).value]
    assert repeated(keys) == []
    assert set(keys) - {"about"} <= SECTIONS[path.parent.name]
    assert set(keys) > {"about"}
    for section in set(keys) - {"about"}:
        assert isinstance(content(path)[section], list), section
        assert all(isinstance(words, str) and words.split() for words in content(path)[section]), section


def test_entries_are_lower_case_with_straight_marks_and_single_spaces(path: Path) -> None:
    assert [words for _, words in entries(path) if words != words.lower()] == []
    assert path == TOKENS or [words for _, words in entries(path) if CURLY.search(words)] == []
    assert [words for _, words in entries(path) if words != " ".join(words.split())] == []


def test_entries_are_sorted(path: Path) -> None:
    for section in set(content(path)) - {"about"}:
        listed = content(path)[section]
        misplaced = [words for before, words in itertools.pairwise(listed) if words < before]
        assert misplaced == [], section


def test_no_entry_stands_twice_in_a_section(path: Path) -> None:
    for section in set(content(path)) - {"about"}:
        assert repeated([words.replace("-", " ") for words in content(path)[section]]) == [], section


def test_brackets_are_closed_and_no_choice_is_given_twice(path: Path) -> None:
    for _, words in entries(path) if path != TOKENS else ():
        assert re.fullmatch(r"(?:[^()]|\([^()]*\))*", words), words
        for choice in re.findall(r"\(([^()]*)\)", words):
            assert "|" in choice, words
            assert repeated(choice.split("|")) == [], words


@pytest.mark.parametrize("path", THINGS, ids=lambda path: path.stem)
def test_a_thing_names_no_slot(path: Path) -> None:
    assert [words for _, words in entries(path) if "{" in words or "..." in words] == []


@pytest.mark.parametrize("path", THINGS, ids=lambda path: path.stem)
def test_a_thing_is_listed_once_in_its_file(path: Path) -> None:
    assert repeated([reading for _, words in entries(path) for reading in readings(words)]) == []


def test_a_thing_has_one_kind_in_every_form() -> None:
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for path in THINGS:
        for section, words in entries(path):
            for form in forms(section, words):
                kinds[form].add(path.stem)
    assert {form: sorted(found) for form, found in kinds.items() if len(found) > 1} == {}
