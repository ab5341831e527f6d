"""The tasks of the project, each a session; `nox -l` lists them."""

from __future__ import annotations

import json
import secrets
import sys
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.sessions = ["check", "tests", "lint", "typing"]

PYPROJECT = nox.project.load_toml("pyproject.toml")
PYTHON_CODE = [
    *("generator", "templates/runtime", "tests", "examples", "contract", "bench"),
    *("release", "packaging", "website", "noxfile.py"),
]
# Fixtures with invalid YAML; made-up addresses and a made-up signature.
NO_SECRETS_IN = ("tests/hostile/", "tests/fragments/")
NO_SECRETS_LIKE = r"user:pw@|gV91IzHpvzCSLYW\+"
# Tests read and write text as UTF-8, which is the default of Windows from Python 3.15 on.
UTF8: dict[str, str | None] = {"PYTHONUTF8": "1"} if sys.platform == "win32" else {}
# httpx2 before 2.16.1 parses every Location and drops a response whose Location is not a URL: the
# caller then gets ConnectionFailed instead of UnsafeLinkError. In both cases nothing is sent there.
NEED_NEWER_LIBRARIES = (
    "tests/runtime/test_client.py::test_nothing_is_sent_to_another_origin",
    "tests/runtime/test_client.py::test_an_invalid_redirect_address_has_no_id",
    # It reads no networks in NO_PROXY.
    "tests/runtime/test_environment.py::test_which_hosts_need_no_proxy",
    # pydantic 2.11 lists each value of a map that does not fit: 60 MiB for a payload of 1 MB.
    "tests/runtime/test_model_reading.py::test_a_flood_of_misfits_costs_little[members]",
)


@nox.session
def generate(session: nox.Session) -> None:
    """Regenerate `generated/` from `spec/` and print what changed."""
    _install(session, "generate")
    session.run("python", "-m", "generator", "generate", *session.posargs)


@nox.session
def check(session: nox.Session) -> None:
    """Fail if `generated/` differs from what `spec/` gives."""
    _install(session, "generate")
    session.run("python", "-m", "generator", "check")


@nox.session
def tests(session: nox.Session) -> None:
    """Run the test suite; arguments are passed to pytest."""
    _install(session, "test")
    session.run("pytest", *session.posargs, env=UTF8)


