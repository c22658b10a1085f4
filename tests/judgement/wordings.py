"""The wordings of a claim, read from their file."""

from __future__ import annotations

from pathlib import Path

import yaml

WORDINGS: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "wordings.yaml").read_text(encoding="utf-8"))
