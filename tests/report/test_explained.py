"""What explain shows: the claims seen, the words and lists behind each slot, the verdict and what decided it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from explained import page
from made import report
from rich.cells import cell_len

from claimcheck.claim import Annotation, Offer, Trace
from claimcheck.finding import Checked
from claimcheck.report import FORMATS, Options
from claimcheck.report.explained import as_text
from claimcheck.report.listing import shortened

WHOLE = """\
Read as copy that sells:
  -2       2 of 4 sentences denied, reported or asked
  +2  1:1  'our cells'                                 cues/sells.yaml:19: our (cells|clinic)

page.txt:1:1: Our cells cure arthritis.
  seen:  Our cells (therapy: cell), arthritis (disease)
  claim: 'Our cells cure arthritis'
         agent     therapy  'Our cells'  things/therapy.yaml:7: cell
         relation  cure     'cure'       relations/cure.yaml:34: cure
                   relieve  'cure'
         target    disease  'arthritis'
         plain, affirmed, own voice, explicit
  so:    as cure: error: flagged by us/cures-disease
  so:    as relieve: cleared: no rule for 'relieve' of arthritis (nearest rule: us/relieves)
  parse: none; no relation was seen

page.txt:2:1: They do not cure it.
  claim: 'They do not cure it'
         agent     therapy  'They'  known from the pronoun
         relation  cure     'cure'  relations/cure.yaml:34: cure
         target    disease  'it'    known from the pronoun
         polarity  denied   'not'   cues/denial.yaml:24: not
         plain, own voice, explicit
  so:    cleared: denied by 'not' (nearest rule: us/cures-disease)
  parse: word, tag, label, head
         0 They  PRP  nsubj  3 cure
         1 do    VBP  aux    3 cure
         2 not   RB   neg    3 cure
         3 cure  VB   ROOT
         4 it    PRP  dobj   3 cure

page.txt:2:22: Call us: a treat for heelitis.
  claim: 'heelitis'
         agent     therapy                  known from the list
         relation  cure                     by the kind of its target
         target    disease   'heelitis'     forms/disease.yaml: -itis
         voice     question                 it ends in a question mark
         basis     lent      'What we see'
         plain, affirmed
  so:    cleared: asked, not claimed
  also:  seen in the lists, and in no claim
         'Call us'  sells  cues/sells.yaml:3: (call|…) (us|…) (…); counts for who speaks
         'treat'    treat  relations/treat.yaml:9: treat; read as NN
  parse: none; no relation was seen

page.txt:2:53: Open daily.
  claims: none
  parse: none; no relation was seen

Besides the claims
  flag:  error: Says a product cures a disease (us/cures-disease), at 'Open daily'
"""

NARROW = """\
Read as copy that sells:
  -2
      2 of 4 sentences denied, reported or
      asked
  +2  1:1  'our cells'
      cues/sells.yaml:19: our (cells|clinic)

page.txt:1:1: Our cells cure arthritis.
  seen:  Our cells (therapy: cell),
         arthritis (disease)
  claim: 'Our cells cure arthritis'
         agent     therapy  'Our cells'
             things/therapy.yaml:7: cell
         relation  cure     'cure'
             relations/cure.yaml:34: cure
                   relieve  'cure'
         target    disease  'arthritis'
         plain, affirmed, own voice,
         explicit
  so:    as cure: error: flagged by
         us/cures-disease
  so:    as relieve: cleared: no rule for
         'relieve' of arthritis (nearest
         rule: us/relieves)

"""

CHECKED = """\
page.txt: why
Read as copy that sells:
  -2       2 of 4 sentences denied, reported or asked
  +2  1:1  'our cells'                                 cues/sells.yaml:19: our (cells|clinic)

page.txt:1:1: Our cells cure arthritis.
  seen:  Our cells (therapy: cell), arthritis (disease)
  claim: 'Our cells cure arthritis'
         agent     therapy  'Our cells'  things/therapy.yaml:7: cell
         relation  cure     'cure'       relations/cure.yaml:34: cure
                   relieve  'cure'
         target    disease  'arthritis'
         plain, affirmed, own voice, explicit
  so:    as cure: error: flagged by us/cures-disease
  so:    as relieve: cleared: no rule for 'relieve' of arthritis (nearest rule: us/relieves)

