"""At the end of a run, how the contrast pairs came out, by phenomenon."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for report in (*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")):
        for name, told in getattr(report, "user_properties", ()):
            if name == "contrast" and report.when == "call":
                phenomenon, right, known = told
                counts[phenomenon].update(pairs=1, right=int(right), known=int(known))
    if not counts:
        return
    terminalreporter.section("contrast pairs")
    width = max(map(len, counts))
    terminalreporter.write_line(f"{'phenomenon':{width}}  pairs  both right  known failures")
    total: Counter[str] = sum(counts.values(), Counter())
    for phenomenon, count in [*sorted(counts.items()), ("all", total)]:
        terminalreporter.write_line(
            f"{phenomenon:{width}}  {count['pairs']:5}  {count['right']:10}  {count['known']:14}"
        )
