"""The intermediate representation: what a package is made of, as frozen values.

Every identifier in it is already a name of `names`; every other string is raw text of the
spec and reaches code only through the `literal` and `docstring` filters. Imports go from
`package` through `operations` (and its `bodies`) and `schemas` down to `types`.
"""

from .bodies import BodyType as BodyType
from .bodies import FieldEncoding as FieldEncoding
from .operations import Embed as Embed
from .operations import ErrorResponse as ErrorResponse
from .operations import Operation as Operation
from .operations import Pagination as Pagination
from .operations import Parameter as Parameter
from .operations import PatchKeyword as PatchKeyword
from .operations import Resource as Resource
from .operations import Result as Result
from .operations import Stream as Stream
from .operations import Webhook as Webhook
from .package import Api as Api
from .package import ClientFacts as ClientFacts
from .package import Package as Package
from .package import Unsupported as Unsupported
from .schemas import AliasSchema as AliasSchema
from .schemas import DictSchema as DictSchema
from .schemas import Docs as Docs
from .schemas import EnumMember as EnumMember
from .schemas import EnumSchema as EnumSchema
from .schemas import Field as Field
from .schemas import ModelModule as ModelModule
from .schemas import NamedSchema as NamedSchema
from .schemas import ObjectSchema as ObjectSchema
from .schemas import Schema as Schema
from .schemas import UnionSchema as UnionSchema
from .schemas import Value as Value
from .schemas import defined_names as defined_names
from .schemas import reader_name as reader_name
from .schemas import reader_of as reader_of
from .security import Security as Security
from .security import SecurityScheme as SecurityScheme
from .security import Server as Server
from .security import origin_of as origin_of
from .styles import Style as Style
from .styles import StyleName as StyleName
from .types import ANY as ANY
from .types import FILE as FILE
from .types import NEVER as NEVER
from .types import NULL as NULL
from .types import Choice as Choice
from .types import CreatedWith as CreatedWith
from .types import Facts as Facts
from .types import JsonScalar as JsonScalar
from .types import Limits as Limits
from .types import ListOf as ListOf
from .types import MapOf as MapOf
from .types import Named as Named
from .types import OneOf as OneOf
from .types import Scalar as Scalar
from .types import ScalarKind as ScalarKind
from .types import StreamOf as StreamOf
from .types import Type as Type
from .types import is_nullable as is_nullable
from .types import names_in as names_in
from .types import one_of as one_of
from .types import without_null as without_null
