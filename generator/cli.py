"""The command line: the arguments of each command, and what its errors exit with.

Exit codes: 0 done, 1 the check or the audit found differences or the diff what it should fail
on, 2 the spec, a saved page or the command line is wrong, 3 the generator itself is.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from io import TextIOWrapper

from . import options
from .errors import OutputError, SpecError, UsageError
from .garbage import seldom_collected
from .home import COMMAND

_INTERRUPTED = 130  # as shells show a program that SIGINT ended
_BROKEN_PIPE = 141  # as shells show a program that SIGPIPE ended
_DEFECT = (
    "Nothing was published. Please report this, with the document if it is public."
)
_COMMANDS: Mapping[str, str] = {
    "generate": "Render the package and report what changed, and what could not be made.",
    "check": "Make all anew; exit 1, with a list, if the output is not exactly that.",
    "lint": "Show every problem of the spec at its place, and exit 2 if it is refused.",
    "bundle": "Print the merged OpenAPI document as JSON.",
    "dialect": "Print the JSON Schema of the files of a spec with x-client, for editors.",
    "audit": "Compare saved documentation pages with the spec; exit 1 if they differ.",
    "diff": "Report what a change of the spec means for users of the package.",
}
"""The commands, each a module of `commands`, with their help."""


@seldom_collected()
def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # and not what a test puts in its place
            stream.reconfigure(errors="backslashreplace")
    arguments = _parser().parse_args(argv)
    try:
        command = import_module(f".commands.{arguments.command}", __package__)
        code = int(command.run(arguments))
        sys.stdout.flush()
        return code
    except (SpecError, UsageError) as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:  # who reads the output has enough, as `head` does
        _drop_output()
        return _BROKEN_PIPE
    except OSError as error:  # of the output: what is read has errors of its own
        _drop_output()
        print(f"cannot write the output: {error.strerror or error}", file=sys.stderr)
        return 2
    except OutputError as error:
        print(f"internal error: {error}", file=sys.stderr)
        print(_DEFECT, file=sys.stderr)
        return 3


def _drop_output() -> None:
    """Let nothing of what is buffered be written when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


# --- command line -----------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=COMMAND,
        description="Render a typed Python package from an OpenAPI document.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    file, spec, strict = options.file(), options.spec(), options.strict()
    beside, output = [options.overlay(), options.names()], options.output()
    parents = {
        "generate": [file, spec, *beside, strict, output, options.parts()],
        "check": [file, spec, *beside, strict, output],
        "lint": [file, spec, *beside, strict],
        "bundle": [file, spec, *beside, strict],
        "dialect": [],
        "audit": [spec, options.audit()],
        "diff": [spec, *beside, options.diff()],
    }
    for name, summary in _COMMANDS.items():
        commands.add_parser(
            name, parents=parents[name], help=summary, description=summary
        )
    return parser
