"""Lint: a document has to be valid OpenAPI, and with x-client keep the house rules too.

Each file or folder in `fragments/bad` has one mistake; the text beside it is the expected report.
After a change of words, `UPDATE_SNAPSHOTS=1 pytest tests/generator/test_lint.py` writes the texts anew.
"""

from __future__ import annotations

import copy
import functools
import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema_rs import Draft202012Validator, Validator, validator_for
from openapi_spec_validator.schemas.utils import get_schema_content

from generator.cli import main
from generator.errors import Problem, SpecError
from generator.json_schema import SchemaCheck
from generator.limits import Limits
from generator.lint import (
    HOUSE_RULES,
    MEANING_RULES,
    OPENAPI_RULES,
    VALID_HOUSE_RULES,
    lint,
)
from generator.load import Document, JsonValue, load
from generator.load.pointers import join
from generator.load.yaml_text import read
from support.documents import Root, checked, with_value
from support.paths import FRAGMENTS

BAD = sorted(
    path for path in (FRAGMENTS / "bad").iterdir() if path.suffix in {"", ".yaml"}
)

HOUSE = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
tags: [{name: orders, description: Orders.}]
security: [{key: []}]
x-client:
  package: shop
  distribution: shop
  class: Shop
  authentication: {scheme: key, environment: {api_key: SHOP_API_KEY}}
  rate_limit: {limit: X-Limit, retry_after: [Retry-After], window: 60, write_cost: 2}
  errors: {message: [/message], fields: [/errors], field: {path: [/path]}}
