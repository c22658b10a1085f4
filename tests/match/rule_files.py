"""A rule file and a duty file that are right, for tests to break."""

from __future__ import annotations

from pathlib import Path

RULE = """\
title: Says a product cures a disease
category: cure
severity: error
hedged: warning
over: [treatment, symptom-relief]
when:
  claim: {agent: therapy, relation: cure, target: [disease, condition]}
why: >
  What cures is a drug.
cite:
  - {law: "21 U.S.C. 321(g)", url: "https://uscode.house.gov/view.xhtml?req=321", checked: 2026-11-22}
suggest:
  - "{agent} {is|are} being studied for {target}"
bad:
  - Our [stem cells cure arthritis].
  - "[Arthritis is cured]."
  - Here [they cure gout].
good:
  - Stem cells do not cure arthritis.
  - Can stem cells cure arthritis?
  - yes
known misses:
  - Say goodbye to arthritis.
"""
DUTY = """\
title: Does not say that it is not approved
category: missing-fda-status
severity: error
when: {mention: therapy}
require:
  any of:
    - claim: {relation: approve, polarity: denied}
    - phrase: has not been approved
  near: 3
  visible: true
  min_size: body
why: The reader must know.
cite: {law: "16 CFR 255", url: "https://www.ecfr.gov/current/title-16"}
bad: ["We offer [PRP].", "We sell [PRP].", "Buy [PRP]."]
good: [One page., Two pages., Three pages.]
"""


def write(path: Path, text: str) -> Path:
    """The file, written with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def small(root: Path) -> Path:
    """A rulesets/ folder with a small lexicon and two rulesets, of which us-fl includes us."""
    for folder, stems in (("relations", ("cure", "treat", "approve")), ("things", ("therapy", "disease", "condition"))):
        for stem in stems:
            write(root / "lexicon" / folder / f"{stem}.yaml", "about: Words.\n")
    write(root / "us" / "about.yaml", "name: United States\nauthority: FDA and FTC\nas_of: 2026-11-22\n")
    write(root / "us-fl" / "about.yaml", "name: Florida\nauthority: [Department of Health]\nincludes: [us]\n")
    write(root / "us" / "cures.yaml", RULE)
    write(root / "us-fl" / "duties" / "notice.yaml", DUTY)
    return root
