"""A file explained: who speaks, and of each sentence the claims, the words and lists behind them, and each verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from claimcheck.claim import Claim, Cue, Mention, Sentence, Slot, Trace
from claimcheck.document import Document
from claimcheck.finding import Checked, Explanation, Finding, Verdict
from claimcheck.report.layout import entry, table, wrap
from claimcheck.report.listing import listed, shortened
from claimcheck.report.options import Options
from claimcheck.report.snippet import shown
from claimcheck.report.speaker import speaker
from claimcheck.report.summary import counted

# What a slot is when no word of the sentence sets it; all such slots are told on one line.
USUAL = {"strength": "plain", "polarity": "affirmed", "voice": "own", "basis": "explicit"}
# Which slot a cue sets, by its role; any other role is a cue list about the voice.
SETS = {"relation": "relation", "denial": "polarity"} | dict.fromkeys(("hedge", "mild", "absolute"), "strength")
SETS |= dict.fromkeys(("lead", "answer", "ellipsis"), "basis")
# How a voice came about that no cue list has words for.
UNNAMED = {"question": "it ends in a question mark"}
UNNAMED |= dict.fromkeys(("reported", "study"), "by the kind of its agent")
Row = tuple[str, str, str, str]  # slot, value, the words that set it, the list and the entry that they stand in


def as_text(file: Checked, options: Options) -> str:
    """All there is to say of one file, for reading."""
    return "".join(f"{line.rstrip()}\n" for line in (*explained(file, options), *_besides(file, options)))


def explained(file: Checked, options: Options, *, every: bool = True) -> Iterator[str]:
    """Who speaks in a file, then its sentences, either every one or those in which some word could make a claim."""
    if file.explanation is None or file.document is None:
        return
    yield from speaker(file.explanation.annotation, options)
    silent = 0
    for number, sentence in enumerate(file.explanation.annotation.sentences):
        if every or sentence.claims or (sentence.trace and sentence.trace.unused):
            yield from _sentence(number, sentence, file, file.explanation, options)
        else:
            silent += 1
    if silent:
        yield ""
        yield from wrap(f"{counted(silent, 'more sentence')} with no word of a relation or cue list.", options.width)


def verdicts_on(number: int, explanation: Explanation) -> Mapping[Claim, Sequence[Verdict]]:
    """The verdicts on each claim of the sentence `number`."""
    found: dict[Claim, list[Verdict]] = {}
    for verdict in explanation.verdicts:
        if verdict.sentence == number:
            found.setdefault(verdict.claim, []).append(verdict)
    return found


def _sentence(
    number: int, sentence: Sentence, file: Checked, explanation: Explanation, options: Options
) -> Iterator[str]:
    document = explanation.annotation.document
    text = document.blocks[sentence.block].text
    yield ""
    told = _place(sentence, document) + shown(sentence.text)
    yield from (options.paint("bold", line) for line in wrap(told, options.width))
    if sentence.mentions:
        seen = dict.fromkeys(_seen(text[each.start : each.end], each) for each in sentence.mentions)
        yield from entry("seen", ", ".join(seen), options)
    if not sentence.claims:
        yield from entry("claims", "none", options)
    verdicts = verdicts_on(number, explanation)
    for group in _frames(sentence.claims):
        yield from entry("claim", repr(text[group[0].start : group[0].end]), options)
        yield from _slots(group, sentence.trace or Trace(), options)
        yield from _verdicts([verdict for claim in group for verdict in verdicts.get(claim, ())], file, options)
    if sentence.trace:
        yield from _trace(sentence.trace, options)


def _seen(words: str, mention: Mention) -> str:
    """The words with their kind, which names the list, and with the entry where that is written otherwise."""
    as_listed = mention.listed.entry if mention.listed else mention.text
    otherwise = not words.lower().startswith(as_listed)
    return f"{shown(words)} ({mention.kind}{f': {shortened(as_listed, words)}' if otherwise else ''})"


def _place(sentence: Sentence, document: Document) -> str:
    """Where the sentence stands, unless the text was typed in."""
    if document.path == "-":
        return ""
    line, column = document.place(document.blocks[sentence.block].span(sentence.start, sentence.end).start)
    return f"{document.path}:{line}:{column}: "


def _frames(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims by frame: one wording may stand for several relations (help: treat, relieve), each judged."""
    frames: dict[Claim, list[Claim]] = {}
    for claim in claims:
        cues = tuple(cue for cue in claim.cues if cue.role != "relation")
        frames.setdefault(replace(claim, relation="", cues=cues), []).append(claim)
    return list(frames.values())