paths:
  /orders:
    get:
      operationId: orders.list
      tags: [orders]
      summary: List orders
      description: Returns the orders, newest first.
      x-docs: [{page: https://shop.example/orders, checked: "2024-01-31"}]
      x-evidence: page
      x-errata: [{said: a, where: b, chose: c, why: d}]
      x-pagination: {parameter: page, items: /items, page: /page, total: /links/total}
      x-embeds: {embed: {lines: FullOrders}}
      parameters:
        - name: embed
          in: query
          description: What to return along with each order.
          schema: {type: string, enum: [lines]}
        - {$ref: "#/components/parameters/page"}
        - name: open
          in: query
          description: Whether to return open orders only.
          schema: {type: integer, enum: [0, 1], x-boolean: true}
      responses:
        200:
          description: A page of orders.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Orders"}
              example: {items: [{id: "7", state: open, gift: "true"}], page: 1}
    post:
      operationId: orders.lines.create
      tags: [orders]
      summary: Create a line
      description: Adds a line to an order.
      deprecated: true
      x-deprecated: Use the basket instead.
      x-docs: [{page: https://shop.example/orders, checked: "2024-01-31"}]
      x-evidence: sdk
      requestBody:
        content:
          application/json: {schema: {$ref: "#/components/schemas/Order"}}
      responses:
        201: {description: Created.}
    patch:
      operationId: orders.change
      tags: [orders]
      summary: Change an order
      description: Makes one change.
      x-docs: [{page: https://shop.example/orders, checked: "2024-01-31"}]
      x-evidence: page
      x-patch: {note: /note}
      requestBody:
        content:
          application/json: {schema: {$ref: "#/components/schemas/NoteChange"}}
      responses:
        204: {description: Changed.}
components:
  securitySchemes:
    key: {type: http, scheme: basic}
  parameters:
    page:
      name: page
      in: query
      description: The number of the page, from 1.
      schema: {type: integer}
  schemas:
    Orders:
      description: A page of orders.
      x-docs: [{page: https://shop.example/orders, checked: "2024-01-31"}]
      type: object
      properties:
        page: {type: integer, description: The number of the page.}
        items:
          type: array
          description: The orders.
          items: {$ref: "#/components/schemas/Order"}
        links:
          type: object
          description: Further facts.
          additionalProperties: {type: integer}
    NoteChange:
      description: A change of the note of an order.
      x-docs: [{page: https://shop.example/orders, checked: "2024-01-31"}]
      type: object
      required: [op, path, value]
      properties:
        op: {type: string, const: replace, description: What is done.}
        path: {type: string, const: /note, description: What is changed.}
        value: {type: string, description: The new note.}
    FullOrders:
      description: A page of orders with their lines.
      x-docs: [{page: https://shop.example/orders, checked: "2024-01-31"}]
      allOf: [{$ref: "#/components/schemas/Orders"}]
      type: object
      required: [lines]
      properties:
        lines: {type: integer, description: The number of all lines.}
    Order:
      description: An order.
      x-docs: [{page: https://shop.example/orders, checked: "2024-01-31"}]
      type: object
      required: [id]
      properties:
        id: {type: integer, description: The number of the order.}
        gift: {type: [boolean, "null"], description: Whether it is a gift.}
        state: {$ref: "#/components/schemas/State"}
        parent: {$ref: "#/components/schemas/Order"}
    State:
      description: How far an order is.
      x-docs: [{page: https://shop.example/orders, checked: "2024-01-31"}]
      type: string
      x-closed: true
      enum: [open, sent]
webhooks:
  order.sent:
    post:
      x-docs: [{page: https://shop.example/hooks, checked: "2024-01-31"}]
      requestBody:
        content:
          application/json: {schema: {$ref: "#/components/schemas/Order"}}
      responses:
        "200": {description: Taken.}
"""

FOREIGN = """\
openapi: 3.1.0
info: {title: Zoo, version: 1.0.0, x-logo: {url: logo.png}}
servers: [{url: "https://zoo.example/{stage}", variables: {stage: {default: v1}}}]
paths:
  /animals/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
    get:
      operationId: getAnimal
      tags: [undeclared]
      parameters:
        - {name: X-Trace, in: header, schema: {type: string}}
        - {name: filter, in: query, content: {application/json: {schema: {}}}}
      responses:
        200:
          description: An animal.
          headers: {X-Left: {schema: {type: integer}}}
          links: {self: {operationId: getAnimal}}
          content:
            application/json:
              schema: {type: object, properties: {default: {type: string}}}
              examples: {cat: {value: {name: 3}}}
        4XX: {$ref: "#/components/responses/Bad"}
        default: {$ref: "#/components/responses/Bad"}
    put:
      requestBody: {required: true, content: {image/png: {}}}
      callbacks: {done: {"{$request.body#/url}": {post: {responses: {default: {description: ok}}}}}}
      responses: {"204": {description: Stored.}}
components:
  responses:
    Bad: {description: Not that one., content: {text/plain: {schema: {type: string}}}}
  schemas:
    Unused: {allOf: [{$ref: "#/components/schemas/Unused"}], properties: {a: {enum: [1, null]}}}
  securitySchemes:
    oauth:
      type: oauth2
      flows: {clientCredentials: {tokenUrl: /token, scopes: {read: Read.}}}
security: [{oauth: [read]}, {}]
"""


NOTES = [
    "1 link is left out: a package has none",
    "1 callback is left out: a package has none",
]
"""What is said of `FOREIGN`, which is right."""


def messages(document: Document) -> list[str]:
    return [problem.message for problem in lint(document)]


def load_text(folder: Path, text: str) -> Document:
    path = folder / "spec.yaml"
    path.write_text(text, encoding="utf-8")
    return load(path)


def problems_of(path: Path) -> list[Problem]:
    try:
        return lint(load(path), strict=True)
    except SpecError as error:
        return list(error.problems)


def replaced(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


# --- what is wrong ----------------------------------------------------------------------


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_fragment(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mistake is reported with its place, what was found and what to write instead."""
    monkeypatch.chdir(path.parent)
    snapshot = path.with_suffix(".txt")
    said = "".join(f"{problem}\n" for problem in problems_of(Path(path.name)))
    if os.environ.get("UPDATE_SNAPSHOTS"):
        snapshot.write_text(said, encoding="utf-8")

    assert snapshot.read_text(encoding="utf-8") == said
    assert said


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_fragment_on_the_command_line(
    path: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Strict lint and generate exit with 2, say each problem in a line, and write nothing."""
    monkeypatch.chdir(path.parent)
    options = ["--spec", str(path), "--strict"]
    lint_code = main(["lint", *options])
    said = capsys.readouterr()
    generate_code = main(["generate", *options, "--output", str(tmp_path)])

    assert (2, 2) == (lint_code, generate_code)
    assert "" == said.out
    assert said.err
    assert all(line.startswith(path.name) for line in said.err.splitlines())
    assert [] == list(tmp_path.iterdir())


def test_all_problems_are_reported_together_in_order(tmp_path: Path) -> None:
    """Problems of OpenAPI and of the house come together, sorted by place."""
    text = replaced(HOUSE, "summary: List orders", "sumary: List orders")
    text = replaced(text, "x-evidence: sdk", "x-evidence: rumour")
    problems = lint(load_text(tmp_path, text))

    assert sorted(problems) == problems
    assert [
        "this operation has no summary",
        "'sumary' means nothing in this operation",
        "x-evidence is rumour",
    ] == [problem.message for problem in problems]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("x-closed: true", "x-closed: false", "x-closed is not true"),
        ("x-boolean: true", "x-boolean: 1", "x-boolean is not true"),
        ("      x-deprecated: Use", "      x-note: Use", "x-note is unknown"),
        ("      deprecated: true\n", "", "x-deprecated without deprecated: true"),
        ("x-docs: [{page: https://shop.example/hooks", "x-errata: [{page: h", "x-docs is missing"),
        ("x-docs: [{page: https", "x-docs: [{page: ftp", "page is ftp://shop.example/orders, not the address of a page"),
        ("items: /items", "items: items", "items is not a JSON pointer"),
        ("items: /items", "items: /items/0/nobody", "/items/0/nobody is not a place in the response"),
        ("{embed: {lines: ", "{embed: {line: ", "'line' is not a value of embed"),
        ("{embed: {lines: ", "{embd: {lines: ", "there is no query parameter 'embd'"),
        ("{lines: FullOrders}", "lines", "x-embeds names no values"),
        ("{embed: {lines: FullOrders}}", "[embed]", "x-embeds does not name one parameter"),
        (": FullOrders}", ": FullOrder}", "there is no component schema FullOrder"),
        (": FullOrders}", ": Order}", "Order does not include Orders, the ordinary answer"),
        ("string, enum: [lines]", "string", "embed does not take one of a few values"),
        ("name: embed", "name: embed\n          required: true", "embed is required"),
        ("{note: /note}", "{}", "x-patch names no fields"),
        ("{note: /note}", "[note]", "x-patch names no fields"),
        ("{note: /note}", "{note: /notes}", "/notes is set by 0 alternatives of the body"),
        ("{note: /note}", "{value: /note}", "value is an argument of this operation already"),
        ("const: replace", "maxLength: 9", "op of NoteChange is not fixed"),
        ("package: shop", "package: 7", "package is 7, not a Python name"),
        ("package: shop", "package: class", "package is class, not a Python name"),
        ("window: 60", "window: -1", "window is -1, not a positive number"),
        ("[/message]", "[message]", 'message is ["message"], not a list of JSON pointers'),
        ("environment: {api_key: SHOP_API_KEY}", "environment: []", "environment is [], not a mapping of texts"),
        ("authentication: {scheme: key, environment: {api_key: SHOP_API_KEY}}", "authentication: key", "authentication is not a mapping"),
        ("tags: [orders]\n      summary: List", "summary: List", "this operation has no tag"),
        ("summary: List orders", "summary: List orders.", "the summary ends with a full stop"),
        ("{$ref: \"#/components/schemas/State\"}", "{allOf: [{$ref: \"#/components/schemas/State\"}]}", "an object without a name"),
        ("gift: {", "self: {", "'self' is the name of a per-call option"),
        ("gift: {", "max_items: {", "'max_items' is the name of a per-call option"),
        ("gift: {", "ID: {", "'ID' and 'id' are both id in orders.lines.create"),
        ("x-evidence: sdk", 'x-evidence: sdk\n      x-repeat-status: "422"', "x-repeat-status names no error among the responses"),
        ("    State:\n", "    State_:\n", "'State_' is not a class name"),
        ("page: 1}", "page: true}", "the example does not fit its schema: expected integer, found true"),
        ('gift: "true"', 'gift: "yes"', "the example does not fit its schema: expected boolean or null, found \"yes\""),
        ('{id: "7", ', "{", "the example does not fit its schema: this field is required"),
        ("page: 1}", "page: 1, pge: 1}", "the example does not fit its schema: this field is not documented; documented: items, links, page"),
        ("gift: \"true\"}", "parent: {id: 1, sum: 3}}", "the example does not fit its schema: this field is not documented; documented: gift, id, parent, state"),
        ("{type: integer}\n  schemas", "{type: integer, minimum: 1, default: 0}\n  schemas", "the default does not fit its schema: expected minimum 1, found 0"),
        ("The new note.", "Text, format: date, default: soon", 'the default does not fit its schema: expected format date, found "soon"'),
        ("The new note.", "Text, format: date-time, example: 2024-01-31", 'the example does not fit its schema: expected format date-time, found "2024-01-31"'),
        ("{$ref: \"#/components/schemas/State\"}", "{$ref: \"#/components/schemas/State\", default: opne}", "the default is not in the enum"),
        ('checked: "2024-01-31"', 'checked: "2023-02-29"', 'checked is "2023-02-29", not a date'),
        ('checked: "2024-01-31"', "checked: 20240131", "checked is 20240131, not a date"),
        ('checked: "2024-01-31"', 'checked: "9999-12-31"', "checked is 9999-12-31, later than tomorrow"),
        ("enum: [open, sent]", "enum: [open, sent, open]", "'open' occurs 2 times in enum"),
    ],
)  # fmt: skip
def test_rule(old: str, new: str, message: str, tmp_path: Path) -> None:
    """Each rule of the house is broken by one change of a good document."""
    text = replaced(HOUSE, old, new).replace('schemas/State"', 'schemas/State"')
    if "State_" in new:
        text = text.replace('schemas/State"', 'schemas/State_"')

    assert message in [problem.message for problem in lint(load_text(tmp_path, text))]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("name: embed", "required: yes", "required is yes, not true or false; write true: yes is a text in YAML 1.2"),
        ("name: embed", "required: on", "required is on, not true or false; write true: on is a text in YAML 1.2"),
        ("name: embed", "required: No", "required is No, not true or false; write false: No is a text in YAML 1.2"),
        ("name: embed", 'required: "off"', 'required is "off", not true or false; write false'),
        ("name: embed", 'required: "true"', 'required is "true", not true or false; remove the quotes'),
        ("name: embed", "required: 1", "required is 1, not true or false; write true"),
        ("name: embed", "required: perhaps", "required is perhaps, not true or false"),
        ("name: embed", "deprecated: OFF", "deprecated is OFF, not true or false; write false: OFF is a text in YAML 1.2"),
        ("package: shop", "main: yes", "main is yes, not true or false; write true: yes is a text in YAML 1.2"),
        ("required: [id]", "minProperties: 1_0", "minProperties is 1_0, not a whole number of 0 or more; write 10: 1_0 is a text in YAML 1.2"),
        ("required: [id]", "required: yes", "required is yes, not a list; list the required properties beside properties"),
        ("required: [id]", "nullable: true", "'nullable' means nothing in this schema; add \"null\" to type, as in [string, \"null\"]"),
        ("required: [id]", "enum: [1]", "the value is an integer, not an object; correct it, or type"),
        ("enum: [open, sent]", "enum: [open, yes, true]", "the value is true or false, not a text; quote it"),
    ],
)  # fmt: skip
def test_advice(old: str, new: str, said: str, tmp_path: Path) -> None:
    """What is written as older versions of YAML or OpenAPI know it comes with what to write."""
    line = new if old.startswith(("required", "enum")) else f"{new}, {old}"
    is_block = old in {"name: embed", "package: shop"}
    indent = {"name: embed": 10, "package: shop": 2}.get(old, 0)
    text = replaced(HOUSE, old, f"{old}\n{' ' * indent}{new}" if is_block else line)
    problems = lint(load_text(tmp_path, text))

    assert said in [f"{each.message}; {each.hint}".rstrip("; ") for each in problems]


def test_the_day_of_a_comparison_may_be_tomorrow(tmp_path: Path) -> None:
    """East of Greenwich a day begins earlier than in UTC."""
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    text = HOUSE.replace("2024-01-31", tomorrow.isoformat())

    assert [] == lint(load_text(tmp_path, text))


def test_fields_that_a_schema_takes_by_name_or_not(tmp_path: Path) -> None:
    """An example may have any field where a schema says so, and those of the tagged member."""
    text = replaced(HOUSE, "page: 1}", "page: 1, links: {first: 1}}")
    tagged = replaced(
        HOUSE,
        'items: {$ref: "#/components/schemas/Order"}',
        'items: {oneOf: [{$ref: "#/components/schemas/Gift"}, '
        '{$ref: "#/components/schemas/Loan"}], discriminator: {propertyName: kind}}',
    )
    members = "".join(
        f"    {name}: {{description: One., x-docs: [{{page: https://a.example, "
        'checked: "2024-01-31"}], type: object, required: [kind], properties: '
        f"{{kind: {{type: string, const: {name}, description: The kind.}}, "
        f"{field}: {{type: string, description: What.}}}}}}\n"
        for name, field in (("Gift", "wrapping"), ("Loan", "due"))
    )
    tagged = replaced(tagged, "    State:\n", f"{members}    State:\n")
    sample = '{items: [{id: "7", state: open, gift: "true"}], page: 1}'
    right = tagged.replace(sample, "{items: [{kind: Loan, due: soon}]}")
    wrong = tagged.replace(sample, "{items: [{kind: Loan, wrapping: box}]}")

    assert [] == lint(load_text(tmp_path, text))
    assert [] == lint(load_text(tmp_path, right))
    assert [
        "GET /orders, response 200, application/json, example.items[0].wrapping"
    ] == [each.place for each in lint(load_text(tmp_path, wrong))]


def test_description_of_the_cut_in_a_cycle_of_fragments(tmp_path: Path) -> None:
    """Where the shared file refers to another, what it refers to is to move there."""
    (tmp_path / "common.yaml").write_text(
        "components: {schemas: {A: {allOf: [{$ref: '#/components/schemas/B'}]}}}"
    )
    (tmp_path / "b.yaml").write_text(
        "components: {schemas: {B: {allOf: [{$ref: '#/components/schemas/A'}]}}}\n"
        "openapi: 3.1.0\ninfo: {title: x, version: '1'}\nx-client: {}\n"
    )
    cycles = [p for p in lint(load(tmp_path)) if "each other" in p.message]

    assert ["move B to common"] == [problem.hint for problem in cycles]
    assert ["files refer to each other: common -> b -> common"] == [
        problem.message for problem in cycles
    ]


def test_a_component_used_by_unused_ones_only_is_unused(tmp_path: Path) -> None:
    """Two components that only refer to each other are unused."""
    text = replaced(
        FOREIGN,
        "    Unused:",
        "    Other: {items: {$ref: '#/components/schemas/Unused'}}\n    Unused:",
    )
    problems = lint(load_text(tmp_path, text + "x-client: {}\n"))
    unused = [p.message for p in problems if p.message.endswith("is used nowhere")]

    assert ["Other is used nowhere", "Unused is used nowhere"] == unused


DESCRIPTIONS = [
    ("Get an order", "Returns one order.", True),
    ("Get an order", "Gets the order of an account.", True),
    ("List the properties", "Returns all properties.", True),
    ("Replace an address", "Replacing addresses.", True),
    ("Get an order", "Returns one order with its state.", False),
    ("List the orders", "All orders at once.", False),
    ("List the orders", "50 at a time.", False),
    ("Get an order", "", False),
]


@pytest.mark.parametrize(("summary", "description", "repeats"), DESCRIPTIONS)
def test_a_description_adds_a_word(
    summary: str, description: str, repeats: bool, tmp_path: Path
) -> None:
    """Common words and inflections add nothing to a summary; no description is fine."""
    text = replaced(HOUSE, "summary: List orders", f"summary: {summary}")
    line = "      description: Returns the orders, newest first.\n"
    new = f"      description: {description}\n" if description else ""
    text = replaced(text, line, new)
    problems = lint(load_text(tmp_path, text))

    repeated = ["the description repeats the summary"] if repeats else []
    assert repeated == [problem.message for problem in problems]


def test_errors_that_operations_share_have_pages_at_the_root(tmp_path: Path) -> None:
    """Without one the audit would look for them on the pages of each operation."""
    shared = '        429: {$ref: "#/components/responses/Limit"}\n'
    text = HOUSE.replace("      responses:\n", f"      responses:\n{shared}")
    text = replaced(
        text,
        "components:\n",
        "components:\n  responses: {Limit: {description: Too many requests.}}\n",
    )
    docs = 'x-docs: [{page: https://shop.example/errors, checked: "2024-01-31"}]\n'
    expected = "x-docs is missing at the root: most operations share the errors 429"

    assert [expected] == [p.message for p in lint(load_text(tmp_path, text))]
    assert [] == lint(load_text(tmp_path, text + docs))


# --- what is right ----------------------------------------------------------------------


def test_good_house_document(tmp_path: Path) -> None:
    """A document that keeps all rules has no problems."""
    assert [] == lint(load_text(tmp_path, HOUSE))


def test_a_field_called_options(tmp_path: Path) -> None:
    """`options` collects the per-call options and is not one of them: a field may have the name."""
    assert [] == lint(
        load_text(
            tmp_path,
            replaced(HOUSE, "gift: {", "options: {").replace("gift:", "options:"),
        )
    )


def test_enum_of_a_request(tmp_path: Path) -> None:
    """What only requests hold may list its values in place; what answers hold may not."""
    line = """\
    Line:
      description: A new line.
      x-docs: [{page: https://shop.example/orders, checked: "2024-01-31"}]
      type: object
      properties: {wrapping: {type: string, enum: [box, bag], description: How.}}
    State:
"""
    reference = '"application/json: {schema: {$ref: "#/components/schemas/'[1:]
    taken = HOUSE.replace(f'{reference}Order"', f'{reference}Line"', 1)
    body = replaced(taken, "    State:\n", line)
    answer = replaced(
        HOUSE,
        'gift: {type: [boolean, "null"], ',
        "gift: {type: boolean, enum: [true], ",
    )

    assert [] == lint(load_text(tmp_path, body))
    assert "an enum without a name" in [
        problem.message for problem in lint(load_text(tmp_path, answer))
    ]


@pytest.mark.parametrize("version", ["3.1.0", "3.1.1", "3.0.3"])
def test_good_foreign_document(version: str, tmp_path: Path) -> None:
    """A valid foreign document does not have to keep the house rules."""
    text = replaced(FOREIGN, "3.1.0", version)

    assert NOTES == messages(load_text(tmp_path, text))


def test_unknown_keywords_of_json_schema(tmp_path: Path) -> None:
    """A keyword that JSON Schema does not know is a mistake in the house, and in 3.0."""
    text = replaced(FOREIGN, "{type: integer}", "{type: integer, minimun: 1}")

    assert NOTES == messages(load_text(tmp_path, text))
    for other in (replaced(text, "3.1.0", "3.0.0"), text + "x-client: {}\n"):
        found = messages(load_text(tmp_path, other))
        assert "'minimun' means nothing in this schema" in found


def test_every_rule_has_its_sentence() -> None:
    """The docstring of each rule is the rule, in one paragraph at the start."""
    of_all = (*OPENAPI_RULES, *MEANING_RULES)
    for rule in (*of_all, *HOUSE_RULES, *VALID_HOUSE_RULES):
        sentence = (rule.__doc__ or "").split("\n\n")[0]
        assert sentence.endswith("."), rule.__name__


# --- compared with the published schemas ------------------------------------------------

SCALARS: list[JsonValue] = [None, True, 0, -1, 1.5, "", "x", [], {}, ["x"], {"x": "x"}]


@functools.cache
def published(version: str) -> Validator:
    """Return a validator for the JSON schema that the OpenAPI Initiative published."""
    return validator_for(get_schema_content(version), validate_formats=False)


Place = tuple[str | int, ...]
Container = dict[str | int, JsonValue]


@dataclass(frozen=True)
class Damage:
    """One value of a document removed, replaced, or added under an unknown key."""

    place: int
    kind: str
    value: JsonValue

    def done_to(self, root: JsonValue) -> JsonValue:
        result = copy.deepcopy(root)
        all_places = list(places(result))
        *parents, last = all_places[self.place % len(all_places)]
        parent = result
        for token in parents:
            parent = cast("Container", parent)[token]
        if self.kind == "remove":
            del cast("Container", parent)[last]
        elif self.kind == "add" and isinstance(parent, dict):
            parent["unknown"] = self.value
        else:
            cast("Container", parent)[last] = self.value
        return result


damages = st.builds(
    Damage,
    st.integers(0, 1000),
    st.sampled_from(["replace", "remove", "add"]),
    st.sampled_from(SCALARS),
)


def places(value: JsonValue, path: Place = ()) -> Iterator[Place]:
    """Yield the place of everything in `value`."""
    members: Iterable[tuple[str | int, JsonValue]] = ()
    if isinstance(value, dict):
        members = value.items()
    elif isinstance(value, list):
        members = enumerate(value)
    for token, member in members:
        yield (*path, token)
        yield from places(member, (*path, token))


def plain(text: str) -> JsonValue:
    return read(text.encode(), "spec.yaml", Limits()).value


@pytest.mark.parametrize("version", ["3.1", "3.0"])
@given(damage=damages)
def test_what_we_call_valid_is_valid(
    version: str, damage: Damage, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A damaged document without problems is valid by the published schema."""
    root = damage.done_to(plain(replaced(FOREIGN, "3.1.0", f"{version}.0")))
    path = tmp_path_factory.getbasetemp() / "damaged.json"
    path.write_text(json.dumps(root))

    assert problems_of(path) or published(version).is_valid(root)


@pytest.mark.parametrize("value", [None, 7, "x", [], {}, [[]], {"x": {}}], ids=str)
def test_any_value_at_any_place(value: JsonValue) -> None:
    """Whatever the value at any one place of a house document, lint returns its problems."""
    root = cast("Root", plain(HOUSE))
    for place in places(root):
        lint(checked(with_value(root, join(map(str, place)), value)), strict=True)


@given(first=damages, second=damages)
def test_lint_never_raises(
    first: Damage, second: Damage, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """However the content of a house document is damaged, lint returns its problems."""
    root = second.done_to(first.done_to(plain(HOUSE)))
    path = tmp_path_factory.getbasetemp() / "damaged.json"
    path.write_text(json.dumps(root))

    for problem in problems_of(path):
        assert 1 == len(str(problem).splitlines())
        assert problem.message


# --- the evaluator ----------------------------------------------------------------------

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 2)
    | st.sampled_from([0.5, 2.0, "x", "xyz"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from("ab"), inner, max_size=2),
    max_leaves=5,
)
KEYWORDS = st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from(
            ["null", "number", "string", "array", "object", ["null", "object"]]
        ),
        "enum": st.lists(VALUES, min_size=1, max_size=3),
        "const": VALUES,
        "minimum": st.integers(-1, 1),
        "exclusiveMaximum": st.integers(-1, 1),
        "maxLength": st.integers(0, 2),
        "minItems": st.integers(0, 2),
        "maxProperties": st.integers(0, 1),
        "pattern": st.sampled_from(["^x$", "y"]),
        "required": st.just(["a"]),
    },
)
SCHEMAS = st.recursive(
    KEYWORDS | st.booleans(),
    lambda inner: st.fixed_dictionaries(
        {},
        optional={
            "properties": st.dictionaries(st.sampled_from("ab"), inner, max_size=2),
            "patternProperties": st.dictionaries(st.just("^a"), inner, max_size=1),
            "additionalProperties": inner,
            "items": inner,
            "prefixItems": st.lists(inner, min_size=1, max_size=2),
            "allOf": st.lists(inner, min_size=1, max_size=2),
            "anyOf": st.lists(inner, min_size=1, max_size=2),
            "oneOf": st.lists(inner, min_size=1, max_size=2),
            "not": inner,
        },
    ),
    max_leaves=6,
)


def refuse(schema: dict[str, JsonValue]) -> dict[str, JsonValue]:
    raise AssertionError(f"{schema} has no reference to follow")


@given(schema=SCHEMAS, value=VALUES)
def test_evaluator_agrees_with_json_schema(
    schema: dict[str, JsonValue] | bool, value: JsonValue
) -> None:
    """A value fits where another implementation says so, coercions aside."""
    misfits = SchemaCheck(refuse).misfits(schema, value)

    assert Draft202012Validator(schema).is_valid(value) == (not misfits)


@pytest.mark.parametrize(
    ("type_", "value", "fits"),
    [
        ("integer", "12", True),
        ("integer", "-3", True),
        ("integer", "1.5", False),
        ("integer", "", False),
        ("integer", True, False),
        ("boolean", "true", True),
        ("boolean", "false", True),
        ("boolean", "True", False),
        ("boolean", 1, False),
        ("number", "1.5", False),
        ("string", 1, False),
    ],
)
def test_texts_that_the_models_read(type_: str, value: JsonValue, fits: bool) -> None:
    """A decimal text is an integer and a true/false text a boolean; nothing else is coerced."""
    assert fits == (not SchemaCheck(refuse).misfits({"type": type_}, value))


@pytest.mark.parametrize(
    ("schema", "value", "expected"),
    [
        (
            {"anyOf": [{"type": "string"}, {"type": "boolean"}]}, 7,
            [((), "expected string or boolean, found 7")],
        ),
        (
            {"anyOf": [{"type": "integer", "minimum": 9}, {"type": "boolean"}]}, 7,
            [((), "expected minimum 9, found 7")],
        ),
        (
            {"oneOf": [{"required": ["a", "b"]}, {"properties": {"a": {"type": "null"}}}]}, {"a": 7},
            [(("b",), "this field is required")],
        ),
        ({"oneOf": [{}, {"minimum": 1}]}, 7, [((), "2 alternatives of oneOf fit")]),
        ({"not": {}}, 7, [((), "this is what `not` excludes")]),
        (
            {"properties": {"a": {}}, "additionalProperties": False}, {"a": 7, "b": 7},
            [(("b",), "this field is not documented; documented: a")],
        ),
        (
            {"prefixItems": [{}], "items": {"enum": ["x", "y"]}}, [7, "z"],
            [(("1",), 'expected x or y, found "z"')],
        ),
        ({"properties": {"apiKey": {"type": "string"}}}, {"apiKey": 7}, [(("apiKey",), "expected string, found 7")]),
    ],
)  # fmt: skip
def test_misfits_are_precise(
    schema: dict[str, JsonValue],
    value: JsonValue,
    expected: list[tuple[tuple[str], str]],
) -> None:
    """A misfit is where the value is wrong; of alternatives, the closest one counts."""
    misfits = SchemaCheck(refuse).misfits(schema, value)

    assert expected == [(misfit.path, misfit.message) for misfit in misfits]


def test_a_schema_may_include_itself() -> None:
    """A schema is compared once with each value, however often it includes itself."""
    schema: dict[str, JsonValue] = {"type": "integer"}
    schema["anyOf"] = [{"allOf": [schema]}, {"not": schema}]

    assert [True, False] == [
        not SchemaCheck(refuse).misfits(schema, value) for value in (7, [])
    ]


# --- work -------------------------------------------------------------------------------


def calls_of_lint(document: Document) -> int:
    """Return how many Python functions `lint` calls, a measure that no load changes."""
    calls = 0

    def profile(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(profile)
    try:
        assert [] == lint(document)
    finally:
        sys.setprofile(None)
    return calls


def many(count: int) -> str:
    """A house document of `count` operations, schemas and examples."""
    start, rest = HOUSE.split("paths:\n")
    paths, rest = rest.split("components:\n")
    operation = paths.replace("orders.", "o%d.").replace("/orders:", "/o%d:")
    lines = [start, "paths:\n"]
    lines.extend(operation.replace("%d", str(index)) for index in range(count))
    return "".join([*lines, "components:\n", rest])


def test_work_grows_with_the_document(tmp_path: Path) -> None:
    """Ten times the operations are at most eleven times the work."""
    small, large = (
        calls_of_lint(load_text(tmp_path, many(count))) for count in (10, 100)
    )

    assert large <= 11 * small
