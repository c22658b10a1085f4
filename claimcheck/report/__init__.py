"""The reporting room: from a run to text for people or machines; FORMATS tells every form there is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from claimcheck.finding import Report
from claimcheck.report.json import as_json
from claimcheck.report.options import Options
from claimcheck.report.sarif import as_sarif
from claimcheck.report.text import as_text

__all__ = ["FORMATS", "Options"]

FORMATS: Mapping[str, Callable[[Report, Options], str]] = MappingProxyType(
    {"text": as_text, "json": as_json, "sarif": as_sarif}
)
