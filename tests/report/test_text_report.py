"""The text report: what a person sees, written out in full."""

from __future__ import annotations

import pytest
from made import checked, document, finding, report

from claimcheck.finding import Checked
from claimcheck.report import FORMATS, Options

ONE = """\
page.txt:3:1: error: Says a product cures a disease (us/cures-disease)
  3 | Our cells cure arthritis.
    | ^^^^^^^^^^^^^^^^^^^^^^^^
  why:   What is said to cure a disease is sold as a drug, and may not be sold until it is approved
         as one.
  law:   21 U.S.C. 321(g)(1)(B) https://uscode.house.gov/view.xhtml?req=21+USC+321
  try:   Our cells are being studied for arthritis
  note:  Say what the trial found.

1 error in 1 file under ruleset us (0123456789ab)
"""

SEVERAL = """\
page.txt:1:1: error: Says a product cures a disease (us/cures-disease)
   1 | Cells cure arthritis.
     | ^^^^^^^^^^^^^^^^^^^^
  12 | They do not cure it.
     | ------------------- denied here
  why:   What is said to cure a disease is
         sold as a drug, and may not be sold
         until it is approved as one.
  law:   21 U.S.C. 321(g)(1)(B)
         https://uscode.house.gov/view.xhtml?req=21+USC+321

page.txt:3:1: warning: Says a product cures a disease (us/cures-disease)
  3 | They may cure gout.
    | ~~~~~~~~~~~~~~~~~~
  why:   as at line 1

2  cure  us/cures-disease

1 error, 1 warning in 1 file under ruleset us (0123456789ab)
"""


def text(*files: Checked, width: int = 100, colour: bool = False, quiet: bool = False, statistics: bool = False) -> str:
    return FORMATS["text"](report(*files), Options(width, colour, quiet, statistics))


def several() -> Checked:
    page = document("Cells cure arthritis.\n\nThey may cure gout.\n" + "\n" * 8 + "They do not cure it.\n")
    return checked(
        page,
        finding(page, "Cells cure arthritis", related=(("denied here", "They do not cure it"),)),
        finding(page, "They may cure gout", severity="warning", advice="Say it once."),
    )


def test_one_finding() -> None:
    page = document("Knees\n\nOur cells cure arthritis.\n")
    only = finding(
        page,
        "Our cells cure arthritis",
        suggestions=("Our cells are being studied for arthritis",),
        advice="Say what the trial found.",
    )
    assert text(checked(page, only)) == ONE


def test_narrow_with_a_related_place_a_repeated_rule_and_statistics() -> None:
    assert text(several(), width=44, statistics=True) == SEVERAL


def test_a_laws_link_is_given_once_a_file() -> None:
    page = document("Cells cure arthritis. Cells cure gout.")
    two = (finding(page, "Cells cure arthritis"), finding(page, "Cells cure gout", name="us/other"))
    said = text(checked(page, *two), width=120)
    assert said.count("https://") == 1
    assert said.count("  law:   21 U.S.C. 321(g)(1)(B)\n") == 1
    assert text(checked(page, *two), checked(page, *two)).count("https://") == 2


def test_quiet_gives_one_line_a_finding() -> None:
    unread = Checked("scan.pdf", None, error=".pdf files are not read")
    assert text(several(), unread, quiet=True).splitlines() == [
        "page.txt:1:1: error: Says a product cures a disease (us/cures-disease)",
        "page.txt:3:1: warning: Says a product cures a disease (us/cures-disease)",
        "scan.pdf: not checked: .pdf files are not read",
    ]


def test_nothing_found_never_says_that_all_is_well() -> None:
    said = text(*(checked(document("Open daily.", path)) for path in ("a.txt", "b.txt", "c.txt")))
    assert said == "No findings under ruleset us in 3 files.\n"


def test_a_file_that_was_not_read() -> None:
    said = text(Checked("scan.pdf", None, error=".pdf files are not read"))
    assert said.splitlines() == [
        "scan.pdf: not checked: .pdf files are not read",
        "",
        "No findings under ruleset us in 0 files.",
        "1 file could not be checked; see above.",
    ]


def test_colour_only_when_asked_for_and_nothing_but_colour() -> None:
    coloured = text(several(), colour=True)
    assert "\x1b[1;31merror\x1b[0m" in coloured
    for code in ("1", "2", "0", "1;31", "1;33", "1;36", "1;32"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == text(several())


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_lines_keep_to_the_width(width: int) -> None:
    page = document("word " * 400 + "our cells cure arthritis " + "more " * 400)
    found = finding(page, "our cells cure arthritis", suggestions=("other words " * 30,), advice="more words " * 30)
    long = [line for line in text(checked(page, found), width=width).splitlines()[1:-1] if len(line) > width]
    assert [line.strip() for line in long if "https://" not in line] == []
