"""What git ignores: the nearest .gitignore that says anything of a path decides, the exclude file comes last."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pathspec import GitIgnoreSpec


@dataclass(frozen=True, slots=True)
class Ignored:
    """Ignore files in force, outermost first, each with the folder that its patterns are relative to."""

    specs: tuple[tuple[Path, GitIgnoreSpec], ...] = ()

    @classmethod
    def above(cls, folder: Path) -> Ignored:
        """The ignore files of the repository around a folder, the folder's own left out; none outside a repository."""
        inner = folder.resolve()
        parents = [inner, *inner.parents]
        root = next((parent for parent in parents if (parent / ".git").exists()), None)
        if root is None:
            return cls()
        ignored = cls()._with(root, root / ".git" / "info" / "exclude")
        for parent in reversed(parents[1 : parents.index(root) + 1]):
            ignored = ignored.within(parent)
        return ignored

    def within(self, folder: Path) -> Ignored:
        """The same with the folder's own .gitignore, if it has one."""
        return self._with(folder.resolve(), folder / ".gitignore")

    def _with(self, folder: Path, file: Path) -> Ignored:
        if not file.is_file():
            return self
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
        return Ignored((*self.specs, (folder, GitIgnoreSpec.from_lines(lines))))

    def __call__(self, path: Path, is_folder: bool) -> bool:
        """Whether git ignores the path; what stands in an ignored folder is not asked for."""
        absolute = path.parent.resolve() / path.name
        for folder, spec in reversed(self.specs):
            relative = absolute.relative_to(folder).as_posix() + "/" * is_folder
            if (included := spec.check_file(relative).include) is not None:
                return included
        return False
