"""The IR -> the text of every file of the package, by strict Jinja templates.

`python` and `docstrings` write values, types and prose as Python; `signatures`, `classes` and
`declarations` make of these what the templates print, and `models` knows the fields of model
classes. `modules` makes a module of a text, which is a `source` meanwhile: `imports` adds what it
needs of others, `style` lays it out by `breaking` and black, `bindings` proves that its names
mean something, and `cache` keeps what did not change. `runtime` reads the modules that are copied,
and `definitions` the names of any module.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import jinja2

from ..home import TEMPLATES
from ..ir import Api, Package, defined_names
from ..output import FOREIGN_HEADER, HEADER, PROSE_HEADER, Files
from ..progress import Progress, silent
from . import runtime
from .bindings import Interface, check_taken
from .cache import Cache
from .calls import example_calls
from .classes import client_module, resource_module
from .declarations import declarations
from .docstrings import shared_errors
from .models import field_types
from .modules import module
from .project import project_of
from .python import FILTERS

_LIBRARY = {
    name: module
    for module, names in {
        "collections.abc": "Awaitable Iterable Iterator Mapping Sequence",
        "datetime": "UTC date datetime",
        "importlib": "import_module",
        "pydantic": "Field",
        "typing": """
            Annotated Any Final Literal NotRequired TYPE_CHECKING TypeAlias Union Unpack
            cast overload
        """,
        # pydantic reads no other typed dictionaries before Python 3.12, and installs this.
        # A type that contains itself is of Python 3.12, too.
        "typing_extensions": "TypeAliasType TypedDict",
    }.items()
    for name in names.split()
}


def render(package: Package, cache: Cache, progress: Progress = silent) -> Files:
    """Return the text of every file by its path below the output folder.

    Texts that `cache` has are not made again.
    """
    return _Renderer(package, cache, progress).files()


_OPENING_KEYS = ("openapi", "info", "servers", "security", "tags", "paths", "webhooks")


def environment(templates: Path = TEMPLATES) -> jinja2.Environment:
    """Return the strict environment in which every template is rendered."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701  # Python, not HTML; see the template rule's test
    )
    env.filters.update(FILTERS)
    return env


class _Renderer:
    """Renders one package; `_known` says where a name that a template uses comes from."""

    def __init__(
        self, package: Package, cache: Cache, progress: Progress = silent
    ) -> None:
        self._progress = progress
        self._package = package
        self._header = FOREIGN_HEADER if package.main.is_foreign else HEADER
        self._cache = cache
        self._environment = environment()
        self._files: Files = {}
        self._interfaces: dict[PurePosixPath, Interface] = {}
        version = {"__version__": f"{package.name}._version"}
        names = runtime.public_names(package.name)
        self._known = {**_LIBRARY, **version, **names}

    def files(self) -> Files:
        main = self._package.main
        for path, text in runtime.sources().items():
            self._put(path, self._header + text)
        for name in ("__init__.py", "errors.py", "_version.py"):
            self._python(PurePosixPath(name), name, api=main)
        if main.is_foreign:
            path = PurePosixPath("_unsupported.py")
            self._python(path, "_unsupported.py", api=main)
            project = project_of(self._package)
            readme = self._text("project/README.md", api=main, project=project)
            self._put(PurePosixPath("README.md"), PROSE_HEADER + readme)
        if main.module and main.webhooks:
            self._python(PurePosixPath("webhooks.py"), "webhooks.py", api=main)
        if any(api.search for api in self._package.apis):
            self._python(PurePosixPath("search.py"), "search.py", api=main)
        self._put(PurePosixPath("py.typed"), "")
        for api in self._package.apis:
            self._api(api)
        check_taken(self._package.name, self._interfaces)
        return dict(sorted(self._files.items()))

    def _api(self, api: Api) -> None:
        folder = PurePosixPath(api.module or ".")
        known = self._known | _model_names(api)
        if api.module:
            self._python(folder / "__init__.py", "api/__init__.py", api=api)
        clients = client_module(api)
        self._python(folder / "client.py", "api/client.py", api=api, clients=clients)
        if api.webhooks:
            self._python(folder / "webhooks.py", "api/webhooks.py", known, api=api)
        self._python(
            folder / "resources/__init__.py", "api/resources/__init__.py", api=api
        )
        shared = shared_errors(api)
        resources = api.all_resources()
        for number, resource in enumerate(resources, 1):
            count = f"{number} of {len(resources)}"
            self._progress(f"writing resources: {count}, {resource.module}")
            path = folder / f"resources/{resource.module}.py"
            module = resource_module(resource, shared, api.security)
            self._python(path, "api/resources/_resource.py", known, module=module)
        self._models(api, folder / "models", known)
        self._put(folder / "openapi.json", bundle_text(api.bundle, readable=False))

    def _models(
        self, api: Api, folder: PurePosixPath, known: Mapping[str, str]
    ) -> None:
        self._progress(f"writing models: {len(api.schemas())} classes")
        types = field_types(api, self._cache)
        self._python(folder / "__init__.py", "api/models/__init__.py", api=api)
        for each in api.modules:
            path = folder / f"{each.name}.py"
            declared = declarations(each, types)
            self._python(path, "api/models/_module.py", known, declared=declared)

    def _python(
        self,
        path: PurePosixPath,
        template: str,
        known: Mapping[str, str] | None = None,
        **context: Any,
    ) -> None:
        text = self._text(template, **context)
        inside = PurePosixPath(self._package.name) / path
        known = self._known if known is None else known
        made = module(inside, self._header + text, known, self._cache)
        self._interfaces[inside] = made.interface
        self._put(path, made.text)

    def _text(self, template: str, **context: Any) -> str:
        found = self._environment.get_template(f"{template}.jinja")
        return found.render(package=self._package, **context)

    def project_files(self, parts: Collection[str]) -> Files:
        api, files = self._package.main, Files()
        if "project" in parts:
            project = project_of(self._package)
            for name in ("pyproject.toml", "README.md"):
                text = self._text(f"project/{name}", api=api, project=project)
                files[PurePosixPath(name)] = text
        if "tests" in parts:
            calls = example_calls(api)
            text = self._text("project/tests/test_calls.py", api=api, calls=calls)
            path = PurePosixPath(f"tests/test_{self._package.name}.py")
            made = module(path, self._header + text, self._known, self._cache)
            files[path] = made.text
        return files

    def _put(self, path: PurePosixPath, text: str) -> None:
        self._files[PurePosixPath(self._package.name) / path] = text


def project_files(package: Package, parts: Collection[str], cache: Cache) -> Files:
    """Return the files beside a package that make a project of it, by their paths.

    `parts` are `project`, for metadata and README, and `tests`.
    """
    return _Renderer(package, cache).project_files(parts)


def bundle_text(document: Mapping[str, object], *, readable: bool) -> str:
    """Write an OpenAPI document as JSON, what it is first, on one line or for people."""
    first = [key for key in _OPENING_KEYS if key in document]
    ordered = {key: document[key] for key in dict.fromkeys([*first, *document])}
    indent, separators = (2, None) if readable else (None, (",", ":"))
    text = json.dumps(ordered, indent=indent, separators=separators, ensure_ascii=False)
    return text + "\n"


def _model_names(api: Api) -> dict[str, str]:
    return {
        name: f"{api.path}.models.{module.name}"
        for module in api.modules
        for schema in module.schemas
        for name in defined_names(schema)
    }
