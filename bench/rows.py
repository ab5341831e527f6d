"""What is measured, in four groups; a goal is the ratio that we hold ourselves to."""

from __future__ import annotations

import importlib
import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import GenericAlias
from typing import Any

import httpx2
from pydantic import BaseModel, create_model

from . import generators, scripts
from .documents import synthetic
from .measure import PROJECT, Row, call_seconds, compare, printed_seconds
from .server import serving

BUNDLE = PROJECT / "generated/helpscout_client/v2/openapi.json"
EXAMPLES = PROJECT / "spec/v2/examples"


@dataclass(frozen=True)
class Plan:
    """How much is measured, and in which empty folder."""

    folder: Path
    generations: int
    """Rounds of what takes seconds."""
    rounds: int
    """Rounds of everything else."""
    base: tuple[int, int]
    """Schemas and operations of the document that is also taken ten times as large."""


def generation(plan: Plan) -> Iterator[Row]:
    """Compare generators on our document and on a synthetic one, cold."""
    yield from _generators(plan, "v2", BUNDLE, None, None)
    yield from _generators(plan, "150 schemas", _document(plan, 150, 120), 2.5, 0.5)
    schemas, operations = plan.base
    small = partial(generators.ours, _document(plan, *plan.base), plan.folder / "small")
    large = partial(
        generators.ours,
        _document(plan, 10 * schemas, 10 * operations),
        plan.folder / "large",
    )
    (growth,) = compare(1, large, small)
    what = f"generate {10 * operations} operations"
    yield Row(what, f"{operations} operations", 12, tuple(growth))


def start(plan: Plan) -> Iterator[Row]:
    """Compare what a program pays before its first answer."""
    packages = _packages(plan)
    with serving(EXAMPLES / "conversation.json") as url:
        scripts_of = {
            ("import", 1.1): (scripts.IMPORT_OURS, scripts.IMPORT_HTTPX2),
            ("import, construct, first call", 1.5): (
                scripts.first_call_ours(url),
                scripts.first_call_bare(url),
            ),
        }
        for (what, goal), pair in scripts_of.items():
            ours, bare = (partial(printed_seconds, script, packages) for script in pair)
            (ratios,) = compare(plan.rounds + 1, ours, bare)
            yield Row(what, "httpx2", goal, tuple(ratios[1:]))  # the first compiles


def calls(plan: Plan) -> Iterator[Row]:
    """Compare what a call costs on a connection that is open."""
    _make_importable(_packages(plan))
    client = importlib.import_module("helpscout_client")
    auth = importlib.import_module("helpscout_client.auth").BearerToken("token")
    with (
        serving(EXAMPLES / "conversation.json") as url,
        client.HelpScout(auth=auth, base_url=url) as helpscout,
        httpx2.Client(headers={"Authorization": "Bearer token"}) as bare,
    ):
        address = f"{url}/v2/conversations/123"
        ours = partial(helpscout.conversations.get, 123)
        (ratios,) = compare(
            plan.rounds,
            partial(call_seconds, ours, 100),
            partial(call_seconds, lambda: json.loads(bare.get(address).content), 100),
        )
    yield Row("one call", "httpx2 and json.loads", 1.5, tuple(ratios))


def reading(plan: Plan) -> Iterator[Row]:
    """Compare ways to read a page of 50 conversations with their threads."""
    conversation = json.loads(
        (EXAMPLES / "conversation-with-threads.json").read_bytes()
    )
    page = json.dumps({"items": [conversation] * 50}).encode()
    attrs, bare, model = _readers(plan)
    contestants = (
        partial(model.from_payload, page),
        partial(json.loads, page),
        partial(bare.model_validate_json, page),
        lambda: [attrs.from_dict(item) for item in json.loads(page)["items"]],
    )
    for read in contestants:
        read()  # the first time builds validators
    timed = (partial(call_seconds, read, 20) for read in contestants)
    by_json, by_pydantic, by_attrs = compare(plan.rounds, *timed)
    what = "read 50 conversations"
    yield Row(what, "json.loads", 2.5, tuple(by_json))
    yield Row(what, "bare pydantic", 2.5 / 2.2, tuple(by_pydantic))
    yield Row(what, "attrs of openapi-python-client", 1 / 3, tuple(by_attrs))


def _generators(
    plan: Plan,
    name: str,
    document: Path,
    attrs_goal: float | None,
    other_goal: float | None,
) -> Iterator[Row]:
    ours, attrs, other = (plan.folder / f"{name}-{who}" for who in ("a", "b", "c"))
    by_attrs, by_other = compare(
        plan.generations,
        partial(generators.ours, document, ours),
        partial(generators.openapi_python_client, document, attrs),
        partial(generators.datamodel_code_generator, document, other),
    )
    lines = generators.python_lines(ours) / generators.python_lines(other)
    yield Row(f"generate {name}", "openapi-python-client", attrs_goal, tuple(by_attrs))
    yield Row(
        f"generate {name}", "datamodel-code-generator", other_goal, tuple(by_other)
    )
    yield Row(f"lines of {name}", "datamodel-code-generator", 0.5, (lines,))


def _document(plan: Plan, schemas: int, operations: int) -> Path:
    path = plan.folder / f"synthetic-{operations}.json"
    path.write_text(json.dumps(synthetic(schemas, operations)), "utf-8")
    return path


def _packages(plan: Plan) -> Path:
    """Return a folder with a copy of our package: importing it writes caches."""
    packages = plan.folder / "packages"
    package = "helpscout_client"
    shutil.copytree(
        PROJECT / "generated" / package, packages / package, dirs_exist_ok=True
    )
    return packages


def _readers(plan: Plan) -> tuple[Any, Any, Any]:  # classes that are generated here
    """Return three classes: attrs of a conversation, pydantic and ours of a page."""
    packages = _packages(plan)
    generators.openapi_python_client(BUNDLE, packages / "attrs_client")
    generators.pydantic_models(BUNDLE, packages / "pydantic_models.py")
    _make_importable(packages)
    attrs = importlib.import_module("attrs_client.models").Conversation
    bare = importlib.import_module("pydantic_models").Conversation
    ours = importlib.import_module("helpscout_client.v2.models").Conversation
    base = importlib.import_module("helpscout_client._models.model").Model
    return attrs, _page("BarePage", BaseModel, bare), _page("OurPage", base, ours)


def _page(name: str, base: type[BaseModel], item: type[BaseModel]) -> type[BaseModel]:
    """Return a model of an object whose `items` is a list of another model."""
    items: Any = GenericAlias(list, item)  # a type that is known only now
    return create_model(name, __base__=base, items=(items, ...))


def _make_importable(folder: Path) -> None:
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
