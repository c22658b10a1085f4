"""The corridor: read, annotate and match for each file; what the command line, an editor and the tests call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from claimcheck import __version__, resources
from claimcheck.claim import Annotation
from claimcheck.document import Document
from claimcheck.errors import ReadError
from claimcheck.files import Source, find
from claimcheck.finding import Checked, Explanation, Matched, Report
from claimcheck.rule import Pattern, PhrasePattern, Rule, Ruleset, Severity
from claimcheck.selection import Selection, verify

if TYPE_CHECKING:
    from claimcheck.annotate import Annotator

# The rooms are imported where they are used: reading, spaCy and the rules are each paid for only when needed.

VoiceOfPages = Literal["auto", "seller", "third-party"]


def check(
    paths: Iterable[str | Path | Source],
    *,
    ruleset: Iterable[str] = ("us",),
    rules: Iterable[str | Path] = (),
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    min_severity: Severity = "notice",
    voice: VoiceOfPages = "auto",
) -> Report:
    """The findings of files and folders under the rulesets named, files by path, findings by start.

    `rules` are folders of rules of your own. A file that cannot be read has its `error` set and the others are still
    checked; RuleError and ConfigError tell every mistake in rules and names.
    """
    rulesets = load(ruleset, rules)
    selection = Selection(verify(select, rulesets, "select"), verify(ignore, rulesets, "ignore"), min_severity)
    checked = check_sources(sources(paths), rulesets, voice)
    return Report(__version__, rulesets, tuple(selection.of(file) for file in checked))


def load(names: Iterable[str], rules: Iterable[str | Path] = ()) -> tuple[Ruleset, ...]:
    """The rulesets of these names, with the rules in more folders; RuleError tells every mistake in them at once."""
    from claimcheck.match.ruleset import load as load_rulesets

    return load_rulesets(list(names), resources.rulesets(), [Path(folder) for folder in rules])


def sources(paths: Iterable[str | Path | Source]) -> list[Source]:
    """The files to check under the paths, by path; a path that is a source already stays as it is."""
    from claimcheck.read import READERS

    given = list(paths)
    found = find([path for path in given if not isinstance(path, Source)], READERS)
    return sorted([*found, *(path for path in given if isinstance(path, Source))], key=lambda source: source.path)


def check_sources(
    sources: Iterable[Source],
    rulesets: tuple[Ruleset, ...],
    voice: VoiceOfPages = "auto",
    jobs: int = 1,
    *,
    explain: bool = False,
) -> Iterator[Checked]:
    """The result of each source, in order, each as soon as it is there; with more jobs, in so many processes."""
    check_one = partial(check_source, rulesets=rulesets, voice=voice, explain=explain)
    if jobs < 2:
        yield from map(check_one, sources)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield from pool.map(check_one, sources)


def check_source(
    source: Source, rulesets: tuple[Ruleset, ...], voice: VoiceOfPages = "auto", *, explain: bool = False
) -> Checked:
    """The result of one source, explained where asked; whatever keeps it from being read becomes its error."""
    if source.error is not None:
        return Checked(source.path, None, error=source.error)
    try:
        document = read(source)
    except ReadError as error:
        return Checked(source.path, None, error=str(error).removeprefix(f"{source.path}: "))
    if not document.source.strip():
        return Checked(source.path, None, error="the file is empty; save the page again, or leave the file out")
    annotation, matched = examine(document, rulesets, voice, traced=explain)
    explanation = Explanation(annotation, matched.verdicts) if explain else None
    return Checked(source.path, document, matched.findings, explanation=explanation)


def read(source: Source) -> Document:
    """The document of a source; ReadError says why it is not one."""
    from claimcheck.read import read as read_bytes

    try:
        data = Path(source.path).read_bytes() if source.data is None else source.data
    except OSError as error:
        raise ReadError(f"{source.path}: the file cannot be read: {error.strerror}") from error
    return read_bytes(source.path, data, source.suffix)


def examine(
    document: Document, rulesets: tuple[Ruleset, ...], voice: VoiceOfPages = "auto", *, traced: bool = False
) -> tuple[Annotation, Matched]:
    """What annotate sees in a document, traced where asked, and what the rules say of it."""
    from claimcheck.match import match

    if voice != "auto":
        document = replace(document, front={**document.front, "voice": voice})  # as a page itself may say
    annotation = _annotator(resources.lexicon(), phrases(rulesets))(document, traced=traced)
    return annotation, match(annotation, rulesets)


@lru_cache(maxsize=2)
def _annotator(lexicon: Path, phrases: tuple[PhrasePattern, ...]) -> Annotator:
    """The pipeline, made once for a set of phrases: loading it takes longer than most pages do."""
    from claimcheck.annotate import Annotator

    return Annotator(lexicon, phrases)


def phrases(rulesets: Iterable[Ruleset]) -> tuple[PhrasePattern, ...]:
    """Every phrase that the rules look for, once each, in the order of the rules."""
    patterns = (pattern for ruleset in rulesets for rule in ruleset.rules for pattern in _patterns(rule))
    return tuple(dict.fromkeys(pattern for pattern in patterns if isinstance(pattern, PhrasePattern)))


def _patterns(rule: Rule) -> tuple[Pattern, ...]:
    required = (*rule.require.any_of, *rule.require.unless) if rule.require else ()
    return (*rule.when, *rule.unless, *rule.given, *required, *rule.against)
