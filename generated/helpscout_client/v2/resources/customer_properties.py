# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Definitions of the properties that customers can have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Unpack

from helpscout_client._client.resource import (
    AsyncResource,
    Resource,
    typed_async_response,
    typed_response,
)
from helpscout_client._contract.lazy import lazy_property
from helpscout_client._contract.omit import OMIT, Omit
from helpscout_client._contract.operation import Operation
from helpscout_client._contract.options import CallOptions
from helpscout_client._http.response import Created
from helpscout_client.v2.models.customer_properties import (
    CustomerProperty,
    CustomerPropertyList,
    NewCustomerPropertyOption,
    NewCustomerPropertyType,
)

_LIST: Final[Operation[list[CustomerProperty]]] = Operation(
    id="customer_properties.list",
    method="GET",
    path="/v2/customer-properties",
    returns=CustomerPropertyList,
    unwrap=("embedded", "customer_properties"),
)
_CREATE: Final[Operation[Created[int | str | None]]] = Operation(
    id="customer_properties.create",
    method="POST",
    path="/v2/customer-properties",
    returns=Created[int | str | None],
)
_DELETE: Final[Operation[None]] = Operation(
    id="customer_properties.delete",
    method="DELETE",
    path="/v2/customer-properties/{slug}",
)


class CustomerProperties(Resource):
    """Definitions of the properties that customers can have."""

    def list(self, **options: Unpack[CallOptions]) -> list[CustomerProperty]:
        """List the properties of customers.

        Returns the definitions of all properties that customers can have, at once.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/properties/list/
        """
        return self._call(_LIST, options=options)

    def create(
        self,
        *,
        type: NewCustomerPropertyType,
        slug: str,
        name: str,
        options_: Sequence[NewCustomerPropertyOption] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int | str | None]:
        """Create a property of customers.

        Defines a property that customers can have. An account has at most 50 of them.

        Args:
            type: What kind of values the property has.
            slug: Identifier of the property, unique in the account, 1 to 100 letters,
                digits, hyphens and underscores. `email`, `name`, `company` and
                `jobTitle` are taken by Help Scout.
            name: Name of the property as Help Scout shows it.
            options_: Values to choose from, at most 100. They are ignored unless the
                type is dropdown.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/properties/create/
        """
        return self._call(
            _CREATE,
            fields={"type": type, "slug": slug, "name": name, "options": options_},
            options=options,
        )

    def delete(self, slug: str, **options: Unpack[CallOptions]) -> None:
        """Delete a property of customers.

        Deletes the definition of a property. Help Scout keeps it under another slug, so
        that the slug can be used again.

        Args:
            slug: Identifier of the property.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/properties/delete/
        """
        return self._call(_DELETE, path={"slug": slug}, options=options)

    @lazy_property
    def with_response(self) -> CustomerPropertiesWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return CustomerPropertiesWithResponse(self._with_response())


class AsyncCustomerProperties(AsyncResource):
    """Definitions of the properties that customers can have."""

    async def list(self, **options: Unpack[CallOptions]) -> list[CustomerProperty]:
        """List the properties of customers.

        Returns the definitions of all properties that customers can have, at once.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/properties/list/
        """
        return await self._call(_LIST, options=options)

    async def create(
        self,
        *,
        type: NewCustomerPropertyType,
        slug: str,
        name: str,
        options_: Sequence[NewCustomerPropertyOption] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int | str | None]:
        """Create a property of customers.

        Defines a property that customers can have. An account has at most 50 of them.

        Args:
            type: What kind of values the property has.
            slug: Identifier of the property, unique in the account, 1 to 100 letters,
                digits, hyphens and underscores. `email`, `name`, `company` and
                `jobTitle` are taken by Help Scout.
            name: Name of the property as Help Scout shows it.
            options_: Values to choose from, at most 100. They are ignored unless the
                type is dropdown.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/properties/create/
        """
        return await self._call(
            _CREATE,
            fields={"type": type, "slug": slug, "name": name, "options": options_},
            options=options,
        )

    async def delete(self, slug: str, **options: Unpack[CallOptions]) -> None:
        """Delete a property of customers.

        Deletes the definition of a property. Help Scout keeps it under another slug, so
        that the slug can be used again.

        Args:
            slug: Identifier of the property.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/properties/delete/
        """
        return await self._call(_DELETE, path={"slug": slug}, options=options)

    @lazy_property
    def with_response(self) -> AsyncCustomerPropertiesWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncCustomerPropertiesWithResponse(self._with_response())


class CustomerPropertiesWithResponse:
    """The calls of `CustomerProperties`, returning `Response` objects."""

    def __init__(self, resource: CustomerProperties) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)
        self.create = typed_response(resource.create)
        self.delete = typed_response(resource.delete)


class AsyncCustomerPropertiesWithResponse:
    """The calls of `AsyncCustomerProperties`, returning `Response` objects."""

    def __init__(self, resource: AsyncCustomerProperties) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
        self.create = typed_async_response(resource.create)
        self.delete = typed_async_response(resource.delete)
