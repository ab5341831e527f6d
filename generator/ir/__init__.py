"""The intermediate representation: what a package is made of, as frozen values.

Every identifier in it is already a name of `names`; every other string is raw text of the
spec and reaches code only through the `literal` and `docstring` filters. Arrows go from
`package` over `operations` and `schemas` down to `types`.
"""

from .operations import (
    Operation,
    Pagination,
    Parameter,
    Resource,
    Result,
    Webhook,
)
from .package import (
    Api,
    ClientFacts,
    Package,
)
from .schemas import (
    AliasSchema,
    DictSchema,
    Docs,
    EnumSchema,
    Field,
    ModelModule,
    ObjectSchema,
    Schema,
    UnionSchema,
    defined_names,
)
from .types import (
    ANY,
    NULL,
    Choice,
    Facts,
    JsonScalar,
    ListOf,
    MapOf,
    Named,
    OneOf,
    Scalar,
    ScalarKind,
    Type,
    is_nullable,
    names_in,
    one_of,
    without_null,
)

__all__ = [
    "ANY",
    "NULL",
    "AliasSchema",
    "Api",
    "Choice",
    "ClientFacts",
    "DictSchema",
    "Docs",
    "EnumSchema",
    "Facts",
    "Field",
    "JsonScalar",
    "ListOf",
    "MapOf",
    "ModelModule",
    "Named",
    "ObjectSchema",
    "OneOf",
    "Operation",
    "Package",
    "Pagination",
    "Parameter",
    "Resource",
    "Result",
    "Scalar",
    "ScalarKind",
    "Schema",
    "Type",
    "UnionSchema",
    "Webhook",
    "defined_names",
    "is_nullable",
    "names_in",
    "one_of",
    "without_null",
]
