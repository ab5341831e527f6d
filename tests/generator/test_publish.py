"""Publishing: the tree is exactly what was rendered, or it is what it was before."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

import pytest
from filelock import FileLock

from generator.errors import UsageError
from generator.output import HEADER, Difference, Files, differences, digests_of, strays
from generator.publish import publish

OLD: Files = {
    PurePosixPath("more/__init__.py"): HEADER + "OLD = 1\n",
    PurePosixPath("pack/__init__.py"): HEADER + "OLD = 1\n",
    PurePosixPath("pack/gone.py"): HEADER,
    PurePosixPath("pack/models/cat.py"): HEADER + "class Cat: ...\n",
    PurePosixPath("pack/openapi.json"): '{"openapi":"3.1.0"}\n',
    PurePosixPath("pack/py.typed"): "",
}
NEW: Files = {
    PurePosixPath("more/__init__.py"): HEADER + "NEW = 1\n",
    PurePosixPath("pack/__init__.py"): HEADER + "NEW = 1\n",
    PurePosixPath("pack/models/cat.py"): HEADER + "class Cat: ...\n",
    PurePosixPath("pack/models/dog.py"): HEADER + "class Dog: ...\n",
    PurePosixPath("pack/openapi.json"): '{"openapi":"3.1.1"}\n',
    PurePosixPath("pack/py.typed"): "",
}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Return a folder in which the old tree is published, with something of the user's."""
    folder = tmp_path / "generated"
    publish(folder, OLD)
    (folder / "README.md").write_text("Mine.\n")
    return folder


