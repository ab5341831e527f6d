"""The options of the commands, in groups that commands share."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TypeAlias

from .home import OUTPUT, SPEC
from .limits import DEFAULT_MIB

Arguments: TypeAlias = argparse.Namespace
"""The values of the options of a command."""

_PARTS = ("project", "tests")


def spec() -> argparse.ArgumentParser:
    """Return the options that name a spec and limit its size."""
    options = argparse.ArgumentParser(add_help=False)
    add = options.add_argument
    named = "an OpenAPI 3 file, a folder of fragments, or a folder of such folders"
    add("--spec", type=_near, default=SPEC and str(SPEC), help=named)
    size = "largest file that is read, in MiB (default: %(default)s)"
    add("--max-mib", type=_size, default=DEFAULT_MIB, metavar="MIB", help=size)
    return options


def file() -> argparse.ArgumentParser:
    """Return the argument that names a spec."""
    options = argparse.ArgumentParser(add_help=False)
    named = "the spec, as --spec names it"
    options.add_argument("file", type=_near, nargs="?", metavar="FILE", help=named)
    return options


def overlay() -> argparse.ArgumentParser:
    """Return the option for changes of the spec."""
    options = argparse.ArgumentParser(add_help=False)
    changes = "an OpenAPI Overlay that changes the spec; may be given several times"
    options.add_argument(
        "--overlay",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help=changes,
    )
    return options


def strict() -> argparse.ArgumentParser:
    """Return the option that refuses what is odd."""
    options = argparse.ArgumentParser(add_help=False)
    refused = "refuse the spec for anything that is odd, or that would be left out"
    options.add_argument("--strict", action="store_true", help=refused)
    return options


def names() -> argparse.ArgumentParser:
    """Return the option for names."""
    options = argparse.ArgumentParser(add_help=False)
    named = "file that names things otherwise (default: names.yaml beside the spec)"
    options.add_argument("--names", type=_near, metavar="FILE", help=named)
    return options


def _near(text: str) -> Path:
    """Return a path, relative to the current folder if it is inside, as reports show it."""
    path, here = Path(text), Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def output() -> argparse.ArgumentParser:
    """Return the options that say where a package is written."""
    options = argparse.ArgumentParser(add_help=False)
    add = options.add_argument
    name = "import name of the package (default: from the spec)"
    add("--package", type=_package_name, help=name)
    folder = f"folder that contains the package (default: {OUTPUT.name or '.'})"
    add("--output", type=Path, default=OUTPUT, metavar="DIR", help=folder)
    return options


def parts() -> argparse.ArgumentParser:
    """Return the option for what is made beside a package."""
    options = argparse.ArgumentParser(add_help=False)
    beside = (
        "what else to make beside the package, where there is none: project (pyproject.toml and"
        " README.md), tests (calls of every operation)"
    )
    options.add_argument(
        "--with", type=_parts, dest="parts", default=[], metavar="PART,…", help=beside
    )
    return options


def _parts(text: str) -> list[str]:
    named = [part.strip() for part in text.split(",")]
    for part in named:
        if part not in _PARTS:
            known = " and ".join(_PARTS)
            raise argparse.ArgumentTypeError(f"{part!r} is not one of {known}")
    return named


def audit() -> argparse.ArgumentParser:
    """Return the options of an audit."""
    options = argparse.ArgumentParser(add_help=False)
    add = options.add_argument
    page = (
        "a saved page, HTML or text; several copies of a page are each compared alone"
    )
    add("pages", type=_file, nargs="*", metavar="PAGE", help=page)
    cited = "show every page that the spec cites, the one checked longest ago first"
    add("--watch-list", action="store_true", help=cited)
    unchecked = "show what other pages may settle, and what is not compared"
    add("--verbose", action="store_true", help=unchecked)
    return options


def diff() -> argparse.ArgumentParser:
    """Return the options of a comparison."""
    options = argparse.ArgumentParser(add_help=False)
    add = options.add_argument
    revision = "a file, folder or git revision (default: {})"
    branch, tree = "where HEAD left the main branch", "the spec in the working tree"
    add("base", nargs="?", metavar="BASE", help=revision.format(branch))
    add("head", nargs="?", metavar="HEAD", help=revision.format(tree))
    form = "how to print it (default: %(default)s)"
    add("--format", choices=("text", "markdown", "json"), default="text", help=form)
    links = (
        "address of a file, for Markdown and --html: https://…/blob/{revision}/{file}"
    )
    add("--links", default="", metavar="URL", help=links)
    add("--html", type=Path, metavar="FILE", help="also write a page, side by side")
    fails = "exit 1 if there is such a change"
    add("--fail-on", choices=("breaking",), help=fails)
    return options


# --- types of values ---


def _file(text: str) -> Path:
    """Return the path of a file, the error of argparse for an empty text."""
    if not text:
        raise argparse.ArgumentTypeError("the name of a file is empty")
    return Path(text)


def _package_name(text: str) -> str:
    """Return the text if a package can have this name, the error of argparse if not."""
    from .names import PackageName  # imported by few runs

    if PackageName(text) != text:
        raise argparse.ArgumentTypeError(
            f"{text!r} cannot name a package; {PackageName(text)!r} can"
        )
    return text


def _size(text: str) -> int:
    """Return a number of MiB, the error of argparse if nothing could be read with it."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1")
    return int(text)