def _slots(group: Sequence[Claim], trace: Trace, options: Options) -> Iterator[str]:
    """The frame of some claims as a table of slots, and on one line what goes without saying."""
    claim = group[0]
    rows = [_slot("agent", claim.agent), *_relations(group), _slot("target", claim.target)]
    plain = []
    for slot, usual in USUAL.items():
        value = getattr(claim, slot)
        cues = [cue for cue in claim.cues if SETS.get(cue.role, "voice") == slot]
        if value == usual and not cues:
            plain.append("own voice" if slot == "voice" else value)
        set_by = list(dict.fromkeys(map(_words, cues)))
        if value != usual and (not cues or value == "patient"):
            set_by.append(("", _unnamed(value, trace)))
        rows += [(slot if not at else "", value if not at else "", *words) for at, words in enumerate(set_by)]
    yield from table(rows, options, indent=9)
    yield from wrap(", ".join(plain), options.width, indent=9) if plain else ()


def _unnamed(voice: str, trace: Trace) -> str:
    """How a voice came about that no words of a list tell of."""
    return trace.patient if voice == "patient" else UNNAMED.get(voice, "")


def _relations(group: Sequence[Claim]) -> Iterator[Row]:
    """A row for each relation that the words of a frame stand for."""
    for at, claim in enumerate(group):
        cue = next((cue for cue in claim.cues if cue.role == "relation"), None)
        words = _words(cue) if cue else ("", "by the kind of its target")
        phrase = claim.relation.startswith("phrase:")
        value = "(words)" if phrase else claim.relation
        yield "relation" if not at else "", value, words[0], "looked for by a rule" if phrase else words[1]


def _words(cue: Cue) -> tuple[str, str]:
    return repr(cue.text), listed(cue.listed, cue.text)


def _slot(name: str, slot: Slot) -> Row:
    known = "" if slot.via == "named" else f"known from the {slot.via}"
    return name, slot.kind, repr(slot.text) if slot.text else "", _both(known, listed(slot.listed, slot.text))


def _both(*parts: str) -> str:
    return "; ".join(part for part in parts if part)


def _verdicts(verdicts: Sequence[Verdict], file: Checked, options: Options) -> Iterator[str]:
    """What became of a frame and why, what flags it first; where its relations fare differently, each by name."""
    told: dict[str, list[str]] = {}
    for verdict in sorted(verdicts, key=lambda one: one.rule is None):
        told.setdefault(_verdict(verdict, file, options), []).append(verdict.claim.relation)
    for reason, relations in told.items():
        meant = f"as {', '.join(dict.fromkeys(relations))}: " if len(told) > 1 else ""
        yield from entry("so", meant + reason, options)


def _verdict(verdict: Verdict, file: Checked, options: Options) -> str:
    """What became of a claim, and why."""
    if verdict.rule is None:
        near = verdict.nearest
        return f"cleared: {verdict.reason}{f' (nearest rule: {near})' if near and near not in verdict.reason else ''}"
    severity = verdict.severity or "notice"
    kept = any(finding.rule == verdict.rule and finding.claim == verdict.claim for finding in file.findings)
    return f"{options.paint(severity, severity)}: {verdict.reason}{'' if kept else ', left out of this report'}"


def _trace(trace: Trace, options: Options) -> Iterator[str]:
    """What was seen beside the claims, and the parse where it is asked for."""
    rows = [
        (repr(one.cue.text), one.cue.role, _both(listed(one.cue.listed, one.cue.text), one.note))
        for one in trace.unused
    ]
    yield from entry("also", "seen in the lists, and in no claim", options) if rows else ()
    yield from table(rows, options, indent=9)
    if options.parse:
        yield from entry("parse", "word, tag, label, head" if trace.words else "none; no relation was seen", options)
        words = [(f"{at} {one.text}", one.tag, one.label, _head(trace, at)) for at, one in enumerate(trace.words)]
        yield from table(words, options, indent=9)


def _head(trace: Trace, at: int) -> str:
    head = trace.words[at].head
    return f"{head} {trace.words[head].text}" if head != at else ""


def _besides(file: Checked, options: Options) -> Iterator[str]:
    """The findings that no single claim made: what the document owes, and words that are flagged as they stand."""
    others = [finding for finding in file.findings if finding.claim is None]
    if others:
        yield from ["", options.paint("bold", "Besides the claims")]
    for finding in others:
        yield from entry("flag", _told(finding, options), options)


def _told(finding: Finding, options: Options) -> str:
    severity = options.paint(finding.severity, finding.severity)
    return f"{severity}: {finding.message} ({finding.rule}), at {finding.text!r}"
