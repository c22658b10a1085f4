"""That reading takes linear time, on demand: `pytest tests/benchmarks/test_read_scaling.py --benchmark-enable`.

Each hostile input is read at three sizes; the mean of each should be about four times that of the one before.
Nothing is asserted of time: compare the rows of a group.
"""

from __future__ import annotations

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from claimcheck.read import READERS

INPUTS = {
    "html prose": (".html", "<p>We see &amp; <b>help</b> people.</p>\n"),
    "html deep": (".html", "<div>"),
    "html deep inline": (".html", "<b>x</i></p>"),
    "html lists": (".html", "<ul><li>x"),
    "html tables": (".html", "<table><tr><td>x"),
    "html hidden": (".html", "a<span hidden>b</span>"),
    "html line breaks": (".html", "x<br>"),
    "html torn tags": (".html", '<a x="'),
    "html empty end tags": (".html", "a</>"),
    "html references": (".html", "&amp;&"),
    "html noscript": (".html", "<noscript>"),
    "html styled": (".html", "<style>.a .b, div div p{display:none}</style><div class=a>"),
    "html json-ld": (".html", '<script type=ld+json>{"text":"<p>a\\n"},"\\"</script>'),
    "markdown quotes": (".md", "> "),
    "markdown lists": (".md", "- a\n\n  "),
    "markdown brackets": (".md", "![a]["),
    "markdown emphasis": (".md", "*a _b \u00e9 "),
    "markdown html": (".md", "x <b\n"),
    "markdown footnotes": (".md", "[^1]: x\n"),
    "markdown pasted": (".md", "Our way\n" + "We see people. " * 12 + "\n"),
    "markdown spaces": (".md", " "),
    "text prose": (".txt", "We see people\nand help.\n\n"),
    "text items": (".txt", "- a\n  - b\n"),
    "text spaces": (".txt", " "),
}


@pytest.mark.parametrize("times", [250, 1_000, 4_000])
@pytest.mark.parametrize("name", INPUTS)
def test_reading_is_linear(benchmark: BenchmarkFixture, name: str, times: int) -> None:
    suffix, part = INPUTS[name]
    benchmark.group = name
    source = part * times
    document = benchmark.pedantic(READERS[suffix], args=(source, f"page{suffix}"), rounds=3)
    assert document.source == source
