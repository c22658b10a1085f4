"""What is kept in the cache folder is what was made, and nothing that can happen to a file there does harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.annotate import store


class Made:
    """Something that takes long to make, and how often it was made."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> list[dict[str, list[str]]]:
        self.times += 1
        shared = {"kinds": ["a"]}
        return [shared, shared]


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(store, "folder", lambda: tmp_path / "cache")
    return tmp_path / "cache"


def test_what_was_made_is_found_again_with_what_it_shares() -> None:
    made = Made()
    store.kept("thing", [b"one"], made)
    again = store.kept("thing", [b"one"], made)
    assert made.times == 1
    assert again == [{"kinds": ["a"]}] * 2
    assert again[0] is again[1]


def test_other_sources_make_another() -> None:
    made = Made()
    for sources in ([b"one"], [b"on", b"e"], [b"two"]):
        store.kept("thing", sources, made)
    assert made.times == 3


@pytest.mark.parametrize("broken", [b"", b"short", b"x" * 500])
def test_a_broken_file_is_made_anew(place: Path, broken: bytes) -> None:
    made = Made()
    store.kept("thing", [b"one"], made)
    (file,) = place.iterdir()
    file.write_bytes(broken)
    assert store.kept("thing", [b"one"], made) == made()
    store.kept("thing", [b"one"], made)
    assert made.times == 3  # the one call above included


def test_a_cut_file_is_made_anew(place: Path) -> None:
    made = Made()
    store.kept("thing", [b"one"], made)
    (file,) = place.iterdir()
    file.write_bytes(file.read_bytes()[:-3])
    assert store.kept("thing", [b"one"], made) == made()


def test_without_a_folder_to_write_to_it_is_made_each_time(place: Path) -> None:
    place.write_text("a file stands where the folder should be")
    made = Made()
    assert store.kept("thing", [b"one"], made) == store.kept("thing", [b"one"], made)
    assert made.times == 2


def test_a_folder_in_the_place_of_the_file_stays_and_leaves_nothing_behind(place: Path) -> None:
    made = Made()
    store.kept("thing", [b"one"], made)
    (file,) = place.iterdir()
    file.unlink()
    (file / "kept").mkdir(parents=True)
    assert store.kept("thing", [b"one"], made) == made()
    assert [*place.iterdir()] == [file]


def test_nothing_is_read_from_or_written_to_the_folder_of_the_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "folder", lambda: Path("cache"))
    monkeypatch.chdir(tmp_path)
    made = Made()
    assert store.kept("thing", [b"one"], made) == store.kept("thing", [b"one"], made)
    assert made.times == 2
    assert [*tmp_path.iterdir()] == []


def test_old_files_give_way(place: Path) -> None:
    for number in range(store.MOST + 3):
        store.kept("thing", [str(number).encode()], Made())
    assert len(list(place.iterdir())) == store.MOST
