"""How long annotation takes, on demand: `pytest tests/benchmarks/test_annotate_speed.py --benchmark-enable`.

Nothing is asserted of time. In the group "page" compare the rows with "cut into words", which spaCy does and no change
of ours makes faster or slower. In the groups "pages" and "one sentence"
each row should take about four times as long as the one before.
"""

from __future__ import annotations

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from claimcheck import resources
from claimcheck.annotate import Annotator
from claimcheck.annotate.mentions import find
from claimcheck.document import Document
from claimcheck.read import READERS

PAGE = (
    "# Our knee program\n\nWe use exosomes to rebuild worn cartilage, and most patients walk without pain in weeks. "
    "The clinic opens at eight and parking is free. Our cells are not approved by the FDA.\n\n"
    "- Relieves joint pain\n- Helps you avoid knee surgery\n- Call us on weekdays\n\n"
    "Does it work for arthritis? Stem cells may ease stiffness, but no treatment helps everybody who asks for it.\n\n"
)


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return Annotator(resources.lexicon())


def _document(text: str) -> Document:
    return READERS[".md"](text, "page.md")


def _texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def test_cutting_into_words(benchmark: BenchmarkFixture, annotator: Annotator) -> None:
    benchmark.group, benchmark.name = "page", "cut into words"
    texts = _texts(_document(PAGE * 10))
    benchmark(lambda: [annotator.pipeline.language.make_doc(text) for text in texts])


def test_finding_words(benchmark: BenchmarkFixture, annotator: Annotator) -> None:
    benchmark.group, benchmark.name = "page", "walk through the lexicon"
    docs = [annotator.pipeline.language.make_doc(text) for text in _texts(_document(PAGE * 10))]
    words = [[token.lower_ for token in doc] for doc in docs]
    benchmark(lambda: [find(some, annotator.lexicon) for some in words])


def test_annotating(benchmark: BenchmarkFixture, annotator: Annotator) -> None:
    benchmark.group, benchmark.name = "page", "annotate"
    benchmark(annotator, _document(PAGE * 10))


@pytest.mark.parametrize("times", [5, 20, 80])
def test_annotating_is_linear(benchmark: BenchmarkFixture, annotator: Annotator, times: int) -> None:
    benchmark.group = "pages"
    annotation = benchmark.pedantic(annotator, args=(_document(PAGE * times),), rounds=3)
    assert annotation.sentences


@pytest.mark.parametrize("times", [20, 80, 320])
@pytest.mark.parametrize("part", ["cures arthritis, ", "arthritis, ", "may cure and does not ", 'we "treat" '])
def test_one_long_sentence_is_linear(benchmark: BenchmarkFixture, annotator: Annotator, part: str, times: int) -> None:
    benchmark.group = f"one sentence: {part}"
    annotation = benchmark.pedantic(annotator, args=(_document(part * times),), rounds=1)
    assert annotation.sentences