@nox.session
def minimums(session: nox.Session) -> None:
    """Run the tests with the oldest supported versions of the runtime dependencies."""
    _install(session, "test")
    oldest = [requirement.replace(">=", "==") for requirement in _runtime()]
    session.install(*oldest)
    deselected = [f"--deselect={test}" for test in NEED_NEWER_LIBRARIES]
    session.run("pytest", *deselected, *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check the spec and the code style; search for secrets and vulnerable dependencies."""
    _install(session, "lint")
    session.run("python", "-m", "generator", "lint")
    session.run("black", "--check", "--quiet", *PYTHON_CODE, "generated")
    session.run("ruff", "check", "--no-cache", *PYTHON_CODE)
    _find_secrets(session)
    _audit(session)


@nox.session
def typing(session: nox.Session) -> None:
    """Run mypy and pyright in strict mode on our code, programs of users and snippets of pages."""
    _install(session, "typing")
    session.run(
        "mypy", "generator", "noxfile.py", "contract", "bench", "release", "website"
    )
    session.run("mypy", "packaging/clientfoundry/hatch_build.py")
    session.run("mypy", "generated/helpscout_client", "tests/typing")
    session.run("pyright")
    pages = ("tests/package/test_prose.py", "tests/website/test_reference.py")
    session.run("pytest", *pages, "-k", "type_check")
    session.run("pytest", "tests/generator/test_type_checkers.py")


@nox.session
def examples(session: nox.Session) -> None:
    """Type-check all programs of `examples/`, and run those that need libraries of their own."""
    _install(session, "examples")
    session.run("mypy", "examples")
    session.run("pyright", "examples")
    session.run("pytest", "examples", *session.posargs)


@nox.session
def diff(session: nox.Session) -> None:
    """Report what a change of `spec/` means for users: `-- [BASE] [HEAD] [OPTIONS]`."""
    _install(session, "generate")
    session.run("python", "-m", "generator", "diff", *session.posargs)


@nox.session(name="release-check")
def release_check(session: nox.Session) -> None:
    """Check version and changelog against the changes since the last tag, or `-- BASE`."""
    _install(session, "release")
    session.run("python", "-m", "release", "check", *session.posargs)


@nox.session(name="release-build", default=False)
def release_build(session: nox.Session) -> None:
    """Build both distributions into `dist/`, twice to compare; write SBOMs and release notes."""
    _install(session, "release")
    session.run("python", "-m", "release", "build", *session.posargs)
    session.run("python", "-m", "release", "try", "--sbom")


@nox.session(name="release-try", default=False)
def release_try(session: nox.Session) -> None:
    """Install the wheels of `dist/`, each in an environment of its own, and use them."""
    _install(session, "release")
    session.run("python", "-m", "release", "try")


@nox.session(name="pages-due", default=False)
def pages_due(session: nox.Session) -> None:
    """List the documentation pages that are to be compared again: `-- --days 90`."""
    _install(session, "release")
    session.run("python", "-m", "release", "pages-due", *session.posargs)


@nox.session
def contract(session: nox.Session) -> None:
    """Judge documents and distributions by the tools of others; needs Node.js 20.19."""
    _install(session, "contract")
    session.run("pytest", "contract", *session.posargs)


@nox.session
def site(session: nox.Session) -> None:
    """Build the site from `docs/` and the spec into `site/`, and look at it in a browser."""
    _install(session, "site")
    session.run("python", "-m", "website", env={"PYTHONPATH": "generated"})
    session.run("pytest", "website/browser", *session.posargs)


@nox.session(name="audit-mutants", default=False)
def audit_mutants(session: nox.Session) -> None:
    """Measure how many changes of spec and pages the audit names; `-- FOLDER`: on saved pages."""
    _install(session, "generate")
    session.run(
        *("python", "-m", "support.audit_mutants", *session.posargs),
        env={"PYTHONPATH": "tests"},
    )


@nox.session
def bench(session: nox.Session) -> None:
    """Measure speed and size against the alternatives; `-- --quick` takes about two minutes."""
    _install(session, "bench")
    session.run("python", "-m", "bench", *session.posargs)


@nox.session(default=False)
def compare(session: nox.Session) -> None:
    """Compare generators on the OpenAPI documents of a folder: `-- FOLDER --types`."""
    _install(session, "compare")
    session.run("python", "-m", "bench.compare", *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Run property tests with many more random examples than `tests`, and faults for longer."""
    _install(session, "test")
    seed = secrets.randbelow(2**32)
    session.log("To repeat this run: nox -s fuzz -- --hypothesis-seed=%s", seed)
    options = ("-m", "hypothesis or fuzz", "--hypothesis-profile=fuzz")
    session.run("pytest", *options, f"--hypothesis-seed={seed}", *session.posargs)


def _install(session: nox.Session, group: str) -> None:
    session.install(*nox.project.dependency_groups(PYPROJECT, group))


def _runtime() -> list[str]:
    return list(PYPROJECT["project"]["dependencies"])


def _find_secrets(session: nox.Session) -> None:
    listed = session.run(
        *("git", "ls-files", "--cached", "--others", "--exclude-standard"),
        external=True,
        silent=True,
    )
    files = [f for f in str(listed).splitlines() if not f.startswith(NO_SECRETS_IN)]
    options = ("--disable-plugin=KeywordDetector", f"--exclude-lines={NO_SECRETS_LIKE}")
    session.log("detect-secrets-hook %s, on %d files", " ".join(options), len(files))
    session.run("detect-secrets-hook", *options, *files, log=False)


def _audit(session: nox.Session) -> None:
    """Fail for a known vulnerability; warn if the service had no answer."""
    report = Path(session.create_tmp()) / "audit.json"
    report.unlink(missing_ok=True)
    session.run(
        *("pip-audit", "--skip-editable", "--progress-spinner=off"),
        *("--format=json", f"--output={report}"),
        success_codes=[0, 1],
        silent=True,
    )
    if not report.exists():
        session.warn("AUDIT SKIPPED: pip-audit could not reach its service.")
        return
    packages = json.loads(report.read_text("utf-8"))["dependencies"]
    if vulnerable := [p for p in packages if p.get("vulns")]:
        session.error(json.dumps(vulnerable, indent=2))
    if unknown := [p["name"] for p in packages if "skip_reason" in p]:
        what = "SKIPPED" if len(unknown) == len(packages) else "INCOMPLETE"
        session.warn(f"AUDIT {what}: no answer about {', '.join(unknown)}.")