def content(folder: Path) -> dict[PurePosixPath, str]:
    """Return every file below a folder."""
    return {
        PurePosixPath(path.relative_to(folder)): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def with_readme(files: Files) -> dict[PurePosixPath, str]:
    """Return a tree and the file of the user beside it."""
    return {**files, PurePosixPath("README.md"): "Mine.\n"}


def identities(folder: Path) -> dict[Path, tuple[int, int]]:
    """Return what changes when a file is written again."""
    found = {path: path.stat() for path in folder.rglob("*")}
    return {path: (stat.st_ino, stat.st_mtime_ns) for path, stat in found.items()}


# --- what changed -----------------------------------------------------------------------


def test_publish_says_what_changed(output: Path) -> None:
    """Each path is reported as added, changed or removed, in order."""
    expected = [
        "changed  more/__init__.py",
        "changed  pack/__init__.py",
        "removed  pack/gone.py",
        "added    pack/models/dog.py",
        "changed  pack/openapi.json",
    ]
    assert expected == list(map(str, publish(output, NEW)))
    assert with_readme(NEW) == content(output)


def test_publishing_again_touches_nothing(output: Path) -> None:
    """A tree that is right already keeps its files, by inode and time."""
    before = identities(output)
    assert [] == publish(output, OLD)
    assert before == identities(output)


def test_by_products_of_importing_are_no_drift(output: Path) -> None:
    """Python's cache of compiled files is neither reported nor in the way."""
    cache = output / "pack/__pycache__"
    cache.mkdir()
    (cache / "cat.cpython-311.pyc").write_bytes(b"\0")
    assert [] == differences(output, digests_of(OLD))
    publish(output, NEW)
    assert with_readme(NEW) == content(output)


@pytest.mark.skipif(os.name != "posix", reason="this system has no file modes")
def test_files_are_readable_by_all_whatever_the_umask(tmp_path: Path) -> None:
    """Published files have mode 644 whatever the umask of the maintainer."""
    umask = os.umask(0o077)
    try:
        publish(tmp_path, OLD)
    finally:
        os.umask(umask)
    modes = {stat.S_IMODE((tmp_path / path).stat().st_mode) for path in OLD}
    assert {0o644} == modes


# --- drift ------------------------------------------------------------------------------


def _link(path: Path, target: Path) -> None:
    path.unlink()
    path.symlink_to(target)


def _link_folder(output: Path) -> None:
    (output / "pack/models").rename(output / "elsewhere")
    (output / "pack/models").symlink_to(output / "elsewhere")


def _link_top(output: Path) -> None:
    (output / "pack").rename(output / "elsewhere")
    (output / "pack").symlink_to(output / "elsewhere")


def _extra_folder(output: Path) -> None:
    (output / "pack/extra").mkdir()
    (output / "pack/extra/__init__.py").write_text(HEADER)


TAMPERING: dict[str, tuple[Callable[[Path], object], str]] = {
    "extra file": (
        lambda output: (output / "pack/extra.py").write_text(HEADER),
        "removed  pack/extra.py",
    ),
    "extra data file": (
        lambda output: (output / "pack/x.json").write_text("{}"),
        "removed  pack/x.json",
    ),
    "missing file": (
        lambda output: (output / "pack/gone.py").unlink(),
        "added    pack/gone.py",
    ),
    "changed byte": (
        lambda output: (output / "pack/gone.py").write_text(HEADER[:-2] + "!\n"),
        "changed  pack/gone.py",
    ),
    "emptied file": (
        lambda output: (output / "pack/gone.py").write_text(""),
        "changed  pack/gone.py",
    ),
    "truncated file": (
        lambda output: (output / "pack/__init__.py").write_text(HEADER),
        "changed  pack/__init__.py",
    ),
    "other line ends": (
        lambda output: (output / "pack/gone.py").write_bytes(
            HEADER.replace("\n", "\r\n").encode()
        ),
        "changed  pack/gone.py",
    ),
    "executable file": (
        lambda output: (output / "pack/gone.py").chmod(0o755),
        "mode     pack/gone.py",
    ),
    "linked file": (
        lambda output: _link(output / "pack/gone.py", output / "pack/models/cat.py"),
        "symlink  pack/gone.py",
    ),
    "linked folder": (_link_folder, "symlink  pack/models"),
    "linked top": (_link_top, "symlink  pack"),
    "extra folder": (_extra_folder, "removed  pack/extra/__init__.py"),
    "file for a folder": (
        lambda output: (output / "pack/gone.py").rename(output / "pack/gone"),
        "removed  pack/gone",
    ),
}


@pytest.mark.parametrize("kind", TAMPERING)
def test_tampering_is_detected(kind: str, output: Path) -> None:
    """Whatever is done to the tree, the check names the path and what is wrong with it."""
    tamper, expected = TAMPERING[kind]
    tamper(output)
    assert expected in list(map(str, differences(output, digests_of(OLD))))


def test_differences_change_nothing(output: Path) -> None:
    """Checking is reading."""
    before = content(output)
    assert differences(output, digests_of(NEW))
    assert before == content(output)


def test_a_difference_reads_as_a_line() -> None:
    """A difference is printed as its kind and its path, aligned."""
    assert "mode     a/b.py" == str(Difference(PurePosixPath("a/b.py"), "mode"))


# --- what is not ours -------------------------------------------------------------------


def _user_package(output: Path) -> None:
    (output / "pack/mine.py").write_text("mine = True\n")


def _user_data(output: Path) -> None:
    (output / "pack/mine.json").write_text('{"mine": true}\n')


def _user_notes(output: Path) -> None:
    (output / "pack/notes.txt").write_text("mine\n")


def _file_in_place(output: Path) -> None:
    (output / "pack").rename(output / "elsewhere")
    (output / "pack").write_text("mine\n")


def _data_of_a_user(output: Path) -> None:
    (output / "pack/data").mkdir()
    (output / "pack/data/openapi.json").write_text('{"mine": true}\n')


def _file_at_work(output: Path) -> None:
    (output / ".pack.publishing").write_text("mine\n")


def _link_at_work(output: Path) -> None:
    (output / "elsewhere").mkdir()
    (output / ".pack.publishing").symlink_to(output / "elsewhere")


def _files_at_work(output: Path) -> None:
    (output / ".pack.publishing/new").mkdir(parents=True)
    (output / ".pack.publishing/new/notes.txt").write_text("mine\n")


FOREIGN: dict[str, tuple[Callable[[Path], object], str]] = {
    "code of the user": (_user_package, "mine.py was not generated"),
    "notes of the user": (_user_notes, "notes.txt was not generated"),
    "data of the user": (_user_data, "mine.json was not generated"),
    "data in a folder of the user": (_data_of_a_user, "data/openapi.json was not"),
    "file in place of the work folder": (_file_at_work, "publishing is in the way"),
    "link in place of the work folder": (_link_at_work, "publishing is in the way"),
    "files in the work folder": (_files_at_work, "notes.txt was not generated"),
    "linked folder": (_link_folder, "models is a symbolic link"),
    "linked top": (_link_top, "pack is not a folder"),
    "file in place": (_file_in_place, "pack is not a folder"),
    "linked file": (
        lambda output: _link(output / "pack/py.typed", output / "README.md"),
        "py.typed is a symbolic link",
    ),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_what_was_not_generated_is_never_replaced(kind: str, output: Path) -> None:
    """A tree that holds anything of the user is refused, naming it, and left as it is."""
    prepare, message = FOREIGN[kind]
    prepare(output)
    before = content(output)
    with pytest.raises(UsageError, match=message):
        publish(output, NEW)
    assert before == content(output)


@pytest.mark.parametrize("name", [".pack.staged", ".pack.replaced", ".pack"])
def test_folders_of_similar_names_are_left_alone(name: str, output: Path) -> None:
    """What is beside the package and its work folder is not touched."""
    (output / name).mkdir()
    (output / name / "__init__.py").write_text(HEADER)
    publish(output, NEW)
    assert HEADER == (output / name / "__init__.py").read_text()


def test_a_second_run_at_the_same_time_says_so(output: Path) -> None:
    """While one run writes a package, another one is refused and changes nothing."""
    work = output / ".pack.publishing"
    work.mkdir()
    before = content(output)
    with FileLock(work / "lock"), pytest.raises(UsageError, match="another run"):
        publish(output, NEW)
    (work / "lock").unlink(missing_ok=True)
    assert before == content(output)
    publish(output, NEW)
    assert with_readme(NEW) == content(output)


def test_an_interrupt_between_renames_restores_the_tree(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C at the worst moment leaves the old tree."""
    real, calls = Path.rename, iter(range(1, 100))

    def rename(path: Path, target: Path) -> Path:
        if next(calls) == 2:
            raise KeyboardInterrupt
        return real(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(KeyboardInterrupt):
        publish(output, NEW)
    assert with_readme(OLD) == content(output)


@pytest.mark.parametrize(
    ("winerror", "failures"), [(5, 3), (32, 99), (32, 100), (3, 1)]
)
def test_a_folder_that_another_program_looks_at_is_waited_for(
    output: Path, monkeypatch: pytest.MonkeyPatch, winerror: int, failures: int
) -> None:
    """On Windows no folder is renamed while a file in it is open, as scanners do."""
    real, left = Path.rename, [failures]

    def rename(path: Path, target: Path) -> Path:
        if not left[0]:
            return real(path, target)
        left[0] -= 1
        error = PermissionError(errno.EACCES, "Access is denied")
        error.winerror = winerror  # type: ignore[attr-defined]
        raise error

    monkeypatch.setattr(Path, "rename", rename)
    monkeypatch.setattr("time.sleep", lambda _: None)
    if winerror == 3 or failures == 100:
        with pytest.raises(UsageError, match="cannot be written: Access is denied"):
            publish(output, NEW)
        assert with_readme(OLD) == content(output)
    else:
        publish(output, NEW)
        assert with_readme(NEW) == content(output)


def test_strays_beside_the_folders_are_found(output: Path) -> None:
    """What is beside the generated folders is listed, the folders themselves are not."""
    assert ["removed  README.md"] == list(map(str, strays(output, digests_of(OLD))))


# --- killed and refused -----------------------------------------------------------------

MUTATING = (
    "os.mkdir",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.chmod",
    "shutil.rmtree",
)


def publish_killed(output: Path, at: int) -> bool:
    """Publish in a process that dies before its change number `at`; return whether it did."""
    process = os.fork()
    if not process:
        try:
            _die_before_change(at)
            publish(output, NEW)
        finally:
            os._exit(0)
    _, status = os.waitpid(process, 0)
    return os.waitstatus_to_exitcode(status) == 9


def _die_before_change(at: int) -> None:
    left = at

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & 3
        if writes or event in MUTATING:
            left -= 1
            if left == 0:
                os._exit(9)

    sys.addaudithook(hook)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
def test_killed_at_any_point_the_next_run_makes_it_whole(tmp_path: Path) -> None:
    """Whenever a run dies, no file is half of two trees and the next run leaves no litter."""
    deaths = 0
    for at in range(1, 200):
        output = tmp_path / str(at)
        publish(output, OLD)
        died = publish_killed(output, at)
        deaths += died
        assert whole_tops(output) <= {"old", "new"}
        publish(output, NEW)
        assert content(output) == NEW
        if not died:
            break
    assert deaths >= 20


def whole_tops(output: Path) -> set[str]:
    """Return whether the folders that are there are the old, the new or neither."""
    found: set[str] = set()
    for top in ("openapi", "pack"):
        if (output / top).exists():
            files = content(output / top)
            for name, tree in (("old", OLD), ("new", NEW)):
                if files == {
                    PurePosixPath(*path.parts[1:]): text
                    for path, text in tree.items()
                    if path.parts[0] == top
                }:
                    found.add(name)
                    break
            else:
                found.add("neither")
    return found


@pytest.fixture
def failing(
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[[str, int, int], None]]:
    """Return a function that makes the call number `at` of a Path method fail."""

    def fail(method: str, at: int, number: int) -> None:
        real = getattr(Path, method)
        calls = iter(range(1, 1000))

        def call(path: Path, *arguments: object, **options: object) -> object:
            if next(calls) == at:
                raise OSError(number, os.strerror(number), str(path))
            return real(path, *arguments, **options)

        monkeypatch.setattr(Path, method, call)

    yield fail
    monkeypatch.undo()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES])
@pytest.mark.parametrize(
    ("method", "at"),
    [
        *[("write_bytes", at) for at in range(1, 6)],
        *[("mkdir", at) for at in range(1, 4)],
        ("chmod", 2),
        ("rename", 1),
        ("rename", 2),
    ],
)
def test_a_write_that_fails_changes_nothing(
    method: str,
    at: int,
    number: int,
    output: Path,
    failing: Callable[[str, int, int], None],
) -> None:
    """A full disk or a missing permission is a UsageError; the tree is as it was."""
    failing(method, at, number)
    with pytest.raises(UsageError, match=f"cannot be written: {os.strerror(number)}"):
        publish(output, NEW)
    assert with_readme(OLD) == content(output)


def test_an_output_that_cannot_be_made_is_a_usage_error(tmp_path: Path) -> None:
    """An output below a file is refused in words."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match="cannot be written"):
        publish(tmp_path / "file/generated", OLD)
