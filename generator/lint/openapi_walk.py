"""Checks that a document is valid OpenAPI, in one pass over all of it."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import Problem, suggestion
from ..load import Document, JsonValue
from ..load.node import Node, root_of
from ..load.openapi_fields import COMPONENT_NAME, KEYED, grammar_of
from .mending import Mending
from .openapi_pairs import findings
from .spelling import means_boolean, respelling

_ARTICLES = {
    "text": "a text",
    "boolean": "true or false",
    "number": "a number",
    "count": "a whole number of 0 or more",
}

_INSTEAD = {"nullable": 'add "null" to type, as in [string, "null"]'}
"""What to write instead of a keyword that OpenAPI 3.1 has no more."""


def walk(document: Document, *, all_keywords_known: bool) -> Walk:
    """Check a document of OpenAPI 3: its objects, and where it is not valid.

    JSON Schema allows any keyword in a schema; `all_keywords_known` reports those without a
    meaning, which are nearly always misspelt.
    """
    root = root_of(document)
    found = Walk(document, all_keywords_known)
    if grammar_of((root / "openapi").value) is None:
        found.problems.append(_wrong_version(root))
    else:
        found.check(root)
    return found


def _wrong_version(root: Node) -> Problem:
    if "swagger" in root:
        version = root / "swagger"
        message = f"swagger {version.shown} is not supported"
        convert = "convert it first: npx swagger2openapi swagger.json -o openapi.json"
        return version.problem(message, convert)
    if "openapi" not in root:
        return root.problem("openapi is missing", 'write `openapi: "3.1.0"`')
    version = root / "openapi"
    hint = 'write 3.0.x, 3.1.x or 3.2.x, such as "3.1.0"'
    return version.problem(f"openapi is {version.shown}", hint)


class Walk:
    """Checks that the nodes of a document are what their kinds say, and collects the objects.

    `mending` says how to go on with a document that is not.
    """

    def __init__(self, document: Document, all_keywords_known: bool) -> None:
        self.objects: list[Node] = []
        self.problems: list[Problem] = []
        self.mending = Mending()
        self._grammar = document.grammar
        self._all_keywords_known = all_keywords_known

    def check(self, node: Node) -> None:
        """Check a node and all that is below it."""
        kind = node.kind
        if kind in self._grammar.objects:
            self._object(node)
        elif kind.startswith("["):
            self._list(node)
        elif kind.startswith("{"):
            self._map(node)
        elif kind in KEYED:
            self._keyed(node)
        else:
            self._scalar(node)

    def _report(self, node: Node, message: str, hint: str = "") -> None:
        self.problems.append(node.problem(message, hint))

    def _expect(self, node: Node, expected: str, hint: str = "") -> None:
        what = node.key if node.pointer else "the document"
        self._report(node, f"{what} is {node.shown}, not {expected}", hint)
        self.mending.mend(node, self.problems[-1])

    def _list(self, node: Node) -> None:
        if not isinstance(node.value, list):
            self._expect(node, "a list", _list_hint(node))
        for item in node.items():
            self.check(item)

    def _map(self, node: Node) -> None:
        if not isinstance(node.value, dict):
            self._expect(node, "a mapping")
        are_components = node.parent is not None and node.parent.kind == "components"
        for name, member in node.members():
            if are_components and not COMPONENT_NAME.fullmatch(name):
                hint = "use letters, digits, and . _ -"
                self._report(member, f"{name!r} cannot name a component", hint)
            self.check(member)

    def _keyed(self, node: Node) -> None:
        if not isinstance(node.value, dict):
            self._expect(node, "a mapping")
        elif node.kind == "responses" and not node.value:
            hint = "describe at least one response"
            self._report(node, "responses is empty", hint)
        keyed = KEYED[node.kind]
        for key, member in node.members():
            if keyed.key.fullmatch(key):
                self.check(member)
            elif self._all_keywords_known or not key.startswith("x-"):
                message = f"{key!r} is not allowed in {node.kind}"
                self._report(member, message, keyed.hint)
                if keyed.key.fullmatch(key.upper()):
                    self.mending.renamed[member.pointer] = key.upper()

    def _object(self, node: Node) -> None:
        if node.kind == "schema" and self._is_whole_schema(node.value):
            return
        if not isinstance(node.value, dict):
            self._expect(node, "a mapping")
            return
        self.objects.append(node)
        fields = self._grammar.objects[node.kind]
        for key, member in node.members():
            if key in fields.expected:
                self.check(member)
            elif not key.startswith("x-"):
                self._unknown(member, node.kind, fields.expected)
        self._required(node, fields.required)
        self.problems.extend(findings(node))

    def _required(self, node: Node, keys: Iterable[str]) -> None:
        for key in keys:
            if key not in node:
                message = f"{key} is missing in this {node.kind}"
                self._report(node, message, f"add {key}")
                self.mending.mend_incomplete(node, self.problems[-1])
            elif problem := self.mending.problem_of(node / key):
                self.mending.mend_incomplete(node, problem)

    def _is_whole_schema(self, value: JsonValue) -> bool:
        """Return whether a schema has no keywords that could be checked.

        A `$ref` replaces the whole schema in 3.0 and is one keyword of many in 3.1, where
        in turn true and false are schemas.
        """
        if self._grammar.has_boolean_schemas:
            return isinstance(value, bool)
        return isinstance(value, dict) and "$ref" in value

    def _unknown(self, node: Node, owner: str, known: Iterable[str]) -> None:
        # A schema of 3.1 may have any keyword; 3.0 ignores everything beside a $ref.
        if self._grammar.has_boolean_schemas:
            is_ignored = owner == "schema" and not self._all_keywords_known
        else:
            is_ignored = owner == "reference"
        if not is_ignored:
            hint = _INSTEAD.get(node.key) or suggestion(node.key, known)
            self._report(node, f"{node.key!r} means nothing in this {owner}", hint)

    def _scalar(self, node: Node) -> None:
        kind, value = node.kind, node.value
        if kind == "type":
            self._type(node)
        elif kind == "text":
            if not isinstance(value, str):
                self._expect(node, "a text", respelling(node, {"string"}))
        elif kind not in {*_ARTICLES, "any"}:
            options = kind.split("|")
            if value not in options:
                self._expect(node, " or ".join(options), _spelling(value, options))
        elif not _is_scalar(value, kind):
            hint = respelling(node, {"integer" if kind == "count" else kind})
            self._expect(node, _ARTICLES[kind], hint)

    def _type(self, node: Node) -> None:
        if not self._grammar.has_boolean_schemas and isinstance(node.value, list):
            self._expect(node, "one type", "use nullable: true in OpenAPI 3.0")
            return
        types = node.value if isinstance(node.value, list) else [node.value]
        for type_ in types:
            if not isinstance(type_, str) or type_ not in self._grammar.types:
                expected = " or ".join(sorted(self._grammar.types))
                self._expect(node, expected, _spelling(type_, self._grammar.types))


def _list_hint(node: Node) -> str:
    if node.key == "required" and means_boolean(node):
        return "list the required properties beside properties"
    return 'put each item in a line that starts with "-"'


def _spelling(value: JsonValue, known: Iterable[str]) -> str:
    if value is None and "null" in known:
        return 'quote it: "null"'
    return suggestion(value, known) if isinstance(value, str) else ""


def _is_scalar(value: JsonValue, kind: str) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if kind == "boolean":
        return isinstance(value, bool)
    if kind == "number":
        return is_number
    if kind == "count":
        return is_number and isinstance(value, int) and value >= 0
    return True