page.txt:2:1: They do not cure it.
  claim: 'They do not cure it'
         agent     therapy  'They'  known from the pronoun
         relation  cure     'cure'  relations/cure.yaml:34: cure
         target    disease  'it'    known from the pronoun
         polarity  denied   'not'   cues/denial.yaml:24: not
         plain, own voice, explicit
  so:    cleared: denied by 'not' (nearest rule: us/cures-disease)

page.txt:2:22: Call us: a treat for heelitis.
  claim: 'heelitis'
         agent     therapy                  known from the list
         relation  cure                     by the kind of its target
         target    disease   'heelitis'     forms/disease.yaml: -itis
         voice     question                 it ends in a question mark
         basis     lent      'What we see'
         plain, affirmed
  so:    cleared: asked, not claimed
  also:  seen in the lists, and in no claim
         'Call us'  sells  cues/sells.yaml:3: (call|…) (us|…) (…); counts for who speaks
         'treat'    treat  relations/treat.yaml:9: treat; read as NN

1 more sentence with no word of a relation or cue list.

"""


def text(file: Checked, width: int = 100, parse: bool = False, colour: bool = False) -> str:
    return as_text(file, Options(width, colour, parse=parse))


def test_everything_seen_is_told() -> None:
    assert text(page(), parse=True) == WHOLE


def test_in_a_narrow_terminal_lists_go_under_their_words() -> None:
    narrow = text(page(), 44)
    assert narrow.startswith(NARROW)
    assert [line for line in narrow.splitlines() if cell_len(line) > 44] == []


def test_a_typed_text_has_no_place() -> None:
    assert "\nOur cells cure arthritis.\n" in text(page("-"))


def test_colour_changes_no_word() -> None:
    coloured = text(page(), colour=True)
    assert "\x1b[1magent   \x1b[0m" in coloured
    assert "\x1b" not in text(page())


def test_check_tells_only_sentences_with_a_trigger_after_the_findings() -> None:
    told = FORMATS["text"](report(page(), page("second.txt")), Options(100))
    why, _, summary = told[told.index("page.txt: why") :].partition("second.txt:1:1: error")
    assert why == CHECKED
    assert summary.endswith("\n4 errors in 2 files under ruleset us (0123456789ab)\n")


def test_what_the_report_leaves_out_is_said_to_be_left_out() -> None:
    assert "flagged by us/cures-disease, left out of this report\n" in text(replace(page(), findings=()))


def test_who_speaks_without_evidence() -> None:
    file = page()
    assert file.explanation is not None
    annotation = replace(file.explanation.annotation, offer=Offer(False))
    silent = replace(file, explanation=replace(file.explanation, annotation=annotation))
    assert text(silent).startswith("Read as a text that informs: nothing says otherwise\n\n")


def test_what_steers_a_terminal_is_not_printed_as_it_is() -> None:
    file = page()
    assert file.explanation is not None
    seen: Annotation = file.explanation.annotation
    first = replace(seen.sentences[0], text="Our \x1b[2Jcells")
    hostile = replace(seen, sentences=(first, *seen.sentences[1:]))
    told = text(replace(file, explanation=replace(file.explanation, annotation=hostile)))
    assert "\x1b" not in told
    assert "Our ␛[2Jcells" in told


@pytest.mark.parametrize(
    ("entry", "words", "told"),
    [
        ("our (cells|clinic)", "our cells", "our (cells|clinic)"),
        (
            "(ease|relieve|reduce|calm|soothe) (your|the|that|those|) {symptom}",
            "Relieves the pain",
            "(…|relieve|…) (…|the|…) {symptom}",
        ),
        (
            "(ease|relieve|reduce|calm|soothe) (your|their|that|those|) {symptom}",
            "relieves pain",
            "(…|relieve|…) (…) {symptom}",
        ),
    ],
)
def test_a_long_entry_is_cut_to_what_was_seen(entry: str, words: str, told: str) -> None:
    assert shortened(entry, words) == told


def test_a_patients_voice_says_how_it_is_known() -> None:
    file = page()
    assert file.explanation is not None
    seen = file.explanation.annotation
    claim = replace(seen.sentences[0].claims[0], voice="patient")
    told = replace(seen.sentences[0], claims=(claim,), trace=Trace(patient="in a quotation"))
    story = replace(seen, sentences=(told, *seen.sentences[1:]))
    shown = text(replace(file, explanation=replace(file.explanation, annotation=story)))
    assert "         voice     patient               in a quotation\n" in shown
