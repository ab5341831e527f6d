"""All mutants of a document that given pages settle."""

from __future__ import annotations

from collections.abc import Iterator

from .of_errata import erratum_mutants
from .of_operations import operation_mutants
from .of_schemas import schema_mutants
from .spec_parts import Spec, SpecMutant


def spec_mutants(spec: Spec) -> Iterator[SpecMutant]:
    """Yield the document with one fact changed, for each fact."""
    for part in spec.schemas():
        yield from schema_mutants(part)
        yield from erratum_mutants(part)
    for part in spec.operations():
        yield from operation_mutants(part)
        yield from erratum_mutants(part)
