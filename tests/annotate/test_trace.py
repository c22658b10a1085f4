"""Whatever a claim stands on leads to one line of one list; a trace holds the parse and what came to nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from claimcheck import resources
from claimcheck.annotate import Annotator
from claimcheck.claim import Annotation, Listed, Sentence, Trace
from claimcheck.document import Block, Document, Piece

TEXT = """The FDA warned a clinic that our stem cells do not cure arthritis. Ibuprofen may help with heel pain. \
Is it safe? Heelitis goes away after exosomes. Physical therapy cannot rebuild tendons. Our cells can. Call us today."""


@pytest.fixture
def traced(annotator: Annotator) -> Callable[[str], Annotation]:
    def run(text: str) -> Annotation:
        block = Block("paragraph", (Piece(text, 0, len(text)),))
        return annotator(Document("page.txt", text, (block,)), traced=True)

    return run


def trace(sentence: Sentence) -> Trace:
    assert sentence.trace is not None
    return sentence.trace


def places(annotation: Annotation) -> Iterator[tuple[Listed | None, str]]:
    """Every list that an annotation names, with the words that stand in it."""
    for sentence in annotation.sentences:
        yield from ((one.listed, one.kind) for one in sentence.mentions)
        yield from ((one.cue.listed, one.cue.role) for one in trace(sentence).unused)
        for claim in sentence.claims:
            yield from ((slot.listed, slot.kind) for slot in (claim.agent, claim.target))
            yield from ((cue.listed, cue.role) for cue in claim.cues)
    yield from ((one.listed, one.reason) for one in annotation.offer.evidence)


def test_every_list_named_holds_the_entry_at_its_line(traced: Callable[[str], Annotation]) -> None:
    found = [listed for listed, _ in places(traced(TEXT)) if listed]
    assert {listed.file.split("/")[0] for listed in found} == {"things", "relations", "cues", "forms"}
    for listed in found:
        lines = (resources.lexicon() / listed.file).read_text(encoding="utf-8").splitlines()
        if listed.line:
            assert lines[listed.line - 1].removeprefix("  - ").strip('"') == listed.entry
        else:
            assert f"  - {listed.entry.removeprefix('-')}" in lines


def test_the_words_of_each_slot_and_cue_are_listed(traced: Callable[[str], Annotation]) -> None:
    (sentence,) = traced("Exosomes do not cure arthritis.").sentences
    (claim,) = (claim for claim in sentence.claims if claim.relation == "cure")
    listed = [claim.agent.listed, claim.target.listed, *(cue.listed for cue in claim.cues)]
    assert [(one.file, one.entry) for one in listed if one] == [
        ("things/therapy.yaml", "exosome"),
        ("things/disease.yaml", "arthritis"),
        ("relations/cure.yaml", "cure"),
        ("cues/denial.yaml", "not"),
    ]


def test_an_ending_is_named_as_an_ending(traced: Callable[[str], Annotation]) -> None:
    (sentence,) = traced("Exosomes cure heelitis.").sentences
    (listed,) = {claim.target.listed for claim in sentence.claims if claim.target.kind == "disease"}
    assert listed == Listed("forms/disease.yaml", 0, "-itis")


def test_what_a_yes_or_can_brings_back_names_its_relation(traced: Callable[[str], Annotation]) -> None:
    last = traced("Physical therapy cannot rebuild tendons. Our cells can.").sentences[-1]
    assert {cue.listed.entry for claim in last.claims for cue in claim.cues if cue.listed} >= {"rebuild"}


def test_the_parse_is_kept(traced: Callable[[str], Annotation]) -> None:
    words = trace(traced("Exosomes cure gout.").sentences[0]).words
    assert [(word.text, word.tag, word.label, words[word.head].text) for word in words] == [
        ("Exosomes", "NNS", "nsubj", "cure"),
        ("cure", "VBP", "ROOT", "cure"),
        ("gout", "NN", "dobj", "cure"),
        (".", ".", "punct", "cure"),
    ]


def test_a_relation_read_as_another_sort_of_word_says_so(traced: Callable[[str], Annotation]) -> None:
    (sentence,) = traced("The visit was a treat.").sentences
    notes = {one.note for one in trace(sentence).unused if one.cue.role == "treat"}
    assert notes == {"listed as a verb, but 'treat' is read as NN"}


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ('"I threw away my cane," he wrote.', "in the first person, in quotation marks"),
        ("Aunt May threw away her cane.", "told of as a person, by trade or name"),
        ("She threw away her cane.", "told of as he or she"),
        ("You can throw away your cane.", ""),
    ],
)
def test_how_a_patient_speaks(traced: Callable[[str], Annotation], text: str, how: str) -> None:
    assert trace(traced(text).sentences[0]).patient == how


def test_offsets_are_of_the_text_as_read(traced: Callable[[str], Annotation]) -> None:
    text = "Welcome. \u201cCall us\u201d: \u00a0exosomes\u00ad do not cure gout."
    annotation = traced(text)
    for sentence in annotation.sentences:
        for one in trace(sentence).unused:
            assert text[one.cue.start : one.cue.end].replace("\u00ad", "") == one.cue.text


def test_nothing_is_traced_unless_asked(annotate: Callable[..., Annotation]) -> None:
    assert [sentence.trace for sentence in annotate(("paragraph", TEXT)).sentences] == [None] * 7
